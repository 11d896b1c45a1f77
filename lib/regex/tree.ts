// The pattern tree: CPython's regular-expression code array, parsed back into a tree.
//
// In: the numbers that Lib/re/_compiler.py gives to _sre.compile. Out: Node. Both engines (to_js.ts, machine.ts) start
// from it. Invariant: a malformed array throws BadCode, never a wrong tree.
import { MAXREPEAT, OP } from "./constants.ts";

export type Fold = "none" | "ascii" | "unicode" | "locale";

/** A set of characters: matches when `items` contains the (folded) character, or does not when negated. */
export interface CharSet {
  readonly negate: boolean;
  readonly ranges: readonly (readonly [number, number])[];
  readonly categories: readonly number[];
  /** Ranges that also match the upper case of the character (RANGE_UNI_IGNORE). */
  readonly foldRanges: readonly (readonly [number, number])[];
  readonly fold: Fold;
}

export type Node =
  | { readonly t: "set"; readonly set: CharSet }
  | { readonly t: "any"; readonly all: boolean }
  | { readonly t: "at"; readonly at: number }
  | { readonly t: "seq"; readonly items: readonly Node[] }
  | { readonly t: "branch"; readonly options: readonly Node[] }
  | { readonly t: "group"; readonly n: number; readonly body: Node }
  | {
    readonly t: "repeat";
    readonly min: number;
    readonly max: number;
    readonly mode: "greedy" | "lazy" | "possessive";
    readonly body: Node;
  }
  | {
    readonly t: "look";
    readonly ahead: boolean;
    readonly negate: boolean;
    readonly width: number;
    readonly body: Node;
  }
  | { readonly t: "atomic"; readonly body: Node }
  | { readonly t: "ref"; readonly n: number; readonly fold: Fold }
  | { readonly t: "ifgroup"; readonly n: number; readonly yes: Node; readonly no: Node }
  | { readonly t: "fail" };

export class BadCode extends Error {}

/** Parses the whole array (INFO block, body, SUCCESS). */
export function parseCode(code: readonly number[]): Node {
  let i = 0;
  if (code[0] === OP.INFO) i = 1 + code[1];
  const [node, end] = sequence(code, i, code.length);
  if (code[end] !== OP.SUCCESS || end !== code.length - 1) throw new BadCode("no SUCCESS at the end");
  return node;
}

const REF_FOLD = new Map<number, Fold>([
  [OP.GROUPREF, "none"],
  [OP.GROUPREF_IGNORE, "ascii"],
  [OP.GROUPREF_UNI_IGNORE, "unicode"],
  [OP.GROUPREF_LOC_IGNORE, "locale"],
]);
const IN_FOLD = new Map<number, Fold>([
  [OP.IN, "none"],
  [OP.IN_IGNORE, "ascii"],
  [OP.IN_UNI_IGNORE, "unicode"],
  [OP.IN_LOC_IGNORE, "locale"],
]);
const LITERAL_FOLD = new Map<number, [Fold, boolean]>([
  [OP.LITERAL, ["none", false]],
  [OP.NOT_LITERAL, ["none", true]],
  [OP.LITERAL_IGNORE, ["ascii", false]],
  [OP.NOT_LITERAL_IGNORE, ["ascii", true]],
  [OP.LITERAL_UNI_IGNORE, ["unicode", false]],
  [OP.NOT_LITERAL_UNI_IGNORE, ["unicode", true]],
  [OP.LITERAL_LOC_IGNORE, ["locale", false]],
  [OP.NOT_LITERAL_LOC_IGNORE, ["locale", true]],
]);

function literal(cp: number, fold: Fold, negate: boolean): Node {
  return { t: "set", set: { negate, ranges: [[cp, cp]], categories: [], foldRanges: [], fold } };
}

function seq(items: Node[]): Node {
  return items.length === 1 ? items[0] : { t: "seq", items };
}

/** Nodes from i up to SUCCESS, an UNTIL, a JUMP, the MARK that closes the open group, or `end`. */
function sequence(code: readonly number[], i: number, end: number): [Node, number] {
  const items: Node[] = [];
  while (i < end) {
    const op = code[i];
    const fold = LITERAL_FOLD.get(op);
    if (fold !== undefined) {
      items.push(literal(code[i + 1], fold[0], fold[1]));
      i += 2;
      continue;
    }
    const inFold = IN_FOLD.get(op);
    if (inFold !== undefined) {
      items.push({ t: "set", set: charset(code, i + 2, inFold) });
      i += 1 + code[i + 1];
      continue;
    }
    const refFold = REF_FOLD.get(op);
    if (refFold !== undefined) {
      items.push({ t: "ref", n: code[i + 1] + 1, fold: refFold });
      i += 2;
      continue;
    }
    switch (op) {
      case OP.SUCCESS:
      case OP.MAX_UNTIL:
      case OP.MIN_UNTIL:
      case OP.JUMP:
        return [seq(items), i];
      case OP.ANY:
      case OP.ANY_ALL:
        items.push({ t: "any", all: op === OP.ANY_ALL });
        i++;
        break;
      case OP.FAILURE:
        items.push({ t: "fail" });
        i++;
        break;
      case OP.AT:
        items.push({ t: "at", at: code[i + 1] });
        i += 2;
        break;
      case OP.CATEGORY:
        items.push({
          t: "set",
          set: { negate: false, ranges: [], categories: [code[i + 1]], foldRanges: [], fold: "none" },
        });
        i += 2;
        break;
      case OP.MARK: {
        const mark = code[i + 1];
        if (mark & 1) return [seq(items), i];
        const [body, at] = sequence(code, i + 2, end);
        if (code[at] !== OP.MARK || code[at + 1] !== mark + 1) throw new BadCode("unbalanced MARK");
        items.push({ t: "group", n: (mark >> 1) + 1, body });
        i = at + 2;
        break;
      }
      case OP.BRANCH: {
        const options: Node[] = [];
        i++;
        while (code[i] !== 0) {
          const skip = code[i];
          options.push(sequence(code, i + 1, i + skip)[0]);
          i += skip;
        }
        items.push({ t: "branch", options });
        i++;
        break;
      }
      case OP.REPEAT_ONE:
      case OP.MIN_REPEAT_ONE:
      case OP.POSSESSIVE_REPEAT_ONE: {
        const body = sequence(code, i + 4, i + 1 + code[i + 1])[0];
        const mode = op === OP.REPEAT_ONE ? "greedy" : op === OP.MIN_REPEAT_ONE ? "lazy" : "possessive";
        items.push({ t: "repeat", min: code[i + 2], max: limit(code[i + 3]), mode, body });
        i += 1 + code[i + 1];
        break;
      }
      case OP.REPEAT:
      case OP.POSSESSIVE_REPEAT: {
        const until = i + 1 + code[i + 1];
        const body = sequence(code, i + 4, until)[0];
        const mode = op === OP.POSSESSIVE_REPEAT ? "possessive" : code[until] === OP.MAX_UNTIL ? "greedy" : "lazy";
        items.push({ t: "repeat", min: code[i + 2], max: limit(code[i + 3]), mode, body });
        i = until + 1;
        break;
      }
      case OP.ATOMIC_GROUP:
        items.push({ t: "atomic", body: sequence(code, i + 2, i + 1 + code[i + 1])[0] });
        i += 1 + code[i + 1];
        break;
      case OP.ASSERT:
      case OP.ASSERT_NOT: {
        const width = code[i + 2];
        const body = sequence(code, i + 3, i + 1 + code[i + 1])[0];
        items.push({ t: "look", ahead: width === 0, negate: op === OP.ASSERT_NOT, width, body });
        i += 1 + code[i + 1];
        break;
      }
      case OP.GROUPREF_EXISTS: {
        const n = code[i + 1] + 1;
        const target = i + 1 + code[i + 2];
        const [yes, stop] = sequence(code, i + 3, target);
        // With an "else" the two words before the target are a JUMP over it.
        if (stop === target - 2 && code[stop] === OP.JUMP) {
          const noEnd = stop + 1 + code[stop + 1];
          items.push({ t: "ifgroup", n, yes, no: sequence(code, target, noEnd)[0] });
          i = noEnd;
        } else {
          items.push({ t: "ifgroup", n, yes, no: { t: "seq", items: [] } });
          i = target;
        }
        break;
      }
      default:
        throw new BadCode(`operator ${op} at ${i}`);
    }
  }
  return [seq(items), i];
}

function limit(max: number): number {
  return max >= MAXREPEAT ? Infinity : max;
}

/** A set's items from i up to FAILURE. */
function charset(code: readonly number[], i: number, fold: Fold): CharSet {
  let negate = false;
  const ranges: [number, number][] = [];
  const categories: number[] = [];
  const foldRanges: [number, number][] = [];
  for (;;) {
    switch (code[i]) {
      case OP.FAILURE:
        return { negate, ranges, categories, foldRanges, fold };
      case OP.NEGATE:
        negate = !negate;
        i++;
        break;
      case OP.LITERAL:
        ranges.push([code[i + 1], code[i + 1]]);
        i += 2;
        break;
      case OP.RANGE:
        ranges.push([code[i + 1], code[i + 2]]);
        i += 3;
        break;
      case OP.RANGE_UNI_IGNORE:
        foldRanges.push([code[i + 1], code[i + 2]]);
        i += 3;
        break;
      case OP.CATEGORY:
        categories.push(code[i + 1]);
        i += 2;
        break;
      case OP.CHARSET:
        bitmap(code, i + 1, 0, ranges);
        i += 9;
        break;
      case OP.BIGCHARSET: {
        const blocks = i + 2 + 64;
        for (let hi = 0; hi < 256; hi++) {
          const block = (code[i + 2 + (hi >> 2)] >>> (8 * (hi & 3))) & 0xff;
          bitmap(code, blocks + 8 * block, hi << 8, ranges);
        }
        i = blocks + 8 * code[i + 1];
        break;
      }
      default:
        throw new BadCode(`set operator ${code[i]} at ${i}`);
    }
  }
}

/** Adds the characters of a 256-bit map as ranges. */
function bitmap(code: readonly number[], at: number, base: number, into: [number, number][]): void {
  for (let c = 0; c < 256; c++) {
    if (((code[at + (c >> 5)] >>> (c & 31)) & 1) === 0) continue;
    const last = into[into.length - 1];
    if (last !== undefined && last[1] === base + c - 1) last[1] = base + c;
    else into.push([base + c, base + c]);
  }
}
