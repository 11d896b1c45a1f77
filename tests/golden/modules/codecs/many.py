import codecs
import _codecs


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show("b'\\0'.decode('utf-16')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x00 in position 0: truncated data
show("b'\\0'.decode('utf-16-be')")
# expect: UnicodeDecodeError: 'utf-16-be' codec can't decode byte 0x00 in position 0: truncated data
show("b'\\0'.decode('utf-32')")
# expect: UnicodeDecodeError: 'utf-32-le' codec can't decode byte 0x00 in position 0: truncated data
show("b'\\xff\\xfe\\0'.decode('utf-16')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x00 in position 2: truncated data
show("b'\\xfe\\xff\\0'.decode('utf-16')")
# expect: UnicodeDecodeError: 'utf-16-be' codec can't decode byte 0x00 in position 2: truncated data
show("b'\\x00\\xd8'.decode('utf-16-le')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data
show("b'\\x00\\xd8\\x41\\x00'.decode('utf-16-le')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate
show("b'\\x00\\xdc\\x41\\x00'.decode('utf-16-le')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding
show("b'\\x00\\xd8\\x41'.decode('utf-16-le')")
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode bytes in position 0-2: unexpected end of data
show("b'\\x00\\xdc'.decode('utf-16-be')")  # expect: '\xdc'
show("b'\\xff\\xff\\xff\\xff'.decode('utf-32')")
# expect: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000)
show("b'\\xff\\xff\\xff\\xff'.decode('utf-32-be')")
# expect: UnicodeDecodeError: 'utf-32-be' codec can't decode bytes in position 0-3: code point not in range(0x110000)
show("b'\\0\\xd8\\0\\0'.decode('utf-32-le')")
# expect: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000)
show("b'abc'.decode('utf-32')")
# expect: UnicodeDecodeError: 'utf-32-le' codec can't decode bytes in position 0-2: truncated data
show("b'\\x00\\xd8a\\0'.decode('utf-16','replace')")  # expect: '\ufffda'
show("b'\\x00\\xd8a\\0'.decode('utf-16','surrogatepass')")  # expect: '\ud800a'
show("b'\\0\\xd8\\0\\0'.decode('utf-32-le','surrogatepass')")  # expect: '\ud800'
show("'\\ud800\\udc00'.encode('utf-16')")
# expect: UnicodeEncodeError: 'utf-16' codec can't encode character '\\ud800' in position 0: surrogates not allowed
show("'a\\ud800\\ud801b'.encode('utf-16-le')")
# expect: UnicodeEncodeError: 'utf-16-le' codec can't encode character '\\ud800' in position 1: surrogates not allowed
show("'a\\ud800\\ud801b'.encode('utf-32')")
# expect: UnicodeEncodeError: 'utf-32' codec can't encode character '\\ud800' in position 1: surrogates not allowed
show("'a\\ud800\\ud801b'.encode('utf-8')")
# expect: UnicodeEncodeError: 'utf-8' codec can't encode characters in position 1-2: surrogates not allowed
show("'a\\ud800\\ud801b'.encode('utf-8','replace')")  # expect: b'a??b'
show("'a\\ud800b'.encode('utf-16','replace')")  # expect: b'\xff\xfea\x00?\x00b\x00'
show("'\\ud800'.encode('utf-16','surrogatepass')")  # expect: b'\xff\xfe\x00\xd8'
show("'\\ud800'.encode('utf-32-be','surrogatepass')")  # expect: b'\x00\x00\xd8\x00'
show("'\\ud800'.encode('ascii','surrogatepass')")
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\\ud800' in position 0: ordinal not in range(128)
show("'\\ud800'.encode('utf-8','surrogateescape')")
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed
show("'\\udc80x'.encode('ascii','surrogateescape')")  # expect: b'\x80x'
show("'\\udc80é'.encode('ascii','surrogateescape')")
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\\xe9' in position 1: ordinal not in range(128)
show("'é\\udc80é'.encode('ascii','surrogateescape')")
# expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 0-2: ordinal not in range(128)
show("'€é'.encode('ascii','namereplace')")  # expect: b'\\N{EURO SIGN}\\N{LATIN SMALL LETTER E WITH ACUTE}'
show("'\\x80\\ue000'.encode('ascii','namereplace')")  # expect: b'\\x80\\ue000'
show("'\\x80€😀'.encode('ascii','backslashreplace')")  # expect: b'\\x80\\u20ac\\U0001f600'
show("b'\\x80\\xff'.decode('ascii','backslashreplace')")  # expect: '\\x80\\xff'
show("b'\\x80\\xff'.decode('ascii','surrogateescape')")  # expect: '\udc80\udcff'
show("b'\\x80\\xff'.decode('ascii','xmlcharrefreplace')")
# expect: TypeError: don't know how to handle UnicodeDecodeError in error callback
show("b'\\x80\\xff'.decode('ascii','namereplace')")
# expect: TypeError: don't know how to handle UnicodeDecodeError in error callback
show("b'\\xe2\\x82'.decode('utf8','replace')")  # expect: '\ufffd'
show("b'\\xe2\\x82a'.decode('utf8','replace')")  # expect: '\ufffda'
show("b'\\xf0\\x90\\x80a'.decode('utf8','replace')")  # expect: '\ufffda'
show("b'\\xf0\\x80\\x80'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf0 in position 0: invalid continuation byte
show("b'\\xed\\xa0\\x80'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
show("b'\\xed\\xa0\\x80'.decode('utf-8','surrogatepass')")  # expect: '\ud800'
show("b'\\xed\\xa0'.decode('utf-8','surrogatepass')")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
show("b'\\xf0\\x9f'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
show("b'\\xe2a'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe2 in position 0: invalid continuation byte
show("b'\\xe2\\x82a'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: invalid continuation byte
show("b'\\xc2'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc2 in position 0: unexpected end of data
show("b'a\\xc2b'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xc2 in position 1: invalid continuation byte
show("b'\\xf4\\x90\\x80\\x80'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xf4 in position 0: invalid continuation byte
show("b'\\xe2\\x82'.decode('utf-8','backslashreplace')")  # expect: '\\xe2\\x82'
show("b'\\xff'.decode('utf-8','surrogateescape')")  # expect: '\udcff'
show("b'\\xe0\\x80'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: invalid continuation byte
show("b'\\xe0'.decode()")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xe0 in position 0: unexpected end of data
show("codecs.encode('\\ud800','utf-8')")
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed
show("codecs.decode(b'\\xff','utf-8')")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
show("codecs.encode('a','nope')")  # expect: LookupError: unknown encoding: nope
show("codecs.lookup('nope')")  # expect: LookupError: unknown encoding: nope
show("codecs.lookup('UTF 8').name")  # expect: 'utf-8'
show("codecs.lookup('rot13').name")  # expect: 'rot-13'
show("'a'.encode('rot13')")
# expect: LookupError: 'rot13' is not a text encoding; use codecs.encode() to handle arbitrary codecs
show("b'a'.decode('hex')")
# expect: LookupError: 'hex' is not a text encoding; use codecs.decode() to handle arbitrary codecs
show("codecs.encode('abc','rot13')")  # expect: 'nop'
show("codecs.decode(b'zz','hex')")  # expect: Error: Non-hexadecimal digit found
show("codecs.encode(1,'utf-8')")  # expect: TypeError: utf_8_encode() argument 1 must be str, not int
show("codecs.lookup_error('nope')")  # expect: LookupError: unknown error handler name 'nope'
show("codecs.lookup_error('ignore')(5)")  # expect: TypeError: don't know how to handle int in error callback
show("codecs.lookup_error('strict')(5)")  # expect: TypeError: codec must pass exception instance
show("codecs.lookup_error('strict')(ValueError('x'))")  # expect: ValueError: x
show("codecs.lookup_error('replace')(UnicodeDecodeError('a',b'xyz',0,2,'r'))")  # expect: ('\ufffd', 2)
show("codecs.lookup_error('replace')(UnicodeEncodeError('a','xyz',0,2,'r'))")  # expect: ('??', 2)
show("codecs.lookup_error('replace')(UnicodeTranslateError('xyz',0,2,'r'))")  # expect: ('\ufffd\ufffd', 2)
show("codecs.lookup_error('namereplace')(UnicodeDecodeError('a',b'xyz',0,2,'r'))")
# expect: TypeError: don't know how to handle UnicodeDecodeError in error callback
show("codecs.lookup_error('surrogateescape')(UnicodeTranslateError('xyz',0,2,'r'))")
# expect: TypeError: don't know how to handle UnicodeTranslateError in error callback
show("codecs.register_error('x1',lambda e:('é',e.end)) or 'a€b'.encode('ascii','x1')")
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\\u20ac' in position 1: ordinal not in range(128)
show("codecs.register_error('x2',lambda e:(b'\\xff',e.end)) or 'a€b'.encode('ascii','x2')")  # expect: b'a\xffb'
show("codecs.register_error('x3',lambda e:5) or 'a€b'.encode('ascii','x3')")
# expect: TypeError: encoding error handler must return (str/bytes, int) tuple
show("codecs.register_error('x4',lambda e:('a',10)) or 'a€b'.encode('ascii','x4')")
# expect: IndexError: position 10 from error handler out of bounds
show("codecs.register_error('x5',lambda e:(b'a',10)) or b'\\xff'.decode('ascii','x5')")
# expect: TypeError: decoding error handler must return (str, int) tuple
show("codecs.register_error('x6',lambda e:('A',-1)) or 'a€b'.encode('ascii','x6')")  # expect: b'aAb'
show("codecs.register_error('x6','a')")  # expect: TypeError: handler must be callable
show("codecs.register_error(1,'a')")  # expect: TypeError: register_error() argument 1 must be str, not int
show('codecs.register(5)')  # expect: TypeError: argument must be callable
show("'é'.encode('utf-8','x1')")  # expect: b'\xc3\xa9'
show("'\\ud800'.encode('utf-8','x1')")
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\\ud800' in position 0: surrogates not allowed
show("'\\ud800'.encode('utf-16','x1')")
# expect: UnicodeEncodeError: 'utf-16' codec can't encode character '\\ud800' in position 0: surrogates not allowed
show("'é'.encode('cp1252','strict')")  # expect: b'\xe9'
show("'€\\u1234'.encode('cp1252','replace')")  # expect: b'\x80?'
show("'\\u1234'.encode('cp1252')")
# expect: UnicodeEncodeError: 'charmap' codec can't encode character '\\u1234' in position 0: character maps to <undefined>
show("b'\\x81'.decode('cp1252')")
# expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined>
show("b'\\x81'.decode('cp1252','replace')")  # expect: '\ufffd'
show("b'a\\\\x4'.decode('unicode_escape')")
# expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 1-3: truncated \\xXX escape
show("b'\\\\'.decode('unicode_escape')")
# expect: UnicodeDecodeError: 'unicodeescape' codec can't decode byte 0x5c in position 0: \\ at end of string
show("b'\\\\N{BULLET}\\\\N{nope}'.decode('unicode_escape')")
# expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 10-17: unknown Unicode character name
show("b'\\\\N'.decode('unicode_escape')")
# expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-1: malformed \\N character escape
show("b'\\\\U00110000'.decode('unicode_escape')")
# expect: UnicodeDecodeError: 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
show("b'\\\\u12'.decode('raw_unicode_escape')")
# expect: UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \\uXXXX escape
show("b'\\\\\\\\u1234\\\\u0041'.decode('raw_unicode_escape')")  # expect: '\\\\u1234A'
show("b'\\\\U00110000'.decode('raw_unicode_escape')")
# expect: UnicodeDecodeError: 'rawunicodeescape' codec can't decode bytes in position 0-9: \\Uxxxxxxxx out of range
show("'\\\\é€😀\\n'.encode('raw_unicode_escape')")  # expect: b'\\\xe9\\u20ac\\U0001f600\n'
show("'\\\\é€😀\\n\\x01\\x7f\\t'.encode('unicode_escape')")  # expect: b'\\\\\\xe9\\u20ac\\U0001f600\\n\\x01\\x7f\\t'
show("_codecs.escape_decode(b'\\\\x4')")  # expect: ValueError: invalid \\x escape at position 0
show("_codecs.escape_decode(b'\\\\x4','ignore')")  # expect: (b'', 3)
show("_codecs.escape_decode(b'\\\\x4','replace')")  # expect: (b'?', 3)
show("_codecs.escape_decode(b'\\\\x4','foo')")  # expect: ValueError: decoding error; unknown error handling code: foo
show("_codecs.escape_decode(b'\\\\')")  # expect: ValueError: Trailing \\ in string
show('_codecs.escape_encode(b\'a\\n\\xff\\\'"\')')  # expect: (b'a\\n\\xff\\\'"', 5)
show("'a+é€😀-b~'.encode('utf-7')")  # expect: b'a+-+AOkgrNg93gA--b+AH4-'
show("b'a+AOkgrA-b'.decode('utf-7')")  # expect: 'a\xe9\u20acb'
show("b'+'.decode('utf-7')")  # expect: ''
show("b'+AO'.decode('utf-7')")
# expect: UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-2: unterminated shift sequence
show("b'+-'.decode('utf-7')")  # expect: '+'
show("b'\\xff'.decode('utf-7')")
# expect: UnicodeDecodeError: 'utf7' codec can't decode byte 0xff in position 0: unexpected special character
show("b'+2AA-'.decode('utf-7')")  # expect: '\ud800'
show("b'+AOk\\xff'.decode('utf-7')")
# expect: UnicodeDecodeError: 'utf7' codec can't decode byte 0xff in position 4: unexpected special character
show("b'+!'.decode('utf-7')")
# expect: UnicodeDecodeError: 'utf7' codec can't decode bytes in position 0-1: ill-formed sequence
show("b'+AAA!'.decode('utf-7')")  # expect: '\x00!'
show("_codecs.utf_8_decode(b'\\xe2\\x82','strict',False)")  # expect: ('', 0)
show("_codecs.utf_8_decode(b'\\xe2\\x82')")  # expect: ('', 0)
show("_codecs.utf_8_decode(b'\\xe2\\x82','strict',True)")
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data
show("_codecs.utf_16_ex_decode(b'\\xff\\xfea\\0','strict',0,False)")  # expect: ('a', 4, -1)
show("_codecs.utf_16_decode(b'\\xff\\xfea\\0b')")  # expect: ('a', 4)
show("_codecs.charmap_decode(b'ab','strict','xy')")
# expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x61 in position 0: character maps to <undefined>
show("_codecs.charmap_decode(b'ab','strict',{97:'Q'})")
# expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x62 in position 1: character maps to <undefined>
show("_codecs.charmap_decode(b'a','strict',{97:0x110000})")
# expect: TypeError: character mapping must be in range(0x110000)
show("_codecs.charmap_decode(b'a','strict',{97:1.5})")
# expect: TypeError: character mapping must return integer, None or str
show("_codecs.charmap_decode(b'a','strict',{97:None})")
# expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x61 in position 0: character maps to <undefined>
show("_codecs.charmap_decode(b'a','strict',{97:'\\ufffe'})")
# expect: UnicodeDecodeError: 'charmap' codec can't decode byte 0x61 in position 0: character maps to <undefined>
show("_codecs.charmap_encode('ab','strict',{97:b'Q',98:66})")  # expect: (b'QB', 2)
show("_codecs.charmap_encode('ab','strict',{97:b'Q'})")
# expect: UnicodeEncodeError: 'charmap' codec can't encode character '\\x62' in position 1: character maps to <undefined>
show("_codecs.charmap_encode('a','strict',{97:256})")  # expect: TypeError: character mapping must be in range(256)
show("_codecs.charmap_encode('a','strict',{97:'x'})")
# expect: TypeError: character mapping must return integer, bytes or None, not str
show("_codecs.charmap_encode('a','strict',None)")  # expect: (b'a', 1)
show("_codecs.charmap_build('ab')")  # expect: {97: 0, 98: 1}
show("_codecs.readbuffer_encode('é')")  # expect: (b'\xc3\xa9', 2)
show("_codecs.readbuffer_encode(bytearray(b'x'))")  # expect: (b'x', 1)
show("_codecs.utf_8_encode('é')")  # expect: (b'\xc3\xa9', 1)
show('_codecs.utf_8_encode(5)')  # expect: TypeError: utf_8_encode() argument 1 must be str, not int
show('_codecs.utf_8_decode(5)')  # expect: TypeError: a bytes-like object is required, not 'int'
show("_codecs.utf_8_decode('a')")  # expect: TypeError: a bytes-like object is required, not 'str'
show("_codecs.escape_decode('\\\\n')")  # expect: (b'\n', 2)
show("_codecs.unicode_escape_decode('\\\\n')")  # expect: ('\n', 2)
show("'a'.encode('ascii\\0')")  # expect: ValueError: embedded null character
show('codecs.unregister(5)')  # expect: None
show("_codecs.ascii_decode(b'ab\\xff','ignore')")  # expect: ('ab', 3)
show("b'\\xff\\xff'.decode('ascii','replace')")  # expect: '\ufffd\ufffd'
show("'€'.encode('latin-1','xmlcharrefreplace')")  # expect: b'&#8364;'
show("'\\u20ac\\u20ad'.encode('latin-1')")
# expect: UnicodeEncodeError: 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256)
show("'\\u0100'.encode('iso-8859-1')")
# expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\\u0100' in position 0: ordinal not in range(256)
show("'\\u0100'.encode('L1')")
# expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\\u0100' in position 0: ordinal not in range(256)
show("b'\\xff'.decode('us-ascii')")
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
show("b'\\xff'.decode('646')")
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0xff in position 0: ordinal not in range(128)
show("'x'.encode('mbcs')")  # expect: LookupError: unknown encoding: mbcs
show("b'x'.decode('utf_8')")  # expect: 'x'
show("b'x'.decode('UTF')")  # expect: 'x'
show("b'x'.decode('U8')")  # expect: 'x'
