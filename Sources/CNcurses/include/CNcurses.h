// ncurses (wide) behind plain functions, and what must be C: handlers of signals and of crashes, and reading code.
//
// curses is used as the part that knows terminals and finds the shortest bytes from one screen to the next. It never touches the
// terminal itself: its output goes to a memory file from which the caller takes the bytes, so that writing can neither block nor
// spin inside curses. Reading keys and setting modes is the caller's. All functions but the handlers belong to one thread.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Screen

/// A screen that curses keeps.
typedef struct cn_screen cn_screen;

/// What the terminfo database knows about a terminal type.
typedef enum cn_kind {
  /// It can place the cursor: fit for a full screen.
  CN_KIND_FULL = 0,
  /// It cannot place the cursor.
  CN_KIND_LINES_ONLY = 1,
  /// There is no entry of that name.
  CN_KIND_MISSING = 2,
} cn_kind;

/// Flags of a style.
enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/// How many styles a screen can hold.
enum { CN_STYLES = 32 };

/// Looks a terminal type up, writing nothing.
cn_kind cn_terminal_kind(const char *type);

/// The bytes that bring the terminal of the open screen back from any state (attributes, scrolling, keys, cursor, screen); returns their
/// number.
size_t cn_terminal_restoring(char *buffer, size_t capacity);

/// Opens a screen for a terminal type of kind CN_KIND_FULL; NULL when curses or the system refuses. The locale (LC_CTYPE) must be
/// set before.
cn_screen *cn_screen_open(const char *type, int columns, int rows);

/// Ends curses' hold of the screen: the bytes that leave it can be taken once more afterwards.
void cn_screen_end(cn_screen *screen);

/// Frees the screen.
void cn_screen_free(cn_screen *screen);

/// How many colours the terminal has; 0 for none.
int cn_screen_colours(cn_screen *screen);

/// Gives a style its look; a colour of -1 is the terminal's own.
void cn_screen_style(cn_screen *screen, int style, int foreground, int background, int flags);

/// A cell: a letter, the combining marks drawn over it (0 behind the last one), the columns it takes, and its style.
typedef struct cn_cell {
  uint32_t letter;
  uint32_t marks[4];
  int width;
  int style;
} cn_cell;

/// Puts cells side by side from a column on. What the C library holds for another width is shown as question marks.
void cn_screen_put(cn_screen *screen, int row, int column, const cn_cell *cells, int count);

/// The same from cells without marks, four bytes each: the letter in the lowest 21 bits, its columns in the next two (0 for the second half of a wide
/// one, which is passed over), its style in the uppermost eight.
void cn_screen_put_packed(cn_screen *screen, int row, int column, const uint32_t *cells, int count);

/// Whether the terminal draws lines in a character set of its own (`acsc`), whatever letters it shows.
bool cn_screen_has_lines(cn_screen *screen);

/// Puts a piece of a line, named by the letter the VT100 has for it (`q` level, `x` upright, `l` upper left corner, …), in the terminal's own
/// character set. (Source: terminfo(5), "Line Graphics".)
void cn_screen_put_line(cn_screen *screen, int row, int column, char letter, int style);

/// Columns the C library gives a character; negative when it knows none.
int cn_columns(uint32_t scalar);

/// Brings the screen up to date and sets the cursor; a row below zero hides it.
void cn_screen_refresh(cn_screen *screen, int cursor_row, int cursor_column);

/// Makes the next refresh paint everything anew, from entering the alternate screen on.
void cn_screen_repaint(cn_screen *screen);

/// Changes the size; the next refresh paints everything anew.
void cn_screen_resize(cn_screen *screen, int columns, int rows);

/// Rings the bell.
void cn_screen_ring(cn_screen *screen);

/// Takes up to `capacity` bytes of what curses wants written; returns their number, 0 at the end.
size_t cn_screen_take(cn_screen *screen, uint8_t *buffer, size_t capacity);

// MARK: Signals

/// A descriptor by which a thread wakes another (eventfd(2)); -1 on failure.
int cn_event_open(void);

/// Signals seen since they were last taken.
enum { CN_SIGNAL_RESIZE = 1, CN_SIGNAL_END = 2, CN_SIGNAL_HANGUP = 4, CN_SIGNAL_CONTINUE = 8 };

/// Catches WINCH, INT, TERM, QUIT, HUP and CONT, ignores TSTP and PIPE. Returns a descriptor that becomes readable when one was
/// caught; -1 on failure.
int cn_signals_open(void);

/// The signals caught since the last call.
int cn_signals_take(void);

/// The number of the signal that asked for the end or told of a hang-up, the first of them; 0 for none.
int cn_signals_ending(void);

/// Stops the whole job, as the system would, for as long as it is in the background of its terminal: there the keys are somebody else's, and so
/// is the screen. Returns false when nobody can stop or continue it.
bool cn_stop_in_background(int terminal);

/// Puts the handlers back that stood before. The descriptor is the caller's to close.
void cn_signals_close(void);

// MARK: Warmth

/// Reads through the code that every key runs, where the linker has placed it side by side (.ci/order); elsewhere it does nothing. A processor that
/// rested has lost it all, and gets it back ten times faster in a row than place by place as it is run.
void cn_warm_code(void);

/// Where that code begins and ends.
int cn_warm_first(void);
int cn_warm_last(void);

// MARK: Crash

/// From now on a crash, or an exit without cn_crash_disarm(), first writes `bytes` to `output` and sets the modes of `input` (a
/// `struct termios`). A crash then takes its usual course. (It also keeps the Swift runtime's crash prompt off the terminal.)
void cn_crash_arm(int input, int output, const void *modes, const char *bytes, size_t length);

/// Gives the calling thread a stack for the handlers, so that running out of stack on it is a crash like any other. The main queue
/// wanders from thread to thread; a thread keeps its stack for good.
void cn_crash_cover_thread(void);

/// Restores the terminal now, once, if armed. Safe in a signal handler.
void cn_crash_restore(void);

/// Puts the handlers back that stood before.
void cn_crash_disarm(void);

#endif
