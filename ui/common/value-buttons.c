/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/value-buttons.h"

#include "ui/common/name.h"

#define QUICK_US    (1 * G_USEC_PER_SEC) /* from digit to digit of one number */
#define SENTENCE_US (3 * G_USEC_PER_SEC) /* from its last letter a sentence may go on */

/* @number: typed last, at @digit_at; @letter_at: when a letter was */
struct _VgValueButtons {
  GtkBox parent_instance;

  VgValueShape shape;
  GPtrArray *buttons;
  gboolean has_mnemonics;
  gboolean is_typing;
  char *number;
  gint64 digit_at;
  gint64 letter_at;
  gboolean is_showing;
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (VgValueButtons, vg_value_buttons, GTK_TYPE_BOX)

static const char *
value_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "vg-value");
}

static gboolean
is_active (GtkWidget *button)
{
  return GTK_IS_TOGGLE_BUTTON (button) ? gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button))
                                       : gtk_check_button_get_active (GTK_CHECK_BUTTON (button));
}

static void
set_active (GtkWidget *button, gboolean active)
{
  if (GTK_IS_TOGGLE_BUTTON (button))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
  else
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
}

static void
toggled_cb (VgValueButtons *self, GtkWidget *button)
{
  if (self->is_showing)
    return;
  /* Of a group the one that goes off says nothing: the one that comes on does. */
  if (self->shape != VG_VALUES_MANY && !is_active (button))
    return;
  g_signal_emit (self, signals[CHOSEN], 0, value_of (button), is_active (button));
}

/* A check or radio button with a long text that wraps, large enough for a hasty hand. */
static GtkWidget *
make_large (VgValueButtons *self, const char *text)
{
  gboolean is_one = self->shape == VG_VALUES_ONE;
  GtkWidget *button = g_object_new (
      GTK_TYPE_CHECK_BUTTON, "accessible-role",
      is_one ? GTK_ACCESSIBLE_ROLE_RADIO : GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "vg-choice");
  if (is_one && self->buttons->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons->pdata[0]);

  return button;
}

static GtkWidget *
make_short (VgValueButtons *self, const char *text)
{
  g_autofree char *marked = g_strconcat ("_", text, NULL);
  GtkWidget *button = self->has_mnemonics ? gtk_toggle_button_new_with_mnemonic (marked)
                                          : gtk_toggle_button_new_with_label (text);
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (button, "vg-value");
  gtk_widget_set_hexpand (button, TRUE);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), self->buttons->pdata[0]);

  return button;
}

static GtkWidget *
find_number (VgValueButtons *self, const char *number)
{
  for (guint i = 0; i < self->buttons->len; i++) {
    GtkWidget *button = self->buttons->pdata[i];

    if (gtk_widget_get_visible (button) && g_str_equal (value_of (button), number))
      return button;
  }

  return NULL;
}

/* "1" and soon after "0" is 10 where there is a ten. */
static gboolean
type_digit (VgValueButtons *self, char digit)
{
  gint64 now = g_get_monotonic_time ();
  gboolean goes_on = self->number != NULL && now - self->digit_at < QUICK_US;
  g_autofree char *number = g_strdup_printf ("%s%c", goes_on ? self->number : "", digit);
  GtkWidget *button = find_number (self, number);

  if (button == NULL && goes_on) {
    g_free (number);
    number = g_strdup_printf ("%c", digit);
    button = find_number (self, number);
  }
  if (button == NULL)
    return FALSE;

  g_free (self->number);
  self->number = g_steal_pointer (&number);
  self->digit_at = now;
  gtk_widget_grab_focus (button);
  set_active (button, TRUE);
  return TRUE;
}

static gboolean
is_choosing (VgValueButtons *self, gunichar typed)
{
  return self->shape == VG_VALUES_ROW && typed >= '0' && typed <= '9' &&
         (self->letter_at == 0 || g_get_monotonic_time () - self->letter_at > SENTENCE_US);
}

static gboolean
key_pressed_cb (VgValueButtons *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType others = GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK;
  gunichar typed = (state & others) == 0 ? gdk_keyval_to_unicode (keyval) : 0;
  gboolean is_in_sentence = self->is_typing && keyval == GDK_KEY_space;

  self->is_typing = g_unichar_isgraph (typed);
  if (is_choosing (self, typed) && type_digit (self, (char) typed))
    return GDK_EVENT_STOP;
  if (self->is_typing || is_in_sentence)
    self->letter_at = g_get_monotonic_time ();

  return is_in_sentence ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static void
vg_value_buttons_finalize (GObject *object)
{
  VgValueButtons *self = VG_VALUE_BUTTONS (object);

  g_ptr_array_unref (self->buttons);
  g_free (self->number);

  G_OBJECT_CLASS (vg_value_buttons_parent_class)->finalize (object);
}

static void
vg_value_buttons_class_init (VgValueButtonsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_value_buttons_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  signals[CHOSEN] = g_signal_new ("chosen", VG_TYPE_VALUE_BUTTONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
vg_value_buttons_init (VgValueButtons *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->buttons = g_ptr_array_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
vg_value_buttons_new (VgValueShape shape, const char *label)
{
  gboolean is_row = shape == VG_VALUES_ROW;
  VgValueButtons *self = g_object_new (VG_TYPE_VALUE_BUTTONS, "orientation",
                                       is_row ? GTK_ORIENTATION_HORIZONTAL
                                              : GTK_ORIENTATION_VERTICAL,
                                       "spacing", 6, "homogeneous", is_row, NULL);

  self->shape = shape;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  return GTK_WIDGET (self);
}

void
vg_value_buttons_set_has_mnemonics (VgValueButtons *self, gboolean has_mnemonics)
{
  g_return_if_fail (VG_IS_VALUE_BUTTONS (self) && self->shape == VG_VALUES_ROW);

  self->has_mnemonics = has_mnemonics;
}

void
vg_value_buttons_add (VgValueButtons *self, const char *value, const char *label)
{
  GtkWidget *button = NULL;

  g_return_if_fail (VG_IS_VALUE_BUTTONS (self));

  button = self->shape == VG_VALUES_ROW ? make_short (self, label) : make_large (self, label);
  vg_name (button, label, NULL);
  g_object_set_data_full (G_OBJECT (button), "vg-value", g_strdup (value), g_free);
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_box_append (GTK_BOX (self), button);
}

void
vg_value_buttons_offer (VgValueButtons *self, const char *value, gboolean is_offered)
{
  g_return_if_fail (VG_IS_VALUE_BUTTONS (self));

  for (guint i = 0; i < self->buttons->len; i++)
    if (g_str_equal (value_of (self->buttons->pdata[i]), value))
      gtk_widget_set_visible (self->buttons->pdata[i], is_offered);
}

void
vg_value_buttons_show (VgValueButtons *self, const char *const *values)
{
  g_return_if_fail (VG_IS_VALUE_BUTTONS (self));

  self->is_showing = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    set_active (self->buttons->pdata[i],
                values != NULL && g_strv_contains (values, value_of (self->buttons->pdata[i])));
  self->is_showing = FALSE;
}

GtkWidget *
vg_value_buttons_get_first (VgValueButtons *self)
{
  g_return_val_if_fail (VG_IS_VALUE_BUTTONS (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++) {
    if (is_active (self->buttons->pdata[i]))
      return self->buttons->pdata[i];
  }

  return self->buttons->len > 0 ? self->buttons->pdata[0] : NULL;
}

char **
vg_value_buttons_dup_chosen (VgValueButtons *self)
{
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();

  g_return_val_if_fail (VG_IS_VALUE_BUTTONS (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++) {
    if (is_active (self->buttons->pdata[i]))
      g_strv_builder_add (chosen, value_of (self->buttons->pdata[i]));
  }

  return g_strv_builder_end (chosen);
}
