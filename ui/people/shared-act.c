/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/shared-act.h"

#include "base/json.h"
#include "derive/place-words.h"
#include "ui/common/dates.h"
#include "ui/common/text-label.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_CHARS 140

/* In the order of VgErasureChoice. */
static const char *const said[] = { N_ ("keep"), N_ ("keep what is the others’"), N_ ("erase") };
static const char *const values[] = { "keep", "redact", "erase" };

struct _VgSharedAct {
  GtkListBoxRow parent_instance;

  VgValueButtons *choice;
};

G_DEFINE_FINAL_TYPE (VgSharedAct, vg_shared_act, GTK_TYPE_LIST_BOX_ROW)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
chosen_cb (VgSharedAct *self, const char *value, gboolean is_on)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (values[i], value))
      g_signal_emit (self, signals[CHOSEN], 0, i);
}

static void
vg_shared_act_class_init (VgSharedActClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_SHARED_ACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
vg_shared_act_init (VgSharedAct *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* --- What was written --- */

static void
add_texts (GString *all, JsonNode *value)
{
  JsonObject *record = vg_json_peek_object (value);
  const char *text = vg_json_peek_string (value);
  g_autoptr (GList) members = record != NULL ? json_object_get_members (record) : NULL;

  if (text != NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", text);
  for (GList *at = members; at != NULL; at = at->next) {
    const char *member = vg_json_get_string (record, at->data);

    if (member != NULL && strchr (member, ' ') != NULL)
      g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", member);
  }
}

/* The sentences in it, not longer than one reads at a glance. */
static char *
dup_texts (VgAct *act)
{
  g_autoptr (GString) all = g_string_new (NULL);
  JsonObjectIter iter;
  const char *place = NULL;
  JsonNode *value = NULL;
  g_autofree char *begun = NULL;

  json_object_iter_init_ordered (&iter, vg_act_get_set (act));
  while (json_object_iter_next_ordered (&iter, &place, &value))
    add_texts (all, value);
  if (g_utf8_strlen (all->str, -1) <= MOST_CHARS)
    return g_strdup (all->str);

  begun = g_utf8_substring (all->str, 0, MOST_CHARS);
  return g_strconcat (begun, "…", NULL);
}

/* "Note · 2-3-2026" */
static char *
dup_title (VgAct *act, VgShelf *shelf)
{
  g_autoptr (GList) places = json_object_get_members (vg_act_get_set (act));
  g_autofree char *what = vg_place_words_say (shelf, places != NULL ? places->data : "");
  g_autofree char *date = g_strndup (vg_act_get_at (act), strlen ("2026-03-02"));
  g_autofree char *day = vg_say_date (date);

  return g_strdup_printf ("%s · %s", what, day);
}

GtkWidget *
vg_shared_act_new (VgAct *act, VgShelf *shelf)
{
  VgSharedAct *self = g_object_new (VG_TYPE_SHARED_ACT, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *title = dup_title (act, shelf);
  g_autofree char *texts = dup_texts (act);

  self->choice = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_ROW, title));
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    vg_value_buttons_add (self->choice, values[i], _ (said[i]));
  g_signal_connect_object (self->choice, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), vg_text_label_new (title, "heading"));
  if (*texts != '\0')
    gtk_box_append (GTK_BOX (box), vg_text_label_new (texts, "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_widget_add_css_class (box, "check-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  vg_shared_act_show (self, VG_ERASURE_KEEP);
  return GTK_WIDGET (self);
}

void
vg_shared_act_show (VgSharedAct *self, VgErasureChoice choice)
{
  g_return_if_fail (VG_IS_SHARED_ACT (self) && choice < G_N_ELEMENTS (values));

  vg_value_buttons_show (self->choice, (const char *const[]){ values[choice], NULL });
}
