// The start image: all of Najash's modules linked into one file in the cache, so that starting is fast.
//
// In: the URL of cli.ts. Out: the URL of a fresh image, or null; a new image after a run that had none.
// Measured: loading 430 modules costs 120 ms of processor time, one file with the same code 25 ms.
// Invariants: an image is used only while every source file has the size and mtime it was made from, under the same
// version of Deno; it is written whole and then renamed; whatever goes wrong, the modules themselves are loaded.
// The transpiled text of the modules is taken from Deno's own cache, where running them has put it.
import { denoDirectory, getEnv, mayAccess, tryMakeDirectory, tryRead, tryRemove, tryWriteAtomic } from "./host.ts";
import defer * as linker from "../image/link.ts";
import { stdlibZipPath } from "./stdlib_zip.ts";

interface Manifest {
  readonly deno: string;
  readonly image: string;
  /** Path, mtime, size. */
  readonly files: readonly (readonly [string, number, number])[];
}

/** Sources younger than this are still being worked on. */
const SETTLED_MS = 30_000;

function imageFolder(): string | null {
  if (Deno.build.os === "windows" || (getEnv("NAJASH_IMAGE") ?? "1") === "0") return null;
  try {
    const root = denoDirectory();
    return root === undefined ? null : `${root}/najash/image`;
  } catch {
    return null;
  }
}

function keyOf(root: string): string {
  let a = 0x811c9dc5, b = 0x9747b28c;
  for (let i = 0; i < root.length; i++) {
    a = Math.imul(a ^ root.charCodeAt(i), 0x01000193);
    b = Math.imul(b + root.charCodeAt(i), 0x9e3779b1) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function isFresh(m: Manifest): boolean {
  if (m.deno !== Deno.version.deno) return false;
  try {
    for (const [path, mtime, size] of m.files) {
      const s = Deno.statSync(path);
      if (s.size !== size || s.mtime?.getTime() !== mtime) return false;
    }
    return true;
  } catch {
    return false;
  }
}

/** URL of the image for this copy of Najash, or null. */
export function findImage(root: string): string | null {
  const folder = root.startsWith("file:") ? imageFolder() : null;
  if (folder === null || !mayAccess("read", folder) || !mayAccess("read", new URL(root).pathname)) return null;
  const bytes = tryRead(`${folder}/${keyOf(root)}.json`);
  if (bytes === undefined) return null;
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    return isFresh(manifest) ? `file://${folder}/${manifest.image}` : null;
  } catch {
    return null;
  }
}

/** Forgets the image, which turned out to be bad. */
export function dropImage(root: string): void {
  const folder = imageFolder();
  if (folder !== null) tryRemove(`${folder}/${keyOf(root)}.json`);
}

/** Makes an image of the modules that this process has loaded, unless they are too new. */
export function makeImage(root: string): void {
  const folder = root.startsWith("file:") ? imageFolder() : null;
  if (folder === null || !mayAccess("write", folder)) return;
  try {
    const entry = new URL("./lib/cli/main.ts", root).pathname;
    const emitted = `${denoDirectory()!}/gen/file`;
    const { text, files } = linker.linkImage(entry, {
      read: (path) => {
        const bytes = tryRead(`${emitted}${path}.js`);
        return bytes === undefined ? null : new TextDecoder().decode(bytes);
      },
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
    const key = keyOf(root);
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
