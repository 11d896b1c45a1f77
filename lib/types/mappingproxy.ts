// mappingproxy: a read-only view of a mapping, such as the `__dict__` of a class.
//
// Invariant: `mapping` is any mapping; every operation is passed on to it, through its class where it has its own.
import { getitemSlot } from "../core/slot_getters.gen.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { pyHash } from "../core/hash.ts";
import { typeError } from "../core/raise.ts";
import { PyDict } from "../core/dict.ts";
import type { PyType } from "../core/type.ts";
import { typeOf } from "../core/builtin_types.ts";
import { None, PyList, PyObject, PyTuple, type Value } from "../core/value.ts";
import { or } from "../ops/binary.ts";
import { type CompareOp, richCompare } from "../ops/compare.ts";
import { contains, getIter } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { getItem } from "../ops/subscript.ts";
import { concatStr, repr, reprGuard, str } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { classGetItem } from "./list_support.ts";

export class PyMappingProxy extends PyObject {
  readonly mapping: Value;
  constructor(mapping: Value) {
    super();
    this.mapping = mapping;
  }
}

function callOn(self: PyMappingProxy, name: string, ...args: Value[]): Value {
  return callArgs(getAttr(self.mapping, name), args);
}

function compare(op: CompareOp, self: PyMappingProxy, other: Value): Value {
  return richCompare(op, self.mapping, other);
}

function unwrap(v: Value): Value {
  return v instanceof PyMappingProxy ? v.mapping : v;
}

function make(_cls: PyType, mapping: Value): PyMappingProxy {
  if (getitemSlot(typeOf(mapping)) === null || mapping instanceof PyList || mapping instanceof PyTuple) {
    throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
  }
  return new PyMappingProxy(mapping);
}

export const mappingProxyType: PyType = defineType("mappingproxy", PyMappingProxy, {
  doc: "Read-only proxy of a mapping.",
  signature: "(mapping)",
  final: true,
  slots: {
    __new__: constructorFn("mappingproxy", "(mapping)", make),
    __repr__: (self: PyMappingProxy) => {
      return reprGuard(self, "mappingproxy({...})", () => concatStr(["mappingproxy(", repr(self.mapping), ")"]));
    },
    __str__: (self: PyMappingProxy) => str(self.mapping),
    __hash__: (self: PyMappingProxy) => pyHash(self.mapping),
    __len__: (self: PyMappingProxy) => length(self.mapping),
    __iter__: (self: PyMappingProxy) => getIter(self.mapping),
    __contains__: (self: PyMappingProxy, key: Value) => {
      return self.mapping instanceof PyDict && self.mapping.t !== 0
        ? self.mapping.has(key)
        : contains(self.mapping, key);
    },
    __getitem__: (self: PyMappingProxy, key: Value) => getItem(self.mapping, key),
    __lt__: (a: PyMappingProxy, b: Value) => compare("__lt__", a, b),
    __le__: (a: PyMappingProxy, b: Value) => compare("__le__", a, b),
    __eq__: (a: PyMappingProxy, b: Value) => compare("__eq__", a, b),
    __ne__: (a: PyMappingProxy, b: Value) => compare("__ne__", a, b),
    __gt__: (a: PyMappingProxy, b: Value) => compare("__gt__", a, b),
    __ge__: (a: PyMappingProxy, b: Value) => compare("__ge__", a, b),
    __or__: (a: PyMappingProxy, b: Value) => or(a.mapping, unwrap(b)),
    __ror__: (a: PyMappingProxy, b: Value) => or(unwrap(b), a.mapping),
    __ior__: () => {
      throw typeError("'|=' is not supported by mappingproxy; use '|' instead");
    },
  },
  members: {
    get: method(
      "(self, key, default=None, /)",
      "The value of a key, or the default.",
      (self: PyMappingProxy, key: Value, fallback: Value = None) => callOn(self, "get", key, fallback),
    ),
    keys: method("(self, /)", "A view of the keys.", (self: PyMappingProxy) => callOn(self, "keys")),
    values: method("(self, /)", "A view of the values.", (self: PyMappingProxy) => callOn(self, "values")),
    items: method("(self, /)", "A view of the items.", (self: PyMappingProxy) => callOn(self, "items")),
    copy: method("(self, /)", "A shallow copy of the mapping.", (self: PyMappingProxy) => callOn(self, "copy")),
    __reversed__: method("(self, /)", "An iterator from the end.", (self: PyMappingProxy) => {
      return callOn(self, "__reversed__");
    }),
    __class_getitem__: classGetItem,
  },
});
mappingProxyType.freezing = {
  parts: ({ mapping }: PyMappingProxy) => [mapping],
  make: ([mapping]) => new PyMappingProxy(mapping),
};
mappingProxyType.patternKind = 2;
