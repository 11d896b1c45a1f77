// Coroutines that are awaited where they are made, started without a frame.
//
// In: the Emitter at the call of a coroutine function whose result the next instructions await. Out: nothing is made yet; the
// instruction that awaits calls the coroutine's code as a light unit (emit_generators.ts). Most coroutines come to their end
// without waiting, and then there was neither a frame nor a coroutine. Where one has to wait, it gets both: `waiting`
// has the coroutine, suspended before the first step of what it awaits, and the unit gives SUSPENDED. Whoever awaits it is
// suspended in the same way, down to the first that has a frame: that one steps it, and all go on as always. A unit that
// is left otherwise gives UNWIND; its frame is that of a running coroutine.
import type { PyDict } from "../core/dict.ts";
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { Emitter } from "./emitter.ts";
import { knobs } from "./knobs.ts";
import { Kind } from "./kinds.ts";
import type { LightHolder } from "./unit.ts";
import { mayBeLeft } from "./rare.ts";

/** A coroutine that is to be started by the instruction `at`. */
export interface Starting {
  readonly at: number;
  readonly holder: LightHolder;
  /** Expressions of the function and its arguments that stay what they are. */
  readonly f: string;
  readonly args: readonly string[];
}

/** The instruction YIELD_FROM that awaits what this one puts into `dest`, and nothing else reads; -1: there is none. */
function awaitedAt(e: Emitter, dest: number): number {
  const { code } = e;
  let at = e.pc + 4, reg = dest;
  if (dest < e.nnamed) return -1;
  if (at < e.blockEnd && code[at] === OP.GET_AWAITABLE && code[at + 2] === reg) {
    reg = code[at + 1];
    at += 4;
  }
  // It may be where the unit is entered, and then it has a block of its own.
  const isNear = at < e.blockEnd || at === e.blockEnd && at === e.region.entry.start;
  // Recording may have ended in between: there is no coroutine for the interpreter to go on with.
  for (let pc = e.pc; pc <= at; pc += 4) if (mayBeLeft(e, pc)) return -1;
  return isNear && code[at] === OP.YIELD_FROM && code[at + 2] === reg ? at : -1;
}

/** A coroutine of `co` is left to the instruction that starts it; false when it has to be made. */
export function isStartedNext(
  e: Emitter,
  co: PyCode,
  f: string,
  args: readonly string[],
  dest: number,
  globals: PyDict,
): boolean {
  if ((co.flags & CO.COROUTINE) === 0 || !co.simple || co.argcount !== args.length) return false;
  if (e.profile === null || e.isGeneric() || knobs.without.has("starts")) return false;
  const at = awaitedAt(e, dest);
  const holder = at < 0 ? null : e.options.callees.startOf(co, globals);
  if (holder === null) return false;
  const k = e.temp();
  e.emit(`const ${k}=${f};`);
  e.guard(`${k}.ownCode===${e.constant(co)}&&${k}.globals===${e.constant(globals)}`);
  const given = args.map((a) => {
    const t = e.temp();
    e.emit(`const ${t}=${a};`);
    return t;
  });
  e.set(dest, "None", Kind.OTHER);
  e.awaits = e.pc + 4;
  e.starting = { at, holder, f: k, args: given };
  if (at === e.pc + 4) startBefore(e);
  return true;
}

/** Calls the code of a coroutine for the instruction at e.pc, where that is to be awaited: the result's variable. */
export function callStart(e: Emitter, { holder, f, args }: Starting): string {
  const it = e.val(e.code[e.pc + 2]), result = e.temp();
  e.calls.add(holder);
  e.emit(
    `${e.calling()}let ${result}=${e.constant(holder)}.fn(${[f, e.framed ? "F.depth+1" : "D+1", ...args].join()});` +
      e.unlessUnwound(result, `if(J.raised===null)${it}=J.link.gen;`),
  );
  return result;
}

/**
 * The last instruction of a block before one that awaits, which is where the unit is entered: starts what is to be started,
 * and goes on after that one if it came to its end.
 */
export function startBefore(e: Emitter): void {
  const { starting } = e;
  if (starting === null || starting.at !== e.pc + 4 || starting.at !== e.blockEnd) return;
  e.starting = null;
  const at = e.pc = starting.at;
  const reg = e.code[at + 2], result = callStart(e, starting);
  e.branch(`${result}===SUSPENDED`, at, at + 4, () => {
    e.set(reg, "Y.coroutine", Kind.OTHER);
    e.emit("Y.coroutine=null;");
  }, () => {
    e.set(e.code[at + 1], result);
    e.afterCall();
  });
}
