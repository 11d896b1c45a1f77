// The -X options: one table of names, values and help.
//
// In: -X options as they were given. Out: the help text; the first value that is wrong. Invariants: what is not in the
// table is kept and does nothing, as in CPython; rows with `says` are checked here, the others by option_checks.ts, which
// says it in CPython's words.
import { passNames } from "../jit/passes.ts";

interface XOption {
  /** What stands after the name in the help. */
  readonly form: string;
  readonly help: string;
  /** What its value is to be, where this is Najash's own option: a pattern ("" is the option without one) and words. */
  readonly pattern?: RegExp;
  readonly says?: string;
}

const DUMPS = "tokens|ast|scopes|bytecode|trace|ir|js";
const PASSES = passNames.join("|");

export const XOPTIONS: Readonly<Record<string, XOption>> = {
  context_aware_warnings: { form: "=0|1", help: "whether warning filters belong to a context" },
  cpu_count: { form: "=N", help: "what os.cpu_count() gives; default: the host's number" },
  dev: { form: "", help: "development mode: warnings are shown, internal errors with a stack" },
  "disable-remote-debug": { form: "", help: "accepted" },
  dump: {
    form: "=WHAT",
    help:
      "print tokens, ast, scopes or bytecode of the program instead of running it; trace, ir, js: of hot code, while it runs",
    pattern: new RegExp(`^(?:${DUMPS})(?:, *(?:${DUMPS}))*$`),
    says: `one or more of ${DUMPS.replaceAll("|", ", ")}`,
  },
  faulthandler: { form: "", help: "accepted" },
  frozen_modules: {
    form: "=on|off",
    help: "make library modules from what is kept of them instead of running their code (default on)",
  },
  gil: { form: "=1", help: "accepted; there is no build without" },
  importtime: { form: "[=2]", help: "times of imports on stderr; 2: of modules that are there already, too" },
  int_max_str_digits: { form: "=N", help: "most digits of int <-> str conversions; 0: no limit" },
  jit: {
    form: "=0|1|2",
    help: "0: interpret only; 1: compile soon and simply; 2: compile all that is hot (PYTHON_JIT=0|1)",
    pattern: /^[012]$/,
    says: "0, 1 or 2",
  },
  jit_keep: {
    form: "=0|1",
    help: "whether what is hot is remembered for the next run of the program; default: 1",
    pattern: /^[01]$/,
    says: "0 or 1",
  },
  jit_log: { form: "=FILE", help: "what is compiled, and why not, into a file", pattern: /./s, says: "a file" },
  jit_stats: { form: "", help: "a table of what was compiled, at the end", pattern: /^$/, says: "no value" },
  jit_stress: {
    form: "=SEED",
    help: "compiled code is left at random, for tests",
    pattern: /^\d{1,9}$/,
    says: "a number",
  },
  jit_threshold: {
    form: "=N",
    help: "how hot code is before it is compiled",
    pattern: /^[1-9]\d{0,8}$/,
    says: "a number greater than 0",
  },
  jit_without: {
    form: "=PASS,...",
    help: `what the compiler does is left out: ${PASSES.replaceAll("|", ", ")}`,
    pattern: new RegExp(`^(?:${PASSES})(?:,(?:${PASSES}))*$`),
    says: `one or more of ${PASSES.replaceAll("|", ", ")}`,
  },
  no_debug_ranges: { form: "", help: "no column marks in tracebacks" },
  perf: { form: "", help: "accepted" },
  perf_jit: { form: "", help: "accepted" },
  pycache_prefix: { form: "=PATH", help: "folder for bytecode files instead of the cache" },
  showrefcount: { form: "", help: "accepted" },
  thread_inherit_context: { form: "=0|1", help: "whether new threads start in a copy of the context" },
  tlbc: { form: "=0|1", help: "accepted" },
  tracemalloc: { form: "[=N]", help: "start tracing of memory, with N frames" },
  utf8: { form: "[=0|1]", help: "accepted; text files are UTF-8 in any case" },
  warn_default_encoding: { form: "", help: "warn about open() without an encoding" },
};

/** What is wrong with the first bad value of Najash's own options, or null. */
export function wrongXOption(given: ReadonlyMap<string, string | true>): string | null {
  for (const [name, value] of given) {
    const row = Object.hasOwn(XOPTIONS, name) ? XOPTIONS[name] : undefined;
    if (row?.pattern === undefined || row.pattern.test(value === true ? "" : value)) continue;
    return `bad value for option -X ${name} (expected ${row.says})`;
  }
  return null;
}

export function xoptionHelp(): string {
  const rows = Object.entries(XOPTIONS).map(([name, { form, help }]) => `-X ${name}${form}: ${help}\n`);
  return `The following implementation-specific options are available:\n${rows.join("")}`;
}
