// Where things are: the standard library, site-packages, the executable.
//
// In: Config and the host. Out: sys.path without its first entry, sys.prefix, sys.executable. Nothing is read here.
import type { Config } from "../modules/sys_config.ts";
import { currentDirectory, denoDirectory, executablePath, getEnv, tryStat } from "./host.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

export interface Paths {
  readonly stdlib: string;
  readonly prefix: string;
  readonly executable: string;
  /** sys.path before the script's folder is put in front. */
  readonly path: string[];
}

/** An absolute path without "." and ".." parts. */
export function absolutePath(path: string): string {
  const full = path.startsWith("/") || /^[A-Za-z]:[\\/]/.test(path) ? path : `${cwd()}/${path}`;
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
  let prefix = root === undefined ? "/usr/local" : `${root}/najash`;
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
  const executable = (config.flags.ignoreEnvironment ? undefined : getEnv("PYTHONEXECUTABLE")) ||
    getEnv("NAJASH_EXECUTABLE") || executablePath();
  return { stdlib, prefix, executable, path };
}
