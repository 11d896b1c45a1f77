// --report-permissions: the program runs, and at its end the smallest set of Deno's flags that it needs is shown.
//
// In: what the program asks the host for (runtime/host_access.ts). Out: one line of flags, then a line for each of them
// with the place in Python that asked for it first. Invariants: the flags are those that `lib/cli/whole.ts` needs, which
// starts without any; a wider permission takes the place of narrower ones, but a link that leads out of an allowed folder
// has a flag of its own. Nothing is compiled meanwhile, so that every frame is there to be named.
import { jsText } from "../core/str.ts";
import { ts } from "../core/state.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { setLastWords, tryRealPath, tryWriteAtomic, writeText } from "../runtime/host.ts";
import { type AccessKind, listenToAccess } from "../runtime/host_access.ts";
import { absolutePath } from "../runtime/paths.ts";

const ORDER: readonly AccessKind[] = ["read", "write", "net", "env", "sys", "run", "ffi"];
const NO_FRAME = "the program itself";

/** What was asked for, by kind, with where. "" stands for all of the kind. */
type Asked = ReadonlyMap<AccessKind, Map<string, string>>;

/** A value of a flag: a comma separates values, so one inside is doubled. */
function quoted(value: string): string {
  return value.replaceAll(",", ",,");
}

/** `path` lies in `folder`, really. */
function within(path: string, folder: string): boolean {
  const inside = (p: string, f: string) => p === f || p.startsWith(f.endsWith("/") ? f : `${f}/`);
  if (!inside(path, folder)) return false;
  const real = tryRealPath(path), root = tryRealPath(folder);
  return real === undefined || root === undefined || inside(real, root);
}

function covers(kind: AccessKind, wide: string, narrow: string): boolean {
  if (wide === "" || wide === narrow) return true;
  switch (kind) {
    case "read":
    case "write":
      return within(narrow, wide);
    case "net":
      return narrow.startsWith(`${wide}:`);
  }
  return false;
}

/** The values that no other one covers. */
function smallest(kind: AccessKind, values: readonly string[]): string[] {
  return values.filter((v, i) =>
    !values.some((w, k) => k !== i && covers(kind, w, v) && (!covers(kind, v, w) || k < i))
  ).sort();
}

/** Names that were looked up (`name?`) and then connected to need no more than that. */
function settleNames(net: Map<string, string>): void {
  for (const [value, place] of [...net]) {
    if (!value.endsWith("?")) continue;
    const name = value.slice(0, -1);
    net.delete(value);
    if (![...net.keys()].some((v) => v === name || v.startsWith(`${name}:`))) net.set(name, place);
  }
}

/** The text of the report. */
export function permissionReport(asked: Asked): string {
  const flags: string[] = [], rows: [string, string][] = [];
  for (const kind of ORDER) {
    const places = asked.get(kind);
    if (places === undefined) continue;
    if (kind === "net") settleNames(places);
    const values = smallest(kind, [...places.keys()]);
    const flag = `--allow-${kind}`;
    flags.push(values[0] === "" ? flag : `${flag}=${values.map(quoted).join(",")}`);
    for (const v of values) rows.push([v === "" ? flag : `${flag}=${quoted(v)}`, places.get(v)!]);
  }
  if (flags.length === 0) return "permissions: none\n";
  const shell = flags.map((f) => (/^[\w@%+=:,./-]+$/.test(f) ? f : `'${f.replaceAll("'", "'\\''")}'`));
  const width = Math.max(...rows.map(([flag]) => flag.length));
  return `permissions: ${shell.join(" ")}\n` +
    rows.map(([flag, place]) => `  ${flag.padEnd(width)}  ${place}\n`).join("");
}

/** The innermost place outside of the standard library, else the innermost of all. */
function place(stdlib: string): string {
  let inner = NO_FRAME;
  for (let f = ts.frame as PyFrame | null; f !== null; f = f.back) {
    const file = jsText(f.code.data.filename);
    const text = `${file}:${f.line}`;
    if (inner === NO_FRAME) inner = text;
    if (!file.startsWith(`${stdlib}/`) && !file.startsWith("<frozen ")) return text;
  }
  return inner;
}

/** Begins to listen; `file` gets the report when the process ends ("": stderr). */
export function reportPermissions(stdlib: string, file: string): void {
  const asked = new Map<AccessKind, Map<string, string>>();
  listenToAccess((kind, what) => {
    let value = what ?? "";
    if ((kind === "read" || kind === "write") && what !== null) {
      if (what === "") return;
      value = absolutePath(what);
      if (value === stdlib || value.startsWith(`${stdlib}/`)) return;
    }
    let places = asked.get(kind);
    if (places === undefined) asked.set(kind, places = new Map());
    if (!places.has(value)) places.set(value, place(stdlib));
  });
  setLastWords(() => {
    listenToAccess(null);
    const text = permissionReport(asked);
    if (file === "") writeText(2, text);
    else if (!tryWriteAtomic(file, new TextEncoder().encode(text))) {
      writeText(2, `najash: cannot write ${file}\n${text}`);
    }
  });
}
