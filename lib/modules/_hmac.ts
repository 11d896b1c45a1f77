// The _hmac module: HMAC for hmac.py without OpenSSL.
import { defineModule, fn, type MemberDef, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { exceptionOf, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, PyBytes, type Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { bytesArg } from "./bytes_arg.ts";
import { algorithmName, ALGORITHMS, HmacState } from "./hash_core.ts";
import { hmacType } from "./hmac_objects.ts";
import { nativeException } from "./native_exception.ts";

const hmac = hmacType("_hmac.HMAC");
const unknownHash = nativeException("_hmac.UnknownHashError", EXC.ValueError);

function algorithm(digest: Value | undefined): string {
  if (digest === undefined || digest === None) throw typeError("Missing required parameter 'digestmod'.");
  const name = isStr(digest) ? algorithmName(jsText(digest)) : undefined;
  if (name === undefined || ALGORITHMS[name].extendable) {
    throw exceptionOf(unknownHash, strFromJs(`unsupported hash type: ${reprJs(digest)}`));
  }
  return name;
}

function digestOf(name: string, key: Value, msg: Value): Value {
  const state = new HmacState(name, bytesArg(key));
  state.update(bytesArg(msg));
  return new PyBytes(state.digest());
}

const NAMES = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512"];

function computers(): Record<string, MemberDef> {
  const out: Record<string, MemberDef> = {};
  for (const name of [...NAMES, "blake2b", "blake2s"]) {
    const shown = name.startsWith("blake") ? name + "_32" : name;
    out[`compute_${shown}`] = fn(
      "(key, msg, /)",
      `HMAC-${name} of a message.`,
      (key: Value, msg: Value) => digestOf(name, key, msg),
    );
  }
  return out;
}

export const module = defineModule("_hmac", {
  members: {
    HMAC: value(hmac.type),
    UnknownHashError: value(unknownHash),
    _GIL_MINSIZE: value(2048),
    new: fn("(key, msg=None, digestmod=None)", "A new HMAC object.", (key: Value, msg?: Value, digestmod?: Value) => {
      const state = new HmacState(algorithm(digestmod), bytesArg(key));
      if (msg !== undefined && msg !== None) state.update(bytesArg(msg));
      return hmac.make(state);
    }),
    compute_digest: fn(
      "(key, msg, digest)",
      "HMAC of a message.",
      (key: Value, msg: Value, digest: Value) => digestOf(algorithm(digest), key, msg),
    ),
    ...computers(),
  },
});
