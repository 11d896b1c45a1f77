// Finding elements: Element.find(), findall(), iter() and so on.
//
// In: a tag or a path. A plain tag is looked for here, among the children; anything else goes to xml.etree.ElementPath.
import { callArgs } from "../core/call.ts";
import { defineType, type MemberDef, method } from "../core/define.ts";
import { getAttr } from "../core/attributes.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { list, None, PyBytes, PyObject, type Value } from "../core/value.ts";
import { equal } from "../ops/compare.ts";
import { truth } from "../ops/truth.ts";
import type { PyElement } from "./etree_node.ts";

const elementPath = perRuntime(() => runtime().importModule("xml.etree.ElementPath"));

function byPath(name: string, ...args: Value[]): Value {
  return callArgs(getAttr(elementPath(), name), args);
}

function textOf(v: Value): string | null {
  if (isStr(v)) return jsText(v);
  return v instanceof PyBytes ? String.fromCharCode(...v.b) : null;
}

/** Is this more than a tag? Braces enclose a namespace. */
function isPath(v: Value): boolean {
  const path = textOf(v);
  return path === null || /^\{\*?\}/.test(path) || /[/*[@.]/.test(path.replace(/\{[^}]*(\}|$)/g, ""));
}

function firstChild(self: PyElement, tag: Value): PyElement | undefined {
  for (let i = 0; i < self.children.length; i++) {
    const child = self.children[i];
    if (equal(child.tag, tag)) return child;
  }
  return undefined;
}

function find(self: PyElement, path: Value, namespaces: Value = None): Value {
  if (namespaces !== None || isPath(path)) return byPath("find", self, path, namespaces);
  return firstChild(self, path) ?? None;
}

function findText(self: PyElement, path: Value, other: Value = None, namespaces: Value = None): Value {
  if (namespaces !== None || isPath(path)) return byPath("findtext", self, path, other, namespaces);
  const child = firstChild(self, path);
  if (child === undefined) return other;
  return child.text === None ? "" : child.text;
}

function findAll(self: PyElement, path: Value, namespaces: Value = None): Value {
  if (namespaces !== None || isPath(path)) return byPath("findall", self, path, namespaces);
  const out: Value[] = [];
  for (let i = 0; i < self.children.length; i++) {
    const child = self.children[i];
    if (equal(child.tag, path)) out.push(child);
  }
  return list(out);
}

/** Goes over an element and what is in it, in the order of the document. */
class PyElementIterator extends PyObject {
  readonly #open: { parent: PyElement; next: number }[] = [];
  #root: PyElement | null;
  constructor(root: PyElement, readonly tag: Value, readonly texts: boolean) {
    super();
    this.#root = root;
  }
  /** See jit/leaf_iterators.ts: what is compared may have an `__eq__`, and texts a `__bool__`. */
  get leaf(): boolean {
    return this.tag === None && !this.texts;
  }
  /** The next element, or with `texts` the next text or tail; the tail of the first element is not in it. */
  step(): Value | undefined {
    const open = this.#open;
    for (;;) {
      let element = this.#root;
      if (element !== null) this.#root = null;
      else {
        const last = open.at(-1);
        if (last === undefined) return undefined;
        if (last.next < last.parent.children.length) element = last.parent.children[last.next++];
        else {
          open.pop();
          if (this.texts && open.length > 0) {
            const { tail } = last.parent;
            if (tail !== None && truth(tail)) return tail;
          }
          continue;
        }
      }
      open.push({ parent: element, next: 0 });
      if (this.texts) {
        if (element.text !== None && truth(element.text)) return element.text;
      } else if (this.tag === None || equal(element.tag, this.tag)) return element;
    }
  }
}

export const elementIteratorType: PyType = defineType("_elementtree._element_iterator", PyElementIterator, {
  doc: null,
  slots: {
    __iter__: (self: PyElementIterator) => self,
    __next__: (self: PyElementIterator) => self.step(),
  },
});

/** Members of Element. */
export const findMembers: Readonly<Record<string, MemberDef>> = {
  find: method("(self, /, path, namespaces=None)", "The first child that matches, or None.", find),
  findtext: method("(self, /, path, default=None, namespaces=None)", "Text of the first match.", findText),
  findall: method("(self, /, path, namespaces=None)", "All children that match.", findAll),
  iterfind: method(
    "(self, /, path, namespaces=None)",
    "An iterator of the matches.",
    (self: PyElement, path: Value, namespaces: Value = None) => byPath("iterfind", self, path, namespaces),
  ),
  iter: method("(self, /, tag=None)", "An iterator over the tree.", (self: PyElement, tag: Value = None) => {
    return new PyElementIterator(self, textOf(tag) === "*" ? None : tag, false);
  }, { leaf: "any" }),
  itertext: method("(self, /)", "An iterator over the texts in the tree.", (self: PyElement) => {
    return new PyElementIterator(self, None, true);
  }, { leaf: "any" }),
};
