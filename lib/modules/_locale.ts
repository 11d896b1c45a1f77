// The _locale module: the C locale, which is the only one there is ("" and the UTF-8 forms of C count as it).
import { defineModule, fn, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strCompare, strFromJs, strValue } from "../core/str.ts";
import { list, None, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { argumentName } from "../ops/type_name.ts";
import { getEnv } from "../runtime/host.ts";
import { localeName } from "./locale_name.ts";
import { nativeException } from "./native_exception.ts";

const localeError = nativeException("locale.Error", EXC.Exception);
const CHAR_MAX = 127;
const LC_ALL = 6;

/** Names accepted besides those of the environment. */
const KNOWN = /^(C|POSIX|C\.(UTF-?8|utf-?8))$/;

/** Categories in order of their numbers; character handling starts from the environment, as in CPython. */
const current = ["", "C", "C", "C", "C", "C"];

function fromEnvironment(category: number): string {
  const names = ["LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"];
  const wanted = localeName(names[category], getEnv);
  return wanted === "C" || wanted === "POSIX" || !/utf-?8/i.test(wanted) ? "C.UTF-8" : wanted;
}

function setlocale(category: Value, locale?: Value): Value {
  const c = asInt32(category);
  if (c < 0 || c > LC_ALL) throw exceptionOf(localeError, "invalid locale category");
  if (locale !== undefined && locale !== None) {
    if (!isStr(locale)) throw typeError(`setlocale() argument 2 must be str or None, not ${argumentName(locale)}`);
    const name = jsText(locale);
    if (name.includes("\0")) throw valueError("embedded null character");
    if (c === LC_ALL && name.includes("=")) return restore(name);
    if (name !== "" && name !== current[0] && !KNOWN.test(name)) {
      throw exceptionOf(localeError, "unsupported locale setting");
    }
    for (let i = 0; i < LC_ALL; i++) {
      if (c === LC_ALL || c === i) current[i] = name === "" ? "C.UTF-8" : name === "POSIX" ? "C" : name;
    }
  }
  if (current[0] === "") current[0] = fromEnvironment(0);
  if (c < LC_ALL) return current[c];
  if (current.every((n) => n === current[0])) return current[0];
  const names = ["LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES"];
  return names.map((n, i) => `${n}=${current[i]}`).join(";");
}

/** Sets all categories from what asking for LC_ALL gave. */
function restore(name: string): Value {
  const names = name.split(";").map((part) => part.split("=")[1] ?? "");
  if (names.length !== LC_ALL || names.some((n) => n !== current[0] && !KNOWN.test(n))) {
    throw exceptionOf(localeError, "unsupported locale setting");
  }
  names.forEach((n, i) => current[i] = n);
  return strFromJs(name);
}

function localeconv(): Value {
  const out = new PyDict();
  const texts = {
    int_curr_symbol: "",
    currency_symbol: "",
    mon_decimal_point: "",
    mon_thousands_sep: "",
    positive_sign: "",
    negative_sign: "",
    decimal_point: ".",
    thousands_sep: "",
  };
  for (const [k, v] of Object.entries(texts)) out.setStr(k, v);
  for (const k of ["mon_grouping", "grouping"]) out.setStr(k, list([]));
  for (
    const k of [
      "int_frac_digits",
      "frac_digits",
      "p_cs_precedes",
      "p_sep_by_space",
      "n_cs_precedes",
      "n_sep_by_space",
      "p_sign_posn",
      "n_sign_posn",
    ]
  ) out.setStr(k, CHAR_MAX);
  return out;
}

const DAY_NAMES = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTH_NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Items of nl_langinfo: name, number (as the GNU C library has it), value. */
function items(): [string, number, string][] {
  const out: [string, number, string][] = [
    ["CODESET", 14, "UTF-8"],
    ["RADIXCHAR", 65536, "."],
    ["THOUSEP", 65537, ""],
    ["CRNCYSTR", 262159, "-"],
    ["AM_STR", 131110, "AM"],
    ["PM_STR", 131111, "PM"],
    ["D_T_FMT", 131112, "%a %b %e %H:%M:%S %Y"],
    ["D_FMT", 131113, "%m/%d/%y"],
    ["T_FMT", 131114, "%H:%M:%S"],
    ["T_FMT_AMPM", 131115, "%I:%M:%S %p"],
    ["ERA", 131116, ""],
    ["ERA_D_FMT", 131118, ""],
    ["ALT_DIGITS", 131119, ""],
    ["ERA_D_T_FMT", 131120, ""],
    ["ERA_T_FMT", 131121, ""],
    ["_DATE_FMT", 131180, "%a %b %e %H:%M:%S %Z %Y"],
    ["YESEXPR", 327680, "^[yY]"],
    ["NOEXPR", 327681, "^[nN]"],
  ];
  DAY_NAMES.forEach((name, i) => {
    out.push([`ABDAY_${i + 1}`, 131072 + i, name.slice(0, 3)], [`DAY_${i + 1}`, 131079 + i, name]);
  });
  MONTH_NAMES.forEach((name, i) => {
    out.push([`ABMON_${i + 1}`, 131086 + i, name.slice(0, 3)], [`MON_${i + 1}`, 131098 + i, name]);
  });
  return out;
}

const ITEMS = items();

function text(v: Value, name: string): string {
  if (!isStr(v)) throw typeError(`${name}() argument must be str, not ${argumentName(v)}`);
  return jsText(v);
}

let domain = "messages";

export const module = defineModule("_locale", {
  doc: "The C locale.",
  init: (_module, dict) => {
    for (const [name, n] of ITEMS) dict.setStr(name, n);
    ["LC_CTYPE", "LC_NUMERIC", "LC_TIME", "LC_COLLATE", "LC_MONETARY", "LC_MESSAGES", "LC_ALL"].forEach((name, i) =>
      dict.setStr(name, i)
    );
    dict.setStr("CHAR_MAX", CHAR_MAX);
  },
  members: {
    Error: value(localeError),
    setlocale: fn("(category, locale=<opt>, /)", "Sets or asks for a category's locale.", setlocale),
    localeconv: fn("()", "How numbers and money are written.", localeconv),
    getencoding: fn("()", "The encoding of the locale.", () => "utf-8"),
    nl_langinfo: fn("(key, /)", "A fact about the locale.", (key: Value) => {
      const n = asInt32(key);
      const item = ITEMS.find(([, k]) => k === n);
      if (item === undefined) throw valueError("unsupported langinfo constant");
      return item[2];
    }),
    strcoll: fn("(os1, os2, /)", "Compares two strings.", (a: Value, b: Value) => {
      text(a, "strcoll");
      text(b, "strcoll");
      return Math.sign(strCompare(strValue(a as string), strValue(b as string)));
    }),
    strxfrm: fn("(string, /)", "A string that compares as strcoll would.", (s: Value) => strFromJs(text(s, "strxfrm"))),
    gettext: fn("(msg, /)", "The message.", (msg: Value) => strFromJs(text(msg, "gettext"))),
    dgettext: fn("(domain, msg, /)", "The message.", (_domain: Value, msg: Value) => strFromJs(text(msg, "dgettext"))),
    dcgettext: fn(
      "(domain, msg, category, /)",
      "The message.",
      (_domain: Value, msg: Value) => strFromJs(text(msg, "dcgettext")),
    ),
    textdomain: fn("(domain, /)", "Sets or asks for the domain of messages.", (name: Value) => {
      if (name !== None) domain = text(name, "textdomain");
      return strFromJs(domain);
    }),
    bindtextdomain: fn(
      "(domain, dir, /)",
      "The folder of a domain's messages.",
      (_domain: Value, dir: Value) => dir === None ? "/usr/share/locale" : dir,
    ),
    bind_textdomain_codeset: fn(
      "(domain, codeset, /)",
      "The encoding of a domain's messages.",
      (_domain: Value, set: Value) => set,
    ),
  },
});
