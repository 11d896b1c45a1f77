// The interactive prompt in a terminal (tmux): keys in, screen out. Skipped where there is no tmux.
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { cliPath, inFolder, najash } from "../tools/command.ts";

async function tmux(socket: string, ...args: string[]): Promise<string> {
  const done = await new Deno.Command("tmux", { args: ["-S", socket, "-f", "/dev/null", ...args] }).output();
  if (!done.success) throw new Error(new TextDecoder().decode(done.stderr));
  return new TextDecoder().decode(done.stdout);
}

function hasTmux(): boolean {
  try {
    return new Deno.Command("tmux", { args: ["-V"] }).outputSync().success;
  } catch {
    return false;
  }
}

class Screen {
  constructor(readonly socket: string) {}

  keys(...keys: string[]): Promise<string> {
    return tmux(this.socket, "send-keys", "-t", "t", ...keys);
  }

  /** Waits until the screen shows the pattern; the screen then. */
  async shows(pattern: RegExp, colours = false): Promise<string> {
    let text = "";
    for (let i = 0; i < 300; i++) {
      text = await tmux(this.socket, "capture-pane", "-p", "-t", "t", ...(colours ? ["-e"] : []));
      if (pattern.test(text)) return text;
      await new Promise((f) => setTimeout(f, 100));
    }
    throw new Error(`the screen does not show ${pattern}:\n${text}`);
  }
}

/**
 * Starts the prompt in a terminal. Keys that come while the program is busy are echoed elsewhere than those that come at the
 * prompt, and a loaded machine can't promise which it will be: a session that went wrong is started anew, twice at most.
 */
async function inTerminal(
  env: string,
  args: string,
  work: (s: Screen, folder: string) => Promise<void>,
): Promise<void> {
  for (let attempt = 1;; attempt++) {
    try {
      return await inOneTerminal(env, args, work);
    } catch (e) {
      if (attempt === 3) throw e;
      console.log(`once more: ${e}`);
    }
  }
}

async function inOneTerminal(
  env: string,
  args: string,
  work: (s: Screen, folder: string) => Promise<void>,
): Promise<void> {
  if (!hasTmux()) {
    console.log("skipped: there is no tmux");
    return;
  }
  await inFolder(async (folder) => {
    const socket = `${folder}/tmux`;
    const command =
      `env -u NO_COLOR ${env} PYTHON_HISTORY=${folder}/history ${Deno.execPath()} run -A ${cliPath} ${args}`;
    await tmux(
      socket,
      "new-session",
      "-d",
      "-s",
      "t",
      "-x",
      "100",
      "-y",
      "50",
      `${command}; echo "status $?"; sleep 100`,
    );
    try {
      await work(new Screen(socket), folder);
    } finally {
      await tmux(socket, "kill-server").catch(() => {});
    }
  });
}

Deno.test("prompt: editor", async () => {
  await inTerminal("TERM=xterm-256color", "", async (s, folder) => {
    await s.shows(/Type "help", "copyright", "credits" or "license" for more information\.\n>>>/);
    await s.keys("1 + 1", "Enter");
    await s.shows(/>>> 1 \+ 1\n2\n>>>/);
    await s.keys("def f(x):", "Enter", "return x * 2", "Enter", "Enter");
    await s.shows(/>>> def f\(x\):\n\.\.\. {5}return x \* 2\n[. ]*\n>>>/);
    await s.keys("f(_)", "Enter");
    await s.shows(/>>> f\(_\)\n4\n>>>/);
    await s.keys("f('a'");
    await s.shows(/>>> f\('a'/);
    await s.keys("C-c");
    await s.shows(/KeyboardInterrupt\n>>>/);
    await s.keys("1/0", "Enter");
    await s.shows(
      /File "<python-input-\d+>", line 1, in <module>\n {4}1\/0\n {4}~\^~\nZeroDivisionError: division by zero\n>>>/,
    );
    assertMatch(await s.shows(/ZeroDivisionError/, true), /\x1b\[[0-9;]*m/);
    await tmux(s.socket, "set-buffer", "for i in range(2):\n    print(i + 40)\n\nx = 5\n");
    await tmux(s.socket, "paste-buffer", "-p", "-t", "t");
    await s.shows(/x = 5/);
    await s.keys("Enter");
    await s.shows(/40\n41\n>>>/);
    await s.keys("import jso", "Tab");
    await s.shows(/>>> import json/);
    await s.keys("Enter", "json.dum", "Tab", "Tab");
    await s.shows(/json\.dump\b[^]*json\.dumps/);
    await s.keys("C-c");
    await s.shows(/KeyboardInterrupt\n>>> *\n*$/);
    await s.keys("'the end'", "Enter");
    await s.shows(/>>> 'the end'\n'the end'\n>>>/);
    await s.keys("Up");
    await s.shows(/\n>>> 'the end'\n*$/);
    await s.keys("C-c");
    await s.shows(/>>> 'the end'\nKeyboardInterrupt\n>>> *\n*$/);
    await s.keys("exit", "Enter");
    await s.shows(/status 0/);
    assertStringIncludes(Deno.readTextFileSync(`${folder}/history`), "1 + 1\n");
  });
});

Deno.test("prompt: without an editor", async () => {
  await inTerminal("TERM=dumb PYTHON_BASIC_REPL=1", "-q", async (s) => {
    await s.shows(/^>>>/);
    await s.keys("for i in [1]:", "Enter");
    await s.shows(/\n\.\.\./);
    await s.keys("    i", "Enter");
    await s.shows(/ {4}i\n\.\.\./);
    await s.keys("Enter");
    await s.shows(/\n1\n>>>/);
    await s.keys("(1,");
    await s.shows(/\(1,/);
    await s.keys("C-c");
    await s.shows(/KeyboardInterrupt\n>>>/);
    await s.keys("C-d");
    await s.shows(/status 0/);
  });
});

Deno.test("prompt: a program that asks on the terminal", async () => {
  await inFolder(async (folder) => {
    Deno.writeTextFileSync(
      `${folder}/ask.py`,
      'import sys\nprint("a? ", end="", flush=True)\nb = sys.stdin.readline()\nprint(input("c? ") + b)\n',
    );
    await inTerminal("TERM=xterm", `${folder}/ask.py`, async (s) => {
      await s.shows(/^a\? *$/m);
      await s.keys("first", "Enter");
      await s.shows(/^a\? first\nc\? *$/m);
      await s.keys("second", "Enter");
      await s.shows(/^a\? first\nc\? second\nsecondfirst$/m);
    });
  });
});

Deno.test("prompt: statements from what is no terminal", async () => {
  const done = await najash(["-i", "-q"], { stdin: "x = 5\nx\nif x:\n  print('yes')\n\n1/0\n" });
  assertEquals(done.stdout, "5\nyes\n");
  assertMatch(done.stderr, /^>>> >>> >>> \.\.\. \.\.\. >>> Traceback[^]*ZeroDivisionError: division by zero\n>>> \n$/);
  assert(!done.stderr.includes("\x1b"));
});
