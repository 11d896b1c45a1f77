import re
import _collections
import collections
import copy


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


deque = collections.deque

for code in (
    'deque()',
    'deque([1,2],5)',
    'deque([1],maxlen=-1)',
    "deque([1],'a')",
    'deque([1],maxlen=2**70)',
    'deque(1)',
    'deque([1],1,2)',
    'deque(foo=1)',
    'deque(iterable=[1],maxlen=1)',
    'deque().pop()',
    'deque().popleft()',
    'deque([1]).remove(5)',
    'deque([1]).index(5)',
    'deque([1]).index(1,1)',
    'deque([1]).index(1,-1)',
    'deque([1])[5]',
    "deque([1])['a']",
    'deque([1])[0:1]',
    'd=deque([1]); d[5]=1',
    'd=deque([1]); del d[5]',
    "d=deque([1]); d['a']=1",
    'deque([1],1).insert(0,1)',
    'd=deque([1,2,3],5); d.insert(1,9); r=d',
    "d=deque([1,2,3],5); d.insert('a',9); r=d",
    'd=deque([1,2,3],5); d.rotate(1); r=d',
    "d=deque([1,2,3],5); d.rotate('a'); r=d",
    'd=deque([1,2,3],5); d.rotate(1,2); r=d',
    'd=deque([1,2])\nfor x in d: d.append(1)',
    'd=deque([1,2])\nfor x in d: d.pop()',
    'd=deque([1,2])\nfor x in reversed(d): d.append(1)',
    'd=deque([1,2]); d.append(d); r=d',
    'deque([1])+[1]',
    'deque([1])+deque([2])',
    'deque([1],3)+deque([2,3,4])',
    'deque([1])*2',
    'deque([1],3)*5',
    '2*deque([1])',
    'deque([1])*1.5',
    "deque([1])*'a'",
    'd=deque([1]); d+=[1]; r=d',
    'd=deque([1]); d+=1; r=d',
    'd=deque([1]); d*=3; r=d',
    'd=deque([1]); d+=d; r=d',
    'd=deque([1]); d.extend(d); d.extendleft(d); r=d',
    'deque([1])<deque([2])',
    'deque([1])<[2]',
    'deque([1])==deque([1])',
    'hash(deque())',
    'deque([1]).__reduce__()',
    'deque([1],2).__reduce__()',
    'deque([1]).maxlen',
    'd=deque([1]); d.maxlen=5',
    'deque([1,2]).copy()',
    'copy.copy(deque([1,2],5))',
    'iter(deque([1]))',
    'reversed(deque([1]))',
    'iter(deque([1])).__reduce__()',
    'iter(deque([1])).__length_hint__()',
    '_collections._deque_iterator(deque([1,2,3]),1)',
    'list(_collections._deque_iterator(deque([1,2,3]),1))',
    '_collections._deque_iterator([1])',
    '_collections._deque_iterator()',
    '_collections._deque_reverse_iterator(deque([1,2,3]),1).__reduce__()',
    'class DQ(deque): pass\nr=(DQ([1],2), DQ([1]).copy().__class__, (DQ([1])+DQ([2])).__class__, DQ([1]).__reduce__(), (DQ([1])*2).__class__)',
    'class DQ(deque): pass\nd=DQ([1]); d.x=1; r=d.__reduce__()',
    'deque([1]).count(1)',
    'deque([1]).clear()',
    'd=deque([1,2,3])\nclass E:\n  def __eq__(s,o): d.append(1); return False\nd.index(E())',
    'd=deque([1,2,3])\nclass E:\n  def __eq__(s,o): d.clear(); return False\nd.remove(E())',
    'd=deque([1,2,3])\nclass E:\n  def __eq__(s,o): d.clear(); return False\nd.count(E())',
    'd=deque([1,2,3])\nclass E:\n  def __eq__(s,o): d.clear(); return False\nE() in d',
):
    show(code)
# expect: deque() -> deque([])
# expect: deque([1,2],5) -> deque([1, 2], maxlen=5)
# expect: deque([1],maxlen=-1) -> ValueError: maxlen must be non-negative
# expect: deque([1],'a') -> TypeError: an integer is required
# expect: deque([1],maxlen=2**70) -> OverflowError: Python int too large to convert to C ssize_t
# expect: deque(1) -> TypeError: 'int' object is not iterable
# expect: deque([1],1,2) -> TypeError: deque() takes at most 2 arguments (3 given)
# expect: deque(foo=1) -> TypeError: deque() got an unexpected keyword argument 'foo'
# expect: deque(iterable=[1],maxlen=1) -> deque([1], maxlen=1)
# expect: deque().pop() -> IndexError: pop from an empty deque
# expect: deque().popleft() -> IndexError: pop from an empty deque
# expect: deque([1]).remove(5) -> ValueError: deque.remove(x): x not in deque
# expect: deque([1]).index(5) -> ValueError: deque.index(x): x not in deque
# expect: deque([1]).index(1,1) -> ValueError: deque.index(x): x not in deque
# expect: deque([1]).index(1,-1) -> 0
# expect: deque([1])[5] -> IndexError: deque index out of range
# expect: deque([1])['a'] -> TypeError: sequence index must be integer, not 'str'
# expect: deque([1])[0:1] -> TypeError: sequence index must be integer, not 'slice'
# expect: d=deque([1]); d[5]=1 -> IndexError: deque index out of range
# expect: d=deque([1]); del d[5] -> IndexError: deque index out of range
# expect: d=deque([1]); d['a']=1 -> TypeError: sequence index must be integer, not 'str'
# expect: deque([1],1).insert(0,1) -> IndexError: deque already at its maximum size
# expect: d=deque([1,2,3],5); d.insert(1,9); r=d -> deque([1, 9, 2, 3], maxlen=5)
# expect: d=deque([1,2,3],5); d.insert('a',9); r=d -> TypeError: 'str' object cannot be interpreted as an integer
# expect: d=deque([1,2,3],5); d.rotate(1); r=d -> deque([3, 1, 2], maxlen=5)
# expect: d=deque([1,2,3],5); d.rotate('a'); r=d -> TypeError: 'str' object cannot be interpreted as an integer
# expect: d=deque([1,2,3],5); d.rotate(1,2); r=d -> TypeError: rotate expected at most 1 argument, got 2
# expect: d=deque([1,2]) -> RuntimeError: deque mutated during iteration
# expect: d=deque([1,2]) -> RuntimeError: deque mutated during iteration
# expect: d=deque([1,2]) -> RuntimeError: deque mutated during iteration
# expect: d=deque([1,2]); d.append(d); r=d -> deque([1, 2, [...]])
# expect: deque([1])+[1] -> TypeError: can only concatenate deque (not "list") to deque
# expect: deque([1])+deque([2]) -> deque([1, 2])
# expect: deque([1],3)+deque([2,3,4]) -> deque([2, 3, 4], maxlen=3)
# expect: deque([1])*2 -> deque([1, 1])
# expect: deque([1],3)*5 -> deque([1, 1, 1], maxlen=3)
# expect: 2*deque([1]) -> deque([1, 1])
# expect: deque([1])*1.5 -> TypeError: can't multiply sequence by non-int of type 'float'
# expect: deque([1])*'a' -> TypeError: can't multiply sequence by non-int of type 'str'
# expect: d=deque([1]); d+=[1]; r=d -> deque([1, 1])
# expect: d=deque([1]); d+=1; r=d -> TypeError: 'int' object is not iterable
# expect: d=deque([1]); d*=3; r=d -> deque([1, 1, 1])
# expect: d=deque([1]); d+=d; r=d -> deque([1, 1])
# expect: d=deque([1]); d.extend(d); d.extendleft(d); r=d -> deque([1, 1, 1, 1])
# expect: deque([1])<deque([2]) -> True
# expect: deque([1])<[2] -> TypeError: '<' not supported between instances of 'collections.deque' and 'list'
# expect: deque([1])==deque([1]) -> True
# expect: hash(deque()) -> TypeError: unhashable type: 'collections.deque'
# expect: deque([1]).__reduce__() -> (<class 'collections.deque'>, (), None, <collections._deque_iterator object at 0x...>)
# expect: deque([1],2).__reduce__() -> (<class 'collections.deque'>, ((), 2), None, <collections._deque_iterator object at 0x...>)
# expect: deque([1]).maxlen -> None
# expect: d=deque([1]); d.maxlen=5 -> AttributeError: attribute 'maxlen' of 'collections.deque' objects is not writable
# expect: deque([1,2]).copy() -> deque([1, 2])
# expect: copy.copy(deque([1,2],5)) -> deque([1, 2], maxlen=5)
# expect: iter(deque([1])) -> <collections._deque_iterator object at 0x...>
# expect: reversed(deque([1])) -> <collections._deque_reverse_iterator object at 0x...>
# expect: iter(deque([1])).__reduce__() -> (<class 'collections._deque_iterator'>, (deque([1]), 0))
# expect: iter(deque([1])).__length_hint__() -> 1
# expect: _collections._deque_iterator(deque([1,2,3]),1) -> <collections._deque_iterator object at 0x...>
# expect: list(_collections._deque_iterator(deque([1,2,3]),1)) -> [2, 3]
# expect: _collections._deque_iterator([1]) -> TypeError: argument 1 must be collections.deque, not list
# expect: _collections._deque_iterator() -> TypeError: function takes at least 1 argument (0 given)
# expect: _collections._deque_reverse_iterator(deque([1,2,3]),1).__reduce__() -> (<class 'collections._deque_reverse_iterator'>, (deque([1, 2, 3]), 1))
# expect: class DQ(deque): pass -> (DQ([1], maxlen=2), <class '__main__.DQ'>, <class '__main__.DQ'>, (<class '__main__.DQ'>, (), None, <collections._deque_iterator object at 0x...>), <class '__main__.DQ'>)
# expect: class DQ(deque): pass -> (<class '__main__.DQ'>, (), {'x': 1}, <collections._deque_iterator object at 0x...>)
# expect: deque([1]).count(1) -> 1
# expect: deque([1]).clear() -> None
# expect: d=deque([1,2,3]) -> RuntimeError: deque mutated during iteration
# expect: d=deque([1,2,3]) -> IndexError: deque mutated during iteration
# expect: d=deque([1,2,3]) -> RuntimeError: deque mutated during iteration
# expect: d=deque([1,2,3]) -> RuntimeError: deque mutated during iteration
