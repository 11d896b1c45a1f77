// Truth value testing.
//
// In: any value. Out: a JS boolean. `__bool__` wins over `__len__`; objects with neither are true.
import { boolSlot, lenSlot } from "../core/slot_getters.gen.ts";
import { dictType, listType, tupleType, typeOf } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import { typeError } from "../core/raise.ts";
import { None, PyFloat, type PyList, type PyTuple, type Value } from "../core/value.ts";

/** The truth of what decides it without Python code; else undefined. */
export function truthPlainly(v: Value): boolean | undefined {
  if (typeof v !== "object" || v === None) return truth(v);
  if (v.t !== 0) return v.cls.isHeap ? undefined : truth(v);
  const cls = typeOf(v);
  return boolSlot(cls) === null && lenSlot(cls) === null && cls.lookup("__bool__") === undefined ? true : undefined;
}

/** bool(v). */
export function truth(v: Value): boolean {
  switch (typeof v) {
    case "boolean":
      return v;
    case "number":
      return v !== 0;
    case "string":
      return v !== "";
    case "bigint":
      return v !== 0n;
  }
  if (v === None) return false;
  switch (v.t) {
    case listType.tag:
      return (v as PyList).length !== 0;
    case tupleType.tag:
      return (v as PyTuple).a.length !== 0;
    case dictType.tag:
      return (v as PyDict).size !== 0;
  }
  if (v instanceof PyFloat && v.t !== 0) return v.v !== 0;
  const cls = typeOf(v);
  const bool = boolSlot(cls);
  if (bool !== null) return bool(v);
  if (cls.isHeap && cls.lookup("__bool__") === None) {
    throw typeError(`'${cls.name}' cannot be interpreted as a boolean`);
  }
  const len = lenSlot(cls);
  return len === null || len(v) !== 0;
}
