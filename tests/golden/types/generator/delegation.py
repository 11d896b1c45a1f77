def inner():
    try:
        while True:
            got = yield "i"
            print("inner got", got)
    except KeyError as e:
        print("inner caught", e)
        return "inner result"
    finally:
        print("inner finally")
def outer():
    r = yield from inner()
    print("r =", r)
    yield "after"
g = outer()
print(next(g), g.send(5), g.gi_yieldfrom.__name__)
# expect: inner got 5
# expect: i i inner
print(g.throw(KeyError("k")))
# expect: inner caught 'k'
# expect: inner finally
# expect: r = inner result
# expect: after
g.close()
class It:
    def __iter__(self): return self
    def __next__(self): return 1
    def send(self, v): return ("sent", v)
    def throw(self, e): return ("thrown", type(e).__name__)
    def close(self): print("closed")
def deleg(): yield from It()
g = deleg()
print(next(g), g.send(3), g.throw(ValueError("v")))  # expect: 1 ('sent', 3) ('thrown', 'ValueError')
g.close()  # expect: closed
g = outer(); next(g); g.close()  # expect: inner finally
def plain(): yield from [1, 2]
g = plain(); next(g)
try: g.send(1)
except AttributeError as e: print(e)  # expect: 'list_iterator' object has no attribute 'send'
try:
    def notiter(): yield from 5
    next(notiter())
except TypeError as e: print(e)  # expect: 'int' object is not iterable
