def load(name):
    try:
        raise FileNotFoundError(2, "not here", name)
    except FileNotFoundError as error:
        error.add_note("looked in /etc")
        error.add_note("and in\n/usr/local/etc")
        raise


load("app.conf")
