/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/import-deed.h"

#include "base/error.h"
#include "ui/common/choose-file.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/deed.h"
#include "ui/safekeeping/sealed-form.h"

#include <glib/gi18n-lib.h>

struct _VgImportDeed {
  AdwBin parent_instance;

  VgVault *vault;
  char *path; /* what was chosen last */
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgImportDeed, vg_import_deed, ADW_TYPE_BIN)

static gboolean
import_case (VgVaultJob *job, GError **error)
{
  job->key = vg_vault_import (job->vault, job->path, error);
  return job->key != NULL;
}

/* Of who sealed it: the name on the card and its eight words are what was found. */
static gboolean
take_in_parcel (VgVaultJob *job, GError **error)
{
  char *name = NULL;
  char *words = NULL;

  job->key = vg_vault_take_in_parcel (job->vault, job->path, job->words, &name, &words, error);
  if (job->key == NULL)
    return FALSE;

  job->found = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (job->found, name);
  g_ptr_array_add (job->found, words);
  return TRUE;
}

static char *
dup_words_of_sender (VgVaultJob *job)
{
  const char *name = job->found->pdata[0];
  const char *words = job->found->pdata[1];

  /* Translators: the name that a card bears, and eight words. */
  return g_strdup_printf (
      _ ("It was sent by %s, with these words:\n%s\nAnybody can call themselves "
         "so: have the words read out to you by whom you think it is. From now "
         "on the case is in your hands."),
      name, words);
}

static void
say_taken (VgImportDeed *self, VgVaultJob *job)
{
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *text = job->found != NULL ? dup_words_of_sender (job) : NULL;

  if (text == NULL)
    text = g_strdup_printf (_ ("The file “%s” is still where it was, and anyone who has it can "
                               "read it. Remove it when you no longer need it."),
                            name);
  vg_deed_close_form (self->deed);
  vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("The case is in the vault"), text);
}

static void
say_not_taken (VgImportDeed *self, const GError *error)
{
  GtkWidget *form = vg_deed_get_form (self->deed);

  if (form != NULL && g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE)) {
    vg_deed_say (self->deed, VG_OUTCOME_BAD, _ ("The case could not be taken in"), NULL);
    vg_sealed_form_refuse (VG_SEALED_FORM (form));
    return;
  }

  vg_deed_close_form (self->deed);
  vg_deed_say_fault (self->deed, _ ("The case could not be taken in"), error,
                     _ ("The vault is as it was, and so is the file."));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  if (!VG_IS_IMPORT_DEED (near)) {
    vg_toast (near, error == NULL ? _ ("The case is in the vault")
                                  : _ ("The case could not be taken in"));
    return;
  }

  vg_deed_set_is_busy (VG_IMPORT_DEED (near)->deed, FALSE);
  if (error == NULL)
    say_taken (VG_IMPORT_DEED (near), job);
  else
    say_not_taken (VG_IMPORT_DEED (near), error);
}

/* @words: (nullable): of a sealed case under a passphrase */
static void
run (VgImportDeed *self, VgVaultJobWork work, const char *words)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->path = g_strdup (self->path);
  job->words = g_strdup (words);
  vg_deed_set_is_busy (self->deed, TRUE);
  vg_deed_follow (self->deed, _ ("Taking the case in…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), work, done_cb);
}

static void
words_given_cb (VgImportDeed *self, const char *words)
{
  run (self, take_in_parcel, words);
}

static void
ask_words (VgImportDeed *self)
{
  GtkWidget *form = vg_sealed_form_new ();

  g_signal_connect_object (form, "given", G_CALLBACK (words_given_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}

void
vg_import_deed_start_with (VgImportDeed *self, const char *path)
{
  VgVaultParcel kind = VG_VAULT_NO_PARCEL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VG_IS_IMPORT_DEED (self) && path != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  if (!vg_vault_look_at_parcel (path, &kind, &error))
    say_not_taken (self, error);
  else if (kind == VG_VAULT_PARCEL_UNDER_PASSPHRASE)
    ask_words (self);
  else
    run (self, kind == VG_VAULT_PARCEL_FOR_CARD ? take_in_parcel : import_case, NULL);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgImportDeed *self = VG_IMPORT_DEED (source);
  g_autoptr (GFile) file = vg_choose_file_to_open_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL)
    vg_import_deed_start_with (self, path);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgFileWanted wanted = {
    .title = _ ("Take a case in"),
    .kind = _ ("Case files"),
    .pattern = "*" VG_VAULT_PARCEL_SUFFIX " *.voorgesprek.json",
  };

  vg_choose_file_to_open (widget, &wanted, chosen_cb, NULL);
}

/* --- The deed --- */

static void
vg_import_deed_dispose (GObject *object)
{
  g_clear_object (&VG_IMPORT_DEED (object)->vault);
  g_clear_pointer (&VG_IMPORT_DEED (object)->path, g_free);

  G_OBJECT_CLASS (vg_import_deed_parent_class)->dispose (object);
}

static void
vg_import_deed_class_init (VgImportDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_import_deed_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.start", NULL, start_cb);
}

static void
vg_import_deed_init (VgImportDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (_ ("Take a case in"),
                                     _ ("From a sealed case that a colleague hands over to you, or "
                                        "from a case file that anyone can read. From then on the "
                                        "case is yours."),
                                     _ ("Choose a _file…"), "import.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_import_deed_new (VgVault *vault)
{
  VgImportDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_object_new (VG_TYPE_IMPORT_DEED, NULL);
  self->vault = g_object_ref (vault);
  return GTK_WIDGET (self);
}
