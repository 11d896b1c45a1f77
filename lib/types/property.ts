// property.
//
// Invariant: `getterDoc` is true while the docstring is the getter's, so that a copy with another getter takes its.
import { lookupAttr, setAttr } from "../core/attributes.ts";
import { getset, member, method, populate } from "../core/define.ts";
import { descrGet, propertyName } from "../core/descriptor.ts";
import { propertyType, PyProperty } from "../core/function.ts";
import { attributeError, isExc, typeError } from "../core/raise.ts";
import { callArgs } from "../core/call.ts";
import { initFn } from "../core/define.ts";
import { typeOf } from "../core/builtin_types.ts";
import { allocate, type PyType } from "../core/type.ts";
import { None, type Value } from "../core/value.ts";
import { truth } from "../ops/truth.ts";

function init(
  self: PyProperty,
  fget: Value | undefined,
  fset: Value | undefined,
  fdel: Value | undefined,
  doc: Value | undefined,
): void {
  self.fget = fget ?? None;
  self.fset = fset ?? None;
  self.fdel = fdel ?? None;
  self.name = undefined;
  self.getterDoc = false;
  let text: Value = doc ?? None;
  if (text === None && self.fget !== None) {
    const own = lookupAttr(self.fget, "__doc__");
    if (own !== undefined && own !== None) {
      text = own;
      self.getterDoc = true;
    }
  }
  if (self.t !== 0) {
    self.doc = text;
    return;
  }
  // The `__doc__` of the subclass would hide ours: the text goes to the instance's dictionary or slot.
  try {
    setAttr(self, "__doc__", text);
  } catch (e) {
    if (self.getterDoc || !isExc(e, "AttributeError")) throw e;
  }
}

type Part = "fget" | "fset" | "fdel";

/** A copy with one function replaced. */
function copyWith(self: PyProperty, part: Part, f: Value): Value {
  const parts: Record<Part, Value> = { fget: self.fget, fset: self.fset, fdel: self.fdel };
  if (f !== None) parts[part] = f;
  const doc = self.getterDoc && parts.fget !== None ? None : self.doc;
  const made = callArgs(typeOf(self), [parts.fget, parts.fset, parts.fdel, doc]);
  if (made instanceof PyProperty) made.name = self.name;
  return made;
}

function nameOf(self: PyProperty): Value {
  if (self.name !== undefined) return self.name;
  const own = self.fget === None ? undefined : lookupAttr(self.fget, "__name__");
  if (own === undefined) throw attributeError("'property' object has no attribute '__name__'", "__name__", self);
  return own;
}

populate(propertyType, {
  doc: "An attribute computed by functions.",
  signature: "(fget=None, fset=None, fdel=None, doc=None)",
  slots: {
    __new__: (cls: PyType) => allocate(cls, None, None, None, None),
    __init__: initFn(
      "property",
      "(fget=None, fset=None, fdel=None, doc=None)",
      init as unknown as (cls: PyType) => Value,
    ),
    __get__: (self: PyProperty, obj: Value | null, cls: Value | null) => {
      if (obj === null) {
        if (cls === null) throw typeError("__get__(None, None) is invalid");
        return self;
      }
      if (self.t !== 0) return descrGet(self, obj, typeOf(obj));
      return getOf(self, obj);
    },
    __set__: (self: PyProperty, obj: Value, v: Value) => set(self, obj, v),
    __delete__: (self: PyProperty, obj: Value) => set(self, obj, undefined),
  },
  members: {
    fget: member("The getter.", (self: PyProperty) => self.fget),
    fset: member("The setter.", (self: PyProperty) => self.fset),
    fdel: member("The deleter.", (self: PyProperty) => self.fdel),
    __doc__: member(null, (self: PyProperty) => self.doc, (self: PyProperty, v: Value | undefined) => {
      self.doc = v ?? None;
    }),
    __name__: getset(null, nameOf, (self: PyProperty, v: Value | undefined) => {
      self.name = v;
    }),
    __isabstractmethod__: getset(null, (self: PyProperty) => {
      return [self.fget, self.fset, self.fdel].some((f) => {
        const flag = f === None ? undefined : lookupAttr(f, "__isabstractmethod__");
        return flag !== undefined && truth(flag);
      });
    }),
    getter: method(
      "(self, object, /)",
      "A copy with another getter.",
      (self: PyProperty, f: Value) => copyWith(self, "fget", f),
    ),
    setter: method(
      "(self, object, /)",
      "A copy with another setter.",
      (self: PyProperty, f: Value) => copyWith(self, "fset", f),
    ),
    deleter: method(
      "(self, object, /)",
      "A copy with another deleter.",
      (self: PyProperty, f: Value) => copyWith(self, "fdel", f),
    ),
    __set_name__: method(
      "(self, /, *args)",
      "Remember the name of the attribute.",
      (self: PyProperty, args: Value[]) => {
        if (args.length !== 2) {
          throw typeError(`__set_name__() takes 2 positional arguments but ${args.length} were given`);
        }
        self.name = args[1];
      },
    ),
  },
});

function getOf(self: PyProperty, obj: Value): Value {
  if (self.fget === None) {
    throw attributeError(`property${propertyName(self)} of '${typeOf(obj).qualname}' object has no getter`);
  }
  return callArgs(self.fget, [obj]);
}

function set(self: PyProperty, obj: Value, v: Value | undefined): void {
  const f = v === undefined ? self.fdel : self.fset;
  if (f === None) {
    const what = v === undefined ? "deleter" : "setter";
    throw attributeError(`property${propertyName(self)} of '${typeOf(obj).qualname}' object has no ${what}`);
  }
  callArgs(f, v === undefined ? [obj] : [obj, v]);
}
