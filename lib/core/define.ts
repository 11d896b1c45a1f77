// Declaring native types, methods and modules: one entry each, next to its implementation.
//
// A type's members: `slots` by special method name (conventions in slots.ts), `methods` by name. From a slot come both
// the class's fast slot and the Python-visible `__len__` and so on.
import { indexSlot, newSlot } from "./slot_getters.gen.ts";
import { bindImpl, objectType, shell, typeOf } from "./builtin_types.ts";
import {
  type NativeSpec,
  PyBuiltin,
  PyClassMethodDescr,
  PyGetSet,
  PyMethodDescr,
  PyModule,
  PyNativeMember,
  PyStaticMethod,
  PyWrapperDescr,
  type Traits,
} from "./function.ts";
import { isGenericSlot, slotFns } from "./generic_slots.ts";
import { bindNative, signatureOf } from "./signature.ts";
import { SLOT_ARITY, type SlotFn, type SlotName } from "./slots.ts";
import { jsText, strFromJs } from "./str.ts";
import { stopIteration, typeError } from "./raise.ts";
import { isStr } from "./str.ts";
import { type JsClass, PyType, slotOf } from "./type.ts";
import { PyDict } from "./dict.ts";
import { type Kwargs, None, NotImplemented, type Value } from "./value.ts";

// deno-lint-ignore no-explicit-any
type Fn = (...args: any[]) => any;

/** A class member: method(), classMethod(), staticMethod(), getset(), member() or any Python value. */
export type MemberDef =
  | {
    readonly kind: "method" | "class" | "static";
    readonly signature: string;
    readonly doc: string;
    readonly fn: Fn;
    readonly traits: Traits | null;
  }
  | {
    readonly kind: "getset" | "member";
    readonly doc: string | null;
    readonly get: Fn | null;
    readonly set: Fn | null;
    readonly leaf?: boolean;
  }
  | { readonly kind: "value"; readonly value: Value };

/** An instance method: `signature` starts with self, as does `fn`. A fn that returns undefined gives None. */
export function method(signature: string, doc: string, fn: Fn, traits: Traits | null = null): MemberDef {
  return { kind: "method", signature, doc, fn, traits };
}
/** A class method: fn gets the class first; the signature starts with cls. */
export function classMethod(signature: string, doc: string, fn: Fn, traits: Traits | null = null): MemberDef {
  return { kind: "class", signature, doc, fn, traits };
}
export function staticMethod(signature: string, doc: string, fn: Fn): MemberDef {
  return { kind: "static", signature, doc, fn, traits: null };
}
/** A computed attribute; set gets (self, value | undefined for delete). */
export function getset(doc: string | null, get: Fn | null, set: Fn | null = null): MemberDef {
  return { kind: "getset", doc, get, set };
}
/** The same, where reading only gives what the object has, or raises: it runs no Python code. */
export function leafGetset(doc: string | null, get: Fn, set: Fn | null = null): MemberDef {
  return { kind: "getset", doc, get, set, leaf: true };
}
/** The same as getset, shown as member_descriptor. */
export function member(doc: string | null, get: Fn | null, set: Fn | null = null): MemberDef {
  return { kind: "member", doc, get, set };
}
/** As leafGetset. */
export function leafMember(doc: string | null, get: Fn, set: Fn | null = null): MemberDef {
  return { kind: "member", doc, get, set, leaf: true };
}
export function value(v: Value): MemberDef {
  return { kind: "value", value: v };
}

/** A constructor declared by signature (without cls): fn gets (cls, ...parameters). For slots.__new__. */
export function constructorFn(name: string, signature: string, fn: Fn): SlotFn {
  const spec: NativeSpec = { name, signature, doc: "", fn, traits: null, sig: null, convention: "positional" };
  return (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
    if (kw === null) {
      const sig = signatureOf(spec);
      const n = args.length;
      // Positional arguments need no binding by name.
      if (sig.direct && n >= sig.min && n <= sig.max) {
        switch (n) {
          case 0:
            return fn(cls);
          case 1:
            return fn(cls, args[0]);
          case 2:
            return fn(cls, args[0], args[1]);
        }
      }
    }
    return fn(cls, ...bindNative(spec, args, kw, 0, null));
  };
}
/** An initialiser declared by signature (without self): fn gets (self, ...parameters). For slots.__init__ and __call__. */
export const initFn: typeof constructorFn = constructorFn;

export interface TypeSpec {
  readonly doc?: string | null;
  readonly slots?: { readonly [K in SlotName]?: SlotFn };
  readonly members?: Readonly<Record<string, MemberDef>>;
  /** Slots whose special methods are plain methods to programs, with their signatures. */
  readonly methods?: { readonly [K in SlotName]?: string };
  /** Text of the class's signature for inspect, e.g. "(iterable=(), /)". */
  readonly signature?: string;
  readonly leaf?: PyType["leaf"];
  readonly plainOperands?: boolean;
  /** Methods without traits run no Python code when their arguments are scalars, bytes or tuples of such; "natives": exact instances of native classes. */
  readonly plain?: boolean | "natives";
  /** What compiled code may know of slots that programs call by their names, as `super().__init__()` does. */
  readonly slotTraits?: { readonly [K in SlotName]?: Traits };
  readonly make?: PyType["make"];
  readonly asks?: PyType["asks"];
  readonly consumer?: PyType["consumer"];
}

const SLOT_SIGNATURES: Record<number, string> = { 0: "(self, /)", 1: "(self, value, /)", 2: "(self, key, value, /)" };

/** Checks of a `__new__` called by name: its first argument is a class whose layout it may make. */
function checkNewArguments(owner: PyType, args: readonly Value[], fn: SlotFn): void {
  if (args.length === 0) throw typeError(`${owner.name}.__new__(): not enough arguments`);
  const cls = args[0];
  if (!(cls instanceof PyType)) {
    throw typeError(`${owner.name}.__new__(X): X is not a type object (${typeOf(cls).name})`);
  }
  if (!cls.isSubtype(owner)) {
    throw typeError(`${owner.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${owner.name}`);
  }
  let native = cls;
  while (native.isHeap && native.base !== null) native = native.base;
  if (newSlot(native) !== fn) {
    throw typeError(`${owner.name}.__new__(${cls.name}) is not safe, use ${native.name}.__new__()`);
  }
}

/** object.__setattr__(str, ...) must not get around type.__setattr__: the way to `fn` may only pass Python-level ones. */
function checkSetter(name: "__setattr__" | "__delattr__", self: Value, fn: SlotFn): void {
  const cls = typeOf(self);
  if (cls.safeSetter === fn) return;
  const own = slotOf(cls, name);
  if (own === fn) return;
  let base: PyType | null = cls;
  for (let i = cls.mro.length - 1; i >= 0; i--) {
    if (slotOf(cls.mro[i], name) === own) {
      base = cls.mro[i];
      break;
    }
  }
  for (; base !== null; base = base.base) {
    const slot = slotOf(base, name);
    if (slot === fn) {
      // Frozen dataclasses set all their attributes this way.
      cls.safeSetter = fn;
      return;
    }
    if (!isGenericSlot(name, slot)) throw typeError(`can't apply this ${name} to ${cls.shownName} object`);
  }
}

/** The Python-visible function of a slot: JS conventions turned into Python's. */
function visible(
  name: SlotName,
  fn: SlotFn,
  owner: PyType,
  slots: { readonly [K in SlotName]?: SlotFn },
): { fn: SlotFn; signature: string; convention: NativeSpec["convention"] } {
  switch (name) {
    case "__call__":
    case "__init__":
      return {
        fn: (args: readonly Value[], kw: Kwargs | null) => {
          const r = fn(args[0], args.slice(1), kw);
          return r === undefined ? None : r;
        },
        signature: "(self, /, *args, **kwargs)",
        convention: "args",
      };
    case "__new__":
      return {
        fn: (args: readonly Value[], kw: Kwargs | null) => {
          checkNewArguments(owner, args, fn);
          return fn(args[0], args.slice(1), kw);
        },
        signature: "(*args, **kwargs)",
        convention: "args",
      };
    case "__next__":
      return {
        fn: (self: Value) => {
          const v = fn(self);
          if (v === undefined) throw stopIteration((self as { returned?: Value }).returned);
          return v;
        },
        signature: "(self, /)",
        convention: "positional",
      };
    case "__getattribute__":
    case "__getattr__":
    case "__delattr__":
    case "__setattr__":
      return {
        fn: (self: Value, attr: Value, v: Value) => {
          if (!isStr(attr)) {
            throw typeError(`attribute name must be string, not '${(attr as { cls?: PyType }).cls?.name ?? "int"}'`);
          }
          if (name === "__setattr__" || name === "__delattr__") checkSetter(name, self, fn);
          const r = fn(self, jsText(attr), v);
          return r === undefined ? None : r;
        },
        signature: name === "__setattr__" ? "(self, name, value, /)" : "(self, name, /)",
        convention: "positional",
      };
    case "__get__":
      return {
        fn: (self: Value, obj: Value, cls: Value | undefined) =>
          fn(self, obj === None ? null : obj, cls === undefined || cls === None ? null : cls),
        signature: "(self, instance, owner=None, /)",
        convention: "positional",
      };
    case "__mul__":
    case "__rmul__":
    case "__imul__":
      return {
        fn: (self: Value, times: Value) => {
          if (slots.__len__ !== undefined && indexSlot(typeOf(times)) === null) {
            throw typeError(`'${typeOf(times).shownName}' object cannot be interpreted as an integer`);
          }
          return fn(self, times);
        },
        signature: SLOT_SIGNATURES[1],
        convention: "positional",
      };
    case "__pow__":
    case "__rpow__":
      return { fn, signature: "(self, value, mod=None, /)", convention: "positional" };
  }
  const n = SLOT_ARITY.get(name)!;
  return {
    fn: (self: Value, a: Value, b: Value) => {
      const r = fn(self, a, b);
      return r === undefined ? None : r;
    },
    signature: SLOT_SIGNATURES[n],
    convention: "positional",
  };
}

/** Gives a type its members; its dictionary is filled when it is first looked at. */
export function populate(cls: PyType, spec: TypeSpec): PyType {
  if (spec.doc !== undefined) cls.doc = spec.doc;
  if (spec.signature !== undefined) textSignatures.set(cls, spec.signature);
  if (spec.leaf !== undefined) cls.leaf = spec.leaf;
  if (spec.plainOperands !== undefined) cls.plainOperands = spec.plainOperands;
  if (spec.make !== undefined) cls.make = spec.make;
  if (spec.asks !== undefined) cls.asks = spec.asks;
  if (spec.consumer !== undefined) cls.consumer = spec.consumer;
  cls.fillLater(() => fill(cls, spec));
  return cls;
}

/** A part of a specification; in the start image it is a function that makes it. */
function part<T extends object>(p: T): T;
function part<T extends object>(p: T | undefined): T | undefined;
function part<T extends object>(p: T | undefined): T | undefined {
  return typeof p === "function" ? (p as () => T)() : p;
}

function fill(cls: PyType, spec: TypeSpec): void {
  const { attrs } = cls;
  const slots = part(spec.slots), members = part(spec.members);
  // Loops over keys: entries would be a fifth of what filling allocates.
  const slotNames = slots === undefined ? [] : Object.keys(slots) as SlotName[];
  for (let i = 0; i < slotNames.length; i++) {
    const name = slotNames[i], fn = slots![name]!;
    const v = visible(name, fn, cls, slots!);
    const native: NativeSpec = {
      name,
      signature: spec.methods?.[name] ?? v.signature,
      doc: slotDoc(name),
      fn: v.fn,
      traits: spec.slotTraits?.[name] ?? null,
      sig: null,
      convention: v.convention,
    };
    slotFns.set(native, fn);
    attrs.setStr(
      name,
      name === "__new__"
        ? new PyBuiltin(native, undefined, cls)
        : spec.methods?.[name] !== undefined
        ? new PyMethodDescr(native, cls, "method")
        : new PyWrapperDescr(native, cls, "wrapper"),
    );
  }
  addComparisons(cls, slots);
  const names = members === undefined ? [] : Object.keys(members);
  const usual = spec.plain === true ? PLAIN : spec.plain === "natives" ? NATIVES : null;
  for (let i = 0; i < names.length; i++) attrs.setStr(names[i], makeMember(cls, names[i], members![names[i]], usual));
  if (slots?.__eq__ !== undefined && slots.__hash__ === undefined) attrs.setStr("__hash__", None);
  if (attrs.getStr("__doc__") === undefined) attrs.setStr("__doc__", cls.doc === null ? None : strFromJs(cls.doc));
}

const COMPARISONS = ["__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__"] as const;

function notImplemented(): Value {
  return NotImplemented;
}

/** A native type that compares at all has all six comparisons. */
function addComparisons(cls: PyType, slots: TypeSpec["slots"]): void {
  if (slots === undefined || !COMPARISONS.some((c) => slots[c] !== undefined)) return;
  for (const name of COMPARISONS) {
    if (slots[name] !== undefined || cls.attrs.getStr(name) !== undefined) continue;
    const equal = slots.__eq__;
    const fn: SlotFn = name !== "__ne__" || equal === undefined ? notImplemented : (a: Value, b: Value) => {
      const r = equal(a, b);
      return r === NotImplemented ? r : !r;
    };
    const native = { ...nativeSpec(name, SLOT_SIGNATURES[1], slotDoc(name), fn), fn };
    cls.attrs.setStr(name, new PyWrapperDescr(native, cls, "wrapper"));
  }
}

/** `__text_signature__` of native types. */
export const textSignatures: WeakMap<PyType, string> = new WeakMap();

function slotDoc(name: string): string {
  return `Special method ${name} of a built-in type.`;
}

function noneIfUnset(fn: Fn): Fn {
  return (a, b, c, ...rest) => {
    const r = rest.length === 0 ? fn(a, b, c) : fn(a, b, c, ...rest);
    return r === undefined ? None : r;
  };
}

/** What natives do that look at nothing but their arguments. */
const PLAIN: Traits = { leaf: "plain" };
const NATIVES: Traits = { leaf: "natives" };

function makeMember(cls: PyType, name: string, def: MemberDef, usual: Traits | null): Value {
  switch (def.kind) {
    case "value":
      return def.value;
    case "getset":
      return new PyGetSet(name, cls, def.doc, def.get, def.set, def.leaf);
    case "member":
      return new PyNativeMember(name, cls, def.doc, def.get, def.set, def.leaf);
    default: {
      const spec = nativeSpec(
        name,
        def.signature,
        def.doc,
        def.fn,
        def.traits ?? (def.kind === "method" ? usual : null),
      );
      if (def.kind === "static") return new PyStaticMethod(new PyBuiltin(spec, undefined, cls));
      if (def.kind === "class") return new PyClassMethodDescr(spec, cls, "class");
      return new PyMethodDescr(spec, cls, def.kind);
    }
  }
}

/** Wraps a JS function as a native. A result of undefined becomes None. */
export function nativeSpec(
  name: string,
  signature: string,
  doc: string,
  fn: Fn,
  traits: Traits | null = null,
): NativeSpec {
  if (traits?.unbound === true) return { name, signature, doc, fn, traits, sig: null, convention: "args" };
  return { name, signature, doc, fn: noneIfUnset(fn), raw: fn, traits, sig: null, convention: "positional" };
}

/**
 * A native type with its own shell: `name` may be dotted for the module. `impl` is the JS class of its instances.
 */
export function defineType(
  name: string,
  impl: JsClass,
  spec: TypeSpec & {
    readonly bases?: PyType[];
    readonly final?: boolean;
    readonly hasDict?: boolean;
    readonly weakrefs?: boolean;
  },
): PyType {
  const cls = shell(name, impl, spec.bases ?? [objectType]);
  bindImpl(impl, cls);
  if (spec.final) cls.isBase = false;
  if (spec.hasDict) cls.hasDict = true;
  if (spec.weakrefs) cls.hasWeakrefs = true;
  if (name.includes(".")) cls.fillLater(() => cls.attrs.setStr("__module__", strFromJs(cls.module)));
  return populate(cls, spec);
}

/** A module function: "(x, /)" has no self. */
export function fn(signature: string, doc: string, f: Fn, traits: Traits | null = null): MemberDef {
  return { kind: "static", signature, doc, fn: f, traits };
}

export interface ModuleSpec {
  readonly doc?: string;
  /** Members that are fn(...) become functions; values stay; lazy members are computed when the module is made. */
  readonly members: Readonly<Record<string, MemberDef | (() => Value)>>;
  /** As TypeSpec.plain, for functions. */
  readonly plain?: boolean;
  /** Runs once per made module. */
  readonly init?: (module: PyModule, dict: PyDict) => void;
}

/** A native module: `make()` gives a fresh module object (one per runtime), or fills one that has its name and spec. */
export interface NativeModule {
  readonly name: string;
  make(into?: PyModule): PyModule;
}

/** A native module without what is in it. */
export function emptyModule(name: string): PyModule {
  const dict = new PyDict();
  dict.setStr("__name__", strFromJs(name));
  dict.setStr("__doc__", None);
  dict.setStr("__package__", strFromJs(""));
  dict.setStr("__loader__", None);
  dict.setStr("__spec__", None);
  return new PyModule(dict);
}

export function defineModule(name: string, spec: ModuleSpec): NativeModule {
  return {
    name,
    make(module = emptyModule(name)) {
      const dict = module.namespace;
      if (spec.doc !== undefined) dict.setStr("__doc__", strFromJs(spec.doc));
      const members = part(spec.members), keys = Object.keys(members);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i], def = members[key];
        dict.setStr(
          key,
          typeof def === "function" ? def() : moduleMember(name, key, def, spec.plain === true ? PLAIN : null),
        );
      }
      spec.init?.(module, dict);
      return module;
    },
  };
}

function moduleMember(module: string, key: string, def: MemberDef, usual: Traits | null): Value {
  if (def.kind === "value") return def.value;
  if (!("signature" in def)) throw new Error(`module member ${key} cannot be a descriptor`);
  return new PyBuiltin(
    nativeSpec(key, def.signature, def.doc, def.fn, def.traits ?? usual),
    undefined,
    strFromJs(module),
  );
}

/** A free-standing builtin function object. */
export function builtinFunction(name: string, signature: string, doc: string, f: Fn, module?: string): PyBuiltin {
  return new PyBuiltin(
    nativeSpec(name, signature, doc, f),
    undefined,
    module === undefined ? undefined : strFromJs(module),
  );
}
