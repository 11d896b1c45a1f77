// The seam between compile() and the _ast module: installed by modules/_ast.ts through the runtime.
import type { Mod } from "../parser/nodes.ts";
import { runtimeError } from "../core/raise.ts";
import type { Value } from "../core/value.ts";

export interface AstHooks {
  /** Is this value an instance of ast.AST? */
  isNode(v: Value): boolean;
  /** Python objects -> tree; TypeError or ValueError for a wrong one. */
  toTree(v: Value, mode: string): Mod;
  /** Tree -> Python objects. `optimize` is -1 for the tree as parsed. */
  fromTree(tree: Mod, optimize: number): Value;
}

export const astHooks: AstHooks = {
  isNode: () => false,
  toTree: () => {
    throw runtimeError("_ast is not available");
  },
  fromTree: () => {
    throw runtimeError("_ast is not available");
  },
};
