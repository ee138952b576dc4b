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
#include <langinfo.h>
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

static const attr_t NC_BOLD = WA_BOLD, NC_DIM = WA_DIM, NC_REVERSE = WA_REVERSE, NC_UNDERLINE = WA_UNDERLINE,
                    NC_ITALIC = WA_ITALIC;
static const mmask_t NC_MOUSE_ALL = ALL_MOUSE_EVENTS | REPORT_MOUSE_POSITION, NC_WHEEL_UP = BUTTON4_PRESSED,
                     NC_WHEEL_DOWN = BUTTON5_PRESSED, NC_BUTTON1_PRESSED = BUTTON1_PRESSED;

/// One cell; pair numbers over 255 only pass through the extended argument.
static inline int nc_cell(cchar_t *out, const wchar_t *text, attr_t attributes, int pair) {
  return setcchar(out, text, attributes, 0, &pair);
}
static inline int nc_width(wchar_t character) { return wcwidth(character); }
/// Whether the terminal can place the cursor, without which nothing can be drawn.
static inline int nc_can_move_cursor(void) {
  const char *move = tigetstr("cup");
  return move && move != (const char *)-1;
}
/// Whether the terminal has default colours to leave alone.
static inline int nc_has_default_colors(void) { return use_default_colors() == OK; }
/// The name of the locale's character set.
static inline const char *nc_character_set(void) { return nl_langinfo(CODESET); }

#endif
