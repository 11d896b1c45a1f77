// Comparisons of instances whose class has the method in Python, and of tuples and lists.
//
// In: the Emitter at a comparison, its operands. Out: an expression for the result, or null when the general way is needed.
// Invariants: the method of the left operand is called directly; NotImplemented goes on to the right operand
// (H.compareRest), as CPython's do_richcompare does. The right operand is no instance of a subclass, whose method would
// come first.
import { objectType } from "../core/builtin_types.ts";
import { PyFunction } from "../core/function.ts";
import type { Shape } from "../core/shape.ts";
import { type CompareOp, comparesByIdentity } from "../ops/compare.ts";
import type { Use } from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { bind, boxedResult, lightCall } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";
import type { Operand } from "./emit_wide.ts";
import { checkShapes, shapeTests } from "./guards.ts";
import { Kind, only, SCALAR } from "./kinds.ts";
import { MAX_SHAPES } from "./profile.ts";
import { isWithin } from "./shape_facts.ts";
import { opName } from "./operands.ts";
import { escapeAll } from "./virtual_objects.ts";

/** How the instruction uses the result of its comparison. */
export function useOf(e: Emitter): Use {
  const name = opName(e.code[e.pc]);
  return name.startsWith("JUMP_IF_NOT_") ? "jump if not" : name.startsWith("JUMP_IF_") ? "jump if" : "value";
}

/** Two tuples of scalars, or two lists that are equal or not: no Python code runs. */
export function compareSequences(e: Emitter, slot: CompareOp, a: Operand, b: Operand): string | null {
  return compareTuples(e, slot, a, b) ?? (e.dead ? null : compareLists(e, slot, a, b));
}

/** Lists of different lengths, or of scalars. */
function compareLists(e: Emitter, slot: CompareOp, a: Operand, b: Operand): string | null {
  if (slot !== "__eq__" && slot !== "__ne__") return null;
  if (a.kinds !== Kind.LIST || b.kinds !== Kind.LIST || e.profile === null || e.isGeneric()) return null;
  e.narrow(a.reg, Kind.LIST);
  if (!e.dead) e.narrow(b.reg, Kind.LIST);
  if (e.dead) return "false";
  const t = e.temp(), x = e.val(a.reg), y = e.val(b.reg);
  const items = `H.plainList(${x})&&H.plainList(${y})?H.compareBool("${slot}",${x},${y}):undefined`;
  e.mayThrow();
  e.emit(`const ${t}=${x}.length!==${y}.length?${slot === "__ne__"}:${items};`);
  e.guard(`${t}!==undefined`);
  return t;
}

function compareTuples(e: Emitter, slot: CompareOp, a: Operand, b: Operand): string | null {
  if (a.kinds !== Kind.TUPLE || b.kinds !== Kind.TUPLE || e.profile === null || e.isGeneric()) return null;
  e.narrow(a.reg, Kind.TUPLE);
  if (!e.dead) e.narrow(b.reg, Kind.TUPLE);
  if (e.dead) return "false";
  const t = e.temp(), operands = `"${slot}",${e.val(a.reg)},${e.val(b.reg)}`;
  e.mayThrow();
  e.emit(`let ${t}=H.comparePlainTuples(${operands})??H.compareScalarTuples(${operands});`);
  e.guard(`${t}!==undefined`);
  return t;
}

/** The method for the comparison; `negated`: it is `__eq__`, of which object's `__ne__` gives the opposite. */
function methodFor(e: Emitter, slot: CompareOp, left: number): { f: PyFunction; negated: boolean } | null {
  const classes = e.shapes(left).map((s) => s.cls);
  if (classes.length === 0) return null;
  const common = (name: string) => {
    const f = classes[0].lookup(name);
    return classes.every((c) => c.lookup(name) === f) ? f : undefined;
  };
  const f = common(slot);
  if (f instanceof PyFunction) return { f, negated: false };
  if (slot !== "__ne__" || f !== objectType.lookup("__ne__")) return null;
  const eq = common("__eq__");
  return eq instanceof PyFunction ? { f: eq, negated: true } : null;
}

/**
 * `a == b` where the classes of instances have no `__eq__` of their own, as an expression; null when the general way is
 * needed.
 */
export function compareByIdentity(e: Emitter, a: Operand, b: Operand): string | null {
  if (e.profile === null || e.isGeneric()) return null;
  const all = a.kinds | b.kinds;
  if ((all & (Kind.OBJ | Kind.OTHER)) === 0 || !only(all, SCALAR | Kind.OBJ | Kind.OTHER | Kind.FUNC)) return null;
  if (a.kinds === Kind.NONE && b.imm === null) return compareByIdentity(e, b, a);
  const shapes = a.imm === null && (a.kinds & Kind.OBJ) !== 0 ? e.shapes(a.reg) : [];
  if (shapes.some((s) => !comparesByIdentity(s.cls))) return null;
  const isKnown = shapes.length > 0 && shapes.length <= MAX_SHAPES;
  if (isKnown && only(a.kinds, Kind.OBJ | Kind.NONE) && b.kinds === Kind.NONE) {
    e.narrow(b.reg, Kind.NONE);
    if (e.dead) return "false";
    checkOptional(e, a.reg, a.kinds, shapes);
    return `(${e.val(a.reg)}===${e.val(b.reg)})`;
  }
  const t = e.temp();
  const [x, y] = [a, b].map((o) => o.imm === null ? e.val(o.reg) : `${o.imm}`);
  let quick = "";
  if (isKnown && a.kinds === Kind.OBJ && b.kinds === Kind.OBJ) {
    checkShapes(e, a.reg, shapes);
    quick = `${y} instanceof PyObj&&${y}.shape.cls===${x}.shape.cls?${x}===${y}:`;
  }
  e.emit(`const ${t}=${quick}H.equalsPlainly(${x},${y});`);
  e.guard(`${t}!==undefined`);
  return t;
}

/** Checks that the register holds an instance of one of the shapes, or None where that was seen. */
function checkOptional(e: Emitter, reg: number, kinds: number, shapes: readonly Shape[]): void {
  if (kinds === Kind.OBJ) return checkShapes(e, reg, shapes);
  if (e.st.mask[reg] === Kind.NONE || isWithin(e.st.shape[reg], shapes)) return;
  const r = e.val(reg);
  e.guard([`${r}===None`, ...shapeTests(e, r, shapes)].join("||"));
  e.st.mask[reg] &= Kind.NONE | Kind.OBJ;
}

/** The left operand is an instance: what its method gives, as an expression; null when the general way is needed. */
export function compareInstance(e: Emitter, slot: CompareOp, a: Operand, b: Operand): string | null {
  if (a.kinds !== Kind.OBJ || a.imm !== null || e.profile === null || e.isGeneric()) return null;
  const method = methodFor(e, slot, a.reg);
  if (method === null) return null;
  const { f, negated } = method;
  const co = f.code as PyCode;
  const holder = co.isGenerator ? null : e.options.callees.lightOf(co);
  if (holder === null || holder.globals !== f.globals) return null;
  const plain = SCALAR | Kind.LIST | Kind.TUPLE | Kind.DICT;
  if (b.kinds !== Kind.OBJ && !only(b.kinds, plain)) return null;
  const shapes = e.shapes(a.reg);
  checkShapes(e, a.reg, shapes);
  const left = e.val(a.reg);
  if (b.imm === null && b.kinds === Kind.OBJ) {
    const right = e.val(b.reg);
    e.guard(`${right} instanceof PyObj&&(${right}.shape.cls===${left}.shape.cls||!H.isSubclass(${right},${left}))`);
  } else if (b.imm === null) {
    e.narrow(b.reg, b.kinds);
    if (e.dead) return "false";
  }
  const right = b.imm === null ? e.boxed(b.reg, e.st.rep[b.reg]) : `${b.imm}`;
  const full = bind(e, f, co, [a.reg, b.imm === null ? b.reg : `${b.imm}`], []);
  if (full === null) return null;
  const rest = `"${slot}",${left},${right}`;
  const result = lightCall(e, holder, e.constant(f), full, `H.compareUnwound(${rest},${negated},"${useOf(e)}");`);
  if (e.dead) return "false";
  const v = e.temp();
  const t = result.text, given = boxedResult(e, result);
  escapeAll(e);
  e.emit(
    `const ${v}=${t}===NotImplemented?H.compareRest(${rest}):${negated ? `!H.truth(${given})` : given};`,
  );
  return v;
}
