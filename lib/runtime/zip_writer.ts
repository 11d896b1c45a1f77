// Writing a zip archive, without compression: what is in it is read in place.
//
// In: files by name. Out: the archive's bytes. Invariants: entries in the order given, dated 1980-01-01, so that the same
// files give the same bytes.
import { crc32 } from "../modules/checksums.ts";

const DATE = 0x21;

function record(signature: number, fields: readonly (readonly [number, 2 | 4])[], name: Uint8Array): Uint8Array {
  const size = 4 + fields.reduce((sum, [, width]) => sum + width, 0);
  const out = new Uint8Array(size + name.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  out.set(name, at);
  return out;
}

export function writeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = new TextEncoder().encode(path);
    const crc = crc32(bytes, 0), n = bytes.length;
    const common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [DATE, 2], [crc, 4], [n, 4], [n, 4], [
      name.length,
      2,
    ]] as const;
    const local = record(0x04034b50, [...common, [0, 2]], name);
    directory.push(
      record(
        0x02014b50,
        [[20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 2], [0o100644 << 16 >>> 0, 4], [offset, 4]],
        name,
      ),
    );
    parts.push(local, bytes);
    offset += local.length + n;
  }
  const length = directory.reduce((sum, d) => sum + d.length, 0);
  const none = new Uint8Array(0);
  const end = record(
    0x06054b50,
    [[0, 2], [0, 2], [files.size, 2], [files.size, 2], [length, 4], [offset, 4], [0, 2]],
    none,
  );
  const all = [...parts, ...directory, end];
  const out = new Uint8Array(all.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const p of all) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}
