# Graphs: algorithms on known and random graphs, flows, orders, formats, errors.
import io

import networkx as nx

G = nx.karate_club_graph()
print(G.number_of_nodes(), G.number_of_edges(), nx.diameter(G), round(nx.average_clustering(G), 6))
print(nx.shortest_path(G, 0, 33), nx.dijkstra_path_length(G, 0, 26), list(nx.articulation_points(G)))
print([round(v, 8) for _, v in sorted(nx.betweenness_centrality(G).items())[:5]])
print([sorted(c) for c in nx.community.greedy_modularity_communities(G)])
print(sorted(map(sorted, nx.find_cliques(G)))[:4], nx.is_bipartite(G), list(nx.bfs_edges(G, 0))[:5])
D = nx.gn_graph(30, seed=3)
print(list(nx.topological_sort(D)), nx.dag_longest_path(D), len(list(nx.strongly_connected_components(D))))
F = nx.DiGraph()
F.add_weighted_edges_from([("s", "a", 3), ("s", "b", 2), ("a", "t", 2), ("b", "t", 3), ("a", "b", 1)], weight="capacity")
print(nx.maximum_flow(F, "s", "t"), nx.minimum_cut_value(F, "s", "t"))
print(sorted(nx.max_weight_matching(nx.path_graph(6))), nx.is_planar(nx.petersen_graph()))
print(nx.coloring.greedy_color(nx.petersen_graph()), nx.astar_path(nx.grid_2d_graph(4, 4), (0, 0), (3, 3)))
print(sorted(nx.gnp_random_graph(40, 0.1, seed=42).edges())[:10], nx.barabasi_albert_graph(20, 2, seed=1).number_of_edges())
print("\n".join(nx.generate_gml(nx.cycle_graph(3))), nx.weisfeiler_lehman_graph_hash(G))
file = io.BytesIO()
nx.write_edgelist(G, file)
file.seek(0)
print(nx.is_isomorphic(G, nx.read_edgelist(file, nodetype=int)))
try:
    nx.shortest_path(nx.Graph([(1, 2), (3, 4)]), 1, 4)
except nx.NetworkXNoPath as e:
    print(e)
