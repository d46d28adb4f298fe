/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/search-line.h"

#include <glib/gi18n-lib.h>

struct _VgSearchLine {
  GObject parent_instance;

  gboolean is_case;
  char *key;
  char *title;
  char *text;
};

G_DEFINE_FINAL_TYPE (VgSearchLine, vg_search_line, G_TYPE_OBJECT)

static void
vg_search_line_finalize (GObject *object)
{
  VgSearchLine *self = VG_SEARCH_LINE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (vg_search_line_parent_class)->finalize (object);
}

static void
vg_search_line_class_init (VgSearchLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_search_line_finalize;
}

static void
vg_search_line_init (VgSearchLine *self)
{
}

/* "12 places, of which the first 5 stand here". */
static char *
say_places (guint n, guint n_shown)
{
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  if (n <= n_shown)
    return g_steal_pointer (&places);

  /* Translators: "12 places", then how many of them are shown. */
  return g_strdup_printf (_ ("%s, of which the first %u stand here"), places, n_shown);
}

VgSearchLine *
vg_search_line_new_case (const char *key, const char *label, guint n, guint n_shown)
{
  VgSearchLine *self = g_object_new (VG_TYPE_SEARCH_LINE, NULL);

  self->is_case = TRUE;
  self->key = g_strdup (key);
  self->title = g_strdup (label);
  self->text = say_places (n, n_shown);
  return self;
}

VgSearchLine *
vg_search_line_new_place (const char *key, const char *place, const char *excerpt)
{
  VgSearchLine *self = g_object_new (VG_TYPE_SEARCH_LINE, NULL);

  self->key = g_strdup (key);
  self->title = g_strdup (place);
  self->text = g_strdup (excerpt);
  return self;
}

gboolean
vg_search_line_is_case (VgSearchLine *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_LINE (self), FALSE);

  return self->is_case;
}

const char *
vg_search_line_get_key (VgSearchLine *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_LINE (self), NULL);

  return self->key;
}

const char *
vg_search_line_get_title (VgSearchLine *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_LINE (self), NULL);

  return self->title;
}

const char *
vg_search_line_get_text (VgSearchLine *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_LINE (self), NULL);

  return self->text;
}
