// sqlite3.Connection over node:sqlite.
//
// In: a path and options. Out: an open database with its cursors, functions and transactions.
import { setAttr } from "../core/attributes.ts";
import { call } from "../core/call.ts";
import { defineType, getset, initFn, member, type MemberDef, method } from "../core/define.ts";
import { attributeError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { runtime } from "../core/state.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, normInt, PyBytes, type Value } from "../core/value.ts";
import { callKw } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { asFloat, asInt32, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { nodeModule } from "../runtime/host.ts";
import { bytesArg } from "./bytes_arg.ts";
import { pathArgument } from "./posix_path.ts";
import { openBlob } from "./sqlite_blob.ts";
import { cursorType } from "./sqlite_cursor.ts";
import * as errors from "./sqlite_errors.ts";
import { createAggregate, createFunction, setAuthorizer } from "./sqlite_functions.ts";
import { LEGACY, PyConnection, PyCursor } from "./sqlite_objects.ts";

const { fail, guarded, NotSupportedError, OperationalError, ProgrammingError } = errors;

const LEVELS = new Set(["", "DEFERRED", "IMMEDIATE", "EXCLUSIVE"]);

function isolationLevel(v: Value): string | null {
  if (v === None) return null;
  if (!isStr(v)) throw typeError("isolation_level must be str or None");
  const text = jsText(v);
  if (!LEVELS.has(text.toUpperCase())) {
    throw valueError("isolation_level string must be '', 'DEFERRED', 'IMMEDIATE', or 'EXCLUSIVE'");
  }
  return text;
}

function autocommitMode(v: Value): boolean | typeof LEGACY {
  if (v === true || v === false) return v;
  if (v === LEGACY) return LEGACY;
  throw valueError("autocommit must be True, False, or sqlite3.LEGACY_TRANSACTION_CONTROL");
}

function init(
  self: PyConnection,
  database: Value,
  timeout: Value | undefined,
  detect: Value | undefined,
  isolation: Value | undefined,
  checkThread: Value | undefined,
  _factory: Value | undefined,
  cached: Value | undefined,
  uri: Value | undefined,
  autocommit: Value | undefined,
): void {
  const { path } = pathArgument(database, "connect", { argument: "database" });
  if (self.db) self.close();
  self.db = undefined;
  const wait = timeout === undefined ? 5 : asFloat(timeout);
  self.isolation = isolation === undefined ? "" : isolationLevel(isolation);
  self.autocommit = autocommit === undefined ? LEGACY : autocommitMode(autocommit);
  self.detect = detect === undefined ? 0 : asInt32(detect);
  self.checkThread = checkThread === undefined || truth(checkThread);
  self.cacheSize = cached === undefined ? 128 : asInt32(cached);
  const isUri = uri !== undefined && truth(uri);
  // The host takes every "file:" name for a URI.
  self.path = !isUri && path.startsWith("file:") ? "./" + path : path;
  const { DatabaseSync } = nodeModule("node:sqlite");
  self.db = guarded(() =>
    new DatabaseSync(self.path, {
      enableForeignKeyConstraints: false,
      enableDoubleQuotedStringLiterals: true,
      timeout: Math.max(0, Math.min(2 ** 31 - 1, Math.round(wait * 1000))),
    })
  );
  if (self.autocommit === false) self.exec("BEGIN");
}

function cursor(self: PyConnection, factory: Value | undefined): Value {
  self.open();
  const made = call(factory === undefined ? cursorType : factory, self);
  if (!(made instanceof PyCursor)) {
    throw typeError(`factory must return a cursor, not ${typeName(made)}`);
  }
  if (self.rowFactory !== None) setAttr(made, "row_factory", self.rowFactory);
  return made;
}

/** A method that runs on a new cursor. */
function onCursor(name: string, signature: string): MemberDef {
  return method(signature, `${name}() on a new cursor.`, (self: PyConnection, ...args: Value[]) => {
    const c = cursor(self, undefined);
    return call(getAttr(c, name), ...args.filter((a) => a !== undefined));
  });
}

function text(v: Value, what: string): string {
  if (!isStr(v)) throw typeError(`${what} must be str, not ${typeName(v)}`);
  return jsText(v);
}

function backup(self: PyConnection, target: Value, pages?: Value, progress?: Value, name?: Value): void {
  const from = self.open();
  if (!(target instanceof PyConnection)) {
    throw typeError(`backup() argument 1 must be sqlite3.Connection, not ${typeName(target)}`);
  }
  if (target === self) throw valueError("target cannot be the same connection instance");
  const to = target.open();
  if (progress !== undefined && progress !== None && (typeof progress !== "object")) {
    throw typeError("progress argument must be a callable");
  }
  if (target.inTransaction) throw fail(OperationalError, "target is in transaction");
  const db = name === undefined ? "main" : text(name, "name");
  const total = Number(guarded(() => from.prepare(`PRAGMA "${db}".page_count`).get()).page_count);
  if (guarded(() => to.location()) === null) guarded(() => to.deserialize(from.serialize(db)));
  else if (Number(to.prepare("PRAGMA page_count").get().page_count) === 0) {
    guarded(() => from.prepare(`VACUUM "${db}" INTO ?`).run(to.location()));
  } else throw fail(NotSupportedError, "backup into a database file that is not empty");
  void pages;
  if (progress !== undefined && progress !== None) call(progress, 101, 0, total);
}

function unsupported(what: string, signature: string): MemberDef {
  return method(signature, `Not supported: ${what}.`, (self: PyConnection) => {
    self.open();
    throw fail(NotSupportedError, `${what} not supported by the host's SQLite`);
  });
}

const LIMITS = [
  "length",
  "sqlLength",
  "column",
  "exprDepth",
  "compoundSelect",
  "vdbeOp",
  "functionArg",
  "attach",
  "likePatternLength",
  "variableNumber",
  "triggerDepth",
];

function limit(self: PyConnection, category: Value, value?: Value): number {
  const { limits } = self.open();
  const key = LIMITS[asInt32(category)];
  if (key === undefined) throw fail(ProgrammingError, "'category' is out of bounds");
  const old = Number(limits[key]);
  if (value !== undefined && asInt32(value) >= 0) limits[key] = asInt32(value);
  return old;
}

export const CONNECT = "(database, timeout=5.0, detect_types=0, isolation_level='', check_same_thread=True, " +
  "factory=ConnectionType, cached_statements=128, uri=False, *, autocommit=sqlite3.LEGACY_TRANSACTION_CONTROL)";

export const connectionType: PyType = defineType("sqlite3.Connection", PyConnection, {
  doc: "An SQLite database.",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn("Connection", CONNECT, init),
    __call__: initFn("Connection", "(sql, /)", (self: PyConnection, sql: Value) => {
      self.prepare(text(sql, "argument 1"));
    }),
  },
  members: {
    cursor: method("(self, /, factory=None)", "A new cursor.", cursor),
    execute: onCursor("execute", "(self, sql, parameters=<opt>, /)"),
    executemany: onCursor("executemany", "(self, sql, parameters, /)"),
    executescript: onCursor("executescript", "(self, sql_script, /)"),
    commit: method("(self, /)", "Commits the open transaction.", (self: PyConnection) => self.commit()),
    rollback: method("(self, /)", "Takes the open transaction back.", (self: PyConnection) => self.rollback()),
    close: method("(self, /)", "Closes the database.", (self: PyConnection) => self.close()),
    __enter__: method("(self, /)", "The connection.", (self: PyConnection) => {
      self.open();
      return self;
    }),
    __exit__: method(
      "(self, type, value, traceback, /)",
      "Commits, or takes back when the block failed.",
      (self: PyConnection, type: Value) => {
        if (type !== None) self.rollback();
        else {
          try {
            self.commit();
          } catch (e) {
            self.rollback();
            throw e;
          }
        }
        return false;
      },
    ),
    create_function: method(
      "(self, name, narg, func, /, *, deterministic=False)",
      "Makes a Python function callable in SQL.",
      (self: PyConnection, name: Value, narg: Value, func: Value, deterministic?: Value) =>
        createFunction(self, text(name, "name"), narg, func, deterministic !== undefined && truth(deterministic)),
    ),
    create_aggregate: method(
      "(self, name, n_arg, aggregate_class, /)",
      "Makes a class with step() and finalize() an aggregate of SQL.",
      (self: PyConnection, name: Value, narg: Value, cls: Value) =>
        createAggregate(self, text(name, "name"), narg, cls, false),
    ),
    create_window_function: method(
      "(self, name, num_params, aggregate_class, /)",
      "Makes a class with step(), inverse(), value() and finalize() a window function.",
      (self: PyConnection, name: Value, narg: Value, cls: Value) =>
        createAggregate(self, text(name, "name"), narg, cls, true),
    ),
    create_collation: unsupported("collations written in Python are", "(self, name, callback, /)"),
    set_authorizer: method(
      "(self, authorizer_callback, /)",
      "Sets what decides on access to columns.",
      (self: PyConnection, callback: Value) => setAuthorizer(self, callback),
    ),
    set_progress_handler: unsupported("progress handlers are", "(self, progress_handler, /, n)"),
    set_trace_callback: method("(self, trace_callback, /)", "Sets what is told each statement.", (
      self: PyConnection,
      callback: Value,
    ) => {
      self.open();
      self.trace = callback;
    }),
    interrupt: method("(self, /)", "Nothing runs while this is called.", (self: PyConnection) => {
      self.open();
    }),
    iterdump: method("(self, /, *, filter=None)", "An iterator of the SQL that makes the database.", (
      self: PyConnection,
      filter?: Value,
    ) => {
      self.open();
      const dump = runtime().importModule("sqlite3.dump");
      return callKw(getAttr(dump, "_iterdump"), [self], new Map([["filter", filter ?? None]]));
    }),
    backup: method(
      "(self, target, *, pages=-1, progress=None, name='main', sleep=0.25)",
      "Copies the database into another.",
      backup,
    ),
    serialize: method("(self, /, *, name='main')", "The database as bytes.", (self: PyConnection, name?: Value) => {
      const db = self.open();
      return new PyBytes(guarded(() => db.serialize(name === undefined ? "main" : text(name, "name"))));
    }),
    deserialize: method("(self, data, /, *, name='main')", "Loads a database from bytes.", (
      self: PyConnection,
      data: Value,
      name?: Value,
    ) => {
      const db = self.open();
      const bytes = bytesArg(data).slice();
      guarded(() => db.deserialize(bytes, { dbName: name === undefined ? "main" : text(name, "name") }));
    }),
    getlimit: method(
      "(self, category, /)",
      "A limit of the connection.",
      (self: PyConnection, c: Value) => limit(self, c),
    ),
    setlimit: method("(self, category, limit, /)", "Sets a limit; gives the old one.", limit),
    blobopen: method(
      "(self, table, column, rowid, /, *, readonly=False, name='main')",
      "Opens the bytes of a value.",
      (self: PyConnection, table: Value, column: Value, rowid: Value, readOnly?: Value, name?: Value) => {
        self.open();
        const place = {
          schema: name === undefined ? "main" : text(name, "name"),
          table: text(table, "blobopen() argument 1"),
          column: text(column, "blobopen() argument 2"),
          row: BigInt(index(rowid)),
        };
        return openBlob(self, place, readOnly !== undefined && truth(readOnly));
      },
    ),
    enable_load_extension: unsupported("loading extensions is", "(self, enable, /)"),
    load_extension: unsupported("loading extensions is", "(self, name, /, *, entrypoint=None)"),
    isolation_level: getset(
      "How transactions begin; None: they don't by themselves.",
      (self: PyConnection) => self.isolation === null ? None : strFromJs(self.isolation),
      (self: PyConnection, v) => {
        if (v === undefined) throw attributeError("cannot delete attribute");
        const level = isolationLevel(v);
        self.open();
        self.isolation = level;
        if (level === null && self.autocommit === LEGACY) self.commit();
      },
    ),
    autocommit: getset("How transactions are controlled.", (self: PyConnection) => self.autocommit, (
      self: PyConnection,
      v,
    ) => {
      const mode = autocommitMode(v);
      self.open();
      if (mode === true && self.inTransaction) self.exec("COMMIT");
      if (mode === false && !self.inTransaction) self.exec("BEGIN");
      self.autocommit = mode;
    }),
    in_transaction: member("Is a transaction open?", (self: PyConnection) => {
      self.open();
      return self.inTransaction;
    }),
    total_changes: member(
      "Rows changed since the database was opened.",
      (self: PyConnection) => normInt(self.query("SELECT total_changes()")[0] as bigint),
    ),
    row_factory: getset(
      "Makes rows of cursor and tuple.",
      (self: PyConnection) => self.rowFactory,
      (self: PyConnection, v) => void (self.rowFactory = v ?? None),
    ),
    text_factory: getset(
      "Makes text of bytes.",
      (self: PyConnection) => self.textFactory,
      (self: PyConnection, v) => void (self.textFactory = v ?? None),
    ),
    ...exceptionMembers(),
  },
});

function exceptionMembers(): Record<string, MemberDef> {
  const { Warning, SqlError, InterfaceError, DatabaseError, InternalError, IntegrityError, DataError } = errors;
  const all = {
    Warning,
    Error: SqlError,
    InterfaceError,
    DatabaseError,
    InternalError,
    OperationalError,
    ProgrammingError,
    IntegrityError,
    DataError,
    NotSupportedError,
  };
  return Object.fromEntries(Object.entries(all).map(([name, cls]) => [name, member(name, () => cls)]));
}
