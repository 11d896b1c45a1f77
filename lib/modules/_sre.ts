// _sre: the regular-expression engine under CPython's own re package (library/re.html).
//
// In: the code arrays that Lib/re/_compiler.py makes. The engines are in lib/regex.
import { defineModule, fn, value } from "../core/define.ts";
import type { PyDict } from "../core/dict.ts";
import { runtimeError } from "../core/raise.ts";
import { isStr } from "../core/str.ts";
import { checkSignals } from "../core/threads.ts";
import { None, type PyTuple, type Value } from "../core/value.ts";
import { index } from "../ops/number.ts";
import { toArray } from "../ops/iteration.ts";
import { asciiIsCased, asciiLower, unicodeIsCased, unicodeLower } from "../regex/characters.ts";
import { MAGIC, MAXGROUPS, MAXREPEAT } from "../regex/constants.ts";
import { setPoll } from "../regex/machine.ts";
import { BadCode, type Node, parseCode } from "../regex/tree.ts";
import { PyPattern, PyTemplate } from "./_sre_classes.ts";
import "./_sre_match.ts";
import "./_sre_pattern.ts";

setPoll(checkSignals);

/** A JS number from any int, as the constants of Lib/re are instances of an int subclass. */
function num(v: Value): number {
  return Number(index(v));
}

function compile(
  pattern: Value,
  flags: Value,
  code: Value,
  groups: Value,
  groupindex: PyDict,
  indexgroup: PyTuple,
): Value {
  const numbers = toArray(code).map(num);
  let tree: Node;
  try {
    tree = parseCode(numbers);
  } catch (e) {
    if (e instanceof BadCode) throw runtimeError(`invalid SRE code: ${e.message}`);
    throw e;
  }
  const isBytes = pattern === None ? null : !isStr(pattern);
  return new PyPattern(pattern, num(flags), numbers, tree, num(groups), groupindex, indexgroup, isBytes);
}

export const module = defineModule("_sre", {
  doc: "Regular expression engine.",
  members: {
    MAGIC: value(MAGIC),
    CODESIZE: value(4),
    MAXREPEAT: value(MAXREPEAT),
    MAXGROUPS: value(MAXGROUPS),
    copyright: value("Najash regular expression engine"),
    compile: fn("(pattern, flags, code, groups, groupindex, indexgroup)", "A pattern object.", compile),
    template: fn(
      "(pattern, template, /)",
      "A replacement template.",
      (_pattern: Value, template: Value) => new PyTemplate(toArray(template).map((v, i) => i % 2 === 0 ? v : num(v))),
    ),
    getcodesize: fn("()", "Bytes of a code word.", () => 4),
    ascii_iscased: fn("(character, /)", "Has the ASCII character case?", (c: Value) => asciiIsCased(num(c))),
    unicode_iscased: fn("(character, /)", "Has the character case?", (c: Value) => unicodeIsCased(num(c))),
    ascii_tolower: fn("(character, /)", "ASCII lower case.", (c: Value) => asciiLower(num(c))),
    unicode_tolower: fn("(character, /)", "Simple lower case.", (c: Value) => unicodeLower(num(c))),
  },
});
