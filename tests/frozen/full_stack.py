"""Looks at modules for the first time where the host's stack is full, and again where it is not."""
import sys, collections, json, decimal, importlib, xml, logging
import importlib.util, xml.dom
sys.setrecursionlimit(10**6)
NAMES = ["json", "decimal", "logging", "collections", "importlib", "xml", "re", "enum", "functools"]
def down(n):
    try:
        return sorted([n], key=lambda _: down(n + 1))
    except RecursionError:
        for name in NAMES:
            try:
                vars(sys.modules[name])
            except RecursionError:
                failed.add(name)
        raise
failed = set()
try:
    down(0)
except RecursionError:
    pass
print(json.dumps([1]), decimal.Decimal(1) / 4, logging.getLogger("a").name, collections.Counter("aa"))
print(importlib.util.__name__, xml.dom.__name__)
print(len(failed) > 0)
