// The unicodedata module.
import { defineModule, defineType, fn, member, type MemberDef, method, value } from "../core/define.ts";
import { keyError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strEq, strFromJs, strFromPoints, strLen, strPoint, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { float, PyObject, type Str, type Value } from "../core/value.ts";
import { argumentName } from "../ops/type_name.ts";
import { strArg } from "../types/str_args.ts";
import { decodeUtf8, encodeUtf8 } from "../types/text_codec_utf8.ts";
import { bytesArg } from "./bytes_arg.ts";
import { current, type Database, unicode3 } from "./unicodedata_db.ts";
import { characterName, characterNamed, charactersNamed } from "./unicodedata_names.ts";

/** One character; `position` names the argument in errors ("" when it is the only one). */
function charArg(v: Value, name: string, position = ""): number {
  const argument = position === "" ? "argument" : `argument ${position}`;
  if (!isStr(v)) throw typeError(`${name}() ${argument} must be a unicode character, not ${argumentName(v)}`);
  const s = strValue(v);
  if (strLen(s) !== 1) {
    throw typeError(`${name}(): ${argument} must be a unicode character, not a string of length ${strLen(s)}`);
  }
  return strPoint(s, 0);
}

const FORMS = ["NFC", "NFD", "NFKC", "NFKD"];

/** The form and the text; no form at all is looked at for an empty text. */
function formArgs(name: string, form: Value, text: Value): [string, Str] {
  const f = jsText(strArg(form, name, 1)), s = strArg(text, name, 2);
  if (s !== "" && !FORMS.includes(f)) throw valueError("invalid normalization form");
  return [f, s];
}

const LONGEST_NAME = 256;

function lookup(db: Database, v: Value): Value {
  const bytes = isStr(v) ? encodeUtf8(strValue(v), "strict") : bytesArg(v);
  if (bytes.length > LONGEST_NAME) throw keyError("name too long");
  const name = decodeUtf8(bytes, "replace").text;
  const text = jsText(name);
  // The old database finds the current characters too, but by their own names only.
  const p = db === current ? -1 : characterNamed(text);
  const points = db === current ? charactersNamed(text) : p >= 0 ? [p] : undefined;
  if (points !== undefined) return strFromPoints(points);
  throw keyError(strFromJs(`undefined character name '${text}'`));
}

type Function = readonly [signature: string, doc: string, f: (db: Database, ...args: Value[]) => Value];

/** A value of a character, or the default, or ValueError. */
function numberOf(name: string, kinds: string, message: string, make: (n: number) => Value): Function[2] {
  return (db, c, missing) => {
    // CPython's digit() looks at today's values for every version.
    const n = (name === "digit" ? current : db).number(charArg(c, name, "1"));
    if (n !== null && kinds.includes(n.kind)) return make(n.value);
    if (missing === undefined) throw valueError(message);
    return missing;
  };
}

const FUNCTIONS: Readonly<Record<string, Function>> = {
  name: ["(chr, default=<opt>, /)", "Name of a character.", (db, c, missing) => {
    const p = charArg(c, "name", "1");
    const name = db === current || db.isAssigned(p) ? characterName(p) : undefined;
    if (name !== undefined) return name;
    if (missing === undefined) throw valueError("no such name");
    return missing;
  }],
  lookup: ["(name, /)", "The character of this name.", lookup],
  category: ["(chr, /)", "General category.", (db, c) => db.category(charArg(c, "category"))],
  bidirectional: ["(chr, /)", "Bidirectional class.", (db, c) => db.bidirectional(charArg(c, "bidirectional"))],
  combining: ["(chr, /)", "Canonical combining class.", (db, c) => db.combining(charArg(c, "combining"))],
  mirrored: [
    "(chr, /)",
    "1 for characters mirrored in right-to-left text.",
    (db, c) => db.mirrored(charArg(c, "mirrored")),
  ],
  east_asian_width: ["(chr, /)", "East Asian width.", (db, c) => db.eastAsianWidth(charArg(c, "east_asian_width"))],
  decomposition: ["(chr, /)", "Decomposition mapping.", (db, c) => db.decomposition(charArg(c, "decomposition"))],
  decimal: [
    "(chr, default=<opt>, /)",
    "Value of a decimal digit.",
    numberOf("decimal", "d", "not a decimal", (n) => n),
  ],
  digit: ["(chr, default=<opt>, /)", "Value of a digit.", numberOf("digit", "dg", "not a digit", (n) => n)],
  numeric: [
    "(chr, default=<opt>, /)",
    "Numeric value.",
    numberOf("numeric", "dgn", "not a numeric character", (n) => float(n)),
  ],
  normalize: ["(form, unistr, /)", "Text in a normal form.", (db, form, text) => {
    const [f, s] = formArgs("normalize", form, text);
    return s === "" ? s : db.normalize(f, s);
  }],
  is_normalized: ["(form, unistr, /)", "Is the text in this normal form?", (db, form, text) => {
    const [f, s] = formArgs("is_normalized", form, text);
    return s === "" || strEq(db.normalize(f, s), s);
  }],
};

class PyUCD extends PyObject {
  constructor(readonly db: Database) {
    super();
  }
}

function methods(): Record<string, MemberDef> {
  const out: Record<string, MemberDef> = {};
  for (const [name, [signature, doc, f]] of Object.entries(FUNCTIONS)) {
    out[name] = method(signature.replace("(", "(self, "), doc, (self: PyUCD, ...args: Value[]) => f(self.db, ...args));
  }
  return out;
}

export const ucdType: PyType = defineType("unicodedata.UCD", PyUCD, {
  doc: null,
  final: true,
  slots: {
    __new__: () => {
      throw typeError("cannot create 'unicodedata.UCD' instances");
    },
  },
  members: { ...methods(), unidata_version: member(null, (self: PyUCD) => self.db.version) },
});

function functions(): Record<string, MemberDef> {
  const out: Record<string, MemberDef> = {};
  for (const [name, [signature, doc, f]] of Object.entries(FUNCTIONS)) {
    out[name] = fn(signature, doc, (...args: Value[]) => f(current, ...args));
  }
  return out;
}

export const module = defineModule("unicodedata", {
  doc: "Properties of Unicode characters.",
  members: {
    ...functions(),
    unidata_version: value(strFromJs(current.version)),
    ucd_3_2_0: value(new PyUCD(unicode3)),
    UCD: value(ucdType),
  },
});
