// Twin of programs/nbody.py: five bodies under gravity.

const SIZE = 32000;
const ANSWER = -17333519;

class Body {
  constructor(x, y, z, vx, vy, vz, mass) {
    this.x = x;
    this.y = y;
    this.z = z;
    this.vx = vx;
    this.vy = vy;
    this.vz = vz;
    this.mass = mass;
  }
}

function makeBodies() {
  const bodies = [
    new Body(0, 0, 0, 0, 0, 0, 39.5),
    new Body(4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.0377),
    new Body(8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.0113),
    new Body(12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.0017),
    new Body(15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002),
  ];
  let px = 0, py = 0, pz = 0;
  for (const body of bodies) {
    px += body.vx * body.mass;
    py += body.vy * body.mass;
    pz += body.vz * body.mass;
  }
  const sun = bodies[0];
  sun.vx = -px / sun.mass;
  sun.vy = -py / sun.mass;
  sun.vz = -pz / sun.mass;
  return bodies;
}

function advance(bodies, dt) {
  const count = bodies.length;
  for (let i = 0; i < count; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < count; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      const square = dx * dx + dy * dy + dz * dz;
      const strength = dt / (square * Math.sqrt(square));
      let pull = b.mass * strength;
      a.vx -= dx * pull;
      a.vy -= dy * pull;
      a.vz -= dz * pull;
      pull = a.mass * strength;
      b.vx += dx * pull;
      b.vy += dy * pull;
      b.vz += dz * pull;
    }
  }
  for (const body of bodies) {
    body.x += dt * body.vx;
    body.y += dt * body.vy;
    body.z += dt * body.vz;
  }
}

function energy(bodies) {
  let total = 0;
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    total += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = a.x - b.x;
      const dy = a.y - b.y;
      const dz = a.z - b.z;
      total -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
    }
  }
  return total;
}

function main(n) {
  const bodies = makeBodies();
  for (let i = 0; i < n; i++) advance(bodies, 0.01);
  return Math.trunc(energy(bodies) * 1e8);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
