from datetime import *

utc, cet = timezone.utc, timezone(timedelta(hours=1), "CET")
a = datetime(2024, 6, 1, 12, tzinfo=utc)
b = a.astimezone(cet)
print(a, b, a == b, hash(a) == hash(b), b.utcoffset(), b.tzname(), b - a, b.isoformat(), a.timestamp(), datetime.fromtimestamp(86400, utc), a.utctimetuple()[:6], repr(b), timezone(timedelta(minutes=-330)), utc, repr(cet), b.strftime("%z %Z %:z"))
class Fixed(tzinfo):
    def __init__(self, h): self.h = h
    def utcoffset(self, dt): return timedelta(hours=self.h)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return f"F{self.h:+}"
c = a.astimezone(Fixed(-7)); print(c, c.dst(), c.tzname(), c.replace(tzinfo=None), sorted([c + timedelta(1), a, b])[-1], time(5, tzinfo=cet), datetime.fromisoformat("2024-01-01T00:00Z"))
for bad in ("a < datetime(2024, 1, 1)", "a - datetime(2024, 1, 1)", "timezone(timedelta(hours=25))", "timezone(5)", "a.astimezone(5)", "datetime(2024, 1, 1).astimezone(Fixed(48))"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
print(a == datetime(2024, 6, 1, 12), datetime(2024, 1, 1, fold=1).fold, UTC is utc)
