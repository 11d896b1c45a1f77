// bz2, lzma and compression.zstd against the system's bzip2, xz and zstd, in both directions; tools that are not there are
// passed over.
import { assertEquals } from "@std/assert";
import { runNajash } from "../tools/run_najash.ts";

const PROGRAM = `
import bz2, lzma, random, shutil, subprocess
from compression import zstd

random.seed(1)
samples = [
    b"", b"x", b"ab" * 100_000, random.randbytes(200_000), bytes(range(256)) * 300,
    b" ".join(b"%d" % (i * i % 977) for i in range(60_000)), open(subprocess.__file__, "rb").read()
    if not ".zip" in subprocess.__file__ else b"line\\n" * 9000,
]
alone = {"format": lzma.FORMAT_ALONE}
x86 = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_DELTA, "dist": 2}, {"id": lzma.FILTER_LZMA2, "preset": 0}]
cases = [
    ("bzip2", [], lambda b: bz2.compress(b), bz2.decompress),
    ("xz", [], lambda b: lzma.compress(b), lzma.decompress),
    ("xz", ["--check=sha256", "--x86", "--delta=dist=2", "--lzma2=preset=0"],
     lambda b: lzma.compress(b, check=lzma.CHECK_SHA256, filters=x86), lzma.decompress),
    ("xz", ["--format=lzma"], lambda b: lzma.compress(b, **alone), lzma.decompress),
    ("zstd", ["-q"], lambda b: zstd.compress(b), zstd.decompress),
]

def run(tool, options, data):
    return subprocess.run([tool, *options, "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout

for tool, options, compress, decompress in cases:
    if shutil.which(tool) is None:
        print(tool, "is not there")
        continue
    own = [o for o in options if o in ("-q", "--format=lzma")]
    for sample in samples:
        assert run(tool, ["-d", *own], compress(sample)) == sample, (tool, options, len(sample))
        assert decompress(run(tool, options, sample)) == sample, (tool, options, len(sample))
    print(tool, "agrees")
`;

Deno.test("compression modules read and write what the system's tools do", async () => {
  const file = await Deno.makeTempFile({ suffix: ".py" });
  try {
    await Deno.writeTextFile(file, PROGRAM);
    const result = await runNajash(file, {});
    assertEquals([result.stderr, result.exit], ["", 0]);
    const lines = result.stdout.trim().split("\n");
    assertEquals(lines.map((l) => l.replace("is not there", "agrees").split(" ")[1]), Array(5).fill("agrees"));
  } finally {
    await Deno.remove(file);
  }
});
