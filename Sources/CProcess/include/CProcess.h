// The process itself: what Swift cannot call (prctl is variadic), and what has to be safe in a signal handler.

#ifndef CPROCESS_H
#define CPROCESS_H

#include <stddef.h>

/// Lets nobody look into the process: no core file, no tracing by the same user, no reading of `/proc/self/environ` and the like.
/// Returns 0, or -1 with errno.
int cp_forbid_looking(void);

/// Lets all threads take memory from one place: each of several would keep what its threads once needed. To be called before the first
/// thread begins.
void cp_share_memory(void);

/// Lets the process open so many files where the system's hard limit lets it. Returns how many it may open now.
long cp_allow_files(long wanted);

/// Gives the deadly signals their plain course, whatever the Swift runtime wanted to do with them: its handler writes what it finds in
/// memory, and on a terminal it offers a prompt with which anyone at the keyboard can read further.
void cp_crash_plainly(void);

/// Hashes a password by a setting of crypt(5), or by a new one of scrypt where `setting` is NULL. The library is opened for this alone, so that no
/// other start of the program pays for it. Returns 0 and the hash with its setting, or -1. One call at a time in a process.
int cp_hash_password(const char *password, const char *setting, char *buffer, size_t capacity);

/// What is returned when a signal came, and when nothing came in time.
enum { CP_INTERRUPTED = -2, CP_QUIET = -3 };

/// Reads a line from a terminal that does not show it. Typed-ahead input is dropped. The modes are put back before it returns, also when
/// INT, QUIT, TERM or HUP comes, which then takes its usual course. Returns the number of bytes with the line's end, 0 at the end of
/// input, -1 with errno, or CP_INTERRUPTED when the signal did not end the process. One call at a time in a process.
long cp_read_hidden(int terminal, char *buffer, size_t capacity);

/// Lets a terminal give each key as it is typed, without showing it. Typed-ahead input is dropped. To be ended by cp_end_keys, which puts the
/// modes back; INT, QUIT, TERM and HUP wait for that. Returns 0, or -1 with errno and nothing to end. One at a time in a process.
int cp_begin_keys(int terminal);

/// Reads what has come, or waits for it so long, -1 for ever. Returns the number of bytes, 0 at the end of input, -1 with errno,
/// CP_INTERRUPTED or CP_QUIET.
long cp_read_keys(int terminal, char *buffer, size_t capacity, int milliseconds);

/// Puts the modes back; a signal that came takes its usual course then.
void cp_end_keys(int terminal);

#endif
