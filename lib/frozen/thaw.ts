// Thawing a frozen module: its objects are made again, and its code is not run.
//
// In: a segment (format.ts), the module's dictionary and code, its imports having been imported. Out: the dictionary filled as the code would
// have filled it. Invariants: nothing is changed before everything that other modules must have was found; classes are all
// made at once, but what is in their dictionaries only at the first look (PyType.fillLater), as most are never used.
// Measured: see runtime/frozen_modules.ts.
import { getAttr, setAttr } from "../core/attributes.ts";
import { typeType } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import { PyClassMethod, PyGetSet, PyMember, PyMethod, PyModule, PyProperty, PyStaticMethod } from "../core/function.ts";
import { type Instance, isInstance, PyObj, setDict, setOwn } from "../core/instance.ts";
import { strFromPoints } from "../core/str.ts";
import { heapImpl, nativeTypes, PyType } from "../core/type.ts";
import {
  listOf,
  None,
  PyBytes,
  PyCell,
  PyComplex,
  PyFloat,
  PyList,
  type PyObject,
  PySlice,
  type PyTuple,
  tuple,
  type Value,
} from "../core/value.ts";
import { deserializeCode } from "../bytecode/serialize.ts";
import { functionOf } from "../interpreter/calls.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { addRegistration } from "../modules/_abc.ts";
import { getInstanceDict, getInstanceWeakref, setInstanceDict } from "../types/instance_dict.ts";
import { PyFrozenSet, PySet } from "../types/set_classes.ts";
import { latin1Bytes } from "../types/text_codec_utf8.ts";
import { lookupError } from "../types/text_codec_errors.ts";
import { CLASS_FLAG, EFFECT, FLAGS, KIND, type Packed, type Segment, STEP } from "./format.ts";

/** What thawing asks the runtime. */
export interface World {
  readonly modules: PyDict;
  readonly builtins: PyDict;
  /** The code of a library module that was imported. */
  codeOf(name: string): PyCode | undefined;
}

const classesByName: Map<string, PyType> = new Map();
let classesKnown = 0;

/** A native class by its full name. */
function nativeClass(name: string): PyType | undefined {
  for (; classesKnown < nativeTypes.length; classesKnown++) {
    const t = nativeTypes[classesKnown];
    classesByName.set(`${t.module}.${t.name}`, t);
  }
  return classesByName.get(name);
}

function setAttribute(o: Value, name: string, v: Value): void {
  if (isInstance(o)) setOwn(o, name, v);
  else setAttr(o, name, v);
}

/** A combination of flags that somebody has made before. */
function flagsOf(cls: PyType, value: string): Value | undefined {
  const known = cls.attrs.getStr(FLAGS);
  return known instanceof PyDict ? known.get(Number(value)) : undefined;
}

/** The value at the end of a path, or undefined. */
function follow(path: readonly string[], world: World): Value | undefined {
  let v: Value | undefined, i = 1;
  if (path[0] === STEP.nativeClass) v = nativeClass(path[i++]);
  else if (path[0] === STEP.errorHandler) v = lookupError(path[i++]);
  else v = world.modules.getStr(path[0]);
  for (; i < path.length && v !== undefined; i++) {
    const step = path[i];
    if (v instanceof PyModule) v = step === STEP.namespace ? v.dict : v.dict.getStr(step);
    else if (step === STEP.function && (v instanceof PyStaticMethod || v instanceof PyClassMethod)) v = v.func;
    else if (v instanceof PyType) v = step === STEP.flags ? flagsOf(v, path[++i]) : v.attrs.getStr(step);
    else return undefined;
  }
  return v;
}

/** Thaws one module: find(), then fill(). */
export class Thawing {
  readonly #outside: Value[] = [];
  readonly #made: (Value | undefined)[] = [];
  readonly #codes: (PyCode | undefined)[] = [];
  /** `__name__` while the code would run: a program may give the module another one before all is made. */
  #name: Value | undefined;

  constructor(
    readonly segment: Segment,
    readonly code: PyCode,
    readonly dict: PyDict,
    readonly world: World,
  ) {}

  /** Finds what other modules must have; what is missing, if anything is. */
  find(): string | null {
    for (const path of this.segment.outside) {
      const v = follow(path, this.world);
      if (v === undefined) return path.join(".").replaceAll("\0", "\\");
      this.#outside.push(v);
    }
    for (const effect of this.segment.effects) {
      // What is a key of another module's dictionary already is somebody else's by now.
      if (effect[0] !== EFFECT.items || typeof effect[1] !== "number" || effect[1] >= 0) continue;
      const d = this.value(effect[1]) as PyDict;
      for (let i = 2; i < effect.length; i += 2) {
        const key = effect[i];
        if (typeof key === "string" && d.getStr(key) !== undefined) return `room for ${key}`;
      }
    }
    for (const [from, what] of this.segment.codes) {
      if (from === -1 && what !== "" && this.world.codeOf(what as string) === undefined) return `code of ${what}`;
    }
    return null;
  }

  /** Fills the module's dictionary, and does what the code did elsewhere. */
  fill(): void {
    const { names, effects, classes } = this.segment, { dict } = this;
    if (names[0] === "__name__") dict.setStr("__name__", this.value(names[1]));
    this.#name = dict.getStr("__name__");
    for (const i of classes) if (this.#made[i] === undefined) this.#object(i);
    for (let i = 0; i < names.length; i += 2) {
      const name = names[i] as string;
      // A submodule that was imported stands in front of what the code defines before importing it.
      if (dict.entryStr(name) !== undefined && name !== "__doc__" && name !== "__name__") dict.deleteStr(name);
      dict.setStr(name, this.value(names[i + 1]));
    }
    for (const e of effects) this.#affect(e);
  }

  #affect(effect: readonly Packed[]): void {
    const target = this.value(effect[1]);
    const rest = effect.slice(2);
    switch (effect[0]) {
      case EFFECT.items:
        this.#items(target as PyDict, rest);
        break;
      case EFFECT.classAttributes:
        for (let i = 0; i < rest.length; i += 2) (target as PyType).setAttr(rest[i] as string, this.value(rest[i + 1]));
        break;
      case EFFECT.attributes:
        for (let i = 0; i < rest.length; i += 2) setAttribute(target, rest[i] as string, this.value(rest[i + 1]));
        break;
      case EFFECT.appended:
        for (const v of rest) (target as PyList).push(this.value(v));
        break;
      case EFFECT.added:
        for (const v of rest) (target as PySet).put(this.value(v), true);
        break;
      case EFFECT.registered:
        addRegistration(target as PyType, this.value(rest[0]) as PyType);
    }
  }

  /** A value of the segment; objects are made when they are first asked for. */
  value(p: Packed): Value {
    if (typeof p === "number") return p < 0 ? this.#outside[-1 - p] : this.#made[p] ?? this.#object(p);
    if (typeof p === "string" || typeof p === "boolean") return p;
    if (p === null) return None;
    switch (p[0]) {
      case "i":
        return p[1] as number;
      case "I":
        return BigInt(p[1] as string);
      case "f":
        return new PyFloat(Number(p[1]));
      case "c":
        return new PyComplex(Number(p[1]), Number(p[2]));
      case "b":
        return new PyBytes(latin1Bytes(p[1] as string));
      case "w":
        return strFromPoints(p.slice(1) as number[]);
      case "s":
        return new PySlice(this.value(p[1]), this.value(p[2]), this.value(p[3]));
    }
    throw new Error(`packed value ${p[0]}`);
  }

  #values(items: readonly Packed[], from = 0): Value[] {
    const out: Value[] = [];
    for (let i = from; i < items.length; i++) out.push(this.value(items[i]));
    return out;
  }

  #items(d: PyDict, items: readonly Packed[], from = 0): PyDict {
    for (let i = from; i < items.length; i += 2) {
      const k = items[i];
      if (typeof k === "string") d.setStr(k, this.value(items[i + 1]));
      else d.set(this.value(k), this.value(items[i + 1]));
    }
    return d;
  }

  #code(i: number): PyCode {
    const known = this.#codes[i];
    if (known !== undefined) return known;
    const [from, what] = this.segment.codes[i];
    return this.#codes[i] = from >= 0
      ? this.#code(from).consts[what as number] as PyCode
      : from === -2
      ? new PyCode(deserializeCode(latin1Bytes(atob(what as string))))
      : what === ""
      ? this.code
      : this.world.codeOf(what as string)!;
  }

  #object(i: number): Value {
    const o = this.segment.objects[i], made = this.#made;
    switch (o[0]) {
      case KIND.function:
        return this.#function(i, o);
      case KIND.class:
        return this.#class(i, o);
      case KIND.instance: {
        const cls = this.value(o[1]) as PyType;
        const self = new PyObj(cls.rootShape);
        made[i] = self;
        this.#fields(self, o, 2);
        return self;
      }
      case KIND.boxed:
        return this.#boxed(i, o);
      case KIND.tuple:
        return made[i] = tuple(this.#values(o, 1));
      case KIND.list: {
        const self = new PyList([]);
        made[i] = self;
        const items = listOf(this.#values(o, 1));
        self.a = items.a;
        self.floats = items.floats;
        return self;
      }
      case KIND.dict: {
        const self = new PyDict();
        made[i] = self;
        return this.#items(self, o, 1);
      }
      case KIND.set: {
        const self = new PySet();
        made[i] = self;
        for (const v of this.#values(o, 1)) self.put(v, true);
        return self;
      }
      case KIND.frozenset: {
        const self = new PyFrozenSet();
        for (const v of this.#values(o, 1)) self.put(v, true);
        return made[i] = self;
      }
      case KIND.cell: {
        const self = new PyCell(undefined);
        made[i] = self;
        if (o.length > 1) self.v = this.value(o[1]);
        return self;
      }
      case KIND.property: {
        const [fget, fset, fdel, doc] = this.#values(o.slice(1, 5));
        const self = new PyProperty(fget, fset, fdel, doc);
        self.getterDoc = o[5] as boolean;
        if (o.length > 6) self.name = this.value(o[6]);
        return made[i] = self;
      }
      case KIND.staticmethod:
      case KIND.classmethod: {
        const f = this.value(o[1]);
        const self = o[0] === KIND.staticmethod ? new PyStaticMethod(f) : new PyClassMethod(f);
        if (o.length > 2) self.dict = this.#items(new PyDict(), o, 2);
        return made[i] = self;
      }
      case KIND.method:
        return made[i] = new PyMethod(this.value(o[1]), this.value(o[2]));
      case KIND.bound:
        return made[i] = getAttr(this.value(o[1]), o[2] as string);
      case KIND.native: {
        const cls = this.value(o[1]) as PyType;
        const self: PyObject = cls.freezing!.make(this.#values(o[2] as Packed[]));
        made[i] = self;
        if (o.length > 3) self.dict = this.#items(self.dict ?? new PyDict(), o, 3);
        return self;
      }
      case KIND.dictGetter:
        return made[i] = new PyGetSet("__dict__", this.value(o[1]) as PyType, null, getInstanceDict, setInstanceDict);
      case KIND.weakrefGetter:
        return made[i] = new PyGetSet("__weakref__", this.value(o[1]) as PyType, null, getInstanceWeakref, null);
      case KIND.member:
        return made[i] = new PyMember(o[2] as string, this.value(o[1]) as PyType, o[3] as string);
    }
    throw new Error(`frozen object of kind ${o[0]}`);
  }

  /** code, globals, defaults, kwdefaults, closure, annotate, annotations, typeParams, dict, [name, qualname, module, doc], builtins */
  #function(i: number, o: readonly Packed[]): Value {
    const globals = o.length > 2 && o[2] !== null ? this.value(o[2]) as PyDict : this.dict;
    const f = functionOf(this.#code(o[1] as number), globals, this.world.builtins);
    this.#made[i] = f;
    if (globals === this.dict) f.module = this.#name;
    if (o.length <= 3) return f;
    const [, , , defaults, kwdefaults, closure, annotate, annotations, typeParams, dict, names, builtins] = o;
    if (defaults !== null) f.defaults = this.#values(defaults as Packed[]);
    if (kwdefaults) f.kwdefaults = this.#items(new PyDict(), kwdefaults as Packed[]);
    if (closure) f.closure = this.#values(closure as Packed[]) as PyCell[];
    if (annotate !== undefined && annotate !== null) f.annotate = this.value(annotate);
    if (annotations !== undefined && annotations !== null) f.annotations = this.value(annotations) as PyDict;
    if (typeParams !== undefined && typeParams !== null) f.typeParams = this.value(typeParams) as PyTuple;
    if (dict) f.dict = this.#items(new PyDict(), dict as Packed[]);
    if (builtins !== undefined && builtins !== null) f.builtins = this.value(builtins) as PyDict;
    if (names) {
      const [name, qualname, module, doc] = names as Packed[];
      f.name = this.value(name);
      f.qualname = this.value(qualname);
      f.module = module === false ? undefined : this.value(module);
      f.doc = this.value(doc);
    }
    return f;
  }

  /** metaclass, name, qualname, bases, MRO without itself, base, flags, slots, then the dictionary */
  #class(i: number, o: readonly Packed[]): Value {
    const meta = this.value(o[1]) as PyType, base = this.value(o[6]) as PyType;
    const bases = this.#values(o[4] as Packed[]) as PyType[];
    const cls = new PyType(meta, o[2] as string, bases, heapImpl(base), true);
    this.#made[i] = cls;
    if (meta !== typeType) cls.t = 0;
    cls.qualname = o[3] as string;
    cls.base = base;
    cls.mro = [cls, ...this.#values(o[5] as Packed[]) as PyType[]];
    const flags = o[7] as number;
    cls.hasDict = (flags & CLASS_FLAG.hasDict) !== 0;
    cls.hasWeakrefs = (flags & CLASS_FLAG.hasWeakrefs) !== 0;
    cls.isAbstract = (flags & CLASS_FLAG.isAbstract) !== 0;
    cls.patternKind = (flags & CLASS_FLAG.sequence) !== 0 ? 1 : (flags & CLASS_FLAG.mapping) !== 0 ? 2 : 0;
    if (o[8] !== null) cls.slotNames = o[8] as string[];
    for (const b of bases) b.addSubclass(cls);
    cls.fillLater(() => this.#items(cls.attrs, o, 9));
    return cls;
  }

  #fields(self: Instance, o: readonly Packed[], from: number): void {
    // A dictionary of its own comes as the one item that has no name.
    if (o.length > from && o[from] === null) {
      setDict(self, this.value(o[from + 1]) as PyDict);
      from += 2;
    }
    for (let i = from; i < o.length; i += 2) setOwn(self, o[i] as string, this.value(o[i + 1]));
  }

  /** class, what the built-in base holds, attributes */
  #boxed(i: number, o: readonly Packed[]): Value {
    const cls = this.value(o[1]) as PyType;
    // deno-lint-ignore no-explicit-any
    const C = cls.impl as any;
    const [kind, ...items] = o[2] as Packed[];
    let self: PyObject & Instance;
    switch (kind) {
      case "v":
        self = new C(this.value(items[0]));
        break;
      case "t":
        self = new C(this.#values(items));
        break;
      case "x":
        self = new C((this.value(items[0]) as PyFloat).v);
        break;
      case "l":
        self = new C([]);
        break;
      case "o":
        self = new C(cls.rootShape);
        break;
      default:
        self = new C();
    }
    this.#made[i] = self;
    self.shape = cls.rootShape;
    this.#fields(self, o, 3);
    if (kind === "l") (self as unknown as PyList).setItems(this.#values(items));
    else if (kind === "d") this.#items(self as unknown as PyDict, items);
    else if (kind === "e") { for (const v of this.#values(items)) (self as unknown as PySet).put(v, true); }
    return self;
  }
}
