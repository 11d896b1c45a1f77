// The _codecs_iso2022 module: codecs that change sets by escape sequences.
import { ISO2022 } from "./cjk_iso2022.ts";
import { codecModule } from "./cjk_module.ts";

export const module = codecModule("_codecs_iso2022", ISO2022, [
  "iso2022_kr",
  "iso2022_jp",
  "iso2022_jp_1",
  "iso2022_jp_2",
  "iso2022_jp_2004",
  "iso2022_jp_3",
  "iso2022_jp_ext",
]);
