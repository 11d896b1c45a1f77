"""unittest and doctest as runners: of a folder of tests, with every kind of outcome, and of a module's examples."""
import os
import re
import subprocess
import sys

os.mkdir("tests")
open("tests/__init__.py", "w").close()
with open("tests/test_shapes.py", "w") as f:
    f.write('''import asyncio, unittest
from unittest import mock


class Shapes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = [1]

    def setUp(self):
        self.addCleanup(self.shared.append, 0)

    def test_good(self):
        self.assertEqual(self.shared[0], 1)

    def test_bad(self):
        self.assertEqual({"a": [1, 2, 3]}, {"a": [1, 2, 4]})

    def test_text(self):
        self.assertMultiLineEqual("one\\ntwo\\n", "one\\ntoo\\n")

    def test_error(self):
        raise KeyError("gone")

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    def test_parts(self):
        for n in range(4):
            with self.subTest(n=n):
                self.assertNotEqual(n, 2)

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "invalid literal"):
            int("x")
        with self.assertWarns(DeprecationWarning):
            import warnings
            warnings.warn("old", DeprecationWarning)
        with self.assertLogs("here", "INFO") as logs:
            import logging
            logging.getLogger("here").info("said")
        self.assertEqual(logs.output, ["INFO:here:said"])


class Later(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.value = await asyncio.sleep(0, 5)

    async def test_value(self):
        m = mock.AsyncMock(return_value=self.value)
        self.assertEqual(await m(1), 5)
        m.assert_awaited_once_with(1)

    async def test_patch(self):
        with mock.patch("os.getcwd", return_value="/nowhere") as p:
            import os
            self.assertEqual(os.getcwd(), "/nowhere")
        p.assert_called_once()
''')
with open("maths.py", "w") as f:
    f.write('''"""
>>> double(4)
8
>>> double("x")
'xx'
>>> double(None)
Traceback (most recent call last):
    ...
TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
>>> print(list(range(20))) # doctest: +ELLIPSIS
[0, 1, ..., 19]
"""


def double(x):
    """
    >>> double(2)
    5
    >>> for i in range(2):
    ...     print(double(i))
    0
    2
    """
    return x * 2


if __name__ == "__main__":
    import doctest
    print(doctest.testmod())
''')


def show(*args):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True)
    text = re.sub(r"in \d+\.\d+s", "in N s", done.stdout + "\n" + done.stderr)
    text = re.sub(r'File "[^"]*[/\\]', 'File "', text)
    text = re.sub(r"^ *[\^~]+$\n", "", text, flags=re.M)
    print(done.returncode, text)


show("-m", "unittest", "-v", "tests.test_shapes.Later", "tests.test_shapes.Shapes.test_raises")
show("-m", "unittest", "discover", "-s", "tests", "-t", ".", "-k", "bad", "-k", "text")
show("-m", "unittest", "-f", "tests.test_shapes.Shapes.test_skipped", "tests.test_shapes.Shapes.test_expected")
show("-m", "unittest", "tests.test_shapes.Shapes.test_parts", "tests.test_shapes.Shapes.test_error")
show("-m", "doctest", "maths.py")
show("maths.py")
