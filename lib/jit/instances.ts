// How compiled code makes instances: the JS class that fits the Python class, and arrays of floats.
import { Layout } from "../core/shape.ts";
import type { PyType } from "../core/type.ts";

/** Names of the JS classes of instances, by layout. */
const INSTANCES: Record<Layout, string> = {
  [Layout.MIXED]: "PyObj",
  [Layout.TWO]: "PyTwo",
  [Layout.FOUR]: "PyFour",
  [Layout.EIGHT]: "PyEight",
  [Layout.NUMBERS]: "PyNumbers",
  [Layout.ALL]: "PyAll",
  [Layout.UNKNOWN]: "PyObj",
  [Layout.FEW]: "PyObj",
  [Layout.MANY]: "PyAll",
};

/** The JS class of new instances of a class, as units name it. */
export function newInstanceName(cls: PyType): string {
  return INSTANCES[cls.layout];
}

/**
 * As firstFloats of core/instance.ts: in line V8 can do without the array, when the object is short-lived. What fills it up
 * is never read; it is no int, so that V8 keeps doubles from the start.
 */
export function firstFloats(v: string, hint: number): string {
  return hint >= 1 && hint <= 4 ? `[${v}${",.5".repeat(hint - 1)}]` : `H.firstFloats(${v},${hint})`;
}
