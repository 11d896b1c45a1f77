// Which file a program's name means, and whether it can be run.
//
// In: candidates, the folder that relative ones start from. Out: an absolute path, or the code of what is wrong. Invariant: a
// program that may be run but not looked at is left to the host to find.
import { hostSystem } from "../core/host_system.ts";

/** The first of the candidates that can be executed, or the code of what is wrong. */
export function findProgram(
  candidates: readonly string[],
  cwd: string | null,
): { program: string } | { code: string } {
  let code = "ENOENT", hidden = false;
  for (const c of candidates) {
    const path = cwd !== null && !c.startsWith("/") && c.includes("/") ? `${cwd}/${c}` : c;
    try {
      const info = hostSystem().stat(path, true);
      if (info.isDirectory || !hostSystem().mayAccess(path, 1)) code = "EACCES";
      else return { program: path.startsWith("/") ? path : `${hostSystem().cwd()}/${path}` };
    } catch (e) {
      const found = (e as { code?: unknown }).code;
      if (typeof found !== "string") throw e;
      hidden ||= typeof (e as { refused?: unknown }).refused === "string";
      if (found !== "ENOENT" && found !== "ENOTDIR") code = found;
      else if (found === "ENOTDIR" && code === "ENOENT" && candidates.length === 1) code = found;
    }
  }
  // A program that may be run need not be one that may be looked at: the host finds it by its name.
  if (hidden) return { program: candidates.length > 1 ? candidates[0].split("/").pop()! : candidates[0] };
  return { code };
}

/** Where a name without a slash is looked for, by a PATH. */
export function alongPath(name: string, path: string | undefined): string[] {
  if (name.includes("/")) return [name];
  return (path ?? "/bin:/usr/bin").split(":").map((folder) => folder === "" ? `./${name}` : `${folder}/${name}`);
}
