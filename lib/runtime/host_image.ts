// Making the start image: all of Najash's modules linked into one file in the cache, so that starting is fast.
//
// In: the URL of cli.ts. Out: a new image after a run that had none; host_start.ts finds it.
// Measured: loading 430 modules costs 120 ms of processor time, one file with the same code 25 ms.
// Invariants: an image is written whole and then renamed; whatever goes wrong, the modules themselves are loaded.
// The transpiled text of the modules is taken from Deno's own cache, where running them has put it.
import { denoDirectory, getEnv, mayAccess, tryMakeDirectory, tryRead, tryRemove, tryWriteAtomic } from "./host.ts";
import { imageFolder, imageKey, type Manifest } from "./host_start.ts";
import { linkImage } from "../image/link.ts";
import { STARTUP_FUNCTIONS } from "../image/startup_functions.gen.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

/** Sources younger than this are still being worked on. */
const SETTLED_MS = 30_000;

/** Makes an image of the modules that this process has loaded, unless they are too new. */
export function makeImage(root: string): void {
  const folder = root.startsWith("file:") ? imageFolder() : null;
  if (folder === null || !mayAccess("write", folder)) return;
  try {
    const entry = new URL("./lib/cli/main.ts", root).pathname;
    const library = new URL("./lib/", root).pathname;
    const startup = new Set(
      Object.entries(STARTUP_FUNCTIONS).flatMap(([path, names]) => names.split(" ").map((name) => `${path}:${name}`)),
    );
    const emitted = `${denoDirectory()!}/gen/file`;
    const { text, files } = linkImage(entry, {
      read: (path) => {
        const bytes = tryRead(`${emitted}${path}.js`);
        return bytes === undefined ? null : new TextDecoder().decode(bytes);
      },
      runsAtStart: (path, name) => startup.has(`${path.slice(library.length)}:${name}`),
      resolve: (specifier, from) => specifier.startsWith(".") ? new URL(specifier, `file://${from}`).pathname : null,
    });
    const stamps = files.map((path) => {
      const s = Deno.statSync(path);
      return [path, s.mtime?.getTime() ?? 0, s.size] as const;
    });
    const newest = Math.max(...stamps.map(([, mtime]) => mtime));
    if (newest > performance.timeOrigin || Date.now() - newest < SETTLED_MS) return;
    const zip = JSON.stringify(`file://${stdlibZipPath()}`);
    const image = `const $resolve = () => ${zip};\n${text.replaceAll("import.meta.resolve(", "$resolve(")}`;
    if (image.includes("import.meta")) return;
    if (!tryMakeDirectory(folder)) return;
    const key = imageKey(root);
    const name = `${key}-${newest.toString(36)}.js`;
    if (!tryWriteAtomic(`${folder}/${name}`, new TextEncoder().encode(image))) return;
    const manifest: Manifest = { deno: Deno.version.deno, image: name, files: stamps };
    tryWriteAtomic(`${folder}/${key}.json`, new TextEncoder().encode(JSON.stringify(manifest)));
    for (const e of Deno.readDirSync(folder)) {
      if (e.name.startsWith(`${key}-`) && e.name !== name) tryRemove(`${folder}/${e.name}`);
    }
  } catch (e) {
    if ((getEnv("NAJASH_DEBUG") ?? "") !== "") console.error(`no start image: ${e}`);
  }
}
