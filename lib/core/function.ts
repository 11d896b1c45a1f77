// Callables and descriptors: the objects that natives and Python functions become.
//
// Invariants: a native's JS function takes its parameters in signature order; an omitted optional parameter is
// `undefined`; `*args` arrives as a JS array, `**kwargs` as a Map<string, Value>. Signatures are parsed on first
// use (signature.ts). PyFunction's code is run only by the interpreter, through the `__call__` slot it installs.
import { bindImpl, shell } from "./builtin_types.ts";
import type { Continued } from "./continued.ts";
import type { PyDict } from "./dict.ts";
import type { Consumer } from "./sink.ts";
import type { Signature } from "./signature.ts";
import type { SlotFn } from "./slots.ts";
import type { PyType } from "./type.ts";
import { type Kwargs, None, type PyCell, PyObject, type PyTuple, underObject, type Value } from "./value.ts";

/** What the optimizer may know of a native: declared where the native is defined. */
export interface Traits {
  /** No side effect, result depends only on the arguments. */
  readonly pure?: boolean;
  /** "store" when it changes only its self argument. */
  readonly effect?: "store";
  /** JS expression for float arguments, e.g. "Math.sqrt". */
  readonly float?: string;
  /** The same for a function whose result is a bool, e.g. "Number.isNaN". */
  readonly test?: string;
  /**
   * Runs no Python code and looks at no frame when its arguments (besides self) are exact ints, floats, strs, bools, None,
   * lists, tuples or dicts. "plain": when its arguments are ints, floats, strs, bools, None, bytes, or tuples of such. A
   * number: when those before that place are. "key": when the first argument (besides self) is one of these, or found by
   * identity as a key (plain_keys.ts). "any": whatever its arguments are. "natives": when they are exact instances of native
   * classes, whatever these hold. A function tells of all arguments (self included). "items": when its arguments (self included) are such, or lists of such.
   */
  readonly leaf?:
    | boolean
    | number
    | "any"
    | "items"
    | "key"
    | "plain"
    | "natives"
    | ((args: readonly Value[]) => boolean);
  /** What calling it with these arguments comes to, before any Python code runs: see ops/asked.ts. */
  readonly asks?: (args: readonly Value[]) => Value | Continued | undefined;
  /** Keeps no keywords after it has returned. */
  readonly borrows?: boolean;
  /** Compiled code has an in-line form: its name in jit/intrinsics.ts. */
  readonly intrinsic?: string;
  /** fn gets all arguments (self included) in one array, and the keywords or null; it checks them itself. */
  readonly unbound?: boolean;
  /**
   * All it does is to call something else, with these arguments: the loop calls that itself, so that what it does to the
   * caller (tracing it, say) is seen when it returns. null: it does nothing.
   */
  readonly forwards?: (args: readonly Value[], kw: Kwargs | null) => Forwarded | null;
  /** What it makes of its only argument (besides self), an iterable. */
  readonly consumer?: Consumer;
  /** next(): in threads its calls become frames (interpreter/thread_next.ts). */
  readonly steps?: boolean;
}

/** A call in the place of another one. */
export interface Forwarded {
  readonly f: Value;
  readonly args: readonly Value[];
  readonly kw: Kwargs | null;
}

/** Shared description of one native function. */
export interface NativeSpec {
  readonly name: string;
  readonly signature: string;
  readonly doc: string;
  readonly fn: SlotFn;
  /**
   * The same before its undefined became None. Compiled code calls this: all wrappers around natives are one function to V8,
   * which can't tell what they call.
   */
  readonly raw?: SlotFn;
  readonly traits: Traits | null;
  /** Parsed signature; null until first needed. */
  sig: Signature | null;
  /** "args": fn gets (self/cls, args array, kwargs Map or null), as slots like __call__ do. */
  readonly convention: "positional" | "args";
}

/** builtin_function_or_method: a module function, or a native method bound to `self`. */
export class PyBuiltin extends PyObject {
  readonly spec: NativeSpec;
  /** Bound object; undefined for module functions. */
  readonly self: Value | undefined;
  /** `__module__`, or the defining class of a static native such as `__new__`. */
  module: Value | undefined;
  constructor(spec: NativeSpec, self?: Value, module?: Value) {
    super();
    this.spec = spec;
    this.self = self;
    this.module = module;
  }
}

/** A native in a class dictionary. */
export class PyMethodDescr extends PyObject {
  readonly spec: NativeSpec;
  readonly objclass: PyType;
  /** wrapper: a slot such as list.__len__; class: a classmethod. */
  readonly kind: "method" | "wrapper" | "class";
  constructor(spec: NativeSpec, objclass: PyType, kind: PyMethodDescr["kind"]) {
    super();
    this.spec = spec;
    this.objclass = objclass;
    this.kind = kind;
  }
}
export class PyWrapperDescr extends PyMethodDescr {}
export class PyClassMethodDescr extends PyMethodDescr {}

/** method-wrapper: a slot bound to an object, e.g. [].__len__. */
export class PyMethodWrapper extends PyObject {
  constructor(readonly descr: PyMethodDescr, readonly self: Value) {
    super();
  }
}

/** getset_descriptor / member_descriptor of native types. */
export class PyGetSet extends PyObject {
  readonly name: string;
  readonly objclass: PyType;
  readonly doc: string | null;
  // deno-lint-ignore no-explicit-any
  readonly get: ((self: any) => Value) | null;
  /** `v` undefined means delete. Null for read-only attributes. */
  // deno-lint-ignore no-explicit-any
  readonly set: ((self: any, v: Value | undefined) => void) | null;
  constructor(
    name: string,
    objclass: PyType,
    doc: string | null,
    // deno-lint-ignore no-explicit-any
    get: ((self: any) => Value) | null,
    // deno-lint-ignore no-explicit-any
    set: ((self: any, v: Value | undefined) => void) | null,
    /** Reading runs no Python code. */
    readonly leaf = false,
  ) {
    super();
    this.name = name;
    this.objclass = objclass;
    this.doc = doc;
    this.get = get;
    this.set = set;
  }
}
export class PyNativeMember extends PyGetSet {}

/** member_descriptor of a __slots__ entry; `key` is its storage name ("\0name"). */
export class PyMember extends PyObject {
  constructor(readonly name: string, readonly objclass: PyType, readonly key: string) {
    super();
  }
}

/** What functions ask of their code, which this layer does not know. */
export const functionHooks: {
  /** Told when `__code__` of a function is assigned: the code that it had. */
  codeChanged: (before: unknown) => void;
  /** The docstring of a code object, or None. */
  docOf: (code: unknown) => Value;
  /** strFromJs, which is above this file. */
  textOf: (text: string) => Value;
} = { codeChanged: () => {}, docOf: () => None, textOf: (text) => text };

/** Where the code of a function is that has not been looked at (frozen/thaw.ts). */
export interface CodePlace {
  // deno-lint-ignore no-explicit-any
  code(): any;
}

/** A Python function. `code` is the interpreter's PyCode; its code and its names are those of `place` until they are set. */
export class PyFunction {
  // deno-lint-ignore no-explicit-any
  declare private ownCode: any;
  globals: PyDict;
  builtins: PyDict;
  declare private ownName: Value | null;
  declare private ownQualname: Value | null;
  module: Value | undefined;
  /** `__doc__`; null until somebody asks, since finding it decodes the code's constants, and most functions never run. */
  #doc: Value | null;
  defaults: readonly Value[] | null = null;
  kwdefaults: PyDict | null = null;
  closure: readonly PyCell[] | null = null;
  annotations: PyDict | null = null;
  annotate: Value | undefined = undefined;
  typeParams: PyTuple | null = null;
  dict: PyDict | null = null;
  declare private readonly place: CodePlace | null;
  constructor(
    // deno-lint-ignore no-explicit-any
    code: any,
    globals: PyDict,
    builtins: PyDict,
    name: Value | null,
    qualname: Value | null,
    doc: Value | null,
    place: CodePlace | null = null,
  ) {
    this.ownCode = code;
    this.globals = globals;
    this.builtins = builtins;
    this.ownName = name;
    this.ownQualname = qualname;
    this.module = undefined;
    this.#doc = doc;
    this.place = place;
  }
  // deno-lint-ignore no-explicit-any
  get code(): any {
    return this.ownCode ?? (this.ownCode = this.place!.code());
  }
  // deno-lint-ignore no-explicit-any
  set code(v: any) {
    this.ownCode = v;
  }
  get name(): Value {
    return this.ownName ??= functionHooks.textOf(this.code.data.name);
  }
  set name(v: Value) {
    this.ownName = v;
  }
  get qualname(): Value {
    return this.ownQualname ??= functionHooks.textOf(this.code.data.qualname);
  }
  set qualname(v: Value) {
    this.ownQualname = v;
  }
  get doc(): Value {
    return this.#doc ??= functionHooks.docOf(this.code);
  }
  set doc(v: Value) {
    this.#doc = v;
  }
}
export interface PyFunction extends PyObject {}
underObject(PyFunction);

/** A bound method. */
export class PyMethod {
  constructor(readonly func: Value, readonly self: Value) {}
}
export interface PyMethod extends PyObject {}
underObject(PyMethod);

export class PyProperty extends PyObject {
  fget: Value;
  fset: Value;
  fdel: Value;
  doc: Value;
  name: Value | undefined = undefined;
  getterDoc = false;
  constructor(fget: Value, fset: Value, fdel: Value, doc: Value) {
    super();
    this.fget = fget;
    this.fset = fset;
    this.fdel = fdel;
    this.doc = doc;
  }
}

export class PyStaticMethod extends PyObject {
  func: Value;
  override dict: PyDict | null = null;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}

export class PyClassMethod extends PyObject {
  func: Value;
  override dict: PyDict | null = null;
  constructor(func: Value) {
    super();
    this.func = func;
  }
}

export class PySuper extends PyObject {
  thisClass: PyType | null = null;
  obj: Value | null = null;
  objType: PyType | null = null;
}

/** A module: its dictionary is `dict`. */
/** A module. Its dictionary may wait to be filled (`pending`) until somebody looks at it, which is when `dict` is read. */
export class PyModule extends PyObject {
  declare dict: PyDict;
  /** The dictionary as it is. */
  namespace: PyDict;
  /** Fills the dictionary. */
  pending: (() => void) | null = null;
  constructor(dict: PyDict) {
    super();
    this.namespace = dict;
  }
  fill(): void {
    // Filling may leave something for later itself.
    for (let { pending } = this; pending !== null; { pending } = this) {
      this.pending = null;
      try {
        pending();
      } catch (e) {
        // What is left to be done is done another time.
        this.pending ??= pending;
        throw e;
      }
    }
  }
}

// As TypeScript has it, a property is no accessor in a class under one where it is none.
Object.defineProperty(PyModule.prototype, "dict", {
  get(this: PyModule): PyDict {
    if (this.pending !== null) this.fill();
    return this.namespace;
  },
  set(this: PyModule, d: PyDict) {
    this.namespace = d;
  },
});

function final(name: string, impl: new (...args: never[]) => PyObject, hasDict = false): PyType {
  const cls = shell(name, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  cls.hasDict = hasDict;
  return cls;
}

export const builtinFunctionType: PyType = final("builtin_function_or_method", PyBuiltin);
export const methodDescrType: PyType = final("method_descriptor", PyMethodDescr);
export const wrapperDescrType: PyType = final("wrapper_descriptor", PyWrapperDescr);
export const classMethodDescrType: PyType = final("classmethod_descriptor", PyClassMethodDescr);
export const methodWrapperType: PyType = final("method-wrapper", PyMethodWrapper);
export const getSetType: PyType = final("getset_descriptor", PyGetSet);
export const nativeMemberType: PyType = final("member_descriptor", PyNativeMember);
export const memberType: PyType = nativeMemberType;
bindImpl(PyMember, nativeMemberType);
export const functionType: PyType = final("function", PyFunction, true);
export const methodType: PyType = final("method", PyMethod);
export const propertyType: PyType = final("property", PyProperty);
export const staticMethodType: PyType = final("staticmethod", PyStaticMethod, true);
export const classMethodType: PyType = final("classmethod", PyClassMethod, true);
export const superType: PyType = final("super", PySuper);
export const moduleType: PyType = final("module", PyModule, true);
for (const t of [propertyType, staticMethodType, classMethodType, superType, moduleType]) t.isBase = true;
for (const t of [functionType, methodType, builtinFunctionType, moduleType, methodDescrType]) t.hasWeakrefs = true;
