// Pickling and copying of plain objects: object.__reduce__, __reduce_ex__ and __getstate__.
//
// In: an object and a protocol. Out: the tuple that pickle documents (callable, arguments, state, items, pairs).
// Protocols below 2 are the library's own helper in copyreg.
import { newSlot } from "../core/slot_getters.gen.ts";
import { getAttr, looksUpGenerically, lookupAttr } from "../core/attributes.ts";
import { dictType, listType, objectType, typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { callSpecial } from "../core/generic_slots.ts";
import { PyGetSet } from "../core/function.ts";
import { isInstance, ownItems } from "../core/instance.ts";
import { exception, typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { None, PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { asInt32 } from "../ops/number.ts";
import { className, typeName } from "../ops/type_name.ts";
import { dictOf } from "./instance_dict.ts";
import { hasPlainLayout } from "./type_layout.ts";

function copyreg(name: string): Value {
  return getAttr(runtime().importModule("copyreg"), name);
}

function slotNames(cls: PyType): Value[] {
  let names = cls.attrs.getStr("__slotnames__");
  if (names === undefined) names = callArgs(copyreg("_slotnames"), [cls]);
  if (names === None) return [];
  if (!(names instanceof PyList)) {
    throw typeError(
      cls.attrs.getStr("__slotnames__") === undefined
        ? "copyreg._slotnames didn't return a list or None"
        : `${cls.name}.__slotnames__ should be a list or None, not ${typeName(names)}`,
    );
  }
  return names.copyItems();
}

/** The default `__getstate__`; `required`: the storage must be all attributes and slots. */
export function stateOf(self: Value, required: boolean): Value {
  const cls = typeOf(self);
  if (required && !hasPlainLayout(cls)) throw typeError(`cannot pickle '${className(cls)}' object`);
  let state: Value = None;
  if (
    isInstance(self) && self.dict === undefined && !self.shape.isDict && cls.lookup("__dict__") !== undefined &&
    cls.hasDict
  ) {
    const items = ownItems(self);
    if (items.length > 0) {
      const dict = new PyDict();
      for (const [k, v] of items) dict.setStr(k, v);
      state = dict;
    }
  } else {
    const dict = dictOf(self) ?? lookupAttr(self, "__dict__");
    if (dict !== undefined) state = dict instanceof PyDict && dict.size === 0 ? None : dict;
  }
  if (typeof self !== "object" || !cls.isHeap && cls.slotNames === null) return state;
  const slots = new PyDict();
  for (const name of slotNames(cls)) {
    if (!isStr(name)) continue;
    const v = lookupAttr(self, jsText(name));
    if (v !== undefined) slots.set(name, v);
  }
  return slots.size > 0 ? tuple([state, slots]) : state;
}

function getState(self: Value, required: boolean): Value {
  const own = typeOf(self).lookup("__getstate__");
  if (own === objectType.attrs.getStr("__getstate__")) return stateOf(self, required);
  return callArgs(getAttr(self, "__getstate__"), []);
}

interface NewArguments {
  readonly args: Value[] | null;
  readonly kw: PyDict | null;
}

function newArguments(self: Value): NewArguments {
  const cls = typeOf(self);
  if (cls.lookup("__getnewargs_ex__") !== undefined) {
    const r = callSpecial(self, "__getnewargs_ex__", []);
    if (!(r instanceof PyTuple)) throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(r)}'`);
    if (r.a.length !== 2) throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${r.a.length}`);
    const [args, kw] = r.a;
    if (!(args instanceof PyTuple)) {
      throw typeError(`first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(args)}'`);
    }
    if (!(kw instanceof PyDict)) {
      throw typeError(`second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(kw)}'`);
    }
    return { args: args.a.slice(), kw };
  }
  if (cls.lookup("__getnewargs__") !== undefined) {
    const r = callSpecial(self, "__getnewargs__", []);
    if (!(r instanceof PyTuple)) throw typeError(`__getnewargs__ should return a tuple, not '${typeName(r)}'`);
    return { args: r.a.slice(), kw: null };
  }
  return { args: null, kw: null };
}

function reduceNew(self: Value): Value {
  const cls = typeOf(self);
  if (newSlot(cls) === null) throw typeError(`cannot pickle '${className(cls)}' object`);
  const { args, kw } = newArguments(self);
  const isList = cls.isSubtype(listType), isDict = cls.isSubtype(dictType);
  let maker: Value, made: Value;
  if (kw === null || kw.size === 0) {
    maker = copyreg("__newobj__");
    made = tuple([cls, ...(args ?? [])]);
  } else if (args !== null) {
    maker = copyreg("__newobj_ex__");
    made = tuple([cls, tuple(args), kw]);
  } else throw exception("SystemError", "bad argument to internal function");
  const state = getState(self, args === null && !isList && !isDict);
  const items = isList ? getIter(self) : None;
  const pairs = isDict ? getIter(callArgs(getAttr(self, "items"), [])) : None;
  return tuple([maker, made, state, items, pairs]);
}

/** Does object.__reduce_ex__ run no Python code for these arguments? What it asks of classes is kept for their versions. */
export function reducesPlainly(args: readonly Value[]): boolean {
  const [self, protocol] = args;
  if (typeof protocol !== "number" || protocol < 2) return false;
  const cls = typeOf(self);
  if (cls.plainReduceAt === cls.version) return true;
  if (cls.isHeap ? !reducesAsObject(cls) : typeof self !== "object" || self.t === 0) return false;
  cls.plainReduceAt = cls.version;
  return true;
}

/** A class made by Python code whose instances are pickled as object says, with names of slots that are known. */
function reducesAsObject(cls: PyType): boolean {
  return looksUpGenerically(cls) && cls.lookup("__getattr__") === undefined && !cls.isSubtype(dictType) &&
    !cls.isSubtype(listType) && OVERRIDDEN.every((name) => cls.lookup(name) === objectType.attrs.getStr(name)) &&
    cls.attrs.getStr("__slotnames__") instanceof PyList && runtime().modules.getStr("copyreg") !== undefined &&
    (cls.attrs.getStr("__slotnames__") as PyList).length === 0 && descriptorOfDict(cls);
}

const OVERRIDDEN = ["__reduce__", "__getstate__", "__getnewargs__", "__getnewargs_ex__"];

/** `__dict__` of instances is no property. */
function descriptorOfDict(cls: PyType): boolean {
  const d = cls.lookup("__dict__");
  return d === undefined || d instanceof PyGetSet;
}

function reduceProtocol(self: Value, protocol: number): Value {
  return protocol >= 2 ? reduceNew(self) : callArgs(copyreg("_reduce_ex"), [self, protocol]);
}

/** object.__reduce__ */
export function reduceOld(self: Value): Value {
  return reduceProtocol(self, 0);
}

/** object.__reduce_ex__: an overridden `__reduce__` wins. */
export function reduceEx(self: Value, protocol: Value): Value {
  const n = asInt32(protocol);
  const cls = typeOf(self);
  if (cls.lookup("__reduce__") !== objectType.attrs.getStr("__reduce__")) {
    return callArgs(getAttr(self, "__reduce__"), []);
  }
  return reduceProtocol(self, n);
}
