// The start image: modules linked into one text mean what they meant apart.
// In: small modules as text. Out: what the linked module exports when it is run.
import { assertEquals, assertThrows } from "@std/assert";
import { linkImage } from "../../lib/image/link.ts";

async function linked(
  modules: Record<string, string>,
  startup: string[] = [],
  splits = false,
): Promise<{ text: string; chunks: string[]; files: string[]; run: Record<string, unknown> }> {
  const { text, chunks, files } = linkImage("/main.ts", {
    read: (path) => modules[path] ?? null,
    resolve: (specifier, from) => specifier.startsWith(".") ? new URL(specifier, `file://${from}`).pathname : null,
    runsAtStart: (path, name) => startup.includes(`${path}:${name}`),
    splits,
  });
  const whole = `const $chunk = (k) => ${JSON.stringify(chunks)}[k];\n${text}`;
  return { text, chunks, files, run: await import(`data:text/javascript,${encodeURIComponent(whole)}`) };
}

Deno.test("equal names of modules stay apart, and locals hide none of them", async () => {
  const { run, files } = await linked({
    "/main.ts":
      'import { f as g } from "./a.ts";\nconst x = 1;\nfunction f(x) { return x + 1; }\nexport const r = [x, f(5), g()];',
    "/a.ts": "const x = 10;\nexport function f() { const y = { x }; return y.x; }",
  });
  assertEquals(run.r, [1, 6, 10]);
  assertEquals(files, ["/main.ts", "/a.ts"]);
});

Deno.test("a deferred module runs when it is first used", async () => {
  const { run } = await linked({
    "/main.ts": 'import { log } from "./log.ts";\nimport defer * as late from "./late.ts";\nlog.push("main");\n' +
      "log.push(late.value);\nlog.push(late.twice(2));\nexport const r = log;",
    "/log.ts": "export const log = [];",
    "/late.ts": 'import { log } from "./log.ts";\nlog.push("late");\nexport const value = 7;\n' +
      "export function twice(n) { return n * 2; }",
  });
  assertEquals(run.r, ["main", "late", 7, 4]);
});

Deno.test("modules that starting does not use are chunks, and may import each other", async () => {
  const modules = {
    "/main.ts":
      'import { log } from "./log.ts";\nimport defer * as a from "./a.ts";\nimport defer * as s from "./s.ts";\n' +
      "log.push(s.start());\nexport const r = () => { log.push(a.A(3)); log.push(new a.C().c()); return log; };",
    "/log.ts": "export const log = [];",
    "/a.ts": 'import { log } from "./log.ts";\nimport { b, D } from "./b.ts";\nimport { start } from "./s.ts";\n' +
      'log.push("a");\nexport function A(n) { return b(n) + one + start(); }\nexport const one = 1;\n' +
      "export class C extends D { c() { return `C${super.c()}`; } }",
    "/b.ts": 'import { log } from "./log.ts";\nimport { A } from "./a.ts";\nlog.push(typeof A);\n' +
      'export function b(n) { return n === 0 ? 0 : b(n - 1) + 2; }\nexport class D { c() { return "D"; } }',
    "/s.ts": "export function start() { return base; }\nconst base = 50;",
  };
  const { run, chunks, text } = await linked(modules, ["/s.ts:start"]);
  assertEquals(chunks.length, 3);
  assertEquals([text.includes("class D"), text.includes("function start")], [false, true]);
  assertEquals((run.r as () => unknown)(), [50, "function", "a", 57, "CD"]);
});

Deno.test("a namespace that a chunk uses as a value has the names of other chunks", async () => {
  const { run } = await linked({
    "/main.ts": 'import defer * as a from "./a.ts";\nexport const r = () => a.sum(3);',
    "/a.ts": 'import * as b from "./b.ts";\nimport { twice } from "./c.ts";\nconst { add } = b;\n' +
      "export function sum(n) { return add(n, twice(n)); }",
    "/b.ts": 'import { twice } from "./c.ts";\nexport function add(x, y) { return x + y + twice(1); }',
    "/c.ts": "export function twice(n) { return n * 2; }",
  });
  assertEquals((run.r as () => unknown)(), 11);
});

Deno.test("functions that starting runs are bound before anything is evaluated", async () => {
  const { run, text } = await linked({
    "/main.ts": 'import { early } from "./a.ts";\nexport const r = [early(1), own(2)];\n' +
      "function own(n) { return n + 1; }",
    "/a.ts": "export function early(n) { return base + n; }\nconst base = 100;",
  }, ["/a.ts:early", "/main.ts:own"]);
  assertEquals(run.r, [101, 3]);
  assertEquals(text.indexOf("function early") < text.indexOf("=100"), true);
});

Deno.test("functions that starting does not run stand in chunks", async () => {
  const modules = {
    "/main.ts": 'import { sum, early, Box, taken, shadowed } from "./a.ts";\nimport * as a from "./a.ts";\n' +
      'import defer * as late from "./late.ts";\nconst at = early(1);\n' +
      "export const run = () => [at, sum(2), new Box(3).twice(), [4].map(taken), shadowed(5), a.member(6), late.value()];\n" +
      "export const own = ((sum) => sum(7))((n) => n);",
    "/a.ts":
      "const base = 10;\nfunction helper(n) { return n + base; }\nexport function sum(n) { return helper(n); }\n" +
      "export function early(n) { return n; }\nexport function taken(n) { return n * 2; }\n" +
      "function inside(n) { return helper(n) * 2; }\nexport class Box { constructor(n) { this.n = n; } twice() { return inside(this.n); } }\n" +
      "function find() { return 1; }\nexport function shadowed(n) { const { find } = { find: () => n }; return find(); }\n" +
      "export function member(n) { return [...each(n)].concat(find()); }\nfunction* each(n) { yield n; yield n; }",
    "/late.ts":
      'import { sum } from "./a.ts";\nexport function value() { return sum(8) + alone(); }\nfunction alone() { return 1; }',
  };
  const whole = await linked(modules), split = await linked(modules, [], true);
  const results = [1, 12, 26, [8], 5, [6, 6, 1], 19];
  assertEquals((whole.run.run as () => unknown)(), results);
  assertEquals((split.run.run as () => unknown)(), results);
  assertEquals([whole.run.own, split.run.own], [7, 7]);
  const isApart = (name: string) =>
    !split.text.includes(`function ${name}$`) && !split.text.includes(`function* ${name}$`);
  assertEquals(["helper", "inside", "member", "each"].filter(isApart), ["helper", "inside", "member", "each"]);
  assertEquals(["early", "taken"].filter(isApart), []);
  // Names that one chunk has alone are not declared in the image.
  assertEquals(["each", "alone"].filter((name) => new RegExp(`\\b${name}\\$\\d`).test(split.text)), []);
});

Deno.test("what is compiled ahead means the same", async () => {
  const modules: Record<string, string> = {
    "/main.ts": 'import defer * as late from "./late.ts";\nimport { defineType } from "./define.ts";\n' +
      "const plain = (a, b) => a + b, one = (a) => { return { a }; };\n" +
      "const nested = { f: (x) => (y) => x > y ? x : (z) => z, g: [(a) => a * 2, b => b + 1] };\n" +
      "class K { own = () => this; #p = 3; get = async (n = (() => 4)()) => `${((q) => q + this.#p)(n)}`; }\n" +
      'const t = defineType("t", { members: { m: () => late.value() } });\n' +
      "const choose = (yes) => yes ? (a) => a : () => 0;\n" +
      "export const r = async () => [plain(1, 2), one(3), nested.f(1)(2)(5), nested.g.map((f) => f(10)), await new K().get(), " +
      "t.members().m(), choose(true)(6), nested.f.name];",
    "/late.ts":
      "const base = [1, 2].map((n) => n + 1);\nexport function value() { return base.reduce((a, b) => a + b, 0); }",
    "/define.ts": "export function defineType(name, spec) { return spec; }",
  };
  const keys: string[] = [];
  const source = (names: string[]) => ({
    read: (path: string) => modules[path] ?? null,
    resolve: (specifier: string, from: string) => new URL(specifier, `file://${from}`).pathname,
    runsAtStart: (path: string, name: string) => names.includes(`${path}:${name}`),
  });
  linkImage("/main.ts", { ...source(["/late.ts:value"]), mark: (path, key) => (keys.push(`${path}:${key}`), "") });
  assertEquals(keys.length > 15, true);
  const plain = await linked(modules, ["/late.ts:value"]), ahead = await linked(modules, ["/late.ts:value", ...keys]);
  const result = await (plain.run.r as () => Promise<unknown>)();
  assertEquals(result, [3, { a: 3 }, 5, [20, 11], "7", 5, 6, "f"]);
  assertEquals(await (ahead.run.r as () => Promise<unknown>)(), result);
  assertEquals(ahead.text.length > plain.text.length + 2 * keys.length - 8, true);
});

Deno.test("methods that are compiled ahead are methods", async () => {
  const modules: Record<string, string> = {
    "/main.ts":
      "const one = 1;\nclass A { #p = 2; plain(n = one) { return [this.field, n, ((x) => x + one)(n)]; } field = 5;\n" +
      "hidden() { return this.#p; } get got() { return 3; } async later() { return 4; } *each() { yield one; } delete() { return 6; }\n" +
      "static of() { return new A().plain(7); } }\n" +
      "class B extends A { plain() { return super.plain(8); } delete(x) { return x ?? this.hidden(); } }\n" +
      "class C { static made = new C().value(); value() { return 9; } }\n" +
      "const flat = (o) => [Object.keys(o), o.name, Object.getOwnPropertyDescriptor(A.prototype, 'plain').enumerable, A.prototype.plain.name];\n" +
      "export const r = async () => [new A().plain(), new B().plain(), A.of(), new A().got, await new A().later(), [...new A().each()], " +
      "new A().delete(), new B().delete(), C.made, flat(A)];",
  };
  const keys: string[] = [];
  linkImage("/main.ts", {
    read: (path) => modules[path],
    resolve: () => null,
    runsAtStart: () => false,
    mark: (path, key) => (keys.push(`${path}:${key}`), ""),
  });
  const plain = await linked(modules), ahead = await linked(modules, keys);
  const result = await (plain.run.r as () => Promise<unknown>)();
  assertEquals(await (ahead.run.r as () => Promise<unknown>)(), result);
  assertEquals(/\$methods\(A\$0, \{ plain: \(function[^]*?delete: \(function/.test(ahead.text), true);
  assertEquals([/\$methods\(C\$0/, /hidden: \(function/].map((p) => p.test(ahead.text)), [false, false]);
});

Deno.test("members of a declared type are made by functions, others at once", async () => {
  const { run } = await linked({
    "/main.ts": 'import { defineType, other, log } from "./define.ts";\n' +
      'const t = defineType("t", { doc: "d", members: { a: log("members"), b: { members: 1 } }, slots: { s: log("slots") } });\n' +
      'other({ members: { a: log("other") } });\nlog("end");\n' +
      "export const r = [t.members().b.members, t.doc, log.seen];",
    "/define.ts":
      "export function defineType(name, spec) { return spec; }\nexport function other(spec) { return spec; }\n" +
      "export function log(what) { log.seen.push(what); return what; }\nlog.seen = [];",
  });
  assertEquals(run.r, [1, "d", ["other", "end", "members"]]);
});

Deno.test("what cannot be linked is refused", () => {
  const refuse = (modules: Record<string, string>) =>
    assertThrows(() =>
      linkImage("/main.ts", {
        read: (path) => modules[path] ?? null,
        resolve: (specifier) => specifier.startsWith(".") ? specifier.slice(1) : null,
        runsAtStart: () => false,
      })
    );
  refuse({ "/main.ts": 'import { x } from "./missing.ts";\nexport const y = x;' });
  refuse({ "/main.ts": 'import { x } from "npm:elsewhere";\nexport const y = x;' });
  refuse({ "/main.ts": "const a = (;" });
});
