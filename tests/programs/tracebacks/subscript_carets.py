data = {"users": [{"name": "Ann"}, {"name": "Bob"}]}
print(data["users"][0]["name"])
print(data["users"][1]["email"])
