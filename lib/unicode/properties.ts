// The Unicode character database: 16.0, and 3.2 as RFC 3454 (stringprep) needs it.
//
// In: code points. Out: their properties. Invariants: nothing is unpacked before the first question; a database finds a
// character's row by one array access. The old database has its own rows; numbers and decompositions are the current ones
// but for the characters it does not have (category Cn) and the differences listed in the tables.
import { sums, unpack } from "./packed.ts";
import { packed } from "./properties.gen.ts";

type Row = readonly [category: string, bidirectional: string, combining: number, width: string, mirrored: number];
type Numbers = readonly [point: number, numeric: number | null, digit: number | null, decimal: number | null];

interface Rows {
  readonly rows: readonly Row[];
  /** Length and row number of each run of code points. */
  readonly runs: readonly number[];
}

interface Tables {
  readonly version: string;
  readonly now: Rows;
  readonly old: Rows;
  readonly numbers: [number, number | null, number | null, number | null][];
  readonly oldNumbers: Numbers[];
  readonly decomposed: number[];
  readonly decompositions: string;
  readonly excluded: number[];
  readonly corrections: [number, number[]][];
  readonly ideographs: [number, number][];
}

export const UNICODE_VERSION = "16.0.0";

let loaded: Tables | undefined;

function tables(): Tables {
  return loaded ??= unpack<Tables>(packed());
}

/** A version of the database. */
export class Database {
  readonly #rows: readonly Row[];
  readonly #index: Uint8Array;
  readonly #numbers = new Map<number, Numbers>();
  readonly #decompositions: ReadonlyMap<number, string>;
  /** Characters whose canonical decomposition is not what their mapping says. */
  readonly corrections: ReadonlyMap<number, readonly number[]>;

  constructor(readonly version: string, readonly isOld: boolean) {
    const t = tables();
    const { rows, runs } = isOld ? t.old : t.now;
    this.#rows = rows;
    this.#index = new Uint8Array(0x110000);
    for (let i = 0, at = 0; i < runs.length; i += 2) this.#index.fill(runs[i + 1], at, at += runs[i]);
    for (const n of numbers()) this.#numbers.set(n[0], n);
    if (isOld) { for (const n of t.oldNumbers) this.#numbers.set(n[0], n); }
    this.#decompositions = decompositions();
    this.corrections = new Map(isOld ? t.corrections : []);
  }

  /** False for a character that this version does not have, as far as numbers and mappings go. */
  #has(p: number): boolean {
    return !this.isOld || this.category(p) !== "Cn";
  }
  category(p: number): string {
    return this.#rows[this.#index[p]][0];
  }
  bidirectional(p: number): string {
    return this.#rows[this.#index[p]][1];
  }
  combining(p: number): number {
    return this.#rows[this.#index[p]][2];
  }
  width(p: number): string {
    return this.#rows[this.#index[p]][3];
  }
  mirrored(p: number): number {
    return this.#rows[this.#index[p]][4];
  }
  numeric(p: number): number | undefined {
    return this.#has(p) ? this.#numbers.get(p)?.[1] ?? undefined : undefined;
  }
  digit(p: number): number | undefined {
    return this.#has(p) ? this.#numbers.get(p)?.[2] ?? undefined : undefined;
  }
  decimal(p: number): number | undefined {
    return this.#has(p) ? this.#numbers.get(p)?.[3] ?? undefined : undefined;
  }
  /** The mapping as the database spells it: "<super> 0032"; "" without one. */
  decomposition(p: number): string {
    return this.#has(p) ? this.#decompositions.get(p) ?? "" : "";
  }
  /** First and last of each run of code points of a category. */
  *runsOf(category: string): Generator<readonly [number, number]> {
    const { rows, runs } = this.isOld ? tables().old : tables().now;
    for (let i = 0, at = 0; i < runs.length; at += runs[i], i += 2) {
      if (rows[runs[i + 1]][0] === category) yield [at, at + runs[i] - 1];
    }
  }
}

let numberList: readonly Numbers[] | undefined;

function numbers(): readonly Numbers[] {
  if (numberList === undefined) {
    const list = tables().numbers;
    for (let i = 1; i < list.length; i++) list[i][0] += list[i - 1][0];
    numberList = list;
  }
  return numberList;
}

let mappings: Map<number, string> | undefined;

/** All mappings by character. */
export function decompositions(): ReadonlyMap<number, string> {
  if (mappings === undefined) {
    const { decomposed, decompositions } = tables();
    const texts = decompositions.split("|");
    mappings = new Map(sums(decomposed).map((p, i) => [p, texts[i]]));
  }
  return mappings;
}

/** The characters with a canonical pair that does not compose to them. */
export function compositionExclusions(): ReadonlySet<number> {
  return new Set(tables().excluded);
}

/** True for the ideographs whose name is their number. */
export function isUnifiedIdeograph(p: number): boolean {
  return tables().ideographs.some(([first, last]) => p >= first && p <= last);
}

let now: Database | undefined;
let old: Database | undefined;

export function currentDatabase(): Database {
  return now ??= new Database(UNICODE_VERSION, false);
}

export function oldDatabase(): Database {
  return old ??= new Database("3.2.0", true);
}
