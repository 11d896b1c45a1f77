// What a program needs of the host before it starts: packages of npm and JSR, the event loop, signals noticed at once.
//
// In: the program, as the command line names it. Out: Needs. Invariants: nothing is compiled or imported: imports are looked
// for in the text of the program and of the modules beside it (and in PYTHONPATH; import_scan.ts), not in the library or site-packages;
// a text that only looks like an import costs a package that is not used. A package that can't be loaded is an ImportError
// where it is imported.
import { readAllStdin, tryRead, tryStat } from "../runtime/host.ts";
import type { MadeCache } from "../runtime/made_cache.ts";
import { absolutePath } from "../runtime/paths.ts";
import { ImportScan } from "./import_scan.ts";
import type { Invocation } from "./options.ts";

export interface Needs {
  readonly specifiers: readonly string[];
  /** JavaScript is used and awaited. */
  readonly eventLoop: boolean;
  /** It speaks of KeyboardInterrupt, and is to have it from the start. */
  readonly interrupts: boolean;
  /** The text on stdin, when it was read to look at. */
  readonly stdin: Uint8Array | null;
}

/** Looks a program through; what modules say is kept in `made`. */
export function needsOf({ program, config }: Invocation, interactive: boolean, made: MadeCache): Needs {
  const file = program.kind === "file" ? absolutePath(program.path) : "";
  const stat = file === "" ? undefined : tryStat(file);
  const inner = stat?.isDirectory ? tryRead(`${file}/__main__.py`) : undefined;
  const here = file === ""
    ? absolutePath(".")
    : inner !== undefined
    ? file
    : file.slice(0, file.lastIndexOf("/")) || "/";
  const scan = new ImportScan([here, ...config.pythonPath.map((p) => absolutePath(p === "" ? "." : p))], made);
  let stdin: Uint8Array | null = null;
  switch (program.kind) {
    case "command":
      scan.text(program.source, "");
      break;
    case "module":
      scan.module(program.name);
      scan.module(`${program.name}.__main__`);
      break;
    case "file": {
      // What is no plain file (a pipe, say) can be read only once.
      const plain = stat?.isFile === true && !file.endsWith(".pyc");
      const bytes = plain ? tryRead(file) : inner;
      if (bytes !== undefined) scan.text(new TextDecoder().decode(bytes), "");
      break;
    }
    case "stdin":
      if (interactive) break;
      stdin = readAllStdin();
      scan.text(new TextDecoder().decode(stdin), "");
  }
  scan.keep();
  const { interrupts } = scan;
  return { specifiers: [...scan.specifiers], eventLoop: scan.usesJavaScript && scan.awaits, interrupts, stdin };
}
