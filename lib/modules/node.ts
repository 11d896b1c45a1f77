// The node module: Deno's node: built-ins. `from node import fs`.
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { attributeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { nodeModule } from "../runtime/host.ts";
import "./js_object.ts"; // the classes of the values
import { fromJs } from "./js_values.ts";

export const module: NativeModule = defineModule("node", {
  doc: "The built-in modules of Node, as Deno has them.",
  members: {
    __getattr__: fn("(name, /)", "A built-in module.", (name: Value) => {
      const text = isStr(name) ? jsText(name) : "";
      const found = text.startsWith("__") ? undefined : nodeModule(`node:${text}`);
      if (found === undefined) throw attributeError(`module 'node' has no attribute '${text}'`, text);
      return fromJs(found);
    }),
  },
});
