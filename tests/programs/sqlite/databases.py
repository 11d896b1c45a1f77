import sqlite3
c = sqlite3.connect(":memory:")
cur = c.cursor()
cur.execute("create table t(id integer primary key, name text, x real, b blob)")
cur.executemany("insert into t(name,x,b) values(?,?,?)", [("a",1.5,b"\x00\x01"),("ü",2.0,b""),(None,None,None)])
print(cur.rowcount, cur.lastrowid, c.in_transaction, c.total_changes)
c.commit()
print(c.in_transaction, cur.execute("select * from t").fetchall(), cur.description)
c.row_factory = sqlite3.Row
r = c.execute("select id, name as n from t where id=:i", {"i": 2}).fetchone()
print(r["N"], r[0], r.keys(), tuple(r), len(r))
try: c.execute("select * from nope")
except sqlite3.OperationalError as e: print(e, e.sqlite_errorcode, e.sqlite_errorname)
try: c.execute("insert into t(id) values(1)")
except sqlite3.IntegrityError as e: print(e, e.sqlite_errorcode, e.sqlite_errorname)
c.rollback()
for bad in [("select ?", ()), ("select 1; select 2",), ("select :a", {}), ("select ?", (object,)), ("selec",), ("select 1", "x")]:
    try: c.execute(*bad)
    except Exception as e: print(type(e).__name__, e)
c.create_function("f", 2, lambda a,b: a+b)
print(tuple(c.execute("select f(1,2), f('a','b')").fetchone()))
try: c.execute("select f(1,'a')").fetchone()
except Exception as e: print(type(e).__name__, e)
class S:
    def __init__(self): self.s=0
    def step(self, v): self.s += v or 0
    def finalize(self): return self.s
c.create_aggregate("mysum", 1, S)
print(tuple(c.execute("select mysum(id) from t").fetchone()))
with c: c.execute("insert into t(name) values('w')")
try:
    with c:
        c.execute("insert into t(name) values('v')"); raise KeyError
except KeyError: pass
print([tuple(r) for r in c.execute("select name from t")])
c.row_factory=None
for l in c.iterdump(): print(l)
import datetime, warnings
warnings.simplefilter("ignore")
d = sqlite3.connect(":memory:", detect_types=sqlite3.PARSE_DECLTYPES|sqlite3.PARSE_COLNAMES)
d.execute("create table e(d date, t timestamp)")
d.execute("insert into e values(?,?)", (datetime.date(2020,1,2), datetime.datetime(2020,1,2,3,4,5)))
print(d.execute("select d, t, d as 'x [timestamp]' from e").description)
print(d.execute("select d, t from e").fetchall())
e = sqlite3.connect(":memory:"); c.commit(); c.backup(e); print(e.execute("select count(*) from t").fetchone())
c.close()
try: c.execute("select 1")
except Exception as e: print(type(e).__name__, e)
print(sqlite3.complete_statement("select 1;"), sqlite3.complete_statement("create trigger x begin select 1;"))
for row in d.execute("insert into e values(1,2) returning rowid"): print(row)
