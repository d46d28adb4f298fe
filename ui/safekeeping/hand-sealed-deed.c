/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/hand-sealed-deed.h"

#include "base/wipe.h"
#include "ui/common/choose-file.h"
#include "ui/common/new-passphrase.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

/* File names are seen by others: it says nothing of the case. */
#define PARCEL_NAME "case" VG_VAULT_PARCEL_SUFFIX

/* @words: chosen, while a place is asked for; wiped */
struct _VgHandSealedDeed {
  AdwBin parent_instance;

  VgVault *vault;
  char *key;
  char *words;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgHandSealedDeed, vg_hand_sealed_deed, ADW_TYPE_BIN)

static gboolean
hand_over (VgVaultJob *job, GError **error)
{
  return vg_vault_hand_over (job->vault, job->key, NULL, job->words, job->path, error);
}

static void
say_done (VgHandSealedDeed *self, VgVaultJob *job)
{
  g_autofree char *file = g_path_get_basename (job->path);
  g_autofree char *text = g_strdup_printf (
      _ ("Tell the passphrase by another way than the file “%s” goes: by telephone, say. The case "
         "is "
         "with whoever takes the file in first. Here it can be read, and no longer changed, until "
         "you take the file in yourself."),
      file);

  vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("The case is handed over"), text);
  gtk_widget_grab_focus (GTK_WIDGET (self->deed));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgHandSealedDeed *self = NULL;

  if (!VG_IS_HAND_SEALED_DEED (near)) {
    vg_toast (near,
              error == NULL ? _ ("The case is handed over") : _ ("The case was not handed over"));
    return;
  }

  self = VG_HAND_SEALED_DEED (near);
  vg_deed_set_is_busy (self->deed, FALSE);
  vg_deed_close_form (self->deed);
  if (error == NULL)
    say_done (self, job);
  else
    vg_deed_say_fault (self->deed, _ ("The case was not handed over"), error,
                       _ ("The case is in the vault, safe."));
}

void
vg_hand_sealed_deed_seal (VgHandSealedDeed *self, const char *passphrase, const char *path)
{
  g_autoptr (VgVaultJob) job = NULL;

  g_return_if_fail (VG_IS_HAND_SEALED_DEED (self) && passphrase != NULL && path != NULL);

  job = vg_vault_job_new (self->vault);
  job->key = g_strdup (self->key);
  job->words = g_strdup (passphrase);
  job->path = g_strdup (path);
  vg_deed_set_is_busy (self->deed, TRUE);
  vg_deed_follow (self->deed, _ ("Sealing the case…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), hand_over, done_cb);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgHandSealedDeed *self = VG_HAND_SEALED_DEED (source);
  g_autoptr (GFile) file = vg_choose_file_to_save_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->vault != NULL && self->words != NULL)
    vg_hand_sealed_deed_seal (self, self->words, path);
  g_clear_pointer (&self->words, vg_wipe_text);
}

static void
chosen_cb (VgHandSealedDeed *self, const char *passphrase)
{
  g_clear_pointer (&self->words, vg_wipe_text);
  self->words = g_strdup (passphrase);
  vg_choose_file_to_save (GTK_WIDGET (self), _ ("Hand the case over"), PARCEL_NAME, place_chosen_cb,
                          NULL);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgHandSealedDeed *self = VG_HAND_SEALED_DEED (widget);
  GtkWidget *form = vg_new_passphrase_new (_ ("_Seal the case…"));

  vg_new_passphrase_set_loss (VG_NEW_PASSPHRASE (form),
                              _ ("This passphrase is for this file alone. Whoever loses it cannot "
                                 "open the file: then you take the file in yourself with these "
                                 "words, or hand over once more."));
  g_signal_connect_object (form, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}

/* --- The deed --- */

static void
vg_hand_sealed_deed_dispose (GObject *object)
{
  VgHandSealedDeed *self = VG_HAND_SEALED_DEED (object);

  g_clear_object (&self->vault);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->words, vg_wipe_text);

  G_OBJECT_CLASS (vg_hand_sealed_deed_parent_class)->dispose (object);
}

static void
vg_hand_sealed_deed_class_init (VgHandSealedDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_hand_sealed_deed_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "hand-sealed.start", NULL, start_cb);
}

static void
vg_hand_sealed_deed_init (VgHandSealedDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (
      _ ("Under a passphrase of its own"),
      _ ("Where the colleague has no card yet, or you do not know who takes over. Whoever has the "
         "file and the passphrase can open it: they travel apart."),
      _ ("Choose a _passphrase…"), "hand-sealed.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_hand_sealed_deed_new (VgVault *vault, const char *key)
{
  VgHandSealedDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault) && key != NULL, NULL);

  self = g_object_new (VG_TYPE_HAND_SEALED_DEED, NULL);
  self->vault = g_object_ref (vault);
  self->key = g_strdup (key);
  return GTK_WIDGET (self);
}
