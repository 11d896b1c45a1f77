// The `__dict__` member of native objects that keep their attributes in PyObject.dict.
import { getset, type MemberDef } from "../core/define.ts";
import { typeError } from "../core/raise.ts";
import type { Value } from "../core/value.ts";
import { getInstanceDict, setInstanceDict } from "../types/instance_dict.ts";

/** As the one of Python-made instances, but it can't be deleted. */
export const nativeDict: MemberDef = getset("The attributes of the object.", getInstanceDict, (self: Value, v) => {
  if (v === undefined) throw typeError("cannot delete __dict__");
  setInstanceDict(self, v);
});
