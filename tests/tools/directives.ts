// The comments that steer a test program. In: source text. Out: what it expects and how to start it.
//   # expect: text          one line of stdout (at the end of a line or alone on one), in order
//   # expect error: line    the last line of stderr of an uncaught exception; exit status 1
//   # expect exit: N        another exit status
//   # stdin: text           one line of standard input
//   # args: a b             command line arguments
//   # skip: why             not run
//   # oracle: 64-bit        Pyodide (32 bits) gives another answer; fill_expectations.ts asks a native CPython

export interface Directives {
  stdout: string[];
  error?: string;
  exit: number;
  stdin: string;
  args: string[];
  skip?: string;
  native: boolean;
}

const expectation = /(?:^|\s)# expect:(?: (.*))?$/;
const setting = /^\s*# (expect error|expect exit|stdin|args|skip|oracle):(?: (.*))?$/;

export function parseDirectives(source: string): Directives {
  const found: Directives = { stdout: [], exit: 0, stdin: "", args: [], native: false };
  for (const line of source.split("\n")) {
    const set = setting.exec(line);
    const text = set?.[2] ?? "";
    switch (set?.[1]) {
      case "expect error":
        found.error = text;
        found.exit = 1;
        break;
      case "expect exit":
        found.exit = Number(text);
        break;
      case "stdin":
        found.stdin += text + "\n";
        break;
      case "args":
        found.args = text.split(" ");
        break;
      case "skip":
        found.skip = text;
        break;
      case "oracle":
        found.native = text === "64-bit";
        break;
      default: {
        const match = expectation.exec(line);
        if (match) found.stdout.push(match[1] ?? "");
      }
    }
  }
  return found;
}

/** The source without its expectations (its settings stay). */
export function stripExpectations(source: string): string {
  return source.split("\n")
    .filter((line) => !/^\s*# expect(?: error| exit)?:/.test(line))
    .map((line) => line.replace(/\s+# expect:(?: .*)?$/, ""))
    .join("\n").trimEnd() + "\n";
}

export function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}

/** What differs between a run and the expectations of its file; empty when all is well. */
export function compareGolden(want: Directives, got: { stdout: string; stderr: string; exit: number }): string[] {
  const problems: string[] = [];
  const lines = got.stdout === "" ? [] : got.stdout.replace(/\n$/, "").split("\n");
  for (let i = 0; i < Math.max(lines.length, want.stdout.length); i++) {
    if (lines[i] === want.stdout[i]) continue;
    problems.push(`line ${i + 1}: want ${show(want.stdout[i])}, got ${show(lines[i])}`);
    break;
  }
  if (want.error !== undefined && lastLine(got.stderr) !== want.error) {
    problems.push(`error: want ${show(want.error)}, got ${show(lastLine(got.stderr))}`);
  }
  if (got.exit !== want.exit) problems.push(`exit: want ${want.exit}, got ${got.exit}`);
  if (problems.length && want.error === undefined && got.stderr) problems.push(`stderr: ${lastLine(got.stderr)}`);
  return problems;
}

function show(line: string | undefined): string {
  return line === undefined ? "nothing" : JSON.stringify(line);
}
