/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/positions/consent-pane.h"

#include "base/language.h"
#include "model/place.h"
#include "ui/common/expander.h"
#include "ui/common/into-view.h"
#include "ui/common/name.h"
#include "ui/common/wrap-row.h"
#include "ui/positions/words-popover.h"

#include <glib/gi18n-lib.h>

struct _VgConsentPane {
  GtkBox parent_instance;

  char *place;
  char *called; /* "Taking part, mevrouw Vlinder" */

  GtkLabel *name;
  GtkLabel *state;
  GtkLabel *words;
  GtkLabel *again;
  GtkLabel *stops;
  GtkExpander *history;
  GtkLabel *moments;
  GtkMenuButton *ask;
  GtkWidget *withdraw;
  GtkMenuButton *say;
  GtkWidget *question;
};

G_DEFINE_FINAL_TYPE (VgConsentPane, vg_consent_pane, GTK_TYPE_BOX)

static void
set_consent (VgConsentPane *self, const char *state, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "positions.set-consent", "(sss)", self->place,
                              state, words);
}

static void
asked_cb (VgConsentPane *self, const char *state, const char *words)
{
  set_consent (self, state, words);
}

static void
withdraw_clicked_cb (VgConsentPane *self)
{
  set_consent (self, "withdrawn", "");
}

static void
said_cb (VgConsentPane *self, const char *deed, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "positions.set-words", "(ss)", self->place, words);
}

static void
vg_consent_pane_dispose (GObject *object)
{
  VgConsentPane *self = VG_CONSENT_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_CONSENT_PANE);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->called, g_free);

  G_OBJECT_CLASS (vg_consent_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, name);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, state);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, words);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, again);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, stops);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, history);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, moments);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, ask);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, withdraw);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, say);
  gtk_widget_class_bind_template_child (widget_class, VgConsentPane, question);
}

/* To asking for it, with all of it in view. */
static gboolean
vg_consent_pane_grab_focus (GtkWidget *widget)
{
  return vg_into_view_focus (GTK_WIDGET (VG_CONSENT_PANE (widget)->ask), widget);
}

static void
vg_consent_pane_class_init (VgConsentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WRAP_ROW);

  G_OBJECT_CLASS (klass)->dispose = vg_consent_pane_dispose;
  widget_class->grab_focus = vg_consent_pane_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/positions/consent-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, withdraw_clicked_cb);
}

static void
vg_consent_pane_init (VgConsentPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_expander_pass_by (self->history);
}

static void
add_popovers (VgConsentPane *self)
{
  GtkWidget *ask = vg_words_popover_new (self->called);
  GtkWidget *say = vg_words_popover_new (self->called);

  vg_words_popover_add (VG_WORDS_POPOVER (ask), "given", _ ("_Yes"));
  vg_words_popover_add (VG_WORDS_POPOVER (ask), "refused", _ ("_No"));
  g_signal_connect_object (ask, "chosen", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->ask, ask);

  vg_words_popover_add (VG_WORDS_POPOVER (say), "words", _ ("_Note"));
  g_signal_connect_object (say, "chosen", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (self->say, say);
}

GtkWidget *
vg_consent_pane_new (const char *place, const char *title, const char *name)
{
  VgConsentPane *self = g_object_new (VG_TYPE_CONSENT_PANE, NULL);
  g_autofree char *question = NULL;
  g_autofree char *history = NULL;

  self->place = g_strdup (place);
  self->called = g_strdup_printf ("%s, %s", title, name);
  gtk_label_set_text (self->name, name);
  vg_name (GTK_WIDGET (self), self->called, NULL);
  vg_name_button (self->withdraw, self->called);
  question = g_strdup_printf ("%s, %s", _ ("To this question"), self->called);
  history = g_strdup_printf ("%s, %s", gtk_expander_get_label (self->history), self->called);
  vg_name (self->question, question, NULL);
  vg_name (GTK_WIDGET (self->history), history, NULL);
  add_popovers (self);
  return GTK_WIDGET (self);
}

const char *
vg_consent_pane_get_place (VgConsentPane *self)
{
  g_return_val_if_fail (VG_IS_CONSENT_PANE (self), NULL);

  return self->place;
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What it closes, where it is not given. */
static char *
say_stops (const VgConsentRow *row, VgMeanings *meanings)
{
  const char *stops = vg_meanings_say_stops (meanings, row->id, vg_language_get ());

  if (stops == NULL || row->state == NULL || g_str_equal (row->state, "given"))
    return NULL;

  return g_strdup (stops);
}

static void
show_history (VgConsentPane *self, const VgPositionWords *words)
{
  g_autoptr (GArray) moments = vg_consent_list_moments (words->subject, self->place);
  g_autoptr (GString) told = g_string_new (NULL);

  for (guint i = 0; i < moments->len; i++) {
    g_autofree char *said = vg_say_moment (&g_array_index (moments, VgConsentMoment, i),
                                           words->sheet);

    g_string_append_printf (told, "%s%s", i > 0 ? "\n" : "", said);
  }
  gtk_label_set_text (self->moments, told->str);
  gtk_widget_set_visible (GTK_WIDGET (self->history), moments->len > 1);
}

/* A button that goes must not take the focus with it. */
static void
show_button (VgConsentPane *self, GtkWidget *button, gboolean is_there)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL &&
                       gtk_widget_is_ancestor (
                           gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))), button);

  if (!is_there && (had_focus || gtk_widget_is_focus (button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->ask));
  gtk_widget_set_visible (button, is_there);
}

static void
show_buttons (VgConsentPane *self, const VgConsentRow *row)
{
  const char *ask = row->state != NULL ? _ ("Ask _again") : _ ("_Ask");
  g_auto (GStrv) plain = g_strsplit (ask, "_", -1);
  g_autofree char *words = g_strjoinv ("", plain);
  g_autofree char *called = g_strdup_printf ("%s, %s", words, self->called);
  g_autofree char *say = g_strdup_printf ("%s, %s", _ ("Add words"), self->called);

  gtk_menu_button_set_label (self->ask, ask);
  vg_name_with_inner (GTK_WIDGET (self->ask), called);
  vg_name_with_inner (GTK_WIDGET (self->say), say);
  show_button (self, self->withdraw, g_strcmp0 (row->state, "given") == 0);
  show_button (self, GTK_WIDGET (self->say), row->state != NULL && row->words == NULL);
}

static void
show_question (VgConsentPane *self, const VgConsentRow *row)
{
  g_autofree char *party = vg_place_dup_party (row->place);

  gtk_widget_set_visible (self->question, row->item != NULL);
  if (row->item == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->question), "(sss)",
                                    vg_guide_get_id (row->guide), party,
                                    vg_item_get_id (row->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->question), "win.talk-at");
}

void
vg_consent_pane_show (VgConsentPane *self, const VgPositionWords *words, const VgConsentRow *row)
{
  g_autofree char *state = NULL;
  g_autofree char *quoted = NULL;
  g_autofree char *again = NULL;
  g_autofree char *stops = NULL;

  g_return_if_fail (VG_IS_CONSENT_PANE (self));

  state = vg_say_consent (row, words->sheet);
  quoted = row->words != NULL ? vg_say_quoted (row->words) : NULL;
  again = row->is_to_ask ? vg_say_ask_again (row, words->meanings) : NULL;
  stops = say_stops (row, words->meanings);
  show_text (self->state, state);
  show_text (self->words, quoted);
  show_text (self->again, again);
  show_text (self->stops, stops);
  show_history (self, words);
  show_buttons (self, row);
  show_question (self, row);
}
