// Hooks that lower layers leave open, filled with what the runtime knows.
//
// In: the runtime. Out: hooks the runtime itself calls. Invariant: installed before the first program runs.
import { changedCode, type CodeData } from "../bytecode/code.ts";
import { callArgs } from "../core/call.ts";
import { isExc, runtimeError } from "../core/raise.ts";
import { PyCode } from "../interpreter/code_object.ts";
import { debugRanges } from "../interpreter/code_type.ts";
import { intrinsicHooks } from "../interpreter/intrinsics.ts";
import defer * as ast from "../modules/_ast_convert.ts";
import { setUnicodeNameLookup } from "../lexer/escapes.ts";
import { impHooks } from "../modules/_imp.ts";
import defer * as names from "../modules/unicodedata_names.ts";
import { setCharacterName } from "../types/text_codec_errors.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { setCallbackReporter } from "../types/weakref.ts";
import { setCharacterLookup } from "../types/text_codec_escapes.ts";
import { symtableHooks } from "../modules/_symtable_hooks.ts";
import { symtableOf, textOfSource } from "./compile_source.ts";
import { astHooks } from "./ast_hooks.ts";
import { reprJs, strJs } from "../ops/text.ts";
import { strFromJs } from "../core/str.ts";
import { type CodecFailure, decodeWithHost } from "../source/codecs.ts";
import { setSourceCodec } from "../source/source_file.ts";
import { bytesWarning } from "../types/bytes_warning.ts";
import { encodingWarning } from "../modules/_io_base.ts";
import { intLimits } from "../types/int_text.ts";
import { readTerminalLine } from "./host.ts";
import type { Runtime } from "./runtime.ts";
import { wireTypes } from "./wiring_types.ts";

export interface RuntimeHooks {
  setMaxStrDigits(n: number): void;
  /** Reads a line from the terminal; null at its end, undefined when stdin is no terminal. */
  readTerminalLine(prompt: string): string | null | undefined;
}

export function wireHooks(rt: Runtime): RuntimeHooks {
  intLimits.maxStrDigits = rt.config.flags.intMaxStrDigits;
  intrinsicHooks.display = (v) => {
    const hook = rt.sys.getStr("displayhook");
    if (hook === undefined) throw runtimeError("lost sys.displayhook");
    callArgs(hook, [v]);
  };
  bytesWarning.level = rt.config.flags.bytesWarning;
  encodingWarning.on = rt.config.flags.warnDefaultEncoding > 0;
  debugRanges.on = rt.config.debugRanges;
  wireTypes();
  setCallbackReporter((e, callback) => {
    if (!(e instanceof PyBaseException)) throw e;
    rt.unraisable(e, callback, strFromJs(`Exception ignored while calling weakref callback ${reprJs(callback)}`));
  });
  setUnicodeNameLookup((name) => names.escapeNamed(name));
  setCharacterName((point) => names.characterName(point));
  setCharacterLookup((name) => {
    const p = names.escapeNamed(name);
    return p === undefined ? undefined : [p];
  });
  setSourceCodec((encoding, bytes) => decodeWithHost(encoding, bytes) ?? decodeWithPython(rt, encoding, bytes));
  // Nothing can be a node before _ast was imported.
  astHooks.isNode = (v) => rt.modules.getStr("_ast") !== undefined && ast.isNode(v);
  astHooks.toTree = (v, mode) => ast.toTree(v, mode);
  astHooks.fromTree = (tree) => {
    rt.importModule("_ast");
    return ast.fromTree(tree);
  };
  symtableHooks.build = (source, filename, mode) =>
    symtableOf(textOfSource(source, filename, "symtable"), { filename, mode, optimize: 0 });
  impHooks.isNative = (name) => rt.isNative(name);
  impHooks.makeNative = (name) => rt.makeNative(name);
  impHooks.checkHashPycs = () => rt.config.checkHashPycs;
  impHooks.fixFilename = (code, filename) => {
    if (code instanceof PyCode) relocate(code, code.data.filename, filename);
  };
  return {
    setMaxStrDigits: (n) => {
      intLimits.maxStrDigits = n;
    },
    readTerminalLine,
  };
}

/** Source bytes through the codecs module; its error is the message of the SyntaxError. */
function decodeWithPython(rt: Runtime, encoding: string, bytes: Uint8Array): string | CodecFailure {
  try {
    return rt.decode(bytes, encoding);
  } catch (e) {
    if (isExc(e, "LookupError") || isExc(e, "ValueError")) return { message: strJs(e) };
    throw e;
  }
}

function relocate(code: PyCode, from: string, to: string): void {
  if (from === to || code.data.filename !== from) return;
  const { consts } = code;
  (code as { data: CodeData }).data = changedCode(code.data, { filename: to });
  for (const c of consts) if (c instanceof PyCode) relocate(c, from, to);
}
