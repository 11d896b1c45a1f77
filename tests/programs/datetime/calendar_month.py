import calendar
from datetime import date, timedelta

print(calendar.month(2024, 2))
print(calendar.isleap(2100), calendar.leapdays(2000, 2025), calendar.monthrange(2023, 2), calendar.weekday(2024, 1, 1), calendar.timegm((1970, 1, 2, 0, 0, 0)))
print(calendar.Calendar(6).monthdayscalendar(2024, 9)[:2], list(calendar.day_abbr), calendar.month_name[5], calendar.TextCalendar().formatweek([(1, 0), (0, 1)], 3))
def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    n = (h + l - 7 * m + 90) // 25
    return date(year, n, (h + l - 7 * m + 33 * n + 19) % 32)
print([str(easter(y)) for y in (2000, 2016, 2024, 2025, 2038)], [d for d in (date(2024, m, 13) for m in range(1, 13)) if d.weekday() == 4], easter(2024) - timedelta(47))
workdays = sum(1 for k in range(366) if (date(2024, 1, 1) + timedelta(k)).weekday() < 5); print(workdays)
calendar.monthrange(2024, 13)
