def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


def r(x):
    def go(): raise x
    return go
fails(r(5))  # expect: TypeError: exceptions must derive from BaseException
fails(r(None))  # expect: TypeError: exceptions must derive from BaseException
fails(r("s"))  # expect: TypeError: exceptions must derive from BaseException
fails(r(int))  # expect: TypeError: exceptions must derive from BaseException
fails(r(ValueError))  # expect: ValueError: 
fails(r(KeyError("k")))  # expect: KeyError: 'k'
def bare(): raise
fails(bare)  # expect: RuntimeError: No active exception to reraise
class BadInit(Exception):
    def __init__(self): raise TypeError("init failed")
fails(r(BadInit))  # expect: TypeError: init failed
class NewNot(Exception):
    def __new__(cls): return 5
fails(r(NewNot))
# expect: TypeError: calling <class '__main__.NewNot'> should have returned an instance of BaseException, not <class 'int'>
def badcatch():
    try: 1 / 0
    except 5: pass
fails(badcatch)  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
def badcatch2():
    try: 1 / 0
    except (ValueError, "x"): pass
fails(badcatch2)  # expect: TypeError: catching classes that do not inherit from BaseException is not allowed
