// PyType: Python classes, their MRO, attribute look-up and slot resolution.
//
// Invariants: `attrs` is the class's own dictionary; after changing it call `modified()` (setAttr and deleteAttr do),
// which drops the caches of the class and of all its subclasses and gives their shapes new versions. `#cache` and
// `slots` are only caches of what `mro` and `attrs` say. Built-in types are shared by all runtimes and never change.
import { type Entry, PyDict } from "./dict.ts";
import { instanceClassOf, makeRootShape, newInstance, PyObj } from "./instance.ts";
import { Layout, Shape } from "./shape.ts";
import type { PyFunction } from "./function.ts";
import { newSlotTable, type SlotFn, type SlotName, type SlotTable } from "./slots.ts";
import type { Consumer } from "./sink.ts";
import type { Continued } from "./continued.ts";
import { type Kwargs, None, PyFloat, PyList, PyObject, PyTuple, type Value } from "./value.ts";
import { WeakList } from "./weak_refs.ts";

// deno-lint-ignore no-explicit-any
export type JsClass = abstract new (...args: any[]) => any;

/** How frozen modules (frozen/format.ts) keep instances of a native class: declared where the class is. */
// deno-lint-ignore no-explicit-any
export interface FreezingOf<T = any> {
  /** What `make` needs, or null when the object has a state that can't be kept. */
  parts(o: T): readonly Value[] | null;
  make(parts: readonly Value[]): T;
  /** Nothing tells copies from it. */
  readonly isFungible?: boolean;
}

/** All native classes, in the order in which they were made. */
export const nativeTypes: PyType[] = [];

/** The native class with this tag. */
export function typeOfTag(tag: number): PyType | undefined {
  return nativeTypes.find((cls) => cls.tag === tag);
}

let nextTag = 1;
let count = 0;
/** The slots of a class nobody has asked yet; replaced before the first write. */
const NO_SLOTS: SlotTable = newSlotTable();

export class PyType extends PyObject {
  name: string;
  qualname: string;
  /** `__module__`: a str for built-in types; Python-made classes keep theirs in attrs. */
  module: string;
  bases: PyType[];
  mro: PyType[] = [];
  /** The base that decides the storage layout. */
  base: PyType | null;
  #attrs: PyDict | null = null;
  /** What fills `attrs` of a built-in type, at the first look at it: most programs need few of them. */
  #pending: (() => void)[] | null = null;
  doc: string | null = null;
  /** Made by Python code (its instances carry a shape). */
  isHeap: boolean;
  /** May be subclassed by Python code. */
  isBase = true;
  /** Native, with the items in a typed array `store`; `kind.text` says that they are characters. */
  typedItems = false;
  /** Native, and iterated by index without being a sequence for patterns. */
  indexed = false;
  /** Instances have a __dict__ (by shape, or in PyObject.dict for native ones). */
  hasDict = false;
  hasWeakrefs = false;
  isAbstract = false;
  /** Py_TPFLAGS_SEQUENCE (1), MAPPING (2) for match statements; 0 none. */
  patternKind: 0 | 1 | 2 = 0;
  /** Storage names of __slots__ declared in this class (Python-made classes). */
  slotNames: string[] | null = null;
  /** JS class of instances; for Python-made classes the subclass with instance fields. */
  impl: JsClass;
  readonly tag: number;
  readonly #subclasses = new WeakList<PyType>();
  /** Of a metaclass made by Python code: its classes, as calling them and their attributes depend on it. */
  #made: WeakList<PyType> | null = null;
  #cache: Map<string, Value | null> | null = null;
  slots: SlotTable = NO_SLOTS;
  /** Changes with every modification that may change a look-up. */
  version = 0;
  /** The version at which `__class__` of instances was found to be their class: compiled isinstance() asks often. */
  plainClassAt = -1;
  /** Version at which object.__reduce_ex__ runs no Python code for instances. See types/object_reduce.ts. */
  plainReduceAt = -1;
  /** The serial number of a class that, at that version, it was found not to be under; 0: none. */
  notUnder = 0;
  /** Tells classes apart without keeping them alive. */
  readonly serial: number = ++count;
  shapes: Shape[] = [];
  boxedAttrs: Set<string> | null = null;
  /** How often a new attribute was a float in one shape and something else in another. */
  mixes = 0;
  /** Most unboxed floats, and most attributes beyond the fields, that an instance's shape has had. */
  floatHint = 0;
  extHint = 0;
  /** Of its instances to come: a Layout. */
  layout: Layout = Layout.UNKNOWN;
  #rootShape: Shape | null = null;
  #dictShape: Shape | null = null;
  /** Cached: are instances compared and hashed by identity? undefined = not known yet. */
  keyKind: number = 0;
  /** Cached: kind of descriptor instances are: 0 none, 1 non-data, 2 data; -1 not known yet. */
  descrKind = -1;
  /** Scratch for the interpreter: what calling the class does (see interpreter/calls.ts); dropped by modified(). */
  // deno-lint-ignore no-explicit-any
  callPlan: any = undefined;
  /** Cached: what looks an attribute of instances up; null when only the slots know. See attributes.ts. */
  attrLookup: ((o: never, name: string) => Value | undefined) | null | undefined = undefined;
  /** Cached: the native `__setattr__` that may be called by name on instances. See define.ts. */
  safeSetter: SlotFn | null = null;
  /** Cached: `__eq__` and `__hash__` of instances where these are functions in Python, else null. See generic_slots.ts. */
  eqFunction: PyFunction | null | undefined = undefined;
  hashFunction: PyFunction | null | undefined = undefined;
  /** Compiled code to be told when a look-up on this class may change. */
  dependents: Set<{ invalidate(): void }> | null = null;
  /**
   * What compiled code may know of calling a native class: it runs no Python code and looks at no frame when its arguments
   * are exact ints, floats, strs, bools or None ("scalars"), or lists, tuples or dicts as well ("containers"), or lists or
   * tuples of the first and of tuples of such ("items"), or exact instances of any native classes ("natives"), or anything
   * ("any").
   */
  leaf: "scalars" | "containers" | "items" | "natives" | "any" | null = null;
  /**
   * Of a native class: operators and comparisons of its exact instances, among themselves and with ints, floats, strs, bools
   * and None, run no Python code and look at no frame.
   */
  plainOperands = false;
  /**
   * What calling a native class with these arguments makes, without a look at `__new__` and `__init__` (measured: half of the
   * time of `tuple(x)`); undefined where the general way decides. Never set for Python-made classes.
   */
  make: ((args: readonly Value[]) => Value | undefined) | null = null;
  /** Of a native class: what calling it makes of its only argument, an iterable. */
  consumer: Consumer | null = null;
  /**
   * Of a native class whose instances call something else when they are called: what, or the value when there is nothing to
   * call. The loop does that without the host's stack. Never set for Python-made classes.
   */
  callsOn: ((self: never, args: readonly Value[], kw: Kwargs | null) => Value | Continued) | null = null;
  /** What calling a native class with these arguments comes to, before any Python code runs: see ops/asked.ts. */
  asks: ((args: readonly Value[]) => Value | Continued | undefined) | null = null;
  /** Of a native class: calling an exact instance with these arguments runs no Python code and looks at no frame. */
  callsPlainly: ((self: never, args: readonly Value[]) => boolean) | null = null;
  /**
   * Of a native class under dict whose exact instances get, set and find keys as dicts do: the value that reading a missing
   * key makes, undefined when that may run Python code or raises.
   */
  dictLike: ((self: never, key: Value) => Value | undefined) | null = null;
  /** Of a native class: how frozen modules keep its instances. */
  freezing: FreezingOf | null = null;
  /** State of _abc for abstract base classes. */
  // deno-lint-ignore no-explicit-any
  abcData: any = undefined;

  constructor(metatype: PyType | null, name: string, bases: PyType[], impl: JsClass, isHeap: boolean) {
    super();
    if (metatype !== null) this.setMetaclass(metatype);
    this.name = name;
    this.qualname = name;
    this.module = "builtins";
    this.bases = bases;
    this.base = bases.length > 0 ? bases[0] : null;
    this.impl = impl;
    this.isHeap = isHeap;
    this.tag = isHeap ? 0 : nextTag++;
    if (!isHeap) nativeTypes.push(this);
  }

  /** The class's own dictionary. */
  get attrs(): PyDict {
    if (this.#pending !== null) this.#fill();
    return this.#attrs ??= new PyDict();
  }
  set attrs(d: PyDict) {
    this.#attrs = d;
  }

  #fill(): void {
    const pending = this.#pending!;
    this.#pending = null;
    let done = 0;
    try {
      for (; done < pending.length; done++) pending[done]();
    } catch (e) {
      // The host's stack may have been full: what is left to be done is done another time.
      this.#pending = pending.slice(done);
      throw e;
    }
  }

  /** Leaves it to `f` to fill the dictionary before anybody sees it. `f` looks nothing up. */
  fillLater(f: () => void): void {
    if (this.#pending === null) this.#pending = [f];
    else this.#pending.push(f);
    if (this.#cache !== null || this.slots !== NO_SLOTS || !this.#subclasses.isEmpty) this.modified();
  }

  /** Name in error messages: native classes outside builtins show their module. */
  get shownName(): string {
    return this.isHeap || this.module === "builtins" ? this.name : `${this.module}.${this.name}`;
  }

  /** Shape of a new instance. */
  get rootShape(): Shape {
    return this.#rootShape ??= makeRootShape(this, false);
  }

  get dictShape(): Shape {
    return this.#dictShape ??= makeRootShape(this, true);
  }

  /** Attribute of the class or its bases, without binding. */
  lookup(name: string): Value | undefined {
    const cache = this.#cache ??= new Map();
    const hit = cache.get(name);
    if (hit !== undefined) return hit === null ? undefined : hit;
    for (const c of this.mro) {
      const v = c.attrs.getStr(name);
      if (v !== undefined) {
        cache.set(name, v);
        return v;
      }
    }
    cache.set(name, null);
    return undefined;
  }

  /** The dictionary entry in which lookup() finds `name`. */
  lookupEntry(name: string): Entry | undefined {
    for (const c of this.mro) {
      const e = c.attrs.entryStr(name);
      if (e !== undefined && e.value !== undefined) return e;
    }
    return undefined;
  }

  /** The class in the MRO that defines `name`. */
  definer(name: string): PyType | undefined {
    for (const c of this.mro) if (c.attrs.getStr(name) !== undefined) return c;
    return undefined;
  }

  isSubtype(other: PyType): boolean {
    if (this === other) return true;
    return this.mro.includes(other);
  }

  /** Sets an attribute and drops caches. */
  setAttr(name: string, v: Value): void {
    if (this.replaceData(name, v)) return;
    this.attrs.setStr(name, v);
    this.#changed(name);
  }

  /** An attribute was set or deleted. With those of descriptors attributes of other classes change, too. */
  #changed(name: string): void {
    if (name === "__get__" || name === "__set__" || name === "__delete__") this.mro[this.mro.length - 1].modified();
    else this.modified();
  }

  /**
   * Sets an attribute where plain data takes the place of plain data (a counter of the class, say): nothing that was found
   * out about the class changes, as inline caches and compiled code read such values at their entries. False when there
   * is more to it.
   */
  replaceData(name: string, v: Value): boolean {
    const e = this.attrs.entryStr(name);
    if (e === undefined || e.value === undefined || name.startsWith("__") || !isData(e.value) || !isData(v)) {
      return false;
    }
    e.value = v;
    this.dropLookup(name);
    return true;
  }

  /** Forgets what was found under one name, here and in subclasses. */
  dropLookup(name: string): void {
    this.#cache?.delete(name);
    this.#subclasses.each((c) => c.dropLookup(name));
  }

  deleteAttr(name: string): boolean {
    const done = this.attrs.deleteStr(name);
    if (done) this.#changed(name);
    return done;
  }

  /** Must be called after any change of attrs, bases or mro. */
  modified(): void {
    this.version++;
    this.#cache = null;
    this.slots = NO_SLOTS;
    this.keyKind = 0;
    this.descrKind = -1;
    this.callPlan = undefined;
    this.attrLookup = undefined;
    this.safeSetter = null;
    this.eqFunction = undefined;
    this.hashFunction = undefined;
    for (const s of this.shapes) s.version++;
    if (this.dependents !== null) {
      const dependents = this.dependents;
      this.dependents = null;
      for (const d of dependents) d.invalidate();
    }
    this.#subclasses.each((c) => c.modified());
    if (this.#made === null) return;
    // A class can be its own metaclass, or that of its metaclass.
    const made = this.#made;
    this.#made = null;
    made.each((c) => c.modified());
    this.#made = made;
  }

  /** New instances have the attribute in a boxed place, also when it is a float. */
  boxAttribute(name: string): void {
    if (this.boxedAttrs?.has(name)) return;
    Shape.boxings++;
    (this.boxedAttrs ??= new Set()).add(name);
    // What adds it unboxed is to find out.
    for (const s of this.shapes) s.version++;
  }

  addSubclass(sub: PyType): void {
    this.#subclasses.add(sub);
  }

  removeSubclass(sub: PyType): void {
    this.#subclasses.remove(sub);
  }

  liveSubclasses(): PyType[] {
    return this.#subclasses.live();
  }

  /** Gives the class its metaclass; a class that had another is to be told with modified(). */
  setMetaclass(metaclass: PyType): void {
    this.cls = metaclass;
    if (metaclass.isHeap) (metaclass.#made ??= new WeakList()).add(this);
  }
}

let makePending: () => void = () => {};

/** Sets what makes the classes of modules that nobody has looked at yet. */
export function setPendingClasses(make: () => void): void {
  makePending = make;
}

/** What `__subclasses__()` lists. */
export function allSubclasses(cls: PyType): PyType[] {
  makePending();
  return cls.liveSubclasses();
}

/** Values that are no descriptors and never will be: those of the classes of plain data. */
export function isData(v: Value): boolean {
  return typeof v !== "object" || v === None || (v instanceof PyFloat || v instanceof PyList || v instanceof PyTuple ||
        v instanceof PyDict) && v.t !== 0;
}

/** Linearises by C3; returns null when no consistent order exists (Python 2.3 MRO paper; data model docs). */
export function c3(cls: PyType, bases: readonly PyType[]): PyType[] | null {
  if (bases.length === 1) return [cls, ...bases[0].mro];
  const seqs = [...bases.map((b) => b.mro.slice()), bases.slice()];
  const out: PyType[] = [cls];
  for (;;) {
    const live = seqs.filter((s) => s.length > 0);
    if (live.length === 0) return out;
    let pick: PyType | undefined;
    for (const s of live) {
      const head = s[0];
      if (!live.some((o) => o.indexOf(head, 1) > 0)) {
        pick = head;
        break;
      }
    }
    if (pick === undefined) return null;
    out.push(pick);
    for (const s of seqs) if (s[0] === pick) s.shift();
  }
}

/** Allocates an instance of `cls`: `args` go to the JS constructor of the built-in base. */
// deno-lint-ignore no-explicit-any
export function allocate(cls: PyType, ...args: any[]): any {
  // deno-lint-ignore no-explicit-any
  const C = cls.impl as new (...args: any[]) => any;
  if (!cls.isHeap) return args.length === 0 ? new C() : new C(...args);
  if (C === PyObj) return newInstance(cls);
  if (C.prototype instanceof PyObj) return new C(cls.rootShape, ...args);
  const o = new C(...args);
  o.shape = cls.rootShape;
  return o;
}

/** The JS class for instances of a Python-made class whose layout base is `base`. */
export function heapImpl(base: PyType): JsClass {
  if (base.isHeap) return base.impl;
  // deno-lint-ignore no-explicit-any
  return instanceClassOf(base.impl as any);
}

type Resolver = (cls: PyType, name: SlotName) => SlotFn | null;
let resolver: Resolver = () => null;

/** Installed by core/generic_slots.ts. */
export function setSlotResolver(r: Resolver): void {
  resolver = r;
}

/** The slot function of a class, or null. Where the name is known, slot_getters.gen.ts has a faster function. */
export function slotOf(cls: PyType, name: SlotName): SlotFn | null {
  const fn = cls.slots[name];
  return fn !== undefined ? fn : resolveSlot(cls, name);
}

/** The slot that nobody has asked for yet. */
export function resolveSlot(cls: PyType, name: SlotName): SlotFn | null {
  const found = resolver(cls, name);
  if (cls.slots === NO_SLOTS) cls.slots = newSlotTable();
  cls.slots[name] = found;
  return found;
}
