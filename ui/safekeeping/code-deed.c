/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/code-deed.h"

#include "base/error.h"
#include "ui/common/new-code.h"
#include "ui/common/passphrase-form.h"
#include "ui/common/sentence.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/code-form.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

struct _VgCodeDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgDeed *deed;
  GtkWidget *confirm;
};

G_DEFINE_FINAL_TYPE (VgCodeDeed, vg_code_deed, ADW_TYPE_BIN)

static void
say_done (VgCodeDeed *self, const char *heading, const char *text)
{
  vg_deed_close_form (self->deed);
  vg_deed_say (self->deed, VG_OUTCOME_GOOD, heading, text);
  gtk_widget_activate_action (GTK_WIDGET (self), "safekeeping.refresh", NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->deed));
}

/* --- Typing it back --- */

static gboolean
confirm (VgVaultJob *job, GError **error)
{
  return vg_vault_confirm_code (job->vault, job->words, error);
}

/* Of either form in which it is typed. */
static void
tell_form (GtkWidget *form, const char *message)
{
  if (VG_IS_CODE_FORM (form))
    vg_code_form_tell (VG_CODE_FORM (form), message);
  else if (VG_IS_NEW_CODE (form))
    vg_new_code_tell (VG_NEW_CODE (form), message);
}

static void
tell_fault (GtkWidget *form, const GError *error)
{
  g_autofree char *message = vg_sentence_dup (error->message);

  tell_form (form, message);
}

static void
confirmed_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgCodeDeed *self = NULL;
  GtkWidget *form = NULL;

  if (!VG_IS_CODE_DEED (near))
    return;

  self = VG_CODE_DEED (near);
  form = vg_deed_get_form (self->deed);
  vg_deed_set_is_busy (self->deed, FALSE);
  if (error == NULL)
    say_done (self, _ ("The code is right"),
              _ ("Keep it where it is: apart from this computer, where nobody else finds it."));
  else if (g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE))
    tell_form (form, _ ("This is not the code of this vault. Compare it with your paper, group by "
                        "group, and try again."));
  else
    tell_fault (form, error);
}

static void
typed_cb (VgCodeDeed *self, const char *code, GtkWidget *form)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->words = g_strdup (code);
  vg_deed_set_is_busy (self->deed, TRUE);
  vg_vault_job_run (job, GTK_WIDGET (self), confirm, confirmed_cb);
}

/* --- A new one --- */

static gboolean
renew (VgVaultJob *job, GError **error)
{
  job->fresh = vg_vault_new_code ();
  return vg_vault_change_code (job->vault, job->words, job->fresh, error);
}

static void
later_cb (VgCodeDeed *self)
{
  vg_deed_close_form (self->deed);
  vg_deed_say (
      self->deed, VG_OUTCOME_BAD, _ ("The new code was not typed back"),
      _ ("The code you had before opens nothing any more. Type the new one back as soon as "
         "you can; if you do not have it on paper, make another one."));
  gtk_widget_activate_action (GTK_WIDGET (self), "safekeeping.refresh", NULL);
}

static void
show_new_code (VgCodeDeed *self, const char *code)
{
  GtkWidget *form = vg_new_code_new (code);

  g_signal_connect_object (form, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "later", G_CALLBACK (later_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self), "safekeeping.refresh", NULL);
}

static void
renewed_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgCodeDeed *self = NULL;
  GtkWidget *form = NULL;

  if (!VG_IS_CODE_DEED (near)) {
    if (error == NULL)
      vg_toast (near, _ ("The recovery code was replaced and not shown: make another one"));
    return;
  }

  self = VG_CODE_DEED (near);
  form = vg_deed_get_form (self->deed);
  if (VG_IS_PASSPHRASE_FORM (form))
    vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (form), FALSE);
  if (error == NULL) {
    show_new_code (self, job->fresh);
  } else if (VG_IS_PASSPHRASE_FORM (form) &&
             g_error_matches (error, VG_ERROR, VG_ERROR_PASSPHRASE)) {
    vg_passphrase_form_tell (VG_PASSPHRASE_FORM (form), NULL);
  } else {
    vg_deed_close_form (self->deed);
    vg_deed_say_fault (self->deed, _ ("There is no new code"), error,
                       _ ("The code you had before still opens the vault."));
  }
}

static void
given_cb (VgCodeDeed *self, const char *words, gboolean is_code, GtkWidget *form)
{
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  job->words = g_strdup (words);
  vg_passphrase_form_set_is_busy (VG_PASSPHRASE_FORM (form), TRUE);
  vg_vault_job_run (job, GTK_WIDGET (self), renew, renewed_cb);
}

static void
renew_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCodeDeed *self = VG_CODE_DEED (widget);
  GtkWidget *form = vg_passphrase_form_new (_ ("_Make a new code"), _ ("Making a new code…"));

  g_signal_connect_object (form, "given", G_CALLBACK (given_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}

static void
confirm_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_code_deed_confirm (VG_CODE_DEED (widget));
}

/* --- The deed --- */

static gboolean
vg_code_deed_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CODE_DEED (widget)->deed));
}

static void
vg_code_deed_dispose (GObject *object)
{
  g_clear_object (&VG_CODE_DEED (object)->vault);

  G_OBJECT_CLASS (vg_code_deed_parent_class)->dispose (object);
}

static void
vg_code_deed_class_init (VgCodeDeedClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_code_deed_dispose;
  widget_class->grab_focus = vg_code_deed_grab_focus;
  gtk_widget_class_install_action (widget_class, "code.confirm", NULL, confirm_cb);
  gtk_widget_class_install_action (widget_class, "code.renew", NULL, renew_cb);
}

static void
vg_code_deed_init (VgCodeDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (_ ("Recovery code"), "", _ ("A _new one…"), "code.renew"));
  self->confirm = vg_deed_add_button (self->deed, _ ("_Type it back…"), "code.confirm");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_code_deed_new (VgVault *vault)
{
  VgCodeDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_object_new (VG_TYPE_CODE_DEED, NULL);
  self->vault = g_object_ref (vault);
  vg_code_deed_refresh (self);
  return GTK_WIDGET (self);
}

void
vg_code_deed_refresh (VgCodeDeed *self)
{
  gboolean is_confirmed = FALSE;

  g_return_if_fail (VG_IS_CODE_DEED (self));

  is_confirmed = vg_vault_is_code_confirmed (self->vault);
  gtk_widget_set_visible (self->confirm, !is_confirmed);
  vg_deed_set_text (self->deed,
                    is_confirmed
                        ? _ ("✓ Typed back: you have it on paper. It opens the vault when the "
                             "passphrase is gone.")
                        : _ ("Not typed back yet, so nobody knows whether your paper is right. It "
                             "opens the vault when the passphrase is gone."));
}

void
vg_code_deed_confirm (VgCodeDeed *self)
{
  GtkWidget *form = NULL;

  g_return_if_fail (VG_IS_CODE_DEED (self));

  if (vg_deed_get_form (self->deed) != NULL) {
    gtk_widget_grab_focus (GTK_WIDGET (self->deed));
    return;
  }

  form = vg_code_form_new ();
  g_signal_connect_object (form, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  vg_deed_open_form (self->deed, form, TRUE);
}
