import copy
import pickle
for v in (len, int, print, str.upper, ValueError, slice(1, 2, 3), type(None)):
    c, d = copy.copy(v), copy.deepcopy(v)
    p = pickle.loads(pickle.dumps(v))
    print(repr(v), type(c) is type(v), repr(c) == repr(d) == repr(p) == repr(v), c is v, d is v)
# expect: <built-in function len> True True True True
# expect: <class 'int'> True True True True
# expect: <built-in function print> True True True True
# expect: <method 'upper' of 'str' objects> True True True True
# expect: <class 'ValueError'> True True True True
# expect: slice(1, 2, 3) True True True False
# expect: <class 'NoneType'> True True True True
