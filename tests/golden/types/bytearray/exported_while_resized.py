def t(f):
    try: print(f.__name__, f())
    except BaseException as e: print(f.__name__, type(e).__name__, e)
def own_add():
    b = bytearray(b"ab"); b += b; return b
def own_add_view():
    b = bytearray(b"ab"); v = memoryview(b); b += b; return b
def own_extend():
    b = bytearray(b"ab"); b.extend(b); return b
def own_slice():
    b = bytearray(b"abcd"); b[1:3] = b; return b
def own_slice0():
    b = bytearray(b"abcd"); b[:] = b; return b
def own_slice2():
    b = bytearray(b"abcd"); b[::2] = b[:2]; return b
def own_mul():
    b = bytearray(b"abcd"); b *= 2; return b
def exp_mul1():
    b = bytearray(b"abcd"); v = memoryview(b); b *= 1; return b
def exp_mul2():
    b = bytearray(b"abcd"); v = memoryview(b); b *= 2; return b
def exp_mul0():
    b = bytearray(b"abcd"); v = memoryview(b); b *= 0; return b
def exp_add_empty():
    b = bytearray(b"abcd"); v = memoryview(b); b += b""; return b
def exp_extend_empty():
    b = bytearray(b"abcd"); v = memoryview(b); b.extend(b""); return b
def exp_extend_empty_list():
    b = bytearray(b"abcd"); v = memoryview(b); b.extend([]); return b
def exp_slice_same():
    b = bytearray(b"abcd"); v = memoryview(b); b[1:3] = b"xy"; return b
def exp_slice_diff():
    b = bytearray(b"abcd"); v = memoryview(b); b[1:3] = b"xyz"; return b
def exp_del():
    b = bytearray(b"abcd"); v = memoryview(b); del b[0]; return b
def exp_del_empty():
    b = bytearray(b"abcd"); v = memoryview(b); del b[2:2]; return b
def exp_del_step():
    b = bytearray(b"abcd"); v = memoryview(b); del b[::2]; return b
def exp_append():
    b = bytearray(b"abcd"); v = memoryview(b); b.append(1); return b
def exp_pop():
    b = bytearray(b"abcd"); v = memoryview(b); b.pop(); return b
def exp_pop_empty():
    b = bytearray(b""); v = memoryview(b); b.pop(); return b
def exp_clear():
    b = bytearray(b"abcd"); v = memoryview(b); b.clear(); return b
def exp_clear_empty():
    b = bytearray(b""); v = memoryview(b); b.clear(); return b
def exp_insert():
    b = bytearray(b"abcd"); v = memoryview(b); b.insert(0, 1); return b
def exp_remove():
    b = bytearray(b"abcd"); v = memoryview(b); b.remove(97); return b
def exp_remove_missing():
    b = bytearray(b"abcd"); v = memoryview(b); b.remove(1); return b
def exp_reverse():
    b = bytearray(b"abcd"); v = memoryview(b); b.reverse(); return b
def exp_init():
    b = bytearray(b"abcd"); v = memoryview(b); b.__init__(b"xy"); return b
def exp_init_same():
    b = bytearray(b"abcd"); v = memoryview(b); b.__init__(b"xyzz"); return b
def exp_init_none():
    b = bytearray(b""); v = memoryview(b); b.__init__(); return b
def exp_resize():
    b = bytearray(b"abcd"); v = memoryview(b); b.resize(4); return b
def exp_resize2():
    b = bytearray(b"abcd"); v = memoryview(b); b.resize(5); return b
def view_add():
    b = bytearray(b"abcd"); b += memoryview(b); return b
def view_add2():
    b = bytearray(b"abcd"); b += memoryview(b)[:0]; return b
def view_extend():
    b = bytearray(b"abcd"); b.extend(memoryview(b)); return b
def view_slice():
    b = bytearray(b"abcd"); b[1:3] = memoryview(b)[:2]; return b
def view_slice_diff():
    b = bytearray(b"abcd"); b[1:3] = memoryview(b)[:3]; return b
def join_self():
    b = bytearray(b"ab"); return b.join([b, b])
def join_change():
    b = bytearray(b"ab")
    def g():
        yield b; b.append(1); yield b
    return b"-".join(g())
def join_change2():
    b = bytearray(b"ab")
    def g():
        yield b"x"; b.append(1); yield b"y"
    return b.join(g())
def array_self():
    import array
    a = array.array("b", [1, 2]); a += a; return a
def array_self_ext():
    import array
    a = array.array("b", [1, 2]); a.extend(a); return a
def array_view_empty():
    import array
    a = array.array("b", [1, 2]); v = memoryview(a); a += array.array("b"); return a
def array_frombytes():
    import array
    a = array.array("b", [1, 2]); a.frombytes(a); return a
def array_frombytes0():
    import array
    a = array.array("b", [1, 2]); v = memoryview(a); a.frombytes(b""); return a
def array_slice():
    import array
    a = array.array("b", [1, 2, 3]); a[1:2] = a; return a
def array_slice_view():
    import array
    a = array.array("b", [1, 2, 3]); v = memoryview(a); a[1:2] = array.array("b", [7]); return a
def array_mul_view():
    import array
    a = array.array("b", [1, 2, 3]); v = memoryview(a); a *= 1; return a
def array_byteswap_view():
    import array
    a = array.array("b", [1, 2, 3]); v = memoryview(a); a.byteswap(); a.reverse(); return a
def bio_getbuffer():
    import io
    b = io.BytesIO(b"abc"); v = b.getbuffer(); b.write(b"x"); return b.getvalue()
def bio_getbuffer_grow():
    import io
    b = io.BytesIO(b"abc"); v = b.getbuffer(); b.write(b"xyzw"); return b.getvalue()
def bio_truncate():
    import io
    b = io.BytesIO(b"abc"); v = b.getbuffer(); b.truncate(3); return b.getvalue()
def bio_close():
    import io
    b = io.BytesIO(b"abc"); v = b.getbuffer(); b.close(); return b.closed
def translate_self():
    b = bytearray(b"ab" * 128); return b.translate(b)[:4]
def extend_iter_self():
    b = bytearray(b"abcd"); b.extend(iter(b)); return b
def extend_gen_self():
    b = bytearray(b"abcd"); b.extend(x for x in b); return b
def extend_gen_view():
    b = bytearray(b"abcd"); v = memoryview(b); b.extend(x for x in b); return b
def release_then():
    b = bytearray(b"abcd"); v = memoryview(b); w = v[1:]; v.release(); w.release(); b += b; return b
def release_part():
    b = bytearray(b"abcd"); v = memoryview(b); w = v[1:]; w.release(); b += b; return b
def mv_ctx():
    b = bytearray(b"abcd")
    with memoryview(b) as v:
        pass
    b += b; return b
def struct_into():
    import struct
    b = bytearray(4); v = memoryview(b); struct.pack_into("<I", b, 0, 7); return b
def find_during():
    b = bytearray(b"abcd")
    class I:
        def __index__(self): b.clear(); return 1
    b[I()] = 5; return b
def append_during():
    b = bytearray(b"abcd")
    class I:
        def __index__(self): b.clear(); return 1
    b.append(I()); return b
for f in list(globals().values()):
    if type(f) is type(t) and f is not t:
        t(f)
# expect: own_add BufferError Existing exports of data: object cannot be re-sized
# expect: own_add_view BufferError Existing exports of data: object cannot be re-sized
# expect: own_extend bytearray(b'abab')
# expect: own_slice bytearray(b'aabcdd')
# expect: own_slice0 bytearray(b'abcd')
# expect: own_slice2 bytearray(b'abbd')
# expect: own_mul bytearray(b'abcdabcd')
# expect: exp_mul1 bytearray(b'abcd')
# expect: exp_mul2 BufferError Existing exports of data: object cannot be re-sized
# expect: exp_mul0 BufferError Existing exports of data: object cannot be re-sized
# expect: exp_add_empty bytearray(b'abcd')
# expect: exp_extend_empty bytearray(b'abcd')
# expect: exp_extend_empty_list bytearray(b'abcd')
# expect: exp_slice_same bytearray(b'axyd')
# expect: exp_slice_diff BufferError Existing exports of data: object cannot be re-sized
# expect: exp_del BufferError Existing exports of data: object cannot be re-sized
# expect: exp_del_empty bytearray(b'abcd')
# expect: exp_del_step BufferError Existing exports of data: object cannot be re-sized
# expect: exp_append BufferError Existing exports of data: object cannot be re-sized
# expect: exp_pop BufferError Existing exports of data: object cannot be re-sized
# expect: exp_pop_empty IndexError pop from empty bytearray
# expect: exp_clear BufferError Existing exports of data: object cannot be re-sized
# expect: exp_clear_empty bytearray(b'')
# expect: exp_insert BufferError Existing exports of data: object cannot be re-sized
# expect: exp_remove BufferError Existing exports of data: object cannot be re-sized
# expect: exp_remove_missing ValueError value not found in bytearray
# expect: exp_reverse bytearray(b'dcba')
# expect: exp_init BufferError Existing exports of data: object cannot be re-sized
# expect: exp_init_same BufferError Existing exports of data: object cannot be re-sized
# expect: exp_init_none bytearray(b'')
# expect: exp_resize bytearray(b'abcd')
# expect: exp_resize2 BufferError Existing exports of data: object cannot be re-sized
# expect: view_add BufferError Existing exports of data: object cannot be re-sized
# expect: view_add2 bytearray(b'abcd')
# expect: view_extend BufferError Existing exports of data: object cannot be re-sized
# expect: view_slice bytearray(b'aabd')
# expect: view_slice_diff BufferError Existing exports of data: object cannot be re-sized
# expect: join_self bytearray(b'ababab')
# expect: join_change b'ab\x01-ab\x01'
# expect: join_change2 BufferError Existing exports of data: object cannot be re-sized
# expect: array_self array('b', [1, 2, 1, 2])
# expect: array_self_ext array('b', [1, 2, 1, 2])
# expect: array_view_empty array('b', [1, 2])
# expect: array_frombytes BufferError cannot resize an array that is exporting buffers
# expect: array_frombytes0 array('b', [1, 2])
# expect: array_slice array('b', [1, 1, 2, 3, 3])
# expect: array_slice_view array('b', [1, 7, 3])
# expect: array_mul_view array('b', [1, 2, 3])
# expect: array_byteswap_view array('b', [3, 2, 1])
# expect: bio_getbuffer BufferError Existing exports of data: object cannot be re-sized
# expect: bio_getbuffer_grow BufferError Existing exports of data: object cannot be re-sized
# expect: bio_truncate BufferError Existing exports of data: object cannot be re-sized
# expect: bio_close BufferError Existing exports of data: object cannot be re-sized
# expect: translate_self bytearray(b'baba')
# expect: extend_iter_self bytearray(b'abcdabcd')
# expect: extend_gen_self bytearray(b'abcdabcd')
# expect: extend_gen_view BufferError Existing exports of data: object cannot be re-sized
# expect: release_then BufferError Existing exports of data: object cannot be re-sized
# expect: release_part BufferError Existing exports of data: object cannot be re-sized
# expect: mv_ctx BufferError Existing exports of data: object cannot be re-sized
# expect: struct_into bytearray(b'\x07\x00\x00\x00')
# expect: find_during IndexError bytearray index out of range
# expect: append_during bytearray(b'\x01')
