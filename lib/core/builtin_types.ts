// The built-in type objects as shells: identity, JS class and base; their members come from lib/types (define.ts).
//
// Invariants: each shell is made once here, so that core can name types without importing their methods.
import { c3, type JsClass, PyType } from "./type.ts";
import { PyObj } from "./instance.ts";
import { PyDict } from "./dict.ts";
import {
  Ellipsis,
  None,
  NotImplemented,
  PyBytes,
  PyCell,
  PyComplex,
  PyEllipsis,
  PyFloat,
  PyIntBox,
  PyList,
  PyNone,
  PyNotImplemented,
  PySlice,
  PyStrBox,
  PyTuple,
  PyWideStr,
  type Value,
} from "./value.ts";

export const objectType: PyType = new PyType(null, "object", [], PyObj, false);
export const typeType: PyType = new PyType(null, "type", [objectType], PyType, false);
objectType.cls = typeType;
typeType.cls = typeType;
objectType.mro = [objectType];
typeType.mro = [typeType, objectType];
objectType.addSubclass(typeType);

/**
 * Makes a built-in type without members yet.
 * `name` may be dotted: "collections.deque" has module "collections" and name "deque".
 */
export function shell(
  name: string,
  impl: JsClass,
  bases: PyType[] = [objectType],
  metatype: PyType = typeType,
): PyType {
  const dot = name.lastIndexOf(".");
  const cls = new PyType(metatype, dot < 0 ? name : name.slice(dot + 1), bases, impl, false);
  if (dot >= 0) cls.module = name.slice(0, dot);
  cls.mro = c3(cls, bases)!;
  for (const b of bases) b.addSubclass(cls);
  cls.hasDict = bases.some((b) => b.hasDict);
  cls.hasWeakrefs = bases.some((b) => b.hasWeakrefs);
  return cls;
}

/** Makes `impl`'s objects instances of `cls`. */
export function bindImpl(impl: JsClass, cls: PyType): void {
  Object.defineProperty(impl.prototype, "cls", { value: cls, writable: true, configurable: true });
  Object.defineProperty(impl.prototype, "t", { value: cls.tag, writable: true, configurable: true });
}

function builtin(name: string, impl: JsClass, bases?: PyType[]): PyType {
  const cls = shell(name, impl, bases);
  bindImpl(impl, cls);
  return cls;
}

export const intType: PyType = shell("int", PyIntBox);
export const boolType: PyType = shell("bool", PyIntBox, [intType]);
boolType.isBase = false;
export const strType: PyType = shell("str", PyStrBox);
bindImpl(PyWideStr, strType);
export const floatType: PyType = builtin("float", PyFloat);
export const complexType: PyType = builtin("complex", PyComplex);
export const noneType: PyType = builtin("NoneType", PyNone);
export const notImplementedType: PyType = builtin("NotImplementedType", PyNotImplemented);
export const ellipsisType: PyType = builtin("ellipsis", PyEllipsis);
noneType.isBase = notImplementedType.isBase = ellipsisType.isBase = false;
export const bytesType: PyType = builtin("bytes", PyBytes);
export const tupleType: PyType = builtin("tuple", PyTuple);
export const listType: PyType = builtin("list", PyList);
export const dictType: PyType = builtin("dict", PyDict);
export const sliceType: PyType = builtin("slice", PySlice);
sliceType.isBase = false;
export const cellType: PyType = builtin("cell", PyCell);
cellType.isBase = false;
tupleType.patternKind = listType.patternKind = 1;
dictType.patternKind = 2;
typeType.hasDict = true;
typeType.hasWeakrefs = true;
bindImpl(PyType, typeType);
delete (PyType.prototype as { cls?: unknown }).cls;

void None;
void NotImplemented;
void Ellipsis;

/** The Python class of any value. */
export function typeOf(v: Value): PyType {
  switch (typeof v) {
    case "number":
    case "bigint":
      return intType;
    case "string":
      return strType;
    case "boolean":
      return boolType;
    default:
      return v.cls;
  }
}

/** isinstance() without `__instancecheck__`. */
export function isInstanceOf(v: Value, cls: PyType): boolean {
  const c = typeOf(v);
  return c === cls || c.isSubtype(cls);
}
