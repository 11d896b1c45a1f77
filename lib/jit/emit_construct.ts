// Calls of classes made by Python code, and of exceptions: the instance, and its `__init__` or `__new__` directly.
//
// In: the Emitter at a call of a class that is known. Out: statements, or false when the class has to be called in the general way. An
// instance whose `__init__` is emitted in place may stay unmade (virtual_objects.ts).
import { objectType, typeType } from "../core/builtin_types.ts";
import { PyFunction, PyStaticMethod } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { exceptionInit, planFor } from "../interpreter/calls.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { type Arg, bind, callFunction, type Keyword, lightCall, text } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";
import { newInstanceName } from "./instances.ts";
import { Kind } from "./kinds.ts";
import { allocate, escape, escapeAll, setVirtual } from "./virtual_objects.ts";

/** A new exception of a class that needs no constructor of Python, as an expression; null for anything else. */
export function newPlainException(e: Emitter, cls: Value | undefined): string | null {
  if (e.profile === null || !(cls instanceof PyType) || exceptionInit(cls) !== null) return null;
  checkVersion(e, cls);
  return `H.newException(${e.constant(cls)},[])`;
}

function checkVersion(e: Emitter, cls: PyType): void {
  if (cls.isHeap) e.guard(`${e.constant(cls)}.version===${cls.version}`);
}

/** The `__new__` in Python that is all there is to calling the class (named tuples), or null. */
function pythonNew(cls: PyType): PyFunction | null {
  if (!cls.isHeap || cls.cls !== typeType || cls.lookup("__init__") !== objectType.lookup("__init__")) return null;
  const d = cls.lookup("__new__");
  const f = d instanceof PyStaticMethod && d.t !== 0 ? d.func : d;
  return f instanceof PyFunction && !(f.code as PyCode).isGenerator ? f : null;
}

/** Makes an instance of a class whose calling is planned: see planFor and exceptionInit. */
export function construct(
  e: Emitter,
  cls: PyType,
  args: readonly Arg[],
  kw: readonly Keyword[],
  dest: number,
): boolean {
  const plan = planFor(cls);
  const ownNew = plan === null ? pythonNew(cls) : null;
  if (ownNew !== null) {
    checkVersion(e, cls);
    callFunction(e, e.pc, ownNew, [e.constant(cls), ...args], dest, true, kw);
    return true;
  }
  const init = plan !== null ? plan.init : exceptionInit(cls);
  if (init === undefined) return false;
  const c = e.constant(cls);
  const made = () =>
    plan !== null
      ? `new ${newInstanceName(cls)}(${e.constant(cls.rootShape)})`
      : `H.newException(${c},[${args.map((a) => text(e, a)).join()}])`;
  if (init === null) {
    if (plan !== null && args.length > 0 || kw.length > 0) return false;
    checkVersion(e, cls);
    e.set(dest, made(), Kind.OBJ);
    e.st.shape[dest] = cls.rootShape;
    return true;
  }
  const co = init.code as PyCode;
  const holder = e.options.callees.lightOf(co);
  if (holder === null || holder.globals !== init.globals) return false;
  checkVersion(e, cls);
  const virtual = plan !== null ? allocate(e, cls) : null;
  const o = virtual ?? e.temp();
  const full = bind(e, init, co, [o, ...args], kw);
  if (full === null) return false;
  if (virtual === null) e.emit(`const ${o}=${made()};`);
  const root = plan !== null ? cls.rootShape : null;
  const given = lightCall(e, holder, e.constant(init), full, `H.initUnwound(${o});`, root);
  if (e.dead) return true;
  if (given.mask !== Kind.NONE) {
    if (e.st.virtuals.has(o)) escape(e, o);
    escapeAll(e);
    e.emit(`if(${given.text}!==None)throw H.initResult(${given.text});`);
  }
  if (e.st.virtuals.has(o)) {
    setVirtual(e, dest, o);
    return true;
  }
  e.set(dest, o, Kind.OBJ);
  e.st.shape[dest] = root === null ? null : given.self;
  return true;
}
