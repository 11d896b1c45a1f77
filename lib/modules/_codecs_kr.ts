// The _codecs_kr module: Korean codecs.
import { DOUBLE_BYTE } from "./cjk_double.ts";
import { codecModule } from "./cjk_module.ts";

export const module = codecModule("_codecs_kr", DOUBLE_BYTE, ["cp949", "euc_kr", "johab"]);
