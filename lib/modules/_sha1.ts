// The _sha1 module: hashlib's SHA1 without OpenSSL.
import { defineModule, fn, value } from "../core/define.ts";
import { HASH_SIGNATURE, hashType, newHash } from "./hash_objects.ts";

const hash = hashType("_sha1.sha1");

export const module = defineModule("_sha1", {
  members: {
    SHA1Type: value(hash.type),
    _GIL_MINSIZE: value(2048),
    sha1: fn(HASH_SIGNATURE, "A new SHA1 hash object.", newHash("sha1", hash.make)),
  },
});
