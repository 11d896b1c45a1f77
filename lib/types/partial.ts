// Instances of functools.partial; the type is in modules/_functools_partial.ts.
//
// Invariants: `args` holds `holes` Placeholders, never one at the end.
import type { PyDict } from "../core/dict.ts";
import { PyObject, type PyTuple, type Value } from "../core/value.ts";

export class PyPlaceholder extends PyObject {}

export const Placeholder: PyPlaceholder = new PyPlaceholder();

export class PyPartial extends PyObject {
  func: Value;
  args: PyTuple;
  kw: PyDict;
  holes = 0;
  override dict: PyDict | null = null;
  constructor(func: Value, args: PyTuple, kw: PyDict) {
    super();
    this.func = func;
    this.args = args;
    this.kw = kw;
    this.holes = countHoles(args.a);
  }
}

export function countHoles(args: readonly Value[]): number {
  let n = 0;
  for (const v of args) if (v === Placeholder) n++;
  return n;
}

/** Names of the keywords that are given already; null when one is no name. */
export function namesOf(p: PyPartial): string[] | null {
  const names: string[] = [];
  for (const { key } of p.kw.entries()) {
    if (typeof key !== "string") return null;
    names.push(key);
  }
  return names;
}

/** Both call the same function, with as many arguments and the same keywords: one piece of code serves them. */
export function isLikePartial(a: Value, b: Value): boolean {
  if (
    !(a instanceof PyPartial) || !(b instanceof PyPartial) || a.t !== b.t || a.func !== b.func || a.holes !== b.holes
  ) return false;
  return a.args.a.length === b.args.a.length && a.kw.size === b.kw.size && namesOf(a)?.join() === namesOf(b)?.join();
}
