// What a program with one thread can never do raises instead of hanging: CPython itself would wait for ever.
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

Deno.test("a second acquire() without limit is a deadlock error, with limit it fails", () => {
  const lock = new PyLock();
  assertEquals(call(lock, "acquire"), true);
  assertEquals(
    raised(() => call(lock, "acquire")),
    "RuntimeError: deadlock: the lock is held by this thread, which is the only one",
  );
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

Deno.test("get() on an empty SimpleQueue is a deadlock error", () => {
  const queue = new PySimpleQueue();
  call(queue, "put", 1);
  assertEquals(call(queue, "get"), 1);
  assertEquals(
    raised(() => call(queue, "get")),
    "RuntimeError: deadlock: the queue is empty, and there is no other thread to fill it",
  );
});
