// Exceptions of _sqlite3, and which one an error of the host's SQLite becomes.
//
// In: what node:sqlite throws. Out: the exception with sqlite_errorcode and sqlite_errorname. The host doesn't always give the
// code: then SQLite's own message tells it.
import { EXC } from "../core/exceptions.ts";
import { setAttr } from "../core/attributes.ts";
import { osError } from "../core/os_errors.ts";
import { exception, exceptionOf } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { PyObject } from "../core/value.ts";
import { nativeException } from "./native_exception.ts";

const make = (name: string, base: PyType) => nativeException(`sqlite3.${name}`, base);

export const Warning: PyType = make("Warning", EXC.Exception);
export const SqlError: PyType = make("Error", EXC.Exception);
export const InterfaceError: PyType = make("InterfaceError", SqlError);
export const DatabaseError: PyType = make("DatabaseError", SqlError);
export const InternalError: PyType = make("InternalError", DatabaseError);
export const OperationalError: PyType = make("OperationalError", DatabaseError);
export const ProgrammingError: PyType = make("ProgrammingError", DatabaseError);
export const IntegrityError: PyType = make("IntegrityError", DatabaseError);
export const DataError: PyType = make("DataError", DatabaseError);
export const NotSupportedError: PyType = make("NotSupportedError", DatabaseError);

/** SQLite's result codes that programs look at. */
export const CODES: Readonly<Record<string, number>> = {
  SQLITE_OK: 0,
  SQLITE_ERROR: 1,
  SQLITE_INTERNAL: 2,
  SQLITE_PERM: 3,
  SQLITE_ABORT: 4,
  SQLITE_BUSY: 5,
  SQLITE_LOCKED: 6,
  SQLITE_NOMEM: 7,
  SQLITE_READONLY: 8,
  SQLITE_INTERRUPT: 9,
  SQLITE_IOERR: 10,
  SQLITE_CORRUPT: 11,
  SQLITE_NOTFOUND: 12,
  SQLITE_FULL: 13,
  SQLITE_CANTOPEN: 14,
  SQLITE_PROTOCOL: 15,
  SQLITE_EMPTY: 16,
  SQLITE_SCHEMA: 17,
  SQLITE_TOOBIG: 18,
  SQLITE_CONSTRAINT: 19,
  SQLITE_MISMATCH: 20,
  SQLITE_MISUSE: 21,
  SQLITE_NOLFS: 22,
  SQLITE_AUTH: 23,
  SQLITE_FORMAT: 24,
  SQLITE_RANGE: 25,
  SQLITE_NOTADB: 26,
  SQLITE_NOTICE: 27,
  SQLITE_WARNING: 28,
  SQLITE_ROW: 100,
  SQLITE_DONE: 101,
  SQLITE_CONSTRAINT_CHECK: 275,
  SQLITE_CONSTRAINT_COMMITHOOK: 531,
  SQLITE_CONSTRAINT_FOREIGNKEY: 787,
  SQLITE_CONSTRAINT_FUNCTION: 1043,
  SQLITE_CONSTRAINT_NOTNULL: 1299,
  SQLITE_CONSTRAINT_PRIMARYKEY: 1555,
  SQLITE_CONSTRAINT_TRIGGER: 1811,
  SQLITE_CONSTRAINT_UNIQUE: 2067,
  SQLITE_CONSTRAINT_VTAB: 2323,
  SQLITE_CONSTRAINT_ROWID: 2579,
  SQLITE_BUSY_RECOVERY: 261,
  SQLITE_BUSY_SNAPSHOT: 517,
  SQLITE_CANTOPEN_ISDIR: 526,
  SQLITE_READONLY_DBMOVED: 1032,
};

const NAMES = new Map(Object.entries(CODES).map(([name, code]) => [code, name]));

const BY_TEXT: readonly (readonly [RegExp, number])[] = [
  [/^UNIQUE constraint failed/, 2067],
  [/^NOT NULL constraint failed/, 1299],
  [/^CHECK constraint failed/, 275],
  [/^FOREIGN KEY constraint failed/, 787],
  [/^database (table |schema )?is locked/, 5],
  [/^attempt to write a readonly database/, 8],
  [/^interrupted/, 9],
  [/^disk I\/O error/, 10],
  [/^database disk image is malformed/, 11],
  [/^database or disk is full/, 13],
  [/^unable to open database file/, 14],
  [/^string or blob too big/, 18],
  [/^datatype mismatch/, 20],
  [/^(not authorized|access to .* is prohibited)/, 23],
  [/^column index out of range/, 25],
  [/^file is not a database/, 26],
];

function classOf(code: number): PyType {
  switch (code & 255) {
    case 2:
    case 12:
      return InternalError;
    case 11:
      return DatabaseError;
    case 1:
    case 3:
    case 4:
    case 5:
    case 6:
    case 8:
    case 9:
    case 10:
    case 13:
    case 14:
    case 15:
    case 16:
    case 17:
      return OperationalError;
    case 18:
      return DataError;
    case 19:
    case 20:
      return IntegrityError;
    case 21:
    case 25:
      return InterfaceError;
    default:
      return DatabaseError;
  }
}

/** A sqlite3 exception that SQLite itself did not raise. */
export function fail(cls: PyType, message: string): unknown {
  return exceptionOf(cls, strFromJs(message));
}

/** The exception for SQLite's result `code`. */
export function sqliteError(code: number, message: string): unknown {
  const e = exceptionOf(classOf(code), strFromJs(message));
  setAttr(e, "sqlite_errorcode", code);
  setAttr(e, "sqlite_errorname", strFromJs(NAMES.get(code) ?? NAMES.get(code & 255) ?? "unknown"));
  return e;
}

/** What a call of the host threw, as an exception. */
export function fromHost(e: unknown): unknown {
  if (e instanceof PyObject) return e;
  const { message = String(e), name, code, errcode } = e as {
    message?: string;
    name?: string;
    code?: string;
    errcode?: number;
  };
  if (name === "NotCapable") return osError("EACCES", undefined, undefined, message);
  if (message === "out of memory") return exception("MemoryError");
  if (typeof errcode === "number" && errcode !== 0) return sqliteError(errcode, message);
  if (code === "ERR_INVALID_ARG_TYPE" || code === "ERR_INVALID_STATE") return fail(ProgrammingError, message);
  return sqliteError(BY_TEXT.find(([re]) => re.test(message))?.[1] ?? 1, message);
}

/** Runs a call of the host. */
export function guarded<T>(f: () => T): T {
  try {
    return f();
  } catch (e) {
    throw fromHost(e);
  }
}
