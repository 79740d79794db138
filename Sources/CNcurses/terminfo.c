#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include "capabilities.h"

#include <curses.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <term.h>
#include <unistd.h>

cn_kind cn_terminal_kind(const char *type) {
  int found = 0;
  int sink = memfd_create("terminal", MFD_CLOEXEC);
  if (sink < 0) return CN_KIND_MISSING;
  cn_kind kind = CN_KIND_MISSING;
  if (setupterm(type, sink, &found) == OK) {
    kind = cursor_address != NULL ? CN_KIND_FULL : CN_KIND_LINES_ONLY;
    del_curterm(cur_term);
  } else if (found == 1 || strcmp(type, "unknown") == 0) {
    // A printing terminal, or the entry that only says that nothing is known.
    kind = CN_KIND_LINES_ONLY;
  }
  close(sink);
  return kind;
}

/// Appends a capability without its padding marks (`$<5>`).
static size_t append(char *buffer, size_t length, size_t capacity, const char *capability) {
  if (capability == NULL || capability == (char *)-1) return length;
  for (const char *byte = capability; *byte != '\0' && length < capacity; byte++) {
    const char *end = byte[0] == '$' && byte[1] == '<' ? strchr(byte, '>') : NULL;
    if (end != NULL) {
      byte = end;
    } else {
      buffer[length++] = *byte;
    }
  }
  return length;
}

size_t cn_whole_region(char *buffer, size_t length, size_t capacity, int rows) {
  if (change_scroll_region == NULL) return length;
  // Whatever size it has by now; and without parameters where the terminal speaks as ECMA-48 and DEC do.
  bool is_usual = strncmp(change_scroll_region, "\033[", 2) == 0;
  return append(buffer, length, capacity, is_usual ? "\033[r" : tparm(change_scroll_region, 0, rows - 1));
}

size_t cn_clear(char *buffer, size_t length, size_t capacity) { return append(buffer, length, capacity, clear_screen); }

size_t cn_first_row(char *buffer, size_t length, size_t capacity) {
  return exit_ca_mode == NULL ? append(buffer, length, capacity, cursor_home) : length;
}

size_t cn_terminal_restoring(char *buffer, size_t capacity) {
  size_t length = append(buffer, 0, capacity, exit_attribute_mode);
  length = append(buffer, length, capacity, orig_pair);
  length = cn_whole_region(buffer, length, capacity, LINES);
  length = append(buffer, length, capacity, keypad_local);
  length = append(buffer, length, capacity, cursor_normal);
  // A terminal without an alternate screen keeps what was drawn.
  length = cn_clear(buffer, length, capacity);
  return append(buffer, length, capacity, exit_ca_mode);
}
