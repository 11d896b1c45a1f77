// _abc: the machinery of abc.ABCMeta.
//
// Invariants: the state of an abstract base class is in PyType.abcData. A negative cache is good only while the counter
// of registrations is what it was when the cache was started.
import { getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { typeOf, typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, defineType, fn, type NativeModule } from "../core/define.ts";
import { exception, runtimeError, typeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { NotImplemented, PyObject, tuple, type Value } from "../core/value.ts";
import { weakRef, weakTarget } from "../core/weak_refs.ts";
import { type Asked, askSpecial, isPlainInstance } from "../ops/asked.ts";
import { toArray } from "../ops/iteration.ts";
import { intOf } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { isSubclass } from "../ops/typecheck.ts";
import { PyFrozenSet, PySet } from "../types/set_classes.ts";
import { makeWeakref } from "../types/weakref.ts";

/** Classes held weakly. */
class WeakTypes {
  #known = new WeakSet<PyType>();
  #refs: WeakRef<PyType>[] = [];
  has(t: PyType): boolean {
    return this.#known.has(t);
  }
  add(t: PyType): void {
    if (this.#known.has(t)) return;
    this.#known.add(t);
    this.#refs.push(weakRef(t));
  }
  items(): PyType[] {
    return this.#refs.map(weakTarget).filter((t) => t !== undefined);
  }
}

class AbcData extends PyObject {
  registry = new WeakTypes();
  cache = new WeakTypes();
  negative = new WeakTypes();
  negativeVersion = counter;
}
let counter = 0;

defineType("_abc._abc_data", AbcData, { doc: "State of an abstract base class.", final: true }).freezing = {
  parts: () => [],
  make: () => new AbcData(),
};

function dataOf(cls: Value): AbcData {
  const data = cls instanceof PyType ? cls.attrs.getStr("_abc_impl") ?? lookupAttr(cls, "_abc_impl") : undefined;
  if (!(data instanceof AbcData)) throw typeError("_abc_impl is set to a wrong type");
  return data;
}

function isAbstract(v: Value): boolean {
  const flag = lookupAttr(v, "__isabstractmethod__");
  return flag !== undefined && truth(flag);
}

function abstractNames(cls: PyType): Value[] {
  const names: Value[] = [];
  for (const e of cls.attrs.entries()) if (isAbstract(e.value!)) names.push(e.key);
  for (const base of cls.bases) {
    const inherited = lookupAttr(base, "__abstractmethods__");
    if (inherited === undefined) continue;
    for (const name of toArray(inherited)) {
      if (!isStr(name)) continue;
      const v = lookupAttr(cls, jsText(name));
      if (v !== undefined && isAbstract(v)) names.push(name);
    }
  }
  return names;
}

function frozen(items: readonly Value[]): PyFrozenSet {
  const s = new PyFrozenSet();
  for (const v of items) s.put(v, true);
  return s;
}

const SEQUENCE = 1 << 5, MAPPING = 1 << 6;

function takePatternKind(cls: PyType): void {
  const v = cls.attrs.getStr("__abc_tpflags__");
  const flags = v === undefined ? undefined : intOf(v);
  if (flags === undefined) return;
  const kind = Number(flags) & (SEQUENCE | MAPPING);
  if (kind === (SEQUENCE | MAPPING)) {
    throw typeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
  }
  if (kind !== 0) cls.patternKind = kind === SEQUENCE ? 1 : 2;
  cls.deleteAttr("__abc_tpflags__");
}

function init(cls: Value): void {
  if (!(cls instanceof PyType)) throw typeError("_abc_init() argument must be a class");
  setAttr(cls, "__abstractmethods__", frozen(abstractNames(cls)));
  cls.setAttr("_abc_impl", new AbcData());
  takePatternKind(cls);
}

/** Native classes keep theirs, and so do the classes under them. */
function spreadPatternKind(cls: PyType, kind: 0 | 1 | 2): void {
  if (!cls.isHeap) return;
  cls.patternKind = kind;
  for (const sub of cls.liveSubclasses()) spreadPatternKind(sub, kind);
}

function register(self: Value, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError("Can only register classes");
  if (isSubclass(subclass, self)) return subclass;
  if (isSubclass(self, subclass)) throw runtimeError("Refusing to create an inheritance cycle");
  addRegistration(self as PyType, subclass);
  return subclass;
}

/** Told of registrations, while modules are frozen (frozen/freeze.ts). */
export const registrations: { seen: ((cls: PyType, subclass: PyType) => void) | null } = { seen: null };

/** Makes `subclass` a virtual subclass of `cls`, without a look at what they are. */
export function addRegistration(cls: PyType, subclass: PyType): void {
  dataOf(cls).registry.add(subclass);
  counter++;
  if (cls.patternKind !== 0) spreadPatternKind(subclass, cls.patternKind);
  registrations.seen?.(cls, subclass);
}

function checkInstance(self: Value, instance: Value): Value {
  const data = dataOf(self);
  const claimed = getAttr(instance, "__class__");
  if (claimed instanceof PyType && data.cache.has(claimed)) return true;
  const own = typeOf(instance);
  if (own === claimed) {
    if (data.negativeVersion === counter && data.negative.has(own)) return false;
    return callArgs(getAttr(self, "__subclasscheck__"), [claimed]);
  }
  const check = getAttr(self, "__subclasscheck__");
  return truth(callArgs(check, [claimed])) || truth(callArgs(check, [own]));
}

function knownData(cls: Value): AbcData | undefined {
  const data = cls instanceof PyType ? cls.attrs.getStr("_abc_impl") : undefined;
  return data instanceof AbcData ? data : undefined;
}

/** What the caches say; undefined when it is to be found out. */
function cached(data: AbcData, subclass: PyType): boolean | undefined {
  if (data.cache.has(subclass)) return true;
  return data.negativeVersion === counter && data.negative.has(subclass) ? false : undefined;
}

function askInstance(args: readonly Value[]): Asked {
  const [self, instance] = args, data = knownData(self);
  if (data === undefined || args.length !== 2) return undefined;
  const own = typeOf(instance);
  if (!isPlainInstance(own)) return undefined;
  const known = cached(data, own);
  if (known !== undefined) return known;
  // The class itself may have an attribute of this name.
  const isUsual = (self as PyType).lookup("__subclasscheck__") === undefined;
  return isUsual ? askSpecial(self, typeOf(self), "__subclasscheck__", [own], null) : undefined;
}

function askSubclass(args: readonly Value[]): Asked {
  const [self, subclass] = args, data = knownData(self);
  return data !== undefined && args.length === 2 && subclass instanceof PyType ? cached(data, subclass) : undefined;
}

/**
 * `cls.__subclasses__()`, without those of library modules that nobody has looked at: no class can be under them, and those
 * that say so themselves are there (speaksForOthers in frozen/freeze.ts).
 */
function subclassesOf(cls: PyType): readonly Value[] {
  const isUsual = typeOf(cls).lookup("__subclasses__") === typeType.attrs.getStr("__subclasses__") &&
    cls.lookup("__subclasses__") === undefined;
  return isUsual ? cls.liveSubclasses() : toArray(callArgs(getAttr(cls, "__subclasses__"), []));
}

function checkSubclass(self: Value, subclass: Value): Value {
  if (!(subclass instanceof PyType)) throw typeError("issubclass() arg 1 must be a class");
  const data = dataOf(self);
  if (data.cache.has(subclass)) return true;
  if (data.negativeVersion < counter) {
    data.negative = new WeakTypes();
    data.negativeVersion = counter;
  } else if (data.negative.has(subclass)) return false;
  const verdict = callArgs(getAttr(self, "__subclasshook__"), [subclass]);
  if (verdict === true) {
    data.cache.add(subclass);
    return true;
  }
  if (verdict === false) {
    data.negative.add(subclass);
    return false;
  }
  if (verdict !== NotImplemented) {
    throw exception("AssertionError", "__subclasshook__ must return either False, True, or NotImplemented");
  }
  const cls = self as PyType;
  const related = subclass.mro.includes(cls) || data.registry.items().some((c) => isSubclass(subclass, c)) ||
    subclassesOf(cls).some((c) => isSubclass(subclass, c));
  (related ? data.cache : data.negative).add(subclass);
  return related;
}

function setOfRefs(types: WeakTypes): PySet {
  const s = new PySet();
  for (const t of types.items()) s.put(makeWeakref(t), true);
  return s;
}

export const module: NativeModule = defineModule("_abc", {
  doc: "Support of abstract base classes.",
  members: {
    get_cache_token: fn("()", "A number that changes with every registration.", () => counter, { leaf: "any" }),
    _abc_init: fn("(self, /)", "Set up a new abstract base class.", init),
    _abc_register: fn("(self, subclass, /)", "Register a virtual subclass.", register),
    _abc_instancecheck: fn("(self, instance, /)", "isinstance() for abstract base classes.", checkInstance, {
      asks: askInstance,
    }),
    _abc_subclasscheck: fn("(self, subclass, /)", "issubclass() for abstract base classes.", checkSubclass, {
      asks: askSubclass,
    }),
    _get_dump: fn("(self, /)", "The registry and caches, for debugging.", (self: Value) => {
      const d = dataOf(self);
      return tuple([setOfRefs(d.registry), setOfRefs(d.cache), setOfRefs(d.negative), d.negativeVersion]);
    }),
    _reset_registry: fn("(self, /)", "Forget the registered classes.", (self: Value) => {
      dataOf(self).registry = new WeakTypes();
    }),
    _reset_caches: fn("(self, /)", "Forget the cached answers.", (self: Value) => {
      const d = dataOf(self);
      d.cache = new WeakTypes();
      d.negative = new WeakTypes();
    }),
  },
});
