// The js module: the globals of JavaScript. `from js import fetch, console`.
import { defineModule, fn, type NativeModule, value } from "../core/define.ts";
import { attributeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { attributeOf, jsErrorType, jsObjectType } from "./js_object.ts";

export const module: NativeModule = defineModule("js", {
  doc: "The globals of JavaScript.",
  members: {
    __getattr__: fn("(name, /)", "A global.", (name: Value) => {
      const text = isStr(name) ? jsText(name) : "";
      const v = text.startsWith("__") ? undefined : attributeOf(globalThis, text);
      if (v === undefined) throw attributeError(`module 'js' has no attribute '${text}'`, text);
      return v;
    }),
    JSObject: value(jsObjectType),
    JSError: value(jsErrorType),
  },
});
