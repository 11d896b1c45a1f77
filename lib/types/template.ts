// string.templatelib: Template and Interpolation, what t-strings make (PEP 750).
//
// Invariant: a template has one more string than interpolations.
import { getAttr } from "../core/attributes.ts";
import { bindImpl, shell } from "../core/builtin_types.ts";
import { constructorFn, getset, leafMember, method, populate, value } from "../core/define.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strConcat, strFromJs, strValue } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import {
  type Kwargs,
  None,
  NotImplemented,
  PyObject,
  type PyTuple,
  type Str,
  tuple,
  type Value,
} from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { classGetItem } from "./generic_alias.ts";

export class PyInterpolation extends PyObject {
  constructor(
    readonly value: Value,
    readonly expression: Value,
    readonly conversion: Value,
    readonly formatSpec: Value,
  ) {
    super();
  }
}

export class PyTemplate extends PyObject {
  constructor(readonly strings: PyTuple, readonly interpolations: PyTuple) {
    super();
  }
}

/** Goes through strings (not empty ones) and interpolations in order. */
class PyTemplateIter extends PyObject {
  index = 0;
  constructor(readonly template: PyTemplate) {
    super();
  }
}

function final(name: string, impl: new (...args: never[]) => PyObject): PyType {
  const cls = shell(`string.templatelib.${name}`, impl);
  bindImpl(impl, cls);
  cls.isBase = false;
  return cls;
}

export const interpolationType: PyType = final("Interpolation", PyInterpolation);
export const templateType: PyType = final("Template", PyTemplate);
const templateIterType: PyType = final("TemplateIter", PyTemplateIter);

function newInterpolation(
  _cls: PyType,
  v: Value,
  expression: Value | undefined,
  conversion: Value | undefined,
  spec: Value | undefined,
): Value {
  for (const [name, x] of [["expression", expression], ["format_spec", spec]] as const) {
    if (x !== undefined && !isStr(x)) {
      throw typeError(`Interpolation() argument '${name}' must be str, not ${argumentName(x)}`);
    }
  }
  if (conversion !== undefined && conversion !== None) {
    if (!isStr(conversion)) {
      throw typeError(`Interpolation() argument 'conversion' must be str, not ${argumentName(conversion)}`);
    }
    if (!["s", "r", "a"].includes(jsText(conversion))) {
      throw valueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'");
    }
  }
  return new PyInterpolation(v, expression ?? "", conversion ?? None, spec ?? "");
}

/** An interpolation of a t-string; `conversion` is 0 for none, or 1, 2, 3 for s, r, a. */
export function makeInterpolation(v: Value, text: Value, spec: Value | undefined, conversion: number): PyInterpolation {
  return new PyInterpolation(v, text, conversion > 0 ? "sra"[conversion - 1] : None, spec ?? "");
}

populate(interpolationType, {
  doc: "A value in a template string, with its expression and format.",
  signature: "(value, expression='', conversion=None, format_spec='')",
  slots: {
    __new__: constructorFn(
      "Interpolation",
      "(value, expression='', conversion=None, format_spec='')",
      newInterpolation,
    ),
    __repr__: (self: PyInterpolation) => {
      const parts = [self.value, self.expression, self.conversion, self.formatSpec].map(reprJs);
      return strFromJs(`Interpolation(${parts.join(", ")})`);
    },
  },
  members: {
    value: leafMember("The value.", (self: PyInterpolation) => self.value),
    expression: leafMember("Source text of the expression.", (self: PyInterpolation) => self.expression),
    conversion: leafMember("'s', 'r', 'a' or None.", (self: PyInterpolation) => self.conversion),
    format_spec: leafMember("The format.", (self: PyInterpolation) => self.formatSpec),
    __match_args__: value(tuple(["value", "expression", "conversion", "format_spec"])),
    __class_getitem__: classGetItem,
    __reduce__: method("(self, /)", "State for pickling.", (self: PyInterpolation) => {
      return tuple([interpolationType, tuple([self.value, self.expression, self.conversion, self.formatSpec])]);
    }),
  },
});

/** A template from strings and interpolations in any order; neighbouring strings are joined. */
export function makeTemplate(parts: readonly Value[]): PyTemplate {
  const strings: Str[] = [], interpolations: Value[] = [];
  let text: Str = "";
  for (const part of parts) {
    if (part instanceof PyInterpolation) {
      strings.push(text);
      text = "";
      interpolations.push(part);
    } else if (isStr(part)) text = strConcat(text, strValue(part));
    else {
      throw typeError(`Template.__new__ *args need to be of type 'str' or 'Interpolation', got ${typeName(part)}`);
    }
  }
  strings.push(text);
  return new PyTemplate(tuple(strings), tuple(interpolations));
}

function concat(self: Value, other: Value): Value {
  if (!(self instanceof PyTemplate)) return NotImplemented;
  if (!(other instanceof PyTemplate)) {
    throw typeError(
      `can only concatenate string.templatelib.Template (not "${typeName(other)}") to string.templatelib.Template`,
    );
  }
  const a = self.strings.a as Str[], b = other.strings.a as Str[];
  const strings = [...a.slice(0, -1), strConcat(a[a.length - 1], b[0]), ...b.slice(1)];
  return new PyTemplate(tuple(strings), tuple([...self.interpolations.a, ...other.interpolations.a]));
}

populate(templateType, {
  doc: "A template string: its strings and interpolations.",
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (kw !== null && kw.size > 0) throw typeError("Template.__new__ only accepts *args arguments");
      return makeTemplate(args);
    },
    __repr__: (self: PyTemplate) =>
      strFromJs(`Template(strings=${reprJs(self.strings)}, interpolations=${reprJs(self.interpolations)})`),
    __iter__: (self: PyTemplate) => new PyTemplateIter(self),
    __add__: concat,
  },
  members: {
    strings: leafMember("The strings.", (self: PyTemplate) => self.strings),
    interpolations: leafMember("The interpolations.", (self: PyTemplate) => self.interpolations),
    values: getset("The values of the interpolations.", (self: PyTemplate) => {
      return tuple((self.interpolations.a as PyInterpolation[]).map((i) => i.value));
    }),
    __class_getitem__: classGetItem,
    __reduce__: method("(self, /)", "State for pickling.", (self: PyTemplate) => {
      const unpickle = getAttr(runtime().importModule("string.templatelib"), "_template_unpickle");
      return tuple([unpickle, tuple([self.strings, self.interpolations])]);
    }),
  },
});

populate(templateIterType, {
  doc: null,
  slots: {
    __iter__: (self: PyTemplateIter) => self,
    __next__: (self: PyTemplateIter) => {
      const strings = self.template.strings.a, interpolations = self.template.interpolations.a;
      while (self.index < strings.length + interpolations.length) {
        const i = self.index++;
        const v = (i & 1) === 0 ? strings[i >> 1] : interpolations[i >> 1];
        if (v !== "") return v;
      }
      return undefined;
    },
  },
});
