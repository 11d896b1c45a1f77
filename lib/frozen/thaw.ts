// Thawing a frozen module: its objects are made again, and its code is not run.
//
// In: a segment (format.ts), the module and where its code is, its imports having been imported. Out: the module's dictionary filled as the
// code would have filled it, when somebody looks at it; code is loaded when a function is first looked into, and what is in a class's
// dictionary is made at the first look, too (PyType.fillLater). Most of what programs import is never used.
// Invariants: what the module has of others is what they had when it was imported, whatever a program puts in its place before the
// dictionary is filled: of a module that nobody has looked at by then, objects are made from its segment (Later), or noted
// when it is filled (World.noted). Before any of a module's functions runs, its dictionary is filled. A module's classes are all made at
// once, in their order.
// Measured: see runtime/frozen_modules.ts.
import { getAttr, setAttr } from "../core/attributes.ts";
import { typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import {
  type CodePlace,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMember,
  PyMethod,
  PyModule,
  PyProperty,
  PyStaticMethod,
} from "../core/function.ts";
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
import { PyCode } from "../interpreter/code_object.ts";
import { addRegistration } from "../modules/_abc.ts";
import { getInstanceDict, getInstanceWeakref, setInstanceDict } from "../types/instance_dict.ts";
import { PyFrozenSet, PySet } from "../types/set_classes.ts";
import { latin1Bytes } from "../types/text_codec_utf8.ts";
import { lookupError } from "../types/text_codec_errors.ts";
import {
  type Body,
  CLASS_FLAG,
  EFFECT,
  FLAGS,
  GIVEN_NAMES,
  type Head,
  IMPORTED_AT,
  KIND,
  type Packed,
  STEP,
} from "./format.ts";

/** What thawing asks the runtime. */
export interface World {
  readonly modules: PyDict;
  readonly builtins: PyDict;
  /** Runs code in a module. */
  run(code: PyCode, dict: PyDict): void;
  /** Was a library module of that name imported? */
  hasCode(name: string): boolean;
  /** The code of a library module that was imported. */
  codeOf(name: string): PyCode | undefined;
  /** How a module is thawed, if it is. */
  thawingOf(module: PyModule): Thawing | undefined;
  /** Somebody may ask what a native module, which is not filled yet, has under a name when it is filled ... */
  note(module: PyModule, name: string): void;
  /** Does something when a native module is filled, which it is not yet. */
  whenFilled(module: PyModule, then: () => void): void;
  /** ... and asks. */
  noted(module: PyModule, name: string): Value | undefined;
  /** Fills a native module, or all: their classes have names then. */
  fillNatives(name: string | undefined): void;
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

/** The value at the end of a path that starts at a value; undefined when there is none. */
function follow(from: Value | undefined, path: readonly string[], first: number): Value | undefined {
  let v = from;
  for (let i = first; i < path.length && v !== undefined; i++) {
    const step = path[i];
    if (v instanceof PyModule) v = step === STEP.namespace ? v.dict : v.dict.getStr(step);
    else if (step === STEP.function && (v instanceof PyStaticMethod || v instanceof PyClassMethod)) v = v.func;
    else if (v instanceof PyType) v = step === STEP.flags ? flagsOf(v, path[++i]) : v.attrs.getStr(step);
    else return undefined;
  }
  return v;
}

/** What a module has that nobody has looked at, or a native class. */
class Later {
  constructor(readonly module: PyModule | null, readonly path: readonly string[]) {}
}

/** Where a thawed function's code is; `globals`: the module whose globals it has, if that is another one. */
class ThawedCode implements CodePlace {
  constructor(readonly thawing: Thawing, readonly index: number, readonly globals: PyModule | null) {}
  code(): PyCode {
    this.globals?.fill();
    return this.thawing.codeToRun(this.index);
  }
}

/** Thaws one module: prepare() when it is imported, fill() when somebody looks at it. */
export class Thawing {
  readonly #outside: (Value | Later)[] = [];
  readonly #made: (Value | undefined)[] = [];
  readonly #codes: (PyCode | undefined)[] = [];
  /** `__name__` while the code would run: a program may give the module another one before all is made. */
  #name: Value | undefined;
  #body: Body | null = null;
  #code: PyCode | null = null;
  #names: Map<string, Packed> | null = null;
  #hasClasses = false;
  /** What is to be done when there is an object: by name until the body is read, then by its index. */
  #afterNamed: [string, () => void][] = [];
  readonly #afterMade: Map<number, (() => void)[]> = new Map();
  #isFilled = false;
  readonly #again: Map<string, Value> = new Map();
  /** In milliseconds. */
  readonly #importedAt = performance.timeOrigin + performance.now();

  /** `text`: the body; `load`: the module's code. */
  constructor(
    readonly head: Head,
    readonly text: () => string,
    readonly load: () => PyCode,
    readonly module: PyModule,
    readonly world: World,
  ) {}

  get body(): Body {
    if (this.#body !== null) return this.#body;
    this.#body = JSON.parse(this.text()) as Body;
    for (const [name, then] of this.#afterNamed) this.whenNamed(name, then);
    this.#afterNamed = [];
    return this.#body;
  }

  /** Finds what other modules must have, and does what the code did to them; what is missing, if anything is. */
  prepare(): string | null {
    const { world } = this;
    for (const path of this.head.outside) {
      const v = this.#find(path);
      if (v === undefined) return path.join(".").replaceAll("\0", "\\");
      this.#outside.push(v);
    }
    const { codeOf, effects, hasHooks, registrations } = this.head;
    for (const name of codeOf) if (!world.hasCode(name)) return `code of ${name}`;
    for (const effect of effects) {
      // What is a key of another module's dictionary already is somebody else's by now.
      if (effect[0] !== EFFECT.items || this.#isLater(effect[1])) continue;
      const d = this.value(effect[1]) as PyDict;
      for (let i = 2; i < effect.length; i += 2) {
        const key = effect[i];
        if (typeof key === "string" && !GIVEN_NAMES.has(key) && d.getStr(key) !== undefined) return `room for ${key}`;
      }
    }
    for (let i = 0; i < registrations.length; i += 2) {
      const cls = registrations[i + 1] as number;
      const register = () => addRegistration(this.value(registrations[i]) as PyType, this.value(cls) as PyType);
      this.#whenThere(registrations[i] as number, () => {
        // Filling a native module may look at the one that is being filled.
        const native = this.#nativeOf(cls);
        if (native === null) register();
        else world.whenFilled(native, register);
      });
    }
    if (hasHooks) this.makeClasses();
    for (const e of effects) this.#whenThere(e[1] as number, () => this.#affect(e));
    return null;
  }

  #isLater(p: Packed): boolean {
    return typeof p === "number" && p < 0 && this.#outside[-1 - p] instanceof Later;
  }

  #find(path: readonly string[]): Value | Later | undefined {
    const { world } = this, first = path[0];
    if (first === STEP.errorHandler) return follow(lookupError(path[1]), path, 2);
    // The same in every process of a build, and nobody can change it.
    if (first === STEP.nativeClass) return new Later(null, path);
    const module = world.modules.getStr(first);
    if (path.length === 1 || !(module instanceof PyModule) || module.pending === null) return follow(module, path, 1);
    if (path[1] !== STEP.namespace && world.thawingOf(module) === undefined) world.note(module, path[1]);
    return new Later(module, path);
  }

  /** What the first two steps of a path lead to. */
  #start({ module, path }: Later): Value | undefined {
    const { world } = this;
    if (module === null) {
      const [name, owner] = path[1].split("@");
      return nativeClass(name) ?? (world.fillNatives(owner), nativeClass(name)) ??
        (world.fillNatives(undefined), nativeClass(name));
    }
    if (path[1] === STEP.namespace) return module.dict;
    const thawing = world.thawingOf(module);
    return thawing === undefined ? world.noted(module, path[1]) : thawing.named(path[1]);
  }

  /** What the body says that the module's code gave a name. */
  packed(name: string): Packed | undefined {
    if (this.#names === null) {
      this.#names = new Map();
      const { names } = this.body;
      for (let i = 0; i < names.length; i += 2) this.#names.set(names[i] as string, names[i + 1]);
    }
    return this.#names.get(name);
  }

  /** What the module's code gave a name. */
  named(name: string): Value | undefined {
    const p = this.packed(name);
    if (this.body.namesAgain.includes(name)) {
      if (this.module.pending !== null) this.module.fill();
      const again = this.#again.get(name);
      if (again !== undefined) return again;
    }
    return p === undefined ? this.module.dict.getStr(name) : this.value(p);
  }

  /** Makes all classes. */
  makeClasses(): void {
    if (this.#hasClasses) return;
    const { classes } = this.body;
    this.#hasClasses = true;
    try {
      for (const i of classes) if (this.#made[i] === undefined) this.#make(i);
    } catch (e) {
      this.#hasClasses = false;
      throw e;
    }
    if (this.#afterMade.size > 0) { for (const i of classes) this.#notify(i); }
  }

  /** The native module that has not been filled yet, if a class is one of it. */
  #nativeOf(p: number): PyModule | null {
    const later = p < 0 ? this.#outside[-1 - p] : null;
    if (!(later instanceof Later)) return null;
    const { modules } = this.world;
    const module = later.module ?? modules.getStr(later.path[1].split("@")[1] ?? "");
    const isNative = module instanceof PyModule && module.pending !== null &&
      this.world.thawingOf(module) === undefined;
    return isNative ? module : null;
  }

  /** Does something when an object is there: an own one, or one of another module. */
  #whenThere(p: number, then: () => void): void {
    if (p >= 0) return this.#whenMade(p, then);
    const v = this.#outside[-1 - p];
    if (!(v instanceof Later)) return then();
    const { module, path } = v, native = this.#nativeOf(p);
    if (native !== null) this.world.whenFilled(native, then);
    else if (module === null) then();
    else if (path[1] === STEP.namespace) this.world.whenFilled(module, then);
    else this.world.thawingOf(module)!.whenNamed(path[1], then);
  }

  /** Does something when there is what the module's code gave a name. */
  whenNamed(name: string, then: () => void): void {
    if (this.#body === null) this.#afterNamed.push([name, then]);
    else {
      const p = this.packed(name);
      if (typeof p === "number") this.#whenThere(p, then);
      else then();
    }
  }

  #whenMade(i: number, then: () => void): void {
    if (this.#made[i] !== undefined && (this.#hasClasses || !(this.#made[i] instanceof PyType))) return then();
    this.#afterMade.set(i, [...this.#afterMade.get(i) ?? [], then]);
  }

  #notify(i: number): void {
    const waiting = this.#afterMade.get(i);
    this.#afterMade.delete(i);
    waiting?.forEach((then) => then());
  }

  /** The name that functions take for that of their module. */
  #nameThen(): Value | undefined {
    if (this.#name !== undefined) return this.#name;
    const { names } = this.body;
    return this.#name = names[0] === "__name__" ? this.value(names[1]) : this.module.namespace.getStr("__name__");
  }

  /** Fills the module's dictionary. */
  fill(): void {
    if (this.#isFilled) return;
    const { names } = this.body, dict = this.module.namespace;
    if (names[0] === "__name__") dict.setStr("__name__", this.#nameThen()!);
    this.#nameThen();
    this.makeClasses();
    for (let i = 0; i < names.length; i += 2) {
      const name = names[i] as string;
      // A submodule that was imported stands in front of what the code defines before importing it.
      if (dict.entryStr(name) !== undefined && name !== "__doc__" && name !== "__name__") dict.deleteStr(name);
      dict.setStr(name, this.value(names[i + 1]));
    }
    const { again } = this.body;
    if (again !== "") this.#doAgain(again, dict);
    this.#isFilled = true;
  }

  #doAgain(again: string, dict: PyDict): void {
    dict.setStr(IMPORTED_AT, BigInt(Math.round(this.#importedAt * 1e3)) * 1000n);
    this.world.run(new PyCode(deserializeCode(latin1Bytes(atob(again)))), dict);
    dict.deleteStr(IMPORTED_AT);
    for (const name of this.body.namesAgain) this.#again.set(name, dict.getStr(name)!);
  }

  /** The code of a function that is about to run, or is looked into. */
  codeToRun(i: number): PyCode {
    if (this.module.pending !== null) this.module.fill();
    return this.#codeAt(i);
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
      case EFFECT.called:
        callArgs(target, this.#values(rest));
    }
  }

  #outsideAt(i: number): Value {
    const v = this.#outside[i];
    return v instanceof Later ? this.#outside[i] = this.#settle(v) : v;
  }

  #settle(later: Later): Value {
    const { path } = later, v = follow(this.#start(later), path, 2);
    if (v === undefined) throw new Error(`there is no ${path.join(".").replaceAll("\0", "\\")}`);
    return v;
  }

  /** A value of the segment; objects are made when they are first asked for. */
  value(p: Packed): Value {
    if (typeof p === "number") return p < 0 ? this.#outsideAt(-1 - p) : this.#made[p] ?? this.#make(p);
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
      case "t":
        return tuple([]);
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

  #codeAt(i: number): PyCode {
    const known = this.#codes[i];
    if (known !== undefined) return known;
    const [from, what] = this.body.codes[i];
    return this.#codes[i] = from >= 0
      ? this.#codeAt(from).consts[what as number] as PyCode
      : from === -2
      ? new PyCode(deserializeCode(latin1Bytes(atob(what as string))))
      : what === ""
      ? this.#code ??= this.load()
      : this.world.codeOf(what as string)!;
  }

  /** Makes an object; one that could not be made whole is made again. */
  #make(i: number): Value {
    let v: Value;
    try {
      v = this.#object(i);
    } catch (e) {
      this.#made[i] = undefined;
      throw e;
    }
    if (this.#afterMade.size > 0 && !(v instanceof PyType)) this.#notify(i);
    return v;
  }

  #object(i: number): Value {
    const o = this.body.objects[i], made = this.#made;
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
        const parts = this.#values(o[2] as Packed[]);
        // A class in Python may stand in the native one's place (datetime without _datetime): it takes the same arguments.
        if (cls.freezing === null) return made[i] = callArgs(cls, parts);
        const self: PyObject = cls.freezing.make(parts);
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
    const own = this.module.namespace;
    let globals = own, module: PyModule | null = null;
    if (o.length > 2 && o[2] !== null) {
      const later = typeof o[2] === "number" && o[2] < 0 ? this.#outside[-1 - o[2]] : null;
      module = later instanceof Later ? later.module : null;
      // The module of the globals is not looked at before the function runs.
      globals = module === null ? this.value(o[2]) as PyDict : module.namespace;
    }
    const place = new ThawedCode(this, o[1] as number, module);
    const f = new PyFunction(null, globals, this.world.builtins, null, null, null, place);
    this.#made[i] = f;
    f.module = globals === own ? this.#nameThen() : globals.getStr("__name__");
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
    if (!this.#hasClasses) {
      this.makeClasses();
      return this.#made[i]!;
    }
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
