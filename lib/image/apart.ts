// Which functions of a start image stand in chunks, though their modules are evaluated at the start.
//
// In: the pieces of all modules, with the top-level names that each uses. Out: the names of functions that go into a chunk.
// Invariants: such a function is used by calls alone (a name in front of "(" binds nothing, so that any expression can
// stand in its place), except in the chunk it is in; nothing that the evaluation of modules runs looks at it.
// A wrong guess of what is evaluated costs time only: a use loads the chunk, whenever it comes.
import { arrowsIn } from "./ahead.ts";
import { Kind, type Token } from "./js_tokens.ts";
import type { ModuleText, Statement } from "./module_text.ts";

/** A use of a top-level name. */
export interface Use {
  /** The image's name. */
  readonly name: string;
  /** It stands in front of its arguments. */
  readonly isCall: boolean;
  /** The evaluation of the module comes to it. */
  readonly isEvaluated: boolean;
}

/** A top-level statement. */
export interface Piece {
  /** The image's name of a function that may go into a chunk, or null. */
  readonly name: string | null;
  /** Number of its module. */
  readonly module: number;
  /** True when all of its module is in the image itself. */
  readonly isInImage: boolean;
  /** What it uses stays beside it. */
  readonly keeps: boolean;
  readonly uses: readonly Use[];
}

/** Is it something with parameters and a body: a method? */
function methodEnd(module: ModuleText, i: number): number {
  const { tokens } = module, t = tokens[i];
  if (t.kind !== Kind.Property && t.kind !== Kind.Other && t.text !== "]") return -1;
  if (tokens[i + 1]?.text !== "(") return -1;
  const body = module.afterBracket(i + 1);
  return tokens[body]?.text === "{" ? module.afterBracket(body) : -1;
}

function functionEnd(module: ModuleText, i: number): number {
  const { tokens } = module;
  while (tokens[i].text !== "(") i++;
  return module.afterBracket(module.afterBracket(i));
}

/** For each token of a statement: 1 when it is in a function. `lateEnd` gives the ends of what becomes a function. */
function inFunctions(module: ModuleText, s: Statement, lateEnd: (i: number) => number): Uint8Array {
  const { tokens } = module, inside = new Uint8Array(s.to - s.from);
  const mark = (from: number, to: number) => inside.fill(1, from - s.from, to - s.from);
  if (s.kind === "function") mark(s.from, s.to);
  for (const { from, to } of arrowsIn(tokens, s)) mark(from, to);
  for (let i = s.from; i < s.to; i++) {
    const { kind, text } = tokens[i];
    const end = kind === Kind.Keyword && text === "function"
      ? functionEnd(module, i)
      : Math.max(methodEnd(module, i), lateEnd(i));
    if (end > i) mark(i, end);
  }
  return inside;
}

function isCall(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.text;
  return tokens[i].kind === Kind.Name && tokens[i + 1]?.text === "(" && before !== "function" && before !== "*";
}

/** What a statement uses; `target` gives the image's name for a local one, `member` for one of a namespace. */
export function usesIn(
  module: ModuleText,
  s: Statement,
  target: (name: string) => string | null,
  member: (namespace: string, name: string) => string | null,
  lateEnd: (i: number) => number,
): Use[] {
  const uses: Use[] = [], { tokens } = module;
  const inside = inFunctions(module, s, lateEnd);
  for (let i = s.body; i < s.to; i++) {
    const t = tokens[i];
    if (t.kind !== Kind.Name && t.kind !== Kind.Shorthand) continue;
    const isEvaluated = inside[i - s.from] === 0;
    if (tokens[i + 1]?.text === "." && tokens[i + 2] !== undefined) {
      const name = member(t.text, tokens[i + 2].text);
      if (name !== null) {
        uses.push({ name, isCall: true, isEvaluated });
        continue;
      }
    }
    const name = target(t.text);
    if (name !== null) uses.push({ name, isCall: isCall(tokens, i), isEvaluated });
  }
  return uses;
}

/** Chooses the functions that stand in a chunk of their module; `kept` are names that the image itself must have. */
export function functionsApart(pieces: readonly Piece[], kept: Iterable<string>): Set<string> {
  const apart = new Map<string, Piece>();
  for (const p of pieces) if (p.name !== null) apart.set(p.name, p);
  const work: Piece[] = [];
  const keep = (name: string) => {
    const p = apart.get(name);
    if (p === undefined) return;
    apart.delete(name);
    work.push(p);
  };
  const look = (p: Piece) => {
    const isApart = p.name !== null && apart.has(p.name);
    for (const u of p.uses) {
      const target = apart.get(u.name);
      if (target === undefined || (isApart && target.module === p.module)) continue;
      if (!u.isCall || (p.isInImage && (u.isEvaluated || p.keeps))) keep(u.name);
    }
  };
  for (const name of kept) keep(name);
  pieces.forEach(look);
  for (let p = work.pop(); p !== undefined; p = work.pop()) look(p);
  return new Set(apart.keys());
}
