// Frozen modules: library modules whose objects are made from a file in the cache, instead of running their code.
//
// In: the file that freezer.ts wrote for this build of Najash and this archive of the library. Out: modules as their code would have left them.
// Measured, in processes with warm caches, against running the code: `import re` 75 -> 6 ms, json 97 -> 8, argparse 97 -> 8,
// dataclasses 158 -> 12, typing 79 -> 6, asyncio 400 -> 21 (CPython: 5, 7, 7, 12, 8, 34). When all objects were made at
// the import, it took 30, 38, 51, 72, 32 and 163 ms: most modules that are imported are never looked at.
// Tried and dropped: the modules' code in the same file (7 MB more, no gain).
// Invariants: a module is thawed only when everything it imports is the library's own and is imported first, in the order in which
// its code does it; nothing traces; flags that code can ask for are as they were; whatever is missing or
// wrong, the module's code runs, as it does with -X frozen_modules=off (CPython's option for its own frozen modules).
import type { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyModule } from "../core/function.ts";
import { isExc } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import type { PyObject, Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { Thawing, type World } from "../frozen/thaw.ts";
import type { Head } from "../frozen/format.ts";
import type { Config } from "../modules/sys_config.ts";
import { checksum } from "./bytecode_cache.ts";
import { getEnv, mayAccess, readPart, tryStat } from "./host.ts";
import type { Listing } from "./stdlib_zip.ts";
import { unasked } from "./host_access.ts";
import type { Found } from "./module_finder.ts";

/** Ends the name of the file that says that another process is making frozen modules. */
export const FREEZING = ".making";

/** Length of the number in front of the index. */
export const DIGITS = 10;

/**
 * Where a segment is: offset behind the index, and length; size and time (or checksum) of the module's source; the segment's
 * checksum; the length of its head. Under "": how long all segments are, and behind them the listing of the library's archive;
 * that archive's size and time; the listing's checksum.
 */
export type Index = Record<string, readonly [number, number, number, number, number, number]>;

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

/** What importing asks for, and running a module's code. */
export interface FrozenServices {
  readonly modules: PyDict;
  readonly builtins: () => PyDict;
  /** Where the library is. */
  readonly library: string;
  /** Imports a module that the code of a library module imports; a native one need not be filled yet. */
  readonly importModule: (name: string) => Value;
  readonly runModule: (code: PyCode, dict: PyDict) => void;
  readonly verbose: (text: string) => void;
}

/** The frozen modules of one runtime. */
export class FrozenModules implements World {
  #index: Index | null = null;
  readonly #codes: Map<string, () => PyCode> = new Map();
  readonly #own: WeakSet<PyObject> = new WeakSet();
  readonly #thawings: Map<PyModule, Thawing> = new Map();
  /** Native modules that wait to be filled, and what others have of them. */
  readonly #noted: Map<PyModule, Map<string, Value | undefined>> = new Map();
  /** Where segments start. */
  #start = 0;

  constructor(readonly s: FrozenServices, readonly isOn: boolean) {}

  get modules(): PyDict {
    return this.s.modules;
  }

  get builtins(): PyDict {
    return this.s.builtins();
  }

  run(code: PyCode, dict: PyDict): void {
    this.s.runModule(code, dict);
  }

  hasCode(name: string): boolean {
    return this.#codes.has(name);
  }

  codeOf(name: string): PyCode | undefined {
    return this.#codes.get(name)?.();
  }

  thawingOf(module: PyModule): Thawing | undefined {
    return this.#thawings.get(module);
  }

  note(module: PyModule, name: string): void {
    this.#noted.get(module)?.set(name, undefined);
  }

  noted(module: PyModule, name: string): Value | undefined {
    if (module.pending !== null) module.fill();
    // While it is being filled, it may have some of it already.
    return this.#noted.get(module)?.get(name) ?? module.namespace.getStr(name);
  }

  whenFilled(module: PyModule, then: () => void): void {
    whenFilled(module, then);
  }

  fillNatives(name: string | undefined): void {
    for (const module of this.#noted.keys()) {
      if (name === undefined || module.namespace.getStr("__name__") === name) module.fill();
    }
  }

  /** A module that is not thawed (a native one, say) is filled when somebody looks at it. */
  defer(module: PyModule, fill: () => void): void {
    const noted = new Map<string, Value | undefined>();
    this.#noted.set(module, noted);
    module.pending = () => {
      needStack();
      fill();
      for (const name of noted.keys()) noted.set(name, module.dict.getStr(name));
    };
  }

  /** All classes of modules that were imported are there. */
  makeClasses(): void {
    for (const [module, thawing] of this.#thawings) if (module.pending !== null) thawing.makeClasses();
  }

  /** Is the module part of the library? */
  isLibrary(found: Found): boolean {
    return found.path.startsWith(`${this.s.library}/`);
  }

  /** The module is a native one, or one of the library. */
  noteModule(module: PyObject): void {
    this.#own.add(module);
  }

  /** The code of a library module that is imported: functions that its decorators made in other modules are of it. */
  noteCode(name: string, code: () => PyCode): void {
    this.#codes.set(name, code);
  }

  /** Gives a module what its code would have given it, or will when somebody looks; false when its code is to run. */
  thaw(found: Found, load: () => PyCode, module: PyModule): boolean {
    if (!this.isOn || ts.instrumented) return false;
    const place = this.#places()[found.name];
    if (place === undefined || place[2] !== found.size || place[3] !== found.mtime) return false;
    try {
      const bytes = unasked(() => readPart(store!, this.#start + place[0], place[1]));
      if (checksum(bytes, 0) !== place[4]) {
        this.#fail(found.name, "the store is damaged");
        return false;
      }
      const head = JSON.parse(text(bytes.subarray(0, place[5]))) as Head;
      for (const name of head.imports) {
        const module = this.s.importModule(name);
        if (!this.#own.has(module as PyObject)) {
          this.#fail(found.name, `${name} is another one`);
          return false;
        }
      }
      const thawing = new Thawing(head, () => text(bytes.subarray(place[5])), load, module, this);
      const missing = thawing.prepare();
      if (missing !== null) {
        this.#fail(found.name, `there is no ${missing}`);
        return false;
      }
      this.#thawings.set(module, thawing);
      const { pending } = module;
      module.pending = () => {
        this.#fill(found.name, thawing);
        pending?.();
      };
      const { againWith } = head;
      const other = againWith === null ? undefined : againWith === "" ? null : this.modules.getStr(againWith);
      if (other instanceof PyModule) whenFilled(other, () => module.fill());
      else if (other === null) module.fill();
    } catch (e) {
      if (!isMishap(e) || isOverflow(e)) throw e;
      // What is the matter shows when the code runs.
      this.#fail(found.name, reasonOf(e));
      return false;
    }
    this.s.verbose(`# thawed '${found.name}'`);
    return true;
  }

  /** What is in the library's archive, if it is the one whose modules are frozen. */
  listing(size: number, mtime: number): Listing | null {
    const place = this.isOn ? this.#places()[""] : undefined;
    if (place === undefined || place[2] !== size || place[3] !== mtime) return null;
    const bytes = unasked(() => readPart(store!, this.#start + place[0], place[1]));
    return checksum(bytes, 0) === place[4] ? JSON.parse(text(bytes)) as Listing : null;
  }

  #fill(name: string, thawing: Thawing): void {
    try {
      needStack();
      thawing.fill();
    } catch (e) {
      // The host's stack is full: there may be room another time (PyModule.fill).
      if (!isMishap(e) || isOverflow(e)) throw e;
      this.#fail(name, reasonOf(e));
      this.s.runModule(thawing.load(), thawing.module.namespace);
    }
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
      if (tryStat(store)?.size === this.#start + index[""][0] + index[""][1]) return index;
    } catch {
      // There is none yet, or it is damaged: all code runs.
    }
    return {};
  }
}

/** As many arguments as fill 64 KB of the stack. */
const ROOM: readonly number[] = new Array(8192).fill(0);

/**
 * Throws RangeError when the host's stack is nearly full: a JavaScript module whose evaluation ends in the middle for that is of no
 * use for the rest of the process. Takes 5 us.
 */
function needStack(): void {
  Reflect.apply(() => {}, undefined, ROOM);
}

/** Does something when there is what is in a module. */
export function whenFilled(module: PyModule, then: () => void): void {
  const { pending } = module;
  if (pending === null) {
    then();
    return;
  }
  module.pending = () => {
    pending();
    then();
  };
}

/** Is it what a damaged store, or a program that has changed the library, leads to? */
function isMishap(e: unknown): boolean {
  return e instanceof PyBaseException ? isExc(e, "Exception") : e instanceof Error;
}

function isOverflow(e: unknown): boolean {
  return e instanceof PyBaseException ? isExc(e, "RecursionError") : e instanceof RangeError;
}

function reasonOf(e: unknown): string {
  return e instanceof Error ? e.stack ?? e.message : reprJs(e as Value);
}

/** May frozen modules be used under this configuration? Module os asks for the number of processors when its code runs. */
export function allowsFrozen(config: Config): boolean {
  const { flags, xoptions } = config;
  return config.stdlib === null && xoptions.get("frozen_modules") !== "off" && flags.optimize === 0 && !flags.devMode &&
    flags.verbose === 0 && config.cpuCount < 0;
}
