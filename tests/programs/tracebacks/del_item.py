settings = {"a": 1}
del settings["a"]
del settings["b"]
