// _weakref: what weakref.py is built on.
import { defineModule, fn, type NativeModule, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError } from "../core/raise.ts";
import { list, type Value } from "../core/value.ts";
import { callableProxyType, makeProxy, proxyType, PyWeakRef, weakrefsOf, weakrefType } from "../types/weakref.ts";

export const module: NativeModule = defineModule("_weakref", {
  doc: "Weak references.",
  members: {
    ref: value(weakrefType),
    ReferenceType: value(weakrefType),
    ProxyType: value(proxyType),
    CallableProxyType: value(callableProxyType),
    proxy: fn("(object, callback=None, /)", "A proxy that does not keep its object alive.", makeProxy),
    getweakrefcount: fn("(object, /)", "Number of weak references to the object.", (o: Value) => weakrefsOf(o).length),
    getweakrefs: fn("(object, /)", "The weak references to the object.", (o: Value) => list(weakrefsOf(o))),
    _remove_dead_weakref: fn(
      "(dct, key, /)",
      "Remove a key whose value is a dead reference.",
      (dict: Value, key: Value) => {
        if (!(dict instanceof PyDict)) throw typeError("_remove_dead_weakref() argument 1 must be dict");
        const v = dict.get(key);
        if (v instanceof PyWeakRef && v.deref() === undefined) dict.delete(key);
      },
    ),
  },
});
