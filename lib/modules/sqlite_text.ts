// SQL text as far as the sqlite3 module must know it.
//
// In: SQL. Out: its tokens (blanks and comments left out): what kind of statement it is, its parameters, whether it is complete.

const TOKEN =
  /\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|\?\d*|[:@$][A-Za-z_\u0080-\uffff0-9$:]+|[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*|\d[\w.]*|[\s\S]/g;

export function* tokensOf(sql: string): Generator<string> {
  for (const m of sql.matchAll(TOKEN)) {
    const t = m[0];
    if (/^\s/.test(t) || t.startsWith("--") || t.length > 1 && t.startsWith("/*")) continue;
    yield t;
  }
}

/** The first word, in capitals; "" when there is none. */
export function firstWord(sql: string): string {
  for (const t of tokensOf(sql)) return t.toUpperCase();
  return "";
}

/** Names of the parameters by index: null for `?`. */
export function parametersOf(sql: string): (string | null)[] {
  const out: (string | null)[] = [];
  for (const t of tokensOf(sql)) {
    if (t[0] === "?") {
      if (t.length === 1) out.push(null);
      else {
        const n = Number(t.slice(1));
        while (out.length < n) out.push(null);
      }
    } else if ((t[0] === ":" || t[0] === "@" || t[0] === "$") && t.length > 1 && !out.includes(t)) out.push(t);
  }
  return out;
}

/** Does the text end with a whole statement? Triggers end with `END;`. */
export function isComplete(sql: string): boolean {
  let words: string[] = [];
  let complete = false;
  for (const t of tokensOf(sql)) {
    if (t !== ";") {
      if (/^['"`]/.test(t) && (t.length < 2 || t.at(-1) !== t[0])) return false;
      words.push(t.toUpperCase());
      complete = false;
      continue;
    }
    const head = words[0] === "EXPLAIN" ? words.slice(1) : words;
    const trigger = head[0] === "CREATE" &&
      (head[1] === "TRIGGER" || /^TEMP(ORARY)?$/.test(head[1] ?? "") && head[2] === "TRIGGER");
    complete = !trigger || words.length > 1 && words.at(-1) === "END" && words.at(-2) === ";";
    if (complete) words = [];
    else words.push(";");
  }
  return complete && !/\/\*(?![\s\S]*\*\/)/.test(sql);
}
