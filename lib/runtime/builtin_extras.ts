// Built-in functions that need the compiler, the frame or the import system.
//
// In: the runtime. Out: members for the builtins module: exec, eval, compile, __import__, globals, locals, vars, dir,
// input, breakpoint, __build_class__. Invariant: "the caller" is ts.frame, the innermost Python frame.
import { getitemSlot } from "../core/slot_getters.gen.ts";
import { getAttr, lookupAttr } from "../core/attributes.ts";
import { specialMethod } from "../core/generic_slots.ts";
import { typeOf } from "../core/builtin_types.ts";
import { call, callArgs, callKw } from "../core/call.ts";
import { fn, type MemberDef } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { type NativeSpec, PyBuiltin } from "../core/function.ts";
import { exception, isExc, runtimeError, systemError, typeError, valueError } from "../core/raise.ts";
import { ts } from "../core/state.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { type Kwargs, None, PyCell, PyList, PyTuple, type Str, type Value } from "../core/value.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { buildClass } from "../interpreter/build_class.ts";
import { runCode } from "../interpreter/execute.ts";
import { localsSnapshot } from "../interpreter/frame_type.ts";
import type { PyFrame } from "../interpreter/frame.ts";
import { toArray } from "../ops/iteration.ts";
import { reprJs, str } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { bytesText } from "./texts.ts";

export interface BuiltinServices {
  builtinsOf(): PyDict;
  sysOf(): PyDict;
  compileValue(
    source: Value,
    filename: string,
    mode: string,
    flags: number,
    dontInherit: boolean,
    optimize: number,
    featureVersion: number,
  ): Value;
  importName(name: string, globals: Value, fromlist: Value, level: number): Value;
  imported(name: string, fromlist: Value): Value | undefined;
  importModule(name: string): Value;
  audit(event: string, ...args: Value[]): void;
  /** Prompts on the terminal and reads a line without its newline; null at end of input. undefined: not a terminal. */
  readTerminalLine(prompt: string): string | null | undefined;
}

function callerFrame(what: string): PyFrame {
  const f = ts.frame as PyFrame | null;
  if (f === null) throw systemError(`${what}() called without a Python frame`);
  return f;
}

/** What locals() gives in a frame. */
export function localsOf(f: PyFrame): Value {
  return f.locals ?? localsSnapshot(f);
}

function isMapping(v: Value): boolean {
  return getitemSlot(typeOf(v)) !== null;
}

/** globals and locals of an exec or eval call, defaults filled in. */
function namespaces(
  what: "exec" | "eval",
  globals: Value | undefined,
  locals: Value | undefined,
  s: BuiltinServices,
): [PyDict, Value] {
  const frame = ts.frame as PyFrame | null;
  let g: Value | undefined = globals === None ? undefined : globals;
  let l: Value | undefined = locals === None ? undefined : locals;
  if (g === undefined) {
    if (frame === null) throw systemError("globals and locals cannot be NULL");
    g = frame.globals;
    l ??= localsOf(frame);
  } else {
    if (!(g instanceof PyDict)) {
      if (what === "eval" && isMapping(g)) throw typeError("globals must be a real dict; try eval(expr, {}, mapping)");
      throw typeError(
        what === "eval" ? "globals must be a dict" : `exec() globals must be a dict, not ${typeOf(g).name}`,
      );
    }
    l ??= g;
  }
  if (!(l instanceof PyDict) && !isMapping(l)) {
    throw typeError(
      what === "eval" ? "locals must be a mapping" : `locals must be a mapping or None, not ${typeOf(l).name}`,
    );
  }
  const dict = g as PyDict;
  if (dict.getStr("__builtins__") === undefined) {
    dict.setStr("__builtins__", frame === null ? s.builtinsOf() : builtinsOf(frame, s));
  }
  return [dict, l];
}

function builtinsOf(frame: PyFrame, _s: BuiltinServices): Value {
  return frame.globals.getStr("__builtins__") ?? frame.builtins;
}

/** The dictionary of builtins that code with these globals sees. */
export function builtinsFor(globals: PyDict, standard: PyDict): PyDict {
  const b = globals.getStr("__builtins__");
  if (b === undefined) return standard;
  if (b instanceof PyDict) return b;
  const d = typeof b === "object" ? b.dict : undefined;
  return d ?? standard;
}

/** Future flags of the calling code, which compile() and friends inherit. */
function inheritedFlags(): number {
  const frame = ts.frame as PyFrame | null;
  return frame === null ? 0 : frame.code.flags & 0x1ff0000 & ~0x1000;
}

const FUTURE_MASK = 0x1fe0000;

export function builtinExtras(s: BuiltinServices): Record<string, MemberDef> {
  function exec(source: Value, globals?: Value, locals?: Value, closure?: Value): void {
    const [g, l] = namespaces("exec", globals, locals, s);
    let cells: PyCell[] | null = null;
    let code: PyCode;
    if (source instanceof PyCode) {
      const free = source.data.freevars.length;
      if (free === 0) {
        if (closure !== undefined && closure !== None) {
          throw typeError("cannot use a closure with this code object");
        }
      } else {
        const ok = closure instanceof PyTuple && closure.a.length === free &&
          closure.a.every((c) => c instanceof PyCell);
        if (!ok) throw typeError(`code object requires a closure of exactly length ${free}`);
        cells = (closure as PyTuple).a as PyCell[];
      }
      s.audit("exec", source);
      code = source;
    } else {
      if (closure !== undefined && closure !== None) {
        throw typeError("closure can only be used when source is a code object");
      }
      code = s.compileValue(
        sourceOf(source, "exec"),
        "<string>",
        "exec",
        inheritedFlags() & FUTURE_MASK,
        true,
        -1,
        -1,
      ) as PyCode;
    }
    runCode(code, g, builtinsFor(g, s.builtinsOf()), l, cells);
  }

  function evaluate(source: Value, globals?: Value, locals?: Value): Value {
    const [g, l] = namespaces("eval", globals, locals, s);
    let code: PyCode;
    if (source instanceof PyCode) {
      if (source.data.freevars.length > 0) {
        throw typeError("code object passed to eval() may not contain free variables");
      }
      s.audit("exec", source);
      code = source;
    } else {
      const text = bytesText(source, "eval");
      const trimmed = typeof text === "string" ? text.replace(/^[ \t]+/, "") : text;
      const v = typeof trimmed === "string" ? strFromJs(trimmed) : source;
      code = s.compileValue(v, "<string>", "eval", inheritedFlags() & FUTURE_MASK, true, -1, -1) as PyCode;
    }
    return runCode(code, g, builtinsFor(g, s.builtinsOf()), l);
  }

  function sourceOf(source: Value, what: string): Value {
    bytesText(source, what);
    return source;
  }

  const buildClassSpec: NativeSpec = {
    name: "__build_class__",
    signature: "(func, name, /, *bases, metaclass=None, **kwds)",
    doc: "Helper of the class statement.",
    fn: (args: readonly Value[], kw: Kwargs | null) => buildClass(args, kw),
    traits: null,
    sig: null,
    convention: "args",
  };

  return {
    __build_class__: { kind: "value", value: new PyBuiltin(buildClassSpec, undefined, "builtins") },
    __import__: fn(
      "(name, globals=None, locals=None, fromlist=(), level=0)",
      "Import a module; the import statement calls this.",
      (name: Value, globals?: Value, _locals?: Value, fromlist?: Value, level?: Value) => {
        if (!isStr(name)) throw typeError("module name must be a string");
        const n = level === undefined ? 0 : Number(level);
        if (n < 0) throw valueError("level must be >= 0");
        return s.importName(jsText(name), globals ?? None, fromlist ?? None, n);
      },
      {
        leaf: ([name, , , fromlist, level]) =>
          typeof name === "string" && (level === undefined || level === 0) &&
          s.imported(name, fromlist ?? None) !== undefined,
      },
    ),
    exec: fn(
      "(source, /, globals=None, locals=None, *, closure=None)",
      "Execute source or code in the given namespaces.",
      exec,
    ),
    eval: fn(
      "(source, /, globals=None, locals=None)",
      "Evaluate an expression or code in the given namespaces.",
      evaluate,
      null,
    ),
    compile: fn(
      "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
      "Compile source into a code object or an AST.",
      (
        source: Value,
        filename: Value,
        mode: Value,
        flags?: Value,
        dontInherit?: Value,
        optimize?: Value,
        feature?: Value,
      ) => {
        if (!isStr(mode)) throw typeError(`compile() argument 'mode' must be str, not ${typeOf(mode).name}`);
        const dont = dontInherit !== undefined && truth(dontInherit);
        const given = flags === undefined ? 0 : Number(flags);
        const all = dont ? given : given | (inheritedFlags() & FUTURE_MASK);
        return s.compileValue(
          source,
          fsPath(filename, s),
          jsText(mode),
          all,
          dont,
          optimize === undefined ? -1 : Number(optimize),
          feature === undefined ? -1 : Number(feature),
        );
      },
    ),
    globals: fn("()", "The current module's namespace.", () => callerFrame("globals").globals),
    locals: fn("()", "The current scope's variables.", () => localsOf(callerFrame("locals"))),
    vars: fn("(object=<opt>, /)", "__dict__ of an object, or locals().", (...args: Value[]) => {
      if (args.length === 0 || args[0] === undefined) return localsOf(callerFrame("vars"));
      const d = lookupAttr(args[0], "__dict__");
      if (d === undefined) throw typeError("vars() argument must have __dict__ attribute");
      return d;
    }),
    dir: fn("(object=<opt>, /)", "Names of an object's attributes, or of the current scope.", (o?: Value) => {
      if (o === undefined) {
        const names = localsOf(callerFrame("dir"));
        const keys = names instanceof PyDict
          ? new PyList(names.keys())
          : new PyList(toArray(call(getAttr(names, "keys"))));
        call(getAttr(keys, "sort"));
        return keys;
      }
      const cls = typeOf(o);
      const d = cls.lookup("__dir__");
      if (d === undefined) throw typeError("object does not provide __dir__");
      const got = new PyList(toArray(call(getAttrOnType(o, "__dir__"))));
      call(getAttr(got, "sort"));
      return got;
    }),
    input: fn("(prompt='', /)", "Read a line from standard input.", (prompt?: Value) => input(prompt, s)),
    breakpoint: fn(
      "(*args, **kws)",
      "Call sys.breakpointhook().",
      (args: Value[], kws: Kwargs) => callKw(breakpointHook(s), args, kws.size === 0 ? null : kws),
      { forwards: (args, kw) => ({ f: breakpointHook(s), args, kw }) },
    ),
  };
}

function breakpointHook(s: BuiltinServices): Value {
  const hook = s.sysOf().getStr("breakpointhook");
  if (hook === undefined) throw runtimeError("lost sys.breakpointhook");
  s.audit("builtins.breakpoint", hook);
  return hook;
}

function getAttrOnType(o: Value, name: string): Value {
  return specialMethod(o, name)!;
}

/** A filename argument: str, bytes or os.PathLike. */
export function fsPath(v: Value, s: { importModule(name: string): Value }): string {
  if (isStr(v)) return jsText(v);
  const text = callArgs(getAttr(s.importModule("os"), "fsdecode"), [v]);
  return isStr(text) ? jsText(text) : reprJs(text);
}

function input(prompt: Value | undefined, s: BuiltinServices): Value {
  const stream = (name: string) => {
    const f = s.sysOf().getStr(name);
    if (f === undefined || f === None) throw runtimeError(`lost sys.${name}`);
    return f;
  };
  const stdin = stream("stdin"), stdout = stream("stdout"), stderr = stream("stderr");
  s.audit("builtins.input", prompt ?? None);
  flush(stderr);
  if (isStandard(stdin, 0) && isStandard(stdout, 1)) {
    flush(stdout);
    const text = prompt === undefined ? "" : str(prompt);
    const edited = editedLine(text, s);
    if (edited !== undefined) {
      s.audit("builtins.input/result", edited);
      return edited;
    }
    const line = s.readTerminalLine(jsText(text as never));
    if (line !== undefined) {
      if (line === null) throw exception("EOFError");
      s.audit("builtins.input/result", strFromJs(line));
      return strFromJs(line);
    }
  }
  if (prompt !== undefined) callArgs(getAttr(stdout, "write"), [str(prompt)]);
  flush(stdout);
  const line = callArgs(getAttr(stdin, "readline"), []);
  if (!isStr(line)) throw typeError("object.readline() returned non-string");
  const text = jsText(line);
  if (text === "") throw exception("EOFError", "EOF when reading a line");
  return strFromJs(text.endsWith("\n") ? text.slice(0, -1) : text);
}

/** A line that the readline module reads, when the program has imported it and it can edit here. */
function editedLine(prompt: Str, s: BuiltinServices): Value | undefined {
  const modules = s.sysOf().getStr("modules");
  const readline = modules instanceof PyDict ? modules.getStr("readline") : undefined;
  const read = readline === undefined ? undefined : lookupAttr(readline, "_read_line");
  const line = read === undefined ? None : call(read, prompt);
  return line === None ? undefined : line;
}

function flush(f: Value): void {
  try {
    call(getAttr(f, "flush"));
  } catch (e) {
    if (!isExc(e, "Exception")) throw e;
  }
}

function isStandard(f: Value, fd: number): boolean {
  try {
    return call(getAttr(f, "fileno")) === fd && truth(call(getAttr(f, "isatty")));
  } catch (e) {
    if (!isExc(e, "Exception")) throw e;
    return false;
  }
}
