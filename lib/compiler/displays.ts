// Displays and strings: lists, tuples, sets, dicts, f-strings, template strings.
//
// In: expression nodes. Out: BUILD_* instructions over windows. Invariants: windows hold at most MAX_WINDOW items;
// longer displays grow an accumulator, which is always a temporary.
import type { Expr, Node, Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { INTRINSICS_1 } from "../bytecode/opcodes.ts";
import { isTemp } from "./builder.ts";
import { strConst, tupleConst } from "./constants.ts";
import { exprTo, operand } from "./expressions.ts";
import { constantOf } from "./fold.ts";
import type { Compiler } from "./unit.ts";

const MAX_WINDOW = 30;
const BUILD = { List: "BUILD_LIST", Set: "BUILD_SET", Tuple: "BUILD_TUPLE" } as const;

/** Evaluates items into consecutive registers; gives the first (a local's own register for a single local). */
function itemWindow(c: Compiler, items: readonly Expr[]): number {
  if (items.length === 1) return operand(c, items[0]);
  let first = -1;
  for (const item of items) {
    const reg = c.temp();
    if (first < 0) first = reg;
    exprTo(c, item, reg);
  }
  return Math.max(first, 0);
}

function allConstant(c: Compiler, items: readonly Expr[]): Const[] | null {
  const out: Const[] = [];
  for (const item of items) {
    const v = constantOf(c, item);
    if (v === null) return null;
    out.push(v);
  }
  return out;
}

/** dst = a list, set or tuple display. */
export function compileSequence(c: Compiler, e: Node<"List"> | Node<"Set"> | Node<"Tuple">, dst: number): void {
  sequenceOf(c, e.elts, e.type, dst, e);
}

/** dst = list, set or tuple of `items`. */
export function sequenceOf(
  c: Compiler,
  items: readonly Expr[],
  type: "List" | "Set" | "Tuple",
  dst: number,
  at: Position,
): void {
  const starred = items.some((item) => item.type === "Starred");
  if (!starred && items.length > 2 && type !== "Tuple") {
    const constants = allConstant(c, items);
    if (constants !== null) {
      const acc = isTemp(dst) ? dst : c.temp();
      const values = c.temp();
      c.emit(BUILD[type], acc, acc, 0, at);
      c.loadConst({ k: type === "List" ? "tuple" : "frozenset", v: constants }, values, at);
      c.emit(type === "List" ? "LIST_EXTEND" : "SET_UPDATE", acc, values, 0, at);
      if (acc !== dst) c.emit("MOVE", dst, acc, 0, at);
      return;
    }
  }
  if (!starred && items.length <= MAX_WINDOW) {
    const window = items.length === 0 ? dst : itemWindow(c, items);
    c.emit(BUILD[type], dst, window, items.length, at);
    return;
  }
  const acc = isTemp(dst) ? dst : c.temp();
  let prefix = items.findIndex((item) => item.type === "Starred");
  if (prefix < 0 || prefix > MAX_WINDOW) prefix = Math.min(items.length, MAX_WINDOW);
  const mark = c.mark();
  const window = prefix === 0 ? acc : itemWindow(c, items.slice(0, prefix));
  c.emit(type === "Set" ? "BUILD_SET" : "BUILD_LIST", acc, window, prefix, at);
  c.release(mark);
  appendItems(c, acc, items.slice(prefix), type === "Set" ? "Set" : "List", at);
  if (type === "Tuple") c.emit("CALL_INTRINSIC_1", dst, acc, INTRINSICS_1.LIST_TO_TUPLE, at);
  else if (acc !== dst) c.emit("MOVE", dst, acc, 0, at);
}

/** Adds items, starred ones included, to the list or set in `acc`. */
export function appendItems(
  c: Compiler,
  acc: number,
  items: readonly Expr[],
  type: "List" | "Set",
  at: Position,
): void {
  for (const item of items) {
    const mark = c.mark();
    if (item.type === "Starred") {
      const reg = operand(c, item.value);
      c.emit(type === "List" ? "LIST_EXTEND" : "SET_UPDATE", acc, reg, 0, at);
    } else {
      const reg = operand(c, item);
      c.emit(type === "List" ? "LIST_APPEND" : "SET_ADD", acc, reg, 0, at);
    }
    c.release(mark);
  }
}

/** dst = a dict display. */
export function compileDict(c: Compiler, e: Node<"Dict">, dst: number): void {
  const n = e.keys.length;
  let prefix = e.keys.findIndex((k) => k === null);
  if (prefix < 0) prefix = n;
  prefix = Math.min(prefix, MAX_WINDOW / 2);
  const acc = isTemp(dst) || prefix === n ? dst : c.temp();
  const mark = c.mark();
  let window = acc;
  for (let i = 0; i < prefix; i++) {
    const key = c.temp();
    if (i === 0) window = key;
    exprTo(c, e.keys[i]!, key);
    exprTo(c, e.values[i], c.temp());
  }
  c.emit("BUILD_MAP", acc, prefix === 0 ? 0 : window, prefix, e);
  c.release(mark);
  for (let i = prefix; i < n; i++) {
    const key = e.keys[i];
    if (key === null) {
      const reg = operand(c, e.values[i]);
      c.emit("DICT_UPDATE", acc, reg, 0, e);
    } else {
      let k = operand(c, key);
      k = c.protect(k, key, [e.values[i]]);
      const v = operand(c, e.values[i]);
      c.emit("MAP_ADD", acc, k, v, e);
    }
    c.release(mark);
  }
  if (acc !== dst) c.emit("MOVE", dst, acc, 0, e);
}

// ---- strings ----

/** dst = an f-string. */
export function compileJoinedStr(c: Compiler, e: Node<"JoinedStr">, dst: number): void {
  joinValues(c, e.values, dst, e);
}

function joinValues(c: Compiler, values: readonly Expr[], dst: number, at: Position): void {
  if (values.length === 0) return c.loadConst(strConst(""), dst, at);
  if (values.length === 1) return exprTo(c, values[0], dst);
  let first = -1;
  let count = 0;
  const mark = c.mark();
  for (const value of values) {
    if (count === MAX_WINDOW) {
      c.emit("BUILD_STRING", first, first, count, at);
      c.release(mark + 1);
      count = 1;
    }
    const reg = c.temp();
    if (first < 0) first = reg;
    exprTo(c, value, reg);
    count++;
  }
  c.emit("BUILD_STRING", dst, first, count, at);
}

const CONVERSIONS: Readonly<Record<number, number>> = { 115: 1, 114: 2, 97: 3 };

/** dst = one replacement field. */
export function formatValue(c: Compiler, e: Node<"FormattedValue">, dst: number): void {
  let reg = operand(c, e.value);
  const conversion = CONVERSIONS[e.conversion];
  if (conversion !== undefined) {
    const to = isTemp(reg) ? reg : isTemp(dst) ? dst : c.temp();
    c.emit("CONVERT_VALUE", to, reg, conversion, e);
    reg = to;
  } else if (e.format_spec !== null) reg = c.protect(reg, e.value, [e.format_spec]);
  if (e.format_spec === null) {
    c.emit("FORMAT_SIMPLE", dst, reg, 0, e);
    return;
  }
  const spec = operand(c, e.format_spec);
  c.emit("FORMAT_WITH_SPEC", dst, reg, spec, e);
}

/** dst = a template string, or one of its interpolations. */
export function compileTemplate(c: Compiler, e: Node<"TemplateStr"> | Node<"Interpolation">, dst: number): void {
  if (e.type === "Interpolation") return interpolation(c, e, dst);
  const strings: Const[] = [];
  const interpolations: Node<"Interpolation">[] = [];
  let lastIsString = false;
  for (const value of e.values) {
    if (value.type === "Constant") {
      strings.push(value.value);
      lastIsString = true;
      continue;
    }
    if (!lastIsString) strings.push(strConst(""));
    lastIsString = false;
    interpolations.push(value as Node<"Interpolation">);
  }
  if (!lastIsString) strings.push(strConst(""));
  const texts = c.temp();
  c.loadConst(tupleConst(strings), texts, e);
  const values = c.temp();
  sequenceOf(c, interpolations, "Tuple", values, e);
  c.emit("BUILD_TEMPLATE", dst, texts, values, e);
}

function interpolation(c: Compiler, e: Node<"Interpolation">, dst: number): void {
  const base = c.temp();
  exprTo(c, e.value, base);
  c.loadConst(e.str, c.temp(), e);
  const spec = c.temp();
  if (e.format_spec === null) c.loadConst(strConst(""), spec, e);
  else exprTo(c, e.format_spec, spec);
  c.emit("BUILD_INTERPOLATION", dst, base, CONVERSIONS[e.conversion] ?? 0, e);
}

// ---- 'format' % (a, b) ----

interface PercentField {
  readonly literal: string;
  readonly conversion: number;
  readonly spec: string;
}

/** The parts of a %-format that uses only %s, %r, %a and %%, or null. */
function percentFields(format: string): { fields: PercentField[]; tail: string } | null {
  const fields: PercentField[] = [];
  const pattern = /%(?:(%)|([-]?)(\d{0,2})(?:\.(\d{0,2}))?([sra]))/y;
  let literal = "";
  let i = 0;
  while (i < format.length) {
    if (format[i] !== "%") {
      literal += format[i++];
      continue;
    }
    pattern.lastIndex = i;
    const m = pattern.exec(format);
    if (m === null) return null;
    i = pattern.lastIndex;
    if (m[1] !== undefined) {
      literal += "%";
      continue;
    }
    // A width with a leading zero sets a flag, which %-formatting ignores for text.
    if (m[3].startsWith("0")) return null;
    const precision = m[4] === undefined ? "" : "." + (m[4] === "" ? "0" : m[4]);
    const align = m[2] === "-" || m[3] === "" ? "" : ">";
    fields.push({ literal, conversion: CONVERSIONS[m[5].charCodeAt(0)], spec: align + m[3] + precision });
    literal = "";
  }
  return { fields, tail: literal };
}

/** dst = 'format' % (items) as an f-string would do it; false when it cannot. */
export function formatPercent(c: Compiler, e: Node<"BinOp">, dst: number): boolean {
  if (e.op !== "Mod" || e.left.type !== "Constant" || e.left.value.k !== "str" || e.right.type !== "Tuple") {
    return false;
  }
  const items = e.right.elts;
  if (items.some((item) => item.type === "Starred")) return false;
  const text = e.left.value.v;
  const parsed = typeof text === "string" ? percentFields(text) : null;
  if (parsed === null || parsed.fields.length !== items.length) return false;
  const mark = c.mark();
  let first = -1;
  let count = 0;
  function next(): number {
    if (count === MAX_WINDOW) {
      c.emit("BUILD_STRING", first, first, count, e);
      c.release(mark + 1);
      count = 1;
    }
    const reg = c.temp();
    if (first < 0) first = reg;
    count++;
    return reg;
  }
  function literal(s: string): void {
    if (s === "") return;
    c.loadConst(strConst(s), next(), e.left);
  }
  parsed.fields.forEach((field, i) => {
    literal(field.literal);
    const reg = next();
    const inner = c.mark();
    const value = operand(c, items[i]);
    const at = items[i];
    c.emit("CONVERT_VALUE", reg, value, field.conversion, at);
    if (field.spec === "") c.emit("FORMAT_SIMPLE", reg, reg, 0, at);
    else {
      const spec = c.temp();
      c.loadConst(strConst(field.spec), spec, at);
      c.emit("FORMAT_WITH_SPEC", reg, reg, spec, at);
    }
    c.release(inner);
  });
  literal(parsed.tail);
  if (count === 1) c.emit("MOVE", dst, first, 0, e);
  else if (count === 0) c.loadConst(strConst(""), dst, e);
  else c.emit("BUILD_STRING", dst, first, count, e);
  c.release(mark);
  return true;
}
