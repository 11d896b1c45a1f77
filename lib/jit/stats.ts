// Statistics of the compilers, for -X jit_stats and najash.jit.
//
// In: events. Out: counters and the units that live.
import type { PyCode } from "../interpreter/code_object.ts";
import { knobs } from "./knobs.ts";
import type { Unit } from "./unit.ts";

class Stats {
  compilations = 0;
  exits = 0;
  settled = 0;
  droppedUnits = 0;
  /** Spent compiling, also in vain. */
  milliseconds = 0;
  /** Length of the JS text of live units. */
  bytes = 0;
  readonly reasons = new Map<string, number>();
  /** By number; weak, since a unit lives as long as its code. */
  readonly #live = new Map<number, { readonly ref: WeakRef<Unit>; readonly length: number }>();
  /** Size of #live at which those that are gone are looked for. */
  #sweepAt = 256;

  /** Units that can be entered. */
  get live(): Unit[] {
    this.#sweep();
    return [...this.#live.values()].map(({ ref }) => ref.deref()).filter((u) => u !== undefined);
  }

  #sweep(): void {
    for (const [id, { ref, length }] of this.#live) {
      if (ref.deref() !== undefined) continue;
      this.#live.delete(id);
      this.bytes -= length;
    }
    this.#sweepAt = Math.max(256, 2 * this.#live.size);
  }

  compiled(unit: Unit): void {
    this.compilations++;
    this.bytes += unit.text.length;
    this.#live.set(unit.id, { ref: new WeakRef(unit), length: unit.text.length });
    if (this.#live.size >= this.#sweepAt) this.#sweep();
  }
  dropped(unit: Unit): void {
    this.droppedUnits++;
    if (this.#live.delete(unit.id)) this.bytes -= unit.text.length;
  }
  abandon(_co: PyCode, reason: string): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}

export const stats: Stats = new Stats();

/** One event as a line of the log. */
export function log(event: string, co: PyCode, detail: string): void {
  if (knobs.log === null) return;
  knobs.log(
    `${performance.now().toFixed(1)} ${event} ${co.qualname} ${co.data.filename}:${co.data.firstlineno} ${detail}`,
  );
}
