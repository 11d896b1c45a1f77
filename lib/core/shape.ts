// Shapes: the layout of instances of Python-made classes, as a transition tree owned by the class.
//
// A shape maps each attribute to a location: 0..7 = fields s0..s7, 8.. = ext[loc - 8], negative = f[-1 - loc], an
// unboxed float. Objects with equal shapes have equal classes and layouts, so `o.shape === S` guards both. When a
// class or one of its bases changes, every shape of it gets a new `version`: interpreter caches compare it, compiled
// code registers as a dependent instead. An attribute that once held a non-float is never unboxed again in its class.
// Names that start with "\0" are the storage of __slots__ members and do not show in __dict__.
// A class whose instances lost an attribute, gave out __dict__, or grew over MAX_PROPS is in dict mode for that object:
// the shape is `dictShape`, ext = [PyDict, Map of slot values].
import type { Entry } from "./entry.ts";
import type { PyType } from "./type.ts";

export const MAX_PROPS = 64;
/** Attributes that have a field; others are in `ext`. */
export const FIELDS = 8;

/**
 * Which fields new instances of a class have: those that instances before them used (instance.ts). While none had attributes it is
 * not known, except whether the class's code assigns few or many.
 */
export const Layout = { MIXED: 0, TWO: 1, FOUR: 2, EIGHT: 3, NUMBERS: 4, ALL: 5, UNKNOWN: 6, FEW: 7, MANY: 8 } as const;
export type Layout = typeof Layout[keyof typeof Layout];

/** The layout of a class that had `layout`, when instances with so many fields and floats are made. */
function widerLayout(layout: Layout, nfields: number, nfloats: number): Layout {
  if (nfields + nfloats === 0) return layout;
  const isLarge = nfields > 4;
  let fits: Layout = isLarge ? Layout.EIGHT : nfields > 2 ? Layout.FOUR : Layout.TWO;
  if (nfloats > 0) fits = nfields === 0 ? Layout.NUMBERS : isLarge ? Layout.ALL : Layout.MIXED;
  if (layout >= Layout.UNKNOWN || layout === fits) return fits;
  // Two, four and eight are in their order.
  if (layout <= Layout.EIGHT && fits <= Layout.EIGHT && layout > Layout.MIXED && fits > Layout.MIXED) {
    return layout > fits ? layout : fits;
  }
  return isLarge || layout === Layout.EIGHT || layout === Layout.ALL ? Layout.ALL : Layout.MIXED;
}

export class Shape {
  readonly cls: PyType;
  readonly props: Map<string, number>;
  readonly names: readonly string[];
  readonly nfields: number;
  readonly nfloats: number;
  readonly isDict: boolean;
  version = 0;
  /** Where instances have attributes, by name, as interpreter/attribute_places.ts found it. */
  // deno-lint-ignore no-explicit-any
  places: Map<string, any> | null = null;
  /** The attributes that `__dict__` shows as entries without values, when instances gave theirs out (instance.ts). */
  attributes: Entry[] | null = null;
  #plain: Map<string, Shape> | null = null;
  #float: Map<string, Shape> | null = null;

  constructor(
    cls: PyType,
    names: readonly string[],
    props: Map<string, number>,
    nfields: number,
    nfloats: number,
    isDict = false,
  ) {
    this.cls = cls;
    this.names = names;
    this.props = props;
    this.nfields = nfields;
    this.nfloats = nfloats;
    this.isDict = isDict;
    cls.shapes.push(this);
    cls.layout = widerLayout(cls.layout, nfields, nfloats);
    if (nfloats > cls.floatHint) cls.floatHint = nfloats;
    if (nfields - FIELDS > cls.extHint) cls.extHint = nfields - FIELDS;
  }

  /** How often an attribute of any class was boxed for good: what add() gave before need not hold since. */
  static boxings = 0;

  /** The shape after adding `name`, unboxed when `isFloat`; null when the object must go to dict mode. */
  add(name: string, isFloat: boolean): Shape | null {
    if (isFloat && this.cls.boxedAttrs?.has(name)) isFloat = false;
    let next = isFloat ? (this.#float ??= new Map()).get(name) : (this.#plain ??= new Map()).get(name);
    if (next !== undefined) return next;
    if ((isFloat ? this.#plain : this.#float)?.has(name) && this.cls.mixes++ > 0) {
      // Some instances start with a float, others not: with one shape for each of them, classes of a few numbers would
      // have dozens. One attribute may do so:
      // all others follow it, mostly (one body among many that starts with ints, say).
      this.cls.boxAttribute(name);
      isFloat = false;
      next = (this.#plain ??= new Map()).get(name);
      if (next !== undefined) return next;
    }
    if (this.names.length >= MAX_PROPS && this.cls.hasDict) return null;
    const props = new Map(this.props);
    props.set(name, isFloat ? -1 - this.nfloats : this.nfields);
    next = new Shape(
      this.cls,
      [...this.names, name],
      props,
      this.nfields + (isFloat ? 0 : 1),
      this.nfloats + (isFloat ? 1 : 0),
    );
    (isFloat ? this.#float! : this.#plain!).set(name, next);
    return next;
  }
}
