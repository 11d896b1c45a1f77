// What is known of the shapes of instances: one, or one of a few.
//
// In: facts about registers (State.shape). Out: facts where ways meet, each set of shapes being one array in a unit, so that facts are
// compared by identity. Invariant: facts only get weaker where ways meet: more shapes, and null in the end.
import type { Shape } from "../core/shape.ts";
import type { Emitter } from "./emitter.ts";
import { MAX_SHAPES } from "./profile.ts";
import type { ShapeFact } from "./state.ts";

/** The fact that an instance has one of these shapes. */
export function oneOf(e: Emitter, shapes: readonly Shape[]): ShapeFact {
  if (shapes.length === 1) return shapes[0];
  const { sets } = e.root.inlining;
  const key = shapes.map((s) => e.constant(s)).sort().join();
  let set = sets.get(key);
  if (set === undefined) sets.set(key, set = [...shapes]);
  return set;
}

export function shapesOf(fact: ShapeFact): readonly Shape[] {
  return fact === null ? [] : fact instanceof Array ? fact : [fact as Shape];
}

export function includes(fact: ShapeFact, shape: Shape): boolean {
  return fact === shape || fact instanceof Array && fact.includes(shape);
}

/** The instance is known to have one of these. */
export function isWithin(fact: ShapeFact, shapes: readonly Shape[]): boolean {
  return fact !== null && shapesOf(fact).every((s) => shapes.includes(s));
}

/** What is known when one of two facts holds. */
export function meetShapes(e: Emitter, a: ShapeFact, b: ShapeFact): ShapeFact {
  if (a === b) return a;
  if (a === null || b === null) return null;
  const all = [...new Set([...shapesOf(a), ...shapesOf(b)])];
  return all.length > MAX_SHAPES || all.some((s) => s.isDict) ? null : oneOf(e, all);
}

/** The fact as a part of a key. */
export function keyOfShape(e: Emitter, fact: ShapeFact): string {
  return shapesOf(fact).map((s) => e.constant(s)).join("+");
}
