// The _sha2 module: hashlib's SHA-2 without OpenSSL.
import { defineModule, fn, value } from "../core/define.ts";
import { HASH_SIGNATURE, hashType, newHash } from "./hash_objects.ts";

const sha224 = hashType("_sha2.SHA224Type");
const sha256 = hashType("_sha2.SHA256Type");
const sha384 = hashType("_sha2.SHA384Type");
const sha512 = hashType("_sha2.SHA512Type");

export const module = defineModule("_sha2", {
  members: {
    SHA224Type: value(sha224.type),
    SHA256Type: value(sha256.type),
    SHA384Type: value(sha384.type),
    SHA512Type: value(sha512.type),
    _GIL_MINSIZE: value(2048),
    sha224: fn(HASH_SIGNATURE, "A new SHA-224 hash object.", newHash("sha224", sha224.make)),
    sha256: fn(HASH_SIGNATURE, "A new SHA-256 hash object.", newHash("sha256", sha256.make)),
    sha384: fn(HASH_SIGNATURE, "A new SHA-384 hash object.", newHash("sha384", sha384.make)),
    sha512: fn(HASH_SIGNATURE, "A new SHA-512 hash object.", newHash("sha512", sha512.make)),
  },
});
