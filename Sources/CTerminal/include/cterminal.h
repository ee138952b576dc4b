// What the terminal front end needs from the C library and cannot have from Swift: a crash guard that runs only
// async-signal-safe code, signals as a file descriptor, and an event descriptor.
#ifndef SYNOPTIC_CTERMINAL_H
#define SYNOPTIC_CTERMINAL_H

/// Saves the terminal's settings and restores it when the process crashes (ILL, TRAP, SEGV, BUS, FPE, ABRT), then
/// hands over to the handler that was there before. Does nothing when standard input is no terminal.
void ct_guard_install(void);

/// Blocks WINCH, TERM, HUP, INT, QUIT, TSTP and CONT and returns a descriptor they can be read from, or -1.
/// Call it before any thread exists: threads inherit the mask.
int ct_signals_open(void);
/// The next signal that has arrived, or 0.
int ct_signals_next(int descriptor);

/// A descriptor that becomes readable when it is written to, or -1.
int ct_event_open(void);

/// The terminal's size; -1 when it has none.
int ct_window_size(int *rows, int *columns);

#endif
