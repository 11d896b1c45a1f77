// SyntaxError and its subclasses: message, file, position and text.
//
// In: SyntaxError(msg, (filename, lineno, offset, text[, end_lineno, end_offset[, metadata]])).
import { populate } from "../core/define.ts";
import { EXC, type PyBaseException } from "../core/exceptions.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { type Kwargs, None, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { strJs } from "../ops/text.ts";
import { field, noKeywords } from "./exceptions.ts";

const DETAILS = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset", "_metadata"];

function init(self: PyBaseException, args: readonly Value[], kw: Kwargs | null): void {
  noKeywords(self, kw);
  self.args = tuple(args);
  const fields: Record<string, Value> = self.fields = {};
  if (args.length >= 1) fields.msg = args[0];
  if (args.length !== 2) return;
  const info = toArray(args[1]);
  const n = info.length;
  if (n < 4) throw typeError(`function takes at least 4 arguments (${n} given)`);
  if (n > 7) throw typeError(`function takes at most 7 arguments (${n} given)`);
  for (let i = 0; i < n; i++) fields[DETAILS[i]] = info[i];
  if (n === 5) throw typeError("end_offset must be provided when end_lineno is provided");
}

function describe(self: PyBaseException): Value {
  const f = self.fields;
  const msg = strJs(f?.msg ?? self.args.a[0] ?? None);
  const file = f?.filename, line = f?.lineno;
  const name = file !== undefined && isStr(file) ? jsText(file).slice(jsText(file).lastIndexOf("/") + 1) : null;
  const number = typeof line === "number" ? line : null;
  if (name !== null && number !== null) return strFromJs(`${msg} (${name}, line ${number})`);
  if (name !== null) return strFromJs(`${msg} (${name})`);
  return strFromJs(number !== null ? `${msg} (line ${number})` : msg);
}

populate(EXC.SyntaxError, {
  doc: "Invalid syntax.",
  slots: { __init__: init, __str__: describe },
  members: {
    msg: field("msg", "The message."),
    filename: field("filename", "The file."),
    lineno: field("lineno", "The line."),
    offset: field("offset", "The column."),
    text: field("text", "The line's text."),
    end_lineno: field("end_lineno", "The last line."),
    end_offset: field("end_offset", "The last column."),
    print_file_and_line: field("print_file_and_line", "Are file and line shown?"),
    _metadata: field("_metadata", "Private data for suggestions."),
  },
});
populate(EXC.IndentationError, { doc: "Wrong indentation." });
populate(EXC.TabError, { doc: "Inconsistent mixture of tabs and spaces." });
populate(EXC._IncompleteInputError, { doc: "Input that may be continued." });
