def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A:
    @classmethod
    def make(cls, *a):
        "doc"
        return (cls.__name__, a)
    @staticmethod
    def plain(x=1): return x
class B(A): pass
print(A.make(1), B.make(), A().make(2), B().make.__self__.__name__, A.plain(), A().plain(5), B.plain(x=3), type(A.__dict__["make"]), type(A.__dict__["plain"]), A.make.__name__, A.__dict__["make"].__func__.__name__, A.__dict__["plain"](9), A.make.__doc__, A.__dict__["plain"].__wrapped__.__name__, A.__dict__["make"].__doc__)
# expect: ('A', (1,)) ('B', ()) ('A', (2,)) B 1 5 3 <class 'classmethod'> <class 'staticmethod'> make make 9 doc plain doc
s = staticmethod(len)
print(s("abc"), s.__func__ is len, s.__get__(None, int) is len, classmethod(lambda c: c).__get__(None, int)(), s.__name__, s.__isabstractmethod__)
# expect: 3 True True <class 'int'> len False
fails(lambda: classmethod())  # expect: TypeError: classmethod expected 1 argument, got 0
fails(lambda: staticmethod())  # expect: TypeError: staticmethod expected 1 argument, got 0
fails(lambda: classmethod(len)())  # expect: TypeError: 'classmethod' object is not callable
fails(lambda: A.__dict__["make"]())  # expect: TypeError: 'classmethod' object is not callable
print(repr(staticmethod(len)), repr(classmethod(len)))
# expect: <staticmethod(<built-in function len>)> <classmethod(<built-in function len>)>
