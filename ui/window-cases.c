/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cases that come and go: begun, put back as they came, erased, or one person of them erased.
 * All of it is done on the list, or on a page above it, while no case is open.
 */

#include "ui/window.h"

#include "ui/cases/cases-page.h"
#include "ui/common/ask.h"
#include "ui/common/toast.h"
#include "ui/window-private.h"
#include "workspace/practice.h"

#include <glib/gi18n-lib.h>

/* Back from where cases begin, to the list with the new one. */
static void
go_to_case (VgWindow *self, const char *key)
{
  while (vg_trail_get_kind (self->trail) == VG_PAGE_NEW_CASE ||
         vg_trail_get_kind (self->trail) == VG_PAGE_REGISTRATION)
    vg_trail_pop (self->trail);
  if (vg_trail_get_kind (self->trail) == VG_PAGE_CASES)
    vg_cases_page_show_case (VG_CASES_PAGE (vg_trail_get_widget (self->trail)), key);
}

static void
begin_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *key = g_variant_dup_string (parameter, NULL);

  if (vg_desk_get_workspace (self->desk) == NULL || vg_desk_get_file (self->desk) != NULL)
    return;
  go_to_case (self, key);
  gtk_widget_activate_action (widget, "win.open-case", "s", key);
}

static void
cases_made_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  guint n = 0;

  g_variant_get (parameter, "(su)", &key, &n);
  if (vg_desk_get_workspace (self->desk) == NULL)
    return;
  go_to_case (self, key);
  text = g_strdup_printf (ngettext ("%u case is made", "%u cases are made", n), n);
  vg_toast (self->toasts, text);
}

static void
restore_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!vg_desk_is_practice (self->desk))
    return;
  if (vg_practice_restore (g_variant_get_string (parameter, NULL), &error))
    vg_toast (self->toasts, _ ("The practice case is as it came"));
  else
    vg_tell (widget, _ ("The case could not be restored"), error->message);
  vg_window_refresh_cases (self);
}

/* Asked, and done, on the list of cases: a case that is open cannot be erased. */
static void
erase_case (VgWindow *self)
{
  g_autofree char *key = NULL;
  g_autofree char *label = NULL;

  if (vg_desk_get_file (self->desk) == NULL)
    return;

  key = g_strdup (vg_case_file_get_key (vg_desk_get_file (self->desk)));
  label = g_strdup (vg_case_get_text (vg_desk_get_case (self->desk), "case/label"));
  if (label == NULL)
    label = g_strdup (_ ("Case without a name"));
  while (vg_trail_get_kind (self->trail) != VG_PAGE_CASES)
    vg_trail_pop (self->trail);
  vg_window_drop_file (self);
  vg_window_refresh_cases (self);
  gtk_widget_activate_action (vg_trail_get_widget (self->trail), "cases.erase", "(ss)", key, label);
}

static void
erase_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_desk_get_vault (self->desk) != NULL && vg_desk_get_file (self->desk) != NULL)
    vg_window_save_then (self, _ ("_Leave without saving"), erase_case);
}

/* Done on a page above the list of cases: a case that is open cannot be written anew. */
static void
erase_person (VgWindow *self, const char *party)
{
  g_autofree char *key = g_strdup (vg_case_file_get_key (vg_desk_get_file (self->desk)));
  const VgPage page = { .kind = VG_PAGE_ERASING, .name = key, .party = party };
  VgBookmark here = { NULL };
  VgBookmark *left_at = vg_window_find_bookmark (self, &here) ? vg_bookmark_copy (&here) : NULL;

  while (vg_trail_get_kind (self->trail) != VG_PAGE_CASES)
    vg_trail_pop (self->trail);
  vg_window_drop_file (self);
  vg_window_refresh_cases (self);
  self->left_at = left_at;
  vg_trail_push (self->trail, &page);
}

/* Before a person is erased nothing may be lost that the others said. */
static void
erase_person_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autofree char *party = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (vg_desk_get_vault (self->desk) == NULL || vg_desk_get_file (self->desk) == NULL)
    return;
  vg_note_place_keep (self->note_place);
  if (vg_case_file_save (vg_desk_get_file (self->desk), &error))
    erase_person (self, party);
  else
    vg_tell (widget, _ ("The case could not be saved"), error->message);
}

/* From there back to where one was in the case, which goes on. */
void
vg_window_leave_erasing (VgWindow *self, gboolean to_case)
{
  g_autoptr (VgBookmark) left_at = g_steal_pointer (&self->left_at);

  vg_trail_pop (self->trail);
  vg_window_refresh_cases (self);
  if (left_at == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", left_at->key);
  if (!to_case)
    self->bookmark = g_steal_pointer (&left_at);
}

void
vg_window_install_cases_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.begin-case", "s", begin_case_cb);
  gtk_widget_class_install_action (widget_class, "win.cases-made", "(su)", cases_made_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-case", "s", restore_case_cb);
  gtk_widget_class_install_action (widget_class, "win.erase-case", NULL, erase_case_cb);
  gtk_widget_class_install_action (widget_class, "win.erase-person", "s", erase_person_cb);
}
