class Detailed(Exception):
    def __init__(self, code, **info):
        super().__init__(code)
        self.code, self.info = code, info

    def __str__(self):
        return f"[{self.code}] " + ", ".join(f"{k}={v!r}" for k, v in self.info.items())


raise Detailed(404, path="/index", method="GET")
