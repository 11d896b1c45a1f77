// What tasks and futures ask of their loop: call_soon() and get_debug().
//
// In: any loop. Out: the callback is scheduled. A loop whose class has these methods as asyncio wrote them is served here,
// without a call of Python code, by the same effects: a Handle at the end of `_ready`. Any other one, one in debug mode, one
// that is closed, and all of them while a trace or profile function is set, gets its method called. Invariant: what is known
// of a shape of loops or of Handle holds while the shape and its version stay.
import { getAttr } from "../core/attributes.ts";
import { callArgs, callKw } from "../core/call.ts";
import type { PyFunction, PyModule } from "../core/function.ts";
import { type Instance, isInstance, PyObj, readLocation, writeLocation } from "../core/instance.ts";
import { perRuntime } from "../core/per_runtime.ts";
import type { Shape } from "../core/shape.ts";
import { runtime, ts } from "../core/state.ts";
import { jsText } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { None, type Str, tuple, type Value } from "../core/value.ts";
import { methodOf, placeOf } from "../interpreter/attribute_places.ts";
import { truth } from "../ops/truth.ts";
import { PyDeque } from "./_collections_deque.ts";

/** A class of loops whose methods are asyncio's. */
interface LoopShape {
  readonly shape: Shape;
  readonly version: number;
  readonly debug: number;
  readonly closed: number;
  readonly ready: number;
}

/** Handle as asyncio wrote it: the shape of a new one and where its fields are. */
interface HandleShape {
  readonly cls: PyType;
  readonly root: Shape;
  readonly version: number;
  readonly shape: Shape;
  readonly context: number;
  readonly loop: number;
  readonly callback: number;
  readonly args: number;
  readonly rest: readonly (readonly [number, Value])[];
}

interface Known {
  loop: LoopShape | null;
  handle: HandleShape | null;
  events: PyModule | null;
}

const known: () => Known = perRuntime(() => ({ loop: null, handle: null, events: null }));

const LOOP_METHODS = ["call_soon", "_call_soon", "_check_closed", "get_debug"];

function isOwn(f: PyFunction | undefined, module: string, qualname: string): boolean {
  return f !== undefined && f.module === module && jsText(f.qualname as Str) === qualname &&
    f.globals.getStr("__name__") === module;
}

function fieldOf(shape: Shape, name: string): number | undefined {
  const place = placeOf(shape, name);
  return place !== null && place.kind === 1 && place.loc >= 0 ? place.loc : undefined;
}

function loopShape(loop: PyObj): LoopShape | null {
  const { shape } = loop;
  if (shape.isDict) return null;
  for (const name of LOOP_METHODS) {
    if (!isOwn(methodOf(loop, name), "asyncio.base_events", `BaseEventLoop.${name}`)) return null;
  }
  const debug = fieldOf(shape, "_debug"), closed = fieldOf(shape, "_closed"), ready = fieldOf(shape, "_ready");
  if (debug === undefined || closed === undefined || ready === undefined) return null;
  return { shape, version: shape.version, debug, closed, ready };
}

/** What is known of the loop, or null when its methods must be called. */
function plainLoop(k: Known, loop: Value): LoopShape | null {
  if (!(loop instanceof PyObj) || ts.instrumented) return null;
  const last = k.loop;
  if (last !== null && last.shape === loop.shape && last.version === loop.shape.version) return last;
  const found = loopShape(loop);
  if (found !== null) k.loop = found;
  return found;
}

/** loop.get_debug() */
export function isDebugging(loop: Value): boolean {
  const plain = plainLoop(known(), loop);
  return truth(plain === null ? callArgs(getAttr(loop, "get_debug"), []) : readLocation(loop as PyObj, plain.debug)!);
}

/** Learns from a Handle that the class itself made. */
function handleShape(cls: PyType, made: Instance): HandleShape | null {
  const { shape } = made;
  if (!(made instanceof PyObj) || shape.isDict || shape.cls !== cls) return null;
  if (!isOwn(methodOf(made, "__init__"), "asyncio.events", "Handle.__init__")) return null;
  const at = (name: string) => fieldOf(shape, name);
  const context = at("_context"), loop = at("_loop"), callback = at("_callback"), args = at("_args");
  if (context === undefined || loop === undefined || callback === undefined || args === undefined) return null;
  const rest: (readonly [number, Value])[] = [];
  for (const [name, v] of [["_cancelled", false], ["_repr", None], ["_source_traceback", None]] as const) {
    const loc = at(name);
    if (loc === undefined) return null;
    rest.push([loc, v]);
  }
  return { cls, root: cls.rootShape, version: cls.rootShape.version, shape, context, loop, callback, args, rest };
}

/** Handle(callback, args, loop, context), of a loop that is not in debug mode. */
function makeHandle(k: Known, callback: Value, args: Value, loop: Value, context: Value): Value {
  const events = k.events ??= runtime().importModule("asyncio.events") as PyModule;
  const cls = events.dict.getStr("Handle") ?? getAttr(events, "Handle");
  const h = k.handle;
  if (h === null || h.cls !== cls || h.root !== h.cls.rootShape || h.version !== h.root.version) {
    const made = callArgs(cls, [callback, args, loop, context]);
    if (cls instanceof PyType && made instanceof PyObj) k.handle = handleShape(cls, made);
    return made;
  }
  const made = new PyObj(h.shape);
  writeLocation(made, h.context, context);
  writeLocation(made, h.loop, loop);
  writeLocation(made, h.callback, callback);
  writeLocation(made, h.args, args);
  for (const [loc, v] of h.rest) writeLocation(made, loc, v);
  return made;
}

/** loop.call_soon(callback, *args, context=context) */
export function callSoon(loop: Value, callback: Value, args: readonly Value[], context: Value): void {
  const k = known();
  const plain = plainLoop(k, loop);
  if (plain !== null) {
    const o = loop as PyObj;
    const ready = readLocation(o, plain.ready);
    if (
      readLocation(o, plain.debug) === false && readLocation(o, plain.closed) === false && ready instanceof PyDeque &&
      !isInstance(ready)
    ) {
      ready.append(makeHandle(k, callback, tuple(args.slice()), loop, context));
      return;
    }
  }
  callKw(getAttr(loop, "call_soon"), [callback, ...args], new Map([["context", context]]));
}
