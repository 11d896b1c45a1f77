// What an element of ElementTree holds, and the checks of arguments that its users share.
//
// Invariants: `attrib` is null while there are no attributes and nobody asked for the dictionary. Children are Elements or
// of subclasses.
import { PyDict } from "../core/dict.ts";
import { typeError } from "../core/raise.ts";
import { type Kwargs, None, PyObject, type Value } from "../core/value.ts";
import { typeName } from "../ops/type_name.ts";

/** The class's name. */
export const ELEMENT = "xml.etree.ElementTree.Element";

export class PyElement extends PyObject {
  tag: Value;
  text: Value;
  tail: Value;
  attrib: PyDict | null;
  children: PyElement[];
  constructor() {
    super();
    this.tag = this.text = this.tail = None;
    this.attrib = null;
    this.children = [];
  }
  /** The dictionary of attributes, made when there is none. */
  attributes(): PyDict {
    return this.attrib ??= new PyDict();
  }
}

export function newElement(tag: Value, attrib: PyDict | null): PyElement {
  const e = new PyElement();
  e.tag = tag;
  e.attrib = attrib !== null && attrib.size > 0 ? attrib : null;
  return e;
}

/** An argument that must be an Element. */
export function elementArg(v: Value, what: string): PyElement {
  if (v instanceof PyElement) return v;
  throw typeError(`${what} must be ${ELEMENT}, not ${typeName(v)}`);
}

/** An item that must be an Element. */
export function checkElement(v: Value): PyElement {
  if (v instanceof PyElement) return v;
  throw typeError(`expected an Element, not "${typeName(v)}"`);
}

export function dictArg(v: Value, what: string): PyDict {
  if (v instanceof PyDict) return v;
  throw typeError(`${what} must be dict, not ${typeName(v)}`);
}

/** A new dictionary of attributes from a positional argument and keywords; null for none. */
export function attributesFrom(given: Value | undefined, kw: Kwargs | null, what: string): PyDict | null {
  let out = given === undefined ? null : dictArg(given, what).copy();
  if (kw === null || kw.size === 0) return out;
  if (out === null) {
    const named = kw.get("attrib");
    out = named === undefined ? new PyDict() : dictArg(named, "attrib").copy();
    kw = new Map(kw);
    kw.delete("attrib");
  }
  for (const [name, v] of kw) out.setStr(name, v);
  return out;
}
