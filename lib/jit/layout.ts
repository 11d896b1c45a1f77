// The variables of a unit: how they are declared, and where exits find the values of registers among them.
//
// In: the Emitter after its last run. Out: declarations and the list of all variables; the unit's tables are filled.
// All variables go to the exit as they are: little JS bytecode, so that V8 can inline small units.
import type { Emitter } from "./emitter.ts";
import type { Unit } from "./unit.ts";

export interface Layout {
  /** For `let`, but those of registers. */
  readonly declarations: string[];
  /** What exits get. */
  readonly variables: readonly string[];
  /** Registers that have variables. */
  readonly used: readonly number[];
}

/** `floats`: parameters that come as numbers. */
export function layout(e: Emitter, unit: Unit, floats: readonly boolean[]): Layout {
  const used = [...e.used].sort((a, b) => a - b);
  const declarations: string[] = [];
  for (const i of e.unboxed) if (!floats[i]) declarations.push(`d${i}=0`);
  for (const i of e.wides) declarations.push(`w${i}=0n`);
  for (const i of e.pairs) declarations.push(`m${i}=0`);
  declarations.push("p=0", "e=OK");
  if (e.counts) declarations.push("z=0");
  for (const i of e.walks) if (!e.ranges.has(i)) declarations.push(`i${i}=0`);
  for (const i of e.ranges) declarations.push(`i${i}=0`, `s${i}=0`, `q${i}=0`);
  for (const at of e.found) declarations.push(`h${at}`, `j${at}`);
  if (e.root === e) { for (const [name, first] of e.inlining.variables) declarations.push(name + first); }
  const variables = used.map((i) => `r${i}`);
  const place = (name: string) => variables.push(name) - 1;
  unit.sites = e.sites;
  unit.regs = used;
  unit.doubles = used.map((i) => e.unboxed.has(i) ? place(`d${i}`) : -1);
  unit.wides = used.map((i) => e.wides.has(i) ? place(`w${i}`) : -1);
  unit.imaginaries = used.map((i) => e.pairs.has(i) ? place(`m${i}`) : -1);
  unit.ranges = used.map((i) => {
    if (!e.ranges.has(i)) return e.walks.has(i) ? place(`i${i}`) : -1;
    const at = place(`i${i}`);
    place(`s${i}`);
    place(`q${i}`);
    return at;
  });
  unit.groups = e.groups.map((text) => used.map((i) => text[i]).join(""));
  return { declarations, variables, used };
}
