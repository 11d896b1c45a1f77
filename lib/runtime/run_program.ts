// Running a program as __main__: text, script file, module, folder or archive.
//
// In: a runtime and where the program is. Out: its code, to be run in __main__ (folders, archives and modules run here);
// what the program throws passes through. Invariants: __main__'s
// attributes and sys.path[0] are CPython's for each kind of program (library/__main__.html, using/cmdline.html).
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { strFromJs } from "../core/str.ts";
import { None, PyList, type PyTuple, type Value } from "../core/value.ts";
import { setItem } from "../ops/subscript.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import type { CodeData } from "../bytecode/code.ts";
import { readCached, writeCached } from "./bytecode_cache.ts";
import { compileText, sourceText } from "./compile_source.ts";
import { currentDirectory, HostError, readFile, tryRealPath, tryStat } from "./host.ts";
import { asked } from "./host_access.ts";
import { findIn, zipOf } from "./module_finder.ts";
import { stdlibModuleNames } from "../modules/sys_names.ts";
import { setShadowRules } from "../core/shadowing.ts";
import { absolutePath, belowCwd } from "./paths.ts";
import { keepsProfiles } from "./jit_start.ts";
import { ProfileCache } from "./profile_cache.ts";
import type { Runtime } from "./runtime.ts";
import { errorText } from "../core/os_errors.ts";
import { setLazy } from "./lazy_entry.ts";

/** A program that cannot be started: a message for stderr and an exit status. */
export class CannotRun extends Error {
  constructor(message: string, readonly status: number) {
    super(message);
  }
}

/** Puts an entry in front of sys.path, unless -P or -I. */
export function prependPath(rt: Runtime, entry: string): void {
  if (rt.config.flags.safePath) return;
  const path = rt.sys.getStr("path");
  if (path instanceof PyList) path.obj().unshift(strFromJs(entry));
  const folder = entry === "" ? currentDirectoryOrNull() : entry;
  setShadowRules({ folder, isStdlibName: (name) => stdlibModuleNames().includes(name) });
}

function currentDirectoryOrNull(): string | null {
  try {
    return currentDirectory();
  } catch {
    return null;
  }
}

/** What is to be run in __main__; null when it has been run. */
export type Program = PyCode | null;

/** -c */
export function commandProgram(rt: Runtime, source: string): Program {
  prependPath(rt, "");
  const text = dedent(source);
  const data = compileText(text, options(rt, "<string>"));
  const code = rt.code(data);
  rt.rememberSource(code, text, "<string>");
  return code;
}

function options(rt: Runtime, filename: string) {
  return { filename, mode: "exec" as const, optimize: rt.loader.optimize, module: "__main__" };
}

/** Takes common leading white space off, as textwrap.dedent does. */
export function dedent(text: string): string {
  const lines = text.split("\n");
  let margin: string | null = null;
  for (const line of lines) {
    if (/^[ \t]*$/.test(line)) continue;
    const lead = /^[ \t]*/.exec(line)![0];
    if (margin === null) margin = lead;
    else {
      let n = 0;
      while (n < margin.length && n < lead.length && margin[n] === lead[n]) n++;
      margin = margin.slice(0, n);
    }
    if (margin === "") return text;
  }
  if (margin === null || margin === "") return text;
  return lines.map((l) => (l.startsWith(margin!) ? l.slice(margin!.length) : /^[ \t]*$/.test(l) ? "" : l)).join("\n");
}

/** -m, and folders and archives with a __main__. */
export function runModule(rt: Runtime, name: string, alterArgv = true): void {
  const runpy = rt.importModule("runpy");
  callArgs(getAttr(runpy, "_run_module_as_main"), [strFromJs(name), alterArgv]);
}

/**
 * The same as code that is still to be run: runpy runs it in a native exec(), which a program that waits in the host's event
 * loop could not leave. What can't be run is left to runpy, for its messages.
 */
export function moduleProgram(rt: Runtime, name: string, alterArgv = true): Program {
  const runpy = rt.importModule("runpy");
  let details: Value;
  try {
    details = alterArgv
      ? callArgs(getAttr(runpy, "_get_module_details"), [strFromJs(name), getAttr(runpy, "_Error")])
      : callArgs(getAttr(runpy, "_get_main_module_details"), [getAttr(runpy, "_Error")]);
  } catch {
    runModule(rt, name, alterArgv);
    return null;
  }
  const [, spec, code] = (details as PyTuple).a;
  const { dict } = rt.mainModule();
  dict.setStr("__doc__", None);
  dict.setStr("__spec__", spec);
  for (const [key, attribute] of SPEC_GLOBALS) dict.setStr(key, getAttr(spec, attribute));
  if (alterArgv) setItem(rt.sys.getStr("argv")!, 0, getAttr(spec, "origin"));
  return code as PyCode;
}

/** Names of __main__ that come from the specification of its module. */
const SPEC_GLOBALS = [
  ["__file__", "origin"],
  ["__cached__", "cached"],
  ["__loader__", "loader"],
  ["__package__", "parent"],
] as const;

/** Program text on stdin. */
export function stdinProgram(rt: Runtime, bytes: Uint8Array): Program {
  prependPath(rt, "");
  const text = sourceText(bytes, "<stdin>");
  const dict = rt.mainModule().dict;
  dict.setStr("__file__", "<stdin>");
  setLazy(dict, "__loader__", () => rt.bridge.builtinImporter());
  return rt.code(compileText(text, options(rt, "<stdin>")));
}

/** A path on the command line. */
export function fileProgram(
  rt: Runtime,
  given: string,
  program: string,
  skipFirstLine: boolean,
  eventLoop: boolean,
): Program {
  const path = belowCwd(given);
  const stat = tryStat(path);
  asked("read", path);
  if (stat?.isDirectory || (stat?.isFile && !/\.pyc?$/.test(path) && zipOf(absolutePath(path)) !== null)) {
    return containerProgram(rt, path, program, eventLoop);
  }
  let bytes: Uint8Array | null = null;
  const full = absolutePath(path);
  try {
    if (stat === undefined || path.endsWith(".pyc") || skipFirstLine) bytes = readFile(path);
  } catch (e) {
    throw cannotOpen(program, path, e);
  }
  // Modules are looked for beside the file itself, not beside a link to it.
  prependPath(rt, folderOf(tryRealPath(full) ?? full));
  const dict = rt.mainModule().dict;
  dict.setStr("__loader__", rt.bridge.mainLoader(path));
  dict.setStr("__file__", strFromJs(path));
  dict.setStr("__cached__", None);
  let data: CodeData;
  if (path.endsWith(".pyc")) data = rt.loader.loadProgramPyc(path);
  else data = scriptCode(rt, path, stat, bytes, skipFirstLine, program);
  const code = rt.code(data);
  if (stat !== undefined && keepsProfiles(rt.config.xoptions, rt.config.jit)) {
    rt.loader.profiles = new ProfileCache(full, rt.made);
    rt.loader.profiles.loaded(path, stat, code);
  }
  return code;
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}

function cannotOpen(program: string, full: string, e: unknown): unknown {
  if (!(e instanceof HostError)) return e;
  const number: Record<string, number> = { ENOENT: 2, EACCES: 13, EISDIR: 21, ENOTDIR: 20, ELOOP: 40 };
  const errno = number[e.code] ?? 5;
  const flag = e.refused === null ? "" : ` (run deno with --allow-read=${full})`;
  return new CannotRun(`${program}: can't open file '${full}': [Errno ${errno}] ${errorText(errno)}${flag}`, 2);
}

/** Code of a script, from the cache when its compilation gave no warnings. */
function scriptCode(
  rt: Runtime,
  path: string,
  stat: { mtime: number; size: number } | undefined,
  bytes: Uint8Array | null,
  skipFirstLine: boolean,
  program: string,
): CodeData {
  const { loader } = rt;
  // The cached code holds the file name with every "./" that was given.
  const key = `main:${path}`;
  if (stat !== undefined && !skipFirstLine) {
    const cached = readCached(key, stat, loader.optimize, (why) => rt.verbose(`# ${why}`));
    if (cached !== undefined) return cached;
  }
  try {
    bytes ??= readFile(path);
  } catch (e) {
    throw cannotOpen(program, path, e);
  }
  let text = sourceText(bytes, path, true);
  if (skipFirstLine) text = text.replace(/^[^\n]*/, "");
  const before = rt.warningsIssued;
  const data = compileText(text, options(rt, path));
  const { dontWrite } = loader.settings();
  if (stat !== undefined && !skipFirstLine && !dontWrite && rt.warningsIssued === before) {
    writeCached(key, stat, loader.optimize, data, (why) => rt.verbose(`# ${why}`));
  }
  return data;
}

/** A folder or archive that is a program: it goes into sys.path and its __main__ module runs. */
function containerProgram(rt: Runtime, path: string, program: string, eventLoop: boolean): Program {
  const full = absolutePath(path);
  const found = findIn(full, "__main__", "__main__");
  if (found === null || typeof found === "string") {
    throw new CannotRun(`${program}: can't find '__main__' module in '${full}'`, 1);
  }
  const list = rt.sys.getStr("path");
  if (list instanceof PyList) list.obj().unshift(strFromJs(full));
  if (eventLoop) return moduleProgram(rt, "__main__", false);
  runModule(rt, "__main__", false);
  return null;
}

/** sys.path[0] for -m. */
export function prependCwd(rt: Runtime): void {
  try {
    prependPath(rt, currentDirectory());
  } catch (e) {
    if (!(e instanceof HostError)) throw e;
  }
}
