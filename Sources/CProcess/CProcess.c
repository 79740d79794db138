#define _GNU_SOURCE 1

#include "CProcess.h"

#include <dlfcn.h>
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

long cp_allow_files(long wanted) {
  struct rlimit files;
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  rlim_t most = files.rlim_max < (rlim_t)wanted ? files.rlim_max : (rlim_t)wanted;
  if (files.rlim_cur < most) {
    rlim_t before = files.rlim_cur;
    files.rlim_cur = most;
    if (setrlimit(RLIMIT_NOFILE, &files) != 0) files.rlim_cur = before;
  }
  return files.rlim_cur == RLIM_INFINITY ? wanted : (long)files.rlim_cur;
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

/// What a terminal and the signals were before a person was asked.
static struct {
  struct termios modes;
  struct sigaction actions[ENDING], stopping;
  int signalled;
} before = {.signalled = -1};

/// Takes the signals that end the process, so that the terminal is put back first.
static int hold_signals(int terminal) {
  if (tcgetattr(terminal, &before.modes) != 0) return -1;
  before.signalled = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
  if (before.signalled < 0) return -1;
  atomic_store(&caught, 0);
  atomic_store(&wake, before.signalled);

  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  for (size_t index = 0; index < ENDING; index++) sigaction(ending[index], &action, &before.actions[index]);
  // A stopped program would leave the terminal blind.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &before.stopping);
  return 0;
}

/// Lets a signal that came take its usual course.
static void release_signals(void) {
  int saved = errno;
  for (size_t index = 0; index < ENDING; index++) sigaction(ending[index], &before.actions[index], NULL);
  sigaction(SIGTSTP, &before.stopping, NULL);
  atomic_store(&wake, -1);
  close(before.signalled);
  before.signalled = -1;
  if (atomic_load(&caught) != 0) raise(atomic_load(&caught));
  errno = saved;
}

/// Waits for input or a signal, then reads what there is.
static long read_input(int terminal, char *buffer, size_t capacity, int milliseconds) {
  for (;;) {
    struct pollfd ready[] = {{.fd = terminal, .events = POLLIN}, {.fd = before.signalled, .events = POLLIN}};
    int count = poll(ready, 2, milliseconds);
    if (count < 0 && errno != EINTR) return -1;
    if (atomic_load(&caught) != 0) return CP_INTERRUPTED;
    if (count == 0) return CP_QUIET;
    if (count < 0 || ready[0].revents == 0) continue;
    ssize_t length = read(terminal, buffer, capacity);
    if (length >= 0 || errno != EINTR) return length;
  }
}

long cp_read_hidden(int terminal, char *buffer, size_t capacity) {
  if (hold_signals(terminal) != 0) return -1;
  struct termios hidden = before.modes;
  hidden.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
  hidden.c_lflag |= ICANON | ISIG;
  long result = -1;
  if (tcsetattr(terminal, TCSAFLUSH, &hidden) == 0) {
    result = read_input(terminal, buffer, capacity, -1);
    int saved = errno;
    tcsetattr(terminal, TCSAFLUSH, &before.modes);
    errno = saved;
  }
  release_signals();
  return result;
}

int cp_begin_keys(int terminal) {
  if (hold_signals(terminal) != 0) return -1;
  struct termios single = before.modes;
  single.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR);
  single.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHOE | ECHOK | ECHONL | IEXTEN);
  single.c_lflag |= ISIG;
  single.c_cc[VMIN] = 1;
  single.c_cc[VTIME] = 0;
  if (tcsetattr(terminal, TCSAFLUSH, &single) == 0) return 0;
  release_signals();
  return -1;
}

long cp_read_keys(int terminal, char *buffer, size_t capacity, int milliseconds) {
  return read_input(terminal, buffer, capacity, milliseconds);
}

void cp_end_keys(int terminal) {
  tcsetattr(terminal, TCSAFLUSH, &before.modes);
  release_signals();
}

void cp_share_memory(void) { mallopt(M_ARENA_MAX, 1); }

int cp_hash_password(const char *password, const char *setting, char *buffer, size_t capacity) {
  void *library = dlopen("libcrypt.so.1", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return -1;
  char *(*hash)(const char *, const char *) = (char *(*)(const char *, const char *))dlsym(library, "crypt");
  char *(*salted)(const char *, unsigned long, const char *, int) =
      (char *(*)(const char *, unsigned long, const char *, int))dlsym(library, "crypt_gensalt");
  // Source: crypt(5): $7$ is scrypt; its cost is the library's own default.
  if (setting == NULL && salted != NULL) setting = salted("$7$", 0, NULL, 0);
  const char *found = hash != NULL && setting != NULL ? hash(password, setting) : NULL;
  // What fails begins with an asterisk.
  if (found == NULL || found[0] == '*' || strlen(found) >= capacity) return -1;
  memcpy(buffer, found, strlen(found) + 1);
  return 0;
}
