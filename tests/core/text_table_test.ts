// TextTable against a Map: random texts, and texts that all ask for the same place.
import { assert, assertEquals } from "@std/assert";
import { Entry } from "../../lib/core/entry.ts";
import { TextTable } from "../../lib/core/text_table.ts";

/** As the table hashes. */
function hash(k: string): number {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < k.length; i++) h = Math.imul(h ^ k.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
}

function checkAgainstMap(keys: readonly string[], steps: number): TextTable {
  const table = new TextTable(), map = new Map<string, Entry>();
  let seed = 1;
  for (let i = 0; i < steps; i++) {
    seed = seed * 16807 % 2147483647;
    const k = keys[seed % keys.length];
    if ((seed >> 10) % 3 === 0) {
      table.delete(k);
      map.delete(k);
    } else {
      const e = new Entry(k, i);
      if ((seed >> 12) % 2 === 0) table.set(k, e);
      else {
        const there = table.getToAdd(k);
        assert(there === map.get(k));
        if (there !== undefined) continue;
        table.add(k, e);
      }
      map.set(k, e);
    }
    const other = keys[(seed >> 5) % keys.length];
    assert(table.get(other) === map.get(other));
  }
  for (const k of keys) assert(table.get(k) === map.get(k));
  const all: Entry[] = [];
  table.each((e) => all.push(e));
  assertEquals(all.length, map.size);
  assertEquals(new Set(all), new Set(map.values()));
  return table;
}

Deno.test("random texts", () => {
  const keys = Array.from({ length: 300 }, (_, i) => "k" + (i * i % 1009) + (i % 3 ? "" : "é漢"));
  assertEquals(checkAgainstMap([...new Set(keys)], 20000).spill, null);
});

Deno.test("texts for the same place", () => {
  const keys: string[] = [];
  for (let i = 0; keys.length < 100; i++) if ((hash("c" + i) & 0xfff) === 7) keys.push("c" + i);
  assert(checkAgainstMap(keys, 20000).spill !== null);
});
