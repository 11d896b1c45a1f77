def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


x = 10
print(eval("x + 1"), eval("x", {"x": 5}), eval("x + y", {"x": 1}, {"y": 2}), eval(" 1 + 1"), eval("[i * x for i in range(3)]"), eval("(lambda: x)()"), eval(b"1+1"), eval("x", globals={"x": "kw"}), eval("x", {}, {"x": "local"}))
# expect: 11 5 3 2 [0, 10, 20] 10 2 kw local
def f():
    z = 3
    return eval("z + x")
print(f())  # expect: 13
class M:
    def __getitem__(self, k): return k.upper()
print(eval("abc", {}, M()))  # expect: ABC
g = {}; eval("1", g); print(list(g))  # expect: ['__builtins__']
fails(lambda: eval("undefined"))  # expect: NameError: name 'undefined' is not defined
fails(lambda: eval("1 +"))  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(lambda: eval("x = 1"))  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(lambda: eval(""))  # expect: SyntaxError: invalid syntax (<string>, line 0)
fails(lambda: eval("1\n2"))  # expect: SyntaxError: invalid syntax (<string>, line 2)
fails(lambda: eval(5))  # expect: TypeError: eval() arg 1 must be a string, bytes or code object
fails(lambda: eval("1", 5))  # expect: TypeError: globals must be a dict
fails(lambda: eval("1", {}, 5))  # expect: TypeError: locals must be a mapping
fails(lambda: eval("a b"))  # expect: SyntaxError: invalid syntax (<string>, line 1)
fails(lambda: eval("1", {"__builtins__": {}}) + eval("len('a')", {"__builtins__": {}}))
# expect: NameError: name 'len' is not defined
