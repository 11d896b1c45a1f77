// What exec() has compiled, kept between processes: same results, no stale and no broken entry used.
import { assert, assertEquals } from "@std/assert";
import { join } from "../tools/paths.ts";
import { inFolder, najash } from "../tools/command.ts";

/** Runs `work` with a Deno directory of its own that shares what has been downloaded. */
async function withCache(work: (env: Record<string, string>, folder: string) => Promise<void>): Promise<void> {
  const info = await new Deno.Command(Deno.execPath(), { args: ["info", "--json"] }).output();
  const shared = JSON.parse(new TextDecoder().decode(info.stdout)).denoDir;
  await inFolder(async (folder) => {
    Deno.symlinkSync(join(shared, "npm"), join(folder, "npm"));
    await work({ DENO_DIR: folder, PYTHONDONTWRITEBYTECODE: "" }, join(folder, "najash", "made"));
  });
}

const AREAS = `
for n in range(4):
    source = f'''
def area{n}(points):
    "Sums what {n} sides make."
    total = 0
    for (x, y), (u, v) in zip(points, points[1:] + points[:1]):
        total += x * v - u * y
    return [total / 2, [i * {n} for i in range(3)], {{"n": {n}, "é": (lambda a, *b, c=1: a + c)({n})}}]
'''
    exec(source * 8)
    print(globals()[f"area{n}"]([(0, 0), (1, 0), (1, 1), (0, n)]))
`;

const CLASSES = `
from dataclasses import dataclass, field
@dataclass(order=True, frozen=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)
print(Point(1) < Point(2, 3), repr(Point(1, 2, ['a'])))
try: Point(1).x = 2
except Exception as e: print(type(e), e)
exec('def fail():\\n    # ' + 'long text ' * 20 + '\\n    return 1 / 0\\n')
import traceback
try: fail()
except ZeroDivisionError: traceback.print_exc()
`;

Deno.test("kept code gives the same output as new code, and no entry that is wrong is used", async () => {
  await withCache(async (env, folder) => {
    for (const program of [AREAS, CLASSES]) {
      const first = await najash(["-c", program], { env });
      assertEquals(first.exit, 0, first.stderr);
      const entries = [...Deno.readDirSync(folder)];
      assert(entries.length > 0, "something was kept");
      assertEquals(await najash(["-c", program], { env }), first);
      // Entries cut off, of another text, or with a flipped bit are as good as none.
      entries.forEach(({ name }, i) => {
        const path = join(folder, name);
        const bytes = Deno.readFileSync(path);
        if (i % 3 === 0) Deno.writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
        else if (i % 3 === 1) {
          bytes[bytes.length - 3] ^= 4;
          Deno.writeFileSync(path, bytes);
        } else Deno.copyFileSync(join(folder, entries[(i + 1) % entries.length].name), path);
      });
      assertEquals(await najash(["-c", program], { env }), first);
    }
  });
});

Deno.test("what draws a warning draws it each time, and -B keeps nothing", async () => {
  await withCache(async (env, folder) => {
    const program = `
import re, warnings
warnings.simplefilter('always')
exec('x = 1 is 1\\n' + '# padding so that it is long enough\\n' * 8 + 'def f():\\n' + '    a = [i for i in range(3)]\\n' * 60)
re.compile('[[a-z' + 'b' * 300 + ']')
`;
    const unkept = await najash(["-B", "-c", program], { env });
    assertEquals([...existing(folder)], []);
    assertEquals(unkept.stderr.match(/Warning/g)?.length, 2, unkept.stderr);
    for (let i = 0; i < 3; i++) assertEquals((await najash(["-c", program], { env })).stderr, unkept.stderr);
  });
});

Deno.test("a program's own file holds what it used, and stands in for the shared entries", async () => {
  await withCache(async (given, folder) => {
    // A start image appears at some time, and with it the library asks for less.
    const env = { ...given, NAJASH_IMAGE: "0" };
    const own = join(folder, "..", "programs");
    await inFolder(async (place) => {
      const names = { areas: AREAS, classes: CLASSES };
      for (const [name, program] of Object.entries(names)) {
        Deno.writeTextFileSync(join(place, `${name}.py`), program);
        const run = (...options: string[]) => najash([...options, "-X", "jit=0", join(place, `${name}.py`)], { env });
        const unkept = await run("-B");
        assertEquals([...existing(own)], []);
        const first = await run();
        assertEquals([first.stdout, first.stderr, first.exit], [unkept.stdout, unkept.stderr, 0]);
        const [entry, ...more] = [...existing(own)].map((e) => join(own, e));
        assertEquals(more, []);
        // Nothing is read from or written to the shared entries any more, and a run without news writes nothing.
        Deno.removeSync(folder, { recursive: true });
        const written = Deno.statSync(entry).mtime;
        assertEquals(await run(), first);
        assertEquals([...existing(folder)], []);
        assertEquals(Deno.statSync(entry).mtime, written);
        // What is broken is as good as none.
        const bytes = Deno.readFileSync(entry);
        for (const bad of [bytes.subarray(0, 70), bytes.map((b, i) => i > 90 ? b ^ 1 : b), new Uint8Array(0)]) {
          Deno.writeFileSync(entry, bad);
          assertEquals(await run(), first);
        }
        Deno.removeSync(own, { recursive: true });
      }
      // A module's.
      const module = () => najash(["-m", "areas"], { env, cwd: place });
      const first = await module();
      assertEquals([...existing(own)].length, 1);
      assertEquals(await module(), first);
    });
  });
});

function* existing(folder: string): Generator<string> {
  try {
    for (const e of Deno.readDirSync(folder)) yield e.name;
  } catch {
    // Never made.
  }
}
