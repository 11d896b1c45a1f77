# timezone, datetime and time: values, errors, zones that answer oddly, subclasses.
from datetime import *
import datetime as D, pickle, copy, sys
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except BaseException as e:
        print(type(e).__name__, e)
td = timedelta
U = timezone.utc
class Z(tzinfo):

    def __init__(s, o=td(hours=2), n='ZZ', d=td(hours=1)):
        s.o = o
        s.n = n
        s.d = d

    def utcoffset(s, x):
        return s.o

    def tzname(s, x):
        return s.n

    def dst(s, x):
        return s.d

    def __repr__(s):
        return 'Z()'
n = datetime(2020, 5, 17, 12, 30, 15, 123456)
a = n.replace(tzinfo=U)
tm = time(12, 30, 15, 123456)
t(lambda: repr(timezone.utc))  # expect: 'datetime.timezone.utc'
t(lambda: str(U))  # expect: 'UTC'
t(lambda: timezone(td(0)) is U)  # expect: True
t(lambda: timezone(td(hours=1)))  # expect: datetime.timezone(datetime.timedelta(seconds=3600))
t(lambda: timezone(td(hours=1), 'X'))  # expect: datetime.timezone(datetime.timedelta(seconds=3600), 'X')
t(lambda: timezone(td(0), 'UTC'))  # expect: datetime.timezone(datetime.timedelta(0), 'UTC')
t(lambda: timezone(td(hours=24)))
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
t(lambda: timezone(td(hours=-24)))
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
t(lambda: timezone(1))  # expect: TypeError timezone() argument 1 must be datetime.timedelta, not int
t(lambda: timezone(td(0), 1))  # expect: TypeError timezone() argument 2 must be str, not int
t(lambda: str(timezone(td(hours=-1, minutes=-30))))  # expect: 'UTC-01:30'
t(lambda: str(timezone(td(seconds=1, microseconds=5))))  # expect: 'UTC+00:00:01.000005'
t(lambda: timezone(td(1, 1)))
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1, seconds=1)
t(lambda: timezone.min)  # expect: datetime.timezone(datetime.timedelta(days=-1, seconds=60))
t(lambda: timezone.max)  # expect: datetime.timezone(datetime.timedelta(seconds=86340))
t(lambda: U == timezone(td(0), 'x'))  # expect: True
t(lambda: U == 1)  # expect: False
t(lambda: U < U)
# expect: TypeError '<' not supported between instances of 'datetime.timezone' and 'datetime.timezone'
t(lambda: hash(U) == hash(timezone(td(0), 'q')))  # expect: True
t(lambda: U.utcoffset(1))  # expect: TypeError utcoffset(dt) argument must be a datetime instance or None, not int
t(lambda: U.utcoffset(None))  # expect: datetime.timedelta(0)
t(lambda: U.fromutc(n))  # expect: ValueError fromutc: dt.tzinfo is not self
t(lambda: U.fromutc(a))  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, tzinfo=datetime.timezone.utc)
t(lambda: U.dst(a))  # expect: None
t(lambda: U.tzname(a))  # expect: 'UTC'
t(lambda: timezone(td(hours=5, minutes=30), 'IST').__getinitargs__())
# expect: (datetime.timedelta(seconds=19800), 'IST')
t(lambda: pickle.loads(pickle.dumps(timezone(td(hours=1), 'a'))))
# expect: datetime.timezone(datetime.timedelta(seconds=3600), 'a')
t(lambda: copy.deepcopy(U) is U)  # expect: True
t(lambda: tzinfo().utcoffset(a))  # expect: NotImplementedError a tzinfo subclass must implement utcoffset()
t(lambda: tzinfo().tzname(a))  # expect: NotImplementedError a tzinfo subclass must implement tzname()
t(lambda: tzinfo().dst(a))  # expect: NotImplementedError a tzinfo subclass must implement dst()
t(lambda: tzinfo().fromutc(n))  # expect: ValueError fromutc: dt.tzinfo is not self
t(lambda: tzinfo().fromutc(1))  # expect: TypeError fromutc: argument must be a datetime
t(lambda: tzinfo().__reduce__())  # expect: (<class 'datetime.tzinfo'>, (), None)
t(lambda: Z().fromutc(n.replace(tzinfo=Z())))  # expect: ValueError fromutc: dt.tzinfo is not self
z = Z()
b = n.replace(tzinfo=z)
t(lambda: n)  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456)
t(lambda: a)  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, tzinfo=datetime.timezone.utc)
t(lambda: b)  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, tzinfo=Z())
t(lambda: str(a))  # expect: '2020-05-17 12:30:15.123456+00:00'
t(lambda: str(b))  # expect: '2020-05-17 12:30:15.123456+02:00'
t(lambda: n.isoformat(' ', 'minutes'))  # expect: '2020-05-17 12:30'
t(lambda: n.isoformat(timespec='milliseconds'))  # expect: '2020-05-17T12:30:15.123'
t(lambda: n.isoformat(timespec='x'))  # expect: ValueError Unknown timespec value
t(lambda: n.isoformat('xx'))
# expect: TypeError isoformat() argument 1 must be a unicode character, not a string of length 2
t(lambda: n.isoformat(1))  # expect: TypeError isoformat() argument 1 must be a unicode character, not int
t(lambda: b.isoformat(sep='_', timespec='hours'))  # expect: '2020-05-17_12+02:00'
t(lambda: n.timetuple())
# expect: time.struct_time(tm_year=2020, tm_mon=5, tm_mday=17, tm_hour=12, tm_min=30, tm_sec=15, tm_wday=6, tm_yday=138, tm_isdst=-1)
t(lambda: b.timetuple().tm_isdst)  # expect: 1
t(lambda: b.utctimetuple())
# expect: time.struct_time(tm_year=2020, tm_mon=5, tm_mday=17, tm_hour=10, tm_min=30, tm_sec=15, tm_wday=6, tm_yday=138, tm_isdst=0)
t(lambda: n.date())  # expect: datetime.date(2020, 5, 17)
t(lambda: n.time())  # expect: datetime.time(12, 30, 15, 123456)
t(lambda: b.time())  # expect: datetime.time(12, 30, 15, 123456)
t(lambda: b.timetz())  # expect: datetime.time(12, 30, 15, 123456, tzinfo=Z())
t(lambda: a.astimezone(z))  # expect: datetime.datetime(2020, 5, 17, 14, 30, 15, 123456, tzinfo=Z())
t(lambda: b.astimezone(U))
# expect: datetime.datetime(2020, 5, 17, 10, 30, 15, 123456, tzinfo=datetime.timezone.utc)
t(lambda: b.astimezone(z) is b)  # expect: True
t(lambda: n.astimezone(1))  # expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: a - b)  # expect: datetime.timedelta(seconds=7200)
t(lambda: a - n)  # expect: TypeError can't subtract offset-naive and offset-aware datetimes
t(lambda: n - n)  # expect: datetime.timedelta(0)
t(lambda: n - td(1))  # expect: datetime.datetime(2020, 5, 16, 12, 30, 15, 123456)
t(lambda: n + td(1, 2, 3))  # expect: datetime.datetime(2020, 5, 18, 12, 30, 17, 123459)
t(lambda: td(1) + n)  # expect: datetime.datetime(2020, 5, 18, 12, 30, 15, 123456)
t(lambda: n + 1)  # expect: TypeError unsupported operand type(s) for +: 'datetime.datetime' and 'int'
t(lambda: n - date(2020, 1, 1))
# expect: TypeError unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
t(lambda: a < n)  # expect: TypeError can't compare offset-naive and offset-aware datetimes
t(lambda: a == n)  # expect: False
t(lambda: a == b)  # expect: False
t(lambda: a < b)  # expect: False
t(lambda: n < 1)  # expect: TypeError '<' not supported between instances of 'datetime.datetime' and 'int'
t(lambda: n == 1)  # expect: False
t(lambda: n == date(2020, 5, 17))  # expect: False
t(lambda: hash(a) == hash(a.astimezone(timezone(td(hours=1)))))  # expect: True
t(lambda: a.timestamp())  # expect: 1589718615.123456
t(lambda: n.replace(tzinfo=1))
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: n.replace(hour=25))  # expect: ValueError hour must be in 0..23, not 25
t(lambda: n.replace(fold=1))  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, fold=1)
t(lambda: n.replace(1, 2, 3, 4, 5, 6, 7, None, fold=1))  # expect: datetime.datetime(1, 2, 3, 4, 5, 6, 7, fold=1)
t(lambda: datetime.combine(date(2020, 1, 1), tm))  # expect: datetime.datetime(2020, 1, 1, 12, 30, 15, 123456)
t(lambda: datetime.combine(date(2020, 1, 1), tm, U))
# expect: datetime.datetime(2020, 1, 1, 12, 30, 15, 123456, tzinfo=datetime.timezone.utc)
t(lambda: datetime.combine(1, tm))  # expect: TypeError combine() argument 1 must be datetime.date, not int
t(lambda: datetime.combine(date(2020, 1, 1), 1))
# expect: TypeError combine() argument 2 must be datetime.time, not int
t(lambda: datetime.fromtimestamp(0, U))  # expect: datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
t(lambda: datetime.fromtimestamp(1.5, U))
# expect: datetime.datetime(1970, 1, 1, 0, 0, 1, 500000, tzinfo=datetime.timezone.utc)
t(lambda: datetime.fromtimestamp(-1.0000005, U))
# expect: datetime.datetime(1969, 12, 31, 23, 59, 58, 999999, tzinfo=datetime.timezone.utc)
t(lambda: datetime.fromtimestamp(float('nan'), U))  # expect: ValueError Invalid value NaN (not a number)
t(lambda: datetime.fromtimestamp('x'))  # expect: TypeError argument must be int or float, not str
t(lambda: datetime.fromtimestamp(0, 1))
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: datetime.fromtimestamp(1.0000015, U))
# expect: datetime.datetime(1970, 1, 1, 0, 0, 1, 1, tzinfo=datetime.timezone.utc)
t(lambda: datetime.fromtimestamp(2.5e-06 / 5, U))
# expect: datetime.datetime(1970, 1, 1, 0, 0, 0, 1, tzinfo=datetime.timezone.utc)
t(lambda: datetime.now(1))  # expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: datetime.now(U).tzinfo)  # expect: datetime.timezone.utc
t(lambda: datetime.utcoffset(n))  # expect: None
t(lambda: b.utcoffset())  # expect: datetime.timedelta(seconds=7200)
t(lambda: b.dst())  # expect: datetime.timedelta(seconds=3600)
t(lambda: b.tzname())  # expect: 'ZZ'
t(lambda: b.strftime('%z %:z %Z %f %% %Y'))  # expect: '+0200 +02:00 ZZ 123456 % 2020'
t(lambda: n.strftime('[%z%:z%Z]'))  # expect: '[]'
t(lambda: f'{n:%H}')  # expect: '12'
t(lambda: n.ctime())  # expect: 'Sun May 17 12:30:15 2020'
t(lambda: datetime.strptime('2020-01-01 +0100', '%Y-%m-%d %z'))
# expect: datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
t(lambda: datetime.strptime('x', '%Y'))  # expect: ValueError time data 'x' does not match format '%Y'
t(lambda: n.__reduce__())  # expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x05\x11\x0c\x1e\x0f\x01\xe2@',))
t(lambda: n.__reduce_ex__(4))  # expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x05\x11\x0c\x1e\x0f\x01\xe2@',))
t(lambda: n.replace(fold=1).__reduce_ex__(4))
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x85\x11\x0c\x1e\x0f\x01\xe2@',))
t(lambda: n.replace(fold=1).__reduce_ex__(2))
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x05\x11\x0c\x1e\x0f\x01\xe2@',))
t(lambda: a.__reduce__())
# expect: (<class 'datetime.datetime'>, (b'\x07\xe4\x05\x11\x0c\x1e\x0f\x01\xe2@', datetime.timezone.utc))
t(lambda: pickle.loads(pickle.dumps(a)) == a)  # expect: True
t(lambda: datetime(2020, 1, 1, 25))  # expect: ValueError hour must be in 0..23, not 25
t(lambda: datetime(2020, 1, 1, tzinfo=1))
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
t(lambda: datetime(2020, 1))  # expect: TypeError function missing required argument 'day' (pos 3)
t(lambda: datetime(2020, 1, 1, 1, 1, 1, 1, None, 1))
# expect: TypeError function takes at most 8 positional arguments (9 given)
t(lambda: datetime(b'\x07\xe4\x05\x11\x0c\x1e\x0f\x01\xe2@'))
# expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456)
t(lambda: datetime(b'\x07\xe4\x85\x11\x0c\x1e\x0f\x01\xe2@', U))
# expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, fold=1, tzinfo=datetime.timezone.utc)
t(lambda: datetime('\x07ä\x05\x11\x0c\x1e\x0f\x01â@'))  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456)
t(lambda: datetime.max + td(microseconds=1))  # expect: OverflowError date value out of range
t(lambda: datetime.min - td(1))  # expect: OverflowError date value out of range
t(lambda: datetime.min.replace(tzinfo=timezone(td(hours=1))).astimezone(U))
# expect: OverflowError date value out of range
t(lambda: datetime.max.timestamp() > 0)  # expect: True
t(lambda: datetime.fromordinal(737000))  # expect: datetime.datetime(2018, 11, 2, 0, 0)
t(lambda: datetime.fromisocalendar(2020, 1, 1))  # expect: datetime.datetime(2019, 12, 30, 0, 0)
t(lambda: n.isocalendar())  # expect: datetime.IsoCalendarDate(year=2020, week=20, weekday=7)
t(lambda: n.fold)  # expect: 0
t(lambda: datetime.utcnow().tzinfo)  # expect: None
t(lambda: datetime.utcfromtimestamp(0))  # expect: datetime.datetime(1970, 1, 1, 0, 0)
for bad in (1, td(1), td(-1), 'x'):
    zz = Z(bad)
    t(lambda: n.replace(tzinfo=zz).utcoffset())
    t(lambda: n.replace(tzinfo=Z(d=bad)).dst())
    t(lambda: n.replace(tzinfo=Z(n=bad)).tzname())
    t(lambda: str(n.replace(tzinfo=zz)))
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# expect: TypeError tzinfo.dst() must return None or timedelta, not 'int'
# expect: TypeError tzinfo.tzname() must return None or a string, not 'int'
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'int'
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: TypeError tzinfo.tzname() must return None or a string, not 'datetime.timedelta'
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=1)
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: TypeError tzinfo.tzname() must return None or a string, not 'datetime.timedelta'
# expect: ValueError offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not datetime.timedelta(days=-1)
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
# expect: TypeError tzinfo.dst() must return None or timedelta, not 'str'
# expect: 'x'
# expect: TypeError tzinfo.utcoffset() must return None or timedelta, not 'str'
zn = Z(None, None, None)
c = n.replace(tzinfo=zn)
t(lambda: c.utcoffset())  # expect: None
t(lambda: c.dst())  # expect: None
t(lambda: c.tzname())  # expect: None
t(lambda: c)  # expect: datetime.datetime(2020, 5, 17, 12, 30, 15, 123456, tzinfo=Z())
t(lambda: str(c))  # expect: '2020-05-17 12:30:15.123456'
t(lambda: c == n)  # expect: True
t(lambda: c < a)  # expect: TypeError can't compare offset-naive and offset-aware datetimes
t(lambda: c == a)  # expect: False
t(lambda: c - n)  # expect: datetime.timedelta(0)
t(lambda: c.astimezone(U) > a)  # expect: False
t(lambda: hash(c) == hash(n))  # expect: True
t(lambda: tm)  # expect: datetime.time(12, 30, 15, 123456)
t(lambda: str(tm))  # expect: '12:30:15.123456'
t(lambda: tm.isoformat('minutes'))  # expect: '12:30'
t(lambda: time(1, 2).isoformat())  # expect: '01:02:00'
t(lambda: time(1, 2, tzinfo=z))  # expect: datetime.time(1, 2, tzinfo=Z())
t(lambda: str(time(1, 2, tzinfo=z)))  # expect: '01:02:00+02:00'
t(lambda: time(1, 2, tzinfo=U).utcoffset())  # expect: datetime.timedelta(0)
t(lambda: tm < time(13))  # expect: True
t(lambda: tm < 1)  # expect: TypeError '<' not supported between instances of 'datetime.time' and 'int'
t(lambda: tm == 1)  # expect: False
t(lambda: tm == time(12, 30, 15, 123456, U))  # expect: False
t(lambda: tm < time(12, 30, 15, 123456, U))  # expect: TypeError can't compare offset-naive and offset-aware times
t(lambda: time(1, tzinfo=U) == time(3, tzinfo=z))  # expect: True
t(lambda: hash(time(1, tzinfo=U)) == hash(time(3, tzinfo=z)))  # expect: True
t(lambda: bool(time(0)))  # expect: True
t(lambda: tm.replace(hour=1))  # expect: datetime.time(1, 30, 15, 123456)
t(lambda: tm.replace(hour=24))  # expect: ValueError hour must be in 0..23, not 24
t(lambda: tm.strftime('%H:%M %f %Y'))  # expect: '12:30 123456 1900'
t(lambda: format(tm, '%H'))  # expect: '12'
t(lambda: tm.__reduce__())  # expect: (<class 'datetime.time'>, (b'\x0c\x1e\x0f\x01\xe2@',))
t(lambda: tm.replace(fold=1).__reduce_ex__(4))  # expect: (<class 'datetime.time'>, (b'\x8c\x1e\x0f\x01\xe2@',))
t(lambda: tm.tzname())  # expect: None
t(lambda: time(1, tzinfo=z).tzname())  # expect: 'ZZ'
t(lambda: time(1, tzinfo=z).dst())  # expect: datetime.timedelta(seconds=3600)
t(lambda: time(b'\x0c\x1e\x0f\x01\xe2@'))  # expect: datetime.time(12, 30, 15, 123456)
t(lambda: time(b'\x8c\x1e\x0f\x01\xe2@', U))
# expect: datetime.time(12, 30, 15, 123456, tzinfo=datetime.timezone.utc, fold=1)
t(lambda: time.min)  # expect: datetime.time(0, 0)
t(lambda: time.max)  # expect: datetime.time(23, 59, 59, 999999)
t(lambda: time.resolution)  # expect: datetime.timedelta(microseconds=1)
t(lambda: time.strptime('12:30', '%H:%M'))  # expect: datetime.time(12, 30)
t(lambda: tm + td(1))
# expect: TypeError unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
t(lambda: time(1, 2, 3, 4, 5))
# expect: TypeError tzinfo argument must be None or of a tzinfo subclass, not type 'int'
class S(datetime):

    def __new__(cls, *a, **k):
        return super().__new__(cls, *a, **k)
    x = 1
s = S(2020, 1, 1)
t(lambda: s)  # expect: S(2020, 1, 1, 0, 0)
t(lambda: s + td(1))  # expect: S(2020, 1, 2, 0, 0)
t(lambda: s.replace(year=2021))  # expect: S(2021, 1, 1, 0, 0)
t(lambda: S.fromisoformat('2020-01-01'))  # expect: S(2020, 1, 1, 0, 0)
t(lambda: S.now().x)  # expect: 1
t(lambda: S.fromtimestamp(0, U))  # expect: S(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)
t(lambda: S.combine(date(2020, 1, 1), tm))  # expect: S(2020, 1, 1, 12, 30, 15, 123456)
t(lambda: s.date())  # expect: datetime.date(2020, 1, 1)
t(lambda: s.astimezone(U).x)  # expect: 1
t(lambda: pickle.loads(pickle.dumps(s)))  # expect: S(2020, 1, 1, 0, 0)
t(lambda: S.today().x)  # expect: 1
t(lambda: S.strptime('2020', '%Y'))  # expect: S(2020, 1, 1, 0, 0)
t(lambda: s - s)  # expect: datetime.timedelta(0)
t(lambda: type(s - td(1)).__name__)  # expect: 'S'
t(lambda: copy.copy(s))  # expect: S(2020, 1, 1, 0, 0)
t(lambda: isinstance(s, date))  # expect: True
class DD(date):
    pass
class TT(td):
    pass
t(lambda: DD(2020, 1, 1) + td(1))  # expect: DD(2020, 1, 2)
t(lambda: DD.today().__class__)  # expect: <class '__main__.DD'>
t(lambda: DD.fromordinal(5))  # expect: DD(1, 1, 5)
t(lambda: DD(2020, 1, 1).replace(day=2))  # expect: DD(2020, 1, 2)
t(lambda: TT(1) + TT(2))  # expect: datetime.timedelta(days=3)
t(lambda: type(TT(1) * 2).__name__)  # expect: 'timedelta'
t(lambda: TT(1))  # expect: TT(days=1)
t(lambda: type(abs(TT(-1))).__name__)  # expect: 'timedelta'
t(lambda: DD(2020, 1, 1))  # expect: DD(2020, 1, 1)
t(lambda: D.datetime.datetime)  # expect: AttributeError type object 'datetime.datetime' has no attribute 'datetime'
t(lambda: D.UTC is U)  # expect: True
t(lambda: D.MAXYEAR)  # expect: 9999
m = [x for x in (date, time, datetime, td, timezone, tzinfo)]
t(lambda: [x.__module__ for x in m])
# expect: ['datetime', 'datetime', 'datetime', 'datetime', 'datetime', 'datetime']
t(lambda: date.__init__)  # expect: <slot wrapper '__init__' of 'object' objects>
t(lambda: n.nothing)  # expect: AttributeError 'datetime.datetime' object has no attribute 'nothing'
t(lambda: setattr(n, 'year', 1))
# expect: AttributeError attribute 'year' of 'datetime.date' objects is not writable
t(lambda: datetime.__text_signature__)  # expect: None
t(lambda: datetime.__hash__ is not None)  # expect: True
t(lambda: D.date(2020, 1, 1).__eq__(1))  # expect: NotImplemented
t(lambda: n.__sub__(1))  # expect: NotImplemented
t(lambda: n.__radd__(td(1)))  # expect: datetime.datetime(2020, 5, 18, 12, 30, 15, 123456)
t(lambda: n.__rsub__(n))  # expect: datetime.timedelta(0)
