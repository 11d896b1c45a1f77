// Patterns that may take exponential time: loops whose body can match one text in several ways.
//
// In: a tree. Out: mayExplode(). Invariants: the answer errs on the side of true; it rests on the first characters of
// what may follow each choice, so that loops over distinct pieces, `(?:[^"\\]|\\.)*`, are known to be harmless.
import { setTest } from "./charset.ts";
import type { Node } from "./tree.ts";

/** Which characters may come first: those below 256 one by one, then all others together. */
type First = Uint8Array;
const OTHERS = 256;
/** Repeats of fewer rounds can't explode. */
const FEW = 8;

function nobody(): First {
  return new Uint8Array(OTHERS + 1);
}

function add(to: First, from: First): First {
  for (let i = 0; i <= OTHERS; i++) to[i] |= from[i];
  return to;
}

function meet(a: First, b: First): boolean {
  return a.some((v, i) => v !== 0 && b[i] !== 0);
}

interface Start {
  /** Never changed once it is known. */
  readonly first: First;
  /** The node can match nothing. */
  readonly empty: boolean;
}

const known = new WeakMap<Node, Start>();

/** The first characters of a node. */
function firstOf(node: Node): Start {
  let start = known.get(node);
  if (start === undefined) known.set(node, start = findFirst(node));
  return start;
}

function findFirst(node: Node): Start {
  switch (node.t) {
    case "set": {
      const test = setTest(node.set), first = nobody();
      for (let i = 0; i < OTHERS; i++) first[i] = test(i) ? 1 : 0;
      const { negate, ranges, foldRanges, categories, fold } = node.set;
      const wide = negate || categories.length > 0 || fold !== "none" ||
        [...ranges, ...foldRanges].some((r) => r[1] >= OTHERS);
      first[OTHERS] = wide ? 1 : 0;
      return { first, empty: false };
    }
    case "any":
      return { first: nobody().fill(1), empty: false };
    case "seq": {
      const first = nobody();
      for (const item of node.items) {
        const f = firstOf(item);
        add(first, f.first);
        if (!f.empty) return { first, empty: false };
      }
      return { first, empty: true };
    }
    case "branch":
      return either(node.options);
    case "ifgroup":
      return either([node.yes, node.no]);
    case "group":
    case "atomic":
      return firstOf(node.body);
    case "repeat": {
      const f = firstOf(node.body);
      return { first: f.first, empty: f.empty || node.min === 0 };
    }
    case "ref":
      return { first: nobody().fill(1), empty: true };
    case "at":
    case "look":
      return { first: nobody(), empty: true };
    case "fail":
      return { first: nobody(), empty: false };
  }
}

function either(options: readonly Node[]): Start {
  const all = options.map(firstOf);
  return { first: all.reduce((set, f) => add(set, f.first), nobody()), empty: all.some((f) => f.empty) };
}

/** `follow`: what may come after the node; `looped`: it stands in a loop of many rounds. */
function ambiguous(node: Node, follow: First, looped: boolean): boolean {
  switch (node.t) {
    case "seq": {
      let after = follow;
      for (let i = node.items.length - 1; i >= 0; i--) {
        const item = node.items[i];
        if (ambiguous(item, after, looped)) return true;
        const f = firstOf(item);
        after = f.empty ? add(nobody().map((_, c) => after[c]), f.first) : f.first;
      }
      return false;
    }
    case "branch": {
      if (looped) {
        const seen = nobody();
        for (const option of node.options) {
          const f = firstOf(option);
          if (meet(seen, f.first) || f.empty && meet(seen, follow)) return true;
          add(seen, f.first);
          if (f.empty) add(seen, follow);
        }
      }
      return node.options.some((option) => ambiguous(option, follow, looped));
    }
    case "repeat": {
      const { first } = firstOf(node.body);
      if (looped && node.max > node.min && meet(first, follow)) return true;
      const after = node.max > 1 ? add(nobody().map((_, c) => follow[c]), first) : follow;
      return ambiguous(node.body, after, looped || node.max > FEW);
    }
    case "group":
    case "atomic":
      return ambiguous(node.body, follow, looped);
    case "look":
      return ambiguous(node.body, nobody(), false);
    case "ifgroup":
      return ambiguous(node.yes, follow, looped) || ambiguous(node.no, follow, looped);
    default:
      return false;
  }
}

/** May matching take time that grows exponentially with the text? */
export function mayExplode(node: Node): boolean {
  return hasNestedChoice(node, false) && ambiguous(node, nobody(), false);
}

/** A quick look first: is there a choice in a loop at all? */
function hasNestedChoice(node: Node, looped: boolean): boolean {
  switch (node.t) {
    case "seq":
      return node.items.some((item) => hasNestedChoice(item, looped));
    case "branch":
      return looped || node.options.some((option) => hasNestedChoice(option, looped));
    case "repeat":
      return looped && node.max > node.min || hasNestedChoice(node.body, looped || node.max > FEW);
    case "group":
    case "atomic":
      return hasNestedChoice(node.body, looped);
    case "look":
      return hasNestedChoice(node.body, false);
    case "ifgroup":
      return hasNestedChoice(node.yes, looped) || hasNestedChoice(node.no, looped);
    default:
      return false;
  }
}
