// getattr() and setattr() by a name that is not in the code, with a memory of a few places.
//
// In: a DynamicPlace that one instruction owns, an object, a name. Out: the value, or that it is set; undefined or false when
// there is more to it, and nothing has been done then.
// A descriptor that keeps its values under a name of its own sees several classes: with one place a look-up cost 60 ns for
// three of them, with eight (three classes, each with the attribute and without) it is one of 8 ns.
import { firstFloats, PyObj, readLocation, writeLocation } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import { isUnboxable, type Value } from "../core/value.ts";
import { placeOf, storeInDict, storePlaceOf } from "./attribute_places.ts";

/** How many places one instruction remembers. */
const MAX_PLACES = 8;

/** Where one instruction found an attribute by a name that is not in the code; filled by quickGet and quickSet. */
export class DynamicPlace {
  shape: Shape | null = null;
  version = 0;
  name = "";
  loc = 0;
  /** The shape after an assignment that adds the attribute. */
  next: Shape | null = null;
  /** Another place of the same instruction. */
  other: DynamicPlace | null = null;
}

function isAt(c: DynamicPlace, shape: Shape, name: string): boolean {
  return shape === c.shape && shape.version === c.version && name === c.name;
}

/** The attribute of instances of `shape` is at `loc`: in the place that stands for it from now on. */
function remember(first: DynamicPlace, shape: Shape, name: string, loc: number, next: Shape | null): DynamicPlace {
  let c = first;
  for (let n = 1; c.shape !== null && !isAt(c, shape, name); n++, c = c.other) {
    if (c.other === null) {
      if (n >= MAX_PLACES) break;
      c.other = new DynamicPlace();
    }
  }
  c.shape = shape;
  c.version = shape.version;
  c.name = name;
  c.loc = loc;
  c.next = next;
  return c;
}

/** getattr(o, name) where that only reads a field; undefined when there is more to it. */
export function quickGet(first: DynamicPlace, o: Value, name: Value): Value | undefined {
  if (!(o instanceof PyObj) || typeof name !== "string") return undefined;
  const { shape } = o;
  for (let c: DynamicPlace | null = first; c !== null; c = c.other) {
    if (isAt(c, shape, name)) return readLocation(o, c.loc);
  }
  const place = placeOf(shape, name);
  if (place === null || place.kind !== 1) return undefined;
  remember(first, shape, name, place.loc, null);
  return readLocation(o, place.loc);
}

/**
 * setattr(o, name, v) where that only sets a field; false when there is more to it. `plainly` is object.__setattr__: a
 * `__setattr__` of the class is passed over.
 */
export function quickSet(first: DynamicPlace, o: Value, name: Value, v: Value, plainly: boolean): boolean {
  if (!(o instanceof PyObj) || typeof name !== "string") return false;
  const { shape } = o;
  if (shape.isDict) return storeInDict(o, name, v, plainly);
  const isFloat = isUnboxable(v);
  let c: DynamicPlace | null = first;
  while (c !== null && !isAt(c, shape, name)) c = c.other;
  if (c === null || c.next !== null && isFloat !== c.loc < 0) {
    const place = storePlaceOf(shape, name, isFloat, plainly);
    if (place === null) return false;
    c = remember(first, shape, name, place.loc, place.next);
  }
  const { loc, next } = c;
  if (loc < 0) {
    if (!isFloat) return false;
    if (next !== null && !o.f) o.f = firstFloats(v.v, shape.cls.floatHint);
    else o.f![-1 - loc] = v.v;
  } else writeLocation(o, loc, v);
  if (next !== null) o.shape = next;
  return true;
}
