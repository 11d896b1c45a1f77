// Docstrings lose their indentation while compiling, as in CPython since 3.13.
//
// In: the docstring constant. Out: the constant with tabs expanded, the first line's leading spaces removed and the
// common indentation of the other lines taken off. Invariants: blank lines at either end stay.
import { type Const, type StrConst, strConstFromPoints } from "../source/constant.ts";

const SPACE = 32;
const TAB = 9;
const NEWLINE = 10;
const RETURN = 13;

/** The cleaned docstring. */
export function cleanDocstring(doc: Const): Const {
  if (doc.k !== "str") return doc;
  const v = doc.v;
  if (typeof v === "string" && !/^ |[\t\n]/.test(v)) return doc;
  return { k: "str", v: strConstFromPoints(clean(expandTabs(pointsOf(v)))) };
}

function pointsOf(v: StrConst): readonly number[] {
  if (typeof v !== "string") return v;
  const out = new Array<number>(v.length);
  for (let i = 0; i < v.length; i++) out[i] = v.charCodeAt(i);
  return out;
}

function expandTabs(points: readonly number[]): readonly number[] {
  if (!points.includes(TAB)) return points;
  const out: number[] = [];
  let column = 0;
  for (const p of points) {
    if (p === TAB) {
      do {
        out.push(SPACE);
        column++;
      } while (column % 8 !== 0);
      continue;
    }
    out.push(p);
    column = p === NEWLINE || p === RETURN ? 0 : column + 1;
  }
  return out;
}

function clean(points: readonly number[]): readonly number[] {
  const n = points.length;
  let first = 0;
  while (first < n && points[first] === SPACE) first++;
  let margin = Infinity;
  let i = points.indexOf(NEWLINE);
  while (i >= 0) {
    const start = ++i;
    while (i < n && points[i] === SPACE) i++;
    if (i < n && points[i] !== NEWLINE) margin = Math.min(margin, i - start);
    i = points.indexOf(NEWLINE, i);
  }
  if (margin === Infinity) margin = 0;
  if (first === 0 && margin === 0) return points;
  const out: number[] = [];
  i = first;
  while (i < n) {
    const p = points[i++];
    out.push(p);
    if (p !== NEWLINE) continue;
    for (let k = 0; k < margin && i < n && points[i] === SPACE; k++) i++;
  }
  return out;
}
