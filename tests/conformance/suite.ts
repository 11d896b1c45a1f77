// Where the test suites of CPython are, and which modules of one to run.
// In: --suite and --only. Out: Suite objects; a missing default suite is installed where that is possible.
// Invariant: a suite's files are never changed.

export interface Suite {
  folder: string;
  /** "3.11": names the folder of its lists. */
  version: string;
}

export const here = new URL(".", import.meta.url).pathname;

const debianSuite = "/usr/lib/python3.11/test";
const debianPackage = "libpython3.11-testsuite";

export function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}

/** Reads a list file: one item a line, `#` starts a comment. */
export function readLines(path: string): string[] {
  if (!exists(path)) return [];
  return Deno.readTextFileSync(path)
    .split("\n")
    .map((line) => line.replace(/(^|\s)#\s.*$/, "").trim())
    .filter((line) => line !== "");
}

function describe(folder: string): Suite {
  const version = folder.match(/python(\d+\.\d+)\b/)?.[1];
  if (version === undefined) throw new Error(`${folder}: no python3.N in the path, so its version is unknown`);
  if (!exists(`${folder}/support/__init__.py`)) throw new Error(`${folder}: not a Lib/test folder`);
  return { folder, version };
}

async function installDebianSuite(): Promise<void> {
  if (Deno.uid() !== 0) return;
  console.error(`installing ${debianPackage}`);
  for (const args of [["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", debianPackage]]) {
    const done = await new Deno.Command("apt-get", { args, stdin: "null", stdout: "null", stderr: "inherit" }).output();
    if (!done.success) return;
  }
}

/** The suites to run: the named folder, or Debian's 3.11 and, where it is, the 3.13 of pyenv. */
export async function findSuites(folder: string | undefined): Promise<Suite[]> {
  if (folder !== undefined) return [describe(Deno.realPathSync(folder))];
  const suites = [];
  if (!exists(`${debianSuite}/test_patma.py`)) {
    await installDebianSuite().catch((error) => console.error(error.message));
  }
  if (exists(`${debianSuite}/test_patma.py`)) suites.push(describe(debianSuite));
  else console.error(`no ${debianSuite}: install ${debianPackage}, or name a suite with --suite`);
  const newer = `${Deno.env.get("HOME") ?? ""}/.pyenv/versions/3.13.0/lib/python3.13/test`;
  if (exists(`${newer}/test_patma.py`)) suites.push(describe(newer));
  return suites;
}

/** The modules of a suite to run: those asked for, or those of modules.txt, as far as the suite has them; "package.module" is one. */
export function chooseModules(suite: Suite, only: string | undefined): string[] {
  const wanted = only === undefined ? readLines(`${here}modules.txt`) : only.split(",");
  return wanted.filter((name) => {
    const path = `${suite.folder}/${name.replaceAll(".", "/")}`;
    return exists(`${path}.py`) || exists(`${path}/__init__.py`);
  });
}

/**
 * Makes `test` importable in child processes of tests (with any options, but behind the library): a link in the site-packages
 * of the Python. Gives what takes it away again; nothing is done where there is a `test` already.
 */
export async function shareWithChildren(python: string[], suite: Suite): Promise<() => void> {
  const ask = "import importlib.util, sysconfig; s = importlib.util.find_spec('test'); " +
    "print(sysconfig.get_path('purelib'), s and s.origin, sep='\\n')";
  const { stdout } = await new Deno.Command(python[0], { args: [...python.slice(1), "-c", ask], stderr: "null" })
    .output();
  const [folder, origin] = new TextDecoder().decode(stdout).split("\n");
  const link = `${folder}/test`;
  if (!folder.startsWith("/") || origin !== "None" && !origin.startsWith(`${link}/`)) return () => {};
  Deno.mkdirSync(folder, { recursive: true });
  const remove = () => {
    try {
      Deno.removeSync(link);
    } catch (e) {
      if (!(e instanceof Deno.errors.NotFound)) throw e;
    }
  };
  // A run that was killed leaves its link behind.
  remove();
  Deno.symlinkSync(suite.folder, link);
  return remove;
}
