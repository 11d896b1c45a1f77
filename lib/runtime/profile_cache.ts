// The profiles of hot code, kept in the cache beside the bytecode, so that the next run of a program compiles what is hot
// at once and with what this run learned.
//
// In: the program's path; each module's code as it is loaded; at the end, the profiles. Out: code objects of the next run
// that are hot early. Invariants: an entry belongs to one program and names for each module the mtime and size that its
// profile is of; what does not fit is ignored; nothing that goes wrong is an error; a run that learns nothing writes
// nothing. Code is named by its way down from the module's, as places among constants.
// Measured (whole processes, second run against the first): see bench/README.md.
import type { CodeData } from "../bytecode/code.ts";
import { EARLY, keptProfiles } from "../interpreter/kept_profiles.ts";
import { PyCode } from "../interpreter/code_object.ts";
import type { Stamp } from "./bytecode_cache.ts";
import type { MadeCache } from "./made_cache.ts";

/** Way, rows. */
type Kept = [number[], number[]];
/** What is kept of a module: mtime, size, codes. */
type Entry = [number, number, Kept[]];

/** What the compilers tell at the end. */
export interface HotCode {
  /** The rows of a code object that was compiled, else null. */
  rowsOf(code: PyCode): number[] | null;
  covers(known: readonly number[], rows: readonly number[]): boolean;
}

/** What the numbers mean (jit/profile.ts): a profile with another one is left alone. */
const MEANING = 3;

/** Codes of one module that are kept, at most. */
const MOST = 200;

/** The codes of one program. */
export class ProfileCache {
  readonly #entries = new Map<string, Entry>();
  readonly #loaded: { readonly path: string; readonly stamp: Stamp; readonly code: PyCode }[] = [];
  readonly #key: string;

  constructor(program: string, readonly made: MadeCache) {
    this.#key = `profile of ${program}, ${MEANING}`;
    const bytes = made.read(this.#key);
    if (bytes === undefined) return;
    try {
      for (const [path, entry] of JSON.parse(new TextDecoder().decode(bytes)) as [string, Entry][]) {
        if (isEntry(entry)) this.#entries.set(path, entry);
      }
    } catch {
      this.#entries.clear();
    }
  }

  /** A module's code was loaded and has not run. */
  loaded(path: string, stamp: Stamp, code: PyCode): void {
    this.#loaded.push({ path, stamp, code });
    const entry = this.#entries.get(path);
    if (entry === undefined) return;
    if (entry[0] !== stamp.mtime || entry[1] !== stamp.size) {
      this.#entries.delete(path);
      return;
    }
    keptProfiles.rows ??= new WeakMap();
    for (const [way, rows] of entry[2]) {
      const data = follow(code.data, way);
      if (data !== null) keptProfiles.rows.set(data, rows);
    }
    if (keptProfiles.rows.has(code.data)) code.hot = Math.min(code.hot, EARLY);
  }

  /** Keeps what this run learned. */
  save(hot: HotCode): void {
    let isNew = false;
    for (const { path, stamp, code } of this.#loaded) {
      const entry: Entry = this.#entries.get(path) ?? [stamp.mtime, stamp.size, []];
      const known = new Map(entry[2].map((kept) => [kept[0].join(), kept]));
      let changed = false;
      eachCode(code, [], (co, way) => {
        const rows = hot.rowsOf(co);
        if (rows === null) return;
        const old = known.get(way.join());
        if (old !== undefined && hot.covers(old[1], rows) || old === undefined && known.size >= MOST) return;
        known.set(way.join(), [way, rows]);
        changed = true;
      });
      if (!changed) continue;
      isNew = true;
      entry[2] = [...known.values()];
      this.#entries.set(path, entry);
    }
    if (isNew) this.made.put(this.#key, new TextEncoder().encode(JSON.stringify([...this.#entries])));
  }
}

const areNumbers = (v: unknown) => Array.isArray(v) && v.every((n) => typeof n === "number");

/** Is it what it should be? Another version of Najash may have written it. */
function isEntry(v: unknown): v is Entry {
  return Array.isArray(v) && typeof v[0] === "number" && typeof v[1] === "number" && Array.isArray(v[2]) &&
    v[2].every((kept) => Array.isArray(kept) && kept.length === 2 && kept.every(areNumbers));
}

/** The code at the end of a way, or null. */
function follow(data: CodeData, way: readonly number[]): CodeData | null {
  for (const i of way) {
    const c = data.consts[i];
    if (c?.k !== "code") return null;
    data = c.v as CodeData;
  }
  return data;
}

function eachCode(code: PyCode, way: number[], f: (code: PyCode, way: number[]) => void): void {
  f(code, way);
  const { madeConsts } = code;
  if (madeConsts === null) return;
  for (let i = 0; i < madeConsts.length; i++) {
    const c = madeConsts[i];
    if (c instanceof PyCode) eachCode(c, [...way, i], f);
  }
}
