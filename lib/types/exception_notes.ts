// BaseException.add_note(): notes live in the `__notes__` attribute, a list made on first use.
import { lookupAttr, setAttr } from "../core/attributes.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import { typeError } from "../core/raise.ts";
import { list, PyList, type Value } from "../core/value.ts";

/** Adds a note, a str, to an exception. */
export function addNote(e: PyBaseException, note: Value): void {
  let notes = lookupAttr(e, "__notes__");
  if (notes === undefined) {
    notes = list([]);
    setAttr(e, "__notes__", notes);
  }
  if (!(notes instanceof PyList)) throw typeError("Cannot add note: __notes__ is not a list");
  notes.push(note);
}
