// Hash states by name: what all hash objects of hashlib are made of.
//
// In: an algorithm's name and bytes. Out: digests. Short messages are hashed by our own code, long ones and rarer algorithms by
// the host's crypto, which is loaded only then.
import { allocBytes, copyBytes } from "../core/byte_pool.ts";
import { hexBytes } from "../types/bytes_hex.ts";
import { nodeModule } from "../runtime/host.ts";
import { md5, sha1, sha256, sha512 } from "./hash_functions.ts";
import { Blake2, PLAIN } from "./blake2.ts";

interface Algorithm {
  /** Name at the host. */
  readonly host: string;
  readonly digestSize: number;
  readonly blockSize: number;
  readonly own: ((b: Uint8Array, out?: Uint8Array) => Uint8Array) | null;
  /** Digests of any length. */
  readonly extendable?: boolean;
}

export const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { host: "md5", digestSize: 16, blockSize: 64, own: md5 },
  sha1: { host: "sha1", digestSize: 20, blockSize: 64, own: sha1 },
  sha224: { host: "sha224", digestSize: 28, blockSize: 64, own: (b, out) => sha256(b, true, out) },
  sha256: { host: "sha256", digestSize: 32, blockSize: 64, own: (b, out) => sha256(b, false, out) },
  sha384: { host: "sha384", digestSize: 48, blockSize: 128, own: (b, out) => sha512(b, true, out) },
  sha512: { host: "sha512", digestSize: 64, blockSize: 128, own: (b, out) => sha512(b, false, out) },
  sha512_224: { host: "sha512-224", digestSize: 28, blockSize: 128, own: null },
  sha512_256: { host: "sha512-256", digestSize: 32, blockSize: 128, own: null },
  sha3_224: { host: "sha3-224", digestSize: 28, blockSize: 144, own: null },
  sha3_256: { host: "sha3-256", digestSize: 32, blockSize: 136, own: null },
  sha3_384: { host: "sha3-384", digestSize: 48, blockSize: 104, own: null },
  sha3_512: { host: "sha3-512", digestSize: 64, blockSize: 72, own: null },
  shake_128: { host: "shake128", digestSize: 0, blockSize: 168, own: null, extendable: true },
  shake_256: { host: "shake256", digestSize: 0, blockSize: 136, own: null, extendable: true },
  ripemd160: { host: "ripemd160", digestSize: 20, blockSize: 64, own: null },
  sm3: { host: "sm3", digestSize: 32, blockSize: 64, own: null },
  "md5-sha1": { host: "md5-sha1", digestSize: 36, blockSize: 64, own: null },
  blake2b: { host: "blake2b512", digestSize: 64, blockSize: 128, own: (b) => plainBlake(true, b) },
  blake2s: { host: "blake2s256", digestSize: 32, blockSize: 64, own: (b) => plainBlake(false, b) },
};

function plainBlake(big: boolean, b: Uint8Array): Uint8Array {
  const state = new Blake2(big, { ...PLAIN, digestSize: big ? 64 : 32 });
  state.update(b);
  return state.digest();
}

const ALIASES: Record<string, string> = {
  "sha-1": "sha1",
  "sha2-224": "sha224",
  "sha2-256": "sha256",
  "sha2-384": "sha384",
  "sha2-512": "sha512",
  "sha-224": "sha224",
  "sha-256": "sha256",
  "sha-384": "sha384",
  "sha-512": "sha512",
  "sha512-224": "sha512_224",
  "sha512-256": "sha512_256",
  "sha3-224": "sha3_224",
  "sha3-256": "sha3_256",
  "sha3-384": "sha3_384",
  "sha3-512": "sha3_512",
  shake128: "shake_128",
  shake256: "shake_256",
  blake2b512: "blake2b",
  blake2s256: "blake2s",
  rmd160: "ripemd160",
};

/** The usual name of an algorithm, or undefined when there is none. */
export function algorithmName(name: string): string | undefined {
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  return Object.hasOwn(ALGORITHMS, known) ? known : undefined;
}

/** Messages up to this size are hashed here (measured: where loading the host's crypto starts to pay). */
const SHORT = 65536;
/** The same where the host's crypto is loaded already. */
const SHORT_LOADED = 1024;
let longest = SHORT;

/** Where digests are before they become text. */
let scratch = new Uint8Array(32);

/** The message of a hash of nothing. */
const EMPTY = new Uint8Array(0);

export class HashState {
  readonly name: string;
  readonly #algorithm: Algorithm;
  /** The message so far, but for what `#more` holds. */
  #message: Uint8Array = EMPTY;
  #more: Uint8Array[] | null = null;
  #size = 0;
  // deno-lint-ignore no-explicit-any
  #host: any = null;

  constructor(name: string) {
    this.name = name;
    this.#algorithm = ALGORITHMS[name];
  }

  get digestSize(): number {
    return this.#algorithm.digestSize;
  }

  get blockSize(): number {
    return this.#algorithm.blockSize;
  }

  copy(): HashState {
    const c = new HashState(this.name);
    c.#message = this.#whole();
    c.#size = this.#size;
    c.#host = this.#host === null ? null : this.#host.copy();
    return c;
  }

  /** Adds data; `fixed` bytes never change, so that they need no copy. */
  update(b: Uint8Array, fixed = false): void {
    const n = b.length;
    if (n === 0) return;
    if (this.#host === null && this.#size + n > longest) this.#startHost();
    if (this.#host !== null) {
      this.#host.update(b);
      return;
    }
    const part = fixed ? b : copyBytes(b);
    if (this.#size === 0) this.#message = part;
    else if (this.#more === null) this.#more = [part];
    else this.#more.push(part);
    this.#size += n;
  }

  #startHost(): void {
    const { host, extendable } = this.#algorithm;
    this.#host = nodeModule("node:crypto").createHash(host, extendable ? { outputLength: 32 } : undefined);
    longest = SHORT_LOADED;
    if (this.#size > 0) this.#host.update(this.#whole());
    this.#message = EMPTY;
  }

  /** The digest of what came so far; `length` for extendable algorithms. */
  digest(length?: number): Uint8Array {
    const { own, extendable } = this.#algorithm;
    if (this.#host === null) {
      if (own !== null) return own(this.#whole());
      this.#startHost();
    }
    if (extendable) {
      if (length === 0) return EMPTY;
      return copyBytes(this.#host.copy({ outputLength: length }).digest());
    }
    return copyBytes(this.#host.copy().digest());
  }

  /** The digest in hexadecimal. */
  hexDigest(): string {
    const { own, digestSize } = this.#algorithm;
    if (this.#host !== null || own === null) return hexBytes(this.digest());
    // Most are asked for one after the other: the bytes of all go to the same place.
    if (scratch.length !== digestSize) scratch = new Uint8Array(digestSize);
    return hexBytes(own(this.#whole(), scratch));
  }

  /** The message in one piece. */
  #whole(): Uint8Array {
    const more = this.#more;
    if (more === null) return this.#message;
    const all = allocBytes(this.#size);
    all.set(this.#message);
    let at = this.#message.length;
    for (const c of more) {
      all.set(c, at);
      at += c.length;
    }
    this.#message = all;
    this.#more = null;
    return all;
  }
}

/** HMAC (RFC 2104) over any of the algorithms. */
export class HmacState {
  readonly name: string;
  #inner: HashState;
  #outer: HashState;

  constructor(name: string, key: Uint8Array | null) {
    this.name = name;
    this.#inner = new HashState(name);
    this.#outer = new HashState(name);
    if (key === null) return;
    const { blockSize } = ALGORITHMS[name];
    const block = new Uint8Array(blockSize);
    if (key.length > blockSize) {
      const hash = new HashState(name);
      hash.update(key);
      block.set(hash.digest());
    } else block.set(key);
    this.#inner.update(block.map((x) => x ^ 0x36));
    this.#outer.update(block.map((x) => x ^ 0x5c));
  }

  copy(): HmacState {
    const c = new HmacState(this.name, null);
    c.#inner = this.#inner.copy();
    c.#outer = this.#outer.copy();
    return c;
  }

  update(b: Uint8Array): void {
    this.#inner.update(b);
  }

  digest(): Uint8Array {
    const outer = this.#outer.copy();
    outer.update(this.#inner.digest());
    return outer.digest();
  }
}
