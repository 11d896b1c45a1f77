// The name of a value's class as error messages show it.
//
// Out: typeName, qualifiedTypeName. Native classes of modules other than builtins show their module ("collections.deque"), classes made by
// Python code only their own name.
import { typeOf } from "../core/builtin_types.ts";
import { qualifiedClassName } from "../core/class_names.ts";
import type { PyType } from "../core/type.ts";
import { None, type Value } from "../core/value.ts";

/** Name of a class in error messages. */
export function className(cls: PyType): string {
  return cls.shownName;
}

/** Name of the class of a value with its module (but builtins and __main__) and its place there. */
export function qualifiedTypeName(v: Value): string {
  return qualifiedClassName(typeOf(v));
}

/** Name of the class of a value in error messages. */
export function typeName(v: Value): string {
  return className(typeOf(v));
}

/** The same of an argument that should be a str, bytes or tuple. */
export function argumentName(v: Value): string {
  return v === None ? "None" : typeName(v);
}
