// The way from _symtable to the parser and the symbol table, which the runtime installs.
import { runtimeError } from "../core/raise.ts";
import type { Value } from "../core/value.ts";
import type { Scope } from "../symtable/scope.ts";

export interface SymtableHooks {
  /** Parses a str or bytes and makes its symbol table; SyntaxError for wrong source. */
  build(source: Value, filename: string, mode: "exec" | "eval" | "single"): Scope;
}

export const symtableHooks: SymtableHooks = {
  build: () => {
    throw runtimeError("_symtable is not available");
  },
};
