// The descriptor of a field of named tuples: an item by its place.
import { PyObject, type Value } from "../core/value.ts";

export class PyTupleGetter extends PyObject {
  constructor(readonly index: number, public doc: Value) {
    super();
  }
}
