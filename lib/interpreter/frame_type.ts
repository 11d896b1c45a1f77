// The Python faces of frames and tracebacks; f_locals as PEP 667 defines it.
//
// Invariant: f_locals of a function frame is a fresh write-through proxy (FrameLocalsProxy); for module and class
// frames it is the namespace itself.
import { constructorFn, getset, member, method, populate } from "../core/define.ts";
import { PyDict } from "../core/dict.ts";
import { bindImpl, shell, typeOf } from "../core/builtin_types.ts";
import { keyError, runtimeError, typeError, valueError } from "../core/raise.ts";
import { allThreads } from "../core/threads.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { allocate } from "../core/type.ts";
import { None, NotImplemented, PyCell, PyList, PyObject, tuple, type Value } from "../core/value.ts";
import { address } from "../ops/identity.ts";
import { compareBool } from "../ops/compare.ts";
import { getIter, toArray } from "../ops/iteration.ts";
import { getItem } from "../ops/subscript.ts";
import { repr } from "../ops/text.ts";
import { frameType, PyFrame, PyTraceback, tracebackType } from "./frame.ts";
import { close } from "./generators.ts";
import { jump } from "./frame_jump.ts";

/** Register and current value of each variable of a function frame, in co_varnames, cellvars, freevars order. */
function variables(f: PyFrame): [string, number, Value | undefined][] {
  const { varnames, cellvars, freevars } = f.code.data;
  const out: [string, number, Value | undefined][] = [];
  const cells = [...cellvars, ...freevars];
  varnames.forEach((name, i) => {
    if (!cells.includes(name)) out.push([name, i, f.r[i]]);
  });
  cells.forEach((name, i) => {
    const reg = varnames.length + i;
    const cell = f.r[reg];
    let v = cell instanceof PyCell ? cell.v : undefined;
    if (!(cell instanceof PyCell)) {
      // A parameter whose cell is not made yet still stands in its own register.
      const p = varnames.indexOf(name);
      if (p >= 0) v = f.r[p];
    }
    out.push([name, reg, v]);
  });
  return out.filter(([name]) => !name.startsWith(".") || name === ".0");
}

/** A dictionary copy of a frame's visible names: what locals() gives in a function. */
export function localsSnapshot(f: PyFrame): PyDict {
  const d = new PyDict();
  for (const [name, , v] of variables(f)) if (v !== undefined) d.setStr(name, v);
  const extra = f.rare === null ? null : f.rare.extraLocals;
  if (extra !== null) { for (const e of extra.entries()) d.put(e.key, e.value!); }
  return d;
}

/** The write-through proxy of a function frame's variables. */
export class PyFrameLocalsProxy extends PyObject {
  constructor(readonly frame: PyFrame) {
    super();
  }
  find(key: Value): [string, number, Value | undefined] | undefined {
    if (!isStr(key)) return undefined;
    const s = jsText(key);
    return variables(this.frame).find(([n]) => n === s);
  }
  get(key: Value): Value | undefined {
    const hit = this.find(key);
    if (hit !== undefined) return hit[2];
    return this.frame.rare?.extraLocals?.get(key);
  }
  set(key: Value, v: Value): void {
    const hit = this.find(key);
    if (hit === undefined) {
      (this.frame.debug.extraLocals ??= new PyDict()).put(key, v);
      return;
    }
    const cell = this.frame.r[hit[1]];
    if (cell instanceof PyCell) cell.v = v;
    else this.frame.r[hit[1]] = v;
  }
  snapshot(): PyDict {
    return localsSnapshot(this.frame);
  }
}

const proxyType = shell("FrameLocalsProxy", PyFrameLocalsProxy);
bindImpl(PyFrameLocalsProxy, proxyType);
proxyType.patternKind = 2;

populate(proxyType, {
  slots: {
    __getitem__: (p: PyFrameLocalsProxy, k: Value) => {
      const v = p.get(k);
      if (v === undefined) throw keyError(isStr(k) ? strFromJs(`local variable '${jsText(k)}' is not defined`) : k);
      return v;
    },
    __setitem__: (p: PyFrameLocalsProxy, k: Value, v: Value) => p.set(k, v),
    __delitem__: (p: PyFrameLocalsProxy, k: Value) => {
      if (p.find(k) !== undefined) throw valueError("cannot remove local variables from FrameLocalsProxy");
      if (p.frame.rare?.extraLocals?.delete(k) === undefined) throw keyError(k);
    },
    __len__: (p: PyFrameLocalsProxy) => p.snapshot().size,
    __iter__: (p: PyFrameLocalsProxy) => getIter(new PyList(p.snapshot().keys())),
    __contains__: (p: PyFrameLocalsProxy, k: Value) => p.get(k) !== undefined,
    __repr__: (p: PyFrameLocalsProxy) => repr(p.snapshot()),
    __eq__: (p: PyFrameLocalsProxy, o: Value) => {
      if (o instanceof PyFrameLocalsProxy) return o.frame === p.frame;
      if (o instanceof PyDict) return compareBool("__eq__", p.snapshot(), o);
      return NotImplemented;
    },
    __or__: (p: Value, o: Value) => merge(p, o),
    __ror__: (p: Value, o: Value) => merge(o, p),
    __ior__: (p: PyFrameLocalsProxy, o: Value) => {
      update(p, o);
      return p;
    },
  },
  members: {
    keys: method("(self, /)", "Names.", (p: PyFrameLocalsProxy) => new PyList(p.snapshot().keys())),
    values: method("(self, /)", "Values.", (p: PyFrameLocalsProxy) => new PyList(p.snapshot().values())),
    items: method(
      "(self, /)",
      "Pairs.",
      (p: PyFrameLocalsProxy) => new PyList(p.snapshot().entries().map((e) => tuple([e.key, e.value!]))),
    ),
    get: method(
      "(self, key, default=None, /)",
      "Value or default.",
      (p: PyFrameLocalsProxy, k: Value, d?: Value) => p.get(k) ?? d ?? None,
    ),
    copy: method("(self, /)", "A dict.", (p: PyFrameLocalsProxy) => p.snapshot()),
    update: method("(self, other, /)", "Set several names.", update),
    setdefault: method(
      "(self, key, default=None, /)",
      "Value, set when missing.",
      (p: PyFrameLocalsProxy, k: Value, d?: Value) => {
        const v = p.get(k);
        if (v !== undefined) return v;
        p.set(k, d ?? None);
        return d ?? None;
      },
    ),
    pop: method(
      "(self, key, default=<opt>, /)",
      "Remove an extra name.",
      (p: PyFrameLocalsProxy, k: Value, d?: Value) => {
        if (p.find(k) !== undefined) throw valueError("cannot remove local variables from FrameLocalsProxy");
        const v = p.frame.rare?.extraLocals?.delete(k) ?? d;
        if (v === undefined) throw keyError(k);
        return v;
      },
    ),
    __reversed__: method(
      "(self, /)",
      "Names, last first.",
      (p: PyFrameLocalsProxy) => getIter(new PyList(p.snapshot().keys().reverse())),
    ),
  },
});

function update(p: PyFrameLocalsProxy, other: Value): void {
  if (other instanceof PyFrameLocalsProxy) other = other.snapshot();
  if (other instanceof PyDict) {
    for (const e of other.entries()) p.set(e.key, e.value!);
    return;
  }
  for (const pair of toArray(other)) p.set(getItem(pair, 0), getItem(pair, 1));
}

function asDict(v: Value): PyDict | null {
  return v instanceof PyFrameLocalsProxy ? v.snapshot() : v instanceof PyDict ? v.copy() : null;
}

function merge(a: Value, b: Value): Value {
  const x = asDict(a), y = asDict(b);
  if (x === null || y === null) return NotImplemented;
  x.assign(y);
  return x;
}

/** f_locals. */
export function frameLocals(f: PyFrame): Value {
  return f.locals ?? new PyFrameLocalsProxy(f);
}

populate(frameType, {
  slots: {
    __repr__: (f: PyFrame) =>
      strFromJs(`<frame at ${address(f)}, file '${f.code.data.filename}', line ${f.line}, code ${f.code.data.name}>`),
  },
  members: {
    f_back: getset("calling frame", (f: PyFrame) => f.back ?? None),
    f_code: getset("code", (f: PyFrame) => f.code),
    f_globals: getset("globals", (f: PyFrame) => f.globals),
    f_builtins: getset("builtins", (f: PyFrame) => f.builtins),
    f_locals: getset("locals", frameLocals),
    f_lasti: getset("offset of the last instruction in bytes", (f: PyFrame) => f.pc * 4),
    f_lineno: getset("current line", (f: PyFrame) => {
      const n = f.line;
      if (n >= 0) return n;
      // An end of the code that belongs to no line is reached from the line that was traced last.
      return f.rare !== null && f.rare.lastLine > 0 ? f.rare.lastLine : None;
    }, jump),
    f_trace: getset("trace function", (f: PyFrame) => f.debug.trace ?? None, (f: PyFrame, v: Value | undefined) => {
      f.debug.trace = v === undefined || v === None ? undefined : v;
    }),
    f_trace_lines: getset(
      "line events wanted",
      (f: PyFrame) => f.debug.traceLines,
      (f: PyFrame, v: Value | undefined) => {
        if (typeof v !== "boolean") throw typeError("attribute value type must be bool");
        f.debug.traceLines = v;
      },
    ),
    f_trace_opcodes: getset(
      "opcode events wanted",
      (f: PyFrame) => f.debug.traceOpcodes,
      (f: PyFrame, v: Value | undefined) => {
        if (typeof v !== "boolean") throw typeError("attribute value type must be bool");
        f.debug.traceOpcodes = v;
      },
    ),
    f_generator: getset("generator that owns the frame", (f: PyFrame) => f.gen ?? None),
    clear: method("(self, /)", "Drop all references held by the frame.", (f: PyFrame) => {
      const running = isRunning(f);
      if (running) throw runtimeError("cannot clear an executing frame");
      if (f.gen !== null) {
        if (f.gen.state === 1) throw runtimeError("cannot clear a suspended frame");
        close(f.gen);
      }
      f.r.fill(undefined);
    }),
  },
});

/** A frame of this thread or another one that has not ended. */
function isRunning(f: PyFrame): boolean {
  for (const { frame } of allThreads()) {
    for (let p = frame as PyFrame | null; p !== null; p = p.back) if (p === f) return true;
  }
  return false;
}

populate(tracebackType, {
  slots: {
    __new__: constructorFn(
      "traceback",
      "(tb_next, tb_frame, tb_lasti, tb_lineno)",
      (cls, next: Value, frame: Value, lasti: Value, lineno: Value) => {
        if (next !== None && !(next instanceof PyTraceback)) {
          throw typeError(`expected traceback object or None, got '${typeOf(next).name}'`);
        }
        if (!(frame instanceof PyFrame)) {
          throw typeError(`traceback() argument 'tb_frame' must be frame, not ${typeOf(frame).name}`);
        }
        return allocate(cls, next as PyObject, frame, Math.floor(Number(lasti) / 4), Number(lineno));
      },
    ),
  },
  members: {
    tb_next: getset("next level", (t: PyTraceback) => t.next, (t: PyTraceback, v: Value | undefined) => {
      if (v === undefined) throw typeError("can't delete tb_next attribute");
      if (v !== None && !(v instanceof PyTraceback)) {
        throw typeError(`expected traceback object, got '${typeOf(v).name}'`);
      }
      for (let p = v as PyObject; p instanceof PyTraceback; p = p.next) {
        if (p === t) throw valueError("traceback loop detected");
      }
      t.next = v as PyObject;
    }),
    tb_frame: member("frame", (t: PyTraceback) => t.frame),
    tb_lasti: member("offset of the instruction in bytes", (t: PyTraceback) => t.lasti * 4),
    tb_lineno: getset("line", (t: PyTraceback) => (t.lineno < 0 ? None : t.lineno)),
    __dir__: method(
      "(self, /)",
      "Attribute names.",
      () => new PyList(["tb_frame", "tb_next", "tb_lasti", "tb_lineno"]),
    ),
  },
});
