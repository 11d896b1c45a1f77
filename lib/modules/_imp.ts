// _imp: what importlib's Python code needs of the interpreter.
//
// In: hooks that the runtime fills. Invariants: there are no frozen modules and no extension modules; native modules
// are made through the same place as by the import statement.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { bufferOf } from "../core/buffer.ts";
import { typeOf } from "../core/builtin_types.ts";
import { defineModule, fn } from "../core/define.ts";
import type { PyModule } from "../core/function.ts";
import { importError, runtimeError, typeError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { None, PyBytes, PyList, type Value } from "../core/value.ts";
import { pycMagic, sourceHash } from "../bytecode/pyc.ts";
import { asSize } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";

export interface ImpHooks {
  /** The native module of that name (made if need be), or undefined. */
  makeNative(name: string): PyModule | undefined;
  isNative(name: string): boolean;
  checkHashPycs(): string;
  /** Gives code another co_filename. */
  fixFilename(code: Value, filename: string): void;
}

export const impHooks: ImpHooks = {
  makeNative: () => undefined,
  isNative: () => false,
  checkHashPycs: () => "default",
  fixFilename: () => {},
};

let lockDepth = 0;

function text(v: Value, what: string): string {
  if (!isStr(v)) throw typeError(`${what} must be str, not ${typeOf(v).name}`);
  return jsText(v);
}

function noFrozen(name: Value): never {
  const n = text(name, "argument");
  throw importError(`No such frozen object named ${n}`, strFromJs(n));
}

export const module = defineModule("_imp", {
  doc: "Support for the import system.",
  members: {
    check_hash_based_pycs: () => strFromJs(impHooks.checkHashPycs()),
    pyc_magic_number_token: () => pycMagic(),
    acquire_lock: fn("()", "Take the import lock.", () => {
      lockDepth++;
    }),
    release_lock: fn("()", "Give the import lock back.", () => {
      if (lockDepth === 0) throw runtimeError("not holding the import lock");
      lockDepth--;
    }),
    lock_held: fn("()", "Is the import lock held?", () => lockDepth > 0),
    extension_suffixes: fn("()", "No extension modules.", () => new PyList([])),
    is_builtin: fn("(name, /)", "1 for a native module.", (name: Value) => {
      const n = text(name, "is_builtin() argument");
      return impHooks.isNative(n) ? (n === "sys" || n === "builtins" ? -1 : 1) : 0;
    }),
    is_frozen: fn("(name, /)", "False.", (name: Value) => {
      text(name, "is_frozen() argument");
      return false;
    }),
    is_frozen_package: fn("(name, /)", "Not frozen.", noFrozen),
    find_frozen: fn("(name, /, *, withdata=False)", "None.", (name: Value) => {
      text(name, "find_frozen() argument 1");
      return None;
    }),
    get_frozen_object: fn("(name, data=None, /)", "Not frozen.", noFrozen),
    init_frozen: fn("(name, /)", "Not frozen.", noFrozen),
    _frozen_module_names: fn("()", "No frozen modules.", () => new PyList([])),
    _override_frozen_modules_for_tests: fn("(override, /)", "Nothing to override.", () => {}),
    _override_multi_interp_extensions_check: fn("(override, /)", "Nothing to override.", () => 0),
    create_builtin: fn("(spec, /)", "Make the native module of a spec.", (spec: Value) => {
      const n = text(getAttr(spec, "name"), "name");
      return impHooks.makeNative(n) ?? None;
    }),
    exec_builtin: fn("(mod, /)", "Nothing to run: native modules are made whole.", () => 0),
    create_dynamic: fn("(spec, file=None, /)", "No extension modules.", (spec: Value) => {
      const name = lookupAttr(spec, "name") ?? None;
      throw importError(
        `dynamic module ${reprJs(name)} cannot be loaded: there are no extension modules`,
        name,
        lookupAttr(spec, "origin") ?? None,
      );
    }),
    exec_dynamic: fn("(mod, /)", "No extension modules.", () => 0),
    source_hash: fn("(key, source)", "Hash of a source file, for .pyc files.", (key: Value, source: Value) => {
      const bytes = bufferOf(source);
      if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeOf(source).name}'`);
      return new PyBytes(sourceHash(asSize(key), bytes));
    }),
    _fix_co_filename: fn(
      "(code, path, /)",
      "Give code and the code in it another co_filename.",
      (code: Value, path: Value) => impHooks.fixFilename(code, text(path, "_fix_co_filename() argument 2")),
    ),
  },
});
