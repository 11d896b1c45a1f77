// print() of the builtins module.
import { getAttr } from "../core/attributes.ts";
import { floatType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { isExc, runtimeError, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, strValue } from "../core/str.ts";
import { None, PyFloat, type Str, type Value } from "../core/value.ts";
import { concatStr, str } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { floatRepr } from "../types/float_digits.ts";
import { PyTextIOBase } from "./_io_base.ts";

function separator(v: Value | undefined, name: string, standard: string): Str {
  if (v === undefined || v === None) return standard;
  if (!isStr(v)) throw typeError(`${name} must be None or a string, not ${typeName(v)}`);
  return strValue(v);
}

/** The file to print to: None when there is none. */
function target(file: Value | undefined): Value {
  if (file !== undefined && file !== None) return file;
  const out = runtime().sys.getStr("stdout");
  if (out === undefined) throw runtimeError("lost sys.stdout");
  return out;
}

/** The text of the arguments where making it runs no Python code and it has no wide characters; undefined otherwise. */
function plainText(args: readonly Value[], sep: Str, end: Str): string | undefined {
  if (typeof sep !== "string" || typeof end !== "string") return undefined;
  let out = "";
  for (let i = 0; i < args.length; i++) {
    const v = args[i];
    let s: string;
    if (typeof v === "string") s = v;
    else if (typeof v === "number") s = String(v);
    else if (v instanceof PyFloat && v.t === floatType.tag) s = floatRepr(v.v);
    else if (typeof v === "boolean") s = v ? "True" : "False";
    else if (v === None) s = "None";
    else return undefined;
    out = i === 0 ? s : out + sep + s;
  }
  return out + end;
}

/** All pieces at once; one by one when the stream can't encode them, so that those before the bad one are written. */
function writePieces(write: Value, pieces: readonly Str[]): void {
  try {
    callArgs(write, [concatStr(pieces)]);
  } catch (e) {
    if (!isExc(e, "UnicodeEncodeError")) throw e;
    for (const piece of pieces) callArgs(write, [piece]);
  }
}

/** print(*args, sep=' ', end='\n', file=None, flush=False) */
export function print(
  args: Value[],
  sepArg: Value | undefined,
  endArg: Value | undefined,
  fileArg: Value | undefined,
  flush: Value | undefined,
): void {
  const file = target(fileArg);
  if (file === None) return;
  const sep = separator(sepArg, "sep", " "), end = separator(endArg, "end", "\n");
  const text = file instanceof PyTextIOBase ? plainText(args, sep, end) : undefined;
  const done = text !== undefined && (file as PyTextIOBase).put(text);
  if (!done) writeAll(file, args, sep, end);
  if (flush !== undefined && truth(flush)) callArgs(getAttr(file, "flush"), []);
}

/** Writes by the write() of the file. */
function writeAll(file: Value, args: readonly Value[], sep: Str, end: Str): void {
  const write = getAttr(file, "write");
  if (typeOf(file).isHeap) {
    // A file class of the program may count on one write a piece.
    args.forEach((v, i) => {
      if (i > 0) callArgs(write, [sep]);
      callArgs(write, [str(v)]);
    });
    callArgs(write, [end]);
  } else {
    const pieces: Str[] = [];
    try {
      for (let i = 0; i < args.length; i++) {
        if (i > 0) pieces.push(sep);
        pieces.push(str(args[i]));
      }
      pieces.push(end);
    } finally {
      if (pieces.length > 0) writePieces(write, pieces);
    }
  }
}
