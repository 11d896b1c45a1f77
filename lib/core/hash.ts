// Hashing and key equality: what makes two Python keys the same key.
//
// Out: normalKey (the JS Map key of a value, or undefined), hashOf (int32, for bucket chains), pyHash (what hash() shows),
// keysEqual (== as dicts use it: identity first). Invariants: a == b implies pyHash(a) == pyHash(b) and
// hashOf(a) === hashOf(b), since hashOf folds pyHash. Ints, floats and complex follow CPython's numeric hash
// (library/stdtypes.html#hashing-of-numeric-types, modulus 2^61-1); strs, bytes and tuples use our own 32-bit hashes.
import { eqSlot, hashSlot } from "./slot_getters.gen.ts";
import type { PyType } from "./type.ts";
import {
  normInt,
  PyBytes,
  PyComplex,
  PyFloat,
  PyIntBox,
  type PyObject,
  PyStrBox,
  PyTuple,
  PyWideStr,
  type Value,
} from "./value.ts";

const MODULUS = (1n << 61n) - 1n;
let objectHashSlot: unknown;
let intHashSlot: unknown;
let strHashSlot: unknown;
let floatHashSlot: unknown;

/** Tells hash.ts which slot functions are the built-in ones (types/object.ts, int.ts, str.ts, float.ts call it). */
export function registerHashSlots(slots: { object?: unknown; int?: unknown; str?: unknown; float?: unknown }): void {
  if (slots.object) objectHashSlot = slots.object;
  if (slots.int) intHashSlot = slots.int;
  if (slots.str) strHashSlot = slots.str;
  if (slots.float) floatHashSlot = slots.float;
}

let objectEqSlot: unknown, intEqSlot: unknown, strEqSlot: unknown, floatEqSlot: unknown;
/** The same for `__eq__`. */
export function registerEqSlots(slots: { object?: unknown; int?: unknown; str?: unknown; float?: unknown }): void {
  if (slots.object) objectEqSlot = slots.object;
  if (slots.int) intEqSlot = slots.int;
  if (slots.str) strEqSlot = slots.str;
  if (slots.float) floatEqSlot = slots.float;
}

/** The JS Map key that stands for a Python key, or undefined when equality needs Python code or structure. */
// deno-lint-ignore no-explicit-any
export function normalKey(key: Value): any {
  switch (typeof key) {
    case "string":
    case "number":
    case "bigint":
      return key;
    case "boolean":
      return key ? 1 : 0;
  }
  return key instanceof PyTuple ? undefined : normalObject(key);
}

/** The same for an object that is no tuple. */
export function normalObject(key: PyObject): unknown {
  const { cls } = key;
  switch (cls.keyKind || findKind(key, cls)) {
    case HASHED:
      return undefined;
    case IDENTITY:
      return key;
    case FLOAT:
      return floatKey(key as PyFloat);
    case INT:
      return (key as PyIntBox).v;
    default:
      return textKey(key as PyWideStr | PyStrBox);
  }
}

/** As a key the object is found by identity: no `__hash__` or `__eq__` of its own is run. */
export function isIdentityKey(key: PyObject): boolean {
  return (key.cls.keyKind || findKind(key, key.cls)) === IDENTITY;
}

/** PyType.keyKind: what stands for instances of a class as keys. 0 when not found yet. */
const HASHED = 1, IDENTITY = 2, FLOAT = 3, INT = 4, TEXT = 5;

function findKind(key: PyObject, cls: PyType): number {
  return cls.keyKind = kindOf(key, cls);
}

function kindOf(key: PyObject, cls: PyType): number {
  if (key instanceof PyWideStr) return TEXT;
  if (key instanceof PyBytes || key instanceof PyComplex) return HASHED;
  const hash = hashSlot(cls), eq = eqSlot(cls);
  if (key instanceof PyFloat) return key.t !== 0 || hash === floatHashSlot && eq === floatEqSlot ? FLOAT : HASHED;
  if (key instanceof PyIntBox) return hash === intHashSlot && eq === intEqSlot ? INT : HASHED;
  if (key instanceof PyStrBox) return hash === strHashSlot && eq === strEqSlot ? TEXT : HASHED;
  return hash === objectHashSlot && eq === objectEqSlot ? IDENTITY : HASHED;
}

function textKey(key: PyWideStr | PyStrBox): string | symbol {
  const text = key instanceof PyStrBox ? key.v : key;
  if (typeof text === "string") return text;
  const { s } = text;
  return text.apart ? Symbol.for(text.cp.join()) : s;
}

function floatKey(f: PyFloat): unknown {
  const v = f.v;
  if (v !== v) return f;
  if (Number.isInteger(v) && !Number.isSafeInteger(v)) return normInt(BigInt(v));
  return v;
}

/** Exact built-in kinds whose equality never crosses to ints, strs and identity objects. */
export function neverEqualsNormal(key: Value): boolean {
  return key instanceof PyTuple || key instanceof PyBytes;
}

let equalHook: (a: Value, b: Value) => boolean = (a, b) => a === b;
let instanceHook: (key: Value) => number | bigint | undefined = () => undefined;
let unhashableHook: (name: string) => unknown = (name) => new Error(name);

/** Installed by generic_slots.ts (this file is below everything that can raise or call). */
export function setHashHooks(
  equal: (a: Value, b: Value) => boolean,
  instance: (key: Value) => number | bigint | undefined,
  unhashable: (typeName: string) => unknown,
): void {
  equalHook = equal;
  instanceHook = instance;
  unhashableHook = unhashable;
}

/** Folds a visible hash to an int32. */
export function foldHash(h: number | bigint): number {
  if (typeof h === "number") {
    if ((h | 0) === h) return h;
    return Math.imul(Math.floor(h / 0x100000000), 0x5bd1e995) ^ h;
  }
  return Number(BigInt.asIntN(32, h ^ (h >> 32n)));
}

/** int32 hash for bucket chains. Throws TypeError for unhashable keys. */
export function hashOf(key: Value): number {
  switch (typeof key) {
    case "string":
      return hashString(key);
    case "number":
      if ((key | 0) === key) return key === -1 ? -2 : key;
      return foldHash(hashInt(key));
    case "boolean":
      return key ? 1 : 0;
  }
  if ((key as PyObject).t !== 0 && key instanceof PyTuple) return hashTuple(key);
  return foldHash(pyHash(key));
}

/** What hash(key) gives. Throws TypeError for unhashable keys. */
export function pyHash(key: Value): number | bigint {
  switch (typeof key) {
    case "string":
      return hashString(key);
    case "number":
    case "bigint":
      return hashInt(key);
    case "boolean":
      return key ? 1 : 0;
  }
  // Instances of classes in Python first: what they are not takes long to find out, link by link of their prototypes.
  if (key.t === 0) {
    const own = instanceHook(key);
    if (own !== undefined) return own;
  } else if (key instanceof PyWideStr) return hashString(key.s);
  const cls = key.cls;
  const slot = hashSlot(cls);
  if (slot === null) throw unhashableHook(cls.shownName);
  return slot(key);
}

/** CPython's hash of an int: v modulo 2^61-1 with its sign, never -1. */
export function hashInt(v: number | bigint): number | bigint {
  if (typeof v === "number") {
    // Safe integers are below the modulus.
    return v === -1 ? -2 : v;
  }
  const neg = v < 0n;
  let h = (neg ? -v : v) % MODULUS;
  if (neg) h = -h;
  return h === -1n ? -2 : normInt(h);
}

const floatBox = new Float64Array(1), floatBits = new Uint32Array(floatBox.buffer);
/** The upper 29 and lower 32 bits of the hash of a float without its sign, both with the signs of int32. */
let upper = 0, lower = 0;

/** Sets upper and lower for a finite float: m * 2^e modulo 2^61-1 is m turned by e bits. */
function turnFloat(v: number): void {
  floatBox[0] = v;
  const top = floatBits[1], exponent = (top >>> 20) & 0x7ff;
  let high = top & 0xfffff, low = floatBits[0] | 0;
  if (exponent !== 0) high |= 0x100000;
  // 1098 is a multiple of 61.
  let turns = ((exponent || 1) - 1075 + 1098) % 61;
  for (; turns >= 29; turns -= 29) {
    const turned = (low << 29) | high;
    high = low >>> 3;
    low = turned;
  }
  if (turns > 0) {
    const turned = (low << turns) | (high >>> (29 - turns));
    high = ((high << turns) | (low >>> (32 - turns))) & 0x1fffffff;
    low = turned;
  }
  upper = high;
  lower = low;
}

/** CPython's hash of a float that is not NaN. */
export function hashFloat(v: number): number | bigint {
  if ((v | 0) === v) return v === -1 ? -2 : v | 0;
  if (v === Infinity) return 314159;
  if (v === -Infinity) return -314159;
  turnFloat(v);
  if (upper < 0x200000) {
    const h = upper * 0x100000000 + (lower >>> 0);
    return v > 0 ? h : h === 1 ? -2 : -h;
  }
  const h = (BigInt(upper) << 32n) | BigInt(lower >>> 0);
  return v > 0 ? h : -h;
}

/** foldHash(hashFloat(v)), without making a bigint. */
function foldFloat(v: number): number {
  if ((v | 0) === v) return v === -1 ? -2 : v | 0;
  if (v === Infinity || v === -Infinity) return v > 0 ? 314159 : -314159;
  turnFloat(v);
  if (upper < 0x200000) {
    const h = upper * 0x100000000 + (lower >>> 0);
    return foldHash(v > 0 ? h : h === 1 ? -2 : -h);
  }
  return v > 0 ? upper ^ lower : (~upper + (lower === 0 ? 1 : 0)) ^ -lower;
}

const stringHashes = new Map<string, number>();

/** 32-bit hash of text; long strings are remembered, since V8 has hashed them already. */
export function hashString(s: string): number {
  if (s.length > 64) {
    let h = stringHashes.get(s);
    if (h === undefined) {
      h = hashChars(s);
      if (stringHashes.size > 20000) stringHashes.clear();
      stringHashes.set(s, h);
    }
    return h;
  }
  return hashChars(s);
}

function hashChars(s: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  if (s.length === 0) return 0;
  return h === -1 ? -2 : h | 0;
}

export function hashBytes(b: Uint8Array): number {
  if (b.length === 0) return 0;
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < b.length; i++) h = Math.imul(h ^ b[i], 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h === -1 ? -2 : h | 0;
}

/** hash() of a tuple; undefined when that may run Python code: see the items that it takes. */
export function hashPlainTuple(t: PyTuple): number | undefined {
  const { a } = t;
  for (let i = 0; i < a.length; i++) if (typeof a[i] !== "number" && typeof a[i] !== "string") return undefined;
  return hashTuple(t);
}

/**
 * 32-bit hash of a tuple from its items' hashes (order matters). Two hashes of 16 bits, and three of 10, give every hash once: of
 * small ints it tells which they are (exactHash).
 */
export function hashTuple(t: PyTuple): number {
  const a = t.a;
  if (a.length === 2) {
    const x = hashItem(a[0]), y = hashItem(a[1]);
    if ((x << 16) >> 16 !== x || (y << 16) >> 16 !== y) return lastHash(addHash(addHash(START, x), y), 2);
    return hashPair(x, y);
  }
  if (a.length === 3) {
    const x = hashItem(a[0]), y = hashItem(a[1]), z = hashItem(a[2]);
    if ((x << 22) >> 22 === x && (y << 22) >> 22 === y && (z << 22) >> 22 === z) return hashTriple(x, y, z);
    return lastHash(addHash(addHash(addHash(START, x), y), z), 3);
  }
  let h = START;
  for (let i = 0; i < a.length; i++) h = addHash(h, hashItem(a[i]));
  return lastHash(h, a.length);
}

const START = 0x345678;

/** In line for ints and strs: most tuples that are keys hold some. */
function hashItem(item: Value): number {
  if (typeof item === "number") return (item | 0) === item && item !== -1 ? item : hashOf(item);
  if (typeof item === "string") return hashString(item);
  return item instanceof PyFloat && item.t !== 0 && item.v === item.v ? foldFloat(item.v) : hashOf(item);
}

function addHash(h: number, own: number): number {
  h = Math.imul(h ^ own, 0x5bd1e995);
  return (h << 13) | (h >>> 19);
}

function lastHash(h: number, length: number): number {
  h = Math.imul(h ^ length, 0x2c1b3c6d);
  h ^= h >>> 15;
  return h === -1 ? -2 : h;
}

/** Stands for the hash of what is no tuple of small ints: -1 becomes -2, so that two have that one. */
export const NOT_EXACT = -2;

/** The hash of an exact tuple of two or three small ints that no other of its length has, or NOT_EXACT. -1 and -2 hash alike as items. */
export function exactHash(key: PyTuple): number {
  const { a } = key;
  if (a.length === 2) {
    const x = a[0], y = a[1];
    return typeof x !== "number" || typeof y !== "number" || (x << 16) >> 16 !== x || (y << 16) >> 16 !== y ||
        x < 0 && x >= -2 || y < 0 && y >= -2 || key.t === 0
      ? NOT_EXACT
      : hashPair(x, y);
  }
  if (a.length !== 3) return NOT_EXACT;
  const x = a[0], y = a[1], z = a[2];
  return typeof x !== "number" || typeof y !== "number" || typeof z !== "number" || (x << 22) >> 22 !== x ||
      (y << 22) >> 22 !== y || (z << 22) >> 22 !== z || x < 0 && x >= -2 || y < 0 && y >= -2 || z < 0 && z >= -2 ||
      key.t === 0
    ? NOT_EXACT
    : hashTriple(x, y, z);
}

function hashPair(x: number, y: number): number {
  return mixed(x << 16 | y & 0xffff);
}

function hashTriple(x: number, y: number, z: number): number {
  return mixed((x & 0x3ff) << 20 | (y & 0x3ff) << 10 | z & 0x3ff);
}

function mixed(h: number): number {
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h ^= h >>> 13;
  return h === -1 ? -2 : h;
}

const identityHashes = new WeakMap<object, number>();
let nextIdentity = 0x1000;

/** A number for an object that stays the same for its life (id(), default hash). */
export function identityOf(o: object): number {
  let n = identityHashes.get(o);
  if (n === undefined) {
    n = nextIdentity += 16;
    identityHashes.set(o, n);
  }
  return n;
}

/** Equality as dicts and lists use it: identity, else ==. */
export function keysEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  const ta = typeof a, tb = typeof b;
  if (ta !== "object" && tb !== "object") {
    if (ta === tb) return false;
    if (ta === "boolean") return tb === "string" ? false : (a ? 1 : 0) === (tb === "boolean" ? (b ? 1 : 0) : b);
    if (tb === "boolean") return ta === "string" ? false : a === (b ? 1 : 0);
    return false;
  }
  if (ta !== "object" || tb !== "object" || (a as PyObject).t === 0 || (b as PyObject).t === 0) return equalHook(a, b);
  if (a instanceof PyTuple && b instanceof PyTuple) {
    const x = a.a, y = b.a;
    if (x.length !== y.length) return false;
    for (let i = 0; i < x.length; i++) if (x[i] !== y[i] && !keysEqual(x[i], y[i])) return false;
    return true;
  }
  if (a instanceof PyBytes && b instanceof PyBytes) return sameBytes(a.b, b.b);
  return equalHook(a, b);
}

function sameBytes(x: Uint8Array, y: Uint8Array): boolean {
  if (x.length !== y.length) return false;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) return false;
  return true;
}
