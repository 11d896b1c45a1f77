// What is kept of the modules beside a program: the same as what is read, and nothing of files that have changed.
import { assertEquals } from "@std/assert";
import { ImportScan } from "../../lib/cli/import_scan.ts";
import type { MadeCache } from "../../lib/runtime/made_cache.ts";
import { inFolder, writeFiles } from "../tools/command.ts";
import { join } from "../tools/paths.ts";

/** A cache in memory. */
function memory(): MadeCache {
  const entries = new Map<string, Uint8Array>();
  return {
    read: (key: string) => entries.get(key),
    put: (key: string, bytes: Uint8Array) => entries.set(key, bytes),
  } as unknown as MadeCache;
}

Deno.test("kept imports are those of the files as they are", async () => {
  await inFolder(async (folder) => {
    const padding = "x = 1\n".repeat(20_000);
    writeFiles(folder, {
      "plain.py": padding + "import pack.inner\n",
      "pack/__init__.py": "from . import other\nfrom .low import *\n" + padding,
      "pack/inner.py": "import lonely\ntry: pass\nexcept KeyboardInterrupt: pass\n" + padding,
      "pack/other.py": "from npm import left\nawait x\n" + padding,
      "pack/low/__init__.py": "from ..deep.er import z\n",
      "pack/deep/er.py": "from jsr import right\n",
      "lonely/no.py": "from npm import never\n",
    });
    const made = memory();
    const scan = (text: string) => {
      const s = new ImportScan([join(folder, "nowhere"), folder], made);
      s.text(text, "");
      s.keep();
      return { specifiers: [...s.specifiers].sort(), js: s.usesJavaScript, awaits: s.awaits, interrupts: s.interrupts };
    };
    const all = { specifiers: ["jsr:right", "npm:left"], js: true, awaits: true, interrupts: true };
    const none = { specifiers: [], js: false, awaits: false, interrupts: false };
    assertEquals(scan("import plain"), all);
    assertEquals(scan("import plain"), all);
    assertEquals(scan("import nothing.at.all, os.path"), none);
    assertEquals(scan("import pack.deep.er"), { ...all, interrupts: false });
    writeFiles(folder, { "pack/other.py": "from npm import another\n" + padding });
    assertEquals(scan("import plain"), { ...all, specifiers: ["jsr:right", "npm:another"], awaits: false });
    Deno.removeSync(join(folder, "pack/inner.py"));
    assertEquals(scan("import plain").interrupts, false);
  });
});
