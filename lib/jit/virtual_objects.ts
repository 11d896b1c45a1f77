// Escape analysis: instances, tuples and dicts of keyword arguments that are made only where something else gets hold of them.
//
// In: the Emitter where a class whose `__init__` is emitted in place is called, a tuple is built, or `**kwargs` of code that is
// emitted in place are bound, and wherever such an object is used. Out: attributes, items and values in variables instead of
// an object; statements that make the object (`escape`) where a value is stored,
// passed on, or merged with another. A way out of the unit makes the objects that its registers hold, on that way only: so an
// object that only an exit would show is never made. V8's own escape analysis gives an object up as soon as any way passes
// it on, and each exit does.
// Invariants: State.virtuals has each such object once; all registers that hold it say VIRTUAL, and none refers to the object in
// another way. Its variable (vN) is undefined until it is made; all who make it, in whatever call that is emitted in place,
// put it there. A call that is not in place comes after escapeAll: what it throws finds all registers as they are.
// Source: Stadler, Würthinger, Mössenböck, "Partial Escape Analysis and Scalar Replacement for Java" (2014).
import { firstFloats, newInstanceName } from "./instances.ts";
import { FIELDS, type Shape } from "../core/shape.ts";
import type { PyType } from "../core/type.ts";
import type { Emitter } from "./emitter.ts";
import { ANY, Kind } from "./kinds.ts";
import { knobs } from "./knobs.ts";
import {
  BOXED,
  type State,
  UNBOXED,
  VIRTUAL,
  type VirtualField,
  type VirtualObject,
  type Virtuals,
  WIDE,
  WORD,
} from "./state.ts";

/** Places for attributes of such an object. */
const MAX_FIELDS = 12;

function isHeld(st: State, reg: number, name: string): boolean {
  return st.rep[reg] === VIRTUAL && st.object[reg] === name;
}

/** Whether an object of the class may be left unmade here. */
function mayBeVirtual(e: Emitter): boolean {
  if (knobs.without.has("escape") || e.profile === null || e.within !== null) return false;
  for (let at: Emitter | undefined = e; at !== undefined; at = at.options.inlining?.caller) {
    const { resumes, drains, handles, inlining, region } = at.options;
    if (resumes || drains || handles || at.within !== null || inlining?.consuming !== undefined) return false;
    if (region.blocks.some((b) => b.isHandler)) return false;
  }
  return true;
}

/** The variable of an object that is made at this instruction; `part` tells several apart. */
function nameHere(e: Emitter, part: string): string {
  const { virtuals, variables } = e.root.inlining;
  const place = `${e.options.inlining?.path ?? ""}@${e.pc}${part}`;
  let name = virtuals.get(place);
  if (name === undefined) virtuals.set(place, name = `v${virtuals.size}`);
  // The object of the turn before.
  if (e.st.virtuals.has(name)) escape(e, name);
  variables.set(name, "");
  e.emit(`${name}=undefined;`);
  return name;
}

/** The variable of an object of the class that is not made yet; null when it has to be made here. */
export function allocate(e: Emitter, cls: PyType): string | null {
  if (!mayBeVirtual(e)) return null;
  const name = nameHere(e, "");
  e.st.virtuals = new Map(e.st.virtuals).set(name, { shape: cls.rootShape, fields: new Map() });
  return name;
}

/** A variable of the object gets a value: what a register holds, or an expression gives. */
function hold(e: Emitter, name: string, i: number, from: number | string): VirtualField {
  const { st } = e, { variables } = e.root.inlining;
  if (typeof from === "string") {
    const variable = `${name}e${i}`;
    variables.set(variable, "");
    e.emit(`${variable}=${from};`);
    return { variable, rep: BOXED, mask: ANY, known: undefined };
  }
  if (st.rep[from] !== UNBOXED && (st.rep[from] & WIDE) === 0) e.val(from);
  const rep = (st.rep[from] & BOXED) !== 0 ? BOXED : st.rep[from];
  const variable = `${name}${rep === BOXED ? "e" : rep === UNBOXED ? "d" : "w"}${i}`;
  variables.set(variable, rep === BOXED ? "" : rep === UNBOXED ? "=0" : "=0n");
  e.emit(`${variable}=${rep === BOXED ? `r${from}` : rep === UNBOXED ? e.num(from) : e.wide(from)};`);
  return { variable, rep, mask: st.mask[from], known: st.known[from] };
}

/** The same for a tuple of what registers hold or expressions give. */
export function allocateTuple(e: Emitter, items: readonly (number | string)[], part = ""): string | null {
  if (items.length === 0 || items.length > MAX_FIELDS || !mayBeVirtual(e)) return null;
  const name = nameHere(e, part);
  const fields = new Map(items.map((from, i) => [i, hold(e, name, i, from)]));
  e.st.virtuals = new Map(e.st.virtuals).set(name, { shape: null, fields });
  return name;
}

/** The same for the dict of `**kwargs`. */
export function allocateDict(e: Emitter, pairs: readonly (readonly [string, number | string])[]): string | null {
  if (pairs.length > MAX_FIELDS || !mayBeVirtual(e)) return null;
  const name = nameHere(e, "**");
  const fields = new Map(pairs.map(([, from], i) => [i, hold(e, name, i, from)]));
  e.st.virtuals = new Map(e.st.virtuals).set(name, { shape: null, names: pairs.map(([key]) => key), fields });
  return name;
}

/** What kind of value it is. */
export function kindOfVirtual({ shape, names }: VirtualObject): number {
  return shape !== null ? Kind.OBJ : names === undefined ? Kind.TUPLE : Kind.DICT;
}

/** The items of a tuple or the values of a dict that is not made, as expressions. */
export function heldIn(o: VirtualObject): string[] {
  return [...o.fields.values()].map(boxedField);
}

/** The register gets an object that is not made. */
export function setVirtual(e: Emitter, reg: number, name: string): void {
  const { st } = e;
  const o = st.virtuals.get(name)!, { shape } = o;
  e.used.add(reg);
  st.mask[reg] = kindOfVirtual(o);
  st.rep[reg] = VIRTUAL;
  st.object[reg] = name;
  st.dirty[reg] = 1;
  st.known[reg] = undefined;
  st.shape[reg] = shape;
}

/** The object that the register holds, when it is not made. */
export function virtualIn(e: Emitter, reg: number): VirtualObject | null {
  return e.st.rep[reg] === VIRTUAL ? e.st.virtuals.get(e.st.object[reg]!)! : null;
}

/** The same for tuples only, and for dicts only. */
export function tupleIn(e: Emitter, reg: number): VirtualObject | null {
  const o = virtualIn(e, reg);
  return o !== null && kindOfVirtual(o) === Kind.TUPLE ? o : null;
}
export function dictIn(e: Emitter, reg: number): VirtualObject | null {
  const o = virtualIn(e, reg);
  return o !== null && kindOfVirtual(o) === Kind.DICT ? o : null;
}

/** Statements that make the object. */
function making(e: Emitter, name: string, o: VirtualObject): string {
  const { shape, names, fields } = o;
  if (names !== undefined) {
    return `${name}=H.keywords([${heldIn(o).map((v, i) => `${JSON.stringify(names[i])},${v}`).join()}]);`;
  }
  if (shape === null) return `${name}=new PyTuple([${heldIn(o).join()}]);`;
  const { cls, nfloats } = shape;
  const at = (loc: number) => fields.get(loc)!.variable;
  let text = `${name}=new ${newInstanceName(cls)}(${e.constant(shape)});`;
  if (nfloats > 0) {
    text += `${name}.f=${firstFloats(at(-1), cls.floatHint)};`;
    for (let i = 1; i < nfloats; i++) text += `${name}.f[${i}]=${at(-1 - i)};`;
  }
  const boxed = [...fields.keys()].filter((loc) => loc >= 0).sort((a, b) => a - b);
  for (const loc of boxed) {
    if (loc < FIELDS) text += `${name}.s${loc}=${at(loc)};`;
    else if (loc === FIELDS) text += `${name}.ext=H.firstExt(${at(loc)},${cls.extHint});`;
    else text += `${name}.ext[${loc - FIELDS}]=${at(loc)};`;
  }
  return text;
}

function boxedField({ variable, rep }: VirtualField): string {
  return rep === BOXED ? variable : rep === UNBOXED ? `new PyFloat(${variable})` : `N(${variable})`;
}

/** Makes the object: all registers that hold it hold it as any other from here on. */
export function escape(e: Emitter, name: string): void {
  const { st } = e;
  e.emit(making(e, name, st.virtuals.get(name)!));
  drop(st, name);
  show(e, name);
}

export function without(virtuals: Virtuals, name: string | null): Virtuals {
  if (name === null || !virtuals.has(name)) return virtuals;
  const rest = new Map(virtuals);
  rest.delete(name);
  return rest;
}

function drop(st: State, name: string): void {
  st.virtuals = without(st.virtuals, name);
}

/** Registers that hold the object get it from its variable, where it is by now. */
function show(e: Emitter, name: string): void {
  const { st } = e;
  for (let i = 0; i < st.rep.length; i++) {
    if (!isHeld(st, i, name)) continue;
    e.used.add(i);
    e.emit(`r${i}=${name};`);
    st.rep[i] = BOXED;
    st.object[i] = null;
  }
}

/** Objects that somebody may still want at `pc`, or after the instruction there. */
function wanted(e: Emitter, st: State, pc: number): string[] {
  if (st.virtuals.size === 0) return [];
  const held = e.options.inlining?.held;
  return [...st.virtuals.keys()].filter((name) => {
    if (held?.has(name)) return true;
    for (let i = 0; i < st.rep.length; i++) {
      if (isHeld(st, i, name) && (e.isLive(pc, i) || pc === e.pc && e.isLive(pc + 4, i))) return true;
    }
    return false;
  });
}

/** Forgets objects that nobody wants any more; those of `kept` are on their way to somebody. */
export function prune(e: Emitter, kept: readonly string[] = []): void {
  const { st } = e;
  if (st.virtuals.size === 0) return;
  const names = new Set(wanted(e, st, e.pc));
  for (const name of kept) names.add(name);
  for (const name of st.virtuals.keys()) {
    if (names.has(name)) continue;
    drop(st, name);
    // Dead registers.
    for (let i = 0; i < st.rep.length; i++) {
      if (!isHeld(st, i, name)) continue;
      st.rep[i] = BOXED;
      st.object[i] = null;
    }
  }
}

/** Makes all of them: what follows may look at registers, or throw. */
export function escapeAll(e: Emitter): void {
  if (e.st.virtuals.size === 0) return;
  prune(e);
  for (const name of [...e.st.virtuals.keys()]) escape(e, name);
}

/** Statements that make all objects which a way out at `pc` shows, in the state `st`. */
export function escaping(e: Emitter, st: State, pc: number): string {
  if (st.virtuals.size === 0) return "";
  let text = "";
  for (const name of wanted(e, st, pc)) text += making(e, name, st.virtuals.get(name)!);
  return text + shown(e, st, pc);
}

/** Statements that give registers the objects which have been made. */
export function shown(e: Emitter, st: State, pc: number): string {
  if (st.virtuals.size === 0) return "";
  let text = "";
  for (let i = 0; i < st.rep.length; i++) {
    if (st.rep[i] !== VIRTUAL || !e.isLive(pc, i) && !e.isLive(pc + 4, i)) continue;
    e.used.add(i);
    text += `r${i}=${st.object[i]};`;
  }
  return text;
}

/** Statements that make all of them, for a call in place that can't be. */
export function makingAll(e: Emitter, virtuals: Virtuals): string {
  let text = "";
  for (const [name, o] of virtuals) text += making(e, name, o);
  return text;
}

// Attributes.

/** The attribute at `loc` goes to `dest`; false when the object is not known to have it. */
export function loadField(e: Emitter, o: VirtualObject, loc: number, dest: number): boolean {
  const field = o.fields.get(loc);
  if (field === undefined) return false;
  if (field.rep === UNBOXED) e.setFloat(dest, field.variable);
  else if ((field.rep & WIDE) !== 0) e.setWide(dest, field.variable, (field.rep & WORD) !== 0);
  else {
    e.set(dest, field.variable, field.mask, field.known);
  }
  return true;
}

/** The attribute at `loc` gets what `from` holds; the shape is `shape` then. */
export function storeField(e: Emitter, reg: number, loc: number, from: number, shape: Shape): boolean {
  const name = e.st.object[reg]!;
  const before = e.st.virtuals.get(name)!;
  if (!before.fields.has(loc) && before.fields.size >= MAX_FIELDS) return false;
  const { st } = e;
  const variable = `${name}${loc < 0 ? `f${-1 - loc}` : `s${loc}`}`;
  e.root.inlining.variables.set(variable, loc < 0 ? "=0" : "");
  e.emit(`${variable}=${loc < 0 ? e.num(from) : e.val(from)};`);
  // It was stored in itself.
  if (!st.virtuals.has(name)) return false;
  const field: VirtualField = {
    variable,
    rep: loc < 0 ? UNBOXED : BOXED,
    mask: st.mask[from],
    known: st.known[from],
  };
  const now: VirtualObject = { shape, fields: new Map(before.fields).set(loc, field) };
  st.virtuals = new Map(st.virtuals).set(name, now);
  for (let i = 0; i < st.rep.length; i++) if (isHeld(st, i, name)) st.shape[i] = shape;
  return true;
}

/** What is known of other objects was forgotten: these are as they were, since nobody has them. */
export function keepShapes(st: State): void {
  if (st.virtuals.size === 0) return;
  for (let i = 0; i < st.rep.length; i++) {
    if (st.rep[i] === VIRTUAL) st.shape[i] = st.virtuals.get(st.object[i]!)!.shape;
  }
}

// Ways that meet.

/** What is known of an object on both ways; null when it is not the same there. */
function both(a: VirtualObject, b: VirtualObject): VirtualObject | null {
  if (a === b) return a;
  if (a.shape !== b.shape || a.fields.size !== b.fields.size || a.names?.join() !== b.names?.join()) return null;
  const fields = new Map<number, VirtualField>();
  let changed = false;
  for (const [loc, x] of a.fields) {
    const y = b.fields.get(loc);
    if (y === undefined || x.rep !== y.rep) return null;
    const f: VirtualField = {
      ...x,
      mask: x.mask | y.mask,
      known: x.known === y.known ? x.known : undefined,
    };
    changed ||= f.mask !== x.mask || f.known !== x.known;
    fields.set(loc, f);
  }
  return changed ? { ...a, fields } : a;
}

/** Objects that are unmade on both ways, as far as both agree. */
export function meet(a: Virtuals, b: Virtuals): Virtuals {
  if (a === b || a.size === 0) return a;
  const out = new Map<string, VirtualObject>();
  let changed = false;
  for (const [name, x] of a) {
    const y = b.get(name);
    const o = y === undefined ? null : both(x, y);
    if (o !== null) out.set(name, o);
    changed ||= o !== x;
  }
  return changed ? out : a;
}

/**
 * Merges the objects of `from` into `to`, at a block at `pc`; true when that changed `to`. Registers that hold one of them on one way only
 * hold a made one from there on.
 */
export function mergeVirtuals(e: Emitter, to: State, from: State, pc: number): boolean {
  if (to.virtuals.size === 0) return false;
  let merged = meet(to.virtuals, from.virtuals);
  for (let again = true; again;) {
    again = false;
    for (let i = 0; i < to.rep.length; i++) {
      if (to.rep[i] !== VIRTUAL && from.rep[i] !== VIRTUAL || !e.isLive(pc, i)) continue;
      const a = to.rep[i] === VIRTUAL ? to.object[i] : null, b = from.rep[i] === VIRTUAL ? from.object[i] : null;
      if (a === b) continue;
      for (const name of [a, b]) {
        const rest = without(merged, name);
        again ||= rest !== merged;
        merged = rest;
      }
    }
  }
  if (merged === to.virtuals) return false;
  to.virtuals = merged;
  for (let i = 0; i < to.rep.length; i++) {
    if (to.rep[i] !== VIRTUAL || merged.has(to.object[i]!)) continue;
    to.rep[i] = BOXED;
    to.object[i] = null;
  }
  return true;
}

/** A state that is the first at its block: without what nobody wants there. */
export function enter(e: Emitter, st: State, pc: number): void {
  if (st.virtuals.size === 0) return;
  const names = new Set(wanted(e, st, pc));
  for (const name of st.virtuals.keys()) if (!names.has(name)) drop(st, name);
}

/** Statements on a way to a block at `pc`: objects that are made there. */
export function converting(e: Emitter, from: State, to: State, pc: number): string {
  if (from.virtuals.size === 0) return "";
  let text = "";
  for (const name of wanted(e, from, pc)) {
    if (!to.virtuals.has(name)) text += making(e, name, from.virtuals.get(name)!);
  }
  return text;
}

/** What facts about inlined code depend on. */
export function keyOfVirtuals(e: Emitter, virtuals: Virtuals): string {
  let text = "";
  for (const [name, o] of virtuals) {
    text += `|${name}:${o.shape === null ? JSON.stringify(o.names) ?? "" : e.constant(o.shape)}`;
    for (const [loc, f] of o.fields) {
      const value = typeof f.known === "object" ? e.constant(f.known) : String(f.known);
      text += `,${loc}:${f.rep}/${f.mask}${typeof f.known}${value}`;
    }
  }
  return text;
}

/** After inlined code that left these objects unmade. */
export function settle(e: Emitter, virtuals: Virtuals): void {
  const before = e.st.virtuals;
  e.st.virtuals = virtuals;
  for (const name of before.keys()) if (!virtuals.has(name)) show(e, name);
  keepShapes(e.st);
}
