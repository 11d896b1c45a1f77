// Source text of an expression: what `from __future__ import annotations` stores.
//
// In: an expression node. Out: text with the fewest parentheses that keep its meaning.
// Invariants: the text equals CPython's, character for character: spaces around operators, no other layout.
import type { Arguments, Comprehension, Expr, Node, Operator } from "../parser/nodes.ts";
import { type Const, strConstText } from "../source/constant.ts";
import { constRepr, strRepr } from "./const_repr.ts";

/** Binding strength, weakest first. */
const PR = {
  NAMED: 0,
  TUPLE: 1,
  TEST: 2,
  OR: 3,
  AND: 4,
  NOT: 5,
  CMP: 6,
  EXPR: 7,
  BXOR: 8,
  BAND: 9,
  SHIFT: 10,
  ARITH: 11,
  TERM: 12,
  FACTOR: 13,
  POWER: 14,
  AWAIT: 15,
  ATOM: 16,
} as const;

const OPERATORS: Record<Operator, readonly [string, number]> = {
  Add: ["+", PR.ARITH],
  Sub: ["-", PR.ARITH],
  Mult: ["*", PR.TERM],
  MatMult: ["@", PR.TERM],
  Div: ["/", PR.TERM],
  Mod: ["%", PR.TERM],
  LShift: ["<<", PR.SHIFT],
  RShift: [">>", PR.SHIFT],
  BitOr: ["|", PR.EXPR],
  BitXor: ["^", PR.BXOR],
  BitAnd: ["&", PR.BAND],
  FloorDiv: ["//", PR.TERM],
  Pow: ["**", PR.POWER],
};
const UNARY = {
  Invert: ["~", PR.FACTOR],
  Not: ["not ", PR.NOT],
  UAdd: ["+", PR.FACTOR],
  USub: ["-", PR.FACTOR],
} as const;
const COMPARE = {
  Eq: "==",
  NotEq: "!=",
  Lt: "<",
  LtE: "<=",
  Gt: ">",
  GtE: ">=",
  Is: "is",
  IsNot: "is not",
  In: "in",
  NotIn: "not in",
} as const;

/** The text of an expression. */
export function unparse(e: Expr): string {
  return text(e, PR.TEST);
}

function paren(when: boolean, s: string): string {
  return when ? `(${s})` : s;
}

function list(items: readonly Expr[], level: number): string {
  return items.map((e) => text(e, level)).join(", ");
}

function text(e: Expr, level: number): string {
  switch (e.type) {
    case "BoolOp": {
      const pr = e.op === "And" ? PR.AND : PR.OR;
      return paren(level > pr, e.values.map((v) => text(v, pr + 1)).join(e.op === "And" ? " and " : " or "));
    }
    case "BinOp": {
      const [op, pr] = OPERATORS[e.op];
      const right = e.op === "Pow" ? 1 : 0;
      return paren(level > pr, `${text(e.left, pr + right)} ${op} ${text(e.right, pr + 1 - right)}`);
    }
    case "UnaryOp": {
      const [op, pr] = UNARY[e.op];
      return paren(level > pr, op + text(e.operand, pr));
    }
    case "NamedExpr":
      return paren(level > PR.NAMED, `${text(e.target, PR.ATOM)} := ${text(e.value, PR.ATOM)}`);
    case "Lambda": {
      const args = argumentsText(e.args);
      // CPython leaves no space before a star.
      const space = e.args.posonlyargs.length + e.args.args.length > 0 ? " " : "";
      return paren(level > PR.TEST, `lambda${space}${args}: ${text(e.body, PR.TEST)}`);
    }
    case "IfExp":
      return paren(
        level > PR.TEST,
        `${text(e.body, PR.TEST + 1)} if ${text(e.test, PR.TEST + 1)} else ${text(e.orelse, PR.TEST)}`,
      );
    case "Dict":
      return `{${
        e.keys.map((k, i) =>
          k === null ? "**" + text(e.values[i], PR.EXPR) : `${text(k, PR.TEST)}: ${text(e.values[i], PR.TEST)}`
        ).join(", ")
      }}`;
    case "Set":
      return `{${list(e.elts, PR.TEST)}}`;
    case "GeneratorExp":
      return `(${text(e.elt, PR.TEST)}${generators(e.generators)})`;
    case "ListComp":
      return `[${text(e.elt, PR.TEST)}${generators(e.generators)}]`;
    case "SetComp":
      return `{${text(e.elt, PR.TEST)}${generators(e.generators)}}`;
    case "DictComp":
      return `{${text(e.key, PR.TEST)}: ${text(e.value, PR.TEST)}${generators(e.generators)}}`;
    case "Yield":
      return e.value === null ? "(yield)" : `(yield ${text(e.value, PR.TEST)})`;
    case "YieldFrom":
      return `(yield from ${text(e.value, PR.TEST)})`;
    case "Await":
      return paren(level > PR.AWAIT, `await ${text(e.value, PR.ATOM)}`);
    case "Compare": {
      const rest = e.ops.map((op, i) => ` ${COMPARE[op]} ${text(e.comparators[i], PR.CMP + 1)}`).join("");
      return paren(level > PR.CMP, text(e.left, PR.CMP + 1) + rest);
    }
    case "Call":
      return callText(e);
    case "Constant":
      return (e.kind ?? "") + constantText(e.value);
    case "JoinedStr":
      return formatted("f", e.values);
    case "FormattedValue":
      return formatted("f", [e]);
    case "TemplateStr":
      return formatted("t", e.values);
    case "Interpolation":
      return formatted("t", [e]);
    case "Attribute": {
      const integer = e.value.type === "Constant" && e.value.value.k === "int";
      return `${text(e.value, PR.ATOM)}${integer ? " ." : "."}${e.attr}`;
    }
    case "Starred":
      return "*" + text(e.value, PR.EXPR);
    case "Subscript":
      return `${text(e.value, PR.ATOM)}[${text(e.slice, PR.TUPLE)}]`;
    case "Slice": {
      const part = (x: Expr | null) => x === null ? "" : text(x, PR.TEST);
      return `${part(e.lower)}:${part(e.upper)}${e.step === null ? "" : ":" + text(e.step, PR.TEST)}`;
    }
    case "Name":
      return e.id;
    case "List":
      return `[${list(e.elts, PR.TEST)}]`;
    case "Tuple":
      if (e.elts.length === 0) return "()";
      return paren(level > PR.TUPLE, list(e.elts, PR.TEST) + (e.elts.length === 1 ? "," : ""));
  }
}

function constantText(c: Const): string {
  if (c.k === "ellipsis") return "...";
  if (c.k === "float" || c.k === "complex") return constRepr(c).replaceAll("inf", "1e309");
  if (c.k === "tuple") {
    return c.v.length === 1 ? `(${constantText(c.v[0])},)` : `(${c.v.map(constantText).join(", ")})`;
  }
  return constRepr(c);
}

function callText(e: Node<"Call">): string {
  const only = e.args[0];
  if (e.args.length === 1 && e.keywords.length === 0 && only.type === "GeneratorExp") {
    return text(e.func, PR.ATOM) + text(only, PR.TEST);
  }
  const parts = e.args.map((a) => text(a, PR.TEST));
  for (const k of e.keywords) {
    parts.push(k.arg === null ? "**" + text(k.value, PR.EXPR) : `${k.arg}=${text(k.value, PR.TEST)}`);
  }
  return `${text(e.func, PR.ATOM)}(${parts.join(", ")})`;
}

function generators(list: readonly Comprehension[]): string {
  return list.map((g) =>
    `${g.is_async ? " async for " : " for "}${text(g.target, PR.TUPLE)} in ${text(g.iter, PR.TEST + 1)}` +
    g.ifs.map((test) => ` if ${text(test, PR.TEST + 1)}`).join("")
  ).join("");
}

function argumentsText(args: Arguments): string {
  const parts: string[] = [];
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  positional.forEach((a, i) => {
    parts.push(a.arg + (i >= firstDefault ? "=" + text(args.defaults[i - firstDefault], PR.TEST) : ""));
    if (i + 1 === args.posonlyargs.length) parts.push("/");
  });
  if (args.vararg !== null) parts.push("*" + args.vararg.arg);
  else if (args.kwonlyargs.length > 0) parts.push("*");
  args.kwonlyargs.forEach((a, i) => {
    const value = args.kw_defaults[i] ?? null;
    parts.push(a.arg + (value === null ? "" : "=" + text(value, PR.TEST)));
  });
  if (args.kwarg !== null) parts.push("**" + args.kwarg.arg);
  return parts.join(", ");
}

// ---- f-strings ----

function formatted(prefix: string, values: readonly Expr[]): string {
  const body = values.map((v) => fragment(v)).join("");
  return prefix + strRepr(Array.from(body, (ch) => ch.codePointAt(0)!));
}

function fragment(e: Expr): string {
  if (e.type === "Constant" && e.value.k === "str") {
    return strConstText(e.value.v).replaceAll("{", "{{").replaceAll("}", "}}");
  }
  if (e.type === "JoinedStr" || e.type === "TemplateStr") return e.values.map((v) => fragment(v)).join("");
  if (e.type !== "FormattedValue" && e.type !== "Interpolation") return text(e, PR.TEST + 1);
  const inner = e.type === "Interpolation" && e.str.k === "str" ? strConstText(e.str.v) : text(e.value, PR.TEST + 1);
  const conversion = e.conversion > 0 ? "!" + String.fromCharCode(e.conversion) : "";
  const spec = e.format_spec === null ? "" : ":" + fragment(e.format_spec);
  return `{${inner.startsWith("{") ? " " : ""}${inner}${conversion}${spec}}`;
}
