// The computed attributes of classes: `__name__`, `__doc__`, `__annotations__` and so on.
//
// Invariant: setters are reached only for Python-made classes (core/attributes.ts, typeSet, refuses others first).
import { callSlot, getSlot } from "../core/slot_getters.gen.ts";
import { noAttribute } from "../core/attributes.ts";
import { typeType } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { getset, leafGetset, leafMember, member, type MemberDef, textSignatures } from "../core/define.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { PyObj } from "../core/instance.ts";
import { attributeError, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { emptyTuple, None, tuple, type Value } from "../core/value.ts";
import { typeOf } from "../core/builtin_types.ts";
import * as shells from "../core/builtin_types.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { PyMappingProxy } from "./mappingproxy.ts";
import { basicSize } from "./object.ts";
import { setBases } from "./type_mro.ts";
import { checkTypeName } from "./type_new.ts";

function noDelete(cls: PyType, name: string): unknown {
  return typeError(`cannot delete '${name}' attribute of immutable type '${cls.name}'`);
}

function setName(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw noDelete(cls, "__name__");
  if (!isStr(v)) throw typeError(`can only assign string to ${cls.name}.__name__, not '${typeName(v)}'`);
  const name = jsText(v);
  checkTypeName(name);
  cls.name = name;
  cls.modified();
}

function setQualname(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw noDelete(cls, "__qualname__");
  if (!isStr(v)) throw typeError(`can only assign string to ${cls.name}.__qualname__, not '${typeName(v)}'`);
  cls.qualname = jsText(v);
}

function getModule(cls: PyType): Value {
  if (!cls.isHeap) return strFromJs(cls.module);
  const v = cls.attrs.getStr("__module__");
  if (v === undefined) throw attributeError("__module__");
  return v;
}

function setModule(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw noDelete(cls, "__module__");
  cls.attrs.deleteStr("__firstlineno__");
  cls.setAttr("__module__", v);
}

function getAbstract(cls: PyType): Value {
  const v = cls === typeType ? undefined : cls.attrs.getStr("__abstractmethods__");
  if (v === undefined) throw attributeError("__abstractmethods__", "__abstractmethods__", cls);
  return v;
}

function setAbstract(cls: PyType, v: Value | undefined): void {
  if (v === undefined) {
    if (!cls.deleteAttr("__abstractmethods__")) throw attributeError("__abstractmethods__", "__abstractmethods__", cls);
    cls.isAbstract = false;
    return;
  }
  const abstract = truth(v);
  cls.setAttr("__abstractmethods__", v);
  cls.isAbstract = abstract;
}

function getDoc(cls: PyType): Value {
  if (!cls.isHeap) return cls.doc === null ? None : strFromJs(cls.doc);
  const v = cls.attrs.getStr("__doc__");
  if (v === undefined) return None;
  return descrGet(v, None, cls, true);
}

function setDoc(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw noDelete(cls, "__doc__");
  cls.setAttr("__doc__", v);
}

function bound(v: Value, cls: PyType): Value {
  return getSlot(typeOf(v)) === null ? v : descrGet(v, None, cls, true);
}

function getAnnotate(cls: PyType): Value {
  if (!cls.isHeap) throw noAttribute(cls, "__annotate__");
  const own = cls.attrs.getStr("__annotate_func__") ?? cls.attrs.getStr("__annotate__");
  if (own !== undefined) return bound(own, cls);
  cls.setAttr("__annotate_func__", None);
  return None;
}

function setAnnotate(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw typeError("cannot delete __annotate__ attribute");
  if (v !== None && callSlot(typeOf(v)) === null) throw typeError("__annotate__ must be callable or None");
  cls.setAttr("__annotate_func__", v);
  if (v !== None) {
    cls.deleteAttr("__annotations_cache__");
    cls.deleteAttr("__annotations__");
  }
}

function getAnnotations(cls: PyType): Value {
  if (!cls.isHeap) throw noAttribute(cls, "__annotations__");
  const own = cls.attrs.getStr("__annotations__") ?? cls.attrs.getStr("__annotations_cache__");
  if (own !== undefined) return bound(own, cls);
  const annotate = getAnnotate(cls);
  let made: Value;
  if (callSlot(typeOf(annotate)) !== null) {
    made = callArgs(annotate, [1]);
    if (!(made instanceof PyDict)) throw typeError(`__annotate__() must return a dict, not ${typeName(made)}`);
  } else made = new PyDict();
  cls.setAttr("__annotations_cache__", made);
  return made;
}

function setAnnotations(cls: PyType, v: Value | undefined): void {
  if (v !== undefined) {
    cls.setAttr(cls.attrs.getStr("__annotations__") !== undefined ? "__annotations__" : "__annotations_cache__", v);
  } else {
    const had = cls.deleteAttr("__annotations__");
    if (!cls.deleteAttr("__annotations_cache__") && !had) {
      throw attributeError("__annotations__", "__annotations__", cls);
    }
  }
  cls.deleteAttr("__annotate_func__");
  cls.deleteAttr("__annotate__");
}

function getTypeParams(cls: PyType): Value {
  if (cls === typeType) return emptyTuple;
  const own = cls.attrs.getStr("__type_params__");
  if (own !== undefined) return own;
  if (cls.isHeap) cls.setAttr("__type_params__", emptyTuple);
  return emptyTuple;
}

function setTypeParams(cls: PyType, v: Value | undefined): void {
  if (v === undefined) throw noDelete(cls, "__type_params__");
  cls.setAttr("__type_params__", v);
}

type Setter = (cls: PyType, v: Value | undefined) => void;

/** A setter that refuses native classes, which can be reached by calling the descriptor. */
function heapOnly(name: string, setter: Setter): Setter {
  return (cls, v) => {
    if (!cls.isHeap) throw typeError(`cannot set '${name}' attribute of immutable type '${cls.shownName}'`);
    setter(cls, v);
  };
}

/** Type flags that library code reads: heap, base, abstract, pattern kinds, and the built-in subclass bits. */
function flags(cls: PyType): number {
  let f = 1 << 12;
  // typing.Generic is the one native class without storage of its own that pickling must pass over.
  if (cls.isHeap || cls.base !== null && cls.impl === PyObj) f |= 1 << 9 | 1 << 14 | 1 << 19;
  else f |= 1 << 8;
  if (cls.isBase) f |= 1 << 10;
  if (cls.isAbstract) f |= 1 << 20;
  if (cls.patternKind === 1) f |= 1 << 5;
  if (cls.patternKind === 2) f |= 1 << 6;
  if (cls.isHeap && cls.hasDict) f |= 1 << 4 | 1 << 2;
  if (cls.isHeap && cls.hasWeakrefs) f |= 1 << 3;
  let n = f;
  const bits: readonly [PyType, number][] = [
    [shells.intType, 24],
    [shells.listType, 25],
    [shells.tupleType, 26],
    [shells.bytesType, 27],
    [shells.strType, 28],
    [shells.dictType, 29],
    [EXC.BaseException, 30],
    [typeType, 31],
  ];
  for (const [t, bit] of bits) if (cls.isSubtype(t)) n += 2 ** bit;
  return n;
}

/** Members of `type` that tell about the class. */
export const attributeMembers: Readonly<Record<string, MemberDef>> = {
  __basicsize__: member(null, basicSize),
  __itemsize__: member(null, () => 0),
  __flags__: member(null, flags),
  __weakrefoffset__: member(null, (cls: PyType) => cls.hasWeakrefs ? -32 : 0),
  __base__: leafMember(null, (cls: PyType) => cls.base ?? None),
  __dictoffset__: member(null, (cls: PyType) => cls.hasDict ? -1 : 0),
  __name__: leafGetset(null, (cls: PyType) => strFromJs(cls.name), heapOnly("__name__", setName)),
  __qualname__: leafGetset(null, (cls: PyType) => strFromJs(cls.qualname), heapOnly("__qualname__", setQualname)),
  __bases__: leafGetset(null, (cls: PyType) => tuple(cls.bases), heapOnly("__bases__", setBases)),
  __mro__: leafGetset(null, (cls: PyType) => cls.mro.length === 0 ? None : tuple(cls.mro)),
  __module__: leafGetset(null, getModule, heapOnly("__module__", setModule)),
  __abstractmethods__: getset(null, getAbstract, heapOnly("__abstractmethods__", setAbstract)),
  __dict__: leafGetset(null, (cls: PyType) => new PyMappingProxy(cls.attrs)),
  __doc__: getset(null, getDoc, heapOnly("__doc__", setDoc)),
  __text_signature__: getset(null, (cls: PyType) => {
    const text = cls.isHeap ? undefined : textSignatures.get(cls);
    return text === undefined ? None : strFromJs(text);
  }),
  __annotations__: getset(null, getAnnotations, heapOnly("__annotations__", setAnnotations)),
  __annotate__: getset(null, getAnnotate, heapOnly("__annotate__", setAnnotate)),
  __type_params__: getset(null, getTypeParams, heapOnly("__type_params__", setTypeParams)),
};
