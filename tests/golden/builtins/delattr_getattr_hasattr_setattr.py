def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


class A: x = 1
a = A()
setattr(a, "y", 2)
print(getattr(a, "x"), getattr(a, "y"), getattr(a, "z", "def"), hasattr(a, "y"), hasattr(a, "z"), delattr(a, "y"), hasattr(a, "y"))
# expect: 1 2 def True False None False
fails(lambda: getattr(a, "z"))  # expect: AttributeError: 'A' object has no attribute 'z'
fails(lambda: delattr(a, "x"))  # expect: AttributeError: 'A' object has no attribute 'x'
fails(lambda: getattr(a, 1))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: setattr(a, 1, 2))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: hasattr(a, 1))  # expect: TypeError: attribute name must be string, not 'int'
fails(lambda: getattr(a))  # expect: TypeError: getattr expected at least 2 arguments, got 1
fails(lambda: setattr(a, "q"))  # expect: TypeError: setattr expected 3 arguments, got 2
fails(lambda: setattr(5, "q", 1))
# expect: AttributeError: 'int' object has no attribute 'q' and no __dict__ for setting new attributes
fails(lambda: delattr(5, "real"))  # expect: AttributeError: attribute 'real' of 'int' objects is not writable
fails(lambda: getattr(a, "x", 1, 2))  # expect: TypeError: getattr expected at most 3 arguments, got 4
class P:
    @property
    def bad(self): raise ValueError("v")
fails(lambda: hasattr(P(), "bad"))  # expect: ValueError: v
fails(lambda: getattr(P(), "bad", 1))  # expect: ValueError: v
