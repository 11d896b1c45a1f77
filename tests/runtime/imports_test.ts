// The import statement and importlib: one system, whichever way a module comes in.
import { assertEquals } from "@std/assert";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

const FILES = {
  "pkg/__init__.py": "name = 'pkg'\n",
  "pkg/a.py": "x = 1\n",
  "pkg/sub/__init__.py": "from ..a import x\nfrom . import __name__ as n\n",
  "pkg/circular_a.py": "from pkg.circular_b import y\nx = 1\n",
  "pkg/circular_b.py": "from pkg.circular_a import x\ny = 2\n",
  "pkg/cycle_attr.py": "import pkg.cycle_other\nx = 1\n",
  "pkg/cycle_other.py": "import pkg.cycle_attr\nprint(pkg.cycle_attr.x)\n",
  "space/m.py": "v = 2\n",
  "boom.py": "raise ValueError('boom')\n",
  "random.py": "import random\nrandom.Random\n",
  "stars.py": "__all__ = ['a']\na = b = 1\n",
};

async function lines(code: string): Promise<string[]> {
  let out: string[] = [];
  await inFolder(async (folder) => {
    writeFiles(folder, FILES);
    const done = await najash(["-c", code], { cwd: folder });
    out = (done.stdout + done.stderr).replaceAll(folder, "DIR").trimEnd().split("\n");
  });
  return out;
}

/** What each statement does: "ok", or its exception with the number of traceback entries below exec. */
async function outcomes(statements: string[]): Promise<string[]> {
  return await lines(`
def frames(tb):
    n = 0
    while tb: n, tb = n + 1, tb.tb_next
    return n
for code in ${JSON.stringify(statements)}:
    try: exec(code, {'__name__': '__main__'}); print('ok')
    except BaseException as e: print(type(e).__name__ + ':', e, '|', getattr(e, 'name', None), frames(e.__traceback__) - 1)
`);
}

Deno.test("messages of failing imports, without frames of the import system", async () => {
  assertEquals(
    await outcomes([
      "import nope",
      "import nope.x",
      "import sys.x",
      "import pkg.nope",
      "from pkg import nope",
      "from . import x",
      "import pkg.circular_a",
      "import pkg.cycle_attr",
      "import boom",
      "import sys; sys.modules['zz'] = None; import zz",
      "__import__('')",
      "__import__('x', level=1)",
    ]),
    [
      "ModuleNotFoundError: No module named 'nope' | nope 1",
      "ModuleNotFoundError: No module named 'nope' | nope 1",
      "ModuleNotFoundError: No module named 'sys.x'; 'sys' is not a package | sys.x 1",
      "ModuleNotFoundError: No module named 'pkg.nope' | pkg.nope 1",
      "ImportError: cannot import name 'nope' from 'pkg' (DIR/pkg/__init__.py) | pkg 1",
      "ImportError: attempted relative import with no known parent package | None 1",
      "ImportError: cannot import name 'x' from partially initialized module 'pkg.circular_a' (most likely due to a circular import) (DIR/pkg/circular_a.py) | pkg.circular_a 3",
      "AttributeError: cannot access submodule 'cycle_attr' of module 'pkg' (most likely due to a circular import) | cycle_attr 3",
      "ValueError: boom | None 2",
      "ModuleNotFoundError: import of zz halted; None in sys.modules | zz 1",
      "ValueError: Empty module name | None 1",
      "KeyError: \"'__name__' not in globals\" | None 1",
    ],
  );
});

Deno.test("a module in the way of a library module is named", async () => {
  assertEquals(
    (await lines("import random")).at(-1),
    [
      "AttributeError: module 'random' has no attribute 'Random' (consider renaming 'DIR/random.py' since it has the same name",
      "as the standard library module named 'random' and prevents importing that standard library module). Did you mean: 'random'?",
    ].join(" "),
  );
});

Deno.test("packages, submodules, relative imports, star imports, namespace packages", async () => {
  assertEquals(
    await lines(`
import pkg.sub, space.m
print(pkg.name, pkg.sub.x, pkg.sub.n, pkg.a.x, space.m.v, space)
from stars import *
print(a, 'b' in globals(), space.__path__)
import os.path as p
print(p.__name__, __import__('pkg.a'), __import__('pkg.a', fromlist=['x']))
`),
    [
      "pkg 1 pkg.sub 1 2 <module 'space' (namespace) from ['DIR/space']>",
      "1 False _NamespacePath(['DIR/space'])",
      "posixpath <module 'pkg' from 'DIR/pkg/__init__.py'> <module 'pkg.a' from 'DIR/pkg/a.py'>",
    ],
  );
});

Deno.test("specs and loaders are importlib's own, also for modules imported before importlib", async () => {
  assertEquals(
    await lines(`
import pkg.a, json, math
before = pkg.a.__spec__
import importlib.machinery as m, importlib.util, sys, zipimport
print(type(before) is m.ModuleSpec, before is pkg.a.__spec__, before.name, before.origin, before.parent)
print(isinstance(pkg.a.__loader__, m.SourceFileLoader), pkg.a.__loader__ is before.loader, pkg.__spec__.submodule_search_locations is pkg.__path__)
print(isinstance(json.__loader__, zipimport.zipimporter), math.__loader__ is m.BuiltinImporter, math.__spec__.origin)
print([f.__name__ for f in sys.meta_path], sys.path_hooks[0] is zipimport.zipimporter)
print(importlib.util.find_spec('pkg.a').loader == pkg.a.__loader__, importlib.util.find_spec('nope'))
print(importlib.reload(pkg.a) is pkg.a, importlib.import_module('.a', 'pkg') is pkg.a)
`),
    [
      "True True pkg.a DIR/pkg/a.py pkg",
      "True True True",
      "True True built-in",
      "['BuiltinImporter', 'FrozenImporter', 'PathFinder'] True",
      "True None",
      "True True",
    ],
  );
});

Deno.test("finders, path hooks and cached finders of a program are asked in their place", async () => {
  assertEquals(
    await lines(`
import sys, importlib.util
class Finder:
    def __init__(self, name): self.name = name
    def find_spec(self, name, path=None, target=None):
        if name == self.name: return importlib.util.spec_from_loader(name, self)
    def create_module(self, spec): return None
    def exec_module(self, module): module.made = self.name
first = Finder('virtual')
sys.meta_path.insert(0, first)
import virtual, colorsys
print(virtual.made, virtual.__spec__.loader is first, colorsys.__name__)
sys.meta_path.append(Finder('last'))
import last
print(last.made)
sys.path_importer_cache['somewhere'] = Finder('cached')
sys.path.append('somewhere')
import cached
print(cached.made)
def hook(entry):
    if entry != 'hooked': raise ImportError
    return Finder('by_hook')
sys.path_hooks.append(hook)
sys.path.append('hooked')
import by_hook, keyword
print(by_hook.made, keyword.__name__)
sys.meta_path.clear()
try: import nothing
except ModuleNotFoundError as e: print(e)
`),
    ["virtual True colorsys", "last", "cached", "by_hook keyword", "No module named 'nothing'"],
  );
});

Deno.test("sources of library modules can be read: inspect and linecache see into the archive", async () => {
  assertEquals(
    await lines(`
import inspect, json, json.decoder
print(inspect.getsource(json.dumps).splitlines()[0])
print(inspect.getsourcefile(json.decoder).endswith('json/decoder.py'), inspect.getmodule(json.dumps) is json)
`),
    ["def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True,", "True True"],
  );
});

Deno.test("a program's own folder of modules changes while it runs", async () => {
  assertEquals(
    await lines(`
import os, importlib, time
try: import fresh
except ModuleNotFoundError: print('not yet')
with open('fresh.py', 'w') as f: f.write('v = 1')
os.utime('.', (time.time() + 2,) * 2)
importlib.invalidate_caches()
import fresh
print(fresh.v)
`),
    ["not yet", "1"],
  );
});

Deno.test("zipimport as the first import, and what it knows of the library's archive", async () => {
  assertEquals(
    await lines(`
import zipimport, sys
[path] = [p for p in sys.path if p.endswith('.zip')]
native = sys.path_importer_cache[path]
print(native.archive == path, native.is_package('json'), native.find_spec('json').name)
known = dict(zipimport._zip_directory_cache.pop(path))
zipimport.zipimporter(path)
read = zipimport._zip_directory_cache[path]
print(len(known) > 500, [n for n, e in known.items() if not n.endswith('/') and e != read[n]])
`),
    ["True True json", "True []"],
  );
});

Deno.test("looking over a module's globals does not bring importlib in", async () => {
  assertEquals(
    await lines(`
import sys, abc
print([n for n, v in vars(abc).items() if isinstance(v, (int, str)) and n.startswith('__l')])
import token
print('_frozen_importlib' in sys.modules, isinstance(abc.__loader__, object), isinstance(abc.__spec__, object))
print(type(abc.__spec__).__name__, isinstance(abc.__spec__, type(token.__spec__)), '_frozen_importlib' in sys.modules)
`),
    ["[]", "False True True", "ModuleSpec True True"],
  );
});

Deno.test("a program that imports nothing loads nothing of the library", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "main.py": "names = [n for n in dir() if n != 'x']\nprint(names[:2])\n" });
    const done = await najash(["-v", `${folder}/main.py`]);
    assertEquals(done.stdout, "['__builtins__', '__cached__']\n");
    assertEquals(done.stderr.includes("importlib"), false, done.stderr);
  });
});
