# requests against a server of the program's own, on loopback: methods, sessions, cookies, redirects, streams, errors.
import http.server
import json
import threading
import requests


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def answer(self, status, body=b"", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        path = self.path.split("?")[0]
        if path == "/redirect":
            self.answer(302, Location="/echo?after=1", Set_Cookie="seen=yes; Path=/")
        elif path == "/big":
            self.answer(200, b"0123456789" * 10000)
        elif path == "/missing":
            self.answer(404, b"gone")
        elif path == "/latin":
            self.answer(200, "é".encode("latin-1"), Content_Type="text/plain; charset=latin-1")
        elif path == "/slow":
            release.wait(5)
            self.answer(200)
        else:
            seen = {
                "method": self.command,
                "path": self.path,
                "body": body.decode("latin-1"),
                "type": self.headers.get("Content-Type", "").split(";")[0],
                "cookie": self.headers.get("Cookie"),
                "auth": self.headers.get("Authorization"),
                "x": self.headers.get("X-Extra"),
            }
            self.answer(200, json.dumps(seen).encode(), Content_Type="application/json")

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_PATCH = do_OPTIONS = do


release = threading.Event()
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
thread = threading.Thread(target=server.serve_forever, daemon=True)
thread.start()
base = f"http://127.0.0.1:{server.server_port}"

r = requests.get(base + "/echo", params={"q": "a b", "n": [1, 2]}, headers={"X-Extra": "1"}, auth=("user", "pass"))
print(r.status_code, r.ok, r.reason, r.headers["content-type"], r.encoding, r.json())
print(requests.post(base + "/echo", data={"a": "1", "b": "é"}).json())
print(requests.post(base + "/echo", json={"a": [1, None]}).json())
print(requests.put(base + "/echo", data=b"\x00\xff").json()["method"], requests.delete(base + "/echo").json()["method"])
upload = requests.post(base + "/echo", files={"file": ("n.txt", b"data", "text/plain")}, data={"k": "v"}).json()
print(upload["type"], "n.txt" in upload["body"], "data" in upload["body"])
print(requests.head(base + "/echo").text == "", requests.options(base + "/echo").json()["method"])
with requests.Session() as session:
    session.headers["X-Extra"] = "session"
    r = session.get(base + "/redirect")
    print(r.url[len(base):], [h.status_code for h in r.history], r.json()["cookie"], session.cookies.get_dict(), r.json()["x"])
    r = session.get(base + "/redirect", allow_redirects=False)
    print(r.status_code, r.is_redirect, r.headers["Location"])
with requests.get(base + "/big", stream=True) as r:
    print(sum(len(c) for c in r.iter_content(4096)))
r = requests.get(base + "/missing")
try:
    r.raise_for_status()
except requests.HTTPError as e:
    print(type(e).__name__, str(e).replace(base, ""), e.response.text)
print(requests.get(base + "/latin").text)
try:
    requests.get(base + "/slow", timeout=0.2)
except requests.Timeout as e:
    print(type(e).__name__)
release.set()
for wrong in ("http://127.0.0.1:1/", "nothing", "ftp://x/"):
    try:
        requests.get(wrong, timeout=2)
    except requests.RequestException as e:
        print(type(e).__name__)
results = []
threads = [threading.Thread(target=lambda i=i: results.append(requests.get(f"{base}/echo?{i}").json()["path"])) for i in range(8)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results))
server.shutdown()
server.server_close()
thread.join()
print("closed")
