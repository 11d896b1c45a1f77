// len() and operator.length_hint(), and the checks of what Python-level `__len__` and `__hash__` return.
import { lenSlot } from "../core/slot_getters.gen.ts";
import { dictType, listType, tupleType, typeOf } from "../core/builtin_types.ts";
import type { PyDict } from "../core/dict.ts";
import { callSpecial, setSlotHooks } from "../core/generic_slots.ts";
import { hashInt } from "../core/hash.ts";
import { isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { NotImplemented, type PyList, type PyTuple, type Value } from "../core/value.ts";
import { strLen } from "../core/str.ts";
import { PyWideStr } from "../core/value.ts";
import { index, intOf } from "./number.ts";
import { truth } from "./truth.ts";
import { typeName } from "./type_name.ts";

/** len(v). */
export function length(v: Value): number {
  if (typeof v === "string") return v.length;
  if (typeof v === "object") {
    switch (v.t) {
      case listType.tag:
        return (v as PyList).length;
      case tupleType.tag:
        return (v as PyTuple).a.length;
      case dictType.tag:
        return (v as PyDict).size;
    }
    if (v instanceof PyWideStr) return strLen(v);
  }
  const cls = typeOf(v);
  const slot = cls.slots.__len__ ?? lenSlot(cls);
  if (slot === null) throw typeError(`object of type '${typeName(v)}' has no len()`);
  return slot(v);
}

/** What a Python-level `__len__` returned, as a size. */
export function checkLength(r: Value): number {
  const n = typeof r === "number" ? r : index(r);
  if (typeof n === "bigint" && n > 9223372036854775807n) {
    throw overflowError(`cannot fit '${typeName(r)}' into an index-sized integer`);
  }
  if (n < 0) throw valueError("__len__() should return >= 0");
  // A length beyond the safe integers stays a bigint: only len() shows it.
  return n as number;
}

/** What a Python-level `__hash__` returned, reduced to the range of a hash. */
function checkHash(r: Value): number | bigint {
  const n = intOf(r);
  if (n === undefined) throw typeError("__hash__ method should return an integer");
  if (typeof n === "number") return n === -1 ? -2 : n;
  if (n >= -9223372036854775808n && n <= 9223372036854775807n) return n;
  return hashInt(n);
}

setSlotHooks({ truth, length: checkLength, hash: checkHash });

/** operator.length_hint(v, fallback). */
export function lengthHint(v: Value, fallback: number): number {
  const cls = typeOf(v);
  const len = lenSlot(cls);
  if (len !== null) {
    try {
      return len(v);
    } catch (e) {
      if (!isExc(e, "TypeError")) throw e;
    }
  }
  if (cls.lookup("__length_hint__") === undefined) return fallback;
  let r: Value;
  try {
    r = callSpecial(v, "__length_hint__", []);
  } catch (e) {
    if (isExc(e, "TypeError")) return fallback;
    throw e;
  }
  if (r === NotImplemented) return fallback;
  const n = intOf(r);
  if (n === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeName(r)}`);
  if (typeof n === "bigint" && (n > 9223372036854775807n || n < -9223372036854775808n)) {
    throw overflowError("Python int too large to convert to C ssize_t");
  }
  if (n < 0) throw valueError("__length_hint__() should return >= 0");
  return Number(n);
}
