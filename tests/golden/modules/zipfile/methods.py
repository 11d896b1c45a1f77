# Archives with every method of compression.
import io, tarfile, zipfile

DATA = b"".join(b"%d," % (i * 7919 % 1000) for i in range(5000))
for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, zipfile.ZIP_ZSTANDARD):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as z:
        z.writestr("a", DATA)
        z.writestr("b", b"")
    with zipfile.ZipFile(file) as z:
        print(z.testzip(), z.read("a") == DATA, z.read("b"), z.getinfo("a").compress_type)
# expect: None True b'' 0
# expect: None True b'' 8
# expect: None True b'' 12
# expect: None True b'' 14
# expect: None True b'' 93
for kind in ("gz", "bz2", "xz", "zst"):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w:" + kind) as t:
        info = tarfile.TarInfo("a")
        info.size = len(DATA)
        t.addfile(info, io.BytesIO(DATA))
    for mode in ("r:" + kind, "r:*", "r|*"):
        file.seek(0)
        with tarfile.open(fileobj=file, mode=mode) as t:
            print(kind, mode, [t.extractfile(m).read() == DATA for m in t])
# expect: gz r:gz [True]
# expect: gz r:* [True]
# expect: gz r|* [True]
# expect: bz2 r:bz2 [True]
# expect: bz2 r:* [True]
# expect: bz2 r|* [True]
# expect: xz r:xz [True]
# expect: xz r:* [True]
# expect: xz r|* [True]
# expect: zst r:zst [True]
# expect: zst r:* [True]
# expect: zst r|* [True]
