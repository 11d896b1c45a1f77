// What one program has used of the cache of made things (made_cache.ts), in one file: a program that compiles a thousand
// texts reads them at once, and neither other programs nor its own texts push them out.
//
// In: the bytes of an earlier run's bundle, keys that are asked for, new entries. Out: the bytes under a key; at the end the
// bundle's new bytes, or null when the old ones will do. Invariants: what this run used comes first in the next bundle, and
// what no longer fits is dropped from the end, so entries that nobody asks for any more go; entries are taken as they are
// (the file's checksum is somebody else's).

/** Size of a bundle, at most. */
const LARGEST = 1 << 20;
/** New entries that took less to make (milliseconds, all together) are not worth a new file. */
const WORTH = 2;

/** The entries of one program. */
export class MadeBundle {
  readonly #entries = new Map<string, Uint8Array>();
  readonly #used = new Set<string>();
  /** What the entries that are not in the file took to make. */
  #took = 0;

  constructor(bytes: Uint8Array | undefined) {
    if (bytes === undefined || bytes.length < 4) return;
    try {
      const start = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
      const index = JSON.parse(new TextDecoder().decode(bytes.subarray(4, start))) as [string, number][];
      let at = start;
      for (const [key, length] of index) this.#entries.set(key, bytes.subarray(at, at += length));
      if (at !== bytes.length) this.#entries.clear();
    } catch {
      this.#entries.clear();
    }
  }

  get(key: string): Uint8Array | undefined {
    const known = this.#entries.get(key);
    if (known !== undefined) this.#used.add(key);
    return known;
  }

  /** Adds what was made, or found elsewhere, within `took` milliseconds. */
  add(key: string, bytes: Uint8Array, took: number): void {
    this.#entries.set(key, bytes);
    this.#used.add(key);
    this.#took += took;
  }

  /** What the next run is to have, when that is news. */
  changed(): Uint8Array | null {
    if (this.#took < WORTH) return null;
    this.#took = 0;
    const index: [string, number][] = [], parts: Uint8Array[] = [];
    let room = LARGEST;
    for (const key of new Set([...this.#used, ...this.#entries.keys()])) {
      const bytes = this.#entries.get(key)!;
      room -= key.length + bytes.length + 16;
      if (room < 0) break;
      index.push([key, bytes.length]);
      parts.push(bytes);
    }
    const head = new TextEncoder().encode(JSON.stringify(index));
    const out = new Uint8Array(parts.reduce((n, part) => n + part.length, 4 + head.length));
    new DataView(out.buffer).setUint32(0, head.length, true);
    out.set(head, 4);
    let at = 4 + head.length;
    for (const part of parts) {
      out.set(part, at);
      at += part.length;
    }
    return out;
  }
}
