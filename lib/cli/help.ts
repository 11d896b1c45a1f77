// Usage and help texts of the command.

export function usageLine(program: string): string {
  return `usage: ${program} [option] ... [-c cmd | -m mod | file | -] [arg] ...`;
}

export const HELP = `Options (and the environment variables that do the same):
-b     : warn about bytes taken for text; twice: make that an error
-B     : do not store bytecode (PYTHONDONTWRITEBYTECODE=x)
-c cmd : run this program text; ends the options
-d     : debugging output of the parser (PYTHONDEBUG=x); accepted, no effect
-E     : ignore PYTHON* environment variables
-h     : print this help (also -? or --help)
-i     : after the program, read statements interactively (PYTHONINSPECT=x)
-I     : isolated: implies -E, -P and -s
-m mod : run a library module as a program; ends the options
-O     : leave out assert statements and code under __debug__ (PYTHONOPTIMIZE=x)
-OO    : also leave out docstrings
-P     : do not put the program's folder in front of sys.path (PYTHONSAFEPATH)
-q     : no version message in interactive use
-s     : no user site-packages (PYTHONNOUSERSITE=x)
-S     : no site-packages and no site module
-u     : unbuffered stdout and stderr (PYTHONUNBUFFERED=x)
-v     : tell about imports on stderr (PYTHONVERBOSE=x)
-V     : print the version of Python (also --version); twice: more
-W arg : warning filter, action:message:category:module:line (PYTHONWARNINGS=arg)
-x     : skip the first line of the program
-X opt : an option of the implementation, see --help-xoptions
--check-hash-based-pycs always|default|never:
         how bytecode files with a source hash are checked
--report-permissions[=file]: run the program; at the end, the flags of deno that it needs
         and where it asked for each, on stderr or in the file
--stdlib path: use the standard library in this folder or zip file (PYTHONHOME)
--help-env: environment variables
--help-xoptions: -X options
--help-all: all help texts

Arguments:
file   : the program: a .py or .pyc file, or a folder or zip file with __main__.py
-      : read the program from stdin (the default; interactive on a terminal)
arg ...: arguments of the program, in sys.argv[1:]

Other commands:
compile     : make an executable, see compile --help
cache info  : where compiled modules are kept, and how many
cache clear : delete them
cache freeze: make the library's frozen modules now, which the first start has made anyway
`;

export const ENV_HELP = `Environment variables that change behavior:
PYTHONSTARTUP   : file executed on interactive startup (no default)
PYTHONPATH      : folders to search for modules first, separated by ':'
PYTHONHOME      : where the standard library is
PYTHONPLATLIBDIR: not used
PYTHONCASEOK    : not used
PYTHONIOENCODING: encoding[:errors] of stdin, stdout and stderr
PYTHONBREAKPOINT: what breakpoint() calls; 0: nothing
PYTHONHASHSEED  : accepted; hashes are always the same
PYTHONUTF8      : accepted; text files are UTF-8 in any case
PYTHONPYCACHEPREFIX: folder for bytecode files instead of the cache
PYTHONINTMAXSTRDIGITS: most digits of int <-> str conversions
PYTHON_JIT      : 0: interpret only, as -X jit=0
PYTHON_CPU_COUNT: what os.cpu_count() gives
PYTHON_COLORS   : 1: colors, 0: none; also NO_COLOR and FORCE_COLOR
PYTHON_BASIC_REPL, PYTHON_HISTORY: interactive use
PYTHONDEVMODE   : development mode, as -X dev
NAJASH_DEBUG    : 1: show the JavaScript stack of internal errors
DENO_DIR        : bytecode is cached in its folder najash/bytecode
Deno hides all of these unless it may read the environment (--allow-env).
`;
