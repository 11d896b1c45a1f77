def classify(error):
    try:
        raise error
    except (KeyError, IndexError) as e:
        return f"lookup {e!r}"
    except ArithmeticError as e:
        return f"math {e!r}"
    except Exception as e:
        raise SystemError("unexpected kind") from e


for error in (KeyError(1), ZeroDivisionError(), OverflowError("big"), IndexError()):
    print(classify(error))
classify(TypeError("t"))
