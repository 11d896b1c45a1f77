// Calling any Python value from native code.
//
// Out: call(f, ...args), callArgs(f, args), callKw(f, args, kwargs). Python functions run through the `__call__` slot
// that the interpreter installs on functionType (a nested loop).
import { callSlot } from "./slot_getters.gen.ts";
import { typeOf } from "./builtin_types.ts";
import { classMethodDescrType, type NativeSpec, PyBuiltin, PyFunction, PyMethod, PyMethodDescr } from "./function.ts";
import { typeError } from "./raise.ts";
import { arityError, bindNative, signatureOf } from "./signature.ts";
import { PyType } from "./type.ts";
import type { Kwargs, Value } from "./value.ts";

/** Calls a function of Python code; installed by the interpreter. */
export let callFunction: (f: PyFunction, args: readonly Value[], kw: Kwargs | null) => Value = () => {
  throw new Error("no interpreter");
};

export function setCallFunction(f: typeof callFunction): void {
  callFunction = f;
}

/** Calls a native with all its leading arguments (self included) in `args`; `skip` of them are not the user's. */
export function callNative(
  spec: NativeSpec,
  args: readonly Value[],
  kw: Kwargs | null,
  skip: number,
  owner: string | null,
): Value {
  if (spec.convention === "args") return spec.fn(args, kw);
  const sig = signatureOf(spec);
  if (kw === null && sig.direct) {
    const n = args.length;
    if (n < sig.min || n > sig.max) throw arityError(spec, sig, n - skip, skip, owner);
    switch (n) {
      case 0:
        return spec.fn();
      case 1:
        return spec.fn(args[0]);
      case 2:
        return spec.fn(args[0], args[1]);
      case 3:
        return spec.fn(args[0], args[1], args[2]);
      default:
        return spec.fn(...args);
    }
  }
  if (kw === null && args.length >= sig.lead) {
    // (self, /, *args) and the like: they need no binding by name.
    switch (sig.lead) {
      case 0:
        return spec.fn(args.slice());
      case 1:
        return spec.fn(args[0], args.slice(1));
      case 2:
        return spec.fn(args[0], args[1], args.slice(2));
    }
  }
  if (sig.leadKeywords >= 0 && args.length >= sig.leadKeywords) {
    // The callee may keep the keywords, and so may who gave them.
    const keywords = kw === null ? new Map() : spec.traits !== null && spec.traits.borrows ? kw : new Map(kw);
    if (sig.leadKeywords === 0) return spec.fn(args.slice(), keywords);
    if (sig.leadKeywords === 1) return spec.fn(args[0], args.slice(1), keywords);
  }
  return spec.fn(...bindNative(spec, args, kw, skip, owner));
}

/** Calls a module function or bound native method. */
export function callBuiltin(f: PyBuiltin, args: readonly Value[], kw: Kwargs | null): Value {
  const { self } = f;
  if (self === undefined) return callNative(f.spec, args, kw, f.spec.name === "__new__" ? 1 : 0, ownerName(f.module));
  return callNative(f.spec, [self, ...args], kw, 1, self instanceof PyType ? self.qualname : typeOf(self).name);
}

/** What precedes the name of a function in errors: its module or class. */
function ownerName(module: Value | undefined): string | null {
  if (typeof module === "string") return module === "builtins" ? null : module;
  return module instanceof PyType ? module.name : null;
}

/** Calls an unbound native method: args[0] must be an instance of its class. */
export function callMethodDescr(d: PyMethodDescr, args: readonly Value[], kw: Kwargs | null): Value {
  if (args.length === 0) {
    if (d.kind === "wrapper") {
      throw typeError(`descriptor '${d.spec.name}' of '${d.objclass.shownName}' object needs an argument`);
    }
    throw typeError(`unbound method ${d.objclass.name}.${d.spec.name}() needs an argument`);
  }
  checkSelf(d, args[0]);
  if (d.kind === "wrapper" && d.spec.convention === "positional") checkWrapperArity(d.spec, args.length - 1, kw);
  return callNative(d.spec, args, kw, 1, d.objclass.name);
}

/** Slots called by name have their own error texts. */
function checkWrapperArity(spec: NativeSpec, given: number, kw: Kwargs | null): void {
  const sig = signatureOf(spec);
  const min = sig.min - 1, max = sig.max - 1;
  if (kw !== null && kw.size > 0) throw typeError(`wrapper ${spec.name}() takes no keyword arguments`);
  if (given >= min && given <= max) return;
  const bound = min === max ? "" : given < min ? "at least " : "at most ";
  const n = given < min ? min : max;
  if (spec.name === "__pow__" || spec.name === "__rpow__") {
    throw typeError(`expected 1 or 2 arguments, got ${given}`);
  }
  const name = max > 1 ? `${spec.name} ` : "";
  throw typeError(`${name}expected ${bound}${n} argument${n === 1 ? "" : "s"}, got ${given}`);
}

/** TypeError unless `self` fits the descriptor. */
export function checkSelf(d: PyMethodDescr, self: Value): void {
  if (d.kind === "class") return;
  const cls = typeOf(self);
  if (cls === d.objclass || cls.isSubtype(d.objclass)) return;
  if (d.kind === "wrapper") {
    throw typeError(
      `descriptor '${d.spec.name}' requires a '${d.objclass.shownName}' object but received a '${cls.shownName}'`,
    );
  }
  throw typeError(
    `descriptor '${d.spec.name}' for '${d.objclass.shownName}' objects doesn't apply to a '${cls.shownName}' object`,
  );
}

/** f(*args, **kw). */
export function callKw(f: Value, args: readonly Value[], kw: Kwargs | null): Value {
  if (f instanceof PyFunction) return callFunction(f, args, kw);
  if (f instanceof PyBuiltin) return callBuiltin(f, args, kw);
  if (kw === null && f instanceof PyType && f.make !== null) {
    const made = f.make(args);
    if (made !== undefined) return made;
  }
  if (f instanceof PyMethod) return callKw(f.func, [f.self, ...args], kw);
  if (f instanceof PyMethodDescr && f.cls !== classMethodDescrType) return callMethodDescr(f, args, kw);
  const slot = callSlot(typeOf(f));
  if (slot === null) throw typeError(`'${typeOf(f).shownName}' object is not callable`);
  return slot(f, args, kw);
}

/** f(*args). */
export function callArgs(f: Value, args: readonly Value[]): Value {
  if (f instanceof PyType && f.make !== null) {
    const made = f.make(args);
    if (made !== undefined) return made;
  }
  return callKw(f, args, null);
}

/** f(...args). */
/**
 * Calls `f` with one or two values: for natives that call one function again and again (keys, map(), reduce()). The compiled
 * tiers install shorter ways to functions that are compiled.
 */
export let call1: (f: Value, a: Value) => Value = (f, a) => callKw(f, [a], null);
export let call2: (f: Value, a: Value, b: Value) => Value = (f, a, b) => callKw(f, [a, b], null);

export function setShortCalls(one: typeof call1, two: typeof call2): void {
  call1 = one;
  call2 = two;
}

export function call(f: Value, ...args: Value[]): Value {
  return callKw(f, args, null);
}
