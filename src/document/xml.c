/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/xml.h"

#include "document/plain-text.h"

/* VgXml:
 * @open: the names of the elements now open, outermost first
 * @is_in_tag: whether attributes may still follow
 */
struct _VgXml {
  GString *out;
  GPtrArray *open;
  gboolean is_in_tag;
};

VgXml *
vg_xml_new (const char *prolog)
{
  VgXml *self = g_new0 (VgXml, 1);

  self->out = g_string_new (prolog);
  self->open = g_ptr_array_new ();

  return self;
}

void
vg_xml_free (VgXml *self)
{
  if (self == NULL)
    return;

  g_string_free (self->out, TRUE);
  g_ptr_array_unref (self->open);
  g_free (self);
}

static void
close_tag (VgXml *self)
{
  if (self->is_in_tag)
    g_string_append_c (self->out, '>');
  self->is_in_tag = FALSE;
}

void
vg_xml_begin (VgXml *self, const char *name)
{
  close_tag (self);
  g_string_append_printf (self->out, "<%s", name);
  g_ptr_array_add (self->open, (gpointer) name);
  self->is_in_tag = TRUE;
}

static const char *
get_reference (gunichar character)
{
  switch (character) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  default:
    return NULL;
  }
}

/* Valid UTF-8 comes out; what was none is replaced. */
static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar character = g_utf8_get_char (at);
    const char *reference = get_reference (character);

    if (reference != NULL)
      g_string_append (out, reference);
    else if (character == '\t')
      g_string_append_c (out, '\t');
    else
      vg_plain_text_append (out, character);
  }
}

void
vg_xml_set (VgXml *self, const char *name, const char *value)
{
  g_autoptr (GString) escaped = NULL;

  g_return_if_fail (self->is_in_tag);

  escaped = g_string_new (NULL);
  append_escaped (escaped, value);
  g_string_replace (escaped, "\"", "&quot;", 0);
  g_string_append_printf (self->out, " %s=\"%s\"", name, escaped->str);
}

void
vg_xml_set_count (VgXml *self, const char *name, guint value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);

  vg_xml_set (self, name, text);
}

void
vg_xml_end (VgXml *self)
{
  g_return_if_fail (self->open->len > 0);

  close_tag (self);
  g_string_append_printf (self->out, "</%s>",
                          (const char *) g_ptr_array_steal_index (self->open, self->open->len - 1));
}

void
vg_xml_end_empty (VgXml *self)
{
  g_return_if_fail (self->is_in_tag);

  g_string_append (self->out, "/>");
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
  self->is_in_tag = FALSE;
}

void
vg_xml_add_text (VgXml *self, const char *text)
{
  close_tag (self);
  append_escaped (self->out, text);
}

void
vg_xml_add_element (VgXml *self, const char *name, const char *text)
{
  vg_xml_begin (self, name);
  vg_xml_add_text (self, text);
  vg_xml_end (self);
}

void
vg_xml_add_line_end (VgXml *self)
{
  close_tag (self);
  g_string_append_c (self->out, '\n');
}

GBytes *
vg_xml_free_to_bytes (VgXml *taken)
{
  GBytes *bytes = NULL;

  while (taken->open->len > 0)
    vg_xml_end (taken);
  vg_xml_add_line_end (taken);
  bytes = g_string_free_to_bytes (g_steal_pointer (&taken->out));
  taken->out = g_string_new (NULL);
  vg_xml_free (taken);

  return bytes;
}
