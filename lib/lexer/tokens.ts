// THE token table: numbers, names and spellings as in the `token` module of Python 3.14.
//
// In: nothing. Out: one number a kind of token, TOKEN_NAMES, EXACT_TOKENS (spelling -> number) and KEYWORDS.
// Invariants: numbers up to N_TOKENS are CPython's, so `token` and `_tokenize` can use them unchanged. Keywords are
// NAME tokens for Python code; for the parser each has its own kind from FIRST_KEYWORD on (see publicKind).
// Plain constants rather than an enum: an imported enum is slower to test against in V8.

export const ENDMARKER = 0;
export const NAME = 1;
export const NUMBER = 2;
export const STRING = 3;
export const NEWLINE = 4;
export const INDENT = 5;
export const DEDENT = 6;
export const LPAR = 7;
export const RPAR = 8;
export const LSQB = 9;
export const RSQB = 10;
export const COLON = 11;
export const COMMA = 12;
export const SEMI = 13;
export const PLUS = 14;
export const MINUS = 15;
export const STAR = 16;
export const SLASH = 17;
export const VBAR = 18;
export const AMPER = 19;
export const LESS = 20;
export const GREATER = 21;
export const EQUAL = 22;
export const DOT = 23;
export const PERCENT = 24;
export const LBRACE = 25;
export const RBRACE = 26;
export const EQEQUAL = 27;
export const NOTEQUAL = 28;
export const LESSEQUAL = 29;
export const GREATEREQUAL = 30;
export const TILDE = 31;
export const CIRCUMFLEX = 32;
export const LEFTSHIFT = 33;
export const RIGHTSHIFT = 34;
export const DOUBLESTAR = 35;
export const PLUSEQUAL = 36;
export const MINEQUAL = 37;
export const STAREQUAL = 38;
export const SLASHEQUAL = 39;
export const PERCENTEQUAL = 40;
export const AMPEREQUAL = 41;
export const VBAREQUAL = 42;
export const CIRCUMFLEXEQUAL = 43;
export const LEFTSHIFTEQUAL = 44;
export const RIGHTSHIFTEQUAL = 45;
export const DOUBLESTAREQUAL = 46;
export const DOUBLESLASH = 47;
export const DOUBLESLASHEQUAL = 48;
export const AT = 49;
export const ATEQUAL = 50;
export const RARROW = 51;
export const ELLIPSIS = 52;
export const COLONEQUAL = 53;
export const EXCLAMATION = 54;
export const OP = 55;
export const TYPE_IGNORE = 56;
export const TYPE_COMMENT = 57;
export const SOFT_KEYWORD = 58;
export const FSTRING_START = 59;
export const FSTRING_MIDDLE = 60;
export const FSTRING_END = 61;
export const TSTRING_START = 62;
export const TSTRING_MIDDLE = 63;
export const TSTRING_END = 64;
export const COMMENT = 65;
export const NL = 66;
export const ERRORTOKEN = 67;
export const ENCODING = 68;
export const N_TOKENS = 69;
export const NT_OFFSET = 256;

/** The first keyword's kind; the others follow in the order of KEYWORDS. */
export const FIRST_KEYWORD = 100;
export const K_FALSE = 100;
export const K_NONE = 101;
export const K_TRUE = 102;
export const K_AND = 103;
export const K_AS = 104;
export const K_ASSERT = 105;
export const K_ASYNC = 106;
export const K_AWAIT = 107;
export const K_BREAK = 108;
export const K_CLASS = 109;
export const K_CONTINUE = 110;
export const K_DEF = 111;
export const K_DEL = 112;
export const K_ELIF = 113;
export const K_ELSE = 114;
export const K_EXCEPT = 115;
export const K_FINALLY = 116;
export const K_FOR = 117;
export const K_FROM = 118;
export const K_GLOBAL = 119;
export const K_IF = 120;
export const K_IMPORT = 121;
export const K_IN = 122;
export const K_IS = 123;
export const K_LAMBDA = 124;
export const K_NONLOCAL = 125;
export const K_NOT = 126;
export const K_OR = 127;
export const K_PASS = 128;
export const K_RAISE = 129;
export const K_RETURN = 130;
export const K_TRY = 131;
export const K_WHILE = 132;
export const K_WITH = 133;
export const K_YIELD = 134;

/** The reserved words, in the order of their kinds. */
export const KEYWORDS: readonly string[] = (
  "False None True and as assert async await break class continue def del elif else except finally for " +
  "from global if import in is lambda nonlocal not or pass raise return try while with yield"
).split(" ");

/** The soft keywords: names with a meaning in some places only. */
export const SOFT_KEYWORDS: readonly string[] = ["_", "case", "match", "type"];

/** The name of each token number. */
export const TOKEN_NAMES: readonly string[] = (
  "ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR " +
  "LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH " +
  "VBAR AMPER LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE " +
  "EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT DOUBLESTAR " +
  "PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL " +
  "RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL " +
  "EXCLAMATION OP TYPE_IGNORE TYPE_COMMENT SOFT_KEYWORD FSTRING_START FSTRING_MIDDLE FSTRING_END TSTRING_START " +
  "TSTRING_MIDDLE TSTRING_END COMMENT NL ERRORTOKEN ENCODING"
).split(" ");

/** Operators and delimiters: spelling -> token number. */
export const EXACT_TOKENS: Readonly<Record<string, number>> = {
  "(": LPAR,
  ")": RPAR,
  "[": LSQB,
  "]": RSQB,
  ":": COLON,
  ",": COMMA,
  ";": SEMI,
  "+": PLUS,
  "-": MINUS,
  "*": STAR,
  "/": SLASH,
  "|": VBAR,
  "&": AMPER,
  "<": LESS,
  ">": GREATER,
  "=": EQUAL,
  ".": DOT,
  "%": PERCENT,
  "{": LBRACE,
  "}": RBRACE,
  "==": EQEQUAL,
  "!=": NOTEQUAL,
  "<=": LESSEQUAL,
  ">=": GREATEREQUAL,
  "~": TILDE,
  "^": CIRCUMFLEX,
  "<<": LEFTSHIFT,
  ">>": RIGHTSHIFT,
  "**": DOUBLESTAR,
  "+=": PLUSEQUAL,
  "-=": MINEQUAL,
  "*=": STAREQUAL,
  "/=": SLASHEQUAL,
  "%=": PERCENTEQUAL,
  "&=": AMPEREQUAL,
  "|=": VBAREQUAL,
  "^=": CIRCUMFLEXEQUAL,
  "<<=": LEFTSHIFTEQUAL,
  ">>=": RIGHTSHIFTEQUAL,
  "**=": DOUBLESTAREQUAL,
  "//": DOUBLESLASH,
  "//=": DOUBLESLASHEQUAL,
  "@": AT,
  "@=": ATEQUAL,
  "->": RARROW,
  "...": ELLIPSIS,
  ":=": COLONEQUAL,
  "!": EXCLAMATION,
};

const SPELLINGS: readonly string[] = spellings();

function spellings(): string[] {
  const list = new Array<string>(N_TOKENS).fill("");
  for (const [text, number] of Object.entries(EXACT_TOKENS)) list[number] = text;
  return list;
}

/** The spelling of an operator, delimiter or keyword kind; "" for the others. */
export function spellingOf(kind: number): string {
  return kind >= FIRST_KEYWORD ? KEYWORDS[kind - FIRST_KEYWORD] : SPELLINGS[kind];
}

/** The kind Python code sees: keywords are NAME. */
export function publicKind(kind: number): number {
  return kind >= FIRST_KEYWORD ? NAME : kind;
}
