// Explanations for bad assignments and deletions (second pass).
//
// In: a Cursor in the explaining pass, at a statement that is no valid assignment. Out: nothing, or a SourceError.
import * as T from "../lexer/tokens.ts";
import type { Cursor } from "./cursor.ts";
import { exprName, refuseTarget } from "./expr_names.ts";
import {
  parseExpression,
  parseStarExpressions,
  parseStarNamedExpression,
  parseYield,
  parseYieldOrStarExpressions,
  startsStarExpression,
} from "./expressions.ts";
import type { Expr } from "./nodes.ts";
import { errorAtNode } from "./report.ts";
import { isTarget } from "./targets.ts";

/** What may be wrong with an assignment that begins here. */
export function explainAssignment(p: Cursor): void {
  const start = p.pos;
  const check = (rule: (p: Cursor) => void) => {
    p.attempt(rule);
    p.reset(start);
  };
  check((q) => {
    const e = q.at(T.LPAR) || q.at(T.LSQB) ? parseExpression(q) : null;
    if (e === null || (e.type !== "List" && e.type !== "Tuple")) return;
    annotated(q);
    throw errorAtNode(q, e, `only single target (not ${exprName(e)}) can be annotated`);
  });
  check((q) => {
    const first = parseStarNamedExpression(q);
    q.expect(T.COMMA);
    while (startsStarExpression(q) && q.attempt(parseStarNamedExpression) !== null) q.accept(T.COMMA);
    annotated(q);
    throw errorAtNode(q, first, "only single target (not tuple) can be annotated");
  });
  check((q) => {
    const e = parseExpression(q);
    annotated(q);
    throw errorAtNode(q, e, "illegal target for annotation");
  });
  check((q) => {
    skipTargets(q);
    if (q.at(T.K_YIELD)) {
      const e = parseYield(q);
      q.expect(T.EQUAL);
      throw errorAtNode(q, e, "assignment to yield expression not possible");
    }
    const e = parseStarExpressions(q);
    q.expect(T.EQUAL);
    refuseTarget(q, e, "assign");
  });
  check((q) => {
    const e = parseStarExpressions(q);
    if (!isAugmented(q.kind)) return;
    q.pos++;
    parseYieldOrStarExpressions(q);
    throw errorAtNode(q, e, `'${exprName(e)}' is an illegal expression for augmented assignment`);
  });
}

/** ":" expression, or failure. */
function annotated(p: Cursor): void {
  p.expect(T.COLON);
  parseExpression(p);
}

/** (star_targets "=")*. */
function skipTargets(p: Cursor): void {
  for (;;) {
    const at = p.pos;
    const e: Expr | null = startsStarExpression(p) ? p.attempt(parseStarExpressions) : null;
    if (e === null || !isTarget(e) || !p.accept(T.EQUAL)) {
      p.reset(at);
      return;
    }
  }
}

function isAugmented(kind: number): boolean {
  return (kind >= T.PLUSEQUAL && kind <= T.DOUBLESTAREQUAL) || kind === T.DOUBLESLASHEQUAL || kind === T.ATEQUAL;
}

/** The targets of a "del" that is not valid. */
export function explainDelete(p: Cursor): void {
  p.attempt((q) => refuseTarget(q, parseStarExpressions(q), "delete"));
}
