// The standard streams: TextIOWrapper over buffers over descriptors 0, 1 and 2.
import { setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { hostFiles } from "../core/host_api.ts";
import { allocate } from "../core/type.ts";
import { None, type Value } from "../core/value.ts";
import { bufferedReaderType, bufferedWriterType } from "./_io_buffered.ts";
import { fileIOType } from "./_io_file.ts";
import { initText, PyTextIOWrapper, textIOWrapperType } from "./_io_text.ts";

export interface StdOptions {
  /** As in PYTHONIOENCODING. */
  readonly encoding?: string;
  readonly errors?: string;
  /** -u: nothing is held back. */
  readonly unbuffered?: boolean;
}

const NAMES = ["<stdin>", "<stdout>", "<stderr>"] as const;

/** A standard stream; None when its descriptor is not open. */
export function makeStdStream(fd: 0 | 1 | 2, mode: "r" | "w", options: StdOptions = {}): Value {
  if (!hostFiles().isOpen(fd)) return None;
  const raw = callArgs(fileIOType, [fd, mode === "r" ? "rb" : "wb", false]);
  setAttr(raw, "name", NAMES[fd]);
  const terminal = hostFiles().isTerminal(fd);
  const writing = mode === "w";
  const unbuffered = options.unbuffered === true && writing;
  const buffer = unbuffered ? raw : callArgs(mode === "r" ? bufferedReaderType : bufferedWriterType, [raw]);
  const text = allocate(textIOWrapperType) as PyTextIOWrapper;
  const encoding = options.encoding ?? "utf-8";
  const errors = options.errors ?? (fd === 2 ? "backslashreplace" : "strict");
  const lines = writing && !unbuffered && (terminal || fd === 2);
  initText(text, buffer, encoding, errors, "\n", lines, unbuffered);
  text.standard = true;
  setAttr(text, "mode", mode);
  return text;
}

/** Writes out what standard output or error hold back; false when that failed. */
export function flushStdStream(stream: Value): void {
  if (stream instanceof PyTextIOWrapper && stream.ok) {
    callArgs(textIOWrapperType.lookup("flush")!, [stream]);
  }
}
