// _suggestions: the closest name, for traceback.py.
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { closestName } from "../core/suggestions.ts";
import { None, PyList, type Value } from "../core/value.ts";
import { argumentName } from "../ops/type_name.ts";

function generate(candidates: Value, item: Value): Value {
  if (!isStr(item)) throw typeError(`_generate_suggestions() argument 2 must be str, not ${argumentName(item)}`);
  if (!(candidates instanceof PyList)) throw typeError("candidates must be a list");
  const names = candidates.copyItems().map((c) => {
    if (!isStr(c)) throw typeError("all elements in 'candidates' must be strings");
    return jsText(c);
  });
  const found = closestName(jsText(item), names);
  return found === null ? None : strFromJs(found);
}

export const module: NativeModule = defineModule("_suggestions", {
  doc: "Suggestions for mistyped names.",
  members: {
    _generate_suggestions: fn("(candidates, item, /)", "The candidate closest to the item, or None.", generate),
  },
});
