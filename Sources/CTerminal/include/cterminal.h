// What the terminal front end needs from the C library and cannot have from Swift: a crash guard that runs only
// async-signal-safe code, signals as a file descriptor, an event descriptor, and children with a clean signal state.
#ifndef SYNOPTIC_CTERMINAL_H
#define SYNOPTIC_CTERMINAL_H
#include <sys/types.h>

/// Saves the settings of the terminal behind a descriptor and restores it when the process crashes (ILL, TRAP, SEGV,
/// BUS, FPE, ABRT), then hands over to the handler that was there before.
void ct_guard_install(int terminal);

/// Blocks WINCH, TERM, HUP, INT, QUIT, TSTP and CONT, ignores PIPE and returns a descriptor the blocked ones can be
/// read from, or -1. Call it before any thread exists: threads inherit the mask.
int ct_signals_open(void);
/// The next signal that has arrived, or 0.
int ct_signals_next(int descriptor);
/// Stops the process group like ^Z at a terminal in cooked mode; returns when it is continued. The group and not this
/// process alone, so that a shell gets its terminal back when it started us through another program.
void ct_stop(void);

/// A descriptor that becomes readable when it is written to, or -1.
int ct_event_open(void);
/// Gives standard descriptors that are closed a file that can neither be read nor written, so that no file opened
/// later is taken for them.
void ct_reserve_standard_descriptors(void);

/// The size of the terminal behind standard output; -1 when it has none.
int ct_window_size(int *rows, int *columns);

/// Starts a program found in PATH, with every signal unblocked and at its default, and returns its process id, or
/// minus an error number. `input` becomes its standard input; with `detached` it gets a session of its own and its
/// output is thrown away.
pid_t ct_spawn(char *const arguments[], int input, int detached);
/// Lets ^Z stop this process while a child has the terminal (1), or not (0).
void ct_allow_stop(int allowed);

#endif
