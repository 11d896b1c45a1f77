// A generator that compiled code runs in place for a native, when that code can't go on.
//
// In: the exit and the variables of the block (emit_consumers.ts), the frame around it, which is up to date and on the chain.
// Out: the native's result; exceptions are thrown, as natives do. Invariant: until then nobody could see that there is no
// generator; from here on there is one.
import { type Consumer, drainer, type Sink } from "../core/sink.ts";
import type { PyFunction } from "../core/function.ts";
import type { Value } from "../core/value.ts";
import { bareFrame } from "../interpreter/arguments.ts";
import { newGenerator } from "../interpreter/calls.ts";
import { type PyFrame, Resume } from "../interpreter/frame.ts";
import { GenState } from "../interpreter/generators.ts";
import { enterFrame } from "../interpreter/helpers.ts";
import { UNWIND } from "../interpreter/tiers.ts";
import { iterNext } from "../ops/iteration.ts";
import { stepping, yielded } from "./generator_steps.ts";
import { restore } from "./held.ts";
import { leave, OK, takeRaised } from "./support.ts";
import type { Unit } from "./unit.ts";

/** The generator that `f` would have made runs from exit `p` on, and the native goes on with what it gives. */
export function leaveConsumed(
  unit: Unit,
  back: PyFrame,
  f: PyFunction,
  p: number,
  e: unknown,
  consumer: Consumer,
  sink: Sink,
  ...values: unknown[]
): Value {
  const frame = bareFrame(f);
  const gen = newGenerator(frame);
  gen.step = null;
  gen.state = GenState.Running;
  gen.resume = Resume.Native;
  frame.entry = true;
  frame.back = back;
  enterFrame(frame);
  const site = unit.sites[p];
  let v: Value | undefined;
  if (site.kind === "refused" && e === OK) {
    restore(unit, site.group, frame, values);
    frame.pc = site.pc;
    v = yielded(frame, frame.r[frame.code.code[site.pc + 2]]!, null);
  } else {
    v = stepping.left(frame, leave(unit, frame, p, e, ...values) as Value);
    if (v === UNWIND) throw takeRaised();
  }
  return consumer.goOn(sink, v, gen);
}

/** The same for a generator that exists. */
export function consumeGenerator(consumer: Consumer, self: Value | undefined, gen: Value): Value {
  const sink = consumer.begin(self);
  const v = drainer(gen, sink);
  return consumer.goOn(sink, v === null ? iterNext(gen) : v, gen);
}
