// Generators in compiled code: stepping them, yielding, delegating; how their units begin.
//
// In: the Emitter at FOR_ITER, a yield or YIELD_FROM. Out: statements. A unit that goes on with a generator's frame F is
// called with F alone when F is on the chain of frames, or with the frame W of who steps it and what that sends
// (generator_steps.ts); `g` is the generator.
import { PENDING } from "../core/threads.ts";
import { CO } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { ENDED } from "../interpreter/delegation.ts";
import { coroutineType, generatorType } from "../interpreter/generators.ts";
import { stepChain } from "./delegation_chains.ts";
import { consumeYield } from "./emit_consumers.ts";
import type { Emitter } from "./emitter.ts";
import { callStart, type Starting } from "./emit_starts.ts";
import { LISTED, RANGE } from "./state.ts";
import { Kind } from "./kinds.ts";

/** Nobody traces, and nothing waits for this thread to leave compiled code. */
const NOTHING_PENDING = `(P[0]&${~PENDING.START})===0`;

/** No frame may be stepped off the chain. */
export const MAY_NOT_STEP = `(P[0]&${~PENDING.START})!==0||T.handled!==None`;

/** How a unit that is called by who steps the generator begins. */
export function steppedHead(e: Emitter, pc: number): string {
  const { co, code } = e;
  const begins = pc !== 0 ? "" : `g.state=1;${(co.flags & CO.COROUTINE) !== 0 ? "if(g.noted)H.started(g);" : ""}`;
  const isAfterYield = pc > 0 && (code[pc - 4] === OP.YIELD_VALUE || code[pc - 4] === OP.ASYNC_YIELD_VALUE);
  const register = isAfterYield ? code[pc - 3] : -1;
  const takes = code[pc] === OP.YIELD_FROM
    ? "g.sent=s;"
    : register >= 0 && e.isLive(pc, register)
    ? `R[${register}]=s;`
    : "";
  return `if(W!==undefined){F.back=W;F.depth=W.depth+1;g.step=null;${begins}${takes}}`;
}

/** The variable `t` gets the next item of generator `it`, undefined at its end, or UNWIND. */
export function stepGenerator(e: Emitter, it: string, t: string): void {
  const point = e.temp(), frame = e.temp();
  e.emit(
    `{const ${point}=${it}.step;if(${point}!==null&&${NOTHING_PENDING}&&T.handled===None&&F.depth<J.limit-401){` +
      `const ${frame}=${it}.frame;${frame}.entry=false;${t}=${point}.fn(${frame},F,None);` +
      `if(${t}===CONTINUE)${t}=H.goOn(${frame},${t});}else ${t}=H.generatorNext(F,${it});}`,
  );
}

/** Statements that bring a generator's frame up to date: what it needs to go on, and what locals() shows. */
function suspended(e: Emitter): string {
  const { st } = e;
  let text = `p=${e.site(e.pc, "throw")};F.pc=${e.pc};`;
  for (let i = 0; i < st.rep.length; i++) {
    if (!e.isLive(e.pc, i) || st.dirty[i] === 0 && st.rep[i] !== RANGE && st.rep[i] !== LISTED) continue;
    e.used.add(i);
    text += `R[${i}]=${e.boxed(i, st.rep[i])};`;
  }
  return text;
}

/** Statements that suspend the frame and give `v`; it goes on at `next`. */
function gives(e: Emitter, v: string, next: number): string {
  const point = e.constant(e.options.callees.pointAt(next));
  return `${suspended(e)}if(g.state!==2){g.step=${point};F.back=null;return ${v}}return H.yielded(F,${v},${point});`;
}

export function yieldValue(e: Emitter, pc: number): void {
  const consuming = e.options.inlining?.consuming;
  if (consuming !== undefined) return consumeYield(e, consuming, pc);
  if (!e.options.resumes) {
    e.stop("unsupported");
    return;
  }
  const reg = e.code[pc + 2];
  if (e.options.drains) {
    const refused = e.isFloat(reg) ? `!K.takeFloat(${e.num(reg)})` : `!K.take(${e.val(reg)})`;
    e.emit(`if(${refused}){${suspended(e)}return H.yielded(F,${e.boxed(reg, e.st.rep[reg])},null)}`);
    e.set(e.code[pc + 1], "None", Kind.NONE);
    return;
  }
  let v = e.val(reg);
  if (e.code[pc] === OP.ASYNC_YIELD_VALUE) {
    v = e.temp();
    e.emit(`const ${v}=H.wrapAsync(r${reg});`);
  }
  e.finish(gives(e, v, pc + 4));
}

/**
 * One step of what is delegated to, which a coroutine or generator mostly is when `tag` says so: `t` gets what it gives,
 * undefined at its end, or UNWIND, and `result` its value at the end.
 */
function stepDelegate(e: Emitter, it: string, tag: number | null, t: string, result: string): void {
  e.emit(`if(g.sent===${e.constant(ENDED)}){g.sent=None;${result}=${it}.returned;}else{`);
  if (tag !== null) {
    const point = e.temp(), frame = e.temp(), sent = e.temp();
    e.emit(
      `const ${point}=${it}.t===${tag}?${it}.step:null;` +
        `if(${point}!==null&&${NOTHING_PENDING}&&T.handled===None&&F.depth<J.limit-401&&(${it}.state!==0||g.sent===None)){` +
        `const ${sent}=g.sent;g.sent=None;if(${point}.delegates>=0)${t}=${
          e.constant(stepChain)
        }(F,${it},${sent});else{` +
        `const ${frame}=${it}.frame;${frame}.entry=false;${t}=${point}.fn(${frame},F,${sent});` +
        `if(${t}===CONTINUE)${t}=H.goOn(${frame},${t});}if(${t}===undefined)${result}=${it}.returned}else `,
    );
  }
  e.emit(`{${t}=H.delegateStep(F,${it});if(${t}===undefined){${result}=g.sent;g.sent=None}}}`);
  e.emit(`if(${t}!==undefined){${e.unlessUnwound(t)}${gives(e, t, e.pc)}}`);
}

/** Statements that leave a coroutine which runs without a frame: it gets one that is suspended at this instruction. */
function pend(e: Emitter, pc: number): string {
  const { st } = e;
  let registers = "";
  for (let i = 0; i < st.rep.length; i++) {
    if (e.isLive(pc, i)) {
      e.used.add(i);
      registers += e.boxed(i, st.rep[i]);
    }
    registers += ",";
  }
  return `return H.suspendedAt(f,C,[${registers}],${pc},${e.constant(e.options.callees.pointAt(pc))});`;
}

/** The coroutine that the instructions before only named is started. */
function startDelegate(e: Emitter, pc: number, starting: Starting): void {
  const it = e.val(e.code[pc + 2]), t = e.temp(), result = callStart(e, starting);
  e.emit(`if(${result}===SUSPENDED){${it}=Y.coroutine;Y.coroutine=null;`);
  if (!e.framed) e.emit(pend(e, pc));
  else if (!e.options.resumes) e.emit(e.exit("unsupported"));
  else {
    // On the other way the frame is not brought up to date.
    const dirty = e.st.dirty.slice();
    e.updateFrame();
    e.emit(`${e.calling()}let ${t};`);
    stepDelegate(e, it, coroutineType.tag, t, result);
    dirty.forEach((v, reg) => e.st.dirty[reg] = v);
  }
  e.emit("}");
  e.set(e.code[pc + 1], result);
  e.afterCall();
}

export function yieldFrom(e: Emitter, pc: number): void {
  const { starting } = e;
  if (starting !== null && starting.at === pc) {
    e.starting = null;
    startDelegate(e, pc, starting);
    return;
  }
  const it = e.val(e.code[pc + 2]);
  if (!e.framed && e.options.inlining === null && e.co.isGenerator) {
    e.finish(pend(e, pc));
    return;
  }
  if (!e.options.resumes) {
    e.stop("unsupported");
    return;
  }
  // One step of the iterator; the frame stays at this instruction while it gives values.
  const t = e.temp(), result = e.temp();
  const target = e.target();
  e.updateFrame();
  e.emit(`${e.calling()}let ${t},${result};`);
  stepDelegate(e, it, target === generatorType.tag || target === coroutineType.tag ? target : null, t, result);
  e.set(e.code[pc + 1], result);
  e.afterCall();
}
