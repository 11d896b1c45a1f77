// Warnings about expressions that are almost certainly mistakes.
//
// In: expression nodes. Out: SyntaxWarnings through the compiler's warn. Invariants: texts and places are CPython's.
import type { Expr, Node } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { constTypeName } from "./constants.ts";
import type { Compiler } from "./unit.ts";

/** The type name of an expression when it is plain from its form, else null. */
function typeNameOf(e: Expr): string | null {
  switch (e.type) {
    case "Tuple":
      return "tuple";
    case "List":
    case "ListComp":
      return "list";
    case "Dict":
    case "DictComp":
      return "dict";
    case "Set":
    case "SetComp":
      return "set";
    case "GeneratorExp":
      return "generator";
    case "Lambda":
      return "function";
    case "TemplateStr":
      return "string.templatelib.Template";
    case "Interpolation":
      return "string.templatelib.Interpolation";
    case "JoinedStr":
    case "FormattedValue":
      return "str";
    case "Constant":
      return constTypeName(e.value);
    default:
      return null;
  }
}

/** Warns when the called expression can never be callable. */
export function checkCaller(c: Compiler, e: Expr): void {
  if (e.type === "Lambda") return;
  const name = typeNameOf(e);
  if (name !== null) c.warn(`'${name}' object is not callable; perhaps you missed a comma?`, e);
}

function isSubscriptableConstant(v: Const): boolean {
  return v.k === "str" || v.k === "bytes" || v.k === "tuple";
}

/** Warns when the subscripted expression can never be subscriptable. */
export function checkSubscripter(c: Compiler, e: Expr): void {
  switch (e.type) {
    case "Constant":
      if (isSubscriptableConstant(e.value)) return;
      break;
    case "Set":
    case "SetComp":
    case "GeneratorExp":
    case "TemplateStr":
    case "Interpolation":
    case "Lambda":
      break;
    default:
      return;
  }
  c.warn(`'${typeNameOf(e)}' object is not subscriptable; perhaps you missed a comma?`, e);
}

/** Warns when a sequence display is subscripted with something that is no index. */
export function checkIndex(c: Compiler, value: Expr, index: Expr): void {
  const indexName = typeNameOf(index);
  if (indexName === null || indexName === "int" || indexName === "bool" || indexName === "slice") return;
  switch (value.type) {
    case "Constant":
      if (!isSubscriptableConstant(value.value)) return;
      break;
    case "Tuple":
    case "List":
    case "ListComp":
    case "JoinedStr":
    case "FormattedValue":
      break;
    default:
      return;
  }
  c.warn(
    `${typeNameOf(value)} indices must be integers or slices, not ${indexName}; perhaps you missed a comma?`,
    value,
  );
}

function isConstantTuple(e: Expr): boolean {
  return e.type === "Constant" || (e.type === "Tuple" && e.elts.every(isConstantTuple));
}

function isIdentityArgument(e: Expr): boolean {
  if (e.type === "Tuple") return !isConstantTuple(e);
  if (e.type !== "Constant") return true;
  const k = e.value.k;
  return k === "none" || k === "bool" || k === "ellipsis";
}

/** Warns about `is` with a literal. */
export function checkIdentity(c: Compiler, e: Node<"Compare">): void {
  let left = isIdentityArgument(e.left);
  let before: Expr = e.left;
  for (let i = 0; i < e.ops.length; i++) {
    const op = e.ops[i];
    const comparator = e.comparators[i];
    const right = isIdentityArgument(comparator);
    if ((op === "Is" || op === "IsNot") && (!left || !right)) {
      const literal = !left ? before : comparator;
      const [word, better] = op === "Is" ? ["is", "=="] : ["is not", "!="];
      c.warn(`"${word}" with '${typeNameOf(literal)}' literal. Did you mean "${better}"?`, e);
    }
    left = right;
    before = comparator;
  }
}
