"""A threaded HTTP server that answers 1,000 requests of a client in another process, none lost."""
import json
import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

REQUESTS = 1000
seen = set()
methods = {"GET": 0, "POST": 0}
lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        parts = urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        with lock:
            seen.add(parts.path)
            methods[self.command] += 1
        text = json.dumps({"path": parts.path, "q": int(parse_qs(parts.query)["q"][0]), "length": len(body)})
        data = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    do_GET = do_POST = answer

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 64


with Server(("127.0.0.1", 0), Handler) as server:
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    client = [os.environ["DENO"], "run", "-A", "--no-check", os.environ["APPS"] + "http_client.ts"]
    done = subprocess.run([*client, str(server.server_port), str(REQUESTS)], capture_output=True, text=True)
    print(done.returncode, done.stdout, done.stderr, sep="\n")
    server.shutdown()
    thread.join()
print(len(seen), methods)
