if (x = 5) and True:
    print(x)
