// _thread._local: attributes of their own for each thread; there is one thread.
//
// Invariant: a plain _local has a `dict`; Python-made subclasses keep their attributes there too.
import { defineType, getset } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, typeError } from "../core/raise.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, PyObject, type Value } from "../core/value.ts";

export class PyThreadLocal extends PyObject {
  override dict: PyDict = new PyDict();
}

export const localType: PyType = defineType("_thread._local", PyThreadLocal, {
  doc: "Object with attributes of its own for each thread.",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: (cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      const some = args.length > 0 || kw !== null && kw.size > 0;
      if (some && cls.definer("__init__")?.isHeap !== true) {
        throw typeError("Initialization arguments are not supported");
      }
      return allocate(cls);
    },
  },
  members: {
    __dict__: getset("The attributes in this thread.", (self: PyThreadLocal) => self.dict, (self: PyThreadLocal) => {
      throw attributeError(`'${self.cls.shownName}' object attribute '__dict__' is read-only`);
    }),
  },
});
