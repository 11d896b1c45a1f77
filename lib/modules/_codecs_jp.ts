// The _codecs_jp module: Japanese codecs.
import { DOUBLE_BYTE } from "./cjk_double.ts";
import { codecModule } from "./cjk_module.ts";
import { JISX0213 } from "./jisx0213.ts";

export const module = codecModule("_codecs_jp", { ...DOUBLE_BYTE, ...JISX0213 }, [
  "cp932",
  "shift_jis",
  "euc_jp",
  "euc_jis_2004",
  "euc_jisx0213",
  "shift_jis_2004",
  "shift_jisx0213",
]);
