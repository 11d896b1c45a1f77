// Valid source must give the tree that ast.dump(include_attributes=True) of CPython 3.14 shows, and modes, flags and
// warnings must behave alike. Sources and answers are in trees.json and modes.json.
import { assert, assertEquals } from "@std/assert";
import { dumpAst } from "../../lib/parser/dump.ts";
import { parse, type ParseMode, ParserStackError } from "../../lib/parser/parser.ts";
import { SourceError } from "../../lib/source/syntax_error.ts";

function read(name: string) {
  return JSON.parse(Deno.readTextFileSync(new URL(name, import.meta.url)));
}

function treeOf(source: string): string {
  return dumpAst(parse(source, { mode: "exec", filename: "<test>" }), { attributes: true });
}

Deno.test("parse() gives CPython's trees", () => {
  for (const [source, tree] of read("trees.json") as [string, string][]) assertEquals(treeOf(source), tree, source);
});

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (e) {
    return e;
  }
  return undefined;
}

const DONT_IMPLY_DEDENT = 0x200;
const TYPE_COMMENTS = 0x1000;
const ALLOW_INCOMPLETE = 0x4000;
const BARRY = 0x400000;

Deno.test("parse() honours modes and flags, and warns, as CPython does", () => {
  for (const [source, mode, flags, tree, error, warnings] of read("modes.json")) {
    const mine: { tree: string | null; error: unknown; warnings: unknown[] } = {
      tree: null,
      error: null,
      warnings: [],
    };
    try {
      const root = parse(source, {
        mode: mode as ParseMode,
        filename: "<test>",
        flags: {
          dontImplyDedent: (flags & DONT_IMPLY_DEDENT) !== 0,
          typeComments: (flags & TYPE_COMMENTS) !== 0,
          allowIncompleteInput: (flags & ALLOW_INCOMPLETE) !== 0,
          barryAsBdfl: (flags & BARRY) !== 0,
        },
        warn: (w) => mine.warnings.push([w.message, w.lineno]),
      });
      mine.tree = dumpAst(root, { attributes: true });
    } catch (e) {
      if (!(e instanceof SourceError)) throw e;
      mine.error = [e.kind, e.message, e.lineno, e.offset, e.endLineno, e.endOffset, e.text];
    }
    assertEquals(mine, { tree, error, warnings }, `${mode} ${flags} ${JSON.stringify(source)}`);
  }
});

Deno.test("parse() reads long chains without recursion", () => {
  for (
    const source of [
      "a" + "+a".repeat(100_000),
      "a" + ".b".repeat(100_000),
      "a" + "()".repeat(50_000),
      "a" + " < a".repeat(50_000),
      "if a: b\n" + "elif a: b\n".repeat(3000),
    ]
  ) assertEquals(parse(source, { mode: "exec", filename: "<test>" }).type, "Module");
});

Deno.test("parse() refuses what is nested too deeply", () => {
  for (const prefix of ["-", "not ", "lambda: ", "a if b else ", "a ** "]) {
    const source = prefix.repeat(100_000) + "a";
    const error = thrownBy(() => parse(source, { mode: "eval", filename: "<test>" }));
    assert(error instanceof ParserStackError, prefix);
  }
  const brackets = "(".repeat(201) + ")".repeat(201);
  const error = thrownBy(() => parse(brackets, { mode: "eval", filename: "<test>" }));
  assert(error instanceof SourceError);
  assertEquals(error.message, "too many nested parentheses");
});

Deno.test("parse() explains bad nesting without exponential time", () => {
  const start = performance.now();
  for (const [open, close] of [["(", ")"], ["[", "]"], ["{1: ", "}"], ["f(x, y=", ")"], ["(lambda x=", ": 1)"]]) {
    const source = open.repeat(150) + "a $" + close.repeat(150);
    const error = thrownBy(() => parse(source, { mode: "exec", filename: "<test>" }));
    assert(error instanceof SourceError);
    assertEquals(error.message, "invalid syntax");
  }
  assert(performance.now() - start < 5000);
});

Deno.test("dumpAst() indents like ast.dump(indent=1)", () => {
  const tree = parse("x = [1, y]", { mode: "exec", filename: "<test>" });
  assertEquals(
    dumpAst(tree, { indent: 1 }),
    `Module(
 body=[
  Assign(
   targets=[
    Name(id='x', ctx=Store())],
   value=List(
    elts=[
     Constant(value=1),
     Name(id='y', ctx=Load())],
    ctx=Load()))])`,
  );
});
