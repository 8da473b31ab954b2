/**
 * The three queues in SimScript: a truck is an entity with an async script that enters queues and waits, as its
 * documentation shows. Its own random numbers, and the statistics its queues keep.
 */
import { Entity, Exponential, Queue, Simulation } from 'simscript';

// It yields to the page by this, four times a second.
globalThis.requestAnimationFrame ??= setImmediate;

const QUEUES = {
  mm1: { rate: 0.9, servers: [1] },
  mm10: { rate: 9, servers: [10] },
  tandem: { rate: 0.9, servers: [1, 1, 1] },
};

class Border extends Simulation {
  total = 0;

  constructor({ rate, servers }, trucks, seed) {
    super();
    this.lanes = servers.map((many, k) => new Queue(`lane ${k + 1}`, many));
    this.gaps = new Exponential(1 / rate, seed);
    this.services = new Exponential(1, seed + 1);
    this.trucks = trucks;
  }

  onStarting() {
    super.onStarting();
    this.generateEntities(Truck, this.gaps, this.trucks);
  }
}

class Truck extends Entity {
  async script() {
    const border = this.simulation;
    const came = border.timeNow;
    for (const lane of border.lanes) {
      await this.enterQueue(lane);
      await this.delay(border.services.sample());
      this.leaveQueue(lane);
    }
    border.total += border.timeNow - came;
  }
}

/** Mean time in system [min] of `trucks` trucks. */
export async function run(model, trucks, seed) {
  const border = new Border(QUEUES[model], trucks, seed);
  await new Promise((resolve) => {
    border.finished.addEventListener(resolve);
    border.start(true);
  });
  return border.total / trucks;
}
