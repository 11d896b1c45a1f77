"""Work shared by several processes: Pool and ProcessPoolExecutor."""
import concurrent.futures
import multiprocessing as mp
import os
import time

DEADLINE = 40
base = None


def prepare(n):
    global base
    base = n


def is_prime(n):
    return n > 1 and all(n % i for i in range(2, int(n ** 0.5) + 1))


def primes_between(low, high):
    return sum(is_prime(n) for n in range(low, high))


def with_base(n):
    return base + n


def fail(n):
    if n == 3:
        raise LookupError(f"no {n}")
    return n


def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps


def nap(seconds):
    time.sleep(seconds)
    return os.getpid()


class Job:
    def __init__(self, n):
        self.n = n

    def run(self, factor):
        return self.n * factor


def cause(error):
    text = str(error.__cause__)
    return "Traceback" in text, "raise LookupError" in text, text.rstrip().rstrip('"').rstrip().endswith("LookupError: 'no 3'") or "no 3" in text


def main():
    mp.set_start_method("spawn")
    with mp.Pool(2, initializer=prepare, initargs=(1000,)) as pool:
        print(pool.map(with_base, range(5)))
        print(sum(pool.starmap(primes_between, [(i, i + 5000) for i in range(0, 40000, 5000)])))
        print(list(pool.imap(collatz, [27, 97, 871], chunksize=2)), sorted(pool.imap_unordered(collatz, range(1, 20))))
        print(pool.apply(Job(6).run, (7,)), pool.apply_async(pow, (2, 100)).get(DEADLINE))
        done = []
        results = [pool.apply_async(fail, (n,), callback=done.append, error_callback=lambda e: done.append(repr(e))) for n in (1, 3)]
        for r in results:
            r.wait(DEADLINE)
        print([r.successful() for r in results], sorted(map(str, done)))
        try:
            pool.map(fail, range(5))
        except LookupError as error:
            print(repr(error), cause(error))
        try:
            pool.apply_async(nap, (1,)).get(timeout=0.01)
        except mp.TimeoutError as error:
            print("timeout", repr(error))
        pool.close()
        pool.join()

    with concurrent.futures.ProcessPoolExecutor(2) as executor:
        futures = [executor.submit(collatz, n) for n in (27, 703, 6171)]
        print([f.result(DEADLINE) for f in futures])
        print(list(executor.map(primes_between, range(0, 3000, 1000), range(1000, 4000, 1000))))
        failing = executor.submit(fail, 3)
        print(repr(failing.exception(DEADLINE)), cause(failing.exception()))
        print({f.result() for f in concurrent.futures.as_completed([executor.submit(pow, 2, n) for n in range(4)])} == {1, 2, 4, 8})
        broken = executor.submit(os._exit, 5)
        print(type(broken.exception(DEADLINE)).__name__)
    try:
        executor.submit(pow, 1, 1)
    except RuntimeError as error:
        print(type(error).__name__)


if __name__ == "__main__":
    main()
