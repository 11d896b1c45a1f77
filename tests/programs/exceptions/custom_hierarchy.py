class AppError(Exception):
    code = 1

    def __init__(self, message, **details):
        super().__init__(message)
        self.details = details

    def __str__(self):
        extra = "".join(f" {k}={v}" for k, v in self.details.items())
        return f"E{self.code}: {self.args[0]}{extra}"


class NotFound(AppError): code = 404
class Denied(AppError): code = 403


def get(user, page):
    if page not in ("home", "admin"):
        raise NotFound("no such page", page=page)
    if page == "admin" and user != "root":
        raise Denied("not allowed", user=user, page=page)
    return f"{page} for {user}"


for user, page in [("ann", "home"), ("ann", "admin"), ("root", "admin"), ("bob", "shop")]:
    try:
        print(get(user, page))
    except NotFound as e:
        print("missing:", e, e.details)
    except AppError as e:
        print(type(e).__name__, e, repr(e), e.code)
get("eve", "admin")
