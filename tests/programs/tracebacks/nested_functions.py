def level1():
    def level2():
        def level3():
            return undefined
        return level3()
    return level2()


level1()
