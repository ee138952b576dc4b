#define _GNU_SOURCE
#include "cterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

static int guarded = -1;
static struct termios saved;
static struct sigaction previous[NSIG];

// Synchronised output, paste and mouse off, cursor on, alternate screen left, keypad and attributes reset.
static const char restore[] =
    "\033[?2026l\033[?2004l\033[?1002l\033[?1006;1000l\033[?25h\033[?1049l\033[?1l\033>\033[0m\r\n";

static void crash(int number, siginfo_t *info, void *context) {
  if (write(STDOUT_FILENO, restore, sizeof restore - 1) < 0) { /* nothing left to do about it */ }
  tcsetattr(guarded, TCSANOW, &saved);
  sigaction(number, &previous[number], 0);
  if (previous[number].sa_flags & SA_SIGINFO && previous[number].sa_sigaction) {
    previous[number].sa_sigaction(number, info, context);
    return;
  }
  raise(number);
}

void ct_guard_install(int terminal) {
  static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  if (tcgetattr(terminal, &saved)) return;
  guarded = terminal;
  // A stack that has overflowed cannot run the handler.
  static char spare[64 * 1024];
  stack_t stack;
  if (sigaltstack(0, &stack) == 0 && stack.ss_flags & SS_DISABLE) {
    stack = (stack_t){.ss_sp = spare, .ss_size = sizeof spare};
    sigaltstack(&stack, 0);
  }
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

void ct_allow_stop(int allowed) {
  sigset_t stop;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(allowed ? SIG_UNBLOCK : SIG_BLOCK, &stop, 0);
}

void ct_stop(void) {
  ct_allow_stop(1);
  kill(0, SIGTSTP);
  ct_allow_stop(0);
}

int ct_event_open(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

void ct_reserve_standard_descriptors(void) {
  // open takes the lowest free number; the path-only descriptor fails every read and write with EBADF.
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++) {
    if (fcntl(number, F_GETFD) < 0) open("/", O_PATH);
  }
}

int ct_window_size(int *rows, int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

pid_t ct_spawn(char *const arguments[], int input, int detached) {
  extern char **environ;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF |
                                            (detached ? POSIX_SPAWN_SETSID : 0));
  if (input >= 0) posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (detached) {
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  pid_t child;
  int code = posix_spawnp(&child, arguments[0], &actions, &attributes, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return code ? -code : child;
}
