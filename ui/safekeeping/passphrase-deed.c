/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/passphrase-deed.h"

#include "base/error.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/change-form.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

struct _VgPassphraseDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgDeed *deed;
  gboolean is_raising;
};

G_DEFINE_FINAL_TYPE (VgPassphraseDeed, vg_passphrase_deed, ADW_TYPE_BIN)

/* --- Changing --- */

static gboolean
change (VgVaultJob *job, GError **error)
{
  return vg_vault_change_passphrase (job->vault, job->words, job->fresh, NULL, error);
}

static gboolean
change_and_raise (VgVaultJob *job, GError **error)
{
  const VgVaultCost cost = vg_vault_cost_propose ();

  return vg_vault_change_passphrase (job->vault, job->words, job->fresh, &cost, error);
}

static void
say_not_changed (VgPassphraseDeed *self, const GError *error)
{
  GtkWidget *form = vg_deed_get_form (self->deed);

  if (form != NULL && g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE)) {
    vg_deed_say (self->deed, VG_OUTCOME_BAD, _ ("Nothing was changed"), NULL);
    vg_change_form_refuse (VG_CHANGE_FORM (form));
    return;
  }

  vg_deed_close_form (self->deed);
  vg_deed_say_fault (self->deed, _ ("The passphrase was not changed"), error,
                     _ ("The vault opens with the passphrase it had."));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgPassphraseDeed *self = NULL;

  if (!VG_IS_PASSPHRASE_DEED (near)) {
    vg_toast (near, error == NULL ? _ ("The passphrase is changed")
                                  : _ ("The passphrase was not changed"));
    return;
  }

  self = VG_PASSPHRASE_DEED (near);
  vg_deed_set_is_busy (self->deed, FALSE);
  if (error != NULL) {
    say_not_changed (self, error);
    return;
  }

  vg_deed_close_form (self->deed);
  vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("The passphrase is changed"),
               _ ("The backups you have still open with the old one. Make a new backup now: from "
                  "then on the new one is right there too."));
  gtk_widget_activate_action (near, "safekeeping.refresh", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->deed));
}

static void
given_cb (VgPassphraseDeed *self, const char *words, const char *passphrase, GtkWidget *form)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->words = g_strdup (words);
  job->fresh = g_strdup (passphrase);
  vg_deed_set_is_busy (self->deed, TRUE);
  vg_deed_follow (self->deed, _ ("Changing the passphrase…"), job, FALSE);
  vg_vault_job_run (job, GTK_WIDGET (self), self->is_raising ? change_and_raise : change, done_cb);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_passphrase_deed_start (VG_PASSPHRASE_DEED (widget), FALSE);
}

/* --- The deed --- */

static gboolean
vg_passphrase_deed_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_PASSPHRASE_DEED (widget)->deed));
}

static void
vg_passphrase_deed_dispose (GObject *object)
{
  g_clear_object (&VG_PASSPHRASE_DEED (object)->vault);

  G_OBJECT_CLASS (vg_passphrase_deed_parent_class)->dispose (object);
}

static void
vg_passphrase_deed_class_init (VgPassphraseDeedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_passphrase_deed_dispose;
  widget_class->grab_focus = vg_passphrase_deed_grab_focus;
  gtk_widget_class_install_action (widget_class, "passphrase.start", NULL, start_cb);
}

static void
vg_passphrase_deed_init (VgPassphraseDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (
      _ ("Passphrase"),
      _ ("Change it when somebody may have seen it. What is in the vault stays as it is."),
      _ ("C_hange…"), "passphrase.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_passphrase_deed_new (VgVault *vault)
{
  VgPassphraseDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_object_new (VG_TYPE_PASSPHRASE_DEED, NULL);
  self->vault = g_object_ref (vault);
  return GTK_WIDGET (self);
}

void
vg_passphrase_deed_start (VgPassphraseDeed *self, gboolean is_raising)
{
  GtkWidget *form = NULL;

  g_return_if_fail (VG_IS_PASSPHRASE_DEED (self));

  self->is_raising = is_raising;
  if (vg_deed_get_form (self->deed) != NULL) {
    gtk_widget_grab_focus (GTK_WIDGET (self->deed));
    return;
  }

  form = vg_change_form_new ();
  g_signal_connect_object (form, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}
