// Reading floats from text: float("..."), float.fromhex, and float.hex.
//
// In: ASCII text (toAsciiDigits of any str). Out: JS numbers, or undefined when the text is no float.
import { overflowError, valueError } from "../core/raise.ts";
import { decompose } from "./float_digits.ts";
import { bitLength } from "./int_text.ts";

const SPACE = " \\t\\n\\v\\f\\r";
const STRIP = new RegExp(`^[${SPACE}]+|[${SPACE}]+$`, "g");
export const FLOAT_PATTERN =
  "(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[iI][nN][fF](?:[iI][nN][iI][tT][yY])?|[nN][aA][nN]";
const FLOAT = new RegExp(`^[+-]?(?:${FLOAT_PATTERN})$`);

/** Text without the white space around it. */
export function stripSpace(s: string): string {
  return s.replace(STRIP, "");
}

/** Removes underscores between digits; undefined when one stands elsewhere. */
export function removeUnderscores(s: string): string | undefined {
  if (!s.includes("_")) return s;
  const out = s.replace(/(?<=\d)_(?=\d)/g, "");
  return out.includes("_") ? undefined : out;
}

/** The float that text denotes. */
export function parseFloatText(text: string): number | undefined {
  if (FLOAT.test(text)) return floatOfText(text);
  const s = removeUnderscores(stripSpace(text));
  return s !== undefined && FLOAT.test(s) ? floatOfText(s) : undefined;
}

/** The value of text that matches FLOAT_PATTERN with a sign. */
export function floatOfText(s: string): number {
  const c = s[s[0] === "-" || s[0] === "+" ? 1 : 0];
  if (c === "i" || c === "I") return s[0] === "-" ? -Infinity : Infinity;
  if (c === "n" || c === "N") return NaN;
  return Number(s);
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/;

/** float.fromhex */
export function floatFromHex(text: string): number {
  const s = stripSpace(text).toLowerCase();
  const special = /^([+-]?)(inf|infinity|nan)$/.exec(s);
  if (special !== null) {
    if (special[2] === "nan") return NaN;
    return special[1] === "-" ? -Infinity : Infinity;
  }
  const parts = HEX.exec(s);
  if (parts === null || (parts[2] === "" && (parts[3] ?? "") === "")) {
    throw valueError("invalid hexadecimal floating-point string");
  }
  const negative = parts[1] === "-";
  const digits = parts[2] + (parts[3] ?? "");
  const m = BigInt("0x" + digits);
  if (m === 0n) return negative ? -0 : 0;
  const exp = BigInt(parts[4] ?? "0") - 4n * BigInt((parts[3] ?? "").length);
  const r = scaleExact(m, exp);
  if (r === Infinity) throw overflowError("hexadecimal value too large to represent as a float");
  return negative ? -r : r;
}

/** Nearest double to m * 2^e, halves to even; Infinity on overflow. */
export function scaleExact(m: bigint, e: bigint): number {
  const bits = BigInt(bitLength(m));
  const top = bits + e;
  if (top > 1024n) return Infinity;
  if (top < -1075n) return 0;
  // Keep 53 bits, or fewer for subnormal results, and round by hand.
  const lowest = top - 53n < -1074n ? -1074n : top - 53n;
  let q = m, unit = e;
  if (e < lowest) {
    const drop = lowest - e;
    q = m >> drop;
    const rest = m - (q << drop), half = 1n << (drop - 1n);
    if (rest > half || (rest === half && (q & 1n) === 1n)) q += 1n;
    unit = lowest;
  }
  let v = Number(q), n = Number(unit);
  while (n > 1000) {
    v *= 2 ** 1000;
    n -= 1000;
  }
  if (n < -1000) {
    // q has at most 53 bits, and the result is a multiple of 2^-1074: both steps are exact.
    v *= 2 ** (n + 1000);
    n = -1000;
  }
  return v * 2 ** n;
}

/** float.hex */
export function floatHex(v: number): string {
  if (v !== v) return "nan";
  if (v === Infinity) return "inf";
  if (v === -Infinity) return "-inf";
  const sign = v < 0 || Object.is(v, -0) ? "-" : "";
  if (v === 0) return sign + "0x0.0p+0";
  const { m, e } = decompose(Math.abs(v));
  const normal = m >> 52n;
  const fraction = (m & 0xfffffffffffffn).toString(16).padStart(13, "0");
  const exp = normal === 0n ? -1022 : e + 52;
  return `${sign}0x${normal}.${fraction}p${exp < 0 ? "-" : "+"}${Math.abs(exp)}`;
}
