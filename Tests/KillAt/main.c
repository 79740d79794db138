// usage: KillAt NUMBER PROGRAM [ARGUMENT...]
//
// Runs a program and kills it, with all its threads, when it is about to make its call of that number, before the call has any effect.
// Counted are the calls by which a program changes a file or speaks over a socket, in the order in which they are made, whichever thread
// makes them; strace counts each thread's calls for itself, so that it cannot name the n-th call of a program of several threads.
//
// At the end it writes a line to standard error: `killed NUMBER CALL TARGET`, or `ended NUMBER STATUS` with how many calls were counted.
// KILLAT_LIST=1 has each counted call listed there too. Status 0; 2 where nothing can be traced.
//
// Source: ptrace(2), PTRACE_EVENT_SECCOMP; seccomp(2).

#define _GNU_SOURCE
#include <errno.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

/// What a call's first argument is.
enum target { FILE_OR_SOCKET, SOCKET, PATH, PATH_AT };

static const struct {
  long number;
  const char *name;
  enum target target;
} calls[] = {
    {SYS_write, "write", FILE_OR_SOCKET},
    {SYS_pwrite64, "pwrite64", FILE_OR_SOCKET},
    {SYS_writev, "writev", FILE_OR_SOCKET},
    {SYS_pwritev, "pwritev", FILE_OR_SOCKET},
    {SYS_fsync, "fsync", FILE_OR_SOCKET},
    {SYS_fdatasync, "fdatasync", FILE_OR_SOCKET},
    {SYS_ftruncate, "ftruncate", FILE_OR_SOCKET},
    {SYS_read, "read", SOCKET},
    {SYS_readv, "readv", SOCKET},
    {SYS_connect, "connect", SOCKET},
    {SYS_sendto, "sendto", SOCKET},
    {SYS_sendmsg, "sendmsg", SOCKET},
    {SYS_sendmmsg, "sendmmsg", SOCKET},
    {SYS_recvfrom, "recvfrom", SOCKET},
    {SYS_recvmsg, "recvmsg", SOCKET},
    {SYS_recvmmsg, "recvmmsg", SOCKET},
#ifdef SYS_unlink
    {SYS_unlink, "unlink", PATH},
    {SYS_rename, "rename", PATH},
#endif
    {SYS_unlinkat, "unlinkat", PATH_AT},
    {SYS_renameat, "renameat", PATH_AT},
    {SYS_renameat2, "renameat2", PATH_AT},
};
enum { CALLS = sizeof calls / sizeof calls[0] };

/// Has the kernel stop this process at the calls above, and at no other.
static int stop_at_calls(void) {
  struct sock_filter filter[CALLS * 2 + 2];
  int length = 0;
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int i = 0; i < CALLS; i++) {
    filter[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i].number, 0, 1);
    filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE | (unsigned)i);
  }
  filter[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {.len = (unsigned short)length, .filter = filter};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/// Whether a stopped thread's call is of those that count, and what it is made on.
static int counts(pid_t thread, int call, char *target, size_t size) {
  struct __ptrace_syscall_info info;
  target[0] = '\0';
  if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, sizeof info, &info) <= 0) return 0;
  if (calls[call].target == PATH || calls[call].target == PATH_AT) return 1;
  char link[64];
  struct stat status;
  snprintf(link, sizeof link, "/proc/%d/fd/%d", (int)thread, (int)info.seccomp.args[0]);
  if (stat(link, &status) != 0) return 0;
  ssize_t length = readlink(link, target, size - 1);
  target[length < 0 ? 0 : length] = '\0';
  return S_ISSOCK(status.st_mode) || (S_ISREG(status.st_mode) && calls[call].target == FILE_OR_SOCKET);
}

int main(int count, char **arguments) {
  if (count < 3) {
    fprintf(stderr, "usage: KillAt NUMBER PROGRAM [ARGUMENT...]\n");
    return 64;
  }
  long when = strtol(arguments[1], NULL, 10);
  int lists = getenv("KILLAT_LIST") != NULL;
  pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) _exit(125);
    raise(SIGSTOP);
    if (stop_at_calls() != 0) _exit(125);
    execvp(arguments[2], arguments + 2);
    _exit(127);
  }
  int status;
  if (child < 0 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) {
    fprintf(stderr, "nothing can be traced\n");
    return 2;
  }
  // Children are traced as well: without a tracer the calls above would fail in them.
  long options = PTRACE_O_EXITKILL | PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK
                 | PTRACE_O_TRACEEXEC;
  ptrace(PTRACE_SETOPTIONS, child, NULL, options);
  ptrace(PTRACE_CONT, child, NULL, 0);

  long counted = 0;
  int killed = 0, end = 0;
  char target[PATH_MAX], victim[PATH_MAX + 32] = "";
  for (;;) {
    pid_t thread = waitpid(-1, &status, __WALL);
    if (thread < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (thread == child) end = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
      continue;
    }
    int event = status >> 16, signal = WSTOPSIG(status);
    if (event == PTRACE_EVENT_SECCOMP && !killed) {
      unsigned long call = 0;
      ptrace(PTRACE_GETEVENTMSG, thread, NULL, &call);
      if (call < CALLS && counts(thread, (int)call, target, sizeof target)) {
        counted++;
        if (lists) fprintf(stderr, "%ld %s %s\n", counted, calls[call].name, target);
        if (counted == when) {
          killed = 1;
          snprintf(victim, sizeof victim, "%s %s", calls[call].name, target);
          kill(child, SIGKILL);
          continue;
        }
      }
    }
    // Stops of ptrace itself are nothing to the program; a new thread begins with one.
    if (event != 0 || signal == SIGTRAP || signal == SIGSTOP) signal = 0;
    ptrace(PTRACE_CONT, thread, NULL, signal);
  }
  if (killed) {
    fprintf(stderr, "killed %ld %s\n", counted, victim);
  } else {
    fprintf(stderr, "ended %ld %d\n", counted, end);
  }
  return 0;
}
