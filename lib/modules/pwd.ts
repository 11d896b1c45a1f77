// The pwd module: the user accounts of /etc/passwd.
//
// Invariant: when that file cannot be read, the account that runs the program is the only one.
import { defineModule, fn, value } from "../core/define.ts";
import { hostSystem } from "../core/host_system.ts";
import { exceptionOf, typeError } from "../core/raise.ts";
import { EXC } from "../core/exceptions.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { defineStructSeq, makeStructSeq } from "../core/structseq.ts";
import type { PyType } from "../core/type.ts";
import { list, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName } from "../ops/type_name.ts";
import { accountLines } from "./account_files.ts";

const entryType: PyType = defineStructSeq("pwd.struct_passwd", {
  doc: "A user account.",
  fields: ["pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"],
});

/** The accounts as fields of text. */
function accounts(): string[][] {
  const rows = accountLines("/etc/passwd", 7);
  if (rows.length > 0) return rows;
  const host = hostSystem();
  const name = host.userName() ?? "user";
  return [[name, "x", String(host.uid()), String(host.gid()), "", host.homeDirectory() ?? "/", "/bin/sh"]];
}

function entry(row: readonly string[]): Value {
  return makeStructSeq(
    entryType,
    row.map((f, i) => i === 2 || i === 3 ? Number(f) : strFromJs(f)),
  );
}

function byNumber(uid: Value): Value {
  const n = Number(index(uid));
  const row = accounts().find((r) => Number(r[2]) === n);
  if (row === undefined) throw exceptionOf(EXC.KeyError, strFromJs(`getpwuid(): uid not found: ${n}`));
  return entry(row);
}

function byName(name: Value): Value {
  if (!isStr(name)) throw typeError(`getpwnam() argument must be str, not ${argumentName(name)}`);
  const text = jsText(name);
  const row = accounts().find((r) => r[0] === text);
  if (row === undefined) throw exceptionOf(EXC.KeyError, strFromJs(`getpwnam(): name not found: ${reprJs(name)}`));
  return entry(row);
}

export const module = defineModule("pwd", {
  doc: "User accounts.",
  members: {
    struct_passwd: value(entryType),
    getpwuid: fn("(uid, /)", "The account with a number.", byNumber),
    getpwnam: fn("(name, /)", "The account with a name.", byName),
    getpwall: fn("()", "All accounts.", () => list(accounts().map(entry))),
  },
});
