/* SPDX-License-Identifier: GPL-3.0-or-later */

/* own.c - the mediator's own notes: the one place that prints them, to a terminal only. */

#include "cli/command.h"

#include "base/error.h"
#include "base/language.h"
#include "base/wipe.h"
#include "cli/terminal.h"
#include "own/reflection-book.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define NOTE_BYTES (64 * 1024)

/* All lent. @case_id: (nullable) */
typedef struct {
  VgVault *vault;
  const char *case_id;
} Desk;

/* A question that is asked no more is named by its id: what was written stays readable. */
static void
print_answers (const VgOwnNote *note, VgReflectionBook *book)
{
  for (guint i = 0; i < note->answers->len; i++) {
    const VgOwnAnswer *answer = note->answers->pdata[i];
    const char *question = book != NULL ? vg_reflection_book_say_question (book, note->moment,
                                                                           answer->question,
                                                                           vg_language_get ())
                                        : NULL;

    g_print ("%s\n%s\n", question != NULL ? question : answer->question, answer->words);
  }
}

static void
print_note (const VgOwnNote *note, VgReflectionBook *book)
{
  g_print ("%s%s%s\n", note->at != NULL ? note->at : "–", note->case_id != NULL ? "  " : "",
           note->case_id != NULL ? note->case_id : "");
  if (note->text != NULL)
    g_print ("%s\n", note->text);
  print_answers (note, book);
  g_print ("\n");
}

static int
list (const Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = vg_vault_list_own_notes (desk->vault, desk->case_id, &error);
  g_autoptr (VgReflectionBook) book = vg_reflection_book_read (NULL);

  if (notes == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  for (guint i = 0; i < notes->len; i++)
    print_note (notes->pdata[i], book);
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
keep (const Desk *desk, const VgOwnNote *note)
{
  g_autoptr (GError) error = NULL;

  if (!vg_own_note_has_words (note)) {
    g_printerr (_ ("voorgesprek-cli: there was nothing to keep\n"));
    return VG_EXIT_FINDINGS;
  }
  if (!vg_vault_add_own_note (desk->vault, note, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("It is kept in the vault, for you alone.\n"));
  return VG_EXIT_DONE;
}

static int
keep_text (const Desk *desk, const char *text)
{
  g_autoptr (VgOwnNote) note = vg_own_note_new_text (desk->case_id, text);

  return keep (desk, note);
}

static int
add (const Desk *desk)
{
  char *text = g_malloc0 (NOTE_BYTES);
  int code = VG_EXIT_WORLD;

  g_print (_ ("Write your note; an empty line or Ctrl-D ends it.\n"));
  if (read_lines (text))
    code = keep_text (desk, text);

  vg_wipe (text, NOTE_BYTES);
  g_free (text);
  return code;
}

/* FALSE after a message. */
static gboolean
ask_question (VgOwnNote *note, const VgReflectionQuestion *question)
{
  char *text = g_malloc0 (NOTE_BYTES);
  gboolean is_read = FALSE;

  g_print ("\n%s\n", question->text);
  if (question->hint != NULL)
    g_print ("  %s\n", question->hint);
  is_read = read_lines (text);
  if (is_read)
    vg_own_note_set_answer (note, question->id, text);

  vg_wipe (text, NOTE_BYTES);
  g_free (text);
  return is_read;
}

/* The first of the moments until something was written about the case, then the last: after
 * a talk. Only the own notes themselves are asked.
 */
static guint
choose_moment (GPtrArray *notes, VgReflectionBook *book)
{
  for (guint i = 0; i < notes->len; i++)
    if (((VgOwnNote *) notes->pdata[i])->moment != NULL)
      return vg_reflection_book_get_n_moments (book) - 1;

  return 0;
}

static int
ask_moment (const Desk *desk, VgReflectionBook *book, guint moment)
{
  const char *language = vg_language_get ();
  g_autoptr (VgOwnNote) note = vg_own_note_new_reflection (
      desk->case_id, vg_reflection_book_get_moment (book, moment));

  g_print ("%s\n%s\n", vg_reflection_book_get_title (book, moment, language),
           vg_reflection_book_get_lead (book, moment, language));
  g_print ("%s\n", _ ("An empty line goes on to the next question; leave open what you like."));
  for (guint i = 0; i < vg_reflection_book_get_n_questions (book, moment); i++) {
    VgReflectionQuestion question = vg_reflection_book_get_question (book, moment, i, language);

    if (!ask_question (note, &question))
      return VG_EXIT_WORLD;
  }

  return keep (desk, note);
}

static int
reflect (const Desk *desk)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgReflectionBook) book = vg_reflection_book_read (&error);
  g_autoptr (GPtrArray) notes = NULL;

  if (book != NULL)
    notes = vg_vault_list_own_notes (desk->vault, desk->case_id, &error);
  if (notes == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  return ask_moment (desk, book, choose_moment (notes, book));
}

/* What is done at a desk, by its verb. */
static const struct {
  const char *verb;
  int (*run) (const Desk *desk);
  gboolean needs_case;
} deeds[] = {
  { "add", add, FALSE },
  { "list", list, FALSE },
  { "reflect", reflect, TRUE },
};

static int
find_deed (const char *verb)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (g_str_equal (deeds[i].verb, verb))
      return (int) i;

  return -1;
}

/* @words: (nullable): the case */
static int
run_with (int deed, const char *folder, const char *words)
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

  return deeds[deed].run (&desk);
}

int
vg_command_own (int argc, char **argv)
{
  const VgUsage usage = {
    "own",
    "add|list|reflect VAULT [CASE]",
    _ ("Adds a note of your own, lists them, or asks what one asks oneself before the first talk "
       "of a case and after each: what is yours alone and in no case, no paper and no copy.\n"
       "At a terminal only, so that they end up in no file."),
    NULL,
    2,
    3,
    VG_OPENS_VAULT
  };
  int deed = -1;

  if (!vg_command_read (&usage, &argc, &argv))
    return VG_EXIT_USAGE;
  deed = find_deed (argv[1]);
  if (deed < 0)
    return vg_command_refuse ("own", _ ("say add, list or reflect"));
  if (deeds[deed].needs_case && argv[3] == NULL)
    return vg_command_refuse ("own", _ ("say about which case"));
  if (!isatty (STDIN_FILENO) || !isatty (STDOUT_FILENO))
    return vg_command_refuse ("own", _ ("your own notes are read and shown at a terminal only: "
                                        "without a pipe, and without a file"));

  return run_with (deed, argv[2], argv[3]);
}
