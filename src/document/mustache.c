/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/mustache.h"

#include "base/json-writer.h"
#include "base/json.h"
#include "document/context.h"
#include "document/evidence.h"
#include "document/mustache-parse.h"
#include "document/plain-text.h"
#include "document/wording.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum {
  SPEC,
  STRICT,
  OUTLINE,
} Manner;

/* Renderer:
 * @name: of the file or part being written, for messages
 * @parsed: indentation and name of a partial → its tags
 * @active: names of the partials now being written
 * @n_bytes: of values that stand-ins hold
 */
typedef struct {
  Manner manner;
  const char *name;
  const char *language;
  JsonObject *partials;
  VgContext *context;
  VgRendering *out;
  GHashTable *parsed;
  GPtrArray *active;
  gsize n_bytes;
  guint n_steps;
} Renderer;

static gboolean write_tags (Renderer *self, GPtrArray *tags, GError **error);

static gboolean G_GNUC_PRINTF (4, 5)
    fail (Renderer *self, const VgTag *tag, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  vg_source_fail (error, self->name, tag->line, tag->column, "%s", what);

  return FALSE;
}

static void
append_escaped (GString *out, const char *text)
{
  for (; *text != '\0'; text++)
    switch (*text) {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    default:
      g_string_append_c (out, *text);
      break;
    }
}

static void
write_plainly (Renderer *self, const VgTag *tag, JsonNode *node)
{
  GString *out = vg_rendering_get_text (self->out);
  g_autofree char *written = NULL;
  const char *text = vg_json_peek_string (node);

  if (node == NULL || vg_json_is_null (node))
    return;
  if (text == NULL)
    text = written = vg_json_write (node);

  if (tag->kind == VG_TAG_RAW)
    g_string_append (out, text);
  else
    append_escaped (out, text);
}

static gboolean
write_mark (Renderer *self, const VgTag *tag, gunichar mark, GError **error)
{
  if (mark == 0)
    return fail (self, tag, error, _ ("the document has too many values"));

  g_string_append_unichar (vg_rendering_get_text (self->out), mark);

  return TRUE;
}

static gboolean
write_marked (Renderer *self, const VgTag *tag, JsonNode *node, GError **error)
{
  VgMarks *marks = vg_rendering_get_marks (self->out);
  g_autofree char *raw = vg_evidence_dup_text (node);
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;

  if (raw == NULL)
    return fail (self, tag, error, _ ("“%s” is a list, a group or yes/no, not a value to print"),
                 tag->text);

  text = vg_plain_text_new (raw);
  if (*text == '\0' && vg_evidence_is (node) && vg_evidence_get_open (node) != NULL) {
    label = vg_plain_text_new (vg_evidence_get_open (node));
    g_free (text);
    text = vg_wording_new_chip (self->language, label);
  }
  self->n_bytes += strlen (text);

  return write_mark (self, tag,
                     vg_marks_add_value (marks, text, vg_evidence_dup_from (node), label), error);
}

static gboolean
write_value (Renderer *self, const VgTag *tag, GError **error)
{
  JsonNode *node = vg_context_find (self->context, tag->text);

  switch (self->manner) {
  case SPEC:
    write_plainly (self, tag, node);
    return TRUE;
  case OUTLINE:
    return write_mark (
        self, tag, vg_marks_add_value (vg_rendering_get_marks (self->out), "…", NULL, NULL), error);
  case STRICT:
  default:
    if (node == NULL)
      return fail (self, tag, error, _ ("nothing is called “%s” here; check the name"), tag->text);
    return write_marked (self, tag, node, error);
  }
}

static gboolean
take_step (Renderer *self, const VgTag *tag, GError **error)
{
  if (++self->n_steps <= VG_MUSTACHE_STEPS &&
      vg_rendering_get_text (self->out)->len + self->n_bytes <= VG_MUSTACHE_OUTPUT)
    return TRUE;

  return fail (self, tag, error, _ ("the document grows beyond all bounds here"));
}

static gboolean
write_items (Renderer *self, const VgTag *tag, JsonArray *items, GError **error)
{
  for (guint i = 0; i < json_array_get_length (items); i++) {
    gboolean is_done = FALSE;

    vg_context_push_item (self->context, json_array_get_element (items, i), i);
    is_done = take_step (self, tag, error) && write_tags (self, tag->children, error);
    vg_context_pop (self->context);
    if (!is_done)
      return FALSE;
  }

  return TRUE;
}

static gboolean
write_section (Renderer *self, const VgTag *tag, GError **error)
{
  JsonNode *node = vg_context_find (self->context, tag->text);
  gboolean is_done = FALSE;

  if (self->manner == OUTLINE)
    return write_tags (self, tag->children, error);
  if (self->manner == STRICT && node == NULL)
    return fail (self, tag, error, _ ("nothing is called “%s” here; check the name"), tag->text);

  if (tag->kind == VG_TAG_INVERTED)
    return vg_context_is_true (self->context, node) || write_tags (self, tag->children, error);
  if (!vg_context_is_true (self->context, node))
    return TRUE;
  if (vg_json_peek_array (node) != NULL)
    return write_items (self, tag, json_node_get_array (node), error);

  vg_context_push (self->context, node);
  is_done = write_tags (self, tag->children, error);
  vg_context_pop (self->context);

  return is_done;
}

/* Returns: (transfer none): the partial's tags, parsed once for each indentation */
static GPtrArray *
parse_partial (Renderer *self, const VgTag *tag, const char *text, GError **error)
{
  const char *indent = tag->indent != NULL ? tag->indent : "";
  g_autofree char *key = g_strconcat (indent, tag->text, NULL);
  GPtrArray *tags = g_hash_table_lookup (self->parsed, key);
  VgSource source = { tag->text, text, 1 };

  if (tags != NULL)
    return tags;

  tags = vg_mustache_parse (&source, indent, self->manner != SPEC, error);
  if (tags != NULL)
    g_hash_table_insert (self->parsed, g_steal_pointer (&key), tags);

  return tags;
}

static gboolean
is_active (Renderer *self, const char *name)
{
  return g_ptr_array_find_with_equal_func (self->active, name, g_str_equal, NULL);
}

static gboolean
write_partial (Renderer *self, const VgTag *tag, GError **error)
{
  const char *text = vg_json_get_string (self->partials, tag->text);
  const char *outer = self->name;
  GPtrArray *tags = NULL;
  gboolean is_done = FALSE;

  if (text == NULL && self->manner == SPEC)
    return TRUE;
  if (text == NULL)
    return fail (self, tag, error, _ ("there is no part called “%s”"), tag->text);
  if (self->manner == OUTLINE && is_active (self, tag->text))
    return TRUE;
  if (self->active->len >= VG_MUSTACHE_PARTIALS)
    return fail (self, tag, error, _ ("more than %d parts inside one another"),
                 VG_MUSTACHE_PARTIALS);

  tags = parse_partial (self, tag, text, error);
  if (tags == NULL)
    return FALSE;

  self->name = tag->text;
  g_ptr_array_add (self->active, tag->text);
  is_done = write_tags (self, tags, error);
  g_ptr_array_set_size (self->active, self->active->len - 1);
  self->name = outer;

  return is_done;
}

static gboolean
write_name (Renderer *self, const VgTag *tag, GError **error)
{
  VgMarks *marks = vg_rendering_get_marks (self->out);
  g_autofree char *name = NULL;

  if (self->manner == SPEC)
    return TRUE;

  name = vg_context_dup_block_name (self->context, tag->text);
  vg_rendering_note_line (self->out, self->name, tag->line);
  self->n_bytes += strlen (name);
  if (!write_mark (self, tag, vg_marks_add_name (marks, name, tag->presupposes), error))
    return FALSE;

  g_string_append_c (vg_rendering_get_text (self->out), VG_RENDERING_AFTER_NAME);

  return TRUE;
}

/* Each line is noted, so that a message about the rendered text can name its origin. */
static void
write_text (Renderer *self, const VgTag *tag)
{
  GString *out = vg_rendering_get_text (self->out);
  const char *text = tag->text;
  guint line = tag->line;

  if (self->manner == SPEC) {
    g_string_append (out, text);
    return;
  }

  while (*text != '\0') {
    const char *end = strchr (text, '\n');
    gsize length = end != NULL ? (gsize) (end - text) + 1 : strlen (text);

    vg_rendering_note_line (self->out, self->name, line++);
    g_string_append_len (out, text, length);
    text += length;
  }
}

static gboolean
write_tag (Renderer *self, const VgTag *tag, GError **error)
{
  switch (tag->kind) {
  case VG_TAG_VALUE:
  case VG_TAG_RAW:
    return write_value (self, tag, error);
  case VG_TAG_SECTION:
  case VG_TAG_INVERTED:
    return write_section (self, tag, error);
  case VG_TAG_PARTIAL:
    return write_partial (self, tag, error);
  case VG_TAG_NAME:
    return write_name (self, tag, error);
  case VG_TAG_TEXT:
  default:
    write_text (self, tag);
    return TRUE;
  }
}

static gboolean
write_tags (Renderer *self, GPtrArray *tags, GError **error)
{
  for (guint i = 0; i < tags->len; i++) {
    const VgTag *tag = g_ptr_array_index (tags, i);

    if (!take_step (self, tag, error) || !write_tag (self, tag, error))
      return FALSE;
  }

  return TRUE;
}

/* @self comes with its manner, language and partials. */
static VgRendering *
render (Renderer *self, const VgSource *source, JsonNode *data, GError **error)
{
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (VgRendering) out = vg_rendering_new ();
  g_autoptr (VgContext) context = vg_context_new (data, self->manner != SPEC);
  g_autoptr (GPtrArray) active = g_ptr_array_new ();
  g_autoptr (GHashTable) parsed = NULL;

  tags = vg_mustache_parse (source, "", self->manner != SPEC, error);
  if (tags == NULL)
    return NULL;

  parsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                  (GDestroyNotify) g_ptr_array_unref);
  self->name = source->name;
  self->context = context;
  self->out = out;
  self->parsed = parsed;
  self->active = active;

  return write_tags (self, tags, error) ? g_steal_pointer (&out) : NULL;
}

/* Puts the values back in the place of their stand-ins. */
static char *
fill_in (VgRendering *rendering)
{
  GString *text = vg_rendering_get_text (rendering);
  GString *out = g_string_sized_new (text->len);

  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    const VgMark *mark = vg_marks_find (vg_rendering_get_marks (rendering), c);

    if (mark == NULL)
      g_string_append_unichar (out, c);
    else if (mark->kind == VG_MARK_VALUE)
      g_string_append (out, mark->text);
    else
      at = g_utf8_next_char (at);
  }

  return g_string_free (out, FALSE);
}

char *
vg_mustache_render (const VgSource *source,
                    JsonNode *data,
                    JsonObject *partials,
                    VgMustacheMode mode,
                    GError **error)
{
  const char *language = vg_json_get_string (vg_json_peek_object (data), "language");
  Renderer renderer = { .manner = mode == VG_MUSTACHE_SPEC ? SPEC : STRICT };
  g_autoptr (VgRendering) rendering = NULL;

  g_return_val_if_fail (source != NULL && data != NULL, NULL);

  renderer.language = language != NULL ? language : "nl";
  renderer.partials = partials;
  rendering = render (&renderer, source, data, error);
  if (rendering == NULL)
    return NULL;
  if (mode == VG_MUSTACHE_STRICT)
    return fill_in (rendering);

  return g_strdup (vg_rendering_get_text (rendering)->str);
}

VgRendering *
vg_mustache_render_marked (const VgSource *source,
                           JsonNode *data,
                           JsonObject *partials,
                           const char *language,
                           GError **error)
{
  Renderer renderer = { .manner = STRICT, .language = language, .partials = partials };

  g_return_val_if_fail (source != NULL && data != NULL && language != NULL, NULL);

  return render (&renderer, source, data, error);
}

VgRendering *
vg_mustache_outline (const VgSource *source, JsonObject *partials, GError **error)
{
  Renderer renderer = { .manner = OUTLINE, .language = "nl", .partials = partials };

  g_return_val_if_fail (source != NULL, NULL);

  return render (&renderer, source, NULL, error);
}
