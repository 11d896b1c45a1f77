// Making frozen modules: the library's modules are imported one after the other, and what each left behind is written down.
//
// In: a runtime that has imported nothing else. Out: the file that frozen_modules.ts reads. Invariants: a module is frozen right after
// its code ran, before anything else can change it; one that depends on the time, the machine, the process or its environment is
// left out (LEFT_OUT), and so is every module that can't be put into words. tests/frozen compares all of them with executed ones.
import type { CodeData } from "../bytecode/code.ts";
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import type { PyDict } from "../core/dict.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { PyModule } from "../core/function.ts";
import { PyType } from "../core/type.ts";
import { PyList, type PyObject, type Value } from "../core/value.ts";
import { Watched } from "../frozen/changes.ts";
import { EFFECT, IMPORTED_AT, type Segment } from "../frozen/format.ts";
import { type Again, type Change, type CodePlaces, Freezing, Unfreezable } from "../frozen/freeze.ts";
import { isAccessor, Naming } from "../frozen/naming.ts";
import { toArray } from "../ops/iteration.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { registrations } from "../modules/_abc.ts";
import { asciiText } from "./ascii_text.ts";
import { checksum } from "./bytecode_cache.ts";
import { compileText } from "./compile_source.ts";
import { DIGITS, FREEZING, frozenStore, type Index } from "./frozen_modules.ts";
import { tryRemove, tryWriteAtomic } from "./host.ts";
import type { ImportWatcher } from "./importer.ts";
import type { Found } from "./module_finder.ts";
import type { Runtime } from "./runtime.ts";
import { openZip, type ZipArchive } from "./stdlib_zip.ts";

/** Modules that programs import most; what these import is frozen too. */
const ROOTS =
  "re json argparse dataclasses typing asyncio enum functools collections contextlib inspect logging pathlib datetime " +
  "os sys io abc types copy pickle string textwrap random math statistics decimal fractions itertools operator heapq bisect " +
  "subprocess threading queue socket ssl select selectors signal time calendar locale gettext shutil tempfile glob fnmatch " +
  "csv configparser tomllib html.parser xml.etree.ElementTree urllib.request urllib.parse http.server http.client email.message " +
  "email.mime.text email.mime.multipart unittest doctest pprint traceback warnings weakref struct hashlib hmac base64 secrets uuid zipfile tarfile " +
  "gzip bz2 lzma zlib sqlite3 concurrent.futures concurrent.futures.thread multiprocessing ast dis tokenize timeit cProfile pstats " +
  "platform getpass importlib.util importlib.metadata importlib.resources ipaddress numbers difflib shlex cmd codecs graphlib " +
  "array contextvars zoneinfo optparse stat linecache colorsys keyword mimetypes http.cookies xml.dom.minidom xmlrpc.client " +
  "smtplib ftplib imaplib wsgiref.simple_server socketserver sched trace pdb code codeop runpy pkgutil unittest.mock " +
  "string.templatelib annotationlib compression.zstd";

/**
 * Modules whose code asks for what may be another time, or does what only running it does: the environment, the clock, random
 * numbers; converters that only natives keep.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  ("site uuid platform sysconfig zoneinfo zoneinfo._tzpath " +
    "__main__ multiprocessing multiprocessing.process multiprocessing.context multiprocessing.util pdb getpass encodings " +
    "sqlite3.dbapi2 _pyrepl.trace xml.etree.ElementTree").split(" "),
);

/** Functions of the module random that are methods of its generator. */
const RANDOM =
  "seed random uniform triangular randint choice randrange sample shuffle choices normalvariate lognormvariate " +
  "expovariate vonmisesvariate gammavariate gauss betavariate binomialvariate paretovariate weibullvariate getstate setstate " +
  "getrandbits randbytes";

interface AgainRow {
  /** Takes back what the code made, before freezing. */
  readonly undo: string;
  /** Makes it again: when the module is filled, or the one named by `with` is, or ("") when it is imported. */
  readonly redo: string;
  readonly with?: string;
  /** A tuple of calls: a function of another module, and its arguments. */
  readonly calls?: string;
}

/** What a module's code makes of its process, or in the state of natives. */
const AGAIN: Readonly<Record<string, AgainRow>> = {
  "asyncio.events": { undo: "_running_loop = None", redo: "_running_loop = _RunningLoop()" },
  "compression.zstd": {
    undo: "",
    redo: "_zstd.set_parameter_types(CompressionParameter, DecompressionParameter)",
  },
  csv: {
    undo: "for _n in list_dialects(): unregister_dialect(_n)\ndel _n",
    redo:
      "register_dialect('excel', excel); register_dialect('excel-tab', excel_tab); register_dialect('unix', unix_dialect)",
    with: "_csv",
  },
  gettext: {
    undo: "_default_localedir = None",
    redo: "_default_localedir = os.path.join(sys.base_prefix, 'share', 'locale')",
  },
  "concurrent.futures._base": {
    undo:
      "for _n in 'concurrent.futures', 'concurrent': del logging.Logger.manager.loggerDict[_n]\ndel _n; LOGGER = None",
    redo: "LOGGER = logging.getLogger('concurrent.futures')",
    with: "logging",
  },
  "asyncio.log": {
    undo: "del logging.Logger.manager.loggerDict['asyncio']; logger = None",
    redo: "logger = logging.getLogger(__package__)",
    with: "logging",
  },
  logging: {
    undo: "_startTime = 0; _srcfile = None",
    // Looking at atexit makes the call, if nobody has looked at it before.
    redo: `_startTime = ${IMPORTED_AT}; _srcfile = os.path.normcase(__file__); atexit.register`,
    calls: "(atexit.register, shutdown),",
  },
  random: {
    undo: `_inst = None\nfor _n in '${RANDOM}'.split(): globals()[_n] = None\ndel _n`,
    redo: `_inst = Random()\nfor _n in '${RANDOM}'.split(): globals()[_n] = getattr(_inst, _n)\ndel _n`,
  },
  threading: {
    undo: "_main_thread = None; _active.clear(); _dangling.clear(); _thread_local_info = None",
    redo: "_thread_local_info = local(); _main_thread = _MainThread()",
  },
  "wsgiref.handlers": {
    undo: "BaseHandler.os_environ = {}",
    redo: "BaseHandler.os_environ = read_environ()",
    with: "",
  },
};

/** Containers that only save time, whose contents nobody can tell. */
const CACHES = ["re._cache", "re._cache2", "linecache.cache", "sys.path_importer_cache"];

interface Running {
  readonly name: string;
  readonly module: PyModule;
  readonly imports: Set<string>;
  readonly changes: Change[];
  problem: string | null;
}

/** One module's outcome. */
interface Outcome {
  readonly name: string;
  /** Of the source: its size, and its time or (in an archive) its checksum. */
  readonly size: number;
  readonly mtime: number;
  readonly segment: Segment | null;
  readonly why: string;
}

class Freezer implements ImportWatcher {
  readonly naming: Naming;
  readonly places: CodePlaces = new Map();
  readonly outcomes: Outcome[] = [];
  readonly #running: Running[] = [];
  readonly #imports: Map<string, readonly string[]> = new Map();
  readonly #watched: Watched;
  readonly #names: Map<PyModule, string> = new Map();
  readonly #caches: Set<PyObject> = new Set();

  constructor(readonly rt: Runtime) {
    this.naming = new Naming((m) => this.#nameOf(m));
    this.#watched = new Watched((o) => this.#caches.has(o), rt.modules, (m) => this.#nameOf(m));
    this.#nameModules();
    this.#watched.add(rt.modules, "sys.modules");
    this.#watched.add(rt.sys, "sys");
    this.#watched.add(rt.builtins, "builtins");
    registrations.seen = (cls, subclass) => {
      this.#running.at(-1)?.changes.push({ kind: EFFECT.registered, target: cls, values: [subclass] });
    };
  }

  /** Names what is in all modules but those that are running. */
  #nameModules(): void {
    const running = new Set(this.#running.map((r) => r.name));
    for (const e of this.rt.modules.entries()) {
      if (typeof e.key === "string" && e.value instanceof PyModule && !running.has(e.key)) {
        if (this.#nameOf(e.value) === e.key) this.naming.addModule(e.key, e.value);
      }
    }
  }

  /** Classes of native modules that programs may change, as those of _ast. */
  #watchNative(name: string, module: PyModule): void {
    if (this.#nameOf(module) === name) this.naming.addModule(name, module);
    for (const e of module.dict.entries()) {
      const v = isAccessor(e) ? undefined : e.value;
      if (v instanceof PyType && v.isHeap) this.#watched.add(v, `${name}.${v.name}`);
    }
  }

  #takeChanges(): void {
    const { changes, problem } = this.#watched.take();
    const top = this.#running.at(-1);
    if (top === undefined) return;
    top.changes.push(...changes);
    top.problem ??= problem;
  }

  /** Lets go of changes that no module's code made. */
  drop(): void {
    this.#findCaches();
    this.#watched.take();
  }

  imported(name: string): void {
    if (this.rt.isNative(name)) this.naming.addNatives(name);
    const module = this.rt.modules.getStr(name);
    if (module instanceof PyModule && !this.#names.has(module)) this.#watchNative(name, module);
    const top = this.#running.at(-1);
    if (top !== undefined && top.name !== name) top.imports.add(name);
  }

  started(found: Found, module: PyModule, code: PyCode): void {
    this.#takeChanges();
    this.#place(found.name, code, []);
    this.#names.set(module, found.name);
    this.#running.push({ name: found.name, module, imports: new Set(), changes: [], problem: null });
  }

  #nameOf(module: PyModule): string {
    const name = this.#names.get(module) ?? module.dict.getStr("__name__");
    return typeof name === "string" ? name : "";
  }

  #place(module: string, code: PyCode, steps: number[]): void {
    this.places.set(code, [module, ...steps]);
    code.consts.forEach((c, i) => {
      if (c instanceof PyCode) this.#place(module, c, [...steps, i]);
    });
  }

  #run(code: CodeData, dict: PyDict): void {
    this.rt.runIn(this.rt.code(code), dict);
  }

  #redo(code: CodeData, dict: PyDict): void {
    dict.setStr(IMPORTED_AT, 1);
    this.#run(code, dict);
    dict.deleteStr(IMPORTED_AT);
    this.#watched.take();
  }

  /** What is done again; leaves the module as it was. */
  #again(row: AgainRow, module: string, dict: PyDict): Again {
    const code = codeOf(row.redo, module), undo = codeOf(row.undo, module);
    const valuesNow = () => new Map(dict.entries().map((e) => [e.key, isAccessor(e) ? undefined : e.value]));
    const before = valuesNow();
    this.#redo(code, dict);
    const names = [...valuesNow()].filter(([k, v]) => !Object.is(before.get(k), v)).map(([k]) => k as string);
    this.#run(undo, dict);
    this.#watched.take();
    const calls = compileText(row.calls ?? "()", { filename: "<frozen>", mode: "eval", optimize: 0, module });
    const made = toArray(this.rt.runIn(this.rt.code(calls), dict)).map(toArray);
    return { code, names, with: row.with ?? null, calls: made };
  }

  ended(found: Found, isDone: boolean): void {
    const again = isDone ? AGAIN[found.name] : undefined;
    const { module } = this.#running.at(-1)!;
    if (again !== undefined) this.#run(codeOf(again.undo, found.name), module.dict);
    this.#takeChanges();
    this.#nameModules();
    const r = this.#running.pop()!;
    if (!isDone) return;
    // What the code itself puts into sys.modules (os.path) is there for it when it has run, not before.
    for (const { target, values } of r.changes) {
      if (target === this.rt.modules) { for (const key of values) if (typeof key === "string") r.imports.delete(key); }
    }
    this.#imports.set(r.name, [...r.imports]);
    const freezing = new Freezing(
      r.name,
      r.module.dict,
      this.rt.builtins,
      this.naming,
      this.places,
      this.#reach(r.name),
    );
    const redo = again === undefined ? null : this.#again(again, found.name, module.dict);
    try {
      const segment = freezing.segment([...r.imports], r.changes, redo);
      if (LEFT_OUT.has(r.name)) throw new Unfreezable("left out");
      if (r.problem !== null) throw new Unfreezable(r.problem);
      this.outcomes.push({ name: r.name, size: found.size, mtime: found.mtime, segment, why: "" });
    } catch (e) {
      if (!(e instanceof Unfreezable)) throw e;
      this.outcomes.push({ name: r.name, size: found.size, mtime: found.mtime, segment: null, why: e.message });
    }
    if (redo !== null) this.#redo(redo.code, module.dict);
    for (const o of freezing.own()) {
      this.naming.own(o, r.name);
      this.#watched.add(o, `an object of ${r.name}`);
    }
    this.naming.addModule(r.name, r.module);
    this.#watched.add(r.module.dict, r.name);
    this.#findCaches();
    this.#forget(r.name);
  }

  #findCaches(): void {
    for (const path of CACHES) {
      const dot = path.lastIndexOf(".");
      const cache = dictIn(this.rt.modules, path.slice(0, dot), path.slice(dot + 1));
      if (cache !== undefined) this.#caches.add(cache);
    }
  }

  /** Empties what modules share without importing each other: patterns and aliases. */
  #forget(module: string): void {
    const { modules } = this.rt;
    const re = modules.getStr("re"), typing = modules.getStr("typing");
    if (re instanceof PyModule && re.dict.getStr("purge") !== undefined && module !== "re") {
      callArgs(getAttr(re, "purge"), []);
    }
    if (typing instanceof PyModule && module !== "typing") {
      const cleanups = typing.dict.getStr("_cleanups");
      if (cleanups instanceof PyList) { for (const f of cleanups.copyItems()) callArgs(f, []); }
    }
  }

  /** Which modules are there when what the module imports is. */
  #reach(name: string): (module: string) => boolean {
    const reached = new Set<string>(["sys", "builtins", name]);
    const visit = (m: string) => {
      if (reached.has(m)) return;
      reached.add(m);
      const module = this.rt.modules.getStr(m);
      if (module instanceof PyModule) visit(this.#nameOf(module));
      const dot = m.lastIndexOf(".");
      if (dot > 0) visit(m.slice(0, dot));
      this.#imports.get(m)?.forEach(visit);
    };
    for (let dot = name.lastIndexOf("."); dot > 0; dot = name.lastIndexOf(".", dot - 1)) {
      reached.add(name.slice(0, dot));
    }
    this.#imports.get(name)?.forEach(visit);
    return (m) => reached.has(m);
  }

  stop(): void {
    registrations.seen = null;
  }
}

function codeOf(text: string, module: string): CodeData {
  return compileText(text, { filename: `<frozen ${module}>`, mode: "exec", optimize: 0, module });
}

function dictIn(modules: PyDict, module: string, name: string): PyObject | undefined {
  const m = modules.getStr(module);
  const v: Value | undefined = m instanceof PyModule ? m.dict.getStr(name) : undefined;
  return typeof v === "object" ? v : undefined;
}

/** Imports ROOTS in this runtime; what became of each module. */
function freezeLibrary(rt: Runtime): Outcome[] {
  const freezer = new Freezer(rt);
  rt.importer.watcher = freezer;
  try {
    // importlib's own modules are set up after their code ran: that is done whenever they are imported.
    rt.bridge.ensure();
    freezer.drop();
    for (const name of ROOTS.split(" ")) {
      try {
        rt.importer.importAbsolute(name);
      } catch (e) {
        // It does not exist here, or needs what this machine has not.
        if (!(e instanceof PyBaseException)) throw e;
      }
    }
  } finally {
    rt.importer.watcher = null;
    freezer.stop();
  }
  return freezer.outcomes;
}

/** The file's bytes. */
function storeBytes(outcomes: readonly Outcome[], archive: ZipArchive | null): Uint8Array {
  const encoder = new TextEncoder();
  const index: Index = {};
  let body = "";
  for (const { name, segment, size, mtime } of outcomes) {
    if (segment === null) continue;
    const head = asciiText(JSON.stringify(segment.head));
    const text = head + asciiText(JSON.stringify(segment.body));
    index[name] = [body.length, text.length, size, mtime, checksum(encoder.encode(text), 0), head.length];
    body += text;
  }
  const listing = asciiText(JSON.stringify(archive?.listing ?? {}));
  const { size, mtime } = archive ?? { size: -1, mtime: -1 };
  index[""] = [body.length, listing.length, size, mtime, checksum(encoder.encode(listing), 0), 0];
  body += listing;
  const head = JSON.stringify(index);
  return encoder.encode(String(head.length).padStart(DIGITS) + head + body);
}

/** `cache freeze`: makes the file; what to say about it. */
export function freezeCommand(rt: Runtime): string {
  const path = frozenStore();
  if (path === null) return "modules are frozen only for a start image, and this start had none\n";
  const outcomes = freezeLibrary(rt);
  tryRemove(path + FREEZING);
  const done = outcomes.filter((o) => o.segment !== null);
  const lines = outcomes.filter((o) => o.segment === null).map((o) => `${o.name}: ${o.why}\n`);
  const bytes = storeBytes(outcomes, openZip(rt.paths.stdlib));
  if (!tryWriteAtomic(path, bytes)) return `cannot write ${path}\n`;
  return `${lines.join("")}${done.length} modules frozen, ${
    outcomes.length - done.length
  } not; ${bytes.length} bytes\n`;
}
