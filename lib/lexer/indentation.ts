// The start of a logical line: blank lines, INDENT and DEDENT, consistency of tabs and spaces.
//
// In: a lexer at the start of a line. Out: INDENT or DEDENT tokens pushed, the lexer at the line's first character;
// false when the text is wrong, or when the line has not come yet. Invariants: `indents` counts tabs to multiples of 8, `altIndents` counts them as 1;
// two lines whose order differs between the two are inconsistent (TabError).
import type { Lexer } from "./lexer.ts";
import { characters } from "./lexer.ts";
import { DEDENT, INDENT, NL } from "./tokens.ts";

const MAX_INDENT = 100;

export function indentation(lx: Lexer): boolean {
  const { text, length } = lx;
  for (;;) {
    if (lx.waits()) return false;
    let col = 0;
    let alt = 0;
    let continued = 0;
    let pos = lx.pos;
    let c = -1;
    for (; pos < length; pos++) {
      c = text.charCodeAt(pos);
      if (c === 32) {
        col++;
        alt++;
      } else if (c === 9) {
        col = (col >> 3) * 8 + 8;
        alt++;
      } else if (c === 12) {
        col = alt = 0;
      } else if (c === 92) {
        if (continued === 0) continued = col;
        lx.pos = pos;
        if (!lx.continuation()) return false;
        pos = lx.pos - 1;
      } else break;
    }
    lx.pos = pos;
    if (pos < length && (c === 35 || c === 10)) {
      if (c === 35) {
        if (lx.comment(lx.brackets.length === 0)) {
          if (!lx.atLineStart) return true;
          lx.atLineStart = false;
          continue;
        }
        if (lx.pos >= length) return true;
      }
      if (lx.options.extraTokens) lx.push(NL, lx.pos, lx.pos + 1);
      lx.newLine(++lx.pos);
      continue;
    }
    if (lx.brackets.length > 0) return true;
    if (pos >= length && pos > lx.lineStart && (lx.options.end ?? "exec") === "exec") return true;
    return change(lx, continued || col, continued || alt);
  }
}

function change(lx: Lexer, col: number, alt: number): boolean {
  const { indents, altIndents } = lx;
  let top = indents.length - 1;
  if (col === indents[top]) return alt === altIndents[top] || inconsistent(lx);
  if (col > indents[top]) {
    if (top + 1 >= MAX_INDENT) {
      lx.stop(lx.error("IndentationError", "too many levels of indentation", 1, 0), false);
      return false;
    }
    if (alt <= altIndents[top]) return inconsistent(lx);
    indents.push(col);
    altIndents.push(alt);
    if (lx.options.extraTokens) lx.push(INDENT, lx.lineStart, lx.pos);
    else lx.pushMark(INDENT);
    return true;
  }
  while (top > 0 && col < indents[top]) top--;
  if (col !== indents[top]) {
    const newline = lx.text.indexOf("\n", lx.pos);
    const at = characters(lx.text, lx.lineStart, newline < 0 ? lx.length : newline) + 1;
    lx.stop(lx.error("IndentationError", "unindent does not match any outer indentation level", at, -1), false);
    return false;
  }
  if (alt !== altIndents[top]) return inconsistent(lx);
  for (let n = indents.length - 1; n > top; n--) lx.pushMark(DEDENT);
  indents.length = altIndents.length = top + 1;
  return true;
}

function inconsistent(lx: Lexer): boolean {
  lx.stop(lx.error("TabError", "inconsistent use of tabs and spaces in indentation", 1, 0), false);
  return false;
}
