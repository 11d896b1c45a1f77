// The _sha3 module: hashlib's SHA-3 and SHAKE without OpenSSL.
import { defineModule, getset, value } from "../core/define.ts";
import { PyBytes } from "../core/value.ts";
import { ALGORITHMS } from "./hash_core.ts";
import { hashType, type PyHash, typeConstructor } from "./hash_objects.ts";
import type { PyType } from "../core/type.ts";

function sponge(name: string): PyType {
  const rate = ALGORITHMS[name].blockSize * 8;
  const extendable = name.startsWith("shake");
  return hashType(`_sha3.${name}`, {
    extendable,
    create: typeConstructor(name),
    members: {
      _capacity_bits: getset("Bits of the state that are not the rate.", (_: PyHash) => 1600 - rate),
      _rate_bits: getset("Bits taken in at a time.", (_: PyHash) => rate),
      _suffix: getset(
        "Bits after the message.",
        (_: PyHash) => new PyBytes(new Uint8Array([extendable ? 0x1f : 0x06])),
      ),
    },
  }).type;
}

export const module = defineModule("_sha3", {
  members: {
    implementation: value("Najash"),
    _GIL_MINSIZE: value(2048),
    sha3_224: value(sponge("sha3_224")),
    sha3_256: value(sponge("sha3_256")),
    sha3_384: value(sponge("sha3_384")),
    sha3_512: value(sponge("sha3_512")),
    shake_128: value(sponge("shake_128")),
    shake_256: value(sponge("shake_256")),
  },
});
