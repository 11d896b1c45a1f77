// Making the exceptions that native code throws: `throw typeError("...")`.
//
// Out: exception objects (never thrown here), with CPython's messages given by the caller.
import { EXC, type ExceptionName, newException, PyBaseException } from "./exceptions.ts";
import { strFromJs } from "./str.ts";
import type { PyType } from "./type.ts";
import { None, tuple, type Value } from "./value.ts";

/** An exception of a built-in class with one message argument (no argument when `message` is undefined). */
export function exception(name: ExceptionName, message?: string): PyBaseException {
  return newException(EXC[name], message === undefined ? tuple([]) : tuple([strFromJs(message)]));
}

/** An exception of any class with these arguments. */
export function exceptionOf(cls: PyType, ...args: Value[]): PyBaseException {
  return newException(cls, tuple(args));
}

export function typeError(message: string): PyBaseException {
  return exception("TypeError", message);
}
export function valueError(message: string): PyBaseException {
  return exception("ValueError", message);
}
export function indexError(message: string): PyBaseException {
  return exception("IndexError", message);
}
export function overflowError(message: string): PyBaseException {
  return exception("OverflowError", message);
}
export function runtimeError(message: string): PyBaseException {
  return exception("RuntimeError", message);
}
export function systemError(message: string): PyBaseException {
  return exception("SystemError", message);
}
export function zeroDivisionError(message: string): PyBaseException {
  return exception("ZeroDivisionError", message);
}
/** KeyError's argument is the key itself. */
export function keyError(key: Value): PyBaseException {
  return newException(EXC.KeyError, tuple([key]));
}
/** StopIteration with a value. */
export function stopIteration(value?: Value): PyBaseException {
  const e = newException(EXC.StopIteration, value === undefined || value === None ? tuple([]) : tuple([value]));
  e.fields = { value: value ?? None };
  return e;
}
/** AttributeError with `name` and `obj` set (they feed "Did you mean"). */
export function attributeError(message: string, name?: string, obj?: Value): PyBaseException {
  const e = exception("AttributeError", message);
  e.fields = { name: name === undefined ? None : strFromJs(name), obj: obj ?? None };
  return e;
}
/** NameError with `name` set (UnboundLocalError has none). */
export function nameError(
  message: string,
  name: string,
  cls: "NameError" | "UnboundLocalError" = "NameError",
): PyBaseException {
  const e = exception(cls, message);
  e.fields = { name: cls === "NameError" ? strFromJs(name) : None };
  return e;
}
/** "'T' object ..." TypeErrors are common enough to have their own maker. */
export function importError(
  message: string,
  name: Value = None,
  path: Value = None,
  cls: "ImportError" | "ModuleNotFoundError" = "ImportError",
): PyBaseException {
  const e = exception(cls, message);
  e.fields = { msg: strFromJs(message), name, path, name_from: None };
  return e;
}

/** True when `e` is a Python exception of the class (or a subclass). */
export function isExc(e: unknown, name: ExceptionName): e is PyBaseException {
  return e instanceof PyBaseException && e.shape.cls.isSubtype(EXC[name]);
}
