// Twin of programs/scheduler.py: a priority task scheduler with mailboxes.

const SIZE = 13000;
const ANSWER = 1820060499338;

class Message {
  constructor(target, kind, value) {
    this.target = target;
    this.kind = kind;
    this.value = value;
    this.next = null;
  }
}

class Mailbox {
  head = null;
  tail = null;
  length = 0;

  put(message) {
    message.next = null;
    if (this.head === null) this.head = message;
    else this.tail.next = message;
    this.tail = message;
    this.length++;
  }

  take() {
    const message = this.head;
    if (message !== null) {
      this.head = message.next;
      this.length--;
    }
    return message;
  }
}

class Task {
  constructor(kernel, name, priority) {
    this.kernel = kernel;
    this.name = name;
    this.priority = priority;
    this.mail = new Mailbox();
    this.waiting = false;
    this.finished = false;
    this.runs = 0;
  }

  ready() {
    return !this.finished && (!this.waiting || this.mail.head !== null);
  }

  run() {
    this.runs++;
    this.waiting = false;
    const message = this.mail.take();
    if (message === null) this.idle();
    else this.handle(message);
  }

  idle() {
    this.waiting = true;
  }
}

class Producer extends Task {
  constructor(kernel, name, priority, budget, target) {
    super(kernel, name, priority);
    this.budget = budget;
    this.target = target;
    this.seed = 17 + budget;
  }

  idle() {
    if (this.budget === 0) {
      this.finished = true;
      return;
    }
    this.budget--;
    this.seed = (this.seed * 3877 + 29573) % 139968;
    this.kernel.send(new Message(this.target, "work", this.seed));
    this.waiting = this.budget % 4 === 0 && this.kernel.tasks.get(this.target).mail.length > 2;
    if (this.waiting) this.kernel.send(new Message(this.name, "wake", 0));
  }

  handle(message) {
    if (message.kind === "wake") this.idle();
  }
}

class Filter extends Task {
  constructor(kernel, name, priority, even, odd) {
    super(kernel, name, priority);
    this.even = even;
    this.odd = odd;
  }

  handle(message) {
    message.target = message.value % 2 === 0 ? this.even : this.odd;
    message.value = Math.floor(message.value / 2);
    this.kernel.send(message);
  }
}

class Worker extends Task {
  constructor(kernel, name, priority, sink) {
    super(kernel, name, priority);
    this.sink = sink;
    this.table = new Array(16).fill(0);
  }

  handle(message) {
    const table = this.table;
    let value = message.value;
    for (let i = 0; i < 4; i++) {
      const slot = value & 15;
      table[slot] = (table[slot] + value) & 65535;
      value >>= 4;
    }
    message.target = this.sink;
    let sum = 0;
    for (const each of table) sum += each;
    message.value = sum & 65535;
    this.kernel.send(message);
  }
}

class Sink extends Task {
  constructor(kernel, name, priority) {
    super(kernel, name, priority);
    this.checksum = 0;
    this.received = 0;
  }

  handle(message) {
    this.received++;
    this.checksum = (this.checksum * 31 + message.value) % 1000003;
  }
}

class Kernel {
  tasks = new Map();
  order = [];
  steps = 0;

  add(task) {
    this.tasks.set(task.name, task);
    this.order.push(task);
    this.order.sort((a, b) => b.priority - a.priority);
  }

  send(message) {
    this.tasks.get(message.target).mail.put(message);
  }

  run() {
    for (;;) {
      let chosen = null;
      for (const task of this.order) {
        if (task.ready()) {
          chosen = task;
          break;
        }
      }
      if (chosen === null) return;
      chosen.run();
      this.steps++;
    }
  }
}

function main(n) {
  const kernel = new Kernel();
  kernel.add(new Producer(kernel, "first", 1, n, "split"));
  kernel.add(new Producer(kernel, "second", 2, n, "split"));
  kernel.add(new Filter(kernel, "split", 3, "left", "right"));
  kernel.add(new Worker(kernel, "left", 4, "sink"));
  kernel.add(new Worker(kernel, "right", 5, "sink"));
  const sink = new Sink(kernel, "sink", 6);
  kernel.add(sink);
  kernel.run();
  return kernel.steps * 10000000 + sink.received * 7 + sink.checksum;
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
