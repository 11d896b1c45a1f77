// except* clean-up: what is raised after the clauses of a try ... except* statement (PEP 654).
//
// In: the original exception and the list of exceptions raised or left unhandled by the clauses (None entries are
// skipped). Out: the exception to raise, or None.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import { isExc } from "../core/raise.ts";
import { None, PyList, type PyTuple, type Value } from "../core/value.ts";

function leaves(e: Value, into: Set<Value>): void {
  if (isExc(e, "BaseExceptionGroup")) {
    const inner = getAttr(e, "exceptions");
    for (const x of (inner as PyTuple).a) leaves(x, into);
  } else into.add(e);
}

function sameMetadata(a: PyBaseException, b: PyBaseException): boolean {
  return a.tb === b.tb && a.cause === b.cause && a.context === b.context;
}

/** The part of `group` that has exactly these leaves, in its own nesting. */
function projection(group: PyBaseException, keep: Set<Value>): Value {
  const kept: Value[] = [];
  for (const e of (getAttr(group, "exceptions") as PyTuple).a) {
    if (isExc(e, "BaseExceptionGroup")) {
      const sub = projection(e, keep);
      if (sub !== None) kept.push(sub);
    } else if (keep.has(e)) kept.push(e);
  }
  if (kept.length === 0) return None;
  const made = callArgs(getAttr(group, "derive"), [new PyList(kept)]) as PyBaseException;
  made.tb = group.tb;
  made.cause = group.cause;
  made.context = group.context;
  return made;
}

export function prepReraiseStar(original: Value, raised: PyList): Value {
  const all = raised.obj().filter((e) => e !== None) as PyBaseException[];
  if (all.length === 0) return None;
  if (!isExc(original, "BaseExceptionGroup")) return all[0];
  const fresh: Value[] = [];
  const keep = new Set<Value>();
  for (const e of all) {
    if (isExc(e, "BaseExceptionGroup") && sameMetadata(e, original) || e === original) leaves(e, keep);
    else fresh.push(e);
  }
  const rest = keep.size === 0 ? None : projection(original, keep);
  if (fresh.length === 0) return rest;
  if (rest !== None) fresh.push(rest);
  if (fresh.length === 1) return fresh[0];
  return callArgs(EXC.BaseExceptionGroup, ["", new PyList(fresh)]);
}
