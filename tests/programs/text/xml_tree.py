import xml.etree.ElementTree as ET

root = ET.fromstring('<shop name="x"><item id="1">pen<price>2</price> tail</item><item id="2"/><!-- c --></shop>')
for item in root.iter("item"):
    print(item.tag, item.attrib, item.text, item.get("id"), item.findtext("price"), [c.tail for c in item])
print(root.find("item[@id='2']").attrib, len(root), [e.tag for e in root.iter()])
new = ET.SubElement(root, "item", id="3")
new.text = "a < b & c"
root.remove(root[1])
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
ET.fromstring("<a><b></a>")
