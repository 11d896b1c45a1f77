// The module that sysconfig asks for variables of the build: there was none, so that only those that programs test are here.
//
// Invariant: its name is made of sys.platform and sys.implementation._multiarch, see sysconfig._get_sysconfigdata_name().
import { defineModule } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { runtime } from "../core/state.ts";
import { None, type Value } from "../core/value.ts";

const VARIABLES: Readonly<Record<string, Value>> = {
  VERSION: "3.14",
  ABIFLAGS: "",
  EXT_SUFFIX: ".cpython-314.so",
  SOABI: "cpython-314",
  SHLIB_SUFFIX: ".so",
  EXE: "",
  PLATLIBDIR: "lib",
  PYTHONFRAMEWORK: "",
  PYTHONFRAMEWORKPREFIX: "",
  Py_DEBUG: 0,
  Py_ENABLE_SHARED: 0,
  Py_GIL_DISABLED: 0,
  Py_TRACE_REFS: 0,
  WITH_DOC_STRINGS: 1,
  WITH_PYMALLOC: 0,
  HAVE_FORK: 0,
  SIZEOF_VOID_P: 8,
  CONFIG_ARGS: "",
  TZPATH: "/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo",
};

export const module = defineModule("_sysconfigdata__linux_linux-deno", {
  doc: "Variables of the build.",
  members: {},
  init: (_module, dict) => {
    const { sys } = runtime();
    const vars = new PyDict();
    for (const name of ["prefix", "exec_prefix"]) vars.setStr(name, sys.getStr(name) ?? None);
    for (const [name, v] of Object.entries(VARIABLES)) vars.setStr(name, v);
    dict.setStr("build_time_vars", vars);
  },
});
