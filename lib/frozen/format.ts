// The format of frozen modules: what executing a module of the library left behind, as JSON.
//
// Invariants: a Packed number is a reference: from 0 up an object of the same segment, below 0 what another module has
// (-1 - index in `outside`). Strs, bools and None are themselves; all other values are arrays that start with a letter.
// The store holds segments of modules by name, each good for one text of the module (its size) and one build of Najash. A segment
// is two texts: the head is read when the module is imported, the body when somebody looks at it.

/** A value. */
export type Packed = number | string | boolean | null | readonly Packed[];

/** First items of the records in `objects`. The items after it are named in freeze.ts and thaw.ts, which mirror each other. */
export const KIND = {
  function: 0,
  class: 1,
  instance: 2,
  boxed: 3,
  tuple: 4,
  list: 5,
  dict: 6,
  set: 7,
  frozenset: 8,
  cell: 9,
  property: 10,
  staticmethod: 11,
  classmethod: 12,
  method: 13,
  bound: 14,
  native: 15,
  dictGetter: 16,
  weakrefGetter: 17,
  member: 18,
} as const;

/** Steps of a path that are no attribute's name. */
export const STEP = {
  /** From a module to its dictionary. */
  namespace: "\0d",
  /** From a static method or class method to its function. */
  function: "\0f",
  /** As the first step: what handles errors of codecs, by its name. */
  errorHandler: "\0h",
  /** From a flag class to the combination of flags with a value. */
  flags: "\0k",
  /** As the first step: a native class by its full name, and after "@" the native module without which there is none. */
  nativeClass: "\0t",
} as const;

/** Where the enum module keeps the combinations of flags. */
export const FLAGS = "_value2member_map_";

/** Bits of a class record. */
export const CLASS_FLAG = { hasDict: 1, hasWeakrefs: 2, isAbstract: 4, sequence: 8, mapping: 16 } as const;

/** What executing the module did to objects of other modules. */
export const EFFECT = {
  /** dict, key, value, ...: keys that were not there, or of GIVEN_NAMES. */
  items: 0,
  /** class, name, value, ... */
  classAttributes: 1,
  /** instance or function, name, value, ... */
  attributes: 2,
  /** list, value, ... */
  appended: 3,
  /** set, value, ... */
  added: 4,
  /** abstract base class, class (Head.registrations) */
  registered: 5,
  /** function, argument, ...: a call. */
  called: 6,
} as const;

/** What importing the module needs. */
export interface Head {
  /** Modules that executing it imported, in that order. */
  readonly imports: readonly string[];
  /** Where in other modules things are: a module's name (or STEP.nativeClass), then names. */
  readonly outside: readonly (readonly string[])[];
  /** Abstract class, class: subclasses that are registered when there is the abstract class. */
  readonly registrations: readonly Packed[];
  /** What the code changes in other modules' objects. */
  readonly effects: readonly (readonly Packed[])[];
  /** Modules whose code functions of this one have: those that decorators of theirs made. */
  readonly codeOf: readonly string[];
  /** A class says what its subclasses are, and classes of other modules may ask. */
  readonly hasHooks: boolean;
  /** Body.again is to be done when this module is filled ("" for itself: when it is imported), if this one is not yet. */
  readonly againWith: string | null;
}

/** What is in the module. */
export interface Body {
  /**
   * Code objects: [index of the code object it is a constant of, index among the constants], [-1, name of the module whose code it
   * is, "" for this one], or [-2, bytes in base64].
   */
  readonly codes: readonly (readonly [number, number | string])[];
  readonly objects: readonly (readonly Packed[])[];
  /** The classes among the objects, in the order in which they were made as far as `__subclasses__()` tells. */
  readonly classes: readonly number[];
  /** Code that makes what depends on the process, as bytes in base64; "" for none. */
  readonly again: string;
  /** The names to which that code gives other values. */
  readonly namesAgain: readonly string[];
  /** The module's dictionary: name, value, ... */
  readonly names: readonly Packed[];
}

/** One module. */
export interface Segment {
  readonly head: Head;
  readonly body: Body;
}

/** In the module's dictionary while Body.again runs: when the module was imported, in nanoseconds. */
export const IMPORTED_AT = "__imported_at__";

/** Names that the import system puts into a module's dictionary. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  "__name__",
  "__package__",
  "__loader__",
  "__spec__",
  "__path__",
  "__file__",
  "__cached__",
  "__builtins__",
]);
