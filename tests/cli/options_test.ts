// Every option, -X option, environment variable, exit status and error text of the command.
//
// Each row is one run: arguments, what stdout or stderr must be (or contain), and the exit status (0 unless given).
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { inFolder, najash, writeFiles } from "../tools/command.ts";

interface Row {
  args: string[];
  env?: Record<string, string>;
  stdin?: string;
  out?: string | RegExp;
  err?: string | RegExp;
  exit?: number;
}

const flag = (name: string) => `import sys; print(sys.flags.${name})`;
const FATAL = "\nPython runtime state: preinitialized\n\n";

const ROWS: Record<string, Row> = {
  "-c": { args: ["-c", "import sys; print(sys.argv)", "a", "-b"], out: "['-c', 'a', '-b']\n" },
  "-c is dedented": { args: ["-c", "\n  x = 1\n  print(x)\n"], out: "1\n" },
  "-": { args: ["-", "a"], stdin: "import sys; print(sys.argv)", out: "['-', 'a']\n" },
  "stdin": { args: [], stdin: "print(__file__, __name__)", out: "<stdin> __main__\n" },
  "-m": { args: ["-m", "calendar", "2024", "1"], out: /January 2024/ },
  "-m missing": { args: ["-m", "nosuch"], err: /: No module named nosuch\n$/, exit: 1 },
  "-m package": {
    args: ["-m", "xml"],
    err: /No module named xml.__main__; 'xml' is a package and cannot be directly executed\n$/,
    exit: 1,
  },
  "-m relative": { args: ["-m", ".x"], err: /Relative module names not supported\n$/, exit: 1 },
  "-m x.py": { args: ["-m", "json.tool.py"], err: /Try using 'json.tool' instead of 'json.tool.py'/, exit: 1 },
  "-b": { args: ["-b", "-c", "str(b'')"], err: /BytesWarning: str\(\) on a bytes instance/ },
  "-bb": { args: ["-bb", "-c", "str(b'')"], err: /BytesWarning: str\(\) on a bytes instance/, exit: 1 },
  "-B": { args: ["-B", "-c", "import sys; print(sys.dont_write_bytecode)"], out: "True\n" },
  "-d": { args: ["-d", "-c", flag("debug")], out: "1\n" },
  "-E": { args: ["-E", "-c", flag("optimize")], env: { PYTHONOPTIMIZE: "1" }, out: "0\n" },
  "-h": { args: ["-h"], out: /^usage: .* \[option\] \.\.\. \[-c cmd \| -m mod \| file \| -\] \[arg\] \.\.\.\n/ },
  "-?": { args: ["-?"], out: /^usage: / },
  "--help": { args: ["--help"], out: /^usage: / },
  "--help-env": { args: ["--help-env"], out: /^Environment variables that change behavior:\n/ },
  "--help-xoptions": { args: ["--help-xoptions"], out: /^The following implementation-specific options/ },
  "--help-all": { args: ["--help-all"], out: /usage:[^]*Environment variables[^]*implementation-specific/ },
  "-i": { args: ["-i", "-c", "x = 4"], stdin: "print(x)\n", out: "4\n" },
  "-I": {
    args: [
      "-I",
      "-c",
      "import sys; f = sys.flags; print(f.isolated, f.ignore_environment, f.no_user_site, f.safe_path)",
    ],
    out: "1 1 1 True\n",
  },
  "-O": { args: ["-O", "-c", "assert 0; print(__debug__)"], out: "False\n" },
  "-OO": { args: ["-OO", "-c", "def f():\n  'doc'\nprint(f.__doc__)"], out: "None\n" },
  "-P": { args: ["-P", "-c", "import sys; print('' in sys.path)"], out: "False\n" },
  "-q": { args: ["-q", "-i"], stdin: "1+1\n", out: "2\n", err: ">>> >>> \n" },
  "-R": { args: ["-R", "-c", flag("hash_randomization")], out: "1\n" },
  "-s": { args: ["-s", "-c", flag("no_user_site")], out: "1\n" },
  "-S": { args: ["-S", "-c", "exit()"], err: /NameError: name 'exit' is not defined/, exit: 1 },
  "-u": { args: ["-u", "-c", "import sys; print(sys.stdout.write_through)"], out: "True\n" },
  "-v": { args: ["-v", "-c", "import colorsys"], err: /import 'colorsys'|colorsys/ },
  "-V": { args: ["-V"], out: "Python 3.14.2\n" },
  "-VV": { args: ["-VV"], out: /^Python 3\.14\.2 \(.*\) \[Najash .*\]\n$/ },
  "--version": { args: ["--version"], out: "Python 3.14.2\n" },
  "-W": { args: ["-Werror", "-c", "import warnings; warnings.warn('x')"], err: /UserWarning: x/, exit: 1 },
  "-W wrong": { args: ["-Wfoo", "-c", "1"], err: "Invalid -W option ignored: invalid action: 'foo'\n" },
  "-W order": {
    args: ["-bb", "-Wd", "-Xdev", "-c", "import sys; print(sys.warnoptions)"],
    env: { PYTHONWARNINGS: "ignore,once" },
    out: "['default', 'ignore', 'once', 'd', 'error::BytesWarning']\n",
  },
  "-u, bytes": {
    args: ["-u", "-c", "import os, sys; sys.stdout.buffer.write(b'x'); sys.stderr.buffer.write(b'y'); os._exit(0)"],
    out: "x",
    err: "y",
  },
  "-u, layers": {
    args: [
      "-u",
      "-c",
      "import sys; print(type(sys.stdout.buffer).__name__, sys.stdout.line_buffering, sys.stderr.line_buffering)",
    ],
    out: "FileIO False False\n",
  },
  "-dd": { args: ["-dd", "-c", flag("debug")], out: "1\n" },
  "sys.exit of a number that no C long holds": { args: ["-c", "import sys; sys.exit(2**70)"], exit: 255 },
  "PYTHONIOENCODING by another name": {
    args: ["-c", "import sys; print(sys.stdout.encoding)"],
    env: { PYTHONIOENCODING: "latin-1" },
    out: "iso8859-1\n",
  },
  "breakpoint() stops where it is called": {
    args: ["-c", "def f():\n  y = 2\n  breakpoint()\n  y = 3\nf()"],
    stdin: "p y\nn\np y\nc\n",
    out: /^> <string>\(3\)f\(\)\n(?:-> .*\n)?\(Pdb\) 2\n\(Pdb\) > <string>\(4\)f\(\)\n(?:-> .*\n)?\(Pdb\) 2\n\(Pdb\) $/,
  },
  "PYTHONBREAKPOINT=0": { args: ["-c", "print(breakpoint())"], env: { PYTHONBREAKPOINT: "0" }, out: "None\n" },
  "PYTHONBREAKPOINT of a function": {
    args: ["-c", "print(breakpoint('a', 'b', sep='-'))"],
    env: { PYTHONBREAKPOINT: "print" },
    out: "a-b\nNone\n",
  },
  "stdout is closed at the end": {
    args: ["-c", "import os, sys; sys.stdout.write('x'); os.close(1)"],
    env: { PYTHONUNBUFFERED: "" },
    err: "Exception ignored while flushing sys.stdout:\nOSError: [Errno 9] Bad file descriptor\n",
    exit: 120,
  },
  "-x": { args: ["-x", "/dev/stdin"], stdin: "not python !\nprint(1)\n", out: "1\n" },
  "-X": { args: ["-Xa", "-Xb=c,d=e", "-c", "import sys; print(sys._xoptions)"], out: "{'a': True, 'b': 'c,d=e'}\n" },
  "-X jit": {
    args: ["-Xjit=0", "-X", "jit_threshold=5", "-Xjit_stress=7", "-c", "print(1)"],
    out: "1\n",
  },
  "-X dump": { args: ["-X", "dump=tokens", "-c", "x"], out: /NAME "x"/ },
  "bundled": { args: ["-IBc", "import sys; print(sys.flags.isolated, sys.flags.dont_write_bytecode)"], out: "1 1\n" },
  "--": { args: ["--", "-"], stdin: "print(1)", out: "1\n" },
  "unknown": {
    args: ["-B", "-z", "-y"],
    err: "Unknown option: -z\nusage: najash [option] ... [-c cmd | -m mod | file | -] [arg] ...\n" +
      "Try `python -h' for more information.\n",
    exit: 2,
  },
  "unknown long": { args: ["--foo"], err: /^unknown option --foo\nusage: /, exit: 2 },
  "-J": { args: ["-J"], err: /^-J is reserved for Jython\n/, exit: 2 },
  "-c alone": { args: ["-c"], err: /^Argument expected for the -c option\nusage: /, exit: 2 },
  "-X alone": { args: ["-X"], err: /^Argument expected for the -X option\n/, exit: 2 },
  "--check-hash-based-pycs": {
    args: ["--check-hash-based-pycs", "x"],
    err: /^--check-hash-based-pycs must be one of 'default', 'always', or 'never'\nusage: /,
    exit: 2,
  },
  "--check-hash-based-pycs always": {
    args: ["--check-hash-based-pycs", "always", "-c", "import _imp; print(_imp.check_hash_based_pycs)"],
    out: "always\n",
  },
  "missing file": {
    args: ["/no/such.py"],
    err: "najash: can't open file '/no/such.py': [Errno 2] No such file or directory\n",
    exit: 2,
  },
  "X cpu_count": { args: ["-Xcpu_count=3", "-c", "import os; print(os.cpu_count())"], out: "3\n" },
  "X cpu_count wrong": {
    args: ["-Xcpu_count=0", "-c", "1"],
    err:
      "Fatal Python error: config_init_cpu_count: -X cpu_count=n option: n is missing or an invalid number, n must " +
      "be greater than 0" + FATAL,
    exit: 1,
  },
  "X context_aware_warnings": {
    args: ["-Xcontext_aware_warnings=1", "-Xthread_inherit_context=1", "-c", flag("context_aware_warnings")],
    out: "1\n",
  },
  "X context_aware_warnings wrong": {
    args: ["-Xcontext_aware_warnings=5", "-c", "1"],
    err: /config_init_context_aware_warnings: -X context_aware_warnings=n: n is missing or invalid/,
    exit: 1,
  },
  "X dev": {
    args: ["-Xdev", "-c", "import sys; print(sys.flags.dev_mode, sys.warnoptions)"],
    out: "True ['default']\n",
  },
  "X frozen_modules": {
    args: ["-Xfrozen_modules=x", "-c", "1"],
    err: 'Fatal Python error: bad value for option -X frozen_modules (expected "on" or "off")' + FATAL,
    exit: 1,
  },
  "X gil": {
    args: ["-Xgil=0", "-c", "1"],
    err: "Fatal Python error: config_read_gil: Disabling the GIL is not supported by this build" + FATAL,
    exit: 1,
  },
  "X importtime": { args: ["-Ximporttime", "-c", "import colorsys"], err: /import time: +\d+ \| +\d+ \| colorsys\n/ },
  "X importtime=2": {
    args: ["-Ximporttime=2", "-c", "import sys"],
    err: /import time: cached {4}\| cached {5}\| sys\n/,
  },
  "X importtime=5": { args: ["-Ximporttime=5", "-c", "1"], err: /values other than 1 and 2 are reserved/, exit: 1 },
  "X int_max_str_digits": { args: ["-Xint_max_str_digits=700", "-c", flag("int_max_str_digits")], out: "700\n" },
  "X int_max_str_digits wrong": {
    args: ["-Xint_max_str_digits=3", "-c", "1"],
    err: /-X int_max_str_digits: invalid limit; must be >= 640 or 0 for unlimited\./,
    exit: 1,
  },
  "X no_debug_ranges": {
    args: ["-Xno_debug_ranges", "-c", "print(list((lambda: 1).__code__.co_positions())[0][1:]); 1/0"],
    out: "(None, None, None)\n",
    err: 'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n' +
      "    print(list((lambda: 1).__code__.co_positions())[0][1:]); 1/0\nZeroDivisionError: division by zero\n",
    exit: 1,
  },
  "X pycache_prefix": {
    args: ["-Xpycache_prefix=/tmp/q", "-c", "import sys; print(sys.pycache_prefix)"],
    out: "/tmp/q\n",
  },
  "X tracemalloc wrong": {
    args: ["-Xtracemalloc=x", "-c", "1"],
    err: /config_init_tracemalloc: -X tracemalloc=NFRAME: invalid number of frames/,
    exit: 1,
  },
  "X utf8": { args: ["-Xutf8", "-c", flag("utf8_mode")], out: "1\n" },
  "X utf8 wrong": {
    args: ["-Xutf8=3", "-c", "1"],
    err: "Fatal Python error: preconfig_init_utf8_mode: invalid -X utf8 option value\n" +
      "Python runtime state: preinitializing\n\n",
    exit: 1,
  },
  "X warn_default_encoding": {
    args: ["-Xwarn_default_encoding", "-c", "open('/dev/null').close()"],
    err: /EncodingWarning: 'encoding' argument not specified/,
  },
  "X jit wrong": {
    args: ["-Xjit=9", "-c", "1"],
    err: "Fatal Python error: bad value for option -X jit (expected 0, 1 or 2)" + FATAL,
    exit: 1,
  },
  "X jit_threshold wrong": { args: ["-Xjit_threshold=0", "-c", "1"], err: /expected a number greater than 0/, exit: 1 },
  "X jit_stats": {
    args: ["-Xjit_stats", "-c", "for i in range(100000): pass"],
    err: /^jit units +[1-9]/,
  },
  "X dump wrong": {
    args: ["-Xdump=ast,foo", "-c", "1"],
    err: /-X dump \(expected one or more of tokens, ast/,
    exit: 1,
  },
  "PYTHON_JIT": {
    args: ["-Xjit_stats", "-c", "for i in range(100000): pass"],
    env: { PYTHON_JIT: "0" },
    err: /^jit units +0 /,
  },
  "X others": {
    args: [
      "-Xshowrefcount",
      "-Xperf",
      "-Xperf_jit",
      "-Xtlbc=1",
      "-Xdisable-remote-debug",
      "-Xfaulthandler",
      "-c",
      "print(1)",
    ],
    out: "1\n",
  },
  "PYTHONDEBUG": { args: ["-c", flag("debug")], env: { PYTHONDEBUG: "2" }, out: "1\n" },
  "PYTHONINSPECT empty is unset": { args: ["-c", flag("inspect")], env: { PYTHONINSPECT: "" }, out: "0\n" },
  "PYTHONOPTIMIZE": { args: ["-c", flag("optimize")], env: { PYTHONOPTIMIZE: "2" }, out: "2\n" },
  "PYTHONDONTWRITEBYTECODE": {
    args: ["-c", flag("dont_write_bytecode")],
    env: { PYTHONDONTWRITEBYTECODE: "x" },
    out: "1\n",
  },
  "PYTHONNOUSERSITE": { args: ["-c", flag("no_user_site")], env: { PYTHONNOUSERSITE: "1" }, out: "1\n" },
  "PYTHONVERBOSE": { args: ["-c", flag("verbose")], env: { PYTHONVERBOSE: "1" }, out: "1\n" },
  "PYTHONSAFEPATH": { args: ["-c", flag("safe_path")], env: { PYTHONSAFEPATH: "1" }, out: "True\n" },
  "PYTHONDEVMODE": { args: ["-c", flag("dev_mode")], env: { PYTHONDEVMODE: "1" }, out: "True\n" },
  "PYTHONUNBUFFERED": {
    args: ["-c", "import sys; print(sys.stdout.write_through)"],
    env: { PYTHONUNBUFFERED: "1" },
    out: "True\n",
  },
  "PYTHONPATH": {
    args: ["-c", "import sys; print(sys.path[1:3])"],
    env: { PYTHONPATH: "/a:/b" },
    out: "['/a', '/b']\n",
  },
  "PYTHONPLATLIBDIR": {
    args: ["-c", "import sys; print(sys.platlibdir)"],
    env: { PYTHONPLATLIBDIR: "lib64" },
    out: "lib64\n",
  },
  "PYTHONPYCACHEPREFIX": {
    args: ["-c", "import sys; print(sys.pycache_prefix)"],
    env: { PYTHONPYCACHEPREFIX: "/tmp/p" },
    out: "/tmp/p\n",
  },
  "PYTHONWARNINGS": {
    args: ["-c", "import sys; print(sys.warnoptions)"],
    env: { PYTHONWARNINGS: "error" },
    out: "['error']\n",
  },
  "PYTHONIOENCODING": {
    args: ["-c", "import sys; print(sys.stdout.encoding, sys.stdout.errors)"],
    env: { PYTHONIOENCODING: "latin-1:replace" },
    out: "iso8859-1 replace\n",
  },
  "PYTHONBREAKPOINT": { args: ["-c", "breakpoint(); print(1)"], env: { PYTHONBREAKPOINT: "0" }, out: "1\n" },
  "PYTHONEXECUTABLE": {
    args: ["-c", "import sys; print(sys.executable)"],
    env: { PYTHONEXECUTABLE: "/x/python" },
    out: "/x/python\n",
  },
  "PYTHON_CPU_COUNT": { args: ["-c", "import os; print(os.cpu_count())"], env: { PYTHON_CPU_COUNT: "5" }, out: "5\n" },
  "PYTHONINTMAXSTRDIGITS": {
    args: ["-c", flag("int_max_str_digits")],
    env: { PYTHONINTMAXSTRDIGITS: "0" },
    out: "0\n",
  },
  "PYTHONHASHSEED": { args: ["-c", flag("hash_randomization")], env: { PYTHONHASHSEED: "0" }, out: "0\n" },
  "PYTHONHASHSEED wrong": {
    args: ["-c", "1"],
    env: { PYTHONHASHSEED: "x" },
    err: 'Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be "random" or an integer in range ' +
      "[0; 4294967295]" + FATAL,
    exit: 1,
  },
  "PYTHONIOENCODING wrong": {
    args: ["-c", "1"],
    env: { PYTHONIOENCODING: "nope:strict" },
    err: "Fatal Python error: init_stdio_encoding: failed to get the Python codec name of the stdio encoding\n" +
      "Python runtime state: core initialized\nLookupError: unknown encoding: nope\n\n",
    exit: 1,
  },
  "PYTHONIOENCODING with an unknown handler": {
    args: ["-c", "import sys; print(sys.stdout.errors)"],
    env: { PYTHONIOENCODING: "latin-1:bad" },
    out: "bad\n",
  },
  "PYTHONUTF8 wrong": {
    args: ["-c", "1"],
    env: { PYTHONUTF8: "3" },
    err: /preconfig_init_utf8_mode: invalid PYTHONUTF8 environment variable value/,
    exit: 1,
  },
  "PYTHONMALLOC wrong": {
    args: ["-c", "1"],
    env: { PYTHONMALLOC: "foo" },
    err: /preconfig_init_allocator: PYTHONMALLOC: unknown allocator/,
    exit: 1,
  },
  "PYTHON_GIL wrong": {
    args: ["-c", "1"],
    env: { PYTHON_GIL: "5" },
    err: /PYTHON_GIL \/ -X gil must be "0" or "1"/,
    exit: 1,
  },
  "PYTHONTRACEMALLOC wrong": {
    args: ["-c", "1"],
    env: { PYTHONTRACEMALLOC: "x" },
    err: /PYTHONTRACEMALLOC: invalid number of frames/,
    exit: 1,
  },
  "PYTHONPROFILEIMPORTTIME": {
    args: ["-c", "1"],
    env: { PYTHONPROFILEIMPORTTIME: "1" },
    err: /^import time: self \[us\]/,
  },
  "exception": { args: ["-c", "1/0"], err: /ZeroDivisionError: division by zero\n$/, exit: 1 },
  "exit 5": { args: ["-c", "import sys; sys.exit(5)"], exit: 5 },
  "exit 256+3": { args: ["-c", "import sys; sys.exit(259)"], exit: 3 },
  "exit -1": { args: ["-c", "import sys; sys.exit(-1)"], exit: 255 },
  "exit text": { args: ["-c", "import sys; sys.exit('bye')"], err: "bye\n", exit: 1 },
  "exit None": { args: ["-c", "import sys; sys.exit(None)"], exit: 0 },
  "os._exit": { args: ["-c", "import os; print(1); os._exit(7)"], exit: 7 },
  "flush fails": {
    args: [
      "-c",
      "import sys; sys.stdout.close = None; sys.stdout = type('W', (), {'flush': lambda s: 1/0, 'write': len})()",
    ],
    exit: 120,
  },
  "atexit": { args: ["-c", "import atexit; atexit.register(print, 'bye'); print('hi')"], out: "hi\nbye\n" },
  "interrupt": { args: ["-c", "raise KeyboardInterrupt"], err: /KeyboardInterrupt\n$/, exit: 130 },
  "identity": {
    args: [
      "-c",
      "import sys; print(sys.version_info[:2], sys.implementation.name, sys.implementation.cache_tag, sys.platform)",
    ],
    out: `(3, 14) najash najash-314 ${Deno.build.os}\n`,
  },
  "orig_argv": {
    args: ["-B", "-c", "import sys; print(sys.orig_argv[1:])", "x"],
    out: "['-B', '-c', 'import sys; print(sys.orig_argv[1:])', 'x']\n",
  },
  "null byte": {
    args: ["-c", "exec('a\\0b')"],
    err: /SyntaxError: source code string cannot contain null bytes/,
    exit: 1,
  },
};

function check(what: string, actual: string, expected: string | RegExp | undefined): void {
  if (expected instanceof RegExp) assertMatch(actual, expected, what);
  else if (expected !== undefined) assertEquals(actual, expected, what);
}

for (const [name, row] of Object.entries(ROWS)) {
  Deno.test(`command line: ${name}`, async () => {
    const done = await najash(row.args, { env: row.env, stdin: row.stdin });
    check("stdout", done.stdout, row.out);
    check("stderr", done.stderr, row.err);
    assertEquals(done.exit, row.exit ?? 0, done.stderr);
  });
}

Deno.test("programs: script, folder, zip, pyc, module attributes", async () => {
  await inFolder(async (folder) => {
    const show =
      "import sys; print(__name__, __file__.rpartition('/')[2], __package__, sys.argv[1:], sys.path[0][-3:])\n";
    writeFiles(folder, {
      "s.py": "#!/usr/bin/env python\n# -*- coding: latin-1 -*-\r\n" + show,
      "dir/__main__.py": show,
      "empty/x.py": "",
      "pkg/__init__.py": "",
      "pkg/__main__.py": show,
    });
    const at = { cwd: folder };
    assertEquals((await najash(["s.py", "-c"], at)).stdout, `__main__ s.py None ['-c'] ${folder.slice(-3)}\n`);
    Deno.symlinkSync("../dir/__main__.py", `${folder}/pkg/link.py`);
    assertEquals((await najash(["pkg/link.py"], at)).stdout, "__main__ link.py None [] dir\n");
    assertEquals((await najash(["dir", "a"], at)).stdout, "__main__ __main__.py  ['a'] dir\n");
    assertEquals((await najash(["-m", "pkg"], at)).stdout, `__main__ __main__.py pkg [] ${folder.slice(-3)}\n`);
    const none = await najash(["empty"], at);
    assertEquals(none.exit, 1);
    assertStringIncludes(none.stderr, `can't find '__main__' module in '${folder}/empty'`);
    const made = await najash([
      "-c",
      "import py_compile, zipfile; py_compile.compile('s.py', 's.pyc')\n" +
      "with zipfile.ZipFile('z.zip', 'w') as z: z.write('dir/__main__.py', '__main__.py')",
    ], at);
    assertEquals(made.stderr, "");
    assertEquals((await najash(["s.pyc"], at)).stdout, `__main__ s.pyc None [] ${folder.slice(-3)}\n`);
    assertEquals((await najash(["z.zip"], at)).stdout, "__main__ __main__.py  [] zip\n");
  });
});
