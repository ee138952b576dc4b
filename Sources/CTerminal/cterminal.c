#define _GNU_SOURCE
#include "cterminal.h"

#include <signal.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

static struct termios saved;
static struct sigaction previous[NSIG];

// Paste, mouse and synchronised output off, cursor on, alternate screen left, keypad and attributes reset.
static const char restore[] =
    "\033[?2026l\033[?2004l\033[?1002l\033[?1006;1000l\033[?25h\033[?1049l\033[?1l\033>\033[0m\r\n";

static void crash(int number, siginfo_t *info, void *context) {
  if (write(STDOUT_FILENO, restore, sizeof restore - 1) < 0) { /* nothing left to do about it */ }
  tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  sigaction(number, &previous[number], 0);
  if (previous[number].sa_flags & SA_SIGINFO && previous[number].sa_sigaction) {
    previous[number].sa_sigaction(number, info, context);
    return;
  }
  raise(number);
}

void ct_guard_install(void) {
  static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  if (tcgetattr(STDIN_FILENO, &saved)) return;
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = crash;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigaction(crashes[i], &action, &previous[crashes[i]]);
  }
}

int ct_signals_open(void) {
  static const int signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
  sigset_t mask;
  sigemptyset(&mask);
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&mask, signals[i]);
  if (pthread_sigmask(SIG_BLOCK, &mask, 0)) return -1;
  signal(SIGPIPE, SIG_IGN);
  return signalfd(-1, &mask, SFD_NONBLOCK | SFD_CLOEXEC);
}

int ct_signals_next(int descriptor) {
  struct signalfd_siginfo info;
  return read(descriptor, &info, sizeof info) == sizeof info ? (int)info.ssi_signo : 0;
}

int ct_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

int ct_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}
