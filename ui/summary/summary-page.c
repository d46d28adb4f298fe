/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/summary/summary-page.h"

#include "base/language.h"
#include "derive/summary.h"
#include "interview/read-back.h"
#include "model/people.h"
#include "ui/common/back-button.h"
#include "ui/common/follow.h"
#include "ui/common/name.h"
#include "ui/common/toast.h"
#include "ui/common/undo.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"
#include "ui/paper/export.h"
#include "ui/paper/open-row.h"
#include "ui/paper/paper-view.h"
#include "ui/summary/read-back-form.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define FIRST_FORMAT "pdf" /* the one a button of its own and a key are for */

struct _VgSummaryPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgShelf *shelf;
  char *party;
  VgPaper *shown;
  VgDraft *draft_shown; /* NULL where it cannot be made */

  AdwWindowTitle *title;
  GtkWidget *export;
  GtkToggleButton *for_party;
  GtkToggleButton *in_dutch;
  GtkToggleButton *in_english;
  AdwBin *open_place;
  VgOpenRow *open;
  GtkLabel *fault;
  VgPaperView *paper;
  AdwBin *read_back_place;
  VgReadBackForm *read_back; /* NULL where the guide does not ask it */
};

G_DEFINE_FINAL_TYPE (VgSummaryPage, vg_summary_page, GTK_TYPE_BOX)

static VgCopy
get_copy (VgSummaryPage *self)
{
  return gtk_toggle_button_get_active (self->for_party) ? VG_COPY_PARTY : VG_COPY_MEDIATOR;
}

static const char *
get_language (VgSummaryPage *self)
{
  return gtk_toggle_button_get_active (self->in_dutch) ? "nl" : "en";
}

/* --- What is still to fill in --- */

static void
show_open (VgSummaryPage *self, VgDocument *document, const VgSources *sources)
{
  g_autoptr (GPtrArray) open = vg_document_list_open (document);

  for (guint i = 0; i < open->len; i++) {
    const VgRun *run = g_ptr_array_index (open, i);
    const char *place = run->from != NULL ? run->from[0] : NULL;
    g_autofree VgSourceItem *source = vg_sources_find_item (sources, place);

    vg_open_row_add (self->open, run->open,
                     source != NULL || vg_sources_is_arranged (place) ? place : NULL);
  }
  vg_open_row_show (self->open, vg_document_get_draft_word (document));
}

/* To the question that asks for it; that the paper was read is noted below it. */
static void
fill_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgSummaryPage *self = VG_SUMMARY_PAGE (widget);
  const char *place = g_variant_get_string (parameter, NULL);
  VgSources sources = { vg_case_file_get_case (self->file), self->shelf, self->party };
  g_autofree VgSourceItem *source = vg_sources_find_item (&sources, place);

  if (vg_sources_is_mediator (place))
    gtk_widget_activate_action (widget, "win.visit-at", "(sss)", "readiness", "", place);
  else if (source == NULL)
    gtk_widget_activate_action (widget, "win.visit", "(ss)", "readiness", "");
  else if (self->read_back != NULL && vg_item_get_kind (source->item) == VG_ITEM_READ_BACK)
    gtk_widget_child_focus (GTK_WIDGET (self->read_back), GTK_DIR_TAB_FORWARD);
  else
    gtk_widget_activate_action (widget, "win.talk-at", "(sss)", source->guide, source->party,
                                vg_item_get_id (source->item));
}

/* --- The paper --- */

static void
build (VgSummaryPage *self, GError **error)
{
  VgCase *subject = vg_case_file_get_case (self->file);

  g_clear_pointer (&self->draft_shown, vg_draft_free);
  g_clear_pointer (&self->shown, vg_paper_free);
  self->shown = vg_papers_find_summary (subject, self->party, get_copy (self), get_language (self),
                                        error);
  if (self->shown != NULL)
    self->draft_shown = vg_papers_open (subject, self->shelf, self->shown, error);
}

static void
refresh (VgSummaryPage *self)
{
  VgCase *subject = vg_case_file_get_case (self->file);
  g_autoptr (GError) error = NULL;
  VgSources sources = { subject, self->shelf, self->party };

  if (self->read_back != NULL)
    vg_read_back_form_refresh (self->read_back);
  build (self, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), self->draft_shown != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), self->draft_shown == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.export", self->draft_shown != NULL);
  if (self->draft_shown == NULL) {
    gtk_label_set_text (self->fault, error->message);
    vg_open_row_show (self->open, NULL);
    return;
  }

  vg_paper_view_show (self->paper, vg_draft_get_document (self->draft_shown), &sources);
  show_open (self, vg_draft_get_document (self->draft_shown), &sources);
}

static void
choice_changed_cb (VgSummaryPage *self)
{
  if (self->file != NULL)
    refresh (self);
}

static gboolean
lend_paper (GtkWidget *page, VgDraft **out_draft, const VgPaper **out_paper)
{
  VgSummaryPage *self = VG_SUMMARY_PAGE (page);

  vg_follow_catch_up (GTK_WIDGET (self));
  *out_draft = self->draft_shown;
  *out_paper = self->shown;

  return self->draft_shown != NULL;
}

static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgSummaryPage *self = VG_SUMMARY_PAGE (widget);

  if (self->shown != NULL)
    vg_export_start (widget, self->file, self->shown, g_variant_get_string (parameter, NULL),
                     lend_paper);
}

static void
recorded_cb (VgSummaryPage *self)
{
  vg_toast_with_undo (GTK_WIDGET (self), _ ("Noted that it was read"), "summary.undo");
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_undo_on_page (widget, vg_case_file_get_case (VG_SUMMARY_PAGE (widget)->file));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  vg_redo_on_page (widget, vg_case_file_get_case (VG_SUMMARY_PAGE (widget)->file), "summary.undo");
}

/* The way back goes with the page: elsewhere it would take back something else. */
static void
vg_summary_page_unmap (GtkWidget *widget)
{
  vg_toast_drop_undo (widget);

  GTK_WIDGET_CLASS (vg_summary_page_parent_class)->unmap (widget);
}

static gboolean
vg_summary_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (VG_SUMMARY_PAGE (widget)->export);
}

static void
vg_summary_page_dispose (GObject *object)
{
  VgSummaryPage *self = VG_SUMMARY_PAGE (object);

  vg_follow_stop (GTK_WIDGET (self));
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_SUMMARY_PAGE);
  g_clear_object (&self->file);
  g_clear_pointer (&self->draft_shown, vg_draft_free);
  g_clear_pointer (&self->shown, vg_paper_free);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->party, g_free);

  G_OBJECT_CLASS (vg_summary_page_parent_class)->dispose (object);
}

static void
vg_summary_page_class_init (VgSummaryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_PAPER_VIEW);
  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_summary_page_dispose;
  widget_class->grab_focus = vg_summary_page_grab_focus;
  widget_class->unmap = vg_summary_page_unmap;

  gtk_widget_class_install_action (widget_class, "summary.export", "s", export_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "summary.export",
                                       "s", FIRST_FORMAT);
  gtk_widget_class_install_action (widget_class, "summary.fill", "s", fill_cb);
  gtk_widget_class_install_action (widget_class, "summary.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "summary.redo", NULL, redo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "summary.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "summary.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/summary/summary-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, title);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, export);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, for_party);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, in_dutch);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, in_english);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, open_place);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, paper);
  gtk_widget_class_bind_template_child (widget_class, VgSummaryPage, read_back_place);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
}

static void
vg_summary_page_init (VgSummaryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->open = VG_OPEN_ROW (vg_open_row_new ("summary.fill", _ ("To where it is filled")));
  adw_bin_set_child (self->open_place, GTK_WIDGET (self->open));
}

/* The paper is for the person: their language, else that of the screen. */
static void
choose_language (VgSummaryPage *self, VgCase *subject)
{
  const char *own = vg_people_get (subject, self->party, "language");
  const char *language = own != NULL ? own : vg_language_get ();

  gtk_toggle_button_set_active (g_str_equal (language, "en") ? self->in_english : self->in_dutch,
                                TRUE);
}

static void
add_read_back (VgSummaryPage *self, VgCase *subject)
{
  VgGuide *guide = vg_summary_find_guide (subject, self->shelf, self->party);
  VgItem *item = guide != NULL ? vg_read_back_find (guide) : NULL;

  if (item == NULL)
    return;

  self->read_back = VG_READ_BACK_FORM (vg_read_back_form_new (subject, item, self->party));
  adw_bin_set_child (self->read_back_place, GTK_WIDGET (self->read_back));
  g_signal_connect_object (self->read_back, "recorded", G_CALLBACK (recorded_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
vg_summary_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgSummaryPage *self = NULL;
  VgCase *subject = NULL;
  g_autofree char *name = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GMenuModel) formats = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL && party != NULL, NULL);

  subject = vg_case_file_get_case (file);
  name = vg_people_dup_name (subject, party);
  /* Translators: %s is what a person wishes to be called. */
  copy = g_strdup_printf (_ ("For %s"), name);

  formats = vg_export_new_menu ("summary.export");
  self = g_object_new (VG_TYPE_SUMMARY_PAGE, NULL);
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->export), formats);
  vg_name_menu_of (GTK_WIDGET (self->export), _ ("Other formats"));
  adw_window_title_set_subtitle (self->title, name);
  gtk_button_set_label (GTK_BUTTON (self->for_party), copy);
  self->shelf = vg_shelf_ref (shelf);
  self->party = g_strdup (party);
  add_read_back (self, subject);
  vg_name_tidy (GTK_WIDGET (self));
  choose_language (self, subject);
  self->file = g_object_ref (file);
  vg_follow_case (GTK_WIDGET (self), subject, (VgFollowRefresh) refresh);

  return GTK_WIDGET (self);
}
