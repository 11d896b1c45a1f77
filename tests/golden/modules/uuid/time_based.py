# uuid1() gets its bytes from _uuid: each later than the one before, with one node.
import time, uuid

made = [uuid.uuid1() for _ in range(500)]
print(len(set(made)), made == sorted(made, key=lambda u: u.time), len({u.node for u in made}), len({u.clock_seq for u in made}))
# expect: 500 True 1 1
print(made[0].version, made[0].variant == uuid.RFC_4122, made[0].is_safe)  # expect: 1 True SafeUUID.unknown
print(abs((made[0].time - 0x01B21DD213814000) / 1e7 - time.time()) < 60)  # expect: True
print(uuid.uuid1(node=1, clock_seq=2).fields[3:])  # expect: (128, 2, 1)
