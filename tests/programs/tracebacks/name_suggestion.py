def report(total_amount):
    average_value = total_amount / 2
    print(average_value)
    return averge_value


report(10)
