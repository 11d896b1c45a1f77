// xml.etree.ElementTree.TreeBuilder: start, data, end and so on to a tree.
//
// In: calls of Python code or of XMLParser. Out: the tree, and events for XMLPullParser. Invariants: `data` is the text since
// the last tag; it goes to `tailOwner` as tail when that is set, else to `last` as text. `open` has the elements around `current`.
import { getAttr, setAttr } from "../core/attributes.ts";
import { callSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineType, initFn, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { indexError, typeError } from "../core/raise.ts";
import { isStr, strConcat, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyObject, type Str, tuple, type Value } from "../core/value.ts";
import { add } from "../ops/binary.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { checkElement, dictArg, newElement, PyElement } from "./etree_node.ts";
import { nativeException } from "./native_exception.ts";

export const parseError: PyType = nativeException("xml.etree.ElementTree.ParseError", EXC.SyntaxError);

/** What makes comments and processing instructions when a builder has nothing of its own: set by the Python module. */
export const factories: () => { comment: Value; instruction: Value } = perRuntime(() => ({
  comment: None,
  instruction: None,
}));

export type EventName = "start" | "end" | "start-ns" | "end-ns" | "comment" | "pi";

/** The texts of several data() calls as one. */
function joined(parts: readonly Value[]): Str {
  return parts.reduce((text: Str, part, i) => {
    if (!isStr(part)) throw typeError(`sequence item ${i}: expected str instance, ${typeName(part)} found`);
    return strConcat(text, strValue(part));
  }, "");
}

export class PyTreeBuilder extends PyObject {
  root: Value = None;
  current: Value = None;
  last: Value = None;
  tailOwner: Value | undefined = undefined;
  open: Value[] = [];
  data: Value | undefined = undefined;
  /** More of the text, when it isn't all str. */
  more: Value[] | null = null;
  elementFactory: Value = None;
  commentFactory: Value = None;
  instructionFactory: Value = None;
  insertComments = false;
  insertInstructions = false;
  /** Takes events: (name, value). */
  report: Value | null = null;
  reported: Set<EventName> = new Set();

  addData(v: Value): void {
    if (this.data === undefined) {
      if (this.last !== None) this.data = v;
    } else if (this.more !== null) this.more.push(v);
    else if (typeof v === "string" && typeof this.data === "string") this.data += v;
    else if (isStr(v) && isStr(this.data)) this.data = strConcat(strValue(this.data), strValue(v));
    else this.more = [v];
  }

  #flush(): void {
    if (this.data === undefined) return;
    const owner = this.tailOwner ?? this.last;
    const name = this.tailOwner === undefined ? "text" : "tail";
    const data = this.more === null ? this.data : joined([this.data, ...this.more]);
    this.data = undefined;
    this.more = null;
    if (owner instanceof PyElement && owner.t !== 0) {
      owner[name] = owner[name] === None ? data : joined([owner[name], data]);
      return;
    }
    const before = getAttr(owner, name);
    setAttr(owner, name, before === None ? data : add(before, data));
  }

  event(name: EventName, v: Value): void {
    if (this.report !== null && this.reported.has(name)) callArgs(this.report, [tuple([name, v])]);
  }

  #add(parent: Value, child: Value): void {
    if (parent instanceof PyElement && parent.t !== 0) parent.children.push(checkElement(child));
    else callArgs(getAttr(parent, "append"), [child]);
  }

  start(tag: Value, attrib: PyDict | null): Value {
    if (this.data !== undefined) this.#flush();
    const node = this.elementFactory === None
      ? newElement(tag, attrib)
      : callArgs(this.elementFactory, [tag, attrib ?? new PyDict()]);
    this.tailOwner = undefined;
    const parent = this.current;
    if (parent !== None) this.#add(parent, node);
    else if (this.root !== None) throw callArgs(parseError, ["multiple elements on top level"]);
    else this.root = node;
    this.open.push(parent);
    this.current = this.last = node;
    if (this.report !== null) this.event("start", node);
    return node;
  }

  end(): Value {
    if (this.data !== undefined) this.#flush();
    const parent = this.open.pop();
    if (parent === undefined) throw indexError("pop from empty stack");
    this.last = this.tailOwner = this.current;
    this.current = parent;
    if (this.report !== null) this.event("end", this.last);
    return this.last;
  }

  comment(text: Value): Value {
    this.#flush();
    let node = text;
    if (this.commentFactory !== None) {
      node = callArgs(this.commentFactory, [text]);
      if (this.insertComments && this.current !== None) {
        this.#add(this.current, node);
        this.tailOwner = node;
      }
    }
    this.event("comment", node);
    return node;
  }

  instruction(target: Value, text: Value): Value {
    this.#flush();
    let node: Value = tuple([target, text]);
    if (this.instructionFactory !== None) {
      node = callArgs(this.instructionFactory, [target, text]);
      if (this.insertInstructions && this.current !== None) {
        this.#add(this.current, node);
        this.tailOwner = node;
      }
    }
    this.event("pi", node);
    return node;
  }

  close(): Value {
    this.#flush();
    return this.root;
  }
}

/** Sets the factories of comments and processing instructions; gives the old ones. */
export function setFactories(comment: Value, instruction: Value): Value {
  const check = (f: Value, what: string) => {
    if (f !== None && callSlot(typeOf(f)) === null) {
      throw typeError(`${what} factory must be callable, not ${typeName(f)}`);
    }
  };
  check(comment, "Comment");
  check(instruction, "PI");
  const set = factories();
  const old = tuple([set.comment, set.instruction]);
  set.comment = comment;
  set.instruction = instruction;
  return old;
}

const initialise = initFn(
  "TreeBuilder",
  "(element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False)",
  (
    self: PyTreeBuilder,
    element: Value = None,
    comment: Value = None,
    instruction: Value = None,
    insertComments: Value = false,
    insertInstructions: Value = false,
  ) => {
    self.elementFactory = element;
    self.commentFactory = comment === None ? factories().comment : comment;
    self.instructionFactory = instruction === None ? factories().instruction : instruction;
    self.insertComments = truth(insertComments);
    self.insertInstructions = truth(insertInstructions);
  },
);

export const builderType: PyType = defineType("xml.etree.ElementTree.TreeBuilder", PyTreeBuilder, {
  doc: null,
  slots: { __new__: (cls: PyType) => allocate(cls), __init__: initialise },
  members: {
    start: method("(self, tag, attrs, /)", "Opens an element.", (self: PyTreeBuilder, tag: Value, attrs: Value) => {
      return self.start(tag, dictArg(attrs, "start() argument 2"));
    }),
    end: method("(self, tag, /)", "Closes the current element.", (self: PyTreeBuilder, _tag: Value) => self.end()),
    data: method("(self, data, /)", "Adds text.", (self: PyTreeBuilder, data: Value) => self.addData(data)),
    comment: method("(self, text, /)", "Makes a comment.", (self: PyTreeBuilder, text: Value) => self.comment(text)),
    pi: method(
      "(self, target, text=None, /)",
      "Makes a processing instruction.",
      (self: PyTreeBuilder, target: Value, text: Value = None) => self.instruction(target, text),
    ),
    close: method("(self, /)", "The tree that was built.", (self: PyTreeBuilder) => self.close()),
  },
});
