// Packing and unpacking of a whole layout as one JavaScript function, for layouts that are used often.
//
// In: a layout, memory, values. Out: bytes that are written, values that were read. From some use on a layout has functions of
// its own for that, unless the host allows no new functions. Invariants: the text has names of methods and numbers of the layout alone; what is no plain int in its
// range or float goes to `packField`, which says what is wrong.
// Measured: five fields are read in 25 ns, one by one in 55.
import { copyBytes } from "../core/byte_pool.ts";
import { PyBytes, PyFloat, type Value } from "../core/value.ts";
import { type Field, type Layout, memoryAround, Op, packField, unpackField, zero } from "./struct_format.ts";

/** Longer layouts are gone through one by one. */
const MOST_FIELDS = 24;

const METHOD: Partial<Record<Op, string>> = {
  [Op.INT8]: "Int8",
  [Op.UINT8]: "Uint8",
  [Op.INT16]: "Int16",
  [Op.UINT16]: "Uint16",
  [Op.INT32]: "Int32",
  [Op.UINT32]: "Uint32",
  [Op.SINGLE]: "Float32",
  [Op.CAST_SINGLE]: "Float32",
  [Op.DOUBLE]: "Float64",
};

function at(f: Field): string {
  return f.offset === 0 ? "base" : `base+${f.offset}`;
}

function reading(f: Field, i: number, little: boolean): string {
  const method = METHOD[f.op];
  if (method !== undefined) {
    const read = `view.get${method}(${at(f)}${f.size > 1 ? `,${little}` : ""})`;
    return method.startsWith("Float") ? `new PyFloat(${read})` : read;
  }
  if (f.op === Op.BOOL) return `view.getUint8(${at(f)})!==0`;
  if (f.op === Op.STRING) return `new PyBytes(copyBytes(bytes,${at(f)},base+${f.offset + f.size}))`;
  return `unpackField(view,bytes,base,fields[${i}],${little})`;
}

function writing(f: Field, i: number, little: boolean): string {
  const method = METHOD[f.op], v = `const v${i}=values[first+${i}];`;
  const general = `packField(view,base,fields[${i}],v${i},${little})`;
  const order = f.size > 1 ? `,${little}` : "";
  if (f.op === Op.DOUBLE || f.op === Op.CAST_SINGLE) {
    return `${v}if(v${i} instanceof PyFloat)view.set${method}(${at(f)},v${i}.v${order});else ${general};`;
  }
  if (method === undefined || f.op === Op.SINGLE) return `${v}${general};`;
  return `${v}if(typeof v${i}==="number"&&v${i}>=${f.low}&&v${i}<=${f.high})` +
    `view.set${method}(${at(f)},v${i}${order});else ${general};`;
}

function make<T>(parameters: string, body: string, fields: readonly Field[]): T | null {
  const known = { fields, packField, unpackField, zero, copyBytes, PyBytes, PyFloat };
  try {
    return new Function(...Object.keys(known), `"use strict";return(function(${parameters}){${body}});`)(
      ...Object.values(known),
    );
  } catch {
    return null;
  }
}

/** A layout that is used so often gets its functions. */
const OFTEN = 200;

function noteUse(layout: Layout): void {
  if (++layout.uses !== OFTEN || layout.items > MOST_FIELDS) return;
  const { fields, little } = layout;
  layout.unpack = make("view,bytes,base", `return[${fields.map((f, i) => reading(f, i, little)).join()}];`, fields);
  const gaps = layout.gaps.map(([from, to]) => `zero(view,base+${from},base+${to});`);
  const writes = fields.map((f, i) => writing(f, i, little));
  layout.pack = make("view,base,values,first", [...gaps, ...writes].join(""), fields);
}

/** Writes all values of a layout, those from `first` on, into `b` from `at` on. */
export function packAll(layout: Layout, b: Uint8Array, at: number, values: readonly Value[], first = 0): void {
  const { view } = memoryAround(b), base = b.byteOffset + at;
  if (layout.pack !== null) return layout.pack(view, base, values, first);
  noteUse(layout);
  const { fields, little, gaps } = layout;
  for (let i = 0; i < gaps.length; i++) zero(view, base + gaps[i][0], base + gaps[i][1]);
  for (let i = 0; i < fields.length; i++) packField(view, base, fields[i], values[first + i], little);
}

/** Reads all values of a layout in `b` from `at` on. */
export function unpackAll(layout: Layout, b: Uint8Array, at: number): Value[] {
  const { view, bytes } = memoryAround(b), base = b.byteOffset + at;
  if (layout.unpack !== null) return layout.unpack(view, bytes, base);
  noteUse(layout);
  const { fields, little } = layout;
  const out = new Array<Value>(fields.length);
  for (let i = 0; i < fields.length; i++) out[i] = unpackField(view, bytes, base, fields[i], little);
  return out;
}
