# Documents cut at every place: names, blanks in tags, prefixes, text and errors come out the same as in one piece.
import xml.etree.ElementTree as ET
import xml.parsers.expat as expat

DOCUMENTS = (
    "<a><b >x</b ><b/><b /><b\n/><b\t></b\n></a>",
    "<doc xmlns='u:1' xmlns:p='u:2'><item p:k='1' k='2'/><p:item xmlns:p='u:3'><p:item/></p:item><p:item/></doc>",
    "<doc><item xmlns='u:1'><item/></item><item/><item xmlns='u:2'/></doc>",
    "<d\u00e9j\u00e0><\u4e2d\u6587 a='\u00e9'>\u00fc\U0001f600\n</\u4e2d\u6587></d\u00e9j\u00e0>",
    "<a.b-c_1:x xmlns:a.b-c_1='u'><_y/><Z9/></a.b-c_1:x>",
    "<r>plain &amp; more &lt;text&gt; of some length, longer than most, &#65;\nnew line\r and ]] > end</r>",
    "<r><![CDATA[x < y]]> <!-- c --><?pi data?></r>\n",
    "<!DOCTYPE r [<!ATTLIST r k CDATA 'd'><!ENTITY e 'text <r k=\"1\">in</r>'>]><r>&e;<r/></r>",
    "<r><p:x/></r>", "<r><a></b></r>", "<r>text]]>more</r>", "<r>bad \x01 char</r>", "<r><1/></r>", "<r a='1' a='2'/>",
    "<r a=1/>", "<r a='<'/>", "<r><a b ></a></r>", "<r/><s/>", "<r>&undefined;</r>", "<r", "<r><a/", "<r></r", "< r/>",
    "<r\u00a0/>", "<r\u00e9/\u00e9>", "<r/ >", "<r>x</r>y", "x<r/>",
    "<longername-than-twelve><longername-than-twelve/><longername-than-twelvf/></longername-than-twelve>",
)


def shown(e):
    return [e.tag, dict(e.attrib), e.text, e.tail, [shown(c) for c in e]]


def tree(pieces):
    p = ET.XMLParser()
    try:
        for piece in pieces:
            p.feed(piece)
        return shown(p.close())
    except ET.ParseError as e:
        return f"{e} {e.code} {e.position}"


def events(pieces):
    out = []
    p = expat.ParserCreate(namespace_separator=" ")
    p.buffer_text = True
    p.StartElementHandler = lambda *a: out.append(("start", *a, p.CurrentLineNumber, p.CurrentColumnNumber))
    p.EndElementHandler = lambda *a: out.append(("end", *a, p.CurrentByteIndex))
    p.CharacterDataHandler = lambda *a: out.append(("text", *a))
    p.DefaultHandler = lambda *a: out.append(("other", *a))
    try:
        for piece in pieces:
            p.Parse(piece)
        p.Parse("", True)
    except expat.ExpatError as e:
        out.append((str(e), e.code, e.lineno, e.offset))
    return out


for document in DOCUMENTS:
    whole, told = tree([document]), events([document])
    print(ascii(document), ascii(whole))
    if "DOCTYPE" not in document:
        print(ascii(told))
    for i in range(1, len(document)):
        cut = tree([document[:i], document[i:]])
        if cut != whole:
            print("cut at", i, ascii(cut))
    data = document.encode()
    print(tree([data]) == whole, tree(bytes([b]) for b in data) == whole)
