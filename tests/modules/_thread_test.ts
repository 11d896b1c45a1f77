// Locks and queues as natives see them, without a thread that could help.
import { assertEquals, assertThrows } from "@std/assert";
import { getAttr } from "../../lib/core/attributes.ts";
import { callArgs } from "../../lib/core/call.ts";
import "../../lib/types/index.ts";
import type { PyBaseException } from "../../lib/core/exceptions.ts";
import { PySimpleQueue } from "../../lib/modules/_queue.ts";
import { PyLock, PyRLock } from "../../lib/modules/_thread_locks.ts";
import type { Value } from "../../lib/core/value.ts";
import { strJs } from "../../lib/ops/text.ts";

function call(o: Value, name: string, ...args: Value[]): Value {
  return callArgs(getAttr(o, name), args);
}

function raised(f: () => unknown): string {
  const e = assertThrows(f) as unknown as PyBaseException;
  return `${e.cls.name}: ${strJs(e)}`;
}

Deno.test("a second acquire() fails when its time is over", () => {
  const lock = new PyLock();
  assertEquals(call(lock, "acquire"), true);
  const start = performance.now();
  assertEquals(call(lock, "acquire", true, 1), false);
  assertEquals(performance.now() - start >= 990, true);
  assertEquals(call(lock, "acquire", false), false);
  call(lock, "release");
  assertEquals(call(lock, "acquire"), true);
});

Deno.test("an RLock can be taken again", () => {
  const lock = new PyRLock();
  assertEquals([call(lock, "acquire"), call(lock, "acquire"), call(lock, "_recursion_count")], [true, true, 2]);
});

Deno.test("get_nowait() on an empty SimpleQueue raises Empty", () => {
  const queue = new PySimpleQueue();
  call(queue, "put", 1);
  assertEquals(call(queue, "get"), 1);
  assertEquals(raised(() => call(queue, "get_nowait")), "Empty: ");
});
