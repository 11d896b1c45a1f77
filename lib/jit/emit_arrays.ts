// Items of array.array, read and written in place.
//
// In: the Emitter at a subscript of such an array, whose typed array was always of one class (Profile.stores). Out:
// statements; false when the general way is needed. Invariants: a number is stored only when the array's type holds it; an
// array of another type code is an exit. (FFT of 1,024 over array("d"): 341 -> 95 ms.)
import { checkedIndex } from "./emit_subscripts.ts";
import type { Emitter } from "./emitter.ts";
import { Kind, NUMBER, only } from "./kinds.ts";
import { MANY } from "./profile.ts";

/** The least and the greatest item of the integer arrays; null: all doubles. */
const RANGES: ReadonlyMap<unknown, readonly [number, number] | null> = new Map<
  unknown,
  readonly [number, number] | null
>([
  [Float64Array, null],
  [Int8Array, [-128, 127]],
  [Uint8Array, [0, 255]],
  [Int16Array, [-32768, 32767]],
  [Uint16Array, [0, 65535]],
  [Int32Array, [-2147483648, 2147483647]],
  [Uint32Array, [0, 4294967295]],
]);

/** Is the profile of use; else the instruction is no such subscript. */
function storeHere(e: Emitter): unknown {
  // Other containers may have been met as well.
  if (typeof e.target() !== "number") return undefined;
  const store = e.profile!.stores[e.pc >> 2];
  return store === MANY || !RANGES.has(store) ? undefined : store;
}

function checkStore(e: Emitter, o: string, store: unknown): string {
  const s = e.temp();
  e.guard(`${o}.t===${Number(e.target())}`);
  e.emit(`const ${s}=${o}.store;`);
  e.guard(`${s} instanceof ${(store as { name: string }).name}&&!${o}.kind.text`);
  return s;
}

/** a[k] */
export function readItem(
  e: Emitter,
  dest: number,
  reg: number,
  key: number,
  imm: number | null,
  keys: number,
): boolean {
  const store = storeHere(e);
  if (store === undefined || !only(keys, NUMBER)) return false;
  if (imm === null) e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
  if (e.dead) return true;
  const o = e.val(reg);
  const s = checkStore(e, o, store);
  const item = `${s}[${checkedIndex(e, imm === null ? e.val(key) : "", imm, `${o}.length`, "array index")}]`;
  if (store === Float64Array) e.setFloat(dest, item);
  else e.set(dest, item, store === Uint32Array ? NUMBER : Kind.INT);
  return true;
}

/** a[k] = v */
export function writeItem(e: Emitter, reg: number, key: number, from: number, keys: number): boolean {
  const store = storeHere(e), kinds = e.kinds(from, 3);
  if (store === undefined || !only(keys, NUMBER)) return false;
  const range = RANGES.get(store)!;
  const isFloat = range === null && only(kinds, Kind.FLOAT);
  if (!isFloat && !only(kinds, NUMBER)) return false;
  e.narrow(key, only(keys, Kind.INT) ? Kind.INT : NUMBER);
  if (!e.dead) e.narrow(from, isFloat ? Kind.FLOAT : only(kinds, Kind.INT) ? Kind.INT : NUMBER);
  if (e.dead) return true;
  const o = e.val(reg), v = isFloat ? e.num(from) : e.val(from);
  const s = checkStore(e, o, store);
  if (range !== null) e.guard(`${v}>=${range[0]}&&${v}<=${range[1]}`);
  const at = checkedIndex(e, e.val(key), null, `${o}.length`, "array assignment index");
  e.emit(`${s}[${at}]=${v};`);
  return true;
}
