// The _blake2 module: BLAKE2b and BLAKE2s with all parameters.
import { constructorFn, defineModule, value } from "../core/define.ts";
import { overflowError, valueError } from "../core/raise.ts";
import type { PyType } from "../core/type.ts";
import type { Value } from "../core/value.ts";
import { bigOf, index } from "../ops/number.ts";
import { truth } from "../ops/truth.ts";
import { Blake2, type Blake2Parameters } from "./blake2.ts";
import { bytesArg } from "./bytes_arg.ts";
import { HashState } from "./hash_core.ts";
import { hashInput, hashType, messageOf, type State } from "./hash_objects.ts";

const SIGNATURE = "(data=b'', *, digest_size=<opt>, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, " +
  "node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True, string=None)";

function ranged(v: Value | undefined, missing: number, low: number, high: number, message: string): number {
  if (v === undefined) return missing;
  const n = index(v);
  if (n < low || n > high) throw valueError(message);
  return Number(n);
}

/** Are these the parameters of the function as other libraries have it? */
function isPlain(p: Blake2Parameters, maxDigest: number): boolean {
  return p.digestSize === maxDigest && p.key.length + p.salt.length + p.person.length === 0 && p.fanout === 1 &&
    p.depth === 1 && p.leafSize === 0 && p.nodeOffset === 0n && p.nodeDepth === 0 && p.innerSize === 0 && !p.lastNode;
}

function blakeType(name: "blake2b" | "blake2s"): PyType {
  const big = name === "blake2b";
  const maxDigest = big ? 64 : 32, maxKey = maxDigest, saltSize = big ? 16 : 8;
  const { type } = hashType(`_blake2.${name}`, {
    create: (args, kw, make) => {
      const bind = constructorFn(
        name,
        SIGNATURE,
        (
          _cls: PyType,
          data?: Value,
          digestSize?: Value,
          key?: Value,
          salt?: Value,
          person?: Value,
          fanout?: Value,
          depth?: Value,
          leafSize?: Value,
          nodeOffset?: Value,
          nodeDepth?: Value,
          innerSize?: Value,
          lastNode?: Value,
          _security?: Value,
          string?: Value,
        ) => {
          const empty = new Uint8Array(0);
          const message = messageOf(data, string);
          const size = ranged(
            digestSize,
            maxDigest,
            1,
            maxDigest,
            `digest_size for ${
              big ? "Blake2b" : "Blake2s"
            } must be between 1 and ${maxDigest} bytes, here it is ${digestSize}`,
          );
          const saltBytes = salt === undefined ? empty : bytesArg(salt);
          if (saltBytes.length > saltSize) throw valueError(`maximum salt length is ${saltSize} bytes`);
          const personBytes = person === undefined ? empty : bytesArg(person);
          if (personBytes.length > saltSize) throw valueError(`maximum person length is ${saltSize} bytes`);
          const offset = nodeOffset === undefined ? 0n : bigOf(index(nodeOffset));
          if (offset < 0n) throw valueError("value must be positive");
          if (offset >= 1n << 64n) throw overflowError("Python int too large to convert to C unsigned long");
          if (!big && offset > 0xffffffffffffn) throw overflowError("node_offset is too large");
          const leaf = leafSize === undefined ? 0n : bigOf(index(leafSize));
          if (leaf < 0n) throw valueError("value must be positive");
          if (leaf > 0xffffffffn) throw overflowError("leaf_size is too large");
          const keyBytes = key === undefined ? empty : bytesArg(key);
          if (keyBytes.length > maxKey) throw valueError(`maximum key length is ${maxKey} bytes`);
          const parameters: Blake2Parameters = {
            digestSize: size,
            key: keyBytes,
            salt: saltBytes,
            person: personBytes,
            fanout: ranged(fanout, 1, 0, 255, "fanout must be between 0 and 255"),
            depth: ranged(depth, 1, 1, 255, "depth must be between 1 and 255"),
            leafSize: Number(leaf),
            nodeOffset: offset,
            nodeDepth: ranged(nodeDepth, 0, 0, 255, "node_depth must be between 0 and 255"),
            innerSize: ranged(innerSize, 0, 0, maxDigest, `inner_size must be between 0 and is ${maxDigest}`),
            lastNode: lastNode !== undefined && truth(lastNode),
          };
          // Plain hashing is the host's for long messages: 64 KB in 0.07 ms instead of 1.3.
          const state: State = isPlain(parameters, maxDigest) ? new HashState(name) : new Blake2(big, parameters);
          if (message !== undefined) state.update(hashInput(message));
          return make(name, state);
        },
      );
      return bind(type, args, kw);
    },
    members: {
      SALT_SIZE: value(saltSize),
      PERSON_SIZE: value(saltSize),
      MAX_KEY_SIZE: value(maxKey),
      MAX_DIGEST_SIZE: value(maxDigest),
    },
  });
  return type;
}

export const module = defineModule("_blake2", {
  doc: "BLAKE2b and BLAKE2s for hashlib.",
  members: {
    blake2b: value(blakeType("blake2b")),
    blake2s: value(blakeType("blake2s")),
    BLAKE2B_MAX_DIGEST_SIZE: value(64),
    BLAKE2B_MAX_KEY_SIZE: value(64),
    BLAKE2B_PERSON_SIZE: value(16),
    BLAKE2B_SALT_SIZE: value(16),
    BLAKE2S_MAX_DIGEST_SIZE: value(32),
    BLAKE2S_MAX_KEY_SIZE: value(32),
    BLAKE2S_PERSON_SIZE: value(8),
    BLAKE2S_SALT_SIZE: value(8),
    _GIL_MINSIZE: value(2048),
  },
});
