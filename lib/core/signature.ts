// Signature strings of natives: "(self, object, /)", "(*args, sep=' ', end='\n', file=None, flush=False)".
//
// In: the text, parsed on a native's first call (parsing all of them at start-up would cost 4-12 ms). Out: Signature, and
// bindNative(), which turns positional and keyword arguments into the native's JS parameters, or throws CPython's
// TypeError. Invariant: a default is only shown, never evaluated: an omitted parameter reaches the native as undefined.
// `name=<opt>` marks an optional parameter without a showable default.
import { jsText, strFromJs } from "./str.ts";
import { typeError } from "./raise.ts";
import { closestName } from "./suggestions.ts";
import type { NativeSpec } from "./function.ts";
import type { Kwargs, Value } from "./value.ts";

export interface Parameter {
  readonly name: string;
  readonly kind: "posonly" | "normal" | "star" | "kwonly" | "starstar";
  /** Text of the default, or null when required. */
  readonly def: string | null;
}

export interface Signature {
  readonly params: readonly Parameter[];
  /** Fewest and most positional arguments of a call without keywords; max is Infinity with *args. */
  readonly min: number;
  readonly max: number;
  /** Only positional parameters (any kind) and no required keyword: a plain call can pass its arguments straight on. */
  readonly direct: boolean;
  /**
   * Without keywords: how many arguments come one by one before the rest goes into one array; -1 when that is not all
   * there is to it.
   */
  readonly lead: number;
  /** (self, /, *args, **kwargs) and the like: how many arguments come before; -1 for other signatures. */
  readonly leadKeywords: number;
  /** Index of *args in params, or -1. */
  readonly star: number;
  readonly starstar: number;
}

function splitTop(text: string): string[] {
  const out: string[] = [];
  let depth = 0, quote = "", start = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote !== "") {
      if (c === "\\") i++;
      else if (c === quote) quote = "";
    } else if (c === "'" || c === '"') quote = c;
    else if ("([{<".includes(c)) depth++;
    else if (")]}>".includes(c)) depth--;
    else if (c === "," && depth === 0) {
      out.push(text.slice(start, i));
      start = i + 1;
    }
  }
  out.push(text.slice(start));
  return out.map((s) => s.trim()).filter((s) => s !== "");
}

/** Parses a signature text. */
export function parseSignature(text: string): Signature {
  const inner = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
  const params: Parameter[] = [];
  let kwonly = false;
  for (const part of splitTop(inner)) {
    if (part === "/") {
      for (let i = 0; i < params.length; i++) params[i] = { ...params[i], kind: "posonly" };
    } else if (part === "*") kwonly = true;
    else if (part.startsWith("**")) params.push({ name: part.slice(2), kind: "starstar", def: null });
    else if (part.startsWith("*")) {
      params.push({ name: part.slice(1), kind: "star", def: null });
      kwonly = true;
    } else {
      const eq = part.indexOf("=");
      const name = (eq < 0 ? part : part.slice(0, eq)).trim();
      params.push({ name, kind: kwonly ? "kwonly" : "normal", def: eq < 0 ? null : part.slice(eq + 1).trim() });
    }
  }
  let min = 0, max = 0;
  let direct = true;
  for (const p of params) {
    if (p.kind === "posonly" || p.kind === "normal") {
      max++;
      if (p.def === null) min++;
    } else if (p.kind === "star") {
      max = Infinity;
      direct = false;
    } else if (p.kind === "starstar" || p.def === null) direct = false;
  }
  const star = params.findIndex((p) => p.kind === "star");
  const simpleRest = star >= 0 && params.every((p) => p.kind !== "starstar" && (p.kind !== "kwonly" || p.def !== null));
  return {
    params,
    min,
    max,
    direct,
    leadKeywords: star >= 0 && params.length === star + 2 && params[star + 1].kind === "starstar" &&
        params.every((p, i) => i >= star || p.kind === "posonly" && p.def === null)
      ? star
      : -1,
    lead: simpleRest && star <= 2 ? star : -1,
    star,
    starstar: params.findIndex((p) => p.kind === "starstar"),
  };
}

/** The parsed signature of a native. */
export function signatureOf(spec: NativeSpec): Signature {
  if (spec.sig !== null) return spec.sig;
  const sig = parseSignature(spec.signature);
  // The loop has to see the call of a native that forwards it.
  return spec.sig = spec.traits?.forwards === undefined ? sig : { ...sig, direct: false };
}

/** How CPython names the callable in errors: `owner` is the class name for methods. */
function calledName(spec: NativeSpec, owner: string | null): string {
  return owner === null ? spec.name : `${owner}.${spec.name}`;
}

function plural(n: number): string {
  return n === 1 ? "" : "s";
}

/**
 * CPython's TypeError for a wrong number of positional arguments.
 * `given` and the limits leave out self (skip = 1 for methods, whose self is params[0]).
 */
export function arityError(
  spec: NativeSpec,
  sig: Signature,
  given: number,
  skip: number,
  owner: string | null,
): unknown {
  const min = Math.max(0, sig.min - skip), max = sig.max - skip;
  const positional = sig.params.slice(skip).filter((p) => p.kind === "posonly" || p.kind === "normal");
  const onlyPositional = sig.params.slice(skip).every((p) => p.kind === "posonly");
  if (max === 0 && sig.params.length === skip) {
    return typeError(`${calledName(spec, owner)}() takes no arguments (${given} given)`);
  }
  if (onlyPositional && min === 1 && max === 1) {
    return typeError(`${calledName(spec, owner)}() takes exactly one argument (${given} given)`);
  }
  if (onlyPositional) {
    const few = given < min;
    const bound = min === max ? "" : few ? "at least " : "at most ";
    const n = few ? min : max;
    return typeError(`${spec.name} expected ${bound}${n} argument${plural(n)}, got ${given}`);
  }
  if (given > max) {
    const all = sig.params.length - skip;
    if (max === 0) return typeError(`${spec.name}() takes no positional arguments`);
    const total = all === max || given > all;
    const n = total ? all : max;
    const bound = min === n ? "exactly" : "at most";
    return typeError(
      `${spec.name}() takes ${bound} ${n} ${total ? "" : "positional "}argument${plural(n)} (${given} given)`,
    );
  }
  const missing = positional.findIndex((p, i) => i >= given && p.def === null);
  const p = positional[missing];
  if (p.kind === "posonly") {
    return typeError(
      `${spec.name}() takes ${min === max ? "exactly" : "at least"} ${min} positional argument${
        plural(min)
      } (${given} given)`,
    );
  }
  return typeError(`${spec.name}() missing required argument '${p.name}' (pos ${missing + 1})`);
}

function unexpectedKeyword(callee: string, name: string, params: readonly Parameter[]): unknown {
  const known = params.filter((p) => p.kind === "normal" || p.kind === "kwonly").map((p) => p.name);
  const close = closestName(name, known);
  return typeError(
    `${callee}() got an unexpected keyword argument '${name}'${close === null ? "" : `. Did you mean '${close}'?`}`,
  );
}

/**
 * The JS arguments for a native call.
 * `skip` counts leading parameters that are already in `args` but not the user's (self, cls).
 */
// deno-lint-ignore no-explicit-any
export function bindNative(
  spec: NativeSpec,
  args: readonly Value[],
  kw: Kwargs | null,
  skip: number,
  owner: string | null,
): any[] {
  const sig = signatureOf(spec);
  const { params } = sig;
  const npos = args.length;
  // deno-lint-ignore no-explicit-any
  const out: any[] = new Array(params.length).fill(undefined);
  if (npos > sig.max) throw arityError(spec, sig, npos - skip, skip, owner);
  let i = 0;
  for (let p = 0; p < params.length && i < npos; p++) {
    const kind = params[p].kind;
    if (kind === "star") {
      out[p] = args.slice(i);
      i = npos;
    } else if (kind === "posonly" || kind === "normal") out[p] = args[i++];
    else break;
  }
  if (sig.star >= 0) out[sig.star] ??= [];
  // Reported only when no required argument is missing.
  let problem: unknown = undefined;
  let extra: Kwargs | null = null;
  if (sig.starstar >= 0) out[sig.starstar] = extra = new Map();
  if (kw !== null && kw.size > 0) {
    const named = params.some((p) => p.kind === "normal" || p.kind === "kwonly");
    if (!named && extra === null) {
      throw typeError(`${calledName(spec, owner)}() takes no keyword arguments`);
    }
    const total = npos - skip + kw.size, all = params.length - skip;
    if (extra === null && sig.star < 0 && total > all) {
      const bound = sig.min - skip === all ? "exactly" : "at most";
      const kind = npos === skip ? "keyword " : "";
      throw typeError(`${spec.name}() takes ${bound} ${all} ${kind}argument${plural(all)} (${total} given)`);
    }
    for (const [name, v] of kw) {
      const p = params.findIndex((q) => q.name === name && (q.kind === "normal" || q.kind === "kwonly"));
      if (p >= 0) {
        if (out[p] !== undefined) {
          problem ??= typeError(`argument for ${spec.name}() given by name ('${name}') and position (${p + 1 - skip})`);
        } else out[p] = v;
      } else if (extra !== null) extra.set(name, v);
      else problem ??= unexpectedKeyword(spec.name, name, params);
    }
  }
  let position = 0;
  for (let p = 0; p < params.length; p++) {
    const q = params[p];
    if (q.kind === "posonly" || q.kind === "normal") position++;
    if (out[p] !== undefined || q.def !== null || q.kind === "star" || q.kind === "starstar") continue;
    if (kw === null || kw.size === 0 || q.kind === "posonly") throw arityError(spec, sig, npos - skip, skip, owner);
    if (q.kind === "kwonly") throw typeError(`${spec.name}() missing required keyword-only argument: '${q.name}'`);
    throw typeError(`${spec.name}() missing required argument '${q.name}' (pos ${position - skip})`);
  }
  if (problem !== undefined) throw problem;
  return out;
}

/** Where a native's JS parameter comes from: an argument by its number, several of them as an array, or nowhere. */
export type Place = number | readonly [from: number, to: number] | undefined;

/**
 * As bindNative(), for all calls with `npos` positional arguments and keywords of these names (their arguments follow the
 * positional ones); null when that is an error, or needs a Map of keywords.
 */
export function bindPlaces(sig: Signature, npos: number, names: readonly string[]): Place[] | null {
  const { params } = sig;
  if (npos > sig.max || sig.starstar >= 0) return null;
  const out: Place[] = new Array(params.length).fill(undefined);
  let i = 0;
  for (let p = 0; p < params.length; p++) {
    const { kind } = params[p];
    if (kind === "star") {
      out[p] = [i, npos];
      i = npos;
    } else if (kind !== "kwonly" && i < npos) out[p] = i++;
  }
  for (const [k, name] of names.entries()) {
    const p = params.findIndex((q) => q.name === name && (q.kind === "normal" || q.kind === "kwonly"));
    if (p < 0 || out[p] !== undefined) return null;
    out[p] = npos + k;
  }
  return params.some((q, p) => out[p] === undefined && q.def === null) ? null : out;
}

/** `__text_signature__`, with `$self` first for methods; null when a default can't be shown. */
export function textSignature(spec: NativeSpec, isMethod: boolean): Value | null {
  if (spec.signature.includes("<opt>") || spec.convention === "args" && spec.signature === "") return null;
  const text = spec.signature;
  if (!isMethod) {
    return strFromJs(text === "()" ? "($module, /)" : `($module, ${text.includes("/") ? "" : "/, "}${text.slice(1)}`);
  }
  return strFromJs(text.startsWith("(cls") ? "($type" + text.slice(4) : "($" + text.slice(1));
}

void jsText;
