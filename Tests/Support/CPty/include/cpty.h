// Starts a program in a pseudo-terminal. In C because nothing of Swift may run in a forked child.
#ifndef SYNOPTIC_CPTY_H
#define SYNOPTIC_CPTY_H
#include <sys/types.h>

/// Forks, makes a new terminal of that size the child's own and executes the program with signals unblocked and
/// handlers reset. Returns the process id and the terminal's other end, or -1.
pid_t cpty_spawn(const char *path, char *const arguments[], char *const environment[], int rows, int columns,
                 int *terminal);
/// Changes the terminal's size; the child gets SIGWINCH.
int cpty_resize(int terminal, int rows, int columns);

#endif
