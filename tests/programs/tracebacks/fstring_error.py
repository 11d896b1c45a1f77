user = {"name": "Ann"}
print(f"hello {user['name']}")
print(f"{user['name']} is {user['age']} years old")
