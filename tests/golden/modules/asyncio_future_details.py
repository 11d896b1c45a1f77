# What subclasses of Future and misuse of the accelerator see.
import asyncio, warnings

class Counting(asyncio.Future):
    calls = 0
    def add_done_callback(self, *args, **kwargs):
        self.calls += 1
        return super().add_done_callback(*args, **kwargs)

async def main():
    f = Counting()
    asyncio.get_running_loop().call_soon(f.set_result, 5)
    print(await f, f.calls)  # expect: 5 1
    for obj, name in (f, "_asyncio_future_blocking"), (f, "_log_traceback"), (asyncio.current_task(), "_log_destroy_pending"):
        try:
            delattr(obj, name)
        except AttributeError:
            print("AttributeError", name)
    # expect: AttributeError _asyncio_future_blocking
    # expect: AttributeError _log_traceback
    # expect: AttributeError _log_destroy_pending
    it = iter(asyncio.Future())
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for args in (ValueError, ValueError("a"), None), (ValueError("a"), ValueError("b")), (ValueError, None, 3), (list,):
            try:
                it.throw(*args)
            except Exception as e:
                print(type(e).__name__)
        # expect: ValueError
        # expect: TypeError
        # expect: TypeError
        # expect: TypeError
        print(len(caught), caught[0].category.__name__)  # expect: 3 DeprecationWarning

asyncio.run(main())
