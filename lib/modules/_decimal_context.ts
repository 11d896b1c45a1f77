// The signals, contexts and the current context of the decimal module.
//
// Invariants: a context keeps its traps and flags as bits (the conditions of _decimal_core); its SignalDicts are views on
// them. The current context is a context variable; the first use in a context copies DefaultContext.
import { bindImpl, shell } from "../core/builtin_types.ts";
import { getset, type MemberDef } from "../core/define.ts";
import { EXC, PyBaseException } from "../core/exceptions.ts";
import { attributeError, exception, exceptionOf, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import type { PyType } from "../core/type.ts";
import { list, None, normInt, PyObject, type Value } from "../core/value.ts";
import { bigOf, intOf } from "../ops/number.ts";
import { toArray } from "../ops/iteration.ts";
import { currentContext, PyContextVar } from "./_contextvars.ts";
import {
  ANY_INVALID,
  BAD_CONTEXT,
  CLAMPED,
  CONVERSION,
  DIV_ZERO,
  FLOAT,
  IMPOSSIBLE,
  INEXACT,
  INVALID,
  MAX_PREC,
  OVERFLOW,
  ROUNDED,
  type Rounding,
  SUBNORMAL,
  UNDEFINED,
  UNDERFLOW,
  type Work,
} from "./_decimal_core.ts";

function signal(name: string, bases: PyType[]): PyType {
  const cls = shell(`decimal.${name}`, PyBaseException, bases);
  cls.hasDict = true;
  cls.hasWeakrefs = true;
  cls.attrs.setStr("__module__", strFromJs("decimal"));
  return cls;
}

const base = signal("DecimalException", [EXC.ArithmeticError]);
const Clamped = signal("Clamped", [base]);
const Rounded = signal("Rounded", [base]);
const Inexact = signal("Inexact", [base]);
const Subnormal = signal("Subnormal", [base]);
const InvalidOperation = signal("InvalidOperation", [base]);
const DivisionByZero = signal("DivisionByZero", [base, EXC.ZeroDivisionError]);
const Overflow = signal("Overflow", [Inexact, Rounded]);
const Underflow = signal("Underflow", [Inexact, Rounded, Subnormal]);
const FloatOperation = signal("FloatOperation", [base, EXC.TypeError]);
const ConversionSyntax = signal("ConversionSyntax", [InvalidOperation]);
const DivisionImpossible = signal("DivisionImpossible", [InvalidOperation]);
const DivisionUndefined = signal("DivisionUndefined", [InvalidOperation, EXC.ZeroDivisionError]);
const InvalidContext = signal("InvalidContext", [InvalidOperation]);

export const SIGNALS: Readonly<Record<string, PyType>> = {
  DecimalException: base,
  Clamped,
  Rounded,
  Inexact,
  Subnormal,
  InvalidOperation,
  DivisionByZero,
  Overflow,
  Underflow,
  FloatOperation,
  ConversionSyntax,
  DivisionImpossible,
  DivisionUndefined,
  InvalidContext,
};

const CONDITIONS: readonly (readonly [number, PyType])[] = [
  [INVALID, InvalidOperation],
  [CONVERSION, ConversionSyntax],
  [IMPOSSIBLE, DivisionImpossible],
  [UNDEFINED, DivisionUndefined],
  [BAD_CONTEXT, InvalidContext],
];
/** In the order in which they are raised and shown. */
export const SIGNAL_BITS: readonly (readonly [number, PyType])[] = [
  [ANY_INVALID, InvalidOperation],
  [FLOAT, FloatOperation],
  [DIV_ZERO, DivisionByZero],
  [OVERFLOW, Overflow],
  [UNDERFLOW, Underflow],
  [SUBNORMAL, Subnormal],
  [INEXACT, Inexact],
  [ROUNDED, Rounded],
  [CLAMPED, Clamped],
];

export const ROUNDINGS: readonly Rounding[] = [
  "ROUND_UP",
  "ROUND_DOWN",
  "ROUND_CEILING",
  "ROUND_FLOOR",
  "ROUND_HALF_UP",
  "ROUND_HALF_DOWN",
  "ROUND_HALF_EVEN",
  "ROUND_05UP",
];

type Field = "prec" | "Emin" | "Emax" | "capitals" | "clamp";

export class PyDecimalContext extends PyObject {
  prec: bigint = 28n;
  Emin: bigint = -999999n;
  Emax: bigint = 999999n;
  capitals: bigint = 1n;
  clamp: bigint = 0n;
  rounding: Rounding = "ROUND_HALF_EVEN";
  traps: number = ANY_INVALID | DIV_ZERO | OVERFLOW;
  status = 0;
  trapDict: PySignalDict = new PySignalDict(this, "traps");
  flagDict: PySignalDict = new PySignalDict(this, "status");

  /** The fields as numbers, until one is set. */
  limits: Omit<Work, "status" | "rounding"> | null = null;

  work(): Work {
    const { prec, emin, emax, clamp } = this.limits ??= {
      prec: Number(this.prec),
      emin: Number(this.Emin),
      emax: Number(this.Emax),
      clamp: Number(this.clamp),
    };
    return { prec, rounding: this.rounding, emin, emax, clamp, status: 0 };
  }
  /** Notes conditions, and raises the first that is trapped. */
  raise(status: number): void {
    if (status === 0) return;
    this.status |= status;
    const trapped = status & this.traps;
    if (trapped === 0) return;
    const cls = SIGNAL_BITS.find(([bit]) => (trapped & bit) !== 0)![1];
    const all = [...CONDITIONS, ...SIGNAL_BITS.slice(1)].filter(([bit]) => (trapped & bit) !== 0);
    throw exceptionOf(cls, list(all.map(([, c]) => c)));
  }
  assign(from: PyDecimalContext, flags: boolean): this {
    this.prec = from.prec;
    this.Emin = from.Emin;
    this.Emax = from.Emax;
    this.capitals = from.capitals;
    this.clamp = from.clamp;
    this.limits = null;
    this.rounding = from.rounding;
    this.traps = from.traps;
    this.status = flags ? from.status : 0;
    return this;
  }
}

export class PySignalDict extends PyObject {
  constructor(readonly context: PyDecimalContext, readonly field: "traps" | "status") {
    super();
  }
}

export const contextType: PyType = shell("decimal.Context", PyDecimalContext);
bindImpl(PyDecimalContext, contextType);
export const signalDictType: PyType = shell("decimal.SignalDict", PySignalDict);
bindImpl(PySignalDict, signalDictType);

const BAD_SIGNAL = "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n" +
  "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]";

export function signalBit(v: Value): number {
  for (const [bit, cls] of SIGNAL_BITS) if (cls === v) return bit;
  throw exception("KeyError", BAD_SIGNAL);
}

export function signalList(bits: number): PyType[] {
  return SIGNAL_BITS.filter(([bit]) => (bits & bit) !== 0).map(([, cls]) => cls);
}

/** Bits of a list of signals or of a mapping of all the signals. */
export function signalBits(v: Value, name: string): number {
  if (v instanceof PySignalDict) return v.context[v.field];
  let bits = 0;
  const items = lookupItems(v);
  if (items === undefined) {
    let all: Value[];
    try {
      all = toArray(v);
    } catch {
      throw typeError(`${name} must be a signal dict or list`);
    }
    for (const s of all) bits |= signalBit(s);
    return bits;
  }
  if (items.length !== SIGNAL_BITS.length) throw exception("KeyError", "invalid signal dict");
  for (const [k, x] of items) if (x) bits |= signalBit(k);
  return bits;
}

let dictItems: (v: Value) => [Value, boolean][] | undefined = () => undefined;
export function setDictItems(f: (v: Value) => [Value, boolean][] | undefined): void {
  dictItems = f;
}
function lookupItems(v: Value): [Value, boolean][] | undefined {
  return dictItems(v);
}

const RANGES: Record<Field, readonly [bigint, bigint, string]> = {
  prec: [1n, MAX_PREC, "valid range for prec is [1, MAX_PREC]"],
  Emin: [-MAX_PREC, 0n, "valid range for Emin is [MIN_EMIN, 0]"],
  Emax: [0n, MAX_PREC, "valid range for Emax is [0, MAX_EMAX]"],
  capitals: [0n, 1n, "valid values for capitals are 0 or 1"],
  clamp: [0n, 1n, "valid values for clamp are 0 or 1"],
};

export function setField(c: PyDecimalContext, name: string, v: Value | undefined): void {
  if (v === undefined) throw attributeError("context attributes cannot be deleted");
  if (name === "rounding") {
    const text = isStr(v) ? jsText(v) : "";
    if (!(ROUNDINGS as readonly string[]).includes(text)) {
      throw typeError(
        "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n" +
          "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]",
      );
    }
    c.rounding = text as Rounding;
  } else if (name === "traps") c.traps = signalBits(v, "traps");
  else if (name === "flags") c.status = signalBits(v, "flags");
  else {
    const n = intOf(v);
    if (n === undefined) throw typeError("an integer is required");
    const big = bigOf(n);
    const [low, high, message] = RANGES[name as Field];
    if (big > 0x7fffffffffffffffn || big < -0x8000000000000000n) {
      throw overflowError("Python int too large to convert to C ssize_t");
    }
    if (big < low || big > high) throw valueError(message);
    c[name as Field] = big;
    c.limits = null;
  }
}

function field(name: Field): MemberDef {
  return getset(null, (c: PyDecimalContext) => normInt(c[name]), (c: PyDecimalContext, v) => setField(c, name, v));
}

export const contextFields: Readonly<Record<string, MemberDef>> = {
  prec: field("prec"),
  Emin: field("Emin"),
  Emax: field("Emax"),
  capitals: field("capitals"),
  clamp: field("clamp"),
  rounding: getset(
    null,
    (c: PyDecimalContext) => c.rounding,
    (c: PyDecimalContext, v) => setField(c, "rounding", v),
  ),
  traps: getset(null, (c: PyDecimalContext) => c.trapDict, (c: PyDecimalContext, v) => setField(c, "traps", v)),
  flags: getset(null, (c: PyDecimalContext) => c.flagDict, (c: PyDecimalContext, v) => setField(c, "flags", v)),
};

export const defaultContext: PyDecimalContext = new PyDecimalContext();
export const basicContext: PyDecimalContext = new PyDecimalContext();
basicContext.prec = 9n;
basicContext.rounding = "ROUND_HALF_UP";
basicContext.traps = ANY_INVALID | DIV_ZERO | OVERFLOW | UNDERFLOW | CLAMPED;
export const extendedContext: PyDecimalContext = new PyDecimalContext();
extendedContext.prec = 9n;
extendedContext.traps = 0;

const variable = new PyContextVar("decimal_context", undefined);

export function getContext(): PyDecimalContext {
  const found = currentContext().vars.get(variable);
  if (found instanceof PyDecimalContext) return found;
  const c = new PyDecimalContext().assign(defaultContext, false);
  currentContext().set(variable, c);
  return c;
}

export function setContext(v: Value): void {
  if (!(v instanceof PyDecimalContext)) throw typeError("argument must be a context");
  const template = v === defaultContext || v === basicContext || v === extendedContext;
  currentContext().set(variable, template ? new PyDecimalContext().assign(v, false) : v);
}

/** The context of an optional argument. */
export function contextOf(v: Value | undefined): PyDecimalContext {
  if (v === undefined || v === None) return getContext();
  if (v instanceof PyDecimalContext) return v;
  throw typeError("optional argument must be a context");
}
