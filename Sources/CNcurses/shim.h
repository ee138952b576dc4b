// What Swift cannot import from ncurses by itself: globals become functions (no "not concurrency-safe"),
// cast macros become constants, variadic and macro calls become inline functions.
#ifndef SYNOPTIC_CNCURSES_H
#define SYNOPTIC_CNCURSES_H

#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <locale.h>
#include <stdio.h>
#include <wchar.h>
#include <ncurses.h>
#include <term.h>

static inline WINDOW *nc_stdscr(void) { return stdscr; }
static inline int nc_lines(void) { return LINES; }
static inline int nc_columns(void) { return COLS; }
static inline int nc_colors(void) { return COLORS; }
static inline int nc_direct_color(void) { return tigetflag("RGB") > 0; }
static inline FILE *nc_stdout(void) { return stdout; }
static inline FILE *nc_stdin(void) { return stdin; }

static const attr_t NC_BOLD = WA_BOLD, NC_DIM = WA_DIM, NC_REVERSE = WA_REVERSE, NC_UNDERLINE = WA_UNDERLINE,
                    NC_ITALIC = WA_ITALIC;
static const mmask_t NC_MOUSE_ALL = ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NC_WHEEL_UP = BUTTON4_PRESSED,
                     NC_WHEEL_DOWN = BUTTON5_PRESSED, NC_BUTTON1_PRESSED = BUTTON1_PRESSED;

/// One cell; pair numbers over 255 only pass through the extended argument.
static inline int nc_cell(cchar_t *out, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(out, text, attributes, 0, &pair);
}
/// Writes a control string past the curses buffer, at once.
static inline void nc_write(const char *text) { putp(text); fflush(stdout); }

#endif
