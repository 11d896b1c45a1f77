class Thing:
    pass


print(-5 < 3)
if Thing() < Thing():
    print("never")
