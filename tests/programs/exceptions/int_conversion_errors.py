CASES = ["int('')", "int('1e3')", "int('0x1f')", "int('0x1f', 16)", "float('1,5')", "complex('1+')", "int([])", "ord('')", "chr(-5)", "'abc'.index('z')", "[1,2].remove(3)", "{}.popitem()", "(1,)[5]", "'x' + 1", "1 + 'x'", "len(5)", "max([])", "sum(['a'])", "range(1, 2, 0)", "bytes([300])", "[].pop()", "set().pop()", "next(iter([]))", "'%d' % 'x'", "'{}'.format()", "'{x}'.format()", "sorted([1, 'a'])", "dict([1])", "(lambda: 0)(1)", "None.foo", "(5)()", "5[0]", "abs('a')", "round('a')", "pow(0, -1)", "divmod(1, 0)", "2 ** 'a'", "not_defined", "__import__('nope')", "'a' * 1.5", "{[]: 1}", "hash({})", "isinstance(1, 1)", "int.from_bytes('a')", "'é'.encode('ascii')", "b'\\xff'.decode()", "memoryview('a')", "super().x", "[*5]", "{**5}", "print(*5)", "a, b = 1" if False else "(lambda a, b: 0)(*[1])", "f'{1:z}'", "1 < 'a'", "[] < ()", "-'a'", "~1.5", "1 @ 2", "'abc'[1.5]", "[1][slice('a')]", "list(zip([1], 5))", "reversed(5)", "iter(5)", "type(1, 2)", "getattr(1, 2)", "[].x", "str(b'a', 5)", "type('x', (1,), {})"]
for case in CASES:
    try:
        print(case, "=", eval(case))
    except Exception as e:
        print(f"{case}: {type(e).__name__}: {e}")
