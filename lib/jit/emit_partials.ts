// Calls of functools.partial objects whose function is written in Python: a call of that function.
//
// In: the Emitter at a call whose callee was a partial. Out: statements; false when the general call is needed. Invariant: a
// partial may be changed (its keywords are a dict that anybody has), so its form is checked at each call, and the values are
// read then.
import { PyFunction } from "../core/function.ts";
import { namesOf, PyPartial } from "../types/partial.ts";
import { type Arg, callFunction, type Keyword } from "./emit_calls.ts";
import type { Emitter } from "./emitter.ts";

export function callPartial(
  e: Emitter,
  pc: number,
  reg: number,
  regs: readonly number[],
  kw: readonly Keyword[],
  dest: number,
): boolean {
  const p = e.target();
  if (!(p instanceof PyPartial) || p.t === 0 || p.holes > 0 || !(p.func instanceof PyFunction)) return false;
  const names = namesOf(p);
  if (names === null || kw.some(([name]) => names.includes(name))) return false;
  const r = e.val(reg), n = p.args.a.length;
  e.guard(
    `${r}.t===${p.t}&&${r}.func===${e.constant(p.func)}&&${r}.holes===0&&${r}.args.a.length===${n}&&` +
      `${r}.kw.size===${names.length}`,
  );
  const read = (text: string): Arg => {
    const t = e.temp();
    e.emit(`const ${t}=${text};`);
    return t;
  };
  const given = Array.from({ length: n }, (_, i) => read(`${r}.args.a[${i}]`));
  const keywords = names.map((name): Keyword => {
    const v = read(`${r}.kw.getStr(${JSON.stringify(name)})`);
    e.guard(`${v}!==undefined`);
    return [name, v];
  });
  callFunction(e, pc, p.func, [...given, ...regs], dest, true, [...keywords, ...kw]);
  return true;
}
