/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/import-deed.h"

#include "ui/common/choose-file.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

struct _VgImportDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgImportDeed, vg_import_deed, ADW_TYPE_BIN)

static gboolean
import_case (VgVaultJob *job, GError **error)
{
  job->key = vg_vault_import (job->vault, job->path, error);
  return job->key != NULL;
}

static void
say_taken (VgImportDeed *self, VgVaultJob *job)
{
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *text = g_strdup_printf (_ ("The file “%s” is still where it was, and anyone who "
                                              "has it can read it. Remove it when you no longer "
                                              "need it."),
                                           name);

  vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("The case is in the vault"), text);
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  if (!VG_IS_IMPORT_DEED (near)) {
    vg_toast (near, error == NULL ? _ ("The case is in the vault")
                                  : _ ("The case could not be taken in"));
    return;
  }

  if (error == NULL)
    say_taken (VG_IMPORT_DEED (near), job);
  else
    vg_deed_say_fault (VG_IMPORT_DEED (near)->deed, _ ("The case could not be taken in"), error,
                       _ ("The vault is as it was, and so is the file."));
}

void
vg_import_deed_start_with (VgImportDeed *self, const char *path)
{
  g_autoptr (VgVaultJob) job = NULL;

  g_return_if_fail (VG_IS_IMPORT_DEED (self) && path != NULL);

  job = vg_vault_job_new (self->vault);
  job->path = g_strdup (path);
  vg_deed_follow (self->deed, _ ("Taking the case in…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), import_case, done_cb);
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
    .pattern = "*.voorgesprek.json",
  };

  vg_choose_file_to_open (widget, &wanted, chosen_cb, NULL);
}

/* --- The deed --- */

static void
vg_import_deed_dispose (GObject *object)
{
  g_clear_object (&VG_IMPORT_DEED (object)->vault);

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
                                     _ ("From a case file that a colleague gave you, or that you "
                                        "exported before. From then on the case is yours."),
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
