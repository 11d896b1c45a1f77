// _types: the classes of objects that have no name of their own in builtins, for types.py.
//
// Classes of the interpreter (code, frame, generator, ...) are found by name among the subclasses of object, since this
// layer must not import it.
import { cellType, ellipsisType, noneType, notImplementedType, objectType } from "../core/builtin_types.ts";
import { defineModule, defineType, type NativeModule, value } from "../core/define.ts";
import {
  builtinFunctionType,
  classMethodDescrType,
  functionType,
  getSetType,
  memberType,
  methodDescrType,
  methodType,
  methodWrapperType,
  moduleType,
  wrapperDescrType,
} from "../core/function.ts";
import type { PyType } from "../core/type.ts";
import { None, PyObject, type Value } from "../core/value.ts";
import { genericAliasType } from "../types/generic_alias.ts";
import { mappingProxyType } from "../types/mappingproxy.ts";
import { namespaceType } from "../types/namespace.ts";
import { unionType } from "../types/union.ts";

/** An opaque pointer of native code. */
export class PyCapsule extends PyObject {}

export const capsuleType: PyType = defineType("PyCapsule", PyCapsule, { doc: "An opaque native value.", final: true });

function native(name: string): () => Value {
  return () => objectType.liveSubclasses().find((t) => t.name === name && !t.isHeap && t.module === "builtins") ?? None;
}

export const module: NativeModule = defineModule("_types", {
  doc: "Classes of the implementation.",
  members: {
    AsyncGeneratorType: native("async_generator"),
    BuiltinFunctionType: value(builtinFunctionType),
    BuiltinMethodType: value(builtinFunctionType),
    CapsuleType: value(capsuleType),
    CellType: value(cellType),
    ClassMethodDescriptorType: value(classMethodDescrType),
    CodeType: native("code"),
    CoroutineType: native("coroutine"),
    EllipsisType: value(ellipsisType),
    FrameType: native("frame"),
    FunctionType: value(functionType),
    GeneratorType: native("generator"),
    GenericAlias: value(genericAliasType),
    GetSetDescriptorType: value(getSetType),
    LambdaType: value(functionType),
    MappingProxyType: value(mappingProxyType),
    MemberDescriptorType: value(memberType),
    MethodDescriptorType: value(methodDescrType),
    MethodType: value(methodType),
    MethodWrapperType: value(methodWrapperType),
    ModuleType: value(moduleType),
    NoneType: value(noneType),
    NotImplementedType: value(notImplementedType),
    SimpleNamespace: value(namespaceType),
    TracebackType: native("traceback"),
    UnionType: value(unionType),
    WrapperDescriptorType: value(wrapperDescrType),
  },
});
