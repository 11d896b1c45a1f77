import configparser
import io

SOURCE = """
[DEFAULT]
home = /srv
[web]
port = 8080
root = %(home)s/www
debug = yes
[mail]
port: 25
hosts =
    one
    two
; comment
"""
c = configparser.ConfigParser()
c.read_string(SOURCE)
print(c.sections(), c["web"]["root"], c.getint("web", "port") + 1, c.getboolean("web", "debug"), c["mail"]["hosts"].split(), c.get("mail", "none", fallback="?"))
c["new"] = {"a": 1, "b": "x"}
c.remove_section("mail")
out = io.StringIO()
c.write(out)
print(out.getvalue().strip())
for text in ("[a]\nx=1\n[a]\n", "x = 1", "[a]\nx=1\nx=2"):
    try: configparser.ConfigParser().read_string(text)
    except configparser.Error as e: print(type(e).__name__, e)
c["web"]["nothing"]
