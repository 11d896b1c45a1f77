// Floor division and remainder of ints.
//
// In: the Emitter at such an instruction, whose operands are ints that are JS numbers. Out: statements.
// What V8 makes of it: i/12|0 for an i of 32 bits is a multiplication and a shift (0.8 ns; Math.floor(i/12) 2.1, in a chain of
// divisions 4.5), and % of numbers of more bits a call of fmod (19 ns with what belongs to it, x-Math.floor(x/y)*y 13.5).
// Invariant: exact. For 0 <= x < 2**53 and 0 < y < 2**31 x/y is at most one unit in the last place too large, so its floor q is right
// or one too large, and q*y <= x+1 is exact. For negative x a product that is too small need not be, but q*y > x is still told.
import { Kind, NUMBER, only } from "./kinds.ts";
import type { Emitter } from "./emitter.ts";
import type { Operand } from "./emit_wide.ts";
import { int, setInt, val } from "./number_operands.ts";

/**
 * For x <= 2**52 and such a constant y, x times the number next to 1/y is off by 2**-10 at most: the floor by one, and what is left is
 * exact. A turn of c=(c*31+i)%1000000007 takes 9.3 ns so, 13.6 by division, 15 by fmod.
 */
const LEAST_INVERTED = 1024;

function checkDivisor(e: Emitter, b: Operand, y: string): void {
  if (b.imm === null || b.imm === 0) e.raiseUnless(`${y}!==0`, "H.divisionByZero()");
}

/** Neither operand is negative: what JavaScript does is what Python does. */
function bothPositive(b: Operand, x: string, y: string): string {
  return b.imm === null ? `${x}>=0&&${y}>0` : `${x}>=0`;
}

/** False when the operands are others. */
export function floorDivide(e: Emitter, dest: number, a: Operand, b: Operand): boolean {
  if (!only(a.kinds, NUMBER) || !only(b.kinds, Kind.INT)) return false;
  if (b.imm !== null && b.imm < 0 || !only(a.kinds, Kind.INT) && b.imm === null) return false;
  const small = int(e, a);
  if (!e.dead) int(e, b);
  if (e.dead) return true;
  const x = val(e, a), y = val(e, b), t = e.temp();
  checkDivisor(e, b, y);
  if (!small) {
    e.emit(`let ${t}=Math.floor(${x}/${y});if(${t}*${y}>${x})${t}-=1;`);
    e.set(dest, t, NUMBER);
    return true;
  }
  if (b.imm !== null) {
    e.set(dest, `${x}>=0?${x}/${y}|0:Math.floor(${x}/${y})`, Kind.INT);
    return true;
  }
  // -2147483648 // -1 has 33 bits.
  e.emit(`let ${t};if(${bothPositive(b, x, y)})${t}=${x}/${y}|0;else{`);
  setInt(e, dest, `Math.floor(${x}/${y})`, true, true);
  e.emit(`${t}=r${dest};}`);
  e.set(dest, t, e.st.mask[dest]);
  return true;
}

export function remainder(e: Emitter, dest: number, a: Operand, b: Operand): void {
  const small = int(e, a), smallB = e.dead || int(e, b);
  if (e.dead) return;
  const x = val(e, a), y = val(e, b);
  checkDivisor(e, b, y);
  const t = e.temp();
  const general = b.imm !== null && b.imm > 0
    ? `${t}=${x}%${y};if(${t}<0)${t}+=${y};`
    : `${t}=${x}%${y};if(${t}!==0&&(${t}<0)!==(${y}<0))${t}+=${y};`;
  if (small || !smallB || b.imm !== null && b.imm < 0) e.emit(`let ${general}`);
  else if (b.imm !== null && b.imm >= LEAST_INVERTED) {
    e.emit(
      `let ${t};if(${x}>=0&&${x}<=4503599627370496){${t}=${x}-Math.floor(${x}*${1 / b.imm})*${y};` +
        `if(${t}<0)${t}+=${y};else if(${t}>=${y})${t}-=${y};}else{${general}}`,
    );
  } else {
    e.emit(
      `let ${t};if(${
        bothPositive(b, x, y)
      }){${t}=${x}-Math.floor(${x}/${y})*${y};if(${t}<0)${t}+=${y};}else{${general}}`,
    );
  }
  // As large as the divisor at most.
  e.set(dest, smallB ? `${t}|0` : `${t}+0`, smallB ? Kind.INT : NUMBER);
}

/** divmod() of ints of 32 bits: a tuple that V8 does without where it is unpacked at once. */
export function divideWhole(e: Emitter, x: number, y: number, dest: number): boolean {
  const kinds = e.st.mask[x] | e.st.mask[y];
  if (!only(kinds, Kind.INT) || dest === x || dest === y || e.isGeneric()) return false;
  const a: Operand = { reg: x, imm: null, kinds: Kind.INT },
    b: Operand = { reg: y, imm: e.literal(y), kinds: Kind.INT };
  if (!floorDivide(e, dest, a, b)) return false;
  const q = e.temp();
  e.emit(`const ${q}=r${dest};`);
  remainder(e, dest, a, b);
  e.set(dest, `new PyTuple([${q},r${dest}])`, Kind.TUPLE);
  return true;
}
