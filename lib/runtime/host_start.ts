// Finding the start image: one file with all of Najash's modules, which host_image.ts wrote into the cache.
//
// In: the URL of cli.ts, the command's arguments. Out: the URL of a fresh image, or null.
// Measured: the check of 625 files takes 4 ms, all but one of them in the calls of stat(). Tried and dropped: importing the
// image meanwhile (Deno does that on this thread); the asynchronous stat() (10 ms); node:fs (its import takes 20 ms); cli.ts and
// all it imports in one file. Times of folders are no help: writing into a file does not change them.
// Invariants: an image is used only while every source file has the size and mtime it was made from, under the same
// version of Deno; of sources from the network, which Deno keeps as they are until told to reload, cli.ts's copy counts. This file imports nothing: it is all that a start from the image loads besides it.

/** What an image was made from. */
export interface Manifest {
  readonly deno: string;
  /** The file for programs that import nothing and whose code is in the cache, and the one for all others. */
  readonly small: string;
  readonly library: string;
  /** Path, mtime, size. */
  readonly files: readonly (readonly [string, number, number])[];
}

/** True when the permission is granted, for the path or altogether. */
function allowed(permission: Deno.PermissionDescriptor): boolean {
  return Deno.permissions.querySync(permission).state === "granted";
}

function variable(name: string): string | undefined {
  return allowed({ name: "env" }) || allowed({ name: "env", variable: name }) ? Deno.env.get(name) : undefined;
}

/** Deno's cache directory, where it is certain to be; a relative DENO_DIR is not. */
function cacheRoot(): string | null {
  const own = variable("DENO_DIR");
  if (own) return own.startsWith("/") ? own : null;
  const home = variable("HOME");
  if (Deno.build.os === "darwin") return home ? `${home}/Library/Caches/deno` : null;
  const base = variable("XDG_CACHE_HOME");
  return base ? `${base}/deno` : home ? `${home}/.cache/deno` : null;
}

/** The folder of images, or null where there are none. */
export function imageFolder(): string | null {
  if (Deno.build.os === "windows" || (variable("NAJASH_IMAGE") ?? "1") === "0") return null;
  const root = cacheRoot();
  return root === null ? null : `${root}/najash/image`;
}

/** Can there be an image of what was loaded from this URL? */
export function isImageable(root: string): boolean {
  return /^(?:file|https?):/.test(root);
}

/** Names the image of a copy of Najash. */
export function imageKey(root: string): string {
  let a = 0x811c9dc5, b = 0x9747b28c;
  for (let i = 0; i < root.length; i++) {
    a = Math.imul(a ^ root.charCodeAt(i), 0x01000193);
    b = Math.imul(b + root.charCodeAt(i), 0x9e3779b1) ^ (b >>> 13);
  }
  return (a >>> 0).toString(16).padStart(8, "0") + (b >>> 0).toString(16).padStart(8, "0");
}

function isFresh(m: Manifest): boolean {
  if (m.deno !== Deno.version.deno) return false;
  for (const [path, mtime, size] of m.files) {
    const s = Deno.statSync(path);
    if (s.size !== size || s.mtime?.getTime() !== mtime) return false;
  }
  return true;
}

/** Is it a file that imports something? Any answer is right; a wrong one costs time. */
function needsLibrary(args: readonly string[]): boolean {
  const path = args[0] ?? "-";
  if (path.startsWith("-") || !(allowed({ name: "read" }) || allowed({ name: "read", path }))) return true;
  try {
    // What is no plain file (a pipe, say) can be read only once.
    if (!Deno.statSync(path).isFile) return true;
    return /^[ \t]*(?:import|from)\b/m.test(Deno.readTextFileSync(path));
  } catch {
    return true;
  }
}

/** What a start uses instead of the modules. */
export interface StartFiles {
  /** URL of the image. */
  readonly image: string;
  /** Path of the frozen modules (frozen_modules.ts), which need not be there. */
  readonly frozen: string;
}

/** Ends the names of files with frozen modules: they are good for one pair of images. */
export const FROZEN = ".frozen";

/** The image for this copy of Najash, or null. */
export function findImage(root: string): StartFiles | null {
  try {
    const folder = isImageable(root) ? imageFolder() : null;
    if (folder === null) return null;
    if (!allowed({ name: "read" })) {
      const sources = root.startsWith("file:") ? new URL(".", root).pathname : cacheRoot()!;
      for (const path of [folder, sources]) {
        if (!allowed({ name: "read", path })) return null;
      }
    }
    const path = `${folder}/${imageKey(root)}.json`;
    const manifest = JSON.parse(Deno.readTextFileSync(path)) as Manifest;
    if (!isFresh(manifest)) return null;
    const image = `file://${folder}/${needsLibrary(Deno.args) ? manifest.library : manifest.small}`;
    return { image, frozen: `${folder}/${manifest.library.replace(/\.js$/, FROZEN)}` };
  } catch {
    return null;
  }
}

/** Forgets the image, which turned out to be bad. */
export function dropImage(root: string): void {
  try {
    Deno.removeSync(`${imageFolder()}/${imageKey(root)}.json`);
  } catch {
    // It is not there, or may not be removed.
  }
}

/** True when a module's import failed because Najash's own files may not be read. */
export function isRefusedImport(e: unknown): boolean {
  return e instanceof TypeError && e.message.startsWith("Requires read access");
}

/** Says so, and ends the process. */
export function endRefused(root: string): never {
  const folder = new URL(".", root).pathname;
  const text = `najash: its own files cannot be read (run deno with --allow-read=${folder}, ` +
    `or run ${folder}lib/cli/whole.ts, which needs no permission to start)\n`;
  Deno.stderr.writeSync(new TextEncoder().encode(text));
  Deno.exit(1);
}
