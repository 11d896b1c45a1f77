// Which objects a program can reach: what gc.get_objects() and gc.get_referrers() look through.
//
// In: what a container refers to (`referents` of gc.ts). Out: the containers that can be reached from the modules, the
// built-ins and the running frames. Invariants: the host keeps no list of objects, so each call walks all of them; frames are
// where a walk starts, and are no referrers.
import { runtime, ts } from "../core/state.ts";
import { None, PyBytes, PyComplex, PyFloat, PyObject, PyWideStr, type Value } from "../core/value.ts";
import type { PyFrame } from "../interpreter/frame.ts";

type Referents = (v: Value) => readonly Value[];

function isContainer(v: unknown): v is PyObject {
  if (!(v instanceof PyObject) || v === None) return false;
  return !(v instanceof PyFloat || v instanceof PyComplex || v instanceof PyBytes || v instanceof PyWideStr) ||
    v.t === 0;
}

function roots(): Value[] {
  const rt = runtime();
  const out: Value[] = [rt.modules, rt.builtins, rt.sys];
  for (let f = ts.frame as PyFrame | null; f !== null; f = f.back) {
    out.push(f.globals);
    if (f.func !== null) out.push(f.func);
    if (f.locals !== null) out.push(f.locals);
    for (const v of f.r) if (v !== undefined) out.push(v);
  }
  return out;
}

/** Calls `visit` once for each container that can be reached, with what it refers to. */
export function walk(referents: Referents, visit: (v: PyObject, refers: readonly Value[]) => void): void {
  const seen = new Set<Value>();
  const todo: Value[] = roots();
  for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
    if (!isContainer(v) || seen.has(v)) continue;
    seen.add(v);
    const refers = referents(v);
    visit(v, refers);
    for (const each of refers) if (isContainer(each)) todo.push(each);
  }
}
