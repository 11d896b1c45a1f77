// The _random module: the generator class under random.Random.
import { constructorFn, defineModule, defineType, method, value } from "../core/define.ts";
import { typeError, valueError } from "../core/raise.ts";
import { pyHash } from "../core/hash.ts";
import { allocate, type PyType } from "../core/type.ts";
import { float, None, normInt, PyObject, PyTuple, tuple, type Value } from "../core/value.ts";
import { asSize, bigOf, index, intOf } from "../ops/number.ts";
import { fillRandom } from "../runtime/host.ts";
import { MersenneTwister } from "./mersenne_twister.ts";

class PyRandom extends PyObject {
  readonly #twister = new MersenneTwister();
  #seeded = false;
  /** The generator; one that was never seeded starts somewhere. */
  get twister(): MersenneTwister {
    if (!this.#seeded) seed(this);
    return this.#twister;
  }
  start(key: Uint32Array): void {
    this.#seeded = true;
    this.#twister.seed(key);
  }
}

/** The 32-bit words of a non-negative int, lowest first. */
function wordsOf(n: bigint): Uint32Array {
  const words: number[] = [];
  for (let rest = n; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return Uint32Array.from(words.length === 0 ? [0] : words);
}

function seed(self: PyRandom, n?: Value): void {
  if (n === undefined || n === None) {
    const bytes = new Uint8Array(624 * 4);
    fillRandom(bytes);
    self.start(new Uint32Array(bytes.buffer));
    return;
  }
  const v = intOf(n);
  const big = v !== undefined ? bigOf(v) : BigInt.asUintN(64, BigInt(pyHash(n)));
  self.start(wordsOf(big < 0n ? -big : big));
}

function getrandbits(self: PyRandom, bits: Value): Value {
  const k = asSize(bits);
  if (k < 0) throw valueError("Cannot convert negative int");
  if (k === 0) return 0;
  const { twister } = self;
  if (k <= 32) return twister.next() >>> (32 - k);
  // Words come lowest first; the last keeps its highest bits.
  if (k <= 53) return (twister.next() >>> 0) + (twister.next() >>> (64 - k)) * 4294967296;
  let hex = "";
  for (let left = k; left > 0; left -= 32) {
    const word = left < 32 ? twister.next() >>> (32 - left) : twister.next();
    hex = word.toString(16).padStart(8, "0") + hex;
  }
  return normInt(BigInt("0x" + hex));
}

function setstate(self: PyRandom, state: Value): void {
  if (!(state instanceof PyTuple)) throw typeError("state vector must be a tuple");
  if (state.a.length !== 625) throw valueError("state vector is the wrong size");
  const numbers = state.a.map((v) => Number(BigInt.asUintN(64, bigOf(index(v)))));
  const at = numbers[624];
  if (at > 624) throw valueError("invalid state");
  self.twister.state = Uint32Array.from(numbers.slice(0, 624));
  self.twister.index = at;
}

const randomType = defineType("_random.Random", PyRandom, {
  doc: "A Mersenne Twister.",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: (self: PyRandom, args, kw) => initialise(self, args, kw),
  },
  plain: true,
  members: {
    random: method("(self, /)", "A float in [0, 1).", (self: PyRandom) => float(self.twister.nextDouble())),
    seed: method("(self, n=None, /)", "Starts the sequence that belongs to n, or a random one.", seed),
    getstate: method(
      "(self, /)",
      "The state as a tuple.",
      (self: PyRandom) => tuple([...self.twister.state, self.twister.index]),
    ),
    setstate: method("(self, state, /)", "Goes back to a state.", setstate),
    getrandbits: method("(self, k, /)", "An int with k random bits.", getrandbits),
  },
});

const initialise = constructorFn("Random", "(n=None, /)", (self: unknown, n?: Value) => seed(self as PyRandom, n));

export const module = defineModule("_random", {
  doc: "The Mersenne Twister.",
  members: { Random: value(randomType) },
});
