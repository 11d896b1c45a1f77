// From special methods to slots: how a class's slot table is filled (type.ts asks through setSlotResolver).
//
// A native special method is its own slot; anything else found in the MRO (a Python function, a callable object) gets
// a generic slot that looks the method up again, binds and calls it. `None` as a special method means "has none".
import { eqSlot } from "./slot_getters.gen.ts";
import { typeOf } from "./builtin_types.ts";
import { call1, call2, callFunction, callKw } from "./call.ts";
import { descrGet } from "./descriptor.ts";
import { type NativeSpec, PyBuiltin, PyFunction, PyMethodDescr } from "./function.ts";
import { setHashHooks } from "./hash.ts";
import { PyObj } from "./instance.ts";
import { isExc, typeError } from "./raise.ts";
import { SLOT_ARITY, type SlotFn, type SlotName } from "./slots.ts";
import { strFromJs } from "./str.ts";
import { PyType, setSlotResolver } from "./type.ts";
import { type Kwargs, None, NotImplemented, type Value } from "./value.ts";

/** Looks a special method up on the type of `self` and binds it; undefined when there is none. */
export function specialMethod(self: Value, name: string): Value | undefined {
  const cls = typeOf(self);
  const d = cls.lookup(name);
  return d === undefined ? undefined : descrGet(d, self, cls);
}

/** Calls special method `name` of `self` (which has one). */
export function callSpecial(self: Value, name: string, args: readonly Value[], kw: Kwargs | null = null): Value {
  const cls = typeOf(self);
  const d = cls.lookup(name);
  if (d === undefined) throw typeError(`'${cls.shownName}' object has no special method '${name}'`);
  if (d instanceof PyFunction) return callFunction(d, [self, ...args], kw);
  if (d instanceof PyMethodDescr && d.kind !== "class") return callKw(d, [self, ...args], kw);
  return callKw(descrGet(d, self, cls), args, kw);
}

/** callSpecial() without arguments, and with one: no arrays where the method is a function. */
function callAlone(self: Value, name: string): Value {
  const d = typeOf(self).lookup(name);
  return d instanceof PyFunction ? call1(d, self) : callSpecial(self, name, []);
}

function callWith(self: Value, name: string, a: Value): Value {
  const d = typeOf(self).lookup(name);
  return d instanceof PyFunction ? call2(d, self, a) : callSpecial(self, name, [a]);
}

/** What a Python-level `__bool__` returned. */
export function boolOf(v: Value): boolean {
  if (typeof v !== "boolean") throw typeError(`__bool__ should return bool, returned ${typeOf(v).name}`);
  return v;
}

const generic = new Map<string, SlotFn>();

function genericSlot(name: SlotName): SlotFn {
  let fn = generic.get(name);
  if (fn === undefined) {
    fn = makeGeneric(name);
    generic.set(name, fn);
  }
  return fn;
}

function makeGeneric(name: SlotName): SlotFn {
  switch (name) {
    case "__call__":
    case "__init__":
      return (self: Value, args: readonly Value[], kw: Kwargs | null) => callSpecial(self, name, args, kw);
    case "__new__":
      return (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
        const d = cls.lookup("__new__")!;
        return callKw(descrGet(d, None, cls, true), [cls, ...args], kw);
      };
    case "__next__":
      return (self: Value) => {
        try {
          return callAlone(self, name);
        } catch (e) {
          if (isExc(e, "StopIteration")) return undefined;
          throw e;
        }
      };
    case "__getattribute__":
    case "__getattr__":
    case "__delattr__":
      return (self: Value, attr: string) => callSpecial(self, name, [strFromJs(attr)]);
    case "__setattr__":
      return (self: Value, attr: string, v: Value) => callSpecial(self, name, [strFromJs(attr), v]);
    case "__bool__":
      return (self: Value) => boolOf(callAlone(self, name));
    case "__contains__":
      return (self: Value, item: Value) => truthHook(callWith(self, name, item));
    case "__len__":
      return (self: Value) => lengthHook(callAlone(self, name));
    case "__hash__":
      return (self: Value) => hashHook(callAlone(self, name));
    case "__lt__":
    case "__le__":
    case "__eq__":
    case "__ne__":
    case "__gt__":
    case "__ge__":
      return (self: Value, other: Value) => {
        const d = typeOf(self).lookup(name)!;
        if (d instanceof PyFunction) return call2(d, self, other);
        if (d instanceof PyMethodDescr) return callKw(d, [self, other], null);
        let f: Value;
        try {
          f = descrGet(d, self, typeOf(self));
        } catch (e) {
          // A comparison that cannot be bound is as good as none.
          if (isExc(e, "BaseException")) return NotImplemented;
          throw e;
        }
        return callKw(f, [other], null);
      };
    case "__get__":
      return (self: Value, obj: Value | null, cls: Value | null) => {
        const d = typeOf(self).lookup(name);
        return d instanceof PyFunction
          ? callFunction(d, [self, obj ?? None, cls ?? None], null)
          : callSpecial(self, name, [obj ?? None, cls ?? None]);
      };
    case "__pow__":
    case "__rpow__":
      return (self: Value, other: Value, mod: Value | undefined) =>
        callSpecial(self, name, mod === undefined || mod === None ? [other] : [other, mod]);
  }
  switch (SLOT_ARITY.get(name)) {
    case 0:
      return (self: Value) => callAlone(self, name);
    case 1:
      return (self: Value, a: Value) => callWith(self, name, a);
    default:
      return (self: Value, a: Value, b: Value) => {
        const d = typeOf(self).lookup(name);
        return d instanceof PyFunction ? callFunction(d, [self, a, b], null) : callSpecial(self, name, [a, b]);
      };
  }
}

let truthHook: (v: Value) => boolean = (v) => v === true;
let lengthHook: (v: Value) => number = (v) => v as number;
let hashHook: (v: Value) => number | bigint = (v) => v as number;

/** Installed by ops: checks and conversions of what Python-level __contains__, __len__ and __hash__ return. */
export function setSlotHooks(hooks: {
  truth: (v: Value) => boolean;
  length: (v: Value) => number;
  hash: (v: Value) => number | bigint;
}): void {
  truthHook = hooks.truth;
  lengthHook = hooks.length;
  hashHook = hooks.hash;
}

function unhashable(self: Value): never {
  throw typeError(`unhashable type: '${typeOf(self).shownName}'`);
}

/** Is this the slot of classes whose special method is not a native slot? */
export function isGenericSlot(name: SlotName, fn: SlotFn | null): boolean {
  return fn !== null && generic.get(name) === fn;
}

/** Special methods that None takes away; any other None is called, and fails as not callable. */
const NONE_DISABLES: ReadonlySet<string> = new Set(["__iter__", "__contains__", "__bool__"]);

function resolve(cls: PyType, name: SlotName): SlotFn | null {
  const d = cls.lookup(name);
  if (d === undefined) return null;
  if (d === None) return name === "__hash__" ? unhashable : NONE_DISABLES.has(name) ? null : genericSlot(name);
  if (
    d instanceof PyMethodDescr && (d.kind === "wrapper" || d.kind === "method") &&
    (cls === d.objclass || cls.isSubtype(d.objclass))
  ) {
    return slotFnOf(d.spec, name, d.kind);
  }
  if (d instanceof PyBuiltin && name === "__new__" && d.module instanceof PyType) {
    return slotFns.get(d.spec) ?? genericSlot(name);
  }
  return genericSlot(name);
}

function slotFnOf(spec: NativeSpec, name: SlotName, kind: string): SlotFn {
  return slotFns.get(spec) ?? (kind === "wrapper" ? spec.fn : genericSlot(name));
}

/** Slot functions of specs whose Python-visible function differs from the slot (see define.ts). */
export const slotFns: WeakMap<NativeSpec, SlotFn> = new WeakMap();

setSlotResolver(resolve);

function functionOf(cls: PyType, name: string): PyFunction | null {
  const d = cls.lookup(name);
  return d instanceof PyFunction ? d : null;
}

/** The function in Python that compares instances of the class, or null. */
function eqFunctionOf(cls: PyType): PyFunction | null {
  const f = cls.eqFunction;
  return f !== undefined ? f : cls.eqFunction = functionOf(cls, "__eq__");
}

/** `a == b` of instances of one class that has the method in Python; undefined for others. */
export function equalInstances(a: Value, b: Value): boolean | undefined {
  if (!(a instanceof PyObj && b instanceof PyObj)) return undefined;
  const { cls } = a.shape;
  if (cls !== b.shape.cls) return undefined;
  const f = eqFunctionOf(cls);
  if (f === null) return undefined;
  const r = call2(f, a, b);
  if (typeof r === "boolean") return r;
  if (r !== NotImplemented) return truthHook(r);
  const swapped = call2(f, b, a);
  return swapped === NotImplemented ? a === b : truthHook(swapped);
}

/** Hashes an instance whose class has the method in Python; undefined for others. */
function hashOfInstance(key: Value): number | bigint | undefined {
  if (!(key instanceof PyObj)) return undefined;
  const { cls } = key.shape;
  const known = cls.hashFunction;
  const f = known !== undefined ? known : cls.hashFunction = functionOf(cls, "__hash__");
  return f === null ? undefined : hashHook(call1(f, key));
}

/** `a == b` with reflection; identity when neither side knows. */
export function callSlotEq(a: Value, b: Value): boolean {
  const quick = equalInstances(a, b);
  if (quick !== undefined) return quick;
  const ta = typeOf(a), tb = typeOf(b);
  const ea = eqSlot(ta), eb = eqSlot(tb);
  if (ta !== tb && tb.isSubtype(ta) && eb !== null) {
    const r = eb(b, a);
    if (r !== NotImplemented) return truthHook(r);
    if (ea !== null) {
      const r2 = ea(a, b);
      if (r2 !== NotImplemented) return truthHook(r2);
    }
    return false;
  }
  if (ea !== null) {
    const r = ea(a, b);
    if (r !== NotImplemented) return r === true || truthHook(r);
  }
  if (eb !== null) {
    const r = eb(b, a);
    if (r !== NotImplemented) return r === true || truthHook(r);
  }
  return a === b;
}

setHashHooks(callSlotEq, hashOfInstance, (name) => typeError(`unhashable type: '${name}'`));
