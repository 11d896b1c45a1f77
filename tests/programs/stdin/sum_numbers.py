# stdin: 3
# stdin: 10 20 30
# stdin: the rest
# stdin: of it
import sys

n = int(input())
numbers = list(map(int, input("numbers? ").split()))
print(n, sum(numbers), n == len(numbers))
for line in sys.stdin:
    print(repr(line), line.rstrip()[::-1])
print(repr(sys.stdin.read()), sys.stdin.readline() == "", sys.stdin.isatty())
input("one more")
