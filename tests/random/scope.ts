// What the generator knows while it writes a program: names in reach, their kinds, how often a place runs.
// Invariant: every program ends, because loops have fixed bounds, functions call only functions written before them
// (or themselves with a smaller depth), and `times` (how often a place runs) limits what may be put there.
import { Prng } from "./prng.ts";

export type Kind = "int" | "num" | "float" | "str" | "list" | "dict" | "any";

export interface Variable {
  name: string;
  kind: Kind;
}

export interface Callable {
  name: string;
  params: Kind[];
  /** Keyword-only and default parameters, each an int. */
  options: string[];
  star: boolean;
  returns: Kind;
  cost: number;
}

export interface ClassInfo {
  name: string;
  /** Int-valued fields, methods of one int argument, int-valued properties. */
  fields: string[];
  methods: string[];
  properties: string[];
  operators: boolean;
  container: boolean;
  slots: boolean;
  base: string | null;
}

export interface GeneratorInfo {
  name: string;
  items: number;
  /** Whether leaving it early shows: it must then be closed, not dropped, since engines drop at different times. */
  mustClose: boolean;
  cost: number;
}

/** One function body or the module. */
export interface Place {
  variables: Variable[];
  /** Names that may be read but not assigned, such as loop variables (ints). */
  fixed: string[];
  objects: { name: string; cls: ClassInfo }[];
  /** How often this place runs for each start of its function. */
  times: number;
  loopDepth: number;
  inLoop: boolean;
  inFunction: boolean;
  depth: number;
}

/** The most statements that one function or the module may run in all. */
export const MOST_STEPS = 4000;

export class World {
  readonly random: Prng;
  readonly functions: Callable[] = [];
  readonly classes: ClassInfo[] = [];
  readonly generators: GeneratorInfo[] = [];
  /** Int globals that functions may write and monkey-patching may replace. */
  readonly globals: string[] = [];
  #names = 0;
  /** Steps of the function or section being written. */
  cost = 0;

  constructor(seed: number) {
    this.random = new Prng(seed);
  }

  fresh(prefix: string): string {
    return `${prefix}${++this.#names}`;
  }

  /** Whether something of `cost` steps may stand at `place`; if so it is counted. */
  afford(place: Place, cost: number): boolean {
    const steps = place.times * cost;
    if (this.cost + steps > MOST_STEPS) return false;
    this.cost += steps;
    return true;
  }
}

export function indent(lines: string[]): string[] {
  return lines.map((line) => "    " + line);
}

export function inner(place: Place, changes: Partial<Place>): Place {
  return { ...place, fixed: [...place.fixed], objects: [...place.objects], depth: place.depth + 1, ...changes };
}
