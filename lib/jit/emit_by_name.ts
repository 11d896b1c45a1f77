// getattr() and setattr() by names that compiled code met before.
//
// In: the Emitter at such a call. Out: tests for the pairs of shape and name in the call's memory (interpreter/
// attribute_by_name.ts), which all units of the code have in common, in line; for all others that memory.
// A descriptor that keeps its values under names of its own is called as a light unit first, and then emitted in place of
// what uses it: V8 sees through to the field.
import { DynamicPlace } from "../interpreter/attribute_by_name.ts";
import { placeOf, storePlaceOf } from "../interpreter/attribute_places.ts";
import type { Shape } from "../core/shape.ts";
import { fieldAt } from "./emit_attributes.ts";
import type { Emitter } from "./emitter.ts";
import { Kind } from "./kinds.ts";
import { exactly } from "./state.ts";

/** How many are tested in line. */
const MOST_TESTED = 4;

interface Asked {
  readonly shape: Shape;
  readonly name: string;
}

/** The memory of the call. */
export function memoryOf(e: Emitter): DynamicPlace {
  if (e.profile === null) return new DynamicPlace();
  return e.profile.found[e.pc >> 2] ??= new DynamicPlace();
}

/** What was met here that may be met again. */
function metHere(e: Emitter, o: number, name: number): readonly Asked[] {
  const met: Asked[] = [];
  const exact = exactly(e.st.shape[o]), known = e.st.known[name];
  for (let c: DynamicPlace | null = memoryOf(e); c !== null; c = c.other) {
    if (c.shape === null || c.version !== c.shape.version) continue;
    if (exact !== null && exact !== c.shape || known !== undefined && known !== c.name) continue;
    met.push({ shape: c.shape, name: c.name });
  }
  return met;
}

/** What the object and the name must be. The string that was seen is the same object, mostly, and compared at once. */
function test(e: Emitter, o: string, name: string, a: Asked): string {
  const k = e.constant(a.shape);
  return `${o}.shape===${k}&&${k}.version===${a.shape.version}&&${name}===${e.constant(a.name)}`;
}

/** getattr(o, name) */
export function getByName(e: Emitter, [o, name]: readonly number[], dest: number): boolean {
  const fields = metHere(e, o, name).flatMap((a) => {
    const place = placeOf(a.shape, a.name);
    return place !== null && place.kind === 1 && place.loc >= 0 ? [{ a, loc: place.loc }] : [];
  });
  if (fields.length === 0) return false;
  fields.length = Math.min(fields.length, MOST_TESTED);
  const r = e.val(o), n = e.val(name), t = e.temp();
  const ways = fields.map(({ a, loc }) => `if(${test(e, r, n, a)})${t}=${fieldAt(r, loc)};else `);
  e.emit(`let ${t};${ways.join("")}${t}=H.quickRead(${e.constant(memoryOf(e))},${r},${n});`);
  e.guard(`${t}!==undefined`);
  e.set(dest, t);
  return true;
}

/** setattr(o, name, v) of fields that are there already. */
export function setFieldByName(e: Emitter, [o, name, from]: readonly number[]): boolean {
  if ((e.st.mask[from] & Kind.FLOAT) !== 0) return false;
  const fields = metHere(e, o, name).flatMap((a) => {
    const place = storePlaceOf(a.shape, a.name, false);
    return place !== null && place.next === null && place.loc >= 0 ? [{ a, loc: place.loc }] : [];
  });
  if (fields.length === 0) return false;
  fields.length = Math.min(fields.length, MOST_TESTED);
  const r = e.val(o), n = e.val(name), v = e.val(from);
  const ways = fields.map(({ a, loc }) => `if(${test(e, r, n, a)})${fieldAt(r, loc)}=${v};else `);
  e.emit(ways.join("") + `if(!H.quickSet(${e.constant(memoryOf(e))},${r},${n},${v},false))${e.exit("guard")}`);
  return true;
}
