// The interactive prompt: reads statements from stdin, runs them in __main__, shows values and errors.
//
// In: lines of stdin (a terminal or not). Out: prompts on stderr when stdin is no terminal, as CPython's basic prompt
// does. Invariants: a statement ends where `compile(..., "single")` says it is complete; an error ends the statement,
// never the session; end of input ends it.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs, callKw } from "../core/call.ts";
import { builtinFunction } from "../core/define.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { isExc } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { None, type Value } from "../core/value.ts";
import { ts } from "../core/state.ts";
import { asPython } from "../interpreter/unwind.ts";
import { strJs } from "../ops/text.ts";
import { callExcepthook } from "../runtime/finish.ts";
import { compileTree, parseText, type SourceOptions, sourceText } from "../runtime/compile_source.ts";
import { getEnv, isTerminal, readFile, writeText } from "../runtime/host.ts";
import type { Runtime } from "../runtime/runtime.ts";
import type { EnvReader } from "./options.ts";

export interface ReplOptions {
  readonly banner: boolean;
  readonly env: EnvReader;
}

/** Runs until end of input; SystemExit passes through. */
export function runRepl(rt: Runtime, options: ReplOptions): void {
  const { sys } = rt;
  if (options.banner) {
    writeText(2, `Python ${jsText(sys.getStr("version") as never)} on ${jsText(sys.getStr("platform") as never)}\n`);
    if (rt.config.flags.noSite === 0) {
      writeText(2, 'Type "help", "copyright", "credits" or "license" for more information.\n');
    }
  }
  if (startHook(rt) && wantsEditor(rt, options)) {
    callKw(
      getAttr(rt.importModule("_pyrepl.main"), "interactive_console"),
      [rt.mainModule()],
      new Map<string, Value>([
        ["quiet", true],
        ["pythonstartup", true],
      ]),
    );
    return;
  }
  runStartup(rt, options.env("PYTHONSTARTUP"));
  runLines(rt);
}

/** The library's editor for prompts is for terminals that can move the cursor. */
function wantsEditor(rt: Runtime, { env }: ReplOptions): boolean {
  if (!isTerminal(0) || !isTerminal(1) || (env("PYTHON_BASIC_REPL") ?? "") !== "") return false;
  const term = getEnv("TERM") ?? "";
  if (term === "" || term === "dumb") return false;
  rt.sys.setStr(
    "_baserepl",
    builtinFunction("_baserepl", "()", "The prompt without an editor.", () => {
      runLines(rt);
      return None;
    }),
  );
  return true;
}

/** sys.__interactivehook__, which reads the history; true on a terminal. */
function startHook(rt: Runtime): boolean {
  if (!isTerminal(0)) return false;
  try {
    if (rt.config.flags.noSite === 0 && rt.config.flags.isolated === 0) rt.importModule("site");
    const hook = rt.sys.getStr("__interactivehook__");
    if (hook !== undefined && hook !== None) callArgs(hook, []);
  } catch (e) {
    writeText(2, "Failed calling sys.__interactivehook__\n");
    if (!showError(rt, e)) throw e;
  }
  return true;
}

/** Statements line by line, as they come. */
function runLines(rt: Runtime): void {
  const { sys } = rt;
  if (sys.getStr("ps1") === undefined) sys.setStr("ps1", ">>> ");
  if (sys.getStr("ps2") === undefined) sys.setStr("ps2", "... ");
  const reader = new LineReader(rt);
  let number = 0;
  for (;;) {
    let text: string | null;
    try {
      text = readStatement(rt, reader);
    } catch (e) {
      if (!showError(rt, e)) throw e;
      if (isExc(e, "KeyboardInterrupt")) writeText(2, "\nKeyboardInterrupt\n");
      continue;
    }
    if (text === null) {
      writeText(2, "\n");
      return;
    }
    if (text.trim() === "") continue;
    runStatement(rt, text, number++);
  }
}

function runStartup(rt: Runtime, path: string | undefined): void {
  if (path === undefined) return;
  try {
    const text = sourceText(readFile(path), path);
    const tree = parseText(text, { filename: path, mode: "exec", optimize: 0 });
    rt.runIn(
      rt.code(compileTree(tree, text, { filename: path, mode: "exec", optimize: rt.loader.optimize })),
      rt.mainModule().dict,
    );
  } catch (e) {
    if (e instanceof Error && "code" in e) {
      writeText(2, `Could not open PYTHONSTARTUP\n${e.message}\n`);
      return;
    }
    if (!showError(rt, e)) throw e;
  }
}

/** Prints an exception; false for what must end the session. */
function showError(rt: Runtime, e: unknown): boolean {
  const exc = asPython(e);
  if (exc === null || isExc(exc, "SystemExit")) return false;
  ts.frame = null;
  ts.depth = 0;
  callExcepthook(rt, exc);
  return true;
}

function prompt(rt: Runtime, name: "ps1" | "ps2"): string {
  const v = rt.sys.getStr(name);
  if (v === undefined) return "";
  try {
    return strJs(v);
  } catch (e) {
    if (e instanceof PyBaseException) return "";
    throw e;
  }
}

/** Lines of sys.stdin, with a prompt. */
class LineReader {
  constructor(readonly rt: Runtime) {}

  /** A line with its newline, or null at the end. */
  read(text: string): string | null {
    flush(this.rt.streamInUse("stdout"));
    writeText(2, text);
    const stdin = this.rt.sys.getStr("stdin");
    if (stdin === undefined || stdin === None) return null;
    const line = callArgs(getAttr(stdin, "readline"), []);
    const got = isStr(line) ? jsText(line) : "";
    return got === "" ? null : got;
  }
}

function flush(f: Value | null): void {
  if (f === null || lookupAttr(f, "flush") === undefined) return;
  callArgs(getAttr(f, "flush"), []);
}

const SINGLE: Omit<SourceOptions, "filename"> = { mode: "single", optimize: 0 };

/** Lines up to a complete statement (or one that is wrong for good). */
function readStatement(rt: Runtime, reader: LineReader): string | null {
  let text = "";
  for (;;) {
    const line = reader.read(prompt(rt, text === "" ? "ps1" : "ps2"));
    if (line === null) return text === "" ? null : text;
    text += line;
    if (text.trim() === "") return text;
    // Without its last newline, a block is not at its end before an empty line.
    if (!isIncomplete(text.replace(/\n$/, ""))) return text;
  }
}

/** True when more lines could make the text a statement. */
function isIncomplete(text: string): boolean {
  try {
    parseText(text, { ...SINGLE, filename: "<stdin>", dontImplyDedent: true, allowIncompleteInput: true });
    return false;
  } catch (e) {
    return isExc(e, "_IncompleteInputError");
  }
}

function runStatement(rt: Runtime, text: string, number: number): void {
  const filename = `<stdin-${number}>`;
  try {
    const options: SourceOptions = { ...SINGLE, filename, optimize: rt.loader.optimize };
    const tree = parseText(text, { ...options, filename: "<stdin>" });
    const code = rt.code(compileTree(tree, text, options));
    rt.rememberSource(code, text, "<stdin>");
    rt.runIn(code, rt.mainModule().dict);
  } catch (e) {
    if (!showError(rt, e)) throw e;
  }
  flush(rt.streamInUse("stdout"));
}
