// map() and filter() that a native consumes at once, emitted in place: sum(map(f, items)), list(filter(test, items)).
//
// In: the Emitter at a call of map or filter whose object the next instruction passes to a native (core/sink.ts, Consumer),
// and then at that one. Out: a loop that calls the function's light unit, or has its code in it, and gives the results to the
// native's sink; no map object. Invariants: the frame around it is up to date, since all of this is one native's call; when
// the loop can't go on, the object is made as it would be there, and the native goes on with it (consumed.ts).
import type { Consumer } from "../core/sink.ts";
import { PyBuiltin, PyFunction, PyMethodDescr } from "../core/function.ts";
import { intType, strType, typeType } from "../core/builtin_types.ts";
import { signatureOf } from "../core/signature.ts";
import { PyType } from "../core/type.ts";
import { PENDING } from "../core/threads.ts";
import type { Value } from "../core/value.ts";
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { filterType, mapType } from "../types/iterators_builtin.ts";
import { callOn, finishOn, givenOn, goOn, laterOn, newFilter, newMap, stopOn } from "./consumed.ts";
import { bind, lightCall } from "./emit_calls.ts";
import { construction } from "./emit_classes.ts";
import { consuming, isConsumedNext, sinkText, takeItem } from "./emit_consumers.ts";
import type { Given } from "./emit_inline.ts";
import type { Emitter } from "./emitter.ts";
import { ANY, INTEGER, Kind, NUMBER, only } from "./kinds.ts";
import { eachWrite } from "./operands.ts";
import type { LightHolder } from "./unit.ts";

type Result = Pick<Given, "text" | "isFloat" | "mask">;

/** A map or filter that the instruction before did not make. */
export interface FreshCalls {
  readonly at: number;
  /** The Python function that is called; null: a native. */
  readonly holder: LightHolder | null;
  /** What a native gives for an item. */
  readonly native: ((x: string) => Result) | null;
  /** The native runs no Python code for lists, tuples and dicts. */
  readonly lists: boolean;
  /** The native runs no Python code for ints, floats, strs, bools and None. */
  readonly leaf: boolean;
  readonly filters: boolean;
  /** Constant variables: the function, the iterator below. */
  readonly f: string;
  readonly it: string;
  /** The iterator is one over a list. */
  readonly overList: boolean;
}

/** The code of the function in a register, when the instructions before say it. */
function codeIn(e: Emitter, reg: number): PyCode | null {
  const known = e.st.known[reg];
  if (known instanceof PyFunction) return known.code as PyCode;
  for (let pc = e.pc - 4; pc >= e.blockStart; pc -= 4) {
    if (e.code[pc] === OP.SET_FUNCTION_ATTRIBUTE) continue;
    let written = false;
    eachWrite(e.code, pc, (r) => written ||= r === reg);
    if (written) return e.code[pc] === OP.MAKE_FUNCTION ? e.co.consts[e.code[pc + 2]] as unknown as PyCode : null;
  }
  return null;
}

/** The kinds of the second argument of map or filter. */
function itemKinds(e: Emitter, reg: number): number {
  return e.profile!.kinds[3 * (e.pc >> 2) + 1] & ANY & e.st.mask[reg];
}

/** The native runs no Python code for ints, floats, strs, bools and None. */
function isLeaf(f: Value | undefined): boolean {
  if (f instanceof PyType) return f.leaf !== null;
  return (f instanceof PyBuiltin || f instanceof PyMethodDescr) && f.spec.traits?.leaf === true;
}

function takesLists(f: Value | undefined): boolean {
  return f instanceof PyType ? f.leaf === "containers" || f.leaf === "natives" : isLeaf(f);
}

/** iter(register), as a constant variable; true when it is a list's. */
function iterator(e: Emitter, reg: number, it: string): boolean {
  if (itemKinds(e, reg) === Kind.LIST) {
    e.narrow(reg, Kind.LIST);
    if (!e.dead) e.emit(`const ${it}=new PyListIterator(${e.val(reg)});`);
    return true;
  }
  const v = e.val(reg);
  e.needFrame();
  e.emit(`const ${it}=H.getIter(${v});`);
  e.forget();
  return false;
}

/** Shorter ways of classes with some arguments; `rest` is the general one. */
const CONVERSIONS: ReadonlyMap<PyType, (x: string, rest: string) => Result> = new Map([
  [strType, (x, rest) => ({
    text: `typeof ${x}==="number"?""+${x}:typeof ${x}==="string"?${x}:${rest}`,
    isFloat: false,
    mask: ANY,
  })],
  [intType, (x, rest) => ({
    text: `typeof ${x}==="number"?${x}:(typeof ${x}==="string"?H.intInText(${x},10):undefined)??(${rest})`,
    isFloat: false,
    mask: INTEGER,
  })],
]);

/** How a native is called with an item, or null. */
function nativeCall(e: Emitter, f: Value | undefined): ((x: string) => Result) | null {
  const plain = (text: string, mask = ANY): Result => ({ text, isFloat: false, mask });
  if (f instanceof PyType && !f.isHeap && f.cls === typeType && f !== typeType) {
    const convert = CONVERSIONS.get(f);
    return (x) => {
      const rest = construction(e, f, `[${x}]`);
      return convert === undefined ? plain(rest) : convert(x, rest);
    };
  }
  const spec = f instanceof PyBuiltin && f.self === undefined || f instanceof PyMethodDescr && f.objclass === strType
    ? f.spec
    : null;
  if (spec === null || spec.convention !== "positional") return null;
  const isMethod = f instanceof PyMethodDescr;
  const { direct, min, max } = spec.sig ?? signatureOf(spec);
  if (!direct || min > (isMethod ? 0 : 1) || !isMethod && max < 1) return null;
  const raw = (x: string) => `${e.constant(spec.raw ?? spec.fn)}(${x})??None`;
  if (isMethod) return (x) => plain(`typeof ${x}==="string"?${raw(x)}:H.construct(${e.constant(f)},[${x}])`);
  if (spec.traits?.intrinsic === "len") return (x) => plain(`typeof ${x}==="string"?${x}.length:${raw(x)}`, NUMBER);
  return (x) => plain(raw(x));
}

/** The map or filter that the call at `e.pc` would make is left to the next instruction; false when it is to be made. */
export function isMapLeftToNext(e: Emitter, cls: PyType, regs: readonly number[], dest: number): boolean {
  if (cls !== mapType && cls !== filterType || regs.length !== 2 || !isConsumedNext(e, e.pc, dest)) return false;
  // Without a frame nothing below may run Python code but the function.
  if (!e.framed && itemKinds(e, regs[1]) !== Kind.LIST) return false;
  const known = e.st.known[regs[0]];
  const native = cls === filterType && e.st.mask[regs[0]] === Kind.NONE
    ? (x: string): Result => ({ text: x, isFloat: false, mask: ANY })
    : e.framed || isLeaf(known)
    ? nativeCall(e, known)
    : null;
  if (native !== null) {
    const it = e.temp();
    const overList = iterator(e, regs[1], it);
    if (e.dead) return true;
    e.set(dest, "undefined", Kind.UNSET);
    const f = known === undefined ? "None" : e.constant(known);
    const lists = takesLists(known);
    const leaf = known === undefined || isLeaf(known), filters = cls === filterType;
    e.fresh = { at: e.pc + 4, holder: null, native, lists, leaf, filters, f, it, overList };
    return true;
  }
  const co = codeIn(e, regs[0]);
  if (co === null || co.isGenerator || !co.simple || co.argcount !== 1) return false;
  const holder = e.options.callees.lightOf(co);
  if (holder === null) return false;
  const r = e.val(regs[0]), f = e.temp(), it = e.temp();
  e.guard(`${r}.t===FUNCTION&&${r}.ownCode===${e.constant(co)}&&${r}.globals===${e.constant(holder.globals)}`);
  const overList = iterator(e, regs[1], it);
  if (e.dead) return true;
  if (known === undefined) e.emit(`const ${f}=${r};`);
  e.set(dest, "undefined", Kind.UNSET);
  const callee = known === undefined ? f : e.constant(known);
  const filters = cls === filterType;
  e.fresh = { at: e.pc + 4, holder, native: null, lists: false, leaf: false, filters, f: callee, it, overList };
  return true;
}

/** The object itself. */
export function madeText(e: Emitter, { filters, f, it }: FreshCalls): string {
  return `${e.constant(filters ? newFilter : newMap)}(${f},${it})`;
}

/** The truth of a result; `odd` instead where finding out may run Python code. */
function truthText(given: Result, odd: string): [statements: string, test: string] {
  const { text } = given;
  if (only(given.mask, Kind.BOOL)) return ["", text];
  if (given.isFloat || only(given.mask, NUMBER)) return ["", `${text}!==0`];
  return [
    odd === "" ? "" : `if(typeof ${text}==="object"&&${text}!==None&&${text}.t!==FLOAT)${odd}`,
    `H.truth(${text})`,
  ];
}

/** Statements that take the next item into `x`, or end the loop. */
function stepText(e: Emitter, fresh: FreshCalls, x: string): string {
  const { it } = fresh;
  if (!fresh.overList) return `const ${x}=H.iterNext(${it});if(${x}===undefined)break;`;
  const l = e.temp(), i = e.temp();
  return `const ${l}=${it}.list,${i}=${it}.index;if(${i}>=${l}.length)break;${it}.index=${i}+1;` +
    `const ${x}=${l}.floats===null?${l}.a[${i}]:new PyFloat(${l}.floats[${i}]);`;
}

/**
 * What happens when the loop can't go on: `how` (consumed.ts) finishes the native's work, now, or, in a unit that has no frame,
 * when the interpreter executes the call again.
 */
function leaving(e: Emitter, fresh: FreshCalls, k: string, t: string, label: string, isMethod: boolean) {
  const made = madeText(e, fresh);
  const callee = e.code[e.pc + 2], arg = callee + (isMethod ? 2 : 1);
  if (!e.framed) e.used.add(callee).add(arg);
  return (how: unknown, args: string, kind: "leave" | "guard" = "leave") => {
    const given = `${k},/*sink*/,${made}${args}`;
    return e.framed
      ? `{${t}=${e.constant(how)}(F,${given});break ${label}}`
      : `{r${callee}=${e.constant(laterOn)}(${e.constant(how)},${given});r${arg}=None;${e.exit(kind)}}`;
  };
}

/** What the native makes of the object that is not made: `t` gets the result. */
export function consumeCalls(e: Emitter, fresh: FreshCalls, consumer: Consumer, self: string, t: string): void {
  const { holder, native, filters, f } = fresh;
  const x = e.temp(), label = `c${e.temp()}`, k = e.constant(consumer);
  if (e.framed) e.needFrame();
  else e.mayThrow();
  // What the callee finds at the start of a later turn.
  e.forget();
  const { out } = e;
  e.out = [];
  const leave = leaving(e, fresh, k, t, label, self !== "undefined");
  // The item is known, its call is yet to be made, or to be brought to an end.
  const within = { exit: leave(callOn, `,${x}`), unwound: leave(finishOn, `,${x}`) };
  let given: Result;
  if (holder !== null) {
    e.within = within;
    given = lightCall(e, holder, f, bind(e, null, holder.co, [x], [], f)!);
    e.within = null;
  } else {
    if (!e.framed) {
      const lists = fresh.lists ? `&&${x}.t!==LIST&&${x}.t!==TUPLE&&${x}.t!==DICT` : "";
      const odd = `typeof ${x}==="object"&&${x}!==None&&${x}.t!==FLOAT${lists}`;
      e.emit(`if(${odd})${leave(callOn, `,${x}`, "guard")}`);
    }
    const r = e.temp(), result = native!(x);
    if (!e.framed || fresh.leaf) e.emit(`const ${r}=${result.text};`);
    else e.emit(`let ${r};try{${r}=${result.text}}catch(e)${leave(stopOn, ",e")}`);
    given = { ...result, text: r };
  }
  const call = e.out.join("");
  e.out = out;
  const to = consuming(e, consumer, filters ? 0 : given.isFloat ? Kind.FLOAT : given.mask, t);
  const [begin, sink] = sinkText(e, to, k, self);
  const item: Result = filters ? { text: x, isFloat: false, mask: ANY } : given;
  const boxed = item.isFloat ? `new PyFloat(${item.text})` : item.text;
  const { passes } = to;
  let taking: string;
  if (passes !== null) {
    const [check, truth] = truthText(item, e.framed ? "" : leave(goOn, `,${boxed}`, "guard"));
    taking = `${check}if(${passes.truth ? `!(${truth})` : truth}){${t}=${!passes.truth};break ${label}}`;
  } else taking = takeItem(to, item.text, item.isFloat, item.mask, leave(goOn, `,${boxed}`));
  if (filters) {
    const result = given.isFloat ? `new PyFloat(${given.text})` : given.text;
    const [check, truth] = truthText(given, e.framed ? "" : leave(givenOn, `,${x},${result}`, "guard"));
    taking = `${check}if(!(${truth}))continue;${taking}`;
  }
  e.counts = true;
  const attend = `if(P[0]!==0&&(P[0]!==${PENDING.START}||++z>1000))${leave(goOn, "")}`;
  const loop = `for(;;){${attend}${stepText(e, fresh, x)}${call}${taking}}`;
  e.emit(`let ${t};${label}:{${begin}${loop}${t}=${k}.end(${sink});}`.replaceAll("/*sink*/", sink));
  e.forget();
}
