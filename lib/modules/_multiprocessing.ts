// The _multiprocessing module, for a host without shared semaphores: importing works, locks between processes do not.
import { defineModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";

export const module = defineModule("_multiprocessing", {
  doc: "Support for processes.",
  members: {},
  init: (_module, dict) => dict.setStr("flags", new PyDict()),
});
