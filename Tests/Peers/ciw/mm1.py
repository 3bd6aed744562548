"""An M/M/1 queue at 90 % load in Ciw.

Usage: mm1.py CUSTOMERS. Prints millions of customers per second of processor time.
"""

import sys
import time

import ciw


def main():
    count = int(sys.argv[1])
    network = ciw.create_network(
        arrival_distributions=[ciw.dists.Exponential(rate=0.9)],
        service_distributions=[ciw.dists.Exponential(rate=1.0)],
        number_of_servers=[1],
    )
    ciw.seed(1909)
    simulation = ciw.Simulation(network)
    start = time.process_time()
    simulation.simulate_until_max_customers(count)
    elapsed = time.process_time() - start
    print(f"{count / elapsed / 1e6:.6f}")


main()
