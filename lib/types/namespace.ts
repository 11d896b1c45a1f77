// types.SimpleNamespace: an object that is only its attributes.
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { member, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, NotImplemented, PyObject, tuple, type Value } from "../core/value.ts";
import { type CompareOp, richCompare } from "../ops/compare.ts";
import { toArray } from "../ops/iteration.ts";
import { reprGuard, reprJs } from "../ops/text.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { getItem } from "../ops/subscript.ts";

export class PyNamespace extends PyObject {
  override dict: PyDict = new PyDict();
}

export const namespaceType: PyType = shell("types.SimpleNamespace", PyNamespace);
bindImpl(PyNamespace, namespaceType);
namespaceType.hasDict = true;
namespaceType.freezing = { parts: () => [], make: () => new PyNamespace() };

/** The pairs of a mapping or of an iterable of pairs. */
function pairsOf(v: Value): [Value, Value][] {
  if (v instanceof PyDict) return v.entries().map((e) => [e.key, e.value!]);
  const keys = lookupAttr(v, "keys");
  if (keys !== undefined) return toArray(callArgs(keys, [])).map((k) => [k, getItem(v, k)]);
  return toArray(v).map((pair) => {
    const items = toArray(pair);
    if (items.length !== 2) {
      throw typeError(`dictionary update sequence element has length ${items.length}; 2 is required`);
    }
    return [items[0], items[1]];
  });
}

function init(self: PyNamespace, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length > 1) throw typeError(`${typeOf(self).name} expected at most 1 argument, got ${args.length}`);
  if (args.length === 1) {
    for (const [k, v] of pairsOf(args[0])) {
      if (!isStr(k)) throw typeError("keywords must be strings");
      self.dict.set(k, v);
    }
  }
  if (kw !== null) { for (const [k, v] of kw) self.dict.setStr(k, v); }
}

function repr(self: PyNamespace): Value {
  const cls = typeOf(self);
  const name = cls === namespaceType ? "namespace" : cls.name;
  return reprGuard(self, strFromJs(`${name}(...)`), () => {
    const parts: string[] = [];
    for (const e of self.dict.entries()) {
      if (isStr(e.key) && jsText(e.key) !== "") parts.push(`${jsText(e.key)}=${reprJs(e.value!)}`);
    }
    return strFromJs(`${name}(${parts.join(", ")})`);
  });
}

function comparing(op: CompareOp): (self: PyNamespace, other: Value) => Value {
  return (self, other) =>
    other instanceof PyNamespace && self instanceof PyNamespace
      ? richCompare(op, self.dict, other.dict)
      : NotImplemented;
}

populate(namespaceType, {
  doc: "An object with the given attributes.",
  signature: "(mapping_or_iterable=(), /, **kwargs)",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: init,
    __repr__: repr,
    __eq__: comparing("__eq__"),
    __ne__: comparing("__ne__"),
    __lt__: comparing("__lt__"),
    __le__: comparing("__le__"),
    __gt__: comparing("__gt__"),
    __ge__: comparing("__ge__"),
  },
  members: {
    __dict__: member(null, (self: PyNamespace) => self.dict),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyNamespace) => {
      return tuple([typeOf(self), tuple([]), self.dict]);
    }),
    __replace__: method(
      "(self, /, *args, **changes)",
      "A copy with other values.",
      (self: PyNamespace, args: Value[], changes: Kwargs) => {
        if (args.length > 0) throw typeError("__replace__() takes no positional arguments");
        const made = callArgs(typeOf(self), []);
        const dict = getAttr(made, "__dict__") as PyDict;
        dict.assign(self.dict);
        for (const [k, v] of changes) dict.setStr(k, v);
        return made;
      },
    ),
  },
});
