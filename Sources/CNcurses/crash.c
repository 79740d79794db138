#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS, SIGXCPU};

enum { DEADLY = sizeof deadly / sizeof deadly[0], STACK = 65536, BYTES = 512 };

static struct sigaction before[DEADLY];
static atomic_bool armed;
static int terminal_input;
static int terminal_output;
static struct termios terminal_modes;
static char restoring[BYTES];
static size_t restoring_length;
static _Thread_local bool has_own_stack;

void cn_crash_restore(void) {
  if (!atomic_exchange(&armed, false)) return;
  size_t written = 0;
  // A terminal that takes nothing for a tenth of a second is given up.
  struct pollfd ready = {.fd = terminal_output, .events = POLLOUT};
  while (written < restoring_length && poll(&ready, 1, 100) == 1) {
    ssize_t count = write(terminal_output, restoring + written, restoring_length - written);
    if (count > 0) {
      written += (size_t)count;
    } else if (errno != EAGAIN && errno != EINTR) {
      break;
    }
  }
  // Setting modes from the background would stop the program; here it must go on.
  sigset_t blocked, previous;
  sigemptyset(&blocked);
  sigaddset(&blocked, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &blocked, &previous);
  tcsetattr(terminal_input, TCSANOW, &terminal_modes);
  pthread_sigmask(SIG_SETMASK, &previous, NULL);
}

static void die(int number) {
  cn_crash_restore();
  // Blocked until this handler returns, then deadly.
  signal(number, SIG_DFL);
  raise(number);
}

static pthread_key_t own_stack;

// Threads come and go while a program waits for hours.
static void give_back(void *memory) {
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  free(memory);
}

static void make_key(void) { pthread_key_create(&own_stack, give_back); }

void cn_crash_cover_thread(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  if (has_own_stack) return;
  pthread_once(&once, make_key);
  void *memory = malloc(STACK);
  stack_t own = {.ss_sp = memory, .ss_size = STACK, .ss_flags = 0};
  has_own_stack = memory != NULL && pthread_setspecific(own_stack, memory) == 0 && sigaltstack(&own, NULL) == 0;
}

void cn_crash_arm(int input, int output, const void *modes, const char *bytes, size_t length) {
  static bool restores_at_exit = false;
  terminal_input = input;
  terminal_output = output;
  memcpy(&terminal_modes, modes, sizeof terminal_modes);
  restoring_length = length < BYTES ? length : BYTES;
  memcpy(restoring, bytes, restoring_length);

  cn_crash_cover_thread();
  for (size_t index = 0; index < DEADLY; index++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = die;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    sigaction(deadly[index], &action, &before[index]);
  }
  atomic_store(&armed, true);
  if (!restores_at_exit) restores_at_exit = atexit(cn_crash_restore) == 0;
}

void cn_crash_disarm(void) {
  atomic_store(&armed, false);
  for (size_t index = 0; index < DEADLY; index++) sigaction(deadly[index], &before[index], NULL);
}
