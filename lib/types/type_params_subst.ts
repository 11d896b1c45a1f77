// Type parameters inside the arguments of generic aliases and unions: collecting and substituting them.
//
// In: argument tuples whose items may carry `__typing_subst__` (a type parameter) or `__parameters__` (something generic).
import { lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { typeError } from "../core/raise.ts";
import { PyType } from "../core/type.ts";
import { Ellipsis, PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { getItem } from "../ops/subscript.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";

function addUnique(out: Value[], v: Value): void {
  if (!out.some((x) => x === v)) out.push(v);
}

/** The distinct type parameters of `args`, in order of appearance. */
export function collectParameters(args: readonly Value[]): Value[] {
  const out: Value[] = [];
  for (const a of args) {
    if (a instanceof PyType) continue;
    if (typeof a !== "object") continue;
    if (a instanceof PyTuple || a instanceof PyList) {
      for (const p of collectParameters(a instanceof PyTuple ? a.a : a.copyItems())) addUnique(out, p);
    } else if (lookupAttr(a, "__typing_subst__") !== undefined) addUnique(out, a);
    else {
      const own = lookupAttr(a, "__parameters__");
      if (own instanceof PyTuple) { for (const p of own.a) addUnique(out, p); }
    }
  }
  return out;
}

function isUnpacked(v: Value): boolean {
  if (v instanceof PyType) return false;
  const flag = lookupAttr(v, "__typing_is_unpacked_typevartuple__");
  return flag !== undefined && truth(flag);
}

/** The items of a subscript, with unpacked tuples of types spread out. */
function subscriptItems(item: Value): Value[] {
  const items = item instanceof PyTuple ? item.a : [item];
  const out: Value[] = [];
  for (const v of items) {
    const spread = v instanceof PyType || typeof v !== "object"
      ? undefined
      : lookupAttr(v, "__typing_unpacked_tuple_args__");
    if (spread instanceof PyTuple && !(spread.a.length > 0 && spread.a[spread.a.length - 1] === Ellipsis)) {
      out.push(...spread.a);
    } else out.push(v);
  }
  return out;
}

/** New arguments for `self[item]`, where `self` has these arguments and parameters. */
export function substitute(self: Value, args: readonly Value[], params: readonly Value[], item: Value): Value[] {
  if (params.length === 0) throw typeError(`${reprJs(self)} is not a generic class`);
  let items: Value = tuple(subscriptItems(item));
  for (const p of params) {
    const prepare = lookupAttr(p, "__typing_prepare_subst__");
    if (prepare === undefined) continue;
    const r = callArgs(prepare, [self, items]);
    items = r instanceof PyTuple ? r : tuple([r]);
  }
  const given = (items as PyTuple).a;
  if (given.length !== params.length) {
    throw typeError(
      `Too ${given.length > params.length ? "many" : "few"} arguments for ${
        reprJs(self)
      }; actual ${given.length}, expected ${params.length}`,
    );
  }
  return substituteArgs(args, params, given);
}

function substituteArgs(args: readonly Value[], params: readonly Value[], given: readonly Value[]): Value[] {
  const out: Value[] = [];
  for (const a of args) {
    if (a instanceof PyType || typeof a !== "object") {
      out.push(a);
      continue;
    }
    if (a instanceof PyTuple) {
      out.push(tuple(substituteArgs(a.a, params, given)));
      continue;
    }
    if (a instanceof PyList) {
      out.push(new PyList(substituteArgs(a.copyItems(), params, given)));
      continue;
    }
    const unpack = isUnpacked(a);
    const subst = lookupAttr(a, "__typing_subst__");
    let r: Value;
    if (subst !== undefined) {
      const i = params.findIndex((p) => p === a || equal(p, a));
      r = callArgs(subst, [given[i]]);
    } else r = substituteNested(a, params, given);
    if (!unpack) out.push(r);
    else if (r instanceof PyTuple) out.push(...r.a);
    else throw typeError(`expected __typing_subst__ of ${typeName(a)} objects to return a tuple, not ${typeName(r)}`);
  }
  return out;
}

function substituteNested(a: Value, params: readonly Value[], given: readonly Value[]): Value {
  const own = lookupAttr(a, "__parameters__");
  if (!(own instanceof PyTuple) || own.a.length === 0) return a;
  const items: Value[] = [];
  for (const p of own.a) {
    const i = params.indexOf(p);
    if (i < 0) {
      items.push(p);
      continue;
    }
    const v = given[i];
    if (v instanceof PyTuple && typeOf(p).name === "TypeVarTuple") items.push(...v.a);
    else items.push(v);
  }
  return getItem(a, tuple(items));
}
