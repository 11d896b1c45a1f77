// input() on a terminal after `import readline`: editing, completion, history. util-linux's script makes the terminal.
import { assertEquals, assertStringIncludes } from "@std/assert";
import { cliPath, inFolder, writeFiles } from "../tools/command.ts";

async function hasScript(): Promise<boolean> {
  try {
    const { stdout } = await new Deno.Command("script", { args: ["--version"] }).output();
    return new TextDecoder().decode(stdout).includes("util-linux");
  } catch {
    return false;
  }
}

/** Runs a program on a terminal; each text is typed when `prompt` has appeared once more. */
async function typed(program: string, prompt: string, keys: string[]): Promise<string> {
  const child = new Deno.Command("script", {
    args: ["-qefc", `${Deno.execPath()} run -A --quiet ${cliPath} ${program}`, "/dev/null"],
    env: { NO_COLOR: "1", TERM: "xterm-256color" },
    stdin: "piped",
    stdout: "piped",
    stderr: "null",
  }).spawn();
  const writer = child.stdin.getWriter();
  const decoder = new TextDecoder();
  let out = "", seen = 0, next = 0;
  for await (const part of child.stdout) {
    out += decoder.decode(part, { stream: true });
    for (let at; next < keys.length && (at = out.indexOf(prompt, seen)) >= 0;) {
      seen = at + prompt.length;
      // The terminal is made ready just after the prompt is written.
      await new Promise((done) => setTimeout(done, 300));
      await writer.write(new TextEncoder().encode(keys[next++]));
    }
  }
  await writer.close().catch(() => {});
  await child.status;
  return out;
}

Deno.test({
  name: "input() edits lines when readline is imported",
  ignore: Deno.build.os !== "linux" || !await hasScript(),
  fn: () =>
    inFolder(async (folder) => {
      writeFiles(folder, {
        "ask.py": `import readline
words = ["alpha", "alphabet", "beta"]
def complete(text, state):
    found = [w for w in words if w.startswith(text)]
    return found[state] if state < len(found) else None
readline.set_completer(complete)
readline.parse_and_bind("tab: complete")
lines = [input("one> ")]
readline.set_startup_hook(lambda: readline.insert_text("given "))
lines.append(input("two> "))
readline.set_startup_hook()
lines.append(input("three> "))
print("got", lines, readline.get_current_history_length(), readline.get_begidx(), readline.get_endidx())
try:
    input("four> ")
except EOFError:
    print("end of input")
`,
        "shell.py": `import cmd
class Shell(cmd.Cmd):
    prompt = "sh> "
    def do_greet(self, arg):
        print("hello", arg)
    def complete_greet(self, text, line, begin, end):
        return [w for w in ("world", "moon") if w.startswith(text)]
    def do_quit(self, arg):
        return True
Shell().cmdloop()
`,
      });
      // Completion, text that a hook gives, the line before last with a character taken away, Ctrl-D.
      const asked = await typed(`${folder}/ask.py`, "> ", ["x be\t\r", "y\r", "\x1bOA\x1bOA\x7f\r", "\x04"]);
      assertStringIncludes(asked, "got ['x beta', 'given y', 'x bet'] 3 2 4");
      assertStringIncludes(asked, "end of input");
      const shell = await typed(`${folder}/shell.py`, "sh> ", ["gre\t wo\t\r", "quit\r"]);
      assertStringIncludes(shell, "hello world");
      assertEquals(shell.includes("Unknown syntax"), false);
    }),
});
