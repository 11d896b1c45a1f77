// What a connection and a cursor of _sqlite3 hold, and how a statement is run.
//
// In: SQL and parameters. Out: prepared statements, rows of host values. Invariant: a statement never stays half run.
// A user function that fails gives the host a value it can't take: throwing through SQLite is not safe there.
import { strType } from "../core/builtin_types.ts";
import { call } from "../core/call.ts";
import { strFromJs } from "../core/str.ts";
import { currentThread } from "../core/threads.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { fail, fromHost, guarded, ProgrammingError, sqliteError } from "./sqlite_errors.ts";
import { firstWord, parametersOf, tokensOf } from "./sqlite_text.ts";
import type { HostValue } from "./sqlite_values.ts";

// deno-lint-ignore no-explicit-any
type Host = any;

export interface Column {
  readonly name: string;
  readonly type: string | null;
}

export class Statement {
  readonly parameters: readonly (string | null)[];
  readonly isDml: boolean;
  columns: readonly Column[];
  constructor(readonly host: Host, readonly sql: string) {
    this.parameters = parametersOf(sql);
    this.isDml = /^(INSERT|UPDATE|DELETE|REPLACE)$/.test(firstWord(sql));
    this.columns = host.columns();
    host.setReadBigInts(true);
    host.setReturnArrays(true);
  }
}

export const LEGACY = -1;

export class PyConnection extends PyObject {
  /** Null once closed; undefined before __init__. */
  db: Host | null | undefined = undefined;
  path = "";
  isolation: string | null = "";
  autocommit: boolean | typeof LEGACY = LEGACY;
  detect = 0;
  checkThread = true;
  rowFactory: Value = None;
  textFactory: Value = strType;
  trace: Value = None;
  /** A user function failed: what it raised, until the statement has failed with it. */
  failure: { error: unknown; text: string } | null = null;
  readonly thread: number = currentThread().ident;
  readonly #statements: Map<string, Statement> = new Map();
  cacheSize = 128;

  /** The open database. */
  open(): Host {
    this.checkOwner();
    if (this.db === undefined) throw fail(ProgrammingError, "Base Connection.__init__ not called.");
    if (this.db === null) throw fail(ProgrammingError, "Cannot operate on a closed database.");
    return this.db;
  }

  checkOwner(): void {
    if (!this.checkThread) return;
    const here = currentThread().ident;
    if (here !== this.thread) {
      throw fail(
        ProgrammingError,
        "SQLite objects created in a thread can only be used in that same thread. The object was created in thread id " +
          `${this.thread} and this is thread id ${here}.`,
      );
    }
  }

  get inTransaction(): boolean {
    return this.db?.isTransaction === true;
  }

  exec(sql: string): void {
    const db = this.open();
    if (this.trace !== None) call(this.trace, strFromJs(sql));
    this.run(() => db.exec(sql));
  }

  /** Runs a call of the host; its failure is the user function's when there was one. */
  run<T>(f: () => T): T {
    try {
      return f();
    } catch (e) {
      const failed = this.failure;
      this.failure = null;
      if (failed !== null) throw sqliteError(1, failed.text);
      throw fromHost(e);
    }
  }

  begin(): void {
    this.exec(`BEGIN ${this.isolation ?? ""}`);
  }
  commit(): void {
    this.open();
    if (this.autocommit === LEGACY) {
      if (this.inTransaction) this.exec("COMMIT");
    } else if (this.autocommit === false) {
      this.exec("COMMIT");
      this.exec("BEGIN");
    }
  }
  rollback(): void {
    this.open();
    if (this.autocommit === LEGACY) {
      if (this.inTransaction) this.exec("ROLLBACK");
    } else if (this.autocommit === false) {
      this.exec("ROLLBACK");
      this.exec("BEGIN");
    }
  }

  /** The statement of a text; undefined when the text holds none. */
  prepare(sql: string): Statement | undefined {
    const cached = this.#statements.get(sql);
    if (cached !== undefined) {
      this.#statements.delete(sql);
      this.#statements.set(sql, cached);
      cached.columns = cached.host.columns();
      return cached;
    }
    if (sql.includes("\0")) throw fail(ProgrammingError, "the query contains a null character");
    if (firstWord(sql).replace(";", "") === "" && [...tokensOf(sql)].every((t) => t === ";")) return undefined;
    const host = this.run(() => this.open().prepare(sql));
    const rest = sql.slice(sql.indexOf(host.sourceSQL) + host.sourceSQL.length);
    for (const t of tokensOf(rest)) {
      if (t !== ";") throw fail(ProgrammingError, "You can only execute one statement at a time.");
    }
    const s = new Statement(host, host.sourceSQL);
    this.#statements.set(sql, s);
    if (this.#statements.size > this.cacheSize) this.#statements.delete(this.#statements.keys().next().value!);
    return s;
  }

  /** One row of a query of our own. */
  query(sql: string): HostValue[] {
    return this.run(() => {
      const s = this.open().prepare(sql);
      s.setReadBigInts(true);
      s.setReturnArrays(true);
      return s.all()[0] ?? [];
    });
  }

  close(): void {
    this.checkOwner();
    if (this.db === undefined) throw fail(ProgrammingError, "Base Connection.__init__ not called.");
    const { db } = this;
    if (db === null) return;
    if (this.autocommit === false && this.inTransaction) guarded(() => db.exec("ROLLBACK"));
    this.#statements.clear();
    this.db = null;
    guarded(() => db.close());
  }
}

export class PyCursor extends PyObject {
  connection: PyConnection | null = null;
  closed = false;
  busy = false;
  names: string[] | null = null;
  rowFactory: Value = None;
  arraySize = 1;
  rowCount = -1;
  lastRowId: Value = None;
  /** The rows of the statement; those from `at` on are still to come. */
  rows: HostValue[][] | null = null;
  at = 0;
  converters: (Value | undefined)[] | null = null;

  /** The connection, when the cursor may be used. */
  usable(): PyConnection {
    const c = this.connection;
    if (c === null) throw fail(ProgrammingError, "Base Cursor.__init__ not called.");
    c.checkOwner();
    if (this.closed) throw fail(ProgrammingError, "Cannot operate on a closed cursor.");
    if (this.busy) throw fail(ProgrammingError, "Recursive use of cursors not allowed.");
    c.open();
    return c;
  }

  /** Forgets the rows to come. */
  reset(): void {
    this.rows = null;
  }
}
