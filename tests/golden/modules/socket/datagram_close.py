# What was sent before a datagram socket is closed arrives.
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
receiver.settimeout(10)
got = []
for n in range(10):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        sender.sendto(b"%d" % n, receiver.getsockname())
    got.append(receiver.recv(10))
print(got)
# expect: [b'0', b'1', b'2', b'3', b'4', b'5', b'6', b'7', b'8', b'9']
