// sqlite3.Blob: the bytes of one value as a file.
//
// In: a connection, and the table, column and row of a value. Out: reading and writing in place. The host's SQLite opens no
// blobs, so the value is read whole and written back by UPDATE: triggers see that, and it counts in total_changes.
// Invariant: `bytes` is the value as it was when the connection last had `stamp`; a value that somebody else changed since
// makes the blob useless, as in SQLite.
import { lookupAttr } from "../core/attributes.ts";
import { defineType, method } from "../core/define.ts";
import { exception, indexError, overflowError, typeError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import { PyBytes, PyObject, PySlice, type Value } from "../core/value.ts";
import { asInt32, asSize, hasIndex, index } from "../ops/number.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { typeName } from "../ops/type_name.ts";
import { bytesArg } from "./bytes_arg.ts";
import { fail, guarded, OperationalError, ProgrammingError } from "./sqlite_errors.ts";
import type { PyConnection } from "./sqlite_objects.ts";

const MAX = 2 ** 31 - 1;

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

interface Place {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly row: bigint;
}

class PyBlob extends PyObject {
  bytes: Uint8Array = new Uint8Array(0);
  at = 0;
  closed = false;
  #stamp = "";
  #isText = false;
  #expired = false;
  constructor(readonly connection: PyConnection, readonly place: Place, readonly readOnly: boolean) {
    super();
    const { schema, table, column, row } = place;
    const columns = this.connection.open().prepare("SELECT name FROM pragma_table_xinfo(?, ?)");
    const schemas = this.connection.open().prepare("SELECT name FROM pragma_database_list").all();
    const known = schemas.some((r: { name: string }) => r.name.toLowerCase() === schema.toLowerCase());
    const rows: { name: string }[] = known ? guarded(() => columns.all(table, schema)) : [];
    const names = rows.map((r) => r.name.toLowerCase());
    if (names.length === 0) throw fail(OperationalError, `no such table: ${schema}.${table}`);
    if (!names.includes(column.toLowerCase())) throw fail(OperationalError, `no such column: "${column}"`);
    const found = this.#read();
    if (found === undefined) throw fail(OperationalError, `no such rowid: ${row}`);
    if (found.type !== "blob" && found.type !== "text") {
      throw fail(OperationalError, `cannot open value of type ${found.type}`);
    }
    this.#isText = found.type === "text";
    this.bytes = found.bytes;
    this.#stamp = this.#changes();
  }

  #read(): { type: string; bytes: Uint8Array } | undefined {
    const { schema, table, column, row } = this.place;
    const value = quoted(column);
    const sql = `SELECT typeof(${value}) AS type, CAST(${value} AS BLOB) AS bytes ` +
      `FROM ${quoted(schema)}.${quoted(table)} WHERE rowid = ?`;
    return guarded(() => this.connection.open().prepare(sql).get(row));
  }

  /** Something that changes with the database. */
  #changes(): string {
    const db = this.connection.open();
    return guarded(() => {
      const { n } = db.prepare("SELECT total_changes() AS n").get();
      return `${n} ${db.prepare(`PRAGMA ${quoted(this.place.schema)}.data_version`).get().data_version}`;
    });
  }

  /** The value, which is still what it was. */
  current(): Uint8Array {
    this.checkOpen();
    const stamp = this.#changes();
    if (!this.#expired && stamp !== this.#stamp) {
      const now = this.#read()?.bytes;
      const { bytes } = this;
      if (now === undefined || now.length !== bytes.length || now.some((b, i) => b !== bytes[i])) {
        this.bytes = new Uint8Array(0);
        this.#expired = true;
      }
      this.#stamp = stamp;
    }
    if (this.#expired) throw fail(OperationalError, "query aborted");
    return this.bytes;
  }

  put(at: number, data: Uint8Array): void {
    const bytes = this.current().slice();
    if (this.readOnly) throw fail(OperationalError, "attempt to write a readonly database");
    if (data.length === 0) return;
    bytes.set(data, at);
    const { schema, table, column, row } = this.place;
    const sql = `UPDATE ${quoted(schema)}.${quoted(table)} SET ${quoted(column)} = ` +
      `${this.#isText ? "CAST(? AS TEXT)" : "?"} WHERE rowid = ?`;
    guarded(() => this.connection.open().prepare(sql).run(bytes, row));
    this.bytes = bytes;
    this.#stamp = this.#changes();
  }

  checkOpen(): void {
    this.connection.open();
    if (this.closed) throw fail(ProgrammingError, "Cannot operate on a closed blob.");
  }
}

/** Connection.blobopen */
export function openBlob(connection: PyConnection, place: Place, readOnly: boolean): Value {
  return new PyBlob(connection, place, readOnly);
}

function read(self: PyBlob, length?: Value): Value {
  self.checkOpen();
  const n = length === undefined ? -1 : asInt32(length);
  const rest = self.bytes.length - self.at;
  const end = self.at + (n < 0 || n > rest ? rest : n);
  if (end === self.at) return new PyBytes(new Uint8Array(0));
  const part = self.current().slice(self.at, end);
  self.at = end;
  return new PyBytes(part);
}

function write(self: PyBlob, data: Value): void {
  const bytes = bytesArg(data).slice();
  self.checkOpen();
  if (bytes.length > self.bytes.length - self.at) throw valueError("data longer than blob length");
  self.put(self.at, bytes);
  self.at += bytes.length;
}

function seek(self: PyBlob, offset: Value, origin?: Value): void {
  let at = asInt32(offset);
  const from = origin === undefined ? 0 : asInt32(origin);
  self.checkOpen();
  if (from < 0 || from > 2) throw valueError("'origin' should be os.SEEK_SET, os.SEEK_CUR, or os.SEEK_END");
  const start = [0, self.at, self.bytes.length][from];
  if (at > 0 && start > MAX - at) throw overflowError("seek offset results in overflow");
  at += start;
  if (at < 0 || at > self.bytes.length) throw valueError("offset out of blob range");
  self.at = at;
}

function position(self: PyBlob, key: Value): number {
  if (!hasIndex(key)) throw typeError("Blob indices must be integers");
  let i = asSize(key, "IndexError");
  if (i < 0) i += self.bytes.length;
  if (i < 0 || i >= self.bytes.length) throw indexError("Blob index out of range");
  return i;
}

function getItem(self: PyBlob, key: Value): Value {
  self.checkOpen();
  if (!(key instanceof PySlice)) {
    const i = position(self, key);
    return self.current()[i];
  }
  const { start, step, count } = sliceIndices(key, self.bytes.length);
  if (count === 0) return new PyBytes(new Uint8Array(0));
  const bytes = self.current();
  return new PyBytes(Uint8Array.from({ length: count }, (_, i) => bytes[start + i * step]));
}

function byte(v: Value): number {
  if (!hasIndex(v)) throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer`);
  const n = index(v);
  if (typeof n !== "number" || n < 0 || n > 255) throw valueError("byte must be in range(0, 256)");
  return n;
}

function setItem(self: PyBlob, key: Value, v: Value): void {
  self.checkOpen();
  if (!(key instanceof PySlice)) {
    const i = position(self, key);
    self.put(i, Uint8Array.of(byte(v)));
    return;
  }
  const { start, step, count } = sliceIndices(key, self.bytes.length);
  const data = bytesArg(v);
  if (lookupAttr(v, "c_contiguous") === false) throw exception("BufferError", "underlying buffer is not C-contiguous");
  if (data.length !== count) throw indexError("Blob slice assignment is wrong size");
  if (count === 0) return;
  const last = start + (count - 1) * step;
  const low = Math.min(start, last);
  const part = self.bytes.slice(low, Math.max(start, last) + 1);
  for (let i = 0; i < count; i++) part[start + i * step - low] = data[i];
  self.put(low, part);
}

export const blobType: PyType = defineType("sqlite3.Blob", PyBlob, {
  doc: "The bytes of a value in a database.",
  final: true,
  slots: {
    __len__: (self: PyBlob) => {
      self.checkOpen();
      return self.bytes.length;
    },
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: (self: PyBlob, key: Value) => {
      self.checkOpen();
      throw typeError(`Blob doesn't support ${key instanceof PySlice ? "slice" : "item"} deletion`);
    },
  },
  members: {
    read: method("(self, length=-1, /)", "Reads from the current place on.", read),
    write: method("(self, data, /)", "Writes at the current place; the size stays.", write),
    seek: method("(self, offset, origin=0, /)", "Sets the current place.", seek),
    tell: method("(self, /)", "The current place.", (self: PyBlob) => {
      self.checkOpen();
      return self.at;
    }),
    close: method("(self, /)", "Closes the blob.", (self: PyBlob) => {
      self.connection.open();
      self.closed = true;
    }),
    __enter__: method("(self, /)", "The blob.", (self: PyBlob) => {
      self.checkOpen();
      return self;
    }),
    __exit__: method("(self, type, val, tb, /)", "Closes the blob.", (self: PyBlob) => {
      self.checkOpen();
      self.closed = true;
      return false;
    }),
  },
});
