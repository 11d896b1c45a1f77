// Methods of re.Match.
import { classMethod, getset, member, method, populate } from "../core/define.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { indexError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { concat, isText } from "./_sre_text.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { getAttr } from "../core/attributes.ts";
import { None, type PyTuple, tuple, type Value } from "../core/value.ts";
import { hasIndex, index } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { makeGenericAlias } from "../types/generic_alias.ts";
import { matchType, type PyMatch, PyTemplate } from "./_sre_classes.ts";

/** Group number of a name or number; IndexError "no such group". */
export function groupNumber(m: PyMatch, g: Value): number {
  if (typeof g === "number" || typeof g === "boolean" || hasIndex(g)) {
    const n = Number(index(g));
    if (n >= 0 && n <= m.re.groups) return n;
  } else {
    const n = m.re.groupindex.get(g);
    if (typeof n === "number") return n;
  }
  throw indexError("no such group");
}

function group(m: PyMatch, groups: readonly Value[]): Value {
  if (groups.length === 0) return m.group(0)!;
  const values = groups.map((g) => m.group(groupNumber(m, g)) ?? None);
  return values.length === 1 ? values[0] : tuple(values);
}

/** The text of a template for a match. */
export function expandTemplate(t: PyTemplate, m: PyMatch): Value {
  const parts: Value[] = [];
  for (let i = 0; i < t.parts.length; i++) {
    if (i % 2 === 0) {
      const literal = t.parts[i] as Value;
      parts.push(literal);
    } else {
      const v = m.group(t.parts[i] as number);
      if (v !== undefined) parts.push(v);
    }
  }
  return concat(parts, m.subject.isBytes);
}

/** A template object for a replacement with escapes, through Lib/re's own parser. */
export function compileTemplate(m: { re: Value }, repl: Value): PyTemplate | Value {
  return callArgs(getAttr(runtime().importModule("re"), "_compile_template"), [m.re, repl]);
}

populate(matchType, {
  slots: {
    __getitem__: (m: PyMatch, g: Value) => m.group(groupNumber(m, g)) ?? None,
    __repr__: (m: PyMatch) =>
      strFromJs(`<re.Match object; span=(${m.hit.start}, ${m.hit.end}), match=${reprJs(m.group(0)!)}>`),
  },
  plain: true,
  members: {
    group: method("(self, /, *args)", "Text of one or more groups.", group),
    groups: method("(self, /, default=None)", "Texts of all groups.", (m: PyMatch, d: Value = None) => {
      const out: Value[] = [];
      for (let g = 1; g <= m.re.groups; g++) out.push(m.group(g) ?? d);
      return tuple(out);
    }),
    groupdict: method("(self, /, default=None)", "Texts of the named groups.", (m: PyMatch, d: Value = None) => {
      const out = new PyDict();
      for (const e of m.re.groupindex.entries()) out.put(e.key, m.group(e.value as number) ?? d);
      return out;
    }),
    start: method(
      "(self, group=0, /)",
      "Start of a group.",
      (m: PyMatch, g: Value = 0) => m.span(groupNumber(m, g))[0],
    ),
    end: method("(self, group=0, /)", "End of a group.", (m: PyMatch, g: Value = 0) => m.span(groupNumber(m, g))[1]),
    span: method(
      "(self, group=0, /)",
      "Start and end of a group.",
      (m: PyMatch, g: Value = 0) => tuple(m.span(groupNumber(m, g))),
    ),
    expand: method("(self, /, template)", "Fill a template with the groups.", (m: PyMatch, template: Value) => {
      if (isText(template) && isStr(template) && !jsText(template).includes("\\")) return template;
      const t = compileTemplate(m, template);
      return t instanceof PyTemplate ? expandTemplate(t, m) : t;
    }, {}),
    string: member("the subject", (m: PyMatch) => m.string),
    re: member("the pattern", (m: PyMatch) => m.re),
    pos: member("start of the search", (m: PyMatch) => m.pos),
    endpos: member("end of the search", (m: PyMatch) => m.endpos),
    lastindex: getset("number of the group closed last", (m: PyMatch) => m.hit.lastindex < 0 ? None : m.hit.lastindex),
    lastgroup: getset("name of the group closed last", (m: PyMatch) => {
      const last = m.hit.lastindex;
      return last < 0 ? None : (m.re.indexgroup as PyTuple).a[last] ?? None;
    }),
    regs: getset("spans of all groups", (m: PyMatch) => {
      const out: Value[] = [];
      for (let g = 0; g <= m.re.groups; g++) out.push(tuple(m.span(g)));
      return tuple(out);
    }),
    __copy__: method("(self, /)", "The match itself.", (m: PyMatch) => m),
    __deepcopy__: method("(self, memo, /)", "The match itself.", (m: PyMatch) => m),
    __class_getitem__: classMethod(
      "(cls, item, /)",
      "Generic alias.",
      (cls, item: Value) => makeGenericAlias(cls, item),
    ),
  },
});
