// Stand-in for jsr:@std/path where JSR can't be reached: the same names, re-exported from node:path.
export { basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, SEPARATOR } from "./path.ts";
