// The embedding API, as its documentation shows it.
import { assertEquals, assertThrows } from "@std/assert";
import { Python, PythonError } from "../../mod.ts";

Deno.test("Python runs statements and converts values", () => {
  const py = new Python();
  py.exec("def double(x): return 2 * x");
  assertEquals(py.eval("double(21)"), 42);
  assertEquals(py.eval("[1, 2.5, 'a', None, True, 2**70, b'x']"), [
    1,
    2.5,
    "a",
    null,
    true,
    2n ** 70n,
    new Uint8Array([120]),
  ]);
  py.set("d", new Map([["k", [1, 2]]]));
  assertEquals(py.eval("d['k'][1]"), 2);
  assertEquals(py.get("nothing"), undefined);
  assertEquals(py.repr("object"), "<class 'object'>");
});

Deno.test("Python errors are PythonError with the class name", () => {
  const py = new Python();
  const e = assertThrows(() => py.exec("1 / 0"));
  assertEquals(e instanceof PythonError && e.type, "ZeroDivisionError");
  assertEquals((assertThrows(() => py.exec("1 +")) as PythonError).type, "SyntaxError");
});

Deno.test("two interpreters do not share names", () => {
  const a = new Python();
  const b = new Python();
  a.exec("x = 1");
  assertEquals(b.get("x"), undefined);
  assertEquals(a.get("x"), 1);
});
