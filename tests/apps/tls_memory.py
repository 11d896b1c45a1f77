"""TLS between MemoryBIOs: megabytes in both directions, and an end that only one side has told of yet."""
import os
import ssl

CERTS = os.environ["APPS"] + "certs/"
accepting = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
accepting.load_cert_chain(CERTS + "server.pem", CERTS + "server.key")
trusting = ssl.create_default_context(cafile=CERTS + "ca.pem")


class End:
    def __init__(self, context, **how):
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing, **how)


here, there = End(trusting, server_hostname="localhost"), End(accepting, server_side=True)


def carry():
    here.incoming.write(there.outgoing.read())
    there.incoming.write(here.outgoing.read())


def take(end, size):
    got = bytearray()
    while len(got) < size:
        got += end.tls.read(size - len(got))
    return bytes(got)


left = [here, there]
while left:
    for end in left[:]:
        try:
            end.tls.do_handshake()
            left.remove(end)
        except ssl.SSLWantReadError:
            pass
    carry()
print(here.tls.version() == there.tls.version(), there.tls.cipher() == here.tls.cipher())

data = bytes(range(256)) * 4096
for sender, receiver in [(here, there), (there, here)] * 4:
    sender.tls.write(data)
    carry()
    print(take(receiver, 1) == data[:1], take(receiver, len(data) - 1) == data[1:])

here.tls.write(b"the last words")
try:
    there.tls.unwrap()
except ssl.SSLWantReadError:
    print("told of the end")
carry()
print(there.tls.read())
print(here.tls.read())
try:
    there.tls.read()
except ssl.SSLWantReadError:
    print("nothing more yet")
here.tls.unwrap()
carry()
try:
    there.tls.read()
except ssl.SSLZeroReturnError as e:
    print(type(e).__name__, e.errno)
there.tls.unwrap()
