// Pickles across implementations: what CPython (python3, any version from 3.8 on) writes, Najash reads, and the reverse, in all
// protocols. Passed over where there is no python3.
import { assertEquals } from "@std/assert";
import { runNajash } from "../tools/run_najash.ts";

const PROGRAM = `
import collections, datetime, decimal, enum, fractions, pickle, sys, uuid

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def __repr__(self):
        return f"Point({self.x!r}, {self.y!r})"

class Color(enum.Enum):
    RED = 1

shared = ["shared"]
SAMPLES = [
    None, True, 0, -1, 255, 65536, 2**31, -2**63, 2**200, 0.1, float("inf"), 1 + 2j, "", "text", "\\u00e9\\U0001f600\\n\\\\", b"", b"\\x00\\xff",
    bytearray(b"ab"), (), (1,), (1, 2, 3, 4), [], [1, [2, [3]]], list(range(2000)), {}, {"a": 1, 2: (3,)}, set(), {1, 2}, frozenset({3}),
    Point(1, [Point(2, 3)]), Color.RED, len, Point, collections.OrderedDict(b=1, a=2), collections.deque([1, 2], 3),
    datetime.datetime(2020, 2, 29, 12, 30, 15, 7), datetime.datetime(2020, 2, 29, tzinfo=datetime.timezone(datetime.timedelta(hours=-3), "X")),
    datetime.time(1, 2, 3, 4), datetime.timedelta(-1, 5), decimal.Decimal("-1.50"), fractions.Fraction(2, 7), uuid.UUID(int=5),
    [shared, shared], ValueError("message", 3), "x" * 70000, b"y" * 70000,
]
action, path = sys.argv[1:]
if action == "dump":
    with open(path, "wb") as f:
        for protocol in range(6):
            for sample in SAMPLES:
                pickle.dump(sample, f, protocol)
else:
    with open(path, "rb") as f:
        for protocol in range(6):
            for sample in SAMPLES:
                back = pickle.load(f)
                if repr(back) != repr(sample) or type(back) is not type(sample):
                    print("differs:", protocol, repr(sample)[:80], repr(back)[:80])
                if isinstance(back, list) and len(back) == 2 and back[0] == shared and back[0] is not back[1]:
                    print("not shared:", protocol)
    print("all read")
`;

async function cpython(args: string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await new Deno.Command("python3", { args, stdout: "piped", stderr: "piped" }).output();
    return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
  } catch {
    return null;
  }
}

Deno.test("pickles go to CPython and back in all protocols", async () => {
  if (await cpython(["-c", "import sys; sys.exit(sys.version_info < (3, 8))"]) === null) return;
  const folder = await Deno.makeTempDir();
  try {
    const file = `${folder}/program.py`;
    await Deno.writeTextFile(file, PROGRAM);
    const theirs = `${folder}/theirs`, ours = `${folder}/ours`;
    assertEquals(await cpython([file, "dump", theirs]), "");
    const read = await runNajash(file, { args: ["load", theirs] });
    assertEquals([read.stdout, read.stderr], ["all read\n", ""]);
    const written = await runNajash(file, { args: ["dump", ours] });
    assertEquals([written.stdout, written.stderr], ["", ""]);
    assertEquals(await cpython([file, "load", ours]), "all read\n");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
