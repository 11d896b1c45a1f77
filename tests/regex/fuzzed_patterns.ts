// Random patterns: most are right, some are not.
//
// In: a seed. Out: patterns with flags, the same for the same seed.

export interface Fuzzed {
  readonly text: string;
  readonly flags: number;
}

class Random {
  constructor(private state: number) {}
  /** An integer below n. */
  below(n: number): number {
    // A linear congruential generator, whose low bits are poor.
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor(this.state / 4294967296 * n);
  }
  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)];
  }
}

const LITERALS = [
  ...'aabbcxyzABKSis019 _-#,:"é\u00b5ßİıſΣσςKθ\ufb05\u3042',
  "\u{10400}",
  "\u{1f600}",
  "\\.",
  "\\n",
  "\\x41",
  "\\u017f",
];
const ESCAPES = [
  "\\d",
  "\\D",
  "\\s",
  "\\S",
  "\\w",
  "\\W",
  "\\b",
  "\\B",
  "\\A",
  "\\Z",
  "\\z",
  "\\0",
  "\\07",
  "\\101",
  "\\t",
  "\\-",
];
const RANGES = [
  "a-z",
  "A-Z",
  "0-9",
  "a-f",
  "\\x00-\\x1f",
  "À-ÿ",
  "\u0100-\u0180",
  "\u0370-\u03ff",
  "\u4e00-\u9fff",
  "\ufff0-\u{10010}",
];
const REPEATS = [
  "*",
  "+",
  "?",
  "*?",
  "+?",
  "??",
  "*+",
  "++",
  "?+",
  "{2}",
  "{1,3}",
  "{,4}",
  "{2,}",
  "{0,1}?",
  "{3}+",
  "{,}",
  "{",
  "{x}",
];
const GROUPS = [
  "(",
  "(",
  "(",
  "(?:",
  "(?:",
  "(?>",
  "(?=",
  "(?!",
  "(?<=",
  "(?<!",
  "(?i:",
  "(?-i:",
  "(?s-m:",
  "(?x:",
  "(?a:",
  "(?u:",
  "(?m-i:",
];
const OPENINGS = ["(?i)", "(?x)", "(?m)(?s)", "(?a)", "(?u)", "(?is)", "(?L)", "(?#c)"];
const FLAGS = [2, 8, 16, 32, 64, 256];

class Writer {
  groups = 0;
  readonly names: string[] = [];
  constructor(readonly random: Random) {}

  set(): string {
    const { random } = this;
    let text = random.below(4) === 0 ? "[^" : "[";
    for (let n = 1 + random.below(5); n > 0; n--) {
      const kind = random.below(10);
      if (kind < 4) text += random.of(LITERALS);
      else if (kind < 7) text += random.of(RANGES);
      else if (kind < 9) text += random.of(ESCAPES.slice(0, 7));
      else text += random.of(["-", "]", "&", "|", "^", "."]);
    }
    return `${text}]`;
  }

  atom(depth: number): string {
    const { random } = this;
    const kind = random.below(depth > 4 ? 11 : 16);
    if (kind < 5) return random.of(LITERALS);
    if (kind < 6) return random.of(ESCAPES);
    if (kind < 8) return this.set();
    if (kind < 9) return random.of([".", "^", "$"]);
    if (kind < 10) return random.of(LITERALS) + random.of(LITERALS) + random.of(LITERALS);
    if (kind < 11) {
      if (this.groups === 0) return "q";
      const n = 1 + random.below(this.groups);
      if (this.names.length > 0 && random.below(2) === 0) return `(?P=${random.of(this.names)})`;
      return random.below(2) === 0 ? `\\${n}` : `(?(${n})${this.options(depth + 1, 1 + random.below(2))})`;
    }
    if (kind < 12) {
      const name = `n${this.groups}`;
      const text = `(?P<${name}>${this.options(depth + 1, 1 + random.below(2))})`;
      this.groups++;
      this.names.push(name);
      return text;
    }
    const group = random.of(GROUPS);
    const text = `${group}${this.options(depth + 1, 1 + random.below(4))})`;
    if (group === "(") this.groups++;
    return text;
  }

  /** Alternatives, of which some begin the same way. */
  options(depth: number, n: number): string {
    const { random } = this;
    const shared = n > 1 && random.below(3) === 0
      ? random.of(LITERALS) + random.of(["", random.of(ESCAPES), this.set()])
      : "";
    const isShort = random.below(3) === 0;
    return Array.from({ length: n }, () => {
      let text = shared;
      for (let k = isShort ? random.below(2) : random.below(4); k > 0; k--) {
        text += this.atom(depth);
        if (random.below(3) === 0) text += random.of(REPEATS);
      }
      return text;
    }).join("|");
  }
}

export function fuzzed(seed: number, count: number): Fuzzed[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const writer = new Writer(random);
    const opening = random.below(6) === 0 ? random.of(OPENINGS) : "";
    const text = opening + writer.options(0, 1 + random.below(3));
    let flags = 0;
    for (const flag of FLAGS) if (random.below(4) === 0) flags |= flag;
    return { text, flags };
  });
}
