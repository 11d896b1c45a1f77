stored = None
try:
    int("x")
except ValueError as error:
    stored = error
print("later")
raise stored
