// Assignment targets: stores, deletes, augmented and annotated assignment, unpacking.
//
// In: Assign, AugAssign, AnnAssign and Delete statements; targets of loops and `with`. Out: instructions.
// Invariants: the value is evaluated before the targets' own parts; a value is put straight into a local's register
// when nothing can see the difference.
import type { Expr, Node } from "../parser/nodes.ts";
import { BLOCK } from "../symtable/scope.ts";
import { compileVariableAnnotation } from "./annotations.ts";
import { isLocal } from "./builder.ts";
import { isInt32 } from "./constants.ts";
import { attributePosition, exprTo, inplaceOpName, isPlainSlice, operand, sliceWindow } from "./expressions.ts";
import { constantOf } from "./fold.ts";
import { deleteName, loadName, localRegister, noteStore, storeName } from "./names.ts";
import type { Compiler } from "./unit.ts";
import { checkSubscripter } from "./warnings.ts";

/** The register of a target that is a fast local, else -1. */
export function targetRegister(c: Compiler, target: Expr): number {
  return target.type === "Name" ? localRegister(c, target.id) : -1;
}

/** Stores the value of register `src` into a target. */
export function storeTarget(c: Compiler, target: Expr, src: number): void {
  const mark = c.mark();
  switch (target.type) {
    case "Name":
      storeName(c, target.id, src, target);
      break;
    case "Attribute": {
      const obj = operand(c, target.value);
      storeAttribute(c, target, obj, src);
      break;
    }
    case "Subscript":
      storeSubscript(c, target, src);
      break;
    case "Tuple":
    case "List":
      unpack(c, target, src);
      break;
    case "Starred":
      throw c.error("starred assignment target must be in a list or tuple", target);
    default:
      throw c.error("cannot assign to expression", target);
  }
  c.release(mark);
}

function storeAttribute(c: Compiler, target: Node<"Attribute">, obj: number, src: number): void {
  if (target.attr === "__debug__") throw c.error("cannot assign to __debug__", target);
  if (target.value.type === "Name" && target.value.id === "self") noteStaticAttribute(c, target.attr);
  c.emit("STORE_ATTR", obj, c.builder.name(c.mangle(target.attr)), src, attributePosition(target, target));
}

/** `self.x = ...` in a method makes x one of the class's __static_attributes__. */
function noteStaticAttribute(c: Compiler, name: string): void {
  for (let i = c.units.length - 1; i >= 0; i--) {
    if (c.units[i].kind !== "class") continue;
    c.units[i].staticAttributes.add(name);
    return;
  }
}

function storeSubscript(c: Compiler, target: Node<"Subscript">, src: number): void {
  checkSubscripter(c, target.value);
  let obj = operand(c, target.value);
  obj = c.protect(obj, target.value, [target.slice]);
  if (isPlainSlice(c, target.slice)) {
    const window = sliceWindow(c, target.slice);
    c.emit("STORE_SLICE", obj, window, src, target);
    return;
  }
  const index = operand(c, target.slice);
  c.emit("STORE_SUBSCR", obj, index, src, target);
}

function unpack(c: Compiler, target: Node<"Tuple"> | Node<"List">, src: number): void {
  const elts = target.elts;
  const star = elts.findIndex((e) => e.type === "Starred");
  if (star >= 0 && elts.slice(star + 1).some((e) => e.type === "Starred")) {
    throw c.error("multiple starred expressions in assignment", target);
  }
  const after = elts.length - star - 1;
  if (star >= 256 || (star >= 0 && after >= 1 << 23)) {
    throw c.error("too many expressions in star-unpacking assignment", target);
  }
  const window = c.builder.newTemps(elts.length);
  if (star < 0) c.emit("UNPACK_SEQUENCE", src, window, elts.length, target);
  else c.emit("UNPACK_EX", src, window, star | after << 8, target);
  elts.forEach((e, i) => storeTarget(c, e.type === "Starred" ? e.value : e, window + i));
}

// ---- statements ----

/** An assignment statement. */
export function compileAssign(c: Compiler, s: Node<"Assign">): void {
  const mark = c.mark();
  const [first] = s.targets;
  if (s.targets.length === 1) {
    if (!assignTuple(c, first, s.value)) assignOne(c, first, s.value);
  } else {
    const value = c.temp();
    exprTo(c, s.value, value);
    for (const target of s.targets) storeTarget(c, target, value);
  }
  c.release(mark);
}

function assignOne(c: Compiler, target: Expr, value: Expr): void {
  const reg = targetRegister(c, target);
  if (reg >= 0) {
    checkTarget(c, target);
    exprTo(c, value, reg);
    noteStore(c, (target as Node<"Name">).id);
    return;
  }
  let src = operand(c, value);
  src = c.protect(src, value, [target]);
  storeTarget(c, target, src);
}

function checkTarget(c: Compiler, target: Expr): void {
  if (target.type === "Name" && target.id === "__debug__") throw c.error("cannot assign to __debug__", target);
}

/** a, b = x, y without making a tuple; false when the form is another. */
function assignTuple(c: Compiler, target: Expr, value: Expr): boolean {
  if ((target.type !== "Tuple" && target.type !== "List") || value.type !== "Tuple") return false;
  const targets = target.elts;
  const values = value.elts;
  if (targets.length !== values.length || targets.length > 8) return false;
  if (targets.some((e) => e.type === "Starred") || values.some((e) => e.type === "Starred")) return false;
  const targetRegs = targets.map((t) => targetRegister(c, t));
  const nested = targets.some((t) => t.type === "Tuple" || t.type === "List");
  const walrus = c.unit.scope.walrus !== null;
  const regs: number[] = [];
  values.forEach((v, i) => {
    let reg = operand(c, v);
    // The local must be read now when an earlier target rebinds it before its turn.
    if (isLocal(reg) && (nested || walrus || targetRegs.slice(0, i).includes(reg))) {
      const copy = c.temp();
      c.emit("MOVE", copy, reg, 0, v);
      reg = copy;
    }
    regs.push(reg);
  });
  targets.forEach((t, i) => storeTarget(c, t, regs[i]));
  return true;
}

/** An augmented assignment. */
export function compileAugAssign(c: Compiler, s: Node<"AugAssign">): void {
  const mark = c.mark();
  const target = s.target;
  switch (target.type) {
    case "Name": {
      const local = localRegister(c, target.id);
      let left = local;
      if (local >= 0) {
        noteStore(c, target.id);
        c.emit("CHECK_BOUND", local, 0, 0, target);
        left = c.protect(local, target, [s.value]);
      } else {
        left = c.temp();
        loadName(c, target.id, left, target);
      }
      const dst = local >= 0 ? local : left;
      inplace(c, s, dst, left);
      if (local < 0) storeName(c, target.id, dst, target);
      break;
    }
    case "Attribute": {
      let obj = operand(c, target.value);
      obj = c.protect(obj, target.value, [s.value]);
      const value = c.temp();
      const at = attributePosition(target, target);
      c.emit("LOAD_ATTR", value, obj, c.builder.name(c.mangle(target.attr)), at);
      inplace(c, s, value, value);
      storeAttribute(c, target, obj, value);
      break;
    }
    case "Subscript":
      augmentSubscript(c, s, target);
      break;
    default:
      throw c.error("illegal target for augmented assignment", target);
  }
  c.release(mark);
}

function augmentSubscript(c: Compiler, s: Node<"AugAssign">, target: Node<"Subscript">): void {
  let obj = operand(c, target.value);
  obj = c.protect(obj, target.value, [target.slice, s.value]);
  const value = c.temp();
  if (isPlainSlice(c, target.slice)) {
    const window = sliceWindow(c, target.slice);
    c.emit("BINARY_SLICE", value, obj, window, target);
    inplace(c, s, value, value);
    c.emit("STORE_SLICE", obj, window, value, target);
    return;
  }
  let index = operand(c, target.slice);
  index = c.protect(index, target.slice, [s.value]);
  c.emit("BINARY_SUBSCR", value, obj, index, target);
  inplace(c, s, value, value);
  c.emit("STORE_SUBSCR", obj, index, value, target);
}

function inplace(c: Compiler, s: Node<"AugAssign">, dst: number, left: number): void {
  const right = constantOf(c, s.value);
  if ((s.op === "Add" || s.op === "Sub") && isInt32(right)) {
    c.emit(s.op === "Add" ? "INPLACE_ADD_INT" : "INPLACE_SUBTRACT_INT", dst, left, right.v, s);
    return;
  }
  const mark = c.mark();
  const reg = operand(c, s.value);
  c.emit(inplaceOpName(s.op), dst, left, reg, s);
  c.release(mark);
}

/** An annotated assignment. */
export function compileAnnAssign(c: Compiler, s: Node<"AnnAssign">): void {
  const target = s.target;
  if (s.value !== null) assignOne(c, target, s.value);
  const mark = c.mark();
  switch (target.type) {
    case "Name":
      checkTarget(c, target);
      if (s.simple && (c.unit.scope.type === BLOCK.MODULE || c.unit.scope.type === BLOCK.CLASS)) {
        compileVariableAnnotation(c, s);
      } else if (s.value === null) c.emit("NOP", 0, 0, 0, s);
      break;
    case "Attribute":
      if (target.attr === "__debug__") throw c.error("cannot assign to __debug__", target);
      if (s.value === null) operand(c, target.value);
      break;
    case "Subscript":
      if (s.value === null) {
        operand(c, target.value);
        operand(c, target.slice);
      }
      break;
    default:
      throw c.error("invalid node type for annotated assignment", s);
  }
  c.release(mark);
}

/** A `del` statement. */
export function compileDelete(c: Compiler, s: Node<"Delete">): void {
  for (const target of s.targets) deleteTarget(c, target);
}

function deleteTarget(c: Compiler, target: Expr): void {
  const mark = c.mark();
  switch (target.type) {
    case "Name":
      deleteName(c, target.id, target);
      break;
    case "Attribute": {
      const obj = operand(c, target.value);
      c.emit("DELETE_ATTR", obj, c.builder.name(c.mangle(target.attr)), 0, attributePosition(target, target));
      break;
    }
    case "Subscript": {
      checkSubscripter(c, target.value);
      let obj = operand(c, target.value);
      obj = c.protect(obj, target.value, [target.slice]);
      const index = operand(c, target.slice);
      c.emit("DELETE_SUBSCR", obj, index, 0, target);
      break;
    }
    case "Tuple":
    case "List":
      for (const e of target.elts) deleteTarget(c, e);
      break;
    default:
      throw c.error("cannot delete expression", target);
  }
  c.release(mark);
}
