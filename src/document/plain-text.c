/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/plain-text.h"

#include <string.h>

gboolean
vg_plain_text_is_private (gunichar character)
{
  return g_unichar_type (character) == G_UNICODE_PRIVATE_USE;
}

static gboolean
is_directional (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/* Deprecated format characters, the byte order mark, annotations, tags, non-characters. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE007F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

static gboolean
needs_name (gunichar c)
{
  return (g_unichar_iscntrl (c) && c != '\n') || is_directional (c) || is_invisible (c) ||
         vg_plain_text_is_private (c);
}

void
vg_plain_text_append (GString *out, gunichar character)
{
  if (needs_name (character))
    g_string_append_printf (out, "⟨U+%04X⟩", character);
  else
    g_string_append_unichar (out, character);
}

/* What is waiting to be written once a character that is no white space follows. */
typedef struct {
  GString *out;
  guint spaces;
  guint breaks;
} Writer;

static void
write_waiting (Writer *self)
{
  if (self->out->len > 0 && self->breaks > 0)
    g_string_append (self->out, self->breaks > 1 ? "\n\n" : "\n");
  else if (self->out->len > 0)
    for (guint i = 0; i < self->spaces; i++)
      g_string_append_c (self->out, ' ');

  self->spaces = 0;
  self->breaks = 0;
}

static void
write_character (Writer *self, gunichar c)
{
  if (c == '\n' || c == 0x2028) {
    self->breaks++;
  } else if (c == 0x2029) {
    self->breaks += 2;
  } else if (c == ' ' || c == '\t') {
    self->spaces += self->breaks == 0;
  } else {
    write_waiting (self);
    vg_plain_text_append (self->out, c);
  }
}

char *
vg_plain_text_new (const char *text)
{
  g_autofree char *valid = NULL;
  Writer writer = { NULL, 0, 0 };

  g_return_val_if_fail (text != NULL, NULL);

  valid = g_utf8_make_valid (text, -1);
  writer.out = g_string_sized_new (strlen (valid));
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);

    if (c == '\r' && at[1] == '\n')
      continue;
    write_character (&writer, c == '\r' ? '\n' : c);
  }

  return g_string_free (writer.out, FALSE);
}
