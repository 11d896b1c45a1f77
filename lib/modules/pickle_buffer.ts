// pickle.PickleBuffer: memory that may be pickled out of band.
import { registerBuffer } from "../core/buffer.ts";
import { constructorFn, defineType, method } from "../core/define.ts";
import { exception, valueError } from "../core/raise.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { makeView, type PyMemoryView, PyViewHolder, viewOfBytes } from "../types/memoryview.ts";

/** The memory of a contiguous view, in either order. */
function memoryOf(view: PyMemoryView): Uint8Array {
  return view.bytes.subarray(view.offset, view.offset + view.count * view.itemsize);
}

export class PyPickleBuffer extends PyViewHolder {
  constructor(public view: PyMemoryView | null) {
    super();
  }
  get held(): PyMemoryView {
    return this.open;
  }
  get open(): PyMemoryView {
    if (this.view === null) throw valueError("operation forbidden on released PickleBuffer object");
    return this.view;
  }
  /** The memory in one piece. */
  memory(): { bytes: Uint8Array; readonly: boolean } {
    const view = this.open;
    if (!truth(getAttr(view, "contiguous"))) {
      throw exception("BufferError", "PickleBuffer can not be pickled when pointing to a non-contiguous buffer");
    }
    return { bytes: memoryOf(view), readonly: view.readonly };
  }
}

registerBuffer(
  PyPickleBuffer,
  (b: PyPickleBuffer) => memoryOf(b.open),
  (b: PyPickleBuffer) => !b.open.readonly,
);

export const pickleBufferType: PyType = defineType("_pickle.PickleBuffer", PyPickleBuffer, {
  doc: "Wrapper for potentially out-of-band buffers",
  final: true,
  weakrefs: true,
  signature: "(object)",
  slots: {
    __new__: constructorFn(
      "PickleBuffer",
      "(object, /)",
      (_cls: PyType, o: Value) => new PyPickleBuffer(o instanceof PyPickleBuffer ? makeView(o.open) : makeView(o)),
    ),
  },
  members: {
    raw: method("(self, /)", "A memoryview of the raw memory, of format B.", (self: PyPickleBuffer) => {
      const view = self.open;
      if (!truth(getAttr(view, "contiguous"))) {
        throw exception("BufferError", "cannot extract raw buffer from non-contiguous buffer");
      }
      return viewOfBytes(memoryOf(view), view.readonly, view.obj);
    }),
    release: method("(self, /)", "Releases the memory.", (self: PyPickleBuffer) => {
      if (self.view !== null) callArgs(getAttr(self.view, "release"), []);
      self.view = null;
    }),
  },
});
