def fails(action):
    try:
        print("no error:", action())
    except Exception as error:
        print(type(error).__name__ + ":", error)


from string.templatelib import Template, Interpolation, convert
name, n = "World", 3.14159
t = t"Hello {name!r:>10} and {n:.2f}!"
print(t.strings, t.values, [type(x).__name__ for x in t], len(t.interpolations))
# expect: ('Hello ', ' and ', '!') ('World', 3.14159) ['str', 'Interpolation', 'str', 'Interpolation', 'str'] 2
i = t.interpolations[0]
print(i, i.value, i.expression, i.conversion, i.format_spec, t)
# expect: Interpolation('World', 'name', 'r', '>10') World name r >10 Template(strings=('Hello ', ' and ', '!'), interpolations=(Interpolation('World', 'name', 'r', '>10'), Interpolation(3.14159, 'n', None, '.2f')))
print(t"" , t"{name}", (t"a{1}" + t"b{2}").strings, t"x" t"y", Template("a", Interpolation(5, "five"), "b"), t"{n=}".strings, t"{{}}".strings)
# expect: Template(strings=('',), interpolations=()) Template(strings=('', ''), interpolations=(Interpolation('World', 'name', None, ''),)) ('a', 'b', '') Template(strings=('xy',), interpolations=()) Template(strings=('a', 'b'), interpolations=(Interpolation(5, 'five', None, ''),)) ('n=', '') ('{}',)
match i:
    case Interpolation(v, e, c, s): print(v, e, c, s)  # expect: World name r >10
print(convert("é", "a"), convert(5, "s"), convert("x", "r"), convert(1, None))  # expect: '\xe9' 5 'x' 1
print(Interpolation(1), Interpolation(1, "e", "r", "x").conversion, Template("a", "b").strings, Template().strings, Template(Interpolation(1), Interpolation(2)).strings)
# expect: Interpolation(1, '', None, '') r ('ab',) ('',) ('', '', '')
fails(lambda: t"a" + "b")
# expect: TypeError: can only concatenate string.templatelib.Template (not "str") to string.templatelib.Template
fails(lambda: "b" + t"a")  # expect: TypeError: can only concatenate str (not "string.templatelib.Template") to str
fails(lambda: Template(5))
# expect: TypeError: Template.__new__ *args need to be of type 'str' or 'Interpolation', got int
fails(lambda: Interpolation(1, "e", "z"))
# expect: ValueError: Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'
fails(lambda: Interpolation())  # expect: TypeError: Interpolation() missing required argument 'value' (pos 1)
fails(lambda: Interpolation(1, 5))  # expect: TypeError: Interpolation() argument 'expression' must be str, not int
def attr(): t.strings = ()
fails(attr)  # expect: AttributeError: readonly attribute
fails(lambda: t[0])  # expect: TypeError: 'string.templatelib.Template' object is not subscriptable
print(t == t, t"a" == t"a", t"{name + '!':{'x'}}".interpolations[0].format_spec, t"{name + '!'}".interpolations[0].expression)
# expect: True False x name + '!'
def f(t): return "".join(x if isinstance(x, str) else format(convert(x.value, x.conversion), x.format_spec) for x in t)
print(f(t))  # expect: Hello    'World' and 3.14!
