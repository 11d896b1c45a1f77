// Which native function a call instruction calls: what sys.setprofile hears of as c_call, c_return and c_exception.
//
// In: a frame that stands at a call. Out: the built-in function or method, or undefined for everything else. Invariant:
// as in CPython, classes and slot wrappers such as list.__len__ are no functions.
import { OP } from "../bytecode/opcodes.ts";
import { typeOf } from "../core/builtin_types.ts";
import { descrGet } from "../core/descriptor.ts";
import { PyBuiltin, PyMethodDescr } from "../core/function.ts";
import type { Value } from "../core/value.ts";
import type { PyFrame } from "./frame.ts";

/** The native function that the frame's current instruction is about to call. */
export function nativeCallee(frame: PyFrame): Value | undefined {
  const words = frame.code.code, { pc } = frame;
  const base = words[pc + 2];
  switch (words[pc]) {
    case OP.CALL:
    case OP.CALL_KW:
      return native(frame.r[base], words[pc + 3] > 0 ? frame.r[base + 1] : undefined);
    case OP.CALL_METHOD:
    case OP.CALL_METHOD_KW:
      return native(frame.r[base], frame.r[base + 1] ?? (words[pc + 3] > 0 ? frame.r[base + 2] : undefined));
    case OP.CALL_FUNCTION_EX:
      return native(frame.r[base], undefined);
    default:
      return undefined;
  }
}

function native(f: Value | undefined, first: Value | undefined): Value | undefined {
  if (f instanceof PyBuiltin) return f;
  if (!(f instanceof PyMethodDescr) || f.kind !== "method" || first === undefined) return undefined;
  try {
    return descrGet(f, first, typeOf(first));
  } catch {
    return undefined;
  }
}
