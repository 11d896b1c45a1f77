// xml.etree.ElementTree.Element as the accelerator has it.
//
// In: what Python code gives to its methods. Out: trees of PyElement (etree_node.ts); what looks elements up is in
// etree_find.ts. A shallow copy shares the dictionary of attributes with the original, as in CPython.
import { callArgs } from "../core/call.ts";
import { defineType, leafGetset, type MemberDef, method } from "../core/define.ts";
import { getAttr } from "../core/attributes.ts";
import { PyDict } from "../core/dict.ts";
import { attributeError, exception, indexError, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, list, None, PyList, PySlice, PyWideStr, type Str, tuple, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { address, idOf } from "../ops/identity.ts";
import { isIterable, toArray } from "../ops/iteration.ts";
import { asSize, hasIndex } from "../ops/number.ts";
import { sliceIndices } from "../ops/subscript.ts";
import { repr, reprGuard, reprJs } from "../ops/text.ts";
import { joinItems, sizeArg } from "../types/list_support.ts";
import { splice } from "../types/list_slices.ts";
import { findMembers } from "./etree_find.ts";
import { attributesFrom, checkElement, dictArg, ELEMENT, elementArg, newElement, PyElement } from "./etree_node.ts";

function initialise(self: PyElement, args: readonly Value[], kw: Kwargs | null): void {
  if (args.length < 1) throw typeError("Element() takes at least 1 argument (0 given)");
  if (args.length > 2) throw typeError(`Element() takes at most 2 arguments (${args.length} given)`);
  self.attrib = attributesFrom(args[1], kw, "Element() argument 2");
  self.tag = args[0];
  self.text = self.tail = None;
}

function subscript(self: PyElement, key: Value, message: string): number {
  if (!hasIndex(key)) throw typeError("element indices must be integers");
  let i = asSize(key, "IndexError");
  if (i < 0) i += self.children.length;
  if (i < 0 || i >= self.children.length) throw indexError(message);
  return i;
}

function getItem(self: PyElement, key: Value): Value {
  if (typeof key === "number" && key >= 0 && key < self.children.length) return self.children[key];
  if (!(key instanceof PySlice)) return self.children[subscript(self, key, "child index out of range")];
  const { start, step, count } = sliceIndices(key, self.children.length);
  const out: Value[] = [];
  for (let i = 0; i < count; i++) out.push(self.children[start + i * step]);
  return list(out);
}

function setItem(self: PyElement, key: Value, v: Value): void {
  const wrong = "child assignment index out of range";
  if (!(key instanceof PySlice)) {
    const i = subscript(self, key, wrong);
    self.children[i] = checkElement(v);
    return;
  }
  if (!isIterable(v)) throw typeError("assignment expects an iterable");
  const items = toArray(v);
  const { start, step, count } = sliceIndices(key, self.children.length);
  if (step !== 1 && items.length !== count) {
    throw valueError(`attempt to assign sequence of size ${items.length} to extended slice of size ${count}`);
  }
  const elements = items.map(checkElement);
  if (step === 1) self.children = splice(self.children, start, count, elements);
  else elements.forEach((e, i) => self.children[start + i * step] = e);
}

function deleteItem(self: PyElement, key: Value): void {
  if (!(key instanceof PySlice)) {
    self.children.splice(subscript(self, key, "child assignment index out of range"), 1);
    return;
  }
  const { start, step, count } = sliceIndices(key, self.children.length);
  const gone = new Set<number>();
  for (let i = 0; i < count; i++) gone.add(start + i * step);
  self.children = self.children.filter((_, i) => !gone.has(i));
}

function remove(self: PyElement, child: Value): void {
  const wanted = elementArg(child, "remove() argument 1");
  let at = self.children.indexOf(wanted);
  if (at < 0) {
    for (let i = 0; i < self.children.length && at < 0; i++) if (equal(self.children[i], wanted)) at = i;
  }
  if (at < 0 || at >= self.children.length) throw valueError("Element.remove(x): element not found");
  self.children.splice(at, 1);
}

function shallowCopy(self: PyElement): PyElement {
  const e = newElement(self.tag, self.attrib);
  e.text = self.text;
  e.tail = self.tail;
  e.children = self.children.slice();
  return e;
}

/** copy.deepcopy, with the common cases done here. */
function deepValue(v: Value, memo: Value): Value {
  if (v === None || typeof v === "string" || v instanceof PyWideStr) return v;
  if (v instanceof PyElement && v.t !== 0) return deepCopy(v, memo);
  if (v instanceof PyDict && v.t !== 0) {
    const plain = v.entries().every((e) =>
      (typeof e.key === "string" || e.key instanceof PyWideStr) &&
      (typeof e.value === "string" || e.value instanceof PyWideStr)
    );
    if (plain) return v.copy();
  }
  return callArgs(getAttr(runtime().importModule("copy"), "deepcopy"), [v, memo]);
}

function deepCopy(self: PyElement, memo: Value): PyElement {
  const e = newElement(deepValue(self.tag, memo), null);
  if (self.attrib !== null) e.attrib = dictArg(deepValue(self.attrib, memo), "attrib");
  e.text = deepValue(self.text, memo);
  e.tail = deepValue(self.tail, memo);
  for (let i = 0; i < self.children.length; i++) e.children.push(checkElement(deepValue(self.children[i], memo)));
  if (memo instanceof PyDict) memo.set(idOf(self), e);
  return e;
}

function getState(self: PyElement): Value {
  const state = new PyDict();
  state.setStr("tag", self.tag);
  state.setStr("_children", list(self.children.slice()));
  state.setStr("attrib", self.attrib ?? new PyDict());
  state.setStr("text", self.text);
  state.setStr("tail", self.tail);
  return state;
}

const STATE = ["tag", "_children", "attrib", "text", "tail"];

function setState(self: PyElement, state: Value): void {
  if (!(state instanceof PyDict)) throw typeError(`Don't know how to unpickle "${reprJs(state)}" as an Element`);
  for (const { key } of state.entries()) {
    const name = typeof key === "string" ? key : reprJs(key);
    if (!STATE.includes(name)) throw typeError(`this function got an unexpected keyword argument '${name}'`);
  }
  const tag = state.getStr("tag");
  if (tag === undefined) throw typeError("tag may not be NULL");
  self.tag = tag;
  self.text = state.getStr("text") ?? None;
  self.tail = state.getStr("tail") ?? None;
  const children = state.getStr("_children");
  if (children !== undefined && !(children instanceof PyList)) throw typeError("'_children' is not a list");
  self.children = children === undefined ? [] : children.copyItems().map(checkElement);
  const attrib = state.getStr("attrib");
  self.attrib = attrib === undefined || attrib === None ? null : dictArg(attrib, "attrib");
}

function elementRepr(self: PyElement): Str {
  const open = () => joinItems("<Element ", [repr(self.tag)], ` at ${address(self)}>`);
  const text = reprGuard(self, "", open);
  if (text === "") throw exception("RuntimeError", `reentrant call inside ${self.cls.shownName}.__repr__`);
  return text;
}

function attribute(name: "tag" | "text" | "tail", doc: string): MemberDef {
  return leafGetset(doc, (self: PyElement) => self[name], (self: PyElement, v?: Value) => {
    if (v === undefined) throw attributeError("can't delete element attribute");
    self[name] = v;
  });
}

const members: Record<string, MemberDef> = {
  tag: attribute("tag", "A string identifying what kind of data this element represents"),
  text: attribute("text", "A string of text directly after the start tag, or None"),
  tail: attribute("tail", "A string of text directly after the end tag, or None"),
  attrib: leafGetset("The attributes.", (self: PyElement) => self.attributes(), (self: PyElement, v?: Value) => {
    if (v === undefined) throw attributeError("can't delete element attribute");
    self.attrib = dictArg(v, "attrib");
  }),
  append: method("(self, subelement, /)", "Adds a child at the end.", (self: PyElement, child: Value) => {
    self.children.push(elementArg(child, "append() argument 1"));
  }, { leaf: "any" }),
  extend: method("(self, elements, /)", "Adds children at the end.", (self: PyElement, elements: Value) => {
    if (!isIterable(elements)) throw typeError("'elements' must be an iterable");
    for (const e of toArray(elements)) self.children.push(checkElement(e));
  }),
  insert: method("(self, index, subelement, /)", "Puts a child in.", (self: PyElement, index: Value, child: Value) => {
    let i = sizeArg(index);
    const e = elementArg(child, "insert() argument 2");
    if (i < 0) i = Math.max(0, i + self.children.length);
    self.children.splice(i, 0, e);
  }),
  remove: method("(self, subelement, /)", "Removes a child.", remove),
  clear: method("(self, /)", "Removes children, attributes and text.", (self: PyElement) => {
    self.children = [];
    self.attrib = null;
    self.text = self.tail = None;
  }),
  get: method(
    "(self, /, key, default=None)",
    "Value of an attribute.",
    (self: PyElement, key: Value, other?: Value) => {
      return self.attrib?.get(key) ?? other ?? None;
    },
  ),
  set: method("(self, key, value, /)", "Sets an attribute.", (self: PyElement, key: Value, v: Value) => {
    self.attributes().set(key, v);
  }),
  keys: method("(self, /)", "Names of the attributes.", (self: PyElement) => list(self.attrib?.keys() ?? []), {
    leaf: "any",
  }),
  items: method("(self, /)", "Names and values of the attributes.", (self: PyElement) => {
    return list(self.attrib?.entries().map((e) => tuple([e.key, e.value!])) ?? []);
  }, { leaf: "any" }),
  makeelement: method("(self, tag, attrib, /)", "A new element.", (_self: PyElement, tag: Value, attrib: Value) => {
    return newElement(tag, dictArg(attrib, "makeelement() argument 2").copy());
  }),
  __copy__: method("(self, /)", "A shallow copy.", shallowCopy),
  __deepcopy__: method("(self, memo, /)", "A deep copy.", (self: PyElement, memo: Value) => {
    return deepCopy(self, dictArg(memo, "__deepcopy__() argument 1"));
  }),
  __getstate__: method("(self, /)", "State for pickling.", getState),
  __setstate__: method("(self, state, /)", "Takes the state of a pickle.", setState),
  __sizeof__: method("(self, /)", "Size in memory, in bytes.", (self: PyElement) => {
    const n = self.children.length;
    return 64 + (n === 0 && self.attrib === null ? 0 : 56 + 8 * (n <= 4 ? 0 : n));
  }),
};

export const elementType: PyType = defineType(ELEMENT, PyElement, {
  doc: null,
  weakrefs: true,
  leaf: "containers",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initialise,
    __repr__: elementRepr,
    __len__: (self: PyElement) => self.children.length,
    __bool__: (self: PyElement) => {
      runtime().warn(
        "DeprecationWarning",
        "Testing an element's truth value will always return True in future versions.  " +
          "Use specific 'len(elem)' or 'elem is not None' test instead.",
      );
      return self.children.length > 0;
    },
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: deleteItem,
  },
  members: { ...members, ...findMembers },
});
elementType.indexed = true;
