/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/readiness/gate-line.h"

#include "ui/common/name.h"
#include "ui/common/words-field.h"
#include "ui/readiness/gate-words.h"
#include "ui/readiness/go-button.h"

#include <glib/gi18n-lib.h>

struct _VgGateLine {
  GtkListBoxRow parent_instance;

  VgCase *subject;
  char *id;
  char *title;
  char *given; /* the reason of a pass, also of one that has lapsed */
  guint index;
  guint focusing;
  gboolean can_pass;

  GtkBox *head;
  GtkLabel *sign;
  GtkLabel *name;
  GtkLabel *state;
  GtkLabel *why;
  GtkLabel *reason;
  GtkLabel *firm;
  GtkWidget *pass;
  GtkWidget *form;
  VgWordsField *words;
  GtkLabel *refusal;
  GtkWidget *keep;
  GtkWidget *cancel;
  GtkWidget *go;
};

G_DEFINE_FINAL_TYPE (VgGateLine, vg_gate_line, GTK_TYPE_LIST_BOX_ROW)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Once it is closed its words are no draft any more. */
static void
open_form (VgGateLine *self, gboolean is_open)
{
  gtk_widget_set_visible (self->form, is_open);
  gtk_widget_set_visible (self->pass, !is_open && self->can_pass);
  if (is_open)
    return;
  show_text (self->refusal, NULL);
  vg_words_field_set_draft_place (self->words, NULL, NULL);
}

/* Once the form has its place, so that the page goes there. */
static gboolean
focus_cb (gpointer user_data)
{
  VgGateLine *self = VG_GATE_LINE (user_data);

  self->focusing = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  return G_SOURCE_REMOVE;
}

static void
pass_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGateLine *self = VG_GATE_LINE (widget);
  g_autofree char *draft = g_strdup_printf ("gate/%s#reason", self->id);

  open_form (self, TRUE);
  vg_words_field_set_draft_place (self->words, self->subject, draft);
  vg_words_field_show (self->words, self->given);
  vg_words_field_resume (self->words);
  if (self->focusing == 0)
    self->focusing = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
cancel_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  VgGateLine *self = VG_GATE_LINE (widget);

  open_form (self, FALSE);
  gtk_widget_grab_focus (self->pass);
}

static void
keep_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  /* Passing may show the page anew, and this line with it. */
  g_autoptr (VgGateLine) self = g_object_ref (VG_GATE_LINE (widget));
  g_autofree char *words = vg_words_field_dup_text (self->words);

  show_text (self->refusal, NULL);
  gtk_widget_activate_action (widget, "readiness.pass", "(ss)", self->id, words);
}

static void
vg_gate_line_dispose (GObject *object)
{
  VgGateLine *self = VG_GATE_LINE (object);

  g_clear_handle_id (&self->focusing, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), VG_TYPE_GATE_LINE);
  g_clear_object (&self->subject);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->given, g_free);

  G_OBJECT_CLASS (vg_gate_line_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, head);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, sign);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, name);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, state);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, why);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, reason);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, firm);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, pass);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, form);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, words);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, refusal);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, keep);
  gtk_widget_class_bind_template_child (widget_class, VgGateLine, cancel);
}

static void
vg_gate_line_class_init (VgGateLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (VG_TYPE_WORDS_FIELD);

  G_OBJECT_CLASS (klass)->dispose = vg_gate_line_dispose;
  gtk_widget_class_install_action (widget_class, "gate.pass", NULL, pass_cb);
  gtk_widget_class_install_action (widget_class, "gate.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "gate.cancel", NULL, cancel_cb);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/readiness/gate-line.ui");
  bind_children (widget_class);
}

static void
vg_gate_line_init (VgGateLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_words_field_set_is_whole (self->words, TRUE);
  self->go = vg_go_button_new ();
  gtk_box_append (self->head, self->go);
}

GtkWidget *
vg_gate_line_new (VgCase *subject, const char *id, guint index)
{
  VgGateLine *self = g_object_new (VG_TYPE_GATE_LINE, NULL);

  self->subject = g_object_ref (subject);
  self->id = g_strdup (id);
  self->index = index;
  return GTK_WIDGET (self);
}

guint
vg_gate_line_get_index (VgGateLine *self)
{
  g_return_val_if_fail (VG_IS_GATE_LINE (self), 0);

  return self->index;
}

/* A name of a person in the title may change. */
static void
show_names (VgGateLine *self, const VgGate *gate)
{
  g_autofree char *asked = g_strdup_printf (_ ("Why may this pass? %s"), gate->title);

  if (g_strcmp0 (self->title, gate->title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (gate->title);
  vg_name_button (self->pass, self->title);
  vg_name_button (self->keep, self->title);
  vg_name_button (self->cancel, self->title);
  vg_words_field_set_label (self->words, asked);
}

/* How it was judged is for who asks: it is said by the tooltip. */
static void
show_why (VgGateLine *self, const VgGate *gate)
{
  show_text (self->why, gate->because);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->why), gate->judgement.explanation);
}

/* Of a gate that nobody can pass it is said that only what it asks opens it. */
static void
show_passing (VgGateLine *self, const VgGate *gate)
{
  gboolean is_firm = !vg_gate_is_open (gate) && !vg_gate_can_be_passed (gate);

  gtk_widget_set_visible (GTK_WIDGET (self->firm), is_firm);
  self->can_pass = vg_gate_can_be_passed (gate) && !gate->is_passed;
  open_form (self, self->can_pass && gtk_widget_get_visible (self->form));
}

void
vg_gate_line_show (VgGateLine *self, const VgGate *gate, const VgDestination *destination)
{
  g_autofree char *state = vg_gate_say_state (gate);
  g_autofree char *quoted = NULL;

  g_return_if_fail (VG_IS_GATE_LINE (self));

  g_free (self->given);
  self->given = g_strdup (gate->reason);
  if (gate->reason != NULL && (gate->is_passed || gate->has_lapsed))
    quoted = g_strdup_printf ("“%s”", gate->reason);
  gtk_label_set_text (self->sign, vg_gate_get_sign (gate));
  gtk_label_set_text (self->name, gate->title);
  show_text (self->state, state);
  show_why (self, gate);
  show_text (self->reason, quoted);
  show_names (self, gate);
  show_passing (self, gate);
  vg_go_button_lead (self->go, destination, gate->title);
}

void
vg_gate_line_refuse (VgGateLine *self, const char *message)
{
  g_return_if_fail (VG_IS_GATE_LINE (self));

  show_text (self->refusal, message);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

void
vg_gate_line_close (VgGateLine *self)
{
  g_return_if_fail (VG_IS_GATE_LINE (self));

  open_form (self, FALSE);
}
