// Compressed tables -> data.
//
// In: the text of a *.gen.ts file (JSON, Brotli, base64). Out: the data. node:zlib is loaded here, at the first use.
import { nodeModule } from "../runtime/host.ts";

export function unpack<T>(text: string): T {
  const bytes: Uint8Array = nodeModule("node:zlib").brotliDecompressSync(Uint8Array.fromBase64(text));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Turns differences, in place, back into the numbers. */
export function sums(deltas: number[]): number[] {
  for (let i = 1; i < deltas.length; i++) deltas[i] += deltas[i - 1];
  return deltas;
}
