// posix.environ: a dict of bytes that knows when it is looked at.
//
// In: what the host tells of the environment. Out: the dict that os.environ is made of. Invariants: where only some
// variables may be read (--allow-env=A,B), the host can't list them: a name is asked for when it is looked up, and the
// usual names when all are wanted. Where everything may be read it is a plain dict.
import { dictType } from "../core/builtin_types.ts";
import { defineType, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { hostSystem } from "../core/host_system.ts";
import { keyError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, PyList, tuple, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { decodeFs, encodeFs } from "./posix_path.ts";

const bytes = (text: string) => new PyBytes(encodeFs(strFromJs(text)));

class PyEnviron extends PyDict {
  /** Names that were looked up, or changed by the program: the host is asked once for each. */
  readonly asked = new Set<string>();

  /** The value of a name, as it is now. */
  look(key: Value): Value | undefined {
    if (!(key instanceof PyBytes)) return this.get(key);
    const name = jsText(decodeFs(key.b));
    const first = !this.asked.has(name);
    this.asked.add(name);
    const value = first ? hostSystem().variable(name) : undefined;
    if (value !== undefined && this.get(key) === undefined) this.put(key, bytes(value));
    return this.get(key);
  }

  /** Everything that can be known is wanted. */
  all(): PyDict {
    for (const name of hostSystem().variables()) this.look(bytes(name));
    const plain = new PyDict();
    for (const e of this.entries()) plain.put(e.key, e.value!);
    return plain;
  }

  note(key: Value): void {
    if (key instanceof PyBytes) this.asked.add(jsText(decodeFs(key.b)));
  }
}

export const environType: PyType = defineType("posix.environ_dict", PyEnviron, {
  doc: "The environment, as far as it may be read.",
  bases: [dictType],
  slots: {
    __getitem__: (self: PyEnviron, key: Value) => {
      const v = self.look(key);
      if (v === undefined) throw keyError(key);
      return v;
    },
    __setitem__: (self: PyEnviron, key: Value, v: Value) => {
      self.note(key);
      self.put(key, v);
    },
    __delitem__: (self: PyEnviron, key: Value) => {
      if (self.look(key) === undefined) throw keyError(key);
      self.delete(key);
    },
    __contains__: (self: PyEnviron, key: Value) => self.look(key) !== undefined,
    __iter__: (self: PyEnviron) => getIter(self.all()),
    __len__: (self: PyEnviron) => self.all().size,
  },
  members: {
    get: method(
      "(self, key, default=None, /)",
      "A value.",
      (self: PyEnviron, key: Value, other: Value) => self.look(key) ?? other,
    ),
    clear: method("(self, /)", "Forget all.", (self: PyEnviron) => {
      self.asked.clear();
      for (const e of self.entries()) self.delete(e.key);
      return None;
    }),
    keys: method("(self, /)", "All names.", (self: PyEnviron) => new PyList(self.all().entries().map((e) => e.key))),
    values: method(
      "(self, /)",
      "All values.",
      (self: PyEnviron) => new PyList(self.all().entries().map((e) => e.value!)),
    ),
    items: method(
      "(self, /)",
      "All names with their values.",
      (self: PyEnviron) => new PyList(self.all().entries().map((e) => tuple([e.key, e.value!]))),
    ),
  },
});

/** The environment as os.environ starts with: bytes to bytes. */
export function environment(): PyDict {
  const all = hostSystem().environment();
  if (all === null) return new PyEnviron();
  const d = new PyDict();
  for (const [k, v] of Object.entries(all)) d.set(bytes(k), bytes(v));
  return d;
}
