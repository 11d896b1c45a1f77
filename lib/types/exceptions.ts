// BaseException and the exception classes with few fields: StopIteration, SystemExit, KeyError, ImportError, NameError,
// AttributeError.
//
// Invariants: `args` is what the constructor got; `fields` holds the further attributes of a class and may be null for
// exceptions made by native code, in which case every field is None. OSError, SyntaxError, the Unicode errors and
// exception groups have files of their own.
import { setAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { leafGetset, member, type MemberDef, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, type ExceptionName, PyBaseException } from "../core/exceptions.ts";
import { ownItems } from "../core/instance.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { closestName } from "../core/suggestions.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, type PyObject, tuple, type Value } from "../core/value.ts";
import { type Asked, askRepr, askStr, registerText } from "../ops/asked.ts";
import { toArray } from "../ops/iteration.ts";
import { repr, reprJs, str } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { addNote } from "./exception_notes.ts";
import { dictMember, dictOf } from "./instance_dict.ts";

/** An attribute kept in `fields`; deleting it makes it None. */
export function field(name: string, doc: string): MemberDef {
  return member(
    doc,
    (e: PyBaseException) => e.fields?.[name] ?? None,
    (e: PyBaseException, v: Value | undefined) => {
      (e.fields ??= {})[name] = v ?? None;
    },
  );
}

/** TypeError when a class without keyword parameters gets any. */
export function noKeywords(self: Value, kw: Kwargs | null): void {
  if (kw !== null && kw.size > 0) throw typeError(`${typeOf(self).name}() takes no keyword arguments`);
}

/** BaseException.__new__ */
export function newInstance(cls: PyType, args: readonly Value[]): PyBaseException {
  const C = cls.impl as new (shape: unknown) => PyBaseException;
  const e = new C(cls.rootShape);
  e.args = tuple(args);
  return e;
}

function baseInit(self: PyBaseException, args: readonly Value[], kw: Kwargs | null): void {
  noKeywords(self, kw);
  self.args = tuple(args);
}

/** BaseException.__str__ */
export function baseStr(self: PyBaseException): Value {
  const { a } = self.args;
  if (a.length === 0) return "";
  return a.length === 1 ? str(a[0]) : repr(self.args);
}

function askBaseStr(self: PyBaseException): Asked {
  const { a } = self.args;
  return a.length === 0 ? "" : a.length === 1 ? askStr(a) : askRepr([self.args]);
}

registerText(baseStr, askBaseStr);

function baseRepr(self: PyBaseException): Value {
  const { a } = self.args;
  return strFromJs(`${typeOf(self).name}${a.length === 1 ? `(${reprJs(a[0])})` : reprJs(self.args)}`);
}

/** The instance's own attributes as a new dict, or null when there are none. */
export function attributesOf(self: PyBaseException): PyDict | null {
  const dict = new PyDict();
  if (self.shape.isDict) dict.assign(dictOf(self)!);
  else for (const [k, v] of ownItems(self)) dict.setStr(k, v);
  return dict.size === 0 ? null : dict;
}

/** The pickling tuple with these arguments and this state. */
export function reduceWith(self: PyBaseException, args: Value, state: PyDict | null): Value {
  return state === null ? tuple([typeOf(self), args]) : tuple([typeOf(self), args, state]);
}

function linked(name: "cause" | "context"): MemberDef {
  return leafGetset(null, (e: PyBaseException) => e[name], (e: PyBaseException, v: Value | undefined) => {
    if (v === undefined) throw typeError(`__${name}__ may not be deleted`);
    if (v !== None && !(v instanceof PyBaseException)) {
      throw typeError(`exception ${name} must be None or derive from BaseException`);
    }
    e[name] = v as PyBaseException;
    if (name === "cause") e.suppressContext = true;
  });
}

function setTraceback(e: PyBaseException, v: Value | undefined): void {
  if (v === undefined) throw typeError("__traceback__ may not be deleted");
  if (v !== None && (typeof v !== "object" || v.cls.name !== "traceback" || v.cls.isHeap)) {
    throw typeError("__traceback__ must be a traceback or None");
  }
  e.tb = v as PyObject;
}

populate(EXC.BaseException, {
  doc: "Common base class of all exceptions.",
  slots: {
    __new__: newInstance,
    __init__: baseInit,
    __str__: baseStr,
    __repr__: baseRepr,
  },
  members: {
    args: leafGetset(null, (e: PyBaseException) => e.args, (e: PyBaseException, v: Value | undefined) => {
      if (v === undefined) throw typeError("args may not be deleted");
      e.args = tuple(toArray(v));
    }),
    __traceback__: leafGetset(null, (e: PyBaseException) => e.tb, setTraceback),
    __context__: linked("context"),
    __cause__: linked("cause"),
    __suppress_context__: member(
      null,
      (e: PyBaseException) => e.suppressContext,
      (e: PyBaseException, v: Value | undefined) => {
        if (v === undefined) throw typeError("can't delete numeric/char attribute");
        if (typeof v !== "boolean") throw typeError("attribute value type must be bool");
        e.suppressContext = v;
      },
    ),
    __dict__: {
      ...dictMember,
      set: (e: PyBaseException, v: Value | undefined) => {
        if (v === undefined) throw typeError("cannot delete __dict__");
        (dictMember as { set: (e: Value, v: Value) => void }).set(e, v);
      },
    } as MemberDef,
    with_traceback: method(
      "(self, object, /)",
      "Set the traceback and return the exception.",
      (e: PyBaseException, tb: Value) => {
        setTraceback(e, tb);
        return e;
      },
    ),
    add_note: method(
      "(self, object, /)",
      "Add a note to show below the traceback.",
      (e: PyBaseException, note: Value) => {
        if (!isStr(note)) throw typeError(`add_note() argument must be str, not ${argumentName(note)}`);
        addNote(e, note);
      },
    ),
    __reduce__: method(
      "(self, /)",
      "State for pickling.",
      (e: PyBaseException) => reduceWith(e, e.args, attributesOf(e)),
    ),
    __setstate__: method("(self, state, /)", "Set attributes from a dict.", (e: PyBaseException, state: Value) => {
      if (state === None) return;
      if (!(state instanceof PyDict)) throw typeError("state is not a dictionary");
      for (const entry of state.entries()) if (isStr(entry.key)) setAttr(e, jsText(entry.key), entry.value!);
    }),
  },
});

populate(EXC.StopIteration, {
  slots: {
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      baseInit(self, args, kw);
      self.fields = { value: args.length > 0 ? args[0] : None };
    },
  },
  members: { value: field("value", "The generator's return value.") },
});

populate(EXC.SystemExit, {
  slots: {
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      baseInit(self, args, kw);
      self.fields = { code: args.length === 0 ? None : args.length === 1 ? args[0] : self.args };
    },
  },
  members: { code: field("code", "The exit status.") },
});

populate(EXC.KeyError, {
  slots: {
    __str__: (self: PyBaseException) => self.args.a.length === 1 ? repr(self.args.a[0]) : baseStr(self),
  },
});

/** Takes the allowed keywords out; anything else is a TypeError. */
function takeKeywords(cls: string, kw: Kwargs | null, names: readonly string[]): Record<string, Value> {
  const out: Record<string, Value> = {};
  if (kw !== null && kw.size > names.length) {
    const n = names.length;
    throw typeError(`${cls}() takes at most ${n} keyword argument${n === 1 ? "" : "s"} (${kw.size} given)`);
  }
  for (const [k, v] of kw ?? []) {
    if (!names.includes(k)) {
      const close = closestName(k, names);
      throw typeError(
        `${cls}() got an unexpected keyword argument '${k}'${close === null ? "" : `. Did you mean '${close}'?`}`,
      );
    }
    out[k] = v;
  }
  return out;
}

populate(EXC.ImportError, {
  slots: {
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      self.args = tuple(args);
      const given = takeKeywords("ImportError", kw, ["name", "path", "name_from"]);
      self.fields = { msg: args.length === 1 ? args[0] : None, ...given };
    },
    __str__: (self: PyBaseException) => {
      const msg = self.fields?.msg;
      return msg !== undefined && isStr(msg) ? msg : baseStr(self);
    },
  },
  members: {
    msg: field("msg", "The message."),
    name: field("name", "The name of the module."),
    path: field("path", "The path of the module."),
    name_from: field("name_from", "The name that was to be imported from the module."),
    __reduce__: method("(self, /)", "State for pickling.", (e: PyBaseException) => {
      const state = attributesOf(e) ?? new PyDict();
      for (const name of ["name", "path", "name_from"]) {
        const v = e.fields?.[name];
        if (v !== undefined && v !== None) state.setStr(name, v);
      }
      return reduceWith(e, e.args, state.size === 0 ? null : state);
    }),
  },
});

populate(EXC.NameError, {
  slots: {
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      self.args = tuple(args);
      self.fields = takeKeywords("NameError", kw, ["name"]);
    },
  },
  members: { name: field("name", "The name.") },
});

function attributeState(e: PyBaseException): PyDict | null {
  const name = e.fields?.name ?? None;
  const hasArgs = e.args.a.length > 0;
  if (name === None && !hasArgs) return attributesOf(e);
  const state = attributesOf(e) ?? new PyDict();
  if (name !== None) state.setStr("name", name);
  if (hasArgs) state.setStr("args", e.args);
  return state;
}

populate(EXC.AttributeError, {
  slots: {
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      self.args = tuple(args);
      self.fields = takeKeywords("AttributeError", kw, ["name", "obj"]);
    },
  },
  members: {
    name: field("name", "The name of the attribute."),
    obj: field("obj", "The object without the attribute."),
    __getstate__: method("(self, /)", "The fields and attributes.", (e: PyBaseException) => attributeState(e) ?? None),
    __reduce__: method(
      "(self, /)",
      "State for pickling.",
      (e: PyBaseException) => reduceWith(e, e.args, attributeState(e)),
    ),
  },
});

/** One line about each of the remaining classes. */
const DOCS: Partial<Record<ExceptionName, string>> = {
  Exception: "Common base class of exceptions that do not end the program.",
  GeneratorExit: "Raised in a generator that is being closed.",
  KeyboardInterrupt: "Program interrupted by the user.",
  ArithmeticError: "Base class of arithmetic errors.",
  FloatingPointError: "Floating-point operation failed.",
  OverflowError: "Result too large to be represented.",
  ZeroDivisionError: "Second argument of a division or modulo operation was zero.",
  AssertionError: "Assertion failed.",
  BufferError: "Buffer error.",
  EOFError: "Read beyond the end of a file.",
  ModuleNotFoundError: "Module not found.",
  LookupError: "Base class of look-up errors.",
  IndexError: "Sequence index out of range.",
  MemoryError: "Out of memory.",
  UnboundLocalError: "Local name referenced before a value was bound to it.",
  ReferenceError: "Weak reference used after its object went away.",
  RuntimeError: "Error of no other kind.",
  NotImplementedError: "Method or function has no implementation yet.",
  PythonFinalizationError: "Operation blocked while the interpreter ends.",
  RecursionError: "Recursion limit exceeded.",
  StopAsyncIteration: "Signals the end of an asynchronous iterator.",
  SystemError: "Internal error of the interpreter.",
  TypeError: "Value of the wrong type.",
  ValueError: "Right type but wrong value.",
  UnicodeError: "Error of encoding or decoding text.",
  Warning: "Base class of warning categories.",
  BytesWarning: "Warnings about bytes and buffers, mostly comparisons with str.",
  DeprecationWarning: "Warnings about deprecated features.",
  EncodingWarning: "Warnings about implicit encodings.",
  FutureWarning: "Warnings about features that will change.",
  ImportWarning: "Warnings about probable mistakes in imports.",
  PendingDeprecationWarning: "Warnings about features that will be deprecated.",
  ResourceWarning: "Warnings about how resources are used.",
  RuntimeWarning: "Warnings about dubious run-time behaviour.",
  SyntaxWarning: "Warnings about dubious syntax.",
  UnicodeWarning: "Warnings about text.",
  UserWarning: "Warnings made by user code.",
};
for (const [name, doc] of Object.entries(DOCS)) populate(EXC[name as ExceptionName], { doc });
for (
  const [name, doc] of [
    ["StopIteration", "Signals the end of an iterator."],
    ["SystemExit", "Request to leave the interpreter."],
    ["KeyError", "Mapping key not found."],
    ["ImportError", "Import cannot find a module, or a name in it."],
    ["NameError", "Name not found."],
    ["AttributeError", "Attribute not found."],
  ] as const
) populate(EXC[name], { doc });
