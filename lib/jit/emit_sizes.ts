// Lengths and truths of native objects, in line.
//
// In: the Emitter at len() or a test of a register that holds no instance of a Python class. Out: an expression; null when
// nothing is known. For other objects than the profile's the expression is the general helper's.
import { boolSlot, lenSlot } from "../core/slot_getters.gen.ts";
import { PyType } from "../core/type.ts";
import type { Emitter } from "./emitter.ts";
import { Kind, NUMBER, only } from "./kinds.ts";

/** `x.t===tag` and the function that measures such objects, of the class that was seen here; null when there is none. */
function measured(e: Emitter, r: string): { test: string; length: string; hasTruth: boolean } | null {
  const cls = e.profile?.sized[e.pc >> 2];
  if (!(cls instanceof PyType) || cls.isHeap || e.isGeneric()) return null;
  const length = lenSlot(cls);
  if (length === null) return null;
  return { test: `${r}.t===${cls.tag}`, length: `${e.constant(length)}(${r})`, hasTruth: boolSlot(cls) !== null };
}

/** The length; -1 when that may run Python code. */
export function nativeLength(e: Emitter, r: string): string {
  const known = measured(e, r);
  return known === null ? `H.quickLength(${r})` : `${known.test}?${known.length}:H.quickLength(${r})`;
}

/** The truth; undefined when that may run Python code. */
export function nativeTruth(e: Emitter, r: string): string {
  const known = measured(e, r);
  return known === null || known.hasTruth
    ? `H.quickTruth(${r})`
    : `${known.test}?${known.length}!==0:H.quickTruth(${r})`;
}

/** The truth of what is None or of one other kind; null for other kinds. */
export function optionalTruth(r: string, kinds: number): string | null {
  if ((kinds & Kind.NONE) === 0) return null;
  const other = kinds & ~Kind.NONE;
  if (other === Kind.LIST) return `${r}!==None&&(${r}.floats===null?${r}.a:${r}.floats).length!==0`;
  if (other === Kind.TUPLE) return `${r}!==None&&${r}.a.length!==0`;
  if (other === Kind.DICT) return `${r}!==None&&${r}.size!==0`;
  if (other === Kind.STR) return `${r}!==None&&${r}!==""`;
  return other !== 0 && only(other, NUMBER) ? `${r}!==None&&${r}!==0` : null;
}
