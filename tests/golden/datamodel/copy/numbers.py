import copy
import pickle
for v in (0, -1, 2**70, -(2**70), 1.5, float("inf"), -0.0, 1 + 2j, True, None, ..., NotImplemented):
    c, d = copy.copy(v), copy.deepcopy(v)
    p = pickle.loads(pickle.dumps(v))
    print(repr(v), type(c) is type(v), repr(c) == repr(d) == repr(p) == repr(v), c is v, d is v)
# expect: 0 True True True True
# expect: -1 True True True True
# expect: 1180591620717411303424 True True True True
# expect: -1180591620717411303424 True True True True
# expect: 1.5 True True True True
# expect: inf True True True True
# expect: -0.0 True True True True
# expect: (1+2j) True True True True
# expect: True True True True True
# expect: None True True True True
# expect: Ellipsis True True True True
# expect: NotImplemented True True True True
