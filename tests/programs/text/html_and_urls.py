import html
from html.parser import HTMLParser
from urllib.parse import parse_qs, quote, unquote, urlencode, urljoin, urlsplit

print(html.escape("<a href='x'>&</a>"), html.unescape("&lt;&eacute;&#233;&#x1F600;&amp;&nope;"))


class Links(HTMLParser):
    def handle_starttag(self, tag, attrs): print("start", tag, attrs)
    def handle_endtag(self, tag): print("end", tag)
    def handle_data(self, data): print("data", repr(data))
    def handle_comment(self, data): print("comment", data)


Links().feed('<p class=big>Hi <a href="/x?y=1&amp;z=2">link</a><br/><!-- note --></p>')
u = urlsplit("https://user:pw@example.com:8080/a/b?q=1&q=2#frag")
print(u, u.hostname, u.port, u.username, parse_qs(u.query), u.geturl())
print(quote("a b/ü?"), quote("a/b", safe=""), unquote("%C3%BC%20x"), urlencode({"a": 1, "b": "x y", "c": [1, 2]}, doseq=True))
print(urljoin("http://a/b/c/d", "../x"), urljoin("http://a/b", "//host/p"), urljoin("http://a/b/", "?q"))
urlsplit("http://host:port/").port
