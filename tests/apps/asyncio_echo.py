"""An asyncio echo server with 200 clients at once."""
import asyncio
import random

CLIENTS = 200


async def serve(reader, writer):
    while line := await reader.readline():
        writer.write(line.upper())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port, n, barrier):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await barrier.wait()
    total = 0
    for i in range(5):
        line = f"client {n} line {i} {'x' * (n * i)}\n"
        writer.write(line.encode())
        await writer.drain()
        await asyncio.sleep(random.random() / 100)
        answer = await reader.readline()
        assert answer.decode() == line.upper(), (answer, line)
        total += len(answer)
    writer.close()
    await writer.wait_closed()
    return total


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=CLIENTS)
    port = server.sockets[0].getsockname()[1]
    barrier = asyncio.Barrier(CLIENTS)
    async with server:
        async with asyncio.timeout(50):
            async with asyncio.TaskGroup() as group:
                tasks = [group.create_task(client(port, n, barrier)) for n in range(CLIENTS)]
    totals = [t.result() for t in tasks]
    print(len(totals), sum(totals), min(totals), max(totals))


asyncio.run(main())
