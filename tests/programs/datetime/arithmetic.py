from datetime import *

d = date(2024, 2, 28)
print(d + timedelta(2), d - date(2023, 2, 28), d.replace(month=3), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), date.fromordinal(738000), d.strftime("%A %d %B %Y %j %U %y"), d.isoformat(), repr(d), d.ctime(), date.min, date.max, d < date(2025, 1, 1))
t = datetime(2024, 12, 31, 23, 59, 59, 999999)
print(t + timedelta(microseconds=1), t.isoformat(), t.isoformat(" ", "minutes"), repr(t), t.date(), t.time(), t.replace(hour=1), t.strftime("%H:%M:%S.%f %p %I"), t.timetuple().tm_yday, str(t), f"{t:%d.%m.%Y}")
x = timedelta(days=1, hours=25, minutes=-5, milliseconds=1500)
print(x, repr(x), x.total_seconds(), x.days, x.seconds, x.microseconds, -x, abs(-x), x * 2.5, x / 2, x // timedelta(hours=1), x % timedelta(hours=1), divmod(x, timedelta(days=1)), x / timedelta(hours=1), timedelta(-1), timedelta(0), bool(timedelta()), timedelta.max)
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), datetime.strptime("5 Jan 2024 14:30", "%d %b %Y %H:%M"), date.fromisoformat("2024-W01-1"), time(1, 2, 3).isoformat(), time.fromisoformat("12:34:56.5"), date.fromisocalendar(2024, 9, 3), datetime.combine(d, time(5)), date.strptime("2024-05-06", "%Y-%m-%d"))
for bad in ("date(2023, 2, 29)", "datetime(2024, 1, 1, 25)", "date(0, 1, 1)", "date.max + timedelta(1)", "date.fromisoformat('nope')", "datetime.strptime('x', '%Y')", "datetime.strptime('2024 x', '%Y')", "d + 1", "d - 'x'", "timedelta(days=10**10)", "d < t", "time(1) - time(2)", "timedelta(1) / 0", "d.replace(day=99)"):
    try: print(bad, eval(bad))
    except Exception as e: print(bad, type(e).__name__, e)
