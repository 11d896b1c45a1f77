// UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError: where in a text or bytes something failed, and why.
import { bufferSlot } from "../core/slot_getters.gen.ts";
import { member, type MemberDef, populate } from "../core/define.ts";
import { callArgs } from "../core/call.ts";
import { bytesType, typeOf } from "../core/builtin_types.ts";
import { EXC, newException, type PyBaseException } from "../core/exceptions.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strLen, strPoint, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, PyBytes, type Str, tuple, type Value } from "../core/value.ts";
import { asSize, isInt } from "../ops/number.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { field, newInstance, noKeywords } from "./exceptions.ts";

/** The bytes of a bytes-like object. */
function bytesObject(v: Value): Value {
  if (v instanceof PyBytes) return v;
  if (bufferSlot(typeOf(v)) === null) {
    throw typeError(`a bytes-like object is required, not '${typeName(v)}'`);
  }
  return callArgs(bytesType, [v]);
}

function checkArity(args: readonly Value[], n: number): void {
  if (args.length !== n) throw typeError(`function takes exactly ${n} arguments (${args.length} given)`);
}

function checkStr(v: Value, position: number): void {
  if (!isStr(v)) throw typeError(`argument ${position} must be str, not ${argumentName(v)}`);
}

function initWithEncoding(
  object: (v: Value) => Value,
): (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => void {
  return (self, args, kw) => {
    noKeywords(self, kw);
    self.args = tuple(args);
    self.fields = null;
    checkArity(args, 5);
    checkStr(args[0], 1);
    const start = asSize(args[2]), end = asSize(args[3]);
    checkStr(args[4], 5);
    self.fields = { encoding: args[0], object: object(args[1]), start, end, reason: args[4] };
  };
}

function strObject(position: number): (v: Value) => Value {
  return (v) => {
    checkStr(v, position);
    return v;
  };
}

function escaped(p: number): string {
  if (p <= 0xff) return "\\x" + p.toString(16).padStart(2, "0");
  if (p <= 0xffff) return "\\u" + p.toString(16).padStart(4, "0");
  return "\\U" + p.toString(16).padStart(8, "0");
}

function textField(v: Value | undefined): string {
  return v !== undefined && isStr(v) ? jsText(v) : v === undefined ? "None" : String(v);
}

/** "character '\xe9' in position 1" or "characters in position 1-2". */
function place(f: Record<string, Value>): string {
  const start = f.start as number, end = f.end as number;
  const { object } = f;
  if (isStr(object)) {
    const s: Str = strValue(object);
    if (start >= 0 && start < strLen(s) && end === start + 1) {
      return `character '${escaped(strPoint(s, start))}' in position ${start}`;
    }
    return `characters in position ${start}-${end - 1}`;
  }
  if (object instanceof PyBytes) {
    if (start >= 0 && start < object.b.length && end === start + 1) {
      return `byte 0x${object.b[start].toString(16).padStart(2, "0")} in position ${start}`;
    }
    return `bytes in position ${start}-${end - 1}`;
  }
  throw typeError("UnicodeError 'object' attribute is not set");
}

function checkObject(f: Record<string, Value>, wantsBytes: boolean): void {
  if (wantsBytes ? f.object instanceof PyBytes : isStr(f.object)) return;
  throw typeError(`UnicodeError 'object' attribute must be ${wantsBytes ? "a bytes" : "a string"}`);
}

function describe(verb: string, wantsBytes: boolean): (self: PyBaseException) => Value {
  return (self) => {
    const f = self.fields;
    if (f === null || f.object === undefined) return "";
    checkObject(f, wantsBytes);
    const subject = verb === "translate" ? "" : `'${textField(f.encoding)}' codec `;
    return strFromJs(`${subject}can't ${verb} ${place(f)}: ${textField(f.reason)}`);
  };
}

function position(name: "start" | "end"): MemberDef {
  return member(
    null,
    (e: PyBaseException) => e.fields?.[name] ?? 0,
    (e: PyBaseException, v: Value | undefined) => {
      if (v === undefined) throw typeError("can't delete numeric/char attribute");
      if (!isInt(v)) throw typeError("an integer is required");
      (e.fields ??= {})[name] = asSize(v);
    },
  );
}

const members: Record<string, MemberDef> = {
  encoding: field("encoding", "The encoding."),
  object: field("object", "What was being converted."),
  start: position("start"),
  end: position("end"),
  reason: field("reason", "Why it failed."),
};

const make = (cls: PyType, args: readonly Value[]): Value => newInstance(cls, args);

populate(EXC.UnicodeEncodeError, {
  doc: "Text that an encoding cannot represent.",
  slots: { __new__: make, __init__: initWithEncoding(strObject(2)), __str__: describe("encode", false) },
  members,
});
populate(EXC.UnicodeDecodeError, {
  doc: "Bytes that an encoding cannot read.",
  slots: { __new__: make, __init__: initWithEncoding(bytesObject), __str__: describe("decode", true) },
  members,
});
populate(EXC.UnicodeTranslateError, {
  doc: "Text that cannot be translated.",
  slots: {
    __new__: make,
    __init__: (self: PyBaseException, args: readonly Value[], kw: Kwargs | null) => {
      noKeywords(self, kw);
      self.args = tuple(args);
      self.fields = null;
      checkArity(args, 4);
      checkStr(args[0], 1);
      const start = asSize(args[1]), end = asSize(args[2]);
      checkStr(args[3], 4);
      self.fields = { object: args[0], start, end, reason: args[3] };
    },
    __str__: describe("translate", false),
  },
  members,
});

function build(
  name: "UnicodeEncodeError" | "UnicodeDecodeError",
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): PyBaseException {
  const enc = strFromJs(encoding), why = strFromJs(reason);
  const e = newException(EXC[name], tuple([enc, object, start, end, why]));
  e.fields = { encoding: enc, object, start, end, reason: why };
  return e;
}

/** The error of text[start:end] that `encoding` cannot represent. */
export function unicodeEncodeError(
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): PyBaseException {
  return build("UnicodeEncodeError", encoding, object, start, end, reason);
}

/** The error of bytes[start:end] that `encoding` cannot read. */
export function unicodeDecodeError(
  encoding: string,
  object: Value,
  start: number,
  end: number,
  reason: string,
): PyBaseException {
  return build("UnicodeDecodeError", encoding, object, start, end, reason);
}
