import asyncio
import sys
from urllib.parse import urlsplit


async def fetch(host, port, path):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        status = int((await reader.readline()).split()[1])
        length = 0
        while True:
            name, _, value = (await reader.readuntil(b"\n")).decode("latin-1").partition(":")
            if name.strip() == "":
                break
            if name.lower() == "content-length":
                length = int(value)
        return status, await reader.readexactly(length)
    finally:
        writer.transport.abort()


async def main():
    base = urlsplit(sys.argv[1])
    most, timeout = int(sys.argv[2]), int(sys.argv[3]) / 1000
    paths = sys.stdin.read().split()
    results = {path: "cancelled" for path in paths}
    room = asyncio.Semaphore(most)
    tasks = []

    async def one(path):
        async with room:
            results[path] = await outcome(path)
            if results[path].startswith("401 "):
                # Who waits for room never begins; who is under way is broken off.
                for task in tasks:
                    if task is not asyncio.current_task():
                        task.cancel()

    async def outcome(path):
        try:
            status, body = await asyncio.wait_for(fetch(base.hostname, base.port, path), timeout)
            return f"{status} {len(body)} {sum(body)}"
        except asyncio.TimeoutError:
            return "timeout"
        except (OSError, EOFError, IndexError):
            return "error"

    tasks.extend(asyncio.ensure_future(one(path)) for path in paths)
    await asyncio.gather(*tasks, return_exceptions=True)
    sys.stdout.write("".join(f"{path} {results[path]}\n" for path in paths))


asyncio.run(main())
