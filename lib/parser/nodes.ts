// THE table of AST nodes: the abstract grammar of Python 3.14 (docs: library/ast.html#abstract-grammar).
//
// In: nothing. Out: NODES (one row a node class), from which the TypeScript types, the constructors of the `ast`
// module, its `_fields`, field types and visitors are all derived.
// Field type syntax: a sum or product name, or identifier | int | string | constant; suffix `*` = sequence, `?` =
// optional (null when absent). Sums: mod stmt expr expr_context boolop operator unaryop cmpop excepthandler pattern
// type_ignore type_param; products: comprehension arguments arg keyword alias withitem match_case.
// Rows of field-less sums (contexts and operators) are plain strings in the tree: see ExprContext, Operator and so on.
// Invariants: every node of a sum or product with `pos` has lineno (1-based), col_offset, end_lineno, end_col_offset;
// the offsets count UTF-8 bytes, as CPython's do. Identifiers are NFKC-normalised JS strings.
import type { Const } from "../source/constant.ts";

export const NODES = {
  Module: { sum: "mod", fields: { body: "stmt*", type_ignores: "type_ignore*" } },
  Interactive: { sum: "mod", fields: { body: "stmt*" } },
  Expression: { sum: "mod", fields: { body: "expr" } },
  FunctionType: { sum: "mod", fields: { argtypes: "expr*", returns: "expr" } },

  FunctionDef: {
    sum: "stmt",
    fields: {
      name: "identifier",
      args: "arguments",
      body: "stmt*",
      decorator_list: "expr*",
      returns: "expr?",
      type_comment: "string?",
      type_params: "type_param*",
    },
  },
  AsyncFunctionDef: {
    sum: "stmt",
    fields: {
      name: "identifier",
      args: "arguments",
      body: "stmt*",
      decorator_list: "expr*",
      returns: "expr?",
      type_comment: "string?",
      type_params: "type_param*",
    },
  },
  ClassDef: {
    sum: "stmt",
    fields: {
      name: "identifier",
      bases: "expr*",
      keywords: "keyword*",
      body: "stmt*",
      decorator_list: "expr*",
      type_params: "type_param*",
    },
  },
  Return: { sum: "stmt", fields: { value: "expr?" } },
  Delete: { sum: "stmt", fields: { targets: "expr*" } },
  Assign: { sum: "stmt", fields: { targets: "expr*", value: "expr", type_comment: "string?" } },
  TypeAlias: { sum: "stmt", fields: { name: "expr", type_params: "type_param*", value: "expr" } },
  AugAssign: { sum: "stmt", fields: { target: "expr", op: "operator", value: "expr" } },
  AnnAssign: { sum: "stmt", fields: { target: "expr", annotation: "expr", value: "expr?", simple: "int" } },
  For: {
    sum: "stmt",
    fields: { target: "expr", iter: "expr", body: "stmt*", orelse: "stmt*", type_comment: "string?" },
  },
  AsyncFor: {
    sum: "stmt",
    fields: { target: "expr", iter: "expr", body: "stmt*", orelse: "stmt*", type_comment: "string?" },
  },
  While: { sum: "stmt", fields: { test: "expr", body: "stmt*", orelse: "stmt*" } },
  If: { sum: "stmt", fields: { test: "expr", body: "stmt*", orelse: "stmt*" } },
  With: { sum: "stmt", fields: { items: "withitem*", body: "stmt*", type_comment: "string?" } },
  AsyncWith: { sum: "stmt", fields: { items: "withitem*", body: "stmt*", type_comment: "string?" } },
  Match: { sum: "stmt", fields: { subject: "expr", cases: "match_case*" } },
  Raise: { sum: "stmt", fields: { exc: "expr?", cause: "expr?" } },
  Try: { sum: "stmt", fields: { body: "stmt*", handlers: "excepthandler*", orelse: "stmt*", finalbody: "stmt*" } },
  TryStar: { sum: "stmt", fields: { body: "stmt*", handlers: "excepthandler*", orelse: "stmt*", finalbody: "stmt*" } },
  Assert: { sum: "stmt", fields: { test: "expr", msg: "expr?" } },
  Import: { sum: "stmt", fields: { names: "alias*" } },
  ImportFrom: { sum: "stmt", fields: { module: "identifier?", names: "alias*", level: "int?" } },
  Global: { sum: "stmt", fields: { names: "identifier*" } },
  Nonlocal: { sum: "stmt", fields: { names: "identifier*" } },
  Expr: { sum: "stmt", fields: { value: "expr" } },
  Pass: { sum: "stmt", fields: {} },
  Break: { sum: "stmt", fields: {} },
  Continue: { sum: "stmt", fields: {} },

  BoolOp: { sum: "expr", fields: { op: "boolop", values: "expr*" } },
  NamedExpr: { sum: "expr", fields: { target: "expr", value: "expr" } },
  BinOp: { sum: "expr", fields: { left: "expr", op: "operator", right: "expr" } },
  UnaryOp: { sum: "expr", fields: { op: "unaryop", operand: "expr" } },
  Lambda: { sum: "expr", fields: { args: "arguments", body: "expr" } },
  IfExp: { sum: "expr", fields: { test: "expr", body: "expr", orelse: "expr" } },
  Dict: { sum: "expr", fields: { keys: "expr?*", values: "expr*" } },
  Set: { sum: "expr", fields: { elts: "expr*" } },
  ListComp: { sum: "expr", fields: { elt: "expr", generators: "comprehension*" } },
  SetComp: { sum: "expr", fields: { elt: "expr", generators: "comprehension*" } },
  DictComp: { sum: "expr", fields: { key: "expr", value: "expr", generators: "comprehension*" } },
  GeneratorExp: { sum: "expr", fields: { elt: "expr", generators: "comprehension*" } },
  Await: { sum: "expr", fields: { value: "expr" } },
  Yield: { sum: "expr", fields: { value: "expr?" } },
  YieldFrom: { sum: "expr", fields: { value: "expr" } },
  Compare: { sum: "expr", fields: { left: "expr", ops: "cmpop*", comparators: "expr*" } },
  Call: { sum: "expr", fields: { func: "expr", args: "expr*", keywords: "keyword*" } },
  FormattedValue: { sum: "expr", fields: { value: "expr", conversion: "int", format_spec: "expr?" } },
  Interpolation: { sum: "expr", fields: { value: "expr", str: "constant", conversion: "int", format_spec: "expr?" } },
  JoinedStr: { sum: "expr", fields: { values: "expr*" } },
  TemplateStr: { sum: "expr", fields: { values: "expr*" } },
  Constant: { sum: "expr", fields: { value: "constant", kind: "string?" } },
  Attribute: { sum: "expr", fields: { value: "expr", attr: "identifier", ctx: "expr_context" } },
  Subscript: { sum: "expr", fields: { value: "expr", slice: "expr", ctx: "expr_context" } },
  Starred: { sum: "expr", fields: { value: "expr", ctx: "expr_context" } },
  Name: { sum: "expr", fields: { id: "identifier", ctx: "expr_context" } },
  List: { sum: "expr", fields: { elts: "expr*", ctx: "expr_context" } },
  Tuple: { sum: "expr", fields: { elts: "expr*", ctx: "expr_context" } },
  Slice: { sum: "expr", fields: { lower: "expr?", upper: "expr?", step: "expr?" } },

  comprehension: { sum: "comprehension", fields: { target: "expr", iter: "expr", ifs: "expr*", is_async: "int" } },
  ExceptHandler: { sum: "excepthandler", fields: { type: "expr?", name: "identifier?", body: "stmt*" } },
  arguments: {
    sum: "arguments",
    fields: {
      posonlyargs: "arg*",
      args: "arg*",
      vararg: "arg?",
      kwonlyargs: "arg*",
      kw_defaults: "expr?*",
      kwarg: "arg?",
      defaults: "expr*",
    },
  },
  arg: { sum: "arg", fields: { arg: "identifier", annotation: "expr?", type_comment: "string?" } },
  keyword: { sum: "keyword", fields: { arg: "identifier?", value: "expr" } },
  alias: { sum: "alias", fields: { name: "identifier", asname: "identifier?" } },
  withitem: { sum: "withitem", fields: { context_expr: "expr", optional_vars: "expr?" } },
  match_case: { sum: "match_case", fields: { pattern: "pattern", guard: "expr?", body: "stmt*" } },

  MatchValue: { sum: "pattern", fields: { value: "expr" } },
  MatchSingleton: { sum: "pattern", fields: { value: "constant" } },
  MatchSequence: { sum: "pattern", fields: { patterns: "pattern*" } },
  MatchMapping: { sum: "pattern", fields: { keys: "expr*", patterns: "pattern*", rest: "identifier?" } },
  MatchClass: {
    sum: "pattern",
    fields: { cls: "expr", patterns: "pattern*", kwd_attrs: "identifier*", kwd_patterns: "pattern*" },
  },
  MatchStar: { sum: "pattern", fields: { name: "identifier?" } },
  MatchAs: { sum: "pattern", fields: { pattern: "pattern?", name: "identifier?" } },
  MatchOr: { sum: "pattern", fields: { patterns: "pattern*" } },

  TypeIgnore: { sum: "type_ignore", fields: { lineno: "int", tag: "string" } },
  TypeVar: { sum: "type_param", fields: { name: "identifier", bound: "expr?", default_value: "expr?" } },
  ParamSpec: { sum: "type_param", fields: { name: "identifier", default_value: "expr?" } },
  TypeVarTuple: { sum: "type_param", fields: { name: "identifier", default_value: "expr?" } },
} as const;

/** Field-less rows: in the tree they are these strings; the `ast` module shows them as instances of such classes. */
export const ENUMS = {
  expr_context: ["Load", "Store", "Del"],
  boolop: ["And", "Or"],
  operator: [
    "Add",
    "Sub",
    "Mult",
    "MatMult",
    "Div",
    "Mod",
    "Pow",
    "LShift",
    "RShift",
    "BitOr",
    "BitXor",
    "BitAnd",
    "FloorDiv",
  ],
  unaryop: ["Invert", "Not", "UAdd", "USub"],
  cmpop: ["Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"],
} as const;

/** Sums and products whose nodes carry a position. */
export const POSITIONED = [
  "stmt",
  "expr",
  "excepthandler",
  "arg",
  "keyword",
  "alias",
  "pattern",
  "type_param",
] as const;

export type NodeName = keyof typeof NODES;
export type SumName = (typeof NODES)[NodeName]["sum"];
export type EnumName = keyof typeof ENUMS;

/** A position: 1-based lines, 0-based offsets in UTF-8 bytes. */
export interface Position {
  lineno: number;
  col_offset: number;
  end_lineno: number;
  end_col_offset: number;
}

type Scalar<S> = S extends "identifier" ? string
  : S extends "int" ? number
  : S extends "string" ? string
  : S extends "constant" ? Const
  : S extends EnumName ? (typeof ENUMS)[S][number]
  : S extends SumName ? SumNode<S>
  : never;
type Field<S> = S extends `${infer T}?*` ? (Scalar<T> | null)[]
  : S extends `${infer T}*` ? Scalar<T>[]
  : S extends `${infer T}?` ? Scalar<T> | null
  : Scalar<S>;
type PositionOf<S> = S extends (typeof POSITIONED)[number] ? Position : unknown;

/** The property that holds a field: its own name, but `type_` for ExceptHandler's `type` (`type` names the class). */
export type PropertyOf<F> = F extends "type" ? "type_" : F;

/** The TypeScript type of the node class K: `{ type: K } & fields (& Position)`. */
export type Node<K extends NodeName> =
  & { readonly type: K }
  & { -readonly [F in keyof (typeof NODES)[K]["fields"] as PropertyOf<F>]: Field<(typeof NODES)[K]["fields"][F]> }
  & PositionOf<(typeof NODES)[K]["sum"]>;

/** Any node class of the sum (or product) S. */
export type SumNode<S extends SumName> = {
  [K in NodeName]: (typeof NODES)[K]["sum"] extends S ? Node<K> : never;
}[NodeName];

export type AnyNode = { [K in NodeName]: Node<K> }[NodeName];
export type Mod = SumNode<"mod">;
export type Stmt = SumNode<"stmt">;
export type Expr = SumNode<"expr">;
export type Pattern = SumNode<"pattern">;
export type ExceptHandler = SumNode<"excepthandler">;
export type TypeParam = SumNode<"type_param">;
export type Comprehension = Node<"comprehension">;
export type Arguments = Node<"arguments">;
export type Arg = Node<"arg">;
export type Keyword = Node<"keyword">;
export type ExprContext = (typeof ENUMS)["expr_context"][number];
export type Operator = (typeof ENUMS)["operator"][number];
export type UnaryOp = (typeof ENUMS)["unaryop"][number];
export type CmpOp = (typeof ENUMS)["cmpop"][number];
export type BoolOp = (typeof ENUMS)["boolop"][number];

/** The field names of a node class, in order, with their types. */
export function fieldsOf(name: NodeName): [string, string][] {
  return Object.entries(NODES[name].fields);
}
