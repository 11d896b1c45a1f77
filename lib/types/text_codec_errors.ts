// Codec error handlers: strict, ignore, replace ... and those registered by codecs.register_error.
//
// In: where encoding or decoding failed, and the handler's name. Out: what to put in place of the bad part and where to go
// on, or the exception. Invariants: the built-in handlers run without making an exception object unless they raise it;
// registered ones get the exception object, and decide by its attributes.
import { perRuntime } from "../core/per_runtime.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { EXC, newException, PyBaseException } from "../core/exceptions.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, strFromJs, strFromPoints, strLen, strPoint, strPoints, strValue } from "../core/str.ts";
import { PyBytes, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { clampSize, isInt } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { hexEscape } from "./str_repr.ts";

export type Kind = "encode" | "decode" | "translate";

/** A place where a codec failed. */
export interface Failure {
  readonly kind: Kind;
  readonly encoding: string;
  /** The text that could not be encoded, or null. */
  readonly text: Str | null;
  /** The bytes that could not be decoded, or null. */
  readonly bytes: Uint8Array | null;
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** What takes the place of the bad part; encoding takes bytes too. `next` is where to go on. */
export interface Repair {
  readonly put: Str | Uint8Array;
  readonly next: number;
}

/** The UnicodeEncodeError, UnicodeDecodeError or UnicodeTranslateError for a failure. */
export function unicodeError(f: Failure): PyBaseException {
  const object: Value = f.text ?? new PyBytes(f.bytes!);
  const { start, end } = f;
  const reason = strFromJs(f.reason);
  if (f.kind === "translate") {
    const e = newException(EXC.UnicodeTranslateError, tuple([object, start, end, reason]));
    e.fields = { object, start, end, reason };
    return e;
  }
  const encoding = strFromJs(f.encoding);
  const cls = f.kind === "encode" ? EXC.UnicodeEncodeError : EXC.UnicodeDecodeError;
  const e = newException(cls, tuple([encoding, object, start, end, reason]));
  e.fields = { encoding, object, start, end, reason };
  return e;
}

let nameOf: (p: number) => string | undefined = () => undefined;

/** Installed by unicodedata: the name of a character for "namereplace". */
export function setCharacterName(f: (p: number) => string | undefined): void {
  nameOf = f;
}

type Handler = (f: Failure, raise: () => unknown) => Repair;

function notFor(f: Failure): unknown {
  const name = f.kind === "encode" ? "Encode" : f.kind === "decode" ? "Decode" : "Translate";
  return typeError(`don't know how to handle Unicode${name}Error in error callback`);
}

function eachPoint(f: Failure, text: (p: number) => string): Repair {
  let out = "";
  for (let i = f.start; i < f.end; i++) out += text(strPoint(f.text!, i));
  return { put: out, next: f.end };
}

/** Width of a surrogate in the UTF encodings and whether it is big-endian; 0 for other encodings. */
function surrogateForm(encoding: string): { width: number; big: boolean } {
  const m = /^utf[-_]?(8|16|32)(?:[-_](le|be))?$/i.exec(encoding);
  if (m === null) return { width: 0, big: false };
  return { width: m[1] === "8" ? 3 : Number(m[1]) / 8, big: m[2]?.toLowerCase() === "be" };
}

function surrogatePass(f: Failure, raise: () => unknown): Repair {
  const { width, big } = surrogateForm(f.encoding);
  if (f.kind === "translate") throw notFor(f);
  if (width === 0) throw raise();
  if (f.kind === "encode") {
    const out = new Uint8Array((f.end - f.start) * width);
    let at = 0;
    for (let i = f.start; i < f.end; i++) {
      const p = strPoint(f.text!, i);
      if (p < 0xd800 || p > 0xdfff) throw raise();
      if (width === 3) {
        out[at++] = 0xe0 | p >> 12;
        out[at++] = 0x80 | p >> 6 & 0x3f;
        out[at++] = 0x80 | p & 0x3f;
      } else {
        out[at + (big ? width - 1 : 0)] = p & 255;
        out[at + (big ? width - 2 : 1)] = p >> 8;
        at += width;
      }
    }
    return { put: out, next: f.end };
  }
  const b = f.bytes!, s = f.start;
  let p = 0;
  if (b.length - s >= width) {
    if (width === 3) {
      if ((b[s] & 0xf0) === 0xe0 && (b[s + 1] & 0xc0) === 0x80 && (b[s + 2] & 0xc0) === 0x80) {
        p = (b[s] & 15) << 12 | (b[s + 1] & 63) << 6 | b[s + 2] & 63;
      }
    } else {
      for (let i = 0; i < width; i++) p = p * 256 + b[big ? s + i : s + width - 1 - i];
    }
  }
  if (p < 0xd800 || p > 0xdfff) throw raise();
  return { put: strFromPoints([p]), next: s + width };
}

function surrogateEscape(f: Failure, raise: () => unknown): Repair {
  if (f.kind === "translate") throw notFor(f);
  if (f.kind === "encode") {
    const out = new Uint8Array(f.end - f.start);
    for (let i = f.start; i < f.end; i++) {
      const p = strPoint(f.text!, i);
      if (p < 0xdc80 || p > 0xdcff) throw raise();
      out[i - f.start] = p - 0xdc00;
    }
    return { put: out, next: f.end };
  }
  const points: number[] = [];
  let i = f.start;
  for (; i < f.end && i < f.start + 4 && f.bytes![i] >= 128; i++) points.push(0xdc00 + f.bytes![i]);
  if (points.length === 0) throw raise();
  return { put: strFromPoints(points), next: i };
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  strict(_f, raise) {
    throw raise();
  },
  ignore: (f) => ({ put: "", next: f.end }),
  replace: (f) => ({
    put: f.kind === "encode" ? "?".repeat(f.end - f.start) : "\ufffd".repeat(f.kind === "decode" ? 1 : f.end - f.start),
    next: f.end,
  }),
  xmlcharrefreplace(f) {
    if (f.kind !== "encode") throw notFor(f);
    return eachPoint(f, (p) => `&#${p};`);
  },
  backslashreplace(f) {
    if (f.kind !== "decode") return eachPoint(f, hexEscape);
    let out = "";
    for (let i = f.start; i < f.end; i++) out += hexEscape(f.bytes![i]);
    return { put: out, next: f.end };
  },
  namereplace(f) {
    if (f.kind !== "encode") throw notFor(f);
    return eachPoint(f, (p) => {
      const name = nameOf(p);
      return name === undefined ? hexEscape(p) : `\\N{${name}}`;
    });
  },
  surrogatepass: surrogatePass,
  surrogateescape: surrogateEscape,
};

/** The handlers of a runtime. */
const handlers = perRuntime(() => ({
  /** By name, as codecs.lookup_error gives them; registered ones and the built-in ones once asked for. */
  registered: new Map<string, Value>(),
  /** Names whose handler was registered by Python code. */
  overridden: new Set<string>(),
}));
/** Some runtime has registered one. */
let anyOverridden = false;

export function registerError(name: string, handler: Value): void {
  const { registered, overridden } = handlers();
  registered.set(name, handler);
  overridden.add(name);
  anyOverridden = true;
}

/** Forgets a registered handler; false when there was none. */
export function unregisterError(name: string): boolean {
  const { registered, overridden } = handlers();
  overridden.delete(name);
  return registered.delete(name);
}

export function isBuiltinError(name: string): boolean {
  return Object.hasOwn(HANDLERS, name);
}

/** The handler function of this name; LookupError when there is none. */
export function lookupError(name: string): Value {
  const { registered } = handlers();
  let f = registered.get(name);
  if (f !== undefined) return f;
  if (!Object.hasOwn(HANDLERS, name)) throw exception("LookupError", `unknown error handler name '${name}'`);
  const handler = HANDLERS[name];
  f = builtinFunction(`${name}_errors`, "(exception, /)", "Codec error handler.", (e: Value) => {
    if (name === "strict") {
      if (e instanceof PyBaseException) throw e;
      throw typeError("codec must pass exception instance");
    }
    const failure = failureOf(e);
    const { put, next } = handler(failure, () => e);
    return tuple([put instanceof Uint8Array ? new PyBytes(put) : put, next]);
  });
  registered.set(name, f);
  return f;
}

/** The failure that an exception object describes. */
function failureOf(e: Value): Failure {
  const kind: Kind | null = !(e instanceof PyBaseException)
    ? null
    : e.shape.cls.isSubtype(EXC.UnicodeEncodeError)
    ? "encode"
    : e.shape.cls.isSubtype(EXC.UnicodeDecodeError)
    ? "decode"
    : e.shape.cls.isSubtype(EXC.UnicodeTranslateError)
    ? "translate"
    : null;
  if (kind === null) throw typeError(`don't know how to handle ${typeName(e)} in error callback`);
  const object = getAttr(e, "object");
  const size = kind === "decode" ? (object as PyBytes).b.length : strLen(strValue(object as Str));
  const start = clampIndex(getAttr(e, "start"), 0, Math.max(0, size - 1));
  const end = clampIndex(getAttr(e, "end"), Math.min(1, size), size);
  return {
    kind,
    encoding: kind === "translate" ? "" : String(getAttr(e, "encoding")),
    text: kind === "decode" ? null : strValue(object as Str),
    bytes: kind === "decode" ? (object as PyBytes).b : null,
    start,
    end: Math.max(start, end),
    reason: "",
  };
}

function clampIndex(v: Value, low: number, high: number): number {
  return Math.min(Math.max(low, clampSize(v)), high);
}

/** Asks the handler called `errors`. */
export function handleFailure(errors: string, f: Failure): Repair {
  if (Object.hasOwn(HANDLERS, errors) && !(anyOverridden && handlers().overridden.has(errors))) {
    return HANDLERS[errors](f, () => unicodeError(f));
  }
  const handler = lookupError(errors);
  const e = unicodeError(f);
  const result = callArgs(handler, [e]);
  const encoding = f.kind === "encode";
  const wrong = () =>
    typeError(
      encoding
        ? "encoding error handler must return (str/bytes, int) tuple"
        : `${f.kind === "decode" ? "decoding" : "translating"} error handler must return (str, int) tuple`,
    );
  if (!(result instanceof PyTuple) || result.a.length !== 2) throw wrong();
  const [put, position] = result.a;
  if (!isInt(position)) throw wrong();
  if (!isStr(put) && !(encoding && put instanceof PyBytes)) throw wrong();
  let size = f.kind === "decode" ? f.bytes!.length : strLen(f.text!);
  if (!encoding) {
    // A handler may have put other bytes into the exception.
    const object = getAttr(e, "object");
    if (object instanceof PyBytes) size = object.b.length;
  }
  let next = clampSize(position);
  if (next < 0) next += size;
  if (next < 0 || next > size) {
    throw exception("IndexError", `position ${clampSize(position)} from error handler out of bounds`);
  }
  return { put: put instanceof PyBytes ? put.b : strValue(put as Str), next };
}

/** The code points of a decoding repair. */
export function repairPoints(r: Repair): readonly number[] {
  return strPoints(r.put as Str);
}
