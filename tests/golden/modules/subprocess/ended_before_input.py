# Input for a child that ends before it could be given any.
import subprocess

done = [subprocess.run(["true"], input=b"x" * 2**20, stdout=subprocess.PIPE, timeout=20).returncode for _ in range(25)]
print(done.count(0))
# expect: 25
