/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/releases/text-check.h"

#include "derive/leak-say.h"
#include "derive/stage.h"
#include "model/people.h"
#include "ui/common/name.h"
#include "ui/common/wrap-row.h"
#include "ui/releases/words-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PASSAGE "passage"
#define READER  "reader"

/* @places: (nullable): those that have a line
 * @has_looked: whether findings of the text as it stands are shown
 */
struct _VgTextCheck {
  GtkBox parent_instance;

  VgCase *subject;
  VgShelf *shelf;
  GHashTable *places;
  gboolean has_looked;

  GtkBox *readers;
  GtkBox *place;
  VgWordsForm *text;
  GtkLabel *verdict;
  GtkBox *findings;
};

G_DEFINE_FINAL_TYPE (VgTextCheck, vg_text_check, GTK_TYPE_BOX)

static void
clear (VgTextCheck *self)
{
  GtkTextBuffer *buffer = vg_words_form_get_buffer (self->text);
  GtkWidget *child = NULL;
  GtkTextIter start;
  GtkTextIter end;

  self->has_looked = FALSE;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, PASSAGE, &start, &end);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), FALSE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->findings))) != NULL)
    gtk_box_remove (self->findings, child);
}

static const char *
get_reader (VgTextCheck *self)
{
  for (GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->readers)); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)))
      return g_object_get_data (G_OBJECT (button), READER);

  return VG_LEAK_BOTH;
}

static void
say (VgTextCheck *self, const char *verdict)
{
  gtk_label_set_text (self->verdict, verdict);
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), TRUE);
}

static GtkWidget *
new_label (const char *text, const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, class);
  return label;
}

/* The way to the line whose release is missing, where there is one. */
static GtkWidget *
new_way (VgTextCheck *self, const VgLeak *leak)
{
  const char *place = leak->release != NULL ? leak->release + strlen ("release/") : NULL;
  GtkWidget *button = NULL;

  if (place == NULL || self->places == NULL || !g_hash_table_contains (self->places, place))
    return NULL;

  button = gtk_button_new_with_label (_ ("To this line"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "vg-release-button");
  vg_name_button (button, leak->passage);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "releases.go");
  return button;
}

static void
add_finding (VgTextCheck *self, const VgLeak *leak)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *weight = new_label (leak->is_blocking ? _ ("! May not go like this") : _ ("Take note"),
                                 leak->is_blocking ? "vg-needs-you" : "vg-release-caption");
  g_autofree char *passage = g_strdup_printf ("“%s”", leak->passage);
  g_autofree char *sentence = vg_leak_say (leak, self->subject);
  GtkWidget *way = new_way (self, leak);

  gtk_widget_set_halign (weight, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), weight);
  gtk_box_append (GTK_BOX (box), new_label (passage, "vg-release-said"));
  gtk_box_append (GTK_BOX (box), new_label (sentence, "vg-release-state"));
  if (way != NULL)
    gtk_box_append (GTK_BOX (box), way);
  gtk_widget_add_css_class (box, "vg-finding");
  gtk_box_append (self->findings, box);
}

static void
mark_passage (VgTextCheck *self, const VgLeak *leak)
{
  GtkTextBuffer *buffer = vg_words_form_get_buffer (self->text);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) leak->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) (leak->start + leak->length));
  gtk_text_buffer_apply_tag_by_name (buffer, PASSAGE, &start, &end);
}

static void
show_findings (VgTextCheck *self, GPtrArray *leaks)
{
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u passage to look at", "%u passages to look at", leaks->len), leaks->len);

  say (self, leaks->len > 0
                 ? count
                 : _ ("No words were found that are not released. What can be concluded from a "
                      "text is not found this way: read it once more with the other's eyes."));
  for (guint i = 0; i < leaks->len; i++) {
    mark_passage (self, leaks->pdata[i]);
    add_finding (self, leaks->pdata[i]);
  }
}

/* Of the text as it is in the buffer, so that the places of findings are places there. */
static char *
dup_text (VgTextCheck *self)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (vg_words_form_get_buffer (self->text), &start, &end);
  return gtk_text_buffer_get_text (vg_words_form_get_buffer (self->text), &start, &end, TRUE);
}

static void
look (VgTextCheck *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (VgLeakRules) rules = vg_leak_rules_read (self->shelf, &error);
  g_autoptr (GPtrArray) leaks = NULL;

  clear (self);
  if (rules == NULL) {
    say (self, error->message);
    return;
  }

  leaks = vg_leak_find (self->subject, rules, get_reader (self), text, NULL);
  self->has_looked = TRUE;
  show_findings (self, leaks);
}

static void
reader_toggled_cb (VgTextCheck *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button) && self->has_looked)
    look (self);
}

static gboolean
vg_text_check_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_TEXT_CHECK (widget)->text));
}

static void
vg_text_check_dispose (GObject *object)
{
  VgTextCheck *self = VG_TEXT_CHECK (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_TEXT_CHECK);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->shelf, vg_shelf_unref);
  g_clear_pointer (&self->places, g_hash_table_unref);

  G_OBJECT_CLASS (vg_text_check_parent_class)->dispose (object);
}

static void
vg_text_check_class_init (VgTextCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);
  G_OBJECT_CLASS (klass)->dispose = vg_text_check_dispose;
  widget_class->grab_focus = vg_text_check_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/releases/text-check.ui");
  gtk_widget_class_bind_template_child (widget_class, VgTextCheck, readers);
  gtk_widget_class_bind_template_child (widget_class, VgTextCheck, place);
  gtk_widget_class_bind_template_child (widget_class, VgTextCheck, verdict);
  gtk_widget_class_bind_template_child (widget_class, VgTextCheck, findings);
}

static void
vg_text_check_init (VgTextCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->text = VG_WORDS_FORM (vg_words_form_new (_ ("The text"), _ ("_Check this text")));
  gtk_text_buffer_create_tag (vg_words_form_get_buffer (self->text), PASSAGE, "underline",
                              PANGO_UNDERLINE_SINGLE, "weight", PANGO_WEIGHT_BOLD, NULL);
  g_signal_connect_swapped (self->text, "save", G_CALLBACK (look), self);
  g_signal_connect_object (vg_words_form_get_buffer (self->text), "changed", G_CALLBACK (clear),
                           self, G_CONNECT_SWAPPED);
  gtk_box_append (self->place, GTK_WIDGET (self->text));
}

static void
add_reader (VgTextCheck *self, const char *reader, const char *name)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->readers));
  GtkWidget *button = gtk_toggle_button_new_with_label (name);

  g_object_set_data_full (G_OBJECT (button), READER, g_strdup (reader), g_free);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  if (first == NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (reader_toggled_cb), self);
  gtk_widget_add_css_class (button, "vg-release-button");
  gtk_box_append (self->readers, button);
}

GtkWidget *
vg_text_check_new (VgCase *subject, VgShelf *shelf)
{
  VgTextCheck *self = g_object_new (VG_TYPE_TEXT_CHECK, NULL);
  g_autoptr (GPtrArray) people = vg_stage_list_people (subject, shelf);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (subject, people->pdata[i]);
    g_autofree char *label = g_strdup_printf (_ ("For %s"), name);

    add_reader (self, people->pdata[i], label);
  }
  add_reader (self, VG_LEAK_BOTH, _ ("For both"));
  return GTK_WIDGET (self);
}

void
vg_text_check_refresh (VgTextCheck *self, GHashTable *places)
{
  g_return_if_fail (VG_IS_TEXT_CHECK (self));

  g_hash_table_ref (places);
  g_clear_pointer (&self->places, g_hash_table_unref);
  self->places = places;
  if (self->has_looked)
    look (self);
}
