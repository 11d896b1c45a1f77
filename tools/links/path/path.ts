// The part of @std/path that Najash uses, over node:path. Published packages get the real one.
import path from "node:path";
export const SEPARATOR: string = path.sep;
export const basename: (p: string, suffix?: string) => string = path.basename;
export const dirname: (p: string) => string = path.dirname;
export const extname: (p: string) => string = path.extname;
export const isAbsolute: (p: string) => boolean = path.isAbsolute;
export const join: (...p: string[]) => string = path.join;
export const normalize: (p: string) => string = path.normalize;
export const relative: (from: string, to: string) => string = path.relative;
export const resolve: (...p: string[]) => string = path.resolve;
