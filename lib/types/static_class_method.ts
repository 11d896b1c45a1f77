// staticmethod and classmethod.
//
// Both copy the names and docstring of the function they wrap into their own dictionary.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callKw } from "../core/call.ts";
import { getset, member, type MemberDef, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import {
  classMethodType,
  type PyClassMethod,
  PyMethod,
  type PyStaticMethod,
  staticMethodType,
} from "../core/function.ts";
import { typeError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { type Kwargs, None, type Value } from "../core/value.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { classGetItem } from "./generic_alias.ts";
import { dictMember } from "./instance_dict.ts";

type Wrapper = PyStaticMethod | PyClassMethod;

function makeInit(name: string): (self: Wrapper, args: readonly Value[], kw: Kwargs | null) => void {
  return (self, args, kw) => {
    if (kw !== null && kw.size > 0) throw typeError(`${name}() takes no keyword arguments`);
    if (args.length !== 1) throw typeError(`${name} expected 1 argument, got ${args.length}`);
    self.func = args[0];
    for (const attr of ["__module__", "__name__", "__qualname__", "__doc__"]) {
      const v = lookupAttr(self.func, attr);
      if (v !== undefined) (self.dict ??= new PyDict()).setStr(attr, v);
    }
  };
}

/** An attribute that is the wrapped function's until it is set. */
function forwarded(name: string): MemberDef {
  return getset(
    null,
    (self: Wrapper) => {
      const own = self.dict?.getStr(name);
      if (own !== undefined) return own;
      const v = getAttr(self.func, name);
      (self.dict ??= new PyDict()).setStr(name, v);
      return v;
    },
    (self: Wrapper, v: Value | undefined) => {
      if (v !== undefined) (self.dict ??= new PyDict()).setStr(name, v);
      else self.dict?.deleteStr(name);
    },
  );
}

const members: Record<string, MemberDef> = {
  __func__: member("The wrapped function.", (self: Wrapper) => self.func),
  __wrapped__: member("The wrapped function.", (self: Wrapper) => self.func),
  __isabstractmethod__: getset(null, (self: Wrapper) => {
    const flag = lookupAttr(self.func, "__isabstractmethod__");
    return flag !== undefined && truth(flag);
  }),
  __dict__: dictMember,
  __annotations__: forwarded("__annotations__"),
  __annotate__: forwarded("__annotate__"),
  __class_getitem__: classGetItem,
};

populate(staticMethodType, {
  doc: "A function in a class that is not bound to instances.",
  signature: "(function, /)",
  slots: {
    __new__: (cls: PyType) => allocate(cls, None),
    __init__: makeInit("staticmethod"),
    __repr__: (self: PyStaticMethod) => strFromJs(`<staticmethod(${reprJs(self.func)})>`),
    __get__: (self: PyStaticMethod, obj: Value | null, cls: Value | null) => {
      if (obj === null && cls === null) throw typeError("__get__(None, None) is invalid");
      return self.func;
    },
    __call__: (self: PyStaticMethod, args: readonly Value[], kw: Kwargs | null) => callKw(self.func, args, kw),
  },
  members,
});

populate(classMethodType, {
  doc: "A function in a class that is bound to the class.",
  signature: "(function, /)",
  slots: {
    __new__: (cls: PyType) => allocate(cls, None),
    __init__: makeInit("classmethod"),
    __repr__: (self: PyClassMethod) => strFromJs(`<classmethod(${reprJs(self.func)})>`),
    __get__: (self: PyClassMethod, obj: Value | null, cls: Value | null) => {
      if (obj === null && cls === null) throw typeError("__get__(None, None) is invalid");
      return new PyMethod(self.func, cls ?? typeOf(obj!));
    },
  },
  members,
});
