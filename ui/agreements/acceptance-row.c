/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/agreements/acceptance-row.h"

#include "ui/common/dates.h"
#include "ui/common/name.h"
#include "ui/common/text-label.h"
#include "ui/common/wrap-row.h"

#include <glib/gi18n-lib.h>

/* @takes_back: of the person, said before */
struct _VgAcceptanceRow {
  GtkBox parent_instance;

  char *party;
  char *clause;
  GtkLabel *said;
  GtkWidget *yes;
  GtkWidget *no;
  GtkWidget *take_back;
};

G_DEFINE_FINAL_TYPE (VgAcceptanceRow, vg_acceptance_row, GTK_TYPE_BOX)

static void
say (VgAcceptanceRow *self, const char *state)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "agreements.say", "(sss)", self->party,
                              self->clause, state);
}

static void
yes_cb (VgAcceptanceRow *self)
{
  say (self, "accepted");
}

static void
no_cb (VgAcceptanceRow *self)
{
  say (self, "refused");
}

static void
take_back_cb (VgAcceptanceRow *self)
{
  say (self, "");
}

/* Where one says it; where it is said, where one takes it back. */
static gboolean
vg_acceptance_row_grab_focus (GtkWidget *widget)
{
  VgAcceptanceRow *self = VG_ACCEPTANCE_ROW (widget);

  return gtk_widget_grab_focus (vg_acceptance_row_is_open (self) ? self->yes : self->take_back);
}

static void
vg_acceptance_row_finalize (GObject *object)
{
  VgAcceptanceRow *self = VG_ACCEPTANCE_ROW (object);

  g_free (self->party);
  g_free (self->clause);

  G_OBJECT_CLASS (vg_acceptance_row_parent_class)->finalize (object);
}

static void
vg_acceptance_row_class_init (VgAcceptanceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_acceptance_row_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = vg_acceptance_row_grab_focus;
}

static GtkWidget *
add_button (VgAcceptanceRow *self,
            GtkBox *box,
            const char *words,
            void (*clicked) (VgAcceptanceRow *))
{
  GtkWidget *button = gtk_button_new_with_label (words);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
  return button;
}

static void
vg_acceptance_row_init (VgAcceptanceRow *self)
{
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->said = GTK_LABEL (vg_text_label_new (NULL, NULL));
  /* A name that takes two lines moves the buttons of both: they stay side by side. */
  gtk_widget_set_vexpand (GTK_WIDGET (self->said), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->said), GTK_ALIGN_START);
  gtk_widget_set_layout_manager (buttons, vg_wrap_row_new ());
  self->yes = add_button (self, GTK_BOX (buttons), _ ("Says yes"), yes_cb);
  self->no = add_button (self, GTK_BOX (buttons), _ ("Says no"), no_cb);
  self->take_back = add_button (self, GTK_BOX (buttons), _ ("Take back"), take_back_cb);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->said));
  gtk_box_append (GTK_BOX (self), buttons);
}

GtkWidget *
vg_acceptance_row_new (const char *party, const char *clause)
{
  VgAcceptanceRow *self = g_object_new (VG_TYPE_ACCEPTANCE_ROW, NULL);

  self->party = g_strdup (party);
  self->clause = g_strdup (clause);
  return GTK_WIDGET (self);
}

const char *
vg_acceptance_row_get_party (VgAcceptanceRow *self)
{
  g_return_val_if_fail (VG_IS_ACCEPTANCE_ROW (self), NULL);

  return self->party;
}

/* "✓ mevrouw A.: yes, on 2 March 2026" */
static char *
dup_line (const VgAcceptance *said, const char *name)
{
  g_autofree char *day = said->date != NULL ? vg_say_date (said->date) : g_strdup ("–");

  switch (said->state) {
  case VG_ACCEPTANCE_ACCEPTED:
    return g_strdup_printf (_ ("✓ %s: yes, on %s"), name, day);
  case VG_ACCEPTANCE_REFUSED:
    return g_strdup_printf (_ ("– %s: no, on %s"), name, day);
  case VG_ACCEPTANCE_LAPSED:
    return said->was_accepted
               ? g_strdup_printf (
                     _ ("≠ %s: yes on %s, not to all that stands here now. Ask again."), name, day)
               : g_strdup_printf (_ ("≠ %s: no on %s, not to all that stands here now. Ask again."),
                                  name, day);
  case VG_ACCEPTANCE_NONE:
  default:
    return g_strdup_printf (_ ("? %s: not said yet"), name);
  }
}

void
vg_acceptance_row_show (VgAcceptanceRow *self,
                        const VgAcceptance *said,
                        const char *name,
                        const char *about)
{
  g_autofree char *line = dup_line (said, name);
  g_autofree char *whose = g_strdup_printf ("%s, %s", name, about);

  g_return_if_fail (VG_IS_ACCEPTANCE_ROW (self));

  gtk_label_set_text (self->said, line);
  gtk_widget_set_sensitive (self->yes, said->state != VG_ACCEPTANCE_ACCEPTED);
  gtk_widget_set_sensitive (self->no, said->state != VG_ACCEPTANCE_REFUSED);
  gtk_widget_set_visible (self->take_back, said->state != VG_ACCEPTANCE_NONE);
  vg_name_button (self->yes, whose);
  vg_name_button (self->no, whose);
  vg_name_button (self->take_back, whose);
}

const char *
vg_acceptance_row_get_clause (VgAcceptanceRow *self)
{
  g_return_val_if_fail (VG_IS_ACCEPTANCE_ROW (self), NULL);

  return self->clause;
}

gboolean
vg_acceptance_row_is_open (VgAcceptanceRow *self)
{
  g_return_val_if_fail (VG_IS_ACCEPTANCE_ROW (self), FALSE);

  return gtk_widget_get_sensitive (self->yes) && gtk_widget_get_sensitive (self->no);
}
