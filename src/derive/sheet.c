/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/sheet.h"

#include "base/error.h"
#include "base/json.h"
#include "base/paths.h"
#include "base/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST 2 /* answers a line, where the sheet says nothing else */

struct _VgSheet {
  JsonNode *root;
  JsonNode *goals;
  GPtrArray *lines;
};

static void
line_free (gpointer data)
{
  VgSheetLine *line = data;

  g_free (line->id);
  json_object_unref (line->title);
  g_strfreev (line->items);
  g_strfreev (line->copies_owned);
  g_free (line);
}

void
vg_sheet_free (VgSheet *self)
{
  g_clear_pointer (&self->root, json_node_unref);
  g_clear_pointer (&self->goals, json_node_unref);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static char **
dup_texts (JsonArray *array)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    const char *text = vg_json_peek_string (json_array_get_element (array, i));

    if (text != NULL)
      g_strv_builder_add (texts, text);
  }

  return g_strv_builder_end (texts);
}

static gboolean
read_lines (VgSheet *self, const char *path, GError **error)
{
  JsonArray *lines = vg_json_get_array (vg_json_peek_object (self->root), "lines");

  for (guint i = 0; lines != NULL && i < json_array_get_length (lines); i++) {
    JsonObject *object = vg_json_peek_object (json_array_get_element (lines, i));
    const char *id = vg_json_get_string (object, "id");
    JsonObject *title = vg_json_get_object (object, "title");
    VgSheetLine *line = NULL;

    if (id == NULL || title == NULL) {
      g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                   _ ("%s: lines[%u] must have an “id” and a “title”"), path, i);
      return FALSE;
    }
    line = g_new0 (VgSheetLine, 1);
    line->id = g_strdup (id);
    line->title = json_object_ref (title);
    line->items = dup_texts (vg_json_get_array (object, "items"));
    line->copies_owned = dup_texts (vg_json_get_array (object, "copies"));
    line->copies = (const char *const *) line->copies_owned;
    line->most = (guint) CLAMP (vg_json_get_int (object, "most", MOST), 0, G_MAXINT);
    line->asks = vg_json_get_boolean (object, "asks", FALSE);
    g_ptr_array_add (self->lines, line);
  }

  return TRUE;
}

static VgSheet *
read_sheet (const char *folder, const char *file, GError **error)
{
  g_autoptr (VgSheet) self = g_new0 (VgSheet, 1);
  g_autofree char *path = vg_paths_dup_data (folder, file, NULL);
  g_autofree char *goals = vg_paths_dup_data ("goals", "goals.json", NULL);

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->root = vg_json_read_file (path, VG_JSON_DATA_BYTES, error);
  if (self->root == NULL || !read_lines (self, path, error))
    return NULL;

  self->goals = vg_json_read_file (goals, VG_JSON_DATA_BYTES, error);
  return self->goals != NULL ? g_steal_pointer (&self) : NULL;
}

VgSheet *
vg_sheet_read (GError **error)
{
  return read_sheet ("goals", "summary.json", error);
}

VgSheet *
vg_sheet_read_papers (GError **error)
{
  return read_sheet ("papers", "papers.json", error);
}

guint
vg_sheet_get_n_lines (VgSheet *self)
{
  return self->lines->len;
}

const VgSheetLine *
vg_sheet_get_line (VgSheet *self, guint index)
{
  g_return_val_if_fail (index < self->lines->len, NULL);

  return self->lines->pdata[index];
}

const char *
vg_sheet_line_get_title (const VgSheetLine *line, const char *language)
{
  return vg_text_get (line->title, language);
}

const char *
vg_sheet_say (VgSheet *self, const char *group, const char *word, const char *language)
{
  JsonObject *words = vg_json_get_object (vg_json_peek_object (self->root), group);
  const char *found = word != NULL ? vg_text_get (vg_json_get_object (words, word), language)
                                   : NULL;

  return found != NULL ? found : word;
}

char **
vg_sheet_dup_list (VgSheet *self, const char *group, const char *word)
{
  JsonObject *lists = vg_json_get_object (vg_json_peek_object (self->root), group);

  return dup_texts (vg_json_get_array (lists, word));
}

const char *
vg_sheet_say_goal (VgSheet *self, const char *code, const char *language)
{
  JsonArray *goals = vg_json_get_array (vg_json_peek_object (self->goals), "goals");

  for (guint i = 0; goals != NULL && i < json_array_get_length (goals); i++) {
    JsonObject *goal = vg_json_peek_object (json_array_get_element (goals, i));

    if (g_strcmp0 (vg_json_get_string (goal, "code"), code) == 0)
      return vg_text_get (vg_json_get_object (goal, "label"), language);
  }

  return code;
}
