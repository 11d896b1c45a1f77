// What any() and all() do with plain values, as a sink.
import type { Sink } from "../core/sink.ts";
import { PyNone, type Value } from "../core/value.ts";

/** Takes what is as true as `wanted`, of values whose truth runs no Python code. */
export class TruthSink implements Sink {
  constructor(readonly wanted: boolean) {}
  take(v: Value): boolean {
    switch (typeof v) {
      case "boolean":
        return v === this.wanted;
      case "number":
        return (v !== 0) === this.wanted;
      case "string":
        return (v !== "") === this.wanted;
    }
    return v instanceof PyNone && !this.wanted;
  }
  takeFloat(v: number): boolean {
    return (v !== 0) === this.wanted;
  }
}
