// OSError: errno, strerror and file names, and the choice of subclass by errno.
//
// In: OSError(errno, strerror[, filename[, winerror[, filename2]]]). Invariant: for classes that override `__init__` but
// not `__new__` the arguments are only read by the base `__init__`, as in CPython.
import { initSlot, newSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { method, populate } from "../core/define.ts";
import { EXC, type ExceptionName, type PyBaseException } from "../core/exceptions.ts";
import { attributeError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, tuple, type Value } from "../core/value.ts";
import { index, isInt } from "../ops/number.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { attributesOf, baseStr, field, newInstance, noKeywords, reduceWith } from "./exceptions.ts";
import { member } from "../core/define.ts";

/** Linux errno values with a class of their own. */
const CLASS_BY_ERRNO: ReadonlyMap<number, ExceptionName> = new Map([
  [11, "BlockingIOError"],
  [114, "BlockingIOError"],
  [115, "BlockingIOError"],
  [32, "BrokenPipeError"],
  [108, "BrokenPipeError"],
  [10, "ChildProcessError"],
  [103, "ConnectionAbortedError"],
  [111, "ConnectionRefusedError"],
  [104, "ConnectionResetError"],
  [17, "FileExistsError"],
  [2, "FileNotFoundError"],
  [21, "IsADirectoryError"],
  [20, "NotADirectoryError"],
  [4, "InterruptedError"],
  [13, "PermissionError"],
  [1, "PermissionError"],
  [3, "ProcessLookupError"],
  [110, "TimeoutError"],
]);

function usesInit(cls: PyType): boolean {
  return initSlot(cls) !== osErrorInit && newSlot(cls) === osErrorNew;
}

/** Reads the arguments into the fields. */
function fill(self: PyBaseException, args: readonly Value[]): void {
  const fields: Record<string, Value> = {};
  self.args = tuple(args);
  self.fields = fields;
  if (args.length < 2 || args.length > 5) return;
  const [errno, strerror, filename] = args;
  fields.errno = errno;
  fields.strerror = strerror;
  if (filename === undefined || filename === None) return;
  if (typeOf(self).isSubtype(EXC.BlockingIOError) && isInt(filename)) {
    fields.characters_written = index(filename);
    return;
  }
  fields.filename = filename;
  if (args.length === 5 && args[4] !== None) fields.filename2 = args[4];
  self.args = tuple(args.slice(0, 2));
}

function osErrorNew(cls: PyType, args: readonly Value[], kw: Kwargs | null): Value {
  if (usesInit(cls)) return newInstance(cls, []);
  if (kw !== null && kw.size > 0) noKeywords(newInstance(cls, []), kw);
  let actual = cls;
  if (cls === EXC.OSError && args.length >= 2 && args.length <= 5 && typeof args[0] === "number") {
    const name = CLASS_BY_ERRNO.get(args[0]);
    if (name !== undefined) actual = EXC[name];
  }
  const e = newInstance(actual, args);
  fill(e, args);
  return e;
}

function osErrorInit(self: PyBaseException, args: readonly Value[], kw: Kwargs | null): void {
  if (!usesInit(typeOf(self))) return;
  noKeywords(self, kw);
  fill(self, args);
}

function osErrorStr(self: PyBaseException): Value {
  const f = self.fields ?? {};
  const errno = f.errno ?? None, strerror = f.strerror ?? None;
  if (f.filename !== undefined && f.filename !== None) {
    const second = f.filename2 !== undefined && f.filename2 !== None ? ` -> ${reprJs(f.filename2)}` : "";
    return strFromJs(`[Errno ${strJs(errno)}] ${strJs(strerror)}: ${reprJs(f.filename)}${second}`);
  }
  if (f.errno !== undefined && f.strerror !== undefined) return strFromJs(`[Errno ${strJs(errno)}] ${strJs(strerror)}`);
  return baseStr(self);
}

/** An OSError as the system reports it: of the class for its errno, with file names. */
export function osError(errno: number, strerror: string, filename?: Value, filename2?: Value): PyBaseException {
  const args: Value[] = [errno, strFromJs(strerror)];
  if (filename !== undefined) args.push(filename);
  if (filename2 !== undefined) args.push(None, filename2);
  return osErrorNew(EXC.OSError, args, null) as PyBaseException;
}

populate(EXC.OSError, {
  doc: "Base class of errors that the system reports.",
  slots: { __new__: osErrorNew, __init__: osErrorInit, __str__: osErrorStr },
  members: {
    errno: field("errno", "The error number."),
    strerror: field("strerror", "The text of the error."),
    filename: field("filename", "The file name."),
    filename2: field("filename2", "The second file name."),
    characters_written: member(
      null,
      (e: PyBaseException) => {
        const n = e.fields?.characters_written;
        if (n === undefined) throw attributeError("characters_written", "characters_written", e);
        return n;
      },
      (e: PyBaseException, v: Value | undefined) => {
        if (v !== undefined) (e.fields ??= {}).characters_written = index(v);
        else if (e.fields?.characters_written === undefined) {
          throw attributeError("characters_written", "characters_written", e);
        } else delete e.fields.characters_written;
      },
    ),
    __reduce__: method("(self, /)", "State for pickling.", (e: PyBaseException) => {
      let args = e.args;
      const { filename, filename2 } = e.fields ?? {};
      if (args.a.length === 2 && filename !== undefined && filename !== None) {
        args = tuple(
          filename2 !== undefined && filename2 !== None
            ? [...args.a, filename, None, filename2]
            : [...args.a, filename],
        );
      }
      return reduceWith(e, args, attributesOf(e));
    }),
  },
});

for (
  const [name, doc] of [
    ["BlockingIOError", "Operation would block."],
    ["ChildProcessError", "Child process error."],
    ["ConnectionError", "Connection error."],
    ["BrokenPipeError", "Broken pipe."],
    ["ConnectionAbortedError", "Connection aborted."],
    ["ConnectionRefusedError", "Connection refused."],
    ["ConnectionResetError", "Connection reset."],
    ["FileExistsError", "File already exists."],
    ["FileNotFoundError", "File not found."],
    ["InterruptedError", "Interrupted by a signal."],
    ["IsADirectoryError", "Operation does not work on directories."],
    ["NotADirectoryError", "Operation works only on directories."],
    ["PermissionError", "Not enough permissions."],
    ["ProcessLookupError", "Process not found."],
    ["TimeoutError", "Timeout expired."],
  ] as const
) populate(EXC[name], { doc });
