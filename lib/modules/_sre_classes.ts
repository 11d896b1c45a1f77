// re.Pattern, re.Match, re.Scanner and the template object: the classes behind the _sre module.
//
// Invariants: a Match keeps the subject as it was given (for .string) and as a haystack; groups are cut from the subject,
// so that str gives str and bytes-like gives bytes.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeError } from "../core/raise.ts";
import { isStr, strLen, strSub, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyBytes, type PyBytes as Bytes, PyObject, type PyTuple, type Str, type Value } from "../core/value.ts";
import { type Haystack, type Hit, Regex } from "../regex/engine.ts";
import { type Node, parseCode } from "../regex/tree.ts";
import type { PyDict } from "../core/dict.ts";

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
    if (texts !== undefined && !this.subject.isBytes) return texts[g];
    const [a, b] = this.span(g);
    return a < 0 ? undefined : this.subject.slice(a, b);
  }
}

/** A subject: its haystack and how to cut pieces from it. */
export class SubjectText {
  readonly haystack: Haystack;
  readonly #str: Str | null;
  readonly #bytes: Uint8Array | null;
  constructor(str: Str | null, bytes: Uint8Array | null) {
    this.#str = str;
    this.#bytes = bytes;
    if (str !== null) {
      this.haystack = typeof str === "string"
        ? { text: str, points: null, length: str.length }
        : { text: null, points: str.cp, length: strLen(str) };
    } else this.haystack = { text: latin1(bytes!), points: null, length: bytes!.length };
  }
  get isBytes(): boolean {
    return this.#bytes !== null;
  }
  slice(a: number, b: number): Value {
    if (this.#bytes !== null) return new PyBytes(this.#bytes.slice(a, b));
    return strSub(this.#str!, a, b);
  }
}

function latin1(b: Uint8Array): string {
  let s = "";
  for (let i = 0; i < b.length; i += 8192) s += String.fromCharCode(...b.subarray(i, i + 8192));
  return s;
}

/** The subject for a pattern; TypeError for a kind that does not fit. */
export function subjectOf(p: PyPattern, v: Value): SubjectText {
  if (isStr(v)) {
    if (p.isBytes === true) throw typeError("cannot use a bytes pattern on a string-like object");
    return new SubjectText(strValue(v), null);
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
  return new SubjectText(null, b);
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
