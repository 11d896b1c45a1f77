// The _sqlite3 module over node:sqlite. Connection, cursor, rows, values and errors have their own files.
import { callKw } from "../core/call.ts";
import { defineModule, fn, value } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { type Kwargs, tuple, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { nodeModule } from "../runtime/host.ts";
import { blobType } from "./sqlite_blob.ts";
import { connectionType } from "./sqlite_connection.ts";
import { cursorType } from "./sqlite_cursor.ts";
import * as errors from "./sqlite_errors.ts";
import { rowType } from "./sqlite_row.ts";
import { isComplete } from "./sqlite_text.ts";
import { adapt, prepareProtocol, registries } from "./sqlite_values.ts";

const LIMIT_NAMES = [
  "LENGTH",
  "SQL_LENGTH",
  "COLUMN",
  "EXPR_DEPTH",
  "COMPOUND_SELECT",
  "VDBE_OP",
  "FUNCTION_ARG",
  "ATTACHED",
  "LIKE_PATTERN_LENGTH",
  "VARIABLE_NUMBER",
  "TRIGGER_DEPTH",
];

/** SQLite's action codes by number, from 1. */
const ACTIONS = ("CREATE_INDEX CREATE_TABLE CREATE_TEMP_INDEX CREATE_TEMP_TABLE CREATE_TEMP_TRIGGER CREATE_TEMP_VIEW " +
  "CREATE_TRIGGER CREATE_VIEW DELETE DROP_INDEX DROP_TABLE DROP_TEMP_INDEX DROP_TEMP_TABLE DROP_TEMP_TRIGGER " +
  "DROP_TEMP_VIEW DROP_TRIGGER DROP_VIEW INSERT PRAGMA READ SELECT TRANSACTION UPDATE ATTACH DETACH ALTER_TABLE " +
  "REINDEX ANALYZE CREATE_VTABLE DROP_VTABLE FUNCTION SAVEPOINT").split(" ");

function version(): string {
  const { DatabaseSync } = nodeModule("node:sqlite");
  const db = new DatabaseSync(":memory:");
  const { v } = db.prepare("select sqlite_version() as v").get();
  db.close();
  return v;
}

export const module = defineModule("_sqlite3", {
  doc: "SQLite databases.",
  init: (_module, dict) => {
    const { Warning, SqlError, InterfaceError, DatabaseError, InternalError } = errors;
    const { OperationalError, ProgrammingError, IntegrityError, DataError, NotSupportedError } = errors;
    dict.setStr("Error", SqlError);
    for (const cls of [Warning, InterfaceError, DatabaseError, InternalError]) dict.setStr(cls.name, cls);
    for (const cls of [OperationalError, ProgrammingError, IntegrityError, DataError, NotSupportedError]) {
      dict.setStr(cls.name, cls);
    }
    for (const [name, code] of Object.entries(errors.CODES)) dict.setStr(name, code);
    LIMIT_NAMES.forEach((name, i) => dict.setStr(`SQLITE_LIMIT_${name}`, i));
    ACTIONS.forEach((name, i) => dict.setStr(`SQLITE_${name}`, i + 1));
    dict.setStr("SQLITE_DENY", 1);
    dict.setStr("SQLITE_IGNORE", 2);
    dict.setStr("PARSE_DECLTYPES", 1);
    dict.setStr("PARSE_COLNAMES", 2);
    dict.setStr("LEGACY_TRANSACTION_CONTROL", -1);
    dict.setStr("threadsafety", 3);
    dict.setStr("sqlite_version", strFromJs(version()));
    dict.setStr("adapters", registries().adapters);
    dict.setStr("converters", registries().converters);
  },
  members: {
    Blob: value(blobType),
    Connection: value(connectionType),
    Cursor: value(cursorType),
    Row: value(rowType),
    PrepareProtocol: value(prepareProtocol),
    connect: fn(
      "(*args, **kwargs)",
      "Opens a database.",
      (args: readonly Value[], kw: Kwargs) => callKw(kw.get("factory") ?? args[5] ?? connectionType, args, kw),
    ),
    complete_statement: fn("(statement)", "Does the text end with a whole statement?", (s: Value) => {
      if (!isStr(s)) throw typeError(`complete_statement() argument 'statement' must be str, not ${argumentName(s)}`);
      return isComplete(jsText(s));
    }),
    register_adapter: fn(
      "(type, adapter, /)",
      "Registers what makes parameters of a type.",
      (type: Value, f: Value) => {
        if (!(type instanceof PyType)) {
          throw typeError(`register_adapter() argument 1 must be type, not ${typeName(type)}`);
        }
        registries().adapters.set(tuple([type, prepareProtocol]), f);
      },
    ),
    register_converter: fn("(typename, converter, /)", "Registers what makes values of a column type.", (
      name: Value,
      f: Value,
    ) => {
      if (!isStr(name)) throw typeError(`register_converter() argument 1 must be str, not ${argumentName(name)}`);
      registries().converters.setStr(jsText(name).toUpperCase(), f);
    }),
    adapt: fn(
      "(obj, proto=PrepareProtocolType, alt=<opt>, /)",
      "Adapts a value to a protocol.",
      (o: Value, proto?: Value, alt?: Value) => adapt(o, proto ?? prepareProtocol, alt),
    ),
    enable_callback_tracebacks: fn("(enable, /)", "Shows failures of user functions on stderr.", (on: Value) => {
      registries().tracebacks = truth(on);
    }),
  },
});
