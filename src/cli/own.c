/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own.c - the mediator's own notes: the one place that prints them, to a terminal only. */

#include "cli/command.h"

#include "base/error.h"
#include "base/json.h"
#include "base/wipe.h"
#include "cli/terminal.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define NOTE_BYTES (64 * 1024)

/* All lent. @case_id: (nullable) */
typedef struct {
  VgVault *vault;
  const char *case_id;
} Desk;

static void
print_note (const char *text)
{
  g_autoptr (JsonNode) node = vg_json_parse (text, strlen (text), "note", NULL);
  JsonObject *note = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node)
                                                                   : NULL;
  const char *at = note != NULL ? vg_json_get_string (note, "at") : NULL;
  const char *of = note != NULL ? vg_json_get_string (note, "case") : NULL;
  const char *words = note != NULL ? vg_json_get_string (note, "text") : NULL;

  g_print ("%s%s%s\n%s\n\n", at != NULL ? at : "–", of != NULL ? "  " : "", of != NULL ? of : "",
           words != NULL ? words : "–");
}

static int
list (const Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = vg_vault_list_own_notes (desk->vault, desk->case_id, &error);

  if (notes == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  for (guint i = 0; i < notes->len; i++)
    print_note (notes->pdata[i]);
  g_print (ngettext ("%u note of your own.", "%u notes of your own.", notes->len), notes->len);
  g_print (" %s\n", _ ("The terminal keeps what it showed: close it when you are done."));
  return VG_EXIT_DONE;
}

/* Adds a line to the text of @length bytes. Returns: FALSE where it is full */
static gboolean
append (char *text, gsize *length, const char *line)
{
  gsize more = strlen (line);

  if (*length + more + 2 > NOTE_BYTES)
    return FALSE;

  if (*length > 0)
    text[(*length)++] = '\n';
  memcpy (text + *length, line, more + 1);
  *length += more;
  return TRUE;
}

/* Lines into @text, until an empty one or Ctrl-D. Returns: FALSE after a message */
static gboolean
read_lines (char *text)
{
  gsize length = 0;

  for (;;) {
    g_autoptr (GError) error = NULL;
    g_auto (VgWipedText) line = vg_terminal_ask ("> ", VG_ECHO_ON, &error);

    if (line == NULL && g_error_matches (error, VG_ERROR, VG_ERROR_PARSE)) {
      g_printerr ("  %s\n", error->message);
      continue;
    }
    if (line == NULL || *line == '\0')
      return TRUE;
    if (!append (text, &length, line)) {
      g_printerr (
          _ ("voorgesprek-cli: the note is longer than 64 KiB; nothing was kept. Write it as "
             "several notes.\n"));
      return FALSE;
    }
  }
}

static int
keep (const Desk *desk, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (*text == '\0') {
    g_printerr (_ ("voorgesprek-cli: there was nothing to keep\n"));
    return VG_EXIT_FINDINGS;
  }
  if (!vg_vault_add_own_note (desk->vault, desk->case_id, text, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("It is kept in the vault, for you alone.\n"));
  return VG_EXIT_DONE;
}

static int
add (const Desk *desk)
{
  char *text = g_malloc0 (NOTE_BYTES);
  int code = VG_EXIT_WORLD;

  g_print (_ ("Write your note; an empty line or Ctrl-D ends it.\n"));
  if (read_lines (text))
    code = keep (desk, text);

  vg_wipe (text, NOTE_BYTES);
  g_free (text);
  return code;
}

/* @words: (nullable): the case */
static int
run_with (gboolean is_add, const char *folder, const char *words)
{
  VgVault *vault = vg_command_open_vault (folder);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = vault != NULL && words != NULL ? vg_vault_find_case (vault, words, &error)
                                                       : NULL;
  Desk desk = { vault, id };

  if (vault == NULL)
    return VG_EXIT_WORLD;
  if (words != NULL && id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  return is_add ? add (&desk) : list (&desk);
}

int
vg_command_own (int argc, char **argv)
{
  const VgUsage usage = {
    "own",
    "add|list VAULT [CASE]",
    _ ("Adds a note of your own, or lists them: what is yours alone and in no "
       "case, no paper and no copy.\nAt a terminal only, so that they end up "
       "in no file."),
    NULL,
    2,
    3,
    VG_OPENS_VAULT
  };
  gboolean is_add = FALSE;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  is_add = g_str_equal (argv[1], "add");
  if (!is_add && !g_str_equal (argv[1], "list"))
    return vg_command_refuse ("own", _ ("say add or list"));
  if (!isatty (STDIN_FILENO) || !isatty (STDOUT_FILENO))
    return vg_command_refuse ("own", _ ("your own notes are read and shown at a terminal only: "
                                        "without a pipe, and without a file"));

  return run_with (is_add, argv[2], argv[3]);
}
