"""HTTPS with an authority of our own, raw TLS sockets, refusals, and TLS under asyncio."""
import asyncio
import http.server
import os
import socket
import ssl
import threading
import urllib.error
import urllib.request

CERTS = os.environ["APPS"] + "certs/"
accepting = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
accepting.load_cert_chain(CERTS + "server.pem", CERTS + "server.key")
accepting.set_alpn_protocols(["http/1.1"])
trusting = ssl.create_default_context(cafile=CERTS + "ca.pem")
trusting.set_alpn_protocols(["h2", "http/1.1"])


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"secret " * 5000
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"%d bytes" % len(body))

    def log_message(self, *args):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.socket = accepting.wrap_socket(server.socket, server_side=True)
threading.Thread(target=server.serve_forever).start()
address = ("127.0.0.1", server.server_port)
url = f"https://localhost:{server.server_port}/"
with urllib.request.urlopen(url, context=trusting) as answer:
    print(answer.status, len(answer.read()))
with urllib.request.urlopen(url, data=b"x" * 200_000, context=trusting) as answer:
    print(answer.read())
try:
    urllib.request.urlopen(url)
except urllib.error.URLError as e:
    print(type(e.reason).__name__, e.reason.verify_code, e.reason.verify_message, e.reason.reason)
with urllib.request.urlopen(url, context=ssl._create_unverified_context()) as answer:
    print(len(answer.read()))

with socket.create_connection(address) as plain, trusting.wrap_socket(plain, server_hostname="localhost") as tls:
    print(tls.version(), tls.selected_alpn_protocol(), tls.cipher()[1])
    cert = tls.getpeercert()
    print(cert["subject"], cert["issuer"], cert["subjectAltName"], cert["version"])
    print(ssl.cert_time_to_seconds(cert["notAfter"]) > ssl.cert_time_to_seconds(cert["notBefore"]))
    print(ssl.DER_cert_to_PEM_cert(tls.getpeercert(True)) == open(CERTS + "server.pem").read())
    tls.sendall(b"GET / HTTP/1.0\r\n\r\n")
    total = 0
    while data := tls.recv(1000):
        total += len(data)
    print(total > 35000)
try:
    with socket.create_connection(address) as plain:
        trusting.wrap_socket(plain, server_hostname="example.org")
except ssl.SSLCertVerificationError as e:
    print(e.verify_code, e.verify_message)
server.shutdown()
server.server_close()


async def main():
    async def serve(reader, writer):
        while line := await reader.readline():
            writer.write(line.upper())
            await writer.drain()
        writer.close()

    listener = await asyncio.start_server(serve, "127.0.0.1", 0, ssl=accepting)
    port = listener.sockets[0].getsockname()[1]

    async def client(n):
        reader, writer = await asyncio.open_connection("127.0.0.1", port, ssl=trusting, server_hostname="localhost")
        for i in range(3):
            writer.write(f"line {n} {i}\n".encode())
            assert await reader.readline() == f"LINE {n} {i}\n".encode()
        writer.close()
        await writer.wait_closed()
        return n

    print(sum(await asyncio.gather(*map(client, range(12)))))
    listener.close()
    await listener.wait_closed()


asyncio.run(asyncio.wait_for(main(), 50))
