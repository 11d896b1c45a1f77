// sys.monitoring (PEP 669): tool ids, events and callbacks.
//
// In: registrations. Out: what is registered, for the interpreter's instrumentation to ask. Invariant: a tool id is in
// use from use_tool_id to free_tool_id; an event number is a power of two.
import { fn } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { defineModule } from "../core/define.ts";
import type { PyModule } from "../core/function.ts";
import { valueError } from "../core/raise.ts";
import { None, type Value } from "../core/value.ts";
import { objectType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { asSize } from "../ops/number.ts";
import { PyNamespace } from "../types/namespace.ts";

const EVENTS: readonly [string, number][] = [
  ["PY_START", 1],
  ["PY_RESUME", 2],
  ["PY_RETURN", 4],
  ["PY_YIELD", 8],
  ["CALL", 16],
  ["LINE", 32],
  ["INSTRUCTION", 64],
  ["JUMP", 128],
  ["BRANCH_LEFT", 256],
  ["BRANCH_RIGHT", 512],
  ["STOP_ITERATION", 1024],
  ["RAISE", 2048],
  ["EXCEPTION_HANDLED", 4096],
  ["PY_UNWIND", 8192],
  ["PY_THROW", 16384],
  ["RERAISE", 32768],
  ["C_RETURN", 65536],
  ["C_RAISE", 131072],
  ["BRANCH", 262144],
  ["NO_EVENTS", 0],
];
const ALL = 0x7ffff;
const LOCAL = 0x7ff | 262144;

interface Tool {
  name: Value;
  events: number;
  readonly callbacks: Map<number, Value>;
  readonly local: WeakMap<object, number>;
}

const tools: (Tool | null)[] = [null, null, null, null, null, null, null, null];

function toolId(v: Value): number {
  const id = asSize(v);
  if (id < 0 || id > 5) throw valueError(`invalid tool ${id} (must be between 0 and 5)`);
  return id;
}

function inUse(v: Value): Tool {
  const id = toolId(v);
  const tool = tools[id];
  if (tool === null) throw valueError(`tool ${id} is not in use`);
  return tool;
}

function eventSet(v: Value, allowed: number): number {
  const set = asSize(v);
  if (set < 0 || (set & ~ALL) !== 0) throw valueError(`invalid event set 0x${(set >>> 0).toString(16)}`);
  if ((set & (65536 | 131072)) !== 0 && (set & 16) === 0) {
    throw valueError("cannot set C_RETURN or C_RAISE events independently");
  }
  if ((set & ~allowed & ~(65536 | 131072)) !== 0) throw valueError(`invalid local event set 0x${set.toString(16)}`);
  return set;
}

/** Makes the sys.monitoring module. */
export function makeMonitoring(): PyModule {
  const events = new PyNamespace();
  for (const [name, n] of EVENTS) events.dict.setStr(name, n);
  return defineModule("sys.monitoring", {
    members: {
      events: () => events,
      DEBUGGER_ID: () => 0,
      COVERAGE_ID: () => 1,
      PROFILER_ID: () => 2,
      OPTIMIZER_ID: () => 5,
      DISABLE: () => callArgs(objectType, []),
      MISSING: () => callArgs(objectType, []),
      use_tool_id: fn("(tool_id, name, /)", "Claim a tool id.", (id: Value, name: Value) => {
        const n = toolId(id);
        if (tools[n] !== null) throw valueError(`tool ${n} is already in use`);
        tools[n] = { name, events: 0, callbacks: new Map(), local: new WeakMap() };
      }),
      clear_tool_id: fn("(tool_id, /)", "Drop a tool's events and callbacks.", (id: Value) => {
        const tool = inUse(id);
        tool.events = 0;
        tool.callbacks.clear();
      }),
      free_tool_id: fn("(tool_id, /)", "Give a tool id back.", (id: Value) => {
        tools[toolId(id)] = null;
      }),
      get_tool: fn("(tool_id, /)", "Name of a tool, or None.", (id: Value) => tools[toolId(id)]?.name ?? None),
      register_callback: fn(
        "(tool_id, event, func, /)",
        "Set the function called for an event.",
        (id: Value, event: Value, func: Value) => {
          const n = toolId(id);
          const e = asSize(event);
          if (e <= 0 || (e & (e - 1)) !== 0) throw valueError("The callback can only be set for one event at a time");
          if ((e & ~ALL) !== 0) throw valueError(`invalid event ${e}`);
          const tool = tools[n] ??= { name: None, events: 0, callbacks: new Map(), local: new WeakMap() };
          const old = tool.callbacks.get(e) ?? None;
          if (func === None) tool.callbacks.delete(e);
          else tool.callbacks.set(e, func);
          return old;
        },
      ),
      get_events: fn("(tool_id, /)", "Events of a tool.", (id: Value) => inUse(id).events),
      set_events: fn("(tool_id, event_set, /)", "Choose a tool's events.", (id: Value, set: Value) => {
        inUse(id).events = eventSet(set, ALL) & ~(65536 | 131072);
      }),
      get_local_events: fn(
        "(tool_id, code, /)",
        "Events of a tool in one code object.",
        (id: Value, code: Value) => inUse(id).local.get(code as object) ?? 0,
      ),
      set_local_events: fn(
        "(tool_id, code, event_set, /)",
        "Choose a tool's events in one code object.",
        (id: Value, code: Value, set: Value) => {
          inUse(id).local.set(code as object, eventSet(set, LOCAL));
        },
      ),
      restart_events: fn("()", "Enable again what callbacks disabled.", () => {}),
      _all_events: fn("()", "Registered events by tool.", () => {
        const d = new PyDict();
        for (const [name, n] of EVENTS) {
          let mask = 0;
          tools.forEach((t, i) => {
            if (t !== null && n !== 0 && (t.events & n) !== 0) mask |= 1 << i;
          });
          if (mask !== 0) d.setStr(name, mask);
        }
        return d;
      }),
    },
  }).make();
}
