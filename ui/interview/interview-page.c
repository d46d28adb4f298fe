/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/interview-page.h"

#include "interview/own-question.h"
#include "interview/resume.h"
#include "ui/common/name.h"
#include "ui/common/toast.h"
#include "ui/interview/branch-bar.h"
#include "ui/interview/end-view.h"
#include "ui/interview/foot.h"
#include "ui/interview/noted-pane.h"
#include "ui/interview/open-editor.h"
#include "ui/interview/outline.h"
#include "ui/interview/pause-view.h"
#include "ui/interview/prompts-pane.h"
#include "ui/interview/question-view.h"
#include "ui/interview/session.h"
#include "ui/interview/side-panes.h"
#include "ui/interview/talk-header.h"
#include "ui/interview/talk-undo.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define REFRESH_MS 200 /* the outline may follow a moment later than the answer */

/* @current: the item one is at; VG_NO_ITEM after the last one */
struct _VgInterviewPage {
  GtkBox parent_instance;

  VgTalkHeader *header;
  VgSidePanes *panes;
  VgPromptsPane *prompts;
  GtkScrolledWindow *scroller;
  GtkStack *stack;
  AdwClamp *branch_place;
  AdwClamp *foot_place;
  GtkWidget *back;
  GtkWidget *next;
  GtkWidget *note;
  GtkWidget *rest;

  VgOutline *outline;
  VgQuestionView *view;
  VgEndView *end;
  VgPauseView *pause;
  VgNotedPane *noted;
  VgFoot *foot;
  VgBranchBar *branch;

  VgShelf *shelf;
  VgInterview *interview;
  guint current;
  guint focusing;
  guint leaving;
  guint refreshing;
};

G_DEFINE_FINAL_TYPE (VgInterviewPage, vg_interview_page, GTK_TYPE_BOX)

static VgRoute *
get_route (VgInterviewPage *self)
{
  return vg_interview_get_route (self->interview);
}

static VgItem *
get_item (VgInterviewPage *self)
{
  return self->current != VG_NO_ITEM
             ? vg_guide_get_item (vg_interview_get_guide (self->interview), self->current)
             : NULL;
}

/* In the place of what was said before: that may be of something taken back since. */
static void
say (VgInterviewPage *self, const char *text)
{
  vg_toast_with_undo (GTK_WIDGET (self), text, NULL);
}

static gboolean
save_all (VgInterviewPage *self, GError **error)
{
  VgEditor *editor = vg_question_view_get_editor (self->view);

  return (editor == NULL || vg_editor_save (editor, error)) && vg_foot_save (self->foot, error) &&
         vg_noted_pane_save (self->noted, error) && vg_talk_header_save (self->header, error);
}

/* What is typed becomes part of the case. Where it cannot, one stays with it. */
static gboolean
save (VgInterviewPage *self)
{
  g_autofree char *told = vg_branch_bar_say (self->branch);
  g_autoptr (GError) error = NULL;

  if (!save_all (self, &error)) {
    say (self, error->message);
    return FALSE;
  }
  vg_branch_bar_keep (self->branch, told);

  return TRUE;
}

static void
focus (VgInterviewPage *self)
{
  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->pause))
    return;
  if (self->current == VG_NO_ITEM)
    vg_end_view_focus (self->end);
  else if (!vg_question_view_focus (self->view))
    gtk_widget_grab_focus (self->next);
}

static gboolean
focus_when_shown (gpointer data)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (data);

  self->focusing = 0;
  focus (self);

  return G_SOURCE_REMOVE;
}

/* At once, so that no key meets another control on the way, and again when all is shown: the
 * toolkit looks for a place of its own where a widget with the focus goes away.
 */
static void
queue_focus (VgInterviewPage *self)
{
  focus (self);
  if (self->focusing == 0)
    self->focusing = g_idle_add (focus_when_shown, self);
}

static void
show_ways (VgInterviewPage *self)
{
  guint before = vg_route_get_previous (get_route (self), self->current);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.back", before != VG_NO_ITEM);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.next", self->current != VG_NO_ITEM);
}

/* In a pause nothing but going on asks for a press, and at the end there is no next question. */
static void
show_pause (VgInterviewPage *self, gboolean is_pause)
{
  gtk_widget_set_visible (GTK_WIDGET (self->branch), !is_pause);
  if (is_pause || self->current == VG_NO_ITEM)
    gtk_widget_remove_css_class (self->next, "suggested-action");
  else
    gtk_widget_add_css_class (self->next, "suggested-action");
}

/* Turns to an item without asking what was typed at the one before. */
static void
turn_to (VgInterviewPage *self, guint index)
{
  gboolean is_end = index == VG_NO_ITEM;

  self->current = index;
  if (!is_end) {
    vg_question_view_turn_to (self->view, index);
    vg_session_set_item (self->interview, index);
  } else {
    vg_end_view_show (self->end);
    vg_session_leave (self->interview);
  }
  gtk_stack_set_visible_child (self->stack,
                               is_end ? GTK_WIDGET (self->end) : GTK_WIDGET (self->view));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);

  show_pause (self, FALSE);
  vg_branch_bar_turn_to (self->branch, index);
  vg_outline_go_to (self->outline, index);
  vg_prompts_pane_show (self->prompts, self->interview, index);
  vg_noted_pane_show (self->noted, index);
  show_ways (self);
  queue_focus (self);
}

/* Of the question one leaves. */
static void
tell_open (VgInterviewPage *self)
{
  VgEditor *editor = get_item (self) != NULL ? vg_question_view_get_editor (self->view) : NULL;
  const char *open = editor != NULL ? vg_editor_get_open (editor) : NULL;

  if (open != NULL)
    say (self, open);
}

/* Once all is saved. */
static void
go_to (VgInterviewPage *self, guint index)
{
  if (index != self->current)
    tell_open (self);
  turn_to (self, index);
  /* In a narrow window the outline lies over the question. */
  if (vg_side_panes_get_is_narrow (self->panes))
    g_object_set (self->panes, "start-shown", FALSE, NULL);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  if (self->current != VG_NO_ITEM && save (self))
    go_to (self, vg_route_get_next (get_route (self), self->current));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);
  guint before = VG_NO_ITEM;

  if (!save (self))
    return;
  before = vg_route_get_previous (get_route (self), self->current);
  if (before != VG_NO_ITEM)
    go_to (self, before);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  if (save (self))
    go_to (self, g_variant_get_uint32 (parameter));
}

static void
form_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  if (get_item (self) != NULL)
    vg_editor_set_form (vg_question_view_get_editor (self->view),
                        g_variant_get_string (parameter, NULL));
}

/* The same reason once more takes it back. */
static void
reason_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);
  const char *reason = g_variant_get_string (parameter, NULL);
  VgItem *item = get_item (self);
  g_autoptr (GError) error = NULL;

  if (item == NULL || vg_interview_get_party (self->interview) == NULL ||
      vg_item_get_kind (item) == VG_ITEM_NOTE || !save (self))
    return;
  if (*reason == '\0' || g_strcmp0 (vg_interview_get_none (self->interview, item), reason) == 0)
    reason = NULL;
  if (!vg_interview_set_none (self->interview, item, reason, &error))
    say (self, error->message);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_talk_undo (widget, VG_INTERVIEW_PAGE (widget)->interview);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_talk_redo (widget, VG_INTERVIEW_PAGE (widget)->interview);
}

/* What one types after a list of the header has closed is for the question, not for the button. */
static gboolean
leave_header (gpointer data)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (data);

  self->leaving = 0;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->header)) != NULL)
    focus (self);

  return G_SOURCE_REMOVE;
}

static void
closed_cb (VgInterviewPage *self)
{
  if (self->leaving == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->leaving = g_idle_add (leave_header, self);
}

static void
jump_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_talk_header_pop_up_jump (VG_INTERVIEW_PAGE (widget)->header);
}

static void
jump_cb (VgInterviewPage *self, guint index)
{
  if (save (self))
    go_to (self, index);
}

/* The other side's question: its text in the guide, nothing of what was answered. */
static void
mirror_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);
  VgItem *item = get_item (self);
  const char *guide_id = vg_guide_get_mirror (vg_interview_get_guide (self->interview));
  VgGuide *guide = guide_id != NULL ? vg_shelf_find (self->shelf, guide_id) : NULL;
  const char *id = item != NULL ? vg_item_get_mirror (item) : NULL;
  VgItem *mirror = guide != NULL && id != NULL ? vg_guide_find_item (guide, id) : NULL;
  VgWording wording = { vg_interview_get_wording (self->interview).language, FALSE, FALSE };

  if (mirror != NULL)
    vg_question_view_pop_up (self->view, _ ("The other party is asked"),
                             vg_item_get_ask (mirror, &wording));
  else
    say (self, _ ("The other party is not asked this."));
}

/* --- What one writes in passing --- */

static const char *
get_item_id (VgInterviewPage *self)
{
  return get_item (self) != NULL ? vg_item_get_id (get_item (self)) : NULL;
}

static void
foot_done_cb (VgInterviewPage *self, const char *added)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgItem *item = added != NULL ? vg_guide_find_item (guide, added) : NULL;

  if (item != NULL && save (self))
    go_to (self, vg_item_get_index (item));
  else
    queue_focus (self);
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  vg_foot_begin_note (self->foot, get_item_id (self));
}

static void
signal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  vg_foot_begin_signal (self->foot, get_item_id (self));
}

/* In the part of the guide one is at. */
static void
own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);
  VgGuide *guide = vg_interview_get_guide (self->interview);
  guint last = vg_guide_get_n_sections (guide) - 1;
  VgSection *section = self->current != VG_NO_ITEM ? vg_guide_section_of (guide, self->current)
                                                   : vg_guide_get_section (guide, last);

  if (vg_interview_get_party (self->interview) != NULL)
    vg_foot_begin_own (self->foot, vg_section_get_id (section));
}

static void
remove_own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);
  g_autofree char *id = g_strdup (get_item_id (self));
  g_autoptr (GError) error = NULL;

  if (id == NULL || !save (self))
    return;
  if (vg_own_question_remove (vg_interview_get_case (self->interview),
                              vg_interview_get_party (self->interview), id, &error))
    vg_toast_with_undo (widget, _ ("Your question was taken away."), "interview.undo");
  else
    say (self, error->message);
}

/* --- A pause --- */

static void
pause_over_cb (VgInterviewPage *self)
{
  gboolean is_end = self->current == VG_NO_ITEM;

  gtk_stack_set_visible_child (self->stack,
                               is_end ? GTK_WIDGET (self->end) : GTK_WIDGET (self->view));
  show_pause (self, FALSE);
  queue_focus (self);
}

/* Once more ends it. */
static void
pause_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  if (gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->pause)) {
    pause_over_cb (self);
  } else if (save (self)) {
    gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->pause));
    show_pause (self, TRUE);
    vg_pause_view_begin (self->pause);
  }
}

/* --- The talk --- */

static void
talk_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_talk_header_pop_up_talk (VG_INTERVIEW_PAGE (widget)->header);
}

/* The guide, its indexes or its wording are others now: one stays at the same question, or at
 * the one that took its place.
 */
static void
renewed_cb (VgInterviewPage *self)
{
  VgGuide *guide = vg_interview_get_guide (self->interview);
  VgItem *same = vg_guide_find_item (guide, vg_question_view_get_id (self->view));
  guint index = VG_NO_ITEM;

  if (same != NULL)
    index = vg_item_get_index (same);
  else if (self->current != VG_NO_ITEM)
    index = vg_route_get_previous (get_route (self), self->current);

  vg_outline_renew (self->outline);
  vg_branch_bar_keep (self->branch, NULL);
  turn_to (self, index);
  vg_talk_header_show (self->header);
}

static void
toggle (VgInterviewPage *self, const char *pane_shown)
{
  gboolean is_shown = FALSE;

  g_object_get (self->panes, pane_shown, &is_shown, NULL);
  g_object_set (self->panes, pane_shown, !is_shown, NULL);
}

static void
prompts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  toggle (VG_INTERVIEW_PAGE (widget), "end-shown");
}

static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (widget);

  g_object_set (self->panes, "start-shown", TRUE, NULL);
  vg_outline_choose_filter (self->outline);
}

static void
outline_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  toggle (VG_INTERVIEW_PAGE (widget), "start-shown");
}

static void
say_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  say (VG_INTERVIEW_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
say_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  vg_toast_with_undo (widget, g_variant_get_string (parameter, NULL), "interview.undo");
}

static gboolean
refresh (gpointer data)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (data);

  self->refreshing = 0;
  vg_outline_show (self->outline);
  vg_prompts_pane_show (self->prompts, self->interview, self->current);
  vg_noted_pane_show (self->noted, self->current);
  if (self->current == VG_NO_ITEM)
    vg_end_view_show (self->end);
  show_ways (self);
  vg_talk_header_show (self->header);

  return G_SOURCE_REMOVE;
}

static void
case_changed_cb (VgInterviewPage *self)
{
  if (self->current != VG_NO_ITEM)
    vg_question_view_show (self->view);
  vg_branch_bar_follow (self->branch);
  if (self->refreshing == 0)
    self->refreshing = g_timeout_add (REFRESH_MS, refresh, self);
}

static void
vg_interview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (vg_interview_page_parent_class)->map (widget);

  vg_outline_show (VG_INTERVIEW_PAGE (widget)->outline);
  queue_focus (VG_INTERVIEW_PAGE (widget));
}

static void
vg_interview_page_unmap (GtkWidget *widget)
{
  save (VG_INTERVIEW_PAGE (widget));
  vg_toast_drop_undo (widget);

  GTK_WIDGET_CLASS (vg_interview_page_parent_class)->unmap (widget);
}

static void
vg_interview_page_dispose (GObject *object)
{
  VgInterviewPage *self = VG_INTERVIEW_PAGE (object);

  g_clear_handle_id (&self->focusing, g_source_remove);
  g_clear_handle_id (&self->leaving, g_source_remove);
  g_clear_handle_id (&self->refreshing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_INTERVIEW_PAGE);
  g_clear_object (&self->interview);
  g_clear_pointer (&self->shelf, vg_shelf_unref);

  G_OBJECT_CLASS (vg_interview_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "interview.next", NULL, next_action },
    { "interview.back", NULL, back_action },
    { "interview.go", "u", go_action },
    { "interview.form", "s", form_action },
    { "interview.reason", "s", reason_action },
    { "interview.undo", NULL, undo_action },
    { "interview.redo", NULL, redo_action },
    { "interview.jump", NULL, jump_action },
    { "interview.mirror", NULL, mirror_action },
    { "interview.note", NULL, note_action },
    { "interview.signal", NULL, signal_action },
    { "interview.own", NULL, own_action },
    { "interview.remove-own", NULL, remove_own_action },
    { "interview.pause", NULL, pause_action },
    { "interview.talk", NULL, talk_action },
    { "interview.filter", NULL, filter_action },
    { "interview.prompts", NULL, prompts_action },
    { "interview.outline", NULL, outline_action },
    { "interview.say", "s", say_action },
    { "interview.say-undo", "s", say_undo_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/interview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, header);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, panes);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, prompts);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, branch_place);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, foot_place);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, back);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, next);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, note);
  gtk_widget_class_bind_template_child (widget_class, VgInterviewPage, rest);
  gtk_widget_class_bind_template_callback (widget_class, jump_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
vg_interview_page_class_init (VgInterviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_interview_page_dispose;
  widget_class->map = vg_interview_page_map;
  widget_class->unmap = vg_interview_page_unmap;

  g_type_ensure (VG_TYPE_PROMPTS_PANE);
  g_type_ensure (VG_TYPE_SIDE_PANES);
  g_type_ensure (VG_TYPE_TALK_HEADER);
  bind_template (widget_class);
  install_actions (widget_class);
}

static void
vg_interview_page_init (VgInterviewPage *self)
{
  self->current = VG_NO_ITEM;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
build_body (VgInterviewPage *self)
{
  gboolean has_person = vg_interview_get_party (self->interview) != NULL;

  self->outline = VG_OUTLINE (vg_outline_new (self->interview));
  g_object_set (self->panes, "start", self->outline, NULL);

  self->view = VG_QUESTION_VIEW (vg_question_view_new (self->interview));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  self->end = VG_END_VIEW (vg_end_view_new (self->interview));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->end));

  self->pause = VG_PAUSE_VIEW (vg_pause_view_new (self->interview));
  g_signal_connect_object (self->pause, "over", G_CALLBACK (pause_over_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->pause));

  self->noted = VG_NOTED_PANE (vg_noted_pane_new (self->interview));
  vg_prompts_pane_set_head (self->prompts, GTK_WIDGET (self->noted));

  vg_name (self->back, _ ("Back"), NULL);
  vg_name (self->next, _ ("Next"), NULL);
  vg_name_with_inner (self->note, _ ("Write down"));
  vg_name (self->rest, _ ("Pause"), NULL);
  gtk_widget_set_visible (self->rest, has_person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.own", has_person);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "interview.pause", has_person);
  self->foot = VG_FOOT (vg_foot_new (self->interview));
  g_signal_connect_object (self->foot, "done", G_CALLBACK (foot_done_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->foot_place, GTK_WIDGET (self->foot));
  self->branch = VG_BRANCH_BAR (vg_branch_bar_new (self->interview));
  adw_clamp_set_child (self->branch_place, GTK_WIDGET (self->branch));
}

GtkWidget *
vg_interview_page_new (VgCaseFile *file, VgShelf *shelf, const char *guide_id, const char *party)
{
  VgInterviewPage *self = NULL;
  VgGuide *guide = NULL;
  guint first = VG_NO_ITEM;

  g_return_val_if_fail (VG_IS_CASE_FILE (file) && shelf != NULL, NULL);

  guide = vg_shelf_find (shelf, guide_id);
  if (guide == NULL)
    return NULL;

  self = g_object_new (VG_TYPE_INTERVIEW_PAGE, NULL);
  self->shelf = vg_shelf_ref (shelf);
  self->interview = vg_interview_new (vg_case_file_get_case (file), shelf, guide, party);
  vg_talk_header_begin (self->header, self->interview, file, self->panes);
  build_body (self);
  g_signal_connect_object (self->interview, "renewed", G_CALLBACK (renewed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vg_interview_get_case (self->interview), "changed",
                           G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);

  first = vg_session_get_item (self->interview);
  turn_to (self, first != VG_NO_ITEM ? first : vg_resume_find (get_route (self)));
  /* A talk that is finished is opened to read what was said. */
  if (self->current == VG_NO_ITEM)
    vg_end_view_read_back (self->end);

  return GTK_WIDGET (self);
}

void
vg_interview_page_go_to (VgInterviewPage *self, const char *item)
{
  VgItem *found = NULL;

  g_return_if_fail (VG_IS_INTERVIEW_PAGE (self));

  found = vg_guide_find_item (vg_interview_get_guide (self->interview), item);
  if (found != NULL && save (self))
    go_to (self, vg_item_get_index (found));
}

const char *
vg_interview_page_get_item (VgInterviewPage *self)
{
  g_return_val_if_fail (VG_IS_INTERVIEW_PAGE (self), NULL);

  return get_item_id (self);
}

/* (nullable) */
static VgOpenEditor *
find_open_editor (VgInterviewPage *self)
{
  VgEditor *editor = self->current != VG_NO_ITEM ? vg_question_view_get_editor (self->view) : NULL;

  return VG_IS_OPEN_EDITOR (editor) ? VG_OPEN_EDITOR (editor) : NULL;
}

const char *
vg_interview_page_get_fragment (VgInterviewPage *self)
{
  VgOpenEditor *editor = NULL;

  g_return_val_if_fail (VG_IS_INTERVIEW_PAGE (self), NULL);

  editor = find_open_editor (self);
  return editor != NULL ? vg_open_editor_get_fragment (editor) : NULL;
}

void
vg_interview_page_take_up (VgInterviewPage *self, const char *fragment)
{
  VgOpenEditor *editor = NULL;

  g_return_if_fail (VG_IS_INTERVIEW_PAGE (self) && fragment != NULL);

  editor = find_open_editor (self);
  if (editor != NULL)
    vg_open_editor_take_up (editor, fragment);
}
