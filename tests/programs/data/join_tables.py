USERS = [{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}, {"id": 3, "name": "Cy"}]
ORDERS = [{"user": 1, "item": "pen", "n": 3}, {"user": 3, "item": "cup", "n": 1}, {"user": 1, "item": "ink", "n": 2}, {"user": 9, "item": "?", "n": 0}]
def join(left, right, lk, rk, how="inner"):
    index = {}
    for r in right: index.setdefault(r[rk], []).append(r)
    for l in left:
        matches = index.get(l[lk], [{}] if how == "left" else [])
        for r in matches: yield {**l, **{k: v for k, v in r.items() if k != rk}}
for row in join(USERS, ORDERS, "id", "user", "left"): print(row)
by_name = {}
for r in join(USERS, ORDERS, "id", "user"): by_name.setdefault(r["name"], []).append((r["item"], r["n"]))
print(by_name, {k: sum(n for _, n in v) for k, v in by_name.items()}, [o for o in ORDERS if o["user"] not in {u["id"] for u in USERS}])
list(join(USERS, ORDERS, "id", "customer"))
