# args: --count 3 -v input.txt extra --mode=fast
import argparse

p = argparse.ArgumentParser(prog="tool", description="Does things.", epilog="The end.")
p.add_argument("files", nargs="+", help="files to read")
p.add_argument("-c", "--count", type=int, default=1, metavar="N", help="how often (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("--mode", choices=["fast", "slow"], default="slow")
g = p.add_mutually_exclusive_group()
g.add_argument("--on", dest="state", action="store_true")
g.add_argument("--off", dest="state", action="store_false")
a = p.parse_args()
print(a, a.count, a.files, vars(a)["mode"])
print(p.parse_args(["-vvv", "-c5", "x", "--on"]))
p.print_help()
p.print_usage()
try: p.parse_args(["x", "--count", "many"])
except SystemExit as e: print("exit", e.code)
p.parse_args(["x", "--mode", "medium"])
