print("start")
name = "unfinished
print(name)
