"""Opcode numbers of Najash's register bytecode, with the interface of CPython's opcode module."""

import _najash

__all__ = ["cmp_op", "stack_effect", "hascompare", "opname", "opmap", "HAVE_ARGUMENT", "EXTENDED_ARG", "hasarg",
           "hasconst", "hasname", "hasjump", "hasjrel", "hasjabs", "hasfree", "haslocal", "hasexc"]

_TABLE = _najash.opcodes()
opname = [row[0] for row in _TABLE]
opmap = {name: number for number, name in enumerate(opname)}
cmp_op = ("<", "<=", "==", "!=", ">", ">=")
HAVE_ARGUMENT = 0
EXTENDED_ARG = -1


def _having(*kinds):
    return [number for number, row in enumerate(_TABLE) if any(kind in row[1:4] for kind in kinds)]


hasarg = [number for number, row in enumerate(_TABLE) if row[1:4] != ("-", "-", "-")]
hasconst, hasname, hasjump, hasfree = _having("k"), _having("n"), _having("j"), _having("c")
hasjrel, hasjabs = [], hasjump
haslocal = _having("d", "s", "x")
hascompare = [number for number, name in enumerate(opname) if name.startswith("COMPARE_")]
hasexc = []


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """A register machine has no stack: always 0 for a known opcode."""
    if not 0 <= opcode < len(opname):
        raise ValueError("invalid opcode or oparg")
    return 0
