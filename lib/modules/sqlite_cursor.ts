// sqlite3.Cursor: executes statements and gives their rows.
//
// In: SQL, parameters. Out: rows. Transactions open by themselves before a statement that changes data (legacy control).
import { tupleType, typeOf } from "../core/builtin_types.ts";
import { call } from "../core/call.ts";
import { defineType, getset, initFn, leafMember, member, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { isExc, overflowError, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, None, normInt, PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { getIter, iterNext } from "../ops/iteration.ts";
import { length } from "../ops/length.ts";
import { asInt32 } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { fail, ProgrammingError } from "./sqlite_errors.ts";
import { LEGACY, PyConnection, PyCursor, type Statement } from "./sqlite_objects.ts";
import { PyRow, rowType } from "./sqlite_row.ts";
import { converterBytes, converterOf, fromHostValue, type HostValue, parameter } from "./sqlite_values.ts";

const DECLTYPES = 1, COLNAMES = 2;

function sqlText(v: Value, what: string): string {
  if (!isStr(v)) throw typeError(`${what} must be str, not ${typeName(v)}`);
  return jsText(v);
}

function isSequence(v: Value): boolean {
  return v instanceof PyTuple || v instanceof PyList || !(v instanceof PyDict) && !isMapping(v);
}

function isMapping(v: Value): boolean {
  const cls = typeOf(v);
  return cls.lookup("keys") !== undefined || cls.lookup("__missing__") !== undefined ||
    cls.lookup("__getitem__") !== undefined && cls.lookup("__len__") === undefined;
}

/** The host's arguments for a statement's parameters. */
function bind(s: Statement, given: Value | undefined): unknown[] {
  const { parameters } = s;
  const wanted = parameters.length;
  if (given === undefined || isSequence(given)) {
    if (given !== undefined && !(given instanceof PyTuple || given instanceof PyList)) {
      const cls = typeOf(given);
      if (cls.lookup("__getitem__") === undefined || cls.lookup("__len__") === undefined) {
        throw fail(ProgrammingError, "parameters are of unsupported type");
      }
    }
    const n = given === undefined ? 0 : length(given);
    if (n !== wanted) {
      throw fail(
        ProgrammingError,
        `Incorrect number of bindings supplied. The current statement uses ${wanted}, and there are ${n} supplied.`,
      );
    }
    const named = parameters.findIndex((p) => p !== null);
    if (named >= 0) {
      throw fail(
        ProgrammingError,
        `Binding ${named + 1} ('${
          parameters[named]
        }') is a named parameter, but you supplied a sequence which requires nominal (qmark) placeholders.`,
      );
    }
    return parameters.map((_p, i) => {
      const v = given instanceof PyTuple || given instanceof PyList ? given.a[i] : getItem(given!, i);
      return parameter(v, String(i + 1));
    });
  }
  const byName: Record<string, HostValue> = {};
  for (let i = 0; i < wanted; i++) {
    const p = parameters[i];
    if (p === null) {
      throw fail(
        ProgrammingError,
        `Binding ${i + 1} has no name, but you supplied a dictionary (which has only names).`,
      );
    }
    const name = p.slice(1);
    let v: Value | undefined;
    try {
      v = given instanceof PyDict && !typeOf(given).isHeap ? given.getStr(name) : getItem(given, strFromJs(name));
    } catch (e) {
      if (!isExc(e, "LookupError")) throw e;
    }
    if (v === undefined) throw fail(ProgrammingError, `You did not supply a value for binding parameter :${name}.`);
    byName[p] = parameter(v, `':${name}'`);
  }
  return wanted === 0 ? [] : [byName];
}

function columnName(name: string, detect: number): string {
  if ((detect & COLNAMES) === 0) return name;
  const at = name.indexOf("[");
  return at > 0 ? name.slice(0, name[at - 1] === " " ? at - 1 : at) : name;
}

function convertersFor(s: Statement, detect: number): (Value | undefined)[] | null {
  if (detect === 0) return null;
  return s.columns.map(({ name, type }) => {
    if ((detect & COLNAMES) !== 0) {
      const m = /\[([^\]]*)\]/.exec(name);
      const found = m === null ? undefined : converterOf(m[1]);
      if (found !== undefined) return found;
    }
    const declared = (detect & DECLTYPES) !== 0 ? /^[^ (]*/.exec(type ?? "")![0] : "";
    return declared === "" ? undefined : converterOf(declared);
  });
}

/** Runs a statement once; the number of rows it changed is added to rowCount. */
function runOnce(self: PyCursor, c: PyConnection, s: Statement, args: unknown[]): void {
  if (c.trace !== None) call(c.trace, strFromJs(s.sql));
  if (s.columns.length === 0) {
    const r = c.run(() => s.host.run(...args));
    if (s.isDml) self.rowCount += Number(r.changes);
    return;
  }
  // The host's way of stepping loses errors: all rows are read at once.
  const all = c.run(() => s.host.all(...args)) as HostValue[][];
  if (s.isDml) self.rowCount += Number(c.query("SELECT changes()")[0]);
  self.rows = all;
  self.at = 0;
}

function execute(self: PyCursor, sql: Value, many: boolean, parameters: Value | undefined): Value {
  const c = self.usable();
  const text = sqlText(sql, many ? "executemany() argument 1" : "execute() argument 1");
  self.reset();
  self.names = null;
  self.rowCount = -1;
  const s = c.prepare(text);
  if (s === undefined) return self;
  self.busy = true;
  try {
    if (many && !s.isDml) throw fail(ProgrammingError, "executemany() can only execute DML statements.");
    if (c.autocommit === LEGACY && c.isolation !== null && s.isDml && !c.inTransaction) c.begin();
    if (s.columns.length > 0) self.names = s.columns.map((col) => columnName(col.name, c.detect));
    self.converters = s.columns.length > 0 ? convertersFor(s, c.detect) : null;
    if (s.isDml) self.rowCount = 0;
    if (many) {
      const it = getIter(parameters!);
      for (let row; (row = iterNext(it)) !== undefined;) {
        runOnce(self, c, s, bind(s, row));
        self.reset();
      }
    } else {
      runOnce(self, c, s, bind(s, parameters));
      self.lastRowId = normInt(c.query("SELECT last_insert_rowid()")[0] as bigint);
    }
  } catch (e) {
    self.reset();
    self.rowCount = -1;
    throw e;
  } finally {
    self.busy = false;
  }
  return self;
}

/** The row read ahead, as Python sees it. */
export function nextRow(self: PyCursor): Value | undefined {
  const c = self.usable();
  const raw = self.rows?.[self.at++];
  if (raw === undefined) {
    self.reset();
    return undefined;
  }
  const values = raw.map((h, i) => {
    const converter = self.converters?.[i];
    if (converter !== undefined) {
      if (h === null || h instanceof Uint8Array && h.length === 0) return None;
      self.busy = true;
      try {
        return call(converter, converterBytes(h));
      } finally {
        self.busy = false;
      }
    }
    return fromHostValue(h, c.textFactory);
  });
  const names = self.names;
  const row = tuple(values);
  const factory = self.rowFactory;
  return factory === None || factory === tupleType
    ? row
    : factory === rowType
    ? new PyRow(names ?? [], row)
    : call(factory, self, row);
}

function fetchMany(self: PyCursor, n: number): Value {
  self.usable();
  const out: Value[] = [];
  for (let row; out.length < n && (row = nextRow(self)) !== undefined;) out.push(row);
  return list(out);
}

function description(self: PyCursor): Value {
  if (self.names === null) return None;
  return tuple(self.names.map((n) => tuple([strFromJs(n), None, None, None, None, None, None])));
}

export const cursorType: PyType = defineType("sqlite3.Cursor", PyCursor, {
  doc: "Executes statements of a connection.",
  signature: "(connection, /)",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn("Cursor", "(connection, /)", (self: PyCursor, c: Value) => {
      if (!(c instanceof PyConnection)) {
        throw typeError(`Cursor() argument 1 must be sqlite3.Connection, not ${typeName(c)}`);
      }
      if (self.busy) throw fail(ProgrammingError, "Recursive use of cursors not allowed.");
      self.reset();
      self.connection = c;
      self.closed = false;
      self.rowFactory = None;
    }),
    __iter__: (self: PyCursor) => self,
    __next__: (self: PyCursor) => nextRow(self),
  },
  members: {
    execute: method(
      "(self, sql, parameters=(), /)",
      "Executes a statement.",
      (self: PyCursor, sql: Value, p?: Value) => execute(self, sql, false, p),
    ),
    executemany: method(
      "(self, sql, seq_of_parameters, /)",
      "Executes a statement for each of many parameters.",
      (self: PyCursor, sql: Value, p: Value) => execute(self, sql, true, p),
    ),
    executescript: method(
      "(self, sql_script, /)",
      "Executes several statements.",
      (self: PyCursor, script: Value) => {
        const c = self.usable();
        const text = sqlText(script, "executescript() argument");
        if (text.includes("\0")) throw fail(ProgrammingError, "embedded null character");
        if (c.autocommit === LEGACY && c.inTransaction) c.exec("COMMIT");
        c.exec(text);
        return self;
      },
    ),
    fetchone: method("(self, /)", "The next row, or None.", (self: PyCursor) => nextRow(self) ?? None),
    fetchmany: method(
      "(self, /, size=1)",
      "A list of the next rows.",
      (self: PyCursor, size?: Value) => fetchMany(self, size === undefined ? self.arraySize : asInt32(size)),
    ),
    fetchall: method("(self, /)", "A list of all rows to come.", (self: PyCursor) => fetchMany(self, Infinity)),
    close: method("(self, /)", "Ends the use of the cursor.", (self: PyCursor) => {
      if (self.connection === null) throw fail(ProgrammingError, "Base Cursor.__init__ not called.");
      if (self.busy) throw fail(ProgrammingError, "Recursive use of cursors not allowed.");
      self.connection.open();
      self.reset();
      self.closed = true;
    }),
    setinputsizes: method("(self, sizes, /)", "Does nothing.", () => None),
    setoutputsize: method("(self, size, column=None, /)", "Does nothing.", () => None),
    connection: member("The connection.", (self: PyCursor) => self.connection ?? None),
    description: member("Names of the columns, in 7-tuples.", description),
    lastrowid: leafMember("The row last inserted.", (self: PyCursor) => self.lastRowId),
    rowcount: leafMember("How many rows were changed.", (self: PyCursor) => self.rowCount),
    arraysize: getset("How many rows fetchmany() gives.", (self: PyCursor) => self.arraySize, (self: PyCursor, v) => {
      const n = asInt32(v);
      if (n < 0) throw overflowError("can't convert negative value to C uint32_t");
      self.arraySize = n;
    }),
    row_factory: getset(
      "Makes rows of cursor and tuple.",
      (self: PyCursor) => self.rowFactory,
      (self: PyCursor, v) => void (self.rowFactory = v ?? None),
    ),
  },
});
