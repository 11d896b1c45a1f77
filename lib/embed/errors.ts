// Errors of the embedding API.
import { getAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import type { PyBaseException } from "../core/exceptions.ts";
import type { LimitName } from "../core/limits.ts";
import { runtime } from "../core/state.ts";
import { jsText } from "../core/str.ts";
import { PyList, type Str } from "../core/value.ts";
import { plainTraceback } from "../runtime/traceback.ts";
import { strJs } from "../ops/text.ts";

/** Options of PythonError. */
interface Details {
  readonly limit?: LimitName | null;
  readonly cause?: unknown;
}

/** A Python exception that nothing in Python caught. */
export class PythonError extends Error {
  /** Name of the Python class, such as "ValueError". */
  readonly type: string;
  /** The Python traceback as text, ending with the exception's own line. */
  readonly traceback: string;
  /** The limit that was passed (an option of the runtime), or null. */
  readonly limit: LimitName | null;
  /** The Python exception object, for when the error goes back into Python. */
  readonly pythonException: unknown;

  /** @ignore Made by the runtime. */
  constructor(exc: PyBaseException, details: Details = {}) {
    const message = strJs(exc);
    const name = exc.cls.name;
    super(message === "" ? name : `${name}: ${message}`, details.cause === undefined ? {} : { cause: details.cause });
    this.name = "PythonError";
    this.type = name;
    this.limit = details.limit ?? null;
    this.traceback = tracebackText(exc);
    Object.defineProperty(this, "pythonException", { value: exc, enumerable: false });
    this.pythonException = exc;
    this.stack = `${this.stack}\n${this.traceback}`;
  }
}

function tracebackText(exc: PyBaseException): string {
  try {
    const lines = callArgs(getAttr(runtime().importModule("traceback"), "format_exception"), [exc]);
    return lines instanceof PyList ? lines.copyItems().map((l) => jsText(l as Str)).join("") : "";
  } catch {
    return plainTraceback(exc);
  }
}
