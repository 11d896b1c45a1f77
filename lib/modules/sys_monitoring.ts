// sys.monitoring (PEP 669): tool ids, events and callbacks.
//
// In: registrations. Out: what interpreter/monitoring.ts delivers. Invariant: a tool id is in
// use from use_tool_id to free_tool_id; an event number is a power of two.
import { fn } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { defineModule } from "../core/define.ts";
import type { PyFunction, PyModule, Traits } from "../core/function.ts";
import { isStr } from "../core/str.ts";
import { typeError, valueError } from "../core/raise.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { EVENT, LOCAL_EVENTS, newTool, restartEvents, sentinels, type Tool, tools } from "../interpreter/monitoring.ts";
import { forwardFresh, freshLoopFunction } from "../interpreter/fresh_loop.ts";
import { updateMonitoring } from "../interpreter/tracing.ts";
import { None, type Value } from "../core/value.ts";
import { objectType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { asSize } from "../ops/number.ts";
import { PyNamespace } from "../types/namespace.ts";

const ALL = 0x7ffff;

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

const NATIVE_ENDS = EVENT.C_RETURN | EVENT.C_RAISE;

/** A set of events, with what an older name stands for, and without what belongs to CALL. */
function eventSet(v: Value, allowed: number): number {
  let set = asSize(v);
  const invalid = (n: number) => {
    const local = allowed === ALL ? "" : "local ";
    return valueError(`invalid ${local}event set 0x${(n >>> 0).toString(16)}`);
  };
  if (allowed === ALL && (set < 0 || (set & ~ALL) !== 0)) throw invalid(set);
  if ((set & NATIVE_ENDS) !== 0 && (~set & (NATIVE_ENDS | EVENT.CALL)) !== 0) {
    throw valueError("cannot set C_RETURN or C_RAISE events independently");
  }
  set &= ~NATIVE_ENDS;
  if ((set & EVENT.BRANCH) !== 0) set = set & ~EVENT.BRANCH | EVENT.BRANCH_LEFT | EVENT.BRANCH_RIGHT;
  if (set < 0 || (set & ~allowed) !== 0) throw invalid(set);
  return set;
}

function setEvents(id: Value, set: Value): Value {
  inUse(id).events = eventSet(set, ALL);
  updateMonitoring();
  return None;
}

function setLocalEvents(id: Value, code: Value, set: Value): Value {
  const tool = inUse(id);
  if (!(code instanceof PyCode)) throw typeError("code must be a code object");
  const events = eventSet(set, LOCAL_EVENTS);
  if (!tool.local.has(code)) tool.locals++;
  tool.local.set(code, events);
  updateMonitoring();
  return None;
}

/** The loop that runs the caller goes on as the traced one, or as the other. */
function fresh(name: string, f: (...args: Value[]) => Value): Traits {
  let made: PyFunction | null = null;
  return {
    forwards: (args, kw) => forwardFresh(made ??= freshLoopFunction("sys.monitoring", name, "(*args)", call), args, kw),
  };
  function call(args: Value[]): Value {
    return f(...args);
  }
}

/** Makes the sys.monitoring module. */
export function makeMonitoring(): PyModule {
  const events = new PyNamespace();
  for (const [name, n] of Object.entries(EVENT)) events.dict.setStr(name, n);
  events.dict.setStr("NO_EVENTS", 0);
  sentinels.disable = callArgs(objectType, []);
  sentinels.missing = callArgs(objectType, []);
  return defineModule("sys.monitoring", {
    members: {
      events: () => events,
      DEBUGGER_ID: () => 0,
      COVERAGE_ID: () => 1,
      PROFILER_ID: () => 2,
      OPTIMIZER_ID: () => 5,
      DISABLE: () => sentinels.disable,
      MISSING: () => sentinels.missing,
      use_tool_id: fn("(tool_id, name, /)", "Claim a tool id.", (id: Value, name: Value) => {
        const n = toolId(id);
        if (!isStr(name)) throw valueError("tool name must be a str");
        if (tools[n] !== null) throw valueError(`tool ${n} is already in use`);
        tools[n] = newTool(name);
      }),
      clear_tool_id: fn("(tool_id, /)", "Drop a tool's events and callbacks.", (id: Value) => {
        const tool = tools[toolId(id)];
        if (tool === null) return;
        tool.events = 0;
        tool.callbacks.clear();
        tool.local = new WeakMap();
        tool.locals = 0;
        updateMonitoring();
      }),
      free_tool_id: fn("(tool_id, /)", "Give a tool id back.", (id: Value) => {
        tools[toolId(id)] = null;
        updateMonitoring();
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
          const tool = tools[n] ??= newTool(None);
          let old: Value = None;
          for (const one of e === EVENT.BRANCH ? [EVENT.BRANCH_LEFT, EVENT.BRANCH_RIGHT] : [e]) {
            old = tool.callbacks.get(one) ?? None;
            if (func === None) tool.callbacks.delete(one);
            else tool.callbacks.set(one, func);
          }
          return old;
        },
      ),
      get_events: fn("(tool_id, /)", "Events of a tool.", (id: Value) => tools[toolId(id)]?.events ?? 0),
      set_events: fn("(tool_id, event_set, /)", "Choose a tool's events.", setEvents, fresh("set_events", setEvents)),
      get_local_events: fn(
        "(tool_id, code, /)",
        "Events of a tool in one code object.",
        (id: Value, code: Value) => {
          const n = toolId(id);
          if (!(code instanceof PyCode)) throw typeError("code must be a code object");
          return tools[n]?.local.get(code) ?? 0;
        },
      ),
      set_local_events: fn(
        "(tool_id, code, event_set, /)",
        "Choose a tool's events in one code object.",
        setLocalEvents,
        fresh("set_local_events", setLocalEvents),
      ),
      restart_events: fn("()", "Enable again what callbacks disabled.", restartEvents),
      _all_events: fn("()", "Registered events by tool.", () => {
        const d = new PyDict();
        for (const [name, n] of Object.entries(EVENT)) {
          let mask = 0;
          tools.forEach((t, i) => {
            if (t !== null && (t.events & n) !== 0) mask |= 1 << i;
          });
          if (mask !== 0) d.setStr(name, mask);
        }
        return d;
      }),
    },
  }).make();
}
