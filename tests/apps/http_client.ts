// The client of http_server.py: N requests, some at a time, each checked. In: port and N. Out: a line of counts.
const [port, count] = Deno.args.map(Number);
let next = 0, good = 0;

async function worker(): Promise<void> {
  while (next < count) {
    const n = next++;
    const body = n % 4 === 0 ? "x".repeat(n) : undefined;
    const response = await fetch(`http://127.0.0.1:${port}/item/${n}?q=${n * 7}`, {
      method: body === undefined ? "GET" : "POST",
      body,
    });
    const told = await response.json();
    if (
      response.status === 200 && told.path === `/item/${n}` && told.q === n * 7 && told.length === (body?.length ?? 0)
    ) {
      good++;
    }
  }
}

await Promise.all(Array.from({ length: 16 }, worker));
console.log(`${good} good of ${count}`);
