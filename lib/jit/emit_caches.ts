// Calls of functools.lru_cache objects around functions in Python: what is kept is found in place, and only a miss is a call.
//
// In: the Emitter at a call whose callee was always one cache, with one or two positional arguments that are scalars. Out:
// statements; false when the general call is needed. Invariant: a miss is counted when nothing can lead back to the call any
// more: no guard stands after the search.
import { PyFunction } from "../core/function.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { PyLruCache } from "../types/lru_cache.ts";
import { type Arg, bind, boxedResult, directCall } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";
import { anyCall } from "./general_calls.ts";
import { ANY, NUMBER, only, SCALAR } from "./kinds.ts";
import { Kind } from "./kinds.ts";
import { escapeAll } from "./virtual_objects.ts";

export function callCached(
  e: Emitter,
  reg: number,
  regs: readonly number[],
  dest: number,
): boolean {
  const cache = e.target();
  if (!(cache instanceof PyLruCache) || cache.t === 0 || cache.typed || cache.maxSize === 0) return false;
  if (!(cache.func instanceof PyFunction) || regs.length < 1 || regs.length > 2) return false;
  const co = cache.func.code as PyCode;
  if (co.isGenerator) return false;
  const seen = regs.map((_, k) => e.profile!.kinds[3 * (e.pc >> 2) + k] & ANY);
  if (!seen.every((m) => m !== 0 && only(m, SCALAR))) return false;
  const holder = e.options.callees.lightOf(co);
  const isLight = holder !== null && holder.globals === cache.func.globals && !holder.hasFloats;
  if (!isLight && !e.framed) return false;
  const k = e.constant(cache);
  e.guard(`${e.val(reg)}===${k}`);
  regs.forEach((r, i) => !e.dead && e.narrow(r, seen[i]));
  if (e.dead) return true;
  const args = regs.map((r) => e.val(r));
  const full: Arg[] | null = isLight ? bind(e, cache.func, co, args, []) : null;
  if (full === null && !e.framed) return false;
  if (regs.length > 1 || !only(e.st.mask[regs[0]], NUMBER | Kind.STR)) e.guard(`${k}.plain`);
  const t = e.temp(), n = regs.length;
  escapeAll(e);
  const before = e.st, { out } = e;
  e.st = before.copy();
  e.out = [];
  if (full === null) {
    e.needFrame();
    e.emit(`${e.calling()}${t}=${e.constant(anyCall)}(F,${k},[${args.join()}],null);${e.unlessUnwound(t)}`);
  } else {
    e.emit(`${k}.misses++;`);
    const given = directCall(e, holder!, e.constant(cache.func), full, `H.cacheUnwound(${k},[${args.join()}]);`);
    e.emit(`${t}=${boxedResult(e, given)};${k}.keep${n}(${args.join()},${t});`);
  }
  const call = e.out.join("");
  e.st = before;
  e.out = out;
  e.emit(`let ${t}=${k}.find${n}(${args.join()});if(${t}===undefined){${call}}`);
  e.set(dest, t);
  if (full === null) e.afterCall();
  else e.forget();
  return true;
}
