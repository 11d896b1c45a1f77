// function: what `def` and `lambda` make.
//
// In: PyFunction objects made by the interpreter or by calling types.FunctionType. Their `code` is the interpreter's code
// object, of which only fields are read here. Invariant: annotations are computed on first use by calling `annotate`.
import { callSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { getset, leafGetset, leafMember, populate } from "../core/define.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyDict } from "../core/dict.ts";
import { functionHooks, functionType, PyFunction } from "../core/function.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime, ts } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { constructorFn } from "../core/define.ts";
import type { PyType } from "../core/type.ts";
import { emptyTuple, None, PyCell, PyTuple, tuple, type Value } from "../core/value.ts";
import { address } from "../ops/identity.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { dictMember } from "./instance_dict.ts";

// deno-lint-ignore no-explicit-any
type Code = any;

function isCode(v: Value | undefined): boolean {
  return v !== undefined && typeOf(v).name === "code" && !typeOf(v).isHeap;
}

/** Names of the free variables of a code object. */
function freeNames(code: Code): readonly string[] {
  return code.data?.freevars ?? [];
}

function codeName(code: Code): string {
  return code.data?.name ?? code.name;
}

/** The builtins that a function with these globals sees. */
function builtinsOf(globals: PyDict): PyDict {
  const own = globals.getStr("__builtins__");
  if (own instanceof PyDict) return own;
  if (own !== undefined && typeof own === "object" && own.dict instanceof PyDict) return own.dict;
  return ts.frame?.builtins ?? runtime().builtins;
}

function checkClosure(closure: Value, code: Code): readonly PyCell[] | null {
  const need = freeNames(code).length, name = codeName(code);
  if (!(closure instanceof PyTuple)) {
    if (need > 0 && closure === None) throw typeError("arg 5 (closure) must be tuple");
    if (closure !== None) throw typeError("arg 5 (closure) must be None or tuple");
    return null;
  }
  const got = closure.a.length;
  if (got !== need) throw valueError(`${name} requires closure of length ${need}, not ${got}`);
  for (const c of closure.a) {
    if (!(c instanceof PyCell)) throw typeError(`arg 5 (closure) expected cell, found ${typeName(c)}`);
  }
  return closure.a as PyCell[];
}

/** A function object as MAKE_FUNCTION has it: name, module and docstring from the code and globals. */
export function makeFunction(code: Code, globals: PyDict): PyFunction {
  const name = strFromJs(codeName(code));
  const qualname = code.qualname ?? codeName(code);
  const f = new PyFunction(
    code,
    globals,
    builtinsOf(globals),
    name,
    typeof qualname === "string" ? strFromJs(qualname) : qualname,
    docOf(code),
  );
  f.module = globals.getStr("__name__");
  return f;
}

/** CO_HAS_DOCSTRING */
const HAS_DOCSTRING = 0x4000000;

function docOf(code: Code): Value {
  const first = code.consts?.[0];
  return (code.flags & HAS_DOCSTRING) !== 0 && first !== undefined && isStr(first) ? first : None;
}

function newFunction(
  _cls: PyType,
  code: Value,
  globals: Value,
  name: Value | undefined,
  argdefs: Value | undefined,
  closure: Value | undefined,
  kwdefaults: Value | undefined,
): Value {
  if (!isCode(code)) throw typeError(`function() argument 'code' must be code, not ${typeName(code)}`);
  if (!(globals instanceof PyDict)) {
    throw typeError(`function() argument 'globals' must be dict, not ${argumentName(globals)}`);
  }
  if (name !== undefined && name !== None && !isStr(name)) throw typeError("arg 3 (name) must be None or string");
  if (argdefs !== undefined && argdefs !== None && !(argdefs instanceof PyTuple)) {
    throw typeError("arg 4 (defaults) must be None or tuple");
  }
  const cells = checkClosure(closure ?? None, code);
  if (kwdefaults !== undefined && kwdefaults !== None && !(kwdefaults instanceof PyDict)) {
    throw typeError("arg 6 (kwdefaults) must be None or dict");
  }
  const f = makeFunction(code, globals);
  if (name !== undefined && name !== None) f.name = name;
  if (argdefs instanceof PyTuple) f.defaults = argdefs.a;
  if (kwdefaults instanceof PyDict) f.kwdefaults = kwdefaults;
  f.closure = cells;
  return f;
}

/** f.__annotations__, computed by `__annotate__` on first use. */
export function annotationsOf(f: PyFunction): PyDict {
  if (f.annotations !== null) return f.annotations;
  const { annotate } = f;
  if (annotate !== undefined && callSlot(typeOf(annotate)) !== null) {
    const made = callArgs(annotate, [1]);
    if (!(made instanceof PyDict)) throw typeError(`__annotate__ returned non-dict of type '${typeName(made)}'`);
    return f.annotations = made;
  }
  return f.annotations = new PyDict();
}

function setCode(f: PyFunction, v: Value | undefined): void {
  if (v === undefined || !isCode(v)) throw typeError("__code__ must be set to a code object");
  const need = freeNames(v).length, have = f.closure === null ? 0 : f.closure.length;
  if (need !== have) {
    throw valueError(`${jsText(f.name as string)}() requires a code object with ${have} free vars, not ${need}`);
  }
  if (kindOf(f.code) !== kindOf(v)) {
    runtime().warn(
      "DeprecationWarning",
      "Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)",
      1,
    );
  }
  functionHooks.codeChanged(f.code);
  // The docstring stays that of the code before.
  void f.doc;
  f.code = v;
}

/** CO_GENERATOR, CO_COROUTINE and CO_ASYNC_GENERATOR of a code object. */
function kindOf(code: Code): number {
  return code.flags & 0x2a0;
}

function setString(name: "name" | "qualname"): (f: PyFunction, v: Value | undefined) => void {
  return (f, v) => {
    if (v === undefined || !isStr(v)) throw typeError(`__${name}__ must be set to a string object`);
    f[name] = v;
  };
}

function setAnnotate(f: PyFunction, v: Value | undefined): void {
  if (v === undefined) throw typeError("__annotate__ cannot be deleted");
  if (v === None) f.annotate = undefined;
  else if (callSlot(typeOf(v)) === null) throw typeError("__annotate__ must be callable or None");
  else {
    f.annotate = v;
    f.annotations = null;
  }
}

populate(functionType, {
  doc: "A function made by def or lambda.",
  signature: "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
  slots: {
    __new__: constructorFn(
      "function",
      "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
      newFunction,
    ),
    __repr__: (f: PyFunction) => strFromJs(`<function ${jsText(f.qualname as string)} at ${address(f)}>`),
    __get__: (f: PyFunction, obj: Value | null, cls: Value | null) => {
      if (obj === null) {
        if (cls === null) throw typeError("__get__(None, None) is invalid");
        return f;
      }
      return descrGet(f, obj, typeOf(obj));
    },
  },
  members: {
    __closure__: leafMember(null, (f: PyFunction) => f.closure === null ? None : tuple(f.closure)),
    __doc__: leafMember(null, (f: PyFunction) => f.doc, (f: PyFunction, v: Value | undefined) => {
      f.doc = v ?? None;
    }),
    __globals__: leafMember(null, (f: PyFunction) => f.globals),
    __module__: leafMember(null, (f: PyFunction) => f.module ?? None, (f: PyFunction, v: Value | undefined) => {
      f.module = v;
    }),
    __builtins__: leafMember(null, (f: PyFunction) => f.builtins),
    __code__: leafGetset(null, (f: PyFunction) => f.code, setCode),
    __defaults__: leafGetset(
      null,
      (f: PyFunction) => f.defaults === null ? None : tuple(f.defaults),
      (f: PyFunction, v) => {
        if (v !== undefined && v !== None && !(v instanceof PyTuple)) {
          throw typeError("__defaults__ must be set to a tuple object");
        }
        f.defaults = v instanceof PyTuple ? v.a : null;
      },
    ),
    __kwdefaults__: leafGetset(null, (f: PyFunction) => f.kwdefaults ?? None, (f: PyFunction, v) => {
      if (v !== undefined && v !== None && !(v instanceof PyDict)) {
        throw typeError("__kwdefaults__ must be set to a dict object");
      }
      f.kwdefaults = v instanceof PyDict ? v : null;
    }),
    __annotations__: getset(null, annotationsOf, (f: PyFunction, v: Value | undefined) => {
      if (v !== undefined && v !== None && !(v instanceof PyDict)) {
        throw typeError("__annotations__ must be set to a dict object");
      }
      f.annotations = v instanceof PyDict ? v : null;
      f.annotate = undefined;
    }),
    __annotate__: getset(null, (f: PyFunction) => f.annotate ?? None, setAnnotate),
    __dict__: {
      ...dictMember,
      set: (f: PyFunction, v: Value | undefined) => {
        if (v === undefined) throw typeError("cannot delete __dict__");
        if (!(v instanceof PyDict)) throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(v)}'`);
        f.dict = v;
      },
    } as typeof dictMember,
    __name__: leafGetset(null, (f: PyFunction) => f.name, setString("name")),
    __qualname__: leafGetset(null, (f: PyFunction) => f.qualname, setString("qualname")),
    __type_params__: getset(null, (f: PyFunction) => f.typeParams ?? emptyTuple, (f: PyFunction, v) => {
      if (!(v instanceof PyTuple)) throw typeError("__type_params__ must be set to a tuple");
      f.typeParams = v;
    }),
  },
});
