// The lexer: token numbers, the tokens that the `tokenize` module of CPython 3.14 shows (tokens.json), escapes, numbers.
import { assert, assertEquals } from "@std/assert";
import { decodeBytes, decodeText, EscapeError, setUnicodeNameLookup } from "../../lib/lexer/escapes.ts";
import { tokenize } from "../../lib/lexer/lexer.ts";
import { numberValue } from "../../lib/lexer/numbers.ts";
import * as T from "../../lib/lexer/tokens.ts";

type Row = [kind: number, text: string, line: number, col: number, endLine: number, endCol: number];

function publicTokens(source: string): Row[] {
  const tokens = tokenize(source, { extraTokens: true });
  const lines = source.split("\n");
  // Columns are UTF-8 bytes; the module's are characters.
  const characters = (line: number, bytes: number) => {
    const text = new TextEncoder().encode(lines[line - 1] ?? "");
    return Array.from(new TextDecoder().decode(text.subarray(0, bytes))).length + Math.max(0, bytes - text.length);
  };
  const rows: Row[] = [];
  for (let i = 0; i < tokens.count; i++) {
    let kind = T.publicKind(tokens.kinds[i]);
    if (kind >= T.LPAR && kind <= T.EXCLAMATION) kind = T.OP;
    const [line, endLine] = [tokens.lines[i], tokens.endLines[i]];
    const text = source.slice(tokens.starts[i], tokens.ends[i]);
    rows.push([kind, text, line, characters(line, tokens.cols[i]), endLine, characters(endLine, tokens.endCols[i])]);
  }
  return rows;
}

Deno.test("tokenize() with extraTokens gives the tokens of the tokenize module", () => {
  const cases = JSON.parse(Deno.readTextFileSync(new URL("tokens.json", import.meta.url))) as [string, Row[]][];
  for (const [source, rows] of cases) assertEquals(publicTokens(source), rows, JSON.stringify(source));
});

Deno.test("the token table has the names and spellings of the token module", () => {
  assertEquals(T.TOKEN_NAMES.length, T.N_TOKENS);
  assertEquals([T.ENDMARKER, T.NAME, T.OP, T.FSTRING_START, T.TSTRING_END, T.NL], [0, 1, 55, 59, 64, 66]);
  assertEquals(T.TOKEN_NAMES[T.DOUBLESLASHEQUAL], "DOUBLESLASHEQUAL");
  assertEquals(T.spellingOf(T.DOUBLESLASHEQUAL), "//=");
  assertEquals(T.spellingOf(T.K_WHILE), "while");
  assertEquals(T.publicKind(T.K_WHILE), T.NAME);
  for (const [text, kind] of Object.entries(T.EXACT_TOKENS)) assertEquals(T.spellingOf(kind), text);
});

Deno.test("tokenize() counts columns in UTF-8 bytes", () => {
  const tokens = tokenize("'é😀' + ñ\n'''é\né''' x # é\ny\n");
  assertEquals([...tokens.cols.subarray(0, 4)], [0, 9, 11, 13]);
  assertEquals([...tokens.endCols.subarray(0, 3)], [8, 10, 13]);
  assertEquals([tokens.cols[5], tokens.endCols[4], tokens.cols[7]], [6, 5, 0]);
});

Deno.test("numberValue() reads every base", () => {
  assertEquals(numberValue("0x_fF"), { k: "int", v: 255 });
  assertEquals(numberValue("0b1_01"), { k: "int", v: 5 });
  assertEquals(numberValue("0O17"), { k: "int", v: 15 });
  assertEquals(numberValue("00_0"), { k: "int", v: 0 });
  assertEquals(numberValue("9007199254740991"), { k: "int", v: 9007199254740991 });
  assertEquals(numberValue("9007199254740992"), { k: "int", v: 9007199254740992n });
  assertEquals(numberValue("0e5"), { k: "float", v: 0 });
  assertEquals(numberValue("01.5"), { k: "float", v: 1.5 });
  assertEquals(numberValue("1_0.5_0e1_0"), { k: "float", v: 10.5e10 });
  assertEquals(numberValue("1e400"), { k: "float", v: Infinity });
  assertEquals(numberValue("0xe"), { k: "int", v: 14 });
  assertEquals(numberValue("0j"), { k: "complex", re: 0, im: 0 });
  assertEquals(numberValue("07j"), { k: "complex", re: 0, im: 7 });
});

Deno.test("decodeText() decodes escapes and reports bad ones", () => {
  const invalid: string[] = [];
  const decode = (body: string) => decodeText(body, (escape, octal) => invalid.push(octal ? `0${escape}` : escape));
  assertEquals(decode("a\\\nb\\x41\\101\\u00e9"), "abAAé");
  assertEquals(decode("\\U0001F600"), [0x1f600]);
  assertEquals(decode("\\ud83d\\ude00"), [0xd83d, 0xde00]);
  assertEquals(decode("\\d\\q\\477"), "\\d\\q\u013f");
  assertEquals(invalid, ["d", "q", "0477"]);
  let thrown: unknown;
  try {
    decode("é\\N{nothing}");
  } catch (e) {
    thrown = e;
  }
  assert(thrown instanceof EscapeError);
  const expected =
    "(unicode error) 'unicodeescape' codec can't decode bytes in position 10-20: unknown Unicode character name";
  assertEquals(thrown.message, expected);
  setUnicodeNameLookup((name) => name === "BULLET" ? 0x2022 : undefined);
  assertEquals(decode("\\N{BULLET}"), "•");
  setUnicodeNameLookup(() => undefined);
});

Deno.test("decodeBytes() decodes escapes", () => {
  assertEquals([...decodeBytes("a\\xff\\0\\n\\u0041", () => {})], [97, 255, 0, 10, 92, 117, 48, 48, 52, 49]);
});
