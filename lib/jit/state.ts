// What is known of registers at a point of a unit, and the places where it is left.
//
// A register is held in one or more ways at once: see the representations. Invariant: a register that is dead at a point may
// have any of them.
import type { PyCode } from "../interpreter/code_object.ts";
import type { Shape } from "../core/shape.ts";
import type { Value } from "../core/value.ts";

/** Representations of a register, as bits. */
export const BOXED = 1, UNBOXED = 2;
/**
 * Of a local that nothing reads any more (but locals() shows it): in rN, or in dN when rN is the marker M. A range iterator
 * that no other code can reach: next, stop and step in iN, sN and qN.
 */
export const MARKED = 4, RANGE = 8;
/** An int in wN, always as a bigint; with WORD, one of 64 bits without sign, which V8 keeps in a machine word. */
export const WIDE = 16, WORD = 32;
/** A complex number: its real part in dN, the imaginary one in mN. */
export const PAIR = 64;
/** An object that was not made yet: State.object names it. */
export const VIRTUAL = 128;
/** An iterator over a list that no other code can reach: the list in rN, the next index in iN. */
export const LISTED = 256;

/** Known to be an int of 64 bits without sign. */
export function isWord(rep: number, known: Value | undefined): boolean {
  return (rep & WORD) !== 0 ||
    (typeof known === "number" || typeof known === "bigint") && known >= 0 && known <= 0xffffffffffffffffn;
}

/** Why compiled code is left. */
export type ExitKind =
  /** Something was not as the profile says. */
  | "guard"
  /** A register was not as the profile says when the unit was entered. */
  | "entry"
  /** The code was not executed while recording. */
  | "cold"
  /** The region ends here. */
  | "leave"
  /** A callee unwound. */
  | "call"
  /** Only the interpreter has this instruction. */
  | "unsupported"
  /** It needs a frame, and is hardly ever executed: rare.ts. */
  | "rare"
  /** What a generator yields is not taken by the native that consumes it. */
  | "refused"
  /** Only to know where an exception comes from. */
  | "throw"
  /** An exception that was caught goes on. */
  | "reraise";

export interface Site {
  readonly pc: number;
  readonly kind: ExitKind;
  readonly group: number;
  count: number;
  /** Of a rare one: when it was counted first, in milliseconds. */
  since: number;
}

/** A light unit needs its frame after all, for the instruction in the message: it is compiled again with one. */
export class NeedsFrame extends Error {
  /** `waitsFor`: what the instruction calls that has no light unit; with one it may need no frame. */
  constructor(message: string, readonly waitsFor: readonly PyCode[]) {
    super(message);
  }
}
/** The code can't be compiled; the message is the reason that statistics show. */
export class CannotCompile extends Error {}

/** An instance has been found to have this shape, or one of these, as they are now; null: nothing is known. */
export type ShapeFact = Shape | readonly Shape[] | null;

/** The one shape, when that is known. */
export function exactly(fact: ShapeFact): Shape | null {
  return fact instanceof Array ? null : fact as Shape | null;
}

/** An attribute or item of an object that is not made: a variable holds it, in this representation. */
export interface VirtualField {
  readonly variable: string;
  readonly rep: number;
  readonly mask: number;
  readonly known: Value | undefined;
}

/** An instance, tuple or dict of keyword arguments that was not made yet (virtual_objects.ts). */
export interface VirtualObject {
  /** Null of a tuple, and of a dict. */
  readonly shape: Shape | null;
  /** The keys of a dict, in order. */
  readonly names?: readonly string[];
  /** By the location of shape.props; the items of a tuple by their index, the values of a dict by that of the key. */
  readonly fields: ReadonlyMap<number, VirtualField>;
}

/** By the variable that holds the object once it is made. */
export type Virtuals = ReadonlyMap<string, VirtualObject>;

export const NO_VIRTUALS: Virtuals = new Map();

/**
 * What is known of the registers at a point. Arrays, not typed ones: states are copied all the time, which took a tenth of
 * the compiler's time.
 */
export class State {
  constructor(
    readonly mask: number[],
    readonly rep: number[],
    readonly dirty: number[],
    readonly known: (Value | undefined)[],
    readonly shape: ShapeFact[],
    /** keyVersion of the globals was checked, so that names in builtins are what they were. */
    public globalsChecked: boolean,
    /** The last test whether a dict has a key, and the key's register: see emit_found.ts. -1: there was none. */
    public foundAt = -1,
    public foundKey = -1,
    /** Objects that registers hold as VIRTUAL, and all such objects (those of callers too). */
    readonly object: (string | null)[] = new Array(mask.length).fill(null),
    public virtuals: Virtuals = NO_VIRTUALS,
  ) {}
  static of(n: number): State {
    return new State(
      new Array(n).fill(0),
      new Array(n).fill(BOXED),
      new Array(n).fill(0),
      new Array(n).fill(undefined),
      new Array(n).fill(null),
      false,
    );
  }
  copy(): State {
    return new State(
      this.mask.slice(),
      this.rep.slice(),
      this.dirty.slice(),
      this.known.slice(),
      this.shape.slice(),
      this.globalsChecked,
      this.foundAt,
      this.foundKey,
      this.object.slice(),
      this.virtuals,
    );
  }
}
