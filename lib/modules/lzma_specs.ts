// Filters as Python says them (dicts with "id" and options), and back.
import { PyDict } from "../core/dict.ts";
import { exceptionOf, isExc, overflowError, typeError, valueError } from "../core/raise.ts";
import { isStr, jsText, strFromJs } from "../core/str.ts";
import { getitemSlot } from "../core/slot_getters.gen.ts";
import { typeOf } from "../core/builtin_types.ts";
import type { PyType } from "../core/type.ts";
import { normInt, type Value } from "../core/value.ts";
import { length } from "../ops/length.ts";
import { bigOf, index } from "../ops/number.ts";
import { getItem } from "../ops/subscript.ts";
import { DELTA, type Filter, LZMA1, LZMA2, type LzmaOptions, presetOptions } from "./lzma_filters.ts";
import { isBranchFilter } from "./xz_filters.ts";

/** An unsigned int of some bits; `type` names it in the error. */
export function unsigned(v: Value, bits: 32 | 64, type: string): bigint {
  const n = bigOf(index(v));
  if (n < 0n) throw overflowError("can't convert negative int to unsigned");
  if (n >= 1n << 64n) throw overflowError("int too big to convert");
  if (n >= 1n << BigInt(bits)) throw overflowError(`Value too large for ${type} type`);
  return n;
}

function uint32(v: Value): number {
  return Number(unsigned(v, 32, "uint32_t"));
}

function option(spec: Value, name: string): Value | undefined {
  try {
    return getItem(spec, strFromJs(name));
  } catch (e) {
    if (isExc(e, "KeyError")) return undefined;
    throw e;
  }
}

/** Other names than these are an error. */
function checkNames(spec: Value, names: readonly string[], kind: string): void {
  if (!(spec instanceof PyDict)) return;
  for (const k of spec.keys()) {
    if (!isStr(k) || !names.includes(jsText(k))) throw valueError(`Invalid filter specifier for ${kind} filter`);
  }
}

const LZMA_NAMES = ["id", "preset", "dict_size", "lc", "lp", "pb", "mode", "nice_len", "mf", "depth"];

function lzmaOptions(spec: Value, error: PyType): LzmaOptions {
  const preset = option(spec, "preset");
  const n = preset === undefined ? 6 : uint32(preset);
  const options = presetOptions(n);
  if (options === undefined) throw exceptionOf(error, strFromJs(`Invalid compression preset: ${n}`));
  checkNames(spec, LZMA_NAMES, "LZMA");
  const given = (name: string) => {
    const v = option(spec, name);
    if (v === undefined) return undefined;
    try {
      return uint32(v);
    } catch (e) {
      if (isExc(e, "TypeError") || isExc(e, "OverflowError")) {
        throw valueError("Invalid filter specifier for LZMA filter");
      }
      throw e;
    }
  };
  options.dictSize = given("dict_size") ?? options.dictSize;
  for (const name of ["lc", "lp", "pb"] as const) options[name] = given(name) ?? options[name];
  const depth = given("depth"), nice = given("nice_len"), mode = given("mode"), finder = given("mf");
  const badNice = nice !== undefined && (nice < 2 || nice > 273);
  const badMode = mode !== undefined && mode !== 1 && mode !== 2;
  // A finder that there is none of is found when the coder is made, as bad options are.
  if (badNice || badMode || finder !== undefined && ![3, 4, 18, 19, 20].includes(finder)) options.lc = 255;
  options.effort = {
    nice: nice === undefined ? options.effort.nice : Math.max(4, nice),
    depth: depth === undefined || depth === 0 ? options.effort.depth : depth,
  };
  return options;
}

function simple(spec: Value, name: string, missing: number, kind: string): number {
  checkNames(spec, ["id", name], kind);
  const v = option(spec, name);
  return v === undefined ? missing : uint32(v);
}

/** A filter from its dict. */
export function filterOf(spec: Value, error: PyType): Filter {
  if (getitemSlot(typeOf(spec)) === null) throw typeError("Filter specifier must be a dict or dict-like object");
  const given = option(spec, "id");
  if (given === undefined) throw valueError('Filter specifier must have an "id" entry');
  const id = unsigned(given, 64, "lzma_vli");
  if (id === LZMA1 || id === LZMA2) return { id, lzma: lzmaOptions(spec, error) };
  if (id === DELTA) return { id, distance: simple(spec, "dist", 1, "delta") };
  if (id < 16n && isBranchFilter(Number(id))) return { id, start: simple(spec, "start_offset", 0, "BCJ") };
  throw valueError(`Invalid filter ID: ${id}`);
}

/** A chain from a sequence of dicts. */
export function chainOf(specs: Value, error: PyType): Filter[] {
  if (specs instanceof PyDict) throw typeError("dict is not a sequence");
  const n = length(specs);
  if (n > 4) throw valueError("Too many filters - liblzma supports a maximum of 4");
  const out: Filter[] = [];
  for (let i = 0; i < n; i++) out.push(filterOf(getItem(specs, i), error));
  return out;
}

/** The dict of a filter. */
export function specOf(f: Filter): PyDict {
  const spec = new PyDict();
  spec.setStr("id", normInt(f.id));
  if (f.lzma !== undefined) {
    if (f.id === LZMA1) { for (const name of ["lc", "lp", "pb"] as const) spec.setStr(name, f.lzma[name]); }
    spec.setStr("dict_size", f.lzma.dictSize);
  }
  if (f.distance !== undefined) spec.setStr("dist", f.distance);
  if (f.start !== undefined) spec.setStr("start_offset", f.start);
  return spec;
}
