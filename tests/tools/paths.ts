// Where things lie, and the files of a test folder. In: URLs and folders. Out: absolute paths, sorted.
import { dirname, join, relative, resolve } from "@std/path";
import { fileURLToPath } from "node:url";

export { dirname, join, relative, resolve };

export function fromFileUrl(url: string): string {
  return fileURLToPath(url);
}

export const testsFolder = dirname(dirname(fromFileUrl(import.meta.url)));

/** Every .py file below `folder` (not below folders that start with an underscore), as absolute paths. */
export function pythonFiles(folder: string): string[] {
  const found: string[] = [];
  for (const entry of Deno.readDirSync(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory && !entry.name.startsWith("_")) found.push(...pythonFiles(path));
    else if (entry.name.endsWith(".py") && !entry.name.startsWith("_")) found.push(path);
  }
  return found.sort();
}
