/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/backup-pane.h"

#include "ui/common/choose-folder.h"
#include "ui/common/name.h"
#include "ui/common/settings.h"
#include "ui/common/toast.h"
#include "ui/safekeeping/backup-words.h"
#include "ui/safekeeping/outcome.h"

#include <glib/gi18n-lib.h>

struct _VgBackupPane {
  GtkBox parent_instance;

  VgVault *vault;

  GtkLabel *when;
  GtkLabel *where;
  GtkWidget *due;
  GtkWidget *buttons;
  GtkButton *start;
  GtkWidget *elsewhere;
  VgOutcome *outcome;
};

G_DEFINE_FINAL_TYPE (VgBackupPane, vg_backup_pane, GTK_TYPE_BOX)

static void
show_buttons (VgBackupPane *self)
{
  gtk_widget_set_sensitive (self->buttons, !vg_outcome_is_running (self->outcome));
}

/* --- Making one --- */

static gboolean
back_up (VgVaultJob *job, GError **error)
{
  return vg_vault_backup (job->vault, job->path, job->cancellable, vg_vault_job_note_progress, job,
                          error);
}

/* Two copies on one disk break together. */
static gboolean
are_on_one_disk (const char *one, const char *other)
{
  const char *const paths[] = { one, other };
  g_autofree char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++) {
    g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
    g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILESYSTEM,
                                                    G_FILE_QUERY_INFO_NONE, NULL, NULL);
    const char *disk = info != NULL
                           ? g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILESYSTEM)
                           : NULL;

    if (disk == NULL)
      return FALSE;
    if (first != NULL)
      return g_str_equal (first, disk);
    first = g_strdup (disk);
  }

  return FALSE;
}

static void
say_made (VgBackupPane *self, VgVaultJob *job)
{
  const char *hint = NULL;

  if (are_on_one_disk (job->path, vg_vault_get_folder (job->vault)))
    hint = _ (
        "It lies on the same disk as the vault. Copy that folder to a stick as well, or choose "
        "another disk next time.");
  vg_outcome_say (self->outcome, VG_OUTCOME_GOOD, _ ("The backup is made, and was read back whole"),
                  hint);
}

static void
say_not_made (VgBackupPane *self, VgVaultJob *job, const GError *error)
{
  if (g_cancellable_is_cancelled (job->cancellable))
    vg_outcome_say (self->outcome, VG_OUTCOME_BAD, _ ("Stopped: there is no new backup"),
                    _ ("Earlier backups are untouched."));
  else
    vg_outcome_say_fault (self->outcome, _ ("The backup was not made"), error,
                          _ ("The vault and earlier backups are untouched. See whether the disk is "
                             "plugged in and has room, or choose another folder."));
}

static void
done_cb (GtkWidget *near, VgVaultJob *job, const GError *error)
{
  VgBackupPane *self = NULL;

  if (!VG_IS_BACKUP_PANE (near)) {
    vg_toast (near, error == NULL ? _ ("The backup is made") : _ ("The backup was stopped"));
    return;
  }

  self = VG_BACKUP_PANE (near);
  if (error == NULL)
    say_made (self, job);
  else
    say_not_made (self, job, error);
  show_buttons (self);
  gtk_widget_activate_action (near, "safekeeping.refresh", NULL);
}

void
vg_backup_pane_start_in (VgBackupPane *self, const char *folder)
{
  g_autoptr (VgVaultJob) job = NULL;

  g_return_if_fail (VG_IS_BACKUP_PANE (self) && folder != NULL);

  if (vg_outcome_is_running (self->outcome))
    return;
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR)) {
    g_autofree char *heading = g_strdup_printf (_ ("“%s” is not there now"), folder);

    vg_outcome_say (self->outcome, VG_OUTCOME_BAD, heading,
                    _ ("Plug in the disk or the stick and try again, or choose another folder."));
    return;
  }

  job = vg_vault_job_new (self->vault);
  job->path = g_strdup (folder);
  vg_outcome_follow (self->outcome, _ ("Making a backup, and reading it back…"), job, TRUE);
  show_buttons (self);
  vg_vault_job_run (job, GTK_WIDGET (self), back_up, done_cb);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgBackupPane *self = VG_BACKUP_PANE (source);
  g_autoptr (GFile) chosen = vg_choose_folder_finish (result);
  g_autofree char *folder = chosen != NULL ? g_file_get_path (chosen) : NULL;

  if (folder != NULL && self->vault != NULL)
    vg_backup_pane_start_in (self, folder);
}

static void
elsewhere_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_choose_folder (widget, _ ("Where backups go"), folder_chosen_cb, NULL);
}

/* What was chosen in the preferences, else where the last one went; NULL for neither. */
static const char *
get_folder (VgBackupPane *self)
{
  const char *chosen = vg_settings_get_backup_folder (vg_settings_get_default ());

  return *chosen != '\0' ? chosen : vg_vault_get_backup_folder (self->vault);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgBackupPane *self = VG_BACKUP_PANE (widget);
  const char *folder = get_folder (self);

  if (folder != NULL)
    vg_backup_pane_start_in (self, folder);
  else
    elsewhere_cb (widget, action, parameter);
}

/* --- The pane --- */

static gboolean
vg_backup_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_BACKUP_PANE (widget)->start));
}

static void
vg_backup_pane_dispose (GObject *object)
{
  VgBackupPane *self = VG_BACKUP_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_BACKUP_PANE);
  g_clear_object (&self->vault);

  G_OBJECT_CLASS (vg_backup_pane_parent_class)->dispose (object);
}

static void
vg_backup_pane_class_init (VgBackupPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_OUTCOME);

  G_OBJECT_CLASS (klass)->dispose = vg_backup_pane_dispose;
  widget_class->grab_focus = vg_backup_pane_grab_focus;

  gtk_widget_class_install_action (widget_class, "backup.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "backup.elsewhere", NULL, elsewhere_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/safekeeping/backup-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, when);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, where);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, due);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, buttons);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, start);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, VgBackupPane, outcome);
}

static void
vg_backup_pane_init (VgBackupPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
vg_backup_pane_set_vault (VgBackupPane *self, VgVault *vault)
{
  g_return_if_fail (VG_IS_BACKUP_PANE (self) && VG_IS_VAULT (vault));

  g_set_object (&self->vault, vault);
  vg_backup_pane_refresh (self);
}

void
vg_backup_pane_refresh (VgBackupPane *self)
{
  g_autofree char *when = NULL;
  g_autofree char *where = NULL;
  const char *time = NULL;
  const char *folder = NULL;

  g_return_if_fail (VG_IS_BACKUP_PANE (self) && self->vault != NULL);

  time = vg_vault_get_backup_time (self->vault);
  folder = vg_vault_get_backup_folder (self->vault);
  when = vg_backup_say_when (time);
  where = vg_backup_say_where (time, folder);
  gtk_label_set_text (self->when, when);
  gtk_label_set_text (self->where, where);
  gtk_widget_set_visible (self->due, time != NULL && vg_vault_needs_backup (self->vault));
  gtk_button_set_label (self->start,
                        get_folder (self) != NULL ? _ ("_Back up now") : _ ("_Back up now…"));
  gtk_widget_set_visible (self->elsewhere, get_folder (self) != NULL);
  vg_name_tidy (GTK_WIDGET (self));
}
