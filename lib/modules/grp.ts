// The grp module: the groups of /etc/group.
//
// Invariant: when that file cannot be read, the group that runs the program is the only one.
import { defineModule, fn, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { hostSystem } from "../core/host_system.ts";
import { exceptionOf, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { list, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { accountLines } from "./account_files.ts";

const entryType: PyType = defineStructSeq("grp.struct_group", {
  doc: "A group of users.",
  fields: ["gr_name", "gr_passwd", "gr_gid", "gr_mem"],
});

function groups(): string[][] {
  const rows = accountLines("/etc/group", 4);
  if (rows.length > 0) return rows;
  const host = hostSystem();
  return [[host.userName() ?? "user", "x", String(host.gid()), ""]];
}

function entry([name, password, gid, members]: readonly string[]): Value {
  const people = members === "" ? [] : members.split(",").map((m) => strFromJs(m));
  return makeStructSeq(entryType, [strFromJs(name), strFromJs(password), Number(gid), list(people)]);
}

function byNumber(id: Value): Value {
  const n = Number(index(id));
  const row = groups().find((r) => Number(r[2]) === n);
  if (row === undefined) throw exceptionOf(EXC.KeyError, strFromJs(`getgrgid(): gid not found: ${n}`));
  return entry(row);
}

function byName(name: Value): Value {
  if (!isStr(name)) throw typeError(`getgrnam() argument 'name' must be str, not ${argumentName(name)}`);
  const text = jsText(name);
  const row = groups().find((r) => r[0] === text);
  if (row === undefined) throw exceptionOf(EXC.KeyError, strFromJs(`getgrnam(): name not found: ${reprJs(name)}`));
  return entry(row);
}

export const module = defineModule("grp", {
  doc: "Groups of users.",
  members: {
    struct_group: value(entryType),
    getgrgid: fn("(id)", "The group with a number.", byNumber),
    getgrnam: fn("(name)", "The group with a name.", byName),
    getgrall: fn("()", "All groups.", () => list(groups().map(entry))),
  },
});
