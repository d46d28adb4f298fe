/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/vault-erasing.h"

#include "cli/command.h"
#include "cli/terminal.h"
#include "derive/line-words.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What becomes of what is about others too: all of it stays; what names the person goes; all of it
 * goes. What another said stays in each: it is theirs.
 */
static const char *const choices[] = { "keep", "redact", "erase" };
static const VgErasureChoice names[] = { VG_ERASURE_KEEP, VG_ERASURE_ERASE, VG_ERASURE_ERASE };
static const VgErasureChoice shared[] = { VG_ERASURE_KEEP, VG_ERASURE_KEEP, VG_ERASURE_ERASE };

/* Which of them @word or its beginning names, or -1. */
static int
find_choice (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (*word != '\0' && g_str_has_prefix (choices[i], word))
      return i;

  return -1;
}

/* A terminal is asked; without one it has to be said. */
static gboolean
is_sure (const VgVaultCall *call, const char *question)
{
  if (call->is_sure || vg_terminal_is_sure (question))
    return TRUE;

  g_printerr (_ ("voorgesprek-cli: nothing was erased\n"));
  return FALSE;
}

static void
tell_of_backups (void)
{
  g_print (_ ("Backups still hold the keys of what was erased: make a new backup in each folder "
              "where there is one, and it cannot be read there any more either.\n"));
}

/* --- A case --- */

/* The label of a case, for a question. One that does not open can be erased as well.
 *
 * Returns: (transfer full)
 */
static char *
dup_label (VgVault *vault, const char *id)
{
  g_autoptr (VgCaseFile) file = vg_workspace_open_case (VG_WORKSPACE (vault), id, NULL);
  VgCase *subject = file != NULL ? vg_case_file_get_case (file) : NULL;
  const char *label = subject != NULL ? vg_case_get_text (subject, "case/label") : NULL;

  return g_strdup (label != NULL ? label : id);
}

static int
erase_case (const VgVaultCall *call, VgVault *vault, const char *id)
{
  g_autofree char *label = dup_label (vault, id);
  /* Translators: %s is the name of a case. Answered with y or yes (j or ja). */
  g_autofree char *question = g_strdup_printf (
      _ ("Erase “%s” for good? Nobody can bring it back. (y/N) "), label);
  g_autoptr (GError) error = NULL;

  if (!is_sure (call, question))
    return VG_EXIT_FINDINGS;
  if (!vg_vault_erase_case (vault, id, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("The case was erased from this vault.\n"));
  tell_of_backups ();
  return VG_EXIT_DONE;
}

/* --- A person --- */

/* A line, as it is called on its own page and what goes of it. Nothing of one that says nothing. */
static void
print_line (VgErasure *erasure, guint index, VgLineWords *words)
{
  const VgErasureLine *line = vg_erasure_get_line (erasure, index);
  g_autofree char *what = vg_line_words_say_what (words, line->place);
  g_autoptr (JsonNode) going = vg_erasure_dup_going (erasure, index);
  g_autofree char *says = vg_line_words_say (words, line->place, going);

  if (says != NULL)
    g_print ("  %s: %s\n    %s\n", what, says, line->place);
}

/* Enter is @first. Returns: FALSE where nobody answers any more */
static gboolean
ask_choice (VgErasureChoice first, VgErasureChoice *out)
{
  const char *question = first == VG_ERASURE_KEEP ? _ ("keep or erase? (keep) ")
                                                  : _ ("keep or erase? (erase) ");

  for (;;) {
    g_autofree char *word = vg_terminal_ask (question, VG_ECHO_ON, NULL);

    if (word == NULL)
      return FALSE;
    if (*word != '\0' && !g_str_has_prefix ("keep", word) && !g_str_has_prefix ("erase", word))
      continue;
    *out = *word == '\0' ? first : (*word == 'k' ? VG_ERASURE_KEEP : VG_ERASURE_ERASE);
    return TRUE;
  }
}

/* Those that name the person one by one, the others together. */
static gboolean
ask_choices (VgErasure *erasure, VgLineWords *words)
{
  guint n = vg_erasure_get_n_lines (erasure);
  VgErasureChoice choice = VG_ERASURE_KEEP;

  for (guint i = 0; i < n; i++) {
    const VgErasureLine *line = vg_erasure_get_line (erasure, i);

    print_line (erasure, i, words);
    if (line->group == VG_ERASURE_SHARED)
      continue;
    if (!ask_choice (line->choice, &choice))
      return FALSE;
    vg_erasure_choose (erasure, i, choice);
  }
  if (vg_erasure_count (erasure, VG_ERASURE_SHARED) == 0)
    return TRUE;

  g_print (_ ("These are about others too, and do not name this person: all of them\n"));
  if (!ask_choice (VG_ERASURE_KEEP, &choice))
    return FALSE;
  vg_erasure_choose_group (erasure, VG_ERASURE_SHARED, choice);
  return TRUE;
}

/* Returns: FALSE where nobody answers any more */
static gboolean
choose (const VgVaultCall *call, VgErasure *erasure, VgLineWords *words)
{
  int choice = call->shared != NULL ? find_choice (call->shared) : -1;

  if (choice < 0)
    return ask_choices (erasure, words);

  vg_erasure_choose_group (erasure, VG_ERASURE_NAMES, names[choice]);
  vg_erasure_choose_group (erasure, VG_ERASURE_SHARED, shared[choice]);
  return TRUE;
}

static void
tell_of_plan (VgErasure *erasure)
{
  guint n_alone = vg_erasure_get_n_alone (erasure);
  guint n_names = vg_erasure_count (erasure, VG_ERASURE_NAMES);
  guint n_said = vg_erasure_count (erasure, VG_ERASURE_SAID);
  guint n_shared = vg_erasure_count (erasure, VG_ERASURE_SHARED);

  g_print (ngettext ("%u line is about this person alone and goes.\n",
                     "%u lines are about this person alone and go.\n", n_alone),
           n_alone);
  g_print (ngettext ("%u line that was written down names this person.\n",
                     "%u lines that were written down name this person.\n", n_names),
           n_names);
  g_print (ngettext ("%u line is of another person and names this one.\n",
                     "%u lines are of others and name this person.\n", n_said),
           n_said);
  g_print (ngettext ("%u line is about this person and others, and does not name them.\n",
                     "%u lines are about this person and others, and do not name them.\n",
                     n_shared),
           n_shared);
}

/* Those that stay and name the person, before it is done. */
static void
tell_what_stays (VgErasure *erasure, VgLineWords *words)
{
  guint n = vg_erasure_count_left (erasure);

  if (n == 0)
    return;

  g_print (ngettext ("%u line stays and names this person:\n",
                     "%u lines stay and name this person:\n", n),
           n);
  for (guint i = 0; i < vg_erasure_get_n_lines (erasure); i++) {
    const VgErasureLine *line = vg_erasure_get_line (erasure, i);

    if (line->group != VG_ERASURE_SHARED && line->choice == VG_ERASURE_KEEP)
      print_line (erasure, i, words);
  }
}

/* How many places still hold the name. */
static void
tell_what_is_left (VgVault *vault, VgErasure *erasure)
{
  const char *word = vg_erasure_get_word (erasure);
  const char *id = vg_case_get_id (vg_erasure_get_case (erasure));
  guint n = 0;

  if (word == NULL || !vg_vault_count_places (vault, id, word, &n, NULL))
    return;
  if (n == 0)
    g_print (_ ("“%s” stands nowhere in this case any more.\n"), word);
  else
    g_print (ngettext ("“%s” still stands at %u place in this case: look for it with “search”.\n",
                       "“%s” still stands at %u places in this case: look for it with “search”.\n",
                       n),
             word, n);
}

static int
carry_out (const VgVaultCall *call, VgVault *vault, VgErasure *erasure, VgLineWords *words)
{
  g_autofree char *name = vg_people_dup_name (vg_erasure_get_case (erasure), call->person);
  /* Translators: %s is the name of a person. Answered with y or yes (j or ja). */
  g_autofree char *question = g_strdup_printf (
      _ ("Erase all of %s for good? Nobody can bring it back. (y/N) "), name);
  g_autoptr (GError) error = NULL;

  tell_of_plan (erasure);
  if (!choose (call, erasure, words))
    return VG_EXIT_FINDINGS;

  tell_what_stays (erasure, words);
  if (!is_sure (call, question))
    return VG_EXIT_FINDINGS;
  if (!vg_vault_erase_person (vault, erasure, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("What was about this person was erased from the case.\n"));
  tell_what_is_left (vault, erasure);
  tell_of_backups ();
  return VG_EXIT_DONE;
}

static int
erase_person (const VgVaultCall *call, VgVault *vault, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgErasure) erasure = vg_vault_plan_erasure (vault, id, call->person, &error);
  g_autoptr (VgShelf) shelf = NULL;
  g_autoptr (VgLineWords) words = NULL;

  if (erasure == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (!vg_people_has (vg_erasure_get_case (erasure), call->person))
    return vg_command_refuse ("vault", _ ("there is no such party in this case"));

  shelf = vg_command_read_shelf ();
  if (shelf == NULL)
    return VG_EXIT_WORLD;

  words = vg_line_words_new (vg_erasure_get_case (erasure), shelf);
  return carry_out (call, vault, erasure, words);
}

static gboolean
check_call (const VgVaultCall *call)
{
  if (call->shared != NULL && find_choice (call->shared) < 0) {
    vg_command_refuse ("vault", _ ("--shared is keep, redact or erase"));
    return FALSE;
  }
  if (vg_terminal_is_there ())
    return TRUE;
  if (!call->is_sure) {
    vg_command_refuse ("vault", _ ("erasing is for good: say --yes"));
    return FALSE;
  }
  if (call->person != NULL && call->shared == NULL) {
    vg_command_refuse ("vault", _ ("say what becomes of acts about others too, with --shared"));
    return FALSE;
  }

  return TRUE;
}

int
vg_vault_erasing_run (const VgVaultCall *call)
{
  VgVault *vault = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (!check_call (call))
    return VG_EXIT_USAGE;
  vault = vg_command_open_vault (call->first);
  if (vault == NULL)
    return VG_EXIT_WORLD;

  id = vg_vault_find_case (vault, call->second, &error);
  if (id == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);

  return call->person != NULL ? erase_person (call, vault, id) : erase_case (call, vault, id);
}
