// What is known where a unit is entered: parameters, and what was recorded of registers there.
//
// In: code, a kind of entry, a profile. Out: the State before the first block, and the checks that make it narrower.
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { Emitter } from "./emitter.ts";
import { State } from "./state.ts";
import { Liveness, type Region } from "./flow.ts";
import { knobs } from "./knobs.ts";
import { ANY, Kind, NUMBER } from "./kinds.ts";
import { eachRead } from "./operands.ts";
import type { Profile } from "./profile.ts";
import type { EntryKind } from "./unit.ts";

/** Registers that a call fills: all parameters, *args and **kwargs last. */
export function parameterCount(co: PyCode): number {
  return co.argcount + co.data.kwonlyargcount + (co.flags & CO.VARARGS ? 1 : 0) + (co.flags & CO.VARKEYWORDS ? 1 : 0);
}

/** The state of registers recorded at the entry. */
export function recordedState(
  profile: Profile | null,
  co: PyCode,
  kind: EntryKind,
  pc: number,
): Uint32Array | undefined {
  if (profile === null) return undefined;
  if (kind === "loop") return profile.states.get(pc);
  if (kind !== "function") return undefined;
  for (const [at, state] of profile.states) if (co.code[at] === OP.RESUME) return state;
  return undefined;
}

/** Parameters that a light unit gets as JS numbers: those that were always floats. */
export function floatParameters(co: PyCode, profile: Profile | null): boolean[] {
  const state = recordedState(profile, co, "function", 0);
  const boxed = knobs.without.has("unbox");
  return Array.from({ length: parameterCount(co) }, (_, i) => state !== undefined && state[i] === Kind.FLOAT && !boxed);
}

const liveness = new WeakMap<PyCode, Liveness>();

export function livenessOf(co: PyCode): Liveness {
  let l = liveness.get(co);
  if (l === undefined) liveness.set(co, l = new Liveness(co));
  return l;
}

/** What is known of registers, whatever was recorded, where the code is entered at `pc`. */
export function entryState(co: PyCode, kind: EntryKind, pc: number): State {
  const live = livenessOf(co);
  const entry = State.of(co.nregs);
  const named = co.firstFree + co.data.freevars.length;
  const firstCell = co.nlocals;
  for (let i = 0; i < co.nregs; i++) {
    if (i >= co.firstFree && i < named) entry.mask[i] = Kind.OTHER;
    else if (kind === "function") {
      entry.mask[i] = i < parameterCount(co) ? ANY : Kind.UNSET;
    } else if (i >= firstCell && i < co.firstFree) entry.mask[i] = ANY | Kind.UNSET;
    else entry.mask[i] = i < named ? ANY | Kind.UNSET : live.has(pc, i) ? ANY | Kind.UNSET : Kind.UNSET;
  }
  return entry;
}

/** Kinds that are worth a check at the entry: what follows depends on them. */
function entryKinds(mask: number): number {
  const m = mask & (ANY | Kind.UNSET);
  switch (m) {
    case Kind.INT:
    case Kind.FLOAT:
    case Kind.STR:
    case Kind.LIST:
    case Kind.TUPLE:
    case Kind.DICT:
      return m;
  }
  return (m & ~NUMBER) === 0 && m !== 0 ? NUMBER : 0;
}

/** Checks that registers which the region reads hold what they held when `state` was recorded. */
export function narrowEntry(e: Emitter, region: Region, pc: number, state: Uint32Array, light: boolean): void {
  const { co } = e;
  const live = livenessOf(co);
  const named = co.firstFree + co.data.freevars.length;
  const read = new Uint8Array(co.nregs);
  for (const b of region.blocks) for (let at = b.start; at < b.end; at += 4) eachRead(co.code, at, (r) => read[r] = 1);
  for (let i = 0; i < co.nlocals + (light ? 0 : co.nregs - co.nlocals); i++) {
    if (i >= co.nlocals && i < named) continue;
    if (!live.has(pc, i) || read[i] === 0 || light && i >= parameterCount(co)) continue;
    const m = entryKinds(state[i]);
    if (m !== 0) e.narrow(i, m);
    else if ((state[i] & Kind.UNSET) === 0 && (e.st.mask[i] & Kind.UNSET) !== 0) {
      e.guard(`${e.val(i)}!==undefined`);
      e.st.mask[i] &= ~Kind.UNSET;
    }
    if (e.dead) return;
  }
}
