// The layout of Zstandard frames (RFC 8878), as far as it tells where a frame ends and what its header says.
//
// In: bytes. Out: FrameScanner: how many of them belong to the frame. Invariant: nothing is decompressed here.

const MAGIC = 0xfd2fb528;
const SKIPPABLE = 0x184d2a50;
const DICTIONARY_ID = [0, 1, 2, 4];

function word(b: ArrayLike<number>, at: number): number {
  return (b[at] | (b[at + 1] << 8) | (b[at + 2] << 16) | (b[at + 3] << 24)) >>> 0;
}

/** Bytes of the content size for the descriptor of a frame. */
function contentSizeBytes(descriptor: number): number {
  const code = descriptor >> 6;
  return code === 0 ? (descriptor & 0x20 ? 1 : 0) : 1 << code;
}

/** Bytes of the header behind its descriptor. */
function restOfHeader(descriptor: number): number {
  return (descriptor & 0x20 ? 0 : 1) + DICTIONARY_ID[descriptor & 3] + contentSizeBytes(descriptor);
}

type Part = "magic" | "descriptor" | "header" | "block" | "data" | "checksum" | "skippable" | "unknown";

export class FrameScanner {
  #part: Part = "magic";
  /** Bytes of the part that are not there yet. */
  #left = 4;
  readonly #bytes: number[] = [];
  #checksum = false;
  #lastBlock = false;
  ended = false;

  /** The magic number is of no frame: whoever decompresses will say so. */
  get unknown(): boolean {
    return this.#part === "unknown";
  }

  /** How many of the bytes belong to the frame. */
  scan(b: Uint8Array): number {
    let at = 0;
    while (at < b.length && !this.ended) {
      if (this.#part === "unknown") return b.length;
      const n = Math.min(this.#left, b.length - at);
      const kept = this.#part !== "data" && this.#part !== "header" && this.#part !== "checksum";
      if (kept) { for (let i = 0; i < n; i++) this.#bytes.push(b[at + i]); }
      at += n;
      this.#left -= n;
      if (this.#left > 0) break;
      this.#next();
    }
    return at;
  }

  #enter(part: Part, length: number): void {
    this.#part = part;
    this.#left = length;
    this.#bytes.length = 0;
    // A part without bytes is over at once.
    if (length === 0) this.#next();
  }

  #next(): void {
    const b = this.#bytes;
    switch (this.#part) {
      case "magic": {
        const magic = word(b, 0);
        if (magic === MAGIC) this.#enter("descriptor", 1);
        else if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) this.#enter("skippable", 4);
        else this.#part = "unknown";
        break;
      }
      case "descriptor":
        this.#checksum = (b[0] & 4) !== 0;
        this.#enter("header", restOfHeader(b[0]));
        break;
      case "skippable":
        this.#lastBlock = true;
        this.#enter("data", word(b, 0));
        break;
      case "header":
        this.#enter("block", 3);
        break;
      case "block": {
        const head = b[0] | (b[1] << 8) | (b[2] << 16);
        this.#lastBlock = (head & 1) !== 0;
        // A run has one byte, whatever its length.
        this.#enter("data", (head >> 1 & 3) === 1 ? 1 : head >> 3);
        break;
      }
      case "data":
        if (!this.#lastBlock) this.#enter("block", 3);
        else if (this.#checksum) this.#enter("checksum", 4);
        else this.ended = true;
        break;
      case "checksum":
        this.ended = true;
    }
  }
}

export interface FrameInfo {
  /** Size of the content; null when it is not stated. */
  size: bigint | null;
  dictionary: number;
}

/** What the header at the start of b says; undefined when there is none, or not all of it. */
export function frameInfo(b: Uint8Array): FrameInfo | undefined {
  if (b.length < 5) return undefined;
  const magic = word(b, 0);
  if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE) return { size: 0n, dictionary: 0 };
  if (magic !== MAGIC || b.length < 5 + restOfHeader(b[4])) return undefined;
  const descriptor = b[4];
  let at = descriptor & 0x20 ? 5 : 6, dictionary = 0, size = 0n;
  const idBytes = DICTIONARY_ID[descriptor & 3];
  for (let i = idBytes - 1; i >= 0; i--) dictionary = dictionary * 256 + b[at + i];
  at += idBytes;
  const sizeBytes = contentSizeBytes(descriptor);
  for (let i = sizeBytes - 1; i >= 0; i--) size = (size << 8n) | BigInt(b[at + i]);
  if (sizeBytes === 2) size += 256n;
  return { size: sizeBytes === 0 ? null : size, dictionary };
}

/** Bytes of the header at the start of b, of which at least 5 are there. */
export function headerLength(b: Uint8Array): number {
  return 5 + restOfHeader(b[4]);
}

/** How far back offsets may reach, by the header at the start of b. */
export function windowSize(b: Uint8Array, info: FrameInfo): number {
  if (b[4] & 0x20) return Number(info.size);
  const base = 2 ** (10 + (b[5] >> 3));
  return base + (base / 8) * (b[5] & 7);
}
