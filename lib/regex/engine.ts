// One compiled pattern, over whichever engine means the same: V8's RegExp or the backtracking machine.
//
// In: the tree of CPython's code array. Out: Regex.find(). Invariants: positions are code points (bytes for bytes subjects); a
// subject with astral characters always goes to the machine, and so does all but a short one when the pattern may take
// exponential time, since only the machine can be interrupted. An "advance" attempt (a match at the start must not be
// empty) also goes to the machine, since RegExp can't express it.
import { mayExplode } from "./ambiguity.ts";
import { compileProgram, type Found, Machine, type Program, type Subject } from "./machine.ts";
import { canBeEmpty, enclosing, toJs } from "./to_js.ts";
import type { Node } from "./tree.ts";

/** What is searched: `text` when every code point is one UTF-16 unit (bytes as Latin-1), else `points`. */
export interface Haystack {
  readonly text: string | null;
  readonly points: readonly number[] | null;
  readonly length: number;
}

export type Mode = "match" | "fullmatch" | "search";

/** A match: its span, and the spans of its groups (computed when first asked for). */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Texts of the groups by number where the engine knows them without their spans. */
  readonly texts?: readonly (string | undefined)[];
  /** Start and end of each group, -1 when unset. */
  readonly marks: Int32Array;
  /** The group closed last, or -1. */
  readonly lastindex: number;
}

class JsHit implements Hit {
  readonly start: number;
  readonly end: number;
  readonly texts: readonly (string | undefined)[];
  #regex: Regex;
  #text: string;
  #full: boolean;
  #marks: Int32Array | null = null;
  constructor(regex: Regex, text: string, found: RegExpExecArray, full: boolean) {
    this.start = found.index;
    this.end = found.index + found[0].length;
    this.texts = found;
    this.#regex = regex;
    this.#text = text;
    this.#full = full;
  }
  get marks(): Int32Array {
    return this.#marks ??= this.#regex.marksAt(this.#text, this.start, this.#full);
  }
  get lastindex(): number {
    // One group alone, as in a tokenizer's alternatives, needs no spans (which take a second search).
    let only = -1;
    for (let g = 1; g < this.texts.length; g++) {
      if (this.texts[g] === undefined) continue;
      if (only >= 0) return this.#regex.lastClosed(this.marks);
      only = g;
    }
    return only;
  }
}

/** Texts up to this length are searched in no time by any pattern. */
const SHORT = 20;

export class Regex {
  readonly groups: number;
  readonly #tree: Node;
  readonly #js: string | null;
  /** The longest text that RegExp may search. */
  readonly #longest: number;
  #sticky: RegExp | null = null;
  #full: RegExp | null = null;
  #global: RegExp | null = null;
  #indexed: RegExp | null = null;
  #indexedFull: RegExp | null = null;
  #program: Program | null = null;
  /** Can it match nothing? */
  #empty: boolean | null = null;
  #enclosing: Map<number, readonly number[]> | null = null;

  /** `tree` is what parseCode() made of a code array. */
  constructor(tree: Node, groups: number) {
    this.groups = groups;
    this.#tree = tree;
    let js = toJs(tree);
    if (js !== null) {
      try {
        this.#sticky = new RegExp(js, "uy");
      } catch {
        js = null;
      }
    }
    this.#js = js;
    this.#longest = js !== null && mayExplode(tree) ? SHORT : Infinity;
  }

  /** The first match of `mode` from `pos`, looking at the subject up to `end`. */
  find(h: Haystack, pos: number, end: number, mode: Mode, advance: boolean): Hit | null {
    if (this.#js !== null && h.text !== null && end - pos <= this.#longest) {
      const text = end < h.length ? h.text.slice(0, end) : h.text;
      if (advance) {
        const hit = this.#machineFind(h, pos, end, mode === "search" ? "match" : mode, true);
        if (hit !== null || mode !== "search" || pos >= end) return hit;
        return this.#jsFind(text, pos + 1, mode);
      }
      return this.#jsFind(text, pos, mode);
    }
    return this.#machineFind(h, pos, end, mode, advance);
  }

  /**
   * A global RegExp by which match() and replace() of JS find in all of `h` what find() finds one by one; null when there is
   * none. Patterns that can match nothing go on differently after they did.
   */
  whole(h: Haystack): RegExp | null {
    if (this.#js === null || h.text === null || h.length > this.#longest) return null;
    if (this.#empty ??= canBeEmpty(this.#tree)) return null;
    const re = this.#global ??= new RegExp(this.#js, "ug");
    re.lastIndex = 0;
    return re;
  }

  #jsFind(text: string, pos: number, mode: Mode): Hit | null {
    const re = mode === "search"
      ? this.#global ??= new RegExp(this.#js!, "ug")
      : mode === "match"
      ? this.#sticky!
      : this.#full ??= new RegExp(`(?:${this.#js})$`, "uy");
    re.lastIndex = pos;
    const m = re.exec(text);
    if (m === null) return null;
    return new JsHit(this, text, m, mode === "fullmatch");
  }

  /** Group spans of the match that starts at `start`. */
  marksAt(text: string, start: number, full: boolean): Int32Array {
    const marks = new Int32Array(2 * this.groups).fill(-1);
    if (this.groups === 0) return marks;
    const re = full
      ? this.#indexedFull ??= new RegExp(`(?:${this.#js})$`, "duy")
      : this.#indexed ??= new RegExp(this.#js!, "duy");
    re.lastIndex = start;
    const indices = re.exec(text)!.indices!;
    for (let i = 1; i <= this.groups; i++) {
      const span = indices[i];
      if (span !== undefined) {
        marks[2 * i - 2] = span[0];
        marks[2 * i - 1] = span[1];
      }
    }
    return marks;
  }

  /** The group that was closed last: the one that ends last, the outer one of two that end together. */
  lastClosed(marks: Int32Array): number {
    const outer = this.#enclosing ??= enclosing(this.#tree);
    let last = -1;
    for (let g = 1; g <= this.groups; g++) {
      const end = marks[2 * g - 1];
      if (end < 0) continue;
      if (last < 0 || end > marks[2 * last - 1] || (end === marks[2 * last - 1] && !outer.get(g)?.includes(last))) {
        last = g;
      }
    }
    return last;
  }

  #machineFind(h: Haystack, pos: number, end: number, mode: Mode, advance: boolean): Found | null {
    const program = this.#program ??= compileProgram(this.#tree, this.groups);
    const { text, points } = h;
    const subject: Subject = text !== null ? { at: (i) => text.charCodeAt(i), end } : { at: (i) => points![i], end };
    const machine = new Machine(program, subject);
    if (mode !== "search") return machine.match(pos, mode === "fullmatch", advance);
    for (let start = pos; start <= end; start++) {
      const found = machine.match(start, false, advance && start === pos);
      if (found !== null) return found;
    }
    return null;
  }
}
