// The backtracking matcher: complete, for every pattern and every subject.
//
// In: the pattern tree, compiled to a small program; a subject as a function of code points. Out: whether it matches at a
// start, with the group marks. Invariants: no JS recursion in the length of the subject: choices stand on an explicit
// stack; each register write is on a trail, undone when a choice is taken back. Only look-arounds and atomic groups nest
// (as deep as the pattern). Registers: two marks a group, lastindex, then count and last position of each repeat.
import { asciiLower, isWord, unicodeLower } from "./characters.ts";
import { setTest } from "./charset.ts";
import { AT } from "./constants.ts";
import type { Fold, Node } from "./tree.ts";

const enum I {
  Set,
  Any,
  AnyAll,
  At,
  Split, // a: first, b: second choice
  Jump,
  Open, // a: mark register
  Close, // a: mark register, b: group
  Match,
  Fail,
  Single, // repeat of one character: test, min, max, mode
  RepeatStart, // a: count register
  RepeatLoop, // a: count register, b: body, min, max, greedy
  Ref,
  Look, // test: program part from pc+1 to b
  Atomic,
  IfGroup, // a: group, b: else
}

interface Instruction {
  op: I;
  a: number;
  b: number;
  min: number;
  max: number;
  mode: "greedy" | "lazy" | "possessive";
  test: ((cp: number) => boolean) | null;
  negate: boolean;
  fold: Fold;
}

export interface Program {
  readonly code: readonly Instruction[];
  readonly groups: number;
  readonly registers: number;
}

/** The text being matched: code points by index, up to `end`. */
export interface Subject {
  at(i: number): number;
  readonly end: number;
}

/** Compiles a tree. */
export function compileProgram(node: Node, groups: number): Program {
  const code: Instruction[] = [];
  let registers = 2 * groups + 1;
  function add(op: I, a = 0, b = 0): Instruction {
    const ins: Instruction = { op, a, b, min: 0, max: 0, mode: "greedy", test: null, negate: false, fold: "none" };
    code.push(ins);
    return ins;
  }
  function gen(n: Node): void {
    switch (n.t) {
      case "set":
        add(I.Set).test = setTest(n.set);
        return;
      case "any":
        add(n.all ? I.AnyAll : I.Any);
        return;
      case "at":
        add(I.At, n.at);
        return;
      case "fail":
        add(I.Fail);
        return;
      case "seq":
        n.items.forEach(gen);
        return;
      case "branch": {
        const jumps: Instruction[] = [];
        n.options.forEach((option, i) => {
          const split = i < n.options.length - 1 ? add(I.Split, code.length + 1) : null;
          gen(option);
          if (split !== null) {
            jumps.push(add(I.Jump));
            split.b = code.length;
          }
        });
        if (n.options.length === 0) add(I.Fail);
        for (const j of jumps) j.a = code.length;
        return;
      }
      case "group":
        add(I.Open, 2 * n.n - 2);
        gen(n.body);
        add(I.Close, 2 * n.n - 1, n.n);
        return;
      case "repeat":
        repeat(n);
        return;
      case "look": {
        const look = add(I.Look, n.ahead ? -1 : n.width);
        look.negate = n.negate;
        gen(n.body);
        add(I.Match);
        look.b = code.length;
        return;
      }
      case "atomic": {
        const atomic = add(I.Atomic);
        gen(n.body);
        add(I.Match);
        atomic.b = code.length;
        return;
      }
      case "ref": {
        const ref = add(I.Ref, n.n);
        ref.fold = n.fold;
        return;
      }
      case "ifgroup": {
        const test = add(I.IfGroup, n.n);
        gen(n.yes);
        const jump = add(I.Jump);
        test.b = code.length;
        gen(n.no);
        jump.a = code.length;
        return;
      }
    }
  }
  function repeat(n: Node & { t: "repeat" }): void {
    const { body } = n;
    if (body.t === "set" || body.t === "any") {
      const ins = add(I.Single);
      ins.min = n.min;
      ins.max = n.max;
      ins.mode = n.mode;
      ins.test = body.t === "set" ? setTest(body.set) : body.all ? () => true : (cp) => cp !== 10;
      return;
    }
    if (n.mode === "possessive") {
      const atomic = add(I.Atomic);
      repeat({ ...n, mode: "greedy" });
      add(I.Match);
      atomic.b = code.length;
      return;
    }
    const register = registers;
    registers += 2;
    add(I.RepeatStart, register);
    const loopAt = code.length;
    const loop = add(I.RepeatLoop, register);
    loop.min = n.min;
    loop.max = n.max;
    loop.mode = n.mode;
    gen(body);
    add(I.Jump, loopAt);
    loop.b = code.length;
  }
  gen(node);
  add(I.Match);
  return { code, groups, registers };
}

/** One match attempt's outcome: marks (-1 unset) and the group closed last. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly marks: Int32Array;
  readonly lastindex: number;
}

let failures = 0;
let poll: () => void = () => {};

/** What is called now and then while a match goes on: it may throw to end it. */
export function setPoll(f: () => void): void {
  poll = f;
}

export class Machine {
  readonly #program: Program;
  readonly #subject: Subject;
  #registers: Int32Array;
  #trail: number[] = [];

  constructor(program: Program, subject: Subject) {
    this.#program = program;
    this.#subject = subject;
    this.#registers = new Int32Array(program.registers);
  }

  /** Matches at `start`; `full`: must end at the subject's end; `advance`: must not be empty. */
  match(start: number, full: boolean, advance: boolean): Found | null {
    this.#registers.fill(-1);
    this.#trail.length = 0;
    const end = this.#run(0, start, full ? this.#subject.end : -1, advance ? start : -1);
    if (end < 0) return null;
    const { groups } = this.#program;
    const r = this.#registers;
    return { start, end, marks: r.slice(0, 2 * groups), lastindex: r[2 * groups] };
  }

  #set(register: number, v: number): void {
    const r = this.#registers;
    this.#trail.push(register, r[register]);
    r[register] = v;
  }

  #undo(height: number): void {
    const t = this.#trail, r = this.#registers;
    while (t.length > height) {
      const old = t.pop()!;
      r[t.pop()!] = old;
    }
  }

  /** Runs from pc at pos until Match; the end position, or -1. `mustEnd`/`notAt`: conditions on it, or -1. */
  #run(pc: number, pos: number, mustEnd: number, notAt: number): number {
    const { code, groups } = this.#program;
    const subject = this.#subject;
    const end = subject.end;
    const r = this.#registers;
    // Choices, four numbers each: pc, pos, trail height, limit (-1 plain; else the other end of a Single's run).
    const stack: number[] = [];
    for (;;) {
      const ins = code[pc];
      let ok: boolean;
      switch (ins.op) {
        case I.Set:
          ok = pos < end && ins.test!(subject.at(pos));
          if (ok) {
            pos++;
            pc++;
          }
          break;
        case I.Any:
          ok = pos < end && subject.at(pos) !== 10;
          if (ok) {
            pos++;
            pc++;
          }
          break;
        case I.AnyAll:
          ok = pos < end;
          if (ok) {
            pos++;
            pc++;
          }
          break;
        case I.At:
          ok = this.#at(ins.a, pos);
          pc++;
          break;
        case I.Split:
          stack.push(ins.b, pos, this.#trail.length, -1);
          pc = ins.a;
          ok = true;
          break;
        case I.Jump:
          pc = ins.a;
          ok = true;
          break;
        case I.Open:
          this.#set(ins.a, pos);
          pc++;
          ok = true;
          break;
        case I.Close:
          this.#set(ins.a, pos);
          this.#set(2 * groups, ins.b);
          pc++;
          ok = true;
          break;
        case I.Match:
          ok = (mustEnd < 0 || pos === mustEnd) && pos !== notAt;
          if (ok) return pos;
          break;
        case I.Fail:
          ok = false;
          break;
        case I.Single: {
          const test = ins.test!;
          const most = ins.mode === "lazy" ? ins.min : ins.max;
          const stop = most < end - pos ? pos + most : end;
          let p = pos;
          while (p < stop && test(subject.at(p))) p++;
          ok = p - pos >= ins.min;
          if (ok) {
            if (ins.mode === "greedy" && p > pos + ins.min) stack.push(pc, p, this.#trail.length, pos + ins.min);
            else if (ins.mode === "lazy" && ins.max > ins.min) {
              stack.push(pc, p, this.#trail.length, ins.max === Infinity ? end : Math.min(end, pos + ins.max));
            }
            pos = p;
            pc++;
          }
          break;
        }
        case I.RepeatStart:
          this.#set(ins.a, 0);
          this.#set(ins.a + 1, -1);
          pc++;
          ok = true;
          break;
        case I.RepeatLoop: {
          const n = r[ins.a];
          ok = true;
          if (n < ins.min) {
            this.#set(ins.a, n + 1);
            this.#set(ins.a + 1, pos);
            pc++;
          } else if (n >= ins.max || pos === r[ins.a + 1]) pc = ins.b;
          else if (ins.mode === "greedy") {
            stack.push(ins.b, pos, this.#trail.length, -1);
            this.#set(ins.a, n + 1);
            this.#set(ins.a + 1, pos);
            pc++;
          } else {
            stack.push(-1 - pc, pos, this.#trail.length, -1);
            pc = ins.b;
          }
          break;
        }
        case I.Ref: {
          const from = r[2 * ins.a - 2], to = r[2 * ins.a - 1];
          ok = from >= 0 && to >= from && pos + to - from <= end;
          for (let i = from, p = pos; ok && i < to; i++, p++) {
            ok = fold(subject.at(i), ins.fold) === fold(subject.at(p), ins.fold);
          }
          if (ok) {
            pos += to - from;
            pc++;
          }
          break;
        }
        case I.Look: {
          const at = ins.a < 0 ? pos : pos - ins.a;
          const height = this.#trail.length;
          const matched = at >= 0 && this.#run(pc + 1, at, -1, -1) >= 0;
          ok = matched !== ins.negate;
          if (!matched || ins.negate) this.#undo(height);
          pc = ins.b;
          break;
        }
        case I.Atomic: {
          const height = this.#trail.length;
          const stop = this.#run(pc + 1, pos, -1, -1);
          ok = stop >= 0;
          if (ok) {
            pos = stop;
            pc = ins.b;
          } else this.#undo(height);
          break;
        }
        case I.IfGroup:
          pc = r[2 * ins.a - 1] >= 0 && r[2 * ins.a - 2] >= 0 ? pc + 1 : ins.b;
          ok = true;
          break;
      }
      if (ok) continue;
      if ((++failures & 8191) === 0) poll();
      // Take the newest choice back.
      for (;;) {
        if (stack.length === 0) return -1;
        const limit = stack.pop()!, height = stack.pop()!, p = stack.pop()!, target = stack.pop()!;
        this.#undo(height);
        if (limit < 0) {
          if (target < 0) {
            // A lazy repeat tries its body once more.
            const at = -1 - target, loop = code[at];
            this.#set(loop.a, r[loop.a] + 1);
            this.#set(loop.a + 1, p);
            pc = at + 1;
          } else pc = target;
          pos = p;
          break;
        }
        const single = code[target];
        if (single.mode === "greedy") {
          pos = p - 1;
          if (pos > limit) stack.push(target, pos, height, limit);
        } else {
          if (p >= limit || !single.test!(subject.at(p))) continue;
          pos = p + 1;
          stack.push(target, pos, height, limit);
        }
        pc = target + 1;
        break;
      }
    }
  }

  #at(kind: number, pos: number): boolean {
    const s = this.#subject;
    switch (kind) {
      case AT.BEGINNING:
      case AT.BEGINNING_STRING:
        return pos === 0;
      case AT.BEGINNING_LINE:
        return pos === 0 || s.at(pos - 1) === 10;
      case AT.END:
        return pos === s.end || (pos === s.end - 1 && s.at(pos) === 10);
      case AT.END_LINE:
        return pos === s.end || s.at(pos) === 10;
      case AT.END_STRING:
        return pos === s.end;
    }
    const unicode = kind === AT.UNI_BOUNDARY || kind === AT.UNI_NON_BOUNDARY;
    const before = pos > 0 && isWord(s.at(pos - 1), unicode);
    const after = pos < s.end && isWord(s.at(pos), unicode);
    const boundary = kind === AT.BOUNDARY || kind === AT.UNI_BOUNDARY || kind === AT.LOC_BOUNDARY;
    return (before !== after) === boundary;
  }
}

function fold(cp: number, how: Fold): number {
  return how === "none" ? cp : how === "unicode" ? unicodeLower(cp) : asciiLower(cp);
}
