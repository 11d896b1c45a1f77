// sys.monitoring (PEP 669): which tools want which events, and their delivery.
//
// In: registrations (modules/sys_monitoring.ts), what the traced loop meets (tracing.ts). Out: calls of callbacks.
// Invariants: `active` is true exactly while some tool asks for an event somewhere; a location that a callback disabled
// stays so until restart. BRANCH, the older event, is both of the two that came after it.
import { callArgs } from "../core/call.ts";
import { valueError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { None, type Value } from "../core/value.ts";
import type { PyCode } from "./code_object.ts";
import type { PyFrame } from "./frame.ts";

export const EVENT = {
  PY_START: 1,
  PY_RESUME: 2,
  PY_RETURN: 4,
  PY_YIELD: 8,
  CALL: 16,
  LINE: 32,
  INSTRUCTION: 64,
  JUMP: 128,
  BRANCH_LEFT: 256,
  BRANCH_RIGHT: 512,
  STOP_ITERATION: 1024,
  RAISE: 2048,
  EXCEPTION_HANDLED: 4096,
  PY_UNWIND: 8192,
  PY_THROW: 16384,
  RERAISE: 32768,
  C_RETURN: 65536,
  C_RAISE: 131072,
  BRANCH: 262144,
} as const;

/** Events that belong to a place in the code: these can be disabled and chosen for one code object. */
export const LOCAL_EVENTS = 0x7ff | EVENT.BRANCH;

export interface Tool {
  name: Value;
  events: number;
  readonly callbacks: Map<number, Value>;
  local: WeakMap<object, number>;
  /** Code objects with local events: how many were ever given some. */
  locals: number;
  /** "event:pc" by code object. */
  disabled: WeakMap<object, Set<string>>;
}

export const tools: (Tool | null)[] = [null, null, null, null, null, null, null, null];

export function newTool(name: Value): Tool {
  return { name, events: 0, callbacks: new Map(), local: new WeakMap(), locals: 0, disabled: new WeakMap() };
}

/** What a callback returns to hear no more of a place, and the first argument of a call without any; set by the module. */
export const sentinels: { disable: Value; missing: Value } = { disable: None, missing: None };

export function monitoringActive(): boolean {
  return tools.some((t) => t !== null && (t.events !== 0 || t.locals > 0));
}

/** The events that any tool wants of a code object. */
export function wantedEvents(code: PyCode): number {
  let set = 0;
  for (const t of tools) if (t !== null) set |= t.events | (t.locals > 0 ? t.local.get(code) ?? 0 : 0);
  return set;
}

/** Calls the callbacks of an event; tracing is suspended meanwhile. */
export function fire(event: number, frame: PyFrame, pc: number, args: readonly Value[]): void {
  if (ts.tracing) return;
  const { code } = frame;
  // The ends of native calls belong to their beginnings.
  const asked = (event & (EVENT.C_RETURN | EVENT.C_RAISE)) !== 0 ? EVENT.CALL : event;
  for (const tool of tools) {
    if (tool === null || ((tool.events | (tool.local.get(code) ?? 0)) & asked) === 0) continue;
    const f = tool.callbacks.get(event);
    if (f === undefined) continue;
    const place = `${asked}:${pc}`;
    if (tool.disabled.get(code)?.has(place)) continue;
    if (deliver(f, [code, ...args]) !== sentinels.disable) continue;
    if ((event & LOCAL_EVENTS) === 0) {
      tool.callbacks.delete(event);
      const name = Object.entries(EVENT).find((e) => e[1] === event)![0];
      throw valueError(`Cannot disable ${name} events. Callback removed.`);
    }
    const places = tool.disabled.get(code) ?? new Set();
    tool.disabled.set(code, places.add(place));
  }
}

function deliver(f: Value, args: readonly Value[]): Value {
  const { handled } = ts;
  ts.tracing = true;
  try {
    return callArgs(f, args);
  } finally {
    ts.tracing = false;
    ts.handled = handled;
  }
}

export function restartEvents(): void {
  for (const t of tools) if (t !== null) t.disabled = new WeakMap();
}
