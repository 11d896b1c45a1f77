// User functions, aggregates and callbacks of a connection.
//
// In: Python callables. Out: functions for the host. A failure inside is kept in the connection and the host gets a value it
// refuses: the statement then fails.
import { getAttr } from "../core/attributes.ts";
import { call, callArgs } from "../core/call.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { None, type Value } from "../core/value.ts";
import { reportUnraisable } from "./atexit.ts";
import { fail, guarded, NotSupportedError } from "./sqlite_errors.ts";
import type { PyConnection } from "./sqlite_objects.ts";
import { functionArgument, functionResult, type HostValue, registries } from "./sqlite_values.ts";
import { intOf } from "../ops/number.ts";

/** No value of SQLite: makes the running statement fail. */
const REFUSED = Symbol("refused");

/** Runs Python code inside of a statement. */
function inside<T>(c: PyConnection, text: string, f: () => T): T | symbol {
  if (c.failure !== null) return REFUSED;
  try {
    return f();
  } catch (error) {
    c.failure = { error, text };
    if (registries().tracebacks && error instanceof PyBaseException) reportUnraisable(error, text, None);
    return REFUSED;
  }
}

function nargs(v: Value): { varargs: boolean; length: number } {
  const n = Number(intOf(v) ?? 0);
  return { varargs: n < 0, length: n };
}

/** A JS function that says it has `n` parameters: the host asks. */
function withLength<T extends (...args: never[]) => unknown>(f: T, n: number): T {
  return Object.defineProperty(f, "length", { value: Math.max(n, 0) });
}

export function createFunction(c: PyConnection, name: string, narg: Value, func: Value, deterministic: boolean): void {
  const db = c.open();
  const { varargs, length } = nargs(narg);
  if (func === None) throw fail(NotSupportedError, "functions can't be removed");
  const f = withLength(
    (...args: HostValue[]) =>
      inside(
        c,
        "user-defined function raised exception",
        () => functionResult(callArgs(func, args.map(functionArgument))),
      ),
    length,
  );
  guarded(() => db.function(name, { varargs, deterministic, useBigIntArguments: true }, f));
}

export function createAggregate(c: PyConnection, name: string, narg: Value, cls: Value, window: boolean): void {
  const db = c.open();
  const { varargs, length } = nargs(narg);
  if (cls === None) throw fail(NotSupportedError, "functions can't be removed");
  const start = () => {
    const made = inside(c, "user-defined aggregate's '__init__' method raised error", () => ({ o: call(cls) }));
    return typeof made === "symbol" ? { o: None } : made;
  };
  const method = (what: string) => (state: { o: Value }, ...args: HostValue[]) => {
    inside(c, `user-defined aggregate's '${what}' method raised error`, () => {
      if (state.o === None) return;
      callArgs(getAttr(state.o, what), args.map(functionArgument));
    });
    return state;
  };
  const result = (what: string) => (state: { o: Value }) =>
    inside(
      c,
      `user-defined aggregate's '${what}' method raised error`,
      () => functionResult(call(getAttr(state.o, what))),
    );
  guarded(() =>
    db.aggregate(name, {
      varargs,
      useBigIntArguments: true,
      start,
      step: withLength(method("step"), length + 1),
      result: result(window ? "value" : "finalize"),
      ...(window ? { inverse: withLength(method("inverse"), length + 1) } : {}),
    })
  );
}

/** set_authorizer: the callback's answer is 0, 1 (deny) or 2 (ignore). */
export function setAuthorizer(c: PyConnection, callback: Value): void {
  const db = c.open();
  if (callback === None) {
    guarded(() => db.setAuthorizer(null));
    return;
  }
  guarded(() =>
    db.setAuthorizer((action: number, ...rest: (string | null)[]) => {
      try {
        const r = intOf(callArgs(callback, [action, ...rest.map((s) => s === null ? None : s)]));
        return r === undefined || typeof r === "bigint" ? 1 : r;
      } catch {
        return 1;
      }
    })
  );
}
