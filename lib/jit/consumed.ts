// A generator that compiled code runs in place for a native, when that code can't go on.
//
// In: the exit and the variables of the block (emit_consumers.ts), the frame around it, which is up to date and on the chain.
// Out: the native's result; exceptions are thrown, as natives do. Invariant: until then nobody could see that there is no
// generator; from here on there is one.
import { type Consumer, drainer, type Sink } from "../core/sink.ts";
import { PyBuiltin, type PyFunction } from "../core/function.ts";
import { ts } from "../core/state.ts";
import { defineType } from "../core/define.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { bareFrame } from "../interpreter/arguments.ts";
import { newGenerator } from "../interpreter/calls.ts";
import { type PyFrame, Resume } from "../interpreter/frame.ts";
import { GenState, type PyGenerator } from "../interpreter/generators.ts";
import { enterFrame } from "../interpreter/helpers.ts";
import { UNWIND } from "../interpreter/tiers.ts";
import { truth } from "../ops/truth.ts";
import { PyFilter, PyMap } from "../types/iterators_builtin.ts";
import { call1 } from "../core/call.ts";
import { isExc } from "../core/raise.ts";
import { iterNext } from "../ops/iteration.ts";
import { stepping, yielded } from "./generator_steps.ts";
import { restore } from "./held.ts";
import { entering, leave, OK, takeRaised, unwinding } from "./support.ts";
import type { Unit } from "./unit.ts";

type Handled = typeof ts.handled;

/**
 * The generator that `f` would have made, after it ran from exit `p` on, and what it gave: undefined at its end. `before` is
 * the exception that was being handled where it began; by now the generator or a callee may be handling one of its own.
 */
function leftGenerator(
  unit: Unit,
  back: PyFrame,
  f: PyFunction,
  p: number,
  e: unknown,
  before: Handled,
  values: readonly unknown[],
): [Value | undefined, PyGenerator] {
  const frame = bareFrame(f);
  const gen = newGenerator(frame);
  gen.step = null;
  gen.state = GenState.Running;
  gen.resume = Resume.Native;
  frame.entry = true;
  frame.back = back;
  const { handled } = ts;
  ts.handled = before;
  enterFrame(frame);
  if (handled !== before) ts.handled = handled;
  const site = unit.sites[p];
  if (site.kind === "refused" && e === OK) {
    restore(unit, site.group, frame, values);
    frame.pc = site.pc;
    return [yielded(frame, frame.r[frame.code.code[site.pc + 2]]!, null), gen];
  }
  const v = stepping.left(frame, leave(unit, frame, p, e, ...values) as Value);
  if (v === UNWIND) throw takeRaised();
  return [v, gen];
}

/** The generator runs from exit `p` on, and the native goes on with what it gives. */
export function leaveConsumed(
  unit: Unit,
  back: PyFrame,
  f: PyFunction,
  p: number,
  e: unknown,
  consumer: Consumer,
  sink: Sink,
  before: Handled,
  ...values: unknown[]
): Value {
  const [v, gen] = leftGenerator(unit, back, f, p, e, before, values);
  return consumer.goOn(sink, v, gen);
}

/** A native for a call that is executed again in the interpreter, in place of one that has begun. */
function callAgain(name: string, run: (frame: PyFrame) => Value): Value {
  const fn = () => run(ts.frame!);
  return new PyBuiltin({ name, signature: "", doc: "", fn, traits: null, sig: null, convention: "args" });
}

/**
 * As leaveConsumed(), in a unit that has no frame yet: what its call is to call when it is executed again with a frame, in the
 * interpreter.
 */
export function leaveConsumedLater(
  unit: Unit,
  f: PyFunction,
  p: number,
  e: unknown,
  consumer: Consumer,
  sink: Sink,
  before: Handled,
  ...values: unknown[]
): Value {
  const goOn = later(unit, f, p, e, before, values);
  return callAgain(f.code.data.name, (frame) => {
    const [v, gen] = goOn(frame);
    return consumer.goOn(sink, v, gen);
  });
}

/** leftGenerator() for a frame that is to be made yet, and with it the callees that unwound. */
function later(unit: Unit, f: PyFunction, p: number, e: unknown, before: Handled, values: readonly unknown[]) {
  if (e === OK && unwinding.raised !== null) e = takeRaised();
  const { top, link } = unwinding;
  unwinding.link = null;
  return (frame: PyFrame) => {
    if (e === OK && unit.sites[p].kind === "call") {
      unwinding.top = top;
      unwinding.link = link;
    }
    return leftGenerator(unit, frame, f, p, e, before, values);
  };
}

/** A generator that has begun in a unit without a frame: its first step is what is left of the one that was left. */
class Begun extends PyObject {
  gen: PyGenerator | null = null;
  constructor(readonly first: (frame: PyFrame) => [Value | undefined, PyGenerator]) {
    super();
  }
}

defineType("generator", Begun, {
  slots: {
    __next__: (self: Begun) => {
      if (self.gen !== null) return iterNext(self.gen);
      const [v, gen] = self.first(ts.frame!);
      self.gen = gen;
      return v;
    },
  },
});

/** The same when a loop in the interpreter goes on with the generator. */
export function leaveLoopLater(
  unit: Unit,
  f: PyFunction,
  p: number,
  e: unknown,
  before: Handled,
  ...values: unknown[]
): Value {
  return new Begun(later(unit, f, p, e, before, values));
}

/** The same for a generator that exists. */
export function consumeGenerator(consumer: Consumer, self: Value | undefined, gen: Value): Value {
  const sink = consumer.begin(self);
  const v = drainer(gen, sink);
  return consumer.goOn(sink, v === null ? iterNext(gen) : v, gen);
}

export function newMap(f: Value, it: Value): Value {
  return new PyMap(f, [it], false);
}

export function newFilter(f: Value, it: Value): Value {
  return new PyFilter(f, it);
}

/** The native goes on with a map or filter, whose item `v` it did not take; with no item, when it is just between two. */
export function goOn(
  _: PyFrame,
  consumer: Consumer,
  sink: Sink,
  source: Value,
  v: Value | undefined = iterNext(source),
): Value {
  return consumer.goOn(sink, v, source);
}

/** The same when the function ended the iteration with StopIteration; everything else is thrown on. */
export function stopOn(_: PyFrame, consumer: Consumer, sink: Sink, source: Value, e: unknown): Value {
  if (!isExc(e, "StopIteration")) throw e;
  return consumer.goOn(sink, undefined, source);
}

/** The same when the function gave `r` for the item `x` of the iterator below. */
export function givenOn(frame: PyFrame, consumer: Consumer, sink: Sink, source: Value, x: Value, r: Value): Value {
  if (!(source instanceof PyFilter)) return consumer.goOn(sink, r, source);
  let taken: boolean;
  try {
    taken = truth(r);
  } catch (e) {
    return stopOn(frame, consumer, sink, source, e);
  }
  return consumer.goOn(sink, taken ? x : iterNext(source), source);
}

/** The same when the function is to be called with `x`. */
export function callOn(frame: PyFrame, consumer: Consumer, sink: Sink, source: PyMap | PyFilter, x: Value): Value {
  let r: Value;
  try {
    r = source.func === None ? x : call1(source.func, x);
  } catch (e) {
    return stopOn(frame, consumer, sink, source, e);
  }
  return givenOn(frame, consumer, sink, source, x, r);
}

/** The same when the function was called by compiled code around `frame`, and unwound. */
export function finishOn(frame: PyFrame, consumer: Consumer, sink: Sink, source: Value, x: Value): Value {
  let r: Value;
  try {
    r = entering.finish(frame);
  } catch (e) {
    return stopOn(frame, consumer, sink, source, e);
  }
  return givenOn(frame, consumer, sink, source, x, r);
}

type How = (frame: PyFrame, consumer: Consumer, sink: Sink, source: never, x?: never, r?: never) => Value;

/** The same in a unit that has no frame: what its call is to call when it is executed again in the interpreter. */
export function laterOn(how: How, consumer: Consumer, sink: Sink, source: never, x?: never, r?: never): Value {
  const unwound = how === (finishOn as unknown);
  const raised = unwound ? takeRaised() : null;
  const { top, link } = unwinding;
  if (unwound) unwinding.link = null;
  return callAgain("map", (frame) => {
    if (unwound) {
      unwinding.raised = raised;
      unwinding.top = top;
      unwinding.link = link;
    }
    return how(frame, consumer, sink, source, x, r);
  });
}
