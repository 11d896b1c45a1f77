"""An argparse tool with sub-commands, groups, custom types and actions."""
import argparse
import contextlib
import io
import pathlib
import shlex
import sys


class KeyValue(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        store = getattr(namespace, self.dest) or {}
        for value in values:
            key, sep, rest = value.partition("=")
            if not sep:
                parser.error(f"{option_string}: {value!r} is no KEY=VALUE")
            store[key] = rest
        setattr(namespace, self.dest, store)


def size(text):
    units = {"k": 10, "m": 20, "g": 30}
    try:
        if text[-1:].lower() in units:
            return int(text[:-1]) << units[text[-1].lower()]
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a size: {text!r}") from None


def build():
    parser = argparse.ArgumentParser(
        prog="stash", description="Keep things in a stash. " * 3, epilog="Have fun.",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter, fromfile_prefix_chars="@", color=False)
    parser.add_argument("-v", "--verbose", action="count", default=0, help="say more")
    parser.add_argument("--version", action="version", version="%(prog)s 1.2")
    parser.add_argument("--root", type=pathlib.PurePosixPath, default=pathlib.PurePosixPath("/srv"), metavar="DIR")
    parser.add_argument("--color", choices=["never", "auto", "always"], default="auto")
    commands = parser.add_subparsers(dest="command", required=True, title="commands", metavar="COMMAND")

    add = commands.add_parser("add", aliases=["a"], help="add files", color=False)
    add.add_argument("files", nargs="+", type=pathlib.PurePosixPath)
    add.add_argument("-t", "--tag", dest="tags", action="append", default=[], help="may be repeated")
    add.add_argument("--meta", nargs="*", action=KeyValue, help=argparse.SUPPRESS)
    add.add_argument("--limit", type=size, default=size("4k"))
    kind = add.add_mutually_exclusive_group()
    kind.add_argument("--copy", action="store_const", const="copy", dest="mode")
    kind.add_argument("--link", action="store_const", const="link", dest="mode")
    add.set_defaults(run=lambda ns: f"add {[str(f) for f in ns.files]} tags={ns.tags} meta={ns.meta} {ns.mode} {ns.limit}")

    find = commands.add_parser("find", help="find files", description="Finds.", color=False)
    find.add_argument("pattern", nargs="?", default="*")
    find.add_argument("--depth", type=int, choices=range(1, 4), default=2)
    find.add_argument("--hidden", action=argparse.BooleanOptionalAction, default=False)
    group = find.add_argument_group("filters", "What to leave out.")
    group.add_argument("--min", type=float, metavar="N")
    group.add_argument("--max", type=float, metavar="N")
    find.add_argument("rest", nargs=argparse.REMAINDER)
    find.set_defaults(run=lambda ns: f"find {ns.pattern} {ns.depth} {ns.hidden} {ns.min} {ns.max} {ns.rest}")
    return parser


parser = build()


def call(line):
    out, err = io.StringIO(), io.StringIO()
    status = None
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            ns = parser.parse_args(shlex.split(line))
            print(ns.verbose, ns.root, ns.color, ns.command, "->", ns.run(ns))
        except SystemExit as stop:
            status = stop.code
    print(f"$ stash {line}", "" if status is None else f"[{status}]")
    print(out.getvalue() + err.getvalue(), end="")


for line in (
    "add a.txt b.txt -t x -t y --link",
    "-vv --root /tmp a 'with space' --meta k=v n=1 --limit 3M",
    "find --min 1.5 --hidden",
    "find '*.py' --depth 2 --no-hidden -- -x y",
    "--color=always find",
    "--col never find",
    "add",
    "add x --copy --link",
    "add x --limit 3x",
    "add x --meta novalue",
    "find --depth 9",
    "find --depth two",
    "remove x",
    "--root",
    "",
    "--version",
    "--help",
    "add -h",
    "find --help",
    "--colour red find",
):
    call(line)

known, unknown = parser.parse_known_args(["find", "x", "--unknown", "1"])
print(known.pattern, known.rest, unknown)
simple = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
simple.add_argument("n", type=int)
simple.add_argument("--flag", action="store_true")
print(simple.parse_args(["5", "--flag"]), simple.format_usage().strip())
try:
    simple.parse_args(["five"])
except argparse.ArgumentError as error:
    print("error:", error, error.argument_name)
print(vars(simple.parse_intermixed_args(["--flag", "7"])), parser.get_default("color"))
print(repr(argparse.Namespace(b=2, a="x")), argparse.Namespace(a=1) == argparse.Namespace(a=1), "a" in argparse.Namespace(a=1))
sys.exit(parser.parse_args(["find", "--depth", "3"]).depth)
