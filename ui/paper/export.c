/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/paper/export.h"

#include "document/formats.h"
#include "ui/common/ask.h"
#include "ui/common/choose-file.h"
#include "ui/common/toast.h"
#include "ui/paper/whom.h"

#include <glib/gi18n-lib.h>

/* Job: one export under way.
 * @is_from_vault: whether the case is kept where nobody else reads it
 * @target: once it is known
 */
typedef struct {
  GtkWidget *page;
  const char *format;
  char *whom;
  gboolean is_from_vault;
  VgExportLend lend;
  GFile *target;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->page);
  g_clear_object (&job->target);
  g_free (job->whom);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
tell_not_exported (Job *job, const char *reason)
{
  g_autofree char *body = g_strdup_printf (
      _ ("%s\n\nThe case itself is safe. Choose another folder and try once more."), reason);

  vg_tell (job->page, _ ("The document was not written"), body);
}

char *
vg_export_say_saved (const char *name, const char *whom, gboolean is_from_vault)
{
  g_autofree char *outside = g_strdup_printf (
      _ ("Saved as %s. This file stands outside the vault."), name);
  g_autofree char *saved = g_strdup_printf (_ ("Saved as %s"), name);

  return g_strdup_printf ("%s · %s", whom, is_from_vault ? outside : saved);
}

static void
tell_exported (Job *job)
{
  g_autofree char *name = g_file_get_basename (job->target);
  g_autofree char *text = vg_export_say_saved (name, job->whom, job->is_from_vault);

  /* It would wait behind a way back that is still offered. */
  vg_toast_drop_undo (job->page);
  vg_toast_with_button (job->page, text, _ ("_Open folder"), "win.open-folder",
                        g_file_peek_path (job->target));
}

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_written = vg_papers_export_finish (result, &error);

  /* Left in the meantime: there is nobody to tell. */
  if (gtk_widget_get_root (job->page) == NULL)
    return;

  if (is_written)
    tell_exported (job);
  else
    tell_not_exported (job, error->message);
}

static void
write_paper (Job *taken_job, VgDraft *draft, const VgPaper *paper)
{
  vg_papers_export_async (draft, paper, taken_job->format, g_file_peek_path (taken_job->target),
                          exported_cb, taken_job);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Job) job = user_data;
  VgDraft *draft = NULL;
  const VgPaper *paper = NULL;

  job->target = vg_choose_file_to_save_finish (result);
  if (job->target == NULL)
    return;

  if (g_file_peek_path (job->target) == NULL)
    tell_not_exported (job, _ ("This place is not a folder of this computer."));
  else if (job->lend (job->page, &draft, &paper))
    write_paper (g_steal_pointer (&job), draft, paper);
}

void
vg_export_start (GtkWidget *page,
                 VgCaseFile *file,
                 const VgPaper *paper,
                 const char *format,
                 VgExportLend lend)
{
  const VgFormat *found = vg_formats_find (format);
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  Job *job = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page) && VG_IS_CASE_FILE (file) && paper != NULL &&
                    lend != NULL);

  if (found == NULL)
    return;

  job = g_new0 (Job, 1);
  job->page = g_object_ref (page);
  job->format = found->id;
  job->whom = vg_whom_say (vg_case_file_get_case (file), paper);
  job->is_from_vault = vg_case_file_is_in_vault (file);
  job->lend = lend;
  name = vg_papers_suggest_name (paper, found->id);
  /* Translators: %s is a format: "PDF", "Web page". */
  title = g_strdup_printf (_ ("Export as %s"), _ (found->name));
  vg_choose_file_to_save (page, title, name, chosen_cb, job);
}

GMenuModel *
vg_export_new_menu (const char *action)
{
  GMenu *menu = g_menu_new ();
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++) {
    g_autofree char *full = g_strconcat (action, "::", formats[i].id, NULL);
    g_autofree char *label = g_strdup_printf (_ ("Export as %s…"), _ (formats[i].name));

    g_menu_append (menu, label, full);
  }

  return G_MENU_MODEL (menu);
}
