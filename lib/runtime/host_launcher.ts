// The launcher: an executable file that starts this Najash again, which is what sys.executable names.
//
// In: how this process was started. Out: the path of a shell script in Deno's cache directory that runs deno with the
// same flags and hands its own name over (--executable). Invariants: the script gives no permission that this process
// lacks; it is written once for each set of flags; where it can't be written there is none ("").
import { currentDirectory, denoDirectory, tryMakeDirectory, tryStat, tryWriteAtomic } from "./host.ts";

/** Flags that belong to one process and not to its children. */
const OWN_FLAGS = /^--(?:inspect|watch|cpu-prof|coverage|strace|location-change)/;
const PATH_FLAGS = /^(--(?:allow|deny|ignore)-(?:read|write)|-R|-W)=(.*)$/s;
const PERMISSIONS = ["read", "write", "net", "env", "run", "sys", "ffi", "import"] as const;

let cliUrl = "";

/** Tells the URL of cli.ts. */
export function setLauncherRoot(url: string): void {
  cliUrl = url;
}

/** Arguments of deno up to the script, or null when they can't be known. */
function startFlags(): string[] | null {
  const words = ownCommandLine()?.map((word) => new TextDecoder().decode(word));
  if (words === undefined) return null;
  const end = words.length - Deno.args.length - 1;
  const flags = words.slice(1, end);
  if (flags[0] === "run") flags.shift();
  return end < 1 || flags.some((f) => !f.startsWith("-") || f === "--") ? null : flags;
}

/** The program's arguments as the system gave them, or null when they can't be known: the host makes text of them. */
export function rawArguments(): Uint8Array[] | null {
  const words = ownCommandLine(), n = Deno.args.length;
  return words === null || words.length < n ? null : words.slice(words.length - n);
}

function wordsOf(line: Uint8Array): Uint8Array[] {
  const words: Uint8Array[] = [];
  for (let at = 0, end = line.indexOf(0); end >= 0; at = end + 1, end = line.indexOf(0, at)) {
    words.push(line.subarray(at, end));
  }
  return words;
}

function ownCommandLine(): Uint8Array[] | null {
  if (Deno.build.os !== "linux") return null;
  try {
    if (PERMISSIONS.every((name) => isGranted(name))) return wordsOf(Deno.readFileSync("/proc/self/cmdline"));
    // Other flags can only be seen by a program that is allowed to look.
    if (!isGranted("run") && Deno.permissions.querySync({ name: "run", command: "cat" }).state !== "granted") {
      return null;
    }
    const done = new Deno.Command("cat", { args: [`/proc/${Deno.pid}/cmdline`], stdin: "null", stderr: "null" })
      .outputSync();
    return done.success ? wordsOf(done.stdout) : null;
  } catch {
    return null;
  }
}

function isGranted(name: (typeof PERMISSIONS)[number]): boolean {
  return Deno.permissions.querySync({ name } as Deno.PermissionDescriptor).state === "granted";
}

/** The flags for a child: those of this process, with paths made absolute. */
export function childFlags(): string[] {
  const flags = startFlags();
  if (flags === null) return [...PERMISSIONS.filter(isGranted).map((name) => `--allow-${name}`), "--no-prompt"];
  return flags.filter((f) => !OWN_FLAGS.test(f)).map((f) => {
    const m = PATH_FLAGS.exec(f);
    return m === null ? f : `${m[1]}=${m[2].split(",").map(absolute).join(",")}`;
  });
}

/** Names of environment variables that flags of this process give, when it can know its flags. */
export function flaggedVariables(): string[] {
  const lists = (startFlags() ?? []).map((f) => /^(?:--allow-env|-E)=(.*)$/s.exec(f)?.[1] ?? "");
  return lists.join(",").split(",").filter((name) => name !== "" && !name.includes("*"));
}

function absolute(path: string): string {
  if (path.startsWith("/") || path === "") return path;
  try {
    return path === "." ? currentDirectory() : `${currentDirectory()}/${path.replace(/^\.\//, "")}`;
  } catch {
    return path;
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Path of the launcher for this process's flags; "" when there is none. */
export function launcherPath(): string {
  if (cliUrl === "" || Deno.build.os === "windows") return "";
  try {
    const root = denoDirectory();
    if (root === undefined) return "";
    const words = [Deno.execPath(), "run", ...childFlags(), cliUrl].map(quoted).join(" ");
    // Without a home, deno would not find what it has downloaded.
    const text = "#!/bin/sh\n" +
      `if [ -z "$DENO_DIR$XDG_CACHE_HOME$HOME" ]; then DENO_DIR=${quoted(root)}; export DENO_DIR; fi\n` +
      `exec ${words} --executable "$0" "$@"\n`;
    const folder = `${root}/najash/bin/${fingerprint(text)}`;
    const path = `${folder}/python3.14`;
    if (tryStat(path) !== undefined) return path;
    if (!tryMakeDirectory(folder)) return "";
    const bytes = new TextEncoder().encode(text);
    for (const name of ["python", "python3", "python3.14"]) {
      if (!tryWriteAtomic(`${folder}/${name}`, bytes, 0o755)) return "";
    }
    return path;
  } catch {
    return "";
  }
}

function fingerprint(text: string): string {
  let a = 0x811c9dc5, b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b + text.charCodeAt(i), 0x9e3779b1) ^ (b >>> 13);
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}
