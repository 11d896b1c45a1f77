// What the site module does at start, natively: site-packages, .pth files, names for interactive use.
//
// In: the runtime. Out: entries in sys.path and builtins. Invariants: nothing here runs Python code unless a .pth file
// has an import line; the `site` module itself, when imported, finds its work done and agrees with it.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { strFromJs } from "../core/str.ts";
import { PyList, type Value } from "../core/value.ts";
import { compileText } from "./compile_source.ts";
import { getEnv, listDirectory, mayAccess, readFile, tryStat } from "./host.ts";
import { unasked } from "./host_access.ts";
import { setLazy } from "./lazy_entry.ts";
import { PYTHON_DIR } from "./paths.ts";
import type { Runtime } from "./runtime.ts";

/** Runs unless -S. */
export function initSite(rt: Runtime): void {
  addBuiltins(rt);
  const dirs: string[] = [];
  if (rt.config.flags.noUserSite === 0 && rt.paths.systemSite) {
    const base = rt.config.flags.ignoreEnvironment ? undefined : getEnv("PYTHONUSERBASE");
    const home = getEnv("HOME");
    const root = base || (home ? `${home}/.local` : undefined);
    if (root !== undefined) dirs.push(`${root}/lib/${PYTHON_DIR}/site-packages`);
  }
  for (const prefix of new Set([rt.paths.prefix, ...(rt.paths.systemSite ? [rt.paths.basePrefix] : [])])) {
    dirs.push(`${prefix}/lib/${PYTHON_DIR}/site-packages`);
  }
  for (const dir of dirs) if (mayAccess("read", dir) && tryStat(dir)?.isDirectory) addSiteDir(rt, dir);
}

/** Adds a folder to sys.path and does what its .pth files say. */
export function addSiteDir(rt: Runtime, dir: string): void {
  const path = rt.sys.getStr("path");
  if (!(path instanceof PyList)) return;
  const add = (entry: string) => {
    const items = path.obj();
    if (!items.includes(strFromJs(entry) as Value)) items.push(strFromJs(entry));
  };
  add(dir);
  let names: string[];
  try {
    names = unasked(() => listDirectory(dir)).map((e) => e.name).filter((n) => n.endsWith(".pth") && !n.startsWith("."))
      .sort();
  } catch {
    return;
  }
  for (const name of names) {
    let text: string;
    try {
      text = new TextDecoder().decode(unasked(() => readFile(`${dir}/${name}`)));
    } catch {
      continue;
    }
    for (const line of text.split(/\r?\n/)) {
      if (line.startsWith("#") || line.trim() === "") continue;
      if (/^import[ \t]/.test(line)) {
        const code = compileText(line, { filename: "<string>", mode: "exec", optimize: 0 });
        rt.runIn(rt.code(code), rt.mainModule().dict);
      } else {
        const entry = line.startsWith("/") ? line.trimEnd() : `${dir}/${line.trimEnd()}`;
        if (tryStat(entry) !== undefined) add(entry);
      }
    }
  }
}

/** exit, quit, help, copyright, credits, license: made from _sitebuiltins at first look. */
function addBuiltins(rt: Runtime): void {
  const { builtins } = rt;
  const make = (cls: string, ...args: string[]) => () =>
    callArgs(getAttr(rt.importModule("_sitebuiltins"), cls), args.map((a) => strFromJs(a)));
  for (const name of ["quit", "exit"]) setLazy(builtins, name, make("Quitter", name, "Ctrl-D (i.e. EOF)"));
  setLazy(builtins, "copyright", make("_Printer", "copyright", String(rt.sys.getStr("copyright"))));
  setLazy(builtins, "credits", make("_Printer", "credits", CREDITS));
  setLazy(builtins, "license", make("_Printer", "license", LICENSE));
  setLazy(builtins, "help", make("_Helper"));
}

const CREDITS = "Thanks to the authors of CPython and of its standard library, which Najash runs.\n" +
  "See www.python.org for more information about Python.";
const LICENSE = "Najash: MIT License. The standard library: see https://docs.python.org/3.14/license.html";
