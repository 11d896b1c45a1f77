print("a".__add__("b"), "a".__mul__(3), "a".__rmul__(2), "abc".__contains__("b"), "abc".__getitem__(1), "abc".__len__(), "a".__eq__("a"), "a".__eq__(1), "a".__lt__("b"), "a".__lt__(1), "%s".__mod__(5), "ab".__getnewargs__())
# expect: ab aaa aa True b 3 True NotImplemented True NotImplemented 5 ('ab',)
print("a".__repr__(), "a".__str__(), "a".__format__(">3"), "abc".__iter__().__next__(), str.__name__, str.__mro__, "a".__ge__("a"), "a".__ne__("a"))
# expect: 'a' a   a a str (<class 'str'>, <class 'object'>) True False
print(str.join(",", ["a", "b"]), str.upper("x"), list(map(str.strip, [" a ", "b "])), "a".__hash__() == hash("a"))
# expect: a,b X ['a', 'b'] True
