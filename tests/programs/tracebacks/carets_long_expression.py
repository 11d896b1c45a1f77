first = {"items": [1, 2, 3], "factor": 2}
second = {"items": [4, None, 6], "factor": 3}
print(sum(item * first["factor"] for item in first["items"]))
print(first["items"][0] + second["items"][0] * second["factor"] - first["items"][1] + second["items"][1] * second["factor"])
