// Deno's part in making an executable: a folder with the generated entry, and `deno compile` over it.
//
// In: files of the entry, flags. Out: what deno said and its exit status. Invariant: the folder is gone afterwards.
import { hostError } from "./host.ts";

/** Why deno could not fetch what an executable starts from. */
export const NO_BASE = /denort|Failed to download|error sending request|dl\.deno\.land/i;

export interface DenoRun {
  readonly success: boolean;
  readonly text: string;
}

/** Writes the files into a new folder, calls `work` with it, and removes it. */
export function inBuildFolder<T>(files: ReadonlyMap<string, Uint8Array>, work: (folder: string) => T): T {
  let folder: string;
  try {
    folder = Deno.makeTempDirSync({ prefix: "najash_compile_" });
  } catch (e) {
    throw hostError(e);
  }
  try {
    writeFolder(folder, files);
    return work(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

export function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  try {
    Deno.mkdirSync(folder, { recursive: true });
    for (const [name, bytes] of files) Deno.writeFileSync(`${folder}/${name}`, bytes);
  } catch (e) {
    throw hostError(e);
  }
}

/** Runs deno with its output going to where ours goes; what it said on stderr is given back. */
export function runDeno(args: readonly string[]): DenoRun {
  try {
    const done = new Deno.Command(Deno.execPath(), {
      args: [...args],
      stdin: "null",
      stdout: "inherit",
      stderr: "piped",
    })
      .outputSync();
    return { success: done.success, text: new TextDecoder().decode(done.stderr) };
  } catch (e) {
    throw hostError(e);
  }
}

/** True when DENORT_BIN names the base of executables. */
export function hasOwnBase(): boolean {
  return Deno.permissions.querySync({ name: "env", variable: "DENORT_BIN" }).state === "granted" &&
    (Deno.env.get("DENORT_BIN") ?? "") !== "";
}
