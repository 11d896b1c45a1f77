// najash compile: one executable from a script, with the modules it can import and the part of the library it can reach.
//
// In: the arguments after "compile". Out: an executable made by `deno compile`, or a message and an exit status.
// Invariants: bytecode only, unless --with-source; permissions are those given here, and none else.
import { needsEventLoop } from "./import_texts.ts";
import { specifiersIn } from "../runtime/specifiers.ts";
import { compileModule } from "../compiler/compile.ts";
import { defaultConfig } from "../modules/sys_config.ts";
import { parse } from "../parser/parser.ts";
import { uncheckedPycBytes } from "../runtime/code_loader.ts";
import { currentDirectory, HostError, readFile, writeText } from "../runtime/host.ts";
import { hasOwnBase, inBuildFolder, NO_BASE, runDeno, writeFolder } from "../runtime/host_compile.ts";
import { absolutePath } from "../runtime/paths.ts";
import { bytesOf, IMPLICIT, Reach, textOf } from "../runtime/reachable.ts";
import { Runtime } from "../runtime/runtime.ts";
import { initSite } from "../runtime/site.ts";
import { openZip } from "../runtime/stdlib_zip.ts";
import { writeZip } from "../runtime/zip_writer.ts";
import { PyList } from "../core/value.ts";
import { decodeSource } from "../source/source_file.ts";
import { SourceError } from "../source/syntax_error.ts";
import { isStr, jsText } from "../core/str.ts";
import { APP_PATH, LIBRARY_PATH } from "./compiled.ts";
import { COMPILE_HELP, type CompileRequest, parseCompile, TARGETS } from "./compile_options.ts";

/** Runs the command; gives the exit status. */
export function compileCommand(args: readonly string[], root: string): number {
  const request = parseCompile(args);
  if (typeof request === "string") {
    writeText(2, `najash compile: ${request}\n${COMPILE_HELP}`);
    return 2;
  }
  if (request === null) {
    writeText(1, COMPILE_HELP);
    return 0;
  }
  try {
    return build(request, root);
  } catch (e) {
    if (e instanceof SourceError) {
      writeText(2, `  File "${request.script}", line ${e.lineno}\n${e.kind}: ${e.message}\n`);
      return 1;
    }
    if (e instanceof HostError) {
      writeText(2, `najash compile: ${e.message}\n`);
      return e.code === "ENOENT" ? 2 : 1;
    }
    throw e;
  }
}

function build(request: CompileRequest, root: string): number {
  const files = entryFiles(request, root);
  if (request.emit !== null) {
    writeFolder(request.emit, files);
    return 0;
  }
  return inBuildFolder(files, (folder) => {
    const flags = denoFlags(request, root);
    const { success, text } = runDeno(["compile", ...flags, "--output", outputPath(request), `${folder}/entry.ts`]);
    if (!success && !hasOwnBase() && NO_BASE.test(text)) {
      writeText(
        2,
        "najash compile: deno compile could not download the program that executables start from (denort), and " +
          `DENORT_BIN does not name one\n${text}`,
      );
      return 1;
    }
    writeText(2, text);
    return success ? 0 : 1;
  });
}

function outputPath({ output, script }: CompileRequest): string {
  return output ?? `${currentDirectory()}/${moduleName(script)}`;
}

function denoFlags({ permissions, target, quiet }: CompileRequest, root: string): string[] {
  const flags = ["--no-check", "--no-lock", "--unstable-raw-imports", "--v8-flags=--stack-size=3000", ...permissions];
  if (root.startsWith("file:")) flags.push("--config", new URL("deno.json", root).pathname);
  else flags.push("--no-config");
  if (quiet) flags.push("--quiet");
  if (target !== null) flags.push("--target", TARGETS[target] ?? target);
  return flags;
}

function moduleName(script: string): string {
  return (script.split("/").pop() ?? script).replace(/\.pyw?$/, "");
}

/** entry.ts and the two archives. */
function entryFiles(request: CompileRequest, root: string): Map<string, Uint8Array> {
  const rt = new Runtime(defaultConfig());
  initSite(rt);
  const script = absolutePath(request.script);
  const text = decodeSource(readFile(script), script);
  const path = [script.slice(0, script.lastIndexOf("/")) || "/", ...searchPath(rt)];
  const reach = new Reach(path, (name) => rt.isNative(name));
  reach.follow(text, request.script, "", true);
  for (const name of [...IMPLICIT, ...allEncodings(rt), ...request.include]) {
    if (!reach.add(name) && request.include.includes(name)) {
      throw new HostError("ENOENT", `there is no module named '${name}'`);
    }
  }
  for (const problem of reach.problems) writeText(2, `najash compile: warning: ${problem}\n`);
  const texts: string[] = [];
  const app = new Map<string, Uint8Array>(), library = new Map<string, Uint8Array>();
  const pack = (into: Map<string, Uint8Array>, archive: string, base: string, source: string) => {
    const filename = `${archive}/${base}.py`;
    if (into === app) texts.push(source);
    const optimize = request.optimize;
    const code = compileModule(parse(source, { mode: "exec", filename }), { filename, optimize });
    into.set(`${base}.pyc`, uncheckedPycBytes(code));
    if (request.withSource) into.set(`${base}.py`, new TextEncoder().encode(source));
  };
  const name = moduleName(script);
  pack(app, APP_PATH, name, text);
  for (const [module, found] of reach.modules) {
    const fromLibrary = found.path.startsWith(`${rt.paths.stdlib}/`);
    if (found.kind === "text" || (module === name && !fromLibrary)) continue;
    const base = module.replaceAll(".", "/") + (found.isPackage ? "/__init__" : "");
    const [into, archive] = fromLibrary ? [library, LIBRARY_PATH] as const : [app, APP_PATH] as const;
    if (found.kind === "bytecode") into.set(`${base}.pyc`, bytesOf(found));
    else pack(into, archive, base, textOf(found));
  }
  if (request.allStdlib) wholeLibrary(rt, library, (base, source) => pack(library, LIBRARY_PATH, base, source));
  const encoder = new TextEncoder();
  return new Map([
    ["entry.ts", encoder.encode(entryText(root, name, request.optimize, texts))],
    ["app.zip", writeZip(app)],
    ["library.zip", writeZip(library)],
  ]);
}

function entryText(root: string, script: string, optimize: number, texts: readonly string[]): string {
  const module = new URL("./lib/cli/compiled.ts", root).href;
  const specifiers = [...new Set(texts.flatMap((t) => specifiersIn(t)))].map((s) => JSON.stringify(s));
  const imports = specifiers.map((s, i) => `import * as package${i} from ${s};\n`).join("");
  const packages = specifiers.map((s, i) => `${s}: package${i}`).join(", ");
  return `// The entry of an executable made by "najash compile".
import app from "./app.zip" with { type: "bytes" };
import library from "./library.zip" with { type: "bytes" };
import { runCompiled } from ${JSON.stringify(module)};
${imports}
await runCompiled({
  app,
  library,
  script: ${JSON.stringify(script)},
  optimize: ${optimize},
  packages: { ${packages} },
  eventLoop: ${needsEventLoop(texts)},
});
`;
}

function searchPath(rt: Runtime): string[] {
  const path = rt.sys.getStr("path");
  return path instanceof PyList ? path.copyItems().filter(isStr).map((p) => jsText(p)) : [];
}

/** Codecs are imported by computed names. */
function allEncodings(rt: Runtime): string[] {
  const zip = openZip(rt.paths.stdlib);
  if (zip === null) return [];
  return [...zip.entries.keys()].filter((n) => /^encodings\/\w+\.py$/.test(n)).map((n) =>
    n.slice(0, -3).replace("/", ".").replace(".__init__", "")
  );
}

/** All of the library, with its data files; what cannot be compiled stays source. */
function wholeLibrary(rt: Runtime, into: Map<string, Uint8Array>, pack: (base: string, source: string) => void): void {
  const zip = openZip(rt.paths.stdlib);
  if (zip === null) throw new HostError("EINVAL", `--all-stdlib: ${rt.paths.stdlib} is no archive`);
  for (const name of zip.entries.keys()) {
    const base = name.replace(/\.py$/, "");
    if (name.endsWith("/") || into.has(`${base}.pyc`)) continue;
    const bytes = zip.read(name)!;
    if (base === name) into.set(name, bytes);
    else {
      try {
        pack(base, decodeSource(bytes, name));
      } catch (e) {
        if (!(e instanceof SourceError)) throw e;
        into.set(name, bytes);
      }
    }
  }
}
