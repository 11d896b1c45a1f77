import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)


old()
warnings.warn("plain warning")
for _ in range(2):
    warnings.warn("only once per place")
warnings.simplefilter("error")
warnings.warn("now an error", UserWarning)
