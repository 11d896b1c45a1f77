// Profiles kept between processes: what was hot is compiled early in the next run; stale, foreign and broken ones are ignored.
import { assert, assertEquals } from "@std/assert";
import { join } from "../tools/paths.ts";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

const MODULE = `
def step(x, k):
    return x * 3 + k if x < 10**6 else x // 7

class Walker:
    def __init__(self):
        self.at = 1
    def move(self, k):
        self.at = step(self.at, k)
        return self.at
`;

const PROGRAM = `
import sys, walkers

def main(n):
    w = walkers.Walker()
    total = 0
    for i in range(n):
        total += w.move(i % 5) * (0.5 if i > 9000 else 1)
    return total

print(main(int(sys.argv[1])))
`;

Deno.test("what was hot in one run is compiled early in the next", async () => {
  const info = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  const shared = JSON.parse(new TextDecoder().decode(info.stdout)).denoDir;
  await inFolder(async (folder) => {
    const cache = join(folder, "cache");
    Deno.mkdirSync(cache);
    Deno.symlinkSync(join(shared, "npm"), join(cache, "npm"));
    writeFiles(folder, { "walkers.py": MODULE, "main.py": PROGRAM });
    const log = join(folder, "log");
    /** Runs the program; gives its output and the names of what was compiled. */
    const run = async (n: number, ...flags: string[]) => {
      if (flags.length === 0) flags = ["-X", `jit_log=${log}`];
      Deno.writeTextFileSync(log, "");
      const done = await najash([...flags, join(folder, "main.py"), String(n)], {
        env: { DENO_DIR: cache, PYTHONDONTWRITEBYTECODE: "", NAJASH_IMAGE: "0" },
      });
      assertEquals([done.stderr, done.exit], ["", 0]);
      const compiled = Deno.readTextFileSync(log).split("\n").filter((line) => line.includes(" compile "));
      return { out: done.stdout, compiled: new Set(compiled.map((line) => line.split(" ")[2])) };
    };
    const made = join(cache, "najash", "made");
    const entries = () =>
      [...Deno.readDirSync(made)].map((e) => join(made, e.name)).filter((path) =>
        new TextDecoder("latin1").decode(Deno.readFileSync(path)).includes(`profile of ${folder}/main.py`)
      );
    const long = await run(200000);
    assert(long.compiled.has("Walker.move"));
    assertEquals(entries().length, 1);
    const [entry] = entries();
    const bytes = Deno.readFileSync(entry);
    // 4,000 steps are not enough to be hot, unless that is known.
    const short = await run(4000);
    assert(short.compiled.has("Walker.move"), [...short.compiled].join());
    assertEquals(short.out, (await run(4000, "-X", "jit=0")).out);
    assertEquals((await run(200000)).out, long.out);
    assertEquals((await run(4000, "-X", "jit_keep=0", "-X", `jit_log=${log}`)).compiled.size, 0);
    // A changed module's profile is of no use.
    writeFiles(folder, { "walkers.py": MODULE.replace("3 + k", "2 + k") });
    const changed = await run(4000);
    assertEquals(changed.out, (await run(4000, "-X", "jit=0")).out);
    writeFiles(folder, { "walkers.py": MODULE });
    // Broken, cut off, or not what it should be: as if there were none.
    for (
      const bad of [
        bytes.subarray(0, bytes.length - 9),
        bytes.map((b, i) => i > 60 ? b ^ 1 : b),
        new Uint8Array(0),
      ]
    ) {
      Deno.writeFileSync(entry, bad);
      assertEquals((await run(4000)).out, short.out);
    }
    // A run that may not write bytecode keeps nothing.
    Deno.removeSync(made, { recursive: true });
    const done = await najash(["-B", join(folder, "main.py"), "200000"], {
      env: { DENO_DIR: cache, NAJASH_IMAGE: "0" },
    });
    assertEquals(done.stdout, long.out);
    assertEquals([...Deno.readDirSync(join(cache, "najash"))].some((e) => e.name === "made"), false);
  });
});
