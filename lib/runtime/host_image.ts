// Making the start images: all of Najash's modules linked into one file in the cache, so that starting is fast.
//
// In: the URL of cli.ts. Out: new images after a run that had none; host_start.ts finds them. There are two, which differ in
// what is compiled ahead and what is a chunk: one for programs in files that import nothing, one for all others. The first
// has the functions that starting does not run in chunks, too (image/apart.ts).
// Measured: loading 430 modules costs 120 ms of processor time, one file with the same code 25 ms; with what starting
// does not need in a file of chunks 20 ms, with functions in chunks 17. Loading what imports need costs a program without
// imports 5 ms more; it saves the import of `re` 8 of 75 ms, that of `dataclasses` 16 of 130. Of a file, 1 MB of text costs
// 2 ms, 1,000 names 0.45 ms, 1,000 functions 0.35 ms (1.3 when compiled ahead).
// Tried and dropped: shorter names (an eighth of the text, no gain); asyncio among what is compiled ahead (its import 4 %
// faster, all other imports 3 ms slower); node:vm's cached data, which holds methods too (the process object costs 14 ms).
// When two of V8's threads first want the same lock, one of them measures the clock for 3.2 ms; mostly it is the main one, in
// the check of the sources or, without that, in a scavenge. Dropped: a loop before the import that wakes the other thread
// first (it avoids the wait once in eight starts). A program without imports that uses much of the language loads about
// 40 chunks of functions and is 2 ms slower than with one image of all functions, print("hello") 3 ms faster.
// Invariants: an image is written whole and then renamed; whatever goes wrong, the modules themselves are loaded.
// The transpiled text of the modules is taken from Deno's own cache, where running them has put it.
import {
  denoDirectory,
  executablePath,
  getEnv,
  mayAccess,
  nodeModule,
  tryMakeDirectory,
  tryRead,
  tryRemove,
  tryStat,
  tryWriteAtomic,
} from "./host.ts";
import { FREEZING } from "./frozen_modules.ts";
import { FROZEN, imageFolder, imageKey, isImageable, type Manifest } from "./host_start.ts";
import { asciiText } from "./ascii_text.ts";
import { linkImage } from "../image/link.ts";
import type { ModuleText } from "../image/module_text.ts";
import { LIBRARY_FUNCTIONS, STARTUP_FUNCTIONS } from "../image/startup_functions.gen.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

/** Sources younger than this are still being worked on. */
const SETTLED_MS = 30_000;

/** Where Deno keeps what it downloaded from a URL ("remote"), or what it made of it ("gen"). */
function cachedPath(kind: "remote" | "gen", url: URL): string {
  if (url.protocol === "file:") return kind === "gen" ? `${denoDirectory()}/gen/file${url.pathname}.js` : url.pathname;
  const host = url.hostname + (url.port === "" ? "" : `_PORT${url.port}`);
  const name = nodeModule("crypto").createHash("sha256").update(url.pathname + url.search).digest("hex");
  return `${denoDirectory()}/${kind}/${url.protocol.slice(0, -1)}/${host}/${name}${kind === "gen" ? ".js" : ""}`;
}

/** The image's way to its chunks: the file is kept open, so that an image that was replaced can still be used. */
function chunkReader(path: string, chunks: string[]): string {
  const ends: number[] = [];
  for (const c of chunks) ends.push((ends.at(-1) ?? 0) + c.length);
  return `const $file = Deno.openSync(${JSON.stringify(path)}), $ends = [${ends}];
function $chunk(k) {
const from = k === 0 ? 0 : $ends[k - 1], bytes = new Uint8Array($ends[k] - from);
$file.seekSync(from, 0);
for (let n = 0, at = 0; at < bytes.length; at += n) {
n = $file.readSync(bytes.subarray(at));
if (n === null) throw new Error("the start image was cut short");
}
return new TextDecoder().decode(bytes);
}`;
}

/** Functions by module: their names and keys. */
export type FunctionTable = Readonly<Record<string, string>>;

/**
 * The modules that this process has loaded, linked. The tables say which functions are to be compiled ahead; `mark` is for
 * finding those out (lib/tools/startup_functions.ts).
 */
export function linkLoaded(
  root: string,
  tables: readonly FunctionTable[],
  parsed: Map<string, ModuleText>,
  splits = false,
  mark?: (path: string, key: string) => string,
): ReturnType<typeof linkImage> {
  const library = new URL("./lib/", root).href;
  const names = new Set(
    tables.flatMap((t) => Object.entries(t)).flatMap(([path, list]) =>
      list.split(" ").map((name) => `${path}:${name}`)
    ),
  );
  return linkImage(new URL("./lib/cli/main.ts", root).href, {
    read: (url) => {
      const bytes = tryRead(cachedPath("gen", new URL(url)));
      return bytes === undefined ? null : new TextDecoder().decode(bytes);
    },
    runsAtStart: (url, name) => names.has(`${url.slice(library.length)}:${name}`),
    parsed,
    splits,
    mark: mark === undefined ? undefined : (url, key) => mark(url.slice(library.length), key),
    resolve: (specifier, from) => specifier.startsWith(".") ? new URL(specifier, from).href : null,
  });
}

/** The files of an image whose names start with `stem`: its own text and the chunks'. */
export function imageFiles(stem: string, text: string, chunks: readonly string[]): { image: string; chunks: string } {
  const local = (t: string) => asciiText(t.replaceAll("import.meta.resolve(", "$resolve("));
  const zip = JSON.stringify(`file://${stdlibZipPath()}`);
  const parts = chunks.map(local);
  const head = `const $resolve = () => ${zip};\n${chunkReader(`${stem}.chunks`, parts)}`;
  return { image: local(`${head}\n${text}`), chunks: parts.join("") };
}

/** Writes one image; its name, or null when there can't be one. */
function writeImage(folder: string, key: string, { text, chunks }: ReturnType<typeof linkImage>): string | null {
  const stem = `${key}-${imageKey(text + chunks.join(""))}`;
  const made = imageFiles(`${folder}/${stem}`, text, chunks);
  if (made.image.includes("import.meta") || made.chunks.includes("import.meta")) return null;
  const encoder = new TextEncoder();
  const isWritten = tryMakeDirectory(folder) &&
    tryWriteAtomic(`${folder}/${stem}.chunks`, encoder.encode(made.chunks)) &&
    tryWriteAtomic(`${folder}/${stem}.js`, encoder.encode(made.image));
  return isWritten ? stem : null;
}

/** Seconds after which a process that makes frozen modules must have come to an end. */
const FREEZING_SECONDS = 120;

/** True when no other process is making the file at `path`. */
function isFirst(path: string): boolean {
  const mark = path + FREEZING;
  const age = (Date.now() - (tryStat(mark)?.mtime ?? 0)) / 1000;
  if (age > FREEZING_SECONDS) tryRemove(mark);
  try {
    Deno.openSync(mark, { write: true, createNew: true }).close();
    return true;
  } catch {
    return false;
  }
}

/** Has another process make the frozen modules (frozen_modules.ts), from the new image and without this process's environment. */
function freezeSoon(root: string, path: string): void {
  if (Deno.permissions.querySync({ name: "run" }).state !== "granted" || !isFirst(path)) return;
  const env: Record<string, string> = {};
  for (const name of ["DENO_DIR", "HOME", "XDG_CACHE_HOME", "PATH"]) {
    const v = getEnv(name);
    if (v !== undefined) env[name] = v;
  }
  new Deno.Command(executablePath(), {
    args: ["run", "-A", "--no-prompt", root, "cache", "freeze"],
    env,
    clearEnv: true,
    cwd: "/",
    stdin: "null",
    stdout: "null",
    stderr: "null",
  }).spawn().unref();
}

/** The modules that make images: another one of these makes another image. */
const MAKERS = ["link", "apart", "ahead", "module_text", "js_tokens", "startup_functions.gen"].map((n) =>
  `image/${n}.ts`
);

/** Makes the images of the modules that this process has loaded, unless they are too new. */
export function makeImage(root: string): void {
  const folder = isImageable(root) ? imageFolder() : null;
  if (folder === null || !mayAccess("write", folder)) return;
  try {
    const parsed = new Map<string, ModuleText>();
    const small = linkLoaded(root, [STARTUP_FUNCTIONS], parsed, true), { files } = small;
    const isLocal = root.startsWith("file:");
    const makers = MAKERS.map((path) => new URL(`./lib/${path}`, root).href);
    const stamps = (isLocal ? [...new Set([...files, ...makers])] : [root]).map((url) => {
      const path = cachedPath("remote", new URL(url));
      const s = Deno.statSync(path);
      return [path, s.mtime?.getTime() ?? 0, s.size] as const;
    });
    const newest = Math.max(...stamps.map(([, mtime]) => mtime));
    if (isLocal && (newest > performance.timeOrigin || Date.now() - newest < SETTLED_MS)) return;
    const key = imageKey(root);
    const stems = [
      writeImage(folder, key, small),
      writeImage(folder, key, linkLoaded(root, [STARTUP_FUNCTIONS, LIBRARY_FUNCTIONS], parsed)),
    ];
    if (stems[0] === null || stems[1] === null) return;
    const manifest: Manifest = {
      deno: Deno.version.deno,
      small: `${stems[0]}.js`,
      library: `${stems[1]}.js`,
      files: stamps,
    };
    if (!tryWriteAtomic(`${folder}/${key}.json`, new TextEncoder().encode(JSON.stringify(manifest)))) return;
    freezeSoon(root, `${folder}/${stems[1]}${FROZEN}`);
    for (const e of Deno.readDirSync(folder)) {
      if (e.name.startsWith(`${key}-`) && !stems.includes(e.name.split(".")[0])) {
        tryRemove(`${folder}/${e.name}`);
      }
    }
  } catch (e) {
    if ((getEnv("NAJASH_DEBUG") ?? "") !== "") console.error(`no start image: ${e}`);
  }
}
