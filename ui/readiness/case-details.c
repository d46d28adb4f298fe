/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/case-details.h"

#include "base/json.h"
#include "ui/common/name.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>

#define MEDIATOR "case/mediator"
#define N_CHOSEN 2

/* What one chooses at a place, in the order of the choices. */
typedef struct {
  const char *place;
  const char *title;
  const char *values[6];
  const char *labels[6];
} Choice;

static const Choice choices[N_CHOSEN] = {
  { "case/form",
    N_ ("Form of contact"),
    { NULL, "face-to-face", "video", "letters", "shuttle", "undecided" },
    { N_ ("nothing noted"), N_ ("in one room"), N_ ("by video"), N_ ("by letters"),
      N_ ("back and forth through you"), N_ ("not decided yet") } },
  { "case/agreement",
    N_ ("Kind of agreement"),
    { NULL, "moral", "settlement" },
    { N_ ("nothing noted"), N_ ("a moral agreement"), N_ ("a settlement agreement") } },
};

struct _VgCaseDetails {
  GtkBox parent_instance;

  VgCase *subject;
  gboolean is_showing;
  GtkListBox *list;
  GtkDropDown *chosen[N_CHOSEN];
  GtkLabel *refusal;
  VgWordsField *mediator;
};

G_DEFINE_FINAL_TYPE (VgCaseDetails, vg_case_details, GTK_TYPE_BOX)

static void
chosen_cb (VgCaseDetails *self, GParamSpec *pspec, GtkDropDown *drop_down)
{
  const Choice *choice = g_object_get_data (G_OBJECT (drop_down), "vg-choice");
  const char *value = choice->values[gtk_drop_down_get_selected (drop_down)];
  g_autoptr (GError) error = NULL;

  if (self->is_showing)
    return;

  vg_case_set (self->subject, choice->place, value != NULL ? vg_json_new_string (value) : NULL,
               &error);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
  gtk_label_set_text (self->refusal, error != NULL ? error->message : "");
}

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgCaseDetails *self = VG_CASE_DETAILS (user_data);

  return vg_case_set (self->subject, MEDIATOR, *text != '\0' ? vg_json_new_string (text) : NULL,
                      error);
}

static GtkWidget *
add_row (VgCaseDetails *self, const char *title)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (box, "check-line");
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
  return box;
}

static void
add_choice (VgCaseDetails *self, guint index)
{
  const Choice *choice = &choices[index];
  GtkStringList *labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choice->labels) && choice->labels[i] != NULL; i++)
    gtk_string_list_append (labels, _ (choice->labels[i]));
  self->chosen[index] = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (labels), NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->chosen[index]), GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (self->chosen[index]), "vg-choice", (gpointer) choice);
  g_signal_connect_object (self->chosen[index], "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (add_row (self, _ (choice->title))), GTK_WIDGET (self->chosen[index]));
}

static void
vg_case_details_dispose (GObject *object)
{
  g_clear_object (&VG_CASE_DETAILS (object)->subject);

  G_OBJECT_CLASS (vg_case_details_parent_class)->dispose (object);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;

  /* The field says itself why it could not. */
  if (!vg_words_field_save (VG_CASE_DETAILS (widget)->mediator, &error))
    g_debug ("%s", error->message);
}

static void
vg_case_details_class_init (VgCaseDetailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_case_details_dispose;
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "details.keep", NULL, keep_cb);
}

static void
add_keys (VgCaseDetails *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new ("details.keep")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
vg_case_details_init (VgCaseDetails *self)
{
  GtkWidget *row = NULL;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  vg_name (GTK_WIDGET (self->list), _ ("The contact"), NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  for (guint i = 0; i < N_CHOSEN; i++)
    add_choice (self, i);

  self->mediator = VG_WORDS_FIELD (vg_words_field_new (_ ("Mediator"), _ ("your name")));
  vg_words_field_set_is_line (self->mediator, TRUE);
  vg_words_field_set_is_whole (self->mediator, TRUE);
  vg_words_field_set_saver (self->mediator, save, self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->mediator), TRUE);
  row = add_row (self, _ ("Mediator"));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->mediator));

  self->refusal = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->refusal), "vg-message");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->refusal));
  add_keys (self);
}

static void
show_choice (VgCaseDetails *self, guint index)
{
  const Choice *choice = &choices[index];
  const char *value = vg_case_get_text (self->subject, choice->place);
  g_autofree char *name = NULL;
  guint selected = 0;

  for (guint i = 1; i < G_N_ELEMENTS (choice->values) && choice->values[i] != NULL; i++)
    if (g_strcmp0 (choice->values[i], value) == 0)
      selected = i;
  gtk_drop_down_set_selected (self->chosen[index], selected);
  name = g_strdup_printf ("%s: %s", _ (choice->title), _ (choice->labels[selected]));
  vg_name_with_inner (GTK_WIDGET (self->chosen[index]), name);
}

void
vg_case_details_show (VgCaseDetails *self, VgCase *subject)
{
  g_return_if_fail (VG_IS_CASE_DETAILS (self) && VG_IS_CASE (subject));

  if (self->subject == NULL) {
    self->subject = g_object_ref (subject);
    vg_words_field_set_draft_place (self->mediator, subject, MEDIATOR);
  }
  self->is_showing = TRUE;
  for (guint i = 0; i < N_CHOSEN; i++)
    show_choice (self, i);
  self->is_showing = FALSE;
  vg_words_field_show (self->mediator, vg_case_get_text (subject, MEDIATOR));
}

void
vg_case_details_go_to_mediator (VgCaseDetails *self)
{
  g_return_if_fail (VG_IS_CASE_DETAILS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->mediator));
}
