// The _codecs_hk module: the codec of Hong Kong.
import { DOUBLE_BYTE } from "./cjk_double.ts";
import { codecModule } from "./cjk_module.ts";

export const module = codecModule("_codecs_hk", DOUBLE_BYTE, ["big5hkscs"]);
