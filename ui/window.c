/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/window.h"

#include "ui/case/case-page.h"
#include "ui/cases/cases-page.h"
#include "ui/common/ask.h"
#include "ui/common/page-names.h"
#include "ui/common/settings.h"
#include "ui/common/toast.h"
#include "ui/drafts/drafts-page.h"
#include "ui/goals/goals-page.h"
#include "ui/hidden-page.h"
#include "ui/interview/interview-page.h"
#include "ui/positions/positions-page.h"
#include "ui/readiness/readiness-page.h"
#include "ui/releases/releases-page.h"
#include "ui/summary/summary-page.h"
#include "ui/trail.h"
#include "workspace/practice-folder.h"
#include "workspace/practice.h"

#include <glib/gi18n-lib.h>

struct _VgWindow {
  AdwApplicationWindow parent_instance;

  VgShelf *shelf;
  VgWorkspace *workspace;
  char *folder; /* NULL: the user's own */
  VgCaseFile *file;
  VgTrail *trail;
  gboolean may_close;

  GtkWidget *hidden;
  GtkWidget *focus;   /* where it was before hiding; weak */
  GPtrArray *dialogs; /* what else was open */

  GtkStack *sides;
  GtkWidget *work;
  GtkStack *pages;
};

G_DEFINE_FINAL_TYPE (VgWindow, vg_window, ADW_TYPE_APPLICATION_WINDOW)

/* Out of reach while the screen is hidden. */
static const char *const work_actions[] = {
  "win.open-case", "win.add-case", "win.restore-case", "win.talk",        "win.talk-at",
  "win.page",      "win.back",     "win.save",         "win.open-folder",
};

/* --- Pages --- */

/* A step of the journey that is a page of its own. @party: NULL where it is about both. */
typedef struct {
  const char *name;
  GtkWidget *(*make) (VgCaseFile *file, VgShelf *shelf, const char *party);
} StepPage;

static const StepPage step_pages[] = {
  { "summary", vg_summary_page_new },     { "positions", vg_positions_page_new },
  { "goals", vg_goals_page_new },         { "releases", vg_releases_page_new },
  { "readiness", vg_readiness_page_new }, { "drafts", vg_drafts_page_new },
};

static const StepPage *
find_step_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (step_pages); i++)
    if (g_str_equal (step_pages[i].name, name))
      return &step_pages[i];

  return NULL;
}

static GtkWidget *
make_page (const VgPage *page, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (user_data);

  switch (page->kind) {
  case VG_PAGE_CASES:
    return vg_cases_page_new (self->workspace);
  case VG_PAGE_CASE:
    return vg_case_page_new (self->file, self->shelf);
  case VG_PAGE_TALK:
    return vg_interview_page_new (self->file, self->shelf, page->guide, page->party);
  case VG_PAGE_STEP:
    return find_step_page (page->name)->make (self->file, self->shelf, page->party);
  default:
    g_return_val_if_reached (NULL);
  }
}

static void
refresh_cases (VgWindow *self)
{
  if (vg_trail_get_kind (self->trail) == VG_PAGE_CASES)
    vg_cases_page_refresh (VG_CASES_PAGE (vg_trail_get_widget (self->trail)));
}

/* --- The open case --- */

static void
leave_case (VgWindow *self)
{
  vg_trail_pop (self->trail);
  g_clear_object (&self->file);
  refresh_cases (self);
}

static void
leave_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (source);

  if (vg_ask_finish (result, NULL) && self->file != NULL)
    leave_case (self);
}

static void
close_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  VgWindow *self = VG_WINDOW (source);

  if (vg_ask_finish (result, NULL)) {
    self->may_close = TRUE;
    gtk_window_close (GTK_WINDOW (self));
  }
}

/* TRUE when all is on disk; else asks whether to go on nevertheless. */
static gboolean
save_or_ask (VgWindow *self, const char *yes, GAsyncReadyCallback answered_cb)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL;
  VgQuestion question = {
    .heading = _ ("The case could not be saved"),
    .yes = yes,
    .no = _ ("_Stay"),
    .is_destructive = TRUE,
  };

  if (self->file == NULL || vg_case_file_save (self->file, &error))
    return TRUE;

  body = g_strdup_printf (_ ("%s\n\nThe file holds everything up to the last time it was saved. "
                             "Stay here, put right what is in the way, and save once more."),
                          error->message);
  question.body = body;
  vg_ask (GTK_WIDGET (self), &question, answered_cb, NULL);
  return FALSE;
}

static gboolean
is_at (const char *path, VgCaseFile *file)
{
  return file != NULL && g_str_equal (vg_case_file_get_key (file), path);
}

static void
open_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  const char *path = g_variant_get_string (parameter, NULL);
  const VgPage page = { .kind = VG_PAGE_CASE };
  g_autoptr (GError) error = NULL;

  if (is_at (path, self->file))
    return;
  if (!vg_practice_holds (self->folder, path)) {
    vg_tell (widget, _ ("This is no practice case"),
             _ ("Real cases need the vault, which is not there yet. Until then the window opens "
                "practice cases only."));
    return;
  }

  g_clear_object (&self->file);
  self->file = vg_case_file_open (path, &error);
  if (self->file == NULL) {
    vg_tell (widget, _ ("The case cannot be opened"), error->message);
    refresh_cases (self);
    return;
  }

  vg_case_file_start_saving (self->file);
  vg_trail_push (self->trail, &page);
}

static void
add_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = vg_practice_add (self->folder, g_variant_get_string (parameter, NULL),
                                           &error);

  if (path == NULL) {
    vg_tell (widget, _ ("The case could not be begun"), error->message);
    return;
  }

  gtk_widget_activate_action (widget, "win.open-case", "s", path);
}

static void
restore_case_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (vg_practice_restore (g_variant_get_string (parameter, NULL), &error))
    vg_toast (self->work, _ ("The practice case is as it came"));
  else
    vg_tell (widget, _ ("The case could not be restored"), error->message);
  refresh_cases (self);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  /* Whether it worked, the saved-label of the page says. */
  if (self->file != NULL && !vg_case_file_save (self->file, &error))
    g_debug ("Saving failed again");
}

/* --- Going about --- */

static void
talk_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  const char *guide = NULL;
  const char *party = NULL;
  VgPage page = { .kind = VG_PAGE_TALK };

  g_variant_get (parameter, "(&s&s)", &guide, &party);
  if (self->file == NULL || vg_shelf_find (self->shelf, guide) == NULL)
    return;

  page.guide = guide;
  page.party = *party != '\0' ? party : NULL;
  vg_trail_push (self->trail, &page);
}

static void
talk_at_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  const char *guide = NULL;
  const char *party = NULL;
  const char *item = NULL;
  GtkWidget *page = NULL;

  g_variant_get (parameter, "(&s&s&s)", &guide, &party, &item);
  gtk_widget_activate_action (widget, "win.talk", "(ss)", guide, party);
  page = vg_trail_get_widget (self->trail);
  if (VG_IS_INTERVIEW_PAGE (page))
    vg_interview_page_go_to (VG_INTERVIEW_PAGE (page), item);
}

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);
  const char *party = NULL;
  VgPage page = { .kind = VG_PAGE_STEP };

  g_variant_get (parameter, "(&s&s)", &page.name, &party);
  if (self->file == NULL || find_step_page (page.name) == NULL)
    return;

  page.party = *party != '\0' ? party : NULL;
  vg_trail_push (self->trail, &page);
}

static void
back_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (vg_trail_get_kind (self->trail) != VG_PAGE_CASE)
    vg_trail_pop (self->trail);
  else if (save_or_ask (self, _ ("_Leave without saving"), leave_answered_cb))
    leave_case (self);
}

static void
open_folder_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *folder = g_path_get_dirname (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME);
}

/* --- Quick hide --- */

static void
enable_work (VgWindow *self, gboolean is_enabled)
{
  for (guint i = 0; i < G_N_ELEMENTS (work_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), work_actions[i], is_enabled);
}

static void
hide_dialogs (VgWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (gtk_window_get_transient_for (at->data) == GTK_WINDOW (self) &&
        gtk_widget_get_visible (at->data)) {
      g_ptr_array_add (self->dialogs, g_object_ref (at->data));
      gtk_widget_set_visible (at->data, FALSE);
    }
}

static void
show_dialogs (VgWindow *self)
{
  for (guint i = 0; i < self->dialogs->len; i++)
    gtk_window_present (g_ptr_array_index (self->dialogs, i));
  g_ptr_array_set_size (self->dialogs, 0);
}

static void
hide_work (VgWindow *self)
{
  g_set_weak_pointer (&self->focus, gtk_window_get_focus (GTK_WINDOW (self)));
  hide_dialogs (self);
  self->hidden = vg_hidden_page_new ();
  gtk_stack_add_child (self->sides, self->hidden);
  gtk_stack_set_visible_child (self->sides, self->hidden);
  gtk_widget_set_visible (self->work, FALSE);
  gtk_widget_grab_focus (self->hidden);
  enable_work (self, FALSE);
}

static void
show_work (VgWindow *self)
{
  enable_work (self, TRUE);
  gtk_widget_set_visible (self->work, TRUE);
  gtk_stack_set_visible_child (self->sides, self->work);
  gtk_stack_remove (self->sides, self->hidden);
  self->hidden = NULL;
  if (self->focus != NULL)
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);
  show_dialogs (self);
}

static void
hide_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgWindow *self = VG_WINDOW (widget);

  if (self->hidden == NULL)
    hide_work (self);
  else
    show_work (self);
}

/* --- The window --- */

static gboolean
vg_window_close_request (GtkWindow *window)
{
  VgWindow *self = VG_WINDOW (window);

  if (!self->may_close && !save_or_ask (self, _ ("_Close without saving"), close_answered_cb)) {
    if (self->hidden != NULL)
      show_work (self);
    return GDK_EVENT_STOP;
  }

  return GTK_WINDOW_CLASS (vg_window_parent_class)->close_request (window);
}

static void
vg_window_dispose (GObject *object)
{
  VgWindow *self = VG_WINDOW (object);

  g_clear_weak_pointer (&self->focus);
  g_clear_pointer (&self->dialogs, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_WINDOW);
  g_clear_pointer (&self->trail, vg_trail_free);
  g_clear_object (&self->file);
  g_clear_object (&self->workspace);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (vg_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (widget_class, "win.add-case", "s", add_case_cb);
  gtk_widget_class_install_action (widget_class, "win.restore-case", "s", restore_case_cb);
  gtk_widget_class_install_action (widget_class, "win.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "win.talk", "(ss)", talk_cb);
  gtk_widget_class_install_action (widget_class, "win.talk-at", "(sss)", talk_at_cb);
  gtk_widget_class_install_action (widget_class, "win.page", "(ss)", page_cb);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "win.open-folder", "s", open_folder_cb);
  gtk_widget_class_install_action (widget_class, "win.hide", NULL, hide_cb);
}

static void
vg_window_class_init (VgWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = vg_window_close_request;

  for (guint i = 0; i < G_N_ELEMENTS (step_pages); i++)
    vg_page_names_add (step_pages[i].name);

  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/voorgesprek/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, VgWindow, sides);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, work);
  gtk_widget_class_bind_template_child (widget_class, VgWindow, pages);
}

static void
remember_size (VgWindow *self)
{
  static const char *const pairs[][2] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "window-maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_object_bind_property (vg_settings_get_default (), pairs[i][0], self, pairs[i][1],
                            G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
vg_window_init (VgWindow *self)
{
  self->dialogs = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->trail = vg_trail_new (self->pages, make_page, self);
  remember_size (self);
}

VgWindow *
vg_window_new (GtkApplication *application, VgShelf *shelf, const char *folder)
{
  VgWindow *self = NULL;
  const VgPage page = { .kind = VG_PAGE_CASES };

  g_return_val_if_fail (shelf != NULL, NULL);

  self = g_object_new (VG_TYPE_WINDOW, "application", application, NULL);
  self->shelf = vg_shelf_ref (shelf);
  self->folder = g_strdup (folder);
  self->workspace = VG_WORKSPACE (vg_practice_folder_new (folder, shelf));
  vg_trail_push (self->trail, &page);

  return self;
}

void
vg_window_rebuild (VgWindow *self)
{
  g_return_if_fail (VG_IS_WINDOW (self));

  vg_trail_rebuild (self->trail);
}

void
vg_window_save_at_once (VgWindow *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (VG_IS_WINDOW (self));

  if (self->file != NULL && !vg_case_file_save (self->file, &error))
    g_message ("%s", error->message);
}
