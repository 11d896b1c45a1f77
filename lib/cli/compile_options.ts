// The options of `najash compile`.
//
// In: arguments. Out: a CompileRequest; null for help; a text that says what is wrong. Invariant: Deno's permission flags
// are passed on as they are; options may stand before and after the script.
export interface CompileRequest {
  script: string;
  output: string | null;
  target: string | null;
  readonly permissions: string[];
  readonly include: string[];
  withSource: boolean;
  allStdlib: boolean;
  optimize: 0 | 1 | 2;
  quiet: boolean;
  /** Folder that gets the generated entry instead of an executable being made. */
  emit: string | null;
}

/** Short names of what executables can be made for, beside Deno's own names. */
export const TARGETS: Readonly<Record<string, string>> = {
  "linux-x64": "x86_64-unknown-linux-gnu",
  "linux-arm64": "aarch64-unknown-linux-gnu",
  "macos-x64": "x86_64-apple-darwin",
  "macos-arm64": "aarch64-apple-darwin",
  "windows-x64": "x86_64-pc-windows-msvc",
  "windows-arm64": "aarch64-pc-windows-msvc",
};

export const COMPILE_HELP = `usage: najash compile script.py [option] ... [permission flags of deno]
-o, --output FILE  : the executable; without it, the script's name in this folder
--target TARGET    : ${Object.keys(TARGETS).join(", ")} (or deno's names)
--include MODULE   : a module that is imported by a computed name
--with-source      : with the source text, which tracebacks then show
--all-stdlib       : all of the standard library, not only what can be reached
-O, -OO            : as for running
--emit FOLDER      : write the generated entry into a folder, and stop
-q, --quiet        : deno says less
`;

const PERMISSION =
  /^(?:-A|--allow-all|--no-prompt|(?:--(?:allow|deny)-(?:read|write|net|env|run|sys|ffi|import)|-[RWNES])(?:=.*)?)$/s;

export function parseCompile(args: readonly string[]): CompileRequest | string | null {
  const request: CompileRequest = {
    script: "",
    output: null,
    target: null,
    permissions: [],
    include: [],
    withSource: false,
    allStdlib: false,
    optimize: 0,
    quiet: false,
    emit: null,
  };
  for (let i = 0; i < args.length; i++) {
    const [name, attached] = splitOption(args[i]);
    const value = () => attached ?? args[++i];
    switch (name) {
      case "-h":
      case "--help":
        return null;
      case "-o":
      case "--output":
        request.output = value() ?? "";
        if (request.output === "") return `${name} needs a file`;
        continue;
      case "--target": {
        const target = value() ?? "";
        if (!Object.hasOwn(TARGETS, target) && !Object.values(TARGETS).includes(target)) {
          return `--target must be one of ${Object.keys(TARGETS).join(", ")}`;
        }
        request.target = target;
        continue;
      }
      case "--include": {
        const module = value() ?? "";
        if (module === "") return "--include needs a module";
        request.include.push(module);
        continue;
      }
      case "--emit":
        request.emit = value() ?? "";
        if (request.emit === "") return "--emit needs a folder";
        continue;
      case "--with-source":
        request.withSource = true;
        continue;
      case "--all-stdlib":
        request.allStdlib = true;
        continue;
      case "-O":
        request.optimize = Math.min(request.optimize + 1, 2) as 0 | 1 | 2;
        continue;
      case "-OO":
        request.optimize = 2;
        continue;
      case "-q":
      case "--quiet":
        request.quiet = true;
        continue;
    }
    if (PERMISSION.test(args[i])) request.permissions.push(args[i]);
    else if (name.startsWith("-")) return `unknown option ${name}`;
    else if (request.script !== "") return `one script only, not '${request.script}' and '${args[i]}'`;
    else request.script = args[i];
  }
  return request.script === "" ? "which script?" : request;
}

/** --name=value in two parts. */
function splitOption(arg: string): [string, string | null] {
  const eq = arg.indexOf("=");
  return arg.startsWith("--") && eq > 0 ? [arg.slice(0, eq), arg.slice(eq + 1)] : [arg, null];
}
