// The _csv module. Dialects, reader and writer have their own files.
import { callSlot } from "../core/slot_getters.gen.ts";
import { lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { defineModule, fn, value } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr } from "../core/str.ts";
import { type Kwargs, list, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { intOf } from "../ops/number.ts";
import { csvError, dialectType, fail, makeDialect, registered, registry } from "./csv_dialect.ts";
import { csvLimits, PyCsvReader, readerType } from "./csv_reader.ts";
import { PyCsvWriter, writerType } from "./csv_writer.ts";

function isCallable(v: Value): boolean {
  return callSlot(typeOf(v)) !== null;
}

export const module = defineModule("_csv", {
  doc: "CSV reading and writing.",
  init: (_module, dict) => dict.setStr("_dialects", registry()),
  members: {
    Dialect: value(dialectType),
    Error: value(csvError),
    Reader: value(readerType),
    Writer: value(writerType),
    QUOTE_MINIMAL: value(0),
    QUOTE_ALL: value(1),
    QUOTE_NONNUMERIC: value(2),
    QUOTE_NONE: value(3),
    QUOTE_STRINGS: value(4),
    QUOTE_NOTNULL: value(5),
    reader: fn(
      "(iterable, dialect='excel', /, **fmtparams)",
      "An iterator of the rows in lines of CSV.",
      (iterable: Value, dialect: Value | undefined, params: Kwargs) => {
        const it = getIter(iterable);
        return new PyCsvReader(it, makeDialect(baseOf(dialect, params), params));
      },
    ),
    writer: fn(
      "(fileobj, dialect='excel', /, **fmtparams)",
      "A writer of CSV rows to a file.",
      (file: Value, dialect: Value | undefined, params: Kwargs) => {
        const base = baseOf(dialect, params);
        const write = lookupAttr(file, "write");
        if (write === undefined || !isCallable(write)) throw typeError('argument 1 must have a "write" method');
        return new PyCsvWriter(write, makeDialect(base, params));
      },
    ),
    list_dialects: fn("()", "Names of the registered dialects.", () => list(registry().keys())),
    get_dialect: fn("(name)", "The dialect registered under a name.", (name: Value) => registered(name)),
    register_dialect: fn(
      "(name, dialect='excel', /, **fmtparams)",
      "Registers a dialect under a name.",
      (name: Value, dialect: Value | undefined, params: Kwargs) => {
        if (!isStr(name)) throw typeError("dialect name must be a string");
        registry().set(name, makeDialect(baseOf(dialect, params), params));
      },
    ),
    unregister_dialect: fn("(name)", "Forgets a dialect.", (name: Value) => {
      if (!isStr(name) || registry().delete(name) === undefined) throw fail("unknown dialect");
    }),
    field_size_limit: fn(
      "(new_limit=<opt>)",
      "The longest field a reader takes; sets it when given.",
      (limit?: Value) => {
        const old = csvLimits.field;
        if (limit !== undefined) {
          const n = intOf(limit);
          if (n === undefined) throw typeError("limit must be an integer");
          csvLimits.field = Number(n);
        }
        return old;
      },
    ),
  },
});

/** The dialect argument: positional, or by name among the parameters. */
function baseOf(dialect: Value | undefined, params: Kwargs): Value | undefined {
  const named = params.get("dialect");
  params.delete("dialect");
  return dialect ?? named;
}
