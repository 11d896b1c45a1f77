// super().method(), super().name, and the natives that such calls come to.
//
// In: the Emitter at a LOAD_SUPER_METHOD or LOAD_SUPER_ATTR, or at a call of a native slot. Out: its code. Invariant: a light unit runs no Python
// code to find the method; it leaves when a descriptor in Python would have to be asked.
// With known shapes the method is a constant. Classes (`super().__new__(cls)`) and instances of classes under native ones
// (`class Counter(dict)`) have no shape that was noted: their methods are looked up, where a frame was made before.
import { type PyBuiltin, type PyFunction, type PyMethodDescr, superType } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import { signatureOf } from "../core/signature.ts";
import { superMethodOf } from "../interpreter/attribute_places.ts";
import type { Emitter } from "./emitter.ts";
import { checkShapes } from "./guards.ts";
import { ANY, Kind, kindOf } from "./kinds.ts";

/** What `super().name` finds when that is a function or native method, checked to be the same; else null. */
function superMethod(e: Emitter, base: number, name: string): PyFunction | PyMethodDescr | null {
  const cls = e.target();
  const shapes = e.shapes(base + 2);
  if (e.st.known[base] !== superType || !(cls instanceof PyType) || shapes.length === 0) return null;
  const f = superMethodOf(shapes[0], cls, name);
  if (f === null || shapes.some((s) => superMethodOf(s, cls, name) !== f)) return null;
  e.guard(`${e.val(base + 1)}===${e.constant(cls)}`);
  checkShapes(e, base + 2, shapes);
  return f;
}

export function loadSuperMethod(e: Emitter, pc: number): void {
  const base = e.code[pc + 1], name = e.co.names[e.code[pc + 3]];
  const f = e.profile === null ? null : superMethod(e, base, name);
  if (f !== null) {
    e.move(base + 1, base + 2);
    e.set(base, e.constant(f), kindOf(f) & ANY, f);
    return;
  }
  const t = e.temp();
  if (e.isPlain && e.st.known[base] === superType) {
    e.emit(`const ${t}=H.plainSuper(${e.val(base + 1)},${e.val(base + 2)},${JSON.stringify(name)});`);
    e.guard(`${t}!==undefined`);
    e.set(base, t);
    e.set(base + 1, "H.methodSelf()", ANY | Kind.UNSET);
    return;
  }
  const args = [base, base + 1, base + 2].map((r) => e.val(r)).join();
  e.needFrame();
  e.emit(`const ${t}=[${args}];H.superMethod(${t},0,${JSON.stringify(name)});`);
  e.set(base, `${t}[0]`);
  e.set(base + 1, `${t}[1]`, ANY | Kind.UNSET);
  e.afterCall();
}

/** super().name of what is no plain call, as `super().__init__(a, key=b)`. */
export function loadSuperAttr(e: Emitter, pc: number): void {
  const dest = e.code[pc + 1], base = e.code[pc + 2], name = e.co.names[e.code[pc + 3]];
  const args = [base, base + 1, base + 2].map((r) => e.val(r)), text = JSON.stringify(name);
  const cls = e.target(), shapes = e.shapes(base + 2);
  // A property in Python, say.
  const isMethod = cls instanceof PyType && shapes.every((s) => superMethodOf(s, cls, name) !== null);
  if (e.isPlain && e.st.known[base] === superType && isMethod) {
    const t = e.temp();
    e.emit(`const ${t}=H.plainSuperAttr(${args[1]},${args[2]},${text});`);
    e.guard(`${t}!==undefined`);
    e.set(dest, t);
    return;
  }
  e.needFrame();
  e.set(dest, `H.superAttr(${args.join()},${text})`);
  e.afterCall();
}

/** Calls a native slot that tells whether it runs Python code with these arguments; false when it doesn't tell. */
export function callSlot(e: Emitter, f: PyBuiltin | PyMethodDescr, regs: readonly number[], dest: number): boolean {
  const { spec } = f, { traits } = spec, leaf = traits?.leaf;
  if (!e.isPlain || e.isGeneric() || !leaf || traits!.intrinsic !== undefined || traits!.asks !== undefined) {
    return false;
  }
  if (spec.convention === "positional") {
    const sig = spec.sig ?? signatureOf(spec);
    if (!sig.direct || regs.length < sig.min || regs.length > sig.max) return false;
  }
  const args = regs.map((r) => e.val(r)).join();
  e.guard(`H.isPlainSlot(${e.constant(f)},[${args}])`);
  e.mayThrow();
  e.set(
    dest,
    spec.convention === "args"
      ? `${e.constant(spec.fn)}([${args}],null)`
      : `${e.constant(spec.raw ?? spec.fn)}(${args})??None`,
  );
  e.forget();
  return true;
}
