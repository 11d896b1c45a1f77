class D(dict):
    def __missing__(self, k): return "M" + k
class I:
    def __index__(self): return 7
class N:
    def __int__(self): return 9
class F:
    def __float__(self): return 2.5


def show(text):
    try:
        print(ascii(eval(text)))
    except Exception as error:
        print(type(error).__name__ + ":", ascii(str(error))[1:-1])


show('"%d"%"a"')  # expect: TypeError: %d format: a real number is required, not str
show('"%d"%1.9')  # expect: '1'
show('"%d"%N()')  # expect: '9'
show('"%d"%I()')  # expect: '7'
show('"%x"%1.5')  # expect: TypeError: %x format: an integer is required, not float
show('"%x"%N()')  # expect: TypeError: %x format: an integer is required, not N
show('"%x"%I()')  # expect: '7'
show('"%o"%"a"')  # expect: TypeError: %o format: an integer is required, not str
show('"%c"%"ab"')  # expect: TypeError: %c requires an int or a unicode character, not a string of length 2
show('"%c"%-1')  # expect: OverflowError: %c arg not in range(0x110000)
show('"%c"%0x110000')  # expect: OverflowError: %c arg not in range(0x110000)
show('"%c"%1.5')  # expect: TypeError: %c requires an int or a unicode character, not float
show('"%c"%"a"')  # expect: 'a'
show('"%c"%97')  # expect: 'a'
show('"%c"%I()')  # expect: '\x07'
show('"%s"%()')  # expect: TypeError: not enough arguments for format string
show('"%s %s"%(1,)')  # expect: TypeError: not enough arguments for format string
show('"%s"%(1,2)')  # expect: TypeError: not all arguments converted during string formatting
show('"%s"%[1,2]')  # expect: '[1, 2]'
show('"%s"%{1:2}')  # expect: '{1: 2}'
show('"%(a)s"%{"a":1}')  # expect: '1'
show('"%(a)s"%1')  # expect: TypeError: format requires a mapping
show('"%(a)s"%(1,)')  # expect: TypeError: format requires a mapping
show('"%(a)s"%{}')  # expect: KeyError: 'a'
show('"%(a)s"%D()')  # expect: 'Ma'
show('"%(a"%{}')  # expect: ValueError: incomplete format key
show('"%"%1')  # expect: ValueError: incomplete format
show('"%%"%()')  # expect: '%'
show('"%%"%1')  # expect: TypeError: not all arguments converted during string formatting
show('"%y"%1')  # expect: ValueError: unsupported format character 'y' (0x79) at index 1
show('"abc%"%()')  # expect: ValueError: incomplete format
show('"%*d"%(5,3)')  # expect: '    3'
show('"%-*d|"%(5,3)')  # expect: '3    |'
show('"%*d|"%(-5,3)')  # expect: '3    |'
show('"%.*f"%(2,3.14159)')  # expect: '3.14'
show('"%*d"%("a",3)')  # expect: TypeError: * wants int
show('"%.*d"%("a",3)')  # expect: TypeError: * wants int
show('"%.*d"%(-3,3)')  # expect: '3'
show('"%5.3d|"%7')  # expect: '  007|'
show('"%05d"%-3')  # expect: '-0003'
show('"%+d"%3')  # expect: '+3'
show('"% d"%3')  # expect: ' 3'
show('"%#x"%255')
# expect: '0xff'
show('"%#o"%8')
# expect: '0o10'
show('"%#X"%255')
# expect: '0XFF'
show('"%#d"%5')
# expect: '5'
show('"%08.3f"%-3.14159')  # expect: '-003.142'
show('"%e"%12345.678')  # expect: '1.234568e+04'
show('"%g"%1e20')  # expect: '1e+20'
show('"%G"%1e-10')  # expect: '1E-10'
show('"%r"%"é"')  # expect: "'\xe9'"
show('"%a"%"é"')  # expect: "'\\xe9'"
show('"%.2s"%"abc"')  # expect: 'ab'
show('"%5s|"%"a"')  # expect: '    a|'
show('"%-5s|"%"a"')  # expect: 'a    |'
show('"%05s|"%"a"')  # expect: '    a|'
show('"%f"%"a"')  # expect: TypeError: must be real number, not str
show('"%f"%F()')  # expect: '2.500000'
show('"%f"%10**400')  # expect: OverflowError: int too large to convert to float
show('"%hd %ld %Ld"%(1,2,3)')  # expect: '1 2 3'
show('"%i %u"%(1,2)')  # expect: '1 2'
show('"%.0f"%2.5')  # expect: '2'
show('"%#.0f"%2.5')
# expect: '2.'
show('"%f"%float("inf")')  # expect: 'inf'
show('"%05f"%float("inf")')  # expect: '00inf'
show('"%F"%float("nan")')  # expect: 'NAN'
show('"%d"%True')  # expect: '1'
show('"%d"%10**50')  # expect: '100000000000000000000000000000000000000000000000000'
show('"%.60d"%10**50')  # expect: '000000000100000000000000000000000000000000000000000000000000'
show('"%(a)s %(b)s"%{"a":1,"b":2}')  # expect: '1 2'
show('"%(a(b)c)s"%{"a(b)c":1}')  # expect: '1'
show('"%s"%None')  # expect: 'None'
show('"%d"%None')  # expect: TypeError: %d format: a real number is required, not NoneType
show('"a"%1')  # expect: TypeError: not all arguments converted during string formatting
show('"a"%()')  # expect: 'a'
show('"a"%[]')  # expect: 'a'
show('"a"%{}')  # expect: 'a'
show('"a"%"x"')  # expect: TypeError: not all arguments converted during string formatting
show('"a"%(1,)')  # expect: TypeError: not all arguments converted during string formatting
show('"%999999999999999999999d"%1')  # expect: ValueError: width too big
show('"%.999999999999999999999d"%1')  # expect: ValueError: precision too big
show('"%s%%"%1')  # expect: '1%'
show('"%ll d"%1')  # expect: ValueError: unsupported format character 'l' (0x6c) at index 2
show('"%5%|"%()')  # expect: TypeError: not enough arguments for format string
show('"%-5%|"%()')  # expect: TypeError: not enough arguments for format string
show('"%(a)%"%{"a":1}')  # expect: ValueError: unsupported format character '%' (0x25) at index 4
show('"%é"%1')  # expect: ValueError: unsupported format character '?' (0xe9) at index 1
show('"%\\n"%1')  # expect: ValueError: unsupported format character '?' (0xa) at index 1
show('"%(a)*d"%{"a":1}')  # expect: TypeError: not enough arguments for format string
show('"%*(a)d"%{"a":1}')  # expect: TypeError: * wants int
show('"%c"%"😀"')  # expect: '\U0001f600'
show('"%5c|"%"a"')  # expect: '    a|'
show('"%-5c|"%97')  # expect: 'a    |'
show('"%.1c|"%"a"')  # expect: 'a|'
show('"%05c|"%97')  # expect: '    a|'
show('"%+s"%1')  # expect: '1'
show('"%#s"%1')
# expect: '1'
show('"%x"%-255')  # expect: '-ff'
show('"%#x"%-255')
# expect: '-0xff'
show('"%#08x"%-255')
# expect: '-0x000ff'
show('"%#.8x"%255')
# expect: '0x000000ff'
show('"%-08d|"%5')  # expect: '5       |'
show('"%+08d|"%5')  # expect: '+0000005|'
show('"% 08d|"%5')  # expect: ' 0000005|'
show('"%+ d"%5')  # expect: '+5'
show('"%.3g"%1234.5')  # expect: '1.23e+03'
show('"%#.3g"%1.0')
# expect: '1.00'
show('"%.100f"%0.1')
# expect: '0.1000000000000000055511151231257827021181583404541015625000000000000000000000000000000000000000000000'
show('"%d"%1e30')  # expect: '1000000000000000019884624838656'
show('"%d"%float("nan")')  # expect: ValueError: cannot convert float NaN to integer
show('"%d"%float("inf")')  # expect: OverflowError: cannot convert float infinity to integer
show('"%s"%(1,2,3)')  # expect: TypeError: not all arguments converted during string formatting
show('"%(a)s%s"%{"a":1}')  # expect: TypeError: not enough arguments for format string
show('"%s"%D()')  # expect: '{}'
show('"%(x)s %s"%(1,2)')  # expect: TypeError: format requires a mapping
show('"%s %(x)s"%{"x":1}')  # expect: "{'x': 1} 1"
show('"%.-1d"%1')  # expect: ValueError: unsupported format character '-' (0x2d) at index 2
show('"%.d"%1')  # expect: '1'
show('"%.s|"%"abc"')  # expect: '|'
