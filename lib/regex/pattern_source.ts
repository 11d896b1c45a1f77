// A pattern as the parser reads it: a character, or a backslash and what follows it, at a time.
//
// In: code points (bytes of a bytes pattern). Invariant: a character behind a backslash is ESCAPED + the character, so that
// it is equal to no plain one; a backslash at the end is refused as soon as it is next.
import { refuse } from "./pattern_nodes.ts";

export const END = -1;
export const ESCAPED = 0x1000000;

const BACKSLASH = 92;

export function isDigit(token: number): boolean {
  return token >= 48 && token <= 57;
}

export function isOctal(token: number): boolean {
  return token >= 48 && token <= 55;
}

export function isHex(token: number): boolean {
  return isDigit(token) || (token >= 65 && token <= 70) || (token >= 97 && token <= 102);
}

export function isAsciiLetter(cp: number): boolean {
  return (cp >= 65 && cp <= 90) || (cp >= 97 && cp <= 122);
}

/** Space, and tab to carriage return. */
export function isBlank(token: number): boolean {
  return token === 32 || (token >= 9 && token <= 13);
}

/** The token of a character. */
export function ch(c: string): number {
  return c.charCodeAt(0);
}

export class Source {
  /** The token that take() gives next. */
  next = END;
  /** Where that starts ... */
  at = 0;
  /** ... and where the one behind it does. */
  #behind = 0;

  constructor(readonly points: ArrayLike<number>, readonly isText: boolean) {
    this.seek(0);
  }

  seek(at: number): void {
    const { points } = this;
    this.at = at;
    this.#behind = at + 1;
    if (at >= points.length) {
      this.next = END;
      this.#behind = at;
    } else if (points[at] !== BACKSLASH) this.next = points[at];
    else {
      if (at + 1 >= points.length) refuse();
      this.next = ESCAPED + points[at + 1];
      this.#behind = at + 2;
    }
  }

  take(): number {
    const { next } = this;
    this.seek(this.#behind);
    return next;
  }

  /** Takes the next token if it is this one. */
  takes(token: number): boolean {
    if (this.next !== token) return false;
    this.seek(this.#behind);
    return true;
  }

  /** Takes this token, or refuses. */
  needs(c: string): void {
    if (!this.takes(ch(c))) refuse();
  }

  /** Up to `most` characters of a kind. */
  takeWhile(most: number, test: (token: number) => boolean): string {
    let text = "";
    while (text.length < most && test(this.next)) text += String.fromCharCode(this.take());
    return text;
  }

  /** What stands before a character, which is taken too. */
  takeUntil(c: string): string {
    const end = ch(c);
    let text = "";
    while (this.next !== end) {
      const token = this.take();
      // No name or number has others.
      if (token <= 0 || token >= 128) refuse();
      text += String.fromCharCode(token);
    }
    if (text === "") refuse();
    this.take();
    return text;
  }
}
