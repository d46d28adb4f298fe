/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/settings.h"

#include "config.h"

#include "base/paths.h"

#include <gio/gio.h>

struct _VgSettings {
  GObject parent_instance;

  GSettings *kept; /* NULL where there is no schema */

  int window_width;
  int window_height;
  gboolean window_maximized;
  char *language;
  double text_scale;
  gboolean prompts_shown;
  int auto_lock;
  char *own_folder;
  char *backup_folder;
};

G_DEFINE_FINAL_TYPE (VgSettings, vg_settings, G_TYPE_OBJECT)

enum {
  PROP_WINDOW_WIDTH = 1,
  PROP_WINDOW_HEIGHT,
  PROP_WINDOW_MAXIMIZED,
  PROP_LANGUAGE,
  PROP_TEXT_SCALE,
  PROP_PROMPTS_SHOWN,
  PROP_AUTO_LOCK,
  PROP_OWN_FOLDER,
  PROP_BACKUP_FOLDER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* GSettings aborts the program over a missing schema, so it is looked for first. */
static GSettings *
open_kept (const char *schema_folder)
{
  GSettingsSchemaSource *fallback = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  source = g_settings_schema_source_new_from_directory (schema_folder, fallback, TRUE, NULL);
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, VG_APP_ID, TRUE);
  else if (fallback != NULL)
    schema = g_settings_schema_source_lookup (fallback, VG_APP_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* An older schema may lack a key: then its default holds. */
static void
bind_kept (VgSettings *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (self->kept, "settings-schema", &schema, NULL);
  for (guint i = 1; i < N_PROPS; i++)
    if (g_settings_schema_has_key (schema, properties[i]->name))
      g_settings_bind (self->kept, properties[i]->name, self, properties[i]->name,
                       G_SETTINGS_BIND_DEFAULT);
}

static void
vg_settings_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  VgSettings *self = VG_SETTINGS (object);

  switch (prop_id) {
  case PROP_WINDOW_WIDTH:
    g_value_set_int (value, self->window_width);
    break;
  case PROP_WINDOW_HEIGHT:
    g_value_set_int (value, self->window_height);
    break;
  case PROP_WINDOW_MAXIMIZED:
    g_value_set_boolean (value, self->window_maximized);
    break;
  case PROP_LANGUAGE:
    g_value_set_string (value, self->language);
    break;
  case PROP_TEXT_SCALE:
    g_value_set_double (value, self->text_scale);
    break;
  case PROP_PROMPTS_SHOWN:
    g_value_set_boolean (value, self->prompts_shown);
    break;
  case PROP_AUTO_LOCK:
    g_value_set_int (value, self->auto_lock);
    break;
  case PROP_OWN_FOLDER:
    g_value_set_string (value, self->own_folder);
    break;
  case PROP_BACKUP_FOLDER:
    g_value_set_string (value, self->backup_folder);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    break;
  }
}

static void
set_language (VgSettings *self, const char *language)
{
  if (g_strcmp0 (self->language, language) == 0)
    return;

  g_free (self->language);
  self->language = g_strdup (language != NULL ? language : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

static void
set_text (char **member, const GValue *value)
{
  const char *text = g_value_get_string (value);

  g_free (*member);
  *member = g_strdup (text != NULL ? text : "");
}

static void
vg_settings_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  VgSettings *self = VG_SETTINGS (object);

  switch (prop_id) {
  case PROP_WINDOW_WIDTH:
    self->window_width = g_value_get_int (value);
    break;
  case PROP_WINDOW_HEIGHT:
    self->window_height = g_value_get_int (value);
    break;
  case PROP_WINDOW_MAXIMIZED:
    self->window_maximized = g_value_get_boolean (value);
    break;
  case PROP_LANGUAGE:
    set_language (self, g_value_get_string (value));
    break;
  case PROP_TEXT_SCALE:
    self->text_scale = g_value_get_double (value);
    break;
  case PROP_PROMPTS_SHOWN:
    self->prompts_shown = g_value_get_boolean (value);
    break;
  case PROP_AUTO_LOCK:
    self->auto_lock = g_value_get_int (value);
    break;
  case PROP_OWN_FOLDER:
    set_text (&self->own_folder, value);
    break;
  case PROP_BACKUP_FOLDER:
    set_text (&self->backup_folder, value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    return;
  }
  if (prop_id != PROP_LANGUAGE)
    g_object_notify_by_pspec (object, pspec);
}

static void
vg_settings_finalize (GObject *object)
{
  VgSettings *self = VG_SETTINGS (object);

  g_clear_object (&self->kept);
  g_free (self->language);
  g_free (self->own_folder);
  g_free (self->backup_folder);

  G_OBJECT_CLASS (vg_settings_parent_class)->finalize (object);
}

static void
vg_settings_class_init (VgSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_EXPLICIT_NOTIFY |
                            G_PARAM_STATIC_STRINGS;

  object_class->get_property = vg_settings_get_property;
  object_class->set_property = vg_settings_set_property;
  object_class->finalize = vg_settings_finalize;

  properties[PROP_WINDOW_WIDTH] = g_param_spec_int ("window-width", NULL, NULL, 1, G_MAXINT16, 1280,
                                                    flags);
  properties[PROP_WINDOW_HEIGHT] = g_param_spec_int ("window-height", NULL, NULL, 1, G_MAXINT16,
                                                     800, flags);
  properties[PROP_WINDOW_MAXIMIZED] = g_param_spec_boolean ("window-maximized", NULL, NULL, FALSE,
                                                            flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, "", flags);
  properties[PROP_TEXT_SCALE] = g_param_spec_double ("text-scale", NULL, NULL, 0.5, 3.0, 1.0,
                                                     flags);
  properties[PROP_PROMPTS_SHOWN] = g_param_spec_boolean ("prompts-shown", NULL, NULL, FALSE, flags);
  properties[PROP_AUTO_LOCK] = g_param_spec_int ("auto-lock", NULL, NULL, 0, VG_AUTO_LOCK_MAX, 5,
                                                 flags);
  properties[PROP_OWN_FOLDER] = g_param_spec_string ("own-folder", NULL, NULL, "", flags);
  properties[PROP_BACKUP_FOLDER] = g_param_spec_string ("backup-folder", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
vg_settings_init (VgSettings *self)
{
}

VgSettings *
vg_settings_get_default (void)
{
  static VgSettings *settings = NULL;

  if (settings == NULL)
    settings = vg_settings_new (vg_paths_get_schemas ());

  return settings;
}

VgSettings *
vg_settings_new (const char *schema_folder)
{
  VgSettings *self = g_object_new (VG_TYPE_SETTINGS, NULL);

  self->kept = open_kept (schema_folder);
  if (self->kept != NULL)
    bind_kept (self);

  return self;
}

gboolean
vg_settings_are_kept (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), FALSE);

  return self->kept != NULL;
}

int
vg_settings_get_window_width (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), 0);

  return self->window_width;
}

int
vg_settings_get_window_height (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), 0);

  return self->window_height;
}

gboolean
vg_settings_get_window_maximized (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), FALSE);

  return self->window_maximized;
}

const char *
vg_settings_get_language (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), "");

  return self->language;
}

double
vg_settings_get_text_scale (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), 1.0);

  return self->text_scale;
}

gboolean
vg_settings_get_prompts_shown (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), FALSE);

  return self->prompts_shown;
}

int
vg_settings_get_auto_lock (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), 0);

  return self->auto_lock;
}

const char *
vg_settings_get_own_folder (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), "");

  return self->own_folder;
}

const char *
vg_settings_get_backup_folder (VgSettings *self)
{
  g_return_val_if_fail (VG_IS_SETTINGS (self), "");

  return self->backup_folder;
}
