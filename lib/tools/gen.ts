// Writes the generated regions and files: `deno task gen`; with --check it only reports what is stale (exit 1).
//
// In: the opcode table and lib/interpreter/loop.ts. Out: the marked regions of loop.ts (enum, arithmetic and comparison
// cases), lib/interpreter/loop_traced.ts, the loop's copy that calls the tracing hooks, and lib/bytecode/opcode_hash.gen.ts.
// Of the slots: lib/core/slot_getters.gen.ts. Of the folders modules/ and pylib/: their index.gen.ts.
import { COMPARISONS } from "../ops/compare.ts";
import { OPCODES, opcodeTableHash } from "../bytecode/opcodes.ts";
import { SLOTS } from "../core/slots.ts";

const LOOP = new URL("../interpreter/loop.ts", import.meta.url);
const TRACED = new URL("../interpreter/loop_traced.ts", import.meta.url);
const OPCODE_HASH = new URL("../bytecode/opcode_hash.gen.ts", import.meta.url);
const OPCODE_NUMBERS = new URL("../bytecode/opcode_numbers.gen.ts", import.meta.url);
const INDEX = new URL("../modules/index.gen.ts", import.meta.url);
const SLOT_GETTERS = new URL("../core/slot_getters.gen.ts", import.meta.url);
const PYLIB = new URL("../pylib/index.gen.ts", import.meta.url);
const PYLIB_NAMES = new URL("../pylib/names.gen.ts", import.meta.url);

function opcodes(): string {
  return `const enum Op {\n${OPCODES.map((row, i) => `  ${row[0]} = ${i},`).join("\n")}\n}\n`;
}

const OPS: Record<string, { fn: string; int: string | null; float: string | null; str?: string }> = {
  ADD: { fn: "add", int: "+", float: "+", str: "+" },
  SUBTRACT: { fn: "sub", int: "-", float: "-" },
  MULTIPLY: { fn: "mul", int: "*", float: "*" },
  TRUE_DIVIDE: { fn: "trueDiv", int: null, float: "/" },
  FLOOR_DIVIDE: { fn: "floorDiv", int: "//", float: null },
  REMAINDER: { fn: "mod", int: "%", float: null },
  POWER: { fn: "pow", int: null, float: null },
  LSHIFT: { fn: "lshift", int: null, float: null },
  RSHIFT: { fn: "rshift", int: ">>", float: null },
  AND: { fn: "and", int: "&", float: null },
  OR: { fn: "or", int: "|", float: null },
  XOR: { fn: "xor", int: "^", float: null },
  MATRIX_MULTIPLY: { fn: "matmul", int: null, float: null },
};

/** The int fast path: sets v, or leaves it undefined. `a`, `b` are numbers. */
function intPath(op: string, constant: boolean): string[] {
  switch (op) {
    case "+":
    case "-":
      return [
        `v = a ${op} b;`,
        `if (Number.isSafeInteger(v)) {`,
        `  r[code[pc + 1]] = v;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    case "*":
      return [
        `v = a * b;`,
        `if (Number.isSafeInteger(v)) {`,
        `  r[code[pc + 1]] = v === 0 ? 0 : v;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    case "//":
      return [
        `if (b !== 0) {`,
        `  m = a % b;`,
        `  v = (a - m) / b;`,
        `  if (m !== 0 && (m < 0) !== (b < 0)) v--;`,
        `  r[code[pc + 1]] = v === 0 ? 0 : v;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    case "%":
      return [
        `if (b !== 0) {`,
        `  v = a % b;`,
        `  if (v !== 0 && (v < 0) !== (b < 0)) v += b;`,
        `  r[code[pc + 1]] = v === 0 ? 0 : v;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    case ">>":
      return [
        `if ((a | 0) === a && b >= 0${constant ? "" : ""}) {`,
        `  r[code[pc + 1]] = b > 31 ? (a < 0 ? -1 : 0) : a >> b;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    case "<<":
      return [
        `if (b >= 0 && b < 31 && (a << b) >> b === a) {`,
        `  r[code[pc + 1]] = a << b;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
    default:
      return [
        `if ((a | 0) === a && (b | 0) === b) {`,
        `  r[code[pc + 1]] = a ${op} b;`,
        `  pc += 4;`,
        `  continue;`,
        `}`,
      ];
  }
}

function arithmetic(): string {
  const out: string[] = [];
  for (const [name, op] of Object.entries(OPS)) {
    for (const prefix of ["BINARY", "INPLACE"]) {
      const fn = prefix === "BINARY" ? op.fn : `inplace${op.fn[0].toUpperCase()}${op.fn.slice(1)}`;
      out.push(`case Op.${prefix}_${name}: {`, `  a = r[code[pc + 2]]!;`, `  b = r[code[pc + 3]]!;`);
      if (op.int !== null) {
        out.push(`  if (typeof a === "number" && typeof b === "number") {`);
        out.push(...intPath(op.int, false).map((l) => `    ${l}`), `  }`);
      }
      if (op.float !== null) {
        const guard = op.float === "/" ? " && b.v !== 0" : "";
        out.push(
          `  ${
            op.int !== null ? "else " : ""
          }if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT${guard}) {`,
          `    r[code[pc + 1]] = new PyFloat(a.v ${op.float} b.v);`,
          `    pc += 4;`,
          `    continue;`,
          `  }`,
        );
      }
      if (op.str) {
        out.push(
          `  else if (typeof a === "string" && typeof b === "string") {`,
          `    r[code[pc + 1]] = a + b;`,
          `    pc += 4;`,
          `    continue;`,
          `  }`,
        );
      }
      out.push(`  frame.pc = pc;`, `  r[code[pc + 1]] = binary.${fn}(a, b);`, `  pc += 4;`, `  continue;`, `}`);
    }
  }
  const names = new Set(OPCODES.map((row) => row[0] as string));
  for (const [name, op] of Object.entries(OPS)) {
    for (const prefix of ["BINARY", "INPLACE"]) {
      if (!names.has(`${prefix}_${name}_INT`)) continue;
      const fn = prefix === "BINARY" ? op.fn : `inplace${op.fn[0].toUpperCase()}${op.fn.slice(1)}`;
      const int = name === "LSHIFT" ? "<<" : op.int!;
      out.push(`case Op.${prefix}_${name}_INT: {`, `  a = r[code[pc + 2]]!;`, `  b = code[pc + 3];`);
      out.push(`  if (typeof a === "number") {`, ...intPath(int, true).map((l) => `    ${l}`), `  }`);
      if (op.float !== null && op.float !== "/") {
        out.push(
          `  else if (a instanceof PyFloat && a.t === FLOAT) {`,
          `    r[code[pc + 1]] = new PyFloat(a.v ${op.float} b);`,
          `    pc += 4;`,
          `    continue;`,
          `  }`,
        );
      }
      out.push(`  frame.pc = pc;`, `  r[code[pc + 1]] = binary.${fn}(a, b);`, `  pc += 4;`, `  continue;`, `}`);
    }
  }
  return out.join("\n") + "\n";
}

function compare(): string {
  const out: string[] = [];
  for (const [name, [js, slot]] of Object.entries(COMPARISONS)) {
    out.push(
      `case Op.COMPARE_${name}: {`,
      `  a = r[code[pc + 2]]!;`,
      `  b = r[code[pc + 3]]!;`,
      `  if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {`,
      `    r[code[pc + 1]] = a ${js} b;`,
      `  } else {`,
      `    frame.pc = pc;`,
      `    r[code[pc + 1]] = richCompare("${slot}", a, b);`,
      `  }`,
      `  pc += 4;`,
      `  continue;`,
      `}`,
    );
    for (const not of [false, true]) {
      const op = not ? `JUMP_IF_NOT_${name}` : `JUMP_IF_${name}`;
      const go = (test: string) => `pc = ${test} ? ${not ? "pc + 4 : code[pc + 3]" : "code[pc + 3] : pc + 4"};`;
      out.push(
        `case Op.${op}: {`,
        `  a = r[code[pc + 1]]!;`,
        `  b = r[code[pc + 2]]!;`,
        `  if (typeof a === "number" && typeof b === "number" || typeof a === "string" && typeof b === "string") {`,
        `    ${go(`a ${js} b`)}`,
        `    continue;`,
        `  }`,
        `  if (a instanceof PyFloat && b instanceof PyFloat && a.t === FLOAT && b.t === FLOAT) {`,
        `    ${go(`a.v ${js} b.v`)}`,
        `    continue;`,
        `  }`,
        `  frame.pc = pc;`,
        `  ${go(`compareBool("${slot}", a, b)`)}`,
        `  continue;`,
        `}`,
        `case Op.${op}_INT: {`,
        `  a = r[code[pc + 1]]!;`,
        `  b = code[pc + 2];`,
        `  if (typeof a === "number") {`,
        `    ${go(`a ${js} b`)}`,
        `    continue;`,
        `  }`,
        `  frame.pc = pc;`,
        `  ${go(`compareBool("${slot}", a, b)`)}`,
        `  continue;`,
        `}`,
      );
    }
  }
  return out.join("\n") + "\n";
}

function fill(text: string, name: string, body: string): string {
  const start = text.indexOf(`// <gen ${name}>`);
  const end = text.indexOf("// </gen>", start);
  if (start < 0 || end < 0) throw new Error(`loop.ts has no region ${name}`);
  const line = text.lastIndexOf("\n", start) + 1;
  const indent = text.slice(line, start);
  const indented = body.split("\n").map((l) => (l === "" ? l : indent + l)).join("\n");
  return text.slice(0, text.indexOf("\n", start) + 1) + indented + indent + text.slice(end);
}

/** The traced copy: the same text with a hook before each instruction and the hand-over reversed. */
function traced(loop: string): string {
  const header = "// Generated by lib/tools/gen.ts from loop.ts: the loop with tracing hooks. Do not edit.\n" +
    "// In and out as loop.ts execute(); used while sys.settrace, sys.setprofile or sys.monitoring is active.\n";
  let body = loop.slice(loop.indexOf("\nimport ") + 1);
  const edit = (from: string | RegExp, to: string) => {
    const edited = body.replace(from, to);
    if (edited === body) throw new Error(`loop.ts has no text ${from}`);
    body = edited;
  };
  edit(/\/\*\* Runs `entry`[\s\S]*?\n}\n\n[\s\S]*?\n}\n\n/, "");
  edit("function interpret(", "export function interpretTraced(");
  edit("if (ts.instrumented) {\n        handOver", "if (!ts.instrumented) {\n        handOver");
  edit(
    "// <trace>",
    "if (code === START) break reload;\nframe.pc = pc;\nif (tiers.recording > 0) {\n  tiers.record(frame, pc);\n  if (!ts.instrumented) break reload;\n}\n" +
      "if ((ts.pending & 1) !== 0 && traceInstruction(frame)) {\n  pc = frame.pc;\n  continue;\n}",
  );
  edit('import { interpretTraced } from "./loop_traced.ts";\n', "");
  edit(" takeThrown,", "");
  edit("import { safepoint,", "import { safepoint, traceInstruction,");
  edit("export type { PyGenerator };\n", "");
  edit("  type PyGenerator,\n", "");
  return header + body;
}

function moduleIndex(): string {
  const names: string[] = [];
  /** A module's Python name, where it is no file name. */
  const pythonNames = new Map<string, string>();
  for (const e of Deno.readDirSync(new URL("../modules/", import.meta.url))) {
    if (!e.isFile || !e.name.endsWith(".ts") || e.name === "index.gen.ts") continue;
    const text = Deno.readTextFileSync(new URL(`../modules/${e.name}`, import.meta.url));
    if (/^export const module\b/m.test(text)) {
      const file = e.name.slice(0, -3);
      names.push(file);
      const name = /defineModule\(\s*"([^"]+)"/.exec(text)?.[1];
      if (name !== undefined && name !== file) pythonNames.set(file, name);
    }
  }
  names.sort();
  const lines = [
    "// Generated by lib/tools/gen.ts: the native modules of this folder. Do not edit.",
    "// Each is evaluated when a program first imports it.",
    'import type { NativeModule } from "../core/define.ts";',
  ];
  const variable = (n: string) => n.replace(/^_?/, (u) => `m${u}_`);
  for (const n of names) lines.push(`import defer * as ${variable(n)} from "./${n}.ts";`);
  lines.push("", "/** Every native module by name. */");
  lines.push("export const NATIVE_MODULES: Readonly<Record<string, () => NativeModule>> = {");
  for (const n of names) lines.push(`  ${JSON.stringify(pythonNames.get(n) ?? n)}: () => ${variable(n)}.module,`);
  lines.push("};", "");
  return lines.join("\n");
}

/** The name of the function that gets a slot. */
function slotGetter(name: string): string {
  return `${name.slice(2, -2).replace(/_(\w)/g, (_, c) => c.toUpperCase())}Slot`;
}

function slotGetters(): string {
  const lines = [
    "// Generated by lib/tools/gen.ts from core/slots.ts: slotOf(cls, NAME) for each name. Do not edit.",
    "// A function each, since a read by a name that varies costs V8 a look-up: it was up to a fifth of a program's time.",
    'import { type PyType, resolveSlot } from "./type.ts";',
    'import type { SlotFn } from "./slots.ts";',
    "",
  ];
  for (const [name] of SLOTS) {
    lines.push(
      `export function ${slotGetter(name)}(cls: PyType): SlotFn | null {`,
      `  const f = cls.slots.${name};`,
      `  return f !== undefined ? f : resolveSlot(cls, "${name}");`,
      "}",
    );
  }
  return lines.join("\n") + "\n";
}

/** The Python files below a folder, by module name. */
function pythonFiles(folder: URL, prefix: string): [string, URL][] {
  const out: [string, URL][] = [];
  for (const e of Deno.readDirSync(folder)) {
    const url = new URL(e.isDirectory ? `${e.name}/` : e.name, folder);
    if (e.name === "__init__.py") out.push([prefix.slice(0, -1), url]);
    else if (e.name.endsWith(".py")) out.push([prefix + e.name.slice(0, -3), url]);
    else if (e.isDirectory && e.name !== "__pycache__") out.push(...pythonFiles(url, `${prefix}${e.name}.`));
  }
  return out;
}

/** Najash's own Python modules as text, so that they need no read permission. */
function pylib(): string {
  const files = pythonFiles(new URL("../pylib/", import.meta.url), "").sort(([a], [b]) => a < b ? -1 : 1);
  const lines = [
    "// Generated by lib/tools/gen.ts from the .py files of this folder. Do not edit.",
    "",
    "/** Python source of Najash's own library modules, by module name; a module with others below it is a package. */",
    "export const PYLIB: Readonly<Record<string, string>> = {",
  ];
  for (const [name, url] of files) {
    lines.push(`  ${JSON.stringify(name)}: ${JSON.stringify(Deno.readTextFileSync(url))},`);
  }
  lines.push("};", "");
  return lines.join("\n");
}

/** Their names, which are looked at without loading the text. */
function pylibNames(): string {
  const names = pythonFiles(new URL("../pylib/", import.meta.url), "").map(([name]) => name).sort();
  return [
    "// Generated by lib/tools/gen.ts from the .py files of this folder. Do not edit.",
    "",
    "/** Names of the modules in index.gen.ts. */",
    `export const PYLIB_NAMES: readonly string[] = ${JSON.stringify(names)};`,
    "",
  ].join("\n");
}

/** The hash of the opcode table as a constant: computing it cold costs a start 1 ms. */
function opcodeHash(): string {
  return [
    "// Generated by lib/tools/gen.ts from opcodes.ts. Do not edit.",
    "",
    "/** Part of the magic number of bytecode files. */",
    `export const OPCODE_TABLE_HASH = ${opcodeTableHash()};`,
    "",
  ].join("\n");
}

/** The numbers of opcodes as a literal: an object made from the table costs a start 0.15 ms. */
function opcodeNumbers(): string {
  return [
    "// Generated by lib/tools/gen.ts from opcodes.ts. Do not edit.",
    "",
    "/** Opcode numbers by name. */",
    `export const OP = { ${OPCODES.map(([name], i) => `${name}: ${i}`).join(", ")} };`,
    "",
  ].join("\n");
}

async function format(text: string): Promise<string> {
  const p = new Deno.Command(Deno.execPath(), {
    args: ["fmt", "--ext", "ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    cwd: new URL("../../", import.meta.url),
  }).spawn();
  const w = p.stdin.getWriter();
  await w.write(new TextEncoder().encode(text));
  await w.close();
  const out = await p.output();
  if (!out.success) throw new Error(new TextDecoder().decode(out.stderr));
  return new TextDecoder().decode(out.stdout);
}

async function main(): Promise<void> {
  const check = Deno.args.includes("--check");
  let loop = Deno.readTextFileSync(LOOP);
  loop = fill(loop, "opcodes", opcodes());
  loop = fill(loop, "arithmetic", arithmetic());
  loop = fill(loop, "compare", compare());
  const files: [URL, string][] = [[LOOP, await format(loop)]];
  files.push([TRACED, await format(traced(files[0][1]))]);
  files.push([PYLIB, await format(pylib())], [PYLIB_NAMES, await format(pylibNames())]);
  files.push([OPCODE_HASH, await format(opcodeHash())], [OPCODE_NUMBERS, await format(opcodeNumbers())]);
  files.push([SLOT_GETTERS, await format(slotGetters())]);
  files.push([INDEX, await format(moduleIndex())]);
  let stale = 0;
  for (const [url, text] of files) {
    let old = "";
    try {
      old = Deno.readTextFileSync(url);
    } catch {
      // a new file
    }
    if (old === text) continue;
    stale++;
    if (check) console.error(`stale: ${url.pathname} (run deno task gen)`);
    else Deno.writeTextFileSync(url, text);
  }
  if (check && stale > 0) Deno.exit(1);
}

await main();
