// najash: what only this Python has: its compiled tiers, as najash.jit.
//
// Out: najash.jit.stats() and najash.jit.units(), plain dicts and lists.
import { defineModule, fn } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { strFromJs } from "../core/str.ts";
import { PyFloat, PyList, type Value } from "../core/value.ts";
import defer * as counters from "../jit/stats.ts";
import type { Unit } from "../jit/unit.ts";

function dictOf(entries: Readonly<Record<string, Value>>): PyDict {
  const d = new PyDict();
  for (const [k, v] of Object.entries(entries)) d.setStr(k, v);
  return d;
}

function stats(): Value {
  const s = counters.stats;
  const reasons = new PyDict();
  for (const [reason, n] of s.reasons) reasons.setStr(reason, n);
  return dictOf({
    units: s.live.length,
    compiled: s.compilations,
    dropped: s.droppedUnits,
    abandoned: reasons,
    settled: s.settled,
    exits: s.exits,
    compile_ms: new PyFloat(s.milliseconds),
    code_bytes: s.bytes,
  });
}

function describe(u: Unit): Value {
  return dictOf({
    name: strFromJs(u.co.qualname),
    filename: strFromJs(u.co.data.filename),
    line: u.co.lineAt(u.pc),
    kind: u.kind,
    tier: u.tier,
    frame: !u.light,
    exits: u.exits,
    code_bytes: u.text.length,
    compile_ms: new PyFloat(u.milliseconds),
  });
}

export const module = defineModule("najash", {
  doc: "What only Najash has.",
  members: { jit: () => jit.make() },
});

const jit = defineModule("najash.jit", {
  doc: "The compiled tiers: what is hot becomes JavaScript.",
  members: {
    stats: fn("()", "Counters: units, compiled, dropped, abandoned, settled, exits, compile_ms, code_bytes.", stats),
    units: fn(
      "()",
      "A dict for each unit of compiled code that is in use.",
      () => new PyList(counters.stats.live.map(describe)),
    ),
  },
});
