// The command: options, then a program from one of its sources, then the exit status.
import { hostArgs, writeText } from "../runtime/host.ts";
import { defaultConfig } from "../modules/sys_config.ts";
import { Runtime } from "../runtime/runtime.ts";
import { compileText, sourceText } from "../runtime/compile_source.ts";
import { readFile } from "../runtime/host.ts";
import { PyBaseException } from "../core/exceptions.ts";
import { flushAllStreams } from "../runtime/std_streams.ts";
import { printException } from "../runtime/traceback.ts";

export function main(): void {
  const args = hostArgs();
  const config = defaultConfig();
  const rt = new Runtime(config);
  const dict = rt.mainModule().dict;
  try {
    const text = args[0] === "-c" ? args[1] : sourceText(readFile(args[0]), args[0]);
    const data = compileText(text, { filename: args[0] === "-c" ? "<string>" : args[0], mode: "exec", optimize: 0 });
    rt.runIn(rt.code(data), dict);
  } catch (e) {
    if (e instanceof PyBaseException) printException(rt, e, e.tb);
    else throw e;
  } finally {
    flushAllStreams(rt.sys);
  }
  void writeText;
}
