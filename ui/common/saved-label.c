/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/saved-label.h"

#include "ui/common/name.h"
#include "words/standing.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* A save mostly takes a few milliseconds: a word that comes and goes at every sentence
 * would draw the eye. Until it shows, the label tells of the last save, which is true.
 */
#define PATIENCE_MS 400

struct _VgSavedLabel {
  GtkBox parent_instance;

  GObject *file;
  guint patience;

  GtkLabel *label;
  GtkLabel *sign;
  GtkWidget *retry;
};

G_DEFINE_FINAL_TYPE (VgSavedLabel, vg_saved_label, GTK_TYPE_BOX)

enum {
  PROP_FILE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* Returns: (transfer full) (nullable): the nick of the file's state */
static char *
dup_state (GObject *file)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (file), "state");
  g_auto (GValue) value = G_VALUE_INIT;
  GEnumValue *state = NULL;

  g_return_val_if_fail (G_IS_PARAM_SPEC_ENUM (pspec), NULL);

  g_object_get_property (file, "state", &value);
  state = g_enum_get_value (G_PARAM_SPEC_ENUM (pspec)->enum_class, g_value_get_enum (&value));
  return g_strdup (state->value_nick);
}

static void
mark (GtkLabel *label, gboolean is_failure)
{
  gtk_widget_remove_css_class (GTK_WIDGET (label), is_failure ? "dim-label" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (label), is_failure ? "error" : "dim-label");
}

/* A reason may be long, and is cut before it takes the window's room; "Saved 14:03" never is:
 * where there is no room for it, @sign stands there.
 */
static void
say (VgSavedLabel *self, const char *sign, const char *text)
{
  gboolean is_failure = g_str_equal (sign, vg_standing_get_sign (VG_STANDING_NEEDS_YOU));

  gtk_label_set_text (self->label, text);
  gtk_label_set_ellipsize (self->label, is_failure ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_text (self->sign, sign);
  vg_name (GTK_WIDGET (self), text, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), *text != '\0' ? text : NULL);
  gtk_widget_set_visible (self->retry, is_failure);
  mark (self->label, is_failure);
  mark (self->sign, is_failure);
}

static void
say_saved (VgSavedLabel *self)
{
  g_autofree char *at = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->file, "saved-at", &at, NULL);
  if (at != NULL)
    text = g_strdup_printf (_ ("Saved %s"), at);
  say (self, vg_standing_get_sign (VG_STANDING_DONE), text != NULL ? text : _ ("Saved"));
}

static void
say_failed (VgSavedLabel *self)
{
  g_autofree char *message = NULL;
  g_autofree char *text = NULL;

  g_object_get (self->file, "message", &message, NULL);
  if (message != NULL)
    text = g_strdup_printf (_ ("Not saved: %s"), message);
  say (self, vg_standing_get_sign (VG_STANDING_NEEDS_YOU), text != NULL ? text : _ ("Not saved"));
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  VgSavedLabel *self = VG_SAVED_LABEL (user_data);

  self->patience = 0;
  say (self, "…", _ ("Saving…"));
  return G_SOURCE_REMOVE;
}

static void
refresh (VgSavedLabel *self)
{
  g_autofree char *state = self->file != NULL ? dup_state (self->file) : NULL;

  if (g_strcmp0 (state, "saving") == 0) {
    if (self->patience == 0)
      self->patience = g_timeout_add (PATIENCE_MS, patience_ended_cb, self);
    return;
  }

  g_clear_handle_id (&self->patience, g_source_remove);
  if (state == NULL)
    say (self, "", "");
  else if (g_str_equal (state, "failed"))
    say_failed (self);
  else
    say_saved (self);
}

static void
vg_saved_label_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgSavedLabel *self = VG_SAVED_LABEL (object);

  switch (prop_id) {
  case PROP_FILE:
    g_value_set_object (value, self->file);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
vg_saved_label_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgSavedLabel *self = VG_SAVED_LABEL (object);

  switch (prop_id) {
  case PROP_FILE:
    vg_saved_label_set_file (self, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
let_go_of_file (VgSavedLabel *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->file != NULL)
    g_signal_handlers_disconnect_by_data (self->file, self);
  g_clear_object (&self->file);
}

static void
vg_saved_label_dispose (GObject *object)
{
  let_go_of_file (VG_SAVED_LABEL (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), VG_TYPE_SAVED_LABEL);

  G_OBJECT_CLASS (vg_saved_label_parent_class)->dispose (object);
}

static void
vg_saved_label_class_init (VgSavedLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = vg_saved_label_get_property;
  object_class->set_property = vg_saved_label_set_property;
  object_class->dispose = vg_saved_label_dispose;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_OBJECT,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                   G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/voorgesprek/ui/common/saved-label.ui");
  gtk_widget_class_bind_template_child (widget_class, VgSavedLabel, label);
  gtk_widget_class_bind_template_child (widget_class, VgSavedLabel, sign);
  gtk_widget_class_bind_template_child (widget_class, VgSavedLabel, retry);
}

static void
vg_saved_label_init (VgSavedLabel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  vg_name_tidy (GTK_WIDGET (self));
}

GtkWidget *
vg_saved_label_new (GObject *file)
{
  return g_object_new (VG_TYPE_SAVED_LABEL, "file", file, NULL);
}

void
vg_saved_label_set_file (VgSavedLabel *self, GObject *file)
{
  g_return_if_fail (VG_IS_SAVED_LABEL (self));

  if (self->file == file)
    return;

  let_go_of_file (self);
  if (file != NULL) {
    self->file = g_object_ref (file);
    g_signal_connect_swapped (file, "notify::state", G_CALLBACK (refresh), self);
    g_signal_connect_swapped (file, "notify::saved-at", G_CALLBACK (refresh), self);
    g_signal_connect_swapped (file, "notify::message", G_CALLBACK (refresh), self);
  }
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
}

const char *
vg_saved_label_get_text (VgSavedLabel *self)
{
  g_return_val_if_fail (VG_IS_SAVED_LABEL (self), NULL);

  return gtk_label_get_text (self->label);
}
