// The full name of a class, as some error messages have it.
import { isStr, jsText } from "./str.ts";
import type { PyType } from "./type.ts";

/** Its place in its module, after the module's name (but that of builtins and __main__). */
export function qualifiedClassName(cls: PyType): string {
  const module = cls.isHeap ? cls.attrs.getStr("__module__") : cls.module;
  if (module === undefined || !isStr(module)) return cls.qualname;
  const name = jsText(module);
  return name === "builtins" || name === "__main__" ? cls.qualname : `${name}.${cls.qualname}`;
}
