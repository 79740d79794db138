#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

#include <curses.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

struct cn_screen {
  SCREEN *curses;
  FILE *source;
  FILE *sink;
  off_t taken;
  bool shows_cursor;
  attr_t attributes[CN_STYLES];
  short pairs[CN_STYLES];
};

static FILE *open_sink(void) {
  int memory = memfd_create("terminal", MFD_CLOEXEC);
  if (memory < 0) return NULL;
  FILE *sink = fdopen(memory, "w");
  if (sink == NULL) close(memory);
  return sink;
}

cn_screen *cn_screen_open(const char *type, int columns, int rows) {
  cn_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->sink = open_sink();
  screen->source = fopen("/dev/null", "re");
  if (screen->sink != NULL && screen->source != NULL) screen->curses = newterm(type, screen->sink, screen->source);
  if (screen->curses == NULL) {
    cn_screen_free(screen);
    return NULL;
  }
  set_term(screen->curses);
  nonl();
  noecho();
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  resizeterm(rows, columns);
  screen->shows_cursor = true;
  return screen;
}

void cn_screen_end(cn_screen *screen) {
  set_term(screen->curses);
  if (!screen->shows_cursor) curs_set(1);
  endwin();
}

void cn_screen_free(cn_screen *screen) {
  if (screen->curses != NULL) delscreen(screen->curses);
  if (screen->sink != NULL) fclose(screen->sink);
  if (screen->source != NULL) fclose(screen->source);
  free(screen);
}

int cn_screen_colours(cn_screen *screen) {
  set_term(screen->curses);
  return has_colors() ? COLORS : 0;
}

void cn_screen_style(cn_screen *screen, int style, int foreground, int background, int flags) {
  if (style < 0 || style >= CN_STYLES) return;
  set_term(screen->curses);
  attr_t attributes = WA_NORMAL;
  if (flags & CN_BOLD) attributes |= WA_BOLD;
  if (flags & CN_UNDERLINE) attributes |= WA_UNDERLINE;
  if (flags & CN_REVERSE) attributes |= WA_REVERSE;
  if (flags & CN_DIM) attributes |= WA_DIM;
  screen->attributes[style] = attributes;
  screen->pairs[style] = 0;
  if ((foreground >= 0 || background >= 0) && has_colors()) {
    short pair = (short)(style + 1);
    if (init_pair(pair, (short)foreground, (short)background) == OK) screen->pairs[style] = pair;
  }
}

static void put_one(cn_screen *screen, int row, int column, const wchar_t *text, int style) {
  cchar_t cell;
  if (setcchar(&cell, text, screen->attributes[style], screen->pairs[style], NULL) == OK) {
    mvadd_wchnstr(row, column, &cell, 1);
  }
}

int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

void cn_screen_put(cn_screen *screen, int row, int column, const uint32_t *scalars, int count, int width, int style) {
  if (style < 0 || style >= CN_STYLES || count < 1) return;
  set_term(screen->curses);
  if (row < 0 || row >= LINES || column < 0 || column + width > COLS) return;
  wchar_t text[CCHARW_MAX + 1];
  int length = 0;
  for (; length < count && length < CCHARW_MAX; length++) text[length] = (wchar_t)scalars[length];
  text[length] = L'\0';
  if (wcwidth(text[0]) == width) {
    put_one(screen, row, column, text, style);
  } else {
    for (int index = 0; index < width; index++) put_one(screen, row, column + index, L"?", style);
  }
}

void cn_screen_refresh(cn_screen *screen, int cursor_row, int cursor_column) {
  set_term(screen->curses);
  bool shows_cursor = cursor_row >= 0 && cursor_row < LINES && cursor_column >= 0 && cursor_column < COLS;
  if (shows_cursor) move(cursor_row, cursor_column);
  if (shows_cursor != screen->shows_cursor) {
    curs_set(shows_cursor ? 1 : 0);
    screen->shows_cursor = shows_cursor;
  }
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_screen_repaint(cn_screen *screen) {
  set_term(screen->curses);
  // A screen that was ended enters the alternate screen again by itself at the next refresh, and is painted anew.
  endwin();
  clearok(curscr, TRUE);
  screen->shows_cursor = true;
  cn_screen_take(screen, NULL, 0);
}

void cn_screen_resize(cn_screen *screen, int columns, int rows) {
  set_term(screen->curses);
  resizeterm(rows, columns);
  erase();
  clearok(curscr, TRUE);
}

void cn_screen_ring(cn_screen *screen) {
  set_term(screen->curses);
  beep();
}

size_t cn_screen_take(cn_screen *screen, char *buffer, size_t capacity) {
  int memory = fileno(screen->sink);
  ssize_t count = capacity > 0 ? pread(memory, buffer, capacity, screen->taken) : 0;
  if (count > 0) {
    screen->taken += count;
    return (size_t)count;
  }
  screen->taken = 0;
  lseek(memory, 0, SEEK_SET);
  int shrunk = ftruncate(memory, 0);  // cannot fail on memory
  (void)shrunk;
  return 0;
}
