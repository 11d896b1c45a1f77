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
