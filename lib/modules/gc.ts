// gc: the interface of CPython's cyclic collector. Memory is the host's to manage: collect() has the host collect and
// calls the callbacks of weak references; settings are kept and callbacks are called, as programs expect.
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, type NativeModule, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyFunction, PyMethod } from "../core/function.ts";
import { hostSystem } from "../core/host_system.ts";
import { isInstance, readLocation } from "../core/instance.ts";
import { valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import {
  list,
  None,
  PyBytes,
  PyCell,
  PyComplex,
  PyFloat,
  PyList,
  type PyObject,
  PyTuple,
  PyWideStr,
  tuple,
  type Value,
} from "../core/value.ts";
import { PyType } from "../core/type.ts";
import { clearDeadRegisters } from "../interpreter/dead_registers.ts";
import { PyGenerator } from "../interpreter/generators.ts";
import { forwardFresh, freshLoopFunction } from "../interpreter/fresh_loop.ts";
import { toArray } from "../ops/iteration.ts";
import { asInt32 } from "../ops/number.ts";
import { runDeadCallbacks } from "../types/weakref.ts";
import { perRuntime } from "../core/per_runtime.ts";
import { walk } from "./gc_reach.ts";
import { collectCoroutines } from "./unawaited_warnings.ts";

class Settings {
  enabled = true;
  debug = 0;
  threshold: [number, number, number] = [2000, 10, 0];
  collections = [0, 0, 0];
}

const settings = perRuntime(() => new Settings());

const DEBUG = { STATS: 1, COLLECTABLE: 2, UNCOLLECTABLE: 4, SAVEALL: 32, LEAK: 38 } as const;

function info(generation: number): PyDict {
  const d = new PyDict();
  d.setStr("generation", generation);
  d.setStr("collected", 0);
  d.setStr("uncollectable", 0);
  return d;
}

function collect(generation: Value | undefined): Value {
  const n = generation === undefined ? 2 : asInt32(generation);
  if (n < 0 || n > 2) throw valueError("invalid generation");
  const gc = runtime().modules.getStr("gc");
  const callbacks = gc === undefined ? undefined : (gc as PyObject).dict?.getStr("callbacks");
  const calls = callbacks instanceof PyList ? callbacks.copyItems() : [];
  for (const f of calls) callArgs(f, ["start", info(n)]);
  settings().collections[n]++;
  clearDeadRegisters();
  collectCoroutines(() => hostSystem().collectGarbage());
  runDeadCallbacks();
  for (const f of calls) callArgs(f, ["stop", info(n)]);
  return 0;
}

const collectFunction = perRuntime(() => freshLoopFunction("gc", "collect", "(generation=2)", collect));

/** Could a collector of cycles care about this value? */
function isTracked(v: Value): boolean {
  if (typeof v !== "object" || v === None) return false;
  if (v instanceof PyFloat || v instanceof PyComplex || v instanceof PyBytes || v instanceof PyWideStr) {
    return v.t === 0;
  }
  if (v instanceof PyTuple) return v.t === 0 || v.a.some(isTracked);
  return true;
}

/** The objects that a container refers to. */
function referents(v: Value): Value[] {
  if (typeof v !== "object") return [];
  const out: Value[] = [];
  if (v instanceof PyList) out.push(...v.copyItems());
  else if (v instanceof PyTuple) out.push(...v.a);
  else if (v instanceof PyDict) { for (const e of v.entries()) out.push(e.key, e.value!); }
  else if (v instanceof PyCell) {
    if (v.v !== undefined) out.push(v.v);
  } else if (v instanceof PyMethod) out.push(v.func, v.self);
  else if (v instanceof PyFunction) {
    out.push(v.code, v.globals, v.name, v.qualname);
    if (v.closure !== null) out.push(tuple(v.closure));
    if (v.defaults !== null) out.push(tuple(v.defaults));
  } else if (v instanceof PyType) out.push(v.attrs, tuple(v.mro), ...v.bases);
  else if (v instanceof PyGenerator) {
    for (const x of v.frame.r) if (x !== undefined) out.push(x);
  } else if (["set", "frozenset"].includes(typeOf(v).name)) out.push(...toArray(v));
  if (isInstance(v)) {
    if (v.shape.isDict) out.push(v.ext![0] as PyDict);
    else {
      for (const loc of v.shape.props.values()) {
        const x = readLocation(v, loc);
        if (x !== undefined) out.push(x);
      }
    }
    out.push(v.shape.cls);
  } else if (v.dict) out.push(v.dict);
  return out;
}

export const module: NativeModule = defineModule("gc", {
  doc: "The interface of the garbage collector.",
  members: {
    enable: fn("()", "Turn automatic collection on.", () => {
      settings().enabled = true;
    }),
    disable: fn("()", "Turn automatic collection off.", () => {
      settings().enabled = false;
    }),
    isenabled: fn("()", "Is automatic collection on?", () => settings().enabled),
    collect: fn("(generation=2)", "Run a collection; the number of unreachable objects found.", collect, {
      forwards: (args, kw) => forwardFresh(collectFunction(), args, kw),
    }),
    get_count: fn("()", "The collection counts.", () => tuple([0, 0, 0])),
    get_debug: fn("()", "The debugging flags.", () => settings().debug),
    set_debug: fn("(flags, /)", "Set the debugging flags.", (flags: Value) => {
      settings().debug = asInt32(flags);
    }),
    get_threshold: fn("()", "The collection thresholds.", () => tuple(settings().threshold.slice())),
    set_threshold: fn(
      "(threshold0, threshold1=<opt>, threshold2=<opt>, /)",
      "Set the collection thresholds.",
      (a: Value, b: Value | undefined, c: Value | undefined) => {
        const t = settings().threshold;
        t[0] = asInt32(a);
        if (b !== undefined) t[1] = asInt32(b);
        if (c !== undefined) t[2] = asInt32(c);
      },
    ),
    get_stats: fn("()", "Statistics of each generation.", () => {
      return list(
        settings().collections.map((n) => {
          const d = new PyDict();
          d.setStr("collections", n);
          d.setStr("collected", 0);
          d.setStr("uncollectable", 0);
          return d;
        }),
      );
    }),
    get_objects: fn("(generation=None)", "The tracked objects that can be reached.", () => {
      const out: Value[] = [];
      walk(referents, (v) => {
        if (isTracked(v)) out.push(v);
      });
      return list(out);
    }),
    get_referrers: fn("(*objs)", "The containers in reach that refer to any of the arguments.", (objs: Value[]) => {
      const wanted = new Set(objs), out: Value[] = [];
      walk(referents, (v, refers) => {
        if (refers.some((each) => wanted.has(each))) out.push(v);
      });
      return list(out);
    }),
    get_referents: fn(
      "(*objs)",
      "The objects that the arguments refer to.",
      (objs: Value[]) => list(objs.flatMap(referents)),
    ),
    is_tracked: fn("(obj, /)", "Could the object be part of a cycle?", isTracked),
    is_finalized: fn("(obj, /)", "Was the object finalised?", () => false),
    freeze: fn("()", "Exempt all objects from collection.", () => undefined),
    unfreeze: fn("()", "Undo freeze().", () => undefined),
    get_freeze_count: fn("()", "Number of exempted objects.", () => 0),
    DEBUG_STATS: value(DEBUG.STATS),
    DEBUG_COLLECTABLE: value(DEBUG.COLLECTABLE),
    DEBUG_UNCOLLECTABLE: value(DEBUG.UNCOLLECTABLE),
    DEBUG_SAVEALL: value(DEBUG.SAVEALL),
    DEBUG_LEAK: value(DEBUG.LEAK),
    garbage: () => list([]),
    callbacks: () => list([]),
  },
});
