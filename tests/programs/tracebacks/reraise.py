def risky():
    raise OSError(5, "disk trouble")


def guard():
    try:
        risky()
    except OSError as error:
        print("noticed", error.errno)
        raise


guard()
