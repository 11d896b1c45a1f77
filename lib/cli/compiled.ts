// What a program made by `najash compile` runs: its script, from archives that are part of the executable.
//
// In: the archives of the program and of the library, the script's module name. Out: the process ends with the script's
// exit status. Invariants: no file and no environment variable is read for starting; PYTHON* variables and site-packages
// of the machine have no say; all arguments are the script's.
import { watchSoon } from "../core/threads.ts";
import { strFromJs } from "../core/str.ts";
import { None } from "../core/value.ts";
import { type Config, defaultConfig } from "../modules/sys_config.ts";
import type { PyCode } from "../interpreter/code_object.ts";
import { addPackage } from "../modules/js_packages.ts";
import { type Ending, finalize, leave, runShowing } from "../runtime/finish.ts";
import { executablePath, hostArgs } from "../runtime/host.ts";
import { fixedFiles } from "../runtime/host_memory.ts";
import { endJit } from "../runtime/jit_start.ts";
import { findIn, type Found } from "../runtime/module_finder.ts";
import { Runtime } from "../runtime/runtime.ts";
import { initSite } from "../runtime/site.ts";
import { setLibraryPath } from "../runtime/stdlib_zip.ts";
import defer * as later from "./with_javascript.ts";

/** What the generated entry hands over. */
export interface CompiledProgram {
  readonly app: Uint8Array;
  readonly library: Uint8Array;
  /** Module name of the script in the archive. */
  readonly script: string;
  readonly optimize: number;
  /** Packages of npm and JSR by specifier. */
  readonly packages: Readonly<Record<string, Record<string, unknown>>>;
  /** It awaits JavaScript. */
  readonly eventLoop: boolean;
}

const ROOT = "/najash";
export const APP_PATH: string = `${ROOT}/app.zip`;
export const LIBRARY_PATH: string = `${ROOT}/library.zip`;

/** Runs the program and ends the process. */
export async function runCompiled(program: CompiledProgram): Promise<never> {
  fixedFiles.write(APP_PATH, program.app);
  fixedFiles.write(LIBRARY_PATH, program.library);
  setLibraryPath("");
  const rt = new Runtime(configOf(program));
  watchSoon();
  const begin = () => {
    rt.mainModule();
    initSite(rt);
    return scriptCode(rt, program.script);
  };
  const specifiers = Object.keys(program.packages);
  let ending: Ending;
  if (specifiers.length > 0 || program.eventLoop) {
    for (const [specifier, namespace] of Object.entries(program.packages)) addPackage(specifier, namespace);
    ending = await later.runLoaded(rt, { specifiers, eventLoop: program.eventLoop }, begin);
  } else ending = runShowing(rt, () => void rt.runIn(begin(), rt.mainModule().dict));
  const status = finalize(rt, ending.status);
  endJit();
  leave(ending, status);
}

function configOf({ optimize }: CompiledProgram): Config {
  const config = defaultConfig();
  const executable = executablePath();
  config.prefix = ROOT;
  config.stdlib = LIBRARY_PATH;
  config.pythonPath = [APP_PATH];
  config.executable = executable === "" ? null : executable;
  config.argv = [executable, ...hostArgs()];
  config.origArgv = config.argv;
  Object.assign(config.flags, { ignoreEnvironment: 1, noUserSite: 1, dontWriteBytecode: 1, safePath: true, optimize });
  return config;
}

function scriptCode(rt: Runtime, name: string): PyCode {
  rt.sys.setStr("frozen", true);
  const found = findIn(APP_PATH, name, name) as Found;
  const { dict } = rt.mainModule();
  dict.setStr("__file__", strFromJs(found.path));
  dict.setStr("__loader__", rt.bridge.loaderFor(found));
  dict.setStr("__cached__", None);
  // For tracebacks: __main__ is no name that the archive's loader would know.
  const source = found.zip!.read(`${name}.py`);
  if (source !== undefined) fixedFiles.write(found.path, source);
  return rt.loader.load(found) as PyCode;
}
