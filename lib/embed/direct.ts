// Straight from JavaScript into compiled code: a caller for one Python function, made when the function has a light unit.
//
// In: a Python function of one to three parameters, and what a call needs otherwise. Out: a JS function that calls the unit
// with JS numbers, and does it the other way whenever something is not as it was. Invariants: all that enter() and the
// interpreter would have set up is as they would have left it; the Python function is never called twice.
// Each caller has a text of its own, so that V8 keeps feedback for each function and inlines the unit. Measured (bench/
// embed.ts): what took 18 to 80 times the time of TypeScript's own calls takes 3 to 6 times.
import { PyFunction } from "../core/function.ts";
import { runtimeOrNull, ts } from "../core/state.ts";
import type { Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { UNWIND } from "../interpreter/tiers.ts";
import defer * as policy from "../jit/policy.ts";
import type { LightHolder } from "../jit/unit.ts";
import { dirtyStreams, flushDirtyStreams } from "../modules/_io_base.ts";
import { toJs } from "../modules/js_values.ts";
import type { Entry } from "./entry.ts";

/** Calls of JavaScript, with as many arguments as the function has parameters. */
// deno-lint-ignore no-explicit-any
export type Caller = (a?: any, b?: any, c?: any) => any;

const MOST_PARAMETERS = 3;
let made = 0;
/** What each caller was made for. */
const holders = new WeakMap<Caller, LightHolder>();

/** True for a function that may get a direct caller one day. */
export function mayBeDirect(f: Value): f is PyFunction {
  if (!(f instanceof PyFunction)) return false;
  const { argcount, simple, isGenerator } = f.code as PyCode;
  return simple && !isGenerator && argcount >= 1 && argcount <= MOST_PARAMETERS;
}

/** An int as JavaScript has it in 32 bits, or a float that is no whole number: nothing else means the same in both. */
function isPlain(name: string, float: boolean): string {
  if (float) return `typeof ${name}==="number"&&${name}%1!==0`;
  return `typeof ${name}==="number"&&(${name}|0)===${name}&&(${name}!==0||1/${name}>0)`;
}

/**
 * A caller of the function's light unit; null while it has none. `otherwise` does what the caller can't. `known` is the caller
 * that there is, given back while it still is the right one.
 */
export function directCaller(f: PyFunction, entry: Entry, otherwise: Caller, known: Caller | null): Caller | null {
  const co = f.code as PyCode;
  if (co.tier === null) return null;
  const holder = policy.lightEntry(f);
  if (holder === null) return null;
  if (known !== null && holders.get(known) === holder) return known;
  const names = ["a", "b", "c"].slice(0, co.argcount), list = names.join();
  const numbers = names.map((name, i) => isPlain(name, holder.floats[i])).join("&&");
  const same =
    "gate.active===null&&gate.adopted===entry&&current()===interpreter&&holder.unit!==null&&f.code===co&&!entry.traced&&!traced()";
  const text = `"use strict";return function python_${made++}(${list}){if(${numbers}&&${same}){` +
    "gate.active=entry;entry.depth=1;const depth=ts.depth;limitDepth();" +
    `try{const v=holder.fn(f,depth+1,${list});return typeof v==="object"?settle(v):v}` +
    "catch(e){throw failed(e)}" +
    "finally{if(dirty.size!==0)flush();entry.depth=0;gate.active=null}}" +
    `return otherwise(${list})}`;
  const uses: Readonly<Record<string, unknown>> = {
    gate: entry.gate,
    current: runtimeOrNull,
    interpreter: entry.interpreter,
    holder,
    f,
    co,
    ts,
    traced: policy.isTraced,
    entry,
    limitDepth: policy.limitDepth,
    settle: (v: Value) => toJs(v === UNWIND ? policy.finishUnwound(null) : v),
    failed: (e: unknown) => entry.failed(e),
    dirty: dirtyStreams,
    flush: flushDirtyStreams,
    otherwise,
  };
  const caller: Caller = new Function(...Object.keys(uses), text)(...Object.values(uses));
  holders.set(caller, holder);
  return caller;
}
