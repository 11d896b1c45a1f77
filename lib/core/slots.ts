// THE table of special methods that the runtime looks up on classes ("slots").
//
// In: nothing. Out: SLOT_NAMES and the SlotTable that each class fills lazily (type.ts, slotOf).
// A native class defines a slot as a JS function with the special method's own positional parameters:
// `__add__(self, other)`, `__getitem__(self, key)`. Exceptions to that convention:
//   __new__(cls, args, kwargs|null), __init__(self, args, kwargs|null), __call__(self, args, kwargs|null)
//   __next__(self) returns undefined when exhausted (never throws StopIteration for that)
//   __getattribute__/__getattr__/__setattr__/__delattr__ get the name as a JS string
//   __bool__/__contains__ return JS booleans (= Python bools); __len__ and __hash__ a JS number (or bigint)
//   __eq__ and the other comparisons and binary operators may return NotImplemented.
// Rows: name, number of positional parameters after self (-1: special, see above).

export const SLOTS = [
  ["__repr__", 0],
  ["__str__", 0],
  ["__hash__", 0],
  ["__call__", -1],
  ["__new__", -1],
  ["__init__", -1],
  ["__getattribute__", 1],
  ["__getattr__", 1],
  ["__setattr__", 2],
  ["__delattr__", 1],
  ["__get__", 2],
  ["__set__", 2],
  ["__delete__", 1],
  ["__lt__", 1],
  ["__le__", 1],
  ["__eq__", 1],
  ["__ne__", 1],
  ["__gt__", 1],
  ["__ge__", 1],
  ["__iter__", 0],
  ["__next__", 0],
  ["__len__", 0],
  ["__getitem__", 1],
  ["__setitem__", 2],
  ["__delitem__", 1],
  ["__contains__", 1],
  ["__bool__", 0],
  ["__int__", 0],
  ["__float__", 0],
  ["__index__", 0],
  ["__complex__", 0],
  ["__neg__", 0],
  ["__pos__", 0],
  ["__abs__", 0],
  ["__invert__", 0],
  ["__add__", 1],
  ["__radd__", 1],
  ["__iadd__", 1],
  ["__sub__", 1],
  ["__rsub__", 1],
  ["__isub__", 1],
  ["__mul__", 1],
  ["__rmul__", 1],
  ["__imul__", 1],
  ["__matmul__", 1],
  ["__rmatmul__", 1],
  ["__imatmul__", 1],
  ["__truediv__", 1],
  ["__rtruediv__", 1],
  ["__itruediv__", 1],
  ["__floordiv__", 1],
  ["__rfloordiv__", 1],
  ["__ifloordiv__", 1],
  ["__mod__", 1],
  ["__rmod__", 1],
  ["__imod__", 1],
  ["__divmod__", 1],
  ["__rdivmod__", 1],
  ["__pow__", 2],
  ["__rpow__", 2],
  ["__ipow__", 1],
  ["__lshift__", 1],
  ["__rlshift__", 1],
  ["__ilshift__", 1],
  ["__rshift__", 1],
  ["__rrshift__", 1],
  ["__irshift__", 1],
  ["__and__", 1],
  ["__rand__", 1],
  ["__iand__", 1],
  ["__or__", 1],
  ["__ror__", 1],
  ["__ior__", 1],
  ["__xor__", 1],
  ["__rxor__", 1],
  ["__ixor__", 1],
  ["__await__", 0],
  ["__aiter__", 0],
  ["__anext__", 0],
  ["__buffer__", 1],
  ["__release_buffer__", 1],
] as const satisfies readonly (readonly [string, number])[];

export type SlotName = (typeof SLOTS)[number][0];

// deno-lint-ignore no-explicit-any
export type SlotFn = (...args: any[]) => any;

/** A class's resolved slots: undefined = not looked up yet, null = the class has none. */
export type SlotTable = { [K in SlotName]: SlotFn | null | undefined };

const EMPTY = Object.fromEntries(SLOTS.map(([name]) => [name, undefined])) as SlotTable;

/** A table with nothing looked up yet. All tables share one JS hidden class. */
export function newSlotTable(): SlotTable {
  return { ...EMPTY };
}

/** Number of positional parameters after self, by slot name. */
export const SLOT_ARITY: ReadonlyMap<string, number> = new Map(SLOTS.map(([name, n]) => [name, n]));
