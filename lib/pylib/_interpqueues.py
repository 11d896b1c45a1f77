"""Queues between interpreters: the hub of _interpreters holds them, with what is in them as bytes."""
import collections

import _interpreters
from _interpreters import _HUB, _ask, _dumps, _here, _loads


class QueueError(Exception):
    """Something about a queue went wrong."""


class QueueNotFoundError(QueueError):
    """There is no such queue."""


for _cls in (QueueError, QueueNotFoundError):
    _cls.__module__ = "concurrent.interpreters"

_UNBOUND_REMOVE, _UNBOUND_ERROR, _UNBOUND_REPLACE = 1, 2, 3
_queues = {}
_last = 0


class _Queue:
    def __init__(self, maxsize, unboundop, fallback):
        self.maxsize = maxsize
        self.defaults = unboundop, fallback
        self.items = collections.deque()
        self.refs = 0


def _queue(qid):
    try:
        return _queues[qid]
    except KeyError:
        raise QueueNotFoundError(f"queue {qid} not found") from None


def _create(maxsize, unboundop, fallback):
    global _last
    _last += 1
    _queues[_last] = _Queue(maxsize, unboundop, fallback)
    return _last


def _put(qid, data, unboundop, sender):
    q = _queue(qid)
    if q.maxsize > 0 and len(q.items) >= q.maxsize:
        return False
    q.items.append((data, q.defaults[0] if unboundop < 0 else unboundop, sender))
    return True


def _get(qid):
    q = _queue(qid)
    if not q.items:
        return None
    data, unboundop, _ = q.items.popleft()
    return (data, None) if data is not None else (None, unboundop)


def _destroy(qid):
    _queue(qid)
    del _queues[qid]


def _count_refs(qid, change):
    q = _queue(qid)
    q.refs += change
    if change < 0 and q.refs <= 0:
        del _queues[qid]


def _unbind(sender):
    """The interpreter is gone: of what it put there is left what was to replace it."""
    for q in _queues.values():
        kept = [i if i[2] != sender else (None, i[1], i[2]) for i in q.items if i[2] != sender or i[1] != _UNBOUND_REMOVE]
        q.items = collections.deque(kept)


_HUB |= {
    "queues.create": _create,
    "queues.put": _put,
    "queues.get": _get,
    "queues.destroy": _destroy,
    "queues.count": _count_refs,
    "queues.unbind": _unbind,
    "queues.list": lambda: [(qid, *q.defaults) for qid, q in _queues.items()],
    "queues.maxsize": lambda qid: _queue(qid).maxsize,
    "queues.defaults": lambda qid: _queue(qid).defaults,
    "queues.length": lambda qid: len(_queue(qid).items),
}
_empty = _full = None


def _register_heap_types(queue, empty, full):
    global _empty, _full
    _empty, _full = empty, full
    _interpreters._registered.append(queue)


def create(maxsize, unboundop=-1, fallback=-1):
    """Make a queue; its id."""
    return _ask("queues.create", maxsize, unboundop, fallback)


def destroy(qid):
    """Remove a queue."""
    _ask("queues.destroy", qid)


def list_all():
    """Ids and defaults of all queues."""
    return _ask("queues.list")


def put(qid, obj, unboundop=-1, fallback=-1):
    """Add an object, or raise QueueFull."""
    if not _ask("queues.put", qid, _dumps(obj), unboundop, _here.id):
        raise (_full or QueueError)(f"queue {qid} is full")


def get(qid):
    """The first object and, where that is gone with its interpreter, what replaces it."""
    found = _ask("queues.get", qid)
    if found is None:
        raise (_empty or QueueError)(f"queue {qid} is empty")
    data, unboundop = found
    return (None if data is None else _loads(data)), unboundop


def bind(qid):
    """One more object stands for the queue."""
    _ask("queues.count", qid, 1)


def release(qid):
    """One object less stands for the queue."""
    _ask("queues.count", qid, -1)


def get_maxsize(qid):
    """How many objects it can hold; 0 or less for any number."""
    return _ask("queues.maxsize", qid)


def get_queue_defaults(qid):
    """What was given to create()."""
    return _ask("queues.defaults", qid)


def is_full(qid):
    """Has it no room?"""
    size = get_maxsize(qid)
    return size > 0 and get_count(qid) >= size


def get_count(qid):
    """How many objects are in it."""
    return _ask("queues.length", qid)
