// A key that was found in a dict, and then its value: `if key in d: d[key]`, `d[key] += 1`, `d[key] = d.get(key, 0) + 1`, with
// one look-up (the last: 48 -> 24 ns).
//
// In: the Emitter at a test for a key of a dict, at a get(), or at a subscript. Out: expressions. A unit holds the dict and the entry of
// each such test in two variables, hN and jN for the test at N. State.foundAt says which test was the last, State.foundKey
// which register had the key and was not written since. The dict is compared when it is used: mostly it was read again from
// where it was. Invariant: an entry that left its dict has no value (core/dict.ts).
import { OP } from "../bytecode/opcodes.ts";
import type { Emitter } from "./emitter.ts";
import { checkKey, isPlainKey, keyKinds } from "./guards.ts";
import { Kind } from "./kinds.ts";
import { eachWrite } from "./operands.ts";

/** The test for a key in the dict `o`, as an expression; `how` is the dict's method that finds its entry. */
export function testEntry(e: Emitter, o: string, key: number, how: "entryStr" | "find"): string {
  const at = e.pc;
  e.found.add(at);
  e.emit(`h${at}=${o};j${at}=${o}.${how}(${e.val(key)});`);
  e.st.foundAt = at;
  e.st.foundKey = key;
  return `j${at}!==undefined`;
}

/** The key in `reg` is stored by an instruction to come in this block, and not written before: the entry is worth keeping. */
export function isStored(e: Emitter, reg: number): boolean {
  const { code } = e;
  for (let pc = e.pc + 4; pc < e.blockEnd; pc += 4) {
    if (code[pc] === OP.STORE_SUBSCR && code[pc + 2] === reg) return true;
    let written = false;
    eachWrite(code, pc, (r) => written ||= r === reg);
    if (written) return false;
  }
  return false;
}

/** The register that the one with an argument was copied from, in this block; -1 when it was not. */
function sourceOf(e: Emitter, reg: number): number {
  const { code } = e;
  let source = -1;
  for (let pc = e.blockStart; pc < e.pc; pc += 4) {
    const isCopy = code[pc] === OP.MOVE && code[pc + 1] === reg;
    eachWrite(code, pc, (r) => (r === reg || r === source) && (source = -1));
    if (isCopy) source = code[pc + 2];
  }
  return source;
}

/** dict.get(), when an item of the same key is stored afterwards; false when the native is to be called. */
export function getEntry(e: Emitter, [reg, key, other]: readonly number[], dest: number): boolean {
  // The key is the second argument, with the dict.
  const keys = keyKinds(e, key, 2);
  if (e.isGeneric() || e.st.mask[reg] !== Kind.DICT || !isPlainKey(keys)) return false;
  const source = sourceOf(e, key);
  if (source < 0 || source === dest || !isStored(e, source)) return false;
  checkKey(e, key, keys);
  if (e.dead) return true;
  const o = e.val(reg), otherwise = other === undefined ? "None" : e.val(other);
  const found = testEntry(e, o, key, keys === Kind.STR ? "entryStr" : "find");
  e.st.foundKey = source;
  e.set(dest, `${found}?j${e.pc}.value:${otherwise}`);
  return true;
}

/** The entry that is known to be that of the register's key, and the test that it is one of the dict `o`; null: none is known. */
export function knownEntry(e: Emitter, o: string, key: number): { entry: string; test: string } | null {
  const { foundAt, foundKey } = e.st;
  if (foundAt < 0 || foundKey !== key) return null;
  return { entry: `j${foundAt}`, test: `h${foundAt}===${o}&&j${foundAt}!==undefined` };
}
