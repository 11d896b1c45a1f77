// Stand-in for jsr:@std/fs where JSR can't be reached: the part Najash uses, over node:fs.
import fs from "node:fs";
export function ensureDirSync(dir: string | URL): void {
  fs.mkdirSync(dir, { recursive: true });
}
export function existsSync(path: string | URL): boolean {
  return fs.existsSync(path);
}
export function emptyDirSync(dir: string | URL): void {
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(dir, { recursive: true });
}
