// The _uuid module: UUIDs of the time and the machine (version 1).
//
// Invariant: no two UUIDs of a process are equal: the time goes on by at least one unit of 100 ns. The node is the address of
// a network card, where the system tells one, else a random one that is marked as such.
import { defineModule, fn, value } from "../core/define.ts";
import { None, PyBytes, tuple } from "../core/value.ts";
import { fillRandom, listDirectory, nowSeconds, tryRead } from "../runtime/host.ts";

/** Units of 100 ns from 1582-10-15 to 1970-01-01. */
const TO_1970 = 0x01b21dd213814000n;

let node: Uint8Array | null = null;
let sequence = 0;
let last = 0n;

/** The address of the first network card that has one of its own. */
function cardAddress(): Uint8Array | null {
  try {
    for (const { name } of listDirectory("/sys/class/net")) {
      const bytes = tryRead(`/sys/class/net/${name}/address`);
      const text = bytes === undefined ? "" : new TextDecoder().decode(bytes).trim();
      if (!/^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/.test(text)) continue;
      const address = Uint8Array.from(text.split(":"), (h) => parseInt(h, 16));
      if (address.some((b) => b !== 0)) return address;
    }
  } catch {
    // Without permission to look, there is none.
  }
  return null;
}

function randomAddress(): Uint8Array {
  const b = new Uint8Array(6);
  fillRandom(b);
  b[0] |= 1;
  return b;
}

function generate(): Uint8Array {
  if (node === null) {
    node = cardAddress() ?? randomAddress();
    const b = new Uint8Array(2);
    fillRandom(b);
    sequence = ((b[0] << 8) | b[1]) & 0x3fff;
  }
  let time = BigInt(Math.floor(nowSeconds() * 1e6)) * 10n + TO_1970;
  if (time <= last) time = last + 1n;
  last = time;
  const out = new Uint8Array(16);
  const view = new DataView(out.buffer);
  view.setUint32(0, Number(time & 0xffffffffn));
  view.setUint16(4, Number((time >> 32n) & 0xffffn));
  view.setUint16(6, Number(time >> 48n) | 0x1000);
  view.setUint16(8, sequence | 0x8000);
  out.set(node, 10);
  return out;
}

export const module = defineModule("_uuid", {
  doc: "UUIDs of the time.",
  members: {
    has_uuid_generate_time_safe: value(1),
    has_stable_extractable_node: value(0),
    generate_time_safe: fn(
      "()",
      "A UUID of the time as bytes, and whether it is safe among processes: not known.",
      () => tuple([new PyBytes(generate()), None]),
    ),
  },
});
