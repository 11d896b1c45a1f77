// A pattern as JS RegExp source, when JS means exactly the same.
//
// In: the pattern tree. Out: RegExp source for the flags `du` + `y` or `g`, or null. The two engines differ in captures
// inside repeats (JS clears them at each turn), repeats of empty bodies, references to unset groups, captures inside
// look-arounds, atomic groups and conditionals: patterns where that could show are left to machine.ts.
// Measured: V8's compiled matcher is 20-100x faster than machine.ts on ordinary patterns.
import { classText } from "./characters.ts";
import { setClass } from "./charset.ts";
import { AT, CATEGORY } from "./constants.ts";
import type { Node } from "./tree.ts";

interface State {
  /** Groups that are set on every path to the current place. */
  set: Set<number>;
  bad: boolean;
  opened: number;
}

/** RegExp source of the pattern, or null. */
export function toJs(node: Node): string | null {
  const state: State = { set: new Set(), bad: false, opened: 0 };
  const text = emit(node, state, false);
  return state.bad ? null : text;
}

const WORD = `[${classText(CATEGORY.UNI_WORD)}]`;

function position(at: number): string | null {
  switch (at) {
    case AT.BEGINNING:
    case AT.BEGINNING_STRING:
      return "^";
    case AT.BEGINNING_LINE:
      return "(?<![^\\n])";
    case AT.END:
      return "(?=\\n?$)";
    case AT.END_LINE:
      return "(?![^\\n])";
    case AT.END_STRING:
      return "$";
    case AT.BOUNDARY:
      return "\\b";
    case AT.NON_BOUNDARY:
      return "\\B";
    case AT.UNI_BOUNDARY:
      return `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`;
    case AT.UNI_NON_BOUNDARY:
      return `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`;
  }
  return null;
}

function bad(state: State): string {
  state.bad = true;
  return "";
}

/** `inside`: within a repeat that may run more than once. */
function emit(node: Node, state: State, inside: boolean): string {
  if (state.bad) return "";
  switch (node.t) {
    case "set":
      return setClass(node.set) ?? bad(state);
    case "any":
      return node.all ? "[^]" : "[^\\n]";
    case "at":
      return position(node.at) ?? bad(state);
    case "fail":
      return "[]";
    case "seq":
      return node.items.map((n) => emit(n, state, inside)).join("");
    case "branch": {
      const before = state.set;
      const each: Set<number>[] = [];
      const parts = node.options.map((n) => {
        if (inside && hasGroup(n)) state.bad = true;
        state.set = new Set(before);
        const text = emit(n, state, inside);
        each.push(state.set);
        return text;
      });
      state.set = new Set([...each[0] ?? []].filter((g) => each.every((s) => s.has(g))));
      return `(?:${parts.join("|")})`;
    }
    case "group": {
      // JS numbers groups as they open. Patterns put together from parts (re.Scanner) can have other numbers, and twice.
      if (node.n !== ++state.opened) return bad(state);
      const text = emit(node.body, state, inside);
      state.set.add(node.n);
      return `(${text})`;
    }
    case "repeat": {
      if (node.mode === "possessive") return bad(state);
      const many = node.max > 1;
      const single = node.body.t === "set" || node.body.t === "any";
      if (!single && canBeEmpty(node.body)) {
        if (many || hasGroup(node.body)) return bad(state);
      }
      if (hasGroup(node.body) && inside && node.min === 0) return bad(state);
      const before = new Set(state.set);
      const text = emit(node.body, state, inside || many);
      if (node.min === 0) state.set = before;
      const quantified = single ? text : `(?:${text})`;
      const lazy = node.mode === "lazy" ? "?" : "";
      return quantified + count(node.min, node.max) + lazy;
    }
    case "look": {
      if (hasGroup(node.body) || hasRef(node.body)) return bad(state);
      const text = emit(node.body, state, inside);
      return `(?${node.ahead ? "" : "<"}${node.negate ? "!" : "="}${text})`;
    }
    case "ref":
      if (node.fold !== "none" || !state.set.has(node.n) || inside) return bad(state);
      return `(?:\\${node.n})`;
    case "atomic":
    case "ifgroup":
      return bad(state);
  }
}

function count(min: number, max: number): string {
  if (min === 0 && max === Infinity) return "*";
  if (min === 1 && max === Infinity) return "+";
  if (min === 0 && max === 1) return "?";
  if (max === Infinity) return `{${min},}`;
  return min === max ? `{${min}}` : `{${min},${max}}`;
}

function children(node: Node): readonly Node[] {
  switch (node.t) {
    case "seq":
      return node.items;
    case "branch":
      return node.options;
    case "group":
    case "repeat":
    case "look":
    case "atomic":
      return [node.body];
    case "ifgroup":
      return [node.yes, node.no];
    default:
      return [];
  }
}

export function hasGroup(node: Node): boolean {
  return node.t === "group" || children(node).some(hasGroup);
}

function hasRef(node: Node): boolean {
  return node.t === "ref" || node.t === "ifgroup" || children(node).some(hasRef);
}

/** Could the node match without taking a character? */
export function canBeEmpty(node: Node): boolean {
  switch (node.t) {
    case "set":
    case "any":
    case "fail":
      return false;
    case "at":
    case "look":
    case "ref":
      return true;
    case "seq":
      return node.items.every(canBeEmpty);
    case "branch":
      return node.options.some(canBeEmpty);
    case "group":
    case "atomic":
      return canBeEmpty(node.body);
    case "repeat":
      return node.min === 0 || canBeEmpty(node.body);
    case "ifgroup":
      return canBeEmpty(node.yes) || canBeEmpty(node.no);
  }
}

/** For each group, the groups that enclose it (for lastindex). */
export function enclosing(
  node: Node,
  outer: readonly number[] = [],
  into: Map<number, readonly number[]> = new Map(),
): Map<number, readonly number[]> {
  if (node.t === "group") {
    into.set(node.n, outer);
    outer = [...outer, node.n];
  }
  for (const child of children(node)) enclosing(child, outer, into);
  return into;
}
