/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/terminal.h"

#include "base/error.h"
#include "base/wipe.h"

#include <errno.h>
#include <fcntl.h>
#include <glib-unix.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define TERMINAL "/dev/tty"

/* What would leave the terminal without its echo. */
static const int signals[] = { SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU };

static volatile sig_atomic_t caught;

/* A byte in it ends the waiting: another thread may be the one that gets a signal. */
static int wake[2] = { -1, -1 };

/* One question. */
typedef struct {
  int terminal;
  struct termios settings;
  struct sigaction actions[G_N_ELEMENTS (signals)];
  char line[VG_TERMINAL_BYTES + 1];
  gsize length;
} Question;

static int
open_terminal (void)
{
  return open (TERMINAL, O_RDWR | O_CLOEXEC | O_NOCTTY);
}

gboolean
vg_terminal_is_there (void)
{
  int terminal = open_terminal ();

  if (terminal < 0)
    return FALSE;

  close (terminal);
  return TRUE;
}

static void
write_text (int terminal, const char *text)
{
  gsize left = strlen (text);

  while (left > 0) {
    gssize written = write (terminal, text, left);

    if (written < 0 && errno != EINTR)
      return;
    if (written > 0) {
      text += written;
      left -= (gsize) written;
    }
  }
}

void
vg_terminal_say (const char *text)
{
  int terminal = open_terminal ();

  g_return_if_fail (text != NULL);

  if (terminal < 0)
    return;

  write_text (terminal, text);
  close (terminal);
}

/* In a signal: only what is allowed there. */
static void
note_signal (int number)
{
  int kept = errno;

  caught = number;
  if (write (wake[1], "", 1) < 0)
    caught = number;
  errno = kept;
}

/* What was ignored before stays so. */
static void
catch_signals (Question *self)
{
  struct sigaction action = { .sa_handler = note_signal };

  sigemptyset (&action.sa_mask);
  caught = 0;
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++) {
    sigaction (signals[i], NULL, &self->actions[i]);
    if (self->actions[i].sa_handler != SIG_IGN)
      sigaction (signals[i], &action, NULL);
  }
}

static void
let_signals_go (Question *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    sigaction (signals[i], &self->actions[i], NULL);
}

static void
apply (const Question *self, const struct termios *settings)
{
  while (tcsetattr (self->terminal, TCSAFLUSH, settings) != 0 && errno == EINTR && caught == 0)
    continue;
}

static void
hide (const Question *self)
{
  struct termios settings = self->settings;

  settings.c_lflag &= ~(tcflag_t) (ECHO | ECHONL);
  apply (self, &settings);
}

/* Waits for a byte. Returns: FALSE at the end, after a signal, and where reading fails */
static gboolean
read_byte (const Question *self, char *byte)
{
  struct pollfd waiting[] = { { self->terminal, POLLIN, 0 }, { wake[0], POLLIN, 0 } };

  while (caught == 0) {
    gssize n = 0;

    if (poll (waiting, G_N_ELEMENTS (waiting), -1) < 0 && errno != EINTR)
      return FALSE;
    if (caught != 0 || waiting[0].revents == 0)
      continue;

    n = read (self->terminal, byte, 1);
    if (n == 1)
      return TRUE;
    if (n == 0 || errno != EINTR)
      return FALSE;
  }

  return FALSE;
}

/* Returns: FALSE where there is no line */
static gboolean
read_line (Question *self)
{
  char byte = '\0';

  self->length = 0;
  while (read_byte (self, &byte)) {
    if (byte == '\n' || byte == '\r') {
      self->line[self->length] = '\0';
      return TRUE;
    }
    if (self->length < VG_TERMINAL_BYTES)
      self->line[self->length++] = byte;
  }

  self->line[self->length] = '\0';
  return self->length > 0 && caught == 0;
}

/* Asks once. Returns: FALSE where there is no line; caught says whether a signal came */
static gboolean
ask_once (Question *self, const char *question, VgEcho echo)
{
  gboolean has_settings = tcgetattr (self->terminal, &self->settings) == 0;
  gboolean is_read = FALSE;

  catch_signals (self);
  if (echo == VG_ECHO_OFF && has_settings)
    hide (self);
  write_text (self->terminal, question);
  is_read = read_line (self);
  if (echo == VG_ECHO_OFF || !is_read)
    write_text (self->terminal, "\n");
  if (echo == VG_ECHO_OFF && has_settings)
    apply (self, &self->settings);
  let_signals_go (self);

  return is_read;
}

static gboolean
is_stop (int number)
{
  return number == SIGTSTP || number == SIGTTIN || number == SIGTTOU;
}

static gboolean
ask (Question *self, const char *question, VgEcho echo)
{
  while (!ask_once (self, question, echo)) {
    char byte = '\0';
    int number = caught;

    if (number == 0)
      return FALSE;

    /* Now it does what it does to any program; after a stop the question comes again. */
    while (read (wake[0], &byte, 1) > 0)
      continue;
    kill (getpid (), number);
    if (!is_stop (number))
      return FALSE;
  }

  return TRUE;
}

static gboolean
check_line (const Question *self, GError **error)
{
  if (self->length >= VG_TERMINAL_BYTES) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("the line is too long for a terminal, which cuts it at %d bytes; nothing of it "
                    "was taken"),
                 VG_TERMINAL_BYTES);
    return FALSE;
  }
  if (!g_utf8_validate (self->line, (gssize) self->length, NULL)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("the line is not UTF-8; nothing was taken"));
    return FALSE;
  }

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static char *
take_line (Question *self, const char *question, VgEcho echo, GError **error)
{
  if (!ask (self, question, echo)) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("nothing was typed; nothing was changed"));
    return NULL;
  }

  return check_line (self, error) ? g_strndup (self->line, self->length) : NULL;
}

char *
vg_terminal_ask (const char *question, VgEcho echo, GError **error)
{
  Question self = { .terminal = open_terminal () };
  char *line = NULL;

  g_return_val_if_fail (question != NULL, NULL);

  if (self.terminal < 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND, _ ("there is no terminal to ask at"));
    return NULL;
  }

  if (wake[0] >= 0 || g_unix_open_pipe (wake, FD_CLOEXEC, error)) {
    g_unix_set_fd_nonblocking (wake[0], TRUE, NULL);
    g_unix_set_fd_nonblocking (wake[1], TRUE, NULL);
    line = take_line (&self, question, echo, error);
  }
  vg_wipe (self.line, sizeof self.line);
  close (self.terminal);
  return line;
}

gboolean
vg_terminal_is_sure (const char *question)
{
  g_autofree char *line = vg_terminal_ask (question, VG_ECHO_ON, NULL);

  /* In both languages: a hand does not follow the language of the screen. */
  return line != NULL &&
         (g_ascii_strcasecmp (line, "y") == 0 || g_ascii_strcasecmp (line, "yes") == 0 ||
          g_ascii_strcasecmp (line, "j") == 0 || g_ascii_strcasecmp (line, "ja") == 0);
}
