// The native compiler of patterns gives the numbers that the library's Python code gives, run by Najash itself.
import { assertEquals } from "@std/assert";
import { type CompiledPattern, compilePattern } from "../../lib/regex/compile_pattern.ts";
import { fuzzed } from "./fuzzed_patterns.ts";
import { ORDINARY, REFUSED } from "./patterns.ts";

type Row = readonly [points: readonly number[], isText: boolean, flags: number];
type Made = readonly [
  flags: number,
  code: readonly number[],
  groups: number,
  names: readonly (readonly [string, number])[],
];

function pointsOf(text: string): number[] {
  return [...text].map((c) => c.codePointAt(0)!);
}

/** What a program in this folder prints, as JSON. */
async function printed(program: string, args: readonly string[]): Promise<unknown> {
  const cli = new URL("../../cli.ts", import.meta.url).pathname;
  const path = new URL(program, import.meta.url).pathname;
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), { args: ["run", "-A", cli, path, ...args] })
    .output();
  assertEquals(new TextDecoder().decode(stderr), "");
  return JSON.parse(new TextDecoder().decode(stdout));
}

/** What the library makes of patterns: null for what it refuses or warns of. */
async function byLibrary(rows: readonly Row[]): Promise<(Made | null)[]> {
  const file = await Deno.makeTempFile();
  try {
    await Deno.writeTextFile(file, JSON.stringify(rows));
    return await printed("library_compiler.py", [file]) as (Made | null)[];
  } finally {
    await Deno.remove(file);
  }
}

function show([points, isText, flags]: Row): string {
  return `${isText ? "" : "b"}${JSON.stringify(String.fromCodePoint(...points))} ${flags}`;
}

function madeOf(c: CompiledPattern): Made {
  return [c.flags, c.code, c.groups, [...c.names]];
}

/** Compares; gives the rows that only the library compiled. */
async function compare(rows: readonly Row[]): Promise<string[]> {
  const expected = await byLibrary(rows);
  const left: string[] = [];
  rows.forEach((row, i) => {
    const made = compilePattern(...row);
    if (made !== null) assertEquals(madeOf(made), expected[i], show(row));
    else if (expected[i] !== null) left.push(show(row));
  });
  return left;
}

/** Patterns as str and, where that can be, as bytes, under several flags. */
function rowsOf(patterns: readonly string[], flags: readonly number[]): Row[] {
  return patterns.flatMap((pattern) => {
    const points = pointsOf(pattern);
    const kinds = points.every((p) => p < 256) ? [true, false] : [true];
    return kinds.flatMap((isText) => flags.map((f): Row => [points, isText, f]));
  });
}

const [I, L, M, S, U, X, A] = [2, 4, 8, 16, 32, 64, 256];

Deno.test("patterns that programs have", async () => {
  assertEquals(await compare(rowsOf(ORDINARY, [0, I, M | S, I | A, X, I | L, L, U | I | M])), []);
});

/** Modules that have patterns. */
const MODULES = `argparse ast base64 configparser difflib doctest email.charset email.feedparser email.header
  email._header_value_parser email._policybase email.quoprimime email.utils fnmatch fractions ftplib gettext glob
  html html.entities html.parser http.client http.cookiejar http.cookies imaplib inspect ipaddress json.decoder json.encoder
  json.scanner locale logging mimetypes optparse pickle platform plistlib posixpath pprint pydoc pyclbr
  re shlex smtplib _strptime string sysconfig tarfile textwrap timeit tokenize tomllib._re traceback
  typing unittest.case urllib.parse urllib.request uuid warnings wsgiref.headers xml.dom.minidom xml.etree.ElementPath
  xml.sax.saxutils xmlrpc.client zipfile`.split(/\s+/);

Deno.test("patterns of the standard library", async () => {
  const rows = await printed("library_patterns.py", MODULES) as Row[];
  assertEquals(rows.length > 100, true, `${rows.length}`);
  assertEquals(await compare(rows), []);
});

Deno.test("what the library refuses or warns of is left to it", async () => {
  const rows = rowsOf(REFUSED, [0]);
  for (const row of rows) assertEquals(compilePattern(...row), null, show(row));
  const made = await byLibrary(rows);
  assertEquals(rows.filter((_, i) => made[i] !== null).map(show), [String.raw`"\\N{DIGIT ZERO}" 0`]);
});

Deno.test("flags that are not known are left to the library", () => {
  assertEquals(compilePattern([97], true, 128), null);
  assertEquals(compilePattern([97], true, 1), null);
});

Deno.test("random patterns", async () => {
  const rows = fuzzed(20260, 500).flatMap(({ text, flags }): Row[] => {
    const points = pointsOf(text);
    return points.every((p) => p < 256)
      ? [[points, true, flags & ~L], [points, false, flags & ~U]]
      : [[points, true, flags & ~L]];
  });
  assertEquals(await compare(rows), []);
  const made = rows.filter((row) => compilePattern(...row) !== null).length;
  assertEquals(made > rows.length / 2, true, `${made} of ${rows.length}`);
});
