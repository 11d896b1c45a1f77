// Functions without a name of their own that the start image has compiled ahead: arrow functions, methods, and what makes
// the members of a type.
//
// In: a module's tokens. Out: where arrow functions and methods start and end, and keys for pieces of text. Invariant: a key depends on
// the text alone, so that changes elsewhere leave it as it is. V8 compiles a function with the file, and Deno keeps it in its
// code cache, when the function stands in parentheses; any other is compiled when it is first called, in every process.
// Measured: methods compiled ahead save a start 1.5 of 37 ms, the import of `json` 6 of 84.
// No parentheses fit around a method, so it becomes a function that is put into the class right after its declaration.
import { Kind, type Token } from "./js_tokens.ts";

/** A piece of a module's tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Names a function by its text. */
export function keyOf(tokens: readonly Token[], { from, to }: Range): string {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    const { text } = tokens[i];
    for (let k = 0; k < text.length; k++) h = Math.imul(h ^ text.charCodeAt(k), 0x01000193);
    h = Math.imul(h ^ 0x20, 0x01000193);
  }
  return `#${(h >>> 0).toString(36)}`;
}

const isPunctuator = (t: Token | undefined, text: string) =>
  t !== undefined && t.kind === Kind.Punctuator && t.text === text;

/** The arrow function whose `=>` is at `at`. */
function arrowAt(tokens: readonly Token[], at: number): Range {
  const { depth } = tokens[at];
  let from = at - 1;
  if (isPunctuator(tokens[from], ")")) {
    do from--; while (!(tokens[from].text === "(" && tokens[from].depth === depth));
  }
  if (tokens[from - 1]?.text === "async") from--;
  let to = at + 1;
  if (isPunctuator(tokens[to], "{")) {
    do to++; while (!(tokens[to].text === "}" && tokens[to].depth === depth));
    return { from, to: to + 1 };
  }
  let questions = 0;
  for (; to < tokens.length && tokens[to].depth >= depth; to++) {
    const t = tokens[to];
    if (t.depth !== depth || t.kind !== Kind.Punctuator) continue;
    if (t.text === "," || t.text === ";") break;
    if (t.text === "?") questions++;
    else if (t.text === ":" && questions-- === 0) break;
  }
  return { from, to };
}

/** The arrow functions in a piece, in the order of their `=>`. */
export function arrowsIn(tokens: readonly Token[], { from, to }: Range): Range[] {
  const found: Range[] = [];
  for (let i = from; i < to; i++) if (isPunctuator(tokens[i], "=>")) found.push(arrowAt(tokens, i));
  return found;
}

/** A method that can be a function in parentheses: one without `super` and private names. */
export interface Method extends Range {
  readonly name: string;
}

/** The methods of that kind in a class statement. `after` gives the index after the bracket that closes one. */
export function methodsIn(tokens: readonly Token[], { from, to }: Range, after: (i: number) => number): Method[] {
  const found: Method[] = [];
  const inside = tokens[to - 1].depth + 1;
  for (let i = from; i < to; i++) {
    const t = tokens[i];
    if (t.depth !== inside) continue;
    // What the evaluation of the class runs may need its methods.
    if (t.text === "static" && !isPunctuator(tokens[i + 2], "(")) return [];
    if (t.kind !== Kind.Property || !isPunctuator(tokens[i + 1], "(")) continue;
    // No `get`, `async`, `static` or `*` in front of it.
    const before = tokens[i - 1];
    if (!isPunctuator(before, "{") && !isPunctuator(before, "}") && !isPunctuator(before, ";")) continue;
    const body = after(i + 1);
    if (!isPunctuator(tokens[body], "{") || t.text === "constructor" || t.text === "__proto__") continue;
    const end = after(body);
    const isPlain = tokens.slice(i, end).every(({ text }) => text !== "super" && !text.startsWith("#"));
    if (isPlain) found.push({ name: t.text, from: i, to: end });
    i = end - 1;
  }
  return found;
}
