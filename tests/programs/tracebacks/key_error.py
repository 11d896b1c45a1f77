inventory = {"apples": 3}
inventory["pears"] += 1
