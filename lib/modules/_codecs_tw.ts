// The _codecs_tw module: codecs of Taiwan.
import { DOUBLE_BYTE } from "./cjk_double.ts";
import { codecModule } from "./cjk_module.ts";

export const module = codecModule("_codecs_tw", DOUBLE_BYTE, ["big5", "cp950"]);
