// Weak references and proxies.
//
// Invariants: the host's own WeakRef holds the target, so an object dies when the host's collector says so: at
// gc.collect(), or between jobs. Callbacks run then; as in CPython, not when the reference itself died before. A
// reference without callback is shared, as long as somebody holds it.
import { callSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { delAttr, getAttr, setAttr } from "../core/attributes.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { member, method, populate } from "../core/define.ts";
import { specialMethod } from "../core/generic_slots.ts";
import { pyHash } from "../core/hash.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, PyObject, type Str, type Value } from "../core/value.ts";
import { weakRef, weakTarget } from "../core/weak_refs.ts";
import * as binary from "../ops/binary.ts";
import { type CompareOp, richCompare } from "../ops/compare.ts";
import { address } from "../ops/identity.ts";
import { contains, getIter, iterNext } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { asFloat, index } from "../ops/number.ts";
import { delItem, getItem, setItem } from "../ops/subscript.ts";
import { str } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { className, typeName } from "../ops/type_name.ts";
import * as unary from "../ops/unary.ts";
import { float } from "../core/value.ts";
import { classGetItem } from "./generic_alias.ts";
import { setWeakrefHook } from "./instance_dict.ts";

/** What refers weakly to an object: references and proxies. */
export abstract class PyWeak extends PyObject {
  target: WeakRef<PyObject>;
  callback: Value;
  constructor(target: PyObject, callback: Value) {
    super();
    this.target = weakRef(target);
    this.callback = callback;
    remember(target, this);
  }
  deref(): PyObject | undefined {
    return weakTarget(this.target);
  }
}

export class PyWeakRef extends PyWeak {
  /** Hash of the target once asked for, so that it survives the target; undefined before. */
  hash: number | bigint | undefined = undefined;
}
export class PyProxy extends PyWeak {}
export class PyCallableProxy extends PyProxy {}

const referrers = new WeakMap<PyObject, WeakRef<PyWeak>[]>();

function remember(target: PyObject, ref: PyWeak): void {
  let list = referrers.get(target);
  if (list === undefined) referrers.set(target, list = []);
  else if (list.length >= 64 && (list.length & (list.length - 1)) === 0) {
    referrers.set(target, list = list.filter((r) => weakTarget(r) !== undefined));
  }
  list.splice(placeOf(ref, list), 0, weakRef(ref));
  if (ref.callback !== None) watch(target, ref);
}

/** Shared references come first: the reference, then the proxy, then the others, the newest first. */
function placeOf(ref: PyWeak, list: readonly WeakRef<PyWeak>[]): number {
  const shared = ref.callback === None && ref.t !== 0;
  if (shared && ref instanceof PyWeakRef) return 0;
  let at = 0;
  for (const kind of [PyWeakRef, PyProxy]) {
    const r = list[at];
    const w = r === undefined ? undefined : weakTarget(r);
    if (shared && kind === PyProxy) break;
    if (w !== undefined && w.callback === None && w.t !== 0 && w instanceof kind) at++;
  }
  return at;
}

/** References with a callback that was not called yet, the oldest first. */
let watching: WeakRef<PyWeak>[] = [];
let pruneAt = 1000;

function watch(target: PyObject, ref: PyWeak): void {
  const held = weakRef(ref);
  registry.register(target, held, ref);
  if (watching.length >= pruneAt) {
    watching = watching.filter((w) => weakTarget(w) !== undefined);
    pruneAt = Math.max(1000, 2 * watching.length);
  }
  watching.push(held);
}

let report: (e: unknown, callback: Value) => void = (e) => {
  throw e;
};

/** What becomes of an exception of a callback; set by the runtime. */
export function setCallbackReporter(f: (e: unknown, callback: Value) => void): void {
  report = f;
}

function runCallback(ref: PyWeak): void {
  const { callback } = ref;
  ref.callback = None;
  if (callback === None) return;
  try {
    callArgs(callback, [ref]);
  } catch (e) {
    report(e, callback);
  }
}

/** Calls the callbacks of references whose target has gone, while no collection of our own sees them. */
const registry = new FinalizationRegistry((held: WeakRef<PyWeak>) => {
  const ref = weakTarget(held);
  if (ref !== undefined) runCallback(ref);
});

/** After a collection: calls the callbacks of all live references whose target has gone, the newest first. */
export function runDeadCallbacks(): number {
  const dead: PyWeak[] = [];
  const rest: WeakRef<PyWeak>[] = [];
  for (const held of watching) {
    const ref = weakTarget(held);
    if (ref === undefined || ref.callback === None) continue;
    if (ref.deref() === undefined) dead.push(ref);
    else rest.push(held);
  }
  watching = rest;
  for (const ref of dead.reverse()) {
    registry.unregister(ref);
    runCallback(ref);
  }
  return dead.length;
}

/** The live references and proxies to an object. */
export function weakrefsOf(o: Value): PyWeak[] {
  if (typeof o !== "object") return [];
  const list = referrers.get(o);
  if (list === undefined) return [];
  const live: PyWeak[] = [];
  for (const r of list) {
    const w = weakTarget(r);
    if (w !== undefined) live.push(w);
  }
  return live;
}

export const weakrefType: PyType = shell("weakref.ReferenceType", PyWeakRef);
export const proxyType: PyType = shell("weakref.ProxyType", PyProxy);
export const callableProxyType: PyType = shell("weakref.CallableProxyType", PyCallableProxy);
bindImpl(PyWeakRef, weakrefType);
weakrefType.freezing = {
  parts: (ref: PyWeakRef) => {
    const target = ref.deref();
    return target === undefined ? null : [target, ref.callback];
  },
  make: ([target, callback]) => makeWeakref(target, callback),
};
bindImpl(PyProxy, proxyType);
bindImpl(PyCallableProxy, callableProxyType);
proxyType.isBase = callableProxyType.isBase = false;

function checkTarget(o: Value): PyObject {
  const cls = typeOf(o);
  if (typeof o !== "object" || !cls.hasWeakrefs) {
    throw typeError(`cannot create weak reference to '${className(cls)}' object`);
  }
  return o;
}

function shared(o: PyObject, impl: typeof PyWeakRef | typeof PyProxy): PyWeak | undefined {
  return weakrefsOf(o).find((w) => w.callback === None && w.t !== 0 && w instanceof impl);
}

/** weakref.ref(o, callback) of the exact class. */
export function makeWeakref(o: Value, callback: Value = None): PyWeakRef {
  const target = checkTarget(o);
  if (callback === None) {
    const known = shared(target, PyWeakRef);
    if (known !== undefined) return known as PyWeakRef;
  }
  return new PyWeakRef(target, callback);
}

/** weakref.proxy(o, callback) */
export function makeProxy(o: Value, callback: Value = None): PyProxy {
  const target = checkTarget(o);
  if (callback === None) {
    const known = shared(target, PyProxy);
    if (known !== undefined) return known as PyProxy;
  }
  const C = callSlot(typeOf(o)) === null ? PyProxy : PyCallableProxy;
  return new C(target, callback);
}

function checkRefArguments(args: readonly Value[]): void {
  if (args.length < 1) throw typeError(`__new__ expected at least 1 argument, got ${args.length}`);
  if (args.length > 2) throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
}

function refRepr(self: PyWeakRef): Str {
  const o = self.deref();
  if (o === undefined) return strFromJs(`<weakref at ${address(self)}; dead>`);
  const name = specialMethod(o, "__name__");
  const shown = name !== undefined && isStr(name) ? ` (${jsText(name)})` : "";
  return strFromJs(`<weakref at ${address(self)}; to '${typeName(o)}' at ${address(o)}${shown}>`);
}

function refCompare(negate: boolean): (self: PyWeakRef, other: Value) => Value {
  return (self, other) => {
    if (!(other instanceof PyWeakRef)) return NotImplemented;
    const a = self.deref(), b = other.deref();
    if (a === undefined || b === undefined) return (self === other) !== negate;
    return richCompare(negate ? "__ne__" : "__eq__", a, b);
  };
}

populate(weakrefType, {
  leaf: "any",
  doc: "A reference that does not keep its object alive.",
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      checkRefArguments(args);
      if (cls === weakrefType) {
        if (kw !== null && kw.size > 0) throw typeError("ref() takes no keyword arguments");
        return makeWeakref(args[0], args[1]);
      }
      return allocate(cls, checkTarget(args[0]), args[1] ?? None);
    },
    __init__: (_self: PyWeakRef, args: readonly Value[]) => checkRefArguments(args),
    __call__: (self: PyWeakRef, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 0 || kw !== null && kw.size > 0) {
        throw typeError(`weakref.ReferenceType expected 0 arguments, got ${args.length}`);
      }
      return self.deref() ?? None;
    },
    __repr__: refRepr,
    __hash__: (self: PyWeakRef) => {
      if (self.hash !== undefined) return self.hash;
      const o = self.deref();
      if (o === undefined) throw typeError("weak object has gone away");
      return self.hash = pyHash(o);
    },
    __eq__: refCompare(false),
    __ne__: refCompare(true),
  },
  members: {
    __callback__: member("The callback.", (self: PyWeakRef) => self.deref() === undefined ? None : self.callback),
    __class_getitem__: classGetItem,
  },
});

/** The object of a proxy; any other value is itself. */
function unwrap(v: Value): Value {
  if (!(v instanceof PyProxy)) return v;
  const o = v.deref();
  if (o === undefined) throw exception("ReferenceError", "weakly-referenced object no longer exists");
  return o;
}

type Binary = (a: Value, b: Value) => Value;

function forward(op: Binary): Binary {
  return (a, b) => op(unwrap(a), unwrap(b));
}

function reflected(op: Binary): Binary {
  return (a, b) => op(unwrap(b), unwrap(a));
}

function comparing(op: CompareOp): Binary {
  return (a, b) => richCompare(op, unwrap(a), unwrap(b));
}

function proxySlots() {
  return {
    __repr__: (self: PyProxy): Value => {
      const o = unwrap(self);
      return strFromJs(`<weakproxy at ${address(self)}; to '${typeName(o)}' at ${address(o)}>`);
    },
    __str__: (self: PyProxy): Value => str(unwrap(self)),
    __getattribute__: (self: PyProxy, name: string): Value => getAttr(unwrap(self), name),
    __setattr__: (self: PyProxy, name: string, v: Value): void => setAttr(unwrap(self), name, v),
    __delattr__: (self: PyProxy, name: string): void => delAttr(unwrap(self), name),
    __lt__: comparing("__lt__"),
    __le__: comparing("__le__"),
    __eq__: comparing("__eq__"),
    __ne__: comparing("__ne__"),
    __gt__: comparing("__gt__"),
    __ge__: comparing("__ge__"),
    __iter__: (self: PyProxy): Value => getIter(unwrap(self)),
    __next__: (self: PyProxy): Value | undefined => {
      const o = unwrap(self);
      if (nextSlot(typeOf(o)) === null) {
        throw typeError(`Weakref proxy referenced a non-iterator '${typeName(o)}' object`);
      }
      return iterNext(o);
    },
    __len__: (self: PyProxy): number => length(unwrap(self)),
    __bool__: (self: PyProxy): boolean => truth(unwrap(self)),
    __contains__: (self: PyProxy, v: Value): boolean => contains(unwrap(self), unwrap(v)),
    __getitem__: (self: PyProxy, k: Value): Value => getItem(unwrap(self), unwrap(k)),
    __setitem__: (self: PyProxy, k: Value, v: Value): void => setItem(unwrap(self), unwrap(k), v),
    __delitem__: (self: PyProxy, k: Value): void => delItem(unwrap(self), unwrap(k)),
    __int__: (self: PyProxy): Value => callArgs(typeOf(1), [unwrap(self)]),
    __float__: (self: PyProxy): Value => float(asFloat(unwrap(self))),
    __index__: (self: PyProxy): Value => index(unwrap(self)),
    __neg__: (self: PyProxy): Value => unary.negative(unwrap(self)),
    __pos__: (self: PyProxy): Value => unary.positive(unwrap(self)),
    __abs__: (self: PyProxy): Value => unary.absolute(unwrap(self)),
    __invert__: (self: PyProxy): Value => unary.invert(unwrap(self)),
    __add__: forward(binary.add),
    __radd__: reflected(binary.add),
    __iadd__: forward(binary.inplaceAdd),
    __sub__: forward(binary.sub),
    __rsub__: reflected(binary.sub),
    __isub__: forward(binary.inplaceSub),
    __mul__: forward(binary.mul),
    __rmul__: reflected(binary.mul),
    __imul__: forward(binary.inplaceMul),
    __matmul__: forward(binary.matmul),
    __rmatmul__: reflected(binary.matmul),
    __imatmul__: forward(binary.inplaceMatmul),
    __truediv__: forward(binary.trueDiv),
    __rtruediv__: reflected(binary.trueDiv),
    __itruediv__: forward(binary.inplaceTrueDiv),
    __floordiv__: forward(binary.floorDiv),
    __rfloordiv__: reflected(binary.floorDiv),
    __ifloordiv__: forward(binary.inplaceFloorDiv),
    __mod__: forward(binary.mod),
    __rmod__: reflected(binary.mod),
    __imod__: forward(binary.inplaceMod),
    __divmod__: forward(binary.divmod),
    __rdivmod__: reflected(binary.divmod),
    __pow__: (a: Value, b: Value, c?: Value): Value =>
      binary.pow(unwrap(a), unwrap(b), c === undefined ? c : unwrap(c)),
    __rpow__: (a: Value, b: Value, c?: Value): Value =>
      binary.pow(unwrap(b), unwrap(a), c === undefined ? c : unwrap(c)),
    __ipow__: forward(binary.inplacePow),
    __lshift__: forward(binary.lshift),
    __rlshift__: reflected(binary.lshift),
    __ilshift__: forward(binary.inplaceLshift),
    __rshift__: forward(binary.rshift),
    __rrshift__: reflected(binary.rshift),
    __irshift__: forward(binary.inplaceRshift),
    __and__: forward(binary.and),
    __rand__: reflected(binary.and),
    __iand__: forward(binary.inplaceAnd),
    __or__: forward(binary.or),
    __ror__: reflected(binary.or),
    __ior__: forward(binary.inplaceOr),
    __xor__: forward(binary.xor),
    __rxor__: reflected(binary.xor),
    __ixor__: forward(binary.inplaceXor),
  };
}

function proxyMembers() {
  return {
    __bytes__: method(
      "(self, /)",
      "bytes() of the object.",
      (self: PyProxy) => callArgs(getAttr(unwrap(self), "__bytes__"), []),
    ),
    __reversed__: method("(self, /)", "reversed() of the object.", (self: PyProxy) => {
      return callArgs(getAttr(unwrap(self), "__reversed__"), []);
    }),
  };
}

populate(proxyType, { doc: null, slots: { ...proxySlots() }, members: { ...proxyMembers() } });
populate(callableProxyType, {
  doc: null,
  slots: {
    ...proxySlots(),
    __call__: (self: PyProxy, args: readonly Value[], kw: Kwargs | null) => callKw(unwrap(self), args, kw),
  },
  members: { ...proxyMembers() },
});

setWeakrefHook((o) => weakrefsOf(o)[0] ?? None);
