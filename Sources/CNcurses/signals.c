#define _GNU_SOURCE 1

#include "CNcurses.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/eventfd.h>
#include <unistd.h>

static const struct {
  int number;
  int bit;
} caught[] = {
    {SIGWINCH, CN_SIGNAL_RESIZE}, {SIGINT, CN_SIGNAL_END},    {SIGTERM, CN_SIGNAL_END},
    {SIGQUIT, CN_SIGNAL_END},     {SIGHUP, CN_SIGNAL_HANGUP}, {SIGCONT, CN_SIGNAL_CONTINUE},
    {SIGTSTP, 0},                 {SIGPIPE, 0},
    // Whoever sends one of these means to end the program, which would leave the terminal as it is.
    {SIGUSR1, CN_SIGNAL_END},     {SIGUSR2, CN_SIGNAL_END},   {SIGALRM, CN_SIGNAL_END},
    // A file at its size limit is an error of the write, as a full disk is.
    {SIGXFSZ, 0},
};

enum { CAUGHT = sizeof caught / sizeof caught[0] };

static struct sigaction before[CAUGHT];
static atomic_int seen;
static atomic_int wake = -1;
static atomic_int ended;

static void note(int number) {
  int saved = errno;
  for (size_t index = 0; index < CAUGHT; index++) {
    if (caught[index].number != number) continue;
    atomic_fetch_or(&seen, caught[index].bit);
    int none = 0;
    if (caught[index].bit & (CN_SIGNAL_END | CN_SIGNAL_HANGUP)) atomic_compare_exchange_strong(&ended, &none, number);
  }
  uint64_t one = 1;
  ssize_t written = write(atomic_load(&wake), &one, sizeof one);
  (void)written;
  errno = saved;
}

int cn_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int cn_signals_open(void) {
  int descriptor = cn_event_open();
  if (descriptor < 0) return -1;
  atomic_store(&seen, 0);
  atomic_store(&ended, 0);
  atomic_store(&wake, descriptor);
  for (size_t index = 0; index < CAUGHT; index++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = caught[index].bit != 0 ? note : SIG_IGN;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(caught[index].number, &action, &before[index]);
  }
  return descriptor;
}

int cn_signals_take(void) {
  uint64_t count;
  ssize_t cleared = read(atomic_load(&wake), &count, sizeof count);
  (void)cleared;
  return atomic_exchange(&seen, 0);
}

bool cn_stop_in_background(int terminal) {
  // As often as somebody continues the program without giving it the terminal; where nobody can stop it (its process group is an orphan) the
  // signal does nothing.
  for (int tries = 0; tries < 100; tries++) {
    pid_t foreground = tcgetpgrp(terminal);
    if (foreground < 0 || foreground == getpgrp()) return true;
    struct sigaction stopping, previous;
    memset(&stopping, 0, sizeof stopping);
    stopping.sa_handler = SIG_DFL;
    sigset_t unblocked, mask;
    sigemptyset(&unblocked);
    sigaddset(&unblocked, SIGTTOU);
    sigaction(SIGTTOU, &stopping, &previous);
    pthread_sigmask(SIG_UNBLOCK, &unblocked, &mask);
    // The whole job, as the system does it.
    kill(0, SIGTTOU);
    // Another thread may be the one that takes it: this one is to be stopped here, and not between its next look at the terminal and what
    // follows from that.
    poll(NULL, 0, 50);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    sigaction(SIGTTOU, &previous, NULL);
  }
  return false;
}

int cn_signals_ending(void) { return atomic_load(&ended); }

void cn_signals_close(void) {
  if (atomic_exchange(&wake, -1) < 0) return;
  for (size_t index = 0; index < CAUGHT; index++) sigaction(caught[index].number, &before[index], NULL);
}
