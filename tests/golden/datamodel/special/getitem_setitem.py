class G:
    def __getitem__(self, k): return k
    def __setitem__(self, k, v): print("set", k, v)
    def __delitem__(self, k): print("del", k)
g = G()
print(g[1], g[1:2], g[::], g[1, 2], g[1:2, ...], g["k"], g[None], g[g] is g)
# expect: 1 slice(1, 2, None) slice(None, None, None) (1, 2) (slice(1, 2, None), Ellipsis) k None True
g[1] = 2; g[1:2] = [3]; g[1, 2] = 4; g["a"] += "b"
# expect: set 1 2
# expect: set slice(1, 2, None) [3]
# expect: set (1, 2) 4
# expect: set a ab
del g[1], g[:], g[1, 2]
# expect: del 1
# expect: del slice(None, None, None)
# expect: del (1, 2)
class Only:
    def __getitem__(self, k): raise KeyError(k)
try: Only()[3]
except KeyError as e: print(repr(e))  # expect: KeyError(3)
try: Only()[0] = 1
except TypeError as e: print(e)  # expect: 'Only' object does not support item assignment
try: del Only()[0]
except TypeError as e: print(e)  # expect: 'Only' object doesn't support item deletion
