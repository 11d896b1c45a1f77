// _thread._local: attributes of their own for each thread.
//
// Invariants: `dict` is an accessor that gives the current thread's dictionary, so that plain attribute access needs to
// know nothing of threads. A subclass's __init__ runs again, with the same arguments, in each thread that uses it.
import { callKw } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { defineType, getset } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, typeError } from "../core/raise.ts";
import { currentThread, type GreenThread } from "../core/threads.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, PyObject, type Value } from "../core/value.ts";

export class PyThreadLocal extends PyObject {
  declare dict: PyDict;
  /** What __init__ gets in other threads; null when there is none. */
  arguments: { args: readonly Value[]; kw: Kwargs | null } | null = null;
  constructor() {
    super();
    const dicts = new WeakMap<GreenThread, PyDict>([[currentThread(), new PyDict()]]);
    Object.defineProperty(this, "dict", {
      configurable: true,
      get: () => {
        const thread = currentThread();
        let d = dicts.get(thread);
        if (d === undefined) {
          dicts.set(thread, d = new PyDict());
          if (this.arguments !== null) callKw(getAttr(this, "__init__"), this.arguments.args, this.arguments.kw);
        }
        return d;
      },
      set: () => {},
    });
  }
}

export const localType: PyType = defineType("_thread._local", PyThreadLocal, {
  doc: "Object with attributes of its own for each thread.",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const some = args.length > 0 || kw !== null && kw.size > 0;
      const ownInit = cls.definer("__init__")?.isHeap === true;
      if (some && !ownInit) throw typeError("Initialization arguments are not supported");
      const o = allocate(cls) as PyThreadLocal;
      if (ownInit) o.arguments = { args, kw };
      return o;
    },
  },
  members: {
    __dict__: getset("The attributes in this thread.", (self: PyThreadLocal) => self.dict, (self: PyThreadLocal) => {
      throw attributeError(`'${self.cls.shownName}' object attribute '__dict__' is read-only`);
    }),
  },
});
