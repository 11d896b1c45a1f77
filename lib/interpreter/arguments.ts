// Binding call arguments to a Python function's registers (reference/expressions.html#calls).
//
// In: function, positional values, keyword values. Out: a new frame, ready to run. Throws CPython's TypeErrors.
import { PyDict } from "../core/dict.ts";
import type { PyFunction } from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { type Kwargs, type Str, tuple, type Value } from "../core/value.ts";
import { CO } from "../bytecode/code.ts";
import type { PyCode } from "./code_object.ts";
import { PyFrame } from "./frame.ts";

/** A frame of `f` with its closure in place and no arguments yet. */
export function bareFrame(f: PyFunction, code = f.code as PyCode): PyFrame {
  const r = new Array<Value | undefined>(code.nregs);
  if (f.closure !== null) {
    const first = code.firstFree, cells = f.closure;
    for (let i = 0; i < cells.length; i++) r[first + i] = cells[i];
  }
  return new PyFrame(code, r, f, f.globals, f.builtins, null);
}

/** A frame of `f` for a call with these arguments. */
export function frameFor(f: PyFunction, args: readonly Value[], kw: Kwargs | null): PyFrame {
  const frame = bareFrame(f);
  // The code of a module or class in a function: its names are the globals.
  if ((frame.code.flags & CO.OPTIMIZED) === 0) frame.locals = f.globals;
  bindArguments(f, frame.r, args, kw);
  return frame;
}

/** Fills the registers of positional parameters and of *args; gives the dict of **kwargs, null where there is none. */
function bindPositional(code: PyCode, r: (Value | undefined)[], args: readonly Value[]): PyDict | null {
  const { data, flags } = code;
  const nargs = code.argcount, total = nargs + data.kwonlyargcount;
  const given = args.length;
  const n = given < nargs ? given : nargs;
  for (let i = 0; i < n; i++) r[i] = args[i];
  const varargs = (flags & CO.VARARGS) !== 0;
  if (varargs) r[total] = tuple(given > nargs ? args.slice(nargs) : []);
  if ((flags & CO.VARKEYWORDS) === 0) return null;
  const extra = new PyDict();
  r[total + (varargs ? 1 : 0)] = extra;
  return extra;
}

/** Fills parameter registers. */
export function bindArguments(
  f: PyFunction,
  r: (Value | undefined)[],
  args: readonly Value[],
  kw: Kwargs | null,
): void {
  const code = f.code as PyCode;
  const { data } = code;
  const nargs = code.argcount, nkwonly = data.kwonlyargcount;
  const given = args.length;
  const extra = bindPositional(code, r, args);
  if (kw !== null && kw.size > 0) bindKeywords(f, r, kw, extra, args);
  if (given > nargs && (code.flags & CO.VARARGS) === 0) tooMany(f, r, given);
  if (given < nargs) {
    const defaults = f.defaults;
    const firstDefault = nargs - (defaults === null ? 0 : defaults.length);
    let missing: string[] | null = null;
    for (let i = given; i < nargs; i++) {
      if (r[i] !== undefined) continue;
      if (i >= firstDefault) r[i] = defaults![i - firstDefault];
      else (missing ??= []).push(data.varnames[i]);
    }
    if (missing !== null) throw missingError(f, missing, "positional");
  }
  if (nkwonly > 0) {
    let missing: string[] | null = null;
    for (let i = nargs; i < nargs + nkwonly; i++) {
      if (r[i] !== undefined) continue;
      const name = data.varnames[i];
      const def = f.kwdefaults === null ? undefined : f.kwdefaults.getStr(name);
      if (def !== undefined) r[i] = def;
      else (missing ??= []).push(name);
    }
    if (missing !== null) throw missingError(f, missing, "keyword-only");
  }
}

/**
 * The same for f(*args, **kw), without a Map of the keywords: false, with some of the registers filled, when the arguments
 * do not fit or have to be looked at more closely (bindArguments says why).
 */
export function bindSpread(
  f: PyFunction,
  r: (Value | undefined)[],
  args: readonly Value[],
  kw: PyDict | undefined,
): boolean {
  const code = f.code as PyCode;
  const { data } = code;
  const nargs = code.argcount, total = nargs + data.kwonlyargcount;
  const given = args.length;
  if (given > nargs && (code.flags & CO.VARARGS) === 0) return false;
  const extra = bindPositional(code, r, args);
  if (kw !== undefined && kw.size > 0 && !bindEntries(r, data.varnames, data.posonlyargcount, total, kw, extra)) {
    return false;
  }
  const { defaults } = f;
  const firstDefault = nargs - (defaults === null ? 0 : defaults.length);
  for (let i = given; i < nargs; i++) {
    if (r[i] !== undefined) continue;
    if (i < firstDefault) return false;
    r[i] = defaults![i - firstDefault];
  }
  for (let i = nargs; i < total; i++) {
    if (r[i] !== undefined) continue;
    const v = f.kwdefaults?.getStr(data.varnames[i]);
    if (v === undefined) return false;
    r[i] = v;
  }
  return true;
}

function bindEntries(
  r: (Value | undefined)[],
  names: readonly string[],
  from: number,
  total: number,
  kw: PyDict,
  extra: PyDict | null,
): boolean {
  const { order } = kw;
  for (let i = 0; i < order.length; i++) {
    const { key, value } = order[i];
    if (value === undefined) continue;
    if (typeof key !== "string") return false;
    let at = from;
    while (at < total && names[at] !== key) at++;
    if (at < total) {
      if (r[at] !== undefined) return false;
      r[at] = value;
    } else if (extra === null) return false;
    else extra.put(key, value);
  }
  return true;
}

function bindKeywords(
  f: PyFunction,
  r: (Value | undefined)[],
  kw: Kwargs,
  extra: PyDict | null,
  args: readonly Value[],
): void {
  const { data } = f.code as PyCode;
  const total = data.argcount + data.kwonlyargcount;
  for (const [name, v] of kw) {
    const i = data.varnames.indexOf(name, data.posonlyargcount);
    if (i >= 0 && i < total) {
      if (r[i] !== undefined) throw typeError(`${qualname(f)}() got multiple values for argument '${name}'`);
      r[i] = v;
    } else if (extra !== null) extra.setStr(name, v);
    else {
      const wrong = [...kw.keys()].filter((k) =>
        data.varnames.indexOf(k) >= 0 && data.varnames.indexOf(k) < data.posonlyargcount
      );
      if (wrong.length > 0) {
        throw typeError(
          `${qualname(f)}() got some positional-only arguments passed as keyword arguments: '${wrong.join(", ")}'`,
        );
      }
      const close = suggestion(name, data.varnames.slice(data.posonlyargcount, total));
      throw typeError(
        `${qualname(f)}() got an unexpected keyword argument '${name}'${
          close === null ? "" : `. Did you mean '${close}'?`
        }`,
      );
    }
  }
  void args;
}

let suggest: (name: string, candidates: readonly string[]) => string | null = () => null;

/** Installed by modules/_suggestions.ts: the closest candidate by CPython's rules. */
export function setSuggester(f: (name: string, candidates: readonly string[]) => string | null): void {
  suggest = f;
}

function suggestion(name: string, candidates: readonly string[]): string | null {
  return suggest(name, candidates);
}

function qualname(f: PyFunction): string {
  return jsText(f.qualname as Str);
}

function missingError(f: PyFunction, names: string[], kind: string): unknown {
  const quoted = names.map((s) => `'${s}'`);
  const n = quoted.length;
  const listed = n === 1
    ? quoted[0]
    : n === 2
    ? `${quoted[0]} and ${quoted[1]}`
    : `${quoted.slice(0, -1).join(", ")}, and ${quoted[n - 1]}`;
  return typeError(`${qualname(f)}() missing ${n} required ${kind} argument${n === 1 ? "" : "s"}: ${listed}`);
}

function tooMany(f: PyFunction, r: (Value | undefined)[], given: number): never {
  const { data } = f.code as PyCode;
  const nargs = data.argcount;
  const ndef = f.defaults === null ? 0 : f.defaults.length;
  let kwgiven = 0;
  for (let i = nargs; i < nargs + data.kwonlyargcount; i++) if (r[i] !== undefined) kwgiven++;
  const sig = ndef > 0 ? `from ${nargs - ndef} to ${nargs}` : `${nargs}`;
  const plural = ndef > 0 || nargs !== 1 ? "s" : "";
  const kwtext = kwgiven > 0
    ? ` positional argument${given === 1 ? "" : "s"} (and ${kwgiven} keyword-only argument${kwgiven === 1 ? "" : "s"})`
    : "";
  throw typeError(
    `${qualname(f)}() takes ${sig} positional argument${plural} but ${given}${kwtext} ${
      given === 1 && kwgiven === 0 ? "was" : "were"
    } given`,
  );
}

/** Kwargs from a values window and the tuple of names. */
export function kwargsOf(names: readonly Value[], values: readonly (Value | undefined)[], start: number): Kwargs {
  const kw: Kwargs = new Map();
  for (let i = 0; i < names.length; i++) kw.set(jsText(names[i] as Str), values[start + i]!);
  return kw;
}

void strFromJs;
