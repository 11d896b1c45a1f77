// What a call of JavaScript from Python asks the host for: told to who listens (runtime/host_access.ts).
//
// In: a function of Deno, of node:fs or a global, and its arguments. Out: asked(). Invariant: by the function's name and
// its first arguments; what other JavaScript does inside itself is not seen.
import { type AccessKind, asked } from "../runtime/host_access.ts";
import { nodeModule } from "../runtime/host.ts";

const words = (text: string) => text.split(" ");

/** Functions (without a final "Sync") by what they need for a path that is their first argument. */
const PATHS: readonly (readonly [kinds: readonly AccessKind[], names: readonly string[]])[] = [
  [
    ["read"],
    words(
      "readFile readTextFile readDir readdir stat lstat readLink readlink realPath realpath watchFs watch " +
        "access exists createReadStream opendir",
    ),
  ],
  [
    ["write"],
    words(
      "writeFile writeTextFile mkdir remove rm rmdir unlink truncate chmod chown utime utimes appendFile " +
        "createWriteStream create",
    ),
  ],
  [["read", "write"], words("rename link symlink")],
];
/** Functions of Deno that tell of the machine. */
const SYSTEM: Readonly<Record<string, string>> = {
  hostname: "hostname",
  osRelease: "osRelease",
  osUptime: "osUptime",
  loadavg: "loadavg",
  networkInterfaces: "networkInterfaces",
  systemMemoryInfo: "systemMemoryInfo",
  uid: "uid",
  gid: "gid",
};

function address(url: unknown): string | null {
  try {
    const { protocol, hostname, port } = new URL(String((url as { url?: unknown })?.url ?? url));
    if (!/^(http|ws)s?:$/.test(protocol)) return null;
    return `${hostname}:${port || (/s:$/.test(protocol) ? 443 : 80)}`;
  } catch {
    return null;
  }
}

function pathOf(v: unknown): string {
  return v instanceof URL ? decodeURIComponent(v.pathname) : String(v);
}

function opened(options: unknown): readonly AccessKind[] {
  const { read, write, append, create } = (options ?? {}) as Record<string, boolean | undefined>;
  if (typeof options === "string") {
    return /^r$|^rs$/.test(options) ? ["read"] : /\+/.test(options) ? ["read", "write"] : ["write"];
  }
  const writes = write || append || create;
  return writes ? (read ? ["read", "write"] : ["write"]) : ["read"];
}

function file(name: string, args: readonly unknown[]): void {
  const base = name.replace(/Sync$/, "");
  if (base === "open") { for (const kind of opened(args[1])) asked(kind, pathOf(args[0])); }
  if (base === "copyFile" || base === "cp") {
    asked("read", pathOf(args[0]));
    asked("write", pathOf(args[1]));
  }
  for (const [kinds, names] of PATHS) {
    if (!names.includes(base)) continue;
    for (const kind of kinds) asked(kind, pathOf(args[0]));
    if (kinds.length > 1) asked("write", pathOf(args[1]));
  }
}

/** Python calls `f` (or makes an object with it). */
export function noteCall(f: unknown, receiver: unknown, args: readonly unknown[]): void {
  const { Deno, fetch, WebSocket } = globalThis as unknown as Record<string, Record<string, unknown>>;
  const name = typeof f === "function" ? f.name : "";
  if (f as unknown === fetch || f as unknown === WebSocket) {
    const host = address(args[0]);
    if (host !== null) asked("net", host);
  } else if (f === Deno?.Command) asked("run", pathOf(args[0]));
  else if (receiver === Deno?.env) asked("env", name === "toObject" ? null : String(args[0]));
  else if (receiver === Deno) {
    if (name === "connect" || name === "listen" || name === "connectTls" || name === "listenTls") {
      const { hostname = name.startsWith("listen") ? "0.0.0.0" : "127.0.0.1", port } = args[0] as Record<
        string,
        unknown
      >;
      asked("net", `${hostname}:${port}`);
    } else if (name === "dlopen") asked("ffi", pathOf(args[0]));
    else if (Object.hasOwn(SYSTEM, name)) asked("sys", SYSTEM[name]);
    else file(name, args);
  } else if (
    receiver !== undefined && (receiver === nodeModule("node:fs") || receiver === nodeModule("node:fs/promises"))
  ) {
    file(name, args);
  }
}
