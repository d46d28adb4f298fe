/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/clause-card.h"

#include "derive/acceptance.h"
#include "derive/clause-people.h"
#include "model/people.h"
#include "model/place.h"
#include "ui/agreements/acceptance-row.h"
#include "ui/common/name.h"
#include "ui/common/side-by-side.h"
#include "ui/common/text-label.h"
#include "ui/common/toast.h"
#include "ui/common/value-buttons.h"
#include "ui/common/words-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAME_CHARS 40

/* What is written of a clause, in this order. */
static const struct {
  const char *member;
  const char *label;
  const char *hint;
} fields[] = {
  { "words", N_ ("What is arranged"), N_ ("I …, in their own words") },
  { "when", N_ ("When"), N_ ("from when, until when, how often") },
  { "check", N_ ("How it is checked"), N_ ("who notices, who says so to whom") },
  { "if-not", N_ ("If it does not work out"), N_ ("what one does first") },
};

struct _VgClauseCard {
  GtkBox parent_instance;

  VgCase *subject;
  char *place;

  GtkToggleButton *head;
  GtkLabel *title;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  GtkWidget *parts;
  VgWordsField *fields[G_N_ELEMENTS (fields)];
  GtkBox *who_place;
  VgValueButtons *who; /* a side where there are two people, else any of them */
  gboolean is_by_name;
  char *who_names;
  GtkBox *concerned_place;
  VgValueButtons *concerned; /* NULL where it can only be for both */
  GtkBox *said;
};

G_DEFINE_FINAL_TYPE (VgClauseCard, vg_clause_card, GTK_TYPE_BOX)

/* --- What one does --- */

static gboolean
save (VgWordsField *field, const char *text, gpointer user_data, GError **error)
{
  VgClauseCard *self = VG_CLAUSE_CARD (user_data);
  const char *member = g_object_get_data (G_OBJECT (field), "vg-member");

  return vg_clause_set (self->subject, self->place, member, text, error);
}

static void
who_chosen_cb (VgClauseCard *self, const char *value, gboolean is_on)
{
  g_auto (GStrv) chosen = vg_value_buttons_dup_chosen (self->who);
  g_autoptr (GError) error = NULL;

  if (self->is_by_name)
    vg_clause_set_doers (self->subject, self->place, (const char *const *) chosen, &error);
  else
    vg_clause_set (self->subject, self->place, "who", value, &error);
  if (error != NULL)
    vg_toast (GTK_WIDGET (self), error->message);
}

/* @people: (element-type utf8) */
static void
show_people (VgValueButtons *buttons, GPtrArray *people)
{
  g_autoptr (GStrvBuilder) parties = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;

  for (guint i = 0; i < people->len; i++)
    g_strv_builder_add (parties, people->pdata[i]);
  shown = g_strv_builder_end (parties);
  vg_value_buttons_show (buttons, (const char *const *) shown);
}

static void
show_concerned (VgClauseCard *self)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list_concerned (
      self->subject, self->place, vg_case_get_object (self->subject, self->place));

  show_people (self->concerned, people);
}

/* Somebody it is for: the last one stays. */
static void
concerned_chosen_cb (VgClauseCard *self, const char *value, gboolean is_on)
{
  g_auto (GStrv) parties = vg_value_buttons_dup_chosen (self->concerned);
  g_autoptr (GError) error = NULL;

  if (parties[0] == NULL)
    vg_toast (GTK_WIDGET (self), _ ("A clause is for somebody: choose another first."));
  else if (!vg_clause_set_for (self->subject, self->place, (const char *const *) parties, &error))
    vg_toast (GTK_WIDGET (self), error->message);
  show_concerned (self);
}

static void
toggled_cb (VgClauseCard *self)
{
  gtk_widget_set_visible (self->parts, gtk_toggle_button_get_active (self->head));
}

static void
up_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClauseCard *self = VG_CLAUSE_CARD (widget);

  gtk_widget_activate_action (widget, "agreements.move", "(ss)", self->place, "up");
}

static void
down_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClauseCard *self = VG_CLAUSE_CARD (widget);

  gtk_widget_activate_action (widget, "agreements.move", "(ss)", self->place, "down");
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgClauseCard *self = VG_CLAUSE_CARD (widget);

  gtk_widget_activate_action (widget, "agreements.remove", "s", self->place);
}

/* --- Making it --- */

static gboolean
vg_clause_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (VG_CLAUSE_CARD (widget)->head));
}

static void
vg_clause_card_dispose (GObject *object)
{
  VgClauseCard *self = VG_CLAUSE_CARD (object);

  g_clear_object (&self->subject);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->who_names, g_free);

  G_OBJECT_CLASS (vg_clause_card_parent_class)->dispose (object);
}

static void
vg_clause_card_class_init (VgClauseCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  G_OBJECT_CLASS (klass)->dispose = vg_clause_card_dispose;
  widget_class->grab_focus = vg_clause_card_grab_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_install_action (widget_class, "clause.up", NULL, up_cb);
  gtk_widget_class_install_action (widget_class, "clause.down", NULL, down_cb);
  gtk_widget_class_install_action (widget_class, "clause.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, both, "clause.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, both, "clause.down", NULL);
}

static GtkWidget *
add_round (GtkBox *box, const char *icon, const char *tooltip, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (box, button);
  return button;
}

static void
add_head (VgClauseCard *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = GTK_LABEL (vg_text_label_new (NULL, NULL));
  self->head = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_child (GTK_BUTTON (self->head), GTK_WIDGET (self->title));
  gtk_widget_set_hexpand (GTK_WIDGET (self->head), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->head), "vg-goal-head");
  g_signal_connect_object (self->head, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->head));
  self->up = add_round (GTK_BOX (row), "go-up-symbolic", _ ("Further up (Ctrl+Shift+↑)"),
                        "clause.up");
  self->down = add_round (GTK_BOX (row), "go-down-symbolic", _ ("Further down (Ctrl+Shift+↓)"),
                          "clause.down");
  self->remove = add_round (GTK_BOX (row), "user-trash-symbolic", _ ("Take this clause away"),
                            "clause.remove");
  gtk_box_append (GTK_BOX (self), row);
}

static void
add_field (VgClauseCard *self, guint index)
{
  VgWordsField *field = VG_WORDS_FIELD (vg_words_field_new ("", _ (fields[index].hint)));
  g_autofree char *draft = g_strdup_printf ("%s#%s", self->place, fields[index].member);

  g_object_set_data (G_OBJECT (field), "vg-member", (gpointer) fields[index].member);
  vg_words_field_set_is_whole (field, TRUE);
  vg_words_field_set_saver (field, save, self);
  vg_words_field_set_draft_place (field, self->subject, draft);
  gtk_box_append (GTK_BOX (self->parts), vg_text_label_new (_ (fields[index].label), "caption"));
  gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (field));
  self->fields[index] = field;
}

static void
add_who (VgClauseCard *self)
{
  self->who_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (self->who_place, vg_text_label_new (_ ("Who does it"), "caption"));
  gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (self->who_place));
}

static void
add_people (VgClauseCard *self, VgValueButtons *buttons, GPtrArray *people)
{
  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (self->subject, people->pdata[i]);

    vg_value_buttons_add (buttons, people->pdata[i], name);
  }
}

/* @people: everyone in the case */
static void
build_who (VgClauseCard *self, GPtrArray *people)
{
  if (self->who != NULL)
    gtk_box_remove (self->who_place, GTK_WIDGET (self->who));

  self->is_by_name = people->len > 2;
  self->who = VG_VALUE_BUTTONS (
      vg_value_buttons_new (self->is_by_name ? VG_VALUES_MANY : VG_VALUES_ROW, _ ("Who does it")));
  add_people (self, self->who, people);
  if (!self->is_by_name)
    vg_value_buttons_add (self->who, "both", _ ("both of them"));
  g_signal_connect_object (self->who, "chosen", G_CALLBACK (who_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->who_place, GTK_WIDGET (self->who));
}

static void
add_concerned (VgClauseCard *self)
{
  self->concerned_place = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (self->concerned_place, vg_text_label_new (_ ("For whom it is"), "caption"));
  gtk_box_append (GTK_BOX (self->parts), GTK_WIDGET (self->concerned_place));
}

static void
build_concerned (VgClauseCard *self)
{
  g_autoptr (GPtrArray) people = vg_clause_people_list (self->subject);
  gboolean can_choose = vg_clause_people_can_choose (self->subject);

  if (self->concerned != NULL)
    gtk_box_remove (self->concerned_place, GTK_WIDGET (self->concerned));
  self->concerned = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->concerned_place), can_choose);
  if (!can_choose)
    return;

  self->concerned = VG_VALUE_BUTTONS (vg_value_buttons_new (VG_VALUES_MANY, _ ("For whom it is")));
  add_people (self, self->concerned, people);
  g_signal_connect_object (self->concerned, "chosen", G_CALLBACK (concerned_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->concerned_place, GTK_WIDGET (self->concerned));
}

static void
build (VgClauseCard *self)
{
  add_head (self);
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->parts, "vg-goal-parts");
  gtk_widget_set_visible (self->parts, FALSE);
  gtk_box_append (GTK_BOX (self), self->parts);
  add_field (self, 0);
  add_who (self);
  add_concerned (self);
  for (guint i = 1; i < G_N_ELEMENTS (fields); i++)
    add_field (self, i);

  self->said = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->said), vg_side_by_side_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "vg-goal-parts");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->said));
}

static void
vg_clause_card_init (VgClauseCard *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "vg-goal");
}

GtkWidget *
vg_clause_card_new (VgCase *subject, const char *place)
{
  VgClauseCard *self = g_object_new (VG_TYPE_CLAUSE_CARD, NULL);

  self->subject = g_object_ref (subject);
  self->place = g_strdup (place);
  build (self);
  return GTK_WIDGET (self);
}

const char *
vg_clause_card_get_place (VgClauseCard *self)
{
  g_return_val_if_fail (VG_IS_CLAUSE_CARD (self), NULL);

  return self->place;
}

/* --- Showing it --- */

/* The first words, for names that are heard: whole ones. */
static char *
dup_about (const char *words)
{
  g_autofree char *begun = NULL;
  char *last = NULL;

  if (g_utf8_strlen (words, -1) <= NAME_CHARS)
    return g_strdup (words);

  begun = g_utf8_substring (words, 0, NAME_CHARS);
  last = strrchr (begun, ' ');
  if (last != NULL)
    *last = '\0';
  return g_strconcat (begun, "…", NULL);
}

static void
show_said (VgClauseCard *self, const VgClause *clause, const char *about)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->said));

  for (guint i = 0; i < clause->acceptances->len; i++) {
    const VgAcceptance *said = clause->acceptances->pdata[i];
    g_autofree char *name = vg_people_dup_name (self->subject, said->party);

    if (row != NULL &&
        !g_str_equal (vg_acceptance_row_get_party (VG_ACCEPTANCE_ROW (row)), said->party)) {
      gtk_box_remove (self->said, row);
      row = NULL;
    }
    if (row == NULL) {
      row = vg_acceptance_row_new (said->party, self->place);
      gtk_box_append (self->said, row);
    }
    vg_acceptance_row_show (VG_ACCEPTANCE_ROW (row), said, name, about);
    row = gtk_widget_get_next_sibling (row);
  }
  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    gtk_box_remove (self->said, row);
    row = next;
  }
}

static void
show_names (VgClauseCard *self, const char *title, const char *about, const VgClauseOrder *order)
{
  g_autofree char *up = g_strdup_printf (_ ("Further up: %s"), about);
  g_autofree char *down = g_strdup_printf (_ ("Further down: %s"), about);
  g_autofree char *remove = g_strdup_printf (_ ("Take away: %s"), about);

  vg_name (GTK_WIDGET (self->head), title, NULL);
  vg_name (self->up, up, NULL);
  vg_name (self->down, down, NULL);
  vg_name (self->remove, remove, NULL);
  gtk_widget_set_visible (self->up, order->n > 1);
  gtk_widget_set_visible (self->down, order->n > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clause.up", order->index > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clause.down", order->index + 1 < order->n);
}

static char *
dup_names (VgClauseCard *self, GPtrArray *people)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (self->subject, people->pdata[i]);

    g_string_append_printf (names, "%s\n", name);
  }

  return g_strdup (names->str);
}

/* Made anew where somebody came, left or got another name. */
static void
show_who (VgClauseCard *self, const VgClause *clause)
{
  const char *const side[] = { clause->who, NULL };
  g_autoptr (GPtrArray) people = vg_people_list (self->subject);
  g_autofree char *names = dup_names (self, people);

  if (g_strcmp0 (names, self->who_names) != 0) {
    build_who (self, people);
    build_concerned (self);
    g_free (self->who_names);
    self->who_names = g_steal_pointer (&names);
  }
  if (self->is_by_name || clause->who == NULL)
    show_people (self->who, clause->doers);
  else
    vg_value_buttons_show (self->who, side);
}

void
vg_clause_card_show (VgClauseCard *self, const VgClause *clause, const VgClauseOrder *order)
{
  const char *words = clause->words != NULL ? clause->words : _ ("without words yet");
  const char *const texts[] = { clause->words, clause->when, clause->check, clause->if_not };
  g_autofree char *title = g_strdup_printf ("%u. %s", order->number, words);
  g_autofree char *about = dup_about (words);

  g_return_if_fail (VG_IS_CLAUSE_CARD (self));

  gtk_label_set_text (self->title, title);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++) {
    g_autofree char *label = g_strdup_printf ("%s, %s", _ (fields[i].label), about);

    vg_words_field_set_label (self->fields[i], label);
    vg_words_field_show (self->fields[i], texts[i]);
  }
  show_who (self, clause);
  if (self->concerned != NULL)
    show_concerned (self);
  show_said (self, clause, about);
  show_names (self, title, about, order);
}

void
vg_clause_card_set_is_open (VgClauseCard *self, gboolean is_open)
{
  g_return_if_fail (VG_IS_CLAUSE_CARD (self));

  gtk_toggle_button_set_active (self->head, is_open);
}
