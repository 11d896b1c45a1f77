// Path arguments of the posix module, and calls about them.
//
// In: str, bytes or os.PathLike (int descriptors where allowed). Out: host text; results in the kind that was given.
// Invariant: an OSError carries the text that the caller gave, or that its __fspath__ gave.
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { descrGet } from "../core/descriptor.ts";
import { osErrorFrom } from "../core/os_errors.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs, strFromPoints, strPoints, strValue } from "../core/str.ts";
import { None, PyBytes, type Str, type Value } from "../core/value.ts";
import { asSize, isInt } from "../ops/number.ts";

export interface PathArgument {
  /** Text for the host; "" when `fd` is given. */
  readonly path: string;
  readonly isBytes: boolean;
  readonly fd: number | null;
  /** The str, bytes or int that the caller or its __fspath__ gave, for error messages. */
  readonly given: Value;
}

/** Bytes of file system text: UTF-8, with surrogate escapes as the bytes they stand for. */
export function encodeFs(s: Str): Uint8Array {
  const out: number[] = [];
  for (const p of strPoints(s)) {
    if (p >= 0xdc80 && p <= 0xdcff) out.push(p - 0xdc00);
    else if (p < 0x80) out.push(p);
    else if (p < 0x800) out.push(0xc0 | (p >> 6), 0x80 | (p & 63));
    else if (p < 0x10000) out.push(0xe0 | (p >> 12), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
    else out.push(0xf0 | (p >> 18), 0x80 | ((p >> 12) & 63), 0x80 | ((p >> 6) & 63), 0x80 | (p & 63));
  }
  return Uint8Array.from(out);
}

/** File system text of bytes: undecodable ones become surrogate escapes. */
export function decodeFs(b: Uint8Array): Str {
  try {
    return strFromJs(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(b));
  } catch {
    const cp: number[] = [];
    for (let i = 0; i < b.length;) {
      const n = b[i] < 0x80
        ? 1
        : b[i] >= 0xc2 && b[i] < 0xe0
        ? 2
        : b[i] >= 0xe0 && b[i] < 0xf0
        ? 3
        : b[i] >= 0xf0 && b[i] < 0xf5
        ? 4
        : 0;
      let done = false;
      if (n > 0 && i + n <= b.length) {
        try {
          cp.push(
            new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(b.subarray(i, i + n)).codePointAt(0)!,
          );
          i += n;
          done = true;
        } catch {
          // Not a character: escape the byte.
        }
      }
      if (!done) cp.push(0xdc00 + b[i++]);
    }
    return strFromPoints(cp);
  }
}

/** os.fspath */
export function fspath(v: Value): Value {
  if (isStr(v) || v instanceof PyBytes) return v;
  const cls = typeOf(v);
  const m = cls.lookup("__fspath__");
  if (m === undefined || m === None) throw typeError(`expected str, bytes or os.PathLike object, not ${cls.name}`);
  const r = callArgs(descrGet(m, v, cls), []);
  if (isStr(r) || r instanceof PyBytes) return r;
  throw typeError(`expected ${cls.name}.__fspath__() to return str or bytes, not ${typeOf(r).name}`);
}

export interface PathOptions {
  readonly fd?: boolean;
  readonly nullable?: boolean;
  /** It is only looked at as text: null characters are all right. */
  readonly nul?: boolean;
  /** Name of the argument in messages. */
  readonly argument?: string;
}

/** Reads a path argument of function `what`. */
export function pathArgument(v: Value, what: string, o: PathOptions = {}): PathArgument {
  const arg = o.argument ?? "path";
  if (o.nullable && v === None) return { path: ".", isBytes: false, fd: null, given: None };
  let text: Value = v;
  if (!isStr(v) && !(v instanceof PyBytes)) {
    const cls = typeOf(v);
    const hook = cls.lookup("__fspath__");
    if (hook !== undefined && hook !== None) text = fspath(v);
    else if (o.fd && (isInt(v) || cls.lookup("__index__") !== undefined)) {
      return { path: "", isBytes: false, fd: asSize(v), given: v };
    } else {
      const kinds = o.fd
        ? o.nullable ? "string, bytes, os.PathLike, integer or None" : "string, bytes, os.PathLike or integer"
        : o.nullable
        ? "string, bytes, os.PathLike or None"
        : "string, bytes or os.PathLike";
      throw typeError(`${what}: ${arg} should be ${kinds}, not ${cls.name}`);
    }
  }
  const isBytes = text instanceof PyBytes;
  const path = isBytes ? jsText(decodeFs((text as PyBytes).b)) : jsText(strValue(text as Str));
  if (!o.nul && path.includes("\0")) throw valueError(`${what}: embedded null character in ${arg}`);
  return { path, isBytes, fd: null, given: text };
}

/** Host text in the kind of the path argument. */
export function inKind(text: string, isBytes: boolean): Value {
  return isBytes ? new PyBytes(encodeFs(strFromJs(text))) : strFromJs(text);
}

/** Runs host calls about a path; failures become OSErrors with it. */
export function about<T>(p: PathArgument | null, f: () => T, second?: PathArgument): T {
  try {
    return f();
  } catch (e) {
    throw osErrorFrom(e, p === null ? None : p.given, second === undefined ? None : second.given);
  }
}

/** An int or bytes-like argument's memory. */
export function bytesArgument(v: Value): Uint8Array {
  const b = bufferOf(v);
  if (b === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
  return b;
}

/** posixpath.normpath without the fallback to ".". */
export function normalizePath(path: string): string {
  if (path === "") return ".";
  const slashes = path.startsWith("//") && !path.startsWith("///") ? "//" : path.startsWith("/") ? "/" : "";
  const out: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== ".." || (slashes === "" && out.length === 0) || (out.length > 0 && out[out.length - 1] === "..")) {
      out.push(part);
    } else if (out.length > 0) out.pop();
  }
  return slashes + out.join("/") || ".";
}
