"""A supervised child as small as can be: ``small_child.py PORT [WORD…]``, or with the options of ``serve``.

It answers every request with 200, says ``READY`` and ends when its standard input does. Words: ``refuse`` ends at once
with a sentence; ``crash`` with a traceback; ``silent`` is never ready; ``stubborn`` does not end when its input does.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


def main(port: str, *words: str) -> int:
    """Run until the input ends."""
    if "--standby" in words:
        line = sys.stdin.readline()
        if not line:
            return 0
        words = tuple(json.loads(line)["arguments"])
    if "--port" in words:
        port = words[words.index("--port") + 1]
    if "refuse" in words:
        print("The cellar is flooded. Pump it out.", file=sys.stderr)
        return 1
    if "crash" in words:
        raise RuntimeError("a defect")
    if "silent" not in words:
        server = ThreadingHTTPServer(("127.0.0.1", int(port)), _Answer)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print("chatter before it", flush=True)
        print(f"READY http://127.0.0.1:{server.server_address[1]}", flush=True)
    sys.stdin.read()
    if "stubborn" in words:
        time.sleep(60)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
