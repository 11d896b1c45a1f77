// One unit: from code, entry and profile to a JS function by `new Function`.
//
// In: what is compiled and how (tier, light or with a frame). Out: a Unit, ready to be entered. Throws NeedsFrame when a
// light unit can't do without a frame, CannotCompile with a reason. Invariants: the text is unique for each unit (V8 shares
// compiled code of equal texts, and with it type feedback); all exits of a unit leave through one block at its end.
import type { PyDict } from "../core/dict.ts";
import { dictType } from "../core/builtin_types.ts";
import { Shape } from "../core/shape.ts";
import type { Value } from "../core/value.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { Emitter, VARIABLES } from "./emitter.ts";
import type { Callees } from "./emitter_options.ts";
import { CannotCompile, NeedsFrame, UNBOXED } from "./state.ts";
import { entryState, livenessOf, narrowEntry, parameterCount, recordedState } from "./entry.ts";
import { Irreducible, type Region, regionOf } from "./flow.ts";
import { layout } from "./layout.ts";
import { blocksText } from "./dump_text.ts";
import { MAY_NOT_STEP, steppedHead } from "./emit_generators.ts";
import { handlers } from "./handlers.ts";
import { knobs } from "./knobs.ts";
import { Kind } from "./kinds.ts";
import type { Profile } from "./profile.ts";
import { NAMES } from "./support.ts";
import { type EntryKind, type LightHolder, Unit } from "./unit.ts";

/** Code with more instructions is left to the interpreter. */
const MAX_INSTRUCTIONS = 4000;

export interface Request {
  readonly co: PyCode;
  readonly kind: EntryKind;
  readonly pc: number;
  readonly light: boolean;
  readonly tier: 1 | 2;
  readonly profile: Profile | null;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** Locals mapping of module and class code, null in functions. */
  readonly locals: Value | null;
  readonly stress: number;
  readonly callees: Callees;
  /** Of a light unit: its holder, which says how arguments come. */
  readonly holder: LightHolder | null;
}

let nextId = 1;

/** Handlers of a unit's code that were seen to run. */
function seenHandlers({ co, profile }: Request): Set<number> {
  const seen = new Set<number>();
  if (profile === null || knobs.without.has("handlers")) return seen;
  for (let i = 2; i < co.handlers.length; i += 4) {
    if (profile.seen[co.handlers[i] >> 2] > 0) seen.add(co.handlers[i]);
  }
  return seen;
}

/** An attribute was boxed by what was emitted: the shapes that the unit began with are not those it ends with. */
class ShapesChanged extends Error {}

/** Compiles a unit. Each attribute is boxed once, so that it is begun anew a few times at most. */
export function compileUnit(q: Request): Unit {
  for (;;) {
    const { boxings } = Shape;
    try {
      return compileWhole(q);
    } catch (e) {
      if (Shape.boxings === boxings) throw e;
    }
  }
}

/** With the handlers of its code that were seen to run, where that can be done. */
function compileWhole(q: Request): Unit {
  const seen = seenHandlers(q);
  const region = seen.size > 0 ? regionWith(q, seen) : null;
  if (region !== null) {
    try {
      return compileRegion(q, region, seen);
    } catch (e) {
      if (!(q.light && e instanceof NeedsFrame)) throw e;
    }
  }
  return compileRegion(q, regionOf(q.co, q.pc, q.kind === "loop"), seen);
}

/** The region with these handlers; null when it has none of them, or there is no structured code for it. */
function regionWith({ co, pc, kind }: Request, seen: ReadonlySet<number>): Region | null {
  try {
    const region = regionOf(co, pc, kind === "loop", (h) => seen.has(h));
    return region.blocks.some((b) => b.isHandler) ? region : null;
  } catch (e) {
    if (e instanceof Irreducible) return null;
    throw e;
  }
}

function compileRegion(q: Request, region: Region, seen: ReadonlySet<number>): Unit {
  const { boxings } = Shape;
  const { co, kind, pc, light } = q;
  if (co.code.length >> 2 > MAX_INSTRUCTIONS) throw new CannotCompile("too long");
  const entry = entryState(co, kind, pc);
  const floats = q.holder?.floats ?? [];
  floats.forEach((isFloat, i) => {
    if (!isFloat) return;
    entry.mask[i] = Kind.FLOAT;
    entry.rep[i] = UNBOXED;
  });
  const state = recordedState(q.profile, co, kind, pc);
  const G = q.globals, B = q.builtins;
  const localsAreGlobals = q.locals === G && G.t === dictType.tag;
  const e: Emitter = new Emitter({
    co,
    region,
    liveness: livenessOf(co),
    profile: q.profile,
    framed: !light,
    entry,
    stress: q.stress !== 0,
    resumes: !light && kind !== "loop" && kind !== "loop handler" && co.isGenerator,
    drains: kind === "drain",
    handles: kind === "light handler" || region.blocks.some((b) => b.isHandler),
    returns: kind !== "loop" && kind !== "loop handler",
    names: { globals: G, builtins: B },
    localsAreGlobals,
    callees: q.callees,
    inlining: null,
    prefix(e) {
      // Whoever calls a light unit has checked the function's globals.
      if (!light) e.guard(localsAreGlobals ? "F.globals===G&&F.locals===G" : "F.globals===G");
      if (state !== undefined) narrowEntry(e, region, pc, state, light);
    },
  }, handlers);
  const body = e.body();
  if (Shape.boxings !== boxings) throw new ShapesChanged();
  if (knobs.dump !== null && knobs.dumped.includes("ir")) {
    knobs.dump(`# ${co.qualname} ${kind} at ${pc}, blocks\n${blocksText(e)}\n`);
  }
  const unit = new Unit(nextId++, co, kind, pc, light, q.tier);
  unit.handled = seen;
  if (light && kind === "function") { for (let i = 0; i < parameterCount(co); i++) e.used.add(i); }
  floats.forEach((isFloat, i) => isFloat && e.unboxed.add(i));
  unit.text = assemble(e, unit, returnsOf(body, e, q.holder), region.entry.start, floats);
  for (const inlined of e.inlining.units.values()) inlined.host = unit;
  build(e, unit, q);
  for (const holder of e.calls) holder.callers.add(unit);
  return unit;
}

/** A unit all of whose results are floats gives them as numbers. */
function returnsOf(body: string, e: Emitter, holder: LightHolder | null): string {
  // A handler's result is a value.
  if (holder === null || e.returned !== Kind.FLOAT || holder.recursive || e.co.handlers.length > 0) return body;
  holder.returnsFloat = true;
  return body.replace(/\/\*F\*\/new PyFloat\((d\d+)\)/g, "$1");
}

function assemble(
  e: Emitter,
  unit: Unit,
  body: string,
  pc: number,
  floats: readonly boolean[],
): string {
  const { co, light } = unit;
  const called = light && unit.kind === "function";
  const name = `${called ? "light" : unit.kind.replace(" ", "_")}_${
    co.data.name.replace(/[^A-Za-z0-9_$]/g, "_")
  }_${unit.id}`;
  const named = e.nnamed;
  const steps = unit.kind === "resume";
  const { declarations: more, variables, used } = layout(e, unit, light ? floats : []);
  const declarations: string[] = [];
  for (const i of used) {
    if (called) {
      if (i < parameterCount(co)) {
        if (floats[i]) declarations.push(`r${i}`);
        continue;
      }
      declarations.push(i >= co.firstFree && i < named ? `r${i}=f.closure[${i - co.firstFree}]` : `r${i}`);
    } else if (e.isLive(pc, i)) declarations.push(`r${i}=R[${i}]`);
    else declarations.push(`r${i}`);
  }
  declarations.push(...more);
  const parameters = Array.from({ length: parameterCount(co) }, (_, i) => `${floats[i] ? "d" : "r"}${i}`);
  const boxed = parameters.map((p, i) => floats[i] ? `new PyFloat(${p})` : p);
  const head = unit.starts
    ? `function ${name}(f,D${parameters.map((p) => "," + p).join("")}){` +
      `if(D>J.limit||${MAY_NOT_STEP})return H.unstarted(f,[${parameters.join()}]);`
    : called
    ? `function ${name}(f,D${parameters.map((p) => "," + p).join("")}){` +
      `if(D>J.limit)return H.deep(C,f,D,[${boxed.join()}]);`
    : `function ${name}(${light ? "f,D," : ""}F${unit.kind === "drain" ? ",K" : steps ? ",W,s" : ""}){const R=F.r${
      e.options.resumes ? ",g=F.gen" : ""
    };${steps ? steppedHead(e, pc) : ""}`;
  const caught = called && e.options.handles;
  if (caught) declarations.push("F=null");
  const tail = `return ${
    caught
      ? "H.leaveTried(U,f,D,p,e,F"
      : called
      ? "H.leaveLight(U,f,D,p,e"
      : light
      ? "H.leaveCaught(U,F,p,e"
      : "H.leave(U,F,p,e"
  }${variables.map((v) => "," + v).join("")});`;
  // In parentheses V8 compiles it at once, instead of reading it twice: 15 % of the time that making a unit takes.
  return `"use strict";return(${head}let ${declarations.join()};x:{try{${
    body.replaceAll(VARIABLES, variables.join())
  }}catch(err){e=err}}` +
    `${tail}});`;
}

/** A deterministic source of guard failures: one in about 50. */
function stressSource(seed: number): () => boolean {
  let s = seed >>> 0 || 1;
  return () => {
    s ^= s << 13;
    s ^= s >>> 17;
    s ^= s << 5;
    return ((s >>> 0) % 50) === 0;
  };
}

let stressed: (() => boolean) | null = null;

function build(e: Emitter, unit: Unit, q: Request): void {
  const names = Object.keys(NAMES);
  const values: unknown[] = Object.values(NAMES);
  if (q.stress !== 0) stressed ??= stressSource(q.stress);
  const constants = e.constants.map((_, i) => `k${i}`);
  const make = new Function(...names, "U", "C", "G", "B", "S", ...constants, unit.text);
  unit.fn = make(...values, unit, unit.co, q.globals, q.builtins, stressed, ...e.constants);
}
