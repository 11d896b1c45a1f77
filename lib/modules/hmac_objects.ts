// HMAC objects for _hashlib and _hmac.
import { defineType, getset, method } from "../core/define.ts";
import { strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { PyBytes, PyObject, type Value } from "../core/value.ts";
import { ALGORITHMS, type HmacState } from "./hash_core.ts";
import { hexBytes } from "../types/bytes_hex.ts";
import { addressOf, hashInput } from "./hash_objects.ts";

export class PyHmac extends PyObject {
  readonly state: HmacState;
  constructor(state: HmacState) {
    super();
    this.state = state;
  }
}

/** A type of HMAC objects in a module. */
export function hmacType(name: string): { type: PyType; make: (state: HmacState) => PyHmac } {
  const impl = class extends PyHmac {};
  const type = defineType(name, impl, {
    doc: "The state of a keyed hash.",
    final: true,
    slots: {
      __repr__: (self: PyHmac) => strFromJs(`<${self.state.name} HMAC object @ ${addressOf(self)}>`),
    },
    members: {
      copy: method("(self, /)", "A copy of the object.", (self: PyHmac) => new impl(self.state.copy())),
      update: method("(self, /, msg)", "Adds data.", (self: PyHmac, msg: Value) => self.state.update(hashInput(msg))),
      digest: method("(self, /)", "The digest.", (self: PyHmac) => new PyBytes(self.state.digest())),
      hexdigest: method("(self, /)", "The digest in hexadecimal.", (self: PyHmac) => hexBytes(self.state.digest())),
      name: getset("hmac- and the algorithm's name.", (self: PyHmac) => "hmac-" + self.state.name),
      block_size: getset("Size of the algorithm's blocks.", (self: PyHmac) => ALGORITHMS[self.state.name].blockSize),
      digest_size: getset("Size of the digest.", (self: PyHmac) => ALGORITHMS[self.state.name].digestSize),
    },
  });
  return { type, make: (state) => new impl(state) };
}
