// Packages of others, unmodified, as Debian installs them: each program here uses one, and must print the same under
// Najash as under the system's own Python.
//
// In: programs/<module>_*.py, the packages below /usr/lib/python3/dist-packages (installed when they are missing and the
// user may do so). Out: a step a program; one whose package is missing is ignored and says so.
import { assertEquals } from "@std/assert";
import { najash } from "../tools/command.ts";

const FOLDER = "/usr/lib/python3/dist-packages";
const PYTHON = "/usr/bin/python3";

/** Module (its file or folder), Debian package, program. */
const PROGRAMS: readonly [string, string, string][] = [
  ["click", "python3-click", "click_app.py"],
  ["jinja2", "python3-jinja2", "jinja2_site.py"],
  ["attr", "python3-attr", "attr_classes.py"],
  ["pygments", "python3-pygments", "pygments_colours.py"],
  ["more_itertools", "python3-more-itertools", "more_itertools_use.py"],
  ["yaml", "python3-yaml", "yaml_documents.py"],
  ["requests", "python3-requests", "requests_loopback.py"],
  ["networkx", "python3-networkx", "networkx_graphs.py"],
  ["pycodestyle.py", "python3-pycodestyle", "pycodestyle_report.py"],
  ["rich", "python3-rich", "rich_console.py"],
  ["sqlalchemy", "python3-sqlalchemy", "sqlalchemy_orm.py"],
];

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

function installed(module: string): boolean {
  return exists(`${FOLDER}/${module}`) && exists(PYTHON);
}

async function install(): Promise<void> {
  const missing = PROGRAMS.filter(([module]) => !installed(module)).map((p) => p[1]);
  if (missing.length === 0 || Deno.uid() !== 0 || !exists("/usr/bin/apt-get")) return;
  for (const args of [["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", ...missing]]) {
    const done = await new Deno.Command("apt-get", { args, stdin: "null", stdout: "null", stderr: "inherit" }).output();
    if (!done.success) return;
  }
}

async function expected(program: string, env: Record<string, string>): Promise<string> {
  const done = await new Deno.Command(PYTHON, { args: [program], env, stdin: "null" }).output();
  return new TextDecoder().decode(done.stdout);
}

await install();
const programs = new URL("programs/", import.meta.url).pathname;
for (const [module, debian, file] of PROGRAMS) {
  const missing = !installed(module);
  if (missing) console.error(`${file} is left out: ${debian} is not installed`);
  Deno.test({
    name: `${debian} runs as under CPython`,
    ignore: missing,
    fn: async () => {
      const env = { PYTHONPATH: FOLDER, PYTHONDONTWRITEBYTECODE: "1", PYTHONUTF8: "1", NO_COLOR: "1" };
      const got = await najash([programs + file], { env, timeoutSeconds: 300 });
      assertEquals(got.stdout, await expected(programs + file, env), got.stderr);
      assertEquals(got.exit, 0, got.stderr);
    },
  });
}
