class Plugin:
    def __init_subclass__(cls, *, key, **kwargs):
        super().__init_subclass__(**kwargs)
        print("registered", key)


class Good(Plugin, key="good"):
    pass


class Bad(Plugin):
    pass
