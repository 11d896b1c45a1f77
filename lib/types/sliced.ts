// Slices of exact lists, tuples and strs of the BMP by numbers: the whole of what o[a:b] and o[::-1] do there.
//
// In: the sequence and bounds, undefined where the slice has none. Out: a new sequence; a whole tuple or str is itself.
// Source: bounds of Array.prototype.slice and String.prototype.slice mean what Python's do.
import { PyList, type PyTuple, tuple } from "../core/value.ts";
import { floatList } from "./list_slices.ts";

export function sliceList(o: PyList, start: number | undefined, stop: number | undefined): PyList {
  return o.floats === null ? new PyList(o.a.slice(start, stop)) : floatList(o.floats.slice(start, stop));
}

export function sliceTuple(o: PyTuple, start: number | undefined, stop: number | undefined): PyTuple {
  const items = o.a.slice(start, stop);
  return items.length === o.a.length ? o : tuple(items);
}

export function sliceStr(o: string, start: number | undefined, stop: number | undefined): string {
  // For bounds that are not negative substring() means the same and takes half of the time.
  const from = start === undefined ? 0 : start, to = stop === undefined ? o.length : stop;
  return from >= 0 && to >= from ? o.substring(from, to) : o.slice(from, to);
}

export function reversedList(o: PyList): PyList {
  return o.floats === null ? new PyList(o.a.toReversed()) : floatList(o.floats.toReversed());
}

export function reversedTuple(o: PyTuple): PyTuple {
  return tuple(o.a.toReversed());
}

export function reversedStr(o: string): string {
  let out = "";
  for (let i = o.length - 1; i >= 0; i--) out += o[i];
  return out;
}
