// The name of a value's class as error messages show it.
//
// Out: typeName. Native classes of modules other than builtins show their module ("collections.deque"), classes made by
// Python code only their own name.
import { typeOf } from "../core/builtin_types.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";

/** Name of a class in error messages. */
export function className(cls: PyType): string {
  return cls.shownName;
}

/** Name of the class of a value in error messages. */
export function typeName(v: Value): string {
  return className(typeOf(v));
}
