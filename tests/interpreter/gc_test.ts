// gc.collect() in the interpreter: what instructions of a running function used last keeps no objects alive.
import { assertEquals } from "@std/assert";
import { najash } from "../tools/command.ts";

const PROGRAM = `
import gc, weakref
class Node:
    def __init__(self, value): self.value = value
    def method(self): return self.value
def method_of():
    node = Node(1)
    found = weakref.WeakMethod(node.method)
    del node
    gc.collect()
    return found() is None
def keys_of():
    table = weakref.WeakKeyDictionary()
    nodes = [Node(n) for n in range(10)]
    for node in nodes: table[node] = node.value
    for node in nodes: assert table[node] == node.value
    del nodes, node
    gc.collect()
    return len(table)
def values_of(collect):
    nodes = [Node(n) for n in range(20)]
    table = weakref.WeakValueDictionary((1 + i, node) for i, node in enumerate(nodes))
    items = table.items()
    next(items)
    del nodes, items
    collect(generation=2)
    return len(table)
def called(function):
    node = Node(2)
    calls = []
    ref = weakref.ref(node, calls.append)
    del node
    function()
    return ref() is None, len(calls)
print(method_of(), keys_of(), values_of(gc.collect), called(gc.collect), called(lambda: gc.collect()))
import sys
sys.settrace(lambda frame, event, arg: None)
print(method_of(), called(gc.collect))
sys.settrace(None)
`;

Deno.test("gc: the loop's own variables keep nothing", async () => {
  const { stdout, stderr } = await najash(["-X", "jit=0", "-c", PROGRAM], { denoFlags: ["-A"] });
  assertEquals([stdout, stderr], ["True 0 0 (True, 1) (True, 1)\nTrue (True, 1)\n", ""]);
});
