class Registry(type):
    classes = {}

    def __new__(meta, name, bases, namespace, /, abstract=False, **kw):
        cls = super().__new__(meta, name, bases, namespace, **kw)
        if not abstract:
            meta.classes[name.lower()] = cls
        return cls

    def __call__(cls, *args, **kw):
        if "_instance" not in cls.__dict__:
            cls._instance = super().__call__(*args, **kw)
        return cls._instance


class Service(metaclass=Registry, abstract=True):
    def __repr__(self):
        return f"<{type(self).__name__}>"


class Mail(Service): pass
class Chat(Service): pass


print(Registry.classes, Mail() is Mail(), Mail() is Chat(), sorted(Registry.classes))
print(Registry.classes["chat"](), type(Mail), isinstance(Mail, Registry))
Registry.classes["fax"]()
