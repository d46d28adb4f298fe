/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/vault-erasing.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "model/people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order of VgErasureChoice. */
static const char *const choices[] = { "keep", "redact", "erase" };

/* The choice that @word or its beginning names. Returns: FALSE where it names none */
static gboolean
find_choice (const char *word, VgErasureChoice *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (*word != '\0' && g_str_has_prefix (choices[i], word)) {
      *out = (VgErasureChoice) i;
      return TRUE;
    }

  return FALSE;
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

/* What an act set, as a history shows it. */
static void
print_act (VgAct *act)
{
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;

  g_print ("\n");
  json_object_iter_init_ordered (&iter, vg_act_get_set (act));
  while (json_object_iter_next_ordered (&iter, &place, &value)) {
    g_autofree char *text = vg_json_write (value);

    g_print ("%s  %s  %s\n", vg_act_get_at (act), place, text);
  }
}

/* Enter keeps. Returns: FALSE where nobody answers any more */
static gboolean
ask_choice (VgErasureChoice *out)
{
  for (;;) {
    g_autofree char *word = vg_terminal_ask (_ ("keep, redact or erase? (keep) "), VG_ECHO_ON,
                                             NULL);

    if (word == NULL)
      return FALSE;
    *out = VG_ERASURE_KEEP;
    if (*word == '\0' || find_choice (word, out))
      return TRUE;
  }
}

/* Returns: FALSE where nobody answers any more */
static gboolean
choose (const VgVaultCall *call, VgErasure *erasure)
{
  VgErasureChoice choice = VG_ERASURE_KEEP;
  gboolean is_asked = call->shared == NULL || !find_choice (call->shared, &choice);

  for (guint i = 0; i < vg_erasure_get_n_shared (erasure); i++) {
    if (is_asked) {
      print_act (vg_erasure_get_shared (erasure, i));
      if (!ask_choice (&choice))
        return FALSE;
    }
    vg_erasure_choose (erasure, i, choice);
  }

  return TRUE;
}

static void
tell_of_plan (VgErasure *erasure)
{
  guint n_alone = vg_erasure_get_n_alone (erasure);
  guint n_shared = vg_erasure_get_n_shared (erasure);

  g_print (ngettext ("%u act is about this person alone and goes.\n",
                     "%u acts are about this person alone and go.\n", n_alone),
           n_alone);
  if (n_shared > 0)
    g_print (ngettext ("%u act is about this person and others.\n",
                       "%u acts are about this person and others.\n", n_shared),
             n_shared);
}

static int
carry_out (const VgVaultCall *call, VgVault *vault, VgErasure *erasure)
{
  g_autofree char *name = vg_people_dup_name (vg_erasure_get_case (erasure), call->person);
  /* Translators: %s is the name of a person. Answered with y or yes (j or ja). */
  g_autofree char *question = g_strdup_printf (
      _ ("Erase all of %s for good? Nobody can bring it back. (y/N) "), name);
  g_autoptr (GError) error = NULL;

  tell_of_plan (erasure);
  if (!choose (call, erasure) || !is_sure (call, question))
    return VG_EXIT_FINDINGS;
  if (!vg_vault_erase_person (vault, erasure, &error))
    return vg_command_fail (error, VG_EXIT_WORLD);

  g_print (_ ("This person was erased from the case.\n"));
  tell_of_backups ();
  return VG_EXIT_DONE;
}

static int
erase_person (const VgVaultCall *call, VgVault *vault, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgErasure) erasure = vg_vault_plan_erasure (vault, id, call->person, &error);

  if (erasure == NULL)
    return vg_command_fail (error, VG_EXIT_WORLD);
  if (!vg_people_has (vg_erasure_get_case (erasure), call->person))
    return vg_command_refuse ("vault", _ ("there is no such party in this case"));

  return carry_out (call, vault, erasure);
}

static gboolean
check_call (const VgVaultCall *call)
{
  VgErasureChoice choice = VG_ERASURE_KEEP;

  if (call->shared != NULL && !find_choice (call->shared, &choice)) {
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
