class Quiet(Exception):
    """Carries nothing."""


def f():
    raise Quiet


f()
