// What the JSON encoder remembers of the last dict of each level, since the next one has often the same keys.
//
// In: the keys of a dict, in the order of the dict or as they are written. Out: the order in which they sort; the bytes that
// stand before a value: separator, key in quotes, key separator. Invariant: what is remembered holds for one encoder, whose
// separators and quoting do not change.
import { strCompare } from "../core/str.ts";

/** No more keys of a dict are remembered. */
const MOST_KEYS = 64;
/** How often something may be remembered without being used in between. */
const PATIENCE = 128;

/** The keys of the last dict of a level, and what was written before their values. */
export class Heads {
  readonly #keys: unknown[] = [];
  readonly #bytes: Uint8Array[] = [];
  #patience = PATIENCE;

  /** What stands before the value of the nth key, where it is known. */
  of(n: number, key: unknown): Uint8Array | undefined {
    if (n >= this.#keys.length || this.#keys[n] !== key) return undefined;
    if (this.#patience < PATIENCE) this.#patience++;
    return this.#bytes[n];
  }

  /** Is it worth while to remember the nth key? */
  wants(n: number): boolean {
    return n <= this.#keys.length && n < MOST_KEYS && this.#patience > 0;
  }

  remember(n: number, key: string, bytes: Uint8Array): void {
    this.#keys[n] = key;
    this.#bytes[n] = bytes;
    this.#patience--;
  }
}

/** How the keys of the last dict of a level, all of them strs without wide characters, sort. */
export class KeyOrder {
  #keys: readonly unknown[] = [];
  #order: readonly number[] = [];

  /** The places of the keys in sorted order. */
  of(keys: readonly string[]): readonly number[] {
    if (!this.#isKnown(keys)) {
      this.#order = keys.map((_, i) => i).sort((a, b) => strCompare(keys[a], keys[b]));
      this.#keys = keys;
    }
    return this.#order;
  }

  #isKnown(keys: readonly string[]): boolean {
    const known = this.#keys;
    if (known.length !== keys.length) return false;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== known[i]) return false;
    return true;
  }
}
