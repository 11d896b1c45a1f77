// Control flow of a code object: live registers, blocks of a region, dominators and loops.
//
// In: a PyCode and an entry. Out: Region: the blocks reachable from the entry (inside a loop, when the entry is its head),
// in reverse post-order, each with its dominator and the loop heads marked. Handlers are not part of a region: they are
// entered in the interpreter. Invariant: each back edge goes to a dominator.
// Seen from a handler flow may be irreducible; such a region is refused.
import { OP } from "../bytecode/opcodes.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { findHandler } from "../interpreter/unwind.ts";
import { eachRead, eachWrite, isEnd, isJump, targetPlace } from "./operands.ts";

/** From this entry (a handler) a loop can be entered at two places: there is no structured code for that. */
export class Irreducible extends Error {}

/** Sets of registers, one for each instruction: live before it. */
export class Liveness {
  readonly words: number;
  readonly bits: Int32Array;
  constructor(readonly co: PyCode) {
    this.words = (co.nregs + 31) >> 5;
    this.bits = new Int32Array((co.code.length >> 2) * this.words);
    this.#solve();
  }

  has(pc: number, reg: number): boolean {
    return (this.bits[(pc >> 2) * this.words + (reg >> 5)] & (1 << (reg & 31))) !== 0;
  }

  #solve(): void {
    const { code, handlers } = this.co;
    const { words, bits } = this;
    const live = new Int32Array(words);
    const or = (pc: number) => {
      const at = (pc >> 2) * words;
      for (let k = 0; k < words; k++) live[k] |= bits[at + k];
    };
    const set = (reg: number) => {
      live[reg >> 5] |= 1 << (reg & 31);
    };
    const clear = (reg: number) => {
      live[reg >> 5] &= ~(1 << (reg & 31));
    };
    for (let changed = true; changed;) {
      changed = false;
      for (let pc = code.length - 4; pc >= 0; pc -= 4) {
        const op = code[pc];
        live.fill(0);
        if (!isEnd(op)) or(pc + 4);
        if (isJump(op)) or(code[pc + targetPlace(op)]);
        eachWrite(code, pc, clear);
        eachRead(code, pc, set);
        for (let i = 0; i < handlers.length; i += 4) {
          if (pc < handlers[i] || pc >= handlers[i + 1]) continue;
          const reg = handlers[i + 3];
          const at = (handlers[i + 2] >> 2) * words;
          for (let k = 0; k < words; k++) {
            live[k] |= k === reg >> 5 ? bits[at + k] & ~(1 << (reg & 31)) : bits[at + k];
          }
        }
        const at = (pc >> 2) * words;
        for (let k = 0; k < words; k++) {
          if (bits[at + k] !== live[k]) {
            bits[at + k] = live[k];
            changed = true;
          }
        }
      }
    }
  }
}

export class Block {
  /** After the last instruction. */
  end = 0;
  /** Starts of the blocks that may follow and belong to the region. */
  readonly next: Block[] = [];
  readonly before: Block[] = [];
  order = -1;
  dominator: Block | null = null;
  /** Blocks that this one dominates directly. */
  readonly dominated: Block[] = [];
  isLoop = false;
  /** Entered by exceptions, and by nothing else. */
  isHandler = false;
  constructor(readonly start: number) {}
}

export interface Region {
  readonly entry: Block;
  /** In reverse post-order. */
  readonly blocks: readonly Block[];
  readonly at: ReadonlyMap<number, Block>;
}

/** Where an instruction may go besides the next one. */
function target(code: Int32Array, pc: number): number {
  return code[pc + targetPlace(code[pc])];
}

/** Heads and last jumps of loops: pairs of pc. */
export function loopEdges(code: Int32Array): [head: number, from: number][] {
  const edges: [number, number][] = [];
  for (let pc = 0; pc < code.length; pc += 4) {
    if (!isJump(code[pc])) continue;
    const t = target(code, pc);
    if (t <= pc) edges.push([t, pc]);
  }
  return edges;
}

/** Where the loop's body goes on when FOR_ITER at `pc` takes its pairs apart at once (see pairIter), or -1. */
export function afterPair(code: Int32Array, pc: number): number {
  if (code[pc] !== OP.FOR_ITER || code[pc + 4] !== OP.UNPACK_SEQUENCE) return -1;
  return code[pc + 5] === code[pc + 1] && code[pc + 7] === 2 ? pc + 8 : -1;
}

/** any(), all() or tuple() of a generator expression, which the compiler makes a loop. */
export interface GeneratorLoop {
  /** Register of the name, and the built-in function that it must be (LOAD_COMMON_CONSTANT). */
  readonly callee: number;
  readonly constant: number;
  readonly forIter: number;
  /** Where it goes on after the last item, and after an item that decides (-1: there is none). */
  readonly done: number;
  readonly decided: number;
  /** Register of the list of all items. */
  readonly list: number;
}

/** The loop over the generator that the call at `pc` makes, or null. */
export function generatorLoop(code: Int32Array, pc: number): GeneratorLoop | null {
  if (code[pc] !== OP.CALL || code[pc + 4] !== OP.LOAD_COMMON_CONSTANT) return null;
  const at = pc + 8;
  if (code[at] !== OP.JUMP_IF_IS_NOT || code[at + 2] !== code[pc + 5]) return null;
  const collects = code[at + 4] === OP.BUILD_LIST;
  const forIter = at + (collects ? 8 : 4), body = forIter + 4, back = forIter + 8;
  if (code[forIter] !== OP.FOR_ITER || code[forIter + 2] !== code[pc + 1]) return null;
  if (code[back] !== OP.JUMP_BACKWARD || code[back + 1] !== forIter) return null;
  const isTest = code[body] === OP.JUMP_IF_TRUE || code[body] === OP.JUMP_IF_FALSE;
  if (collects ? code[body] !== OP.LIST_APPEND : !isTest) return null;
  return {
    callee: code[at + 1],
    constant: code[pc + 6],
    forIter,
    done: code[forIter + 3],
    decided: collects ? -1 : code[body + 2],
    list: code[at + 5],
  };
}

function leadersOf(co: PyCode): Uint8Array {
  const { code } = co;
  const leader = new Uint8Array((code.length >> 2) + 1);
  leader[0] = 1;
  for (let pc = 0; pc < code.length; pc += 4) {
    const op = code[pc];
    if (isJump(op)) leader[target(code, pc) >> 2] = 1;
    if (isJump(op) || isEnd(op)) leader[(pc >> 2) + 1] = 1;
    if (afterPair(code, pc) >= 0) leader[afterPair(code, pc) >> 2] = 1;
    if (generatorLoop(code, pc) !== null) leader[(pc >> 2) + 1] = 1;
  }
  for (let i = 0; i < co.handlers.length; i += 4) leader[co.handlers[i + 2] >> 2] = 1;
  return leader;
}

/** The instructions (by number) of the loop with this head. */
function loopBody(co: PyCode, head: number): Uint8Array {
  const { code } = co;
  const n = code.length >> 2;
  const preds: number[][] = Array.from({ length: n }, () => []);
  for (let pc = 0; pc < code.length; pc += 4) {
    const op = code[pc];
    if (!isEnd(op) && pc + 4 < code.length) preds[(pc >> 2) + 1].push(pc >> 2);
    if (isJump(op)) preds[target(code, pc) >> 2].push(pc >> 2);
  }
  // What raises for a handler in the loop is in the loop too.
  const { handlers } = co;
  for (let i = 0; i < handlers.length; i += 4) {
    for (let pc = handlers[i]; pc < handlers[i + 1]; pc += 4) preds[handlers[i + 2] >> 2].push(pc >> 2);
  }
  const inside = new Uint8Array(n);
  inside[head >> 2] = 1;
  const work = loopEdges(code).filter(([h]) => h === head).map(([, from]) => from >> 2);
  while (work.length > 0) {
    const i = work.pop()!;
    if (inside[i] === 1) continue;
    inside[i] = 1;
    work.push(...preds[i]);
  }
  return inside;
}

/** The innermost handler of the instruction at `pc`, or -1. */
export function handlerOf(co: PyCode, pc: number): number {
  const row = findHandler(co, pc);
  return row < 0 ? -1 : co.handlers[row + 2];
}

/** The handlers that control reaches without an exception, too. */
function alsoReached(co: PyCode): Set<number> {
  const { code, handlers } = co;
  const out = new Set<number>();
  for (let i = 0; i < handlers.length; i += 4) {
    const h = handlers[i + 2];
    if (h > 0 && !isEnd(code[h - 4])) out.add(h);
  }
  for (let pc = 0; pc < code.length; pc += 4) if (isJump(code[pc])) out.add(target(code, pc));
  return out;
}

/**
 * The region entered at `pc`; with `loop`, only the loop whose head that is. With `wanted`, handlers that it wants are in it.
 */
export function regionOf(
  co: PyCode,
  pc: number,
  loop: boolean,
  wanted: ((handler: number) => boolean) | null = null,
): Region {
  const { code } = co;
  const reached = wanted === null ? null : alsoReached(co);
  const leader = leadersOf(co);
  leader[pc >> 2] = 1;
  // Where a coroutine goes on after it awaited, in a loop mostly, the next one that is awaited may have come to its end.
  const awaits = code[pc] === OP.YIELD_FROM;
  if (awaits) leader[(pc >> 2) + 1] = 1;
  const inside = loop ? loopBody(co, pc) : null;
  const at = new Map<number, Block>();
  const order: Block[] = [];
  const visit = (start: number): Block => {
    const known = at.get(start);
    if (known !== undefined) return known;
    const b = new Block(start);
    at.set(start, b);
    let p = start;
    for (;;) {
      const op = code[p];
      if (isJump(op) || isEnd(op)) break;
      if (leader[(p >> 2) + 1] === 1) break;
      p += 4;
    }
    b.end = p + 4;
    const op = code[p];
    const nexts: number[] = [];
    if (!isEnd(op)) nexts.push(p + 4);
    if (isJump(op)) nexts.push(target(code, p));
    if (awaits && p + 4 === pc && (op === OP.GET_AWAITABLE || op === OP.GET_ANEXT)) nexts.push(pc + 4);
    if (afterPair(code, p) >= 0) nexts.push(afterPair(code, p));
    const consumed = generatorLoop(code, p);
    if (consumed !== null) nexts.push(...[consumed.decided, consumed.done].filter((t) => t >= 0));
    const caught: number[] = [];
    if (wanted !== null) {
      for (let at = b.start; at < b.end; at += 4) {
        const h = handlerOf(co, at);
        if (h >= 0 && !caught.includes(h) && h !== pc && wanted(h) && !reached!.has(h)) caught.push(h);
      }
    }
    for (const t of [...nexts, ...caught]) {
      if (inside !== null && inside[t >> 2] === 0) continue;
      const c = visit(t);
      if (caught.includes(t)) c.isHandler = true;
      if (!b.next.includes(c)) {
        b.next.push(c);
        c.before.push(b);
      }
    }
    order.push(b);
    return b;
  };
  const entry = visit(pc);
  order.reverse();
  order.forEach((b, i) => b.order = i);
  dominate(order);
  for (const b of order) {
    for (const c of b.next) {
      if (c.order > b.order) continue;
      if (!dominates(c, b)) throw new Irreducible("a loop with two entries");
      if (c.isHandler) throw new Irreducible("a handler of what follows it");
      c.isLoop = true;
    }
  }
  return { entry, blocks: order, at };
}

function dominates(a: Block, b: Block): boolean {
  for (let d: Block | null = b; d !== null; d = d.dominator) if (d === a) return true;
  return false;
}

/** Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001). */
function dominate(order: readonly Block[]): void {
  const entry = order[0];
  entry.dominator = entry;
  const meet = (a: Block, b: Block): Block => {
    while (a !== b) {
      while (a.order > b.order) a = a.dominator!;
      while (b.order > a.order) b = b.dominator!;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const b of order) {
      if (b === entry) continue;
      let d: Block | null = null;
      for (const p of b.before) if (p.dominator !== null) d = d === null ? p : meet(d, p);
      if (d !== b.dominator) {
        b.dominator = d;
        changed = true;
      }
    }
  }
  for (const b of order) if (b !== entry) b.dominator!.dominated.push(b);
  entry.dominator = null;
}
