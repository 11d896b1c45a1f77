// The mmap module: files as memory.
//
// The host maps no files: a mapping is a copy in memory. Invariants: mappings of the same file share one copy, so that they see
// each other; what methods and items change goes to the file at once; what is changed through a buffer goes there by flush()
// and close(). Changes that others make to the file are not seen, but for files of shared memory (shared_mappings.ts).
import { registerBuffer } from "../core/buffer.ts";
import { constructorFn, defineModule, defineType, getset, method, value } from "../core/define.ts";
import { EXC } from "../core/exceptions.ts";
import { hostFiles } from "../core/host_api.ts";
import { osError, withOsErrors } from "../core/os_errors.ts";
import { indexError, overflowError, typeError, valueError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { allocate, type PyType } from "../core/type.ts";
import { list, None, PyBytes, PyObject, PySlice, type Value } from "../core/value.ts";
import { getIter } from "../ops/iteration.ts";
import { asInt32, asSize, hasIndex, isInt } from "../ops/number.ts";
import { indexIn, sliceIndices } from "../ops/subscript.ts";
import { truth } from "../ops/truth.ts";
import { typeName } from "../ops/type_name.ts";
import { findBytes, rfindBytes } from "../types/bytes_search.ts";
import { bytesArg } from "./bytes_arg.ts";
import * as sharing from "./shared_mappings.ts";

const PAGE = 4096;
const SHARED = 1, PRIVATE = 2, ANONYMOUS = 32;
const READ = 1, WRITE = 2;
const ACCESS = { DEFAULT: 0, READ: 1, WRITE: 2, COPY: 3 };
const ACCESS_NAMES = ["ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE", "ACCESS_COPY"];

/** The shared copy of a file. */
interface Image {
  bytes: Uint8Array;
  mappings: number;
}

const images = new Map<string, Image>();

class PyMmap extends PyObject {
  /** null after close(). */
  bytes: Uint8Array | null = null;
  fd = -1;
  image: Image | null = null;
  key = "";
  offset = 0;
  access = ACCESS.DEFAULT;
  writable = true;
  /** Changes go to the file. */
  shared = false;
  pos = 0;
  /** Without it, size() and resize() don't work (the host's descriptor is kept all the same). */
  tracked = true;
  /** Memory was given out that can be written without our knowledge. */
  lent = false;

  get open(): Uint8Array {
    if (this.bytes === null) throw valueError("mmap closed or invalid");
    return this.bytes;
  }

  /** The memory, for a change; `resize` for a change of its size. */
  checkWritable(): Uint8Array {
    const b = this.open;
    if (!this.writable) throw typeError("mmap can't modify a readonly memory map.");
    return b;
  }

  /** Brings a part to the file. */
  store(from: number, to: number): void {
    if (!this.shared || this.fd < 0 || to <= from) return;
    const files = hostFiles();
    withOsErrors(() => {
      let at = from;
      files.seek(this.fd, this.offset + from, 0);
      while (at < to) at += files.write(this.fd, this.bytes!.subarray(at, to));
    });
  }

  close(): void {
    if (this.bytes === null) return;
    if (this.lent) this.store(0, this.bytes.length);
    this.bytes = null;
    this.release();
  }

  release(): void {
    if (this.image !== null && --this.image.mappings === 0) {
      images.delete(this.key);
      sharing.unshare(this.image.bytes);
    }
    this.image = null;
    if (this.fd >= 0) hostFiles().close(this.fd);
    this.fd = -1;
  }
}

/** The whole content of a file; its position stays. */
function readAll(fd: number, size: number): Uint8Array {
  const files = hostFiles();
  const before = files.seek(fd, 0, 1);
  const b = new Uint8Array(size);
  files.seek(fd, 0, 0);
  for (let at = 0; at < size;) {
    const n = files.read(fd, b.subarray(at));
    if (n === 0) break;
    at += n;
  }
  files.seek(fd, before, 0);
  return b;
}

function canUse(fd: number, write: boolean): boolean {
  const none = new Uint8Array(0);
  try {
    if (write) hostFiles().write(fd, none);
    else hostFiles().read(fd, none);
    return true;
  } catch {
    return false;
  }
}

function construct(
  cls: PyType,
  fileno: Value,
  lengthArg: Value,
  flagsArg?: Value,
  protArg?: Value,
  accessArg?: Value,
  offsetArg?: Value,
  trackArg?: Value,
): Value {
  const fd = asInt32(fileno);
  let length = asSize(lengthArg);
  let flags = flagsArg === undefined ? SHARED : asInt32(flagsArg), prot = protArg === undefined ? 3 : asInt32(protArg);
  let access = accessArg === undefined ? ACCESS.DEFAULT : asInt32(accessArg);
  const offset = offsetArg === undefined ? 0 : asSize(offsetArg);
  if (length < 0) throw overflowError("memory mapped length must be positive");
  if (offset < 0) throw overflowError("memory mapped offset must be positive");
  if (access !== ACCESS.DEFAULT && (flags !== SHARED || prot !== (READ | WRITE))) {
    throw valueError("mmap can't specify both access, flags and prot.");
  }
  if (access === ACCESS.READ) [flags, prot] = [SHARED, READ];
  else if (access === ACCESS.WRITE) [flags, prot] = [SHARED, READ | WRITE];
  else if (access === ACCESS.COPY) [flags, prot] = [PRIVATE, READ | WRITE];
  else if (access !== ACCESS.DEFAULT) throw valueError("mmap invalid access parameter.");
  else access = (prot & READ) === 0 || (prot & WRITE) !== 0 ? ACCESS.DEFAULT : ACCESS.READ;
  const self = allocate(cls) as PyMmap;
  self.access = access;
  self.offset = offset;
  self.writable = (prot & WRITE) !== 0;
  self.tracked = trackArg === undefined || truth(trackArg);
  if (fd === -1) {
    if (length === 0 || offset % PAGE !== 0) throw osError("EINVAL");
    self.bytes = new Uint8Array(length);
    return self;
  }
  mapFile(self, fd, length, flags);
  return self;

  function mapFile(self: PyMmap, fd: number, wanted: number, flags: number): void {
    const status = withOsErrors(() => hostFiles().stat(fd));
    length = wanted;
    if (status.isFile) {
      if (length === 0) {
        if (status.size === 0) throw valueError("cannot mmap an empty file");
        if (offset >= status.size) throw valueError("mmap offset is greater than file size");
        length = status.size - offset;
      } else if (offset > status.size || status.size - offset < length) {
        throw valueError("mmap length is greater than file size");
      }
    }
    if (offset % PAGE !== 0 || !status.isFile) throw osError(status.isFile ? "EINVAL" : "ENODEV");
    const shared = (flags & SHARED) !== 0;
    if (!canUse(fd, false) || shared && self.writable && !canUse(fd, true)) throw osError("EACCES");
    self.fd = hostFiles().duplicate(fd);
    self.shared = shared && self.writable;
    if (!shared) {
      self.bytes = readAll(fd, status.size).slice(offset, offset + length);
      return;
    }
    self.key = `${status.dev}:${status.ino}`;
    let image = images.get(self.key);
    // A file that grew or shrank since is read again.
    if (image === undefined || image.bytes.length !== status.size) {
      image = { bytes: readAll(fd, status.size), mappings: 0 };
      images.set(self.key, image);
    }
    image.mappings++;
    self.image = image;
    self.bytes = image.bytes.subarray(offset, offset + length);
    if (self.shared && sharing.isSharedMemory(status.dev)) sharing.share(image.bytes, fd);
  }
}

function resize(self: PyMmap, size: Value): void {
  const n = asSize(size);
  const b = self.open;
  if (!self.tracked) throw valueError("mmap can't resize with trackfd=False.");
  if (self.access === ACCESS.COPY || self.access === ACCESS.READ || !self.writable) {
    throw typeError("mmap can't resize a readonly or copy-on-write memory map.");
  }
  if (n < 0 || !Number.isSafeInteger(n + self.offset)) throw valueError("new size out of range");
  if (n === 0) throw osError("EINVAL");
  const grown = new Uint8Array(n);
  grown.set(b.subarray(0, n));
  if (self.fd >= 0) {
    withOsErrors(() => hostFiles().truncate(self.fd, self.offset + n));
    if (self.image !== null) {
      // The other mappings of the file keep the old memory.
      if (--self.image.mappings === 0) images.delete(self.key);
      const all = new Uint8Array(self.offset + n);
      all.set(self.image.bytes.subarray(0, self.offset));
      all.set(grown, self.offset);
      self.image = { bytes: all, mappings: 1 };
      images.set(self.key, self.image);
      self.bytes = all.subarray(self.offset);
      return;
    }
  }
  self.bytes = grown;
}

function bound(v: Value | undefined, missing: number, length: number): number {
  let n = v === undefined || v === None ? missing : asSize(v);
  if (n < 0) n = Math.max(0, n + length);
  return Math.min(n, length);
}

function search(find: typeof findBytes, fromPosition: boolean) {
  return (self: PyMmap, sub: Value, start?: Value, end?: Value) => {
    const what = bytesArg(sub), b = self.open;
    const from = bound(start, fromPosition || start === undefined ? self.pos : 0, b.length);
    return find(b, what, from, bound(end, b.length, b.length));
  };
}

function read(self: PyMmap, size?: Value): Value {
  if (size !== undefined && size !== None && !hasIndex(size)) {
    throw typeError(`argument should be integer or None, not '${typeName(size)}'`);
  }
  const n = size === undefined || size === None ? -1 : asSize(size);
  const b = self.open;
  const left = Math.max(0, b.length - self.pos);
  const count = n < 0 || n > left ? left : n;
  const out = b.slice(self.pos, self.pos + count);
  self.pos += count;
  return new PyBytes(out);
}

function readline(self: PyMmap): Value {
  const b = self.open;
  if (self.pos >= b.length) return new PyBytes(new Uint8Array(0));
  const at = b.indexOf(10, self.pos);
  const end = at < 0 ? b.length : at + 1;
  const out = b.slice(self.pos, end);
  self.pos = end;
  return new PyBytes(out);
}

function write(self: PyMmap, data: Value): Value {
  const input = bytesArg(data);
  const b = self.checkWritable();
  if (self.pos > b.length || b.length - self.pos < input.length) throw valueError("data out of range");
  b.set(input, self.pos);
  self.store(self.pos, self.pos + input.length);
  self.pos += input.length;
  return input.length;
}

function seek(self: PyMmap, distance: Value, whence?: Value): Value {
  const n = asSize(distance), how = whence === undefined ? 0 : asInt32(whence);
  const b = self.open;
  if (how < 0 || how > 2) throw valueError("unknown seek type");
  const to = n + [0, self.pos, b.length][how];
  if (to < 0 || to > b.length) throw valueError("seek out of range");
  return self.pos = to;
}

function move(self: PyMmap, dest: Value, src: Value, count: Value): void {
  const to = asSize(dest), from = asSize(src), n = asSize(count);
  const b = self.checkWritable();
  if (to < 0 || from < 0 || n < 0 || b.length - to < n || b.length - from < n) {
    throw valueError("source, destination, or count out of range");
  }
  b.copyWithin(to, from, from + n);
  self.store(to, to + n);
}

function flush(self: PyMmap, offset?: Value, size?: Value): void {
  const b = self.open;
  const from = offset === undefined ? 0 : asSize(offset), n = size === undefined ? b.length - from : asSize(size);
  if (from < 0 || n < 0 || from + n > b.length) throw valueError("flush values out of range");
  if (from % PAGE !== 0) throw osError("EINVAL");
  if (self.lent) self.store(from, from + n);
}

function madvise(self: PyMmap, option: Value, start?: Value, length?: Value): void {
  asInt32(option);
  const b = self.open;
  const from = start === undefined ? 0 : asSize(start), n = length === undefined ? b.length : asSize(length);
  if (from < 0 || from >= b.length) throw valueError("madvise start out of bounds");
  if (n < 0) throw valueError("madvise length invalid");
  if (from + n > Number.MAX_SAFE_INTEGER) throw overflowError("madvise length too large");
  // Advice about paging has no use here.
}

function getItem(self: PyMmap, key: Value): Value {
  const { length } = self.open;
  if (hasIndex(key)) {
    const at = indexIn(key, length, "mmap index out of range");
    // An index may have closed the mapping.
    return self.open[at];
  }
  if (!(key instanceof PySlice)) throw typeError("mmap indices must be integers");
  const { start, step, count } = sliceIndices(key, length);
  const b = self.open;
  if (step === 1) return new PyBytes(b.slice(start, start + count));
  return new PyBytes(Uint8Array.from({ length: count }, (_, i) => b[start + i * step]));
}

function setItem(self: PyMmap, key: Value, v: Value): void {
  const { length } = self.checkWritable();
  if (hasIndex(key)) {
    const at = indexIn(key, length, "mmap index out of range");
    if (!hasIndex(v)) throw typeError("mmap item value must be an int");
    const byte = asSize(v);
    if (byte < 0 || byte > 255) throw valueError("mmap item value must be in range(0, 256)");
    self.open[at] = byte;
    self.store(at, at + 1);
    return;
  }
  if (!(key instanceof PySlice)) throw typeError("mmap indices must be integers");
  const { start, step, count } = sliceIndices(key, length);
  const data = bytesArg(v).slice();
  const b = self.open;
  if (data.length !== count) throw indexError("mmap slice assignment is wrong size");
  for (let i = 0; i < count; i++) b[start + i * step] = data[i];
  if (count > 0) {
    const last = start + (count - 1) * step;
    self.store(Math.min(start, last), Math.max(start, last) + 1);
  }
}

const SIGNATURE = "(fileno, length, flags=MAP_SHARED, prot=PROT_WRITE|PROT_READ, access=ACCESS_DEFAULT, offset=0, *, " +
  "trackfd=True)";

const mmapType: PyType = defineType("mmap.mmap", PyMmap, {
  doc: "The memory of a file, or memory without a file when fileno is -1.",
  weakrefs: true,
  signature: SIGNATURE,
  slots: {
    __new__: constructorFn("mmap", SIGNATURE, construct),
    __len__: (self: PyMmap) => self.open.length,
    __getitem__: getItem,
    __setitem__: setItem,
    __delitem__: (self: PyMmap, key: Value) => {
      self.checkWritable();
      throw typeError(
        isInt(key) ? "mmap object doesn't support item deletion" : "mmap object doesn't support slice deletion",
      );
    },
    // As a sequence, its items are bytes of length one.
    __iter__: (self: PyMmap) => getIter(list(Array.from(self.open, (b) => new PyBytes(Uint8Array.of(b))))),
    __repr__: (self: PyMmap) => {
      const access = ACCESS_NAMES[self.access];
      if (self.bytes === null) return strFromJs("<mmap.mmap closed=True>");
      return strFromJs(
        `<mmap.mmap closed=False, access=${access}, length=${self.bytes.length}, pos=${self.pos}, offset=${self.offset}>`,
      );
    },
  },
  members: {
    close: method("(self, /)", "Ends the mapping.", (self: PyMmap) => self.close()),
    closed: getset("Was it closed?", (self: PyMmap) => self.bytes === null),
    find: method("(self, view, /, start=<opt>, end=<opt>)", "The first place of bytes.", search(findBytes, true)),
    rfind: method("(self, view, /, start=<opt>, end=<opt>)", "The last place of bytes.", search(rfindBytes, true)),
    flush: method("(self, offset=0, size=<opt>, /)", "Brings changes to the file.", flush),
    madvise: method("(self, option, start=0, length=<opt>, /)", "Has no effect.", madvise),
    move: method("(self, dest, src, count, /)", "Copies a part to another place.", move),
    read: method("(self, n=None, /)", "Bytes from the position on.", read),
    read_byte: method("(self, /)", "The byte at the position.", (self: PyMmap) => {
      const b = self.open;
      if (self.pos >= b.length) throw valueError("read byte out of range");
      return b[self.pos++];
    }),
    readline: method("(self, /)", "The rest of the line.", readline),
    resize: method("(self, newsize, /)", "Changes the size, of the file too.", resize),
    seek: method("(self, distance, how=0, /)", "Moves the position.", seek),
    seekable: method("(self, /)", "Always true.", () => true),
    size: method("(self, /)", "The size of the file, or of the memory.", (self: PyMmap) => {
      const b = self.open;
      if (!self.tracked) throw osError("EBADF");
      return self.fd < 0 ? b.length : withOsErrors(() => hostFiles().stat(self.fd)).size;
    }),
    tell: method("(self, /)", "The position.", (self: PyMmap) => {
      self.open;
      return self.pos;
    }),
    write: method("(self, bytes, /)", "Writes bytes at the position.", write),
    write_byte: method("(self, byte, /)", "Writes a byte at the position.", (self: PyMmap, byte: Value) => {
      const n = asSize(byte);
      if (n < 0 || n > 255) throw overflowError("unsigned byte integer is out of range");
      const b = self.checkWritable();
      if (self.pos >= b.length) throw valueError("write byte out of range");
      b[self.pos] = n;
      self.store(self.pos, ++self.pos);
    }),
    __enter__: method("(self, /)", "The mapping.", (self: PyMmap) => {
      self.open;
      return self;
    }),
    __exit__: method("(self, exc_type, exc_value, traceback, /)", "Ends the mapping.", (self: PyMmap) => self.close()),
  },
});

registerBuffer(
  PyMmap,
  (m: PyMmap) => {
    const b = m.open;
    m.lent ||= m.writable;
    return b;
  },
  (m: PyMmap) => m.writable,
);

const CONSTANTS = {
  PROT_READ: READ,
  PROT_WRITE: WRITE,
  PROT_EXEC: 4,
  MAP_SHARED: SHARED,
  MAP_PRIVATE: PRIVATE,
  MAP_ANON: ANONYMOUS,
  MAP_ANONYMOUS: ANONYMOUS,
  MAP_DENYWRITE: 2048,
  MAP_EXECUTABLE: 4096,
  MAP_NORESERVE: 16384,
  MAP_POPULATE: 32768,
  MAP_STACK: 131072,
  MADV_NORMAL: 0,
  MADV_RANDOM: 1,
  MADV_SEQUENTIAL: 2,
  MADV_WILLNEED: 3,
  MADV_DONTNEED: 4,
  MADV_FREE: 8,
  PAGESIZE: PAGE,
  ALLOCATIONGRANULARITY: PAGE,
};

export const module = defineModule("mmap", {
  doc: "Files as memory.",
  init: (_module, dict) => {
    for (const [name, n] of Object.entries(CONSTANTS)) dict.setStr(name, n);
    for (const [name, n] of Object.entries(ACCESS)) dict.setStr(`ACCESS_${name}`, n);
    dict.setStr("error", EXC.OSError);
  },
  members: { mmap: value(mmapType) },
});
