"""Runs one module of a CPython test suite through unittest and tells about every single test.

    driver.py SUITE MODULE [--results FILE] [--skip FILE] [--match TEXT]

In: SUITE, a CPython Lib/test folder; MODULE, a name such as test_int; --skip names a file of test ids not to run.
Out, line by line, to FILE or stdout (a file, since tests may print, close or replace stdout):

    plan ID                 every test that was found, before the first one runs
    run ID                  this test starts
    ok ID | FAIL ID: why | ERROR ID: why | skip ID: why
    done                    nothing more comes; a process that ends without it died

Only the package `test` is taken from SUITE; every other import finds the library of the running interpreter. The folder
above SUITE is therefore never on sys.path, which is why packages of tests are walked here (Loader.discover) and not by
unittest's own discovery, which would put it there.

Suites before 3.14 hold a data module (ann_module) that writes into its module's `__annotations__`, a name that modules
of 3.14 no longer have; test_grammar, and what imports from it, would not load. While modules load, that name is
therefore found among the builtins.
"""

import builtins
import fnmatch
import importlib.util
import os
import sys
import types
import unittest

WHY_LIMIT = 240


def parse_arguments(words):
    suite, module = words[:2]
    options = {"results": None, "skip": None, "match": None}
    rest = iter(words[2:])
    for word in rest:
        options[word.removeprefix("--")] = next(rest)
    return os.path.abspath(suite), module, options


def install_test_package(folder):
    """Makes `test` mean SUITE, without its parent folder becoming importable."""
    spec = importlib.util.spec_from_file_location(
        "test", os.path.join(folder, "__init__.py"), submodule_search_locations=[folder])
    package = importlib.util.module_from_spec(spec)
    sys.modules["test"] = package
    spec.loader.exec_module(package)


def install_stand_ins():
    """An empty module for one of CPython's test extensions that helpers of other tests import at their top."""
    sys.modules["_testsinglephase"] = types.ModuleType("_testsinglephase")


def configure_support():
    """What regrtest sets: quiet, and none of the costly or outside resources."""
    from test import support

    support.verbose = 0
    support.use_resources = []
    support.junit_xml_list = None
    # Asked of CPython's C helper otherwise, without which whole modules would be skipped.
    support.has_no_debug_ranges = lambda: next((lambda: 0).__code__.co_positions())[2] is None


# Modules that npm's library leaves out and that a test module compares the native ones with.
LEFT_OUT = {"test_decimal": "_pydecimal", "test_zoneinfo": "zoneinfo._zoneinfo"}


class LeftOutFinder:
    """Finds a module in the library that the suite belongs to."""

    def __init__(self, name, library):
        self.name, self.library = name, library

    def find_spec(self, name, path=None, target=None):
        if name != self.name:
            return None
        return importlib.util.spec_from_file_location(name, os.path.join(self.library, *name.split(".")) + ".py")


def give_child_watchers():
    """The watchers of child processes that asyncio had before 3.14, and that its tests set up and take down."""
    import asyncio

    class SafeChildWatcher:
        def attach_loop(self, loop):
            pass

        def close(self):
            pass

    policy = asyncio.unix_events._UnixDefaultEventLoopPolicy
    policy.child_watcher = None

    def get_child_watcher(self):
        if self.child_watcher is None:
            raise NotImplementedError
        return self.child_watcher

    def set_child_watcher(self, watcher):
        self.child_watcher = watcher

    asyncio.SafeChildWatcher = asyncio.unix_events.ThreadedChildWatcher = SafeChildWatcher
    asyncio.ThreadedChildWatcher = asyncio.unix_events._ThreadedChildWatcher
    asyncio.set_child_watcher = lambda watcher: None
    policy.get_child_watcher, policy.set_child_watcher = get_child_watcher, set_child_watcher


def give_path_bases():
    """The base classes of paths that pathlib had in 3.13, so that its tests load; those about the bases fail."""
    import pathlib

    bases = types.ModuleType("pathlib._abc")
    bases.UnsupportedOperation = pathlib.UnsupportedOperation
    bases.ParserBase, bases.PurePathBase, bases.PathBase = (type(name, (), {}) for name in ("ParserBase", "PurePathBase", "PathBase"))
    sys.modules["pathlib._abc"] = bases


def shorten(text):
    for line in text.splitlines():
        line = line.strip()
        if line:
            return line[:WHY_LIMIT]
    return ""


def doctest_reason(text):
    """The first difference in the report of a failed doctest."""
    lines = [line.strip() for line in text.splitlines()]
    for heading, count in (("Exception raised:", None), ("Expected:", 1), ("Expected nothing", 0)):
        if heading not in lines:
            continue
        after = lines[lines.index(heading) + 1:]
        if count is None:
            errors = [line for line in after if line and line[0].isalpha() and ": " in line
                      and not line.startswith(("Traceback", "File "))]
            return "doctest: " + shorten(errors[0]) if errors else "doctest: exception"
        middle = after.index("Got:") if "Got:" in after else len(after)
        wanted, got = [line for line in after[:middle] if line], [line for line in after[middle + 1:] if line]
        side = -1 if wanted[:1] == got[:1] else 0
        return "doctest: expected %s, got %s" % (wanted[side] if wanted and count else "nothing",
                                                 got[side] if got else "nothing")
    return "doctest"


def line_in_suite(trace, folder):
    """The number of the innermost line that belongs to the suite's own test files."""
    number = None
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(folder) and "support" not in name[len(folder):]:
            number = trace.tb_lineno
        trace = trace.tb_next
    return number


def reason_for(kind, value, trace, folder):
    try:
        text = str(value)
    except Exception as error:
        text = "str() of it raised " + type(error).__name__
    if text.startswith("Failed doctest test"):
        return doctest_reason(text)[:WHY_LIMIT]
    line = line_in_suite(trace, folder)
    why = "%s: %s" % (kind.__name__, shorten(text))
    return why[:WHY_LIMIT] + (" (line %d)" % line if line else "")


class Reporter:
    """Writes the lines and keeps the plan, so that a test that never ran can be named at the end."""

    def __init__(self, path):
        self.out = open(path, "a", encoding="utf-8", errors="backslashreplace") if path else sys.__stdout__
        self.ids = {}
        self.unreported = {}

    def write(self, line):
        self.out.write(line.replace("\n", " ") + "\n")
        self.out.flush()

    def plan(self, test):
        """Gives the test a unique id: two tests of one name are told apart by a number."""
        name = test.id().replace(" ", "_")
        unique = name
        number = 1
        while unique in self.unreported:
            number += 1
            unique = "%s#%d" % (name, number)
        self.ids[id(test)] = unique
        self.unreported[unique] = test
        return unique

    def result(self, status, name, why=""):
        self.unreported.pop(name, None)
        self.write("%s %s: %s" % (status, name, why) if status != "ok" else "ok " + name)


class Result(unittest.TestResult):
    """One outcome a test: the first failure or error of its parts decides."""

    def __init__(self, reporter, folder):
        super().__init__()
        self.reporter = reporter
        self.folder = folder
        self.status = "ok"
        self.why = ""
        self.closed_groups = []

    def startTest(self, test):
        super().startTest(test)
        self.status, self.why = "ok", ""
        self.reporter.write("run " + self.reporter.ids[id(test)])

    def stopTest(self, test):
        super().stopTest(test)
        self.reporter.result(self.status, self.reporter.ids.pop(id(test)), self.why)

    def note(self, status, why):
        if self.status in ("ok", "skip") and (self.status == "ok" or status != "skip"):
            self.status, self.why = status, why

    def problem(self, status, test, why):
        if id(test) in self.reporter.ids:
            self.note(status, why)
        else:
            self.close_group(status, test, why)

    def close_group(self, status, holder, why):
        """setUpClass or setUpModule gave up: the tests of that class or module will not run."""
        name, _, owner = holder.id().partition(" (")
        owner = owner.rstrip(")")
        if name.startswith("setUp"):
            self.closed_groups.append((owner + ".", status, "%s: %s" % (name, why)))
        elif status != "skip":
            self.reporter.result(status, "%s.%s" % (owner, name), why)

    def describe(self, error):
        return reason_for(*error, self.folder)

    def addFailure(self, test, error):
        self.problem("FAIL", test, self.describe(error))

    def addError(self, test, error):
        self.problem("ERROR", test, self.describe(error))

    def addSubTest(self, test, subtest, error):
        if error is not None:
            failed = issubclass(error[0], test.failureException)
            self.note("FAIL" if failed else "ERROR", self.describe(error))

    def addSkip(self, test, reason):
        self.problem("skip", test, shorten(str(reason)))

    def addExpectedFailure(self, test, error):
        pass

    def addUnexpectedSuccess(self, test):
        self.note("FAIL", "unexpected success")

    def finish(self):
        for name in list(self.reporter.unreported):
            for prefix, status, why in self.closed_groups:
                if name.startswith(prefix):
                    self.reporter.result(status, name, why)
                    break
            else:
                self.reporter.result("ERROR", name, "never ran")


class Loader(unittest.TestLoader):
    """Walks a package of tests by module name, and reports a module that does not import as one error."""

    def __init__(self, reporter, folder):
        super().__init__()
        self.reporter = reporter
        self.folder = folder

    def load(self, name):
        builtins.__annotations__ = {}
        try:
            module = importlib.import_module(name)
            tests = self.loadTestsFromModule(module)
        except unittest.SkipTest as skip:
            self.reporter.result("skip", name, shorten(str(skip)))
            return unittest.TestSuite()
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            why = reason_for(type(error), error, error.__traceback__, self.folder)
            self.reporter.result("ERROR", name, "import: " + why)
            return unittest.TestSuite()
        finally:
            vars(builtins).pop("__annotations__", None)
        return tests

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        pattern = pattern or "test*"
        names = os.path.relpath(start_dir, self.folder).replace(os.sep, ".")
        package = "test" if names == "." else "test." + names
        found = unittest.TestSuite()
        for entry in sorted(os.listdir(start_dir)):
            path = os.path.join(start_dir, entry)
            stem = entry.removesuffix(".py")
            if stem.isidentifier() and fnmatch.fnmatch(entry, pattern):
                if stem != entry or os.path.exists(os.path.join(path, "__init__.py")):
                    found.addTest(self.load(package + "." + stem))
        return found


def choose(suite, reporter, skipped, match):
    """The suite without the tests that are not wanted; each test that stays has been planned."""
    kept = type(suite)()
    for test in suite:
        if isinstance(test, unittest.TestSuite):
            kept.addTest(choose(test, reporter, skipped, match))
            continue
        name = reporter.plan(test)
        reporter.write("plan " + name)
        if name in skipped or (match and match not in name):
            del reporter.unreported[name]
            reporter.ids.pop(id(test))
        else:
            kept.addTest(test)
    return kept


def main(words):
    folder, module, options = parse_arguments(words)
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [path for path in sys.path if os.path.abspath(path or ".") != here]
    sys.argv = [sys.argv[0]]
    skipped = set()
    if options["skip"]:
        with open(options["skip"], encoding="utf-8") as lines:
            skipped = set(lines.read().splitlines())
    reporter = Reporter(options["results"])
    install_test_package(folder)
    install_stand_ins()
    configure_support()
    if module.split(".")[0] == "test_asyncio" and not os.path.exists(os.path.join(folder, "test_asyncio", "test_tools.py")):
        give_child_watchers()
    if module == "test_pathlib":
        give_path_bases()
    if module in LEFT_OUT:
        sys.meta_path.append(LeftOutFinder(LEFT_OUT[module], os.path.dirname(folder)))
    loader = Loader(reporter, folder)
    name = "test." + module
    suite = loader.load(name)
    kept = choose(suite, reporter, skipped, options["match"])
    result = Result(reporter, folder)
    kept.run(result)
    result.finish()
    reporter.write("done")


if __name__ == "__main__":
    main(sys.argv[1:])
