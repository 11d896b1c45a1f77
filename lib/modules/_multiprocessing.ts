// The _multiprocessing module: semaphores between processes.
//
// In: names as sem_open() takes them. Out: SemLock. Invariants: the value of a semaphore is four bytes of a file, which
// processes change in turn (runtime/host_pipes.ts); who waits looks again when the file changes. A semaphore that is
// unlinked lives on in the processes that have it open. How often this process holds it is its own count.
// Tried and dropped: a pipe with a byte for each unit (a pipe holds 65,536, a queue without limit begins with 2**31 - 1).
import { classMethod, constructorFn, defineModule, defineType, fn, getset, method, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { osErrorFrom, withOsErrors } from "../core/os_errors.ts";
import { exception, valueError } from "../core/raise.ts";
import { jsText, strFromJs } from "../core/str.ts";
import { currentThread, waitFor } from "../core/threads.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { asFloat, asInt32 } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { HostError } from "../runtime/host.ts";
import { removeShared, SharedFile, sharedFolder } from "../runtime/host_pipes.ts";
import { publish, refresh } from "./shared_mappings.ts";
import { forgetPath, wakeFor, wentOn } from "./wake_ups.ts";

const RECURSIVE_MUTEX = 0;
const SEM_VALUE_MAX = 0x7fffffff;

let handles = 0;

/** Files of semaphores that nothing refers to any more are closed, some time. */
const collected = new FinalizationRegistry<SharedFile>((file) => {
  forgetPath(file.path);
  file.close();
});

class PySemLock extends PyObject {
  kind = RECURSIVE_MUTEX;
  maxvalue = 1;
  handle = 0;
  name: string | null = null;
  file!: SharedFile;
  count = 0;
  /** The thread that holds it. */
  owner = 0;
}

function pathOf(name: string): string {
  const plain = name.replace(/^\/+/, "");
  if (plain === "" || plain.includes("/")) throw osErrorFrom(new HostError("EINVAL", "not a name of a semaphore"));
  return `${sharedFolder()}/najash-sem.${plain}`;
}

function encoded(n: number): Uint8Array {
  return new Uint8Array(Int32Array.of(n).buffer);
}

function stored(self: PySemLock): number {
  const bytes = self.file.read();
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
}

/** Calls f with the value while no other process can change it; what it gives is the new value, null for the same. */
function change(self: PySemLock, f: (n: number) => number | null): number {
  return withOsErrors(() =>
    self.file.locked(() => {
      const n = stored(self);
      const next = f(n);
      if (next !== null) self.file.write(encoded(next), true);
      return n;
    })
  );
}

const valueOf = (self: PySemLock): number => change(self, () => null);

/** There is a unit, which somebody else may take before this process does. */
function available(self: PySemLock): boolean {
  if (withOsErrors(() => stored(self)) > 0) return true;
  wakeFor(self.file.path);
  return false;
}

function isMine(self: PySemLock): boolean {
  return self.count > 0 && self.owner === currentThread().ident;
}

function acquire(self: PySemLock, block: Value = true, timeout: Value = None): boolean {
  const limit = !truth(block) ? 0 : timeout === None ? null : Math.max(0, asFloat(timeout));
  if (self.kind === RECURSIVE_MUTEX && isMine(self)) {
    self.count++;
    return true;
  }
  const end = limit === null ? Infinity : performance.now() + limit * 1000;
  for (let rest = limit;; rest = limit === null ? null : Math.max(0, (end - performance.now()) / 1000)) {
    if (!waitFor(() => available(self), rest, true)) return false;
    if (change(self, (n) => (n > 0 ? n - 1 : null)) > 0) break;
  }
  wentOn();
  refresh();
  self.count++;
  self.owner = currentThread().ident;
  return true;
}

function release(self: PySemLock): void {
  if (self.kind === RECURSIVE_MUTEX) {
    if (!isMine(self)) {
      throw exception("AssertionError", "attempt to release recursive lock not owned by thread");
    }
    if (self.count > 1) {
      self.count--;
      return;
    }
  }
  publish();
  change(self, (n) => {
    if (n >= self.maxvalue) throw valueError("semaphore or lock released too many times");
    return n + 1;
  });
  self.count--;
}

function build(cls: PyType, kind: number, maxvalue: number, name: string | null, file: SharedFile): PySemLock {
  const self = allocate(cls) as PySemLock;
  Object.assign(self, { kind, maxvalue, name, file, handle: ++handles });
  collected.register(self, file);
  return self;
}

function create(cls: PyType, kind: Value, first: Value, maxvalue: Value, name: Value, unlink: Value): PySemLock {
  const k = asInt32(kind), n = asInt32(first);
  if (k !== 0 && k !== 1) throw valueError("unrecognized kind");
  const text = jsText(name as string);
  const path = pathOf(text);
  const file = withOsErrors(() => SharedFile.create(path, encoded(n)));
  const gone = truth(unlink);
  if (gone) withOsErrors(() => removeShared(path));
  return build(cls, k, asInt32(maxvalue), gone ? null : text, file);
}

function rebuild(cls: PyType, _handle: Value, kind: Value, maxvalue: Value, name: Value): PySemLock {
  const text = jsText(name as string);
  const path = pathOf(text);
  return build(cls, asInt32(kind), asInt32(maxvalue), text, withOsErrors(() => SharedFile.open(path)));
}

const semLockType: PyType = defineType("_multiprocessing.SemLock", PySemLock, {
  doc: "A semaphore or mutex between processes.",
  slots: { __new__: constructorFn("SemLock", "(kind, value, maxvalue, name, unlink)", create) },
  members: {
    SEM_VALUE_MAX: value(SEM_VALUE_MAX),
    handle: getset("Number of the semaphore in this process.", (self: PySemLock) => self.handle),
    kind: getset("0: recursive mutex, 1: semaphore.", (self: PySemLock) => self.kind),
    maxvalue: getset("The largest value.", (self: PySemLock) => self.maxvalue),
    name: getset(
      "The name; None when it is unlinked.",
      (self: PySemLock) => self.name === null ? None : strFromJs(self.name),
    ),
    acquire: method("(self, /, block=True, timeout=None)", "Take one unit; True when that worked.", acquire),
    release: method("(self, /)", "Give one unit back.", release),
    __enter__: method("(self, /)", "Take one unit.", (self: PySemLock) => acquire(self)),
    __exit__: method("(self, exc_type=None, exc_value=None, exc_tb=None, /)", "Give one unit back.", release),
    _count: method("(self, /)", "How often this process holds it.", (self: PySemLock) => self.count),
    _is_mine: method("(self, /)", "Does this thread hold it?", isMine),
    _get_value: method("(self, /)", "The value.", valueOf),
    _is_zero: method("(self, /)", "Is the value zero?", (self: PySemLock) => valueOf(self) === 0),
    _after_fork: method("(self, /)", "Hold it no more.", (self: PySemLock) => {
      self.count = 0;
    }),
    _rebuild: classMethod("(cls, handle, kind, maxvalue, name, /)", "The semaphore of that name.", rebuild),
  },
});

export const module = defineModule("_multiprocessing", {
  doc: "Semaphores between processes.",
  members: {
    SemLock: value(semLockType),
    sem_unlink: fn("(name, /)", "Remove the name of a semaphore.", (name: Value) => {
      const path = pathOf(jsText(name as string));
      withOsErrors(() => removeShared(path));
    }),
  },
  init: (_module, dict) => {
    const flags = new PyDict();
    flags.setStr("HAVE_SEM_OPEN", 1);
    flags.setStr("HAVE_SEM_TIMEDWAIT", 1);
    flags.setStr("HAVE_SEM_UNLINK", 1);
    dict.setStr("flags", flags);
  },
});
