/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/wording-form.h"

#include "model/people.h"
#include "ui/common/toast.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>

/* What one can choose, and what holds where nothing was chosen; how somebody is addressed,
 * model/people.h knows.
 */
static const struct {
  const char *field;
  const char *label;
  const char *values[2];
  const char *said[2];
  const char *usual;
} choices[] = {
  { "address", N_ ("Address"), { "u", "je" }, { N_ ("“u”"), N_ ("“je”") }, NULL },
  { "language", N_ ("Language"), { "nl", "en" }, { N_ ("Dutch"), N_ ("English") }, NULL },
  { "plain", N_ ("Wording"), { "no", "yes" }, { N_ ("usual words"), N_ ("plain words") }, "no" },
  { "interpreter",
    N_ ("Interpreter"),
    { "no", "yes" },
    { N_ ("no interpreter"), N_ ("with an interpreter") },
    NULL },
  { "minor", N_ ("Age"), { "no", "yes" }, { N_ ("of age"), N_ ("under eighteen") }, NULL },
};

struct _VgWordingForm {
  GtkBox parent_instance;

  VgValueButtons *buttons[G_N_ELEMENTS (choices)];
  VgCase *subject;
  char *party;
};

G_DEFINE_FINAL_TYPE (VgWordingForm, vg_wording_form, GTK_TYPE_BOX)

static void
chosen_cb (VgWordingForm *self, const char *value, gboolean is_on, VgValueButtons *buttons)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (self->buttons[i] == buttons &&
        !vg_people_set (self->subject, self->party, choices[i].field, value, &error))
      vg_toast (GTK_WIDGET (self), error->message);
}

static void
vg_wording_form_dispose (GObject *object)
{
  g_clear_object (&VG_WORDING_FORM (object)->subject);

  G_OBJECT_CLASS (vg_wording_form_parent_class)->dispose (object);
}

static void
vg_wording_form_finalize (GObject *object)
{
  g_free (VG_WORDING_FORM (object)->party);

  G_OBJECT_CLASS (vg_wording_form_parent_class)->finalize (object);
}

static void
vg_wording_form_class_init (VgWordingFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = vg_wording_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = vg_wording_form_finalize;
}

static void
add_choice (VgWordingForm *self, guint index)
{
  GtkWidget *label = gtk_label_new (_ (choices[index].label));
  GtkWidget *buttons = vg_value_buttons_new (VG_VALUES_ROW, _ (choices[index].label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  for (guint i = 0; i < G_N_ELEMENTS (choices[index].values); i++)
    vg_value_buttons_add (VG_VALUE_BUTTONS (buttons), choices[index].values[i],
                          _ (choices[index].said[i]));
  g_signal_connect_object (buttons, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), buttons);
  self->buttons[index] = VG_VALUE_BUTTONS (buttons);
}

static void
vg_wording_form_init (VgWordingForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "wording-form");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    add_choice (self, i);
}

/* What was chosen, else what holds; NULL where neither. */
static const char *
get_value (VgCase *subject, const char *party, guint index)
{
  const char *field = choices[index].field;
  const char *value = g_str_equal (field, "address") ? vg_people_get_address (subject, party)
                                                     : vg_people_get (subject, party, field);

  return value != NULL ? value : choices[index].usual;
}

GtkWidget *
vg_wording_form_new (VgCase *subject, const char *party)
{
  VgWordingForm *self = g_object_new (VG_TYPE_WORDING_FORM, NULL);

  self->subject = g_object_ref (subject);
  self->party = g_strdup (party);
  vg_wording_form_show (self);

  return GTK_WIDGET (self);
}

char *
vg_wording_form_say (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    for (guint n = 0; n < G_N_ELEMENTS (choices[i].values); n++)
      if (g_strcmp0 (get_value (subject, party, i), choices[i].values[n]) == 0)
        g_ptr_array_add (said, (gpointer) _ (choices[i].said[n]));
  g_ptr_array_add (said, NULL);

  return g_strjoinv (" · ", (char **) said->pdata);
}

void
vg_wording_form_show (VgWordingForm *self)
{
  g_return_if_fail (VG_IS_WORDING_FORM (self));

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++) {
    const char *const shown[] = { get_value (self->subject, self->party, i), NULL };

    vg_value_buttons_show (self->buttons[i], shown);
  }
}
