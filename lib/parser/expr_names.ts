// What messages call an expression, and which part of a target is wrong.
//
// In: an Expr. Out: words, or the offending node.
import type { Expr } from "./nodes.ts";
import type { Cursor } from "./cursor.ts";
import { errorAtNode } from "./report.ts";

const NAMES: Partial<Record<Expr["type"], string>> = {
  Attribute: "attribute",
  Subscript: "subscript",
  Starred: "starred",
  Name: "name",
  List: "list",
  Tuple: "tuple",
  Lambda: "lambda",
  Call: "function call",
  BoolOp: "expression",
  BinOp: "expression",
  UnaryOp: "expression",
  GeneratorExp: "generator expression",
  Yield: "yield expression",
  YieldFrom: "yield expression",
  Await: "await expression",
  ListComp: "list comprehension",
  SetComp: "set comprehension",
  DictComp: "dict comprehension",
  Dict: "dict literal",
  Set: "set display",
  JoinedStr: "f-string expression",
  FormattedValue: "f-string expression",
  TemplateStr: "t-string expression",
  Interpolation: "t-string expression",
  Compare: "comparison",
  IfExp: "conditional expression",
  NamedExpr: "named expression",
};

/** What messages call this expression. */
export function exprName(e: Expr): string {
  if (e.type !== "Constant") return NAMES[e.type] ?? "expression";
  switch (e.value.k) {
    case "none":
      return "None";
    case "bool":
      return e.value.v ? "True" : "False";
    case "ellipsis":
      return "ellipsis";
  }
  return "literal";
}

export type TargetKind = "assign" | "delete" | "for";

/** The first part of a target that cannot be one, or null. */
export function invalidTarget(e: Expr, kind: TargetKind): Expr | null {
  switch (e.type) {
    case "List":
    case "Tuple":
      for (const elt of e.elts) {
        const bad = invalidTarget(elt, kind);
        if (bad !== null) return bad;
      }
      return null;
    case "Starred":
      return kind === "delete" ? e : invalidTarget(e.value, kind);
    case "Compare":
      // The "in" of a "for" reads as a comparison.
      if (kind === "for") return e.ops[0] === "In" ? invalidTarget(e.left, kind) : null;
      return e;
    case "Name":
    case "Subscript":
    case "Attribute":
      return null;
  }
  return e;
}

/** Throws for an expression that cannot be a target; returns when it can. */
export function refuseTarget(p: Cursor, e: Expr, kind: TargetKind): void {
  const bad = invalidTarget(e, kind);
  if (bad === null) return;
  throw errorAtNode(p, bad, `cannot ${kind === "delete" ? "delete" : "assign to"} ${exprName(bad)}`);
}
