# Element as the accelerator has it: errors, slices, copies, pickles.
import copy, pickle, warnings
import xml.etree.ElementTree as ET

def error(f, *args, **kw):
    try:
        print("no error:", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

e = ET.Element("a")
error(ET.Element)  # expect: TypeError Element() takes at least 1 argument (0 given)
error(ET.Element, "a", 1)  # expect: TypeError Element() argument 2 must be dict, not int
error(ET.Element, "a", attrib=1)  # expect: TypeError attrib must be dict, not int
error(ET.Element, "a", {}, 1)  # expect: TypeError Element() takes at most 2 arguments (3 given)
error(ET.SubElement, 1, 2)  # expect: TypeError SubElement() argument 1 must be xml.etree.ElementTree.Element, not int
error(ET.SubElement, e)  # expect: TypeError SubElement() takes at least 2 arguments (1 given)
error(ET.SubElement, e, "x", 2)  # expect: TypeError SubElement() argument 3 must be dict, not int
error(e.remove, ET.Element("b"))  # expect: ValueError Element.remove(x): element not found
error(e.append, 1)  # expect: TypeError append() argument 1 must be xml.etree.ElementTree.Element, not int
error(e.extend, 1)  # expect: TypeError 'elements' must be an iterable
error(e.extend, [1])  # expect: TypeError expected an Element, not "int"
error(e.insert, "a", e)  # expect: TypeError 'str' object cannot be interpreted as an integer
error(e.insert, 0, 1)  # expect: TypeError insert() argument 2 must be xml.etree.ElementTree.Element, not int
error(e.makeelement, "a", 1)  # expect: TypeError makeelement() argument 2 must be dict, not int
error(e.__setstate__, 1)  # expect: TypeError Don't know how to unpickle "1" as an Element
error(e.__setstate__, {})  # expect: TypeError tag may not be NULL
error(e.__setstate__, {"tag": 1, "_children": 3})  # expect: TypeError '_children' is not a list
error(e.__setstate__, {"tag": 1, "_children": [3]})  # expect: TypeError expected an Element, not "int"
error(lambda: e["a"])  # expect: TypeError element indices must be integers
error(lambda: e[0])  # expect: IndexError child index out of range
error(e.__setitem__, 0, e)  # expect: IndexError child assignment index out of range
error(e.__delitem__, 0)  # expect: IndexError child assignment index out of range
error(e.__setitem__, slice(0, 1), 1)  # expect: TypeError assignment expects an iterable
error(e.__setitem__, slice(0, 1), [1])  # expect: TypeError expected an Element, not "int"
error(delattr, e, "tag")  # expect: AttributeError can't delete element attribute
error(setattr, e, "attrib", 1)  # expect: TypeError attrib must be dict, not int
error(setattr, e, "other", 1)
# expect: AttributeError 'xml.etree.ElementTree.Element' object has no attribute 'other' and no __dict__ for setting new attributes
error(type(e.iter()))  # expect: TypeError cannot create '_elementtree._element_iterator' instances
error(e.set, "a")  # expect: TypeError set expected 2 arguments, got 1
error(e.get)  # expect: TypeError get() missing required argument 'key' (pos 1)
e.extend(ET.Element(str(i)) for i in range(6))
error(e.__setitem__, slice(0, 6, 2), [e])
# expect: ValueError attempt to assign sequence of size 1 to extended slice of size 3
print([c.tag for c in e[::-2]], [c.tag for c in e[1:3]], e[-1].tag)  # expect: ['5', '3', '1'] ['1', '2'] 5
del e[::2]
e[1:2] = [ET.Element("x"), ET.Element("y")]
e.insert(-1, ET.Element("z"))
print([c.tag for c in e], len(e), type(iter(e)).__name__)  # expect: ['1', 'x', 'y', 'z', '5'] 5 iterator
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(bool(e), caught[0].category.__name__, caught[0].message)
    # expect: True DeprecationWarning Testing an element's truth value will always return True in future versions.  Use specific 'len(elem)' or 'elem is not None' test instead.

d = {"q": "1"}
m = e.makeelement("m", d)
s = ET.SubElement(m, "s", d, h="3")
print(m.attrib is d, s.attrib, d, ET.Element("k", attrib={"x": "1"}, y="2").attrib, list(s.items()), s.keys(), s.get("no", 5))
# expect: False {'q': '1', 'h': '3'} {'q': '1'} {'x': '1', 'y': '2'} [('q', '1'), ('h', '3')] ['q', 'h'] 5
c = copy.copy(m)
print(c.attrib is m.attrib, c[0] is s, copy.deepcopy(m)[0] is s, copy.deepcopy(m)[0].attrib)
# expect: True True False {'q': '1', 'h': '3'}
p = pickle.loads(pickle.dumps(m))
print(p.tag, p.attrib, p[0].attrib, p.text, list(m.__getstate__()))
# expect: m {'q': '1'} {'q': '1', 'h': '3'} None ['tag', '_children', 'attrib', 'text', 'tail']

class Special(ET.Element):
    pass

t = Special("z", {"k": "v"})
t.other = 3
print(type(copy.copy(t)).__name__, type(copy.deepcopy(t)).__name__, type(ET.SubElement(t, "g")).__name__)
# expect: Element Element Element
n = ET.Element.__new__(ET.Element)
print(n.tag, n.attrib, n.text, n.tail)  # expect: None {} None None
n.tag = n
error(repr, n)  # expect: RuntimeError reentrant call inside xml.etree.ElementTree.Element.__repr__

root = ET.fromstring("<r>1<a>2<b>3</b>4</a>5<a k='v'/>6</r>")
print([x.tag for x in root.iter()], [x.tag for x in root.iter("a")], [x.tag for x in root.iter("*")], list(root.itertext()))
# expect: ['r', 'a', 'b', 'a'] ['a', 'a'] ['r', 'a', 'b', 'a'] ['1', '2', '3', '4', '5', '6']
print(root.find("a").text, root.findtext("a"), root.findtext("b"), root.findtext("./a/b"), root.findtext("b", "none"))
# expect: 2 2 None 3 none
print(len(root.findall("a")), len(root.findall("*")), len(list(root.iterfind("a[@k='v']"))), root.find("{*}a").text)
# expect: 2 2 1 2
print([x.tail for x in root], root.find(b"a"), list(root.find("a").itertext()))
# expect: ['5', '6'] None ['2', '3', '4']
root.remove(root[0])
print(ET.tostring(root))  # expect: b'<r>1<a k="v" />6</r>'
root.clear()
print(ET.tostring(root), ET.Element.__module__, ET.Element)
# expect: b'<r />' xml.etree.ElementTree <class 'xml.etree.ElementTree.Element'>
