print("about to fail")
limit = int("many")
