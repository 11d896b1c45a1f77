import re
class Router:
    def __init__(self): self.routes = []
    def route(self, pattern, **kw):
        regex = re.compile("^" + re.sub(r"<(?:(\w+):)?(\w+)>", lambda m: f"(?P<{m[2]}>{ {'int': r'\d+', 'path': '.+'}.get(m[1], '[^/]+') })", pattern) + "$")
        kinds = {n: {"int": int}.get(k, str) for k, n in re.findall(r"<(?:(\w+):)?(\w+)>", pattern)}
        def decorate(f): self.routes.append((regex, kinds, f, kw)); return f
        return decorate
    def __call__(self, path, method="GET"):
        for regex, kinds, f, kw in self.routes:
            if (m := regex.match(path)) and method in kw.get("methods", ("GET",)): return f(**{k: kinds[k](v) for k, v in m.groupdict().items()})
        raise LookupError(f"404 {method} {path}")
app = Router()
@app.route("/")
def index(): return "home"
@app.route("/user/<int:id>/<tab>")
def user(id, tab): return f"user {id + 1} {tab}"
@app.route("/files/<path:p>", methods=("GET", "PUT"))
def files(p): return f"file {p}"
for args in (("/",), ("/user/41/posts",), ("/files/a/b.txt",), ("/files/x", "PUT")): print(args, app(*args))
app("/user/abc/posts")
