// The embedding API: running, values in both directions, errors, streams, files.
import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { keywords, PythonError, PythonObject, Runtime } from "../../mod.ts";

function errorOf(f: () => unknown): PythonError {
  const e = assertThrows(f);
  assert(e instanceof PythonError, String(e));
  return e;
}

async function rejection(p: Promise<unknown>): Promise<PythonError> {
  try {
    await p;
  } catch (e) {
    assert(e instanceof PythonError, String(e));
    return e;
  }
  throw new Error("it did not fail");
}

Deno.test("values to JavaScript", () => {
  const py = new Runtime();
  py.run("def double(x): return 2 * x");
  assertEquals(py.eval("double(21)"), 42);
  assertEquals(py.eval("[1, 2.5, 'a', None, True, 2**70, b'x', bytearray(b'y'), (1,)]"), [
    1,
    2.5,
    "a",
    null,
    true,
    2n ** 70n,
    new Uint8Array([120]),
    new Uint8Array([121]),
    [1],
  ]);
  assertEquals(
    py.eval("{'a': {1, 2}, 2: frozenset()}"),
    new Map<unknown, unknown>([["a", new Set([1, 2])], [2, new Set()]]),
  );
  assertEquals(
    py.eval("__import__('datetime').datetime(2020, 1, 2, tzinfo=__import__('datetime').timezone.utc)"),
    new Date("2020-01-02T00:00:00Z"),
  );
  py.run("a = []; a.append(a)");
  const a = py.get("a");
  assert(a[0] === a);
  assertEquals(py.repr("object"), "<class 'object'>");
  assertEquals(py.get("nothing"), undefined);
});

Deno.test("values to Python", () => {
  const py = new Runtime({ globals: { d: new Map<unknown, unknown>([["k", [1, 2]]]), s: new Set([1]) } });
  assertEquals(py.eval("d['k'][1], s"), [2, new Set([1])]);
  py.set("x", [undefined, null, 1.5, -0, 2n ** 64n, 5n, new Uint8Array([1]), "\ud83d\ude00", new Date(0)]);
  assertEquals(
    py.eval("repr(x)"),
    "[None, None, 1.5, -0.0, 18446744073709551616, 5, b'\\x01', '\u{1f600}', " +
      "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)]",
  );
  py.set("o", {
    a: 1,
    list: [1],
    f(this: { a: number }, n: number) {
      return this.a + n;
    },
  });
  assertEquals(py.eval("o.a, o['a'], o.list, o.f(5), 'a' in o, 'b' in o, bool(o)"), [1, 1, [1], 6, true, false, true]);
  py.run("o.b = 'new'; o['c'] = [1, 2]; del o.a");
  assertEquals(py.eval("o").b, "new");
  assertEquals(py.eval("hasattr(o, 'a'), [n for n in dir(o) if len(n) == 1]"), [false, ["b", "c", "f"]]);
  assertEquals(errorOf(() => py.eval("o.zzz")).message, "AttributeError: JavaScript object has no property 'zzz'");
  py.set(
    "it",
    (function* () {
      yield 1;
      yield "b";
    })(),
  );
  assertEquals(py.eval("list(it)"), [1, "b"]);
  const same = {};
  py.set("same", same);
  assert(py.get("same") === same);
  assertEquals(py.eval("same is same"), true);
});

Deno.test("functions in both directions", () => {
  const py = new Runtime();
  py.run(
    "def f(a, b=2, *, c=3): return [a, b, c]\nclass C:\n  def __init__(self, x): self.x = x\n  def m(self): return self.x",
  );
  const f = py.get("f");
  assertEquals(f(1), [1, 2, 3]);
  assertEquals(f(1, keywords({ c: 5 })), [1, 2, 5]);
  assertEquals(f.name, "f");
  assert(py.get("f") === f, "one stand-in for one function");
  py.set("g", f);
  assertEquals(py.eval("g is f"), true);
  const C = py.get("C");
  assert(C instanceof PythonObject);
  const c = C.call(7);
  assertEquals([c.type, c.get("x"), c.invoke("m"), c.get("nope")], ["C", 7, 7, undefined]);
  c.set("x", "new");
  py.set("c", c);
  assertEquals(py.eval("c.x, type(c) is C"), ["new", true]);
  py.set("cb", (x: number, o?: { k: number }) => [x, o?.k]);
  assertEquals(py.eval("cb(1), cb(1, k=2), list(map(cb, [5]))"), [[1, null], [1, 2], [[5, null]]]);
  assertEquals([...py.eval("(i * i for i in range(3))")], [0, 1, 4]);
  assertEquals(py.import("json").invoke("dumps", [1, null]), "[1, null]");
});

Deno.test("errors in both directions, with both stacks", () => {
  const py = new Runtime();
  const e = errorOf(() => py.run("def f():\n    return 1 / 0\nf()\n"));
  assertEquals([e.type, e.message, e.limit], ["ZeroDivisionError", "ZeroDivisionError: division by zero", null]);
  assertMatch(e.traceback, /^Traceback [^]* line 3, in <module>\n {4}f\(\)[^]*ZeroDivisionError: division by zero\n$/);
  assertStringIncludes(e.stack!, "api_test.ts");
  assertStringIncludes(e.stack!, "Traceback (most recent call last)");
  assertEquals(errorOf(() => py.run("1 +")).type, "SyntaxError");
  const own = new TypeError("from JavaScript");
  py.set("fail", () => {
    throw own;
  });
  py.run(
    "import js\ntry:\n    fail()\nexcept js.JSError as e:\n    text = str(e); same = e.js_error; stack = e.js_stack",
  );
  assertEquals(py.get("text"), "TypeError: from JavaScript");
  assert(py.get("same") === own);
  assertStringIncludes(py.get("stack"), "api_test.ts");
  assert(errorOf(() => py.run("fail()")).cause === own, "the cause is what was thrown");
  py.run("def boom(): raise KeyError('k')");
  py.set("through", () => py.get("boom")());
  py.run("try:\n    through()\nexcept KeyError as e:\n    caught = repr(e)");
  assertEquals(py.get("caught"), "KeyError('k')");
});

Deno.test("streams", async () => {
  let out = "", err = "";
  const lines = ["one\n", "tw", "o\n", null];
  const py = new Runtime({ stdout: (t) => out += t, stderr: (t) => err += t, stdin: () => lines.shift() ?? null });
  py.run("import sys\nprint('é', input(), input())\nprint('x', file=sys.stderr)\nprint(repr(sys.stdin.read()))");
  assertEquals([out, err], ["é one two\n''\n", "x\n"]);
  const pipe = new TransformStream<Uint8Array>();
  const read = new Response(pipe.readable).text();
  const to = new Runtime({ stdout: pipe.writable, stdin: "typed" });
  to.run("print(input())");
  const writer = to.eval("1");
  assertEquals(writer, 1);
  await new Promise((f) => setTimeout(f, 0));
  void read.catch(() => {});
});

Deno.test("files in memory", () => {
  const py = new Runtime({
    files: { "/data/a.txt": "hello\n", "/app/m.py": "X = open('/data/a.txt').read()\n" },
    path: ["/app"],
  });
  py.run("import os, m\nopen('/data/b.txt', 'w').write(m.X * 2)");
  assertEquals(py.eval("open('/data/b.txt').read(), sorted(os.listdir('/data')), os.path.getsize('/data/b.txt')"), [
    "hello\nhello\n",
    ["a.txt", "b.txt"],
    12,
  ]);
  py.run("os.remove('/data/a.txt')");
  assertEquals(py.eval("os.path.exists('/data/a.txt')"), false);
  assertEquals(new Runtime().eval("__import__('os').path.exists('/data/b.txt')"), false);
});

Deno.test("several runtimes, each with its own modules", () => {
  const a = new Runtime({ files: { "/app/who.py": "NAME = 'a'" }, path: ["/app"] });
  const b = new Runtime({ files: { "/app/who.py": "NAME = 'b'" }, path: ["/app"] });
  a.run("x = 1; import json; json.marker = 'a'");
  assertEquals(b.get("x"), undefined);
  assertEquals(a.get("x"), 1);
  assertEquals([a.eval("__import__('who').NAME"), b.eval("__import__('who').NAME")], ["a", "b"]);
  assertEquals(b.eval("hasattr(__import__('json'), 'marker')"), false);
  b.run("def inner(n): import who; return who.NAME * n");
  a.set("inner", b.get("inner"));
  a.run("def outer(): r = inner(2); import who, string; return r + who.NAME");
  assertEquals(a.get("outer")(), "bba");
  b.run("def bad(): raise ValueError('in b')");
  a.set("bad", b.get("bad"));
  a.run("try:\n  bad()\nexcept ValueError as e:\n  got = str(e)");
  assertEquals(a.get("got"), "in b");
});

Deno.test("awaiting", async () => {
  const py = new Runtime();
  py.set("later", (x: unknown) => new Promise((f) => setTimeout(() => f(x), 5)));
  py.set("never", () => Promise.reject(new RangeError("no")));
  py.set("numbers", async function* () {
    yield 1;
    yield 2;
  });
  await py.runAsync(
    "import js\nasync def f(x):\n    return await later(x) * 2\nr = await f(4)\n" +
      "try:\n    await never()\nexcept js.JSError as e:\n    text = str(e)\n" +
      "total = 0\nasync for n in numbers(): total += n\n",
  );
  assertEquals([py.get("r"), py.get("text"), py.get("total")], [8, "RangeError: no", 3]);
  assertEquals(await py.evalAsync("await f(5)"), 10);
  assertEquals(await py.evalAsync("1 + 1"), 2);
  assertEquals(await py.callAsync("f", 6), 12);
  assertEquals(await py.eval("f(7)").wait(), 14);
  assertEquals((await rejection(py.runAsync("await never()"))).type, "JSError");
  py.run("async def gen():\n    for i in range(3):\n        yield await later(i)");
  const seen: unknown[] = [];
  for await (const x of py.eval("gen()")) seen.push(x);
  assertEquals(seen, [0, 1, 2]);
});

Deno.test("modules of JavaScript", () => {
  const py = new Runtime();
  py.run("from js import Math, URL, JSON\nfrom node import path\nimport js");
  assertEquals(py.eval("Math.max(1, 5), JSON.parse('[1]'), path.join('a', 'b')"), [5, [1], "a/b"]);
  assertEquals(py.eval("URL.new('http://x.y/z').pathname"), "/z");
  assertEquals(errorOf(() => py.run("from js import nothing_here")).type, "ImportError");
  assertEquals(errorOf(() => py.run("from npm import nothing_here")).type, "ImportError");
  const mine = new Runtime({ files: { "/app/node.py": "mine = 1" }, path: ["/app"] });
  assertEquals(mine.eval("__import__('node').mine"), 1);
});

Deno.test("codecs, error handlers and audit hooks belong to one runtime", () => {
  const one = new Runtime(), other = new Runtime();
  one.run(
    "import codecs, sys\nseen = []\n" +
      "codecs.register(lambda n: codecs.lookup('utf-8') if n == 'mine' else None)\n" +
      "codecs.register_error('mine', lambda e: ('?', e.end))\n" +
      "codecs.register_error('replace', lambda e: ('!', e.end))\n" +
      "sys.addaudithook(lambda e, a: seen.append(e))",
  );
  assertEquals(one.eval("'é'.encode('mine').decode('ascii', 'mine') + b'\\xff'.decode(errors='replace')"), "??!");
  assertEquals(other.eval("b'\\xff'.decode(errors='replace')"), "\ufffd");
  assertEquals((assertThrows(() => other.run("''.encode('mine')")) as PythonError).type, "LookupError");
  assertEquals((assertThrows(() => other.run("b'\\xff'.decode('ascii', 'mine')")) as PythonError).type, "LookupError");
  other.run("import sys; sys.audit('theirs')");
  one.run("sys.audit('ours')");
  assertEquals(one.eval("[e for e in seen if e in ('ours', 'theirs')]"), ["ours"]);
});

Deno.test("trace and profile functions belong to one runtime", () => {
  const one = new Runtime(), other = new Runtime();
  for (const py of [one, other]) {
    py.run("import sys\nseen = []\ndef f(): return 1\ndef hook(f, e, a): seen.append(f.f_code.co_name)");
  }
  one.run("sys.settrace(hook); sys.setprofile(hook)");
  other.get("f")();
  other.run("f()");
  assertEquals(other.eval("(seen, sys.gettrace(), sys.getprofile())"), [[], null, null]);
  one.get("f")();
  assertEquals(one.eval("seen.count('f')"), 3);
});

Deno.test("a package that can't be loaded is an ImportError where it is imported; a file knows its name", async () => {
  const py = new Runtime();
  await py.runAsync("try:\n  from npm import no_such_package_of_najash\nexcept ImportError as e: why = str(e)");
  assert(py.get("why").includes("no_such_package_of_najash"));
  const path = Deno.makeTempFileSync({ suffix: ".py" });
  Deno.writeTextFileSync(path, "where = __file__");
  py.run(new URL(`file://${path}`));
  Deno.removeSync(path);
  assertEquals(py.get("where"), path);
});
