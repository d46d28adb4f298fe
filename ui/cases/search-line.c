/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/search-line.h"

#include <glib/gi18n-lib.h>

struct _VgSearchLine {
  GObject parent_instance;

  gboolean is_case;
  char *key;
  char *title;
  char *text;
  GPtrArray *places; /* NULL but for the way to the rest */
};

G_DEFINE_FINAL_TYPE (VgSearchLine, vg_search_line, G_TYPE_OBJECT)

static void
vg_search_line_finalize (GObject *object)
{
  VgSearchLine *self = VG_SEARCH_LINE (object);

  g_free (self->key);
  g_free (self->title);
  g_free (self->text);
  g_clear_pointer (&self->places, g_ptr_array_unref);

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

VgSearchLine *
vg_search_line_new_case (const char *key, const char *label, guint n)
{
  VgSearchLine *self = g_object_new (VG_TYPE_SEARCH_LINE, NULL);

  self->is_case = TRUE;
  self->key = g_strdup (key);
  self->title = g_strdup (label);
  self->text = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  return self;
}

VgSearchLine *
vg_search_line_new_more (const char *key, guint n_shown, GPtrArray *places)
{
  VgSearchLine *self = g_object_new (VG_TYPE_SEARCH_LINE, NULL);

  self->key = g_strdup (key);
  self->title = g_strdup_printf (_ ("These are the first %u"), n_shown);
  self->text = g_strdup_printf (_ ("Show all %u"), places->len);
  self->places = g_ptr_array_ref (places);
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

GPtrArray *
vg_search_line_get_places (VgSearchLine *self)
{
  g_return_val_if_fail (VG_IS_SEARCH_LINE (self), NULL);

  return self->places;
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
