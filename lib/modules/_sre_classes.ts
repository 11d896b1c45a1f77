// re.Pattern, re.Match, re.Scanner and the template object: the classes behind the _sre module.
//
// Invariants: a Match keeps the subject as it was given (for .string) and as a haystack; groups are cut from the subject,
// so that str gives str and bytes-like gives bytes.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeError } from "../core/raise.ts";
import { copyBytes } from "../core/byte_pool.ts";
import { isStr, strSub, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, type PyBytes as Bytes, PyObject, type PyTuple, type Str, type Value } from "../core/value.ts";
import { type Haystack, type Hit, Regex } from "../regex/engine.ts";
import { type Node, parseCode } from "../regex/tree.ts";
import type { PyDict } from "../core/dict.ts";
import { latin1Bytes, latin1Text } from "../types/text_codec_utf8.ts";

export class PyPattern extends PyObject {
  /**
   * null until something is searched (regexOf()): programs compile patterns when they are imported, and use few of them
   * (measured: `import logging` 60 ms, then 20).
   */
  regex: Regex | null = null;
  /** What the code says, where it was looked through already. */
  tree: Node | null;
  #code: readonly number[] | string;
  constructor(
    readonly pattern: Value,
    readonly flags: number,
    /** As numbers, or as a text of them. */
    code: readonly number[] | string,
    tree: Node | null,
    readonly groups: number,
    readonly groupindex: PyDict,
    readonly indexgroup: PyTuple,
    /** true for bytes patterns, false for str, null for a pattern object made from a parsed tree. */
    readonly isBytes: boolean | null,
  ) {
    super();
    this.#code = code;
    this.tree = tree;
  }
  get code(): readonly number[] {
    if (typeof this.#code === "string") this.#code = this.#code.split(" ").map(Number);
    return this.#code;
  }
}

/** What searches for a pattern. */
export function regexOf(p: PyPattern): Regex {
  return p.regex ?? (p.regex = new Regex(p.tree ?? parseCode(p.code), p.groups));
}

export class PyMatch extends PyObject {
  constructor(
    readonly re: PyPattern,
    readonly string: Value,
    readonly subject: SubjectText,
    readonly hit: Hit,
    readonly pos: number,
    readonly endpos: number,
  ) {
    super();
  }
  /** [start, end] of group g; [-1, -1] when unset. */
  span(g: number): [number, number] {
    if (g === 0) return [this.hit.start, this.hit.end];
    const { marks } = this.hit;
    return marks[2 * g - 1] < 0 ? [-1, -1] : [marks[2 * g - 2], marks[2 * g - 1]];
  }
  /** Text of group g, or undefined. */
  group(g: number): Value | undefined {
    const { texts } = this.hit;
    if (texts !== undefined && (g !== 0 || !this.subject.isBytes)) {
      const text = texts[g];
      return text === undefined ? undefined : this.subject.piece(text);
    }
    const [a, b] = this.span(g);
    return a < 0 ? undefined : this.subject.slice(a, b);
  }
}

/** A subject: a haystack, and how to cut pieces from it. */
export class SubjectText implements Haystack {
  readonly text: string | null;
  readonly points: readonly number[] | null;
  readonly length: number;
  /** What is searched when it is bytes. */
  readonly bytes: Uint8Array | null;
  readonly #str: Str | null;
  constructor(str: Str | null, bytes: Uint8Array | null, text: string | null) {
    this.#str = str;
    this.bytes = bytes;
    this.text = text;
    this.points = str === null || typeof str === "string" ? null : str.cp;
    this.length = text !== null ? text.length : this.points!.length;
  }
  get isBytes(): boolean {
    return this.bytes !== null;
  }
  slice(a: number, b: number): Value {
    if (this.bytes !== null) return new PyBytes(copyBytes(this.bytes, a, b));
    return strSub(this.#str!, a, b);
  }
  /** The piece with a known text. */
  piece(text: string): Value {
    return this.bytes !== null ? new PyBytes(latin1Bytes(text)) : text;
  }
}

/** Shorter bytes are made text each time they are searched. */
const KEPT_FROM = 128;
/** The text of the bytes that were searched last, as long as they live. */
let lastText: WeakMap<Bytes, string> = new WeakMap();

/**
 * Bytes as a text. Programs search one bytes object again and again, each time a bit further on (measured: a tokenizer
 * over 100,000 bytes 2.1 s, and 5 ms since the text is kept).
 */
function textOfBytes(v: Value, b: Uint8Array): string {
  if (b.length < KEPT_FROM || !(v instanceof PyBytes)) return latin1Text(b);
  let text = lastText.get(v);
  if (text === undefined) keepText(v, text = latin1Text(b));
  return text;
}

function keepText(v: Bytes, text: string): void {
  lastText = new WeakMap([[v, text]]);
}

/** The bytes of a text; they are likely to be searched next. */
export function bytesOfText(text: string): Bytes {
  const v = new PyBytes(latin1Bytes(text));
  if (text.length >= KEPT_FROM) keepText(v, text);
  return v;
}

/** The subject for a pattern; TypeError for a kind that does not fit. */
export function subjectOf(p: PyPattern, v: Value): SubjectText {
  if (isStr(v)) {
    if (p.isBytes === true) throw typeError("cannot use a bytes pattern on a string-like object");
    const str = strValue(v);
    return new SubjectText(str, null, typeof str === "string" ? str : null);
  }
  const b = bufferOf(v);
  if (b === undefined) {
    throw typeError(
      `expected string or bytes-like object, got '${
        (v as { cls?: PyType }).cls?.name ?? (typeof v === "boolean" ? "bool" : "int")
      }'`,
    );
  }
  if (p.isBytes === false) throw typeError("cannot use a string pattern on a bytes-like object");
  return new SubjectText(null, b, textOfBytes(v, b));
}

/** Compiled replacement: literal, group, literal, ... */
export class PyTemplate extends PyObject {
  constructor(readonly parts: readonly (Value | number)[]) {
    super();
  }
}

export class PyScanner extends PyObject {
  at: number;
  advance = false;
  done = false;
  constructor(
    readonly pattern: PyPattern,
    readonly string: Value,
    readonly subject: SubjectText,
    readonly pos: number,
    readonly end: number,
  ) {
    super();
    this.at = pos;
  }
}

function make(name: string, impl: new (...args: never[]) => PyObject): PyType {
  const cls = shell(name, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  return cls;
}
export const patternType: PyType = make("re.Pattern", PyPattern);
patternType.hasWeakrefs = true;
patternType.freezing = {
  parts: (p: PyPattern) => [
    p.pattern,
    p.flags,
    p.code.join(" "),
    p.groups,
    p.groupindex,
    p.indexgroup,
    p.isBytes ?? None,
  ],
  make: ([pattern, flags, code, groups, groupindex, indexgroup, isBytes]) =>
    new PyPattern(
      pattern,
      flags as number,
      code as string,
      null,
      groups as number,
      groupindex as PyDict,
      indexgroup as PyTuple,
      isBytes === None ? null : isBytes as boolean,
    ),
  isFungible: true,
};
export const matchType: PyType = make("re.Match", PyMatch);
export const scannerType: PyType = make("_sre.SRE_Scanner", PyScanner);
export const templateType: PyType = make("_sre.SRE_Template", PyTemplate);

export type { Bytes };
