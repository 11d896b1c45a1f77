from collections import ChainMap, Counter, OrderedDict, deque
class LRU(OrderedDict):
    def __init__(self, cap): super().__init__(); self.cap, self.stats = cap, Counter()
    def __getitem__(self, k):
        self.stats["hit" if k in self else "miss"] += 1
        v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.cap: self.stats["evicted"] += 1; print("evict", self.popitem(last=False))
c = LRU(2); c["a"] = 1; c["b"] = 2; c["a"]; c["c"] = 3
try: c["b"]
except KeyError as e: print("missing", e)
print(c, c.stats, list(c))
history = deque(maxlen=3)
for cmd in "open edit save close".split(): history.append(cmd); print(list(history), end=" ")
print(); defaults = {"color": "red", "size": 1}; env = {"size": 2}; cli = {}
s = ChainMap(cli, env, defaults); cli["color"] = "blue"; print(s["color"], s["size"], dict(s), s.maps[1]); s["size"] = 9; print(cli, env)
votes = Counter("abacabad"); votes.update(e=2); print(votes.most_common(3), votes - Counter("aab"), sum((Counter(w) for w in ("ab", "bc")), Counter()))
history[5]
