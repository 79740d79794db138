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

#include "capabilities.h"

struct cn_screen {
  SCREEN *curses;
  FILE *source;
  FILE *sink;
  off_t taken;
  bool shows_cursor;
  attr_t attributes[CN_STYLES];
  short pairs[CN_STYLES];
  /// A blank of each style, to make cells of one letter of: hardly any is another.
  cchar_t blanks[CN_STYLES];
};

static FILE *open_sink(void) {
  int memory = memfd_create("terminal", MFD_CLOEXEC);
  if (memory < 0) return NULL;
  FILE *sink = fdopen(memory, "w");
  if (sink == NULL) close(memory);
  return sink;
}

/// The environment with curses' size before everything else. Kept, and never freed: whoever began to read it may not be through.
static char **environment_at(int columns, int rows) {
  static char texts[2][24];
  static char **kept;
  static size_t room;
  size_t count = 0;
  while (environ != NULL && environ[count] != NULL) count++;
  if (kept == NULL || count > room) {
    char **larger = calloc(count + 3, sizeof *larger);
    if (larger == NULL) return NULL;
    kept = larger;
    room = count;
  }
  snprintf(texts[0], sizeof texts[0], "COLUMNS=%d", columns);
  snprintf(texts[1], sizeof texts[1], "LINES=%d", rows);
  kept[0] = texts[0];
  kept[1] = texts[1];
  for (size_t index = 0; index < count; index++) kept[index + 2] = environ[index];
  kept[count + 2] = NULL;
  return kept;
}

/// Opens curses at a size. It takes its size from the descriptor it writes to, which is a file here, and would believe in 24 rows and keep the
/// terminal's scrolling within them; the one way to tell it is two variables. They are lent to it in an environment of its own: `setenv` would
/// move the process's, and crash a thread that reads it meanwhile.
static SCREEN *open_at(const char *type, int columns, int rows, FILE *sink, FILE *source) {
  char **lent = environment_at(columns, rows);
  if (lent == NULL) return NULL;
  char **own = environ;
  environ = lent;
  SCREEN *curses = newterm(type, sink, source);
  environ = own;
  return curses;
}

/// Writes bytes behind those curses has written.
static void emit(cn_screen *screen, const char *bytes, size_t length) {
  ssize_t written = write(fileno(screen->sink), bytes, length);  // to memory, whole
  (void)written;
}

/// Lets the terminal scroll in all its rows.
static void free_region(cn_screen *screen) {
  char buffer[CN_CAPABILITY];
  emit(screen, buffer, cn_whole_region(buffer, 0, sizeof buffer, LINES));
}

cn_screen *cn_screen_open(const char *type, int columns, int rows) {
  cn_screen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->sink = open_sink();
  screen->source = fopen("/dev/null", "re");
  if (screen->sink != NULL && screen->source != NULL) {
    screen->curses = open_at(type, columns, rows, screen->sink, screen->source);
  }
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
  // st and others send what their keys are described as only then.
  keypad(stdscr, TRUE);
  resizeterm(rows, columns);
  screen->shows_cursor = true;
  return screen;
}

void cn_screen_end(cn_screen *screen) {
  set_term(screen->curses);
  if (!screen->shows_cursor) curs_set(1);
  free_region(screen);
  // A terminal without an alternate screen keeps what was drawn.
  char buffer[CN_CAPABILITY];
  emit(screen, buffer, cn_clear(buffer, 0, sizeof buffer));
  endwin();
  emit(screen, buffer, cn_first_row(buffer, 0, sizeof buffer));
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
  setcchar(&screen->blanks[style], L" ", attributes, screen->pairs[style], NULL);
}

int cn_columns(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

/// Cells that are handed to curses together: it copies a run of them much faster than one after the other.
enum { CN_RUN = 128 };

/// Makes a cell of curses' own.
static bool make_cell(const cn_screen *screen, const wchar_t *text, int style, cchar_t *made) {
  return setcchar(made, text, screen->attributes[style], screen->pairs[style], NULL) == OK;
}

/// Makes the cells of curses' own that show a cell: itself, or a question mark in each of its columns where the C library takes its letter for
/// another width.
/// - Returns: how many.
static int make_cells(const cn_screen *screen, const cn_cell *cell, cchar_t *made) {
  wchar_t text[CCHARW_MAX + 1] = {(wchar_t)cell->letter};
  for (int mark = 0; mark < 4 && mark + 1 < CCHARW_MAX && cell->marks[mark] != 0; mark++) text[mark + 1] = (wchar_t)cell->marks[mark];
  bool is_plain = cell->letter >= 0x20 && cell->letter < 0x7F;
  if ((is_plain ? 1 : wcwidth(text[0])) == cell->width && make_cell(screen, text, cell->style, made)) return 1;
  int count = cell->width < 2 ? 1 : 2;
  for (int part = 0; part < count; part++) make_cell(screen, L"?", cell->style, &made[part]);
  return count;
}

/// Cells on their way to curses, side by side in a row.
struct run {
  int row, start, column, held;
  cchar_t made[CN_RUN + 1];
};

static void flush(struct run *run) {
  if (run->held > 0) mvadd_wchnstr(run->row, run->start, run->made, run->held);
  run->held = 0;
  run->start = run->column;
}

/// Adds a cell behind the others.
/// - Returns: whether there was room and a style for it.
static inline bool add(const cn_screen *screen, struct run *run, const cn_cell *cell) {
  if (cell->style < 0 || cell->style >= CN_STYLES) return false;
  if (run->row < 0 || run->row >= LINES || run->column < 0 || run->column + cell->width > COLS) return false;
  if (cell->letter >= 0x20 && cell->letter < 0x7F && cell->width == 1 && cell->marks[0] == 0) {
    run->made[run->held] = screen->blanks[cell->style];
    run->made[run->held++].chars[0] = (wchar_t)cell->letter;
  } else if (cell->width > 0) {
    run->held += make_cells(screen, cell, &run->made[run->held]);
  }
  run->column += cell->width;
  if (run->held >= CN_RUN) flush(run);
  return true;
}

void cn_screen_put(cn_screen *screen, int row, int column, const cn_cell *cells, int count) {
  set_term(screen->curses);
  struct run run;
  run.row = row, run.start = run.column = column, run.held = 0;
  for (int index = 0; index < count && add(screen, &run, &cells[index]); index++) continue;
  flush(&run);
}

void cn_screen_put_packed(cn_screen *screen, int row, int column, const uint32_t *cells, int count) {
  set_term(screen->curses);
  struct run run;
  run.row = row, run.start = run.column = column, run.held = 0;
  for (int index = 0; index < count; index++) {
    cn_cell cell = {.letter = cells[index] & 0x1FFFFF, .width = cells[index] >> 21 & 3, .style = (int)(cells[index] >> 24)};
    if (!add(screen, &run, &cell)) break;
  }
  flush(&run);
}

bool cn_screen_has_lines(cn_screen *screen) {
  set_term(screen->curses);
  return (ACS_HLINE & A_ALTCHARSET) != 0 && (ACS_VLINE & A_ALTCHARSET) != 0 && (ACS_ULCORNER & A_ALTCHARSET) != 0;
}

void cn_screen_put_line(cn_screen *screen, int row, int column, char letter, int style) {
  if (style < 0 || style >= CN_STYLES) return;
  set_term(screen->curses);
  if (row < 0 || row >= LINES || column < 0 || column >= COLS) return;
  chtype piece = NCURSES_ACS(letter);
  wchar_t text[2] = {(wchar_t)(piece & A_CHARTEXT), L'\0'};
  cchar_t cell;
  attr_t attributes = screen->attributes[style] | (piece & A_ALTCHARSET);
  if (setcchar(&cell, text, attributes, screen->pairs[style], NULL) == OK) mvadd_wchnstr(row, column, &cell, 1);
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
  free_region(screen);
  erase();
  clearok(curscr, TRUE);
}

void cn_screen_ring(cn_screen *screen) {
  set_term(screen->curses);
  beep();
}

size_t cn_screen_take(cn_screen *screen, uint8_t *buffer, size_t capacity) {
  int memory = fileno(screen->sink);
  // Up to where curses has written; the memory behind it is kept for the next frame.
  off_t end = lseek(memory, 0, SEEK_CUR);
  size_t left = end > screen->taken ? (size_t)(end - screen->taken) : 0;
  ssize_t count = left > 0 && capacity > 0 ? pread(memory, buffer, left < capacity ? left : capacity, screen->taken) : 0;
  if (count > 0) {
    screen->taken += count;
    return (size_t)count;
  }
  screen->taken = 0;
  lseek(memory, 0, SEEK_SET);
  return 0;
}
