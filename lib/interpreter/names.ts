// Name instructions: globals, class and module names, cells, imports, and their errors.
//
// Global caches: entry of globals (version -1) or entry of builtins, valid while globals has the same keys (version =
// its keyVersion).
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { PyDict } from "../core/dict.ts";
import { EXC } from "../core/exceptions.ts";
import { PyBuiltin, PyModule } from "../core/function.ts";
import { factsOf } from "../core/lazy_instance.ts";
import { renamingHint } from "../core/shadowing.ts";
import { importError, isExc, nameError, typeError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { listType, tupleType, typeOf } from "../core/builtin_types.ts";
import { None, type PyCell, type PyObject, type Value } from "../core/value.ts";
import { delItem, getItem, setItem } from "../ops/subscript.ts";
import type { PyCode } from "./code_object.ts";
import { InlineCache } from "./feedback.ts";
import type { PyFrame } from "./frame.ts";

/** UnboundLocalError of a local register. */
export function unboundLocal(co: PyCode, reg: number): unknown {
  const name = co.data.varnames[reg];
  return nameError(
    `cannot access local variable '${name}' where it is not associated with a value`,
    name,
    "UnboundLocalError",
  );
}

/** Name of the variable in a cell register. */
export function cellName(co: PyCode, reg: number): string {
  const i = reg - co.nlocals;
  const { cellvars, freevars } = co.data;
  return i < cellvars.length ? cellvars[i] : freevars[i - cellvars.length];
}

/** NameError (free variable) or UnboundLocalError (own cell) of an empty cell. */
export function emptyCell(co: PyCode, reg: number): unknown {
  const name = cellName(co, reg);
  if (reg - co.nlocals < co.data.cellvars.length) {
    return nameError(
      `cannot access local variable '${name}' where it is not associated with a value`,
      name,
      "UnboundLocalError",
    );
  }
  return nameError(
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    name,
  );
}

function mappingGet(m: Value, name: string): Value | undefined {
  if (m instanceof PyDict && m.t !== 0) return m.getStr(name);
  try {
    return getItem(m, strFromJs(name));
  } catch (e) {
    if (isExc(e, "KeyError")) return undefined;
    throw e;
  }
}

export function fromDictOrDeref(co: PyCode, mapping: Value, reg: number, cell: PyCell): Value {
  const v = mappingGet(mapping, cellName(co, reg)) ?? cell.v;
  if (v === undefined) throw emptyCell(co, reg);
  return v;
}

export function fromDictOrGlobals(frame: PyFrame, mapping: Value, name: string): Value {
  return mappingGet(mapping, name) ?? globalOrBuiltin(frame, name);
}

function globalOrBuiltin(frame: PyFrame, name: string): Value {
  const v = frame.globals.t !== 0 ? frame.globals.getStr(name) : mappingGet(frame.globals, name);
  if (v !== undefined) return v;
  const b = mappingGet(frame.builtins, name);
  if (b === undefined) throw nameError(`name '${name}' is not defined`, name);
  return b;
}

/** LOAD_GLOBAL without a valid cache: looks up and fills it. */
export function loadGlobal(frame: PyFrame, name: string, ics: (InlineCache | null)[], i: number): Value {
  const g = frame.globals;
  if (g.t === 0) return globalOrBuiltin(frame, name);
  let entry = g.entryStr(name);
  let version = -1;
  if (entry === undefined) {
    version = g.keyVersion;
    entry = frame.builtins.entryStr(name);
    if (entry === undefined) throw nameError(`name '${name}' is not defined`, name);
  }
  const c = ics[i] ??= new InlineCache();
  c.kind = version < 0 ? 5 : 6;
  c.dict = g;
  c.version = version;
  c.entry = entry;
  return entry.value!;
}

export function deleteGlobal(frame: PyFrame, name: string): void {
  if (!frame.globals.deleteStr(name)) throw nameError(`name '${name}' is not defined`, name);
}

export function loadName(frame: PyFrame, name: string, ics: (InlineCache | null)[], i: number): Value {
  const locals = frame.locals!;
  if (locals instanceof PyDict && locals.t !== 0) {
    const e = locals.entryStr(name);
    if (e !== undefined) {
      const c = ics[i] ??= new InlineCache();
      c.dict = locals;
      c.entry = e;
      return e.value!;
    }
  } else {
    const v = mappingGet(locals, name);
    if (v !== undefined) return v;
  }
  return globalOrBuiltin(frame, name);
}

export function storeName(frame: PyFrame, name: string, v: Value, ics: (InlineCache | null)[], i: number): void {
  const locals = frame.locals!;
  if (locals instanceof PyDict && locals.t !== 0) {
    locals.setStr(name, v);
    const e = locals.entryStr(name);
    if (e !== undefined) {
      const c = ics[i] ??= new InlineCache();
      c.dict = locals;
      c.entry = e;
    }
  } else setItem(locals, strFromJs(name), v);
}

export function deleteName(frame: PyFrame, name: string): void {
  const locals = frame.locals!;
  if (locals instanceof PyDict && locals.t !== 0) {
    if (!locals.deleteStr(name)) throw nameError(`name '${name}' is not defined`, name);
    return;
  }
  try {
    delItem(locals, strFromJs(name));
  } catch (e) {
    if (isExc(e, "KeyError")) throw nameError(`name '${name}' is not defined`, name);
    throw e;
  }
}

export function buildClass(frame: PyFrame): Value {
  const v = mappingGet(frame.builtins, "__build_class__");
  if (v === undefined) throw nameError("__build_class__ not found", "__build_class__");
  return v;
}

/** LOAD_COMMON_CONSTANT. */
export function commonConstant(i: number): Value {
  switch (i) {
    case 0:
      return EXC.AssertionError;
    case 1:
      return EXC.NotImplementedError;
    case 2:
      return tupleType;
    case 5:
      return listType;
    default:
      return runtime().builtins.getStr(i === 3 ? "all" : i === 4 ? "any" : "set")!;
  }
}

export function setupAnnotations(frame: PyFrame): void {
  if (mappingGet(frame.locals!, "__annotations__") === undefined) {
    setItem(frame.locals!, "__annotations__", new PyDict());
  }
}

type ImportHook = (name: string, globals: PyDict, locals: Value, fromlist: Value, level: number) => Value;
let nativeImport: ImportHook = (name) => {
  throw importError(`No module named '${name}'`, strFromJs(name), None, "ModuleNotFoundError");
};
let nativeImportFunction: Value | null = null;

let nativeImported: (name: string, fromlist: Value) => Value | undefined = () => undefined;

/**
 * Installed by the runtime: what `__import__` does, what it gives where nothing need be imported any more, and the built-in
 * function object for it.
 */
export function setImportHook(hook: ImportHook, imported: typeof nativeImported, fn: Value): void {
  nativeImport = hook;
  nativeImported = imported;
  nativeImportFunction = fn;
}

/** IMPORT_NAME of what was imported before; undefined when it may run Python code. */
export function importedName(builtins: PyDict, name: string, level: Value, fromlist: Value): Value | undefined {
  return level === 0 && builtins.getStr("__import__") === nativeImportFunction
    ? nativeImported(name, fromlist)
    : undefined;
}

/** IMPORT_FROM of what a module has. */
export function importedFrom(module: Value, name: string): Value | undefined {
  return module instanceof PyModule && module.t !== 0 ? module.dict.getStr(name) : undefined;
}

export function importName(frame: PyFrame, name: string, level: Value, fromlist: Value): Value {
  const f = mappingGet(frame.builtins, "__import__");
  if (f === undefined) throw importError("__import__ not found");
  const n = typeof level === "number" ? level : 0;
  if (
    f === nativeImportFunction ||
    (f instanceof PyBuiltin && nativeImportFunction instanceof PyBuiltin && f.spec === nativeImportFunction.spec)
  ) {
    return nativeImport(name, frame.globals, frame.locals ?? None, fromlist, n);
  }
  return callArgs(f, [strFromJs(name), frame.globals, frame.locals ?? None, fromlist, n]);
}

function textAttr(o: Value, name: string): string | null {
  const v = lookupAttr(o, name);
  return v !== undefined && isStr(v) ? jsText(v) : null;
}

/** IMPORT_FROM, with CPython's fallback to sys.modules and its messages. */
export function importFrom(module: Value, name: string): Value {
  const v = lookupAttr(module, name);
  if (v !== undefined) return v;
  const modname = textAttr(module, "__name__");
  if (modname !== null) {
    const sub = runtime().modules.getStr(`${modname}.${name}`);
    if (sub !== undefined) return sub;
  }
  const spec = lookupAttr(module, "__spec__");
  let origin: string | null = null, initializing = false;
  const facts = factsOf(spec);
  if (facts !== undefined) {
    origin = facts.located ? facts.origin : null;
    initializing = facts.initializing;
  } else if (spec !== undefined && spec !== None) {
    origin = lookupAttr(spec, "has_location") === true ? textAttr(spec, "origin") : null;
    initializing = lookupAttr(spec, "_initializing") === true;
  }
  origin ??= textAttr(module, "__file__");
  const shown = modname === null ? "<unknown module name>" : modname;
  let text: string;
  const hint = renamingHint(shown, origin, initializing);
  if (hint !== null) text = `cannot import name '${name}' from '${shown}' ${hint}`;
  else if (origin === null) text = `cannot import name '${name}' from '${shown}' (unknown location)`;
  else if (initializing) {
    text =
      `cannot import name '${name}' from partially initialized module '${shown}' (most likely due to a circular import) (${origin})`;
  } else text = `cannot import name '${name}' from '${shown}' (${origin})`;
  const e = importError(text, modname === null ? None : strFromJs(modname), origin === null ? None : strFromJs(origin));
  e.fields!.name_from = strFromJs(name);
  throw e;
}

/** `from module import *` into a frame's locals. */
export function importStar(frame: PyFrame, module: Value): void {
  const locals = frame.locals!;
  const all = lookupAttr(module, "__all__");
  const dict = module instanceof PyModule ? module.dict : lookupAttr(module, "__dict__");
  let listed: Value[];
  if (all !== undefined) listed = starNames(all);
  else {
    if (dict === undefined) throw importError("from-import-* object has no __dict__ and no __all__");
    listed = (dict as PyDict).keys();
  }
  for (const n of listed) {
    if (!isStr(n)) {
      const where = all !== undefined ? "Item" : "Key";
      const what = all !== undefined ? "__all__" : "__dict__";
      throw typeError(`${where} in ${textAttr(module, "__name__")}.${what} must be str, not ${typeOf(n).name}`);
    }
    const s = jsText(n);
    if (all === undefined && s.startsWith("_")) continue;
    setItem(locals, strFromJs(s), getAttr(module, s));
  }
}

function starNames(all: Value): Value[] {
  const out: Value[] = [];
  for (let i = 0;; i++) {
    try {
      out.push(getItem(all, i));
    } catch (e) {
      if (isExc(e, "IndexError")) return out;
      throw e;
    }
  }
}

export type { PyObject };
