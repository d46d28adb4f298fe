/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/check-deed.h"

#include "ui/common/sentence.h"
#include "ui/safekeeping/deed.h"

#include <glib/gi18n-lib.h>

struct _VgCheckDeed {
  AdwBin parent_instance;

  VgVault *vault;
  VgDeed *deed;
};

G_DEFINE_FINAL_TYPE (VgCheckDeed, vg_check_deed, ADW_TYPE_BIN)

/* --- Looking --- */

static gboolean
check (VgVaultJob *job, GError **error)
{
  job->found = vg_vault_check (job->vault, job->cancellable, vg_vault_job_note_progress, job,
                               &job->said, error);
  return job->found != NULL;
}

static void
say_faults (VgCheckDeed *self, VgVaultJob *job)
{
  GString *text = g_string_new (NULL);
  g_autofree char *heading = g_strdup_printf (ngettext ("Something is wrong in %u place",
                                                        "Something is wrong in %u places",
                                                        job->found->len),
                                              job->found->len);
  g_autofree char *plain = NULL;

  for (guint i = 0; i < job->found->len; i++) {
    g_autofree char *line = vg_sentence_dup (job->found->pdata[i]);

    g_string_append_printf (text, "%s\n", line);
  }
  g_string_append_printf (text, "\n%s",
                          _ ("What still opens is safe. Keep your backups, and do not write over "
                             "them: a backup from before this holds what is damaged now."));
  plain = g_string_free (text, FALSE);
  vg_deed_say (self->deed, VG_OUTCOME_BAD, heading, plain);
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgCheckDeed *self = NULL;

  if (!VG_IS_CHECK_DEED (near))
    return;

  self = VG_CHECK_DEED (near);
  if (g_cancellable_is_cancelled (job->cancellable))
    vg_deed_say (self->deed, VG_OUTCOME_BAD, _ ("Stopped before the end"),
                 _ ("Nothing was changed. Start again whenever you like."));
  else if (error != NULL)
    vg_deed_say_fault (self->deed, _ ("The check did not get to the end"), error,
                       _ ("Nothing was changed, and your backups are untouched."));
  else if (job->found->len > 0)
    say_faults (self, job);
  else
    vg_deed_say (self->deed, VG_OUTCOME_GOOD, _ ("The vault is sound"), job->said);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgCheckDeed *self = VG_CHECK_DEED (widget);
  g_autoptr (VgVaultJob) job = vg_vault_job_new (self->vault);

  vg_deed_follow (self->deed, _ ("Looking through the vault…"), job, TRUE);
  vg_vault_job_run (job, widget, check, done_cb);
}

/* --- The deed --- */

static void
vg_check_deed_dispose (GObject *object)
{
  g_clear_object (&VG_CHECK_DEED (object)->vault);

  G_OBJECT_CLASS (vg_check_deed_parent_class)->dispose (object);
}

static void
vg_check_deed_class_init (VgCheckDeedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_check_deed_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "check.start", NULL, start_cb);
}

static void
vg_check_deed_init (VgCheckDeed *self)
{
  self->deed = VG_DEED (vg_deed_new (
      _ ("Check the vault"),
      _ ("Opens everything that is in it and compares it. Takes a minute in a large vault."),
      _ ("_Check"), "check.start"));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->deed));
}

GtkWidget *
vg_check_deed_new (VgVault *vault)
{
  VgCheckDeed *self = NULL;

  g_return_val_if_fail (VG_IS_VAULT (vault), NULL);

  self = g_object_new (VG_TYPE_CHECK_DEED, NULL);
  self->vault = g_object_ref (vault);
  return GTK_WIDGET (self);
}
