def total(price, tax, discount):
    return price + tax * discount


print(total(1, 2, 3))
print(total(1, "2", 3.5))
