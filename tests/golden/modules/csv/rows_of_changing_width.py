# Rows with more and fewer fields than the one before, line ends within and at the end, and what numbers look like to a writer.
import csv, io
rows = [["a"], ["a", "b", "c"], [], ["x"] * 7, ["1", "2"], [""], ["", ""], ["x"] * 300, ["y", "z"], ["q" * 200], ["é", "漢", "😀"], ["", "😀"]]
for end in ("\r\n", "\n", "\r"):
    out = io.StringIO(newline=""); csv.writer(out, lineterminator=end).writerows(rows)
    back = list(csv.reader(io.StringIO(out.getvalue(), newline="")))
    print(back == rows, [len(r) for r in back], repr(out.newlines))
# expect: True [1, 3, 0, 7, 2, 1, 2, 300, 2, 1, 3, 2] '\r\n'
# expect: True [1, 3, 0, 7, 2, 1, 2, 300, 2, 1, 3, 2] '\n'
# expect: True [1, 3, 0, 7, 2, 1, 2, 300, 2, 1, 3, 2] '\r'
lines = ["a,b\n", "a,b\r\n", "a,b\r", "a,b", "\n", "", "a\n,b" "\n", ",\n", ",,", "a;b,c\n", 'a"b,c\n', '"a,b",c\n', "a\\,b,c\n", "a,b\n\n", "😀,b\n"]
for line in lines:
    for options in ({}, {"delimiter": ";"}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"quotechar": None, "quoting": csv.QUOTE_NONE}, {"delimiter": "a"}, {"delimiter": "\t"}):
        try: print(list(csv.reader([line, "x,y"], **options)), end=" ")
        except csv.Error as e: print(e, end=" ")
    print()
# expect: [['a', 'b'], ['x', 'y']] [['a,b'], ['x,y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['', ',b'], ['x,y']] [['a,b'], ['x,y']] 
# expect: [['a', 'b'], ['x', 'y']] [['a,b'], ['x,y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['', ',b'], ['x,y']] [['a,b'], ['x,y']] 
# expect: [['a', 'b'], ['x', 'y']] [['a,b'], ['x,y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['', ',b'], ['x,y']] [['a,b'], ['x,y']] 
# expect: [['a', 'b'], ['x', 'y']] [['a,b'], ['x,y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['', ',b'], ['x,y']] [['a,b'], ['x,y']] 
# expect: [[], ['x', 'y']] [[], ['x,y']] [[], ['x', 'y']] [[], ['x', 'y']] [[], ['x', 'y']] [[], ['x,y']] [[], ['x,y']] 
# expect: [[], ['x', 'y']] [[], ['x,y']] [[], ['x', 'y']] [[], ['x', 'y']] [[], ['x', 'y']] [[], ['x,y']] [[], ['x,y']] 
# expect: new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? new-line character seen in unquoted field - do you need to open the file with newline=''? 
# expect: [['', ''], ['x', 'y']] [[','], ['x,y']] [['', ''], ['x', 'y']] [['', ''], ['x', 'y']] [['', ''], ['x', 'y']] [[','], ['x,y']] [[','], ['x,y']] 
# expect: [['', '', ''], ['x', 'y']] [[',,'], ['x,y']] [['', '', ''], ['x', 'y']] [['', '', ''], ['x', 'y']] [['', '', ''], ['x', 'y']] [[',,'], ['x,y']] [[',,'], ['x,y']] 
# expect: [['a;b', 'c'], ['x', 'y']] [['a', 'b,c'], ['x,y']] [['a;b', 'c'], ['x', 'y']] [['a;b', 'c'], ['x', 'y']] [['a;b', 'c'], ['x', 'y']] [['', ';b,c'], ['x,y']] [['a;b,c'], ['x,y']] 
# expect: [['a"b', 'c'], ['x', 'y']] [['a"b,c'], ['x,y']] [['a"b', 'c'], ['x', 'y']] [['a"b', 'c'], ['x', 'y']] [['a"b', 'c'], ['x', 'y']] [['', 'b,c\nx,y']] [['a"b,c'], ['x,y']] 
# expect: [['a,b', 'c'], ['x', 'y']] [['a,b,c'], ['x,y']] [['a,b', 'c'], ['x', 'y']] [['"a', 'b"', 'c'], ['x', 'y']] [['"a', 'b"', 'c'], ['x', 'y']] [['a,b,c'], ['x,y']] [['a,b,c'], ['x,y']] 
# expect: [['a\\', 'b', 'c'], ['x', 'y']] [['a\\,b,c'], ['x,y']] [['a,b', 'c'], ['x', 'y']] [['a\\', 'b', 'c'], ['x', 'y']] [['a\\', 'b', 'c'], ['x', 'y']] [['', '\\,b,c'], ['x,y']] [['a\\,b,c'], ['x,y']] 
# expect: [['a', 'b'], ['x', 'y']] [['a,b'], ['x,y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['a', 'b'], ['x', 'y']] [['', ',b'], ['x,y']] [['a,b'], ['x,y']] 
# expect: [['😀', 'b'], ['x', 'y']] [['😀,b'], ['x,y']] [['😀', 'b'], ['x', 'y']] [['😀', 'b'], ['x', 'y']] [['😀', 'b'], ['x', 'y']] [['😀,b'], ['x,y']] [['😀,b'], ['x,y']] 
values = [1, -2, 2.5, -1e300, 1e-7, float("nan"), float("-inf"), True, 2**70, None, "", "a b"]
for options in ({}, {"delimiter": "1"}, {"delimiter": "-"}, {"delimiter": "e"}, {"quotechar": "2"}, {"delimiter": " "}, {"lineterminator": "n"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\", "delimiter": "."}, {"delimiter": "é"}):
    out = io.StringIO(newline=""); csv.writer(out, **options).writerow(values); print(repr(out.getvalue()))
# expect: '1,-2,2.5,-1e+300,1e-07,nan,-inf,True,1180591620717411303424,,,a b\r\n'
# expect: '"1"1-212.51"-1e+300"1"1e-07"1nan1-inf1True1"1180591620717411303424"111a b\r\n'
# expect: '1-"-2"-2.5-"-1e+300"-"1e-07"-nan-"-inf"-True-1180591620717411303424---a b\r\n'
# expect: '1e-2e2.5e"-1e+300"e"1e-07"enane-infe"True"e1180591620717411303424eeea b\r\n'
# expect: '1,2-222,222.52,-1e+300,1e-07,nan,-inf,True,21180591622071741130342242,,,a b\r\n'
# expect: '1 -2 2.5 -1e+300 1e-07 nan -inf True 1180591620717411303424   "a b"\r\n'
# expect: '1,-2,2.5,-1e+300,1e-07,"nan","-inf",True,1180591620717411303424,,,a bn'
# expect: '"1","-2","2.5","-1e+300","1e-07","nan","-inf","True","1180591620717411303424","","","a b"\r\n'
# expect: '1,-2,2.5,-1e+300,1e-07,nan,-inf,True,1180591620717411303424,"","","a b"\r\n'
# expect: '1,-2,2.5,-1e+300,1e-07,nan,-inf,True,1180591620717411303424,,"","a b"\r\n'
# expect: '1.-2.2\\.5.-1e+300.1e-07.nan.-inf.True.1180591620717411303424...a b\r\n'
# expect: '1é-2é2.5é-1e+300é1e-07énané-inféTrueé1180591620717411303424éééa b\r\n'
class Odd:
    def __init__(self, log, n): self.log, self.n = log, n
    def __str__(self):
        self.log.append(("str", self.n))
        if self.n == 3: raise ValueError("three")
        return "odd,%d" % self.n
def items(log):
    for i in range(5):
        log.append(("item", i)); yield Odd(log, i)
log = []
try: csv.writer(io.StringIO()).writerow(items(log))
except ValueError as e: print(e, log)
                        # expect: three [('item', 0), ('str', 0), ('item', 1), ('str', 1), ('item', 2), ('str', 2), ('item', 3), ('str', 3)]
class Number(float):
    def __str__(self): return "a,b"
out = io.StringIO(); csv.writer(out).writerow([Number(1.5), [1, 2], (None,)]); print(repr(out.getvalue()))
# expect: '"a,b","[1, 2]","(None,)"\r\n'
text = io.StringIO(newline="")
for piece in ("a\r\n", "b\r\n", "c\n", "d\r\n", "e\r", "\n", "f\r\rg\r\n"): text.write(piece); print(repr(text.newlines), end=" ")
print(text.getvalue() == "a\r\nb\r\nc\nd\r\ne\r\nf\r\rg\r\n")
# expect: '\r\n' '\r\n' ('\n', '\r\n') ('\n', '\r\n') ('\r', '\n', '\r\n') ('\r', '\n', '\r\n') ('\r', '\n', '\r\n') True
for row in csv.DictReader(io.StringIO("a,b\n1,2\n\n3\n4,5,6\n")): print(row)
# expect: {'a': '1', 'b': '2'}
# expect: {'a': '3', 'b': None}
# expect: {'a': '4', 'b': '5', None: ['6']}
