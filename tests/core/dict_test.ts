// HashTable against a plain model: random operations on keys of every storage kind must give the same mapping in the
// same order.
import { assertEquals } from "@std/assert";
import "../../lib/types/index.ts";
import { PyDict } from "../../lib/core/dict.ts";
import { PyFloat, PyTuple, type Value } from "../../lib/core/value.ts";

/** A small generator, so that failures can be repeated. */
function random(seed: number): (n: number) => number {
  let s = seed;
  return (n) => {
    s = Math.imul(s, 1664525) + 1013904223 | 0;
    return (s >>> 8) % n;
  };
}

/** A key and the text that stands for its equality class. */
function keyOf(next: (n: number) => number): [Value, string] {
  const n = next(40);
  switch (next(8)) {
    case 0:
      return [`k${n}`, `s${n}`];
    case 1:
      return [new PyTuple([n % 7, `x${n % 3}`]), `t${n % 7},${n % 3}`];
    case 2:
      return [new PyFloat(n), `n${n}`];
    case 3:
      return [new PyFloat(n + 0.5), `n${n}.5`];
    case 4:
      return [-n - 1, `n${-n - 1}`];
    case 5:
      return [2n ** 60n + BigInt(n), `b${n}`];
    case 6:
      return [n * 1000, `n${n * 1000}`];
    default:
      return [n, `n${n}`];
  }
}

function contents(d: PyDict): [number, Value][] {
  return d.entries().map((e, i) => [i, e.value!]);
}

Deno.test("PyDict behaves as an ordered map under random operations", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed);
    let d = new PyDict();
    let model = new Map<string, number>();
    for (let step = 0; step < 400; step++) {
      const [key, name] = keyOf(next);
      switch (next(10)) {
        case 0:
        case 1:
        case 2:
        case 3:
          d.put(key, step);
          model.set(name, step);
          break;
        case 4:
        case 5:
          assertEquals(d.delete(key), model.get(name));
          model.delete(name);
          break;
        case 6:
          assertEquals(d.get(key), model.get(name));
          break;
        case 7: {
          const e = d.ensure(key, -step);
          if (!model.has(name)) model.set(name, -step);
          assertEquals(e.value, model.get(name));
          break;
        }
        case 8: {
          const e = d.find(key);
          if (e !== undefined) {
            const v = model.get(name)!;
            const last = next(2) === 0;
            d.moveToEnd(e, last);
            model.delete(name);
            model = last ? model.set(name, v) : new Map([[name, v], ...model]);
          }
          break;
        }
        default: {
          const probe = d.probe(key);
          assertEquals(d.findEntry(probe)?.value, model.get(name));
          if (next(4) === 0) {
            const other = new PyDict();
            other.assign(d);
            d = other;
          }
        }
      }
      assertEquals(d.size, model.size);
    }
    assertEquals(contents(d), [...model.values()].map((v, i) => [i, v]), `seed ${seed}`);
  }
});

Deno.test("dense int keys survive gaps, removal at the end and keys that were there before", () => {
  const d = new PyDict();
  for (const k of [5, 0, 1, 2, 3, 4, 30, 6, 20, 7]) d.put(k, k);
  for (const k of [7, 30, 0]) assertEquals(d.delete(k), k);
  for (let k = 0; k < 40; k++) d.put(k, -k);
  assertEquals(d.keys(), [
    5,
    1,
    2,
    3,
    4,
    6,
    20,
    0,
    7,
    ...Array.from({ length: 12 }, (_, i) => i + 8),
    ...Array.from({ length: 19 }, (_, i) => i + 21),
  ]);
  for (let k = 0; k < 40; k++) assertEquals(d.get(k), k === 0 ? -0 : -k);
  assertEquals(d.get(new PyFloat(20)), -20);
  assertEquals(d.get(20.5 as Value), undefined);
});

Deno.test("int keys that come in no order, and tuples, stay found while the table grows and shrinks", () => {
  for (let seed = 1; seed <= 8; seed++) {
    const next = random(seed);
    const d = new PyDict(), model = new Map<string, number>();
    for (let step = 0; step < 6000; step++) {
      const n = next(seed * 200) * (seed % 3 + 1);
      const kind = next(3);
      const [key, name]: [Value, string] = kind === 0
        ? [n, `n${n}`]
        : kind === 1
        ? [new PyTuple([n % 50, n * 16]), `t${n}`]
        : [new PyFloat(n), `n${n}`];
      if (next(4) === 0) {
        assertEquals(d.delete(key), model.get(name));
        model.delete(name);
      } else {
        d.put(key, step);
        model.set(name, step);
      }
      assertEquals(d.size, model.size);
    }
    assertEquals(contents(d), [...model.values()].map((v, i) => [i, v]), `seed ${seed}`);
    const copied = new PyDict();
    copied.assign(d);
    for (const e of d.entries()) assertEquals(copied.get(e.key), e.value);
  }
});
