// Hooks of the interpreter whose meaning lives in lib/types: type parameters, template strings, super() without arguments.
//
// Invariant: called once, before the first program runs.
import { PyFunction } from "../core/function.ts";
import { runtimeError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { PyType } from "../core/type.ts";
import { PyCell, type PyTuple, type Value } from "../core/value.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { closestName } from "../core/suggestions.ts";
import { setSuggester } from "../interpreter/arguments.ts";
import { intrinsicHooks } from "../interpreter/intrinsics.ts";
import { setSuperFinder } from "../types/super.ts";
import { PyTemplate } from "../types/template.ts";
import { makeInterpolation } from "../types/template.ts";
import { makeTypeAlias } from "../types/type_alias.ts";
import { makeTypeParam, setTypeParamDefault, subscriptGeneric } from "../types/typevars.ts";

function contents(v: Value | undefined): Value | undefined {
  return v instanceof PyCell ? v.v : v;
}

/** The first argument of the running function. */
function firstArgument(frame: PyFrame): Value {
  const { data } = frame.code;
  if (frame.code.argcount === 0) throw runtimeError("super(): no arguments");
  const cell = data.cellvars.indexOf(data.varnames[0]);
  let v = frame.r[0];
  if (cell >= 0) {
    const held = frame.r[data.varnames.length + cell];
    if (held instanceof PyCell) v = held.v;
  }
  if (v === undefined) throw runtimeError("super(): arg[0] deleted");
  return v;
}

function findSuper(): { cls: PyType; obj: Value } {
  const frame = ts.frame as PyFrame | null;
  if (frame === null) throw runtimeError("super(): no current frame");
  const obj = firstArgument(frame);
  const i = frame.code.data.freevars.indexOf("__class__");
  if (i < 0) throw runtimeError("super(): __class__ cell not found");
  const cls = contents(frame.r[frame.code.firstFree + i]);
  if (cls === undefined) throw runtimeError("super(): empty __class__ cell");
  if (!(cls instanceof PyType)) throw runtimeError(`super(): __class__ is not a type (${String(cls)})`);
  return { cls, obj };
}

export function wireTypes(): void {
  setSuperFinder(findSuper);
  setSuggester(closestName);
  intrinsicHooks.typeParam = makeTypeParam;
  intrinsicHooks.subscriptGeneric = subscriptGeneric;
  intrinsicHooks.typeAlias = ([name, params, evaluate]) => makeTypeAlias(name, params, evaluate);
  intrinsicHooks.setTypeParams = (f, params) => {
    if (f instanceof PyFunction) f.typeParams = params;
  };
  intrinsicHooks.setTypeParamDefault = setTypeParamDefault;
  intrinsicHooks.interpolation = makeInterpolation;
  intrinsicHooks.template = (strings: PyTuple, interpolations: PyTuple) => new PyTemplate(strings, interpolations);
}
