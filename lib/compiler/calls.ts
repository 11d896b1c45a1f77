// Calls: plain, method, keyword, starred, and super().
//
// In: Call nodes (and bases of classes). Out: a window of consecutive temporaries and one call instruction.
// Invariants: callee and arguments are evaluated left to right straight into the window; a window has at most
// MAX_WINDOW arguments, longer calls build a list.
import { INTRINSICS_1 } from "../bytecode/opcodes.ts";
import type { Expr, Keyword, Node, Position } from "../parser/nodes.ts";
import { BLOCK, FREE, GLOBAL_IMPLICIT } from "../symtable/scope.ts";
import { isTemp, Label } from "./builder.ts";
import { strConst, tupleConst } from "./constants.ts";
import { appendItems } from "./displays.ts";
import { attributePosition, exprTo, operand, operandNear } from "./expressions.ts";
import { loadName, mangled } from "./names.ts";
import type { Compiler } from "./unit.ts";
import { checkCaller } from "./warnings.ts";

const MAX_WINDOW = 255;
const MAX_KWNAMES = 1 << 19;

/** What a call passes. */
export interface CallArguments {
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

function checkKeywords(c: Compiler, keywords: readonly Keyword[]): void {
  const seen = new Set<string>();
  for (const k of keywords) {
    if (k.arg === null) continue;
    if (k.arg === "__debug__") throw c.error("cannot assign to __debug__", k);
    if (seen.has(k.arg)) throw c.error(`keyword argument repeated: ${k.arg}`, k);
    seen.add(k.arg);
  }
}

function isSimple(call: CallArguments): boolean {
  return call.args.length + call.keywords.length <= MAX_WINDOW && call.args.every((a) => a.type !== "Starred") &&
    call.keywords.every((k) => k.arg !== null);
}

/** A window's first register: `dst` itself when it is the newest temporary. */
export function windowStart(c: Compiler, dst: number): number {
  return isTemp(dst) && c.isTop(dst) ? dst : c.temp();
}

/** dst = e. */
export function compileCall(c: Compiler, e: Node<"Call">, dst: number): void {
  checkKeywords(c, e.keywords);
  const func = e.func;
  const simple = isSimple(e);
  if (func.type === "Attribute" && func.ctx === "Load" && simple) {
    const at = attributePosition(e, func);
    const pos = at === e ? e : { ...at, end_lineno: e.end_lineno, end_col_offset: e.end_col_offset };
    const base = windowStart(c, dst);
    if (!loadSuperMethod(c, func, base)) {
      const obj = operandNear(c, func.value, base);
      c.temp();
      c.emit("LOAD_METHOD", base, obj, c.builder.name(c.mangle(func.attr)), attributePosition(func, func));
    }
    finishCall(c, "CALL_METHOD", base, e, 0, dst, pos);
    return;
  }
  checkCaller(c, func);
  const base = windowStart(c, dst);
  exprTo(c, func, base);
  const consumer = consumerOf(c, e);
  if (consumer !== null) return consumeGenerator(c, e, consumer, base, dst);
  if (simple) finishCall(c, "CALL", base, e, 0, dst, e);
  else finishCallEx(c, base, e, 0, dst, e);
}

type Consumer = "tuple" | "all" | "any";
const COMMON_CONSTANTS: Readonly<Record<Consumer, number>> = { tuple: 2, all: 3, any: 4 };

/** Which of all(), any(), tuple() is called with a generator expression, or null. */
function consumerOf(c: Compiler, e: Node<"Call">): Consumer | null {
  if (e.func.type !== "Name" || e.args.length !== 1 || e.keywords.length > 0) return null;
  if (e.args[0].type !== "GeneratorExp" || c.table.scopeOf(e.args[0]).coroutine) return null;
  const name = e.func.id;
  return name === "all" || name === "any" || name === "tuple" ? name : null;
}

/** The generator is run by a loop here when the name still means the builtin; that needs no nested run of code. */
function consumeGenerator(c: Compiler, e: Node<"Call">, consumer: Consumer, base: number, dst: number): void {
  const at = e.func;
  const generator = c.temp();
  exprTo(c, e.args[0], generator);
  const mark = c.mark();
  const item = c.temp();
  const call = new Label();
  const loop = new Label();
  const decided = new Label();
  const done = new Label();
  const end = new Label();
  c.emit("LOAD_COMMON_CONSTANT", item, COMMON_CONSTANTS[consumer], 0, at);
  c.jump("JUMP_IF_IS_NOT", call, at, base, item);
  const list = base;
  if (consumer === "tuple") c.emit("BUILD_LIST", list, list, 0, at);
  c.place(loop);
  c.jump("FOR_ITER", done, at, item, generator);
  if (consumer === "tuple") c.emit("LIST_APPEND", list, item, 0, at);
  else c.jump(consumer === "all" ? "JUMP_IF_FALSE" : "JUMP_IF_TRUE", decided, at, item);
  c.jump("JUMP_BACKWARD", loop, at);
  c.place(decided);
  if (consumer !== "tuple") {
    c.loadConst({ k: "bool", v: consumer === "any" }, dst, at);
    c.jump("JUMP_FORWARD", end, at);
  }
  c.place(done);
  if (consumer === "tuple") c.emit("CALL_INTRINSIC_1", dst, list, INTRINSICS_1.LIST_TO_TUPLE, at);
  else c.loadConst({ k: "bool", v: consumer === "all" }, dst, at);
  c.jump("JUMP_FORWARD", end, at);
  c.release(mark);
  c.place(call);
  c.emit("CALL", dst, base, 1, e);
  c.place(end);
}

/** Evaluates the arguments after the callee and calls. `extra` arguments stand in the window already. */
function finishCall(
  c: Compiler,
  op: "CALL" | "CALL_METHOD",
  base: number,
  call: CallArguments,
  extra: number,
  dst: number,
  at: Position,
): void {
  for (const a of call.args) exprTo(c, a, c.temp());
  for (const k of call.keywords) exprTo(c, k.value, c.temp());
  const argc = extra + call.args.length + call.keywords.length;
  if (call.keywords.length === 0) {
    c.emit(op, dst, base, argc, at);
    return;
  }
  const names = c.builder.constant(tupleConst(call.keywords.map((k) => strConst(k.arg!))));
  if (names >= MAX_KWNAMES) throw c.error("too many constants", at);
  c.emit(`${op}_KW`, dst, base, argc | names << 12, at);
}

/** A call with starred arguments: args list in base + 1, keyword mapping in base + 2. */
function finishCallEx(
  c: Compiler,
  base: number,
  call: CallArguments,
  extra: number,
  dst: number,
  at: Position,
): void {
  const { args, keywords } = call;
  if (extra === 0 && args.length === 1 && args[0].type === "Starred") {
    exprTo(c, (args[0] as Node<"Starred">).value, c.temp());
  } else {
    // The arguments that the caller put into the window stand where the list goes.
    const list = extra === 0 ? c.temp() : base + 1;
    c.emit("BUILD_LIST", list, list, extra, at);
    c.release(c.mark() - Math.max(0, extra - 1));
    appendItems(c, list, args, "List", at);
  }
  const kwargs = c.temp();
  if (keywords.length === 0) c.emit("CLEAR", kwargs, 0, 0, at);
  else if (keywords.length === 1 && keywords[0].arg === null) exprTo(c, keywords[0].value, kwargs);
  else mergeKeywords(c, keywords, kwargs, base, at);
  c.emit("CALL_FUNCTION_EX", dst, base, 0, at);
}

function mergeKeywords(c: Compiler, keywords: readonly Keyword[], dict: number, callee: number, at: Position): void {
  let started = false;
  for (let i = 0; i < keywords.length;) {
    const mark = c.mark();
    const k = keywords[i];
    if (k.arg === null) {
      if (!started) c.emit("BUILD_MAP", dict, dict, 0, at);
      const reg = operand(c, k.value);
      c.emit("DICT_MERGE", dict, reg, callee, at);
      i++;
    } else {
      let j = i;
      const window = c.temp();
      c.release(mark);
      while (j < keywords.length && keywords[j].arg !== null && j - i < MAX_WINDOW / 2) {
        const named = keywords[j];
        c.loadConst(strConst(named.arg!), c.temp(), named);
        exprTo(c, named.value, c.temp());
        j++;
      }
      if (started) {
        c.emit("BUILD_MAP", window, window, j - i, at);
        c.emit("DICT_MERGE", dict, window, callee, at);
      } else c.emit("BUILD_MAP", dict, window, j - i, at);
      i = j;
    }
    started = true;
    c.release(mark);
  }
}

/** Calls the callee in `base`, after which `extra` arguments stand already (class definitions). */
export function callWith(
  c: Compiler,
  base: number,
  extra: number,
  call: CallArguments,
  dst: number,
  at: Position,
): void {
  checkKeywords(c, call.keywords);
  if (isSimple(call)) finishCall(c, "CALL", base, call, extra, dst, at);
  else finishCallEx(c, base, call, extra, dst, at);
}

// ---- super ----

/** True when `e` is `super()` or `super(a, b)` in a place where the special instructions may be used. */
function isOptimizableSuper(c: Compiler, e: Node<"Attribute">): boolean {
  if (e.ctx !== "Load" || e.value.type !== "Call") return false;
  const call = e.value;
  if (call.func.type !== "Name" || call.func.id !== "super" || call.keywords.length > 0) return false;
  const unit = c.unit;
  if (unit.kind === "module" || unit.scope.scopeOf("super") !== GLOBAL_IMPLICIT) return false;
  if (c.table.top.scopeOf("super") !== 0) return false;
  if (call.args.length === 2) return call.args.every((a) => a.type !== "Starred");
  if (call.args.length !== 0) return false;
  if (unit.scope.type !== BLOCK.FUNCTION || unit.argcount === 0) return false;
  return unit.scope.scopeOf("__class__") === FREE && mangled(c, "__class__") === "__class__";
}

/** Puts super, class and self into a window of three. */
function loadSuperWindow(c: Compiler, call: Node<"Call">, base: number): void {
  loadName(c, "super", base, call.func);
  if (call.args.length === 2) {
    exprTo(c, call.args[0], c.temp());
    exprTo(c, call.args[1], c.temp());
    return;
  }
  loadName(c, "__class__", c.temp(), call);
  const self = c.temp();
  const name = c.unit.scope.varnames[0];
  if (c.unit.scope.scopeOf(name) === 5) c.emit("LOAD_DEREF", self, c.builder.cell(name), 0, call);
  else {
    c.emit("CHECK_BOUND", c.builder.local(name), 0, 0, call);
    c.emit("MOVE", self, c.builder.local(name), 0, call);
  }
}

/** dst = super().name when that form can be used; false otherwise. */
export function loadSuperAttribute(c: Compiler, e: Node<"Attribute">, dst: number): boolean {
  if (!isOptimizableSuper(c, e)) return false;
  const mark = c.mark();
  const base = windowStart(c, dst);
  loadSuperWindow(c, e.value as Node<"Call">, base);
  c.emit("LOAD_SUPER_ATTR", dst, base, c.builder.name(c.mangle(e.attr)), attributePosition(e, e));
  c.release(mark);
  return true;
}

/** base, base + 1 = function and self of super().name; false when that form cannot be used. */
function loadSuperMethod(c: Compiler, e: Node<"Attribute">, base: number): boolean {
  if (!isOptimizableSuper(c, e)) return false;
  loadSuperWindow(c, e.value as Node<"Call">, base);
  c.emit("LOAD_SUPER_METHOD", base, 0, c.builder.name(c.mangle(e.attr)), attributePosition(e, e));
  c.builder.top--;
  return true;
}
