// What the terminfo entry of the open screen says, as bytes to be written as they are.

#ifndef CAPABILITIES_H
#define CAPABILITIES_H

#include <stddef.h>

/// Room for any one of them.
enum { CN_CAPABILITY = 256 };

/// Each appends to what is in the buffer, without padding marks (`$<5>`), and returns the new length.

/// Appends what clears the screen.
size_t cn_clear(char *buffer, size_t length, size_t capacity);

/// Appends what brings the cursor to the first row, where there is no alternate screen behind which it was kept.
size_t cn_first_row(char *buffer, size_t length, size_t capacity);

/// Appends what lets the terminal scroll in all its rows. The cursor may be anywhere afterwards.
size_t cn_whole_region(char *buffer, size_t length, size_t capacity, int rows);

#endif
