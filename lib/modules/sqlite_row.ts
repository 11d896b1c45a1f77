// sqlite3.Row: a tuple of values that also goes by column name.
import { constructorFn, defineType, method } from "../core/define.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, NotImplemented, PyObject, PySlice, PyTuple, tuple, type Value } from "../core/value.ts";
import { hashOf } from "../core/hash.ts";
import { equal } from "../ops/compare.ts";
import { getIter } from "../ops/iteration.ts";
import { isInt } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { PyCursor } from "./sqlite_objects.ts";

export class PyRow extends PyObject {
  constructor(readonly description: readonly string[], readonly values: PyTuple) {
    super();
  }
}

const lower = (s: string) => s.replace(/[A-Z]/g, (c) => c.toLowerCase());

export const rowType: PyType = defineType("sqlite3.Row", PyRow, {
  doc: "A row whose values go by index and by column name.",
  slots: {
    __new__: constructorFn("Row", "(cursor, data, /)", (cls: PyType, cursor: Value, data: Value) => {
      if (!(cursor instanceof PyCursor)) {
        throw typeError(`Row() argument 1 must be sqlite3.Cursor, not ${typeName(cursor)}`);
      }
      if (!(data instanceof PyTuple)) throw typeError(`Row() argument 2 must be tuple, not ${argumentName(data)}`);
      return allocate(cls, cursor.names ?? [], data);
    }),
    __len__: (self: PyRow) => self.values.a.length,
    __iter__: (self: PyRow) => getIter(self.values),
    __hash__: (self: PyRow) => hashOf(tuple([tuple([...self.description]), self.values])),
    __getitem__: (self: PyRow, key: Value) => {
      if (!isStr(key)) {
        if (!isInt(key) && !(key instanceof PySlice)) throw exception("IndexError", "Index must be int or string");
        return getItem(self.values, key);
      }
      const name = lower(jsText(key));
      const i = self.description.findIndex((d) => lower(d) === name);
      if (i < 0 || i >= self.values.a.length) throw exception("IndexError", "No item with that key");
      return self.values.a[i];
    },
    __eq__: (self: PyRow, other: Value) =>
      other instanceof PyRow
        ? self.description.join("\0") === other.description.join("\0") && equal(self.values, other.values)
        : NotImplemented,
  },
  members: {
    keys: method("(self, /)", "The names of the columns.", (self: PyRow) => list([...self.description])),
  },
});
