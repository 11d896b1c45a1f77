// The command line and the PYTHON* environment: what they say becomes a Config and a Program.
//
// In: arguments, a way to read environment variables. Out: Invocation, or a Stop with a text and an exit status (help,
// version, usage errors). Invariants: options end at the first argument that is none, at -c or at -m; the first unknown
// option is the one reported; an empty environment variable counts as unset.
import { localeName } from "../modules/locale_name.ts";
import { type Config, defaultConfig, type Flags } from "../modules/sys_config.ts";
import { absolutePath } from "../runtime/paths.ts";
import { VERSION_TEXT, versionText } from "../modules/sys_info.ts";
import { applyChecked, envFlag, type EnvReader, type Fatal } from "./option_checks.ts";
import { ENV_HELP, HELP, usageLine } from "./help.ts";
import { xoptionHelp } from "./xoptions.ts";

export type Program =
  | { readonly kind: "command"; readonly source: string }
  | { readonly kind: "module"; readonly name: string }
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "stdin" }
  | { readonly kind: "cache"; readonly action: string }
  | { readonly kind: "compile" };

export type { EnvReader };

export interface Invocation {
  readonly config: Config;
  readonly program: Program;
  readonly skipFirstLine: boolean;
  /** Where the permissions that the program needs are to be told: a file, "" for stderr, null for nowhere. */
  readonly report: string | null;
  readonly env: EnvReader;
}

/** Nothing to run: print and exit. */
export class Stop {
  constructor(readonly status: number, readonly stdout: string, readonly stderr: string) {}
}

/** The command's name where no launcher tells another. */
export const PROGRAM = "najash";

function usageError(raw: Raw, message: string): Stop {
  const program = raw.executable ?? PROGRAM;
  return new Stop(2, "", `${message}\n${usageLine(program)}\nTry \`python -h' for more information.\n`);
}

export function fatalError({ where, message, state, exception }: Fatal): Stop {
  const text = where === "" ? message : `${where}: ${message}`;
  return new Stop(
    1,
    "",
    `Fatal Python error: ${text}\nPython runtime state: ${state}\n${exception === undefined ? "" : `${exception}\n`}\n`,
  );
}

interface Raw {
  readonly flags: Partial<Record<keyof Flags, number>>;
  readonly xoptions: Map<string, string | true>;
  readonly warnings: string[];
  unbuffered: boolean;
  skipFirstLine: boolean;
  version: number;
  help: "" | "h" | "env" | "x" | "all";
  checkHashPycs: Config["checkHashPycs"] | null;
  stdlib: string | null;
  report: string | null;
  executable: string | null;
  program: Program | null;
  rest: readonly string[];
}

const COUNTED: Readonly<Record<string, keyof Flags>> = {
  b: "bytesWarning",
  B: "dontWriteBytecode",
  d: "debug",
  E: "ignoreEnvironment",
  i: "inspect",
  I: "isolated",
  O: "optimize",
  P: "safePath",
  q: "quiet",
  s: "noUserSite",
  S: "noSite",
  v: "verbose",
};

function bump(raw: Raw, name: keyof Flags): void {
  raw.flags[name] = (raw.flags[name] ?? 0) + 1;
}

/** Reads options up to the program. */
function scan(args: readonly string[]): Raw | Stop {
  const raw: Raw = {
    flags: {},
    xoptions: new Map(),
    warnings: [],
    unbuffered: false,
    skipFirstLine: false,
    version: 0,
    help: "",
    checkHashPycs: null,
    stdlib: null,
    report: null,
    executable: null,
    program: null,
    rest: [],
  };
  let i = 0;
  while (i < args.length) {
    const arg = args[i];
    if (!arg.startsWith("-") || arg === "-") break;
    i++;
    if (arg === "--") break;
    if (arg.startsWith("--")) {
      const stop = longOption(raw, arg, () => args[i++]);
      if (stop !== null) return stop;
      continue;
    }
    for (let k = 1; k < arg.length; k++) {
      const c = arg[k];
      if (c === "c" || c === "m" || c === "W" || c === "X") {
        const attached = arg.slice(k + 1);
        const value = attached !== "" ? attached : args[i++];
        if (value === undefined) return usageError(raw, `Argument expected for the -${c} option`);
        if (c === "c") raw.program = { kind: "command", source: value };
        else if (c === "m") raw.program = { kind: "module", name: value };
        else if (c === "W") raw.warnings.push(value);
        else addXOption(raw.xoptions, value);
        if (raw.program !== null) return { ...raw, rest: args.slice(i) };
        break;
      }
      const counted = COUNTED[c];
      if (counted !== undefined) {
        bump(raw, counted);
        if (c === "i") bump(raw, "interactive");
      } else if (c === "u") raw.unbuffered = true;
      else if (c === "x") raw.skipFirstLine = true;
      else if (c === "V") raw.version++;
      else if (c === "h" || c === "?") raw.help = "h";
      else if (c === "R") continue;
      else if (c === "J") return usageError(raw, "-J is reserved for Jython");
      else return usageError(raw, `Unknown option: -${c}`);
    }
  }
  const file = args[i];
  if (file === "compile" && i === 0) {
    raw.program = { kind: "compile" };
    return { ...raw, rest: args.slice(1) };
  }
  if (file === "cache" && CACHE_ACTIONS.has(args[i + 1]) && args.length === i + 2) {
    raw.program = { kind: "cache", action: args[i + 1] };
  } else if (file !== undefined) raw.program = file === "-" ? { kind: "stdin" } : { kind: "file", path: file };
  return { ...raw, rest: args.slice(i + 1) };
}

const CACHE_ACTIONS = new Set(["info", "clear", "freeze"]);
const REPORT_TO = "--report-permissions=";

function longOption(raw: Raw, arg: string, next: () => string | undefined): Stop | null {
  switch (arg) {
    case "--help":
      raw.help = "h";
      return null;
    case "--version":
      raw.version++;
      return null;
    case "--help-env":
      raw.help = "env";
      return null;
    case "--help-xoptions":
      raw.help = "x";
      return null;
    case "--help-all":
      raw.help = "all";
      return null;
    case "--check-hash-based-pycs": {
      const value = next();
      if (value === undefined) return usageError(raw, "Argument expected for the --check-hash-based-pycs options");
      if (value !== "default" && value !== "always" && value !== "never") {
        return usageError(raw, "--check-hash-based-pycs must be one of 'default', 'always', or 'never'");
      }
      raw.checkHashPycs = value;
      return null;
    }
    case "--executable": {
      raw.executable = next() ?? null;
      return null;
    }
    case "--report-permissions":
      raw.report = "";
      return null;
    case "--stdlib": {
      const value = next();
      if (value === undefined) return usageError(raw, "Argument expected for the --stdlib option");
      raw.stdlib = value;
      return null;
    }
  }
  if (arg.startsWith(REPORT_TO) && arg.length > REPORT_TO.length) {
    raw.report = arg.slice(REPORT_TO.length);
    return null;
  }
  return usageError(raw, `unknown option ${arg}`);
}

function addXOption(options: Map<string, string | true>, text: string): void {
  const eq = text.indexOf("=");
  if (eq < 0) options.set(text, true);
  else options.set(text.slice(0, eq), text.slice(eq + 1));
}

/** Reads the command line and the environment. */
export function parseOptions(args: readonly string[], hostText: string, readEnv: EnvReader): Invocation | Stop {
  const raw = scan(args);
  if (raw instanceof Stop) return raw;
  if (raw.help !== "") return new Stop(0, helpText(raw.help, raw.executable ?? PROGRAM), "");
  if (raw.version > 0) {
    return new Stop(0, raw.version === 1 ? `Python ${VERSION_TEXT}\n` : `Python ${versionText(hostText)}\n`, "");
  }
  const config = defaultConfig();
  const { flags } = config;
  const f = raw.flags;
  flags.isolated = f.isolated ? 1 : 0;
  flags.ignoreEnvironment = flags.isolated || f.ignoreEnvironment ? Math.max(f.ignoreEnvironment ?? 0, 1) : 0;
  const env: EnvReader = flags.ignoreEnvironment ? () => undefined : (name) => {
    const v = readEnv(name);
    return v === "" ? undefined : v;
  };
  const both = (name: keyof Flags, variable: string) => Math.max(f[name] ?? 0, envFlag(env(variable)));
  flags.debug = both("debug", "PYTHONDEBUG") > 0 ? 1 : 0;
  flags.inspect = both("inspect", "PYTHONINSPECT");
  flags.interactive = f.interactive ?? 0;
  flags.optimize = both("optimize", "PYTHONOPTIMIZE");
  flags.dontWriteBytecode = both("dontWriteBytecode", "PYTHONDONTWRITEBYTECODE") > 0 ? 1 : 0;
  flags.noUserSite = Math.max(flags.isolated, both("noUserSite", "PYTHONNOUSERSITE"));
  flags.noSite = f.noSite ?? 0;
  flags.verbose = both("verbose", "PYTHONVERBOSE");
  flags.bytesWarning = f.bytesWarning ?? 0;
  flags.quiet = f.quiet ?? 0;
  flags.safePath = flags.isolated > 0 || (f.safePath ?? 0) > 0 || env("PYTHONSAFEPATH") !== undefined;
  config.unbuffered = raw.unbuffered || envFlag(env("PYTHONUNBUFFERED")) > 0;
  config.xoptions = raw.xoptions;
  flags.devMode = raw.xoptions.has("dev") || envFlag(env("PYTHONDEVMODE")) > 0;
  const problem = applyChecked(config, env);
  if (problem !== null) return fatalError(problem);
  config.warnOptions = warnOptions(config, raw, env);
  config.checkHashPycs = raw.checkHashPycs ?? "default";
  const path = env("PYTHONPATH");
  if (path !== undefined) config.pythonPath = path.split(":");
  config.stdlib = raw.stdlib ?? env("PYTHONHOME")?.split(":")[0] ?? null;
  config.ioEncoding = env("PYTHONIOENCODING") ?? null;
  applyLocale(config, env, readEnv);
  config.showJsStack = flags.devMode || envFlag(env("NAJASH_DEBUG")) > 0;
  config.executable = raw.executable === null || raw.executable === "" ? null : absolutePath(raw.executable);
  config.origArgv = raw.executable === null ? [PROGRAM, ...args] : [raw.executable, ...args.slice(2)];
  const program = raw.program ?? { kind: "stdin" as const };
  config.argv = [argv0(raw.program), ...raw.rest];
  return { config, program, skipFirstLine: raw.skipFirstLine, report: raw.report, env };
}

/** UTF-8 mode, and what the standard streams do with what is no UTF-8: both follow the locale (PEP 538 and 540). */
function applyLocale(config: Config, env: EnvReader, readEnv: EnvReader): void {
  const name = localeName("LC_CTYPE", readEnv);
  const plain = name === "C" || name === "POSIX";
  if (plain && !config.xoptions.has("utf8") && env("PYTHONUTF8") === undefined) config.flags.utf8Mode = 1;
  if (config.flags.utf8Mode > 0 || plain || /^(?:C\.UTF-8|C\.utf8|UTF-8)$/.test(name)) {
    config.ioErrors = "surrogateescape";
  }
}

function argv0(program: Program | null): string {
  switch (program?.kind) {
    case "command":
      return "-c";
    case "module":
      return "-m";
    case "file":
      return program.path;
    case "stdin":
      return "-";
  }
  return "";
}

/** Lowest precedence first. */
function warnOptions(config: Config, raw: Raw, env: EnvReader): string[] {
  const out: string[] = [];
  const add = (s: string) => {
    if (!out.includes(s)) out.push(s);
  };
  if (config.flags.devMode) add("default");
  for (const s of (env("PYTHONWARNINGS") ?? "").split(",")) if (s !== "") out.push(s);
  for (const s of raw.warnings) out.push(s);
  if (config.flags.bytesWarning > 1) add("error::BytesWarning");
  else if (config.flags.bytesWarning > 0) add("default::BytesWarning");
  return out;
}

function helpText(kind: Exclude<Raw["help"], "">, program: string): string {
  const usage = `${usageLine(program)}\n${HELP}`;
  if (kind === "env") return ENV_HELP;
  if (kind === "x") return xoptionHelp();
  return kind === "h" ? usage : `${usage}\n${ENV_HELP}\n${xoptionHelp()}`;
}
