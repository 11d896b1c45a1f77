// The pyexpat module: XML parsing with Expat's interface. The parser is our own (expat_parser.ts).
import { defineModule, fn, value } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { list, None, tuple, type Value } from "../core/value.ts";
import { asInt32 } from "../ops/number.ts";
import { argumentName } from "../ops/type_name.ts";
import { ERRORS, EXPAT_VERSION } from "./expat_errors.ts";
import { expatError, parserType, PyXmlParser } from "./pyexpat_parser.ts";

const MODEL = { CTYPE: ["EMPTY", "ANY", "MIXED", "NAME", "CHOICE", "SEQ"], CQUANT: ["NONE", "OPT", "REP", "PLUS"] };

function submodule(name: string, doc: string): { m: Value; dict: PyDict } {
  const m = defineModule(`pyexpat.${name}`, { doc, members: {} }).make();
  return { m, dict: (m as unknown as { dict: PyDict }).dict };
}

function errorsModule(): Value {
  const { m, dict } = submodule("errors", "Error messages of Expat.");
  const codes = new PyDict(), messages = new PyDict();
  ERRORS.forEach(([name, message], i) => {
    dict.setStr(`XML_ERROR_${name}`, strFromJs(message));
    codes.setStr(message, i + 1);
    messages.set(i + 1, strFromJs(message));
  });
  dict.setStr("codes", codes);
  dict.setStr("messages", messages);
  return m;
}

function modelModule(): Value {
  const { m, dict } = submodule("model", "Numbers in content models.");
  MODEL.CTYPE.forEach((name, i) => dict.setStr(`XML_CTYPE_${name}`, i + 1));
  MODEL.CQUANT.forEach((name, i) => dict.setStr(`XML_CQUANT_${name}`, i));
  return m;
}

function optionalText(v: Value | undefined, what: string): string | null {
  if (v === undefined || v === None) return null;
  if (!isStr(v)) throw typeError(`ParserCreate() argument '${what}' must be str or None, not ${argumentName(v)}`);
  return jsText(v);
}

export const module = defineModule("pyexpat", {
  doc: "XML parsing.",
  init: (_module, dict) => {
    dict.setStr("EXPAT_VERSION", `expat_${EXPAT_VERSION.join(".")}`);
    dict.setStr("version_info", tuple(EXPAT_VERSION));
    dict.setStr("native_encoding", strFromJs("UTF-8"));
    dict.setStr("features", list([tuple([strFromJs("XML_NS"), 0])]));
    ["NEVER", "UNLESS_STANDALONE", "ALWAYS"].forEach((name, i) => dict.setStr(`XML_PARAM_ENTITY_PARSING_${name}`, i));
    dict.setStr("errors", errorsModule());
    dict.setStr("model", modelModule());
  },
  members: {
    ExpatError: value(expatError),
    error: value(expatError),
    XMLParserType: value(parserType),
    ParserCreate: fn(
      "(encoding=None, namespace_separator=None, intern=<opt>)",
      "A new parser.",
      (encoding?: Value, separator?: Value, intern?: Value) => {
        const name = optionalText(encoding, "encoding");
        const sep = optionalText(separator, "namespace_separator");
        if (sep !== null && sep.length > 1) {
          throw valueError("namespace_separator must be at most one character, omitted, or None");
        }
        if (intern !== undefined && intern !== None && !(intern instanceof PyDict)) {
          throw typeError("intern must be a dictionary");
        }
        return new PyXmlParser(name, sep, intern ?? new PyDict());
      },
    ),
    ErrorString: fn("(code, /)", "The message of an error code.", (code: Value) => {
      const e = ERRORS[asInt32(code) - 1];
      return e === undefined ? None : strFromJs(e[1]);
    }),
  },
});
