// -X options and PYTHON* variables that have a value: what they set, and what is wrong with them.
//
// In: a Config whose flags and -X options are read; the environment. Out: the Config completed, or the text of the fatal
// error that CPython ends with (exit status 1). Invariants: an -X option wins over its variable; both are checked.
import type { Config } from "../modules/sys_config.ts";
import { wrongXOption } from "./xoptions.ts";

export type EnvReader = (name: string) => string | undefined;

/** A start that fails: where, what, and how far initialization had come. */
export interface Fatal {
  readonly where: string;
  readonly message: string;
  readonly state: "preinitializing" | "preinitialized" | "core initialized";
  /** The exception behind it. */
  readonly exception?: string;
}

function fatal(where: string, message: string, state: Fatal["state"] = "preinitialized"): Fatal {
  return { where, message, state };
}

/** An integer environment variable as a flag: a number, or 1 for any other text. */
export function envFlag(text: string | undefined): number {
  const n = text === undefined || text === "" ? 0 : integer(text) ?? 1;
  return n >= 0 && n < 2 ** 31 ? n : 1;
}

function integer(text: string): number | null {
  return /^\s*[+-]?\d+\s*$/.test(text) ? Number(text) : null;
}

const CHECKS: readonly ((config: Config, env: EnvReader) => Fatal | null)[] = [
  utf8Mode,
  allocator,
  frozenModules,
  gil,
  hashSeed,
  importTime,
  traceMalloc,
  maxDigits,
  cpuCount,
  switches,
  ownOptions,
];

/** Applies all of them; the first that is wrong is given back. */
export function applyChecked(config: Config, env: EnvReader): Fatal | null {
  for (const check of CHECKS) {
    const problem = check(config, env);
    if (problem !== null) return problem;
  }
  const { flags, xoptions } = config;
  if (xoptions.has("warn_default_encoding") || envFlag(env("PYTHONWARNDEFAULTENCODING")) > 0) {
    flags.warnDefaultEncoding = 1;
  }
  const prefix = xoptions.get("pycache_prefix");
  if (typeof prefix === "string") config.pycachePrefix = prefix === "" ? null : prefix;
  else if (prefix === undefined) config.pycachePrefix = env("PYTHONPYCACHEPREFIX") ?? null;
  config.debugRanges = !xoptions.has("no_debug_ranges") && env("PYTHONNODEBUGRANGES") === undefined;
  config.faultHandler = xoptions.has("faulthandler") || flags.devMode || envFlag(env("PYTHONFAULTHANDLER")) > 0;
  config.platlibdir = env("PYTHONPLATLIBDIR") ?? "lib";
  return null;
}

function utf8Mode({ flags, xoptions }: Config, env: EnvReader): Fatal | null {
  const option = xoptions.get("utf8");
  if (option !== undefined && option !== true && option !== "0" && option !== "1") {
    return fatal("preconfig_init_utf8_mode", "invalid -X utf8 option value", "preinitializing");
  }
  const variable = option === undefined ? env("PYTHONUTF8") : undefined;
  if (variable !== undefined && variable !== "0" && variable !== "1") {
    return fatal("preconfig_init_utf8_mode", "invalid PYTHONUTF8 environment variable value", "preinitializing");
  }
  flags.utf8Mode = option === undefined ? Number(variable ?? 0) : option === "0" ? 0 : 1;
  return null;
}

const ALLOCATORS = [
  "default",
  "debug",
  "pymalloc",
  "pymalloc_debug",
  "malloc",
  "malloc_debug",
  "mimalloc",
  "mimalloc_debug",
];

function allocator(_config: Config, env: EnvReader): Fatal | null {
  const name = env("PYTHONMALLOC");
  if (name === undefined || ALLOCATORS.includes(name)) return null;
  return fatal("preconfig_init_allocator", "PYTHONMALLOC: unknown allocator", "preinitializing");
}

function frozenModules({ xoptions }: Config, env: EnvReader): Fatal | null {
  const option = xoptions.get("frozen_modules");
  const good = (v: string | true | undefined) => v === undefined || v === true || v === "on" || v === "off" || v === "";
  if (!good(option)) return fatal("", 'bad value for option -X frozen_modules (expected "on" or "off")');
  if (option === undefined && !good(env("PYTHON_FROZEN_MODULES"))) {
    return fatal("", 'bad value for PYTHON_FROZEN_MODULES (expected "on" or "off")');
  }
  return null;
}

function gil({ xoptions }: Config, env: EnvReader): Fatal | null {
  const value = xoptions.get("gil") ?? env("PYTHON_GIL");
  if (value === undefined || value === "1") return null;
  return fatal(
    "config_read_gil",
    value === "0" ? "Disabling the GIL is not supported by this build" : 'PYTHON_GIL / -X gil must be "0" or "1"',
  );
}

function hashSeed({ flags }: Config, env: EnvReader): Fatal | null {
  const seed = env("PYTHONHASHSEED");
  if (seed === undefined || seed === "random") return null;
  if (!/^\d+$/.test(seed) || Number(seed) > 4294967295) {
    return fatal("config_init_hash_seed", 'PYTHONHASHSEED must be "random" or an integer in range [0; 4294967295]');
  }
  flags.hashRandomization = Number(seed) === 0 ? 0 : 1;
  return null;
}

function importTime(config: Config, env: EnvReader): Fatal | null {
  const reserved = "values other than 1 and 2 are reserved for future use.";
  const variable = env("PYTHONPROFILEIMPORTTIME");
  if (variable !== undefined) {
    config.importTime = integer(variable) ?? 1;
    if (config.importTime < 0 || config.importTime > 2) {
      return fatal("config_init_import_time", `PYTHONPROFILEIMPORTTIME: numeric ${reserved}`);
    }
  }
  const option = config.xoptions.get("importtime");
  if (option === undefined) return null;
  config.importTime = option === true ? 1 : integer(option) ?? 1;
  if (config.importTime >= 0 && config.importTime <= 2) return null;
  return fatal("config_init_import_time", `-X importtime: ${reserved}`);
}

function traceMalloc(config: Config, env: EnvReader): Fatal | null {
  const frames = (text: string) => /^\d+$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : -1;
  const option = config.xoptions.get("tracemalloc");
  const variable = env("PYTHONTRACEMALLOC");
  if (variable !== undefined) config.traceMalloc = frames(variable);
  if (config.traceMalloc < 0) return fatal("config_init_tracemalloc", "PYTHONTRACEMALLOC: invalid number of frames");
  if (option === undefined) return null;
  config.traceMalloc = option === true ? 1 : frames(option);
  if (config.traceMalloc >= 0) return null;
  return fatal("config_init_tracemalloc", "-X tracemalloc=NFRAME: invalid number of frames");
}

function maxDigits({ flags, xoptions }: Config, env: EnvReader): Fatal | null {
  const wrong = (what: string) =>
    fatal("config_init_int_max_str_digits", `${what}: invalid limit; must be >= 640 or 0 for unlimited.`);
  const limit = (text: string | true) => {
    const n = text === true ? null : integer(text);
    return n !== null && (n === 0 || n >= 640) && n < 2 ** 31 ? n : null;
  };
  for (
    const [text, what] of [
      [env("PYTHONINTMAXSTRDIGITS"), "PYTHONINTMAXSTRDIGITS"],
      [xoptions.get("int_max_str_digits"), "-X int_max_str_digits"],
    ] as const
  ) {
    if (text === undefined) continue;
    const n = limit(text);
    if (n === null) return wrong(what);
    flags.intMaxStrDigits = n;
  }
  return null;
}

function cpuCount(config: Config, env: EnvReader): Fatal | null {
  for (const value of [env("PYTHON_CPU_COUNT"), config.xoptions.get("cpu_count")]) {
    if (value === undefined) continue;
    config.cpuCount = value === "default" ? -1 : Number(value);
    if (value !== "default" && (value === true || !/^\+?0*[1-9]\d*$/.test(value))) {
      return fatal(
        "config_init_cpu_count",
        "-X cpu_count=n option: n is missing or an invalid number, n must be greater than 0",
      );
    }
  }
  return null;
}

/** Those of Najash alone; PYTHON_JIT is CPython's switch of its own compiler. */
function ownOptions(config: Config, env: EnvReader): Fatal | null {
  const variable = env("PYTHON_JIT");
  if (variable === "0" || variable === "1") config.jit = variable === "0" ? 0 : 2;
  const wrong = wrongXOption(config.xoptions);
  return wrong === null ? null : fatal("", wrong);
}

/** Options that are 0 or 1. */
function switches({ flags, xoptions }: Config, env: EnvReader): Fatal | null {
  for (
    const [name, variable, key] of [
      ["thread_inherit_context", "PYTHON_THREAD_INHERIT_CONTEXT", "threadInheritContext"],
      ["context_aware_warnings", "PYTHON_CONTEXT_AWARE_WARNINGS", "contextAwareWarnings"],
    ] as const
  ) {
    for (
      const [value, what] of [[env(variable), `${variable}=N: N`], [xoptions.get(name), `-X ${name}=n: n`]] as const
    ) {
      if (value === undefined) continue;
      if (value !== "0" && value !== "1") return fatal(`config_init_${name}`, `${what} is missing or invalid`);
      flags[key] = Number(value);
    }
  }
  return null;
}
