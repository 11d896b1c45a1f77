// Numbers of the code that CPython's re._compiler emits (Lib/re/_constants.py): operators, positions, categories.
//
// Invariant: the order is the numbering; MAGIC is the version of that order.

export const MAGIC = 20230612;
export const MAXREPEAT = 4294967295;
export const MAXGROUPS = 1073741823;

function number<const T extends readonly string[]>(names: T): { readonly [K in T[number]]: number } {
  return Object.fromEntries(names.map((n, i) => [n, i])) as { [K in T[number]]: number };
}

export const OP = number(
  [
    "FAILURE",
    "SUCCESS",
    "ANY",
    "ANY_ALL",
    "ASSERT",
    "ASSERT_NOT",
    "AT",
    "BRANCH",
    "CATEGORY",
    "CHARSET",
    "BIGCHARSET",
    "GROUPREF",
    "GROUPREF_EXISTS",
    "IN",
    "INFO",
    "JUMP",
    "LITERAL",
    "MARK",
    "MAX_UNTIL",
    "MIN_UNTIL",
    "NOT_LITERAL",
    "NEGATE",
    "RANGE",
    "REPEAT",
    "REPEAT_ONE",
    "SUBPATTERN",
    "MIN_REPEAT_ONE",
    "ATOMIC_GROUP",
    "POSSESSIVE_REPEAT",
    "POSSESSIVE_REPEAT_ONE",
    "GROUPREF_IGNORE",
    "IN_IGNORE",
    "LITERAL_IGNORE",
    "NOT_LITERAL_IGNORE",
    "GROUPREF_LOC_IGNORE",
    "IN_LOC_IGNORE",
    "LITERAL_LOC_IGNORE",
    "NOT_LITERAL_LOC_IGNORE",
    "GROUPREF_UNI_IGNORE",
    "IN_UNI_IGNORE",
    "LITERAL_UNI_IGNORE",
    "NOT_LITERAL_UNI_IGNORE",
    "RANGE_UNI_IGNORE",
  ] as const,
);

export const AT = number(
  [
    "BEGINNING",
    "BEGINNING_LINE",
    "BEGINNING_STRING",
    "BOUNDARY",
    "NON_BOUNDARY",
    "END",
    "END_LINE",
    "END_STRING",
    "LOC_BOUNDARY",
    "LOC_NON_BOUNDARY",
    "UNI_BOUNDARY",
    "UNI_NON_BOUNDARY",
  ] as const,
);

export const CATEGORY = number(
  [
    "DIGIT",
    "NOT_DIGIT",
    "SPACE",
    "NOT_SPACE",
    "WORD",
    "NOT_WORD",
    "LINEBREAK",
    "NOT_LINEBREAK",
    "LOC_WORD",
    "LOC_NOT_WORD",
    "UNI_DIGIT",
    "UNI_NOT_DIGIT",
    "UNI_SPACE",
    "UNI_NOT_SPACE",
    "UNI_WORD",
    "UNI_NOT_WORD",
    "UNI_LINEBREAK",
    "UNI_NOT_LINEBREAK",
  ] as const,
);

/** Flags of patterns, as module re numbers them. */
export const FLAG = {
  IGNORECASE: 2,
  LOCALE: 4,
  MULTILINE: 8,
  DOTALL: 16,
  UNICODE: 32,
  VERBOSE: 64,
  ASCII: 256,
} as const;

/** Flags that say what a character is: a group has one of them. */
export const TYPE_FLAGS = FLAG.LOCALE | FLAG.UNICODE | FLAG.ASCII;
