class Counter:
    def __init__(self):
        self.count = 0

    def increase(self):
        count += 1


Counter().increase()
