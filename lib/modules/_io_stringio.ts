// StringIO: a text stream in memory.
//
// Invariants: the text is `text` followed by the pieces in `tail` (appending is what most writes do); positions count
// code points. `newline` is what the constructor got: it decides translation on writing and what ends a line on reading.
import { defineType, getset, initFn, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strConcat, strLen, strSub, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { typeName } from "../ops/type_name.ts";
import { joinStr } from "../types/str.ts";
import { replaceIn } from "../types/str_search.ts";
import { callMethod, newStream, PyTextIOBase, sizeArg, textIOBaseType } from "./_io_base.ts";
import { type LineEnd, lineEnd, Newlines } from "./_io_newlines.ts";

export class PyStringIO extends PyTextIOBase {
  text: Str = "";
  tail: Str[] = [];
  length = 0;
  pos = 0;
  newline: Value = "\n";
  lineEnd: LineEnd = "\n";
  /** What "\n" becomes on writing. */
  writeNewline = "\n";
  decoder: Newlines | null = null;
  /** Is there text that the decoder has not seen as it stands now? */
  patched = false;
  ok = false;

  /** See jit/leaf_iterators.ts. */
  get leaf(): boolean {
    return this.t !== 0;
  }

  override put(text: string): boolean {
    if (!this.writesAsClass) return false;
    check(this);
    put(this, text);
    return true;
  }
}

function check(self: PyStringIO): void {
  if (!self.ok) throw valueError("I/O operation on uninitialized object");
  if (self.ioClosed) throw valueError("I/O operation on closed file");
}

/** The whole text. */
function whole(self: PyStringIO): Str {
  const { tail } = self;
  if (tail.length > 0) {
    self.text = joinStr("", tuple([self.text, ...tail]));
    self.tail = [];
  }
  return self.text;
}

function put(self: PyStringIO, given: Str): void {
  let s = given;
  if (self.decoder !== null) s = self.decoder.feed(s, true);
  if (self.writeNewline !== "\n") s = replaceIn(s, "\n", self.writeNewline, -1);
  const n = strLen(s);
  if (n === 0) return;
  if (self.pos === self.length) {
    if (typeof s === "string" && typeof self.text === "string" && self.tail.length === 0) self.text += s;
    else self.tail.push(s);
    self.pos = self.length += n;
    return;
  }
  let text = whole(self);
  self.patched = true;
  if (self.pos > self.length) {
    text = strConcat(text, "\0".repeat(self.pos - self.length));
    self.length = self.pos;
  }
  const end = self.pos + n;
  const rest = end < self.length ? strSub(text, end, self.length) : "";
  self.text = strConcat(strConcat(strSub(text, 0, self.pos), s), rest);
  self.length = Math.max(self.length, end);
  self.pos = end;
}

function init(self: PyStringIO, initial: Value | undefined, newlineArg: Value | undefined): void {
  let newline: string | null = "\n";
  if (newlineArg !== undefined) {
    if (newlineArg === None) newline = null;
    else {
      if (!isStr(newlineArg)) throw typeError(`newline must be str or None, not ${typeName(newlineArg)}`);
      newline = jsText(newlineArg);
    }
  }
  if (newline !== null && newline !== "" && newline !== "\n" && newline !== "\r" && newline !== "\r\n") {
    throw valueError(`illegal newline value: ${reprJs(newlineArg!)}`);
  }
  if (initial !== undefined && initial !== None && !isStr(initial)) {
    throw typeError(`initial_value must be str or None, not ${typeName(initial)}`);
  }
  self.newline = newline === null ? None : newline;
  self.lineEnd = newline === null ? "\n" : newline as LineEnd;
  self.writeNewline = newline === "\r" || newline === "\r\n" ? newline : "\n";
  self.decoder = newline === null || newline === "" ? new Newlines(newline === null) : null;
  self.text = "";
  self.tail = [];
  self.length = self.pos = 0;
  self.patched = false;
  self.ok = true;
  self.ioClosed = false;
  if (initial !== undefined && initial !== None) {
    put(self, strValue(initial as Str));
    self.pos = 0;
  }
}

function take(self: PyStringIO, n: number): Str {
  const left = Math.max(0, self.length - self.pos);
  if (n < 0 || n > left) n = left;
  if (n === 0) return "";
  const s = strSub(whole(self), self.pos, self.pos + n);
  self.pos += n;
  return s;
}

function takeLine(self: PyStringIO, limit: number): Str {
  if (self.pos >= self.length) return "";
  const lone = self.patched || self.decoder === null || self.decoder.hasCr;
  let end = lineEnd(whole(self), self.pos, self.lineEnd, lone);
  if (end < 0) end = self.length;
  if (limit >= 0) end = Math.min(end, self.pos + limit);
  return take(self, end - self.pos);
}

function seek(self: PyStringIO, to: Value, whenceArg: Value | undefined): number {
  check(self);
  const n = asSize(to);
  const whence = whenceArg === undefined ? 0 : asSize(whenceArg);
  if (whence < 0 || whence > 2) throw valueError(`Invalid whence (${whence}, should be 0, 1 or 2)`);
  if (whence === 0 && n < 0) throw valueError(`Negative seek position ${n}`);
  if (whence !== 0 && n !== 0) throw exception("OSError", "Can't do nonzero cur-relative seeks");
  if (whence === 0) self.pos = n;
  else if (whence === 2) self.pos = self.length;
  return self.pos;
}

function truncate(self: PyStringIO, size: Value | undefined): number {
  check(self);
  const n = sizeArg(size, self.pos);
  if (n < 0) throw valueError(`Negative size value ${n}`);
  if (n < self.length) {
    self.text = strSub(whole(self), 0, n);
    self.length = n;
    self.patched = true;
  }
  return n;
}

function setState(self: PyStringIO, state: Value): void {
  if (self.ioClosed) throw valueError("I/O operation on closed file");
  if (!(state instanceof PyTuple) || state.a.length < 4) {
    throw typeError(`_io.StringIO.__setstate__ argument should be 4-tuple, got ${typeName(state)}`);
  }
  const [text, newline, position, dict] = state.a;
  init(self, undefined, newline);
  if (!isStr(text) && text !== None) throw typeError(`initial_value must be str or None, not ${typeName(text)}`);
  // The text was translated when it was first written.
  self.text = text === None ? "" : strValue(text as Str);
  self.patched = true;
  self.length = strLen(self.text);
  const n = asSize(position);
  if (n < 0) throw valueError("position value cannot be negative");
  self.pos = n;
  if (dict !== None) {
    if (!(dict instanceof PyDict)) throw typeError(`fourth item of state should be a dict, got a ${typeName(dict)}`);
    (self.dict ??= new PyDict()).assign(dict);
  }
}

function yes(self: PyStringIO): boolean {
  check(self);
  return true;
}

export const stringIOType: PyType = defineType("_io.StringIO", PyStringIO, {
  doc: "A text stream in memory.",
  bases: [textIOBaseType],
  signature: "(initial_value='', newline='\\n')",
  slots: {
    __new__: (cls: PyType) => newStream(cls),
    __init__: initFn("StringIO", "(initial_value='', newline='\\n')", init),
    __next__: (self: PyStringIO) => {
      check(self);
      if (self.t === 0) {
        const line = callMethod(self, "readline");
        if (!isStr(line)) {
          throw exception("OSError", `readline() should have returned a str object, not '${typeName(line)}'`);
        }
        return strLen(strValue(line)) === 0 ? undefined : line;
      }
      const line = takeLine(self, -1);
      return line === "" ? undefined : line;
    },
  },
  plain: true,
  members: {
    read: method("(self, size=-1, /)", "Read text.", (self: PyStringIO, n?: Value) => {
      check(self);
      return take(self, sizeArg(n));
    }),
    readline: method("(self, size=-1, /)", "Read a line.", (self: PyStringIO, n?: Value) => {
      check(self);
      return takeLine(self, sizeArg(n));
    }),
    write: method("(self, s, /)", "Write text.", (self: PyStringIO, s: Value) => {
      if (!isStr(s)) throw typeError(`string argument expected, got '${typeName(s)}'`);
      check(self);
      const text = strValue(s);
      put(self, text);
      return strLen(text);
    }, { leaf: "plain" }),
    seek: method("(self, pos, whence=0, /)", "Change the position.", seek),
    tell: method("(self, /)", "The position.", (self: PyStringIO) => {
      check(self);
      return self.pos;
    }),
    truncate: method("(self, pos=None, /)", "Change the size.", truncate),
    getvalue: method("(self, /)", "All of the text.", (self: PyStringIO) => {
      check(self);
      return whole(self);
    }),
    close: method("(self, /)", "Drop the text.", (self: PyStringIO) => {
      self.ioClosed = true;
      self.text = "";
      self.tail = [];
    }),
    flush: method("(self, /)", "Nothing to do.", () => {}),
    readable: method("(self, /)", "Always.", yes),
    writable: method("(self, /)", "Always.", yes),
    seekable: method("(self, /)", "Always.", yes),
    closed: getset("Is the stream closed?", (self: PyStringIO) => self.ioClosed),
    line_buffering: getset("Always false.", (self: PyStringIO) => {
      check(self);
      return false;
    }),
    newlines: getset("Line ends seen so far.", (self: PyStringIO) => {
      check(self);
      return self.decoder === null ? None : self.decoder.shown;
    }),
    __getstate__: method("(self, /)", "State for pickling.", (self: PyStringIO) => {
      check(self);
      return tuple([whole(self), self.newline, self.pos, self.dict === null ? None : self.dict.copy()]);
    }),
    __setstate__: method("(self, state, /)", "Restore pickled state.", setState),
  },
});
