import io
import logging
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s:%(name)s:%(message)s", stream=sys.stdout)
log = logging.getLogger("app.db")
log.debug("hidden"); log.info("shown %d %s", 5, "x"); log.warning("careful"); log.error("bad %(k)s", {"k": "key"})
try: 1 / 0
except ZeroDivisionError: log.exception("it failed")
s = io.StringIO(); h = logging.StreamHandler(s); h.setFormatter(logging.Formatter("{levelname:<8}|{lineno}|{funcName}|{message}", style="{")); h.setLevel("ERROR")
child = logging.getLogger("app.db.pool"); child.addHandler(h); child.propagate = False
def f(): child.warning("no"); child.critical("yes")
f(); print(s.getvalue(), child.parent is log, child.getEffectiveLevel(), logging.getLevelName(30), log.isEnabledFor(10), child)
class Only(logging.Filter):
    def filter(self, r): r.msg = r.msg.upper(); return "keep" in r.msg.lower()
log.addFilter(Only()); log.info("keep this"); log.info("drop this"); log.log(25, "keep level")
a = logging.LoggerAdapter(log, {"u": "ann"}); a.info("keep adapter")
logging.getLogger().handlers[0].flush(); logging.disable(logging.CRITICAL); log.critical("keep silent")
logging.getLogger("x").setLevel("NOPE")
