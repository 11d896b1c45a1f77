import xml.etree.ElementTree as ET, xml.dom.minidom, xml.sax, plistlib, io
d = b'''<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE r [<!ENTITY e "ent<b>x</b>"><!ATTLIST r k CDATA "dflt"><!ELEMENT r (a|b)*>]>
<r xmlns="urn:x" xmlns:p="urn:p" p:q="1&amp;2"><a>t &e; \xc3\xbc &#65;</a><?pi some data?><!-- c --><p:b/><![CDATA[<raw>]]>tail
</r>'''
print(ET.tostring(ET.fromstring(d), encoding="unicode"))
dom = xml.dom.minidom.parseString(d)
print(dom.toxml())
class H(xml.sax.ContentHandler):
    def startElement(self, n, a): print("start", n, dict(a))
    def characters(self, c): print("chars", repr(c))
    def endElement(self, n): print("end", n)
xml.sax.parseString(d, H())
p = plistlib.dumps({"a": [1, 2.5, True, b"xx"], "b": "é"})
print(plistlib.loads(p))
for bad in ["<a><b></a>", "<a", "", "<a>&x;</a>", "<a/><b/>", "<a b='1' b='2'/>", "<a>\x01</a>", "x", "<a><![CDATA[x", "<p:a/>", "<a b=1/>", "<a>]]></a>", "<a>&#0;</a>", "<a></a>x", "<?xml version='1.0'?", " <?xml version='1.0'?><a/>", "<a>\n  <b", "<a &>", "<1/>", "<a><!-- x -- y --></a>", "<!DOCTYPE a [<!ENTITY x '&x;'>]><a>&x;</a>", "<a>&", "<a></b", "</a>", "<a>< /a>"]:
    try: print(ET.fromstring(bad))
    except ET.ParseError as e: print(repr(bad), e, e.code, e.position)
pp = ET.XMLPullParser(["start", "end", "start-ns", "comment"])
for c in d.decode(): pp.feed(c)
print([(e, getattr(x, "tag", x)) for e, x in pp.read_events() if e != "comment"])
