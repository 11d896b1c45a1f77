// What the modules _codecs_jp, _codecs_cn ... share: getcodec() over the codecs of a region.
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { exception, typeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { PyMultibyteCodec } from "./_multibytecodec.ts";
import type { MultibyteCodec } from "./cjk_codec.ts";

/** A module with these codecs. */
export function codecModule(
  name: string,
  makers: Readonly<Record<string, () => MultibyteCodec>>,
  names: readonly string[],
): NativeModule {
  const made = new Map<string, PyMultibyteCodec>();
  return defineModule(name, {
    members: {
      getcodec: fn("(encoding, /)", "The codec of this name.", (encoding: Value) => {
        if (!isStr(encoding)) throw typeError("encoding name must be a string.");
        const text = jsText(encoding);
        if (!names.includes(text)) throw exception("LookupError", "no such codec is supported.");
        let codec = made.get(text);
        if (codec === undefined) made.set(text, codec = new PyMultibyteCodec(makers[text]()));
        return codec;
      }),
    },
  });
}
