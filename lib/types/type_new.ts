// Making classes: type.__new__, and type.__call__, which makes instances.
//
// In: metaclass, name, bases, namespace and class keywords. Out: a PyType with isHeap. Order of steps as the data
// model's "Creating the class object" has it: metaclass, layout, slots, class cell, `__set_name__`, `__init_subclass__`.
import { initSlot, newSlot } from "../core/slot_getters.gen.ts";
import { lookupAttr } from "../core/attributes.ts";
import { objectType, typeOf, typeType } from "../core/builtin_types.ts";
import { callArgs, callKw } from "../core/call.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyClassMethod, PyFunction, PyGetSet, PyStaticMethod } from "../core/function.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime, ts } from "../core/state.ts";
import { isStr, jsText, strFromJs, strValue } from "../core/str.ts";
import { heapImpl, PyType } from "../core/type.ts";
import { type Kwargs, None, PyCell, PyTuple, type Str, type Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { addNote } from "./exception_notes.ts";
import { getInstanceDict, getInstanceWeakref, setInstanceDict } from "./instance_dict.ts";
import { unicodeEncodeError } from "./unicode_error.ts";
import { bestBase } from "./type_layout.ts";
import { computeMro } from "./type_mro.ts";
import { addMembers, planSlots } from "./type_slots.ts";

/** The most derived metaclass of the given one and those of the bases. */
export function metaclassOf(meta: PyType, bases: readonly Value[]): PyType {
  let winner = meta;
  for (const b of bases) {
    const m = typeOf(b);
    if (winner.isSubtype(m)) continue;
    if (!m.isSubtype(winner)) {
      throw typeError(
        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases",
      );
    }
    winner = m;
  }
  return winner;
}

/** type.__new__ */
export function typeNew(meta: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length !== 3) throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [name, bases, ns] = args;
  if (!isStr(name)) throw typeError(`type.__new__() argument 1 must be str, not ${argumentName(name)}`);
  if (!(bases instanceof PyTuple)) {
    throw typeError(`type.__new__() argument 2 must be tuple, not ${argumentName(bases)}`);
  }
  if (!(ns instanceof PyDict)) throw typeError(`type.__new__() argument 3 must be dict, not ${argumentName(ns)}`);
  for (const b of bases.a) {
    if (!(b instanceof PyType) && lookupAttr(b, "__mro_entries__") !== undefined) {
      throw typeError("type() doesn't support MRO entry resolution; use types.new_class()");
    }
  }
  const winner = metaclassOf(meta, bases.a);
  if (winner !== meta && newSlot(winner) !== typeNew) return newSlot(winner)!(winner, args, kw);
  for (const b of bases.a) if (!(b instanceof PyType)) throw typeError("bases must be types");
  return makeClass(winner, jsText(name), bases.a as PyType[], ns.copy(), kw);
}

/** A new class; takes `ns` over as its dictionary. */
export function makeClass(meta: PyType, name: string, bases: readonly PyType[], ns: PyDict, kw: Kwargs | null): PyType {
  if (bases.length === 0) bases = [objectType];
  for (const b of bases) if (b.mro.length === 0) throw typeError(`Cannot extend an incomplete type '${b.name}'`);
  const base = bestBase(bases);
  const plan = planSlots(name, base, bases, ns);
  checkTypeName(name);
  const doc = ns.getStr("__doc__");
  if (doc !== undefined && isStr(doc)) checkEncodable(strValue(doc));
  const cls = new PyType(meta, name, bases.slice(), heapImpl(base), true);
  if (meta !== typeType) cls.t = 0;
  cls.base = base;
  cls.attrs = ns;
  cls.hasDict = base.hasDict || plan.addDict;
  cls.hasWeakrefs = base.hasWeakrefs || plan.addWeakref;
  takeQualname(cls, ns);
  if (ns.getStr("__module__") === undefined) {
    const module = ts.frame?.globals?.getStr("__name__");
    if (module !== undefined) ns.setStr("__module__", module);
  }
  wrapImplicit(ns);
  const cell = takeCell(ns, "__classcell__");
  const dictCell = takeCell(ns, "__classdictcell__");
  addMembers(cls, plan.names);
  if (plan.addDict && ns.getStr("__dict__") === undefined) {
    ns.setStr("__dict__", new PyGetSet("__dict__", cls, null, getInstanceDict, setInstanceDict));
  }
  if (plan.addWeakref && ns.getStr("__weakref__") === undefined) {
    ns.setStr("__weakref__", new PyGetSet("__weakref__", cls, null, getInstanceWeakref, null));
  }
  if (ns.getStr("__doc__") === undefined) ns.setStr("__doc__", None);
  if (ns.getStr("__eq__") !== undefined && ns.getStr("__hash__") === undefined) ns.setStr("__hash__", None);
  checkKeys(cls, ns);
  computeMro(cls);
  cls.modified();
  for (const b of bases) b.addSubclass(cls);
  for (const b of cls.mro) if (cls.patternKind === 0) cls.patternKind = b.patternKind;
  if (cell !== null) cell.v = cls;
  if (dictCell !== null) dictCell.v = ns;
  setNames(cls);
  initSubclass(cls, kw);
  return cls;
}

/** UnicodeEncodeError for text with surrogates. */
function checkEncodable(s: Str): void {
  if (typeof s === "string") return;
  const i = s.cp.findIndex((p) => p >= 0xd800 && p <= 0xdfff);
  if (i >= 0) throw unicodeEncodeError("utf-8", s, i, i + 1, "surrogates not allowed");
}

/** Names of classes have no null characters and no surrogates. */
export function checkTypeName(name: string): void {
  checkEncodable(strFromJs(name));
  if (name.includes("\0")) throw valueError("type name must not contain null characters");
}

function checkKeys(cls: PyType, ns: PyDict): void {
  if (ns.entries().some((e) => !isStr(e.key))) {
    runtime().warn("RuntimeWarning", `non-string key in the __dict__ of class ${cls.name}`, 1);
  }
}

function takeQualname(cls: PyType, ns: PyDict): void {
  const q = ns.getStr("__qualname__");
  if (q === undefined) return;
  if (!isStr(q)) throw typeError(`type __qualname__ must be a str, not ${typeName(q)}`);
  cls.qualname = jsText(q);
  ns.deleteStr("__qualname__");
}

/** `__new__` becomes a static method, `__init_subclass__` and `__class_getitem__` class methods. */
function wrapImplicit(ns: PyDict): void {
  const make = ns.getStr("__new__");
  if (make instanceof PyFunction) ns.setStr("__new__", new PyStaticMethod(make));
  for (const name of ["__init_subclass__", "__class_getitem__"]) {
    const f = ns.getStr(name);
    if (f instanceof PyFunction) ns.setStr(name, new PyClassMethod(f));
  }
}

function takeCell(ns: PyDict, name: string): PyCell | null {
  const cell = ns.getStr(name);
  if (cell === undefined) return null;
  if (!(cell instanceof PyCell)) throw typeError(`${name} must be a nonlocal cell, not ${reprJs(typeOf(cell))}`);
  ns.deleteStr(name);
  return cell;
}

function setNames(cls: PyType): void {
  for (const e of cls.attrs.entries()) {
    const v = e.value;
    if (v === undefined || typeof v !== "object") continue;
    const owner = v.cls;
    const d = owner.lookup("__set_name__");
    if (d === undefined) continue;
    try {
      callArgs(descrGet(d, v, owner), [cls, e.key]);
    } catch (err) {
      if (err instanceof PyBaseException) {
        addNote(
          err,
          strFromJs(`Error calling __set_name__ on '${owner.name}' instance ${reprJs(e.key)} in '${cls.name}'`),
        );
      }
      throw err;
    }
  }
}

function initSubclass(cls: PyType, kw: Kwargs | null): void {
  let hook: Value | undefined;
  for (let i = 1; i < cls.mro.length && hook === undefined; i++) hook = cls.mro[i].attrs.getStr("__init_subclass__");
  if (hook === undefined || hook === objectType.attrs.getStr("__init_subclass__") && (kw === null || kw.size === 0)) {
    return;
  }
  callKw(descrGet(hook, None, cls, true), [], kw);
}

/** type.__call__: makes an instance, or (type(x)) tells a class. */
export function typeCall(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (cls === typeType) {
    if (args.length === 1 && (kw === null || kw.size === 0)) return typeOf(args[0]);
    if (args.length !== 3) throw typeError("type() takes 1 or 3 arguments");
  }
  const make = newSlot(cls);
  if (make === null) throw typeError(`cannot create '${cls.name}' instances`);
  const obj: Value = make(cls, args, kw);
  return initialize(cls, obj, args, kw);
}

/** What type.__call__ does with what `__new__` made: calls its `__init__`, if it is an instance of the class. */
export function initialize(cls: PyType, obj: Value, args: readonly Value[], kw: Kwargs | null): Value {
  const made = typeOf(obj);
  if (made !== cls && !made.isSubtype(cls)) return obj;
  const init = initSlot(made);
  if (init !== null) {
    const r = init(obj, args, kw);
    if (r !== undefined && r !== None) throw typeError(`__init__() should return None, not '${typeName(r)}'`);
  }
  return obj;
}

/** type.__init__ */
export function typeInit(_self: PyType, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length === 1 && kw !== null && kw.size > 0) throw typeError("type.__init__() takes no keyword arguments");
  if (args.length !== 1 && args.length !== 3) throw typeError("type.__init__() takes 1 or 3 arguments");
}
