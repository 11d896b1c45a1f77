// Masks that follow: of a result of which only low bits are wanted, the others need not be made.
//
// In: the Emitter at an instruction that makes an int, its destination. Out: the mask that the next instruction but one
// applies to it. Invariant: nothing else reads the result, and no exit lies between that could meet another mask: what holds
// a global's mask is checked here, before the result is made.
import { OP } from "../bytecode/opcodes.ts";
import type { Value } from "../core/value.ts";
import { checkConstant, constantGlobal } from "./emit_names.ts";
import type { Emitter } from "./emitter.ts";

/** The AND with a known int, of `max` at most and not negative, that is all that reads `product`: the int, or null. */
export function maskAfter(e: Emitter, product: number, max: number | bigint): number | bigint | null {
  const { code, pc } = e;
  let at = pc + 4;
  let reg = -1, mask: Value | undefined;
  const isGlobal = code[at] === OP.LOAD_GLOBAL;
  if (isGlobal || code[at] === OP.LOAD_CONST) {
    reg = code[at + 1];
    mask = isGlobal ? constantGlobal(e, at) : e.co.consts[code[at + 2]];
    at += 4;
  }
  if (at >= e.blockEnd || product < e.nnamed || reg === product) return null;
  const immediate = code[at] === OP.BINARY_AND_INT;
  if (immediate && code[at + 2] === product) mask = code[at + 3];
  else if (code[at] !== OP.BINARY_AND && code[at] !== OP.INPLACE_AND) return null;
  else {
    const other = code[at + 2] === product ? code[at + 3] : code[at + 3] === product ? code[at + 2] : -1;
    if (other < 0 || other === product || reg >= 0 && other !== reg) return null;
    if (reg < 0) mask = e.st.known[other];
  }
  if (typeof mask !== "number" && typeof mask !== "bigint" || mask < 0 || mask > max) return null;
  if (code[at + 1] !== product && e.isLive(at + 4, product)) return null;
  if (isGlobal) checkConstant(e, pc + 4);
  return mask;
}
