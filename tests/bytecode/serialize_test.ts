// Code objects as bytes: what is read equals what was written, and damaged bytes are refused.
import { assertEquals, assertThrows } from "@std/assert";
import { changedCode, type CodeData } from "../../lib/bytecode/code.ts";
import { deserializeCode, serializeCode } from "../../lib/bytecode/serialize.ts";
import { compileModule } from "../../lib/compiler/compile.ts";
import { parse } from "../../lib/parser/parser.ts";

const SOURCE = `
"""doc"""
import os
def f(a, *b, c=1.5, **d):
    "inner \\u00e9 \\U0001f600 \\ud800"
    try:
        return [x for x in a if x not in (1, 2 ** 100, -3, b"\\xff", 2j, ..., None, True)], f"{a!r:>10}"
    except (E, F) as e:
        raise
    finally:
        del a[1:2]
class A[T](B, k=1):
    x: int = 9007199254740993
    async def g(self): await self.h(1, k=2)
`;

function compile(source: string): CodeData {
  return compileModule(parse(source, { mode: "exec", filename: "<test>" }), { filename: "<test>", optimize: 0 });
}

/** A code object as plain comparable data: getters read, nested code included. */
function plain(code: CodeData): unknown {
  return {
    ...changedCode(code, {}),
    consts: code.consts.map((c) => c.k === "code" ? plain(c.v as CodeData) : c),
    positions: [...code.positions],
    code: [...code.code],
  };
}

Deno.test("deserializeCode() gives back what serializeCode() got", () => {
  const code = compile(SOURCE);
  assertEquals(plain(deserializeCode(serializeCode(code))), plain(code));
});

Deno.test("deserializeCode() lazily gives the same", () => {
  const code = compile(SOURCE);
  assertEquals(plain(deserializeCode(serializeCode(code), true)), plain(code));
});

Deno.test("serializeCode() is stable", () => {
  const bytes = serializeCode(compile(SOURCE));
  assertEquals(serializeCode(deserializeCode(bytes)), bytes);
});

Deno.test("deserializeCode() refuses every truncation", () => {
  const bytes = serializeCode(compile(SOURCE));
  for (let n = 0; n < bytes.length; n++) assertThrows(() => deserializeCode(bytes.subarray(0, n)));
});

Deno.test("deserializeCode() gives code or a plain Error for damaged bytes", () => {
  const bytes = serializeCode(compile(SOURCE));
  let seed = 1;
  const random = (n: number) => (seed = Math.imul(seed, 1103515245) + 12345 & 0x7fffffff) % n;
  for (let i = 0; i < 5000; i++) {
    const damaged = bytes.slice();
    damaged[random(bytes.length)] = random(256);
    try {
      deserializeCode(damaged);
    } catch (e) {
      assertEquals((e as Error).constructor, Error);
    }
  }
});
