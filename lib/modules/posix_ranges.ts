// The part of posix about ranges of open files: reading and writing several buffers at a position, copying, reserving room.
//
// In: descriptors of files. Out: how many bytes. Invariant: the position of a file is where it was, except where a function
// is asked to use it.
import { fn, type MemberDef } from "../core/define.ts";
import { hostFiles } from "../core/host_api.ts";
import { osError, withOsErrors } from "../core/os_errors.ts";
import { valueError } from "../core/raise.ts";
import { None, type Value } from "../core/value.ts";
import { asSize } from "../ops/number.ts";
import { toArray } from "../ops/iteration.ts";
import { bytesArgument } from "./posix_path.ts";
import { atOffset, fdOf, writable } from "./posix_files.ts";

const CHUNK = 1 << 20;

/** Calls f for each buffer until one is not used whole; the sum of what it did. */
function each(buffers: readonly Uint8Array[], f: (b: Uint8Array) => number): number {
  let total = 0;
  for (const b of buffers) {
    const n = f(b);
    total += n;
    if (n < b.length) break;
  }
  return total;
}

function noFlags(flags: Value | undefined): void {
  if (flags !== undefined && asSize(flags) !== 0) throw osError("EOPNOTSUPP");
}

function preadv(fd: Value, buffers: Value, offset: Value, flags?: Value): Value {
  noFlags(flags);
  const from = fdOf(fd);
  const all = toArray(buffers).map(writable);
  return atOffset(from, asSize(offset), () => each(all, (b) => hostFiles().read(from, b)));
}

function pwritev(fd: Value, buffers: Value, offset: Value, flags?: Value): Value {
  noFlags(flags);
  const to = fdOf(fd);
  const all = toArray(buffers).map(bytesArgument);
  return atOffset(to, asSize(offset), () => each(all, (b) => hostFiles().write(to, b)));
}

function copyRange(src: Value, dst: Value, count: Value, fromOffset?: Value, toOffset?: Value): Value {
  const from = fdOf(src), to = fdOf(dst), n = asSize(count);
  if (n < 0) throw valueError("negative value for 'count' not allowed");
  const buffer = new Uint8Array(Math.min(n, CHUNK));
  const given = (v: Value | undefined) => v !== undefined && v !== None;
  const read = () => withOsErrors(() => hostFiles().read(from, buffer));
  const got = given(fromOffset) ? atOffset(from, asSize(fromOffset!), read) : read();
  const write = () => {
    let done = 0;
    while (done < got) done += withOsErrors(() => hostFiles().write(to, buffer.subarray(done, got)));
    return done;
  };
  return given(toOffset) ? atOffset(to, asSize(toOffset!), write) : write();
}

function allocate(fd: Value, offset: Value, length: Value): void {
  const file = fdOf(fd), from = asSize(offset), n = asSize(length);
  if (from < 0 || n <= 0) throw osError("EINVAL");
  withOsErrors(() => {
    if (hostFiles().stat(file).size < from + n) hostFiles().truncate(file, from + n);
  });
}

export const rangeMembers: Record<string, MemberDef | (() => Value)> = {
  preadv: fn("(fd, buffers, offset, flags=0, /)", "Read bytes at a position into several buffers.", preadv),
  pwritev: fn("(fd, buffers, offset, flags=0, /)", "Write several buffers at a position.", pwritev),
  copy_file_range: fn(
    "(src, dst, count, offset_src=None, offset_dst=None)",
    "Copy bytes from one file to another.",
    copyRange,
  ),
  posix_fallocate: fn("(fd, offset, length, /)", "Make room for a range of a file.", allocate),
  posix_fadvise: fn("(fd, offset, length, advice, /)", "Tell how a file will be used.", (fd: Value) => {
    // The host takes no advice.
    if (!hostFiles().isOpen(fdOf(fd))) throw osError("EBADF");
  }),
};
