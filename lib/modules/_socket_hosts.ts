// The names that addresses were looked up by: Deno allows hosts by name, programs connect to the addresses they got.
//
// Invariants: an address that several names share keeps the last one. A name that may not be looked up (--allow-net=name:port
// allows connecting only) stands as an address of its own in 198.18.0.0/15, which no host on the internet has; the host
// gets the name again, and refuses or allows it.

const names = new Map<string, string>();
const standIns = new Map<string, string>();
const MOST = 1024;

/** The address was looked up by this name. */
export function rememberName(address: string, name: string): void {
  if (names.size >= MOST) names.delete(names.keys().next().value!);
  names.set(address, name);
}

/** The IPv4 address that stands for a name. */
export function standInFor(name: string): string {
  let address = standIns.get(name);
  if (address === undefined) {
    const n = standIns.size + 1;
    address = `198.${18 + (n >> 16 & 1)}.${n >> 8 & 255}.${n & 255}`;
    standIns.set(name, address);
  }
  rememberName(address, name);
  return address;
}

/** The name that an address was looked up by; undefined for one that the program wrote itself. */
export function nameOfAddress(address: string): string | undefined {
  return names.get(address);
}

/** True when the address only stands for its name. */
export function isStandIn(address: string): boolean {
  return standIns.get(names.get(address) ?? "") === address;
}
