class Handler:
    chain = []
    def __init_subclass__(cls, order=0): cls.order = order; Handler.chain.append(cls); Handler.chain.sort(key=lambda c: c.order)
    def handle(self, request, following): return following(request)


class Log(Handler, order=1):
    def handle(self, r, following):
        print("->", r["path"])
        try: return following(r)
        finally: print("<-", r["path"])
class Auth(Handler, order=2):
    def handle(self, r, following): return following(r | {"user": "ann"}) if r.get("token") == "t" else {"status": 401}
class Errors(Handler, order=3):
    def handle(self, r, following):
        try: return following(r)
        except KeyError as e: return {"status": 404, "missing": e.args[0]}


PAGES = {"/": lambda r: f"hello {r['user']}", "/secret": lambda r: 1 / 0}
def build():
    run = lambda r: {"status": 200, "body": PAGES[r["path"]](r)}
    for cls in reversed(Handler.chain): run = (lambda h, f: lambda r: h.handle(r, f))(cls(), run)
    return run
app = build()
for r in ({"path": "/", "token": "t"}, {"path": "/"}, {"path": "/nope", "token": "t"}): print(app(r))
app({"path": "/secret", "token": "t"})
