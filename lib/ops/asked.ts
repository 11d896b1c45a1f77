// Natives that ask a special method: what calling them comes to, before any Python code has run.
//
// In: the arguments of a call. Out (Asked): the value, where no Python code has a say; the call of the function that is the
// special method, as a Continued, for who can make it without the host's stack; undefined where only the native itself
// can tell. Invariant: asking that gives no value changes nothing, so that it may be done again.
// Without it `str(x)`, `len(x)` or `isinstance(x, SomeABC)` in compiled code had the frame of its function brought up to
// date, and that of all its callers, for a method that needs none: 300 ns instead of 25.
import { lenSlot, reprSlot, strSlot } from "../core/slot_getters.gen.ts";
import { objectType, typeOf, typeType } from "../core/builtin_types.ts";
import { Continued } from "../core/continued.ts";
import { PyDict } from "../core/dict.ts";
import { PyFunction, PyMethodDescr } from "../core/function.ts";
import { isGenericSlot } from "../core/generic_slots.ts";
import { isLazyInstance } from "../core/lazy_instance.ts";
import { typeError } from "../core/raise.ts";
import type { SlotFn } from "../core/slots.ts";
import { isStr, strValue } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { PyList, type PyStrBox, PyTuple, type Str, type Value } from "../core/value.ts";
import { checkLength, length } from "./length.ts";
import { isScalar } from "./scalars.ts";
import { formatObject, repr, strObject } from "./text.ts";
import { truth } from "./truth.ts";
import { isInstance } from "./typecheck.ts";
import { typeName } from "./type_name.ts";

export type Asked = Value | Continued | undefined;

/** The call of a special method of v that is a function in Python; undefined when it is anything else. */
export function askSpecial(
  v: Value,
  cls: PyType,
  name: string,
  args: readonly Value[],
  then: ((v: Value) => Value) | null,
): Continued | undefined {
  const f = cls.lookup(name);
  return f instanceof PyFunction && !f.code.isGenerator ? new Continued(f, [v, ...args], null, then) : undefined;
}

/** Slots that make a text of an object: whether they run Python code, their types say. */
const texts = new Map<SlotFn, (v: never) => Asked>();

/** Of a native `__repr__` or `__str__`: what it comes to, as above. */
export function registerText(slot: SlotFn, ask: (v: never) => Asked): void {
  texts.set(slot, ask);
}

function checkedStr(r: Value): Str | PyStrBox {
  if (!isStr(r)) throw typeError(`__str__ returned non-string (type ${typeName(r)})`);
  return r;
}

function checkedRepr(r: Value): Value {
  if (!isStr(r)) throw typeError(`__repr__ returned non-string (type ${typeName(r)})`);
  return r;
}

/** More items than this are not looked through. */
const MOST = 64;

/** Lists, tuples and dicts of scalars: their text is made without Python code. */
function isPlainContainer(v: Value): boolean {
  if (typeof v !== "object" || v.t === 0) return false;
  if (v instanceof PyList && v.floats !== null) return true;
  if (v instanceof PyTuple || v instanceof PyList) return v.a.length <= MOST && v.a.every(isScalar);
  if (!(v instanceof PyDict) || v.size > MOST) return false;
  for (const e of v.entries()) if (!isScalar(e.key) || !isScalar(e.value!)) return false;
  return true;
}

/** repr(v) */
export function askRepr(args: readonly Value[]): Asked {
  if (args.length !== 1) return undefined;
  const v = args[0];
  if (isScalar(v)) return repr(v);
  const cls = typeOf(v), slot = reprSlot(cls)!;
  if (isGenericSlot("__repr__", slot)) return askSpecial(v, cls, "__repr__", [], checkedRepr);
  const ask = texts.get(slot);
  return ask !== undefined ? ask(v as never) : isPlainContainer(v) ? repr(v) : undefined;
}

function askText(v: Value, then: (r: Value) => Value): Asked {
  if (isScalar(v)) return strObject(v);
  const cls = typeOf(v), slot = strSlot(cls)!;
  if (isGenericSlot("__str__", slot)) return askSpecial(v, cls, "__str__", [], then);
  return texts.get(slot)?.(v as never);
}

/** str(v) */
export function askStr(args: readonly Value[]): Asked {
  return args.length === 1 ? askText(args[0], checkedStr) : undefined;
}

/** The same as an exact str. */
export function askStrExactly(args: readonly Value[]): Asked {
  return args.length === 1 ? askText(args[0], (r) => strValue(checkedStr(r))) : undefined;
}

/** str() of what has no `__str__` of its own. */
export function askPlainStr(v: Value): Asked {
  return askRepr([v]);
}

function checkedFormat(r: Value): Value {
  if (!isStr(r)) throw typeError(`__format__ must return a str, not ${typeName(r)}`);
  return r;
}

/** format(v, spec), and what an f-string makes of a value. */
export function askFormat(args: readonly Value[]): Asked {
  const [v, spec = ""] = args;
  if (args.length > 2 || typeof spec !== "string") return undefined;
  if (isScalar(v)) return formatObject(v, spec);
  const cls = typeOf(v), f = cls.lookup("__format__");
  if (f instanceof PyFunction) return askSpecial(v, cls, "__format__", [spec], checkedFormat);
  return spec === "" && f === objectType.attrs.getStr("__format__") ? askStrExactly([v]) : undefined;
}

/** len(v) */
export function askLength(args: readonly Value[]): Asked {
  if (args.length !== 1) return undefined;
  const v = args[0], cls = typeOf(v), slot = lenSlot(cls);
  if (isGenericSlot("__len__", slot)) return askSpecial(v, cls, "__len__", [], checkLength);
  // Views over mappings ask these.
  return v instanceof PyList || v instanceof PyTuple || v instanceof PyDict ? length(v) : undefined;
}

/** Is the class of v what v says that its class is? */
export function isPlainInstance(cls: PyType): boolean {
  if (cls.plainClassAt === cls.version) return true;
  if (cls.lookup("__class__") !== objectType.lookup("__class__")) return false;
  cls.plainClassAt = cls.version;
  return true;
}

function askOne(v: Value, cls: Value): Asked {
  if (!(cls instanceof PyType) || isLazyInstance(v)) return undefined;
  const own = typeOf(v);
  if (own === cls) return true;
  const meta = cls.cls, check = meta === typeType ? undefined : meta.lookup("__instancecheck__");
  if (check instanceof PyFunction) return askSpecial(cls, meta, "__instancecheck__", [v], truth);
  if (meta !== typeType && !(check instanceof PyMethodDescr && check.objclass === typeType)) return undefined;
  return own.isSubtype(cls) ? true : isPlainInstance(own) ? false : undefined;
}

/** isinstance(v, cls) */
export function askIsInstance(args: readonly Value[]): Asked {
  if (args.length !== 2) return undefined;
  const [v, cls] = args;
  if (!(cls instanceof PyTuple)) return askOne(v, cls);
  const { a } = cls;
  for (let i = 0; i < a.length; i++) {
    const asked = askOne(v, a[i]);
    if (asked === false) continue;
    if (!(asked instanceof Continued) || i === a.length - 1) return asked;
    const rest = new PyTuple(a.slice(i + 1));
    return new Continued(asked.f, asked.args, null, (r) => truth(r) || isInstance(v, rest));
  }
  return false;
}

/** issubclass(c, cls) */
export function askIsSubclass(args: readonly Value[]): Asked {
  if (args.length !== 2) return undefined;
  const [c, cls] = args;
  if (!(c instanceof PyType && cls instanceof PyType)) return undefined;
  const meta = cls.cls, check = meta === typeType ? undefined : meta.lookup("__subclasscheck__");
  if (check instanceof PyFunction) return askSpecial(cls, meta, "__subclasscheck__", [c], truth);
  if (meta !== typeType && !(check instanceof PyMethodDescr && check.objclass === typeType)) return undefined;
  return c.isSubtype(cls);
}
