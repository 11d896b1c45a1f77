// What a module's code changes in objects of other modules.
//
// In: the objects that are known to be some module's, before and after code runs. Out: changes, or the reason why a change cannot be put
// into words. Invariants: only containers are watched; caches of the library that no program can tell apart are not.
import { PyDict } from "../core/dict.ts";
import { type Instance, isInstance, ownItems } from "../core/instance.ts";
import { isLazyInstance } from "../core/lazy_instance.ts";
import { PyFunction, PyModule } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import { PyList, type PyObject, type Value } from "../core/value.ts";
import { PySet } from "../types/set_classes.ts";
import { EFFECT, GIVEN_NAMES } from "./format.ts";
import { type Change, Unfreezable } from "./freeze.ts";
import { isAccessor } from "./naming.ts";

/** Items, or keys and values; undefined for a value that is not made yet. */
type State = readonly (Value | undefined)[];

function pairsOf(d: PyDict): State {
  const out: (Value | undefined)[] = [];
  for (const e of d.entries()) out.push(e.key, isAccessor(e) ? undefined : e.value);
  return out;
}

/** The dictionary of a class or object, or what else it consists of. */
function stateOf(o: PyObject): State | null {
  if (o instanceof PyType) return o.isHeap ? pairsOf(o.attrs) : null;
  if (isLazyInstance(o)) return null;
  if (o instanceof PyDict) return pairsOf(o);
  if (o instanceof PyFunction) {
    return ["__name__", o.name, "__qualname__", o.qualname, ...(o.dict === null ? [] : pairsOf(o.dict))];
  }
  if (o instanceof PyList) return o.copyItems();
  if (o instanceof PySet) return o.entries().map((e) => e.key);
  if (isInstance(o)) {
    return (o as Instance).shape.isDict ? pairsOf((o as Instance).ext![0]) : ownItems(o as Instance).flat();
  }
  return null;
}

function isSame(a: State, b: State): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

/** The objects that are compared. */
export class Watched {
  readonly #states: Map<PyObject, State> = new Map();
  readonly #names: Map<PyObject, string> = new Map();

  /** `isLeftOut`: caches; `nameOf`: the name under which a module was imported. */
  constructor(
    readonly isLeftOut: (o: PyObject) => boolean,
    readonly modules: PyDict,
    readonly nameOf: (module: PyModule) => string,
  ) {}

  /** Compares an object from now on; `name` is for messages. */
  add(o: PyObject, name: string): void {
    if (this.#states.has(o)) return;
    const s = stateOf(o);
    if (s === null) return;
    this.#states.set(o, s);
    this.#names.set(o, name);
  }

  /** What has changed since the last call. */
  take(): { changes: Change[]; problem: string | null } {
    const changes: Change[] = [];
    let problem: string | null = null;
    for (const [o, before] of this.#states) {
      const after = stateOf(o)!;
      if (isSame(before, after)) continue;
      this.#states.set(o, after);
      if (this.isLeftOut(o)) continue;
      try {
        const c = this.#change(o, before, after);
        if (c !== null) changes.push(c);
      } catch (e) {
        if (!(e instanceof Unfreezable)) throw e;
        problem = e.message;
      }
    }
    return { changes, problem };
  }

  #change(o: PyObject, before: State, after: State): Change | null {
    const name = this.#names.get(o)!;
    if (o instanceof PyList || o instanceof PySet) {
      if (after.length < before.length || !isSame(before, after.slice(0, before.length))) {
        throw new Unfreezable(`changes ${name}`);
      }
      const kind = o instanceof PyList ? EFFECT.appended : EFFECT.added;
      return { kind, target: o, values: after.slice(before.length) as Value[] };
    }
    const old = new Map<Value, Value | undefined>();
    for (let i = 0; i < before.length; i += 2) old.set(before[i]!, before[i + 1]);
    const values: Value[] = [];
    for (let i = 0; i < after.length; i += 2) {
      const key = after[i]!, v = after[i + 1];
      const was = old.get(key);
      // A value that is made at the first look has no other before.
      const isMade = was === undefined && old.has(key);
      old.delete(key);
      if (v !== undefined && !isMade && !Object.is(was, v) && !this.#isImport(o, key, v)) values.push(key, v);
    }
    for (const [key, v] of old) if (v !== undefined) throw new Unfreezable(`takes ${String(key)} out of ${name}`);
    if (values.length === 0) return null;
    if (
      o instanceof PyDict && values.some((k, i) => i % 2 === 0 && !GIVEN_NAMES.has(k as string) && this.#had(before, k))
    ) {
      throw new Unfreezable(`changes items of ${name}`);
    }
    const kind = o instanceof PyType ? EFFECT.classAttributes : o instanceof PyDict ? EFFECT.items : EFFECT.attributes;
    return { kind, target: o, values };
  }

  #had(before: State, key: Value): boolean {
    return before.some((k, i) => i % 2 === 0 && Object.is(k, key));
  }

  /** The import system itself puts modules into sys.modules and into packages. */
  #isImport(o: PyObject, key: Value, v: Value): boolean {
    if (key === "__warningregistry__") return true;
    if (!(v instanceof PyModule)) return false;
    const name = this.nameOf(v);
    return o === this.modules ? name === key : name.endsWith(`.${String(key)}`);
  }
}
