/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/mustache-parse.h"

#include "document/plain-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Parser:
 * @at: the next byte to read
 * @counted, @line, @column: a place whose line and column are known
 * @open, @close: the delimiters now in force
 * @roots: what stands in no section
 * @sections: the sections now open, lent
 */
typedef struct {
  const VgSource *source;
  const char *text;
  const char *at;
  const char *counted;
  guint line;
  guint column;
  guint indent;
  char *open;
  char *close;
  GPtrArray *roots;
  GPtrArray *sections;
  gboolean is_strict;
} Parser;

static void
vg_tag_free (gpointer data)
{
  VgTag *self = data;

  g_free (self->text);
  g_strfreev (self->presupposes);
  g_free (self->indent);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self);
}

static void
clear_parser (Parser *self)
{
  g_free (self->open);
  g_free (self->close);
  g_clear_pointer (&self->roots, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parser, clear_parser)

/* Moves the known place on to @place, which never lies before it. */
static void
count_to (Parser *self, const char *place)
{
  for (; self->counted < place; self->counted = g_utf8_next_char (self->counted)) {
    self->column++;
    if (*self->counted == '\n') {
      self->line++;
      self->column = 1;
    }
  }
}

/* The column in the file: an indentation that was put in is none of it. */
static guint
get_column (Parser *self)
{
  return self->column > self->indent ? self->column - self->indent : 1;
}

static void G_GNUC_PRINTF (3, 4) fail (Parser *self, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  vg_source_fail (error, self->source->name, self->line, get_column (self), "%s", what);
}

static VgTag *
add_tag (Parser *self, VgTagKind kind, char *taken_text)
{
  VgTag *tag = g_new0 (VgTag, 1);
  GPtrArray *parent = self->roots;

  if (self->sections->len > 0)
    parent = ((VgTag *) g_ptr_array_index (self->sections, self->sections->len - 1))->children;

  tag->kind = kind;
  tag->text = taken_text;
  tag->line = self->line;
  tag->column = get_column (self);
  g_ptr_array_add (parent, tag);

  return tag;
}

static void
add_text (Parser *self, const char *from, const char *until)
{
  if (from == until)
    return;

  count_to (self, from);
  add_tag (self, VG_TAG_TEXT, g_strndup (from, until - from));
}

/* Where the line of @tag begins, if only white space stands before it; else NULL. */
static const char *
find_line_start (Parser *self, const char *tag)
{
  const char *start = tag;

  while (start > self->text && (start[-1] == ' ' || start[-1] == '\t'))
    start--;

  return start == self->text || start[-1] == '\n' ? start : NULL;
}

/* Where the line after @end begins, if only white space stands until then; else NULL. */
static const char *
find_next_line (const char *end)
{
  end += strspn (end, " \t");
  if (end[0] == '\r' && end[1] == '\n')
    return end + 2;
  if (end[0] == '\n')
    return end + 1;

  return *end == '\0' ? end : NULL;
}

static gboolean
is_name (const char *text)
{
  if (g_str_equal (text, "."))
    return TRUE;
  if (*text == '\0' || *text == '.' || g_str_has_suffix (text, ".") || strstr (text, "..") != NULL)
    return FALSE;

  return strpbrk (text, " \t\r\n") == NULL;
}

static gboolean
set_delimiters (Parser *self, const char *content, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (content, " \t\r\n", -1);
  const char *found[2] = { NULL, NULL };
  guint n_found = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] == '\0')
      continue;
    if (n_found < 2)
      found[n_found] = words[i];
    n_found++;
  }
  if (n_found != 2 || strchr (content, '=') != NULL) {
    fail (self, error, _ ("new delimiters are two words without “=”, such as {{=[[ ]]=}}"));
    return FALSE;
  }

  g_free (self->open);
  g_free (self->close);
  self->open = g_strdup (found[0]);
  self->close = g_strdup (found[1]);

  return TRUE;
}

static gboolean
is_block_name (const char *text)
{
  return *text != '\0' && text[strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789-/")] == '\0';
}

/* The words of @text, without the white space between them. Returns: (transfer full) */
static GStrv
split_words (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, " \t\r\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (words, parts[i]);

  return g_strv_builder_end (words);
}

/* "NAME", or "NAME presupposes FACET …". */
static gboolean
names_block (char **words)
{
  guint n_words = g_strv_length (words);

  if (n_words == 0 || !is_block_name (words[0]))
    return FALSE;
  if (n_words == 1)
    return TRUE;

  for (guint i = 2; i < n_words; i++)
    if (!is_block_name (words[i]))
      return FALSE;

  return n_words > 2 && g_str_equal (words[1], "presupposes");
}

/* A comment "p NAME" names the block it begins; other comments leave nothing. */
static gboolean
add_comment (Parser *self, const char *content, GError **error)
{
  g_auto (GStrv) words = NULL;
  VgTag *tag = NULL;

  if (content[0] != 'p' || !g_ascii_isspace (content[1]))
    return TRUE;

  words = split_words (content + 1);
  if (names_block (words)) {
    tag = add_tag (self, VG_TAG_NAME, g_strdup (words[0]));
    if (words[1] != NULL)
      tag->presupposes = g_strdupv (words + 2);
    return TRUE;
  }
  if (!self->is_strict)
    return TRUE;

  fail (self, error,
        _ ("a block's name is lower-case letters, digits, “-” and “/”; after it may stand "
           "“presupposes” and facets"));

  return FALSE;
}

static gboolean
open_section (Parser *self, VgTagKind kind, const char *name, GError **error)
{
  VgTag *tag = NULL;

  if (self->sections->len >= VG_MUSTACHE_DEPTH) {
    fail (self, error, _ ("more than %d sections inside one another"), VG_MUSTACHE_DEPTH);
    return FALSE;
  }

  tag = add_tag (self, kind, g_strdup (name));
  tag->children = g_ptr_array_new_with_free_func (vg_tag_free);
  g_ptr_array_add (self->sections, tag);

  return TRUE;
}

static gboolean
close_section (Parser *self, const char *name, GError **error)
{
  guint depth = self->sections->len;
  VgTag *open = depth > 0 ? g_ptr_array_index (self->sections, depth - 1) : NULL;

  if (open == NULL) {
    fail (self, error, _ ("{{/%s}} closes a section that was not opened"), name);
    return FALSE;
  }
  if (!g_str_equal (open->text, name)) {
    fail (self, error, _ ("{{/%s}} stands where {{/%s}} of line %u is expected"), name, open->text,
          open->line);
    return FALSE;
  }
  g_ptr_array_set_size (self->sections, depth - 1);

  return TRUE;
}

/* @alone: where the tag's line begins if it stands alone on it, else NULL. */
static gboolean
add_named (Parser *self, char sigil, const char *name, const char *alone, GError **error)
{
  VgTag *tag = NULL;

  if (strchr ("<$", sigil) != NULL && sigil != '\0') {
    fail (self, error, _ ("{{%c…}}: inheritance is not known here; use a partial, {{>name}}"),
          sigil);
    return FALSE;
  }
  if (!is_name (name)) {
    fail (self, error, _ ("a tag needs one name without spaces, such as {{goal.words}}"));
    return FALSE;
  }

  switch (sigil) {
  case '#':
    return open_section (self, VG_TAG_SECTION, name, error);
  case '^':
    return open_section (self, VG_TAG_INVERTED, name, error);
  case '/':
    return close_section (self, name, error);
  case '>':
    tag = add_tag (self, VG_TAG_PARTIAL, g_strdup (name));
    tag->indent = alone != NULL ? g_strndup (alone, strspn (alone, " \t")) : NULL;
    return TRUE;
  case '{':
  case '&':
    add_tag (self, VG_TAG_RAW, g_strdup (name));
    return TRUE;
  default:
    add_tag (self, VG_TAG_VALUE, g_strdup (name));
    return TRUE;
  }
}

static const char *
find_close (Parser *self, const char *content, char sigil)
{
  g_autofree char *wanted = NULL;

  if (sigil == '{' || sigil == '=')
    wanted = g_strdup_printf ("%c%s", sigil == '{' ? '}' : '=', self->close);

  return strstr (content, wanted != NULL ? wanted : self->close);
}

/* Reads the tag that begins at @start, with the literal text before it. */
static gboolean
read_tag (Parser *self, const char *start, GError **error)
{
  const char *content = start + strlen (self->open);
  char sigil = *content != '\0' && strchr ("!=#^/>{&<$", *content) != NULL ? *content : '\0';
  const char *close = find_close (self, content + (sigil != '\0'), sigil);
  g_autofree char *inside = NULL;
  const char *alone = NULL;
  const char *next = NULL;

  if (close == NULL) {
    count_to (self, start);
    fail (self, error, _ ("this tag is not closed: “%s” is missing"), self->close);
    return FALSE;
  }

  content += sigil != '\0';
  inside = g_strstrip (g_strndup (content, close - content));
  next = close + strlen (self->close) + (sigil == '{' || sigil == '=');
  if (sigil != '\0' && strchr ("!=#^/>", sigil) != NULL && find_next_line (next) != NULL)
    alone = find_line_start (self, start);

  add_text (self, self->at, alone != NULL ? MAX (alone, self->at) : start);
  count_to (self, start);
  self->at = alone != NULL ? find_next_line (next) : next;

  if (sigil == '!')
    return add_comment (self, inside, error);
  if (sigil == '=')
    return set_delimiters (self, inside, error);

  return add_named (self, sigil, inside, alone, error);
}

static gboolean
read_all (Parser *self, GError **error)
{
  const char *start = NULL;

  while ((start = strstr (self->at, self->open)) != NULL)
    if (!read_tag (self, start, error))
      return FALSE;

  add_text (self, self->at, self->at + strlen (self->at));
  if (self->sections->len > 0) {
    VgTag *open = g_ptr_array_index (self->sections, self->sections->len - 1);

    vg_source_fail (error, self->source->name, open->line, open->column,
                    _ ("this section is not closed: {{/%s}} is missing"), open->text);
    return FALSE;
  }

  return TRUE;
}

static gboolean
check_characters (Parser *self, GError **error)
{
  const char *bad = NULL;

  if (strlen (self->text) > VG_MUSTACHE_BYTES) {
    fail (self, error, _ ("a template is at most %d bytes long"), VG_MUSTACHE_BYTES);
    return FALSE;
  }
  if (!g_utf8_validate (self->text, -1, &bad)) {
    count_to (self, bad);
    fail (self, error, _ ("the template is not UTF-8; save it as UTF-8"));
    return FALSE;
  }

  for (const char *at = self->text; self->is_strict && *at != '\0'; at = g_utf8_next_char (at)) {
    if (!vg_plain_text_is_private (g_utf8_get_char (at)))
      continue;
    count_to (self, at);
    fail (self, error,
          _ ("a private-use character (U+%04X) may not stand in a template; remove it"),
          g_utf8_get_char (at));
    return FALSE;
  }

  return TRUE;
}

static char *
indent_lines (const char *text, const char *indent)
{
  GString *out = g_string_new (NULL);

  /* Longer than allowed is refused afterwards; it need not be made whole. */
  while (*text != '\0' && out->len <= VG_MUSTACHE_BYTES) {
    const char *end = strchr (text, '\n');
    gsize length = end != NULL ? (gsize) (end - text) + 1 : strlen (text);

    g_string_append (out, indent);
    g_string_append_len (out, text, length);
    text += length;
  }

  return g_string_free (out, FALSE);
}

GPtrArray *
vg_mustache_parse (const VgSource *source, const char *indent, gboolean is_strict, GError **error)
{
  g_autofree char *indented = NULL;
  g_auto (Parser) parser = { source };

  g_return_val_if_fail (source != NULL && source->text != NULL && indent != NULL, NULL);

  if (*indent != '\0')
    indented = indent_lines (source->text, indent);
  parser.text = indented != NULL ? indented : source->text;
  parser.at = parser.text;
  parser.counted = parser.text;
  parser.line = source->first_line;
  parser.column = 1;
  parser.indent = strlen (indent);
  parser.open = g_strdup ("{{");
  parser.close = g_strdup ("}}");
  parser.roots = g_ptr_array_new_with_free_func (vg_tag_free);
  parser.sections = g_ptr_array_new ();
  parser.is_strict = is_strict;

  if (!check_characters (&parser, error) || !read_all (&parser, error))
    return NULL;

  return g_steal_pointer (&parser.roots);
}
