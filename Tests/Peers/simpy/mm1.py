"""An M/M/1 queue at 90 % load in SimPy: customers go from a source to a server through a Store.

Usage: mm1.py CUSTOMERS. Prints millions of customers per second of processor time.
"""

import random
import sys
import time

import simpy


def bring_customers(env, line, draw, count):
    for _ in range(count):
        yield env.timeout(draw(0.9))
        yield line.put(env.now)


def serve_customers(env, line, draw, count, total):
    for _ in range(count):
        arrived = yield line.get()
        yield env.timeout(draw(1.0))
        total[0] += env.now - arrived


def main():
    count = int(sys.argv[1])
    draw = random.Random(1909).expovariate
    total = [0.0]
    env = simpy.Environment()
    line = simpy.Store(env)
    env.process(bring_customers(env, line, draw, count))
    env.process(serve_customers(env, line, draw, count, total))
    start = time.process_time()
    env.run()
    elapsed = time.process_time() - start
    print(f"{count / elapsed / 1e6:.6f}")


main()
