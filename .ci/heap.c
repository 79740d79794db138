// What a program holds in its heap, for .ci/endurance: loaded beside it, this writes the bytes of all allocations that are not freed into the file
// that MAILORDER_HEAP names, five times a second. Resident memory says less: it holds what the allocator keeps of what was freed, which under the address
// sanitizer is many times what the program holds.

#define _GNU_SOURCE
#include <fcntl.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// There under the address sanitizer alone.
__attribute__((weak)) size_t __sanitizer_get_current_allocated_bytes(void);

static size_t held(void) {
  if (__sanitizer_get_current_allocated_bytes) return __sanitizer_get_current_allocated_bytes();
  struct mallinfo2 heap = mallinfo2();
  return heap.uordblks + heap.hblkhd;
}

static void *tell(void *file) {
  for (;;) {
    char text[32];
    int length = snprintf(text, sizeof text, "%20zu\n", held());
    if (pwrite((int)(ptrdiff_t)file, text, (size_t)length, 0) < 0) return NULL;
    usleep(200000);
  }
}

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("MAILORDER_HEAP");
  if (path == NULL) return;
  // The program starts others, which are not meant.
  unsetenv("LD_PRELOAD");
  int file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  // Out of the way of the descriptors that the program counts on.
  int high = file < 0 ? -1 : fcntl(file, F_DUPFD_CLOEXEC, 200);
  if (file >= 0) close(file);
  if (high < 0) return;
  // The program's signals are its own threads'.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  if (pthread_create(&thread, NULL, tell, (void *)(ptrdiff_t)high) == 0) pthread_detach(thread);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}
