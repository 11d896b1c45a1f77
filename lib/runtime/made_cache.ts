// What programs have compiled while they run, kept for the next run: the code of exec() and eval(). A library module that
// makes a dozen dataclasses pays for them once, not in each process:
// cold, the compilers take 5 to 50 ms for one (a third of the time of `import asyncio`).
//
// In: a kind and a key (the whole text and what else decides the result). Out: the bytes kept under that key.
// Files: <deno dir>/najash/made/<slot>, one entry each; a slot is 12 bits of the key's hash, and a later entry replaces
// an earlier one, so that the folder stays bounded whatever programs do. These are for all programs; what a program (a file
// or a module) used is also in a file of its own (made_bundle.ts), najash/programs/<slot>, which is read first. Invariants:
// an entry holds its whole key, the cache magic and a checksum, and counts as absent when any of them is off; nothing that
// goes wrong is an error; only what took long to make is written, and at most WRITES entries a process.
// Measured: 64 entries that replaced others, in each run of a program with 900 things to keep, took 130 to 1300 ms on ext4, which
// writes a file to the disk when it replaces another.
// Tried and dropped: the entries of one importing module in one file (nobody knows whose import a pattern belongs to).
import { cacheMagic } from "../bytecode/pyc.ts";
import { checksum, hashText, najashFolder } from "./bytecode_cache.ts";
import { tryMakeDirectory, tryRead, tryWriteAtomic } from "./host.ts";
import { MadeBundle } from "./made_bundle.ts";

const HEADER = 16;
/** Entries written by one process, at most. */
const WRITES = 64;
/** A process that finds nothing this often does not look any more. */
const MISSES = 200;
/** Longest key, in characters. */
const LONGEST = 32768;
/** What takes less time to make (milliseconds) is not worth a file. (With 1.5 a program that compiles 25 texts kept 9: the rest was fast
 * only because the compiler was warm by then, and in the next process it was not.) */
const WORTH = 0.4;
/** A program that runs for long, and may be killed, keeps its entries as soon as there are that many new ones. */
const MANY = 64;
/** New entries of a program that are kept in its own file, at most: one that makes new ones all the time gains nothing. */
const MOST = 2000;

/** The last 12 bits of the hash, which its end mixes best. */
function slotOf(key: string): string {
  return hashText(key).slice(-3);
}

/** Where an entry is: among those of all programs, or of single ones, which nothing but other programs' push out. */
type Folder = "made" | "programs";

/** One runtime's view of the cache. */
export class MadeCache {
  #misses = 0;
  #writes = 0;
  /** The key of the program's own file. */
  #program: string | null = null;
  #bundle: MadeBundle | null = null;
  #fresh = 0;
  #many = MANY;

  /** `mayWrite`: whether bytecode may be written now (sys.dont_write_bytecode). */
  constructor(readonly mayWrite: () => boolean) {}

  /** Says which program this is. */
  setProgram(name: string): void {
    this.#program = `made for ${name}`;
  }

  /**
   * The bytes under `key`, or what `make` makes, which is kept when it took long. `make` returns null for what must not
   * be kept, and then so does this. What is not `shared` is looked for in the program's own file only.
   */
  get(key: string, make: () => Uint8Array | null, shared = true): Uint8Array | null {
    if (key.length > LONGEST) return make();
    if (this.#program !== null) this.#bundle ??= new MadeBundle(this.read(this.#program, "programs"));
    const own = this.#bundle?.get(key);
    if (own !== undefined) return own;
    const start = performance.now();
    const made = shared ? this.#getShared(key, make) : make();
    if (made !== null && this.hasRoom && this.#bundle !== null) {
      this.#bundle.add(key, made, performance.now() - start);
      if (++this.#fresh >= this.#many) {
        this.#many *= 4;
        this.keep();
      }
    }
    return made;
  }

  /** A program has its own file, and it may have more entries. */
  get hasRoom(): boolean {
    return this.#program !== null && this.#fresh < MOST;
  }

  #getShared(key: string, make: () => Uint8Array | null): Uint8Array | null {
    const root = this.#misses > MISSES ? null : najashFolder("made");
    if (root === null) return make();
    const file = `${root}/${slotOf(key)}`;
    const known = this.#read(file, key);
    if (known !== undefined) return known;
    this.#misses++;
    const start = performance.now();
    const made = make();
    if (made !== null && performance.now() - start > WORTH && this.#writes < WRITES && this.mayWrite()) {
      this.#writes++;
      this.#write(root, file, key, made);
    }
    return made;
  }

  /** Keeps what this program has used. */
  keep(): void {
    if (this.#bundle === null || !this.mayWrite()) return;
    const bytes = this.#bundle.changed();
    if (bytes !== null) this.put(this.#program!, bytes, "programs");
  }

  /** The bytes under `key`, or undefined. */
  read(key: string, folder: Folder = "made"): Uint8Array | undefined {
    const root = najashFolder(folder);
    return root === null ? undefined : this.#read(`${root}/${slotOf(key)}`, key);
  }

  /** Keeps bytes under `key`. */
  put(key: string, bytes: Uint8Array, folder: Folder = "made"): void {
    const root = najashFolder(folder);
    if (root !== null && this.mayWrite()) this.#write(root, `${root}/${slotOf(key)}`, key, bytes);
  }

  #read(file: string, key: string): Uint8Array | undefined {
    const bytes = tryRead(file);
    if (bytes === undefined || bytes.length < HEADER) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = HEADER + view.getUint32(8, true);
    if (view.getUint32(0, true) !== cacheMagic() || view.getUint32(12, true) !== bytes.length) return undefined;
    if (end > bytes.length || new TextDecoder().decode(bytes.subarray(HEADER, end)) !== key) return undefined;
    return view.getUint32(4, true) === checksum(bytes, HEADER) ? bytes.subarray(end) : undefined;
  }

  #write(root: string, file: string, key: string, made: Uint8Array): void {
    const name = new TextEncoder().encode(key);
    const out = new Uint8Array(HEADER + name.length + made.length);
    const view = new DataView(out.buffer);
    view.setUint32(0, cacheMagic(), true);
    view.setUint32(8, name.length, true);
    view.setUint32(12, out.length, true);
    out.set(name, HEADER);
    out.set(made, HEADER + name.length);
    view.setUint32(4, checksum(out, HEADER), true);
    if (!tryWriteAtomic(file, out) && tryMakeDirectory(root)) tryWriteAtomic(file, out);
  }
}
