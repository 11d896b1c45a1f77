// CSV dialects: the parameters of readers and writers, checked.
//
// In: names, objects with attributes, keyword arguments. Out: PyDialect. Single characters are kept as JS text of one code point,
// "" where not set.
import { lookupAttr } from "../core/attributes.ts";
import { defineType, getset, member, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs, strLen, strValue } from "../core/str.ts";
import { type Kwargs, None, PyObject, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { nativeException } from "./native_exception.ts";

export const csvError = nativeException("_csv.Error", EXC.Exception);

export function fail(message: string): unknown {
  return exceptionOf(csvError, strFromJs(message));
}

export const QUOTE_MINIMAL = 0,
  QUOTE_ALL = 1,
  QUOTE_NONNUMERIC = 2,
  QUOTE_NONE = 3,
  QUOTE_STRINGS = 4,
  QUOTE_NOTNULL = 5;

export class PyDialect extends PyObject {
  delimiter = ",";
  doublequote = true;
  escapechar = "";
  lineterminator = "\r\n";
  quotechar = '"';
  quoting = QUOTE_MINIMAL;
  skipinitialspace = false;
  strict = false;
  /** What the writer looks for, once it is known (csv_writer.ts). */
  special: Special | null = null;
}

/** Which ASCII characters are special in a dialect; characters beyond ASCII are when `wide` is set. */
export interface Special {
  readonly ascii: Uint8Array;
  readonly wide: boolean;
  /** Can the text of an int or float have special characters? */
  readonly numbers: boolean;
}

const registries = new WeakMap<object, PyDict>();

/** The named dialects of the running runtime. */
export function registry(): PyDict {
  const rt = runtime();
  let r = registries.get(rt);
  if (r === undefined) registries.set(rt, r = new PyDict());
  return r;
}

/** The dialect registered under a name. */
export function registered(name: Value): Value {
  const d = isStr(name) ? registry().get(name) : undefined;
  if (d === undefined) throw fail("unknown dialect");
  return d;
}

const NAMES = [
  "delimiter",
  "doublequote",
  "escapechar",
  "lineterminator",
  "quotechar",
  "quoting",
  "skipinitialspace",
  "strict",
];

function character(name: string, v: Value | undefined, missing: string, orNone: boolean): string {
  if (v === undefined) return missing;
  if (v === None && orNone) return "";
  const what = `"${name}" must be a unicode character${orNone ? " or None" : ""}, not `;
  if (!isStr(v)) throw typeError(what + typeName(v));
  const n = strLen(strValue(v));
  if (n !== 1) throw typeError(`${what}a string of length ${n}`);
  return jsText(v);
}

function checkCharacter(name: string, c: string, d: PyDialect, allowSpace: boolean): void {
  if (c === "\r" || c === "\n" || (c === " " && !allowSpace)) throw valueError(`bad ${name} value`);
  if (c !== "" && d.lineterminator.includes(c)) throw valueError(`bad ${name} or lineterminator value`);
}

function checkPair(name1: string, a: string, name2: string, b: string): void {
  if (a === b && a !== "") throw valueError(`bad ${name1} or ${name2} value`);
}

/** A dialect from a base (name, Dialect or object with attributes) and changes. */
export function makeDialect(base: Value | undefined, changes: Kwargs | null): PyDialect {
  if (base === None) base = undefined;
  if (base !== undefined && isStr(base)) base = registered(base);
  if (base instanceof PyDialect && (changes === null || changes.size === 0)) return base;
  for (const name of changes?.keys() ?? []) {
    if (!NAMES.includes(name)) throw typeError(`this function got an unexpected keyword argument '${name}'`);
  }
  const from = base;
  function setting(name: string): Value | undefined {
    return changes?.get(name) ?? (from === undefined ? undefined : lookupAttr(from, name));
  }
  const d = new PyDialect();
  d.delimiter = character("delimiter", setting("delimiter"), ",", false);
  const doublequote = setting("doublequote");
  if (doublequote !== undefined) d.doublequote = truth(doublequote);
  d.escapechar = character("escapechar", setting("escapechar"), "", true);
  const lineterminator = setting("lineterminator");
  if (lineterminator !== undefined) {
    if (!isStr(lineterminator)) throw typeError(`"lineterminator" must be a string, not ${typeName(lineterminator)}`);
    d.lineterminator = jsText(lineterminator);
  }
  const quotechar = setting("quotechar");
  d.quotechar = character("quotechar", quotechar, '"', true);
  const quoting = setting("quoting");
  if (quoting !== undefined) {
    if (typeof quoting !== "number" && typeof quoting !== "bigint") {
      throw typeError(`"quoting" must be an integer, not ${typeName(quoting)}`);
    }
    d.quoting = Number(quoting);
  }
  const skip = setting("skipinitialspace"), strict = setting("strict");
  if (skip !== undefined) d.skipinitialspace = truth(skip);
  if (strict !== undefined) d.strict = truth(strict);
  if (d.quoting < 0 || d.quoting > 5) throw typeError('bad "quoting" value');
  if (quotechar === None && quoting === undefined) d.quoting = QUOTE_NONE;
  if (d.quoting !== QUOTE_NONE && d.quotechar === "") throw typeError("quotechar must be set if quoting enabled");
  checkCharacter("delimiter", d.delimiter, d, true);
  checkCharacter("escapechar", d.escapechar, d, !d.skipinitialspace);
  checkCharacter("quotechar", d.quotechar, d, !d.skipinitialspace);
  checkPair("delimiter", d.delimiter, "escapechar", d.escapechar);
  checkPair("delimiter", d.delimiter, "quotechar", d.quotechar);
  checkPair("escapechar", d.escapechar, "quotechar", d.quotechar);
  return d;
}

function orNone(c: string): Value {
  return c === "" ? None : strFromJs(c);
}

function noPickle(): never {
  throw typeError("cannot pickle 'Dialect' instances");
}

export const dialectType = defineType("_csv.Dialect", PyDialect, {
  doc: "The parameters of a kind of CSV.",
  slots: {
    __new__: (_cls, args, kw: Kwargs | null) => {
      if (args.length > 9) throw typeError(`function takes at most 9 arguments (${args.length} given)`);
      const changes = new Map(kw ?? []);
      args.slice(1).forEach((v: Value, i: number) => changes.set(NAMES[i], v));
      const base = args[0] ?? changes.get("dialect");
      changes.delete("dialect");
      return makeDialect(base, changes);
    },
  },
  members: {
    delimiter: getset("Character between fields.", (d: PyDialect) => strFromJs(d.delimiter)),
    escapechar: getset(
      "Character that takes the meaning from the next, or None.",
      (d: PyDialect) => orNone(d.escapechar),
    ),
    lineterminator: getset("Text after each row.", (d: PyDialect) => strFromJs(d.lineterminator)),
    quotechar: getset("Character around quoted fields, or None.", (d: PyDialect) => orNone(d.quotechar)),
    quoting: getset("When fields are quoted.", (d: PyDialect) => d.quoting),
    doublequote: member("Are quotes in fields doubled?", (d: PyDialect) => d.doublequote),
    skipinitialspace: member("Are blanks after delimiters skipped?", (d: PyDialect) => d.skipinitialspace),
    strict: member("Is bad input an error?", (d: PyDialect) => d.strict),
    __reduce__: method("(self, /, *args)", "Dialects cannot be pickled.", noPickle),
    __reduce_ex__: method("(self, /, *args)", "Dialects cannot be pickled.", noPickle),
  },
});
