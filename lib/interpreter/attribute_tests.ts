// hasattr() and getattr() where shape or class tell whether there is the attribute.
//
// In: a TestPlace that one instruction owns, an object, a name. Out: the answer, undefined when only the full look-up knows;
// nothing has been run then. Invariants: an answer is kept for the shape or class and its version. What it depends on besides
// can't change: values in the classes are plain data, functions or native descriptors.
import { isGenericGetattr, looksUpGenerically } from "../core/attributes.ts";
import { typeOf, typeType } from "../core/builtin_types.ts";
import { descrKind } from "../core/descriptor.ts";
import { PyFunction, PyMember, PyMethod, PyMethodDescr, PyModule } from "../core/function.ts";
import { PyObj } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { type DynamicPlace, quickGet } from "./attribute_by_name.ts";
import { hasInDict, methodOf, placeOf, readDict } from "./attribute_places.ts";

/** How many answers one instruction keeps. */
const MOST_KEPT = 8;

interface Answer {
  readonly owner: Shape | PyType;
  readonly version: number;
  readonly name: string;
  readonly has: boolean;
}

export class TestPlace {
  readonly answers: Answer[] = [];
  next = 0;
}

/** A descriptor of an instance's class may become another one. */
function isFixed(d: Value): boolean {
  return typeof d !== "object" || d.t !== 0;
}

function instanceHas(shape: Shape, name: string): boolean | undefined {
  const { cls } = shape;
  if (shape.isDict || !looksUpGenerically(cls)) return undefined;
  const d = cls.lookup(name);
  const without = isGenericGetattr(cls) ? false : undefined;
  if (d === undefined) return shape.props.has(name) ? true : without;
  if (!isFixed(d)) return undefined;
  if (d instanceof PyMember) return shape.props.has(d.key) ? true : without;
  return descrKind(d) === 2 ? undefined : true;
}

function classHas(cls: PyType, name: string): boolean | undefined {
  if (cls.cls !== typeType || typeType.lookup(name) !== undefined) return undefined;
  const d = cls.lookup(name);
  return d === undefined ? false : isFixed(d) ? true : undefined;
}

/** Of modules and of exact instances of native classes: by the methods of these. */
function nativeHas(o: Value, name: string): boolean | undefined {
  const cls = typeOf(o);
  if (cls.isHeap || typeof o === "object" && o.t === 0) return undefined;
  const d = cls.lookup(name);
  if (o instanceof PyModule) {
    if (d !== undefined) return undefined;
    if (o.dict.getStr(name) !== undefined) return true;
    return o.dict.getStr("__getattr__") === undefined ? false : undefined;
  }
  if (!isGenericGetattr(cls)) return undefined;
  if (d === undefined) return cls.hasDict ? undefined : false;
  return d instanceof PyMethodDescr ? true : undefined;
}

/** hasattr(o, name) */
export function quickHas(place: TestPlace, o: Value, name: Value): boolean | undefined {
  const owner = o instanceof PyObj ? o.shape : o instanceof PyType ? o : null;
  if (typeof name !== "string") return undefined;
  if (owner === null) return nativeHas(o, name);
  if (o instanceof PyObj && o.shape.isDict) return hasInDict(o, name);
  const { answers } = place;
  for (let i = 0; i < answers.length; i++) {
    const a = answers[i];
    if (a.owner === owner && a.version === owner.version && a.name === name) return a.has;
  }
  const has = owner instanceof PyType ? classHas(owner, name) : instanceHas(owner, name);
  if (has === undefined) return undefined;
  answers[place.next] = { owner, version: owner.version, name, has };
  place.next = (place.next + 1) % MOST_KEPT;
  return has;
}

/** getattr(o, name) of fields, data of the class and methods. */
export function quickRead(fields: DynamicPlace, o: Value, name: Value): Value | undefined {
  const v = quickGet(fields, o, name);
  if (v !== undefined || !(o instanceof PyObj) || typeof name !== "string") return v;
  if (o.shape.isDict) {
    const own = readDict(o, name);
    if (own !== undefined) return own;
    const f = methodOf(o, name);
    return f === undefined ? undefined : new PyMethod(f, o);
  }
  const place = placeOf(o.shape, name);
  if (place === null) return undefined;
  if (place.kind === 8) return place.entry!.value;
  if (place.kind === 10) return place.value;
  return place.kind === 2 && place.value instanceof PyFunction ? new PyMethod(place.value, o) : undefined;
}

/** getattr(o, name, otherwise) of the same. */
export function quickReadOr(
  tests: TestPlace,
  fields: DynamicPlace,
  o: Value,
  name: Value,
  otherwise: Value,
): Value | undefined {
  const v = quickRead(fields, o, name);
  return v !== undefined ? v : quickHas(tests, o, name) === false ? otherwise : undefined;
}
