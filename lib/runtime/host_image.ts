// Making the start image: all of Najash's modules linked into one file in the cache, so that starting is fast.
//
// In: the URL of cli.ts. Out: a new image after a run that had none; host_start.ts finds it.
// Measured: loading 430 modules costs 120 ms of processor time, one file with the same code 25 ms; with what starting
// does not need in a file of chunks 20 ms.
// Invariants: an image is written whole and then renamed; whatever goes wrong, the modules themselves are loaded.
// The transpiled text of the modules is taken from Deno's own cache, where running them has put it.
import {
  denoDirectory,
  getEnv,
  mayAccess,
  nodeModule,
  tryMakeDirectory,
  tryRead,
  tryRemove,
  tryWriteAtomic,
} from "./host.ts";
import { imageFolder, imageKey, isImageable, type Manifest } from "./host_start.ts";
import { linkImage } from "../image/link.ts";
import { STARTUP_FUNCTIONS } from "../image/startup_functions.gen.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

/** Sources younger than this are still being worked on. */
const SETTLED_MS = 30_000;

/** Escapes all that is not ASCII, which JavaScript allows in strings and patterns: V8 reads such a file 5 ms faster. */
function ascii(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

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

/** Makes an image of the modules that this process has loaded, unless they are too new. */
export function makeImage(root: string): void {
  const folder = isImageable(root) ? imageFolder() : null;
  if (folder === null || !mayAccess("write", folder)) return;
  try {
    const entry = new URL("./lib/cli/main.ts", root).href;
    const library = new URL("./lib/", root).href;
    const startup = new Set(
      Object.entries(STARTUP_FUNCTIONS).flatMap(([path, names]) => names.split(" ").map((name) => `${path}:${name}`)),
    );
    const { text, chunks, files } = linkImage(entry, {
      read: (url) => {
        const bytes = tryRead(cachedPath("gen", new URL(url)));
        return bytes === undefined ? null : new TextDecoder().decode(bytes);
      },
      runsAtStart: (url, name) => startup.has(`${url.slice(library.length)}:${name}`),
      resolve: (specifier, from) => specifier.startsWith(".") ? new URL(specifier, from).href : null,
    });
    const isLocal = root.startsWith("file:");
    const stamps = (isLocal ? files : [root]).map((url) => {
      const path = cachedPath("remote", new URL(url));
      const s = Deno.statSync(path);
      return [path, s.mtime?.getTime() ?? 0, s.size] as const;
    });
    const newest = Math.max(...stamps.map(([, mtime]) => mtime));
    if (isLocal && (newest > performance.timeOrigin || Date.now() - newest < SETTLED_MS)) return;
    const zip = JSON.stringify(`file://${stdlibZipPath()}`);
    const local = (t: string) => ascii(t.replaceAll("import.meta.resolve(", "$resolve("));
    const parts = chunks.map(local);
    const key = imageKey(root);
    const stem = `${key}-${imageKey(text + parts.join(""))}`, name = `${stem}.js`;
    const image = local(`const $resolve = () => ${zip};\n${chunkReader(`${folder}/${stem}.chunks`, parts)}\n${text}`);
    if ([image, ...parts].some((t) => t.includes("import.meta"))) return;
    if (!tryMakeDirectory(folder)) return;
    const encoder = new TextEncoder();
    if (!tryWriteAtomic(`${folder}/${stem}.chunks`, encoder.encode(parts.join("")))) return;
    if (!tryWriteAtomic(`${folder}/${name}`, encoder.encode(image))) return;
    const manifest: Manifest = { deno: Deno.version.deno, image: name, files: stamps };
    tryWriteAtomic(`${folder}/${key}.json`, new TextEncoder().encode(JSON.stringify(manifest)));
    for (const e of Deno.readDirSync(folder)) {
      if (e.name.startsWith(`${key}-`) && !e.name.startsWith(`${stem}.`)) tryRemove(`${folder}/${e.name}`);
    }
  } catch (e) {
    if ((getEnv("NAJASH_DEBUG") ?? "") !== "") console.error(`no start image: ${e}`);
  }
}
