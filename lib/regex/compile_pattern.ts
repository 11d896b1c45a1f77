// The tree of a pattern -> the code that the library's re._compiler makes of it, number by number.
//
// In: a pattern's text and flags. Out: what _sre.compile is given; null for what the library has an error or a warning for, or what is not
// known here (parse_pattern.ts): its own code is to run then.
// Why the library's code and not a regex at once: patterns are pickled, compared and shown by it, and both engines read it (tree.ts).
// Measured, in a fresh process: the first pattern took 36 ms by the library's Python code, one of 1,500 characters 150 to 200.
import { AT, FLAG, OP } from "./constants.ts";
import { casingOf, emitSet, optimizeSet } from "./compile_set.ts";
import { emitInfo, flagsIn, MAXCODE } from "./compile_info.ts";
import { parsePattern } from "./parse_pattern.ts";
import { isOneCharacter, type Item, refuse, Refused, type Sequence, type SetItem, widthOf } from "./pattern_nodes.ts";

export interface CompiledPattern {
  readonly flags: number;
  readonly code: readonly number[];
  /** Groups with a number. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** The flags that are known here. */
const KNOWN = Object.values(FLAG).reduce((all, flag) => all | flag, 0);

/** `points` are code points, or a bytes pattern's bytes. */
export function compilePattern(points: ArrayLike<number>, isText: boolean, given: number): CompiledPattern | null {
  if ((given & ~KNOWN) !== 0) return null;
  try {
    const { items, flags, groups, names } = parsePattern(points, isText, given);
    const code: number[] = [];
    emitInfo(code, items, flags);
    emit(code, items, flags);
    code.push(OP.SUCCESS);
    return { flags, code, groups, names };
  } catch (e) {
    // What the host can't do is tried the library's way, too.
    if (e instanceof Refused || e instanceof RangeError) return null;
    throw e;
  }
}

/** Emits a length that is known when `body` has run: the distance from its place to where the code is then. */
function measured(code: number[], body: () => void): void {
  const at = code.length;
  code.push(0);
  body();
  code[at] = code.length - at;
}

const MULTILINE: ReadonlyMap<number, number> = new Map([
  [AT.BEGINNING, AT.BEGINNING_LINE],
  [AT.END, AT.END_LINE],
]);
const LOCALE: ReadonlyMap<number, number> = new Map([
  [AT.BOUNDARY, AT.LOC_BOUNDARY],
  [AT.NON_BOUNDARY, AT.LOC_NON_BOUNDARY],
]);
const UNICODE: ReadonlyMap<number, number> = new Map([
  [AT.BOUNDARY, AT.UNI_BOUNDARY],
  [AT.NON_BOUNDARY, AT.UNI_NON_BOUNDARY],
]);

function placeFor(at: number, flags: number): number {
  if ((flags & FLAG.MULTILINE) !== 0) at = MULTILINE.get(at) ?? at;
  if ((flags & FLAG.LOCALE) !== 0) return LOCALE.get(at) ?? at;
  return (flags & FLAG.UNICODE) !== 0 ? UNICODE.get(at) ?? at : at;
}

function emit(code: number[], items: Sequence, flags: number): void {
  for (const item of items) emitItem(code, item, flags);
}

function emitItem(code: number[], item: Item, flags: number): void {
  switch (item.t) {
    case "literal":
      return emitLiteral(code, item.cp, item.negate, flags);
    case "any":
      code.push((flags & FLAG.DOTALL) !== 0 ? OP.ANY_ALL : OP.ANY);
      return;
    case "fail":
      code.push(OP.FAILURE);
      return;
    case "at":
      code.push(OP.AT, placeFor(item.at, flags));
      return;
    case "set":
      return emitIn(code, item.items, flags);
    case "branch":
      return emitBranch(code, item.options, flags);
    case "group": {
      if (item.n > 0) code.push(OP.MARK, 2 * item.n - 2);
      emit(code, item.body, flagsIn(flags, item.add, item.del));
      if (item.n > 0) code.push(OP.MARK, 2 * item.n - 1);
      return;
    }
    case "atomic":
      code.push(OP.ATOMIC_GROUP);
      measured(code, () => {
        emit(code, item.body, flags);
        code.push(OP.SUCCESS);
      });
      return;
    case "repeat":
      return emitRepeat(code, item, flags);
    case "look": {
      const [lo, hi] = item.ahead ? [0, 0] : widthOf(item.body);
      if (lo !== hi || lo > MAXCODE) refuse();
      code.push(item.negate ? OP.ASSERT_NOT : OP.ASSERT);
      measured(code, () => {
        code.push(lo);
        emit(code, item.body, flags);
        code.push(OP.SUCCESS);
      });
      return;
    }
    case "ref":
      code.push(
        byCase(flags, OP.GROUPREF, OP.GROUPREF_LOC_IGNORE, OP.GROUPREF_IGNORE, OP.GROUPREF_UNI_IGNORE),
        item.n - 1,
      );
      return;
    case "ifgroup":
      return emitConditional(code, item, flags);
  }
}

/** One of four operators: case matters, or how it is ignored. */
function byCase(flags: number, plain: number, locale: number, ascii: number, unicode: number): number {
  if ((flags & FLAG.IGNORECASE) === 0) return plain;
  if ((flags & FLAG.LOCALE) !== 0) return locale;
  return (flags & FLAG.UNICODE) !== 0 ? unicode : ascii;
}

function emitLiteral(code: number[], cp: number, negate: boolean, flags: number): void {
  const casing = casingOf(flags);
  const isLocale = casing === null && (flags & FLAG.IGNORECASE) !== 0;
  if (isLocale) code.push(negate ? OP.NOT_LITERAL_LOC_IGNORE : OP.LITERAL_LOC_IGNORE, cp);
  else if (casing === null || !casing.isCased(cp)) code.push(negate ? OP.NOT_LITERAL : OP.LITERAL, cp);
  else {
    const lower = casing.lower(cp);
    const partners = casing.partners?.(lower);
    if (casing.partners === null) code.push(negate ? OP.NOT_LITERAL_IGNORE : OP.LITERAL_IGNORE, lower);
    else if (partners === undefined) code.push(negate ? OP.NOT_LITERAL_UNI_IGNORE : OP.LITERAL_UNI_IGNORE, lower);
    else {
      code.push(OP.IN_UNI_IGNORE);
      measured(code, () => {
        if (negate) code.push(OP.NEGATE);
        for (const letter of [lower, ...partners]) code.push(OP.LITERAL, letter);
        code.push(OP.FAILURE);
      });
    }
  }
}

function emitIn(code: number[], items: readonly SetItem[], flags: number): void {
  const casing = casingOf(flags);
  const set = optimizeSet(items, casing);
  if (set.map === null && set.items.length === 0) code.push(OP.FAILURE);
  else if (set.map === null && set.items.length === 1 && set.items[0].op === OP.NEGATE) code.push(OP.ANY_ALL);
  else {
    const isPlain = casing !== null && !set.isCased;
    code.push(isPlain ? OP.IN : byCase(flags, OP.IN, OP.IN_LOC_IGNORE, OP.IN_IGNORE, OP.IN_UNI_IGNORE));
    measured(code, () => emitSet(code, set, flags));
  }
}

function emitBranch(code: number[], options: readonly Sequence[], flags: number): void {
  code.push(OP.BRANCH);
  const jumps: number[] = [];
  for (const option of options) {
    measured(code, () => {
      emit(code, option, flags);
      code.push(OP.JUMP);
      jumps.push(code.length);
      code.push(0);
    });
  }
  code.push(OP.FAILURE);
  for (const jump of jumps) code[jump] = code.length - jump;
}

const OF_ONE = { greedy: OP.REPEAT_ONE, lazy: OP.MIN_REPEAT_ONE, possessive: OP.POSSESSIVE_REPEAT_ONE };
const END_OF = { greedy: OP.MAX_UNTIL, lazy: OP.MIN_UNTIL, possessive: OP.SUCCESS };

function emitRepeat(code: number[], item: Item & { t: "repeat" }, flags: number): void {
  const { mode, min, max, body } = item;
  const isOne = isOneCharacter(body);
  code.push(isOne ? OF_ONE[mode] : mode === "possessive" ? OP.POSSESSIVE_REPEAT : OP.REPEAT);
  measured(code, () => {
    code.push(min, max);
    emit(code, body, flags);
    if (isOne) code.push(OP.SUCCESS);
  });
  if (!isOne) code.push(END_OF[mode]);
}

function emitConditional(code: number[], item: Item & { t: "ifgroup" }, flags: number): void {
  const { n, yes, no } = item;
  code.push(OP.GROUPREF_EXISTS, n - 1);
  const skip = code.length;
  code.push(0);
  emit(code, yes, flags);
  if (no === null || no.length === 0) {
    code[skip] = code.length - skip + 1;
    return;
  }
  code.push(OP.JUMP);
  const jump = code.length;
  code.push(0);
  code[skip] = code.length - skip + 1;
  emit(code, no, flags);
  code[jump] = code.length - jump;
}
