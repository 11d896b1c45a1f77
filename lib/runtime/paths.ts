// Where things are: the standard library, site-packages, the executable.
//
// In: Config and the host. Out: sys.path without its first entry, sys.prefix, sys.executable. Invariant: only pyvenv.cfg
// is read here, and only when Najash was started by the launcher in a virtual environment (or VIRTUAL_ENV names one).
import type { Config } from "../modules/sys_config.ts";
import { currentDirectory, denoDirectory, getEnv, tryRead, tryStat } from "./host.ts";
import { launcherPath } from "./host_launcher.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

export interface Paths {
  readonly stdlib: string;
  /** sys.prefix: of the virtual environment when there is one. */
  readonly prefix: string;
  readonly basePrefix: string;
  /** Whether packages outside of the virtual environment are seen. */
  readonly systemSite: boolean;
  /** sys.executable and sys._base_executable; may write the launcher. */
  executable(): string;
  baseExecutable(): string;
  /** sys.path before the script's folder is put in front. */
  readonly path: string[];
}

/** The path with the current folder before it: `__file__` and tracebacks name a script so, with every "./" given. */
export function belowCwd(path: string): string {
  return path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) ? path : `${cwd()}/${path}`;
}

/** An absolute path without "." and ".." parts. */
export function absolutePath(path: string): string {
  const full = belowCwd(path);
  const parts: string[] = [];
  for (const p of full.split("/")) {
    if (p === "" || p === ".") continue;
    if (p === "..") parts.pop();
    else parts.push(p);
  }
  return "/" + parts.join("/");
}

function cwd(): string {
  try {
    return currentDirectory();
  } catch {
    return "";
  }
}

export const PYTHON_DIR = "python3.14";

export function computePaths(config: Config): Paths {
  let root: string | undefined;
  try {
    root = denoDirectory();
  } catch {
    root = undefined;
  }
  let prefix = config.prefix ?? (root === undefined ? "/usr/local" : `${root}/najash`);
  let stdlib: string;
  if (config.stdlib !== null) {
    const given = absolutePath(config.stdlib);
    const inner = `${given}/lib/${PYTHON_DIR}`;
    if (!given.endsWith(".zip") && tryStat(inner)?.isDirectory) {
      prefix = given;
      stdlib = inner;
    } else stdlib = given;
  } else stdlib = stdlibZipPath();
  const path = config.pythonPath.map((p) => (p === "" ? cwd() : absolutePath(p)));
  path.push(stdlib);
  const venv = virtualEnvironment(config);
  let made: string | null = null;
  const launcher = () => made ??= launcherPath();
  const executable = () => {
    const named = config.flags.ignoreEnvironment ? undefined : getEnv("PYTHONEXECUTABLE");
    return named || config.executable || (venv !== null && venv.executable) || launcher();
  };
  const baseExecutable = () => (venv === null ? executable() : venv.base ?? launcher());
  return {
    stdlib,
    prefix: venv?.prefix ?? prefix,
    basePrefix: prefix,
    systemSite: venv === null || venv.systemSite,
    executable,
    baseExecutable,
    path,
  };
}

interface VirtualEnvironment {
  readonly prefix: string;
  readonly systemSite: boolean;
  readonly executable: string;
  readonly base: string | null;
}

/** What pyvenv.cfg beside (or above) the executable says, or that of VIRTUAL_ENV. */
function virtualEnvironment(config: Config): VirtualEnvironment | null {
  const roots: string[] = [];
  if (config.executable !== null) {
    const bin = parent(config.executable);
    roots.push(bin, parent(bin));
  } else {
    const named = config.flags.ignoreEnvironment ? undefined : getEnv("VIRTUAL_ENV");
    if (named) roots.push(absolutePath(named));
  }
  for (const prefix of roots) {
    const bytes = tryRead(`${prefix}/pyvenv.cfg`);
    if (bytes === undefined) continue;
    const settings = new Map<string, string>();
    for (const line of new TextDecoder().decode(bytes).split(/\r?\n/)) {
      const eq = line.indexOf("=");
      if (eq > 0) settings.set(line.slice(0, eq).trim().toLowerCase(), line.slice(eq + 1).trim());
    }
    const home = settings.get("home");
    if (home === undefined) continue;
    const inside = `${prefix}/bin/python`;
    const base = `${home}/python3.14`;
    return {
      prefix,
      systemSite: settings.get("include-system-site-packages")?.toLowerCase() === "true",
      executable: tryStat(inside) === undefined ? "" : inside,
      base: tryStat(base) === undefined ? null : base,
    };
  }
  return null;
}

function parent(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "/" : path.slice(0, slash);
}
