// Operators, delimiters and the pairing of brackets.
//
// In: a lexer at an ASCII character that starts neither name, number nor string. Out: token kinds; bracket stacks kept.
// Invariants: inside an f- or t-string literal `depth` counts its open brackets and `exprDepth` those of the
// replacement fields around; a "}" that brings them level ends the field.
import type { Lexer } from "./lexer.ts";
import { EXACT_TOKENS, NOTEQUAL, OP } from "./tokens.ts";

export const MAX_BRACKETS = 200;

const ONE = oneCharacter();

function oneCharacter(): Uint8Array {
  const table = new Uint8Array(128).fill(OP);
  for (const [text, kind] of Object.entries(EXACT_TOKENS)) if (text.length === 1) table[text.charCodeAt(0)] = kind;
  return table;
}

/** The length of the operator at `pos`, whose first character is `c`. */
export function operatorLength(text: string, pos: number, c: number): number {
  switch (c) {
    case 42: // *
    case 47: // /
    case 60: // <
    case 62: // >
    {
      const d = text.charCodeAt(pos + 1);
      if (d === c) return text.charCodeAt(pos + 2) === 61 ? 3 : 2;
      return d === 61 || (c === 60 && d === 62) ? 2 : 1;
    }
    case 46: // .
      return text.charCodeAt(pos + 1) === 46 && text.charCodeAt(pos + 2) === 46 ? 3 : 1;
    case 45: // -
    {
      const d = text.charCodeAt(pos + 1);
      return d === 61 || d === 62 ? 2 : 1;
    }
    case 33: // !
    case 37: // %
    case 38: // &
    case 43: // +
    case 58: // :
    case 61: // =
    case 64: // @
    case 94: // ^
    case 124: // |
      return text.charCodeAt(pos + 1) === 61 ? 2 : 1;
  }
  return 1;
}

/** The kind of the operator text[pos:pos+length]. */
export function operatorKind(text: string, pos: number, c: number, length: number): number {
  if (length === 1) return ONE[c];
  return EXACT_TOKENS[text.slice(pos, pos + length)] ?? NOTEQUAL;
}

/** Takes note of an opening bracket. */
export function openBracket(lx: Lexer, char: number): boolean {
  if (lx.brackets.length >= MAX_BRACKETS) {
    lx.pos++;
    lx.syntaxError("too many nested parentheses");
    return false;
  }
  lx.brackets.push({ char, offset: lx.pos, line: lx.line, lineStart: lx.lineStart });
  if (lx.modes.length > 0) lx.modes[lx.modes.length - 1].depth++;
  return true;
}

/** Takes note of a closing bracket; an unmatched one is an error. */
export function closeBracket(lx: Lexer, char: number): boolean {
  const text = String.fromCharCode(char);
  const mode = lx.modes.length > 0 ? lx.modes[lx.modes.length - 1] : null;
  if (mode !== null && mode.depth === 0 && char === 125) {
    lx.pos++;
    return refuse(lx, `${mode.letter}-string: single '}' is not allowed`);
  }
  const open = lx.brackets.pop();
  if (open === undefined) {
    if (lx.options.extraTokens) return true;
    lx.pos++;
    return refuse(lx, `unmatched '${text}'`);
  }
  if (!matches(open.char, char)) {
    lx.pos++;
    if (mode !== null && open.char === 123 && mode.depth - 1 === mode.exprDepth) {
      return refuse(lx, `${mode.letter}-string: unmatched '${text}'`);
    }
    const opened = String.fromCharCode(open.char);
    const where = open.line !== lx.line ? ` on line ${open.line}` : "";
    return refuse(lx, `closing parenthesis '${text}' does not match opening parenthesis '${opened}'${where}`);
  }
  if (mode !== null) {
    mode.depth--;
    if (mode.depth < 0) {
      lx.pos++;
      return refuse(lx, `${mode.letter}-string: unmatched '${text}'`);
    }
    if (char === 125 && mode.depth === mode.exprDepth) {
      mode.exprDepth--;
      mode.inText = true;
      mode.inSpec = false;
    }
  }
  return true;
}

function refuse(lx: Lexer, message: string): false {
  lx.syntaxError(message);
  return false;
}

function matches(open: number, close: number): boolean {
  return open === 40 ? close === 41 : close === open + 2;
}
