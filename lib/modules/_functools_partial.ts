// functools.partial and its Placeholder.
//
// Invariants: a partial of a partial that has no attributes of its
// own is flattened, new arguments filling the holes first.
import { callSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { Continued, finish } from "../core/continued.ts";
import { defineType, leafMember, method } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { PyMethod } from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import { isStr, jsText } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, PyTuple, type Str, tuple, type Value } from "../core/value.ts";
import { concatStr, repr, reprGuard, str, strJs } from "../ops/text.ts";
import { nativeDict } from "./native_dict.ts";
import { classGetItem, joinItems } from "../types/list_support.ts";
import { countHoles, Placeholder, PyPartial, PyPlaceholder } from "../types/partial.ts";
import { lookupAttr } from "../core/attributes.ts";

export const placeholderType: PyType = defineType("functools._PlaceholderType", PyPlaceholder, {
  doc: "Type of Placeholder, which keeps a positional argument of a partial open.",
  final: true,
  slots: {
    __new__: (_cls: PyType, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length > 0 || kw !== null && kw.size > 0) throw typeError("PlaceholderType takes no arguments");
      return Placeholder;
    },
    __repr__: () => "Placeholder",
  },
  members: {
    __reduce__: method("(self, /)", "Name of the object, for pickling.", () => "Placeholder"),
  },
});

function checkLast(args: readonly Value[]): void {
  if (args.length > 0 && args[args.length - 1] === Placeholder) {
    throw typeError("trailing Placeholders are not allowed");
  }
}

function isCallable(v: Value): boolean {
  return callSlot(typeOf(v)) !== null;
}

/** `args` with the holes filled from `more`, and the rest of `more` after them. */
function fill(args: readonly Value[], more: readonly Value[]): Value[] {
  const out: Value[] = [];
  let i = 0;
  for (const v of args) out.push(v === Placeholder && i < more.length ? more[i++] : v);
  for (; i < more.length; i++) out.push(more[i]);
  return out;
}

function make(cls: PyType, given: readonly Value[], kw: Kwargs | null): PyPartial {
  if (given.length === 0) throw typeError("type 'partial' takes at least one argument");
  let func = given[0];
  let args = given.slice(1);
  if (!isCallable(func)) throw typeError("the first argument must be callable");
  checkLast(args);
  for (const v of kw?.values() ?? []) {
    if (v === Placeholder) throw typeError("Placeholder cannot be passed as a keyword argument");
  }
  let keywords = new PyDict();
  if (
    func instanceof PyPartial && callSlot(func.cls) === callSlot(partialType) &&
    (func.dict === null || func.dict.size === 0)
  ) {
    args = fill(func.args.a, args);
    keywords = func.kw.copy();
    func = func.func;
  }
  for (const [name, v] of kw ?? []) keywords.setStr(name, v);
  return allocate(cls, func, tuple(args), keywords);
}

function callsOn(self: PyPartial, args: readonly Value[], kw: Kwargs | null): Continued {
  const { holes } = self;
  if (holes > args.length) {
    throw typeError(
      `missing positional arguments in 'partial' call; expected at least ${holes}, got ${args.length}`,
    );
  }
  const all = holes > 0 ? fill(self.args.a, args) : self.args.a.concat(args);
  if (self.kw.size === 0) return new Continued(self.func, all, kw, null);
  const keywords: Kwargs = new Map();
  for (const e of self.kw.entries()) {
    if (!isStr(e.key)) throw typeError("keywords must be strings");
    keywords.set(jsText(e.key), e.value!);
  }
  for (const [name, v] of kw ?? []) keywords.set(name, v);
  return new Continued(self.func, all, keywords, null);
}

function fullName(cls: PyType): string {
  const module = lookupAttr(cls, "__module__");
  return module === undefined ? cls.qualname : `${strJs(module)}.${cls.qualname}`;
}

function partialRepr(self: PyPartial): Str {
  return reprGuard(self, "...", () => {
    const parts: Str[] = [repr(self.func)];
    for (const v of self.args.a) parts.push(repr(v));
    for (const { key, value } of self.kw.entries()) parts.push(concatStr([str(key), "=", repr(value!)]));
    return joinItems(`${fullName(self.cls)}(`, parts, ")");
  });
}

function setState(self: PyPartial, state: Value): void {
  const parts = state instanceof PyTuple ? state.a : [];
  const [func, args, kw, dict] = parts;
  const valid = parts.length === 4 && isCallable(func) && args instanceof PyTuple &&
    (kw === None || kw instanceof PyDict);
  if (!valid) throw typeError("invalid partial state");
  checkLast(args.a);
  self.func = func;
  self.args = args.t === 0 ? tuple(args.a) : args;
  self.kw = !(kw instanceof PyDict) ? new PyDict() : kw.t === 0 ? kw.copy() : kw;
  self.holes = countHoles(args.a);
  self.dict = dict instanceof PyDict ? dict : null;
}

export const partialType: PyType = defineType("functools.partial", PyPartial, {
  doc: "Function with some arguments already given.",
  signature: "(func, /, *args, **keywords)",
  hasDict: true,
  weakrefs: true,
  slots: {
    __new__: make,
    __call__: (self: PyPartial, args: readonly Value[], kw: Kwargs | null) => finish(callsOn(self, args, kw)),
    __repr__: partialRepr,
    __get__: (self: PyPartial, obj: Value | null) => obj === null ? self : new PyMethod(self, obj),
  },
  members: {
    func: leafMember("The function that is called.", (self: PyPartial) => self.func),
    args: leafMember("Positional arguments given already.", (self: PyPartial) => self.args),
    keywords: leafMember("Keyword arguments given already.", (self: PyPartial) => self.kw),
    __dict__: nativeDict,
    __reduce__: method("(self, /)", "State for pickling.", (self: PyPartial) => {
      return tuple([self.cls, tuple([self.func]), tuple([self.func, self.args, self.kw, self.dict ?? None])]);
    }),
    __setstate__: method("(self, state, /)", "Set from what __reduce__ gave.", setState),
    __class_getitem__: classGetItem,
  },
});
partialType.freezing = {
  parts: ({ func, args, kw }: PyPartial) => [func, args, kw],
  make: ([func, args, kw]) => new PyPartial(func, args as PyTuple, kw as PyDict),
};
partialType.callsOn = callsOn;
