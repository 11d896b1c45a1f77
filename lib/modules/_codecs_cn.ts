// The _codecs_cn module: codecs of mainland China.
import { DOUBLE_BYTE } from "./cjk_double.ts";
import { codecModule } from "./cjk_module.ts";

export const module = codecModule("_codecs_cn", DOUBLE_BYTE, ["gb2312", "gbk", "gb18030", "hz"]);
