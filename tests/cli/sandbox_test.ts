// Attempts to get at what no flag allows: each must end in PermissionError or ImportError (or in the class its row names).
import { assert, assertEquals } from "@std/assert";
import { cliPath, inFolder, writeFiles } from "../tools/command.ts";
import { dirname, join } from "../tools/paths.ts";

const ATTEMPTS: string[] = [
  "open('/etc/passwd')",
  "open('/etc/passwd', 'rb', 0)",
  "open(HERE + '/new', 'w')",
  "open(HERE + '/data.txt', 'a')",
  "open('/proc/self/environ')",
  "open('/proc/self/mem', 'rb')",
  "open('/proc/1/cmdline')",
  "open('/dev/mem')",
  "open(HERE + '/../../etc/passwd')",
  "open(HERE + '/link')",
  "open(os.path.realpath(HERE + '/link'))",
  "os.open('/etc/passwd', os.O_RDONLY)",
  "os.open(HERE + '/x', os.O_CREAT | os.O_RDWR)",
  "io.FileIO('/etc/passwd')",
  "io.open_code('/etc/passwd')",
  "pathlib.Path('/etc/passwd').read_text()",
  "pathlib.Path(HERE + '/t').touch()",
  "os.listdir('/')",
  "os.scandir('/etc')",
  "os.stat('/etc/passwd')",
  "os.lstat('/etc/passwd')",
  "os.readlink('/proc/self/exe')",
  "os.chdir('/')",
  "os.mkdir(HERE + '/d')",
  "os.makedirs('/tmp/a/b/c')",
  "os.remove(HERE + '/data.txt')",
  "os.unlink(HERE + '/data.txt')",
  "os.rename(HERE + '/data.txt', HERE + '/b')",
  "os.replace(HERE + '/data.txt', HERE + '/b')",
  "os.link(HERE + '/data.txt', HERE + '/b')",
  "os.symlink('/etc', HERE + '/l')",
  "os.chmod(HERE + '/data.txt', 0)",
  "os.truncate(HERE + '/data.txt', 0)",
  "os.utime(HERE + '/data.txt')",
  "os.rmdir(HERE)",
  "shutil.rmtree(HERE)",
  "shutil.copy(HERE + '/data.txt', '/tmp/copy')",
  "shutil.copyfile('/etc/passwd', '/tmp/copy')",
  "tempfile.NamedTemporaryFile(dir='/tmp')",
  "os.system('id')",
  "os.popen('id').read()",
  "subprocess.run(['id'])",
  "subprocess.run(['/bin/sh', '-c', 'id'])",
  "subprocess.Popen('id', shell=True)",
  "subprocess.check_output(['cat', '/etc/passwd'])",
  "os.kill(1, 9)",
  "socket.create_connection(('127.0.0.1', 80))",
  "socket.socket().connect(('127.0.0.1', 22))",
  "socket.socket().bind(('127.0.0.1', 0))",
  "socket.create_server(('127.0.0.1', 0))",
  "socket.create_connection(('example.com', 80))",
  "socket.gethostbyname('example.com')",
  "importlib.import_module('jsr:@std/path')",
  "__import__('ctypes').CDLL(None)",
  "__import__('_ctypes')",
  "__import__('outside')",
  "importlib.import_module('npm:lodash')",
  "exec('from npm import lodash')",
  "js.Deno.readTextFileSync('/etc/passwd')",
  "js.Deno.writeTextFileSync(HERE + '/x', 'y')",
  "js.Deno.env.get('HOME')",
  "js.Deno.env.toObject()",
  "js.Deno.Command.new('id').outputSync()",
  "js.Deno.dlopen('/lib/libc.so.6', js.Object.new())",
  "js.Deno.hostname()",
  "js.Deno.kill(1, 'SIGKILL')",
  "js.Deno.mkdirSync(HERE + '/x')",
  "js.Deno.symlinkSync('/etc', HERE + '/x')",
  "js.eval('Deno').readFileSync('/etc/passwd')",
  "js.Function.new('return Deno.readDirSync(\"/\").next()')()",
  "node.fs.readFileSync('/etc/passwd')",
  "node.fs.writeFileSync(HERE + '/x', 'y')",
  "node.child_process.execSync('id')",
  "subclass('FileIO')('/etc/passwd')",
  "subclass('BuiltinImporter').load_module('os').system('id')",
  "(lambda: 0).__globals__['os'].system('id')",
  "sys.modules['posix'].system('id')",
  "type(os.environ)._data if False else sys.modules['posix'].open('/etc/passwd', 0)",
  "runpy.run_path('/etc/passwd')",
  "zipfile.ZipFile('/etc/passwd')",
  "linecache.updatecache('/etc/passwd') or open('/etc/passwd')",
  "__import__('sqlite3').connect('/tmp/x.db')",
  "__import__('sqlite3').connect('file:/tmp/x.db?mode=rwc', uri=True)",
  "__import__('mmap').mmap(os.open('/etc/passwd', 0), 0)",
  "__import__('dbm').open('/tmp/x', 'c')",
  "__import__('logging').FileHandler('/tmp/x.log')",
  "__import__('tarfile').open('/tmp/x.tar', 'w')",
  "__import__('multiprocessing').Process(target=print).start()",
  "__import__('asyncio').run(__import__('asyncio').create_subprocess_exec('id'))",
  "__import__('asyncio').run(__import__('asyncio').open_connection('127.0.0.1', 22))",
  "__import__('concurrent.interpreters').interpreters.create()",
  "os.posix_spawn('/bin/id', ['id'], {})",
  "os.execv('/bin/id', ['id'])",
  "os.stat('passwd', dir_fd=os.open('/etc', os.O_RDONLY))",
  "os.statvfs('/')",
  "open('/proc/self/root/etc/passwd')",
  "open(HERE + '/folder/passwd')",
  "open('/dev/fd/0/../../etc/passwd')",
  "open('//etc/passwd')",
  "open('x', opener=lambda *a: os.open('/etc/passwd', 0))",
  "importlib.machinery.SourceFileLoader('x', '/etc/passwd').get_data('/etc/passwd')",
  "sys.path.insert(0, HERE + '/..') or __import__('outside')",
  "__import__('zipimport').zipimporter('/tmp/outside.zip')",
  "__import__('code').InteractiveConsole.push and __import__('pickle').loads(b\"cos\\nsystem\\n(S'id'\\ntR.\")",
  "__import__('readline').read_history_file('/etc/passwd')",
  "socket.socket(socket.AF_UNIX).bind('/tmp/s.sock')",
  "socket.socket(socket.AF_UNIX).connect('/var/run/docker.sock')",
  "socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 53))",
  "socket.socket(type=socket.SOCK_DGRAM).bind(('127.0.0.1', 0))",
  "importlib.import_module('https://example.com/x.ts')",
  "node.module.createRequire('file:///x.js')('fs').readFileSync('/etc/passwd')",
  "node.vm.runInThisContext('Deno.readTextFileSync(\"/etc/passwd\")')",
  "node.sqlite.DatabaseSync.new('/tmp/x.db')",
  "js.globalThis.constructor.constructor('return Deno.readTextFileSync(\"/etc/passwd\")')()",
  "js.process.chdir('/')",
];

const PROGRAM = `import importlib, io, linecache, os, pathlib, runpy, shutil, socket, subprocess, sys, tempfile, zipfile
import js, node
HERE = os.path.dirname(os.path.abspath(__file__))
def subclass(name, cls=object, seen=set()):
    for c in type.__subclasses__(cls):
        if c.__name__ == name: return c
        if c not in seen:
            seen.add(c)
            found = subclass(name, c)
            if found is not None: return found
for line in open(HERE + '/data.txt').read().splitlines():
    try:
        result = repr(eval(line))
        print('DONE', line, result[:200], sep='\\t')
    except BaseException as e:
        kind = 'PermissionError' if isinstance(e, PermissionError) else 'ImportError' if isinstance(e, ImportError) else repr(e)
        print('STOPPED', line, kind, e, sep='\\t')
`;

Deno.test("sandbox: nothing gets out", async () => {
  await inFolder(async (folder) => {
    writeFiles(folder, { "app/main.py": PROGRAM, "app/data.txt": ATTEMPTS.join("\n") + "\n", "outside.py": "1" });
    Deno.symlinkSync("/etc/passwd", `${folder}/app/link`);
    Deno.symlinkSync("/etc", `${folder}/app/folder`);
    const whole = join(dirname(cliPath), "lib/cli/whole.ts");
    const done = await new Deno.Command(Deno.execPath(), {
      args: ["run", "--quiet", "--no-prompt", `--allow-read=${folder}/app`, whole, `${folder}/app/main.py`],
      env: { NO_COLOR: "1" },
    }).output();
    const text = new TextDecoder().decode(done.stdout), errors = new TextDecoder().decode(done.stderr);
    assertEquals(done.code, 0, text + errors);
    const rows = text.trimEnd().split("\n").filter((l) => /^(DONE|STOPPED)\t/.test(l)).map((l) => l.split("\t"));
    assert(ATTEMPTS.length >= 60);
    assertEquals(rows.map((r) => r[1]), ATTEMPTS);
    const wrong = rows.filter((r) => r[0] !== "STOPPED" || (r[2] !== "PermissionError" && r[2] !== "ImportError"));
    assertEquals(wrong, []);
    assertEquals([...Deno.readDirSync(`${folder}/app`)].map((e) => e.name).sort(), [
      "data.txt",
      "folder",
      "link",
      "main.py",
    ]);
  });
});
