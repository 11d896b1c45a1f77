// From bytecode to structured JavaScript: what is known of each register at each point, guards, exits and the text.
//
// In: a Region, its liveness, a profile (or none: tier 1) and what the entry knows. Out: the text of one JS function,
// its constants and its exits. One abstract run over the blocks to a fixed point decides kinds and representations; the
// same run, once more, makes the text. What each opcode does is in emit_*.ts.
// Invariants: an instruction's guards come before its effects, so an exit executes it again in the interpreter. A register
// is in a boxed variable rN, or a float in a number variable dN, or in both; ints that outgrow numbers in a bigint
// variable wN: with BigInt.asUintN around them, V8 computes ints of 64 bits in machine words (xorshift: 45 times as fast);
// complex numbers in two number variables, dN and mN; an iterator over a list as the list in rN and the next index in iN; an object
// that was not made yet in variables of its own (virtual_objects.ts). Named locals and cells are always exact.
import { OP } from "../bytecode/opcodes.ts";
import type { Shape } from "../core/shape.ts";
import { PENDING } from "../core/threads.ts";
import { PyFloat, type Value } from "../core/value.ts";
import { PyBuiltin, PyFunction, PyMethodDescr } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { ANY, INTEGER, Kind, NUMBER, only } from "./kinds.ts";
import { type Block, handlerOf, type Liveness, type Region } from "./flow.ts";
import { eachWrite, opName } from "./operands.ts";
import { knobs } from "./knobs.ts";
import type { Fresh } from "./emit_consumers.ts";
import type { Starting } from "./emit_starts.ts";
import type { FreshCalls } from "./emit_mapped.ts";
import type { EmitterOptions, Handler, InlineState } from "./emitter_options.ts";
import {
  BOXED,
  CannotCompile,
  type ExitKind,
  isWord,
  LISTED,
  MARKED,
  NeedsFrame,
  NO_VIRTUALS,
  PAIR,
  RANGE,
  type ShapeFact,
  type Site,
  type State,
  UNBOXED,
  VIRTUAL,
  type Virtuals,
  WIDE,
  WORD,
} from "./state.ts";
import { type Edge, Structure, type Terminator } from "./structure.ts";
import { emitRare, isRare } from "./rare.ts";
import { includes, meetShapes } from "./shape_facts.ts";
import type { LightHolder } from "./unit.ts";
import { converting, enter, escape, escapeAll, escaping, keepShapes, mergeVirtuals, shown } from "./virtual_objects.ts";
import { MAX_DISPATCH_FAILED, MAX_FAILED, type Profile, type Target } from "./profile.ts";

/** In a unit's text, before it is put together: all its variables. */
export const VARIABLES = "/*V*/";

/**
 * Turns of a loop between two looks at the clock, while the worker is not started: in units with a frame, and in light ones,
 * which do less in a turn and lose more when they are left.
 */
const PATIENCE = 1000, PATIENCE_LIGHT = 20_000;

/** A native callee, for the log. */
function nativeName(f: Target): string {
  if (f instanceof PyMethodDescr) return `${f.objclass.name}.${f.spec.name}`;
  return f instanceof PyBuiltin ? f.spec.name : f instanceof PyType ? f.name : "";
}

export class Emitter {
  readonly co: PyCode;
  readonly code: Int32Array;
  readonly profile: Profile | null;
  readonly framed: boolean;
  readonly stress: boolean;
  readonly region: Region;
  readonly liveness: Liveness;
  readonly nnamed: number;
  st: State;
  pc = 0;
  /** Who emits the whole unit, and how many calls around this code are emitted in place. */
  readonly root: Emitter;
  readonly level: number;
  /** Part of the labels of this code's blocks. */
  readonly label: string;
  /** Label of the way out. */
  readonly way: string;
  /** What inlined code returns; undefined while it has not returned. */
  result: { mask: number; shape: ShapeFact; object: string | null } | undefined;
  /** Objects that are not made where it returns. */
  unmade: Virtuals = NO_VIRTUALS;
  /** The shape of the first register where it returns. */
  selfAfter: ShapeFact = null;
  /** What inlined code may have changed: anything, or instances of these shapes. */
  forgot = false;
  readonly changed = new Set<Shape>();
  /** See emit_inline.ts. */
  readonly inlining: InlineState = {
    facts: new Map(),
    units: new Map(),
    size: 0,
    choices: new Map(),
    virtuals: new Map(),
    variables: new Map(),
    sets: new Map(),
  };
  /** The text that is made now stays. */
  #isLast = false;
  get isLast(): boolean {
    const caller = this.options.inlining?.caller;
    return this.#isLast && (caller === undefined || caller.isLast);
  }
  /** Where the block of `pc` begins and ends. */
  blockStart = 0;
  blockEnd = 0;
  dead = false;
  out: string[] = [];
  sites: Site[] = [];
  /** For each group of exits, how the registers are held: a letter for each (x: dead). */
  groups: string[] = [];
  /** The range that the instruction before made for GET_ITER. */
  range: { readonly at: number; readonly from: string; readonly to: string; readonly step: number } | null = null;
  readonly ranges = new Set<number>();
  /** Registers that hold iterators over lists in parts. */
  readonly walks = new Set<number>();
  /** Tests for keys of dicts whose entries have variables. */
  readonly found = new Set<number>();
  /** The instruction that awaits the coroutine which the one before it made; -1: none. */
  awaits = -1;
  /** The remainder that the instruction before it made; -1: none. */
  formatted = -1;
  /** LOAD_GLOBAL whose value the instruction before it checked; -1: none. */
  checked = -1;
  /** The coroutine that an instruction to come starts. */
  starting: Starting | null = null;
  /**
   * Calls are emitted that are part of one instruction's native: what is done instead of leaving the unit, before a call and
   * after one that unwound.
   */
  within: { readonly exit: string; readonly unwound: string } | null = null;
  /** What the instruction before left to one that consumes it. */
  fresh: Fresh | FreshCalls | null = null;
  /** Kinds of what the unit returns. */
  returned = 0;
  /** Names that the unit takes from the built-ins, and the version of the globals that were found to have none of them. */
  readonly builtinsUsed: { version: number; names: string[] } = { version: -1, names: [] };
  constants: unknown[] = [];
  /** Holders that the unit calls. */
  readonly calls = new Set<LightHolder>();
  /** Registers that have a variable, and those with a number variable. */
  readonly used = new Set<number>();
  readonly unboxed = new Set<number>();
  /** Those with a bigint variable. */
  readonly wides = new Set<number>();
  /** Those with a number variable for the imaginary part. */
  readonly pairs = new Set<number>();
  #constantNames = new Map<unknown, string>();
  #siteIds = new Map<string, number>();
  #temps = 0;
  #ends: Terminator = { kind: "end" };
  readonly #ins = new Map<Block, State>();

  constructor(readonly options: EmitterOptions, readonly handlers: readonly Handler[]) {
    this.co = options.co;
    this.code = options.co.code;
    this.profile = options.profile;
    this.framed = options.framed;
    this.stress = options.stress;
    this.region = options.region;
    this.liveness = options.liveness;
    this.nnamed = options.co.firstFree + options.co.data.freevars.length;
    this.st = options.entry;
    const caller = options.inlining?.caller;
    this.root = caller?.root ?? this;
    this.level = caller === undefined ? 0 : caller.level + 1;
    this.label = this.level === 0 ? "" : `_${this.level}_`;
    this.way = `x${this.label}`;
  }

  // Names and constants.

  /** The name of a constant of the unit. */
  constant(v: unknown): string {
    if (this.root !== this) return this.root.constant(v);
    let name = this.#constantNames.get(v);
    if (name === undefined) {
      name = `k${this.constants.length}`;
      this.constants.push(v);
      this.#constantNames.set(v, name);
    }
    return name;
  }

  temp(): string {
    return this.root === this ? `t${++this.#temps}` : this.root.temp();
  }

  emit(text: string): void {
    this.out.push(text);
  }

  // Exits.

  isLive(pc: number, reg: number): boolean {
    return reg < this.nnamed || this.liveness.has(pc, reg);
  }

  site(pc: number, kind: ExitKind, st = this.st): number {
    // Only the text names exits.
    if (!this.#isLast) return 0;
    let text = "";
    for (let i = 0; i < st.rep.length; i++) {
      const rep = st.rep[i];
      text += !this.isLive(pc, i)
        ? "x"
        : (rep & (BOXED | VIRTUAL)) !== 0
        ? "b"
        : rep === UNBOXED
        ? "u"
        : rep === MARKED
        ? "m"
        : rep === LISTED
        ? "l"
        : (rep & WIDE) !== 0
        ? "w"
        : rep === PAIR
        ? "c"
        : "r";
    }
    let group = this.groups.indexOf(text);
    if (group < 0) group = this.groups.push(text) - 1;
    const key = `${pc},${kind},${group}`;
    let id = this.#siteIds.get(key);
    if (id === undefined) {
      id = this.sites.push({ pc, kind, group, count: 0, since: 0 }) - 1;
      this.#siteIds.set(key, id);
    }
    return id;
  }

  exit(kind: ExitKind, pc = this.pc): string {
    if (this.within !== null) return this.within.exit;
    return `{${escaping(this, this.st, pc)}p=${this.site(pc, kind)};break ${this.way}}`;
  }

  /** The checks at the entry are being made. */
  #entering = false;

  /** Leaves unless `test` holds. */
  guard(test: string, kind: ExitKind = this.#entering ? "entry" : "guard"): void {
    this.emit(`if(!(${test})${this.stress ? "||S()" : ""})${this.exit(kind)}`);
  }

  /** Raises the exception unless `test` holds: neither a failed guess nor a throw of JavaScript's. */
  raiseUnless(test: string, exception: string): void {
    this.emit(`if(!(${test})){J.raised=${exception};${this.raise("throw")}}`);
  }

  // Exceptions.

  /** Where exceptions of this block go in the unit, and what is known then. */
  #raised: { readonly to: Block; readonly state: State }[] = [];
  /** For each handler in the unit, the sites whose exceptions it gets. */
  readonly #caught = new Map<Block, boolean[]>();

  /** The handler of an instruction that is in this unit, or null. */
  #handlerAt(pc: number): Block | null {
    const h = handlerOf(this.co, pc);
    const b = h < 0 ? undefined : this.region.at.get(h);
    return b !== undefined && b.isHandler ? b : null;
  }

  /** The register in which a handler gets the exception: the same for all that it covers. */
  #exceptionIn(handler: Block): number {
    const { handlers } = this.co;
    for (let row = 0;; row += 4) if (handlers[row + 2] === handler.start) return handlers[row + 3];
  }

  /** An exception may go to the handler `b` now: statements that bring the registers to where it wants them. */
  #toHandler(b: Block, site: number): string {
    const state = this.st.copy();
    // The light unit's frame is made then.
    if (!this.framed) state.dirty.fill(0);
    // A callee may have done anything.
    state.shape.fill(null);
    state.globalsChecked = false;
    const reg = this.#exceptionIn(b);
    this.used.add(reg);
    state.mask[reg] = ANY;
    state.rep[reg] = BOXED;
    state.known[reg] = undefined;
    state.dirty[reg] = 1;
    this.#raised.push({ to: b, state });
    let sites = this.#caught.get(b);
    if (sites === undefined) this.#caught.set(b, sites = []);
    sites[site] = true;
    const want = this.#ins.get(b);
    return want === undefined ? "" : this.#convert(state, want, b.start);
  }

  /** Notes the place of what may raise: in the unit, its handler may get the exception. */
  #place(kind: ExitKind): string {
    const b = this.#handlerAt(this.pc);
    if (b === null) return `p=${this.site(this.pc, kind)};`;
    const site = this.site(this.pc, kind);
    return `${this.#toHandler(b, site)}p=${site};`;
  }

  /** This instruction's exceptions go to a handler in this unit. */
  isCaught(): boolean {
    return this.#handlerAt(this.pc) !== null;
  }

  /** Goes on with the exception in J.raised or e. */
  raise(kind: "throw" | "reraise"): string {
    return `${escaping(this, this.st, this.pc)}${this.#place(kind)}${this.#onward()}`;
  }

  #onward(): string {
    const b = this.#handlerAt(this.pc);
    const { way } = this;
    return b === null ? `break ${way}` : `if((P[0]&${PENDING.TRACE})===0)break ${this.#block(b)};break ${way}`;
  }

  /** Notes the place of a call whose result may be UNWIND. */
  calling(): string {
    escapeAll(this);
    return this.#place("call");
  }

  /** The same for a call that is emitted in place. */
  callingInPlace(): string {
    return this.#place("call");
  }

  /** Leaves when the result `t` of such a call is UNWIND; `first` is done before. */
  unlessUnwound(t: string, first = ""): string {
    return `if(${t}===UNWIND){${this.unwound(first)}}`;
  }

  /** Leaves, as a callee did. */
  unwound(first: string): string {
    if (this.within !== null) return `${first}${this.within.unwound}`;
    const b = this.#handlerAt(this.pc);
    return `${first}${shown(this, this.st, this.pc)}${
      b === null ? "" : `if(J.raised!==null&&(P[0]&${PENDING.TRACE})===0)break ${this.#block(b)};`
    }break ${this.way};`;
  }

  /** The label of what a block follows. */
  #block(b: Block): string {
    return `b${this.label}${b.start}`;
  }

  /** Always leaves here: nothing after it is reached. */
  stop(kind: ExitKind): void {
    this.emit(this.exit(kind));
    this.dead = true;
    this.#ends = { kind: "end" };
  }

  /** What comes may throw: remembers the place. */
  mayThrow(): void {
    escapeAll(this);
    this.emit(this.#place("throw"));
  }

  /** What comes may look at frames or run any code: brings the frame up to date. */
  needFrame(): void {
    this.updateFrame();
    if (this.options.resumes) this.emit("if(g.state!==2)H.link(F);");
  }

  /** The code that the instruction was seen to call: of functions, or of a class's `__init__`. */
  #calledHere(): readonly PyCode[] {
    const cls = this.target();
    const init = cls instanceof PyType && cls.isHeap ? cls.lookup("__init__") : undefined;
    if (init instanceof PyFunction) return [init.code as PyCode];
    return this.profile?.codes[this.pc >> 2] ?? [];
  }

  /** The same, but the frame of a generator need not be on the chain yet (generator_steps.ts). */
  updateFrame(): void {
    if (!this.framed) {
      const codes = this.#calledHere();
      const { lightOf } = this.options.callees;
      const waitsFor = codes.filter((co) => !co.isGenerator && lightOf(co) === null);
      const names = waitsFor.slice(0, 3).map((co) => co.qualname).join(", ") || nativeName(this.target());
      throw new NeedsFrame(
        `at ${this.pc} ${opName(this.code[this.pc])}${names === "" ? "" : `, for ${names}`}`,
        waitsFor,
      );
    }
    this.mayThrow();
    this.emit(`F.pc=${this.pc};`);
    this.flush();
  }

  /** Stores changed named locals in the frame. */
  flush(): void {
    escapeAll(this);
    const { st } = this;
    for (let i = 0; i < this.nnamed; i++) {
      if (st.dirty[i] === 0) continue;
      st.dirty[i] = 0;
      this.emit(`R[${i}]=${this.boxed(i, st.rep[i])};`);
    }
  }

  /** After code that may have done anything: forgets what it may have changed. */
  forget(): void {
    const { st } = this;
    st.shape.fill(null);
    keepShapes(st);
    st.globalsChecked = false;
    this.forgot = true;
  }

  /** Instances of these shapes may have got other ones. */
  reshape(shapes: Iterable<Shape>): void {
    const { st } = this;
    for (const shape of shapes) {
      this.changed.add(shape);
      for (let i = 0; i < st.shape.length; i++) if (includes(st.shape[i], shape)) st.shape[i] = null;
      keepShapes(st);
    }
  }

  /** After needFrame's code and its result: leaves when there is something to attend to. */
  afterCall(): void {
    this.forget();
    this.emit(`if((P[0]&${~PENDING.START})!==0)${this.exit("leave", this.pc + 4)}`);
  }

  /** The unit has a loop, and so a counter of its turns. */
  counts = false;

  /**
   * A back-edge: leaves when there is something to attend to. That the worker is not started yet is looked at now and then,
   * in the interpreter: a call here would have V8 read all that the loop reads again in each turn (nbody: 8.0 -> 5.9 ms,
   * fannkuch: 23 -> 17.6 ms).
   */
  safepoint(): void {
    this.counts = true;
    this.emit(
      `if(P[0]!==0&&(P[0]!==${PENDING.START}||++z>${this.framed ? PATIENCE : PATIENCE_LIGHT}))${this.exit("leave")}`,
    );
  }

  // What is known.

  /** Kinds that operand `place` (1 to 3) was seen to have; ANY without a profile. */
  seen(place: number): number {
    if (this.profile === null) return ANY;
    if (this.isGeneric()) return ANY;
    const m = this.profile.kinds[3 * (this.pc >> 2) + place - 1] & ANY;
    return m === 0 ? ANY : m;
  }

  /** A light unit does here what runs no Python code, and leaves when some would run. */
  get isPlain(): boolean {
    return this.profile !== null && !this.framed && !this.isHopeless();
  }

  /** Even what a light unit does without guesses (calls of whatever has a light unit, say) went wrong too often here. */
  isHopeless(): boolean {
    return this.profile !== null && this.profile.failed[this.pc >> 2] >= MAX_DISPATCH_FAILED;
  }

  /** The guesses about this instruction were wrong again and again: nothing is guessed any more. */
  isGeneric(): boolean {
    return this.profile !== null && this.profile.failed[this.pc >> 2] >= MAX_FAILED;
  }

  /** Kinds of a register here: what is known, narrowed by what was seen. */
  kinds(reg: number, place: number): number {
    const m = this.st.mask[reg];
    const both = m & this.seen(place);
    return both === 0 ? m : both;
  }

  target(): Target {
    return this.profile === null || this.isGeneric() ? undefined : this.profile.targets[this.pc >> 2];
  }

  /** Shapes that the instance was seen to have; the one it has, where that is known of what `reg` holds. */
  shapes(reg = -1): readonly Shape[] {
    if (this.profile === null || this.isGeneric()) return [];
    const seen = this.profile.shapes[this.pc >> 2] ?? [];
    const fact = reg < 0 || knobs.without.has("guards") ? null : this.st.shape[reg];
    if (fact === null) return seen;
    if (fact instanceof Array) return fact.every((s) => seen.includes(s)) ? fact : seen;
    return (fact as Shape).isDict ? seen : [fact as Shape];
  }

  // Reading registers.

  /** The boxed value of a register that is held so. */
  boxed(reg: number, rep: number): string {
    if ((rep & BOXED) !== 0) return `r${reg}`;
    // Its variable, once it is made.
    if (rep === VIRTUAL) return this.st.object[reg]!;
    if ((rep & WIDE) !== 0) return `${(rep & WORD) !== 0 ? "N64" : "N"}(w${reg})`;
    if (rep === LISTED) return `H.listIterator(r${reg},i${reg})`;
    if (rep === RANGE) return `new PyRangeIterator(i${reg},s${reg},q${reg})`;
    if (rep === PAIR) return `new PyComplex(d${reg},m${reg})`;
    return rep === UNBOXED ? `new PyFloat(d${reg})` : `r${reg}===M?new PyFloat(d${reg}):r${reg}`;
  }

  /** The boxed value of a register. */
  val(reg: number): string {
    this.used.add(reg);
    const { st } = this;
    const rep = st.rep[reg];
    if (rep === VIRTUAL) escape(this, st.object[reg]!);
    else if ((rep & BOXED) === 0) {
      const known = rep === UNBOXED ? st.known[reg] : undefined;
      this.emit(`r${reg}=${known instanceof PyFloat ? this.constant(known) : this.boxed(reg, rep)};`);
      st.rep[reg] = rep === UNBOXED || (rep & (WIDE | PAIR)) !== 0 ? rep | BOXED : BOXED;
    }
    return `r${reg}`;
  }

  /** The int that the register holds, when the instructions say it. */
  literal(reg: number): number | null {
    const v = this.st.known[reg];
    return typeof v === "number" ? v : null;
  }

  /** The number of a register that is known to hold a float. */
  num(reg: number): string {
    const { st } = this;
    this.unboxed.add(reg);
    this.used.add(reg);
    if ((st.rep[reg] & UNBOXED) === 0) {
      this.emit(`d${reg}=r${reg}.v;`);
      st.rep[reg] |= UNBOXED;
    }
    return `d${reg}`;
  }

  /** Is it held as the number of a float alone? */
  isFloat(reg: number): boolean {
    return this.st.rep[reg] === UNBOXED;
  }

  /** The real and the imaginary part of a register that is known to hold a complex number. */
  parts(reg: number): readonly [re: string, im: string] {
    const { st } = this;
    this.#hasPair(reg);
    if ((st.rep[reg] & PAIR) === 0) {
      this.emit(`d${reg}=r${reg}.re;m${reg}=r${reg}.im;`);
      st.rep[reg] |= PAIR;
    }
    return [`d${reg}`, `m${reg}`];
  }

  #hasPair(reg: number): void {
    this.unboxed.add(reg);
    this.pairs.add(reg);
    this.used.add(reg);
  }

  /** The register gets a complex number of these parts. */
  setComplex(reg: number, re: string, im: string): void {
    if (knobs.without.has("unbox")) return this.set(reg, `new PyComplex(${re},${im})`, Kind.COMPLEX);
    this.#hasPair(reg);
    const { st } = this;
    // The parts may be made of what the register held.
    const t = this.temp();
    this.emit(`const ${t}=${re};m${reg}=${im};d${reg}=${t};`);
    st.mask[reg] = Kind.COMPLEX;
    st.rep[reg] = PAIR;
    st.dirty[reg] = 1;
    st.known[reg] = undefined;
    st.shape[reg] = null;
  }

  /** The bigint of a register that is known to hold an int. */
  wide(reg: number): string {
    const { st } = this;
    this.wides.add(reg);
    this.used.add(reg);
    if ((st.rep[reg] & WIDE) === 0) {
      this.emit(`w${reg}=typeof r${reg}==="bigint"?r${reg}:BigInt(r${reg});`);
      st.rep[reg] |= WIDE;
    }
    return `w${reg}`;
  }

  /** Is it held as a bigint? */
  isWide(reg: number): boolean {
    return (this.st.rep[reg] & WIDE) !== 0;
  }

  isWord(reg: number): boolean {
    return isWord(this.st.rep[reg], this.st.known[reg]);
  }

  /** Leaves unless the register, which holds an int, holds one of 64 bits without sign. */
  guardWord(reg: number): void {
    if (this.isWord(reg)) return;
    const w = this.wide(reg);
    const t = this.temp();
    this.emit(`const ${t}=BigInt.asUintN(64,${w});`);
    this.guard(`${t}===${w}`);
    this.emit(`${w}=${t};`);
    this.st.rep[reg] |= WORD;
  }

  /** The register gets an int as a bigint, `word` when that is one of 64 bits without sign. */
  setWide(reg: number, expression: string, word: boolean): void {
    if (knobs.without.has("wide")) return this.set(reg, `N(${expression})`, INTEGER);
    this.wides.add(reg);
    this.used.add(reg);
    const { st } = this;
    this.emit(`w${reg}=${expression};`);
    st.mask[reg] = INTEGER;
    st.rep[reg] = word ? WIDE | WORD : WIDE;
    st.dirty[reg] = 1;
    st.known[reg] = undefined;
    st.shape[reg] = null;
  }

  /** Leaves unless the register holds one of these kinds (which a test can tell). */
  narrow(reg: number, mask: number): void {
    const { st } = this;
    const now = st.mask[reg];
    // What has more than 32 bits is told from other ints by nothing cheap.
    if ((mask & Kind.NUM) !== 0) mask |= Kind.INT;
    if ((now & ~mask) === 0) return;
    const r = this.val(reg);
    const tests: string[] = [];
    const wanted = now & mask;
    if ((mask & NUMBER) === NUMBER && (wanted & NUMBER) !== 0) tests.push(`typeof ${r}==="number"`);
    else if ((mask & Kind.INT) !== 0 && (wanted & Kind.INT) !== 0) {
      tests.push((now & ~NUMBER) === 0 ? `(${r}|0)===${r}` : `typeof ${r}==="number"&&(${r}|0)===${r}`);
    }
    if ((wanted & Kind.BIG) !== 0) tests.push(`typeof ${r}==="bigint"`);
    if ((wanted & Kind.STR) !== 0) tests.push(`typeof ${r}==="string"`);
    if ((wanted & Kind.BOOL) !== 0) tests.push(`typeof ${r}==="boolean"`);
    if ((wanted & Kind.NONE) !== 0) tests.push(`${r}===None`);
    const tagged = tests.length;
    if ((wanted & Kind.FLOAT) !== 0) tests.push(`${r}.t===FLOAT`);
    if ((wanted & Kind.LIST) !== 0) tests.push(`${r}.t===LIST`);
    if ((wanted & Kind.TUPLE) !== 0) tests.push(`${r}.t===TUPLE`);
    if ((wanted & Kind.DICT) !== 0) tests.push(`${r}.t===DICT`);
    if ((wanted & Kind.COMPLEX) !== 0) tests.push(`${r}.t===COMPLEX`);
    if (tests.length === 0) {
      this.stop("guard");
      return;
    }
    if ((now & Kind.UNSET) !== 0 && tests.length > tagged) this.guard(`${r}!==undefined`);
    this.guard(tests.join("||"));
    st.mask[reg] = wanted;
  }

  // Writing registers.

  /** The register gets a boxed value. */
  set(reg: number, expression: string, mask = ANY, known?: Value): void {
    this.used.add(reg);
    const { st } = this;
    this.emit(`r${reg}=${expression};`);
    st.mask[reg] = mask;
    st.rep[reg] = BOXED;
    st.dirty[reg] = 1;
    st.known[reg] = known;
    st.shape[reg] = null;
  }

  /** The register gets a float, unboxed. */
  setFloat(reg: number, expression: string): void {
    if (knobs.without.has("unbox")) return this.set(reg, `new PyFloat(${expression})`, Kind.FLOAT);
    this.unboxed.add(reg);
    this.used.add(reg);
    const { st } = this;
    this.emit(`d${reg}=${expression};`);
    st.mask[reg] = Kind.FLOAT;
    st.rep[reg] = UNBOXED;
    st.dirty[reg] = 1;
    st.known[reg] = undefined;
    st.shape[reg] = null;
  }

  /** The register gets what another one holds. */
  move(to: number, from: number): void {
    if (to === from) return;
    const { st } = this;
    this.used.add(to).add(from);
    if ((st.rep[from] & (MARKED | RANGE | LISTED)) !== 0) this.val(from);
    if ((st.rep[from] & WIDE) !== 0) {
      this.wides.add(to);
      this.emit(`w${to}=w${from};`);
    }
    if ((st.rep[from] & UNBOXED) !== 0) {
      this.unboxed.add(to);
      this.emit(`d${to}=d${from};`);
    }
    if ((st.rep[from] & PAIR) !== 0) {
      this.#hasPair(to);
      this.emit(`d${to}=d${from};m${to}=m${from};`);
    }
    if ((st.rep[from] & BOXED) !== 0) this.emit(`r${to}=r${from};`);
    st.mask[to] = st.mask[from];
    st.rep[to] = st.rep[from];
    st.object[to] = st.object[from];
    st.dirty[to] = 1;
    st.known[to] = st.known[from];
    st.shape[to] = st.shape[from];
  }

  // Ends of blocks.

  #edge(to: number, code = ""): Edge {
    return { to, state: this.st.copy(), code };
  }

  goto(pc: number): void {
    this.dead = true;
    this.#ends = { kind: "goto", edge: this.#edge(pc) };
  }

  /** Goes to `yes` or `no`; `onNo` runs on that way with its own state. */
  branch(test: string, yes: number, no: number, onYes?: () => void, onNo?: () => void): void {
    const before = this.st;
    const side = (pc: number, f: (() => void) | undefined): Edge => {
      this.st = before.copy();
      const out = this.out;
      this.out = [];
      f?.();
      const edge = this.#edge(pc, this.out.join(""));
      this.out = out;
      return edge;
    };
    const a = side(yes, onYes), b = side(no, onNo);
    this.st = before;
    this.dead = true;
    this.#ends = { kind: "if", test, yes: a, no: b };
  }

  /** The unit returns; nothing follows. */
  finish(text: string): void {
    this.emit(text);
    this.dead = true;
    this.#ends = { kind: "end" };
  }

  // The run over the blocks.

  #runBlock(b: Block, state: State): void {
    this.st = state.copy();
    this.out = [];
    this.dead = false;
    this.#ends = { kind: "end" };
    this.#raised = [];
    this.blockStart = b.start;
    this.blockEnd = b.end;
    // On other ways to this block the instruction before was another one.
    this.range = null;
    this.awaits = this.formatted = this.checked = -1;
    this.starting = null;
    this.fresh = null;
    for (let pc = b.start; pc < b.end; pc += 4) {
      this.pc = pc;
      // How a loop's code ends is often not recorded, and needs no profile.
      if (this.profile !== null && this.profile.seen[pc >> 2] === 0 && this.code[pc] !== OP.RETURN_CONST) {
        this.stop("cold");
        return;
      }
      if (this.st.foundAt >= 0) eachWrite(this.code, pc, (r) => r === this.st.foundKey && (this.st.foundAt = -1));
      if (isRare(this, pc)) emitRare(this, pc);
      else this.handlers[this.code[pc]](this, pc);
      if (this.dead) return;
    }
    this.goto(b.end);
  }

  /** What is known at the start of a block; undefined when nothing leads there. */
  stateAt(b: Block): State | undefined {
    return this.#ins.get(b);
  }

  #edges(): Edge[] {
    const t = this.#ends;
    return t.kind === "end" ? [] : t.kind === "goto" ? [t.edge] : [t.yes, t.no];
  }

  /** Merges the state on an edge into the state at a block's start; true when that changed. */
  #merge(b0: Block, from: State): boolean {
    const to = this.#ins.get(b0);
    if (to === undefined) {
      const s = from.copy();
      for (let i = 0; i < s.mask.length; i++) {
        if (this.isLive(b0.start, i)) continue;
        s.mask[i] = 0;
        s.rep[i] = BOXED;
        s.known[i] = undefined;
        s.shape[i] = null;
      }
      enter(this, s, b0.start);
      this.#ins.set(b0, s);
      return true;
    }
    let changed = mergeVirtuals(this, to, from, b0.start);
    for (let i = 0; i < to.mask.length; i++) {
      if (!this.isLive(b0.start, i)) continue;
      const mask = to.mask[i] | from.mask[i];
      const a = to.rep[i], b = from.rep[i];
      let rep: number;
      if (a === b && (a === RANGE || a === LISTED)) rep = a;
      else if (a === VIRTUAL || b === VIRTUAL) rep = a === b ? VIRTUAL : BOXED;
      else if (mask === Kind.FLOAT && a < MARKED && b < MARKED) rep = (a & b) || UNBOXED;
      else if (((a | b) & PAIR) !== 0) rep = mask === Kind.COMPLEX ? PAIR | (a & b & BOXED) : BOXED;
      else if (((a | b) & WIDE) !== 0) {
        if (only(mask, INTEGER)) {
          rep = WIDE | (a & b & BOXED) | (isWord(a, to.known[i]) && isWord(b, from.known[i]) ? WORD : 0);
        } else rep = BOXED;
      } else if (
        i < this.nnamed && !this.liveness.has(b0.start, i) && ((a & BOXED) === 0 || (b & BOXED) === 0) && a !== RANGE &&
        b !== RANGE
      ) rep = MARKED;
      else rep = BOXED;
      const known = to.known[i] === from.known[i] ? to.known[i] : undefined;
      const shape = meetShapes(this, to.shape[i], from.shape[i]);
      const dirty = to.dirty[i] | from.dirty[i];
      if (
        mask !== to.mask[i] || rep !== to.rep[i] || known !== to.known[i] || shape !== to.shape[i] ||
        dirty !== to.dirty[i]
      ) {
        to.mask[i] = mask;
        to.rep[i] = rep;
        to.known[i] = known;
        to.shape[i] = shape;
        to.dirty[i] = dirty;
        changed = true;
      }
    }
    if (to.foundAt >= 0 && (to.foundAt !== from.foundAt || to.foundKey !== from.foundKey)) {
      to.foundAt = -1;
      changed = true;
    }
    if (to.globalsChecked && !from.globalsChecked) {
      to.globalsChecked = false;
      changed = true;
    }
    return changed;
  }

  /** The statements before the first block, and what is known after them. */
  #prefix(): State {
    this.st = this.options.entry.copy();
    this.out = [];
    this.dead = false;
    this.pc = this.region.entry.start;
    this.#entering = true;
    this.options.prefix(this);
    this.#entering = false;
    if (this.dead) throw new CannotCompile("the entry is never as it was seen");
    return this.st;
  }

  #solve(): void {
    const { blocks, entry, at } = this.region;
    this.#merge(entry, this.#prefix());
    const waiting = new Set<Block>([entry]);
    for (let rounds = 0; waiting.size > 0; rounds++) {
      if (rounds > 60) throw new CannotCompile("kinds do not settle");
      for (const b of blocks) {
        if (!waiting.delete(b)) continue;
        this.#runBlock(b, this.#ins.get(b)!);
        for (const e of this.#edges()) {
          const c = at.get(e.to);
          if (c !== undefined && this.#merge(c, e.state)) waiting.add(c);
        }
        for (const r of this.#raised) if (this.#merge(r.to, r.state)) waiting.add(r.to);
      }
    }
  }

  /** The statements of the whole unit. */
  body(): string {
    this.#isLast = false;
    this.#solve();
    this.#isLast = true;
    this.sites = [];
    this.#siteIds.clear();
    this.groups = [];
    this.#caught.clear();
    this.#temps = 0;
    const { entry } = this.region;
    const state = this.#prefix();
    const text = this.out.join("") + this.#convert(state, this.#ins.get(entry)!, entry.start);
    return text + this.#structure().tree(entry);
  }

  #structure(): Structure {
    return new Structure(this.region, {
      isReached: (b) => this.#ins.has(b),
      blockLabel: (b) => this.#block(b),
      loopLabel: (b) => `l${this.label}${b.start}`,
      run: (b) => {
        this.#runBlock(b, this.#ins.get(b)!);
        return [this.out.join(""), this.#ends];
      },
      onEdge: (edge, to) =>
        edge.code + (to === undefined ? this.#leaving(edge) : this.#convert(edge.state, this.#ins.get(to)!, to.start)),
      guarded: (handler, text) => this.#guarded(handler, text),
    });
  }

  /** Out of the region: the interpreter goes on at that instruction. */
  #leaving(edge: Edge): string {
    const made = escaping(this, edge.state, edge.to);
    return `${made}p=${this.site(edge.to, "leave", edge.state)};break ${this.way};`;
  }

  /** What a handler covers, and more, and how the handler begins. */
  #guarded(handler: Block, text: string): string {
    const sites = this.constant(this.#caught.get(handler) ?? []);
    const reg = this.#exceptionIn(handler);
    // A light unit's frame is made for the traceback; the variables are listed when all are known.
    const frame = this.framed ? "" : `F=H.heldAt(U,f,D,p,F,[${VARIABLES}]);`;
    return `${
      this.#block(handler)
    }:{try{${text}}catch(err){if((P[0]&${PENDING.TRACE})!==0||${sites}[p]!==true)throw err;e=err}}` +
      `${frame}r${reg}=H.${this.framed ? "caught" : "caughtLight"}(U,F,p,e);e=OK;`;
  }

  #convert(from: State, to: State, pc: number): string {
    let text = converting(this, from, to, pc);
    for (let i = 0; i < to.rep.length; i++) {
      if (!this.isLive(pc, i)) continue;
      const want = to.rep[i], have = from.rep[i];
      if (want === RANGE || want === have) continue;
      this.used.add(i);
      if (have === VIRTUAL) {
        text += `r${i}=${from.object[i]};`;
        continue;
      }
      if (want === MARKED) {
        if ((have & BOXED) === 0) text += `r${i}=M;`;
        continue;
      }
      if ((want & UNBOXED) !== 0 && (have & UNBOXED) === 0) {
        this.unboxed.add(i);
        text += `d${i}=r${i}.v;`;
      }
      if ((want & PAIR) !== 0 && (have & PAIR) === 0) {
        this.#hasPair(i);
        text += `d${i}=r${i}.re;m${i}=r${i}.im;`;
      }
      if ((want & WIDE) !== 0 && (have & WIDE) === 0) {
        this.wides.add(i);
        const known = from.known[i];
        text += typeof known === "number" || typeof known === "bigint"
          ? `w${i}=${known}n;`
          : `w${i}=typeof r${i}==="bigint"?r${i}:BigInt(r${i});`;
      }
      if ((want & BOXED) !== 0 && (have & BOXED) === 0) text += `r${i}=${this.boxed(i, have)};`;
    }
    return text;
  }
}
