# Special methods that are plain methods, and what repetition says when it is called by name.
print(list.__getitem__, dict.__contains__, type(set.__contains__).__name__)
# expect: <method '__getitem__' of 'list' objects> <method '__contains__' of 'dict' objects> method_descriptor
print(type([].__getitem__).__name__, type({}.__getitem__).__name__, type([].__setitem__).__name__)
# expect: builtin_function_or_method builtin_function_or_method method-wrapper


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


tell([].__getitem__)  # expect: TypeError list.__getitem__() takes exactly one argument (0 given)
tell([1].__getitem__, 0)  # expect: 1
tell({}.__getitem__, key=1)  # expect: TypeError dict.__getitem__() takes no keyword arguments
tell([].__mul__, None)  # expect: TypeError 'NoneType' object cannot be interpreted as an integer
tell("".__rmul__, 1.5)  # expect: TypeError 'float' object cannot be interpreted as an integer
tell((1,).__mul__, True)  # expect: (1,)
tell((2).__mul__, None)  # expect: NotImplemented
tell(lambda: [] * None)  # expect: TypeError can't multiply sequence by non-int of type 'NoneType'
tell(str, b"", None)  # expect: TypeError str() argument 'encoding' must be str, not NoneType
tell(str, b"", errors=None)  # expect: TypeError str() argument 'errors' must be str, not None


class Doubled(list):
    def __getitem__(self, i):
        return super().__getitem__(i) * 2


class Missing(dict):
    def __missing__(self, key):
        return key


print(Doubled([4])[0], list(Doubled([4])), Missing()[5], Missing().__getitem__(6), 7 in Missing({7: 1}))
# expect: 8 [4] 5 6 True


def total(rows):
    s = 0
    for row in rows:
        s += row.__getitem__(1) + list.__getitem__(row, 0) + row.__contains__(2)
    return s


print(total([[i, i + 1] for i in range(2000)]))  # expect: 4000002
