// Hooks for intrinsics whose meaning lives in types and modules above the interpreter (typing natives, templates).
//
// Invariants: lib/runtime wires every hook before the first program runs.
import type { PyTuple, Value } from "../core/value.ts";

function missing(name: string): never {
  throw new Error(`intrinsic ${name} is not wired`);
}

export interface IntrinsicHooks {
  /** sys.displayhook. */
  display(v: Value): void;
  typeParam(
    kind: "TypeVar" | "ParamSpec" | "TypeVarTuple",
    name: Value,
    bound: Value | undefined,
    constraints: Value | undefined,
  ): Value;
  subscriptGeneric(params: Value): Value;
  /** [name, type params or None, evaluator]. */
  typeAlias(parts: readonly Value[]): Value;
  setTypeParams(f: Value, params: PyTuple): void;
  setTypeParamDefault(param: Value, evaluator: Value): void;
  interpolation(v: Value, text: Value, spec: Value | undefined, conversion: number): Value;
  template(strings: PyTuple, interpolations: PyTuple): Value;
}

export const intrinsicHooks: IntrinsicHooks = {
  display: () => missing("display"),
  typeParam: () => missing("typeParam"),
  subscriptGeneric: () => missing("subscriptGeneric"),
  typeAlias: () => missing("typeAlias"),
  setTypeParams: () => missing("setTypeParams"),
  setTypeParamDefault: () => missing("setTypeParamDefault"),
  interpolation: () => missing("interpolation"),
  template: () => missing("template"),
};
