// Case tables of the regular-expression engine, against the definition they are a shortcut for.
import { assertEquals } from "@std/assert";
import { unicodeLower, unlower } from "../../lib/regex/characters.ts";

Deno.test("unlower() is the inverse of simple lower case, over the whole BMP", () => {
  const expected = new Map<number, number[]>();
  for (let cp = 65; cp < 0x10000; cp++) {
    const lower = unicodeLower(cp);
    if (lower !== cp) expected.set(lower, [...expected.get(lower) ?? [], cp]);
  }
  const wrong: number[] = [];
  for (let cp = 0; cp < 0x10000; cp++) {
    if (JSON.stringify(unlower(cp)) !== JSON.stringify(expected.get(cp) ?? [])) wrong.push(cp);
  }
  assertEquals(wrong, []);
});
