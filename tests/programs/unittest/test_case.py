import io
import sys
import unittest
from unittest import mock


class T(unittest.TestCase):
    def setUp(self): self.x = [1, 2]
    def test_ok(self): self.assertEqual(sum(self.x), 3); self.assertIn(1, self.x); self.assertTrue(self.x)
    def test_fail(self): self.assertEqual([1, 2, 3], [1, 5, 3], "lists")
    def test_error(self): raise KeyError("oops")
    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "inv.*"): int("x")
        with self.assertRaises(ZeroDivisionError) as c: 1 / 0
        self.assertEqual(str(c.exception), "division by zero")
    @unittest.skip("later")
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.fail("known")
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_mock(self):
        m = mock.Mock(return_value=5); m.attr.method.side_effect = [1, ValueError("s")]
        self.assertEqual(m(1, k=2), 5); m.assert_called_once_with(1, k=2); self.assertEqual(m.attr.method(), 1); self.assertRaises(ValueError, m.attr.method)
        with mock.patch("sys.argv", ["patched"]): self.assertEqual(sys.argv, ["patched"])
        self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertCountEqual([1, 2], [2, 1]); self.assertDictEqual({"a": 1}, {"a": 1}); self.assertIsNone(None)


out = io.StringIO()
r = unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), r.wasSuccessful())
for line in out.getvalue().splitlines():
    if not line.startswith(("Ran ", "  File", "Traceback")): print(line)
