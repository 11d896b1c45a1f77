// The command: options, then a program from one of its sources, then the exit status.
//
// In: the process's arguments. Out: the process ends with CPython's exit status. Invariant: everything a program could
// observe is set up before its first instruction.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { cacheInfo, clearCache } from "../runtime/bytecode_cache.ts";
import { type Ending, finalize, leave, runShowing, setExitHook, showUncaught } from "../runtime/finish.ts";
import { denoVersion, exitProcess, getEnv, hostArgs, isTerminal, writeText } from "../runtime/host.ts";
import {
  CannotRun,
  commandProgram,
  fileProgram,
  moduleProgram,
  prependCwd,
  prependPath,
  type Program as Code,
  runModule,
  stdinProgram,
} from "../runtime/run_program.ts";
import { startWatch, watchSoon } from "../core/threads.ts";
import { endJit, saveProfiles, shownCode } from "../runtime/jit_start.ts";
import { jsText } from "../core/str.ts";
import { decodeFs } from "../modules/posix_path.ts";
import { rawArguments, setLauncherRoot } from "../runtime/host_launcher.ts";
import { setFrozenStore } from "../runtime/frozen_modules.ts";
import { absolutePath } from "../runtime/paths.ts";
import { Runtime } from "../runtime/runtime.ts";
import { encodingProblem } from "../runtime/std_streams.ts";
import { initSite } from "../runtime/site.ts";
import defer * as compiler from "./compile.ts";
import defer * as dumper from "./dump.ts";
import defer * as freezer from "../runtime/freezer.ts";
import defer * as later from "./with_javascript.ts";
import { type Needs, needsOf } from "./packages.ts";
import { fatalError, type Invocation, parseOptions, PROGRAM, Stop } from "./options.ts";
import defer * as permissions from "./permissions.ts";
import defer * as repl from "./repl.ts";

/**
 * Runs the command and ends the process; `root` is the URL of cli.ts, `atExit` is called last, `frozen` is where the library's
 * frozen modules are (a start from an image has such).
 */
export function main(root: string, atExit: (() => void) | null, frozen: string | null = null): void {
  setExitHook(atExit);
  setFrozenStore(frozen);
  setLauncherRoot(root);
  const version = denoVersion();
  const parsed = parseOptions(programArguments(), `Deno ${version.deno}, V8 ${version.v8}`, getEnv);
  if (parsed instanceof Stop) {
    if (parsed.stdout !== "") writeText(1, parsed.stdout);
    if (parsed.stderr !== "") writeText(2, parsed.stderr);
    exitProcess(parsed.status);
  }
  if (parsed.program.kind === "cache") cacheCommand(parsed.program.action, parsed);
  if (parsed.program.kind === "compile") exitProcess(compiler.compileCommand(parsed.config.argv.slice(1), root));
  const what = parsed.config.xoptions.get("dump");
  if (typeof what === "string" && shownCode(what) === null) exitProcess(dumper.dump(what, parsed));
  runInvocation(parsed);
}

/** The arguments; bytes that are no UTF-8, which the host makes U+FFFD, are escaped as in names of files. */
function programArguments(): string[] {
  const args = hostArgs();
  if (!args.some((arg) => arg.includes("\ufffd"))) return args;
  return rawArguments()?.map((arg) => jsText(decodeFs(arg))) ?? args;
}

function cacheCommand(action: string, { config }: Invocation): never {
  if (action === "freeze") {
    writeText(1, freezer.freezeCommand(new Runtime(config)));
    exitProcess(0);
  }
  if (action === "clear") {
    writeText(1, clearCache() ? "bytecode cache cleared\n" : "there is no bytecode cache\n");
    exitProcess(0);
  }
  const { folder, files, bytes } = cacheInfo();
  writeText(
    1,
    folder === null
      ? "no cache folder is known (is --allow-env missing?)\n"
      : `folder: ${folder}\nfiles: ${files}\nbytes: ${bytes}\n`,
  );
  exitProcess(0);
}

function runInvocation(invocation: Invocation): void {
  const { config, program } = invocation;
  if (invocation.report !== null) config.jit = 0;
  const rt = new Runtime(config);
  const problem = encodingProblem(config);
  if (problem !== null) {
    const { status, stderr } = fatalError({
      where: "init_stdio_encoding",
      message: "failed to get the Python codec name of the stdio encoding",
      state: "core initialized",
      exception: problem,
    });
    writeText(2, stderr);
    exitProcess(status);
  }
  if (invocation.report !== null) permissions.reportPermissions(rt.paths.stdlib, invocation.report);
  watchSoon();
  const interactive = program.kind === "stdin" && (isTerminal(0) || config.flags.interactive > 0);
  const needs = needsOf(invocation, interactive, rt.made);
  if (needs.interrupts) startWatch();
  if (needs.specifiers.length > 0 || needs.eventLoop) {
    later.runWithJavaScript(rt, needs, () => begin(rt, invocation, needs)).then((ending) =>
      end(rt, invocation, ending)
    );
    return;
  }
  let ending: Ending;
  try {
    ending = runShowing(rt, () => {
      if (interactive) {
        start(rt);
        prependPath(rt, "");
        repl.runRepl(rt, { banner: config.flags.quiet === 0, env: invocation.env });
        return;
      }
      const code = begin(rt, invocation, needs);
      if (code !== null) rt.runIn(code, rt.mainModule().dict);
    });
  } catch (e) {
    ending = cannotRun(e) ?? showUncaught(rt, e);
  }
  end(rt, invocation, ending);
}

/** What comes after the program; ends the process. */
function end(rt: Runtime, invocation: Invocation, ending: Ending): never {
  const { config, program } = invocation;
  const inspect = config.flags.inspect > 0 ||
    (!config.flags.ignoreEnvironment && (getEnv("PYTHONINSPECT") ?? "") !== "");
  if (inspect && program.kind !== "stdin" && (isTerminal(0) || config.flags.interactive > 0)) {
    ending = runShowing(rt, () => repl.runRepl(rt, { banner: false, env: invocation.env }));
  }
  const status = finalize(rt, ending.status);
  saveProfiles(rt.loader.profiles);
  rt.made.keep();
  endJit();
  leave(ending, status);
}

function start(rt: Runtime): void {
  const { config } = rt;
  rt.mainModule();
  if (config.importTime > 0) importTimes(rt);
  if (config.traceMalloc > 0) callArgs(getAttr(rt.importModule("_tracemalloc"), "start"), [config.traceMalloc]);
  if (config.faultHandler && rt.isNative("faulthandler")) {
    callArgs(getAttr(rt.importModule("faulthandler"), "enable"), []);
  }
  if (rt.config.flags.noSite === 0) initSite(rt);
  if (rt.config.warnOptions.length > 0) rt.importModule("warnings");
}

function importTimes(rt: Runtime): void {
  writeText(2, "import time: self [us] | cumulative | imported package\n");
  rt.importer.onTimed = (name, self, total, depth) => {
    const us = (ms: number) => String(Math.round(ms * 1000));
    writeText(2, `import time: ${us(self).padStart(9)} | ${us(total).padStart(10)} | ${"  ".repeat(depth)}${name}\n`);
  };
  if (rt.config.importTime < 2) return;
  rt.importer.onCached = (name, depth) => {
    writeText(2, `import time: cached    | cached     | ${"  ".repeat(depth)}${name}\n`);
  };
}

/** Sets everything up; gives the program's code. */
function begin(rt: Runtime, invocation: Invocation, needs: Needs): Code {
  const { program, config } = invocation;
  start(rt);
  try {
    switch (program.kind) {
      case "command":
        return commandProgram(rt, program.source);
      case "module":
        rt.made.setProgram(`-m ${program.name}`);
        prependCwd(rt);
        if (needs.eventLoop) return moduleProgram(rt, program.name);
        runModule(rt, program.name);
        return null;
      case "file":
        rt.made.setProgram(absolutePath(program.path));
        return fileProgram(rt, program.path, config.executable ?? PROGRAM, invocation.skipFirstLine, needs.eventLoop);
      case "stdin":
        return stdinProgram(rt, needs.stdin!);
    }
    return null;
  } catch (e) {
    const stopped = cannotRun(e);
    if (stopped === null) throw e;
    end(rt, invocation, stopped);
  }
}

function cannotRun(e: unknown): Ending | null {
  if (!(e instanceof CannotRun)) return null;
  writeText(2, `${e.message}\n`);
  return { status: e.status, interrupted: false };
}
