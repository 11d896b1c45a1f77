// Standard streams of a runtime that lead to JavaScript.
//
// In: what the options say. Out: a Python text stream. Invariant: text is handed over as it is flushed, whole characters
// at a time.
import { hostFiles, type HostStream } from "../core/host_api.ts";
import { setAttr } from "../core/attributes.ts";
import { strFromJs } from "../core/str.ts";
import type { Value } from "../core/value.ts";
import { openFile } from "../modules/_io.ts";
import type { InputSource, OutputTarget } from "./options.ts";

const S_IFIFO = 0o10600;

function streamOf(stream: HostStream, mode: "r" | "w", name: string): Value {
  const fd = hostFiles().adopt(stream);
  const file = openFile(
    fd,
    mode,
    1,
    strFromJs("utf-8"),
    strFromJs(name === "<stderr>" ? "backslashreplace" : "strict"),
    strFromJs("\n"),
    undefined,
    undefined,
  );
  setAttr(file, "mode", strFromJs(mode));
  return file;
}

/** sys.stdout or sys.stderr. */
export function outputStream(target: OutputTarget, name: string): Value {
  const decoder = new TextDecoder();
  const writer = typeof target === "function" ? null : target.getWriter();
  return streamOf(
    {
      readable: false,
      writable: true,
      mode: S_IFIFO,
      read: () => 0,
      write: (bytes) => {
        if (writer === null) {
          const text = decoder.decode(bytes, { stream: true });
          if (text !== "") (target as (text: string) => void)(text);
        } else writer.write(bytes.slice()).catch(() => {});
        return bytes.length;
      },
      close: () => {},
    },
    "w",
    name,
  );
}

/** sys.stdin. */
export function inputStream(source: InputSource): Value {
  let rest = new Uint8Array(0), ended = false;
  const more = typeof source === "function" ? source : once(source);
  return streamOf(
    {
      readable: true,
      writable: false,
      mode: S_IFIFO,
      read: (into) => {
        while (rest.length === 0 && !ended) {
          const text = more();
          if (text === null) ended = true;
          else rest = new TextEncoder().encode(text);
        }
        const n = Math.min(rest.length, into.length);
        into.set(rest.subarray(0, n));
        rest = rest.subarray(n);
        return n;
      },
      write: () => 0,
      close: () => {},
    },
    "r",
    "<stdin>",
  );
}

function once(text: string): () => string | null {
  let given = false;
  return () => {
    if (given) return null;
    given = true;
    return text;
  };
}
