class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1], g[1, 2], g[1:2], g[:], g[1:2, 3], g[...], g[*[1, 2]], g[*(), 1], g[()], g[(1, 2)], g[-1], g["a"], g[lambda: 0] is not None, g[x := 5], g[::2], g[None:None:None])
# expect: 1 (1, 2) slice(1, 2, None) slice(None, None, None) (slice(1, 2, None), 3) Ellipsis (1, 2) (1,) () (1, 2) -1 a True 5 slice(None, None, 2) slice(None, None, None)
g[1] = 2; g[1:2] = 3; g[*[1, 2]] = 4; g[a := 1, 2] = 5; del g[1], g[1:2, ...]
# expect: set 1 2
# expect: set slice(1, 2, None) 3
# expect: set (1, 2) 4
# expect: set (1, 2) 5
# expect: del 1
# expect: del (slice(1, 2, None), Ellipsis)
g[0] += [1] if False else 0  # expect: set 0 0
