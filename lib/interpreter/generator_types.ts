// The Python faces of generators and coroutines: generator, coroutine, coroutine_wrapper.
//
// Populates the type shells of generators.ts when imported.
import { classMethod, getset, member, method, populate } from "../core/define.ts";
import { EXC, isExceptionClass, PyBaseException } from "../core/exceptions.ts";
import { callKw } from "../core/call.ts";
import { stopIteration, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { None, PyObject, PyTuple, type Str, type Value } from "../core/value.ts";
import { address } from "../ops/identity.ts";
import type { PyType } from "../core/type.ts";
import { makeGenericAlias } from "../types/generic_alias.ts";
import { PyTraceback } from "./frame.ts";
import {
  close,
  coroutineType,
  delegate,
  generatorType,
  kindName,
  PyAsyncGenerator,
  type PyCoroutine,
  type PyGenerator,
  resume,
  send,
  throwInto,
} from "./generators.ts";

/** throw()'s argument forms (type, value, traceback) as one exception. */
export function thrownException(typ: Value, val: Value | undefined, tb: Value | undefined): PyBaseException {
  if (tb !== undefined && tb !== None && !(tb instanceof PyTraceback)) {
    throw typeError("throw() third argument must be a traceback object");
  }
  let exc: PyBaseException;
  if (isExceptionClass(typ)) {
    if (val instanceof PyBaseException && val.shape.cls.isSubtype(typ)) exc = val;
    else {
      const args = val === undefined || val === None ? [] : val instanceof PyTuple ? val.a : [val];
      const made = callKw(typ, args, null);
      if (!(made instanceof PyBaseException)) {
        throw typeError(
          `calling ${typ.name} should have returned an instance of BaseException, not ${typeOf(made).name}`,
        );
      }
      exc = made;
    }
  } else if (typ instanceof PyBaseException) {
    if (val !== undefined && val !== None) throw typeError("instance exception may not have a separate value");
    exc = typ;
  } else {
    throw typeError(
      `exceptions must be classes or instances deriving from BaseException, not ${typeOf(typ).name}`,
    );
  }
  if (tb instanceof PyTraceback) exc.tb = tb;
  return exc;
}

/** Python-level throw(): the yielded value, or StopIteration. */
export function throwMethod(g: PyGenerator, typ: Value, val?: Value, tb?: Value): Value {
  if (val !== undefined) {
    runtime().warn(
      "DeprecationWarning",
      `the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.`,
    );
  }
  const r = throwInto(g, thrownException(typ, val, tb));
  if (r === undefined) throw stopIteration(g.returned);
  return r;
}

function nameSetter(field: "name" | "qualname") {
  return (g: PyGenerator, v: Value | undefined) => {
    if (v === undefined || typeOf(v).name !== "str") throw typeError(`__${field}__ must be set to a string object`);
    g[field] = v;
  };
}

function reprOf(g: PyGenerator): Value {
  return strFromJs(`<${kindName(g).replace(" ", "_")} object ${jsText(g.qualname as Str)} at ${address(g)}>`);
}

/** Attributes shared by generators, coroutines and async generators; `p` is their prefix. */
export function frameMembers(p: "gi" | "cr" | "ag"): Record<string, ReturnType<typeof getset>> {
  return {
    __name__: getset("name of the object", (g: PyGenerator) => g.name, nameSetter("name")),
    __qualname__: getset("qualified name of the object", (g: PyGenerator) => g.qualname, nameSetter("qualname")),
    [`${p}_frame`]: getset(null, (g: PyGenerator) => (g.state === 3 ? None : g.frame)),
    [`${p}_running`]: getset(
      null,
      (g: PyGenerator) => (g instanceof PyAsyncGenerator ? g.runningAsync : g.state === 2),
    ),
    [`${p}_suspended`]: getset(null, (g: PyGenerator) => g.state === 1),
    [`${p}_code`]: member(null, (g: PyGenerator) => g.frame.code),
    [p === "gi" ? "gi_yieldfrom" : p === "cr" ? "cr_await" : "ag_await"]: getset(
      "object being iterated by yield from or await, or None",
      (g: PyGenerator) => delegate(g) ?? None,
    ),
  };
}

/** As a 64-bit build counts: the object and the registers of its frame. */
function generatorSize(g: PyGenerator): number {
  return 80 + 8 * (g.frame.code.nregs);
}

populate(generatorType, {
  slots: {
    __iter__: (g: PyGenerator) => g,
    __next__: (g: PyGenerator) => resume(g, None),
    __repr__: reprOf,
  },
  members: {
    send: method("(self, arg, /)", "Resume with a value.", send, { intrinsic: "send" }),
    throw: method("(self, typ, val=<opt>, tb=<opt>, /)", "Raise an exception at the suspension point.", throwMethod),
    close: method("(self, /)", "Raise GeneratorExit at the suspension point.", close),
    __del__: method("(self, /)", "Close the generator.", (g: PyGenerator) => void close(g)),
    __sizeof__: method("(self, /)", "Size in memory with the suspended frame, in bytes.", generatorSize),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "Generic alias.",
      (cls: PyType, item: Value) => makeGenericAlias(cls, item),
    ),
    ...frameMembers("gi"),
  },
});

/** What coroutine.__await__() gives. */
export class PyCoroutineWrapper extends PyObject {
  constructor(readonly co: PyCoroutine) {
    super();
  }
  get returned(): Value {
    return this.co.returned;
  }
}
const wrapperType = shell("coroutine_wrapper", PyCoroutineWrapper);
bindImpl(PyCoroutineWrapper, wrapperType);
populate(wrapperType, {
  slots: {
    __iter__: (w: PyCoroutineWrapper) => w,
    __next__: (w: PyCoroutineWrapper) => resume(w.co, None),
  },
  members: {
    send: method("(self, arg, /)", "Resume with a value.", (w: PyCoroutineWrapper, v: Value) => send(w.co, v)),
    throw: method(
      "(self, typ, val=<opt>, tb=<opt>, /)",
      "Raise an exception at the suspension point.",
      (w: PyCoroutineWrapper, t: Value, v?: Value, tb?: Value) => throwMethod(w.co, t, v, tb),
    ),
    close: method("(self, /)", "Raise GeneratorExit at the suspension point.", (w: PyCoroutineWrapper) => close(w.co)),
  },
});

populate(coroutineType, {
  slots: {
    __await__: (g: PyCoroutine) => new PyCoroutineWrapper(g),
    __repr__: reprOf,
  },
  members: {
    send: method("(self, arg, /)", "Resume with a value.", send, { intrinsic: "send" }),
    throw: method("(self, typ, val=<opt>, tb=<opt>, /)", "Raise an exception at the suspension point.", throwMethod),
    close: method("(self, /)", "Raise GeneratorExit at the suspension point.", close),
    cr_origin: getset(null, () => None),
    __del__: method("(self, /)", "Close the coroutine.", (g: PyGenerator) => void close(g)),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "Generic alias.",
      (cls: PyType, item: Value) => makeGenericAlias(cls, item),
    ),
    ...frameMembers("cr"),
  },
});

void EXC;
