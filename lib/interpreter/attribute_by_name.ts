// getattr() and setattr() by a name that is not in the code, with a memory of one place.
//
// In: a DynamicPlace that one instruction owns, an object, a name. Out: the value, or that it is set; undefined or false when
// there is more to it, and nothing has been done then.
import { firstFloats, PyObj, readLocation, writeLocation } from "../core/instance.ts";
import type { Shape } from "../core/shape.ts";
import { PyFloat, type Value } from "../core/value.ts";
import { placeOf, storePlaceOf } from "./attribute_places.ts";

/** Where one instruction found an attribute by a name that is not in the code; filled by quickGet and quickSet. */
export interface DynamicPlace {
  shape: Shape | null;
  version: number;
  name: string;
  loc: number;
  /** The shape after an assignment that adds the attribute. */
  next: Shape | null;
}

/** getattr(o, name) where that only reads a field; undefined when there is more to it. */
export function quickGet(c: DynamicPlace, o: Value, name: Value): Value | undefined {
  if (!(o instanceof PyObj) || typeof name !== "string") return undefined;
  const { shape } = o;
  if (shape !== c.shape || shape.version !== c.version || name !== c.name) {
    const place = placeOf(shape, name);
    if (place === null || place.kind !== 1) return undefined;
    remember(c, shape, name, place.loc, null);
  }
  return readLocation(o, c.loc);
}

/**
 * setattr(o, name, v) where that only sets a field; false when there is more to it. `plainly` is object.__setattr__: a
 * `__setattr__` of the class is passed over.
 */
export function quickSet(c: DynamicPlace, o: Value, name: Value, v: Value, plainly: boolean): boolean {
  if (!(o instanceof PyObj) || typeof name !== "string") return false;
  const { shape } = o;
  const isFloat = v instanceof PyFloat && v.t !== 0;
  if (shape !== c.shape || shape.version !== c.version || name !== c.name || c.next !== null && isFloat !== c.loc < 0) {
    const place = storePlaceOf(shape, name, isFloat, plainly);
    if (place === null) return false;
    remember(c, shape, name, place.loc, place.next);
  }
  const { loc, next } = c;
  if (loc < 0) {
    if (!isFloat) return false;
    if (next !== null && o.f === null) o.f = firstFloats(v.v, shape.cls.floatHint);
    else o.f![-1 - loc] = v.v;
  } else writeLocation(o, loc, v);
  if (next !== null) o.shape = next;
  return true;
}

function remember(c: DynamicPlace, shape: Shape, name: string, loc: number, next: Shape | null): void {
  c.shape = shape;
  c.version = shape.version;
  c.name = name;
  c.loc = loc;
  c.next = next;
}
