"""Logging to rotating files, from threads, through a queue, with handlers, filters, formats and a dictConfig."""
import glob
import logging
import logging.config
import logging.handlers
import os
import queue
import threading

log = logging.getLogger("app")
log.setLevel(logging.DEBUG)
log.propagate = False
handler = logging.handlers.RotatingFileHandler("app.log", maxBytes=2000, backupCount=5, encoding="utf-8")
handler.setFormatter(logging.Formatter("%(levelname)-8s %(name)s %(message)s"))
log.addHandler(handler)
for n in range(200):
    log.log((n % 5 + 1) * 10, "message number %04d ü", n)
log.removeHandler(handler)
handler.close()
for name in sorted(glob.glob("app.log*")):
    with open(name, encoding="utf-8") as f:
        lines = f.read().splitlines()
    print(name, os.path.getsize(name), len(lines), lines[0], "|", lines[-1])

timed = logging.handlers.TimedRotatingFileHandler("timed.log", when="midnight", backupCount=2)
log.addHandler(timed)
log.info("today")
timed.rolloverAt = 0
log.info("after")
log.removeHandler(timed)
timed.close()
print(len(glob.glob("timed.log*")), open("timed.log").read())

records = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(records))
out = logging.FileHandler("threads.log")
out.setFormatter(logging.Formatter("{threadName}:{message}", style="{"))
listener = logging.handlers.QueueListener(records, out)
listener.start()


def work(k):
    for i in range(50):
        log.warning("%d", i)


threads = [threading.Thread(target=work, args=(k,), name=f"t{k}") for k in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
listener.stop()
out.close()
lines = open("threads.log").read().split()
print(len(lines), all([x for x in lines if x.startswith(f"t{k}:")] == [f"t{k}:{i}" for i in range(50)] for k in range(6)))

logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"short": {"format": "%(levelname)s/%(funcName)s/%(lineno)d: %(message)s"}},
    "filters": {"odd": {"()": lambda: (lambda record: record.args[0] % 2 == 1)}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "short", "filters": ["odd"], "stream": "ext://sys.stdout"},
    },
    "root": {"level": "INFO", "handlers": ["console"]},
})


def show():
    for n in range(4):
        logging.info("n=%d", n)
    try:
        [][1]
    except IndexError:
        logging.exception("failed %d", 1)


show()
memory = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=logging.StreamHandler(__import__("sys").stdout))
other = logging.getLogger("other")
other.propagate = False
other.addHandler(memory)
other.warning("kept")
print("before")
other.error("flushes")
