// Decoding of source bytes (PEP 263) against the answers of CPython 3.14 in encodings.json: the str constants of the
// decoded source, or the error.
import { assertEquals } from "@std/assert";
import { strConstText } from "../../lib/source/constant.ts";
import { decodeSource, findCookie, lineStarts, setSourceCodec } from "../../lib/source/source_file.ts";
import { decodeWithHost } from "../../lib/source/codecs.ts";
import { SourceError } from "../../lib/source/syntax_error.ts";
import { parse } from "../../lib/parser/parser.ts";

function strings(text: string): string[] {
  const found: string[] = [];
  JSON.stringify(parse(text, { mode: "exec", filename: "<test>" }), (_key, value) => {
    if (value?.type === "Constant" && value.value.k === "str") found.push(strConstText(value.value.v));
    return value;
  });
  return found;
}

/** The error as CPython shows it: without a place, its line is 0 and the rest None. */
function shown(e: SourceError): unknown[] {
  if (e.lineno > 0) return [e.kind, e.message, e.lineno, e.offset, e.endLineno, e.endOffset, e.text];
  return [e.kind, e.message, e.offset < 0 ? 0 : null, e.offset < 0 ? -1 : null, null, null, null];
}

Deno.test("decodeSource() decodes and refuses as CPython does", () => {
  for (const [encoded, answer] of JSON.parse(Deno.readTextFileSync(new URL("encodings.json", import.meta.url)))) {
    const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
    let mine: unknown[];
    try {
      mine = ["ok", strings(decodeSource(bytes, "<test>"))];
    } catch (e) {
      if (!(e instanceof SourceError)) throw e;
      mine = shown(e);
    }
    assertEquals(mine, answer, atob(encoded));
  }
});

Deno.test("decodeSource() words errors of script files differently", () => {
  const message = (bytes: Uint8Array) => {
    try {
      return decodeSource(bytes, "a.py", true);
    } catch (e) {
      return (e as SourceError).message;
    }
  };
  assertEquals(message(new TextEncoder().encode("x\n\0")), "source code cannot contain null bytes");
  assertEquals(
    message(Uint8Array.of(120, 10, 0xff)),
    "Non-UTF-8 code starting with '\\xff' in file a.py on line 2, but no encoding declared; " +
      "see https://peps.python.org/pep-0263/ for details",
  );
});

Deno.test("setSourceCodec() takes over the rarer encodings", () => {
  setSourceCodec((name, bytes) => name === "reverse" ? "x" + bytes.length : undefined);
  try {
    assertEquals(decodeSource(new TextEncoder().encode("# coding: reverse\n"), "a.py"), "x18");
  } finally {
    setSourceCodec(decodeWithHost);
  }
});

Deno.test("findCookie() looks at the first two lines only", () => {
  const find = (text: string) => findCookie(new TextEncoder().encode(text));
  assertEquals(find("#!/bin/x\n# -*- coding: latin-1 -*-\n"), "latin-1");
  assertEquals(find("x\n# coding: latin-1\n"), null);
  assertEquals(find("\n\n# coding: latin-1\n"), null);
});

Deno.test("lineStarts() gives the offset of each line", () => {
  assertEquals(lineStarts("a\n\nbc"), [0, 2, 3]);
});
