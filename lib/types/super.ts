// super: attribute look-up that starts after a class in an object's method resolution order.
//
// The form without arguments needs the calling frame: the interpreter installs it with setSuperFinder.
import { genericLookup, noAttribute, registerLookup } from "../core/attributes.ts";
import { lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { descrGet } from "../core/descriptor.ts";
import { member, populate } from "../core/define.ts";
import { PySuper, superType } from "../core/function.ts";
import { runtimeError, typeError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, PyType } from "../core/type.ts";
import { type Kwargs, None, type Value } from "../core/value.ts";
import { typeName } from "../ops/type_name.ts";

/** The class whose MRO is searched for super(cls, obj). */
function checkSuper(cls: PyType, obj: Value): PyType {
  if (obj instanceof PyType && obj.isSubtype(cls)) return obj;
  const own = typeOf(obj);
  if (own.isSubtype(cls)) return own;
  const claimed = lookupAttr(obj, "__class__");
  if (claimed instanceof PyType && claimed !== own && claimed.isSubtype(cls)) return claimed;
  const what = obj instanceof PyType ? `type ${obj.name}` : `instance of ${typeName(obj)}`;
  throw typeError(`super(type, obj): obj (${what}) is not an instance or subtype of type (${cls.name}).`);
}

let finder: () => { cls: PyType; obj: Value } = () => {
  throw runtimeError("super(): no current frame");
};

/** Installed by the interpreter: class and first argument of the running method, for super(). */
export function setSuperFinder(f: () => { cls: PyType; obj: Value }): void {
  finder = f;
}

function superInit(self: PySuper, args: readonly Value[], kw: Kwargs | null): void {
  if (kw !== null && kw.size > 0) throw typeError("super() takes no keyword arguments");
  if (args.length > 2) throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
  let cls: Value, obj: Value | undefined;
  if (args.length === 0) ({ cls, obj } = finder());
  else [cls, obj] = args;
  if (!(cls instanceof PyType)) throw typeError(`super() argument 1 must be a type, not ${typeName(cls)}`);
  bind(self, cls, obj);
}

function bind(self: PySuper, cls: PyType, obj: Value | undefined): void {
  self.thisClass = cls;
  if (obj === undefined || obj === None) return;
  self.objType = checkSuper(cls, obj);
  self.obj = obj;
}

/** super(cls, obj) without a call. */
export function makeSuper(cls: PyType, obj: Value): PySuper {
  const s = new PySuper();
  bind(s, cls, obj);
  return s;
}

/** The attribute after `thisClass`, bound; undefined when there is none. */
export function superAttribute(thisClass: PyType, obj: Value, objType: PyType, name: string): Value | undefined {
  const { mro } = objType;
  for (let i = mro.indexOf(thisClass) + 1; i > 0 && i < mro.length; i++) {
    const d = mro[i].attrs.getStr(name);
    if (d !== undefined) return descrGet(d, obj === objType ? None : obj, objType, obj === objType);
  }
  return undefined;
}

function superLookup(self: PySuper, name: string): Value | undefined {
  if (self.objType !== null && name !== "__class__") {
    const v = superAttribute(self.thisClass!, self.obj!, self.objType, name);
    if (v !== undefined) return v;
  }
  return genericLookup(self, name);
}

function superGetattribute(self: PySuper, name: string): Value {
  const v = superLookup(self, name);
  if (v === undefined) throw noAttribute(self, name);
  return v;
}

registerLookup(superGetattribute, superLookup as (o: never, name: string) => Value | undefined);

populate(superType, {
  doc: "Look-up of attributes in the bases of a class.",
  slots: {
    __new__: (cls: PyType) => allocate(cls),
    __init__: superInit,
    __repr__: (self: PySuper) => {
      const cls = self.thisClass === null ? "NULL" : self.thisClass.name;
      const obj = self.objType === null ? "NULL" : `<${self.objType.name} object>`;
      return strFromJs(`<super: <class '${cls}'>, ${obj}>`);
    },
    __getattribute__: superGetattribute,
    __get__: (self: PySuper, obj: Value | null) => {
      if (obj === null || self.obj !== null || self.thisClass === null) return self;
      return self.t !== 0 ? makeSuper(self.thisClass, obj) : callArgs(typeOf(self), [self.thisClass, obj]);
    },
  },
  members: {
    __thisclass__: member(null, (self: PySuper) => self.thisClass ?? None),
    __self__: member(null, (self: PySuper) => self.obj ?? None),
    __self_class__: member(null, (self: PySuper) => self.objType ?? None),
  },
});
