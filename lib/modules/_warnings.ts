// _warnings: issuing warnings: which filter applies, what is shown only once, and who shows it.
//
// In: warn() with a stack level, or warn_explicit() with a place. Invariants: showing is done by warnings.py; the filters
// are those of `warnings.filters`, the module's own list until warnings.py has been imported.
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { defineModule, fn, type NativeModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { PyModule } from "../core/function.ts";
import { runtimeError, typeError } from "../core/raise.ts";
import { runtime, ts } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { PyType } from "../core/type.ts";
import { list, None, type PyList, PyTuple, tuple, type Value } from "../core/value.ts";
import { toArray } from "../ops/iteration.ts";
import { asInt32, index, intOf } from "../ops/number.ts";
import { reprJs, str, strJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName, typeName } from "../ops/type_name.ts";
import { PyContextVar } from "./_contextvars.ts";
import { perRuntime } from "../core/per_runtime.ts";

class State {
  /** Changes with every change of the filters; registries remember it. */
  version = 0;
  locked = 0;
  filters: PyList = list([
    filter("default", EXC.DeprecationWarning, "__main__"),
    filter("ignore", EXC.DeprecationWarning, null),
    filter("ignore", EXC.PendingDeprecationWarning, null),
    filter("ignore", EXC.ImportWarning, null),
    filter("ignore", EXC.ResourceWarning, null),
  ]);
  once: PyDict = new PyDict();
  context: PyContextVar = new PyContextVar("_warnings_context", undefined);
}

function filter(action: string, category: PyType, module: string | null): Value {
  return tuple([action, None, category, module ?? None, 0]);
}

const state = perRuntime(() => new State());

/** An attribute of the warnings module, if it is loaded. */
function warningsAttribute(name: string): Value | undefined {
  const m = runtime().modules.getStr("warnings");
  return m instanceof PyModule ? m.dict.getStr(name) : undefined;
}

interface Place {
  filename: Value;
  lineno: number;
  module: Value;
  registry: Value;
}

// deno-lint-ignore no-explicit-any
type Frame = any;

function fileOf(f: Frame): string {
  return String(f.code?.data?.filename ?? f.code?.filename ?? "");
}

function isInternal(f: Frame): boolean {
  const name = fileOf(f);
  return name.includes("importlib") && name.includes("_bootstrap");
}

function isSkipped(f: Frame, prefixes: readonly string[] | null): boolean {
  return isInternal(f) || prefixes !== null && prefixes.some((p) => fileOf(f).startsWith(p));
}

function nextExternal(f: Frame, prefixes: readonly string[] | null): Frame {
  do f = f.back; while (f !== null && isSkipped(f, prefixes));
  return f;
}

/** Where the warning points: `level` frames up. */
function placeOf(level: number, prefixes: readonly string[] | null): Place {
  let f: Frame = ts.frame;
  if (level <= 0 || f !== null && isInternal(f)) {
    while (--level > 0 && f !== null) f = f.back;
  } else while (--level > 0 && f !== null) f = nextExternal(f, prefixes);
  const globals: PyDict = f === null ? runtime().sys : f.globals;
  let registry = globals.getStr("__warningregistry__");
  if (registry === undefined) {
    registry = new PyDict();
    globals.setStr("__warningregistry__", registry);
  }
  const name = globals.getStr("__name__");
  return {
    filename: strFromJs(f === null ? "<sys>" : fileOf(f)),
    lineno: f === null ? 0 : f.line,
    module: name !== undefined && isStr(name) ? name : "<string>",
    registry,
  };
}

/** The class of a warning: of the message itself when it is one. */
function categoryOf(message: Value, category: Value | undefined): PyType {
  if (message instanceof PyBaseException && typeOf(message).isSubtype(EXC.Warning)) return typeOf(message);
  if (category === undefined || category === None) return EXC.UserWarning;
  if (!(category instanceof PyType) || !category.isSubtype(EXC.Warning)) {
    const what = category instanceof PyType ? `class '${category.name}'` : `'${typeName(category)}'`;
    throw typeError(`category must be a Warning subclass, not ${what}`);
  }
  return category;
}

/** Does a pattern (None, a str to equal, or a compiled expression) accept the text? */
function accepts(pattern: Value, text: Value): boolean {
  if (pattern === None) return true;
  if (isStr(pattern)) return jsText(pattern) === strJs(text);
  return truth(callArgs(getAttr(pattern, "match"), [text]));
}

function currentFilters(): Value[] {
  const s = state();
  const flag = runtime().sys.getStr("flags");
  const aware = flag === undefined ? undefined : lookupAttr(flag, "context_aware_warnings");
  const own: Value[] = [];
  if (aware !== undefined && truth(aware)) {
    const context = callArgs(getAttr(s.context, "get"), [None]);
    if (context !== None) own.push(...toArray(getAttr(context, "_filters")));
  }
  return own.concat(toArray(warningsAttribute("filters") ?? s.filters));
}

/** The action for a warning. */
function actionFor(category: PyType, text: Value, lineno: number, module: Value): string {
  for (const item of currentFilters()) {
    if (!(item instanceof PyTuple) || item.a.length !== 5) throw runtimeError("_warnings.filters item isn't a 5-tuple");
    const [action, msg, cat, mod, line] = item.a;
    const n = intOf(line) ?? 0;
    if (n !== 0 && n !== lineno) continue;
    if (!(cat instanceof PyType) || !category.isSubtype(cat)) continue;
    if (accepts(msg, text) && accepts(mod, module)) return strJs(action);
  }
  const standard = warningsAttribute("defaultaction");
  return standard === undefined ? "default" : strJs(standard);
}

/** Was the warning shown before? Remembers it when `remember`. */
function alreadyShown(registry: Value, key: Value, remember: boolean): boolean {
  if (!(registry instanceof PyDict)) return false;
  const { version } = state();
  if (registry.getStr("version") !== version) {
    registry.clear();
    registry.setStr("version", version);
  } else {
    const seen = registry.get(key);
    if (seen !== undefined && truth(seen)) return true;
  }
  if (remember) registry.set(key, true);
  return false;
}

function moduleOf(filename: Value): Value {
  const text = isStr(filename) ? jsText(filename) : "";
  if (text === "") return "<unknown>";
  return strFromJs(text.endsWith(".py") ? text.slice(0, -3) : text);
}

function explicit(message: Value, category: PyType, place: Place, source: Value): void {
  let text: Value, warning: Value;
  if (message instanceof PyBaseException && typeOf(message).isSubtype(EXC.Warning)) {
    text = str(message);
    category = typeOf(message);
    warning = message;
  } else {
    text = message;
    warning = callArgs(category, [message]);
  }
  const { registry, lineno } = place;
  const key = tuple([text, category, lineno]);
  if (registry !== None && alreadyShown(registry, key, false)) return;
  const action = actionFor(category, text, lineno, place.module);
  switch (action) {
    case "error":
      throw warning;
    case "ignore":
      return;
    case "once": {
      const once = warningsAttribute("onceregistry") ?? state().once;
      if (alreadyShown(once, tuple([text, category]), true)) return;
      break;
    }
    case "always":
    case "all":
      break;
    case "module":
      if (registry !== None && alreadyShown(registry, tuple([text, category, 0]), true)) return;
      break;
    case "default":
      if (registry instanceof PyDict) registry.set(key, true);
      break;
    default:
      throw runtimeError(`Unrecognized action (${reprJs(strFromJs(action))}) in warnings.filters:\n ${reprJs(action)}`);
  }
  show(warning, category, place, source);
}

function show(warning: Value, category: PyType, place: Place, source: Value): void {
  const warnings = runtime().importModule("warnings");
  const message = callArgs(getAttr(warnings, "WarningMessage"), [
    warning,
    category,
    place.filename,
    place.lineno,
    None,
    None,
    source,
  ]);
  callArgs(getAttr(warnings, "_showwarnmsg"), [message]);
}

/** Issues a warning at the Python frame `level` steps up (1 is the running one). */
export function warnAt(category: PyType, message: string, level: number): void {
  explicit(strFromJs(message), category, placeOf(level, null), None);
}

/** Issues a warning about a place in a file, as the compiler does. */
export function warnInFile(category: PyType, message: string, filename: string, lineno: number): void {
  const file = strFromJs(filename);
  explicit(strFromJs(message), category, { filename: file, lineno, module: moduleOf(file), registry: None }, None);
}

function warn(
  message: Value,
  category: Value | undefined,
  level: Value | undefined,
  source: Value | undefined,
  prefixes: Value | undefined,
): void {
  let n = level === undefined ? 1 : Number(index(level));
  let skip: string[] | null = null;
  if (prefixes !== undefined) {
    if (!(prefixes instanceof PyTuple)) {
      throw typeError(`warn() argument 'skip_file_prefixes' must be tuple, not ${argumentName(prefixes)}`);
    }
    skip = prefixes.a.map((p) => {
      if (!isStr(p)) throw typeError(`Found non-str '${typeName(p)}' in skip_file_prefixes.`);
      return jsText(p);
    });
    if (skip.length === 0) skip = null;
    else if (n < 2) n = 2;
  }
  const cls = categoryOf(message, category);
  explicit(message, cls, placeOf(n, skip), source ?? None);
}

function warnExplicit(
  message: Value,
  category: Value,
  filename: Value,
  lineno: Value,
  module: Value | undefined,
  registry: Value | undefined,
  moduleGlobals: Value | undefined,
  source: Value | undefined,
): void {
  if (!isStr(filename)) {
    throw typeError(`warn_explicit() argument 'filename' must be str, not ${argumentName(filename)}`);
  }
  if (registry !== undefined && registry !== None && !(registry instanceof PyDict)) {
    throw typeError(`'registry' must be a dict or None, not '${typeName(registry)}'`);
  }
  if (moduleGlobals !== undefined && moduleGlobals !== None && !(moduleGlobals instanceof PyDict)) {
    throw typeError(`module_globals must be a dict, not '${typeName(moduleGlobals)}'`);
  }
  const cls = categoryOf(message, category);
  const place: Place = {
    filename,
    lineno: asInt32(lineno),
    module: module === undefined || module === None ? moduleOf(filename) : module,
    registry: registry ?? None,
  };
  explicit(message, cls, place, source ?? None);
}

export const module: NativeModule = defineModule("_warnings", {
  doc: "Issuing warnings.",
  members: {
    warn: fn(
      "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<opt>)",
      "Issue a warning at the calling code.",
      warn,
    ),
    warn_explicit: fn(
      "(message, category, filename, lineno, module=<opt>, registry=None, module_globals=None, source=None)",
      "Issue a warning about a place.",
      warnExplicit,
    ),
    _filters_mutated_lock_held: fn("()", "Tell that the filters changed.", () => {
      const s = state();
      if (s.locked === 0) throw runtimeError("warnings._lock is not held");
      s.version++;
    }),
    _acquire_lock: fn("()", "Take the lock on the filters.", () => {
      state().locked++;
    }),
    _release_lock: fn("()", "Give the lock on the filters back.", () => {
      const s = state();
      if (s.locked === 0) throw runtimeError("cannot release un-acquired lock");
      s.locked--;
    }),
    filters: () => state().filters,
    _defaultaction: () => "default",
    _onceregistry: () => state().once,
    _warnings_context: () => state().context,
  },
});
