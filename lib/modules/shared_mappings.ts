// Mappings of memory that processes share: brought up to date where processes take notice of each other.
//
// In: copies of files that modules/mmap.ts made. Invariants: a copy knows what was last seen in its file (`base`), so that only
// what this process changed is written, and only what others changed is taken. publish() comes before what others
// can notice (a lock released, bytes sent, time given away, the end of the process), refresh() after what was noticed of others. Programs
// that look at shared memory without any of these see old values. Only files of the folder that is memory
// take part: without such mappings both functions cost nothing.
import { hostFiles } from "../core/host_api.ts";
import { hostSystem } from "../core/host_system.ts";
import { setBeforeExit } from "../runtime/host.ts";

interface Mapped {
  readonly bytes: Uint8Array;
  readonly base: Uint8Array;
  fd: number;
}

const mapped = new Map<Uint8Array, Mapped>();

/** True for a file of memory, which processes map to share it. */
export function isSharedMemory(dev: number): boolean {
  try {
    return hostSystem().os === "linux" && hostSystem().stat("/dev/shm", true).dev === dev;
  } catch {
    return false;
  }
}

/** The copy of a file takes part from now on; `fd` is a descriptor of its own. */
export function share(bytes: Uint8Array, fd: number): void {
  setBeforeExit(publish);
  if (!mapped.has(bytes)) mapped.set(bytes, { bytes, base: bytes.slice(), fd: hostFiles().duplicate(fd) });
}

/** The copy is given up. */
export function unshare(bytes: Uint8Array): void {
  const m = mapped.get(bytes);
  if (m === undefined) return;
  write(m);
  mapped.delete(bytes);
  hostFiles().close(m.fd);
}

function write(m: Mapped): void {
  const { bytes, base } = m;
  for (let from = 0; from < bytes.length; from++) {
    if (bytes[from] === base[from]) continue;
    let to = from + 1;
    while (to < bytes.length && bytes[to] !== base[to]) to++;
    const part = bytes.subarray(from, to);
    hostFiles().seek(m.fd, from, 0);
    for (let rest = part; rest.length > 0;) rest = rest.subarray(hostFiles().write(m.fd, rest));
    base.set(part, from);
    from = to;
  }
}

/** What this process changed becomes visible. */
export function publish(): void {
  if (mapped.size > 0) { for (const m of mapped.values()) write(m); }
}

/** What others changed becomes visible here. */
export function refresh(): void {
  if (mapped.size === 0) return;
  for (const m of mapped.values()) {
    write(m);
    hostFiles().seek(m.fd, 0, 0);
    for (let at = 0; at < m.base.length;) {
      const n = hostFiles().read(m.fd, m.base.subarray(at));
      if (n === 0) break;
      at += n;
    }
    m.bytes.set(m.base);
  }
}
