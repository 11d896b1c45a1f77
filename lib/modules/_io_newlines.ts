// Line ends: translation while decoding (IncrementalNewlineDecoder), and finding the end of a line.
//
// Invariant: a "\r" at the end of a piece is held back until it is known whether "\n" follows.
import { defineType, getset, initFn, method } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr, strConcat, strFromPoints, strLen, strPoint, strPoints, strSub, strValue } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyBytes, PyObject, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { callMethod } from "./_io_base.ts";

const CR = 1, LF = 2, CRLF = 4;

const SEEN: readonly Value[] = [
  None,
  "\r",
  "\n",
  tuple(["\r", "\n"]),
  "\r\n",
  tuple(["\r", "\r\n"]),
  tuple(["\n", "\r\n"]),
  tuple(["\r", "\n", "\r\n"]),
];

/** Is there a character without the other one beside it? Hopping takes a fifth of what a regular expression does. */
function hasLone(s: string, c: string, step: number, beside: number): boolean {
  for (let i = s.indexOf(c); i >= 0; i = s.indexOf(c, i + 1)) if (s.charCodeAt(i + step) !== beside) return true;
  return false;
}

/** The state of newline translation. */
export class Newlines {
  pendingCr = false;
  seen = 0;
  constructor(readonly translate: boolean) {}

  /** Was there a "\r" without "\n" behind it? */
  get hasCr(): boolean {
    return (this.seen & CR) !== 0;
  }

  /** The `newlines` attribute. */
  get shown(): Value {
    return SEEN[this.seen];
  }

  feed(text: Str, final: boolean): Str {
    if (this.pendingCr && (final || strLen(text) > 0)) {
      text = strConcat("\r", text);
      this.pendingCr = false;
    }
    const n = strLen(text);
    if (n > 0 && !final && strPoint(text, n - 1) === 13) {
      text = strSub(text, 0, n - 1);
      this.pendingCr = true;
    }
    if (typeof text === "string") {
      const first = text.indexOf("\r");
      if (first < 0) {
        if ((this.seen & LF) === 0 && text.includes("\n")) this.seen |= LF;
        return text;
      }
      // One line after the other, each with "\r\n" at its end, shows nothing new.
      if (
        !this.translate && (this.seen & CRLF) !== 0 && first === text.length - 2 && text.indexOf("\n") === first + 1
      ) {
        return text;
      }
      this.#look(text);
      return this.translate ? text.replace(/\r\n?/g, "\n") : text;
    }
    this.#look(text.s);
    if (!this.translate || !text.s.includes("\r")) return text;
    const out: number[] = [];
    const points = strPoints(text);
    for (let i = 0; i < points.length; i++) {
      if (points[i] !== 13) out.push(points[i]);
      else {
        out.push(10);
        if (points[i + 1] === 10) i++;
      }
    }
    return strFromPoints(out);
  }

  #look(s: string): void {
    if (this.seen === 7) return;
    if ((this.seen & CRLF) === 0 && s.includes("\r\n")) this.seen |= CRLF;
    if ((this.seen & CR) === 0 && hasLone(s, "\r", 1, 10)) this.seen |= CR;
    if ((this.seen & LF) === 0 && hasLone(s, "\n", -1, 13)) this.seen |= LF;
  }
}

/** How lines end when reading: "\n" only, any ("" in Python's terms), "\r", or "\r\n". */
export type LineEnd = "\n" | "" | "\r" | "\r\n";

/** Index after the line that starts at `from`, or -1 when the text has no end for it; `lone`: "\r" may stand alone. */
export function lineEnd(text: Str, from: number, end: LineEnd, lone = true): number {
  if (typeof text === "string") {
    if (end === "" && !lone) return text.indexOf("\n", from) + 1 || -1;
    if (end !== "") {
      const i = text.indexOf(end, from);
      return i < 0 ? -1 : i + end.length;
    }
    // Not indexOf, which would read all the rest of a text without any "\r" for every line.
    for (let i = from; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 10) return i + 1;
      if (c === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
    }
    return -1;
  }
  const { cp } = text;
  for (let i = from; i < cp.length; i++) {
    const p = cp[i];
    if (p === 10 && (end === "\n" || end === "")) return i + 1;
    if (p !== 13) continue;
    if (end === "\r") return i + 1;
    if (cp[i + 1] === 10 && (end === "\r\n" || end === "")) return i + 2;
    if (end === "") return i + 1;
  }
  return -1;
}

export class PyNewlineDecoder extends PyObject {
  decoder: Value | null = null;
  newlines: Newlines | null = null;
}

function state(self: PyNewlineDecoder): Newlines {
  if (self.newlines === null) throw typeError("IncrementalNewlineDecoder.__init__() not called");
  return self.newlines;
}

export const newlineDecoderType: PyType = defineType("_io.IncrementalNewlineDecoder", PyNewlineDecoder, {
  doc: "Decodes text and translates its line ends.",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn(
      "IncrementalNewlineDecoder",
      "(decoder, translate, errors='strict')",
      (self: PyNewlineDecoder, decoder: Value, translate: Value) => {
        self.decoder = decoder === None ? null : decoder;
        self.newlines = new Newlines(truth(translate));
      },
    ),
  },
  members: {
    decode: method(
      "(self, /, input, final=False)",
      "Decode the next piece.",
      (self: PyNewlineDecoder, input: Value, last?: Value) => {
        const s = state(self);
        const final = last !== undefined && truth(last);
        const text = self.decoder === null ? input : callMethod(self.decoder, "decode", input, final);
        if (!isStr(text)) throw typeError(`decoder should return a string result, not '${typeName(text)}'`);
        return s.feed(strValue(text), final);
      },
    ),
    getstate: method("(self, /)", "The decoder's state.", (self: PyNewlineDecoder) => {
      const s = state(self);
      let buffer: Value = new PyBytes(new Uint8Array(0)), flag = 0n;
      if (self.decoder !== null) {
        const r = callMethod(self.decoder, "getstate");
        if (!(r instanceof PyTuple) || r.a.length !== 2) throw typeError("illegal decoder state");
        buffer = r.a[0];
        flag = BigInt(index(r.a[1]));
      }
      return tuple([buffer, Number(flag << 1n | (s.pendingCr ? 1n : 0n))]);
    }),
    setstate: method("(self, state, /)", "Restore a state.", (self: PyNewlineDecoder, v: Value) => {
      const s = state(self);
      if (!(v instanceof PyTuple)) throw typeError("state argument must be a tuple");
      const flag = BigInt(index(v.a[1]));
      s.pendingCr = (flag & 1n) !== 0n;
      if (self.decoder !== null) callMethod(self.decoder, "setstate", tuple([v.a[0], Number(flag >> 1n)]));
    }),
    reset: method("(self, /)", "Start anew.", (self: PyNewlineDecoder) => {
      const s = state(self);
      s.seen = 0;
      s.pendingCr = false;
      if (self.decoder !== null) callMethod(self.decoder, "reset");
    }),
    newlines: getset("Line ends seen so far.", (self: PyNewlineDecoder) => state(self).shown),
  },
});
