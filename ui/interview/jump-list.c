/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/interview/jump-list.h"

#include "ui/common/name.h"
#include "ui/interview/sayings.h"

#include <string.h>

struct _VgJumpList {
  GtkBox parent_instance;

  GtkSearchEntry *entry;
  GtkListBox *list;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgJumpList, vg_jump_list, GTK_TYPE_BOX)

gboolean
vg_jump_list_fits (const char *words_of_question, guint number, const char *typed)
{
  g_autofree char *folded = g_utf8_casefold (words_of_question, -1);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (wanted), " \t", -1);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  if (g_str_equal (wanted, digits))
    return TRUE;
  for (guint i = 0; words[i] != NULL; i++) {
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  }

  return TRUE;
}

static const char *
words_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "vg-words");
}

static guint
number_of (GtkListBoxRow *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "vg-number"));
}

static gboolean
fits (GtkListBoxRow *row, gpointer user_data)
{
  VgJumpList *self = VG_JUMP_LIST (user_data);

  return vg_jump_list_fits (words_of (row), number_of (row),
                            gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
row_activated_cb (VgJumpList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "vg-item")));
}

static GtkListBoxRow *
find_first (VgJumpList *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  while (child != NULL && (!GTK_IS_LIST_BOX_ROW (child) || !gtk_widget_get_child_visible (child)))
    child = gtk_widget_get_next_sibling (child);

  return child != NULL ? GTK_LIST_BOX_ROW (child) : NULL;
}

static void
search_changed_cb (VgJumpList *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_list_box_select_row (self->list, find_first (self));
}

static void
activate_cb (VgJumpList *self)
{
  GtkListBoxRow *row = NULL;

  /* The search waits a moment after typing; Enter does not. */
  search_changed_cb (self);
  row = find_first (self);
  if (row != NULL)
    row_activated_cb (self, row);
}

static void
stop_cb (VgJumpList *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static gboolean
vg_jump_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_JUMP_LIST (widget)->entry));
}

static void
vg_jump_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_JUMP_LIST);

  G_OBJECT_CLASS (vg_jump_list_parent_class)->dispose (object);
}

static void
vg_jump_list_class_init (VgJumpListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = vg_jump_list_dispose;
  widget_class->grab_focus = vg_jump_list_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_JUMP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/interview/jump-list.ui");
  gtk_widget_class_bind_template_child (widget_class, VgJumpList, entry);
  gtk_widget_class_bind_template_child (widget_class, VgJumpList, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
vg_jump_list_init (VgJumpList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, fits, self, NULL);
}

GtkWidget *
vg_jump_list_new (void)
{
  return g_object_new (VG_TYPE_JUMP_LIST, NULL);
}

static GtkWidget *
make_content (const char *question, guint number, VgItemState state)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  GtkWidget *count = gtk_label_new (digits);
  GtkWidget *text = gtk_label_new (question);
  GtkWidget *sign = gtk_label_new (vg_item_state_get_sign (state));

  gtk_label_set_width_chars (GTK_LABEL (count), 3);
  gtk_label_set_xalign (GTK_LABEL (count), 1);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_append (GTK_BOX (box), count);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), sign);

  return box;
}

/* What it is found by: the question as it is said and in plain words, what it is about, and the
 * part of the talk. Returns: (transfer full)
 */
static char *
dup_words (VgInterview *interview, VgItem *item)
{
  VgWording wording = vg_interview_get_wording (interview);
  VgWording plain = { .language = wording.language,
                      .is_informal = wording.is_informal,
                      .is_plain = TRUE };
  VgSection *section = vg_guide_section_of (vg_interview_get_guide (interview),
                                            vg_item_get_index (item));
  const char *label = vg_item_get_label (item, wording.language);

  return g_strjoin ("\n", vg_item_get_ask (item, &wording), vg_item_get_ask (item, &plain),
                    vg_section_get_title (section, wording.language), label, NULL);
}

static void
add_row (VgJumpList *self, VgInterview *interview, VgItem *item, guint number)
{
  VgWording wording = vg_interview_get_wording (interview);
  const char *question = vg_item_get_ask (item, &wording);
  VgItemState state = vg_route_get_state (vg_interview_get_route (interview),
                                          vg_item_get_index (item));
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = vg_say_row (question, state);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), make_content (question, number, state));
  g_object_set_data_full (G_OBJECT (row), "vg-words", dup_words (interview, item), g_free);
  g_object_set_data (G_OBJECT (row), "vg-number", GUINT_TO_POINTER (number));
  g_object_set_data (G_OBJECT (row), "vg-item", GUINT_TO_POINTER (vg_item_get_index (item)));
  vg_name (row, name, NULL);
  gtk_list_box_append (self->list, row);
}

static void
fill (VgJumpList *self, VgInterview *interview, gboolean is_open_alone)
{
  VgRoute *route = vg_interview_get_route (interview);
  VgGuide *guide = vg_interview_get_guide (interview);
  GtkListBoxRow *row = NULL;
  guint number = 0;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  for (guint i = vg_route_get_next (route, VG_NO_ITEM); i != VG_NO_ITEM;
       i = vg_route_get_next (route, i)) {
    VgItem *item = vg_guide_get_item (guide, i);

    if (vg_route_get_state (route, i) == VG_STATE_NOTE ||
        (is_open_alone && vg_item_get_kind (item) != VG_ITEM_OPEN))
      continue;
    add_row (self, interview, item, ++number);
  }
}

void
vg_jump_list_fill (VgJumpList *self, VgInterview *interview)
{
  g_return_if_fail (VG_IS_JUMP_LIST (self));

  fill (self, interview, FALSE);
}

void
vg_jump_list_fill_open (VgJumpList *self, VgInterview *interview)
{
  g_return_if_fail (VG_IS_JUMP_LIST (self));

  fill (self, interview, TRUE);
}
