/**
 * The three queues in simjs: a source that asks facilities for service, with callbacks, as its documentation shows. Its
 * own random numbers (Mersenne twister) and its own statistics of every facility, which cannot be turned off.
 */
// The package is one browser bundle that exports nothing and hangs itself on the window.
globalThis.window ??= globalThis;
await import('simjs');
const { Entity, Facility, Random, Sim } = globalThis.window.Sim;

const QUEUES = {
  mm1: { rate: 0.9, servers: [1] },
  mm10: { rate: 9, servers: [10] },
  tandem: { rate: 0.9, servers: [1, 1, 1] },
};

class Source extends Entity {
  start({ rate, servers }, trucks, seed) {
    this.rate = rate;
    this.toCome = trucks;
    this.total = 0;
    this.gaps = new Random(seed);
    this.services = new Random(seed + 1);
    this.facilities = servers.map((many, k) => new Facility(`lane ${k + 1}`, Facility.FCFS, many));
    this.nextTruck();
  }

  nextTruck() {
    if (this.toCome-- > 0) this.setTimer(this.gaps.exponential(this.rate)).done(this.arrive, this);
  }

  arrive() {
    this.serve({ came: this.time(), stage: 0 });
    this.nextTruck();
  }

  serve(truck) {
    this.useFacility(this.facilities[truck.stage], this.services.exponential(1)).done(this.served, this, truck);
  }

  served(truck) {
    if (++truck.stage < this.facilities.length) this.serve(truck);
    else this.total += this.time() - truck.came;
  }
}

/** Mean time in system [min] of `trucks` trucks. */
export function run(model, trucks, seed) {
  const sim = new Sim();
  const source = sim.addEntity(Source, 'source', QUEUES[model], trucks, seed);
  sim.simulate(Number.POSITIVE_INFINITY);
  return source.total / trucks;
}
