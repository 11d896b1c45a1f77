// Printing of trees, as ast.dump() of Python 3.14 prints them.
//
// In: a node. Out: text: one line, or indented. Invariants: empty lists and absent optional fields are left out, as
// ast.dump does; with `attributes` the positions are shown.
import type { Const, StrConst } from "../source/constant.ts";
import { isPrintable } from "../lexer/characters.ts";
import { type AnyNode, ENUMS, fieldsOf, type NodeName, NODES, POSITIONED } from "./nodes.ts";

export interface DumpOptions {
  indent?: number;
  attributes?: boolean;
}

const ENUM_FIELDS = new Set(Object.keys(ENUMS));
const POSITIONS = ["lineno", "col_offset", "end_lineno", "end_col_offset"] as const;

/** The text of ast.dump(node, indent=..., include_attributes=...). */
export function dumpAst(node: AnyNode, options: DumpOptions = {}): string {
  return formatNode(node, options, 0).text;
}

interface Formatted {
  text: string;
  simple: boolean;
}

function formatNode(node: AnyNode, options: DumpOptions, outer: number): Formatted {
  const level = outer + 1;
  const args: string[] = [];
  let allSimple = true;
  const add = (name: string, { text, simple }: Formatted) => {
    allSimple &&= simple;
    args.push(`${name}=${text}`);
  };
  const record = node as unknown as Record<string, unknown>;
  for (const [name, type] of fieldsOf(node.type)) {
    const value = record[name === "type" ? "type_" : name];
    if (value === null || (Array.isArray(value) && value.length === 0 && type.endsWith("*"))) continue;
    add(name, formatField(value, type, options, level));
  }
  if (options.attributes && (POSITIONED as readonly string[]).includes(NODES[node.type].sum)) {
    for (const name of POSITIONS) add(name, { text: String(record[name]), simple: true });
  }
  if (allSimple && args.length <= 3) return { text: `${node.type}(${args.join(", ")})`, simple: args.length === 0 };
  const [prefix, separator] = breaks(options, level);
  return { text: `${node.type}(${prefix}${args.join(separator)})`, simple: false };
}

function breaks({ indent }: DumpOptions, level: number): [string, string] {
  if (indent === undefined) return ["", ", "];
  const line = "\n" + " ".repeat(indent * level);
  return [line, "," + line];
}

function formatField(value: unknown, type: string, options: DumpOptions, level: number): Formatted {
  const base = type.replace(/[?*]+$/, "");
  if (type.endsWith("*")) {
    const [prefix, separator] = breaks(options, level + 1);
    const items = (value as unknown[]).map((item) => formatItem(item, base, options, level + 1).text);
    return { text: `[${prefix}${items.join(separator)}]`, simple: false };
  }
  return formatItem(value, base, options, level);
}

function formatItem(value: unknown, type: string, options: DumpOptions, level: number): Formatted {
  if (value === null) return { text: "None", simple: true };
  if (type === "constant") return { text: constantRepr(value as Const), simple: true };
  if (type === "identifier" || type === "string") return { text: strRepr(value as string), simple: true };
  if (type === "int") return { text: String(value), simple: true };
  if (ENUM_FIELDS.has(type)) return { text: `${value}()`, simple: true };
  return formatNode(value as AnyNode & { type: NodeName }, options, level);
}

/** repr() of a constant. */
export function constantRepr(c: Const): string {
  switch (c.k) {
    case "none":
      return "None";
    case "ellipsis":
      return "Ellipsis";
    case "bool":
      return c.v ? "True" : "False";
    case "int":
      return String(c.v);
    case "float":
      return floatRepr(c.v);
    case "complex": {
      const imaginary = floatRepr(c.im).replace(/\.0$/, "") + "j";
      return c.re === 0 ? imaginary : `(${floatRepr(c.re).replace(/\.0$/, "")}${c.im < 0 ? "" : "+"}${imaginary})`;
    }
    case "str":
      return strRepr(c.v);
    case "bytes":
      return bytesRepr(c.v);
    case "tuple":
      return `(${c.v.map(constantRepr).join(", ")}${c.v.length === 1 ? "," : ""})`;
    case "frozenset":
      return c.v.length === 0 ? "frozenset()" : `frozenset({${c.v.map(constantRepr).join(", ")}})`;
    case "slice":
      return `slice(${c.v.map(constantRepr).join(", ")})`;
    case "code":
      return "<code object>";
  }
}

function floatRepr(v: number): string {
  if (!Number.isFinite(v)) return Number.isNaN(v) ? "nan" : v > 0 ? "inf" : "-inf";
  if (Object.is(v, -0)) return "-0.0";
  const [mantissa, exponent] = v.toExponential().split("e");
  const e = Number(exponent);
  if (e >= -4 && e < 16) {
    const digits = v.toString();
    if (!digits.includes("e")) return digits.includes(".") ? digits : digits + ".0";
    return v.toFixed(Math.max(0, -e + mantissa.replace(/[-.]/g, "").length - 1));
  }
  return `${mantissa}e${e < 0 ? "-" : "+"}${String(Math.abs(e)).padStart(2, "0")}`;
}

const NAMED: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function strRepr(v: StrConst): string {
  const chars = typeof v === "string" ? Array.from(v) : v.map((p) => String.fromCodePoint(p));
  const quote = chars.includes("'") && !chars.includes('"') ? '"' : "'";
  let out = quote;
  for (const char of chars) {
    if (char === quote) out += "\\" + char;
    else if (char in NAMED) out += NAMED[char];
    else if (isPrintable(char)) out += char;
    else out += escaped(char.codePointAt(0)!);
  }
  return out + quote;
}

function escaped(point: number): string {
  const hex = point.toString(16);
  return point < 0x100
    ? `\\x${hex.padStart(2, "0")}`
    : point < 0x10000
    ? `\\u${hex.padStart(4, "0")}`
    : `\\U${hex.padStart(8, "0")}`;
}

function bytesRepr(bytes: Uint8Array): string {
  const quote = bytes.includes(39) && !bytes.includes(34) ? '"' : "'";
  let out = "b" + quote;
  for (const b of bytes) {
    const char = String.fromCharCode(b);
    if (char === quote) out += "\\" + char;
    else if (char in NAMED) out += NAMED[char];
    else out += b >= 32 && b < 127 ? char : `\\x${b.toString(16).padStart(2, "0")}`;
  }
  return out + quote;
}
