// match statements.
//
// In: Match nodes. Out: tests and jumps. Invariants: a pattern only reads its subject; the values it captures go to
// temporaries, one for each name, and are bound together once the whole pattern has matched, before the guard runs.
import type { Node, Pattern, Position } from "../parser/nodes.ts";
import type { Const } from "../source/constant.ts";
import { Label } from "./builder.ts";
import { jumpIf } from "./conditions.ts";
import { constKey, isInt32, strConst, tupleConst } from "./constants.ts";
import { exprTo, operand } from "./expressions.ts";
import { constantOf } from "./fold.ts";
import { storeName } from "./names.ts";
import { compileBody } from "./statements.ts";
import { type Compiler, NOWHERE } from "./unit.ts";
import { constRepr } from "./const_repr.ts";

/** The state of one case: where failures go, and the registers of captured names. */
interface Case {
  readonly fail: Label;
  readonly captures: Map<string, number>;
  readonly bound: Set<string>;
}

function isWildcard(p: Pattern): boolean {
  return p.type === "MatchAs" && p.name === null && p.pattern === null;
}

function isWildcardStar(p: Pattern): boolean {
  return p.type === "MatchStar" && p.name === null;
}

export function compileMatch(c: Compiler, s: Node<"Match">): void {
  const mark = c.mark();
  const subject = c.temp();
  exprTo(c, s.subject, subject);
  const end = new Label();
  const last = s.cases.length - 1;
  s.cases.forEach((m, i) => {
    const inner = c.mark();
    const next = new Label();
    const state: Case = { fail: next, captures: new Map(), bound: new Set() };
    if (m.guard === null && i < last) checkRefutable(c, m.pattern);
    else checkAlternatives(c, m.pattern);
    reserveCaptures(c, m.pattern, state.captures);
    // Only the wildcard needs a line of its own: it makes no test.
    if (isWildcard(m.pattern)) c.emit("NOP", 0, 0, 0, m.pattern);
    matchPattern(c, m.pattern, subject, state);
    for (const [name, reg] of state.captures) storeName(c, name, reg, m.pattern);
    if (m.guard !== null) jumpIf(c, m.guard, next, false);
    c.release(inner);
    compileBody(c, m.body);
    if (i < last) c.jump("JUMP_FORWARD", end, NOWHERE);
    c.place(next);
  });
  c.place(end);
  c.release(mark);
}

/** A pattern that always matches may only be the last one without a guard. */
function checkRefutable(c: Compiler, p: Pattern): void {
  if (p.type === "MatchAs" && p.pattern === null) {
    if (p.name === null) throw c.error("wildcard makes remaining patterns unreachable", p);
    throw c.error(`name capture '${p.name}' makes remaining patterns unreachable`, p);
  }
  if (p.type === "MatchAs" && p.pattern !== null) return checkRefutable(c, p.pattern);
  if (p.type === "MatchOr") {
    for (const x of p.patterns) checkRefutable(c, x);
    return;
  }
}

/** In `a | b` only the last alternative may always match. */
function checkAlternatives(c: Compiler, p: Pattern): void {
  if (p.type === "MatchOr") p.patterns.slice(0, -1).forEach((x) => checkRefutable(c, x));
}

function reserveCaptures(c: Compiler, p: Pattern, captures: Map<string, number>): void {
  function add(name: string | null): void {
    if (name !== null && !captures.has(name)) captures.set(name, c.temp());
  }
  switch (p.type) {
    case "MatchSequence":
    case "MatchOr":
      for (const x of p.patterns) reserveCaptures(c, x, captures);
      return;
    case "MatchMapping":
      for (const x of p.patterns) reserveCaptures(c, x, captures);
      add(p.rest);
      return;
    case "MatchClass":
      for (const x of [...p.patterns, ...p.kwd_patterns]) reserveCaptures(c, x, captures);
      return;
    case "MatchStar":
      add(p.name);
      return;
    case "MatchAs":
      if (p.pattern !== null) reserveCaptures(c, p.pattern, captures);
      add(p.name);
      return;
    case "MatchValue":
    case "MatchSingleton":
      return;
  }
}

function capture(c: Compiler, name: string | null, src: number, state: Case, at: Position): void {
  if (name === null) return;
  if (name === "__debug__") throw c.error("cannot assign to __debug__", at);
  if (state.bound.has(name)) throw c.error(`multiple assignments to name '${name}' in pattern`, at);
  state.bound.add(name);
  c.emit("MOVE", state.captures.get(name)!, src, 0, at);
}

/** Falls through when register `subject` matches, else goes to state.fail. */
function matchPattern(c: Compiler, p: Pattern, subject: number, state: Case): void {
  const mark = c.mark();
  switch (p.type) {
    case "MatchValue":
      matchValue(c, p, subject, state);
      break;
    case "MatchSingleton":
      matchSingleton(c, p, subject, state);
      break;
    case "MatchSequence":
      matchSequence(c, p, subject, state);
      break;
    case "MatchMapping":
      matchMapping(c, p, subject, state);
      break;
    case "MatchClass":
      matchClass(c, p, subject, state);
      break;
    case "MatchStar":
      throw c.error("star pattern outside a sequence", p);
    case "MatchAs":
      if (p.pattern !== null) matchPattern(c, p.pattern, subject, state);
      capture(c, p.name, subject, state, p);
      break;
    case "MatchOr":
      matchOr(c, p, subject, state);
      break;
  }
  c.release(mark);
}

function matchValue(c: Compiler, p: Node<"MatchValue">, subject: number, state: Case): void {
  const constant = constantOf(c, p.value);
  if (isInt32(constant)) {
    c.jump("JUMP_IF_NOT_EQ_INT", state.fail, p, subject, constant.v);
    return;
  }
  if (constant === null && p.value.type !== "Attribute") {
    throw c.error("patterns may only match literals and attribute lookups", p);
  }
  const value = operand(c, p.value);
  c.jump("JUMP_IF_NOT_EQ", state.fail, p, subject, value);
}

function matchSingleton(c: Compiler, p: Node<"MatchSingleton">, subject: number, state: Case): void {
  if (p.value.k === "none") {
    c.jump("JUMP_IF_NOT_NONE", state.fail, p, subject);
    return;
  }
  const value = c.temp();
  c.loadConst(p.value, value, p);
  c.jump("JUMP_IF_IS_NOT", state.fail, p, subject, value);
}

function matchOr(c: Compiler, p: Node<"MatchOr">, subject: number, state: Case): void {
  const end = new Label();
  const last = p.patterns.length - 1;
  const before = new Set(state.bound);
  let names: Set<string> | null = null;
  p.patterns.forEach((x, i) => {
    const fail = i === last ? state.fail : new Label();
    const alternative: Case = { fail, captures: state.captures, bound: new Set(before) };
    matchPattern(c, x, subject, alternative);
    if (names === null) names = alternative.bound;
    else if (names.size !== alternative.bound.size || [...names].some((n) => !alternative.bound.has(n))) {
      throw c.error("alternative patterns bind different names", p);
    }
    if (i === last) return;
    c.jump("JUMP_FORWARD", end, x);
    c.place(fail);
  });
  for (const name of names!) (state.bound as Set<string>).add(name);
  c.place(end);
}

// ---- sequences ----

function matchSequence(c: Compiler, p: Node<"MatchSequence">, subject: number, state: Case): void {
  const patterns = p.patterns;
  const n = patterns.length;
  const star = patterns.findIndex((x) => x.type === "MatchStar");
  if (star >= 0 && patterns.slice(star + 1).some((x) => x.type === "MatchStar")) {
    throw c.error("multiple starred names in sequence pattern", p);
  }
  const test = c.temp();
  c.emit("MATCH_SEQUENCE", test, subject, 0, p);
  c.jump("JUMP_IF_FALSE", state.fail, p, test);
  if (star < 0 || n > 1) {
    c.emit("GET_LEN", test, subject, 0, p);
    if (star < 0) c.jump("JUMP_IF_NOT_EQ_INT", state.fail, p, test, n);
    else c.jump("JUMP_IF_NOT_GE_INT", state.fail, p, test, n - 1);
  }
  if (patterns.every((x) => isWildcard(x) || isWildcardStar(x))) return;
  if (star >= 0 && isWildcardStar(patterns[star])) {
    patterns.forEach((x, i) => {
      if (i === star || isWildcard(x)) return;
      matchItem(c, x, subject, i < star ? i : i - n, state, p);
    });
    return;
  }
  const window = c.builder.newTemps(n);
  if (star < 0) c.emit("UNPACK_SEQUENCE", subject, window, n, p);
  else {
    if (star >= 256 || n - star - 1 >= 1 << 23) {
      throw c.error("too many expressions in star-unpacking sequence pattern", p);
    }
    c.emit("UNPACK_EX", subject, window, star | (n - star - 1) << 8, p);
  }
  patterns.forEach((x, i) => {
    if (x.type === "MatchStar") capture(c, x.name, window + i, state, x);
    else matchPattern(c, x, window + i, state);
  });
}

/** Matches one item picked by index; a negative one counts from the end. */
function matchItem(c: Compiler, x: Pattern, subject: number, index: number, state: Case, at: Position): void {
  const mark = c.mark();
  const item = c.temp();
  if (index >= 0) c.emit("BINARY_SUBSCR_INT", item, subject, index, at);
  else {
    const position = c.temp();
    c.emit("GET_LEN", position, subject, 0, at);
    c.emit("BINARY_SUBTRACT_INT", position, position, -index, at);
    c.emit("BINARY_SUBSCR", item, subject, position, at);
  }
  matchPattern(c, x, item, state);
  c.release(mark);
}

// ---- mappings ----

function checkMappingKeys(c: Compiler, p: Node<"MatchMapping">): void {
  const seen = new Set<string>();
  for (const key of p.keys) {
    const constant = constantOf(c, key);
    if (constant === null) {
      if (key.type !== "Attribute") {
        throw c.error("mapping pattern keys may only match literals and attribute lookups", p);
      }
      continue;
    }
    const k = equalityKey(constant);
    if (seen.has(k)) throw c.error(`mapping pattern checks duplicate key (${constRepr(constant)})`, p);
    seen.add(k);
  }
}

/** Keys that are equal in Python (1, 1.0 and True) are one. */
function equalityKey(k: Const): string {
  if (k.k === "bool") return `i${k.v ? 1 : 0}`;
  if (k.k === "float" && Number.isInteger(k.v)) return `i${BigInt(k.v)}`;
  if (k.k === "complex" && k.im === 0) return equalityKey({ k: "float", v: k.re });
  return constKey(k) ?? "";
}

function matchMapping(c: Compiler, p: Node<"MatchMapping">, subject: number, state: Case): void {
  const n = p.keys.length;
  checkMappingKeys(c, p);
  const test = c.temp();
  c.emit("MATCH_MAPPING", test, subject, 0, p);
  c.jump("JUMP_IF_FALSE", state.fail, p, test);
  if (n === 0 && p.rest === null) return;
  if (n > 0) {
    c.emit("GET_LEN", test, subject, 0, p);
    c.jump("JUMP_IF_NOT_GE_INT", state.fail, p, test, n);
  }
  const keys = c.temp();
  const first = n === 0 ? keys : c.builder.newTemps(n);
  const constants = p.keys.map((key) => constantOf(c, key));
  const constant = constants.every((k) => k !== null);
  // The single keys are needed to make the tuple, and to take them out of the rest.
  if (!constant || p.rest !== null) p.keys.forEach((key, i) => exprTo(c, key, first + i));
  const values = c.temp();
  if (n > 0) {
    if (constant) c.loadConst(tupleConst(constants as Const[]), keys, p);
    else c.emit("BUILD_TUPLE", keys, first, n, p);
    c.emit("MATCH_KEYS", values, subject, keys, p);
    c.jump("JUMP_IF_NONE", state.fail, p, values);
    const window = c.builder.newTemps(n);
    c.emit("UNPACK_SEQUENCE", values, window, n, p);
    p.patterns.forEach((x, i) => {
      if (!isWildcard(x)) matchPattern(c, x, window + i, state);
    });
  }
  if (p.rest === null) return;
  const rest = c.temp();
  c.emit("BUILD_MAP", rest, rest, 0, p);
  c.emit("DICT_UPDATE", rest, subject, 0, p);
  for (let i = 0; i < n; i++) c.emit("DELETE_SUBSCR", rest, first + i, 0, p);
  capture(c, p.rest, rest, state, p);
}

// ---- classes ----

function matchClass(c: Compiler, p: Node<"MatchClass">, subject: number, state: Case): void {
  const seen = new Set<string>();
  p.kwd_attrs.forEach((name, i) => {
    if (name === "__debug__") throw c.error("cannot assign to __debug__", p.kwd_patterns[i]);
    if (seen.has(name)) {
      throw c.error(`attribute name repeated in class pattern: ${name}`, p.kwd_patterns[i]);
    }
    seen.add(name);
  });
  const base = c.temp();
  exprTo(c, p.cls, c.temp());
  c.emit("MOVE", base, subject, 0, p);
  c.loadConst(tupleConst(p.kwd_attrs.map(strConst)), c.temp(), p);
  c.emit("MATCH_CLASS", base, base, p.patterns.length, p);
  c.jump("JUMP_IF_NONE", state.fail, p, base);
  const all = [...p.patterns, ...p.kwd_patterns];
  if (all.length === 0) return;
  const window = c.builder.newTemps(all.length);
  c.emit("UNPACK_SEQUENCE", base, window, all.length, p);
  all.forEach((x, i) => {
    if (!isWildcard(x)) matchPattern(c, x, window + i, state);
  });
}
