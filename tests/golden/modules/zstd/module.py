# Parameters, errors and bytes of compression.zstd.
from compression import zstd
import _zstd
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
t(lambda: zstd.compress(b"a", level=100))
# expect: ValueError illegal compression level 100; the valid range is [-131072, 22]
t(lambda: zstd.compress(b"a", level=2**40))
# expect: ValueError illegal compression level; the valid range is [-131072, 22]
t(lambda: zstd.compress(b"a", level="x"))
# expect: TypeError invalid type for level, expected int
t(lambda: zstd.compress(b"a", options={"x":1}))
# expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: zstd.compress(b"a", options={100:"x"}))
# expect: TypeError 'str' object cannot be interpreted as an integer
t(lambda: zstd.compress(b"a", options={999:100}))
# expect: ValueError invalid compression parameter 'unknown parameter (key 999)'
t(lambda: zstd.compress(b"a", options={zstd.DecompressionParameter.window_log_max:100}))
# expect: TypeError compression options dictionary key must not be a DecompressionParameter attribute
t(lambda: zstd.decompress(b"a"*100))
# expect: ZstdError Unable to decompress Zstandard data: Unknown frame descriptor
t(lambda: zstd.decompress(zstd.compress(b"a"*100)[:-1]))
# expect: ZstdError Compressed data ended before the end-of-stream marker was reached
x=bytearray(zstd.compress(b"abcd"*100, options={201:1})); x[-1]^=1
t(lambda: zstd.decompress(x))
# expect: ZstdError Unable to decompress Zstandard data: Restored data doesn't match checksum
t(lambda: zstd.decompress(b"a"*100, options={zstd.CompressionParameter.window_log:70}))
# expect: TypeError compression options dictionary key must not be a CompressionParameter attribute
t(lambda: zstd.get_frame_info(b"a"*100))
# expect: ZstdError Error when getting information from the header of a Zstandard frame. Ensure the frame_buffer argument starts from the beginning of a frame, and its length is not less than the frame header (6~18 bytes).
t(lambda: zstd.get_frame_info(zstd.compress(b"a"*100)))
# expect: FrameInfo(decompressed_size=100, dictionary_id=0)
t(lambda: zstd.get_frame_size(zstd.compress(b"a"*100)))
# expect: 17
t(lambda: zstd.get_frame_size(zstd.compress(b"a"*100)[:-1]))
# expect: ZstdError Error when finding the compressed size of a Zstandard frame. Ensure the frame_buffer argument starts from the beginning of a frame, and its length is not less than this complete frame. Zstd error message: Src size is incorrect.
t(lambda: zstd.get_frame_size(b"a"*100))
# expect: ZstdError Error when finding the compressed size of a Zstandard frame. Ensure the frame_buffer argument starts from the beginning of a frame, and its length is not less than this complete frame. Zstd error message: Unknown frame descriptor.
c=zstd.ZstdCompressor()
t(lambda: (c.CONTINUE,c.FLUSH_BLOCK,c.FLUSH_FRAME, c.last_mode))
# expect: (0, 1, 2, 2)
t(lambda: c.compress(b"abc"*10))
# expect: b''
t(lambda: c.last_mode)
# expect: 0
t(lambda: c.flush())
# expect: b'(\xb5/\xfd\x00XM\x00\x00\x18abc\x01\x00\x86n\x08'
t(lambda: c.last_mode)
# expect: 2
t(lambda: c.flush(c.CONTINUE))
# expect: ValueError mode argument wrong value, it should be ZstdCompressor.FLUSH_FRAME or ZstdCompressor.FLUSH_BLOCK.
t(lambda: c.compress(b"", 7))
# expect: ValueError mode argument wrong value, it should be one of ZstdCompressor.CONTINUE, ZstdCompressor.FLUSH_BLOCK, ZstdCompressor.FLUSH_FRAME.
t(lambda: c.compress(b"abc", c.FLUSH_BLOCK))
# expect: b'(\xb5/\xfd\x00X\x18\x00\x00abc'
t(lambda: c.compress(b"abc"*30, c.FLUSH_FRAME))
# expect: b'5\x00\x00\x00\x01\x00\xe7\xe4\x80'
t(lambda: c.set_pledged_input_size(10))
# expect: None
t(lambda: c.last_mode)
# expect: 2
t(lambda: c.compress(b"abc"))
# expect: b''
t(lambda: c.compress(b"abc"*30, c.FLUSH_FRAME))
# expect: ZstdError Unable to compress Zstandard data: Src size is incorrect
t(lambda: zstd.ZstdDict(b"abc"))
# expect: ValueError Zstandard dictionary content too short (must have at least eight bytes)
t(lambda: zstd.ZstdDict(b"abcdefghi"))
# expect: ValueError invalid Zstandard dictionary
t(lambda: zstd.ZstdDict(b"abcdefghi",is_raw=True))
# expect: <ZstdDict dict_id=0 dict_size=9>
d=zstd.ZstdDict(b"abcdefghi",is_raw=True)
t(lambda: (d.dict_id,len(d),d.dict_content,d.as_prefix,d.as_digested_dict,repr(d)))
# expect: (0, 9, b'abcdefghi', (<ZstdDict dict_id=0 dict_size=9>, 2), (<ZstdDict dict_id=0 dict_size=9>, 0), '<ZstdDict dict_id=0 dict_size=9>')
t(lambda: zstd.ZstdCompressor(1,{}))
# expect: TypeError Only one of level or options should be used.
t(lambda: zstd.ZstdCompressor(zstd_dict=1))
# expect: TypeError zstd_dict argument should be a ZstdDict object.
t(lambda: zstd.ZstdCompressor(options=1))
# expect: TypeError ZstdCompressor() argument 'options' must be dict, not int
t(lambda: zstd.ZstdDecompressor(options=1))
# expect: TypeError ZstdDecompressor() argument 'options' must be dict, not int
dd=zstd.ZstdDecompressor()
t(lambda: dd.unused_data)
# expect: b''
t(lambda: dd.decompress(zstd.compress(b"abc")+b"def"))
# expect: b'abc'
t(lambda: (dd.unused_data,dd.eof,dd.needs_input))
# expect: (b'def', True, False)
t(lambda: dd.decompress(b""))
# expect: EOFError Already at the end of a Zstandard frame.
t(lambda: zstd.ZstdDecompressor().decompress(b""))
# expect: b''
t(lambda: zstd.ZstdError.__module__)
# expect: compression.zstd
t(lambda: zstd.decompress(b"\x50\x2a\x4d\x18\x04\0\0\0abcd"))
# expect: b''
t(lambda: zstd.zstd_version)
# expect: 1.5.7
t(lambda: _zstd.ZSTD_DStreamOutSize)
# expect: 131072
t(lambda: repr(zstd.compress(b"a"*100000, level=5)))
# expect: b'(\xb5/\xfd\xa0\xa0\x86\x01\x00U\x00\x00\x10aa\x01\x00\x9b\x869\xc0\x02'
