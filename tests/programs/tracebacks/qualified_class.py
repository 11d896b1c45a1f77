class Outer:
    class Error(Exception):
        pass

    def run(self):
        class Local(Outer.Error):
            pass
        raise Local("nested class", 2)


Outer().run()
