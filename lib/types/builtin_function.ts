// Natives as Python objects: built-in functions and methods, slot wrappers, and the descriptors of native attributes.
import { typeOf } from "../core/builtin_types.ts";
import { callBuiltin, callKw, callMethodDescr } from "../core/call.ts";
import { getset, leafGetset, type MemberDef, method, populate } from "../core/define.ts";
import { descrGet, descrSet } from "../core/descriptor.ts";
import {
  builtinFunctionType,
  classMethodDescrType,
  getSetType,
  memberType,
  methodDescrType,
  methodWrapperType,
  PyBuiltin,
  type PyGetSet,
  PyMember,
  type PyMethodDescr,
  PyMethodWrapper,
  wrapperDescrType,
} from "../core/function.ts";
import { hashOf, identityOf } from "../core/hash.ts";
import { typeError } from "../core/raise.ts";
import { textSignature } from "../core/signature.ts";
import { runtime } from "../core/state.ts";
import { strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { type Kwargs, None, NotImplemented, type PyObject, tuple, type Value } from "../core/value.ts";
import { builtin } from "../ops/builtin.ts";
import { identical } from "../ops/compare.ts";
import { address } from "../ops/identity.ts";
import { typeName } from "../ops/type_name.ts";

function getattrFunction(): Value {
  return builtin("getattr");
}

/** `__self__`: the bound object, the class of a `__new__`, or the module. */
function selfOf(f: PyBuiltin): Value {
  if (f.self !== undefined) return f.self;
  if (f.module instanceof PyType) return f.spec.name === "__new__" ? f.module : None;
  return (f.module === undefined ? undefined : runtime().modules.get(f.module)) ?? None;
}

function builtinRepr(f: PyBuiltin): Value {
  const owner = f.self ?? (f.module instanceof PyType ? f.module : undefined);
  if (owner === undefined) return strFromJs(`<built-in function ${f.spec.name}>`);
  return strFromJs(`<built-in method ${f.spec.name} of ${typeName(owner)} object at ${address(owner)}>`);
}

function builtinQualname(f: PyBuiltin): Value {
  const owner = f.self ?? (f.module instanceof PyType ? f.module : undefined);
  if (owner === undefined) return f.spec.name;
  return strFromJs(`${(owner instanceof PyType ? owner : typeOf(owner)).qualname}.${f.spec.name}`);
}

populate(builtinFunctionType, {
  doc: "A function or bound method of the implementation.",
  slots: {
    __repr__: builtinRepr,
    __call__: callBuiltin,
    __hash__: (f: PyBuiltin) => {
      const s = f.self;
      return (s === undefined ? 0 : typeof s === "object" ? identityOf(s as PyObject) : hashOf(s)) ^ identityOf(f.spec);
    },
    __eq__: (f: PyBuiltin, other: Value) => {
      if (!(other instanceof PyBuiltin)) return NotImplemented;
      if (f.spec !== other.spec) return false;
      return f.self === undefined || other.self === undefined ? f.self === other.self : identical(f.self, other.self);
    },
  },
  members: {
    __name__: leafGetset(null, (f: PyBuiltin) => f.spec.name),
    __qualname__: getset(null, builtinQualname),
    __doc__: leafGetset(null, (f: PyBuiltin) => strFromJs(f.spec.doc)),
    __self__: leafGetset(null, selfOf),
    __module__: leafGetset(
      null,
      (f: PyBuiltin) => f.module === undefined || f.module instanceof PyType ? None : f.module,
      () => {},
    ),
    __text_signature__: getset(null, (f: PyBuiltin) => {
      if (f.spec.name === "__new__") return "($type, *args, **kwargs)";
      const t = textSignature(f.spec, f.self !== undefined);
      return t === null ? None : t;
    }),
    __reduce__: method("(self, /)", "State for pickling.", (f: PyBuiltin) => {
      // A static method is an attribute of its class.
      const owner = f.self === undefined && f.module instanceof PyType ? f.module : selfOf(f);
      if (f.self === undefined && !(owner instanceof PyType)) return f.spec.name;
      return tuple([getattrFunction(), tuple([owner, f.spec.name])]);
    }),
  },
});

interface Named {
  readonly spec?: { readonly name: string };
  readonly name?: string;
  readonly objclass: PyType;
}

function nameOf(d: Named): string {
  return d.spec?.name ?? d.name!;
}

/** Attributes that every descriptor of a native class has. */
const descriptorMembers: Record<string, MemberDef> = {
  __name__: leafGetset(null, (d: Named) => strFromJs(nameOf(d))),
  __qualname__: leafGetset(null, (d: Named) => strFromJs(`${d.objclass.qualname}.${nameOf(d)}`)),
  __objclass__: leafGetset(null, (d: Named) => d.objclass),
};

const reduceMember: MemberDef = method("(self, /)", "State for pickling.", (d: Named) => {
  return tuple([getattrFunction(), tuple([d.objclass, strFromJs(nameOf(d))])]);
});

const methodMembers: Record<string, MemberDef> = {
  ...descriptorMembers,
  __doc__: getset(null, (d: PyMethodDescr) => strFromJs(d.spec.doc)),
  __text_signature__: getset(null, (d: PyMethodDescr) => textSignature(d.spec, true) ?? None),
};

function checkObject(d: Named, obj: Value): void {
  if (!typeOf(obj).isSubtype(d.objclass)) {
    throw typeError(
      `descriptor '${nameOf(d)}' for '${d.objclass.name}' objects doesn't apply to a '${typeName(obj)}' object`,
    );
  }
}

/** `__get__` called by name. */
function getSlot(d: Value, obj: Value | null, cls: Value | null): Value {
  if (obj === null) {
    if (cls === null) throw typeError("__get__(None, None) is invalid");
    return d;
  }
  checkObject(d as unknown as Named, obj);
  return descrGet(d, obj, typeOf(obj));
}

function setSlot(d: Value, obj: Value, v: Value): void {
  checkObject(d as unknown as Named, obj);
  descrSet(d, obj, v);
}

function deleteSlot(d: Value, obj: Value): void {
  checkObject(d as unknown as Named, obj);
  descrSet(d, obj, undefined);
}

populate(methodDescrType, {
  doc: null,
  slots: {
    __repr__: (d: PyMethodDescr) => strFromJs(`<method '${d.spec.name}' of '${d.objclass.shownName}' objects>`),
    __call__: callMethodDescr,
    __get__: getSlot,
  },
  members: { ...methodMembers, __reduce__: reduceMember },
});

populate(wrapperDescrType, {
  doc: null,
  slots: {
    __repr__: (d: PyMethodDescr) => strFromJs(`<slot wrapper '${d.spec.name}' of '${d.objclass.shownName}' objects>`),
    __call__: callMethodDescr,
    __get__: getSlot,
  },
  members: { ...methodMembers, __reduce__: reduceMember },
});

function classSlot(d: PyMethodDescr, obj: Value | null, cls: Value | null): Value {
  const owner = cls ?? (obj === null ? null : typeOf(obj));
  if (owner === null) throw typeError("__get__(None, None) is invalid");
  if (!(owner instanceof PyType)) {
    throw typeError(
      `descriptor '${d.spec.name}' for type '${d.objclass.name}' needs a type, not a '${typeName(owner)}' as arg 2`,
    );
  }
  if (!owner.isSubtype(d.objclass)) {
    throw typeError(
      `descriptor '${d.spec.name}' requires a subtype of '${d.objclass.name}' but received '${owner.name}'`,
    );
  }
  return new PyBuiltin(d.spec, owner);
}

populate(classMethodDescrType, {
  doc: null,
  slots: {
    __repr__: (d: PyMethodDescr) => strFromJs(`<method '${d.spec.name}' of '${d.objclass.shownName}' objects>`),
    __call__: (d: PyMethodDescr, args: readonly Value[], kw: Kwargs | null) => {
      if (args.length === 0) {
        throw typeError(`descriptor '${d.spec.name}' of '${d.objclass.shownName}' object needs an argument`);
      }
      return callKw(classSlot(d, null, args[0]), args.slice(1), kw);
    },
    __get__: classSlot,
  },
  members: methodMembers,
});

populate(methodWrapperType, {
  doc: null,
  slots: {
    __repr__: (w: PyMethodWrapper) =>
      strFromJs(`<method-wrapper '${w.descr.spec.name}' of ${typeName(w.self)} object at ${address(w.self)}>`),
    __call__: (w: PyMethodWrapper, args: readonly Value[], kw: Kwargs | null) =>
      callMethodDescr(w.descr, [w.self, ...args], kw),
    __eq__: (w: PyMethodWrapper, other: Value) => {
      if (!(other instanceof PyMethodWrapper)) return NotImplemented;
      return w.descr === other.descr && identical(w.self, other.self);
    },
    __hash__: (w: PyMethodWrapper) =>
      (typeof w.self === "object" ? identityOf(w.self as PyObject) : hashOf(w.self)) ^ identityOf(w.descr),
  },
  members: {
    __self__: getset(null, (w: PyMethodWrapper) => w.self),
    __name__: getset(null, (w: PyMethodWrapper) => w.descr.spec.name),
    __qualname__: getset(null, (w: PyMethodWrapper) => strFromJs(`${w.descr.objclass.qualname}.${w.descr.spec.name}`)),
    __objclass__: getset(null, (w: PyMethodWrapper) => w.descr.objclass),
    __doc__: getset(null, (w: PyMethodWrapper) => strFromJs(w.descr.spec.doc)),
    __text_signature__: getset(null, (w: PyMethodWrapper) => textSignature(w.descr.spec, true) ?? None),
    __reduce__: method("(self, /)", "State for pickling.", (w: PyMethodWrapper) => {
      return tuple([getattrFunction(), tuple([w.self, w.descr.spec.name])]);
    }),
  },
});

populate(getSetType, {
  doc: null,
  slots: {
    __repr__: (d: PyGetSet) => strFromJs(`<attribute '${d.name}' of '${d.objclass.shownName}' objects>`),
    __get__: getSlot,
    __set__: setSlot,
    __delete__: deleteSlot,
  },
  members: { ...descriptorMembers, __doc__: getset(null, (d: PyGetSet) => d.doc === null ? None : strFromJs(d.doc)) },
});

populate(memberType, {
  doc: null,
  slots: {
    __repr__: (d: PyGetSet | PyMember) => strFromJs(`<member '${d.name}' of '${d.objclass.shownName}' objects>`),
    __get__: getSlot,
    __set__: setSlot,
    __delete__: deleteSlot,
  },
  members: {
    ...descriptorMembers,
    __doc__: getset(
      null,
      (d: PyGetSet | PyMember) => d instanceof PyMember || d.doc === null ? None : strFromJs(d.doc),
    ),
    __reduce__: reduceMember,
  },
});
