from collections import deque, OrderedDict
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
d = deque([1, 2, 3])
def a(): d["a"] = 1
def b(): del d["a"]
def c(): return d["a"]
def c2(): return d[1:2]
def c3(): d[1:2] = [3]
def c4(): del d[0:1]
def c5(): d[9] = 1
def c6(): del d[9]
def c7(): d[None] = 1
def c8(): d[1.0] = 1
def c9(): d.insert("a", 1)
def c10(): d.rotate("a")
def c11(): return d.index(9)
def c12(): return d.index(1, "a")
def c13(): d.remove(9)
def c14(): return d * "a"
def c15(): return d + [1]
def c16(): return deque(1)
def c17(): return deque([], "a")
def c18(): return deque([], -1)
def c19(): d[10**30] = 1
def c20(): return d[10**30]
def c21(): del d[10**30]
def c22(): return deque().pop()
def c23(): return deque().popleft()
def c24(): return d.pop(1)
def c25(): d *= 2
def c26(): return d["a":]
for f in (a,b,c,c2,c3,c4,c5,c6,c7,c8,c9,c10,c11,c12,c13,c14,c15,c16,c17,c18,c19,c20,c21,c22,c23,c24,c25,c26): t(f)
o = OrderedDict(a=1, b=2)
t(lambda: o.move_to_end([]))
t(lambda: o.move_to_end("z"))
t(lambda: o.move_to_end([], last=False))
t(lambda: o.move_to_end())
t(lambda: o.pop([]))
t(lambda: o.pop("z"))
t(lambda: o.setdefault([]))
t(lambda: o.get([]))
t(lambda: o[[]])
t(lambda: o.__delitem__([]))
t(lambda: o.__setitem__([], 1))
t(lambda: o.__delitem__("z"))
t(lambda: OrderedDict().popitem())
t(lambda: OrderedDict.fromkeys([[]]))
t(lambda: o.update([([], 1)]))
t(lambda: [] in o)
class D(OrderedDict): pass
o = D(a=1)
t(lambda: o.move_to_end([]))
t(lambda: o.pop([]))
t(lambda: o.__delitem__([]))
t(lambda: o.__setitem__([], 1))
from collections import defaultdict, Counter, ChainMap
dd = defaultdict(list)
t(lambda: dd[[]])
t(lambda: dd.__missing__([]))
t(lambda: Counter([[]]))
t(lambda: Counter()[[]])
t(lambda: {1}.__contains__([]))
t(lambda: {1}.remove([]))
t(lambda: {1}.add([]))
t(lambda: {1}.discard([]))
t(lambda: {[]: 1})
t(lambda: {[]})
t(lambda: {}.pop([]))
t(lambda: {}.setdefault([]))
t(lambda: dict([([], 1)]))
t(lambda: dict.fromkeys([[]]))
t(lambda: {}[{}])
t(lambda: set([[]]))
t(lambda: frozenset([{}]))
t(lambda: {1} | {2} - {(1, [])})
# expect: TypeError sequence index must be integer, not 'str'
# expect: TypeError sequence index must be integer, not 'str'
# expect: TypeError sequence index must be integer, not 'str'
# expect: TypeError sequence index must be integer, not 'slice'
# expect: TypeError sequence index must be integer, not 'slice'
# expect: TypeError sequence index must be integer, not 'slice'
# expect: IndexError deque index out of range
# expect: IndexError deque index out of range
# expect: TypeError sequence index must be integer, not 'NoneType'
# expect: TypeError sequence index must be integer, not 'float'
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: ValueError deque.index(x): x not in deque
# expect: TypeError slice indices must be integers or have an __index__ method
# expect: ValueError deque.remove(x): x not in deque
# expect: TypeError can't multiply sequence by non-int of type 'str'
# expect: TypeError can only concatenate deque (not "list") to deque
# expect: TypeError 'int' object is not iterable
# expect: TypeError an integer is required
# expect: ValueError maxlen must be non-negative
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError cannot fit 'int' into an index-sized integer
# expect: IndexError pop from an empty deque
# expect: IndexError pop from an empty deque
# expect: TypeError deque.pop() takes no arguments (1 given)
# expect: UnboundLocalError cannot access local variable 'd' where it is not associated with a value
# expect: TypeError sequence index must be integer, not 'slice'
# expect: TypeError unhashable type: 'list'
# expect: KeyError 'z'
# expect: TypeError unhashable type: 'list'
# expect: TypeError move_to_end() missing required argument 'key' (pos 1)
# expect: TypeError unhashable type: 'list'
# expect: KeyError 'z'
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: KeyError 'z'
# expect: KeyError 'dictionary is empty'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError unhashable type: 'list'
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError unhashable type: 'list'
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: KeyError []
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'list' as a dict key (unhashable type: 'list')
# expect: TypeError cannot use 'dict' as a dict key (unhashable type: 'dict')
# expect: TypeError cannot use 'list' as a set element (unhashable type: 'list')
# expect: TypeError cannot use 'dict' as a set element (unhashable type: 'dict')
# expect: TypeError cannot use 'tuple' as a set element (unhashable type: 'list')
