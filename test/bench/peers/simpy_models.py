"""The three queues in SimPy: a process for the source and one for each truck, a resource for each lane group.

Usage: python3 simpy_models.py MODEL TRUCKS SEED. Runs the model twice and prints, as JSON, the seconds and the mean time
in system [min] of the second run, and the version of SimPy.
"""
import json
import platform
import random
import sys
import time

import simpy

QUEUES = {
    "mm1": (0.9, [1]),
    "mm10": (9.0, [10]),
    "tandem": (0.9, [1, 1, 1]),
}


def truck(env, lanes, services, times):
    came = env.now
    for lane in lanes:
        with lane.request() as served:
            yield served
            yield env.timeout(services.expovariate(1.0))
    times.append(env.now - came)


def source(env, rate, lanes, trucks, seed, times):
    gaps, services = random.Random(seed), random.Random(seed + 1)
    for _ in range(trucks):
        yield env.timeout(gaps.expovariate(rate))
        env.process(truck(env, lanes, services, times))


def run(model, trucks, seed):
    rate, servers = QUEUES[model]
    env = simpy.Environment()
    lanes = [simpy.Resource(env, capacity=many) for many in servers]
    times = []
    env.process(source(env, rate, lanes, trucks, seed, times))
    env.run()
    return sum(times) / len(times)


def main():
    model, trucks, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    run(model, trucks, seed)
    start = time.perf_counter()
    mean = run(model, trucks, seed + 10)
    seconds = time.perf_counter() - start
    version = f"SimPy {simpy.__version__}, {platform.python_implementation()} {platform.python_version()}"
    print(json.dumps({"seconds": seconds, "mean": mean, "version": version}))


main()
