// A key that was found in a dict, and then its value: `if key in d: d[key]`, with one look-up.
//
// In: the Emitter at a test for a key of a dict, or at a subscript. Out: expressions. A unit holds the dict and the entry of
// each such test in two variables, hN and jN for the test at N. State.foundAt says which test was the last, State.foundKey
// which register had the key and was not written since. The dict is compared when it is used: mostly it was read again from
// where it was. Invariant: an entry that left its dict has no value (core/dict.ts).
import type { Emitter } from "./emitter.ts";

/** The test for a key in the dict `o`, as an expression; `how` is the dict's method that finds its entry. */
export function testEntry(e: Emitter, o: string, key: number, how: "entryStr" | "find"): string {
  const at = e.pc;
  e.found.add(at);
  e.emit(`h${at}=${o};j${at}=${o}.${how}(${e.val(key)});`);
  e.st.foundAt = at;
  e.st.foundKey = key;
  return `j${at}!==undefined`;
}

/** The entry that is known to be that of the register's key, and the test that it is one of the dict `o`; null: none is known. */
export function knownEntry(e: Emitter, o: string, key: number): { entry: string; test: string } | null {
  const { foundAt, foundKey } = e.st;
  if (foundAt < 0 || foundKey !== key) return null;
  return { entry: `j${foundAt}`, test: `h${foundAt}===${o}&&j${foundAt}!==undefined` };
}
