// Frozen modules: library modules whose objects are made from a file in the cache, instead of running their code.
//
// In: the file that freezer.ts wrote for this build of Najash and this archive of the library. Out: modules as their code would have left them.
// Measured, in processes with warm caches, against running the code: `import re` 75 -> 30 ms, json 97 -> 38, dataclasses 158 -> 72,
// asyncio 400 -> 163 (CPython: 5, 7, 14, 42); 102 MB instead of 175 after asyncio. Half of what is left makes the objects.
// Tried and dropped: the modules' code in the same file (7 MB more, no gain).
// Invariants: a module is thawed only when everything it imports is the library's own and is imported first, in the order in which
// its code does it; nothing traces; flags that code can ask for are as they were; whatever is missing or
// wrong, the module's code runs, as it does with -X frozen_modules=off (CPython's option for its own frozen modules).
import type { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { isExc } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import type { PyObject, Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { Thawing } from "../frozen/thaw.ts";
import type { Segment } from "../frozen/format.ts";
import type { Config } from "../modules/sys_config.ts";
import { checksum } from "./bytecode_cache.ts";
import { getEnv, mayAccess, readPart, tryStat } from "./host.ts";
import { unasked } from "./host_access.ts";
import type { Found } from "./module_finder.ts";

/** Ends the name of the file that says that another process is making frozen modules. */
export const FREEZING = ".making";

/** Length of the number in front of the index. */
export const DIGITS = 10;

/**
 * Where a segment is: offset behind the index, and length; size and time (or checksum) of the module's source; the segment's
 * checksum. Under "": how long all segments are.
 */
export type Index = Record<string, readonly [number, number, number, number, number]>;

let store: string | null = null;

/** Where this build's frozen modules are, if there are any. */
export function setFrozenStore(path: string | null): void {
  store = path;
}

export function frozenStore(): string | null {
  return store;
}

/** The text of bytes, which are ASCII (ascii_text.ts). */
function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The frozen modules of one runtime. */
export class FrozenModules {
  #index: Index | null = null;
  readonly #codes: Map<string, PyCode> = new Map();
  readonly #own: WeakSet<PyObject> = new WeakSet();
  /** Where segments start. */
  #start = 0;

  constructor(
    readonly modules: PyDict,
    readonly builtins: () => PyDict,
    readonly library: string,
    readonly importModule: (name: string) => Value,
    readonly verbose: (text: string) => void,
    readonly isOn: boolean,
  ) {}

  /** Is the module part of the library? */
  isLibrary(found: Found): boolean {
    return found.path.startsWith(`${this.library}/`);
  }

  /** The module is a native one, or one of the library. */
  note(module: PyObject): void {
    this.#own.add(module);
  }

  /** The code of a library module that is imported: functions that its decorators made in other modules are of it. */
  noteCode(name: string, code: PyCode): void {
    this.#codes.set(name, code);
  }

  /** Fills the dictionary of a module; false when its code is to run. */
  thaw(found: Found, code: PyCode, dict: PyDict): boolean {
    if (!this.isOn || ts.instrumented) return false;
    const place = this.#places()[found.name];
    if (place === undefined || place[2] !== found.size || place[3] !== found.mtime) return false;
    try {
      const bytes = unasked(() => readPart(store!, this.#start + place[0], place[1]));
      if (checksum(bytes, 0) !== place[4]) {
        this.#fail(found.name, "the store is damaged");
        return false;
      }
      const segment = JSON.parse(text(bytes)) as Segment;
      for (const name of segment.imports) {
        const module = this.importModule(name);
        if (!this.#own.has(module as PyObject)) {
          this.#fail(found.name, `${name} is another one`);
          return false;
        }
      }
      const thawing = new Thawing(segment, code, dict, {
        modules: this.modules,
        builtins: this.builtins(),
        codeOf: (name) => this.#codes.get(name),
      });
      const missing = thawing.find();
      if (missing !== null) {
        this.#fail(found.name, `there is no ${missing}`);
        return false;
      }
      thawing.fill();
    } catch (e) {
      if (e instanceof PyBaseException ? !isExc(e, "Exception") : !(e instanceof Error)) throw e;
      // What is the matter shows when the code runs.
      this.#fail(found.name, e instanceof Error ? e.stack ?? e.message : reprJs(e as Value));
      return false;
    }
    this.verbose(`# thawed '${found.name}'`);
    return true;
  }

  #fail(name: string, why: string): void {
    if ((unasked(() => getEnv("NAJASH_DEBUG")) ?? "") !== "") console.error(`${name} was not thawed: ${why}`);
  }

  #places(): Index {
    return this.#index ??= unasked(() => this.#readIndex());
  }

  #readIndex(): Index {
    try {
      if (store === null || !mayAccess("read", store)) return {};
      const length = Number(text(readPart(store, 0, DIGITS)));
      const index = JSON.parse(text(readPart(store, DIGITS, length))) as Index;
      this.#start = DIGITS + length;
      if (tryStat(store)?.size === this.#start + index[""][0]) return index;
    } catch {
      // There is none yet, or it is damaged: all code runs.
    }
    return {};
  }
}

/** May frozen modules be used under this configuration? */
export function allowsFrozen(config: Config): boolean {
  const { flags, xoptions } = config;
  return config.stdlib === null && xoptions.get("frozen_modules") !== "off" && flags.optimize === 0 && !flags.devMode &&
    flags.verbose === 0;
}
