/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/passphrase.h"

#include "base/error.h"
#include "base/wipe.h"
#include "cli/terminal.h"
#include "workspace/vault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

static int descriptor = -1;

gboolean
vg_passphrase_use_descriptor (int fd, GError **error)
{
  if (fd < 0 || fcntl (fd, F_GETFD) < 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("--passphrase-fd names no open descriptor; 0 is standard input"));
    return FALSE;
  }

  descriptor = fd;
  return TRUE;
}

int
vg_passphrase_get_descriptor (void)
{
  return descriptor;
}

gboolean
vg_passphrase_is_typed (void)
{
  return descriptor < 0 && vg_terminal_is_there ();
}

/* Returns: FALSE at the end, and where reading fails */
static gboolean
read_byte (char *byte)
{
  gssize n = 0;

  do
    n = read (descriptor, byte, 1);
  while (n < 0 && errno == EINTR);

  return n == 1;
}

/* The length of the next line in @line; one that is longer than it may be counts on, and is
 * read to its end.
 */
static gsize
read_line (char *line)
{
  gsize length = 0;
  char byte = '\0';

  while (read_byte (&byte) && byte != '\n') {
    if (length < VG_PASSPHRASE_BYTES)
      line[length] = byte;
    length++;
  }
  if (length > 0 && length <= VG_PASSPHRASE_BYTES && line[length - 1] == '\r')
    length--;

  byte = '\0';
  return length;
}

static gboolean
check_words (const char *line, gsize length, GError **error)
{
  if (length == 0) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("no passphrase came from descriptor %d: one line each is read"), descriptor);
    return FALSE;
  }
  if (length > VG_PASSPHRASE_BYTES) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("the passphrase is longer than %d bytes"),
                 VG_PASSPHRASE_BYTES);
    return FALSE;
  }
  if (!g_utf8_validate (line, (gssize) length, NULL)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("the passphrase is not UTF-8"));
    return FALSE;
  }

  return TRUE;
}

/* Returns: (transfer full) (nullable) */
static char *
read_words (GError **error)
{
  char line[VG_PASSPHRASE_BYTES];
  gsize length = read_line (line);
  char *words = check_words (line, length, error) ? g_strndup (line, length) : NULL;

  vg_wipe (line, sizeof line);
  return words;
}

/* Returns: (transfer full) (nullable): perhaps empty */
static char *
type_words (const char *prompt, GError **error)
{
  g_auto (VgWipedText) words = vg_terminal_ask (prompt, VG_ECHO_OFF, error);

  if (words != NULL && *words != '\0' && !check_words (words, strlen (words), error))
    return NULL;

  return g_steal_pointer (&words);
}

char *
vg_passphrase_ask (const char *prompt, GError **error)
{
  g_return_val_if_fail (prompt != NULL, NULL);

  vg_vault_harden ();
  if (descriptor >= 0)
    return read_words (error);
  if (!vg_terminal_is_there ()) {
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("there is no terminal to type a passphrase at; give it with --passphrase-fd"));
    return NULL;
  }

  return type_words (prompt, error);
}
