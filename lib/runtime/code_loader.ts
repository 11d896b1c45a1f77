// From a found module to its code: __pycache__, the bytecode cache, or the compiler.
//
// In: Found. Out: a code object. Invariants: bytecode is used only while it belongs to the source (mtime and size, or
// the source's hash as PEP 552 says); whatever is wrong with a cache, the source is compiled and run from memory.
import { changedCode, type CodeData } from "../bytecode/code.ts";
import { CACHE_TAG, CODE_MARK, pycMagic, sourceHash } from "../bytecode/pyc.ts";
import { deserializeCode, serializeCode } from "../bytecode/serialize.ts";
import { exception, importError } from "../core/raise.ts";
import { strFromJs } from "../core/str.ts";
import { PyCode } from "../interpreter/code_object.ts";
import type { Config } from "../modules/sys_config.ts";
import { readCached, type Stamp, writeCached } from "./bytecode_cache.ts";
import { compileText, sourceText } from "./compile_source.ts";
import { unasked } from "./host_access.ts";
import { HostError, readFile, tryMakeDirectory, tryRead, tryWriteAtomic } from "./host.ts";
import { memoryFile } from "./host_memory.ts";
import { folderNames, type Found } from "./module_finder.ts";
import type { ProfileCache } from "./profile_cache.ts";

/** Library modules that are part of CPython's executable: their code names no file. */
const FROZEN: ReadonlySet<string> = new Set([
  "_collections_abc",
  "_sitebuiltins",
  "abc",
  "codecs",
  "genericpath",
  "importlib.machinery",
  "importlib.util",
  "io",
  "ntpath",
  "os",
  "posixpath",
  "runpy",
  "site",
  "stat",
  "zipimport",
]);

/** Compiles and caches for one runtime. */
export class CodeLoader {
  constructor(
    readonly config: Config,
    /** sys.dont_write_bytecode and sys.pycache_prefix as they are now. */
    readonly settings: () => { dontWrite: boolean; prefix: string | null },
    readonly verbose: (text: string) => void,
    /** The folder or archive of the standard library. */
    readonly library: string,
  ) {}

  /** Of the program that runs, if profiles are kept. */
  profiles: ProfileCache | null = null;

  get optimize(): 0 | 1 | 2 {
    return Math.min(this.config.flags.optimize, 2) as 0 | 1 | 2;
  }

  /** The code of a module. */
  load(found: Found): PyCode {
    const code = this.#load(found);
    if (found.kind !== "bytecode") this.profiles?.loaded(found.path, found, code);
    return code;
  }

  #load(found: Found): PyCode {
    if (FROZEN.has(found.name) && found.path.startsWith(this.library + "/")) {
      return this.loadAs(found, `<frozen ${found.name}>`);
    }
    if (found.kind === "bytecode") return new PyCode(this.loadPycFile(found.path, found.name));
    if (found.kind === "zip" || found.kind === "text") return new PyCode(this.#loadFromLibrary(found));
    return new PyCode(this.loadSourceFile(found.path, found, found.name));
  }

  /** The code of a library module under another file name. */
  loadAs(found: Found, filename: string): PyCode {
    if (found.kind === "zip") return new PyCode(this.#loadFromLibrary(found, filename));
    if (found.kind === "bytecode") return new PyCode(relocated(this.loadPycFile(found.path, found.name), filename));
    return new PyCode(relocated(this.loadSourceFile(found.path, found, found.name), filename));
  }

  /** Where CPython's rules put the bytecode of a source file: `__cached__`. */
  cachedPath(found: Found): string {
    return found.kind === "bytecode" ? found.path : this.pycacheFile(found.path);
  }

  pycacheFile(path: string): string {
    const slash = path.lastIndexOf("/");
    const dir = path.slice(0, slash), file = path.slice(slash + 1);
    const stem = file.endsWith(".py") ? file.slice(0, -3) : file;
    const level = this.optimize === 0 ? "" : `.opt-${this.optimize}`;
    const { prefix } = this.settings();
    const folder = prefix === null ? `${dir}/__pycache__` : `${prefix.replace(/\/+$/, "")}${dir}`;
    return `${folder}/${stem}.${CACHE_TAG}${level}.pyc`;
  }

  #loadFromLibrary(found: Found, as?: string): CodeData {
    if (found.entry.endsWith(".pyc")) {
      const data = this.#pycCode(found.zip!.read(found.entry)!, found.path, found.name);
      return as === undefined ? data : relocated(data, as);
    }
    const filename = as ?? found.path;
    const place = found.kind === "text" ? `najash:${found.name}` : found.path;
    const key = filename === found.path ? place : `${filename} ${place}`;
    const stamp: Stamp = { mtime: found.mtime, size: found.size };
    const cached = readCached(key, stamp, this.optimize, this.verbose);
    if (cached !== undefined) {
      this.verbose(`# code object from the bytecode cache for ${quote(found.path)}`);
      return cached;
    }
    const text = found.text ?? sourceText(found.zip!.read(found.entry)!, found.path);
    const code = this.compile(text, filename, found.name);
    if (!this.settings().dontWrite) writeCached(key, stamp, this.optimize, code, this.verbose);
    return code;
  }

  /** The code of a source file, by way of the caches. */
  loadSourceFile(path: string, stamp: Stamp, name: string): CodeData {
    const pyc = this.pycacheFile(path);
    const fromPyc = this.#fromPycache(pyc, path, stamp, name);
    if (fromPyc !== undefined) return fromPyc;
    const { dontWrite, prefix } = this.settings();
    const cacheable = prefix === null && path.startsWith("/") && memoryFile(path) === undefined;
    if (cacheable) {
      const cached = readCached(path, stamp, this.optimize, this.verbose);
      if (cached !== undefined) {
        this.verbose(`# code object from the bytecode cache for ${quote(path)}`);
        return cached;
      }
    }
    const bytes = this.#read(path, name);
    const code = this.compile(sourceText(bytes, path), path, name);
    if (!dontWrite) {
      if (prefix !== null) this.#writePyc(pyc, stamp, code);
      else if (cacheable) writeCached(path, stamp, this.optimize, code, this.verbose);
    }
    return code;
  }

  #read(path: string, name: string): Uint8Array {
    try {
      return unasked(() => readFile(path));
    } catch (e) {
      if (!(e instanceof HostError)) throw e;
      throw importError(`can't read ${quote(path)}: ${e.message}`, strFromJs(name), strFromJs(path));
    }
  }

  compile(text: string, path: string, module: string): CodeData {
    this.verbose(`# compiling ${quote(path)}`);
    return compileText(text, { filename: path, mode: "exec", optimize: this.optimize, module });
  }

  /** A valid .pyc of a source, or undefined. */
  #fromPycache(pyc: string, path: string, stamp: Stamp, name: string): CodeData | undefined {
    const slash = pyc.lastIndexOf("/");
    // A failing read takes longer than a look at what is known of the folders.
    const isThere = !pyc.startsWith("/") || this.settings().prefix !== null ||
      folderNames(path.slice(0, path.lastIndexOf("/")) || "/").has("__pycache__") &&
        folderNames(pyc.slice(0, slash)).has(pyc.slice(slash + 1));
    const bytes = isThere ? tryRead(pyc) : undefined;
    if (bytes === undefined || bytes.length < 17) return undefined;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (view.getUint32(0, true) !== pycMagic()) return undefined;
    const flags = view.getUint32(4, true);
    if (flags > 3) return undefined;
    if ((flags & 1) === 0) {
      if (
        view.getUint32(8, true) !== (Math.floor(stamp.mtime / 1000) >>> 0) ||
        view.getUint32(12, true) !== stamp.size >>> 0
      ) {
        this.verbose(`# bytecode is stale for ${quote(name)}`);
        return undefined;
      }
    } else {
      const check = this.config.checkHashPycs;
      const checked = (flags & 2) !== 0;
      if (check !== "never" && (checked || check === "always")) {
        const hash = sourceHash(view.getUint32(0, true), this.#read(path, name));
        for (let i = 0; i < 8; i++) if (hash[i] !== bytes[8 + i]) return undefined;
      }
    }
    const code = pycBody(bytes);
    if (code !== undefined) this.verbose(`# ${pyc} matches ${path}`);
    return code === undefined ? undefined : relocated(code, path);
  }

  #writePyc(pyc: string, stamp: Stamp, code: CodeData): void {
    const out = pycBytes(code, stamp);
    tryMakeDirectory(pyc.slice(0, pyc.lastIndexOf("/")));
    if (tryWriteAtomic(pyc, out)) this.verbose(`# wrote ${quote(pyc)}`);
  }

  /** The code in a .pyc that has no source. */
  loadPycFile(path: string, name: string): CodeData {
    return this.#pycCode(this.#read(path, name), path, name);
  }

  /** The code of a .pyc that is the program. */
  loadProgramPyc(path: string): CodeData {
    const bytes = this.#read(path, "__main__");
    if (bytes.length < 4) throw exception("EOFError", "EOF read where not expected");
    if (new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== pycMagic()) {
      throw exception("RuntimeError", "Bad magic number in .pyc file");
    }
    if (bytes.length < 16) throw exception("EOFError", "EOF read where not expected");
    const code = pycBody(bytes);
    if (code === undefined) throw exception("RuntimeError", "Bad code object in .pyc file");
    return code;
  }

  #pycCode(bytes: Uint8Array, path: string, name: string): CodeData {
    const fail = (message: string) => importError(message, strFromJs(name), strFromJs(path));
    if (bytes.length < 4 || new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) !== pycMagic()) {
      throw fail(`bad magic number in ${quote(name)}: ${bytesRepr(bytes.subarray(0, 4))}`);
    }
    if (bytes.length < 16) throw exception("EOFError", `reached EOF while reading pyc header of ${quote(name)}`);
    const flags = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
    if (flags > 3) throw fail(`invalid flags ${flags} in ${quote(name)}`);
    const code = pycBody(bytes);
    if (code === undefined) throw fail(`Non-code object in ${quote(path)}`);
    return code;
  }
}

/** The contents of a .pyc that is used without a look at its source. */
export function uncheckedPycBytes(code: CodeData): Uint8Array {
  const out = pycBytes(code, { mtime: 0, size: 0 });
  out[4] = 1;
  return out;
}

/** The contents of a .pyc: header and code. */
export function pycBytes(code: CodeData, stamp: Stamp): Uint8Array {
  const body = serializeBody(code);
  const out = new Uint8Array(16 + body.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, pycMagic(), true);
  view.setUint32(8, Math.floor(stamp.mtime / 1000) >>> 0, true);
  view.setUint32(12, stamp.size >>> 0, true);
  out.set(body, 16);
  return out;
}

function serializeBody(code: CodeData): Uint8Array {
  const data = serializeCode(code);
  const out = new Uint8Array(data.length + 5);
  out[0] = CODE_MARK;
  new DataView(out.buffer).setUint32(1, data.length, true);
  out.set(data, 5);
  return out;
}

function pycBody(bytes: Uint8Array): CodeData | undefined {
  if ((bytes[16] & 0x7f) !== CODE_MARK || bytes.length < 21) return undefined;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(17, true);
  if (bytes.length < 21 + length) return undefined;
  try {
    return deserializeCode(bytes.subarray(21, 21 + length));
  } catch {
    return undefined;
  }
}

/** The same code for a source that lies elsewhere now (co_filename of it and of nested code). */
export function relocated(code: CodeData, filename: string): CodeData {
  if (code.filename === filename) return code;
  const old = code.filename;
  function move(c: CodeData): CodeData {
    return changedCode(c, {
      filename: c.filename === old ? filename : c.filename,
      consts: c.consts.map((k) => (k.k === "code" ? { k: "code" as const, v: move(k.v as CodeData) } : k)),
    });
  }
  return move(code);
}

function bytesRepr(b: Uint8Array): string {
  let s = "b'";
  for (const c of b) {
    if (c === 0x5c || c === 0x27) s += "\\" + String.fromCharCode(c);
    else if (c === 10) s += "\\n";
    else if (c === 13) s += "\\r";
    else if (c === 9) s += "\\t";
    else s += c >= 32 && c < 127 ? String.fromCharCode(c) : `\\x${c.toString(16).padStart(2, "0")}`;
  }
  return s + "'";
}

function quote(s: string): string {
  return `'${s}'`;
}
