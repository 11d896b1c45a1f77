// Hash objects as Python sees them: the types behind hashlib, in whatever module they are named.
//
// In: a HashState or Blake2. Out: types with update, digest, hexdigest, copy and the size attributes.
import { bufferOf } from "../core/buffer.ts";
import { constructorFn, defineType, getset, type MemberDef, method } from "../core/define.ts";
import { typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { type Kwargs, None, PyBytes, PyObject, type Value } from "../core/value.ts";
import { identityOf } from "../core/hash.ts";
import { asSize } from "../ops/number.ts";
import { typeName } from "../ops/type_name.ts";
import { hexBytes } from "../types/bytes_hex.ts";
import { ALGORITHMS, HashState } from "./hash_core.ts";

/** What hash objects need of a state. */
export interface State {
  readonly digestSize: number;
  readonly blockSize: number;
  update(b: Uint8Array, fixed?: boolean): void;
  digest(length?: number): Uint8Array;
  copy(): State;
}

export class PyHash extends PyObject {
  readonly name: string;
  readonly state: State;
  constructor(name: string, state: State) {
    super();
    this.name = name;
    this.state = state;
  }
}

/** Adds a bytes-like object to a state. */
function addData(state: State, data: Value): void {
  if (data instanceof PyBytes) state.update(data.b, true);
  else state.update(hashInput(data));
}

/** Bytes to be hashed. */
export function hashInput(v: Value): Uint8Array {
  if (isStr(v)) throw typeError("Strings must be encoded before hashing");
  const b = bufferOf(v);
  if (b === undefined) throw typeError("object supporting the buffer API required");
  return b;
}

/** The message among the arguments data and string. */
export function messageOf(data: Value | undefined, string: Value | undefined): Value | undefined {
  if (string === undefined || string === None) return data;
  if (data !== undefined) {
    throw typeError(
      "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is slated for removal in a " +
        "future version.",
    );
  }
  return string;
}

function lengthArg(v: Value): number {
  const n = asSize(v);
  if (n < 0) throw valueError("Cannot convert negative int");
  if (n >= 2 ** 29) throw valueError("length is too large");
  return n;
}

/** A type of hash objects. Each has its own JS class, so that each has its own Python class. */
export function hashType(
  name: string,
  options: {
    extendable?: boolean;
    members?: Record<string, MemberDef>;
    repr?: (self: PyHash) => string;
    create?: HashConstructor;
    base?: PyType;
  } = {},
): { type: PyType; make: (algorithm: string, state: State) => PyHash } {
  const impl = class extends PyHash {};
  function make(algorithm: string, state: State): PyHash {
    return new impl(algorithm, state);
  }
  const digests: Record<string, MemberDef> = options.extendable
    ? {
      digest: method("(self, /, length)", "The digest, `length` bytes of it.", (self: PyHash, length: Value) =>
        new PyBytes(self.state.digest(lengthArg(length)))),
      hexdigest: method("(self, /, length)", "The digest in hexadecimal.", (self: PyHash, length: Value) =>
        hexBytes(self.state.digest(lengthArg(length)))),
    }
    : {
      digest: method("(self, /)", "The digest.", (self: PyHash) => new PyBytes(self.state.digest())),
      hexdigest: method(
        "(self, /)",
        "The digest in hexadecimal.",
        ({ state }: PyHash) => state instanceof HashState ? state.hexDigest() : hexBytes(state.digest()),
      ),
    };
  const { create, repr } = options;
  const type = defineType(name, impl, {
    final: true,
    bases: options.base === undefined ? undefined : [options.base],
    slots: {
      ...(create === undefined
        ? {}
        : { __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => create(args, kw, make) }),
      ...(repr === undefined ? {} : { __repr__: (self: PyHash) => strFromJs(repr(self)) }),
    },
    members: {
      copy: method("(self, /)", "A copy of the hash object.", (self: PyHash) => make(self.name, self.state.copy())),
      ...digests,
      update: method("(self, obj, /)", "Adds data.", (self: PyHash, data: Value) => addData(self.state, data)),
      block_size: getset("Size of the algorithm's blocks.", (self: PyHash) => self.state.blockSize),
      name: getset("Name of the algorithm.", (self: PyHash) => self.name),
      digest_size: getset("Size of the digest.", (self: PyHash) => self.state.digestSize),
      ...options.members,
    },
  });
  return { type, make };
}

type HashConstructor = (
  args: readonly Value[],
  kw: Kwargs | null,
  make: (algorithm: string, state: State) => PyHash,
) => PyHash;

export const HASH_SIGNATURE = "(data=b'', *, usedforsecurity=True, string=None)";

/** The function of a constructor such as md5(): new state, first data. */
export function newHash(algorithm: string, make: (algorithm: string, state: State) => PyHash) {
  return (data?: Value, _security?: Value, string?: Value): PyHash => {
    const message = messageOf(data, string);
    const state = new HashState(algorithm);
    if (message !== undefined) addData(state, message);
    return make(algorithm, state);
  };
}

/** A constructor for types that are called themselves (sha3). */
export function typeConstructor(algorithm: string): HashConstructor {
  return (args, kw, make) => {
    const create = newHash(algorithm, make);
    const bound = constructorFn(algorithm, HASH_SIGNATURE, (_cls: PyType, ...rest: Value[]) => create(...rest));
    return bound(null as unknown as PyType, args, kw);
  };
}

export function addressOf(o: object): string {
  return "0x" + identityOf(o).toString(16).padStart(12, "0");
}

/** A str naming an algorithm. */
export function nameArg(v: Value, what: string): string {
  if (!isStr(v)) throw typeError(`${what} must be str, not ${typeName(v)}`);
  return jsText(v);
}

export function isAlgorithm(name: string): boolean {
  return Object.hasOwn(ALGORITHMS, name);
}
