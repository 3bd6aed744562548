// An M/M/1 queue at 90 % load in Cimba, through its public API, in two styles.
// Usage: mm1 processes|events|version CUSTOMERS. Prints millions of customers per second of processor time.

#include <cimba.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double mean_between_arrivals = 1.0 / 0.9;
static const double mean_service = 1.0;

struct queue {
  uint64_t customers;
  uint64_t served;
  double time_in_system;
  // Processes: the customers in line, and where their arrivals are noted.
  struct cmb_objectqueue *line;
  double *arrivals;
  // Events: how many are present, and since when.
  uint64_t present;
  double last_change;
};

// A process that brings customers and one that serves them, as in Cimba's own benchmark. A customer is a place in an
// array, which costs less than memory of their own.

static void *bring_customers(struct cmb_process *self, void *context) {
  (void)self;
  struct queue *queue = context;
  for (uint64_t number = 0; number < queue->customers; ++number) {
    cmb_process_hold(cmb_random_exponential(mean_between_arrivals));
    queue->arrivals[number] = cmb_time();
    cmb_objectqueue_put(queue->line, &queue->arrivals[number]);
  }
  return NULL;
}

static void *serve_customers(struct cmb_process *self, void *context) {
  (void)self;
  struct queue *queue = context;
  while (queue->served < queue->customers) {
    void *customer = NULL;
    cmb_objectqueue_get(queue->line, &customer);
    cmb_process_hold(cmb_random_exponential(mean_service));
    queue->time_in_system += cmb_time() - *(double *)customer;
    queue->served += 1;
  }
  return NULL;
}

static void run_processes(struct queue *queue) {
  queue->line = cmb_objectqueue_create();
  cmb_objectqueue_initialize(queue->line, "Line", CMB_UNLIMITED);
  struct cmb_process *source = cmb_process_create();
  cmb_process_initialize(source, "Source", bring_customers, queue, 0);
  cmb_process_start(source);
  struct cmb_process *server = cmb_process_create();
  cmb_process_initialize(server, "Server", serve_customers, queue, 0);
  cmb_process_start(server);
  cmb_event_queue_execute();
}

// Arrivals and departures as events, which is what plimsoll-bench does.

static void departure(void *subject, void *object);

static void change(struct queue *queue, int by) {
  const double now = cmb_time();
  queue->time_in_system += (double)queue->present * (now - queue->last_change);
  queue->last_change = now;
  queue->present += (uint64_t)(int64_t)by;
}

static void start_service(struct queue *queue) {
  cmb_event_schedule(departure, queue, NULL, cmb_time() + cmb_random_exponential(mean_service), 0);
}

static void arrival(void *subject, void *object) {
  (void)object;
  struct queue *queue = subject;
  cmb_event_schedule(arrival, queue, NULL, cmb_time() + cmb_random_exponential(mean_between_arrivals), 0);
  change(queue, 1);
  if (queue->present == 1) start_service(queue);
}

static void departure(void *subject, void *object) {
  (void)object;
  struct queue *queue = subject;
  queue->served += 1;
  change(queue, -1);
  if (queue->present > 0) start_service(queue);
  if (queue->served == queue->customers) cmb_event_queue_clear();
}

static void run_events(struct queue *queue) {
  cmb_event_schedule(arrival, queue, NULL, 0.0, 0);
  cmb_event_queue_execute();
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int argument_count, char **arguments) {
  if (argument_count == 3 && strcmp(arguments[1], "version") == 0) {
    puts(cimba_version());
    return 0;
  }
  const bool is_processes = argument_count == 3 && strcmp(arguments[1], "processes") == 0;
  const bool is_events = argument_count == 3 && strcmp(arguments[1], "events") == 0;
  struct queue queue = {0};
  queue.customers = is_processes || is_events ? strtoull(arguments[2], NULL, 10) : 0;
  if (queue.customers == 0) {
    fprintf(stderr, "usage: mm1 processes|events|version CUSTOMERS\n");
    return 2;
  }
  queue.arrivals = calloc(queue.customers, sizeof(double));

  cmb_logger_flags_off(CMB_LOGGER_INFO);
  cmb_random_initialize(1909);
  cmb_event_queue_initialize(0.0);
  const double start = processor_seconds();
  if (is_processes) {
    run_processes(&queue);
  } else {
    run_events(&queue);
  }
  const double elapsed = processor_seconds() - start;

  const double mean = queue.time_in_system / (double)queue.served;
  if (queue.served != queue.customers || mean < 8.0 || mean > 12.0) {
    fprintf(stderr, "served %lu customers in a mean of %f, expected 10\n", queue.served, mean);
    return 1;
  }
  printf("%.4f\n", (double)queue.customers / elapsed / 1e6);
}
