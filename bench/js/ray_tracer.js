// Twin of programs/ray_tracer.py: spheres and a floor, small vector objects.

const SIZE = 105;
const ANSWER = 53478662338;

class Vec {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  add(other) {
    return new Vec(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  sub(other) {
    return new Vec(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(factor) {
    return new Vec(this.x * factor, this.y * factor, this.z * factor);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  unit() {
    return this.times(1 / Math.sqrt(this.dot(this)));
  }

  mirror(normal) {
    return this.sub(normal.times(2 * this.dot(normal)));
  }
}

class Ray {
  constructor(origin, direction) {
    this.origin = origin;
    this.direction = direction;
  }

  at(distance) {
    return this.origin.add(this.direction.times(distance));
  }
}

class Sphere {
  constructor(centre, radius, colour, shine) {
    this.centre = centre;
    this.radius = radius;
    this.colour = colour;
    this.shine = shine;
  }

  hit(ray) {
    const offset = this.centre.sub(ray.origin);
    const along = offset.dot(ray.direction);
    const inside = this.radius * this.radius - offset.dot(offset) + along * along;
    if (inside < 0) return null;
    const distance = along - Math.sqrt(inside);
    return distance > 1e-6 ? distance : null;
  }

  normal(point) {
    return point.sub(this.centre).unit();
  }

  colourAt() {
    return this.colour;
  }
}

class Floor {
  constructor(height) {
    this.height = height;
    this.shine = 0.1;
  }

  hit(ray) {
    if (ray.direction.y > -1e-6) return null;
    return (this.height - ray.origin.y) / ray.direction.y;
  }

  normal() {
    return new Vec(0, 1, 0);
  }

  colourAt(point) {
    const even = (Math.trunc(point.x + 1000) + Math.trunc(point.z + 1000)) % 2 === 0;
    return even ? new Vec(0.9, 0.9, 0.9) : new Vec(0.1, 0.2, 0.1);
  }
}

class Scene {
  constructor(things, light) {
    this.things = things;
    this.light = light;
  }

  nearest(ray) {
    let best = null;
    let thing = null;
    for (const each of this.things) {
      const distance = each.hit(ray);
      if (distance !== null && (best === null || distance < best)) {
        best = distance;
        thing = each;
      }
    }
    return [best, thing];
  }

  trace(ray, depth) {
    const [distance, thing] = this.nearest(ray);
    if (thing === null) return new Vec(0.2, 0.3, 0.5).times(1 + ray.direction.y);
    const point = ray.at(distance);
    const normal = thing.normal(point);
    const toLight = this.light.sub(point).unit();
    let shade = 0.1;
    const [blocked] = this.nearest(new Ray(point.add(normal.times(1e-4)), toLight));
    if (blocked === null) shade += Math.max(0, normal.dot(toLight));
    let colour = thing.colourAt(point).times(shade);
    if (depth > 0 && thing.shine > 0) {
      const bounced = new Ray(point.add(normal.times(1e-4)), ray.direction.mirror(normal));
      colour = colour.times(1 - thing.shine).add(this.trace(bounced, depth - 1).times(thing.shine));
    }
    return colour;
  }
}

function main(n) {
  const things = [new Floor(-1)];
  for (let i = 0; i < 5; i++) {
    const colour = new Vec(0.2 * i, 0.5, 1 - 0.2 * i);
    things.push(new Sphere(new Vec(i * 1.3 - 2.6, i * 0.2, 4 + i * 0.5), 0.8, colour, 0.3));
  }
  const scene = new Scene(things, new Vec(-5, 8, -3));
  const eye = new Vec(0, 0.5, -3);
  let total = new Vec(0, 0, 0);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n; column++) {
      const target = new Vec(column / n * 4 - 2, 2 - row / n * 4, 1);
      total = total.add(scene.trace(new Ray(eye, target.sub(eye).unit()), 2));
    }
  }
  return Math.trunc((total.x + total.y * 3 + total.z * 7) * 1e6);
}

const rounds = Deno.args[0] === "--bench" ? Number(Deno.args[1]) : 0;
for (let round = 0; round < (rounds || 1); round++) {
  const start = performance.now();
  const answer = main(SIZE);
  const seconds = (performance.now() - start) / 1000;
  if (answer !== ANSWER) throw new Error(`wrong answer: ${answer}, not ${ANSWER}`);
  console.log(rounds ? `${seconds.toFixed(6)} ${answer}` : `ok ${answer}`);
}
