// Options of a Runtime.

/** Where output goes: called with text as it is written (a stream gets it encoded). */
export type OutputTarget = ((text: string) => void) | WritableStream<Uint8Array>;
/** Where input comes from: a text, or called for more of it (null: the end). */
export type InputSource = string | (() => string | null);

/** How a {@linkcode Runtime} is made. Everything is optional. */
export interface RuntimeOptions {
  /** `sys.argv`. Default: `[""]`. */
  argv?: readonly string[];
  /** Folders that modules are imported from, before the standard library. */
  path?: readonly string[];
  /** Files that only the program sees, by absolute path; it may change them and add to their folders. */
  files?: Readonly<Record<string, string | Uint8Array>>;
  /** `sys.stdin`. Default: the process's. */
  stdin?: InputSource;
  /** `sys.stdout`. Default: the process's. */
  stdout?: OutputTarget;
  /** `sys.stderr`. Default: the process's. */
  stderr?: OutputTarget;
  /** Names in `__main__` from the start. */
  globals?: Readonly<Record<string, unknown>>;
  /** Steps (turns of loops and calls of Python code) that one call of the API may take: the same count everywhere. */
  maxSteps?: number;
  /** Milliseconds that one call of the API may take, its waits for promises included. */
  timeout?: number;
  /** Bytes that the process's memory may grow by, from the making of the runtime on; looked at every 8192 steps. */
  maxMemory?: number;
  /** Most Python calls inside each other. Default: 1000. */
  recursionLimit?: number;
  /** Stops what runs, at the next 256th step, and what waits for a promise at once. */
  signal?: AbortSignal;
}
