// The sys module: made once a runtime, from its configuration.
//
// In: Config and the services below. Out: a PyModule. Constants come from sys_info.ts, hooks from sys_hooks.ts, frames
// and tracing from sys_frames.ts. Invariant: entries that few programs read are computed at first look.
import { fn, type MemberDef } from "../core/define.ts";
import { defineModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { EXC, newException } from "../core/exceptions.ts";
import type { PyModule } from "../core/function.ts";
import { exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { setRecursionLimit, ts } from "../core/state.ts";
import { setSwitchInterval, switchInterval } from "../core/threads.ts";
import { isStr, strFromJs, strValue } from "../core/str.ts";
import { typeOf } from "../core/builtin_types.ts";
import { callArgs } from "../core/call.ts";
import { specialMethod } from "../core/generic_slots.ts";
import { PyType } from "../core/type.ts";
import { float, None, PyList, PyStrBox, PyTuple, tuple, type Value } from "../core/value.ts";
import { asFloat, asSize, index } from "../ops/number.ts";
import { PyNamespace } from "../types/namespace.ts";
import { frozenSetType } from "../types/set_classes.ts";
import type { Config } from "./sys_config.ts";
import { frameMembers } from "./sys_frames.ts";
import { hookMembers, type SysHooks } from "./sys_hooks.ts";
import {
  COPYRIGHT,
  flagsValue,
  floatInfo,
  gitInfo,
  hashInfo,
  HEXVERSION,
  intInfo,
  threadInfo,
  versionInfo,
  versionText,
} from "./sys_info.ts";
import { makeMonitoring } from "./sys_monitoring.ts";
import { stdlibModuleNames } from "./sys_names.ts";

/** What sys needs from the runtime. */
export interface SysServices extends SysHooks {
  readonly config: Config;
  readonly modules: PyDict;
  /** "Deno 2.9.6 ..." for sys.version. */
  readonly hostText: string;
  readonly platform: string;
  readonly builtinNames: readonly string[];
  readonly path: readonly string[];
  readonly prefix: string;
  readonly basePrefix: string;
  executable(): string;
  baseExecutable(): string;
  readonly stdlibDir: string;
  setMaxStrDigits(n: number): void;
  setLazy(dict: PyDict, name: string, make: () => Value): void;
  makeStream(fd: 0 | 1 | 2): Value;
  isFinalizing(): boolean;
}

const strs = (items: readonly string[]): Value[] => items.map((s) => strFromJs(s));

function xoptions(config: Config): PyDict {
  const d = new PyDict();
  for (const [k, v] of config.xoptions) d.setStr(k, v === true ? true : strFromJs(v));
  return d;
}

/** Makes the module. */
export function makeSys(s: SysServices): PyModule {
  const { config } = s;
  let maxDigits = config.flags.intMaxStrDigits;
  let dlopenFlags = 2;
  const implementation = () => {
    const ns = new PyNamespace();
    const d = ns.dict;
    d.setStr("name", "najash");
    d.setStr("cache_tag", "najash-314");
    d.setStr("version", module.dict.getStr("version_info")!);
    d.setStr("hexversion", HEXVERSION);
    d.setStr("_multiarch", `${s.platform}-deno`);
    d.setStr("supports_isolated_interpreters", false);
    return ns;
  };
  const members: Record<string, MemberDef | (() => Value)> = {
    ...hookMembers(s),
    ...frameMembers(s),
    _clear_internal_caches: fn("()", "Drop caches of the optimizer.", () => {}),
    _clear_type_cache: fn("()", "Drop caches of attribute look-ups.", () => {}),
    _clear_type_descriptors: fn(
      "(type, /)",
      "Take the descriptors __dict__ and __weakref__ out of a class.",
      (cls: Value) => {
        if (!(cls instanceof PyType)) {
          throw typeError(`_clear_type_descriptors() argument must be type, not ${typeOf(cls).name}`);
        }
        if (!cls.isHeap) throw typeError("argument is immutable");
        for (const name of ["__dict__", "__weakref__"]) cls.attrs.deleteStr(name);
        cls.modified();
      },
    ),
    _debugmallocstats: fn("()", "Nothing to print: the host owns the memory.", () => {}),
    _get_cpu_count_config: fn("()", "-X cpu_count.", () => config.cpuCount),
    _is_gil_enabled: fn("()", "True.", () => true),
    _is_interned: fn("(string, /)", "Whether the str is interned.", (v: Value) => {
      if (!isStr(v)) throw typeError(`_is_interned() argument must be str, not ${typeOf(v).name}`);
      return typeof v === "string";
    }),
    _is_immortal: fn(
      "(op, /)",
      "Whether the object is never freed.",
      (v: Value) => typeof v !== "object" || v === None,
    ),
    activate_stack_trampoline: fn("(backend, /)", "Not available.", () => {
      throw valueError("perf trampoline not available");
    }),
    deactivate_stack_trampoline: fn("()", "Nothing to do.", () => {}),
    is_stack_trampoline_active: fn("()", "False.", () => false),
    is_remote_debug_enabled: fn("()", "False.", () => false),
    remote_exec: fn("(pid, script)", "Not available.", () => {
      throw exceptionOf(EXC.RuntimeError, "Remote debugging is not enabled");
    }),
    exit: fn("(status=None, /)", "Raise SystemExit.", (status?: Value) => {
      const args = status === undefined || status === None
        ? (status === undefined ? [] : [None])
        : status instanceof PyTuple && status.t !== 0
        ? status.a
        : [status];
      const e = newException(EXC.SystemExit, tuple(args));
      e.fields = { code: args.length === 0 ? None : args.length === 1 ? args[0] : tuple(args) };
      throw e;
    }),
    getdefaultencoding: fn("()", "utf-8.", () => "utf-8"),
    getfilesystemencoding: fn("()", "utf-8.", () => "utf-8"),
    getfilesystemencodeerrors: fn("()", "surrogateescape.", () => "surrogateescape"),
    getrecursionlimit: fn("()", "Most Python frames on top of each other.", () => ts.recursionLimit),
    setrecursionlimit: fn("(limit, /)", "Set the recursion limit.", (v: Value) => {
      const n = asSize(v);
      if (n < 1) throw valueError("recursion limit must be greater or equal than 1");
      if (ts.depth >= n) {
        throw exceptionOf(
          EXC.RecursionError,
          `cannot set the recursion limit to ${n} at the recursion depth ${ts.depth}: the limit is too low`,
        );
      }
      if (n > 0x7fffffff) throw overflowError("Python int too large to convert to C int");
      setRecursionLimit(n);
    }),
    getswitchinterval: fn("()", "Seconds between thread switches.", () => float(switchInterval())),
    setswitchinterval: fn("(interval, /)", "Set the seconds between thread switches.", (v: Value) => {
      const n = asFloat(v);
      if (!(n > 0)) throw valueError("switch interval must be strictly positive");
      setSwitchInterval(n);
    }),
    getrefcount: fn(
      "(object, /)",
      "2: the host counts no references.",
      (v: Value) => (typeof v !== "object" || v === None ? 4294967295 : 2),
    ),
    getallocatedblocks: fn("()", "0: the host owns the memory.", () => 0),
    getunicodeinternedsize: fn("(*, _only_immortal=False)", "0: the host interns.", () => 0),
    getsizeof: fn(
      "(object, default=<opt>)",
      "Size of an object in bytes, as a 64-bit CPython would have it.",
      (o: Value, def?: Value) => sizeOf(o, def),
    ),
    intern: fn("(string, /)", "The one copy of an equal str.", (v: Value) => {
      if (!isStr(v)) throw typeError(`intern() argument must be str, not ${typeOf(v).name}`);
      if (v instanceof PyStrBox) throw typeError(`can't intern ${typeOf(v).name}`);
      return strValue(v);
    }),
    get_int_max_str_digits: fn("()", "Most digits of int <-> str conversions.", () => maxDigits),
    set_int_max_str_digits: fn("(maxdigits)", "Set the most digits of int <-> str conversions.", (v: Value) => {
      const n = asSize(v);
      if (n !== 0 && n < 640) throw valueError("maxdigits must be >= 640 or 0 for unlimited");
      maxDigits = n;
      s.setMaxStrDigits(n);
    }),
    getdlopenflags: fn("()", "Flags for dlopen.", () => dlopenFlags),
    setdlopenflags: fn("(flags, /)", "Set the flags for dlopen.", (v: Value) => {
      dlopenFlags = asSize(v);
    }),
    is_finalizing: fn("()", "Whether the interpreter is shutting down.", () => s.isFinalizing()),
    abiflags: () => "",
    api_version: () => 1013,
    argv: () => new PyList(strs(config.argv)),
    orig_argv: () => new PyList(strs(config.origArgv)),
    base_exec_prefix: () => strFromJs(s.basePrefix),
    base_prefix: () => strFromJs(s.basePrefix),
    builtin_module_names: () => tuple(strs(s.builtinNames)),
    byteorder: () => "little",
    copyright: () => COPYRIGHT,
    dont_write_bytecode: () => config.flags.dontWriteBytecode !== 0,
    exec_prefix: () => strFromJs(s.prefix),
    _framework: () => "",
    _git: gitInfo,
    _home: () => None,
    _stdlib_dir: () => strFromJs(s.stdlibDir),
    _xoptions: () => xoptions(config),
    float_repr_style: () => "short",
    hexversion: () => HEXVERSION,
    maxsize: () => (1n << 63n) - 1n,
    maxunicode: () => 0x10ffff,
    modules: () => s.modules,
    path: () => new PyList(strs(s.path)),
    platform: () => strFromJs(s.platform),
    platlibdir: () => strFromJs(config.platlibdir),
    prefix: () => strFromJs(s.prefix),
    pycache_prefix: () => (config.pycachePrefix === null ? None : strFromJs(config.pycachePrefix)),
    version: () => strFromJs(versionText(s.hostText)),
    version_info: versionInfo,
    warnoptions: () => new PyList(strs(config.warnOptions)),
  };
  const module = defineModule("sys", { doc: "The interpreter's own objects and settings.", members }).make();
  const d = module.dict;
  const lazy: Record<string, () => Value> = {
    flags: () => flagsValue(config.flags),
    executable: () => strFromJs(s.executable()),
    _base_executable: () => strFromJs(s.baseExecutable()),
    float_info: floatInfo,
    int_info: intInfo,
    hash_info: hashInfo,
    thread_info: threadInfo,
    implementation,
    monitoring: () => {
      const m = makeMonitoring();
      s.modules.setStr("sys.monitoring", m);
      return m;
    },
    stdlib_module_names: () => callArgs(frozenSetType, [new PyList(strs(stdlibModuleNames()))]),
    stdin: () => s.makeStream(0),
    stdout: () => s.makeStream(1),
    stderr: () => s.makeStream(2),
    __stdin__: () => d.getStr("stdin")!,
    __stdout__: () => d.getStr("stdout")!,
    __stderr__: () => d.getStr("stderr")!,
  };
  for (const [name, make] of Object.entries(lazy)) s.setLazy(d, name, make);
  return module;
}

function sizeOf(o: Value, def: Value | undefined): Value {
  const m = specialMethod(o, "__sizeof__");
  let n: Value;
  try {
    if (m === undefined) throw typeError(`Type ${typeOf(o).name} doesn't define __sizeof__`);
    n = index(callArgs(m, []));
  } catch (e) {
    if (def !== undefined && (e as { shape?: { cls: unknown } }).shape?.cls === EXC.TypeError) return def;
    throw e;
  }
  if (typeof n === "number" && n < 0) throw valueError("__sizeof__() should return >= 0");
  return n;
}
