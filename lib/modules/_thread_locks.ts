// _thread.lock and _thread.RLock.
//
// Invariants: no thread switch happens between finding a lock free and taking it. Waiting lets other threads run
// (core/threads.ts); a lock need not be released by the thread that took it, an RLock must.
import { defineType, initFn, method } from "../core/define.ts";
import { overflowError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { None, PyFloat, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import type { PyType } from "../core/type.ts";
import { identityOf } from "../core/hash.ts";
import { currentThread, waitFor } from "../core/threads.ts";
import { hasIndex, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";

/** The longest time a lock can wait, in seconds. */
export const TIMEOUT_MAX = 9223372036;

/** Blocks this thread for a while. */
export function waitSeconds(seconds: number): void {
  waitFor(() => false, seconds, true);
}

/** A time limit in seconds, from a float or an int. */
export function secondsOf(v: Value): number {
  let seconds: number;
  if (v instanceof PyFloat) {
    seconds = v.v;
    if (seconds !== seconds) throw valueError("Invalid value NaN (not a number)");
  } else if (hasIndex(v)) seconds = Number(index(v));
  else throw typeError(`'${typeName(v)}' object cannot be interpreted as an integer or float`);
  if (Math.abs(seconds) >= 9223372036854775807) throw overflowError("timestamp out of range for platform time_t");
  return seconds;
}

/** The time limit of an acquire() call in seconds; null for none, 0 for not waiting at all. */
function acquireLimit(blocking: Value | undefined, timeout: Value | undefined): number | null {
  const wait = blocking === undefined || truth(blocking);
  const limit = timeout === undefined ? -1 : secondsOf(timeout);
  if (!wait) {
    if (limit !== -1) throw valueError("can't specify a timeout for a non-blocking call");
    return 0;
  }
  if (limit === -1) return null;
  if (limit < 0) throw valueError("timeout value must be a non-negative number");
  if (limit > TIMEOUT_MAX) throw overflowError("timeout value is too large");
  return limit;
}

export class PyLock extends PyObject {
  locked = false;
}

function acquire(self: PyLock, blocking: Value | undefined, timeout: Value | undefined): boolean {
  const limit = acquireLimit(blocking, timeout);
  if (!waitFor(() => !self.locked, limit, true)) return false;
  return self.locked = true;
}

function release(self: PyLock): void {
  if (!self.locked) throw runtimeError("release unlocked lock");
  self.locked = false;
}

/** What runs no Python code in other threads: taking a lock that is free, and giving one back. */
function askEnter([self]: readonly Value[]): Value | undefined {
  return self instanceof PyLock && !self.locked ? acquire(self, undefined, undefined) : undefined;
}

function askExit([self]: readonly Value[]): Value | undefined {
  if (!(self instanceof PyLock) || !self.locked) return undefined;
  release(self);
  return None;
}

function address(o: PyObject): string {
  return "0x" + identityOf(o).toString(16);
}

const acquireMethod = method("(self, /, blocking=True, timeout=-1)", "Take the lock; True when that worked.", acquire);
const releaseMethod = method("(self, /)", "Give the lock back.", release);
const lockedMethod = method("(self, /)", "Is the lock taken?", (self: PyLock) => self.locked);

export const lockType: PyType = defineType("_thread.lock", PyLock, {
  doc: "A lock, taken by at most one owner at a time.",
  final: true,
  weakrefs: true,
  slots: {
    __new__: initFn("lock", "()", () => new PyLock()),
    __repr__: (self: PyLock) => {
      return `<${self.locked ? "locked" : "unlocked"} _thread.lock object at ${address(self)}>`;
    },
  },
  members: {
    acquire: acquireMethod,
    acquire_lock: acquireMethod,
    release: releaseMethod,
    release_lock: releaseMethod,
    locked: lockedMethod,
    locked_lock: lockedMethod,
    __enter__: method("(self, /)", "Take the lock.", (self: PyLock) => acquire(self, undefined, undefined), {
      asks: askEnter,
    }),
    __exit__: method("(self, /, *exc_info)", "Give the lock back.", release, { asks: askExit }),
    _at_fork_reinit: method("(self, /)", "Make the lock free.", (self: PyLock) => {
      self.locked = false;
    }),
  },
});
lockType.freezing = { parts: ({ locked }: PyLock) => locked ? null : [], make: () => new PyLock() };

/** `count` is how often `owner` holds it; the owner is 0 while it is free. */
export class PyRLock extends PyObject {
  count = 0;
  owner = 0;
}

function acquireAgain(self: PyRLock, blocking: Value | undefined, timeout: Value | undefined): boolean {
  const limit = acquireLimit(blocking, timeout);
  const me = currentThread().ident;
  if (!waitFor(() => self.count === 0 || self.owner === me, limit, true)) return false;
  self.owner = me;
  self.count++;
  return true;
}

function owned(self: PyRLock): boolean {
  return self.count > 0 && self.owner === currentThread().ident;
}

function releaseOnce(self: PyRLock): void {
  if (!owned(self)) throw runtimeError("cannot release un-acquired lock");
  if (--self.count === 0) self.owner = 0;
}

function askEnterAgain([self]: readonly Value[]): Value | undefined {
  const free = self instanceof PyRLock && (self.count === 0 || self.owner === currentThread().ident);
  return free ? acquireAgain(self, undefined, undefined) : undefined;
}

function askExitOnce([self]: readonly Value[]): Value | undefined {
  if (!(self instanceof PyRLock) || !owned(self)) return undefined;
  releaseOnce(self);
  return None;
}

export const rLockType: PyType = defineType("_thread.RLock", PyRLock, {
  doc: "A lock that its owner may take again.",
  weakrefs: true,
  slots: {
    __new__: (cls: PyType) => new (cls.impl as new () => PyRLock)(),
    __repr__: (self: PyRLock) => {
      const state = self.count > 0 ? "locked" : "unlocked";
      return `<${state} ${self.cls.module}.${self.cls.name} object owner=${self.owner} count=${self.count} at ${
        address(self)
      }>`;
    },
  },
  members: {
    acquire: method("(self, /, blocking=True, timeout=-1)", "Take the lock once more.", acquireAgain),
    release: method("(self, /)", "Give the lock back once.", releaseOnce),
    locked: method("(self, /)", "Is the lock taken?", (self: PyRLock) => self.count > 0),
    __enter__: method("(self, /)", "Take the lock.", (self: PyRLock) => acquireAgain(self, undefined, undefined), {
      asks: askEnterAgain,
    }),
    __exit__: method("(self, /, *exc_info)", "Give the lock back.", releaseOnce, { asks: askExitOnce }),
    _is_owned: method("(self, /)", "Does this thread hold the lock?", owned),
    _recursion_count: method(
      "(self, /)",
      "How often this thread holds the lock.",
      (self: PyRLock) => owned(self) ? self.count : 0,
    ),
    _release_save: method(
      "(self, /)",
      "Give the lock back completely; what _acquire_restore needs.",
      (self: PyRLock) => {
        if (self.count === 0) throw runtimeError("cannot release un-acquired lock");
        const state = tuple([self.count, self.owner]);
        self.count = self.owner = 0;
        return state;
      },
    ),
    _acquire_restore: method("(self, state, /)", "Take the lock as often as before.", (self: PyRLock, state: Value) => {
      if (!(state instanceof PyTuple) || state.a.length !== 2) throw typeError("a pair of count and owner is required");
      waitFor(() => self.count === 0, null, true);
      self.count = Number(index(state.a[0]));
      self.owner = Number(index(state.a[1]));
      return None;
    }),
    _at_fork_reinit: method("(self, /)", "Make the lock free.", (self: PyRLock) => {
      self.count = self.owner = 0;
    }),
  },
});
rLockType.freezing = { parts: ({ count }: PyRLock) => count > 0 ? null : [], make: () => new PyRLock() };
