// The _lsprof module: the profiler of cProfile.
//
// In: call and return events of Python and native functions. Out: times and counts for each function, and for each pair of
// caller and callee. Invariant: events come through the hook of sys.setprofile, so that one profiler is active at a time, and
// code runs in the interpreter meanwhile.
import { callArgs } from "../core/call.ts";
import { typeOf } from "../core/builtin_types.ts";
import { builtinFunction, defineModule, defineType, initFn, method, value } from "../core/define.ts";
import { PyBuiltin, PyModule } from "../core/function.ts";
import { valueError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import { allocate, type PyType } from "../core/type.ts";
import { float, list, None, PyObject, type Value } from "../core/value.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { newTool, tools } from "../interpreter/monitoring.ts";
import { setProfile } from "../interpreter/tracing.ts";
import { asFloat } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";

const FIELDS = ["code", "callcount", "reccallcount", "totaltime", "inlinetime"];
const entryType = defineStructSeq("_lsprof.profiler_entry", {
  doc: "What one function did.",
  fields: [...FIELDS, "calls"],
});
const subentryType = defineStructSeq("_lsprof.profiler_subentry", {
  doc: "What one function did for one caller.",
  fields: FIELDS,
});

/** The place of profilers among the tools of sys.monitoring: cProfile claims it, but gets its events from sys.setprofile's. */
const PROFILER_ID = 2;

/** Counts and times of a function, or of a function for one caller. */
class Tally {
  total = 0;
  inline = 0;
  calls = 0;
  recursive = 0;
  /** Calls that go on. */
  level = 0;
  constructor(readonly code: Value) {}

  end(total: number, inline: number): void {
    // Of calls inside of each other, the outermost has the time of all.
    if (--this.level === 0) this.total += total;
    else this.recursive++;
    this.inline += inline;
    this.calls++;
  }

  values(unit: number): Value[] {
    return [this.code, this.calls, this.recursive, float(this.total * unit), float(this.inline * unit)];
  }
}

class Entry extends Tally {
  readonly callees: Map<Entry, Tally> = new Map();
}

/** A call that goes on. */
interface Call {
  readonly entry: Entry;
  readonly start: number;
  readonly previous: Call | null;
  /** Time of the calls that it made. */
  inner: number;
}

class PyProfiler extends PyObject {
  timer: Value = None;
  unit = 0;
  subcalls = true;
  builtins = true;
  entries: Map<unknown, Entry> = new Map();
  current: Call | null = null;
  hook: PyBuiltin | null = null;
  active = false;

  now(): number {
    if (this.timer === None) return performance.now() / 1000;
    return asFloat(callArgs(this.timer, []));
  }

  enter(key: unknown, code: () => Value): void {
    let entry = this.entries.get(key);
    if (entry === undefined) this.entries.set(key, entry = new Entry(code()));
    const previous = this.current;
    entry.level++;
    if (this.subcalls && previous !== null) {
      const { callees } = previous.entry;
      let tally = callees.get(entry);
      if (tally === undefined) callees.set(entry, tally = new Tally(entry.code));
      tally.level++;
    }
    this.current = { entry, previous, inner: 0, start: this.now() };
  }

  leave(): void {
    const call = this.current;
    // The function that turned the profiler on was not seen to begin.
    if (call === null) return;
    const total = this.now() - call.start, inline = total - call.inner;
    const previous = this.current = call.previous;
    if (previous !== null) previous.inner += total;
    call.entry.end(total, inline);
    if (this.subcalls && previous !== null) previous.entry.callees.get(call.entry)?.end(total, inline);
  }
}

/** How a native function is called in the result. */
function nativeName(f: PyBuiltin): string {
  const { name } = f.spec;
  const { self } = f;
  if (self === undefined || self instanceof PyModule) {
    const module = f.module !== undefined && isStr(f.module) ? jsText(f.module) : "";
    return `<built-in method ${module === "" ? "" : `${module}.`}${name}>`;
  }
  const found = typeOf(self).lookup(name);
  return found === undefined ? `<built-in method ${name}>` : reprJs(found);
}

function event(self: PyProfiler, frame: PyFrame, what: Value, arg: Value): void {
  switch (what) {
    case "call":
      self.enter(frame.code, () => frame.code);
      break;
    case "return":
      self.leave();
      break;
    case "c_call":
      if (self.builtins && arg instanceof PyBuiltin) self.enter(arg.spec, () => strFromJs(nativeName(arg)));
      break;
    case "c_return":
    case "c_exception":
      if (self.builtins) self.leave();
  }
}

function enable(self: PyProfiler, subcalls?: Value, builtins?: Value): void {
  self.subcalls = subcalls === undefined || truth(subcalls);
  self.builtins = builtins === undefined || truth(builtins);
  const other = tools[PROFILER_ID] !== null && !self.active;
  if (other || ts.profile !== None && ts.profile !== self.hook) {
    throw valueError("Another profiling tool is already active");
  }
  self.hook ??= builtinFunction(
    "profile",
    "(frame, event, arg, /)",
    "Takes the events of a profiler.",
    (frame: Value, what: Value, arg: Value) => event(self, frame as unknown as PyFrame, what, arg),
  );
  tools[PROFILER_ID] ??= newTool(strFromJs("cProfile"));
  self.active = true;
  setProfile(self.hook);
}

function disable(self: PyProfiler): void {
  if (self.active) {
    tools[PROFILER_ID] = null;
    self.active = false;
    if (ts.profile === self.hook) setProfile(None);
  }
  // Calls that go on count as ended.
  while (self.current !== null) self.leave();
}

function statistics(self: PyProfiler): Value {
  const unit = self.unit > 0 ? self.unit : 1;
  return list(
    [...self.entries.values()].filter((e) => e.calls > 0).map((e) => {
      const calls = [...e.callees.values()].filter((t) => t.calls > 0);
      const shown = calls.length === 0 ? None : list(calls.map((t) => makeStructSeq(subentryType, t.values(unit))));
      return makeStructSeq(entryType, [...e.values(unit), shown]);
    }),
  );
}

const SIGNATURE = "(timer=None, timeunit=0.0, subcalls=True, builtins=True)";
const profilerType: PyType = defineType("_lsprof.Profiler", PyProfiler, {
  doc: "A profiler; timer is a function that gives the time, and timeunit the seconds of its unit.",
  signature: SIGNATURE,
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: initFn(
      "Profiler",
      SIGNATURE,
      (self: PyProfiler, timer?: Value, unit?: Value, subcalls?: Value, builtins?: Value) => {
        self.timer = timer ?? None;
        self.unit = unit === undefined || unit === None ? 0 : asFloat(unit);
        if (subcalls !== undefined) self.subcalls = truth(subcalls);
        if (builtins !== undefined) self.builtins = truth(builtins);
        return None;
      },
    ),
  },
  members: {
    enable: method("(self, /, subcalls=True, builtins=True)", "Starts to count and measure.", enable),
    disable: method("(self, /)", "Stops.", disable),
    clear: method("(self, /)", "Forgets what was counted.", (self: PyProfiler) => {
      self.entries = new Map();
      self.current = null;
    }),
    getstats: method("(self, /)", "A list of profiler_entry objects.", statistics),
  },
});

export const module = defineModule("_lsprof", {
  doc: "A profiler in native code.",
  members: {
    Profiler: value(profilerType),
    profiler_entry: value(entryType),
    profiler_subentry: value(subentryType),
  },
});
