totals = {"a": 1}
totals["a"] += 5
totals["a"] -= "b"
