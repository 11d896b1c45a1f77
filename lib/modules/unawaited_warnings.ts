// RuntimeWarning for coroutines that nobody awaited, when they are collected and at the end of the program.
//
// In: interpreter/unawaited.ts. Out: warnings. Invariant: nothing counts references, so that a coroutine is lost is seen
// when somebody asks: gc.collect() and the end. The warning names the place where it was made, which is where the await
// is missing; CPython's names the place where the last reference went, which for `f()` as a statement is the same.
import { callKw } from "../core/call.ts";
import { getAttr } from "../core/attributes.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { None, type Value } from "../core/value.ts";
import { weakRef, weakTarget } from "../core/weak_refs.ts";
import { keepUnstarted, type Made, takeUnstarted } from "../interpreter/unawaited.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { reportUnraisable } from "./atexit.ts";

function registryOf(globals: PyDict): Value {
  let registry = globals.getStr("__warningregistry__");
  if (registry === undefined) globals.setStr("__warningregistry__", registry = new PyDict());
  return registry;
}

/** `name` is the coroutine's, `source` itself where it can still be had. */
function warn(name: string, place: Omit<Made, "coroutine">, source: Value): void {
  const warnings = runtime().importModule("warnings");
  const { code, globals } = place;
  const kw = new Map<string, Value>([["source", source]]);
  let filename = "sys", line = 1, module = "sys";
  if (code !== null && globals !== null) {
    filename = code.data.filename;
    line = code.lineAt(place.pc);
    module = strJs(globals.getStr("__name__") ?? "__main__");
    kw.set("registry", registryOf(globals));
  }
  const text = `coroutine '${name}' was never awaited`;
  callKw(getAttr(warnings, "warn_explicit"), [
    strFromJs(text),
    EXC.RuntimeWarning,
    strFromJs(filename),
    line,
    strFromJs(module),
  ], kw);
}

function warnOf(m: Made): void {
  const { coroutine } = m;
  guarded(`Exception ignored while finalizing coroutine ${reprJs(coroutine)}`, () => {
    warn(strJs(coroutine.qualname), m, coroutine);
  });
}

function guarded(where: string, f: () => void): void {
  try {
    f();
  } catch (e) {
    if (!(e instanceof PyBaseException)) throw e;
    reportUnraisable(e, where, None);
  }
}

/** Runs a collection; warns of the coroutines that went with it before they started. */
export function collectCoroutines(collect: () => void): void {
  const all = takeUnstarted();
  if (all.length === 0) {
    collect();
    return;
  }
  const weak = all.map(({ coroutine, ...place }) => ({
    ref: weakRef(coroutine),
    name: strJs(coroutine.qualname),
    place,
  }));
  all.length = 0;
  collect();
  const rest: Made[] = [];
  for (const { ref, name, place } of weak) {
    const coroutine = weakTarget(ref);
    if (coroutine !== undefined) rest.push({ coroutine, ...place });
    else guarded(`Exception ignored while finalizing coroutine '${name}'`, () => warn(name, place, strFromJs(name)));
  }
  keepUnstarted(rest);
}

/** At the end of the program: what is left was never awaited. */
export function warnOfAllCoroutines(): void {
  for (const m of takeUnstarted()) warnOf(m);
}
