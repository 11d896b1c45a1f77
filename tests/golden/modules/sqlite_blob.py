# oracle: 64-bit
# sqlite3.Blob: the bytes of a value, read and written in place.
import os
import sqlite3

def error(f, *args, **kw):
    try:
        print("no error:", f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)

cx = sqlite3.connect(":memory:")
cx.execute("create table t(b, n)")
cx.execute("insert into t values (?, 1)", (bytes(range(20)),))
cx.execute("insert into t values ('text \u00e9', null)")
cx.commit()
blob = cx.blobopen("t", "b", 1)
print(type(blob), len(blob), blob.tell(), blob.read(3), blob.tell(), blob.read()[-2:], blob.read(5))
# expect: <class 'sqlite3.Blob'> 20 0 b'\x00\x01\x02' 3 b'\x12\x13' b''

blob.seek(-4, os.SEEK_END)
blob.write(b"ab")
print(blob.tell(), blob[16], blob[-1], blob[2:5], blob[::6], blob[3:3])
# expect: 18 97 19 b'\x02\x03\x04' b'\x00\x06\x0c\x12' b''
blob[0] = 255
blob[1:4] = b"xyz"
blob[10:16:2] = memoryview(b"123")
print(cx.execute("select b, typeof(b) from t").fetchone(), cx.in_transaction)
# expect: (b'\xffxyz\x04\x05\x06\x07\x08\t1\x0b2\r3\x0fab\x12\x13', 'blob') False
error(blob.seek, 100)  # expect: ValueError offset out of blob range
error(blob.seek, 1, 9)  # expect: ValueError 'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END
error(blob.write, b"x" * 30)  # expect: ValueError data longer than blob length
error(lambda: blob[20])  # expect: IndexError Blob index out of range
error(lambda: blob["a"])  # expect: TypeError Blob indices must be integers
error(lambda: blob[1:"a"])  # expect: TypeError slice indices must be integers or None or have an __index__ method
error(blob.__setitem__, 0, 256)  # expect: ValueError byte must be in range(0, 256)
error(blob.__setitem__, 0, b"1")  # expect: TypeError 'bytes' object cannot be interpreted as an integer
error(blob.__setitem__, slice(0, 2), b"1")  # expect: IndexError Blob slice assignment is wrong size
error(blob.__setitem__, slice(0, 2), memoryview(b"1234")[::2])
# expect: BufferError memoryview: underlying buffer is not C-contiguous
error(blob.__delitem__, 0)  # expect: TypeError Blob doesn't support item deletion
error(blob.__delitem__, slice(0, 2))  # expect: TypeError Blob doesn't support slice deletion
with cx.blobopen("t", "b", 2, readonly=True) as other:
    print(other.read())  # expect: b'text \xc3\xa9'
    error(other.__setitem__, 0, 65)  # expect: OperationalError attempt to write a readonly database
error(other.read)  # expect: ProgrammingError Cannot operate on a closed blob.
with cx.blobopen("t", "b", 2) as other:
    other[0] = ord("T")
print(cx.execute("select b from t where rowid = 2").fetchone())  # expect: ('Text é',)
error(cx.blobopen, "no", "b", 1)  # expect: OperationalError no such table: main.no
error(cx.blobopen, "t", "no", 1)  # expect: OperationalError no such column: "no"
error(cx.blobopen, "t", "b", 9)  # expect: OperationalError no such rowid: 9
error(cx.blobopen, "t", "n", 1)  # expect: OperationalError cannot open value of type integer
error(cx.blobopen, "t", "n", 2)  # expect: OperationalError cannot open value of type null
error(cx.blobopen, "t", "b", 1, name="no")  # expect: OperationalError no such table: no.t
cx.execute("update t set n = 5 where rowid = 2")
print(blob[0])  # expect: 255
cx.execute("update t set b = 'aaaa' where rowid = 1")
error(lambda: blob[0])  # expect: OperationalError query aborted
error(blob.write, b"1")  # expect: ValueError data longer than blob length
cx.close()
error(lambda: len(blob))  # expect: ProgrammingError Cannot operate on a closed database.
