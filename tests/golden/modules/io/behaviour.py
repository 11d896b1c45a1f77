import io, os, codecs, tempfile
# text wrapper: tell/seek, mixed read/write
p=os.path.join(tempfile.mkdtemp(),'t.txt')
with open(p,'w',encoding='utf-8') as f:
    print(f.write('héllo\nwörld\r\n😀x\n'), f.tell())  # expect: 16 21
with open(p,encoding='utf-8') as f:
    print(repr(f.readline()), f.tell()); print(repr(f.read(3)), f.tell()); pos=f.tell(); print(repr(f.read())); f.seek(pos); print(repr(f.read())); f.seek(0); print(repr(f.readline(2)), f.tell())
    # expect: 'héllo\n' 7
    # expect: 'wör' 11
    # expect: 'ld\n😀x\n'
    # expect: 'ld\n😀x\n'
    # expect: 'hé' 3
    f.seek(0); print([ (l,) for l in f]); f.seek(0,2); print(f.tell()); 
    # expect: [('héllo\n',), ('wörld\n',), ('😀x\n',)]
    # expect: 21
    f.seek(0); next(f)
    try: f.tell()
    except OSError as e: print(e)  # expect: telling position disabled by next() call
with open(p,newline='',encoding='utf-8') as f:
    print(f.readlines(), f.newlines)  # expect: ['héllo\n', 'wörld\r\n', '😀x\n'] ('\n', '\r\n')
with open(p,'r+',encoding='utf-8') as f:
    print(f.read(2)); f.seek(0,2); f.write('END'); f.seek(0); print(repr(f.read()))
    # expect: hé
    # expect: 'héllo\nwörld\n😀x\nEND'
with open(p,'a+') as f:
    print(f.tell()); f.write('A'); f.seek(0); print(repr(f.read(4)), f.tell())
    # expect: 24
    # expect: 'héll' 5
with open(p,'w',newline='\r\n') as f: f.write('a\nb\n')
print(open(p,'rb').read())  # expect: b'a\r\nb\r\n'
with open(p,'w',newline='') as f: f.write('a\nb\r\n')
print(open(p,'rb').read())  # expect: b'a\nb\r\n'
for enc in ('utf-16','utf-16-le','utf-32','utf-8-sig','latin-1','ascii','cp1252','utf-7','shift_jis' if 0 else 'koi8-r'):
    try:
        with open(p,'w',encoding=enc,errors='replace') as f: f.write('héllo\n'); f.write('wörld')
        b=open(p,'rb').read()
        with open(p,encoding=enc) as f: l=f.readline(); t=f.tell(); r=f.read(); f.seek(t); print(enc,b,repr(l),t if enc!='utf-7' else '',repr(r), f.read()==r)
    except Exception as e: print(enc,type(e),e)
# expect: utf-16 b'\xff\xfeh\x00\xe9\x00l\x00l\x00o\x00\n\x00w\x00\xf6\x00r\x00l\x00d\x00' 'héllo\n' 14 'wörld' True
# expect: utf-16-le b'h\x00\xe9\x00l\x00l\x00o\x00\n\x00w\x00\xf6\x00r\x00l\x00d\x00' 'héllo\n' 12 'wörld' True
# expect: utf-32 b'\xff\xfe\x00\x00h\x00\x00\x00\xe9\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00\n\x00\x00\x00w\x00\x00\x00\xf6\x00\x00\x00r\x00\x00\x00l\x00\x00\x00d\x00\x00\x00' 'héllo\n' 28 'wörld' True
# expect: utf-8-sig b'\xef\xbb\xbfh\xc3\xa9llo\nw\xc3\xb6rld' 'héllo\n' 10 'wörld' True
# expect: latin-1 b'h\xe9llo\nw\xf6rld' 'héllo\n' 6 'wörld' True
# expect: ascii b'h?llo\nw?rld' 'h?llo\n' 6 'w?rld' True
# expect: cp1252 b'h\xe9llo\nw\xf6rld' 'héllo\n' 6 'wörld' True
# expect: utf-7 b'h+AOk-llo\nw+APY-rld' 'héllo\n'  'wörld' True
# expect: koi8-r b'h?llo\nw?rld' 'h?llo\n' 6 'w?rld' True
with open(p,'a',encoding='utf-16') as f: f.write('more')
# binary
with open(p,'wb') as f:
    print(f.write(b'0123456789'*3), f.tell()); f.seek(5); f.write(b'XX'); print(f.tell()); f.truncate(20)
    # expect: 30 30
    # expect: 7
with open(p,'r+b') as f:
    print(f.read(3), f.tell()); f.write(b'YY'); print(f.tell(), f.read(4)); f.seek(-2,2); print(f.read()); f.seek(1); print(f.peek(2)[:2], f.read1(4), f.readline(), f.tell())
    # expect: b'012' 3
    # expect: 5 b'XX78'
    # expect: b'89'
    # expect: b'12' b'12YY' b'XX7890123456789' 20
    print(f.truncate(4), f.seek(0), f.read())  # expect: 4 0 b'012Y'
with open(p,'rb',buffering=4) as f:
    print(f.read(2), f.peek(), f.read(1), f.read1(), f.read1(10), f.readinto(bytearray(3)))
    # expect: b'01' b'2Y' b'2' b'Y' b'' 0
# raw subclass
class Raw(io.RawIOBase):
    def __init__(s,data): s.d=data; s.p=0; s.log=[]
    def readable(s): return True
    def writable(s): return True
    def seekable(s): return True
    def readinto(s,b):
        n=min(len(b),3,len(s.d)-s.p); b[:n]=s.d[s.p:s.p+n]; s.p+=n; s.log.append(('r',len(b),n)); return n
    def write(s,b): s.log.append(('w',bytes(b))); return len(b)
    def seek(s,o,w=0):
        s.log.append(('s',o,w)); s.p = o if w==0 else s.p+o if w==1 else len(s.d)+o; return s.p
    def tell(s): return s.p
r=Raw(b'abc\ndefghi\njkl'); b=io.BufferedReader(r,8)
print(b.readline(), b.read(2), b.peek(), b.tell(), b.read(), r.log)
# expect: b'abc\n' b'de' b'fgh' 6 b'fghi\njkl' [('r', 8, 3), ('r', 8, 3), ('r', 8, 3), ('r', 131072, 3), ('r', 131072, 2), ('r', 131072, 0)]
r=Raw(b'abc\ndefghi\njkl'); print(r.readall(), r.read(2), r.readlines()); r.p=0; print(list(r), r.closed); r.close(); print(r.closed)
# expect: b'abc\ndefghi\njkl' b'' []
# expect: [b'abc\n', b'defghi\n', b'jkl'] False
# expect: True
r=Raw(b''); w=io.BufferedWriter(r,4); print(w.write(b'ab'), r.log, w.write(b'cde'), r.log, w.write(b'0123456789'), r.log); w.flush(); print(r.log, w.tell()); w.close()
# expect: 2 [('w', b'ab'), ('w', b'cde'), ('w', b'0123456789')] 3 [('w', b'ab'), ('w', b'cde'), ('w', b'0123456789')] 10 [('w', b'ab'), ('w', b'cde'), ('w', b'0123456789')]
# expect: [('w', b'ab'), ('w', b'cde'), ('w', b'0123456789')] 0
t=io.TextIOWrapper(io.BufferedReader(Raw('a\r\nb\rc é'.encode()),8),encoding='utf-8'); print(t.read(1), t.readline(), repr(t.read()), t.newlines)
# expect: a 
# expect:  'b\nc é' ('\r', '\r\n')
t=io.TextIOWrapper(io.BytesIO(),encoding='ascii',line_buffering=True); print(t.write('abc'), t.buffer.getvalue(), t.write('d\n'), t.buffer.getvalue())
# expect: 3 b'' 2 b'abcd\n'
t=io.TextIOWrapper(io.BytesIO(),encoding='ascii',write_through=True); t.write('abc'); print(t.buffer.getvalue())
# expect: b'abc'
t=io.TextIOWrapper(io.BytesIO(),encoding='ascii')
try: t.write('é')
except UnicodeEncodeError as e: print(e)
                                # expect: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
t.reconfigure(encoding='utf-8',newline='\r\n'); t.write('é\n'); t.flush(); print(t.buffer.getvalue(), t.encoding, t.errors)
# expect: b'\xc3\xa9\r\n' utf-8 strict
t=io.TextIOWrapper(io.BytesIO(b'ab\ncd'),encoding='ascii'); t.read(1)
try: t.reconfigure(encoding='utf-8')
except Exception as e: print(type(e).__name__,e)
                       # expect: UnsupportedOperation It is not possible to set the encoding or newline of stream after the first read
# StringIO
s=io.StringIO(); print(s.write('héllo\n'), s.write('😀'), s.tell(), s.getvalue()); s.seek(2); s.write('XY'); print(s.getvalue(), s.tell(), s.read(2)); s.seek(20); s.write('z'); print(repr(s.getvalue())); s.truncate(3); print(repr(s.getvalue()), s.tell())
# expect: 6 1 7 héllo
# expect: 😀
# expect: héXYo
# expect: 😀 4 o
# expect:
# expect: 'héXYo\n😀\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00z'
# expect: 'héX' 21
s=io.StringIO('a\nb\nc'); print(list(s), s.readline(), s.seek(0), s.readline(), s.readlines(1), s.read()); 
# expect: ['a\n', 'b\n', 'c']  0 a
# expect:  ['b\n'] c
s=io.StringIO(newline=None); s.write('a\r\nb\rc\n'); print(repr(s.getvalue()), s.newlines)
# expect: 'a\nb\nc\n' ('\r', '\n', '\r\n')
s=io.StringIO(newline=''); s.write('a\r\nb\rc\n'); s.seek(0); print(s.readlines(), s.newlines)
# expect: ['a\r\n', 'b\r', 'c\n'] ('\r', '\n', '\r\n')
import pickle
# BytesIO
b=io.BytesIO(b'abc'); b.seek(5); b.write(b'x'); print(b.getvalue(), b.tell()); v=b.getbuffer(); v[0]=90; print(b.getvalue())
# expect: b'abc\x00\x00x' 6
# expect: b'Zbc\x00\x00x'
try: b.write(b'more')
except BufferError as e: print(e)  # expect: Existing exports of data: object cannot be re-sized
try: b.close()
except BufferError as e: print(e)  # expect: Existing exports of data: object cannot be re-sized
v.release(); b.write(b'm'); print(b.getvalue(), b.readinto(bytearray(2)), b.seek(-2,2), b.read(), b.truncate(2), b.getvalue())
# expect: b'Zbc\x00\x00xm' 0 5 b'xm' 2 b'Zb'
class SB(io.BytesIO):
    def __init__(self,*a): super().__init__(*a); self.x=1
    def write(self,b): return super().write(b.upper())
q=SB(b'q'); print(q.write(b'abc'), q.getvalue(), q.x, q.__dict__)  # expect: 3 b'ABC' 1 {'x': 1}
class TS(io.StringIO):
    def write(self,s): return super().write('['+s+']')
q=TS(); print('x',1,file=q,end=''); print(q.getvalue())  # expect: [x][ ][1][]
# writelines / iteration / context
with io.BytesIO() as f: f.writelines([b'a',bytearray(b'b')]); print(f.getvalue())  # expect: b'ab'
try: f.read()
except ValueError as e: print(e)  # expect: I/O operation on closed file.
# incremental
d=codecs.getincrementaldecoder('utf-8')(); print(repr(d.decode(b'\xe2\x82')), d.getstate(), repr(d.decode(b'\xac')))
# expect: '' (b'\xe2\x82', 0) '€'
e=codecs.getincrementalencoder('utf-16')(); print(e.encode('a'), e.encode('b'))  # expect: b'\xff\xfea\x00' b'b\x00'
n=io.IncrementalNewlineDecoder(codecs.getincrementaldecoder('utf-8')(),True); print(repr(n.decode(b'a\r')), n.getstate(), repr(n.decode(b'\nb')), repr(n.newlines)); n.reset(); print(n.getstate())
# expect: 'a' (b'', 1) '\nb' '\r\n'
# expect: (b'', 0)
print(list(codecs.iterdecode([b'\xc3',b'\xa9x'],'utf-8')))  # expect: ['éx']
r=codecs.getreader('utf-8')(io.BytesIO('é\nb'.encode())); print(r.readline(), r.read())
# expect: é
# expect:  b
print(codecs.lookup('UTF8').name, codecs.BOM_UTF8, codecs.encode('é','utf-8'))
# expect: utf-8 b'\xef\xbb\xbf' b'\xc3\xa9'
print(codecs.charmap_build('abc'), 'ŝ'.encode('iso8859-3'), b'\xe9'.decode('cp1252'), 'é'.encode('cp437'), codecs.encode(b'abc','hex'), codecs.encode('abc','rot13'))
# expect: {97: 0, 98: 1, 99: 2} b'\xfe' é b'\x82' b'616263' nop
os.remove(p)
try: open('/tmp/nonexist/zz')
except OSError as e: print(type(e).__name__, e.filename)  # expect: FileNotFoundError /tmp/nonexist/zz
fd=os.open(p,os.O_RDWR|os.O_CREAT); f=os.fdopen(fd,'w+'); f.write('hey'); f.seek(0); print(f.read()); f.close()
# expect: hey
f=io.FileIO(p,'r'); print(f.readall(), f.closefd, f.mode, f.seekable(), f.tell()); f.close()
# expect: b'hey' True rb True 3
print(repr(f))  # expect: <_io.FileIO [closed]>
