/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/wording-form.h"

#include "model/people.h"
#include "ui/common/toast.h"
#include "ui/common/value-buttons.h"

#include <glib/gi18n-lib.h>

#define NOT_KNOWN N_ ("not known")

/* What one can choose, and what holds where nothing was chosen; how somebody is addressed,
 * model/people.h knows. What a talk asks can be not known, which is not the same as no. @unsaid:
 * (nullable): what goes without saying where the choices stand in a line.
 */
static const struct {
  const char *field;
  const char *label;
  const char *values[3];
  const char *said[3];
  const char *usual;
  const char *unsaid;
} choices[] = {
  { "address", N_ ("Address"), { "u", "je" }, { N_ ("“u”"), N_ ("“je”") }, NULL },
  { "language", N_ ("Language"), { "nl", "en" }, { N_ ("Dutch"), N_ ("English") }, NULL },
  { "plain", N_ ("Wording"), { "no", "yes" }, { N_ ("usual words"), N_ ("plain words") }, "no" },
  { "interpreter",
    N_ ("Interpreter"),
    { "no", "yes", "unknown" },
    { N_ ("no interpreter"), N_ ("with an interpreter"), NOT_KNOWN },
    NULL },
  { "minor",
    N_ ("Age"),
    { "no", "yes", "unknown" },
    { N_ ("of age"), N_ ("under eighteen"), NOT_KNOWN },
    NULL },
  { "detained",
    N_ ("Closed place"),
    { "no", "yes", "unknown" },
    { N_ ("not held"), N_ ("detained"), NOT_KNOWN },
    NULL,
    "no" },
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
  for (guint i = 0; i < G_N_ELEMENTS (choices[index].values) && choices[index].values[i] != NULL;
       i++)
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

/* "Age: not known" says more than "not known". */
static char *
say_choice (guint index, guint value)
{
  const char *said = _ (choices[index].said[value]);

  return g_str_equal (choices[index].values[value], "unknown")
             ? g_strdup_printf ("%s: %s", _ (choices[index].label), said)
             : g_strdup (said);
}

static gboolean
is_said (VgCase *subject, const char *party, guint index, guint value)
{
  const char *word = choices[index].values[value];

  return word != NULL && g_strcmp0 (word, choices[index].unsaid) != 0 &&
         g_strcmp0 (get_value (subject, party, index), word) == 0;
}

char *
vg_wording_form_say (VgCase *subject, const char *party)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (VG_IS_CASE (subject) && party != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    for (guint n = 0; n < G_N_ELEMENTS (choices[i].values); n++)
      if (is_said (subject, party, i, n))
        g_ptr_array_add (said, say_choice (i, n));
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
