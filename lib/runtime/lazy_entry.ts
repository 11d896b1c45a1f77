// Dictionary entries that compute their value at first look.
//
// In: a namespace, a name, a function. Out: an entry whose `value` is an accessor until it is first read or replaced.
// Used for what nearly no program looks at but what costs time to make: __spec__, __loader__, sys.meta_path, help.
// Invariants: such a dict is not searched by going through its entries, which would read them; after the first read (or a write) the entry is a plain data property again, as every other.
import type { PyDict } from "../core/dict.ts";
import { None, type Value } from "../core/value.ts";

/** Puts `name` into `dict`; `make` runs when its value is first read. */
export function setLazy(dict: PyDict, name: string, make: () => Value): void {
  dict.keepPlaces();
  dict.setStr(name, None);
  const entry = dict.entryStr(name)!;
  let busy = false;
  Object.defineProperty(entry, "value", {
    configurable: true,
    enumerable: true,
    get(): Value {
      if (busy) return None;
      busy = true;
      try {
        const v = make();
        // Making the value may have stored it itself.
        const now = Object.getOwnPropertyDescriptor(entry, "value")!;
        if (now.get === undefined) return now.value;
        settle(v);
        return v;
      } finally {
        busy = false;
      }
    },
    set(v: Value | undefined) {
      settle(v);
    },
  });
  function settle(v: Value | undefined): void {
    Object.defineProperty(entry, "value", { value: v, writable: true, configurable: true, enumerable: true });
  }
}

/** True while the entry has not been looked at. */
export function isLazy(dict: PyDict, name: string): boolean {
  const entry = dict.entryStr(name);
  return entry !== undefined && Object.getOwnPropertyDescriptor(entry, "value")?.get !== undefined;
}
