/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/drafts/drafts-page.h"

#include "derive/handed.h"
#include "ui/common/ask.h"
#include "ui/common/back-button.h"
#include "ui/common/fold.h"
#include "ui/common/name.h"
#include "ui/common/saved-label.h"
#include "ui/common/toast.h"
#include "ui/common/window-buttons.h"
#include "ui/common/wrap-row.h"
#include "ui/drafts/draft-view.h"
#include "ui/drafts/draft-words.h"
#include "ui/drafts/fault-list.h"
#include "ui/drafts/open-paper.h"
#include "ui/drafts/paper-picker.h"
#include "ui/drafts/paragraph-editor.h"
#include "ui/drafts/version-popover.h"
#include "ui/paper/export.h"
#include "ui/paper/print.h"
#include "ui/paper/sources.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define PAPERS       "document" /* the place of what is done to papers */
#define FIRST_FORMAT "pdf"      /* what the button and the key are for */

/* VgDraftsPage:
 * @editing: the paragraph whose editor is open though nothing was typed yet
 * @is_showing: what is chosen in it is chosen by us
 */
struct _VgDraftsPage {
  GtkBox parent_instance;

  VgCaseFile *file;
  VgShelf *shelf;
  VgOpenPaper *open;
  char *editing;
  gboolean is_stale;
  gboolean is_showing;
  guint refreshing;

  AdwWindowTitle *title;
  VgSavedLabel *saved;
  AdwFlap *flap;
  VgPaperPicker *picker;
  GtkToggleButton *in_dutch;
  GtkToggleButton *in_english;
  GtkWidget *export;
  GtkMenuButton *record;
  GtkLabel *reason;
  VgFaultList *fault_list;
  GtkLabel *fault;
  VgDraftView *view;
};

G_DEFINE_FINAL_TYPE (VgDraftsPage, vg_drafts_page, GTK_TYPE_BOX)

static VgCase *
get_case (VgDraftsPage *self)
{
  return vg_case_file_get_case (self->file);
}

static const VgPaper *
get_paper (VgDraftsPage *self)
{
  return vg_paper_choice_get (vg_open_paper_get_choice (self->open));
}

/* NULL where it cannot be made, and before there is a case. */
static VgDraft *
get_draft (VgDraftsPage *self)
{
  return self->open != NULL ? vg_open_paper_get_draft (self->open) : NULL;
}

/* --- The paper that is shown --- */

static void
show_reason (VgDraftsPage *self)
{
  const char *reason = vg_open_paper_say_reason (self->open);

  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL && *reason != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "drafts.export", reason == NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "drafts.print", reason == NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->record),
                            reason == NULL &&
                                !vg_handed_is_away (vg_case_file_get_case (self->file)));
}

static void
show_language (VgDraftsPage *self)
{
  gboolean is_english = g_str_equal (get_paper (self)->language, "en");

  self->is_showing = TRUE;
  gtk_toggle_button_set_active (is_english ? self->in_english : self->in_dutch, TRUE);
  self->is_showing = FALSE;
}

static void
show_list (VgDraftsPage *self)
{
  const VgPaper *paper = get_paper (self);
  g_autoptr (VgDraftState) state = NULL;
  g_auto (GStrv) marks = NULL;

  if (paper == NULL)
    return;

  vg_paper_picker_show (self->picker, get_case (self), self->shelf,
                        vg_paper_choice_get_papers (vg_open_paper_get_choice (self->open)),
                        paper->id);
  if (get_draft (self) == NULL)
    return;
  state = vg_draft_state_new (get_draft (self), vg_open_paper_get_faults (self->open));
  marks = vg_draft_list_marks (
      state, get_case (self),
      vg_document_get_draft_word (vg_draft_get_document (get_draft (self))));
  vg_paper_picker_set_marks (self->picker, paper->id, (const char *const *) marks);
}

static void
show_paper (VgDraftsPage *self)
{
  const VgSources sources = { get_case (self), self->shelf, NULL };
  GtkPopover *popover = gtk_menu_button_get_popover (self->record);

  vg_draft_view_show (self->view, get_draft (self), &sources, self->editing);
  vg_fault_list_show (self->fault_list, get_draft (self), vg_open_paper_get_faults (self->open),
                      &sources);
  vg_version_popover_show (VG_VERSION_POPOVER (popover), get_case (self), get_paper (self));
  show_language (self);
}

static void
refresh (VgDraftsPage *self)
{
  g_autoptr (GError) error = NULL;

  self->is_stale = FALSE;
  if (!vg_open_paper_refresh (self->open, &error))
    gtk_label_set_text (self->fault, error->message);
  else if (get_draft (self) == NULL)
    gtk_label_set_text (self->fault,
                        _ ("Here the papers of this case will be, as soon as somebody was "
                           "talked with."));

  gtk_widget_set_visible (GTK_WIDGET (self->fault), get_draft (self) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), get_draft (self) != NULL);
  if (get_draft (self) != NULL)
    show_paper (self);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->fault_list), FALSE);
  show_list (self);
  show_reason (self);
}

static gboolean
refresh_cb (gpointer user_data)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (user_data);

  self->refreshing = 0;
  if (self->is_stale)
    refresh (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (VgDraftsPage *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refreshing == 0)
    self->refreshing = g_idle_add (refresh_cb, self);
}

static void
draft_changed_cb (VgDraftsPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_reason (self);
}

/* The draft of this moment, for an act. FALSE where there is none. */
static gboolean
ensure_fresh (VgDraftsPage *self)
{
  if (self->is_stale)
    refresh (self);

  return get_draft (self) != NULL;
}

/* --- Choosing --- */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (!vg_paper_choice_set (vg_open_paper_get_choice (self->open),
                            g_variant_get_string (parameter, NULL)))
    return;

  g_clear_pointer (&self->editing, g_free);
  refresh (self);
}

/* From the list to the paper. */
static void
read_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* Where the list lies over the paper, the keys go where one looks. */
static void
list_revealed_cb (VgDraftsPage *self)
{
  if (!adw_flap_get_folded (self->flap) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (adw_flap_get_reveal_flap (self->flap))
    gtk_widget_grab_focus (GTK_WIDGET (self->picker));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
language_changed_cb (VgDraftsPage *self)
{
  const char *language = gtk_toggle_button_get_active (self->in_dutch) ? "nl" : "en";

  if (self->is_showing || get_draft (self) == NULL ||
      g_str_equal (get_paper (self)->language, language))
    return;

  g_clear_pointer (&self->editing, g_free);
  vg_paper_choice_set_language (vg_open_paper_get_choice (self->open), language);
  refresh (self);
}

/* --- Acts on a paragraph --- */

/* Says what was done, if anything was, with the way back. */
static void
say_done (VgDraftsPage *self, guint n_acts_before, const char *words)
{
  if (vg_case_get_n_acts (get_case (self)) > n_acts_before)
    vg_toast_with_undo (GTK_WIDGET (self), words, "drafts.undo");
}

static void
stop_editing (VgDraftsPage *self, const char *paragraph)
{
  g_autofree char *place = vg_paragraph_editor_dup_place (get_draft (self), paragraph);

  g_clear_pointer (&self->editing, g_free);
  vg_case_set_draft (get_case (self), place, NULL);
  self->is_stale = TRUE;
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (!ensure_fresh (self))
    return;

  g_free (self->editing);
  self->editing = g_variant_dup_string (parameter, NULL);
  refresh (self);
  vg_draft_view_go_to (self->view, self->editing);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);
  guint n_acts = vg_case_get_n_acts (get_case (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *paragraph = NULL;
  g_autofree char *text = NULL;

  g_variant_get (parameter, "(ss)", &paragraph, &text);
  if (!ensure_fresh (self))
    return;
  if (!vg_draft_edit (get_draft (self), paragraph, text, &error)) {
    vg_tell (widget, _ ("This could not be saved"), error->message);
    return;
  }

  stop_editing (self, paragraph);
  refresh (self);
  vg_draft_view_go_to (self->view, paragraph);
  say_done (self, n_acts, _ ("Saved in this paper"));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);
  g_autofree char *paragraph = g_variant_dup_string (parameter, NULL);

  if (!ensure_fresh (self))
    return;

  stop_editing (self, paragraph);
  refresh (self);
  vg_draft_view_go_to (self->view, paragraph);
}

typedef gboolean (*Settle) (VgDraft *draft, const char *paragraph, GError **error);

static void
settle (VgDraftsPage *self, Settle act, GVariant *parameter, const char *words)
{
  guint n_acts = vg_case_get_n_acts (get_case (self));
  g_autofree char *paragraph = g_variant_dup_string (parameter, NULL);
  g_autoptr (GError) error = NULL;

  if (!ensure_fresh (self))
    return;
  if (!act (get_draft (self), paragraph, &error)) {
    vg_tell (GTK_WIDGET (self), _ ("This could not be saved"), error->message);
    return;
  }

  stop_editing (self, paragraph);
  refresh (self);
  if (!vg_draft_view_go_to (self->view, paragraph))
    gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
  say_done (self, n_acts, words);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  settle (VG_DRAFTS_PAGE (widget), vg_draft_keep_edit, parameter, _ ("Your text stays"));
}

static void
take_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  settle (VG_DRAFTS_PAGE (widget), vg_draft_drop_edit, parameter, _ ("Your text was let go"));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);
  const VgParagraph *paragraph = NULL;

  if (ensure_fresh (self))
    paragraph = vg_draft_find_paragraph (get_draft (self), g_variant_get_string (parameter, NULL));
  if (paragraph == NULL || paragraph->edited == NULL)
    return;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), paragraph->edited);
  vg_toast (widget, _ ("Copied"));
}

static void
go_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *where = g_variant_get_string (parameter, NULL);

  if (vg_sources_is_mediator (where))
    gtk_widget_activate_action (widget, "win.visit-at", "(sss)", "readiness", "", where);
  else
    vg_draft_view_go_to (VG_DRAFTS_PAGE (widget)->view, where);
}

/* Only what was done to papers: one does not see the rest from here. */
static gboolean
is_about_papers (VgAct *act)
{
  return act != NULL && vg_act_is_under (act, PAPERS);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgCase *subject = get_case (VG_DRAFTS_PAGE (widget));

  if (is_about_papers (vg_case_get_undoable (subject)) && vg_case_undo (subject))
    vg_toast_with_undo (widget, _ ("Undone"), NULL);
  else
    vg_toast_with_undo (widget, _ ("There is nothing left to undo in the papers"), NULL);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgCase *subject = get_case (VG_DRAFTS_PAGE (widget));

  if (is_about_papers (vg_case_get_redoable (subject)) && vg_case_redo (subject))
    vg_toast_with_undo (widget, _ ("Done again"), "drafts.undo");
}

/* --- Leaving --- */

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);
  guint n_acts = vg_case_get_n_acts (get_case (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  const char *why = NULL;
  const char *to = NULL;

  g_variant_get (parameter, "(&s&s)", &why, &to);
  if (!ensure_fresh (self) || vg_open_paper_say_reason (self->open) != NULL)
    return;
  if (!vg_draft_add_version (get_draft (self), why, *to != '\0' ? to : NULL, &error)) {
    vg_tell (widget, _ ("This could not be saved"), error->message);
    return;
  }

  /* Translators: what was done with a paper: "handed out". */
  words = g_strdup_printf (_ ("Recorded: %s"), vg_draft_say_why (why));
  say_done (self, n_acts, words);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  if (!ensure_fresh (self) || vg_open_paper_say_reason (self->open) != NULL)
    return;

  operation = vg_print_new (vg_draft_get_document (get_draft (self)), get_paper (self)->file);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)),
                               &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    vg_tell (widget, _ ("The paper could not be printed"), error->message);
}

static gboolean
lend_paper (GtkWidget *page, VgDraft **out_draft, const VgPaper **out_paper)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (page);

  if (self->file == NULL || !ensure_fresh (self))
    return FALSE;

  *out_draft = get_draft (self);
  *out_paper = get_paper (self);
  return TRUE;
}

static void
export_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (ensure_fresh (self) && vg_open_paper_say_reason (self->open) == NULL)
    vg_export_start (widget, self->file, get_paper (self), g_variant_get_string (parameter, NULL),
                     lend_paper);
}

/* --- The page --- */

static void
vg_drafts_page_map (GtkWidget *widget)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (self->is_stale)
    refresh (self);

  GTK_WIDGET_CLASS (vg_drafts_page_parent_class)->map (widget);
}

/* The way back goes with the page: elsewhere it would take back something else. */
static void
vg_drafts_page_unmap (GtkWidget *widget)
{
  vg_toast_drop_undo (widget);

  GTK_WIDGET_CLASS (vg_drafts_page_parent_class)->unmap (widget);
}

/* On the paper one looks at, in the list, or on the paper itself where the list is away. */
static gboolean
vg_drafts_page_grab_focus (GtkWidget *widget)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (widget);

  if (self->is_stale)
    refresh (self);
  if (adw_flap_get_reveal_flap (self->flap) && gtk_widget_grab_focus (GTK_WIDGET (self->picker)))
    return TRUE;

  return gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

static void
vg_drafts_page_dispose (GObject *object)
{
  VgDraftsPage *self = VG_DRAFTS_PAGE (object);

  g_clear_handle_id (&self->refreshing, g_source_remove);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (get_case (self), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_DRAFTS_PAGE);
  g_clear_object (&self->file);
  g_clear_pointer (&self->open, vg_open_paper_free);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->editing, g_free);

  G_OBJECT_CLASS (vg_drafts_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "drafts.choose", "s", choose_action },    { "drafts.edit", "s", edit_action },
    { "drafts.save", "(ss)", save_action },     { "drafts.cancel", "s", cancel_action },
    { "drafts.keep", "s", keep_action },        { "drafts.take", "s", take_action },
    { "drafts.copy", "s", copy_action },        { "drafts.go-to", "s", go_to_action },
    { "drafts.record", "(ss)", record_action }, { "drafts.print", NULL, print_action },
    { "drafts.export", "s", export_action },    { "drafts.undo", NULL, undo_action },
    { "drafts.redo", NULL, redo_action },       { "drafts.read", NULL, read_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "drafts.export",
                                       "s", FIRST_FORMAT);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "drafts.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "drafts.undo",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "drafts.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.back", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, title);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, saved);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, flap);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, picker);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, in_dutch);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, in_english);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, export);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, record);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, reason);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, fault_list);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, fault);
  gtk_widget_class_bind_template_child (widget_class, VgDraftsPage, view);
  gtk_widget_class_bind_template_callback (widget_class, language_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_revealed_cb);
}

static void
vg_drafts_page_class_init (VgDraftsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_DRAFT_VIEW);
  g_type_ensure (VG_TYPE_FAULT_LIST);
  g_type_ensure (VG_TYPE_FOLD);
  g_type_ensure (VG_TYPE_PAPER_PICKER);
  g_type_ensure (VG_TYPE_BACK_BUTTON);
  g_type_ensure (VG_TYPE_SAVED_LABEL);
  g_type_ensure (VG_TYPE_VERSION_POPOVER);
  g_type_ensure (VG_TYPE_WINDOW_BUTTONS);
  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_drafts_page_dispose;
  widget_class->map = vg_drafts_page_map;
  widget_class->unmap = vg_drafts_page_unmap;
  widget_class->grab_focus = vg_drafts_page_grab_focus;

  install_actions (widget_class);
  bind_keys (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/drafts/drafts-page.ui");
  bind_children (widget_class);
}

static void
vg_drafts_page_init (VgDraftsPage *self)
{
  g_autoptr (GMenuModel) formats = vg_export_new_menu ("drafts.export");

  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name (GTK_WIDGET (self->record), _ ("Record as handed out"), NULL);
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (self->export), formats);
  vg_name_menu_of (GTK_WIDGET (self->export), _ ("Other formats"));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_drafts_page_new (VgCaseFile *file, VgShelf *shelf, const char *party)
{
  VgDraftsPage *self = NULL;
  VgCase *subject = NULL;
  const char *label = NULL;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  subject = vg_case_file_get_case (file);
  label = vg_case_get_text (subject, "case/label");
  self = g_object_new (VG_TYPE_DRAFTS_PAGE, NULL);
  adw_window_title_set_subtitle (self->title, label != NULL ? label : "");
  self->shelf = vg_shelf_ref (shelf);
  self->file = g_object_ref (file);
  self->open = vg_open_paper_new (subject, shelf);
  vg_saved_label_set_file (self->saved, G_OBJECT (file));
  g_signal_connect_swapped (subject, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (subject, "draft-changed", G_CALLBACK (draft_changed_cb), self);
  self->is_stale = TRUE;

  return GTK_WIDGET (self);
}
