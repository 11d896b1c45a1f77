"""Disassembler of Najash's register bytecode, with the interface of CPython's dis module.

An instruction is four 32-bit words: opcode and operands A, B, C (see _najash.opcodes()).
Offsets are in bytes of co_code, as everywhere in code objects.
"""

import collections as _collections
import io as _io
import sys as _sys
import types as _types

import _najash

__all__ = [
    "code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
    "get_instructions", "Instruction", "Bytecode", "cmp_op", "stack_effect", "hasarg", "hasconst", "hasname",
    "hasjrel", "hasjabs", "hasjump", "haslocal", "hascompare", "hasfree", "hasexc", "opname", "opmap",
    "HAVE_ARGUMENT", "EXTENDED_ARG", "COMPILER_FLAG_NAMES",
]

_WORDS = 4
_SIZE = 16

_TABLE = _najash.opcodes()
opname = [row[0] for row in _TABLE]
opmap = {name: number for number, name in enumerate(opname)}
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
HAVE_ARGUMENT = 0
EXTENDED_ARG = -1


def _having(kind):
    return [number for number, row in enumerate(_TABLE) if kind in row[1:4]]


hasarg = [number for number, row in enumerate(_TABLE) if row[1:4] != ("-", "-", "-")]
hasconst = _having("k")
hasname = _having("n")
hasjump = _having("j")
hasjabs = hasjump
hasjrel = []
haslocal = sorted({*_having("d"), *_having("s"), *_having("x")})
hasfree = _having("c")
hascompare = [number for number, name in enumerate(opname) if name.startswith("COMPARE_")]
hasexc = []

COMPILER_FLAG_NAMES = {
    1: "OPTIMIZED", 2: "NEWLOCALS", 4: "VARARGS", 8: "VARKEYWORDS", 16: "NESTED", 32: "GENERATOR", 64: "NOFREE",
    128: "COROUTINE", 256: "ITERABLE_COROUTINE", 512: "ASYNC_GENERATOR", 0x4000000: "HAS_DOCSTRING",
    0x8000000: "METHOD",
}

Positions = _collections.namedtuple(
    "Positions", ["lineno", "end_lineno", "col_offset", "end_col_offset"], defaults=[None] * 4)

_Instruction = _collections.namedtuple(
    "_Instruction",
    ["opname", "opcode", "arg", "argval", "argrepr", "offset", "start_offset", "starts_line", "line_number",
     "label", "positions", "cache_info"],
    defaults=[None, None, None])


class Instruction(_Instruction):
    """One instruction; `arg` is the tuple of its three operands."""

    @property
    def baseopname(self):
        return self.opname

    @property
    def baseopcode(self):
        return self.opcode

    @property
    def oparg(self):
        return self.arg

    @property
    def is_jump_target(self):
        return self.label is not None

    @property
    def jump_target(self):
        for kind, value in zip(_TABLE[self.opcode][1:4], self.arg):
            if kind == "j":
                return value * 4
        return None

    @property
    def end_offset(self):
        return self.offset + _SIZE

    def __str__(self):
        label = "" if self.label is None else f"L{self.label}:"
        line = "" if not self.starts_line or self.line_number is None else str(self.line_number)
        return f"{line:>4} {label:>6} {self.opname:<24} {self.argrepr}".rstrip()


def pretty_flags(flags):
    """Names of the set code flags."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ", ".join(names) or "0x0"


def _code_of(x):
    """The code object in a function, method, class-like holder, generator or source text."""
    for attr in ("__func__", "__wrapped__"):
        if attr == "__func__" and hasattr(x, attr):
            x = x.__func__
    for attr in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, attr):
            x = getattr(x, attr)
            break
    if isinstance(x, str):
        try:
            return compile(x, "<disassembly>", "eval")
        except SyntaxError:
            return compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _words(code):
    data = code if isinstance(code, bytes) else code.co_code
    view = memoryview(data).cast("i")
    return [view[i] for i in range(len(view))]


def findlabels(code):
    """Byte offsets that are jump targets, in order of appearance."""
    words = _words(code)
    found = []
    for at in range(0, len(words), _WORDS):
        for kind, value in zip(_TABLE[words[at]][1:4], words[at + 1:at + 4]):
            if kind == "j" and value * 4 not in found:
                found.append(value * 4)
    return found


def findlinestarts(code):
    """(offset, line) wherever a new line starts."""
    last = False
    for start, _, line in code.co_lines():
        if line is not last:
            last = line
            yield start, line


def _find_imports(code):
    """(name, level, fromlist) of each import statement, for modulefinder."""
    words = _words(code)
    held = {}  # registers that a constant was loaded into
    for at in range(0, len(words), _WORDS):
        op, a, b, c = words[at:at + _WORDS]
        if opname[op] == "LOAD_INT":
            held[a] = b
        elif opname[op] == "LOAD_CONST":
            held[a] = code.co_consts[b]
        elif opname[op] == "IMPORT_NAME":
            yield code.co_names[b], held[c], held[c + 1]


def _find_store_names(code):
    """Names that a module's code stores, each once, for modulefinder."""
    words = _words(code)
    found = {}
    for at in range(0, len(words), _WORDS):
        if opname[words[at]] in ("STORE_NAME", "STORE_GLOBAL"):
            found[code.co_names[words[at + 1]]] = None
    yield from found


def _register(code, number):
    names = code.co_varnames + code.co_cellvars + code.co_freevars
    return names[number] if number < len(names) else f"t{number - len(names)}"


def _operand(code, kind, value, labels):
    if kind == "k":
        constant = code.co_consts[value]
        return constant, f"({constant!r})"
    if kind == "n":
        return code.co_names[value], f".{code.co_names[value]}"
    if kind == "j":
        return value * 4, f"to L{labels.get(value * 4, 0)}"
    if kind == "i":
        return value, f"#{value}"
    return _register(code, value), _register(code, value)


def get_instructions(x, *, first_line=None, show_caches=None, adaptive=False):
    """Iterates over the instructions of a function, method, code object or source text."""
    code = _code_of(x)
    words = _words(code)
    labels = {offset: n for n, offset in enumerate(sorted(findlabels(code)), 1)}
    starts = dict(findlinestarts(code))
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    positions = list(code.co_positions())
    line = None
    for at in range(0, len(words), _WORDS):
        offset = at * 4
        op, *operands = words[at:at + 4]
        row = _TABLE[op]
        if offset in starts:
            line = starts[offset]
            line = None if line is None else line + shift
        shown, value = [], None
        for kind, operand in zip(row[1:4], operands):
            if kind == "-":
                continue
            val, text = _operand(code, kind, operand, labels)
            shown.append(text)
            if kind in "knj" or value is None:
                value = val
        yield Instruction(
            row[0], op, tuple(operands), value, ", ".join(shown), offset, offset, offset in starts, line,
            labels.get(offset), Positions(*positions[at * 2]), None)


def _print_instructions(code, lasti, file, first_line=None, show_positions=False):
    for instruction in get_instructions(code, first_line=first_line):
        if instruction.starts_line and instruction.offset > 0:
            print(file=file)
        text = str(instruction)
        if lasti == instruction.offset:
            text = "-->" + text[3:]
        print(text, file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False, show_offsets=False,
                show_positions=False):
    """Prints the instructions of a code object."""
    _print_instructions(co, lasti, file)


disco = disassemble


def _recursive(co, file, depth):
    disassemble(co, file=file)
    if depth is None or depth > 0:
        for constant in co.co_consts:
            if hasattr(constant, "co_code"):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                _recursive(constant, file, None if depth is None else depth - 1)


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False, show_offsets=False,
        show_positions=False):
    """Disassembles classes, functions, code or source; the last traceback without an argument."""
    if x is None:
        distb(file=file)
        return
    if isinstance(x, type) or isinstance(x, _types.ModuleType):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (classmethod, staticmethod)):
                member = member.__func__
            if isinstance(member, (_types.FunctionType, _types.MethodType, type)):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as msg:
                    print("Sorry:", msg, file=file)
                print(file=file)
        return
    _recursive(_code_of(x), file, depth)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False, show_offsets=False, show_positions=False):
    """Disassembles where an exception was raised."""
    if tb is None:
        exc = getattr(_sys, "last_exc", None)
        tb = exc.__traceback__ if exc is not None else getattr(_sys, "last_traceback", None)
        if tb is None:
            raise RuntimeError("no last traceback to disassemble") from None
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """Text with the details of a code object."""
    co = _code_of(x)
    lines = [
        f"Name:              {co.co_name}",
        f"Filename:          {co.co_filename}",
        f"Argument count:    {co.co_argcount}",
        f"Positional-only arguments: {co.co_posonlyargcount}",
        f"Kw-only arguments: {co.co_kwonlyargcount}",
        f"Number of locals:  {co.co_nlocals}",
        f"Stack size:        {co.co_stacksize}",
        f"Flags:             {pretty_flags(co.co_flags)}",
    ]
    for title, values in (
        ("Constants", [repr(c) for c in co.co_consts]), ("Names", co.co_names),
        ("Variable names", co.co_varnames), ("Free variables", co.co_freevars), ("Cell variables", co.co_cellvars),
    ):
        if values:
            lines.append(f"{title}:")
            lines += [f"{i:4}: {v}" for i, v in enumerate(values)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Prints code_info(co)."""
    print(code_info(co), file=file)


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """A register machine has no stack: always 0 for a known opcode."""
    if not 0 <= opcode < len(opname):
        raise ValueError("invalid opcode or oparg")
    return 0


class Bytecode:
    """The instructions of a piece of code: iterable, with info() and dis()."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False,
                 show_offsets=False, show_positions=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self.current_offset = current_offset
        self._original = x

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f"{type(self).__name__}({self._original!r})"

    @classmethod
    def from_traceback(cls, tb, **options):
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, **options)

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        out = _io.StringIO()
        _print_instructions(self.codeobj, self.current_offset, out, self.first_line)
        return out.getvalue()


def main(args=None):
    import argparse

    parser = argparse.ArgumentParser(prog="dis")
    parser.add_argument("infile", nargs="?", default="-")
    options = parser.parse_args(args)
    if options.infile == "-":
        name, source = "<stdin>", _sys.stdin.buffer.read()
    else:
        name = options.infile
        with open(name, "rb") as file:
            source = file.read()
    dis(compile(source, name, "exec"))


if __name__ == "__main__":
    main()
