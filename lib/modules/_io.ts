// The _io module: open() and the stream classes.
import { getAttr, setAttr } from "../core/attributes.ts";
import { callArgs } from "../core/call.ts";
import { builtinFunction, defineModule, fn, value } from "../core/define.ts";
import type { PyBuiltin } from "../core/function.ts";
import { EXC } from "../core/exceptions.ts";
import { typeError, valueError } from "../core/raise.ts";
import { runtime } from "../core/state.ts";
import { isStr, jsText } from "../core/str.ts";
import { allocate } from "../core/type.ts";
import { None, type Value } from "../core/value.ts";
import { asInt32, asSize, isInt } from "../ops/number.ts";
import { reprJs } from "../ops/text.ts";
import { truth } from "../ops/truth.ts";
import { argumentName } from "../ops/type_name.ts";
import {
  bufferedIOBaseType,
  callMethod,
  DEFAULT_BUFFER_SIZE,
  encodingWarning,
  ioBaseType,
  rawIOBaseType,
  textIOBaseType,
  unsupportedOperationType,
} from "./_io_base.ts";
import { bufferedRandomType, bufferedReaderType, bufferedRWPairType, bufferedWriterType } from "./_io_buffered.ts";
import { bytesIOBufferType, bytesIOType } from "./_io_bytesio.ts";
import { fileIOType } from "./_io_file.ts";
import { newlineDecoderType } from "./_io_newlines.ts";
import { stringIOType } from "./_io_stringio.ts";
import { initText, type PyTextIOWrapper, textIOWrapperType } from "./_io_text.ts";
import { fspath } from "./posix_path.ts";

interface Mode {
  raw: string;
  creating: boolean;
  reading: boolean;
  writing: boolean;
  appending: boolean;
  updating: boolean;
  text: boolean;
  binary: boolean;
}

function parseMode(mode: string): Mode {
  const m: Mode = {
    raw: "",
    creating: false,
    reading: false,
    writing: false,
    appending: false,
    updating: false,
    text: false,
    binary: false,
  };
  const seen = new Set<string>();
  for (const c of mode) {
    if (!"xrwa+tb".includes(c) || seen.has(c)) throw valueError(`invalid mode: ${reprJs(mode)}`);
    seen.add(c);
  }
  m.creating = seen.has("x");
  m.reading = seen.has("r");
  m.writing = seen.has("w");
  m.appending = seen.has("a");
  m.updating = seen.has("+");
  m.text = seen.has("t");
  m.binary = seen.has("b");
  if (m.text && m.binary) throw valueError("can't have text and binary mode at once");
  if (Number(m.creating) + Number(m.reading) + Number(m.writing) + Number(m.appending) > 1) {
    throw valueError("must have exactly one of create/read/write/append mode");
  }
  m.raw = (m.creating ? "x" : "") + (m.reading ? "r" : "") + (m.writing ? "w" : "") + (m.appending ? "a" : "") +
    (m.updating ? "+" : "");
  return m;
}

function optionalStr(v: Value | undefined, name: string): Value {
  if (v === undefined || v === None) return None;
  if (!isStr(v)) throw typeError(`open() argument '${name}' must be str or None, not ${argumentName(v)}`);
  return v;
}

/** open() */
export function openFile(
  file: Value,
  modeArg: Value | undefined,
  bufferingArg: Value | undefined,
  encodingArg: Value | undefined,
  errorsArg: Value | undefined,
  newlineArg: Value | undefined,
  closefdArg: Value | undefined,
  opener: Value | undefined,
): Value {
  if (modeArg !== undefined && !isStr(modeArg)) {
    throw typeError(`open() argument 'mode' must be str, not ${argumentName(modeArg)}`);
  }
  const mode = modeArg === undefined ? "r" : jsText(modeArg as string);
  // The file's name is the path's text, not its object.
  if (!isInt(file)) file = fspath(file);
  let buffering = bufferingArg === undefined ? -1 : asSize(bufferingArg);
  const encoding = optionalStr(encodingArg, "encoding");
  const errors = optionalStr(errorsArg, "errors");
  const newline = optionalStr(newlineArg, "newline");
  const closefd = closefdArg === undefined || truth(closefdArg);
  const m = parseMode(mode);
  if (m.binary) {
    for (const [v, what] of [[encoding, "an encoding"], [errors, "an errors"], [newline, "a newline"]] as const) {
      if (v !== None) throw valueError(`binary mode doesn't take ${what} argument`);
    }
    if (buffering === 1) {
      runtime().warn(
        "RuntimeWarning",
        "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
        1,
      );
    }
  }
  const raw = callArgs(fileIOType, [file, m.raw, closefd, opener ?? None]);
  let result = raw;
  try {
    const terminal = buffering < 0 && truth(callMethod(raw, "_isatty_open_only"));
    let lineBuffering = false;
    if (buffering === 1 && !m.binary || terminal) {
      buffering = -1;
      lineBuffering = true;
    }
    if (buffering === 1) buffering = -1;
    if (buffering < 0) buffering = DEFAULT_BUFFER_SIZE;
    if (buffering === 0) {
      if (!m.binary) throw valueError("can't have unbuffered text I/O");
      return raw;
    }
    const type = m.updating
      ? bufferedRandomType
      : m.creating || m.writing || m.appending
      ? bufferedWriterType
      : bufferedReaderType;
    result = callArgs(type, [raw, buffering]);
    if (m.binary) return result;
    const buffer = result;
    if (encoding === None && encodingWarning.on) warnEncoding(1);
    const text = allocate(textIOWrapperType) as PyTextIOWrapper;
    initText(text, buffer, encoding, errors, newline, lineBuffering, false);
    result = text;
    setAttr(text, "mode", modeArg ?? "r");
    return text;
  } catch (e) {
    callMethod(result, "close");
    throw e;
  }
}

function warnEncoding(level: number): void {
  runtime().warn("EncodingWarning", "'encoding' argument not specified", level);
}

/** open() itself: the same object in builtins, io and _io. */
export const openFunction: PyBuiltin = builtinFunction(
  "open",
  "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)",
  "Open a file.",
  openFile,
  "_io",
);

export const module = defineModule("_io", {
  doc: "Streams: files, buffers, text, and their in-memory kinds.",
  members: {
    DEFAULT_BUFFER_SIZE: value(DEFAULT_BUFFER_SIZE),
    open: value(openFunction),
    open_code: fn("(path)", "Open a file of code for reading.", (path: Value) => {
      if (!isStr(path)) throw typeError(`open_code() argument 'path' must be str, not ${argumentName(path)}`);
      return openFile(path, "rb", undefined, undefined, undefined, undefined, undefined, undefined);
    }),
    text_encoding: fn(
      "(encoding, stacklevel=2, /)",
      "The encoding, or the name of the default.",
      (encoding: Value, level: Value | undefined) => {
        if (encoding !== None) return encoding;
        if (encodingWarning.on) warnEncoding(level === undefined ? 2 : asInt32(level));
        return defaultEncodingName();
      },
    ),
    BlockingIOError: value(EXC.BlockingIOError),
    UnsupportedOperation: value(unsupportedOperationType),
    _IOBase: value(ioBaseType),
    _RawIOBase: value(rawIOBaseType),
    _BufferedIOBase: value(bufferedIOBaseType),
    _TextIOBase: value(textIOBaseType),
    FileIO: value(fileIOType),
    BytesIO: value(bytesIOType),
    _BytesIOBuffer: value(bytesIOBufferType),
    StringIO: value(stringIOType),
    BufferedReader: value(bufferedReaderType),
    BufferedWriter: value(bufferedWriterType),
    BufferedRandom: value(bufferedRandomType),
    BufferedRWPair: value(bufferedRWPairType),
    TextIOWrapper: value(textIOWrapperType),
    IncrementalNewlineDecoder: value(newlineDecoderType),
  },
});

function defaultEncodingName(): Value {
  const flags = runtime().sys.getStr("flags");
  return flags !== undefined && truth(getAttr(flags, "utf8_mode")) ? "utf-8" : "locale";
}
