// JavaScript's WeakRef, made to let go while a program runs.
//
// JavaScript keeps the target of a WeakRef that was made or read until the running job ends, and a Python program is one
// job: without help nothing weakly referenced would ever be freed. The host can end that (`setRelease`); it is asked
// after every LIMIT uses, since it costs some time. In: targets. Out: WeakRefs, counted, and lists of them.
const LIMIT = 4096;
/** After as many it is asked as long as it does not find it worthwhile. */
const FIRST = 1024;
let limit = FIRST;
let used = 0;
let release: () => boolean = () => false;

/** Installed by the runtime: forgets which targets were seen in this job; false when it did not. */
export function setRelease(f: () => boolean): void {
  release = f;
}

function count(): void {
  if (++used < limit) return;
  used = 0;
  if (release()) limit = LIMIT;
}

/** A weak reference to an object. */
export function weakRef<T extends WeakKey>(target: T): WeakRef<T> {
  count();
  return new WeakRef(target);
}

/** What a weak reference points to, if that is still there. */
export function weakTarget<T extends WeakKey>(ref: WeakRef<T>): T | undefined {
  count();
  return ref.deref();
}

/** Objects in the order they were added, as long as they are there. */
export class WeakList<T extends WeakKey> {
  #refs: WeakRef<T>[] = [];
  #pruneAt = 32;

  get isEmpty(): boolean {
    return this.#refs.length === 0;
  }

  add(target: T): void {
    if (this.#refs.length >= this.#pruneAt) {
      this.#refs = this.#refs.filter((r) => weakTarget(r) !== undefined);
      this.#pruneAt = Math.max(32, this.#refs.length * 2);
    }
    this.#refs.push(weakRef(target));
  }

  remove(target: T): void {
    this.#refs = this.#refs.filter((r) => {
      const other = weakTarget(r);
      return other !== undefined && other !== target;
    });
  }

  /** Those that are there now. */
  live(): T[] {
    const live: T[] = [];
    for (const r of this.#refs) {
      const target = weakTarget(r);
      if (target !== undefined) live.push(target);
    }
    return live;
  }

  /** Calls `f` with each; `f` adds and removes none. */
  each(f: (target: T) => void): void {
    for (const r of this.#refs) {
      const target = weakTarget(r);
      if (target !== undefined) f(target);
    }
  }
}
