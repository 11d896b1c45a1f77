// Calling any Python value from native code.
//
// Out: call(f, ...args), callArgs(f, args), callKw(f, args, kwargs). Python functions run through the `__call__` slot
// that the interpreter installs on functionType (a nested loop).
import { typeOf } from "./builtin_types.ts";
import { classMethodDescrType, type NativeSpec, PyBuiltin, PyMethod, PyMethodDescr } from "./function.ts";
import { typeError } from "./raise.ts";
import { arityError, bindNative, signatureOf } from "./signature.ts";
import { slotOf } from "./type.ts";
import type { Kwargs, Value } from "./value.ts";

/** Calls a native with all its leading arguments (self included) in `args`; `skip` of them are not the user's. */
export function callNative(spec: NativeSpec, args: readonly Value[], kw: Kwargs | null, skip: number, owner: string | null): Value {
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
  return spec.fn(...bindNative(spec, args, kw, skip, owner));
}

/** Calls a module function or bound native method. */
export function callBuiltin(f: PyBuiltin, args: readonly Value[], kw: Kwargs | null): Value {
  if (f.self === undefined) return callNative(f.spec, args, kw, 0, null);
  return callNative(f.spec, [f.self, ...args], kw, 1, typeOf(f.self).name);
}

/** Calls an unbound native method: args[0] must be an instance of its class. */
export function callMethodDescr(d: PyMethodDescr, args: readonly Value[], kw: Kwargs | null): Value {
  if (d.kind === "new" || d.kind === "static") return callNative(d.spec, args, kw, d.kind === "new" ? 1 : 0, null);
  if (args.length === 0) {
    if (d.kind === "wrapper") throw typeError(`descriptor '${d.spec.name}' of '${d.objclass.name}' object needs an argument`);
    throw typeError(`unbound method ${d.objclass.name}.${d.spec.name}() needs an argument`);
  }
  checkSelf(d, args[0]);
  return callNative(d.spec, args, kw, 1, d.objclass.name);
}

/** TypeError unless `self` fits the descriptor. */
export function checkSelf(d: PyMethodDescr, self: Value): void {
  if (d.kind === "class") return;
  const cls = typeOf(self);
  if (cls === d.objclass || cls.isSubtype(d.objclass)) return;
  if (d.kind === "wrapper") {
    throw typeError(`descriptor '${d.spec.name}' requires a '${d.objclass.name}' object but received a '${cls.name}'`);
  }
  throw typeError(`descriptor '${d.spec.name}' for '${d.objclass.name}' objects doesn't apply to a '${cls.name}' object`);
}

/** f(*args, **kw). */
export function callKw(f: Value, args: readonly Value[], kw: Kwargs | null): Value {
  if (f instanceof PyBuiltin) return callBuiltin(f, args, kw);
  if (f instanceof PyMethod) return callKw(f.func, [f.self, ...args], kw);
  if (f instanceof PyMethodDescr && f.cls !== classMethodDescrType) return callMethodDescr(f, args, kw);
  const slot = slotOf(typeOf(f), "__call__");
  if (slot === null) throw typeError(`'${typeOf(f).name}' object is not callable`);
  return slot(f, args, kw);
}

/** f(*args). */
export function callArgs(f: Value, args: readonly Value[]): Value {
  return callKw(f, args, null);
}

/** f(...args). */
export function call(f: Value, ...args: Value[]): Value {
  return callKw(f, args, null);
}
