// A text dump of a code object, for people and for tests.
//
// In: CodeData. Out: lines: source line, label, opcode, operands with the names of registers, constants and names.
// Invariants: the text depends on the code object only.
import { type Const, strConstText } from "../source/constant.ts";
import type { CodeData } from "./code.ts";
import { OP, OPCODES } from "./opcodes.ts";

/** Dumps a code object and the ones nested in it. */
export function disassemble(code: CodeData): string {
  const parts: string[] = [];
  dump(code, parts);
  return parts.join("\n");
}

function dump(code: CodeData, parts: string[]): void {
  parts.push(listing(code));
  for (const c of code.consts) if (c.k === "code") dump(c.v as CodeData, parts);
}

function header(code: CodeData): string {
  const facts = [`code ${code.qualname}`, `line ${code.firstlineno}`, `flags 0x${code.flags.toString(16)}`];
  facts.push(`regs ${code.nregs}`);
  if (code.argcount + code.kwonlyargcount > 0) {
    facts.push(`args ${code.argcount}/${code.posonlyargcount}/${code.kwonlyargcount}`);
  }
  if (code.varnames.length > 0) facts.push(`locals ${code.varnames.join(" ")}`);
  if (code.cellvars.length > 0) facts.push(`cells ${code.cellvars.join(" ")}`);
  if (code.freevars.length > 0) facts.push(`free ${code.freevars.join(" ")}`);
  return facts.join(", ");
}

/** One code object without the nested ones. */
function listing(code: CodeData): string {
  const words = code.code;
  const labels = new Map<number, string>();
  const targets = new Set<number>();
  for (let pc = 0; pc < words.length; pc += 4) {
    const row = OPCODES[words[pc]];
    for (let i = 0; i < 3; i++) if (row[i + 1] === "j") targets.add(words[pc + 1 + i]);
  }
  for (const row of code.exceptions) targets.add(row.handler);
  [...targets].sort((a, b) => a - b).forEach((t, i) => labels.set(t, `L${i + 1}`));
  const out = [header(code)];
  let line = -2;
  for (let pc = 0; pc < words.length; pc += 4) {
    const row = OPCODES[words[pc]];
    const at = code.positions[pc];
    const lineText = at === line ? "" : at < 0 ? "-" : String(at);
    line = at;
    const label = labels.get(pc);
    const operands: string[] = [];
    for (let i = 0; i < 3; i++) {
      if (row[i + 1] !== "-") operands.push(operandText(code, pc, row[i + 1], words[pc + 1 + i], labels));
    }
    const text = `${lineText.padStart(4)} ${(label === undefined ? "" : label + ":").padEnd(5)}` +
      `${row[0].padEnd(20)} ${operands.join(", ")}`;
    out.push(text.trimEnd());
  }
  for (const row of code.exceptions) {
    out.push(`     ${row.start / 4}-${row.end / 4 - 1} -> ${labels.get(row.handler)} ${registerName(code, row.reg)}`);
  }
  return out.join("\n") + "\n";
}

function registerName(code: CodeData, reg: number): string {
  let i = reg;
  for (const names of [code.varnames, code.cellvars, code.freevars]) {
    if (i < names.length) return names === code.varnames ? names[i] : `&${names[i]}`;
    i -= names.length;
  }
  return `t${i}`;
}

function operandText(code: CodeData, pc: number, kind: string, v: number, labels: Map<number, string>): string {
  switch (kind) {
    case "k":
      return constText(code.consts[v]);
    case "n":
      return `.${code.names[v]}`;
    case "j":
      return `-> ${labels.get(v)}`;
    case "i": {
      const op = code.code[pc];
      if (op === OP.CALL_KW || op === OP.CALL_METHOD_KW) return `#${v & 0xfff} ${constText(code.consts[v >> 12])}`;
      if (op === OP.UNPACK_EX) return `#${v & 0xff}+*+${v >> 8}`;
      if (op === OP.MAKE_CELL) return v < 0 ? "#empty" : registerName(code, v);
      return `#${v}`;
    }
    default:
      return registerName(code, v);
  }
}

/** A short form of a constant. */
export function constText(c: Const): string {
  switch (c.k) {
    case "none":
      return "None";
    case "ellipsis":
      return "...";
    case "bool":
      return c.v ? "True" : "False";
    case "int":
      return String(c.v);
    case "float":
      return Number.isInteger(c.v) ? (Object.is(c.v, -0) ? "-0.0" : `${c.v}.0`) : String(c.v);
    case "complex":
      return `complex(${c.re}, ${c.im})`;
    case "str":
      return JSON.stringify(strConstText(c.v));
    case "bytes":
      return `bytes(${[...c.v].join(" ")})`;
    case "tuple":
      return `(${c.v.map(constText).join(", ")})`;
    case "frozenset":
      return `frozenset(${c.v.map(constText).join(", ")})`;
    case "slice":
      return `slice(${c.v.map(constText).join(", ")})`;
    case "code":
      return `<${(c.v as CodeData).qualname}>`;
  }
}
