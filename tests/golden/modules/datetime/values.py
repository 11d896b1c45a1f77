# timedelta, date, and the texts that fromisoformat() takes: values and errors.
from datetime import *
import datetime as D, pickle, copy
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
td = timedelta
t(td, days=10 ** 10)  # expect: OverflowError Python int too large to convert to C int
t(td, days=1.5)  # expect: datetime.timedelta(days=1, seconds=43200)
t(td, days=float('nan'))  # expect: ValueError cannot convert float NaN to integer
t(td, days=float('inf'))  # expect: OverflowError cannot convert float infinity to integer
t(td, days='x')  # expect: TypeError unsupported type for timedelta days component: str
t(td, days=999999999, seconds=86400)  # expect: OverflowError days=1000000000; must have magnitude <= 999999999
t(td, microseconds=0.5)  # expect: datetime.timedelta(0)
t(td, microseconds=1.5)  # expect: datetime.timedelta(microseconds=2)
t(td, seconds=0.1, days=0.1)  # expect: datetime.timedelta(seconds=8640, microseconds=100000)
t(td, weeks=1, days=1, hours=1, minutes=1, seconds=1, milliseconds=1, microseconds=1)
# expect: datetime.timedelta(days=8, seconds=3661, microseconds=1001)
t(td, days=-1, seconds=-1)  # expect: datetime.timedelta(days=-2, seconds=86399)
t(td, microseconds=10 ** 30)  # expect: OverflowError Python int too large to convert to C int
t(td, seconds=1e-07)  # expect: datetime.timedelta(0)
t(td, days=True)  # expect: datetime.timedelta(days=1)
t(td, foo=1)  # expect: TypeError __new__() got an unexpected keyword argument 'foo'
t(td, days=1, hours=1e+20)  # expect: OverflowError Python int too large to convert to C int
t(td, 1, 2, 3, 4, 5, 6, 7, 8)  # expect: TypeError __new__() takes at most 7 arguments (8 given)
t(lambda: td(1) * 2.5)  # expect: datetime.timedelta(days=2, seconds=43200)
t(lambda: 2 * td(1))  # expect: datetime.timedelta(days=2)
t(lambda: td(1) * 'x')  # expect: TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
t(lambda: td(1) / 2)  # expect: datetime.timedelta(seconds=43200)
t(lambda: td(1) / 0.3)  # expect: datetime.timedelta(days=3, seconds=28800)
t(lambda: td(1) / td(2))  # expect: 0.5
t(lambda: td(1) // td(hours=5))  # expect: 4
t(lambda: td(1) // 3)  # expect: datetime.timedelta(seconds=28800)
t(lambda: td(1) % td(hours=5))  # expect: datetime.timedelta(seconds=14400)
t(lambda: divmod(td(1), td(hours=5)))  # expect: (4, datetime.timedelta(seconds=14400))
t(lambda: td(1) / 0)  # expect: ZeroDivisionError division by zero
t(lambda: td(1) // 0)  # expect: ZeroDivisionError division by zero
t(lambda: td(1) / td(0))  # expect: ZeroDivisionError division by zero
t(lambda: td(1) % td(0))  # expect: ZeroDivisionError division by zero
t(lambda: td(1) / 0.0)  # expect: ZeroDivisionError division by zero
t(lambda: td(1) // 2.0)  # expect: TypeError unsupported operand type(s) for //: 'datetime.timedelta' and 'float'
t(lambda: td(1) + 1)  # expect: TypeError unsupported operand type(s) for +: 'datetime.timedelta' and 'int'
t(lambda: 1 - td(1))  # expect: TypeError unsupported operand type(s) for -: 'int' and 'datetime.timedelta'
t(lambda: td(999999999) + td(1))  # expect: OverflowError days=1000000000; must have magnitude <= 999999999
t(lambda: -td.max)  # expect: OverflowError days=-1000000000; must have magnitude <= 999999999
t(lambda: abs(td(-1, 5)))  # expect: datetime.timedelta(seconds=86395)
t(lambda: +td(1))  # expect: datetime.timedelta(days=1)
t(lambda: td(1) < 1)  # expect: TypeError '<' not supported between instances of 'datetime.timedelta' and 'int'
t(lambda: td(1) == 1)  # expect: False
t(lambda: td(1) < td(2))  # expect: True
t(lambda: bool(td()))  # expect: False
t(lambda: td(1).total_seconds())  # expect: 86400.0
t(lambda: td.max.total_seconds())  # expect: 86400000000000.0
t(lambda: str(td(-1)))  # expect: '-1 day, 0:00:00'
t(lambda: str(td(1, 1)))  # expect: '1 day, 0:00:01'
t(lambda: str(td(2, 3, 4)))  # expect: '2 days, 0:00:03.000004'
t(lambda: str(td(-3, 3, 4)))  # expect: '-3 days, 0:00:03.000004'
t(lambda: td(1, 2, 3).__reduce__())  # expect: (<class 'datetime.timedelta'>, (1, 2, 3))
t(lambda: td.max * 2)  # expect: OverflowError days=1999999999; must have magnitude <= 999999999
t(lambda: td(1) * float('nan'))  # expect: ValueError cannot convert NaN to integer ratio
t(lambda: td(1) * 1e+300)  # expect: OverflowError Python int too large to convert to C int
t(lambda: td(microseconds=3) * 0.5)  # expect: datetime.timedelta(microseconds=2)
t(lambda: td(microseconds=5) * 0.5)  # expect: datetime.timedelta(microseconds=2)
t(lambda: td(microseconds=5) / 2)  # expect: datetime.timedelta(microseconds=2)
t(lambda: td(microseconds=7) / -2)  # expect: datetime.timedelta(days=-1, seconds=86399, microseconds=999996)
t(lambda: td(1).days)  # expect: 1
t(lambda: setattr(td(1), 'days', 2))  # expect: AttributeError readonly attribute
t(lambda: hash(td(1)) == hash(td(hours=24)))  # expect: True
t(lambda: td(1) * 10 ** 20)  # expect: OverflowError Python int too large to convert to C int
t(lambda: td.__doc__[:10])  # expect: 'Difference'
t(date, 0, 1, 1)  # expect: ValueError year must be in 1..9999, not 0
t(date, 10000, 1, 1)  # expect: ValueError year must be in 1..9999, not 10000
t(date, 2020, 0, 1)  # expect: ValueError month must be in 1..12, not 0
t(date, 2020, 13, 1)  # expect: ValueError month must be in 1..12, not 13
t(date, 2020, 2, 30)  # expect: ValueError day 30 must be in range 1..29 for month 2 in year 2020
t(date, 2020, 1, 0)  # expect: ValueError day 0 must be in range 1..31 for month 1 in year 2020
t(date, 2021, 2, 29)  # expect: ValueError day 29 must be in range 1..28 for month 2 in year 2021
t(date, 2020, 1)  # expect: TypeError function missing required argument 'day' (pos 3)
t(date, 2020, 1, 1, 1)  # expect: TypeError function takes at most 3 arguments (4 given)
t(date, 'x', 1, 1)  # expect: TypeError 'str' object cannot be interpreted as an integer
t(date, 2020.0, 1, 1)  # expect: TypeError 'float' object cannot be interpreted as an integer
t(date, b'\x07\xe4\x01\x01')  # expect: datetime.date(2020, 1, 1)
t(date, '\x07ä\x01\x01')  # expect: datetime.date(2020, 1, 1)
d = date(2020, 2, 29)
t(lambda: d + td(1))  # expect: datetime.date(2020, 3, 1)
t(lambda: d - td(1, 100))  # expect: datetime.date(2020, 2, 28)
t(lambda: d - date(2019, 1, 1))  # expect: datetime.timedelta(days=424)
t(lambda: d + 1)  # expect: TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
t(lambda: d - 1)  # expect: TypeError unsupported operand type(s) for -: 'datetime.date' and 'int'
t(lambda: td(1) + d)  # expect: datetime.date(2020, 3, 1)
t(lambda: td(1) - d)  # expect: TypeError unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.date'
t(lambda: d < date(2021, 1, 1))  # expect: True
t(lambda: d < 1)  # expect: TypeError '<' not supported between instances of 'datetime.date' and 'int'
t(lambda: d == 1)  # expect: False
t(lambda: d == datetime(2020, 2, 29))  # expect: False
t(lambda: d < datetime(2020, 2, 29))
# expect: TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
t(lambda: datetime(2020, 2, 29) < d)
# expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
t(lambda: d.isocalendar())  # expect: datetime.IsoCalendarDate(year=2020, week=9, weekday=6)
t(lambda: d.isocalendar().week)  # expect: 9
t(lambda: d.isoweekday())  # expect: 6
t(lambda: d.ctime())  # expect: 'Sat Feb 29 00:00:00 2020'
t(lambda: d.toordinal())  # expect: 737484
t(lambda: d.replace(day=1))  # expect: datetime.date(2020, 2, 1)
t(lambda: d.replace(year=0))  # expect: ValueError year must be in 1..9999, not 0
t(lambda: d.replace(1, 2, 3, 4))  # expect: TypeError replace() takes at most 3 arguments (4 given)
t(lambda: d.timetuple())
# expect: time.struct_time(tm_year=2020, tm_mon=2, tm_mday=29, tm_hour=0, tm_min=0, tm_sec=0, tm_wday=5, tm_yday=60, tm_isdst=-1)
t(lambda: d.strftime('%Y %j %f %z %Z'))  # expect: '2020 060 000000  '
t(lambda: d.strftime(1))  # expect: TypeError strftime() argument 1 must be str, not int
t(lambda: format(d, '%d'))  # expect: '29'
t(lambda: format(d))  # expect: '2020-02-29'
t(lambda: d.__format__(1))  # expect: TypeError __format__() argument 1 must be str, not int
t(lambda: date.fromordinal(0))  # expect: ValueError ordinal must be >= 1
t(lambda: date.fromordinal(1))  # expect: datetime.date(1, 1, 1)
t(lambda: date.fromordinal(10 ** 7))  # expect: ValueError year must be in 1..9999, not 27380
t(lambda: date.fromordinal(3652059))  # expect: datetime.date(9999, 12, 31)
t(lambda: date.fromordinal('x'))  # expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: date.fromtimestamp(0))  # expect: datetime.date(1970, 1, 1)
t(lambda: date.fromtimestamp(1e+20))  # expect: OverflowError timestamp out of range for platform time_t
t(lambda: date.fromtimestamp('x'))  # expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: date.fromisocalendar(2020, 53, 7))  # expect: datetime.date(2021, 1, 3)
t(lambda: date.fromisocalendar(2021, 53, 1))  # expect: ValueError Invalid week: 53
t(lambda: date.fromisocalendar(2020, 1, 8))  # expect: ValueError Invalid weekday: 8 (range is [1, 7])
t(lambda: date.fromisocalendar(0, 1, 1))  # expect: ValueError year must be in 1..9999, not 0
t(lambda: date.fromisocalendar(2020, 'x', 1))  # expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: date.max + td(1))  # expect: OverflowError date value out of range
t(lambda: date.min - td(1))  # expect: OverflowError date value out of range
t(lambda: d.__reduce__())  # expect: (<class 'datetime.date'>, (b'\x07\xe4\x02\x1d',))
t(lambda: date.strptime('2020-01-02', '%Y-%m-%d'))  # expect: datetime.date(2020, 1, 2)
t(lambda: date.strptime('2020', '%Y-%m-%d'))  # expect: ValueError time data '2020' does not match format '%Y-%m-%d'
t(lambda: copy.replace(d, day=3))  # expect: datetime.date(2020, 2, 3)
t(lambda: copy.replace(d, foo=3))  # expect: TypeError replace() got an unexpected keyword argument 'foo'
t(lambda: date.today() <= date.max)  # expect: True
t(lambda: d.isocalendar().__reduce__())  # expect: (<class 'tuple'>, ((2020, 9, 6),))
t(lambda: date(1, 1, 1).strftime('%Y'))  # expect: '0001'
t(lambda: date(2020, 1, 1).strftime('\ud800%Y\x00x'))  # expect: '\ud8002020\x00x'
t(date.fromisoformat, '2020-02-29')  # expect: datetime.date(2020, 2, 29)
t(date.fromisoformat, '20200229')  # expect: datetime.date(2020, 2, 29)
t(date.fromisoformat, '2020-W09-6')  # expect: datetime.date(2020, 2, 29)
t(date.fromisoformat, '2020W096')  # expect: datetime.date(2020, 2, 29)
t(date.fromisoformat, '2020-W09')  # expect: datetime.date(2020, 2, 24)
t(date.fromisoformat, '2020W09')  # expect: datetime.date(2020, 2, 24)
t(date.fromisoformat, '2020-2-29')  # expect: ValueError Invalid isoformat string: '2020-2-29'
t(date.fromisoformat, '2020-02-30')  # expect: ValueError day 30 must be in range 1..29 for month 2 in year 2020
t(date.fromisoformat, '2020/02/29')  # expect: ValueError Invalid isoformat string: '2020/02/29'
t(date.fromisoformat, '')  # expect: ValueError Invalid isoformat string: ''
t(date.fromisoformat, 'x')  # expect: ValueError Invalid isoformat string: 'x'
t(date.fromisoformat, '2020-02-29T')  # expect: ValueError Invalid isoformat string: '2020-02-29T'
t(date.fromisoformat, '٢٠٢٠-02-29')  # expect: ValueError Invalid isoformat string: '٢٠٢٠-02-29'
t(date.fromisoformat, '2020-W54-1')  # expect: ValueError Invalid isoformat string: '2020-W54-1'
t(date.fromisoformat, '2020-060')  # expect: ValueError Invalid isoformat string: '2020-060'
t(date.fromisoformat, '0000-01-01')  # expect: ValueError year must be in 1..9999, not 0
t(date.fromisoformat, '2020-0229')  # expect: ValueError Invalid isoformat string: '2020-0229'
t(date.fromisoformat, 1)  # expect: TypeError fromisoformat: argument must be str
t(date.fromisoformat, '2020-W01-0')  # expect: ValueError Invalid isoformat string: '2020-W01-0'
t(time, 24)  # expect: ValueError hour must be in 0..23, not 24
t(time, -1)  # expect: ValueError hour must be in 0..23, not -1
t(time, 0, 60)  # expect: ValueError minute must be in 0..59, not 60
t(time, 0, 0, 60)  # expect: ValueError second must be in 0..59, not 60
t(time, 0, 0, 0, 10 ** 6)  # expect: ValueError microsecond must be in 0..999999, not 1000000
t(time, 0, 0, 0, 0, 1)  # expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(time, 0, 0, 0, 0, None, 1)  # expect: TypeError function takes at most 5 positional arguments (6 given)
t(time, fold=2)  # expect: ValueError fold must be either 0 or 1, not 2
t(time, fold=1)  # expect: datetime.time(0, 0, fold=1)
t(time, 1, 2, 3, 4, timezone.utc, fold=1)  # expect: datetime.time(1, 2, 3, 4, tzinfo=datetime.timezone.utc, fold=1)
t(time, 1, 2)  # expect: datetime.time(1, 2)
t(time, 1, 2, 3)  # expect: datetime.time(1, 2, 3)
t(time.fromisoformat, '12')  # expect: datetime.time(12, 0)
t(time.fromisoformat, '12:30')  # expect: datetime.time(12, 30)
t(time.fromisoformat, '1230')  # expect: datetime.time(12, 30)
t(time.fromisoformat, '12:30:15')  # expect: datetime.time(12, 30, 15)
t(time.fromisoformat, '123015')  # expect: datetime.time(12, 30, 15)
t(time.fromisoformat, '12:30:15.123')  # expect: datetime.time(12, 30, 15, 123000)
t(time.fromisoformat, '12:30:15,123456')  # expect: datetime.time(12, 30, 15, 123456)
t(time.fromisoformat, '12:30:15.1234567')  # expect: datetime.time(12, 30, 15, 123456)
t(time.fromisoformat, '12:30+01:00')
# expect: datetime.time(12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
t(time.fromisoformat, '12:30Z')  # expect: datetime.time(12, 30, tzinfo=datetime.timezone.utc)
t(time.fromisoformat, '12:30:15+05:30:10.5')
# expect: datetime.time(12, 30, 15, tzinfo=datetime.timezone(datetime.timedelta(seconds=19810, microseconds=500000)))
t(time.fromisoformat, 'T12')  # expect: datetime.time(12, 0)
t(time.fromisoformat, 't12:30')  # expect: ValueError Invalid isoformat string: 't12:30'
t(time.fromisoformat, '24:00')  # expect: datetime.time(0, 0)
t(time.fromisoformat, '24:00:00')  # expect: datetime.time(0, 0)
t(time.fromisoformat, '24:01')  # expect: ValueError minute, second, and microsecond must be 0 when hour is 24
t(time.fromisoformat, '25:00')  # expect: ValueError hour must be in 0..23, not 25
t(time.fromisoformat, '12:60')  # expect: ValueError minute must be in 0..59, not 60
t(time.fromisoformat, '1')  # expect: ValueError Invalid isoformat string: '1'
t(time.fromisoformat, '12:3')  # expect: ValueError Invalid isoformat string: '12:3'
t(time.fromisoformat, '12:30:')  # expect: ValueError Invalid isoformat string: '12:30:'
t(time.fromisoformat, '12:30+')  # expect: ValueError Invalid isoformat string: '12:30+'
t(time.fromisoformat, '12:30+24:00')
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
t(time.fromisoformat, '12:30-00:00')  # expect: datetime.time(12, 30, tzinfo=datetime.timezone.utc)
t(time.fromisoformat, '12:30:15.')  # expect: ValueError Invalid isoformat string: '12:30:15.'
t(time.fromisoformat, '12:30z')  # expect: ValueError Invalid isoformat string: '12:30z'
t(time.fromisoformat, '12:30+0130')
# expect: datetime.time(12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=5400)))
t(time.fromisoformat, '12:30:1530')  # expect: ValueError Invalid isoformat string: '12:30:1530'
t(time.fromisoformat, '1230:15')  # expect: ValueError Invalid isoformat string: '1230:15'
t(time.fromisoformat, '12:30 +01:00')
# expect: datetime.time(12, 30, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
t(time.fromisoformat, 12)  # expect: TypeError fromisoformat: argument must be str
t(time.fromisoformat, '12:30:15.123+01')
# expect: datetime.time(12, 30, 15, 123000, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
t(time.fromisoformat, '')  # expect: ValueError Invalid isoformat string: ''
t(datetime.fromisoformat, '2020-01-01')  # expect: datetime.datetime(2020, 1, 1, 0, 0)
t(datetime.fromisoformat, '2020-01-01T12')  # expect: datetime.datetime(2020, 1, 1, 12, 0)
t(datetime.fromisoformat, '2020-01-01 12:30')  # expect: datetime.datetime(2020, 1, 1, 12, 30)
t(datetime.fromisoformat, '20200101T123015')  # expect: datetime.datetime(2020, 1, 1, 12, 30, 15)
t(datetime.fromisoformat, '2020-01-01T24:00')  # expect: datetime.datetime(2020, 1, 2, 0, 0)
t(datetime.fromisoformat, '2020-12-31T24:00:00')  # expect: datetime.datetime(2021, 1, 1, 0, 0)
t(datetime.fromisoformat, '2020-W01-1T10:00')  # expect: datetime.datetime(2019, 12, 30, 10, 0)
t(datetime.fromisoformat, '2020W011T10')  # expect: datetime.datetime(2019, 12, 30, 10, 0)
t(datetime.fromisoformat, '2020-01-01T12:30:15.123456+05:30')
# expect: datetime.datetime(2020, 1, 1, 12, 30, 15, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=19800)))
t(datetime.fromisoformat, '2020-01-01x12')  # expect: datetime.datetime(2020, 1, 1, 12, 0)
t(datetime.fromisoformat, '2020-01-01T')  # expect: ValueError Invalid isoformat string: '2020-01-01T'
t(datetime.fromisoformat, '2020-01-01T25')  # expect: ValueError hour must be in 0..23, not 25
t(datetime.fromisoformat, '2020-01-01T12:30Z')
# expect: datetime.datetime(2020, 1, 1, 12, 30, tzinfo=datetime.timezone.utc)
t(datetime.fromisoformat, '2020-13-01T00')  # expect: ValueError month must be in 1..12, not 13
t(datetime.fromisoformat, '2020-W01T10')  # expect: datetime.datetime(2019, 12, 30, 10, 0)
t(datetime.fromisoformat, '9999-12-31T24:00')  # expect: ValueError year must be in 1..9999, not 10000
t(datetime.fromisoformat, '2020-01-01TT12')  # expect: ValueError Invalid isoformat string: '2020-01-01TT12'
t(datetime.fromisoformat, 'x')  # expect: ValueError Invalid isoformat string: 'x'
t(datetime.fromisoformat, 1)  # expect: TypeError fromisoformat: argument must be str
t(datetime.fromisoformat, '2020-01-01T12:30:15.1+00:00:00.1')
# expect: datetime.datetime(2020, 1, 1, 12, 30, 15, 100000, tzinfo=datetime.timezone.utc)
