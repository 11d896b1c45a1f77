// What -X dump=trace and dump=ir show of a unit: what was recorded of its code, and what the emitter knows block by block.
//
// In: a profile, or an emitter that has settled. Out: text for people; nothing reads it back.
import type { PyCode } from "../interpreter/code_object.ts";
import type { Emitter } from "./emitter.ts";
import { LISTED, MARKED, PAIR, RANGE, type State, UNBOXED, WIDE, WORD } from "./state.ts";
import { ANY, Kind } from "./kinds.ts";
import { opName } from "./operands.ts";
import { LEFT_32, LEFT_53, MANY, type Profile } from "./profile.ts";
import { shapesOf } from "./shape_facts.ts";

const NAMES = Object.entries(Kind);

function kindText(mask: number): string {
  if ((mask & ANY) === ANY) return (mask & Kind.UNSET) === 0 ? "any" : "any|unset";
  return NAMES.filter(([, bit]) => (mask & bit) !== 0).map(([name]) => name.toLowerCase()).join("|");
}

function instruction(co: PyCode, pc: number): string {
  const [op, a, b, c] = co.code.subarray(pc, pc + 4);
  return `${String(pc).padStart(5)} ${opName(op).padEnd(20)} ${a} ${b} ${c}`;
}

function overflowText(bits: number): string {
  return bits & LEFT_53 ? " left 53 bits" : bits & LEFT_32 ? " left 32 bits" : "";
}

function targetText(target: unknown): string {
  if (target === undefined) return "";
  if (target === MANY) return " target many";
  if (typeof target !== "object" || target === null) return ` target ${String(target)}`;
  const named = target as { qualname?: unknown; name?: unknown; cls?: { name: string } };
  return ` target ${[named.qualname, named.name, named.cls?.name].find((v) => typeof v === "string") ?? "object"}`;
}

/** Each recorded instruction: how often, the kinds of its operands, shapes, callees, overflow, failed guesses. */
export function traceText(co: PyCode, p: Profile): string {
  const lines: string[] = [];
  for (let i = 0; i < p.seen.length; i++) {
    if (p.seen[i] === 0) continue;
    const kinds = [0, 1, 2].map((k) => kindText(p.kinds[3 * i + k]) || "-").join(" ");
    const shapes = p.shapes[i]?.map((s) => s.cls.name).join("|");
    const codes = p.codes[i]?.map((c) => c.qualname).join("|");
    lines.push(
      `${instruction(co, 4 * i)}  x${p.seen[i]} ${kinds}${shapes ? ` shapes ${shapes}` : ""}` +
        `${codes ? ` codes ${codes}` : ""}${targetText(p.targets[i])}${overflowText(p.overflow[i])}` +
        `${p.failed[i] > 0 ? ` failed ${p.failed[i]}` : ""}`,
    );
  }
  return lines.join("\n");
}

function held(rep: number): string {
  if ((rep & RANGE) !== 0) return " range";
  if (rep === LISTED) return " list and index";
  if ((rep & MARKED) !== 0) return " marked";
  if ((rep & WORD) !== 0) return " word";
  if ((rep & WIDE) !== 0) return " bigint";
  if ((rep & PAIR) !== 0) return " parts";
  return (rep & UNBOXED) !== 0 ? " double" : "";
}

function stateText(e: Emitter, pc: number, st: State): string {
  const out: string[] = [];
  for (let i = 0; i < st.mask.length; i++) {
    if (!e.isLive(pc, i) || st.mask[i] === 0) continue;
    const classes = shapesOf(st.shape[i]).map((s) => s.cls.name);
    const text = (kindText(st.mask[i] & (ANY | Kind.UNSET)) || "-") + held(st.rep[i]);
    out.push(`r${i}: ${text}${classes.length === 0 ? "" : ` of ${classes.join("/")}`}`);
  }
  return out.join(", ");
}

/** The blocks of a unit in order: where they come from, what is known at their start, their instructions. */
export function blocksText(e: Emitter): string {
  const lines: string[] = [];
  for (const b of e.region.blocks) {
    const st = e.stateAt(b);
    if (st === undefined) continue;
    const before = b.before.map((p) => p.start).join(", ");
    lines.push(`block ${b.start}${b.isLoop ? " loop" : ""}${before === "" ? "" : ` after ${before}`}`);
    lines.push(`  ${stateText(e, b.start, st)}`);
    for (let pc = b.start; pc < b.end; pc += 4) lines.push(`  ${instruction(e.co, pc)}`);
  }
  return lines.join("\n");
}
