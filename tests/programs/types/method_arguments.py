# Arguments that methods refuse: what the error says, and which argument is looked at first.
import warnings


def attempt(text):
    try:
        print(text, "->", eval(text))
    except Exception as e:
        print(text, "->", type(e).__name__, e)


for value in ("1", "1.5", "1j", "'a'", "[]", "object()"):
    attempt(f"format({value}, None)")
for text in (
    "''.replace(None, 'a')", "''.startswith(None)", "''.encode(None)", "b''.decode(None)", "float.__getformat__(None)",
    "int.from_bytes(b'', None)", "type(None, (), {})", "memoryview(b'').cast(None)", "ExceptionGroup(None, [ValueError()])",
    "bytes('', None)",
    "b''.find('a', 'b')", "b''.rfind('a', 'b')", "b''.index('a', 'b')", "b''.rindex('a', 'b')", "b''.count('a', 'b')",
    "b''.find('a')", "b''.decode('nothing')", "bytearray().decode('nothing', 'none')", "b'a'.decode('nothing')",
    "bytearray().extend('')", "bytearray().extend('a')", "bytearray(b'a').pop(2**70)", "bytearray().resize(2**70)",
    "bytearray().__release_buffer__(None)", "memoryview(b'').__release_buffer__(1)",
    "[].append.__init__(1)", "iter([]).__init__(1)", "{}.keys().__init__(1, 2)", "(int | str).__init__(1)",
    "object().__init__(1)", "type('A', (), {})().__init__(1)",
    "eval('x', type('M', (), {'__getitem__': None})())",
):
    attempt(text)


class Number(complex):
    pass


class A:
    __slots__ = ("x",)

    def __init__(self, value):
        self.value = value


class B:
    def __init__(self, value):
        self.value = value

    def __complex__(self):
        return self.value


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(complex(B(Number(1))), [str(w.message) for w in caught])
for text in ("complex(B(1))", "complex(B('a'))"):
    attempt(text)


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint

    def __iter__(self):
        return iter([1])


for hint in ("3", "'a'", "-1", "NotImplemented"):
    for use in ("list({})", "[*{}]", "[].extend({})", "[0].__iadd__({})", "sorted({})"):
        attempt(use.format(f"Hinted({hint})"))

names = {"__name__": "elsewhere"}
exec("class S:\n    __slots__ = ('x',)\n    class T:\n        __slots__ = ('y',)", names)
for read in ("S().x", "S.T().y"):
    try:
        eval(read, names)
    except AttributeError as e:
        print(read, e)
