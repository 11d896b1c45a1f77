// What an Emitter is given, what it asks for, and what it keeps for calls that it emits in place.
import type { PyDict } from "../core/dict.ts";
import type { Shape } from "../core/shape.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { Consuming } from "./emit_consumers.ts";
import type { Emitter } from "./emitter.ts";
import type { Liveness, Region } from "./flow.ts";
import type { Point } from "./generator_steps.ts";
import type { Profile } from "./profile.ts";
import type { ShapeFact, State, Virtuals } from "./state.ts";
import type { LightHolder, Unit } from "./unit.ts";

/** Where names of the code are found. */
export interface Names {
  readonly globals: PyDict;
  readonly builtins: PyDict;
}

/** What the emitter of calls asks of the policy. */
export interface Callees {
  /** The unit's code was compiled before. */
  readonly again: boolean;
  /** Where the generator's code goes on at `pc`. */
  pointAt(pc: number): Point;
  /** The light unit's holder for code that is called directly, or null. */
  lightOf(co: PyCode): LightHolder | null;
  /** The holder of what runs a coroutine of the code from its start, or null. */
  startOf(co: PyCode, globals: PyDict): LightHolder | null;
  /** The code was called, but never got hot: nothing is known of it. */
  isCold(co: PyCode): boolean;
  /** It has a light unit, or may get one when something that it calls does. */
  isHopeful(co: PyCode): boolean;
  /** The profile of code that may be emitted in place of calls, or null. */
  profileForInlining(co: PyCode): Profile | null;
}

/** Of code that is emitted in place of a call. */
export interface Inlining {
  /** Who emits the code around it. */
  readonly caller: Emitter;
  /** Gets the result. */
  readonly result: string;
  /** Place of the call, and of the calls around it. */
  readonly path: string;
  /** Objects that were not made yet, and that the callers still refer to: virtual_objects.ts. */
  readonly held: ReadonlySet<string>;
  /** Of a generator: what becomes of what it yields. */
  readonly consuming?: Consuming;
}

export interface EmitterOptions {
  readonly co: PyCode;
  readonly region: Region;
  readonly liveness: Liveness;
  readonly profile: Profile | null;
  /** Has a heap frame F; otherwise a light unit with parameters. */
  readonly framed: boolean;
  readonly entry: State;
  /** Guards fail at random. */
  readonly stress: boolean;
  /** The unit runs a generator from resumption to yield. */
  readonly resumes: boolean;
  /** What the generator yields goes to the sink K, as long as that takes it. */
  readonly drains: boolean;
  /** A light unit's activation that may have a frame F, for tracebacks. */
  readonly handles: boolean;
  /** The unit ends its frame; in a loop that the interpreter entered, only the interpreter can. */
  readonly returns: boolean;
  /** The code's globals and built-ins: the entry checks that they are these. */
  readonly names: Names;
  /** Module code: its locals are its globals. */
  readonly localsAreGlobals: boolean;
  readonly callees: Callees;
  /** Statements at the entry: checks of what the entry takes for granted. */
  readonly prefix: (e: Emitter) => void;
  readonly inlining: Inlining | null;
}

/** What the emitter of a unit keeps for emit_inline.ts. */
export interface InlineState {
  /** By place and what is known of the arguments. */
  readonly facts: Map<string, Outcome>;
  readonly units: Map<string, Unit>;
  /** Instructions of all inlined code. */
  size: number;
  readonly choices: Map<string, boolean>;
  /** Names of objects that are not made, by the place of their making. */
  readonly virtuals: Map<string, string>;
  /** Their variables, and those of their attributes, with what they are at first. */
  readonly variables: Map<string, string>;
  /** Sets of shapes, each once. */
  readonly sets: Map<string, readonly Shape[]>;
}

/** What is known after inlined code. */
export interface Outcome {
  readonly mask: number;
  readonly shape: ShapeFact;
  readonly forgot: boolean;
  readonly changed: readonly Shape[];
  /** The first argument's shape, when that register is never written. */
  readonly self: ShapeFact;
  /** Objects that are still not made, and the one of them that is the result. */
  readonly virtuals: Virtuals;
  readonly object: string | null;
}

export type Handler = (e: Emitter, pc: number) => void;
