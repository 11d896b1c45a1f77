// What is only referenced weakly is freed while the program runs.
// In: a program whose dropped objects and classes would not fit into the heap it gets. Out: it ends well.
import { assertEquals } from "@std/assert";
import { najash } from "../tools/command.ts";

const denoFlags = ["-A", "--v8-flags=--max-old-space-size=150"];

Deno.test("dropped objects with weak references to them are freed", async () => {
  const code = "import weakref\nclass A: pass\nfor i in range(60000):\n    a = A()\n    a.data = [i] * 1000\n" +
    "    r = weakref.ref(a)\nprint(r() is a)";
  assertEquals(await najash(["-c", code], { denoFlags }), { stdout: "True\n", stderr: "", exit: 0 });
});

Deno.test("dropped classes are freed", async () => {
  const code = "class Base: pass\nfor i in range(40000):\n    C = type('C', (Base,), {'table': [i] * 1000})\n" +
    "print(C.table[0], Base.__subclasses__()[-1] is C)";
  assertEquals(await najash(["-c", code], { denoFlags }), { stdout: "39999 True\n", stderr: "", exit: 0 });
});
