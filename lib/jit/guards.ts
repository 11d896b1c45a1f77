// Guards on shapes of instances.
import type { Shape } from "../core/shape.ts";
import type { Emitter } from "./emitter.ts";
import { Kind } from "./kinds.ts";

/** Checks that the register holds an instance of the shape, as it is now. */
export function checkShape(e: Emitter, reg: number, shape: Shape): void {
  if (e.st.shape[reg] === shape) return;
  const k = e.constant(shape);
  e.guard(`${e.val(reg)}.shape===${k}&&${k}.version===${shape.version}`);
  e.st.shape[reg] = shape;
  e.st.mask[reg] = Kind.OBJ;
}

/** Checks that the register holds an instance of one of the shapes. */
export function checkShapes(e: Emitter, reg: number, shapes: readonly Shape[]): void {
  if (shapes.length === 1) return checkShape(e, reg, shapes[0]);
  const now = e.st.shape[reg];
  if (now !== null && shapes.includes(now)) return;
  const r = e.val(reg);
  const tests = shapes.map((shape) => {
    const k = e.constant(shape);
    return `${r}.shape===${k}&&${k}.version===${shape.version}`;
  });
  e.guard(tests.join("||"));
  e.st.mask[reg] = Kind.OBJ;
}
