// Attributes that Python code gives: properties, descriptors' `__get__`, and `__getattr__` for those that are missing.
//
// In: the Emitter at LOAD_ATTR of instances of known shapes. Out: the direct call of the light unit. Invariant: where the
// class has a `__getattr__`, an AttributeError that ends the getter is dropped and `__getattr__` is called in its place
// (H.getterUnwound), as slot_tp_getattr_hook of CPython does.
import type { Shape } from "../core/shape.ts";
import type { PyType } from "../core/type.ts";
import { PyFunction } from "../core/function.ts";
import type { Value } from "../core/value.ts";
import { isGenericGetattr, looksUpGenerically } from "../core/attributes.ts";
import { isInstance } from "../core/instance.ts";
import { descriptorOf, findPlace, placeOf, type PythonDescriptor } from "../interpreter/attribute_places.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { NOTHING } from "../interpreter/tiers.ts";
import { dispatch } from "./dispatch.ts";
import { callFunction, callSeveral, type Unwinding } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";
import { byShape, checkShapes } from "./guards.ts";
import { plainAttribute } from "./plain_operations.ts";

/** How an attribute of instances of one shape is got. */
interface Getter {
  readonly way: "property" | "descriptor" | "missing";
  readonly f: PyFunction;
  readonly d: PythonDescriptor | null;
}

/** A class's `__getattr__`: undefined when it has none, null when it is not a plain function. */
function fallbackOf(cls: PyType): PyFunction | null | undefined {
  const f = cls.lookup("__getattr__");
  return f === undefined ? undefined : f instanceof PyFunction && !(f.code as PyCode).isGenerator ? f : null;
}

function getterOf(shape: Shape, name: string): Getter | null {
  const { cls } = shape;
  if (!looksUpGenerically(cls)) return null;
  const fallback = fallbackOf(cls);
  if (fallback === null) return null;
  const place = findPlace(shape, name, true);
  if (place !== null) return place.kind === 3 ? { way: "property", f: place.value as PyFunction, d: null } : null;
  const d = descriptorOf(shape, name, "__get__");
  if (d !== null) return { way: "descriptor", f: d.method, d };
  const isMissing = fallback !== undefined && !shape.isDict && !shape.props.has(name) && cls.lookup(name) === undefined;
  return isMissing ? { way: "missing", f: fallback, d: null } : null;
}

/** Checks that a descriptor's class is as it is now: which methods it has decides what happens. */
export function checkDescriptor(e: Emitter, d: PythonDescriptor): void {
  const k = e.constant(d.descriptor.shape);
  e.guard(`${e.constant(d.descriptor)}.shape.cls===${k}.cls&&${k}.cls.version===${d.descriptor.shape.cls.version}`);
}

/** What happens when the getter unwinds, for classes with a `__getattr__`. */
function unwinding(e: Emitter, fallback: PyFunction | undefined, o: string, name: string): Unwinding {
  if (fallback === undefined) return "";
  return `H.getterUnwound(${e.constant(fallback)},${o},${JSON.stringify(name)},${e.framed ? "F.depth+1" : "D+1"});`;
}

/** Emits the read by way of a getter; false when the general way is needed. */
export function getAttribute(e: Emitter, pc: number, reg: number, name: string, dest: number): boolean {
  if (e.profile === null) return false;
  const shapes = e.shapes(reg);
  const getters = shapes.map((s) => getterOf(s, name));
  const [first] = getters;
  if (first === undefined || first === null) return false;
  const fallback = first.way === "missing" ? undefined : fallbackOf(shapes[0].cls) as PyFunction | undefined;
  for (const [i, g] of getters.entries()) {
    if (g === null || g.way !== first.way || g.d?.descriptor !== first.d?.descriptor) return false;
    if (g.way !== "missing" && fallbackOf(shapes[i].cls) !== fallback) return false;
  }
  const isSame = getters.every((g) => g!.f === first.f);
  if (!isSame && first.way === "descriptor") return false;
  const light = (f: Value) => e.options.callees.lightOf((f as PyFunction).code as PyCode) !== null;
  if ((fallback !== undefined || !isSame) && !getters.every((g) => light(g!.f))) return false;
  const isBare = isSame && first.way === "property" && fallback === undefined;
  const o = isBare ? "" : e.val(reg);
  if (isSame) {
    checkShapes(e, reg, shapes);
    if (first.d !== null) checkDescriptor(e, first.d);
    const args = isBare
      ? [reg]
      : first.way === "property"
      ? [o]
      : first.way === "missing"
      ? [o, JSON.stringify(name)]
      : [e.constant(first.d!.descriptor), o, `${o}.shape.cls`];
    callFunction(e, pc, first.f, args, dest, true, [], e.constant(first.f), unwinding(e, fallback, o, name));
    return true;
  }
  const f = byShape(e, reg, shapes, (i) => e.constant(getters[i]!.f));
  const codes = [...new Set(getters.map((g) => g!.f.code as PyCode))];
  const args = first.way === "missing" ? [o, JSON.stringify(name)] : [o];
  return callSeveral(e, f, codes, 1, args, [], dest, unwinding(e, fallback, o, name));
}

/** From a light unit: the value of any attribute, by its getter's light unit too; UNWIND, or NOTHING. */
export function getLight(o: Value, name: string, depth: number): Value {
  const v = plainAttribute(o, name);
  if (v !== undefined) return v;
  if (!isInstance(o) || !isGenericGetattr(o.shape.cls)) return NOTHING;
  const place = placeOf(o.shape, name);
  if (place !== null) return place.kind === 3 ? dispatch(place.value!, depth, [o]) : NOTHING;
  const d = descriptorOf(o.shape, name, "__get__");
  return d === null ? NOTHING : dispatch(d.method, depth, [d.descriptor, o, o.shape.cls]);
}

/** The same where nothing is known any more: of many classes, or of those under native ones (members of flags, say). */
export function getOfMany(e: Emitter, o: string, name: string, dest: number): void {
  const t = e.temp();
  e.mayThrow();
  e.emit(
    `${e.calling()}const ${t}=${e.constant(getLight)}(${o},${JSON.stringify(name)},D+1);${e.unlessUnwound(t)}` +
      // No guard, which fails at random in tests: the call was made.
      `if(${t}===NOTHING)${e.exit("guard")}`,
  );
  e.forget();
  e.set(dest, t);
}
