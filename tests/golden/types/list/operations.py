import re


def show(code):
    space = dict(globals())
    try:
        if "\n" in code or "=" in code.split("(")[0] or code.startswith("del "):
            exec(code, space)
            answer = space.get("r", "done")
        else:
            answer = eval(code, space)
        text = repr(answer)
    except Exception as error:
        text = f"{type(error).__name__}: {error}" + "".join(getattr(error, "__notes__", []))
    print(code.splitlines()[0], "->", re.sub("0x[0-9a-f]+", "0x...", text))


class X: pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class S(set): pass
class F(frozenset): pass
class R:
    def __radd__(s, o): return "radd"
    def __rmul__(s, o): return "rmul"
class BadHash:
    def __hash__(s): raise TypeError("bad")
class BadHash2:
    def __hash__(s): raise ValueError("bad")

for code in (
    '[1]+1',
    '[1]+(1,)',
    '[1]+R()',
    '[1]*R()',
    '[1]*1.5',
    '1.5*[1]',
    '[1]*[2]',
    'X()*[1]',
    '[1]*X()',
    'l=[1]; l+=1',
    'l=[1]; l+=R(); r=l',
    'l=[1]; l*=R(); r=l',
    'l=[1]; l*=1.5',
    '[1].__add__(1)',
    '[1].__iadd__(1)',
    "[1]['a']",
    '[1][5]',
    '[1][2**70]',
    'l=[1]; l[5]=1',
    'l=[1]; l[-5]=1',
    "l=[1]; l['a']=1",
    'l=[1]; l[2**70]=1',
    'l=[1]; del l[5]',
    "l=[1]; del l['a']",
    'l=[1]; l[1.5]',
    'l=[1,2,3]; l[0:2]=5',
    'l=[1,2,3]; l[::2]=5',
    'l=[1,2,3]; l[::2]=[1]',
    'l=[1,2,3]; l[::0]=[1]',
    'l=[1,2,3]; l[::-1]=[1]',
    "l=[1,2,3]; l['a':]=[1]",
    '[].pop()',
    '[1].pop(5)',
    "[1].pop('a')",
    '[1].pop(2**70)',
    '[1].pop(1.5)',
    '[1].remove(5)',
    '[1].index(5)',
    '[1].index(1,5)',
    '[1].index()',
    "[1].index(1,'a')",
    '[1].insert(1)',
    "[1].insert('a', 1)",
    '[1].insert(2**70, 1)',
    '[1].append()',
    '[1].append(1,2)',
    '[1].extend(1)',
    '[1].extend()',
    '[1].sort(1)',
    '[1].sort(key=1)',
    '[1,2].sort(key=1)',
    '[1].sort(foo=1)',
    "[1,'a'].sort()",
    "[1].sort(reverse='a')",
    '[1].sort(reverse=X())',
    '[1].sort(reverse=None)',
    'l=[1,2,3]; l.sort(key=lambda x: l.append(1)); r=l',
    'l=[1,2,3]; l.sort(key=lambda x: l.clear()); r=l',
    '[1].copy(1)',
    '[1].clear(1)',
    '[1].reverse(1)',
    '[1].count()',
    'list(1)',
    'list(1,2)',
    'list(x=1)',
    'list([1], x=1)',
    'L([1],x=1)',
    '[1]<(1,)',
    '[1]<5',
    "[1,2]<[1,'a']",
    'hash([])',
    '[].__hash__',
    '[].__init__(x=1)',
    'list.append(1)',
    'list.append()',
    'list.__len__()',
    'list.__len__(1)',
    'list.append((),1)',
    "[1].__getitem__('a')",
    '[1].__reversed__()',
    'iter([1])',
    'iter([1]).__reduce__()',
    '[next(x:=iter([1])), next(x,None), x.__reduce__()]',
    'reversed([1,2]).__reduce__()',
    'iter([1]).__length_hint__()',
    'reversed([1,2]).__length_hint__()',
    'x=iter([1,2]); x.__setstate__(5); r=(list(x), x.__reduce__())',
    'x=iter([1,2]); x.__setstate__(-5); r=list(x)',
    "x=iter([1,2]); x.__setstate__('a')",
    'list.__text_signature__',
    'list.append.__text_signature__',
    'list.sort.__text_signature__',
    'list.index.__text_signature__',
    '[1].__lt__((1,))',
    '[1,2].__setitem__(0)',
    '[].__class_getitem__(int)',
    'list[int]',
    '[1,2,3].index(3, -1)',
    '[1,2,3].index(1, -1)',
    '[0]*-1',
    '[0]*(2**70)',
    'r=[1,2,3,4]; del r[::2]',
    'r=[1,2,3,4]; del r[::-2]',
    'r=[1,2,3,4]; r[1:1]=r',
    'r=[1,2,3,4]; r[::2]=r[1::2]',
    'r=[1,2,3,4]; r[3:1]=[9]',
    "r=[1,2,3,4]; r+='ab'",
    'r=[1,2,3,4]; r.extend(r)',
    'l=[]; l.append(l); r=repr(l)',
    'l=[]; t=(l,); l.append(t); r=repr(t)',
    'L([1,2])',
    'repr(L([1,2]))',
):
    show(code)
# expect: [1]+1 -> TypeError: can only concatenate list (not "int") to list
# expect: [1]+(1,) -> TypeError: can only concatenate list (not "tuple") to list
# expect: [1]+R() -> 'radd'
# expect: [1]*R() -> 'rmul'
# expect: [1]*1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: 1.5*[1] -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: [1]*[2] -> TypeError: can't multiply sequence by non-int of type 'list'
# expect: X()*[1] -> TypeError: can't multiply sequence by non-int of type 'X'
# expect: [1]*X() -> TypeError: can't multiply sequence by non-int of type 'X'
# expect: l=[1]; l+=1 -> TypeError: 'int' object is not iterable
# expect: l=[1]; l+=R(); r=l -> 'radd'
# expect: l=[1]; l*=R(); r=l -> 'rmul'
# expect: l=[1]; l*=1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: [1].__add__(1) -> TypeError: can only concatenate list (not "int") to list
# expect: [1].__iadd__(1) -> TypeError: 'int' object is not iterable
# expect: [1]['a'] -> TypeError: list indices must be integers or slices, not str
# expect: [1][5] -> IndexError: list index out of range
# expect: [1][2**70] -> IndexError: cannot fit 'int' into an index-sized integer
# expect: l=[1]; l[5]=1 -> IndexError: list assignment index out of range
# expect: l=[1]; l[-5]=1 -> IndexError: list assignment index out of range
# expect: l=[1]; l['a']=1 -> TypeError: list indices must be integers or slices, not str
# expect: l=[1]; l[2**70]=1 -> IndexError: cannot fit 'int' into an index-sized integer
# expect: l=[1]; del l[5] -> IndexError: list assignment index out of range
# expect: l=[1]; del l['a'] -> TypeError: list indices must be integers or slices, not str
# expect: l=[1]; l[1.5] -> TypeError: list indices must be integers or slices, not float
# expect: l=[1,2,3]; l[0:2]=5 -> TypeError: must assign iterable to extended slice
# expect: l=[1,2,3]; l[::2]=5 -> TypeError: must assign iterable to extended slice
# expect: l=[1,2,3]; l[::2]=[1] -> ValueError: attempt to assign sequence of size 1 to extended slice of size 2
# expect: l=[1,2,3]; l[::0]=[1] -> ValueError: slice step cannot be zero
# expect: l=[1,2,3]; l[::-1]=[1] -> ValueError: attempt to assign sequence of size 1 to extended slice of size 3
# expect: l=[1,2,3]; l['a':]=[1] -> TypeError: slice indices must be integers or None or have an __index__ method
# expect: [].pop() -> IndexError: pop from empty list
# expect: [1].pop(5) -> IndexError: pop index out of range
# expect: [1].pop('a') -> TypeError: 'str' object cannot be interpreted as an integer
# expect: [1].pop(2**70) -> OverflowError: Python int too large to convert to C ssize_t
# expect: [1].pop(1.5) -> TypeError: 'float' object cannot be interpreted as an integer
# expect: [1].remove(5) -> ValueError: list.remove(x): x not in list
# expect: [1].index(5) -> ValueError: list.index(x): x not in list
# expect: [1].index(1,5) -> ValueError: list.index(x): x not in list
# expect: [1].index() -> TypeError: index expected at least 1 argument, got 0
# expect: [1].index(1,'a') -> TypeError: slice indices must be integers or have an __index__ method
# expect: [1].insert(1) -> TypeError: insert expected 2 arguments, got 1
# expect: [1].insert('a', 1) -> TypeError: 'str' object cannot be interpreted as an integer
# expect: [1].insert(2**70, 1) -> OverflowError: Python int too large to convert to C ssize_t
# expect: [1].append() -> TypeError: list.append() takes exactly one argument (0 given)
# expect: [1].append(1,2) -> TypeError: list.append() takes exactly one argument (2 given)
# expect: [1].extend(1) -> TypeError: 'int' object is not iterable
# expect: [1].extend() -> TypeError: list.extend() takes exactly one argument (0 given)
# expect: [1].sort(1) -> TypeError: sort() takes no positional arguments
# expect: [1].sort(key=1) -> TypeError: 'int' object is not callable
# expect: [1,2].sort(key=1) -> TypeError: 'int' object is not callable
# expect: [1].sort(foo=1) -> TypeError: sort() got an unexpected keyword argument 'foo'
# expect: [1,'a'].sort() -> TypeError: '<' not supported between instances of 'str' and 'int'
# expect: [1].sort(reverse='a') -> None
# expect: [1].sort(reverse=X()) -> None
# expect: [1].sort(reverse=None) -> None
# expect: l=[1,2,3]; l.sort(key=lambda x: l.append(1)); r=l -> TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: l=[1,2,3]; l.sort(key=lambda x: l.clear()); r=l -> TypeError: '<' not supported between instances of 'NoneType' and 'NoneType'
# expect: [1].copy(1) -> TypeError: list.copy() takes no arguments (1 given)
# expect: [1].clear(1) -> TypeError: list.clear() takes no arguments (1 given)
# expect: [1].reverse(1) -> TypeError: list.reverse() takes no arguments (1 given)
# expect: [1].count() -> TypeError: list.count() takes exactly one argument (0 given)
# expect: list(1) -> TypeError: 'int' object is not iterable
# expect: list(1,2) -> TypeError: list expected at most 1 argument, got 2
# expect: list(x=1) -> TypeError: list() takes no keyword arguments
# expect: list([1], x=1) -> TypeError: list() takes no keyword arguments
# expect: L([1],x=1) -> TypeError: list() takes no keyword arguments
# expect: [1]<(1,) -> TypeError: '<' not supported between instances of 'list' and 'tuple'
# expect: [1]<5 -> TypeError: '<' not supported between instances of 'list' and 'int'
# expect: [1,2]<[1,'a'] -> TypeError: '<' not supported between instances of 'int' and 'str'
# expect: hash([]) -> TypeError: unhashable type: 'list'
# expect: [].__hash__ -> None
# expect: [].__init__(x=1) -> TypeError: list() takes no keyword arguments
# expect: list.append(1) -> TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'int' object
# expect: list.append() -> TypeError: unbound method list.append() needs an argument
# expect: list.__len__() -> TypeError: descriptor '__len__' of 'list' object needs an argument
# expect: list.__len__(1) -> TypeError: descriptor '__len__' requires a 'list' object but received a 'int'
# expect: list.append((),1) -> TypeError: descriptor 'append' for 'list' objects doesn't apply to a 'tuple' object
# expect: [1].__getitem__('a') -> TypeError: list indices must be integers or slices, not str
# expect: [1].__reversed__() -> <list_reverseiterator object at 0x...>
# expect: iter([1]) -> <list_iterator object at 0x...>
# expect: iter([1]).__reduce__() -> (<built-in function iter>, ([1],), 0)
# expect: [next(x:=iter([1])), next(x,None), x.__reduce__()] -> [1, None, (<built-in function iter>, ([],))]
# expect: reversed([1,2]).__reduce__() -> (<class 'reversed'>, ([1, 2],), 1)
# expect: iter([1]).__length_hint__() -> 1
# expect: reversed([1,2]).__length_hint__() -> 2
# expect: x=iter([1,2]); x.__setstate__(5); r=(list(x), x.__reduce__()) -> ([], (<built-in function iter>, ([],)))
# expect: x=iter([1,2]); x.__setstate__(-5); r=list(x) -> []
# expect: x=iter([1,2]); x.__setstate__('a') -> TypeError: an integer is required
# expect: list.__text_signature__ -> '(iterable=(), /)'
# expect: list.append.__text_signature__ -> '($self, object, /)'
# expect: list.sort.__text_signature__ -> '($self, /, *, key=None, reverse=False)'
# expect: list.index.__text_signature__ -> '($self, value, start=0, stop=sys.maxsize, /)'
# expect: [1].__lt__((1,)) -> NotImplemented
# expect: [1,2].__setitem__(0) -> TypeError: __setitem__ expected 2 arguments, got 1
# expect: [].__class_getitem__(int) -> list[int]
# expect: list[int] -> list[int]
# expect: [1,2,3].index(3, -1) -> 2
# expect: [1,2,3].index(1, -1) -> ValueError: list.index(x): x not in list
# expect: [0]*-1 -> []
# expect: [0]*(2**70) -> OverflowError: cannot fit 'int' into an index-sized integer
# expect: r=[1,2,3,4]; del r[::2] -> [2, 4]
# expect: r=[1,2,3,4]; del r[::-2] -> [1, 3]
# expect: r=[1,2,3,4]; r[1:1]=r -> [1, 1, 2, 3, 4, 2, 3, 4]
# expect: r=[1,2,3,4]; r[::2]=r[1::2] -> [2, 2, 4, 4]
# expect: r=[1,2,3,4]; r[3:1]=[9] -> [1, 2, 3, 9, 4]
# expect: r=[1,2,3,4]; r+='ab' -> [1, 2, 3, 4, 'a', 'b']
# expect: r=[1,2,3,4]; r.extend(r) -> [1, 2, 3, 4, 1, 2, 3, 4]
# expect: l=[]; l.append(l); r=repr(l) -> '[[...]]'
# expect: l=[]; t=(l,); l.append(t); r=repr(t) -> '([(...)],)'
# expect: L([1,2]) -> [1, 2]
# expect: repr(L([1,2])) -> '[1, 2]'
