// The builtins module.
//
// Invariant: functions that need the compiler, frames or the import system are not here; the runtime adds them to
// builtinExtras before the module is made. Built-in types are found by name among the subclasses of object, so that this
// file need not import every type.
import { aiterSlot, anextSlot, callSlot, nextSlot } from "../core/slot_getters.gen.ts";
import { delAttr, getAttr, lookupAttr, setAttr } from "../core/attributes.ts";
import { objectType, typeOf, typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, type MemberDef, type NativeModule, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { type NativeSpec, PyBuiltin, PyMethodDescr, type Traits } from "../core/function.ts";
import { callSpecial, specialMethod } from "../core/generic_slots.ts";
import { pyHash } from "../core/hash.ts";
import { consumer } from "../core/sink.ts";
import { stopIteration, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromPoint, strLen, strPoint, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { Ellipsis, type Kwargs, list, None, NotImplemented, PyBytes, type Value } from "../core/value.ts";
import { askFormat, askIsInstance, askIsSubclass, askLength, askRepr } from "../ops/asked.ts";
import { divmod, pow } from "../ops/binary.ts";
import { idOf } from "../ops/identity.ts";
import { arrayConsumer, drain, getIter } from "../ops/iteration.ts";
import { TruthSink } from "../ops/truth_sink.ts";
import { length } from "../ops/length.ts";
import { index } from "../ops/number.ts";
import { callableIterator } from "../ops/sequence_iterator.ts";
import { getItem } from "../ops/subscript.ts";
import { ascii, formatObject, reprObject } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { isInstance, isSubclass } from "../ops/typecheck.ts";
import { absolute } from "../ops/unary.ts";
import { PyAnextAwaitable } from "../types/anext_awaitable.ts";
import { sortValues } from "../types/list_sort.ts";
import { extremum, extremumConsumer, sorted, sum, sumConsumer } from "./builtins_aggregate.ts";
import { openFunction } from "./_io.ts";
import { print } from "./builtins_print.ts";

/** Functions that the runtime supplies. */
export const builtinExtras: Record<string, MemberDef> = {};

type RawFn = (args: readonly Value[], kw: Kwargs | null) => Value;

/** A function that reads its arguments itself; `signature` is only shown. */
function raw(name: string, signature: string, doc: string, f: RawFn, traits: Traits | null = null): MemberDef {
  const spec: NativeSpec = { name, signature, doc, fn: f, traits, sig: null, convention: "args" };
  return value(new PyBuiltin(spec, undefined, "builtins"));
}

function attributeName(v: Value): string {
  if (!isStr(v)) throw typeError(`attribute name must be string, not '${typeName(v)}'`);
  return jsText(v);
}

function getattr(o: Value, name: Value, fallback: Value | undefined): Value {
  const text = attributeName(name);
  return fallback === undefined ? getAttr(o, text) : lookupAttr(o, text) ?? fallback;
}

function next(it: Value, fallback: Value | undefined): Value {
  const cls = typeOf(it);
  const slot = nextSlot(cls);
  if (slot === null) throw typeError(`'${typeName(it)}' object is not an iterator`);
  if (fallback === undefined && !(cls.lookup("__next__") instanceof PyMethodDescr)) {
    return callSpecial(it, "__next__", []);
  }
  const v = slot(it);
  if (v !== undefined) return v;
  if (fallback !== undefined) return fallback;
  throw stopIteration((it as { returned?: Value }).returned);
}

function aiter(v: Value): Value {
  const slot = aiterSlot(typeOf(v));
  if (slot === null) throw typeError(`'${typeName(v)}' object is not an async iterable`);
  const it = slot(v);
  if (anextSlot(typeOf(it)) === null) {
    throw typeError(`aiter() returned not an async iterator of type '${typeName(it)}'`);
  }
  return it;
}

function anext(it: Value, fallback: Value | undefined): Value {
  const slot = anextSlot(typeOf(it));
  if (slot === null) throw typeError(`'${typeName(it)}' object is not an async iterator`);
  const awaitable = slot(it);
  return fallback === undefined ? awaitable : new PyAnextAwaitable(awaitable, fallback);
}

function prefixed(v: Value, base: number, prefix: string): string {
  const n = index(v);
  return n < 0 ? `-${prefix}${(-n).toString(base)}` : prefix + n.toString(base);
}

function chr(v: Value): Value {
  const n = index(v);
  if (n < 0 || n > 0x10ffff) throw valueError("chr() arg not in range(0x110000)");
  return strFromPoint(Number(n));
}

function ord(v: Value): Value {
  let n: number, first: (() => number) | null;
  if (isStr(v)) {
    const s = strValue(v);
    n = strLen(s);
    first = () => strPoint(s, 0);
  } else if (v instanceof PyBytes) {
    n = v.b.length;
    first = () => v.b[0];
  } else if (typeOf(v).mro.some((c) => c.name === "bytearray" && !c.isHeap)) {
    n = length(v);
    first = () => getItem(v, 0) as number;
  } else throw typeError(`ord() expected string of length 1, but ${typeName(v)} found`);
  if (n !== 1) throw typeError(`ord() expected a character, but string of length ${n} found`);
  return first();
}

function round(v: Value, digits: Value | undefined): Value {
  const method = specialMethod(v, "__round__");
  if (method === undefined) throw typeError(`type ${typeName(v)} doesn't define __round__ method`);
  return callArgs(method, digits === undefined || digits === None ? [] : [digits]);
}

/** Is the truth of every item `wanted`? */
function areAll(iterable: Value, wanted: boolean): boolean {
  const it = getIter(iterable);
  const sink = new TruthSink(wanted);
  return areRest(sink, drain(it, sink), it);
}

function areRest(sink: TruthSink, first: Value | undefined, it: Value): boolean {
  for (let v = first; v !== undefined; v = drain(it, sink)) if (truth(v) !== sink.wanted) return false;
  return true;
}

/** What all() does with items, or any(), for which what it looks for is false. */
const truthConsumer = (wanted: boolean) =>
  consumer(() => new TruthSink(wanted), () => wanted, (sink, v, it) => areRest(sink, v, it) === wanted, {
    passes: wanted,
  });

const functions: Record<string, MemberDef> = {
  abs: fn("(number, /)", "Absolute value of the argument.", absolute, { leaf: true, intrinsic: "abs" }),
  aiter: fn("(async_iterable, /)", "Asynchronous iterator of an asynchronous iterable.", aiter),
  all: fn("(iterable, /)", "True when every item is true.", (v: Value) => areAll(v, true), {
    leaf: "items",
    consumer: truthConsumer(true),
  }),
  anext: fn("(aiterator, default=<opt>, /)", "Next item of an asynchronous iterator, or the default.", anext),
  any: fn("(iterable, /)", "True when some item is true.", (v: Value) => !areAll(v, false), {
    leaf: "items",
    consumer: truthConsumer(false),
  }),
  ascii: fn("(obj, /)", "repr() with non-ASCII characters escaped.", ascii, { leaf: 1 }),
  bin: fn("(number, /)", "Binary text of an integer.", (v: Value) => prefixed(v, 2, "0b"), { leaf: true }),
  callable: fn("(obj, /)", "Can the object be called?", (v: Value) => callSlot(typeOf(v)) !== null, { leaf: "any" }),
  chr: fn("(i, /)", "The character with this code point.", chr, { leaf: true }),
  delattr: fn("(obj, name, /)", "Delete an attribute.", (o: Value, name: Value) => delAttr(o, attributeName(name))),
  divmod: fn("(x, y, /)", "The tuple (x//y, x%y).", divmod, {
    leaf: true,
    intrinsic: "divmod",
  }),
  format: fn("(value, format_spec='', /)", "The value as text in a format.", (v: Value, spec: Value | undefined) => {
    if (spec === undefined) return formatObject(v, "");
    if (!isStr(spec)) throw typeError(`format() argument 2 must be str, not ${argumentName(spec)}`);
    return formatObject(v, strValue(spec));
  }, { asks: askFormat }),
  getattr: fn("(object, name, default=<opt>, /)", "An attribute of an object, or the default.", getattr, {
    intrinsic: "getattr",
  }),
  hasattr: fn(
    "(obj, name, /)",
    "Has the object the attribute?",
    (o: Value, name: Value) => lookupAttr(o, attributeName(name)) !== undefined,
    { intrinsic: "hasattr" },
  ),
  hash: fn("(obj, /)", "Hash value of the object.", pyHash, { leaf: 1, intrinsic: "hash" }),
  hex: fn("(number, /)", "Hexadecimal text of an integer.", (v: Value) => prefixed(v, 16, "0x"), { leaf: true }),
  id: fn("(obj, /)", "Identity of the object.", idOf, { leaf: "any" }),
  isinstance: fn("(obj, class_or_tuple, /)", "Is the object an instance of a class?", isInstance, {
    intrinsic: "isinstance",
    asks: askIsInstance,
  }),
  issubclass: fn("(cls, class_or_tuple, /)", "Is the class a subclass of a class?", isSubclass, {
    intrinsic: "issubclass",
    asks: askIsSubclass,
  }),
  iter: fn(
    "(object, sentinel=<opt>, /)",
    "Iterator of an object, or of calls until a sentinel.",
    (v: Value, sentinel: Value | undefined) => {
      return sentinel === undefined ? getIter(v) : callableIterator(v, sentinel);
    },
    { intrinsic: "iter" },
  ),
  len: fn("(obj, /)", "Number of items in a container.", length, {
    leaf: true,
    intrinsic: "len",
    asks: askLength,
  }),
  max: raw("max", "", "Largest item or argument.", (args, kw) => extremum("max", args, kw), {
    intrinsic: "max",
    leaf: "items",
    consumer: extremumConsumer("max"),
  }),
  min: raw("min", "", "Smallest item or argument.", (args, kw) => extremum("min", args, kw), {
    intrinsic: "min",
    leaf: "items",
    consumer: extremumConsumer("min"),
  }),
  next: fn("(iterator, default=<opt>, /)", "Next item of an iterator, or the default.", next, {
    intrinsic: "next",
    steps: true,
  }),
  oct: fn("(number, /)", "Octal text of an integer.", (v: Value) => prefixed(v, 8, "0o"), { leaf: true }),
  open: value(openFunction),
  ord: fn("(character, /)", "Code point of a character.", ord, { leaf: true, intrinsic: "ord" }),
  pow: fn("(base, exp, mod=None)", "base**exp, or base**exp % mod.", pow),
  print: fn(
    "(*args, sep=' ', end='\\n', file=None, flush=False)",
    "Print values to a file, by default sys.stdout.",
    print,
  ),
  repr: fn("(obj, /)", "Text that represents the object.", reprObject, { leaf: 1, asks: askRepr }),
  round: fn("(number, ndigits=None)", "The number rounded to some digits.", round, { leaf: true }),
  setattr: fn(
    "(obj, name, value, /)",
    "Set an attribute.",
    (o: Value, name: Value, v: Value) => setAttr(o, attributeName(name), v),
    { intrinsic: "setattr" },
  ),
  sorted: raw("sorted", "(iterable, /, *, key=None, reverse=False)", "The items as a new sorted list.", sorted, {
    leaf: "items",
    consumer: arrayConsumer((items) => list(sortValues(items, None, false)), true),
  }),
  sum: fn("(iterable, /, start=0)", "The sum of the items and a start value.", sum, {
    leaf: "items",
    consumer: sumConsumer,
  }),
};

const TYPE_NAMES = [
  "bytearray",
  "bytes",
  "classmethod",
  "complex",
  "dict",
  "enumerate",
  "filter",
  "float",
  "frozenset",
  "int",
  "list",
  "map",
  "memoryview",
  "property",
  "range",
  "reversed",
  "set",
  "slice",
  "staticmethod",
  "str",
  "super",
  "tuple",
  "zip",
] as const;

function builtinTypes(): Record<string, MemberDef> {
  const known = new Map<string, PyType>();
  for (const t of objectType.liveSubclasses()) if (t.module === "builtins" && !t.isHeap) known.set(t.name, t);
  const out: Record<string, MemberDef> = { object: value(objectType), type: value(typeType) };
  for (const name of TYPE_NAMES) {
    const t = known.get(name);
    if (t !== undefined) out[name] = value(t);
  }
  for (const t of known.get("int")!.liveSubclasses()) if (t.name === "bool" && !t.isHeap) out.bool = value(t);
  return out;
}

function exceptions(): Record<string, MemberDef> {
  const out: Record<string, MemberDef> = {};
  for (const [name, cls] of Object.entries(EXC)) out[name] = value(cls);
  out.EnvironmentError = value(EXC.OSError);
  out.IOError = value(EXC.OSError);
  return out;
}

function addMembers(): NativeModule {
  return defineModule("builtins", {
    doc: "Built-in functions, types, exceptions, and other objects.",
    members: {
      ...functions,
      ...builtinExtras,
      None: value(None),
      Ellipsis: value(Ellipsis),
      NotImplemented: value(NotImplemented),
      False: value(false),
      True: value(true),
      __debug__: value(true),
      ...builtinTypes(),
      ...exceptions(),
    },
  });
}

/** Made late, so that builtinExtras and all types are there. */
export const module: NativeModule = { name: "builtins", make: () => addMembers().make() };
