// Printing exceptions that nobody caught.
//
// In: an exception. Out: its traceback on sys.stderr, by CPython's own traceback module from the library; when that
// cannot run, a plain form made here (no carets, no suggestions).
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { None, PyTuple, type Value } from "../core/value.ts";
import { PyTraceback } from "../interpreter/frame.ts";
import { strJs } from "../ops/text.ts";
import { lineOf } from "./compile_source.ts";
import { tryRead, writeText } from "./host.ts";
import type { Runtime } from "./runtime.ts";

const printing = { busy: false };

/** Prints an exception to sys.stderr. */
export function printException(rt: Runtime, exc: PyBaseException, tb: Value): void {
  const stream = rt.sys.getStr("stderr");
  if (stream === None) return;
  if (tb instanceof PyTraceback && exc.tb === None) exc.tb = tb;
  if (!printing.busy) {
    printing.busy = true;
    try {
      const traceback = rt.importModule("traceback");
      callArgs(getAttr(traceback, "_print_exception_bltin"), [exc]);
      return;
    } catch (e) {
      if (rt.config.showJsStack) console.error(e);
      if (!(e instanceof PyBaseException) && !(e instanceof Error)) throw e;
      if (rt.config.showJsStack && e instanceof PyBaseException) writeText(2, plainTraceback(e) + "\n");
    } finally {
      printing.busy = false;
    }
  }
  emit(rt, plainTraceback(exc));
}

function emit(rt: Runtime, text: string): void {
  const stream = rt.sys.getStr("stderr");
  if (stream !== undefined && stream !== None) {
    try {
      callArgs(getAttr(stream, "write"), [strFromJs(text)]);
      callArgs(getAttr(stream, "flush"), []);
      return;
    } catch (e) {
      if (!(e instanceof PyBaseException)) throw e;
    }
  }
  writeText(2, text);
}

/** sys.unraisablehook's text. */
export function printUnraisable(
  rt: Runtime,
  message: string,
  exc: PyBaseException | null,
  type: Value,
  tb: Value,
): void {
  let text = message === "" ? "" : `${message}\n`;
  if (tb instanceof PyTraceback) text += "Traceback (most recent call last):\n" + stackText(tb);
  if (exc !== null) text += headline(exc) + "\n";
  else if (type instanceof PyType) text += `${qualified(type)}\n`;
  emit(rt, text);
}

function qualified(cls: PyType): string {
  const module = cls.isHeap ? cls.lookup("__module__") : cls.module;
  const name = module === undefined ? "<unknown>" : typeof module === "string" ? module : "<unknown>";
  return name === "builtins" || name === "__main__" ? cls.qualname : `${name}.${cls.qualname}`;
}

function headline(exc: PyBaseException): string {
  const name = qualified(exc.cls);
  let text: string;
  try {
    text = strJs(exc);
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    text = "<exception str() failed>";
  }
  return text === "" ? name : `${name}: ${text}`;
}

function stackText(tb: PyTraceback): string {
  let out = "";
  for (let t: unknown = tb; t instanceof PyTraceback; t = t.next) {
    const { filename, name } = t.frame.code.data;
    out += `  File "${filename}", line ${t.lineno}, in ${name}\n`;
    const line = sourceLine(filename, t.lineno);
    if (line !== null) out += `    ${line.trim()}\n`;
  }
  return out;
}

function sourceLine(filename: string, lineno: number): string | null {
  if (filename.startsWith("<")) return null;
  const bytes = tryRead(filename);
  return bytes === undefined ? null : lineOf(new TextDecoder().decode(bytes), lineno);
}

/** A traceback without carets, made without any Python code but str() of the exceptions. */
export function plainTraceback(exc: PyBaseException, seen: Set<PyBaseException> = new Set()): string {
  seen.add(exc);
  let out = "";
  if (exc.cause instanceof PyBaseException && !seen.has(exc.cause)) {
    out += plainTraceback(exc.cause, seen) +
      "\nThe above exception was the direct cause of the following exception:\n\n";
  } else if (!exc.suppressContext && exc.context instanceof PyBaseException && !seen.has(exc.context)) {
    out += plainTraceback(exc.context, seen) +
      "\nDuring handling of the above exception, another exception occurred:\n\n";
  }
  if (exc.tb instanceof PyTraceback) out += "Traceback (most recent call last):\n" + stackText(exc.tb);
  const f = exc.fields;
  if (f !== null && f !== undefined && typeof f.lineno === "number" && isStr(f.filename ?? None)) {
    out += `  File "${jsText(f.filename as never)}", line ${f.lineno}\n`;
    if (f.text !== undefined && isStr(f.text)) out += `    ${jsText(f.text).trim()}\n`;
    out += `${qualified(exc.cls)}: ${f.msg === undefined ? "" : strJs(f.msg)}\n`;
  } else out += headline(exc) + "\n";
  const notes = lookupAttr(exc, "__notes__");
  if (notes !== undefined && notes instanceof PyTuple) { for (const n of notes.a) out += strJs(n) + "\n"; }
  return out;
}
