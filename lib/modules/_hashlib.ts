// The _hashlib module: what hashlib and hmac take from OpenSSL in CPython.
import { bufferOf } from "../core/buffer.ts";
import { defineModule, fn, type MemberDef, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { PyBuiltin } from "../core/function.ts";
import { exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, PyBytes, type Value } from "../core/value.ts";
import { asInt32, index } from "../ops/number.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { nodeModule } from "../runtime/host.ts";
import { PyFrozenSet } from "../types/set_classes.ts";
import { bytesArg } from "./bytes_arg.ts";
import { algorithmName, ALGORITHMS, HmacState } from "./hash_core.ts";
import { addressOf, HASH_SIGNATURE, hashType, newHash, type PyHash } from "./hash_objects.ts";
import { hmacType } from "./hmac_objects.ts";
import { nativeException } from "./native_exception.ts";

function shown(kind: string): (self: PyHash) => string {
  return (self) => `<${self.name} _hashlib.${kind} object @ ${addressOf(self)}>`;
}

const plain = hashType("_hashlib.HASH", { repr: shown("HASH") });
const extendable = hashType("_hashlib.HASHXOF", { repr: shown("HASHXOF"), extendable: true, base: plain.type });
const hmac = hmacType("_hashlib.HMAC");
const unsupported = nativeException("_hashlib.UnsupportedDigestmodError", EXC.ValueError);

function makerOf(name: string) {
  return ALGORITHMS[name].extendable ? extendable.make : plain.make;
}

function newByName(name: Value, data?: Value, security?: Value, string?: Value): Value {
  if (!isStr(name)) throw typeError(`new() argument 'name' must be str, not ${argumentName(name)}`);
  const known = algorithmName(jsText(name));
  if (known === undefined) throw valueError(`unsupported hash type ${jsText(name)}`);
  return newHash(known, makerOf(known))(data, security, string);
}

/** openssl_md5 and so on. */
function constructors(): Record<string, MemberDef> {
  const out: Record<string, MemberDef> = {};
  for (
    const name of [
      "md5",
      "sha1",
      "sha224",
      "sha256",
      "sha384",
      "sha512",
      "sha3_224",
      "sha3_256",
      "sha3_384",
      "sha3_512",
      "shake_128",
      "shake_256",
    ]
  ) {
    out[`openssl_${name}`] = fn(HASH_SIGNATURE, `A new ${name} hash object.`, newHash(name, makerOf(name)));
  }
  return out;
}

/** The algorithm that digestmod of hmac names: a str or one of our constructors. */
function digestmodName(v: Value): string {
  let name: string | undefined;
  if (isStr(v)) name = algorithmName(jsText(v));
  else if (v instanceof PyBuiltin && v.spec.name.startsWith("openssl_")) name = v.spec.name.slice(8);
  if (name === undefined || ALGORITHMS[name].extendable) {
    throw exceptionOf(
      unsupported,
      strFromJs(isStr(v) ? `Unsupported digestmod ${jsText(v)}` : `Unsupported digestmod ${typeName(v)}`),
    );
  }
  return name;
}

function newHmac(key: Value, msg?: Value, digestmod?: Value): Value {
  if (digestmod === undefined || digestmod === None) throw typeError("Missing required parameter 'digestmod'.");
  const state = new HmacState(digestmodName(digestmod), bytesArg(key));
  if (msg !== undefined && msg !== None) state.update(bytesArg(msg));
  return hmac.make(state);
}

function pbkdf2(hash: Value, password: Value, salt: Value, iterations: Value, dklen?: Value): Value {
  if (!isStr(hash)) throw typeError(`pbkdf2_hmac() argument 'hash_name' must be str, not ${argumentName(hash)}`);
  const name = algorithmName(jsText(hash));
  if (name === undefined || ALGORITHMS[name].extendable) throw valueError(`unsupported hash type ${jsText(hash)}`);
  const secret = bytesArg(password), salted = bytesArg(salt);
  const rounds = index(iterations);
  if (rounds < 1) throw valueError("iteration value must be greater than 0.");
  if (rounds > 2147483647) throw overflowError("iteration value is too great.");
  let length = ALGORITHMS[name].digestSize;
  if (dklen !== undefined && dklen !== None) {
    const n = index(dklen);
    if (n < 1) throw valueError("key length must be greater than 0.");
    if (n > 2147483647) throw overflowError("key length is too great.");
    length = Number(n);
  }
  const key = nodeModule("node:crypto").pbkdf2Sync(secret, salted, Number(rounds), length, ALGORITHMS[name].host);
  return new PyBytes(new Uint8Array(key));
}

function scrypt(password: Value, salt?: Value, n?: Value, r?: Value, p?: Value, maxmem?: Value, dklen?: Value): Value {
  const secret = bytesArg(password);
  if (salt === undefined || salt === None) throw typeError("salt is required");
  const salted = bytesArg(salt);
  if (n === undefined || n === None) throw typeError("n is required and must be an unsigned int");
  if (r === undefined || r === None) throw typeError("r is required and must be an unsigned int");
  if (p === undefined || p === None) throw typeError("p is required and must be an unsigned int");
  const cost = Number(index(n));
  if (cost < 2 || !Number.isInteger(Math.log2(cost))) throw valueError("n must be a power of 2.");
  const memory = maxmem === undefined ? 0 : asInt32(maxmem);
  if (memory < 0) throw valueError("maxmem must be positive and smaller than 2147483647");
  const length = dklen === undefined ? 64 : asInt32(dklen);
  if (length < 1) throw valueError("dklen must be greater than 0 and smaller than 2147483647");
  const blockSize = Number(index(r)), parallel = Number(index(p));
  if (blockSize < 1 || parallel < 1) throw valueError("Invalid parameter combination for n, r, p, maxmem.");
  try {
    const key = nodeModule("node:crypto").scryptSync(secret, salted, length, {
      N: cost,
      r: blockSize,
      p: parallel,
      maxmem: memory === 0 ? 32 * 1024 * 1024 : memory,
    });
    return new PyBytes(new Uint8Array(key));
  } catch (e) {
    if (!(e instanceof Error)) throw e;
    throw valueError("Invalid parameter combination for n, r, p, maxmem.");
  }
}

function compareDigest(a: Value, b: Value): boolean {
  let x: Uint8Array, y: Uint8Array;
  if (isStr(a) && isStr(b)) {
    const s = jsText(a), t = jsText(b);
    // deno-lint-ignore no-control-regex
    if (/[^\x00-\x7f]/.test(s + t)) throw typeError("comparing strings with non-ASCII characters is not supported");
    const encoder = new TextEncoder();
    x = encoder.encode(s);
    y = encoder.encode(t);
  } else {
    const p = isStr(a) ? undefined : bufferOf(a), q = isStr(b) ? undefined : bufferOf(b);
    if (p === undefined || q === undefined) {
      throw typeError(`unsupported operand types(s) or combination of types: '${typeName(a)}' and '${typeName(b)}'`);
    }
    x = p;
    y = q;
  }
  let different = x.length === y.length ? 0 : 1;
  for (let i = 0; i < y.length; i++) different |= (x.length === y.length ? x[i] : y[i]) ^ y[i];
  return different === 0;
}

function methodNames(): Value {
  const names = new PyFrozenSet();
  for (const name of Object.keys(ALGORITHMS)) names.put(name, None);
  return names;
}

export const module = defineModule("_hashlib", {
  doc: "Hash functions of the host.",
  init: (_module, dict) => dict.setStr("openssl_md_meth_names", methodNames()),
  members: {
    HASH: value(plain.type),
    HASHXOF: value(extendable.type),
    HMAC: value(hmac.type),
    UnsupportedDigestmodError: value(unsupported),
    _GIL_MINSIZE: value(2048),
    new: fn("(name, data=b'', *, usedforsecurity=True, string=None)", "A new hash object by name.", newByName),
    ...constructors(),
    hmac_new: fn("(key, msg=b'', digestmod=None)", "A new HMAC object.", newHmac),
    hmac_digest: fn("(key, msg, digest)", "HMAC of a message.", (key: Value, msg: Value, digest: Value) => {
      const state = new HmacState(digestmodName(digest), bytesArg(key));
      state.update(bytesArg(msg));
      return new PyBytes(state.digest());
    }),
    pbkdf2_hmac: fn("(hash_name, password, salt, iterations, dklen=None)", "Derives a key from a password.", pbkdf2),
    scrypt: fn(
      "(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)",
      "Derives a key from a password.",
      scrypt,
    ),
    get_fips_mode: fn("()", "Is the host in FIPS mode? (0)", () => 0),
    compare_digest: fn("(a, b, /)", "a == b in a time that does not depend on where they differ.", compareDigest),
  },
});
