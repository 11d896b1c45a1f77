config = {"mode": "fast"}
size = 5 if config["mode"] == "slow" else config["size"] * 2 if config["mode"] == "fast" else 0
