/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/test-deed.h"

#include "base/error.h"
#include "ui/common/choose-file.h"
#include "ui/common/passphrase-form.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

struct _VgTestDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgShelf *shelf;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgTestDeed, vg_test_deed, ADW_TYPE_BIN)

/* Where the form keeps the backup it asks the passphrase of. */
#define BACKUP "vg-backup"

static gboolean
test (VgVaultJob *job, GError **error)
{
  job->said = vg_vault_test_restore (job->path, job->shelf, job->words, error);
  return job->said != NULL;
}

static void
say_fault (VgTestDeed *self, const GError *error)
{
  vg_deed_close_form (self->deed);
  vg_deed_say_fault (self->deed, _ ("This backup is not good"), error,
                     _ ("The vault itself is untouched. Make a new backup, and keep the older ones "
                        "until that is done."));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgTestDeed *self = NULL;
  GtkWidget *form = NULL;

  if (!VG_IS_TEST_DEED (near))
    return;

  self = VG_TEST_DEED (near);
  form = vg_deed_get_form (self->deed);
  /* Who closed it does not wait any more. */
  if (form == NULL)
    return;

  vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (form), FALSE);
  if (error == NULL) {
    vg_deed_close_form (self->deed);
    vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("This backup is good"), job->said);
  } else if (g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE)) {
    vg_passphrase_form_tell (VG_PASSPHRASE_FORM (form), NULL);
  } else {
    say_fault (self, error);
  }
}

static void
given_cb (VgTestDeed *self, const char *words, gboolean is_code, GtkWidget *form)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->shelf = vg_shelf_ref (self->shelf);
  job->path = g_strdup (g_object_get_data (G_OBJECT (form), BACKUP));
  job->words = g_strdup (words);
  vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (form), TRUE);
  vg_vault_job_run (job, GTK_WIDGET (self), test, done_cb);
}

void
vg_test_deed_start_with (VgTestDeed *self, const char *path)
{
  GtkWidget *form = NULL;

  g_return_if_fail (VG_IS_TEST_DEED (self) && path != NULL);

  form = vg_passphrase_form_new (_ ("_Test"), _ ("Restoring it on trial…"));
  g_object_set_data_full (G_OBJECT (form), BACKUP, g_strdup (path), g_free);
  g_signal_connect_object (form, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgTestDeed *self = VG_TEST_DEED (source);
  g_autoptr (GFile) file = vg_choose_file_to_open_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL)
    vg_test_deed_start_with (self, path);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const VgFileWanted wanted = {
    .title = _ ("Test a backup"),
    .kind = _ ("Backups of a vault"),
    .pattern = "*.data.vgb",
  };

  vg_choose_file_to_open (widget, &wanted, chosen_cb, NULL);
}

/* --- The deed --- */

static void
vg_test_deed_dispose (GObject *object)
{
  g_clear_object (&VG_TEST_DEED (object)->vault);
  g_clear_pointer (&VG_TEST_DEED (object)->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_test_deed_parent_class)->dispose (object);
}

static void
vg_test_deed_class_init (VgTestDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_test_deed_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "test.start", NULL, start_cb);
}

static void
vg_test_deed_init (VgTestDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (
      _ ("Test a backup"),
      _ ("Restores it on trial, looks through it and takes it away again. A backup that was never "
         "tested is a hope."),
      _ ("Choose a _backup…"), "test.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_test_deed_new (VgVault *vault, VgShelf *shelf)
{
  VgTestDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_TEST_DEED, NULL);
  self->vault = g_object_ref (vault);
  self->shelf = vg_shelf_ref (shelf);
  return GTK_WIDGET (self);
}
