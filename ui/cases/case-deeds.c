/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-deeds.h"

#include "ui/common/ask.h"
#include "ui/common/choose-file.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/common/vault-job.h"

#include <glib/gi18n-lib.h>

/* File names are seen by others: it says nothing of the case. */
#define EXPORT_NAME "case.voorgesprek.json"

static VgVaultJob *
new_job (VgVault *vault, const char *key)
{
  VgVaultJob *job = vg_vault_job_new (vault);

  job->key = g_strdup (key);
  return job;
}

/* --- Export --- */

static gboolean
export_case (VgVaultJob *job, GError **error)
{
  return vg_vault_export_readable (job->vault, job->key, job->path, error);
}

static void
exported_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  g_autofree char *message = NULL;
  g_autofree char *body = NULL;

  if (error == NULL) {
    vg_toast_with_button (near, _ ("The readable copy is made"), _ ("_Open folder"),
                          "win.open-folder", job->path);
    return;
  }

  message = vg_sentence_dup (error->message);
  body = g_strdup_printf (_ ("%s\n\nThe case is safe in the vault. Choose another place, or make "
                             "room, and try again."),
                          message);
  vg_tell (near, _ ("The copy could not be made"), body);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgVaultJob) job = user_data;
  g_autoptr (GFile) file = vg_choose_file_to_save_finish (result);

  if (file == NULL)
    return;

  job->path = g_file_get_path (file);
  if (job->path == NULL)
    vg_tell (GTK_WIDGET (source), _ ("The copy could not be made"),
             _ ("Choose a folder on this computer or on a disk that is plugged in."));
  else
    vg_vault_job_run (job, GTK_WIDGET (source), export_case, exported_cb);
}

static void
export_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgVaultJob) job = user_data;

  if (vg_ask_finish (result, NULL))
    vg_choose_file_to_save (GTK_WIDGET (source), _ ("Export a readable copy"), EXPORT_NAME,
                            place_chosen_cb, g_steal_pointer (&job));
}

void
vg_case_ask_to_export (GtkWidget *page, VgVault *vault, const char *key, const char *label)
{
  g_autofree char *body = NULL;
  VgQuestion question = {
    .heading = _ ("Export a readable copy?"),
    .yes = _ ("_Choose a place…"),
  };

  g_return_if_fail (GTK_IS_WIDGET (page) && key != NULL && label != NULL);

  body = g_strdup_printf (_ ("Whoever has the file can read all of “%s”, without a passphrase: "
                             "everything both people told you. Make one only if you must, keep "
                             "it in a safe place, and remove it when it has served.\n\n"
                             "The case itself stays in the vault."),
                          label);
  question.body = body;
  vg_ask (page, &question, export_answered_cb, new_job (vault, key));
}

/* --- Erase --- */

static gboolean
erase_case (VgVaultJob *job, GError **error)
{
  return vg_vault_erase_case (job->vault, job->key, error);
}

static void
erased_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  g_autofree char *message = NULL;
  g_autofree char *body = NULL;

  gtk_widget_activate_action (near, "cases.refresh", NULL);
  if (error == NULL) {
    vg_toast_with_button (near, _ ("The case is erased. Older backups hold it until a new one."),
                          _ ("The _vault"), "win.safekeeping", NULL);
    return;
  }

  message = vg_sentence_dup (error->message);
  body = g_strdup_printf (_ ("%s\n\nThe other cases are untouched. Try again; if it keeps failing, "
                             "“The vault” can check it."),
                          message);
  vg_tell (near, _ ("The case could not be erased"), body);
}

/* As one hears it: capitals and spaces around it make no difference. */
static gboolean
is_same_name (const char *typed, const char *label)
{
  g_autofree char *bare = g_strstrip (g_strdup (label));
  g_autofree char *one = g_utf8_casefold (typed, -1);
  g_autofree char *other = g_utf8_casefold (bare, -1);

  return g_utf8_collate (one, other) == 0;
}

static void
erase_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (VgVaultJob) job = user_data;

  g_autofree char *typed = NULL;

  if (!vg_ask_finish (result, &typed))
    return;
  if (is_same_name (typed, job->said))
    vg_vault_job_run (job, GTK_WIDGET (source), erase_case, erased_cb);
  else
    vg_tell (GTK_WIDGET (source), _ ("Nothing was erased"),
             _ ("What you typed is not the name of this case. It is as it was."));
}

void
vg_case_ask_to_erase (GtkWidget *page, VgVault *vault, const char *key, const char *label)
{
  g_autofree char *heading = NULL;
  VgQuestion question = {
    .body = _ ("What goes: everything in this case, and the key that opens it. After your next "
               "backup, older backups in the same folder cannot show it any more either.\n\n"
               "What stays: the note that a case was erased today, without a name or anything "
               "from it; and whatever you exported, printed or handed out.\n\n"
               "This cannot be undone."),
    .yes = _ ("_Erase"),
    .is_destructive = TRUE,
    .entry_name = _ ("Type the name of the case"),
  };
  VgVaultJob *job = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && key != NULL && label != NULL);

  heading = g_strdup_printf (_ ("Erase “%s”?"), label);
  question.heading = heading;
  job = new_job (vault, key);
  job->said = g_strdup (label);
  vg_ask (page, &question, erase_answered_cb, job);
}
