// What the _asyncio module keeps: the running loop, the tasks of each loop and which of them runs; helpers from asyncio's
// Python part.
//
// Invariant: everything belongs to one runtime. A task is in `tasks` until it is done.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { fn, type MemberDef } from "../core/define.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { runtimeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { list, None, type Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { setFrom } from "../types/set_operations.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { currentContext } from "./_contextvars.ts";

export class State {
  loop: Value = None;
  readonly tasks: Set<Value> = new Set();
  readonly eager: Set<Value> = new Set();
  readonly current: Map<Value, Value> = new Map();
  taskCount = 0;
  private readonly found: Map<string, Map<string, Value>> = new Map();

  /** A name of a module of the standard library. */
  get(module: string, name: string): Value {
    let names = this.found.get(module);
    if (names === undefined) this.found.set(module, names = new Map());
    let v = names.get(name);
    if (v === undefined) names.set(name, v = getAttr(runtime().importModule(module), name));
    return v;
  }
}

export const state: () => State = perRuntime(() => new State());

export function isCancelled(e: unknown): e is PyBaseException {
  if (!(e instanceof PyBaseException)) return false;
  const cls = state().get("asyncio.exceptions", "CancelledError");
  return cls instanceof PyType && e.shape.cls.isSubtype(cls);
}

export function invalidState(message: string): unknown {
  return callArgs(state().get("asyncio.exceptions", "InvalidStateError"), [strFromJs(message)]);
}

export function copyContext(): Value {
  return currentContext().copy();
}

export function runningLoop(): Value {
  const { loop } = state();
  if (loop === None) throw runtimeError("no running event loop");
  return loop;
}

/** The running loop, or the policy's. */
export function eventLoop(): Value {
  const s = state();
  if (s.loop !== None) return s.loop;
  const policy = callArgs(s.get("asyncio.events", "_get_event_loop_policy"), []);
  return callArgs(getAttr(policy, "get_event_loop"), []);
}

export function enterTask(loop: Value, task: Value): void {
  const { current } = state();
  const other = current.get(loop);
  if (other !== undefined) {
    throw runtimeError(
      `Cannot enter into task ${reprJs(task)} while another task ${reprJs(other)} is being executed.`,
    );
  }
  current.set(loop, task);
}

export function leaveTask(loop: Value, task: Value): void {
  const { current } = state();
  const running = current.get(loop);
  if (running !== task) {
    throw runtimeError(
      `Leaving task ${reprJs(task)} does not match the current task ${reprJs(running ?? None)}.`,
    );
  }
  current.delete(loop);
}

export function swapTask(loop: Value, task: Value): Value {
  const { current } = state();
  const old = current.get(loop) ?? None;
  if (task === None) current.delete(loop);
  else current.set(loop, task);
  return old;
}

function allTasks(loop: Value = None): Value {
  const wanted = loop === None ? runningLoop() : loop;
  const s = state();
  const out: Value[] = [];
  for (const t of new Set([...s.tasks, ...s.eager])) {
    if (truth(callArgs(getAttr(t, "done"), []))) continue;
    const getLoop = lookupAttr(t, "get_loop");
    const own = getLoop === undefined ? getAttr(t, "_loop") : callArgs(getLoop, []);
    if (own === wanted) out.push(t);
  }
  return setFrom(list(out));
}

export const stateFunctions: Readonly<Record<string, MemberDef>> = {
  _get_running_loop: fn("()", "The running loop, or None.", () => state().loop),
  _set_running_loop: fn("(loop, /)", "Set the running loop.", (loop: Value) => {
    state().loop = loop;
  }),
  get_running_loop: fn("()", "The running loop; RuntimeError when there is none.", runningLoop),
  get_event_loop: fn("()", "The running loop, or the policy's.", eventLoop),
  _enter_task: fn("(loop, task)", "Begin a step of a task.", enterTask),
  _leave_task: fn("(loop, task)", "End a step of a task.", leaveTask),
  _swap_current_task: fn("(loop, task)", "Set the task that runs; the old one.", swapTask),
  current_task: fn("(loop=None)", "The task that runs, or None.", (loop: Value = None) => {
    return state().current.get(loop === None ? runningLoop() : loop) ?? None;
  }),
  all_tasks: fn("(loop=None)", "The tasks of a loop that are not done.", allTasks),
  _register_task: fn("(task)", "Add a task.", (task: Value) => {
    state().tasks.add(task);
  }),
  _register_eager_task: fn("(task)", "Add a task that runs at once.", (task: Value) => {
    state().eager.add(task);
  }),
  _unregister_task: fn("(task)", "Remove a task.", (task: Value) => {
    state().tasks.delete(task);
  }),
  _unregister_eager_task: fn("(task)", "Remove a task that ran at once.", (task: Value) => {
    state().eager.delete(task);
  }),
};
