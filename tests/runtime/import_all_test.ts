// Every module of the standard library can be imported, but for those listed here with the reason.
//
// One process imports all (import_all.py); a module that fails and is not listed, or is listed and does not fail, is a failure.
import { assertEquals } from "@std/assert";

const ROOT = new URL("../../", import.meta.url).pathname;

/** What is missing, and the modules that cannot be imported for it ("x.*": x and all below). */
const MISSING: readonly (readonly [reason: string, modules: string])[] = [
  ["hidden: it serves another host", "webbrowser"],
  ["Windows only, as on Linux", "asyncio.windows_events asyncio.windows_utils encodings.mbcs encodings.oem"],
  ["Windows only, as on Linux", "multiprocessing.popen_spawn_win32"],
  ["descriptors can't be sent to another process", "multiprocessing.popen_forkserver"],
  ["no table of JIS X 0213", "encodings.euc_jis_2004 encodings.euc_jisx0213 encodings.iso2022_jp_2004"],
  ["no table of JIS X 0213", "encodings.iso2022_jp_3 encodings.shift_jis_2004 encodings.shift_jisx0213"],
];

const EXPECTED = MISSING.flatMap(([, modules]) => modules.split(" "));

function expected(name: string): boolean {
  return EXPECTED.some((e) =>
    e.endsWith(".*") ? name === e.slice(0, -2) || name.startsWith(e.slice(0, -1)) : name === e
  );
}

Deno.test("all modules of the standard library are importable, but for the listed ones", async () => {
  const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", `${ROOT}cli.ts`, `${ROOT}tests/runtime/import_all.py`],
    stdin: "null",
    signal: AbortSignal.timeout(300_000),
  }).output();
  const rows = new TextDecoder().decode(stdout).trim().split("\n").map((line) => line.split("\t"));
  const failed = rows.filter(([, result]) => result !== "ok");
  const news = failed.filter(([name]) => !expected(name)).map((row) => row.join(": "));
  assertEquals(news, [], `these cannot be imported\n${new TextDecoder().decode(stderr).slice(-2000)}`);
  const names = new Set(failed.map(([name]) => name));
  const stale = rows.map(([name]) => name).filter((name) => expected(name) && !names.has(name));
  const whole = EXPECTED.filter((e) => e.endsWith(".*")).map((e) => e.slice(0, -2));
  // A package stays listed as long as one of its modules fails.
  const wrong = stale.filter((name) =>
    !whole.some((w) => (name === w || name.startsWith(`${w}.`)) && [...names].some((n) => n.startsWith(w)))
  );
  // A row that is no longer true is only reported, so that a new module does not break its neighbours' tests.
  if (wrong.length > 0) console.log(`take off the list of missing modules: ${wrong.join(" ")}`);
  assertEquals(rows.length > 480, true, `only ${rows.length} modules were tried`);
});
