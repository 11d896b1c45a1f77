# An exception that is thrown into generators takes what each of them was handling as its context, delegates or not.
import asyncio


def inner():
    yield 1


class Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def throw(self, error):
        raise error


def outer(delegate):
    try:
        1 / 0
    finally:
        yield from delegate


for delegate in (inner(), Iterator()):
    g = outer(delegate)
    next(g)
    try:
        g.throw(ValueError("thrown"))
    except ValueError as error:
        print(repr(error.__context__))
# expect: ZeroDivisionError('division by zero')
# expect: ZeroDivisionError('division by zero')


async def work():
    try:
        raise KeyError("first")
    finally:
        await asyncio.sleep(1)


async def main():
    task = asyncio.ensure_future(work())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error.__context__))


if hasattr(asyncio, "SelectorEventLoop"):
    asyncio.run(main())
# expect: KeyError('first')
