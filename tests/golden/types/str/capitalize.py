print("hello World".capitalize(), "".capitalize(), "ÉCOLE".capitalize(), "ǆx".capitalize(), "ßa".capitalize(), "1ABC".capitalize())
# expect: Hello world  École ǅx Ssa 1abc
