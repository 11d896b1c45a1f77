def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


x = 1; del x
fails(lambda: x)  # expect: NameError: name 'x' is not defined
l = [1, 2, 3, 4]; del l[0], l[-1]; print(l); del l[:]; print(l)
# expect: [2, 3]
# expect: []
d = {"a": 1}; del d["a"]; print(d)  # expect: {}
a = b = c = 0; del a, (b, [c]); del ()
class C: y = 1
del C.y; print(hasattr(C, "y"))  # expect: False
pass
assert True; assert 1 == 1, "never"
def f(): assert 1 == 2, "message"
def g(): assert []
def h(): assert 0, (1, 2)
fails(f); fails(g); fails(h)
# expect: AssertionError: message
# expect: AssertionError: 
# expect: AssertionError: (1, 2)
def k():
    AssertionError = ValueError
    assert 0
fails(k)  # expect: AssertionError: 
def dn(): del nothing_here
fails(dn)
# expect: UnboundLocalError: cannot access local variable 'nothing_here' where it is not associated with a value
def dl():
    z = 1
    del z
    del z
fails(dl)  # expect: UnboundLocalError: cannot access local variable 'z' where it is not associated with a value
