import copy
import pickle
for v in ({}, {"a": [1], (1, 2): {3}}, set(), {1}, frozenset([1]), __import__("collections").OrderedDict(a=1), __import__("collections").Counter("aab"), __import__("collections").defaultdict(list, a=[1]), __import__("collections").deque([1], 3)):
    c, d = copy.copy(v), copy.deepcopy(v)
    p = pickle.loads(pickle.dumps(v))
    print(repr(v), type(c) is type(v), repr(c) == repr(d) == repr(p) == repr(v), c is v, d is v)
# expect: {} True True False False
# expect: {'a': [1], (1, 2): {3}} True True False False
# expect: set() True True False False
# expect: {1} True True False False
# expect: frozenset({1}) True True True False
# expect: OrderedDict({'a': 1}) True True False False
# expect: Counter({'a': 2, 'b': 1}) True True False False
# expect: defaultdict(<class 'list'>, {'a': [1]}) True True False False
# expect: deque([1], maxlen=3) True True False False
