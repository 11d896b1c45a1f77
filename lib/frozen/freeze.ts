// Freezing a module: what its code left behind, as a segment (format.ts).
//
// In: a module whose code has just run, what it imported and what it changed elsewhere. Out: its segment. Invariants: what cannot be
// put into words throws Unfreezable, with the reason, and the module is executed as ever; an object of another module is only ever
// named, never copied, unless nothing tells copies from it (tuples of constants, patterns, aliases of types).
import { typeOf, typeType } from "../core/builtin_types.ts";
import { PyDict } from "../core/dict.ts";
import {
  PyBuiltin,
  PyClassMethod,
  PyFunction,
  PyGetSet,
  PyMember,
  PyMethod,
  PyMethodWrapper,
  PyProperty,
  PyStaticMethod,
} from "../core/function.ts";
import { type Instance, isInstance, isPlainInstance, PyObj, readLocation } from "../core/instance.ts";
import { isLazyInstance } from "../core/lazy_instance.ts";
import { PyType } from "../core/type.ts";
import {
  Ellipsis,
  None,
  NotImplemented,
  PyBytes,
  PyCell,
  PyComplex,
  PyFloat,
  PyIntBox,
  PyList,
  type PyObject,
  PySlice,
  PyStrBox,
  PyTuple,
  PyWideStr,
  type Value,
} from "../core/value.ts";
import type { CodeData } from "../bytecode/code.ts";
import { serializeCode } from "../bytecode/serialize.ts";
import { functionOf } from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { getInstanceDict, getInstanceWeakref } from "../types/instance_dict.ts";
import { latin1Text } from "../types/text_codec_utf8.ts";
import { PyFrozenSet, PySet } from "../types/set_classes.ts";
import { CLASS_FLAG, EFFECT, FLAGS, GIVEN_NAMES, KIND, type Packed, type Segment, STEP } from "./format.ts";
import { isAccessor, type Naming, type Path } from "./naming.ts";

/** Why a module is not frozen. */
export class Unfreezable extends Error {}

/** A change of an object of another module. */
export interface Change {
  readonly kind: number;
  readonly target: PyObject;
  /** Keys and values, or values. */
  readonly values: readonly Value[];
}

/** What a module's code does again in each process. */
export interface Again {
  readonly code: CodeData;
  /** The names to which it gives other values. */
  readonly names: readonly string[];
  /** Head.againWith */
  readonly with: string | null;
  /** Functions of others that the module's code calls with something of its own, which have time until somebody looks at them. */
  readonly calls: readonly (readonly Value[])[];
}

/** Where code objects are: the module and the indexes among constants that lead there. */
export type CodePlaces = Map<PyCode, readonly [string, ...number[]]>;

/** Freezes one module. */
export class Freezing {
  readonly #outside: string[][] = [];
  readonly #outsideAt: Map<PyObject, number> = new Map();
  readonly #codes: [number, number | string][] = [];
  readonly #codeAt: Map<string, number> = new Map();
  readonly #objects: Packed[][] = [];
  readonly #at: Map<PyObject, number> = new Map();
  /** What the object being packed is part of, for messages. */
  readonly #trail: string[] = [];

  constructor(
    readonly module: string,
    readonly dict: PyDict,
    readonly builtins: PyDict,
    readonly naming: Naming,
    readonly places: CodePlaces,
    /** Modules whose objects may be named: those that are there when the module's imports are. */
    readonly mayName: (module: string) => boolean,
  ) {}

  /** Modules that the one to be frozen imports itself. */
  #imports: ReadonlySet<string> = new Set();

  /**
   * The segment; throws Unfreezable. `imports`: names as sys.modules has them; `changes`: what the code did elsewhere, in order;
   * `again`: what each process does again.
   */
  segment(imports: readonly string[], changes: readonly Change[], again: Again | null): Segment {
    this.#imports = new Set(imports);
    const names: Packed[] = [];
    // Functions take their module's name from here, so it comes first.
    const name = this.dict.getStr("__name__");
    if (name !== this.module) names.push("__name__", this.#pack(name ?? None));
    for (const e of this.dict.entries()) {
      if (typeof e.key !== "string") this.#fail("a name that is no str");
      if (isAccessor(e) || GIVEN_NAMES.has(e.key as string)) continue;
      names.push(e.key as string, this.#within(e.key as string, e.value!));
    }
    const effects = changes.map(({ kind, target, values }) => {
      const named = kind === EFFECT.classAttributes || kind === EFFECT.attributes;
      return [
        kind,
        this.#within("what is changed", target),
        ...values.map((v, i) =>
          named && i % 2 === 0 ? v as string : this.#within(`change of ${this.naming.pathOf(target)?.join(".")}`, v)
        ),
      ];
    });
    for (const call of again?.calls ?? []) effects.push([EFFECT.called, ...this.#many(call, "a call")]);
    if (this.#problems.length > 0) throw new Unfreezable(this.#problems[0]);
    const own = [...this.#at.keys()].filter((o) => o instanceof PyType);
    const classes = inOrder(own).map((c) => this.#at.get(c)!);
    const isRegistration = (e: readonly Packed[]) => e[0] === EFFECT.registered;
    return {
      head: {
        imports,
        outside: this.#outside,
        registrations: effects.filter(isRegistration).flatMap((e) => e.slice(1)),
        effects: effects.filter((e) => !isRegistration(e)),
        codeOf: this.#codes.filter(([from, what]) => from === -1 && what !== "").map(([, what]) => what as string),
        hasHooks: own.some(speaksForOthers),
        againWith: again === null ? null : again.with,
      },
      body: {
        classes,
        namesAgain: again?.names ?? [],
        again: again === null ? "" : btoa(latin1Text(serializeCode(again.code))),
        codes: this.#codes,
        objects: this.#objects,
        names,
      },
    };
  }

  /** The objects that are the module's own. */
  own(): Iterable<PyObject> {
    return this.#at.keys();
  }

  /** Why there is no segment; the rest is looked at all the same, since it must be known what belongs to the module. */
  readonly #problems: string[] = [];

  #fail(what: string): null {
    this.#problems.push(`${what}${this.#trail.length === 0 ? "" : ` (in ${this.#trail.slice(0, 6).join(" > ")})`}`);
    return null;
  }

  #within(where: string, v: Value): Packed {
    this.#trail.push(where);
    const p = this.#pack(v);
    this.#trail.pop();
    return p;
  }

  #pack(v: Value): Packed {
    if (typeof v === "string" || typeof v === "boolean") return v;
    if (typeof v === "number") return ["i", v];
    if (typeof v === "bigint") return ["I", String(v)];
    if (v === None) return null;
    if (v === NotImplemented) return this.#named(v, ["builtins", "NotImplemented"]);
    if (v === Ellipsis) return this.#named(v, ["builtins", "Ellipsis"]);
    if (v.t !== 0) {
      if (v instanceof PyFloat) return ["f", Object.is(v.v, -0) ? "-0" : String(v.v)];
      if (v instanceof PyComplex) return ["c", String(v.re), String(v.im)];
      if (v instanceof PyBytes) return ["b", latin1Text(v.b)];
      if (v instanceof PyWideStr) return ["w", ...v.cp];
      if (v instanceof PyTuple && v.a.length === 0) return ["t"];
      if (v instanceof PySlice) return ["s", this.#pack(v.start), this.#pack(v.stop), this.#pack(v.step)];
    }
    return this.#reference(v);
  }

  #named(v: PyObject, path: Path): number {
    const known = this.#outsideAt.get(v);
    if (known !== undefined) return known;
    this.#outside.push([...path]);
    this.#outsideAt.set(v, -this.#outside.length);
    return -this.#outside.length;
  }

  #reference(v: PyObject): number {
    const known = this.#at.get(v);
    if (known !== undefined) return known;
    // A tuple that another module happens to have too is no reason to look at that.
    const path = this.naming.pathIn(v, this.#imports) ??
      (v.t !== 0 && v instanceof PyTuple ? undefined : this.naming.pathOf(v));
    if (path !== undefined && (path[0].startsWith("\0") || this.mayName(path[0]))) return this.#named(v, path);
    const owner = this.naming.ownerOf(v);
    if (owner !== undefined && owner !== this.module && v instanceof PyIntBox && this.mayName(owner)) {
      const flags = this.#flagsPath(v);
      if (flags !== undefined) return this.#named(v, flags);
    }
    if (owner !== undefined && owner !== this.module && !isFungible(v)) {
      this.#fail(`${typeOf(v).name} of ${path?.join(".") ?? owner}`);
    }
    const at = this.#objects.length;
    this.#at.set(v, at);
    this.#objects.push([]);
    this.#objects[at] = this.#record(v);
    return at;
  }

  /** The path of a combination of flags, which another module has made first. */
  #flagsPath(v: PyIntBox): Path | undefined {
    const path = this.naming.pathOf(v.cls);
    const known = v.cls.attrs.getStr(FLAGS);
    if (path === undefined || !(known instanceof PyDict) || known.get(v.v) !== v) return undefined;
    return [...path, STEP.flags, String(v.v)];
  }

  #many(items: readonly Value[], where = ""): Packed[] {
    return items.map((v) => where === "" ? this.#pack(v) : this.#within(where, v));
  }

  #pairs(d: PyDict): Packed[] {
    const out: Packed[] = [];
    for (const e of d.entries()) {
      if (isAccessor(e)) {
        this.#fail("a value that is not made yet");
        continue;
      }
      const name = typeof e.key === "string" ? e.key : typeOf(e.key).name;
      out.push(this.#within(name, e.key), this.#within(name, e.value!));
    }
    return out;
  }

  #record(v: PyObject): Packed[] {
    if (v instanceof PyType) return this.#class(v);
    if (isLazyInstance(v)) return [this.#fail("a module's spec")];
    if (isInstance(v)) return this.#instance(v);
    if (v instanceof PyFunction) return this.#function(v);
    if (v instanceof PyTuple) return [KIND.tuple, ...this.#many(v.a)];
    if (v instanceof PyList) return [KIND.list, ...this.#many(v.copyItems())];
    if (v instanceof PyBuiltin && v.self !== undefined) return [KIND.bound, this.#pack(v.self), v.spec.name];
    if (v.cls.freezing !== null) {
      const parts = v.cls.freezing.parts(v as never) ?? this.#fail(`${v.cls.name} with a state`) ?? [];
      const dict = v.dict ? this.#pairs(v.dict) : [];
      return [KIND.native, this.#pack(v.cls), this.#many(parts, v.cls.name), ...dict];
    }
    if (v instanceof PyDict && v.cls.name === "dict") return [KIND.dict, ...this.#pairs(v)];
    if (v instanceof PySet) return [KIND.set, ...this.#many(v.entries().map((e) => e.key))];
    if (v instanceof PyFrozenSet) return [KIND.frozenset, ...this.#many(v.entries().map((e) => e.key))];
    if (v instanceof PyCell) return v.v === undefined ? [KIND.cell] : [KIND.cell, this.#within("a closure", v.v)];
    if (v instanceof PyProperty) {
      const parts = this.#many([v.fget, v.fset, v.fdel, v.doc]);
      return [KIND.property, ...parts, v.getterDoc, ...(v.name === undefined ? [] : [this.#pack(v.name)])];
    }
    if (v instanceof PyStaticMethod || v instanceof PyClassMethod) {
      const kind = v instanceof PyStaticMethod ? KIND.staticmethod : KIND.classmethod;
      return [kind, this.#pack(v.func), ...(v.dict === null ? [] : this.#pairs(v.dict))];
    }
    if (v instanceof PyMethod) return [KIND.method, this.#pack(v.func), this.#pack(v.self)];
    if (v instanceof PyMethodWrapper) return [KIND.bound, this.#pack(v.self), v.descr.spec.name];
    if (v instanceof PyGetSet && v.get === getInstanceDict) return [KIND.dictGetter, this.#pack(v.objclass)];
    if (v instanceof PyGetSet && v.get === getInstanceWeakref) return [KIND.weakrefGetter, this.#pack(v.objclass)];
    if (v instanceof PyMember) return [KIND.member, this.#pack(v.objclass), v.name, v.key];
    return [this.#fail(`${v.cls.module}.${v.cls.name}`)];
  }

  #function(f: PyFunction): Packed[] {
    const plain = functionOf(f.code, f.globals, f.builtins);
    const isPlain = plain.name === f.name && plain.qualname === f.qualname && plain.module === f.module &&
      plain.doc === f.doc;
    const list = (items: readonly Value[] | null, where: string) => items === null ? null : this.#many(items, where);
    const where = `${typeof f.qualname === "string" ? f.qualname : "?"}()`;
    this.#trail.push(where);
    const out: Packed[] = [
      KIND.function,
      this.#codeIndex(f.code),
      f.globals === this.dict ? null : this.#pack(f.globals),
      list(f.defaults, "defaults"),
      f.kwdefaults === null ? null : this.#pairs(f.kwdefaults),
      list(f.closure, "closure"),
      f.annotate === undefined ? null : this.#pack(f.annotate),
      f.annotations === null ? null : this.#pack(f.annotations),
      f.typeParams === null ? null : this.#pack(f.typeParams),
      f.dict === null || f.dict.size === 0 ? null : this.#pairs(f.dict),
      isPlain ? null : [
        this.#pack(f.name),
        this.#pack(f.qualname),
        f.module === undefined ? false : this.#pack(f.module),
        this.#pack(f.doc),
      ],
      f.builtins === this.builtins ? null : this.#pack(f.builtins),
    ];
    this.#trail.pop();
    while (out.length > 2 && out.at(-1) === null) out.pop();
    return out;
  }

  #codeIndex(code: PyCode): number {
    const place = this.places.get(code);
    if (place === undefined) {
      const text = btoa(latin1Text(serializeCode(code.data)));
      return this.#codeRow(`:${text}`, -2, text);
    }
    const [module, ...steps] = place;
    if (module !== this.module && !this.mayName(module)) this.#fail(`code of ${module}`);
    let at = this.#codeRow(`${module}`, -1, module === this.module ? "" : module);
    for (const step of steps) at = this.#codeRow(`${at}/${step}`, at, step);
    return at;
  }

  #codeRow(key: string, from: number, what: number | string): number {
    let at = this.#codeAt.get(key);
    if (at === undefined) {
      at = this.#codes.push([from, what]) - 1;
      this.#codeAt.set(key, at);
    }
    return at;
  }

  #class(cls: PyType): Packed[] {
    if (!cls.isHeap) return [this.#fail(`native class ${cls.module}.${cls.name}`)];
    this.#trail.push(cls.qualname);
    const flags = (cls.hasDict ? CLASS_FLAG.hasDict : 0) | (cls.hasWeakrefs ? CLASS_FLAG.hasWeakrefs : 0) |
      (cls.isAbstract ? CLASS_FLAG.isAbstract : 0) |
      (cls.patternKind === 1 ? CLASS_FLAG.sequence : cls.patternKind === 2 ? CLASS_FLAG.mapping : 0);
    if (cls.mro[0] !== cls) this.#fail("a class with an order of its own");
    const out: Packed[] = [
      KIND.class,
      this.#pack(cls.cls),
      cls.name,
      cls.qualname,
      this.#many(cls.bases),
      this.#many(cls.mro.slice(1)),
      this.#pack(cls.base!),
      flags,
      cls.slotNames,
      ...this.#pairs(cls.attrs),
    ];
    this.#trail.pop();
    return out;
  }

  #instance(v: Instance): Packed[] {
    const out: Packed[] = [];
    const { shape } = v;
    if (shape.isDict) {
      out.push(null, this.#pack(v.ext![0]));
      for (const [name, x] of (v.ext![1] ?? []) as Map<string, Value>) out.push(name, this.#within(name, x));
    } else {
      for (const name of shape.names) {
        const x = readLocation(v, shape.props.get(name)!);
        if (x !== undefined) out.push(name, this.#within(`.${name.replaceAll("\0", "")}`, x));
      }
    }
    const cls = this.#pack(shape.cls);
    if (isPlainInstance(v)) return [KIND.instance, cls, ...out];
    return [KIND.boxed, cls, this.#content(v), ...out];
  }

  /** What the built-in base of an instance holds. */
  #content(v: Instance): Packed[] {
    const native = shapeBase(v.shape.cls);
    if (native.freezing !== null) return [this.#fail(`instance of a subclass of ${native.name}`)];
    if (v instanceof PyIntBox || v instanceof PyStrBox) return ["v", this.#pack(v.v)];
    if (v instanceof PyTuple) return ["t", ...this.#many(v.a)];
    if (v instanceof PyFloat) return ["x", ["f", String(v.v)]];
    if (v instanceof PyList) return ["l", ...this.#many(v.copyItems())];
    if (v instanceof PyDict && native.name === "dict") return ["d", ...this.#pairs(v)];
    if (v instanceof PySet) return ["e", ...this.#many(v.entries().map((e) => e.key))];
    if (v instanceof PyObj && Object.keys(v).length === Object.keys(new PyObj(v.shape)).length) return ["o"];
    return [this.#fail(`instance of a subclass of ${native.name}`)];
  }
}

/** An abstract class asks its subclasses what their subclasses are: one that answers must be there, if others can ask. */
function speaksForOthers(cls: PyType, _i: number, own: readonly PyType[]): boolean {
  return cls.attrs.entryStr("__subclasshook__") !== undefined &&
    cls.bases.some((b) => b.cls !== typeType && b.qualname !== "ABC" && !own.includes(b));
}

/** Classes, bases first and the subclasses of each class as it lists them. */
function inOrder(classes: readonly PyType[]): PyType[] {
  const own = new Set(classes), after = new Map<PyType, PyType[]>(), waits = new Map<PyType, number>();
  const link = (a: PyType, b: PyType) => {
    after.set(a, [...after.get(a) ?? [], b]);
    waits.set(b, (waits.get(b) ?? 0) + 1);
  };
  for (const base of new Set(classes.flatMap((c) => c.bases))) {
    const subclasses = base.liveSubclasses().filter((c) => own.has(c));
    for (let i = 1; i < subclasses.length; i++) link(subclasses[i - 1], subclasses[i]);
    if (own.has(base)) subclasses.forEach((c) => link(base, c));
  }
  const out = classes.filter((c) => !waits.has(c));
  for (let i = 0; i < out.length; i++) {
    for (const c of after.get(out[i]) ?? []) {
      waits.set(c, waits.get(c)! - 1);
      if (waits.get(c) === 0) out.push(c);
    }
  }
  return out.length === classes.length ? out : [...classes];
}

/** The nearest native class. */
function shapeBase(cls: PyType): PyType {
  let c = cls;
  while (c.isHeap) c = c.base!;
  return c;
}

/** May two modules have copies of their own? */
function isFungible(v: PyObject): boolean {
  return v.t !== 0 && (v instanceof PyTuple || v instanceof PyFrozenSet || v.cls.freezing?.isFungible === true);
}
