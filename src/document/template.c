/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/template.h"

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "document/document-read.h"
#include "document/mustache-parse.h"
#include "document/mustache.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FENCE "---\n"

struct _VgTemplate {
  char *path;
  char *text;
  guint body_line;
  const char *body;
  JsonNode *header;
  JsonObject *parts;
  VgTemplateReader reader;
};

static const char *const members[] = { "id", "version", "title", "for", "language" };
static const char *const lists[] = { "presupposes", "forms", "consents" };

/* "a\r\n" becomes "a\n", so that a header's fence is always the same four bytes. */
static char *
dup_unix_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  return g_strjoinv ("\n", lines);
}

static guint
count_lines (const char *from, const char *until)
{
  guint lines = 0;

  for (; from < until; from++)
    lines += *from == '\n';

  return lines;
}

static gboolean
is_known (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (g_str_equal (members[i], member))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i], member))
      return TRUE;

  return g_str_has_prefix (member, "x-");
}

static gboolean
is_list_of_texts (JsonNode *node)
{
  JsonArray *list = vg_json_peek_array (node);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (vg_json_peek_string (json_array_get_element (list, i)) == NULL)
      return FALSE;

  return list != NULL;
}

static gboolean
check_lists (VgTemplate *self, JsonObject *header, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (json_object_has_member (header, lists[i]) &&
        !is_list_of_texts (json_object_get_member (header, lists[i]))) {
      vg_source_fail (error, self->path, 2, 0, _ ("“%s” in the header is a list of texts"),
                      lists[i]);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_header (VgTemplate *self, GError **error)
{
  JsonObject *header = vg_json_peek_object (self->header);
  const char *reader = vg_json_get_string (header, "for");
  const char *language = vg_json_get_string (header, "language");
  g_autoptr (GList) found = header != NULL ? json_object_get_members (header) : NULL;

  for (GList *link = found; link != NULL; link = link->next)
    if (!is_known (link->data)) {
      vg_source_fail (error, self->path, 2, 0,
                      _ ("“%s” is not known in a header; known are id, version, title, for, "
                         "language, presupposes, forms, consents"),
                      (const char *) link->data);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (vg_json_get_string (header, members[i]) == NULL) {
      vg_source_fail (error, self->path, 2, 0, _ ("the header needs “%s”, a text"), members[i]);
      return FALSE;
    }

  if (!g_str_equal (reader, "party") && !g_str_equal (reader, "mediator")) {
    vg_source_fail (error, self->path, 2, 0, _ ("“for” in the header is “party” or “mediator”"));
    return FALSE;
  }
  if (!g_str_equal (language, "nl") && !g_str_equal (language, "en")) {
    vg_source_fail (error, self->path, 2, 0, _ ("“language” in the header is “nl” or “en”"));
    return FALSE;
  }
  self->reader = g_str_equal (reader, "party") ? VG_TEMPLATE_FOR_PARTY : VG_TEMPLATE_FOR_MEDIATOR;

  return check_lists (self, header, error);
}

static gboolean
read_header (VgTemplate *self, GError **error)
{
  const char *end = NULL;
  g_autofree char *padded = NULL;

  if (g_str_has_prefix (self->text, FENCE))
    end = strstr (self->text + strlen (FENCE) - 1, "\n" FENCE);
  if (end == NULL) {
    vg_source_fail (error, self->path, 1, 0,
                    _ ("a template begins with a header in JSON between two lines “---”"));
    return FALSE;
  }

  /* The line end keeps the reader's line numbers those of the file. */
  padded = g_strdup_printf ("\n%.*s", (int) (end - self->text - strlen (FENCE) + 1),
                            self->text + strlen (FENCE));
  self->header = vg_json_parse (padded, strlen (padded), self->path, error);
  if (self->header == NULL)
    return FALSE;

  self->body = end + 1 + strlen (FENCE);
  self->body_line = 1 + count_lines (self->text, self->body);

  return check_header (self, error);
}

VgTemplate *
vg_template_new (const char *text, const char *name, JsonObject *parts, GError **error)
{
  g_autoptr (VgTemplate) self = g_new0 (VgTemplate, 1);

  g_return_val_if_fail (text != NULL && name != NULL, NULL);

  self->path = g_strdup (name);
  self->text = dup_unix_lines (text);
  self->parts = parts != NULL ? json_object_ref (parts) : json_object_new ();

  return read_header (self, error) ? g_steal_pointer (&self) : NULL;
}

static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = vg_file_read (path, VG_MUSTACHE_BYTES, error);
  gsize length = 0;
  const char *data = NULL;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &length);
  if (data != NULL && !g_utf8_validate (data, length, NULL)) {
    vg_source_fail (error, path, 0, 0, _ ("the file is not UTF-8; save it as UTF-8"));
    return NULL;
  }

  return g_strndup (data, length);
}

static gboolean
is_part_name (const char *name)
{
  return name[strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

static gboolean read_parts (VgTemplate *self, GPtrArray *tags, const char *folder, GError **error);

/* A part that is not there is found, with its place, when the template is rendered. */
static gboolean
read_part (VgTemplate *self, const char *name, const char *folder, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s/parts/%s.md", folder, name);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  VgSource source = { path, NULL, 1 };

  if (json_object_has_member (self->parts, name) || !is_part_name (name) ||
      !g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  text = read_text (path, error);
  if (text == NULL)
    return FALSE;
  source.text = text;
  tags = vg_mustache_parse (&source, "", TRUE, error);
  if (tags == NULL)
    return FALSE;
  json_object_set_string_member (self->parts, name, text);

  return read_parts (self, tags, folder, error);
}

static gboolean
read_parts (VgTemplate *self, GPtrArray *tags, const char *folder, GError **error)
{
  for (guint i = 0; i < tags->len; i++) {
    const VgTag *tag = g_ptr_array_index (tags, i);

    if (tag->kind == VG_TAG_PARTIAL && !read_part (self, tag->text, folder, error))
      return FALSE;
    if (tag->children != NULL && !read_parts (self, tag->children, folder, error))
      return FALSE;
  }

  return TRUE;
}

static VgSource
get_source (VgTemplate *self)
{
  VgSource source = { self->path, self->body, self->body_line };

  return source;
}

VgTemplate *
vg_template_read (const char *path, GError **error)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (VgTemplate) self = NULL;
  g_autoptr (GPtrArray) tags = NULL;
  VgSource source = { 0 };

  g_return_val_if_fail (path != NULL, NULL);

  text = read_text (path, error);
  if (text == NULL)
    return NULL;
  self = vg_template_new (text, path, NULL, error);
  if (self == NULL)
    return NULL;

  source = get_source (self);
  tags = vg_mustache_parse (&source, "", TRUE, error);
  folder = g_path_get_dirname (path);
  if (tags == NULL || !read_parts (self, tags, folder, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
vg_template_free (VgTemplate *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->text);
  g_clear_pointer (&self->header, json_node_unref);
  g_clear_pointer (&self->parts, json_object_unref);
  g_free (self);
}

static const char *
get_member (VgTemplate *self, const char *member)
{
  g_return_val_if_fail (self != NULL, NULL);

  return vg_json_get_string (vg_json_peek_object (self->header), member);
}

const char *
vg_template_get_id (VgTemplate *self)
{
  return get_member (self, "id");
}

const char *
vg_template_get_version (VgTemplate *self)
{
  return get_member (self, "version");
}

const char *
vg_template_get_title (VgTemplate *self)
{
  return get_member (self, "title");
}

const char *
vg_template_get_language (VgTemplate *self)
{
  return get_member (self, "language");
}

VgTemplateReader
vg_template_get_reader (VgTemplate *self)
{
  g_return_val_if_fail (self != NULL, VG_TEMPLATE_FOR_MEDIATOR);

  return self->reader;
}

/* The texts of a list that was checked; @object or the list may be missing. */
static GStrv
dup_texts (JsonObject *object, const char *member)
{
  JsonArray *list = vg_json_get_array (object, member);
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (vg_json_peek_string (json_array_get_element (list, i)) != NULL)
      g_strv_builder_add (texts, json_array_get_string_element (list, i));

  return g_strv_builder_end (texts);
}

GStrv
vg_template_dup_list (VgTemplate *self, const char *member)
{
  g_return_val_if_fail (self != NULL && member != NULL, NULL);

  return dup_texts (vg_json_peek_object (self->header), member);
}

GPtrArray *
vg_template_check (VgTemplate *self)
{
  g_autoptr (VgRendering) outline = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *findings = NULL;
  VgSource source = { 0 };

  g_return_val_if_fail (self != NULL, NULL);

  source = get_source (self);
  outline = vg_mustache_outline (&source, self->parts, &error);
  if (outline != NULL)
    return vg_document_check_rendering (outline);

  findings = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (findings, g_strdup (error->message));

  return findings;
}

VgDocument *
vg_template_render (VgTemplate *self, JsonNode *data, GError **error)
{
  g_autoptr (VgRendering) rendering = NULL;
  g_auto (GStrv) acknowledged = NULL;
  VgSource source = { 0 };

  g_return_val_if_fail (self != NULL && data != NULL, NULL);

  source = get_source (self);
  rendering = vg_mustache_render_marked (&source, data, self->parts,
                                         vg_template_get_language (self), error);
  if (rendering == NULL)
    return NULL;

  acknowledged = dup_texts (vg_json_peek_object (data), "acknowledged");
  return vg_document_read_rendering (rendering, vg_template_get_language (self),
                                     vg_template_get_title (self),
                                     (const char *const *) acknowledged, error);
}
