/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/written/question-picker.h"

#include "ui/common/name.h"
#include "ui/common/text-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUESTION  "vg-question"
#define FOLDED    "vg-folded"
#define IS_FIRST  "vg-is-first" /* the first of those that are not likely */
#define IS_LIKELY "vg-is-likely"
#define WIDTH     440
#define HEIGHT    340

struct _VgQuestionPicker {
  GtkPopover parent_instance;

  VgInterview *interview;
  VgLikelyQuestions *likely;
  GtkEditable *entry;
  GtkListBox *list;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgQuestionPicker, vg_question_picker, GTK_TYPE_POPOVER)

/* All words that are typed, in any order. */
static gboolean
fits (GtkListBoxRow *row, gpointer user_data)
{
  VgQuestionPicker *self = VG_QUESTION_PICKER (user_data);
  const char *folded = g_object_get_data (G_OBJECT (row), FOLDED);
  g_autofree char *typed = g_utf8_casefold (gtk_editable_get_text (self->entry), -1);
  g_auto (GStrv) words = g_strsplit_set (typed, " \t", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static void
choose (VgQuestionPicker *self, GtkListBoxRow *row)
{
  g_autofree char *question = g_strdup (g_object_get_data (G_OBJECT (row), QUESTION));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, question);
}

static GtkListBoxRow *
find_first (VgQuestionPicker *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (child != NULL && (!GTK_IS_LIST_BOX_ROW (child) || !gtk_widget_get_child_visible (child)))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? GTK_LIST_BOX_ROW (child) : NULL;
}

/* What Enter takes: what was searched, or a likely one. Where nothing was typed and none is
 * likely, nothing: it would be the first of the guide.
 */
static GtkListBoxRow *
find_offered (VgQuestionPicker *self)
{
  GtkListBoxRow *row = find_first (self);
  gboolean is_searching = *gtk_editable_get_text (self->entry) != '\0';

  return row != NULL && (is_searching || g_object_get_data (G_OBJECT (row), IS_LIKELY) != NULL)
             ? row
             : NULL;
}

static void
search_changed_cb (VgQuestionPicker *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, find_offered (self));
}

/* Enter in the field takes the row that is chosen, which the arrows move. */
static void
activate_cb (VgQuestionPicker *self)
{
  GtkListBoxRow *row = NULL;

  gtk_list_box_invalidate_filter (self->list);
  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL || !fits (row, self))
    row = find_offered (self);
  if (row != NULL)
    choose (self, row);
}

static void
move (VgQuestionPicker *self, gboolean is_down)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkWidget *next = row != NULL ? GTK_WIDGET (row) : NULL;

  while (next != NULL) {
    next = is_down ? gtk_widget_get_next_sibling (next) : gtk_widget_get_prev_sibling (next);
    if (next != NULL && GTK_IS_LIST_BOX_ROW (next) && gtk_widget_get_child_visible (next))
      break;
  }
  if (row == NULL)
    next = GTK_WIDGET (find_first (self));
  if (next != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (next));
}

static void
show_selected (VgQuestionPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  GtkAdjustment *adjustment = gtk_list_box_get_adjustment (self->list);
  graphene_rect_t bounds;

  if (row != NULL && adjustment != NULL &&
      gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* The field keeps the focus, so that one can type on at any moment. */
static gboolean
key_pressed_cb (VgQuestionPicker *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  move (self, keyval == GDK_KEY_Down);
  show_selected (self);
  return GDK_EVENT_STOP;
}

static void
vg_question_picker_finalize (GObject *object)
{
  VgQuestionPicker *self = VG_QUESTION_PICKER (object);

  g_clear_pointer (&self->likely, vg_likely_questions_free);
  g_clear_object (&self->interview);

  G_OBJECT_CLASS (vg_question_picker_parent_class)->finalize (object);
}

static void
vg_question_picker_class_init (VgQuestionPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_question_picker_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_QUESTION_PICKER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
new_dim (const char *text)
{
  GtkWidget *label = vg_text_label_new (text, "dim-label");

  gtk_widget_add_css_class (label, "written-group");
  return label;
}

/* Above the first of those that are likely, and of those that are not. */
static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  gboolean is_other = g_object_get_data (G_OBJECT (row), IS_FIRST) != NULL;
  gboolean is_likely = g_object_get_data (G_OBJECT (row), IS_LIKELY) != NULL;

  if (before == NULL && is_other)
    gtk_list_box_row_set_header (row, new_dim (_ ("None is likely by its words. Search, or choose "
                                                  "with the arrow keys.")));
  else if (is_other)
    gtk_list_box_row_set_header (row, new_dim (_ ("The other questions of this talk")));
  else if (before == NULL && is_likely)
    gtk_list_box_row_set_header (row, new_dim (_ ("Likely, by the words")));
  else
    gtk_list_box_row_set_header (row, NULL);
}

static GtkWidget *
new_entry (VgQuestionPicker *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  g_object_set (entry, "placeholder-text", _ ("Words of a question"), NULL);
  vg_name (entry, _ ("Which question does this answer?"), NULL);
  g_signal_connect_swapped (entry, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (entry, keys);
  return entry;
}

static GtkWidget *
new_list (VgQuestionPicker *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_set_focusable (scroller, FALSE);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_list_box_set_filter_func (self->list, fits, self, NULL);
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  gtk_list_box_set_placeholder (self->list, new_dim (_ ("No question has these words.")));
  vg_name (list, _ ("Questions"), NULL);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (choose), self);
  gtk_widget_add_css_class (list, "vg-jump");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, WIDTH, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static void
vg_question_picker_init (VgQuestionPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), new_entry (self));
  gtk_box_append (GTK_BOX (box), new_list (self));
  vg_name (GTK_WIDGET (self), _ ("Which question does this answer?"), NULL);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
vg_question_picker_new (VgInterview *interview, VgLeakRules *rules)
{
  VgQuestionPicker *self = g_object_new (VG_TYPE_QUESTION_PICKER, NULL);

  self->interview = g_object_ref (interview);
  self->likely = vg_likely_questions_new (interview, rules);
  return GTK_WIDGET (self);
}

static GtkWidget *
new_content (const char *ask, VgItemState state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *text = gtk_label_new (ask);
  GtkWidget *sign = gtk_label_new (vg_item_state_get_sign (state));

  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), sign);
  return box;
}

static GtkWidget *
new_row (VgQuestionPicker *self, const VgLikelyQuestion *question)
{
  VgItem *item = vg_guide_get_item (vg_interview_get_guide (self->interview), question->item);
  VgItemState state = vg_route_get_state (vg_interview_get_route (self->interview), question->item);
  VgWording wording = vg_interview_get_wording (self->interview);
  const char *ask = vg_item_get_ask (item, &wording);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), new_content (ask, state));
  g_object_set_data (G_OBJECT (row), QUESTION, (gpointer) vg_item_get_id (item));
  g_object_set_data_full (G_OBJECT (row), FOLDED, g_utf8_casefold (ask, -1), g_free);
  vg_name (row, ask, vg_item_state_say (state));
  return row;
}

void
vg_question_picker_fill (VgQuestionPicker *self, const char *words)
{
  g_autoptr (GArray) questions = NULL;
  GtkListBoxRow *row = NULL;
  gboolean has_others = FALSE;

  g_return_if_fail (VG_IS_QUESTION_PICKER (self) && words != NULL);

  gtk_editable_set_text (self->entry, "");
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  questions = vg_likely_questions_list (self->likely, words);
  for (guint i = 0; i < questions->len; i++) {
    const VgLikelyQuestion *question = &g_array_index (questions, VgLikelyQuestion, i);
    GtkWidget *made = new_row (self, question);

    if (question->points > 0)
      g_object_set_data (G_OBJECT (made), IS_LIKELY, GUINT_TO_POINTER (1));
    else if (!has_others) {
      has_others = TRUE;
      g_object_set_data (G_OBJECT (made), IS_FIRST, GUINT_TO_POINTER (1));
    }
    gtk_list_box_append (self->list, made);
  }
  gtk_list_box_select_row (self->list, find_offered (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
