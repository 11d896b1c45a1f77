# TreeBuilder, XMLParser and XMLPullParser as the accelerator has them.
import io
import warnings
import xml.etree.ElementTree as ET
from _elementtree import _set_factories

def error(f, *args, **kw):
    try:
        print("no error:", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

error(_set_factories, 1, None)  # expect: TypeError Comment factory must be callable, not int
error(_set_factories, None, 1)  # expect: TypeError PI factory must be callable, not int
error(ET.TreeBuilder().end, "x")  # expect: IndexError pop from empty stack
error(ET.TreeBuilder().start, "a")  # expect: TypeError start expected 2 arguments, got 1
error(ET.TreeBuilder().start, "a", 1)  # expect: TypeError start() argument 2 must be dict, not int
error(ET.XMLParser, 1)  # expect: TypeError XMLParser() takes no positional arguments
error(ET.XMLParser, encoding=3)  # expect: TypeError XMLParser() argument 'encoding' must be str or None, not int
error(ET.XMLParser, target=3, other=3)  # expect: TypeError XMLParser() got an unexpected keyword argument 'other'
error(ET.XMLParser.__new__(ET.XMLParser).feed, "x")  # expect: ValueError XMLParser.__init__() wasn't called
error(ET.XMLParser().feed, 1)  # expect: TypeError a bytes-like object is required, not 'int'
error(ET.XMLParser()._setevents, 1)  # expect: AttributeError 'int' object has no attribute 'append'
error(ET.XMLParser()._setevents, [], 1)  # expect: TypeError events must be a sequence
error(ET.XMLParser()._setevents, [], ["x"])  # expect: ValueError unknown event 'x'
error(ET.XMLParser()._setevents, [], [1])  # expect: ValueError invalid events sequence
error(ET.XMLParser(target=3)._setevents, [], None)
# expect: TypeError event handling only supported for ElementTree.TreeBuilder targets
error(ET.XMLParser(encoding="nope").feed, b"<a/>")  # expect: LookupError unknown encoding: nope
error(ET.fromstring, "<a>&no;</a>")  # expect: ParseError undefined entity: line 1, column 3
error(ET.fromstring, "<!DOCTYPE a SYSTEM 'f'><a>&no;</a>")
# expect: ParseError undefined entity &no;: line 1, column 26
error(ET.fromstring, "<a>")  # expect: ParseError no element found: line 1, column 3
error(ET.fromstring, "")  # expect: ParseError no element found: line 1, column 0
try:
    ET.fromstring("<a>\n<b></a>")
except ET.ParseError as e:
    print(e.code, e.position, e, ET.ParseError.__mro__[1].__name__)
    # expect: 7 (2, 5) mismatched tag: line 2, column 5 SyntaxError

b = ET.TreeBuilder()
b.data("before the first element")
b.start("a", {"k": "v"})
b.data("one ")
b.data("two")
b.start("b", {})
b.end("b")
b.data("tail")
b.end("a")
error(b.start, "c", {})  # expect: ParseError multiple elements on top level
print(ET.tostring(b.close()))  # expect: b'<a k="v">one two<b />tail</a>'
b = ET.TreeBuilder(comment_factory=ET.Comment, pi_factory=ET.PI, insert_comments=True, insert_pis=True)
b.start("a", {})
b.comment("c")
b.data("after")
print(b.pi("p", "i").text)  # expect: p i
b.end("a")
print(ET.tostring(b.close()))  # expect: b'<a><!--c-->after<?p i?></a>'
b = ET.TreeBuilder(comment_factory=len, insert_comments=True)
print(b.comment("four"), b.close())  # expect: 4 None
b.start("a", {})
error(b.comment, "four")  # expect: TypeError expected an Element, not "int"
b = ET.TreeBuilder(element_factory=lambda tag, attrib: [tag, attrib])
print(b.start("a", {}))  # expect: ['a', {}]
b.data("x")
error(b.end, "a")  # expect: AttributeError 'list' object has no attribute 'text'

class Target:
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lambda *args: print(name, args)

p = ET.XMLParser(target=Target())
p.feed("<!DOCTYPE r PUBLIC 'p' 's'><r xmlns:x='u' x:k='1' j='2'><!--c--><?p i?>text\nmore<x:e/></r>")
# expect: doctype ('r', 'p', 's')
# expect: start_ns ('x', 'u')
# expect: start ('r', {'{u}k': '1', 'j': '2'})
# expect: comment ('c',)
# expect: pi ('p', 'i')
# expect: data ('text',)
# expect: data ('\n',)
# expect: data ('more',)
# expect: start ('{u}e', {})
# expect: end ('{u}e',)
# expect: end ('r',)
# expect: end_ns ('x',)
p.close()  # expect: close ()
p = ET.XMLParser()
p.entity["mine"] = "defined"
p.feed("<!DOCTYPE a SYSTEM 'f'><a>&mine;")
p.feed(b"</a>")
print(p.close().text)  # expect: defined
error(p.close)  # expect: ParseError parsing finished: line 1, column 36
print(ET.XMLParser()._parse_whole(io.StringIO("<a>h</a>")).text, ET.XMLParser().target.__class__.__name__)
# expect: h TreeBuilder

class WithDoctype(ET.XMLParser):
    def doctype(self, *args):
        print("never called")

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    WithDoctype().feed("<!DOCTYPE a SYSTEM 'f'><a/>")
    print(caught[0].category.__name__, caught[0].message)
    # expect: RuntimeWarning The doctype() method of XMLParser is ignored.  Define doctype() method on the TreeBuilder target.

p = ET.XMLPullParser(("start", "end", "start-ns", "end-ns", "comment", "pi"))
p.feed("<r xmlns='u'><a")
print([(e, x if e.endswith("ns") else x.tag) for e, x in p.read_events()])
# expect: [('start-ns', ('', 'u')), ('start', '{u}r')]
p.feed(">t</a><!--c--><?p i?></r>")
print([(e, x if e.endswith("ns") else getattr(x.tag, "__name__", x.tag)) for e, x in p.read_events()])
# expect: [('start', '{u}a'), ('end', '{u}a'), ('comment', 'Comment'), ('pi', 'ProcessingInstruction'), ('end', '{u}r'), ('end-ns', None)]
p.close()
# A token that was not all there waits until the text has doubled, or for flush().
p = ET.XMLPullParser(["start"])
p.feed("<docum")
p.feed("ent>")
print(list(p.read_events()))  # expect: []
p.flush()
print([x.tag for _, x in p.read_events()])  # expect: ['document']
for encoding in "cp1252", "koi8-r", "iso-8859-15", "us-ascii":
    text = ET.XML(f"<?xml version='1.0' encoding='{encoding}'?><a>".encode() + b"\xa4" * (encoding != "us-ascii") + b"</a>").text
    print(encoding, ascii(text))
# expect: cp1252 '\xa4'
# expect: koi8-r '\u2553'
# expect: iso-8859-15 '\u20ac'
# expect: us-ascii None
error(ET.XML, b"<?xml version='1.0' encoding='gb2312'?><a/>")
# expect: ValueError multi-byte encodings are not supported
print([(e, x.tag) for e, x in ET.iterparse(io.BytesIO(b"<a><b/><c/></a>"))])
# expect: [('end', 'b'), ('end', 'c'), ('end', 'a')]
