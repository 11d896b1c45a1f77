// The _md5 module: hashlib's MD5 without OpenSSL.
import { defineModule, fn, value } from "../core/define.ts";
import { HASH_SIGNATURE, hashType, newHash } from "./hash_objects.ts";

const hash = hashType("_md5.md5");

export const module = defineModule("_md5", {
  members: {
    MD5Type: value(hash.type),
    _GIL_MINSIZE: value(2048),
    md5: fn(HASH_SIGNATURE, "A new MD5 hash object.", newHash("md5", hash.make)),
  },
});
