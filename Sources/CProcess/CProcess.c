#define _GNU_SOURCE 1

#include "CProcess.h"

#include <errno.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

int cp_forbid_looking(void) {
  struct rlimit none = {.rlim_cur = 0, .rlim_max = 0};
  int limited = setrlimit(RLIMIT_CORE, &none);
  int hidden = prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return limited == 0 && hidden == 0 ? 0 : -1;
}

void cp_crash_plainly(void) {
  static const int deadly[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT, SIGSYS};
  for (size_t index = 0; index < sizeof deadly / sizeof deadly[0]; index++) signal(deadly[index], SIG_DFL);
}

static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

enum { ENDING = sizeof ending / sizeof ending[0] };

static atomic_int caught;
static atomic_int wake = -1;

static void note(int number) {
  int saved = errno;
  atomic_store(&caught, number);
  uint64_t one = 1;
  ssize_t written = write(atomic_load(&wake), &one, sizeof one);
  (void)written;
  errno = saved;
}

/// Waits for a line or a signal, then reads the line.
static long read_line(int terminal, int signalled, char *buffer, size_t capacity) {
  for (;;) {
    struct pollfd ready[] = {{.fd = terminal, .events = POLLIN}, {.fd = signalled, .events = POLLIN}};
    if (poll(ready, 2, -1) < 0 && errno != EINTR) return -1;
    if (atomic_load(&caught) != 0) return CP_INTERRUPTED;
    if (ready[0].revents == 0) continue;
    ssize_t count = read(terminal, buffer, capacity);
    if (count >= 0 || errno != EINTR) return count;
  }
}

long cp_read_hidden(int terminal, char *buffer, size_t capacity) {
  struct termios shown, hidden;
  if (tcgetattr(terminal, &shown) != 0) return -1;
  int signalled = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (signalled < 0) return -1;
  atomic_store(&caught, 0);
  atomic_store(&wake, signalled);

  struct sigaction before[ENDING], stopping, action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  for (size_t index = 0; index < ENDING; index++) sigaction(ending[index], &action, &before[index]);
  // A stopped program would leave the terminal blind.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &stopping);

  hidden = shown;
  hidden.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
  hidden.c_lflag |= ICANON | ISIG;
  long result = -1;
  if (tcsetattr(terminal, TCSAFLUSH, &hidden) == 0) {
    result = read_line(terminal, signalled, buffer, capacity);
    int saved = errno;
    tcsetattr(terminal, TCSAFLUSH, &shown);
    errno = saved;
  }

  int saved = errno;
  for (size_t index = 0; index < ENDING; index++) sigaction(ending[index], &before[index], NULL);
  sigaction(SIGTSTP, &stopping, NULL);
  atomic_store(&wake, -1);
  close(signalled);
  if (atomic_load(&caught) != 0) raise(atomic_load(&caught));
  errno = saved;
  return result;
}

void cp_share_memory(void) { mallopt(M_ARENA_MAX, 1); }
