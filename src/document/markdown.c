/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/markdown.h"

#include <string.h>

#define MOST_DEPTH 16

/* Where the next character falls: some signs mean something only at the beginning of a
 * line, and a full stop only after digits that begin it.
 */
typedef enum {
  LINE_START,
  LINE_DIGITS,
  LINE_INSIDE,
} LinePlace;

/* Lists: for each depth the list last met there and whether it took the other signs. */
typedef struct {
  guint id[MOST_DEPTH + 1];
  gboolean is_other[MOST_DEPTH + 1];
} Lists;

/* Writer:
 * @prefix: what stands before each further line of the block
 * @line_break: what a line end within the text becomes
 */
typedef struct {
  GString *out;
  const char *prefix;
  const char *line_break;
  LinePlace place;
} Writer;

static gboolean
must_escape (LinePlace place, char c, char next)
{
  if (strchr ("\\`*_[<~|", c) != NULL)
    return TRUE;
  if (c == '&')
    return next == '\0' || next == '#' || g_ascii_isalpha (next);
  if (place == LINE_START)
    return strchr ("#+-=>:", c) != NULL;

  return place == LINE_DIGITS && (c == '.' || c == ')');
}

static void
write_escaped (Writer *self, const char *text)
{
  for (; *text != '\0'; text++) {
    if (must_escape (self->place, *text, text[1]))
      g_string_append_c (self->out, '\\');
    g_string_append_c (self->out, *text);

    if (self->place != LINE_INSIDE && g_ascii_isdigit (*text))
      self->place = LINE_DIGITS;
    else if (self->place != LINE_START || *text != ' ')
      self->place = LINE_INSIDE;
  }
}

static void
write_break (Writer *self, gboolean is_paragraph)
{
  g_autofree char *blank = g_strchomp (g_strdup (self->prefix));

  if (is_paragraph)
    g_string_append_printf (self->out, "\n%s\n%s", blank, self->prefix);
  else
    g_string_append_printf (self->out, "%s%s", self->line_break, self->prefix);
  self->place = LINE_START;
}

/* In doubt punctuation: Markdown's versions disagree about other scripts' signs. */
static gboolean
may_be_punctuation (gunichar c)
{
  return !g_unichar_isalnum (c);
}

static gboolean
lets_style_meet (gunichar neighbour)
{
  return neighbour == 0 || neighbour == ' ' || (neighbour < 128 && g_ascii_ispunct (neighbour));
}

/* Whether signs of style around @text would be read as such between @before and @after. */
static gboolean
can_be_styled (const char *text, gunichar before, gunichar after)
{
  gunichar first = g_utf8_get_char (text);
  gunichar last = g_utf8_get_char (g_utf8_prev_char (text + strlen (text)));

  if (g_unichar_isspace (first) || g_unichar_isspace (last) || before == '*' || before == '`')
    return FALSE;

  return (!may_be_punctuation (first) || lets_style_meet (before)) &&
         (!may_be_punctuation (last) || lets_style_meet (after));
}

static const char *
get_signs (VgStyle style, const char *text)
{
  if (style & VG_STYLE_CODE)
    return strpbrk (text, "`|\\") == NULL ? "`" : "";
  if ((style & VG_STYLE_STRONG) && (style & VG_STYLE_EMPHASIS))
    return "***";
  if (style & VG_STYLE_STRONG)
    return "**";

  return style & VG_STYLE_EMPHASIS ? "*" : "";
}

/* The last character written on this line, 0 at its beginning. */
static gunichar
get_last (Writer *self)
{
  const char *end = self->out->str + self->out->len;

  if (self->place == LINE_START || self->out->len == 0)
    return 0;

  return g_utf8_get_char (g_utf8_prev_char (end));
}

/* Writes @text, which holds no line end, with its style. @after: what will follow, or 0. */
static void
write_styled (Writer *self, VgStyle style, const char *text, gunichar after)
{
  gsize blank = strspn (text, " ");
  gsize length = strlen (text);
  g_autofree char *core = NULL;
  const char *signs = NULL;

  while (length > blank && text[length - 1] == ' ')
    length--;
  core = g_strndup (text + blank, length - blank);
  signs = get_signs (style, core);
  g_string_append_len (self->out, text, blank);

  if (*core != '\0' && text[length] == ' ')
    after = ' ';
  if (*core == '\0' || *signs == '\0' ||
      !can_be_styled (core, blank > 0 ? ' ' : get_last (self), after)) {
    write_escaped (self, core);
  } else {
    self->place = LINE_INSIDE;
    g_string_append (self->out, signs);
    if (*signs == '`')
      g_string_append (self->out, core);
    else
      write_escaped (self, core);
    g_string_append (self->out, signs);
  }
  g_string_append (self->out, text + length);
}

/* Whether two runs look the same on paper. */
static gboolean
is_alike (GPtrArray *runs, guint index, guint other)
{
  const VgRun *first = g_ptr_array_index (runs, index);
  const VgRun *second = other < runs->len ? g_ptr_array_index (runs, other) : NULL;

  return second != NULL && first->style == second->style;
}

static void
write_lines (Writer *self, VgStyle style, const char *text, gunichar after)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (i > 0 && *lines[i] == '\0' && lines[i + 1] != NULL) {
      write_break (self, TRUE);
      i++;
    } else if (i > 0) {
      write_break (self, FALSE);
    }
    write_styled (self, style, lines[i], lines[i + 1] != NULL ? 0 : after);
  }
}

static void
write_runs (Writer *self, GPtrArray *runs)
{
  guint next = 0;

  for (guint i = 0; i < runs->len; i = next) {
    const VgRun *run = g_ptr_array_index (runs, i);
    g_autoptr (GString) text = g_string_new (run->text);

    for (next = i + 1; is_alike (runs, i, next); next++)
      g_string_append (text, ((VgRun *) g_ptr_array_index (runs, next))->text);

    write_lines (
        self, run->style, text->str,
        next < runs->len ? g_utf8_get_char (((VgRun *) g_ptr_array_index (runs, next))->text) : 0);
  }
}

static void
write_cells (GString *out, const VgBlock *block, guint row)
{
  Writer writer = { out, "", "<br>", LINE_INSIDE };

  g_string_append_c (out, '|');
  for (guint column = 0; column < vg_block_get_n_columns (block); column++) {
    g_string_append_c (out, ' ');
    writer.place = LINE_INSIDE;
    write_runs (&writer, vg_block_get_cell (block, row, column));
    g_string_append (out, " |");
  }
  g_string_append_c (out, '\n');
}

static void
write_table (GString *out, const VgBlock *block)
{
  static const char *const lines[] = {
    [VG_ALIGN_START] = " --- |", [VG_ALIGN_CENTRE] = " :-: |", [VG_ALIGN_END] = " --: |"
  };

  for (guint row = 0; row < block->rows->len; row++) {
    write_cells (out, block, row);
    if (row > 0)
      continue;

    g_string_append_c (out, '|');
    for (guint column = 0; column < vg_block_get_n_columns (block); column++)
      g_string_append (out, lines[vg_block_get_align (block, column)]);
    g_string_append_c (out, '\n');
  }
}

static void
write_code (GString *out, const VgBlock *block)
{
  g_autofree char *text = vg_block_dup_text (block);
  GString *fence = g_string_new ("```");

  while (strstr (text, fence->str) != NULL)
    g_string_append_c (fence, '`');
  g_string_append_printf (out, "%s\n%s\n%s\n", fence->str, text, fence->str);
  g_string_free (fence, TRUE);
}

/* A second list straight after a first one needs other signs, or they become one. */
static gboolean
needs_other_sign (Lists *lists, const VgBlock *block, const VgBlock *before)
{
  guint depth = MIN (block->depth, MOST_DEPTH);

  if (before == NULL || before->depth < depth)
    lists->is_other[depth] = FALSE;
  else if (lists->id[depth] != block->list)
    lists->is_other[depth] = !lists->is_other[depth];
  lists->id[depth] = block->list;

  return lists->is_other[depth];
}

static char *
dup_item_sign (Lists *lists, const VgBlock *block, const VgBlock *before)
{
  gboolean is_other = needs_other_sign (lists, block, before);

  if (block->number > 0)
    return g_strdup_printf ("%u%c ", block->number, is_other ? ')' : '.');

  return g_strdup (is_other ? "* " : "- ");
}

static void
write_text_block (GString *out, const VgBlock *block, const char *sign)
{
  g_autofree char *indent = g_strnfill (4 * (block->depth - (block->kind == VG_BLOCK_ITEM)), ' ');
  g_autofree char *further = NULL;
  Writer writer = { out, NULL, "\\\n", LINE_START };

  if (block->kind == VG_BLOCK_ITEM)
    further = g_strdup_printf ("%s%*s", indent, (int) strlen (sign), "");
  else
    further = g_strconcat (indent, block->kind == VG_BLOCK_QUOTE ? "> " : "", NULL);

  g_string_append (out, indent);
  g_string_append (out, sign);
  writer.prefix = further;
  write_runs (&writer, block->runs);
  g_string_append_c (out, '\n');
}

static void
write_heading (GString *out, const VgBlock *block)
{
  static const char signs[] = "######";
  Writer writer = { out, "", " ", LINE_START };

  g_string_append_printf (out, "%.*s ", (int) MIN (block->level, 6), signs);
  write_runs (&writer, block->runs);

  /* A closing row of # would be dropped by the reader. */
  if (g_str_has_suffix (out->str, "#"))
    g_string_insert_c (out, out->len - 1, '\\');
  g_string_append_c (out, '\n');
}

static void
write_block (GString *out, Lists *lists, const VgBlock *block, const VgBlock *before)
{
  g_autofree char *sign = NULL;

  switch (block->kind) {
  case VG_BLOCK_HEADING:
    write_heading (out, block);
    break;
  case VG_BLOCK_ITEM:
    sign = dup_item_sign (lists, block, before);
    write_text_block (out, block, sign);
    break;
  case VG_BLOCK_QUOTE:
    write_text_block (out, block, "> ");
    break;
  case VG_BLOCK_TABLE:
    write_table (out, block);
    break;
  case VG_BLOCK_RULE:
    for (guint i = 0; i < MAX (block->level, 1); i++)
      g_string_append (out, i > 0 ? "\n---\n" : "---\n");
    break;
  case VG_BLOCK_CODE:
    write_code (out, block);
    break;
  case VG_BLOCK_PARAGRAPH:
  default:
    write_text_block (out, block, "");
    break;
  }
}

static gboolean
is_tight (const VgBlock *block, const VgBlock *before)
{
  return block->kind == VG_BLOCK_ITEM && before->kind == VG_BLOCK_ITEM;
}

/* The mark of a draft stands under the title, or at the top where there is none. */
static gboolean
write_draft (GString *out, const char *draft, const VgBlock *before)
{
  if (draft == NULL)
    return FALSE;

  g_string_append_printf (out, "%s**%s**\n", before != NULL ? "\n" : "", draft);

  return TRUE;
}

GBytes *
vg_markdown_write (VgDocument *document, guint *n_pages, GError **error)
{
  const char *draft = NULL;
  const VgBlock *before = NULL;
  GString *out = NULL;
  Lists lists = { 0 };

  g_return_val_if_fail (document != NULL, NULL);

  out = g_string_new (NULL);
  draft = vg_document_get_draft_word (document);
  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    const VgBlock *block = vg_document_get_block (document, i);

    if ((i > 0 || block->kind != VG_BLOCK_HEADING) && write_draft (out, draft, before))
      draft = NULL;
    if (out->len > 0 && (before == NULL || !is_tight (block, before)))
      g_string_append_c (out, '\n');
    write_block (out, &lists, block, before);
    before = block;
  }
  write_draft (out, draft, before);
  if (n_pages != NULL)
    *n_pages = 0;

  return g_string_free_to_bytes (out);
}
