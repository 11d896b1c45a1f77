// One program's kept entries: what is found again, what is news, and what is dropped when there is no room.
import { assert, assertEquals } from "@std/assert";
import { MadeBundle } from "../../lib/runtime/made_bundle.ts";

const bytes = (n: number, value: number) => new Uint8Array(n).fill(value);

Deno.test("entries come back, and only news are written", () => {
  const first = new MadeBundle(undefined);
  assertEquals(first.changed(), null);
  first.add("é\0key", bytes(3, 7), 5);
  first.add("empty", bytes(0, 0), 0);
  const kept = first.changed()!;
  assertEquals(first.changed(), null);
  const second = new MadeBundle(kept);
  assertEquals(second.get("é\0key"), bytes(3, 7));
  assertEquals(second.get("empty"), bytes(0, 0));
  assertEquals(second.get("other"), undefined);
  assertEquals(second.changed(), null);
  // What took no time is no news.
  second.add("quick", bytes(1, 1), 0.1);
  assertEquals(second.changed(), null);
  for (const bad of [kept.subarray(0, 9), kept.subarray(0, kept.length - 1), bytes(2, 0), bytes(40, 255)]) {
    assertEquals(new MadeBundle(bad).get("é\0key"), undefined);
  }
});

Deno.test("what was not used for longest is dropped", () => {
  const first = new MadeBundle(undefined);
  for (let i = 0; i < 10; i++) first.add(`old ${i}`, bytes(100_000, i), 5);
  const second = new MadeBundle(first.changed()!);
  assert(second.get("old 9") !== undefined);
  for (let i = 0; i < 5; i++) second.add(`new ${i}`, bytes(100_000, i), 5);
  const third = new MadeBundle(second.changed()!);
  for (const key of ["old 9", "new 0", "new 4", "old 0"]) assert(third.get(key) !== undefined, key);
  assertEquals(third.get("old 8"), undefined);
});
