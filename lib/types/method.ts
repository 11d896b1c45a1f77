// method: a function bound to an object.
import { callSlot } from "../core/slot_getters.gen.ts";
import { getAttr, lookupAttr, noAttribute, registerLookup } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { getset, leafMember, method, populate } from "../core/define.ts";
import { descrGet, descrKind } from "../core/descriptor.ts";
import { methodType, PyMethod } from "../core/function.ts";
import { hashOf, identityOf } from "../core/hash.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, type PyObject, tuple, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { equal, identical } from "../ops/compare.ts";
import { reprJs } from "../ops/text.ts";

/** Attributes that methods lack come from their function. */
function methodLookup(self: PyMethod, name: string): Value | undefined {
  const d = typeOf(self).lookup(name);
  if (d !== undefined) return descrKind(d) > 0 ? descrGet(d, self, methodType) : d;
  return getAttr(self.func, name);
}

function methodGetattribute(self: PyMethod, name: string): Value {
  const v = methodLookup(self, name);
  if (v === undefined) throw noAttribute(self, name);
  return v;
}

registerLookup(methodGetattribute, methodLookup as (o: never, name: string) => Value | undefined);

function nameOf(f: Value): string {
  for (const attr of ["__qualname__", "__name__"]) {
    const v = lookupAttr(f, attr);
    if (v !== undefined) return isStr(v) ? jsText(v) : "?";
  }
  return "?";
}

populate(methodType, {
  doc: "A function bound to an object.",
  signature: "(function, instance, /)",
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (kw !== null && kw.size > 0) throw typeError("method() takes no keyword arguments");
      if (args.length !== 2) throw typeError(`method expected 2 arguments, got ${args.length}`);
      if (callSlot(typeOf(args[0])) === null) throw typeError("first argument must be callable");
      if (args[1] === None) throw typeError("instance must not be None");
      return new PyMethod(args[0], args[1]);
    },
    __repr__: (self: PyMethod) => strFromJs(`<bound method ${nameOf(self.func)} of ${reprJs(self.self)}>`),
    __hash__: (self: PyMethod) => {
      const { self: obj } = self;
      return (typeof obj === "object" ? identityOf(obj as PyObject) >> 4 : hashOf(obj)) ^ hashOf(self.func);
    },
    __eq__: (self: PyMethod, other: Value) => {
      if (!(other instanceof PyMethod)) return NotImplemented;
      return equal(self.func, other.func) && identical(self.self, other.self);
    },
    __call__: (self: PyMethod, args: readonly Value[], kw: Kwargs | null) =>
      callKw(self.func, [self.self, ...args], kw),
    __get__: (self: PyMethod) => self,
    __getattribute__: methodGetattribute,
  },
  members: {
    __func__: leafMember("The function.", (self: PyMethod) => self.func),
    __self__: leafMember("The object.", (self: PyMethod) => self.self),
    __doc__: getset(null, (self: PyMethod) => lookupAttr(self.func, "__doc__") ?? None),
    __reduce__: method("(self, /)", "State for pickling.", (self: PyMethod) => {
      return tuple([builtin("getattr"), tuple([self.self, getAttr(self.func, "__name__")])]);
    }),
  },
});
