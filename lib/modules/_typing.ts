// _typing: the native classes of typing.py.
import { defineModule, fn, type NativeModule, value } from "../core/define.ts";
import type { Value } from "../core/value.ts";
import { typeAliasType } from "../types/type_alias.ts";
import { NoDefault } from "../types/type_evaluator.ts";
import {
  genericType,
  paramSpecArgsType,
  paramSpecKwargsType,
  paramSpecType,
  typeVarTupleType,
  typeVarType,
} from "../types/typevars.ts";
import { unionType } from "../types/union.ts";

export const module: NativeModule = defineModule("_typing", {
  doc: "Native classes of the typing module.",
  members: {
    _idfunc: fn("(x, /)", "The argument.", (x: Value) => x),
    TypeVar: value(typeVarType),
    ParamSpec: value(paramSpecType),
    TypeVarTuple: value(typeVarTupleType),
    ParamSpecArgs: value(paramSpecArgsType),
    ParamSpecKwargs: value(paramSpecKwargsType),
    TypeAliasType: value(typeAliasType),
    Generic: value(genericType),
    NoDefault: value(NoDefault),
    Union: value(unionType),
  },
});
