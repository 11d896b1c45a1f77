// How the interpreter was started: what command line and environment decided.
//
// In: filled by cli/options.ts (or defaultConfig() for an embedder). Out: read by the sys module and the runtime.
// Invariant: plain data; nothing here touches the host.

/** The flags that sys.flags shows. */
export interface Flags {
  debug: number;
  inspect: number;
  interactive: number;
  optimize: number;
  dontWriteBytecode: number;
  noUserSite: number;
  noSite: number;
  ignoreEnvironment: number;
  verbose: number;
  bytesWarning: number;
  quiet: number;
  hashRandomization: number;
  isolated: number;
  devMode: boolean;
  utf8Mode: number;
  warnDefaultEncoding: number;
  safePath: boolean;
  intMaxStrDigits: number;
  gil: number;
  threadInheritContext: number;
  contextAwareWarnings: number;
}

export interface Config {
  flags: Flags;
  /** sys.argv */
  argv: string[];
  origArgv: string[];
  xoptions: Map<string, string | true>;
  /** In order of rising precedence, as sys.warnoptions lists them. */
  warnOptions: string[];
  unbuffered: boolean;
  /** Directories of PYTHONPATH. */
  pythonPath: string[];
  /** Library given by --stdlib or PYTHONHOME: a folder or a zip file; null = the npm package. */
  stdlib: string | null;
  pycachePrefix: string | null;
  checkHashPycs: "default" | "always" | "never";
  /** sys.prefix, where it is none of the usual. */
  prefix: string | null;
  /** PYTHONIOENCODING. */
  ioEncoding: string | null;
  /** What sys.stdin and sys.stdout do with what is no text, where PYTHONIOENCODING does not say. */
  ioErrors: "strict" | "surrogateescape";
  /** -X cpu_count or PYTHON_CPU_COUNT; -1 = the host's number. */
  cpuCount: number;
  /** Code objects have columns (not -X no_debug_ranges). */
  debugRanges: boolean;
  /** -X faulthandler. */
  faultHandler: boolean;
  /** -X importtime: 0, 1 or 2. */
  importTime: number;
  /** The tiers in use where -X jit does not say: 0 or 2. */
  jit: number;
  /** -X tracemalloc: frames, 0 = not traced. */
  traceMalloc: number;
  /** sys.platlibdir */
  platlibdir: string;
  /** The path that this command was started by, when a launcher told it. */
  executable: string | null;
  /** Shows the JS stack of internal errors. */
  showJsStack: boolean;
}

export function defaultFlags(): Flags {
  return {
    debug: 0,
    inspect: 0,
    interactive: 0,
    optimize: 0,
    dontWriteBytecode: 0,
    noUserSite: 0,
    noSite: 0,
    ignoreEnvironment: 0,
    verbose: 0,
    bytesWarning: 0,
    quiet: 0,
    hashRandomization: 1,
    isolated: 0,
    devMode: false,
    utf8Mode: 1,
    warnDefaultEncoding: 0,
    safePath: false,
    intMaxStrDigits: 4300,
    gil: 1,
    threadInheritContext: 0,
    contextAwareWarnings: 0,
  };
}

export function defaultConfig(): Config {
  return {
    flags: defaultFlags(),
    argv: [""],
    origArgv: [],
    xoptions: new Map(),
    warnOptions: [],
    unbuffered: false,
    pythonPath: [],
    stdlib: null,
    prefix: null,
    pycachePrefix: null,
    checkHashPycs: "default",
    ioEncoding: null,
    ioErrors: "strict",
    cpuCount: -1,
    debugRanges: true,
    faultHandler: false,
    importTime: 0,
    jit: 2,
    traceMalloc: 0,
    platlibdir: "lib",
    executable: null,
    showJsStack: false,
  };
}
