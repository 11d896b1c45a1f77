// Reading of the generated Unicode tables: deflated text in base64.
import { Inflate } from "./inflate.ts";

function base64Bytes(text: string): Uint8Array {
  const binary = atob(text);
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) out[i] = binary.charCodeAt(i);
  return out;
}

/** The text behind a generated constant. */
export function unpack(packed: string): string {
  const inflate = new Inflate("raw");
  inflate.feed(base64Bytes(packed));
  const decoder = new TextDecoder();
  let text = "";
  while (!inflate.done) text += decoder.decode(inflate.run(65536), { stream: true });
  return text + decoder.decode();
}

/** Code points from lines "start length" in base 36, or one range a comma-separated part. */
export function unpackPoints(text: string, separator = "\n"): number[] {
  const out: number[] = [];
  for (const line of text.split(separator)) {
    const [start, length] = line.split(" ");
    const from = parseInt(start, 36), n = parseInt(length, 36);
    for (let i = 0; i < n; i++) out.push(from + i);
  }
  return out;
}

/** A property as runs: lines "start length value", numbers in base 36. */
export class Runs {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #values: string[] = [];
  constructor(packed: string) {
    const text = unpack(packed);
    if (text === "") return;
    for (const line of text.split("\n")) {
      const [start, length, value] = line.split(" ");
      const from = parseInt(start, 36);
      this.#starts.push(from);
      this.#ends.push(from + parseInt(length, 36));
      this.#values.push(value);
    }
  }
  /** The value at a code point, or undefined. */
  get(p: number): string | undefined {
    const starts = this.#starts;
    let low = 0, high = starts.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= p) low = middle + 1;
      else high = middle - 1;
    }
    return high >= 0 && p < this.#ends[high] ? this.#values[high] : undefined;
  }
}

/** A property as a map: lines "point value", the point in base 36; the value may have spaces. */
export function unpackMap(packed: string): Map<number, string> {
  const out = new Map<number, string>();
  const text = unpack(packed);
  if (text === "") return out;
  for (const line of text.split("\n")) {
    const space = line.indexOf(" ");
    out.set(parseInt(line.slice(0, space), 36), line.slice(space + 1));
  }
  return out;
}
