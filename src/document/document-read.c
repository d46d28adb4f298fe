/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/document-read.h"

#include "base/error.h"
#include "document/entity.h"
#include "document/plain-text.h"
#include "document/source.h"
#include "model/facets.h"

#include <glib/gi18n-lib.h>
#include <md4c.h>
#include <string.h>

/* List: @next is the number of the coming item, 0 for bullets. */
typedef struct {
  guint id;
  guint next;
} List;

/* Reader:
 * @rendering: (nullable): whose stand-ins are filled in and whose names are asked for
 * @text, @length: what md4c reads
 * @offset: the last place in it that was met
 * @block: being filled, or NULL
 * @runs: where text goes: those of the block or of a cell
 * @pending: text not yet in a run
 * @item_waits: whether the next paragraph begins a list item
 * @href: (nullable): the address of the link that is open
 * @linked: the text of that link
 */
typedef struct {
  VgRendering *rendering;
  const char *text;
  gsize length;
  gsize offset;
  GPtrArray *blocks;
  GHashTable *names;
  GPtrArray *findings;
  VgBlock *block;
  gsize block_offset;
  GPtrArray *runs;
  GString *pending;
  guint strong;
  guint emphasis;
  guint code;
  GArray *lists;
  guint n_lists;
  guint quotes;
  gboolean item_waits;
  gboolean is_after_name;
  char *href;
  GString *linked;
} Reader;

static void G_GNUC_PRINTF (3, 4) add_finding (Reader *self, gsize offset, const char *format, ...)
{
  guint line = 0;
  const char *name = NULL;
  g_autofree char *what = NULL;
  va_list arguments;

  if (self->rendering == NULL)
    return;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  name = vg_rendering_find_line (self->rendering, offset, &line);
  g_ptr_array_add (self->findings, g_strdup_printf ("%s:%u: %s", name, line, what));
}

static VgStyle
get_style (Reader *self)
{
  return (self->strong > 0 ? VG_STYLE_STRONG : 0) | (self->emphasis > 0 ? VG_STYLE_EMPHASIS : 0) |
         (self->code > 0 ? VG_STYLE_CODE : 0);
}

/* Moves the text read so far into a run. To be called before the style changes. */
static void
flush (Reader *self)
{
  if (self->runs != NULL && self->pending->len > 0)
    g_ptr_array_add (self->runs, vg_run_new (self->pending->str, get_style (self)));
  g_string_truncate (self->pending, 0);
}

static List *
get_list (Reader *self)
{
  guint depth = self->lists->len;

  return depth > 0 ? &g_array_index (self->lists, List, depth - 1) : NULL;
}

static void
begin_block (Reader *self, VgBlockKind kind)
{
  List *list = get_list (self);

  self->block = vg_block_new (kind);
  self->block->depth = self->lists->len;
  self->block->list = list != NULL ? list->id : 0;
  self->block_offset = G_MAXSIZE;
  self->runs = self->block->runs;
  if (kind == VG_BLOCK_ITEM) {
    self->block->number = list->next;
    self->item_waits = FALSE;
  }
}

static void
begin_paragraph (Reader *self)
{
  if (self->quotes > 0)
    begin_block (self, VG_BLOCK_QUOTE);
  else
    begin_block (self, self->item_waits ? VG_BLOCK_ITEM : VG_BLOCK_PARAGRAPH);
}

static void
check_name (Reader *self)
{
  gsize offset = self->block_offset != G_MAXSIZE ? self->block_offset : self->offset;

  if (self->rendering == NULL || self->block->kind == VG_BLOCK_RULE)
    return;

  if (self->block->name == NULL)
    add_finding (self, offset, _ ("this block has no name; let it begin with {{! p NAME }}"));
  else if (!g_hash_table_add (self->names, g_strdup (self->block->name)))
    add_finding (self, offset, _ ("the name “%s” is used twice; each block needs its own"),
                 self->block->name);
}

static void
tidy_block (VgBlock *block)
{
  if (block->kind == VG_BLOCK_CODE && block->runs->len > 0) {
    VgRun *last = g_ptr_array_index (block->runs, block->runs->len - 1);

    if (g_str_has_suffix (last->text, "\n"))
      last->text[strlen (last->text) - 1] = '\0';
  } else if (block->runs != NULL) {
    vg_runs_tidy (block->runs, block->kind == VG_BLOCK_HEADING ? 0 : 2);
  }
}

/* Puts the block among the others, unless nothing stands in it: then it is as if it never was. */
static void
end_block (Reader *self)
{
  g_autoptr (VgBlock) block = NULL;
  List *list = get_list (self);

  if (self->block == NULL)
    return;

  flush (self);
  tidy_block (self->block);
  if (vg_block_is_empty (self->block)) {
    self->item_waits = self->item_waits || self->block->kind == VG_BLOCK_ITEM;
  } else {
    check_name (self);
    if (self->block->kind == VG_BLOCK_ITEM && list->next > 0)
      list->next++;
  }

  block = g_steal_pointer (&self->block);
  self->runs = NULL;
  if (!vg_block_is_empty (block))
    g_ptr_array_add (self->blocks, g_steal_pointer (&block));
}

/* Text of a tight list item comes without a paragraph around it. */
static void
ensure_block (Reader *self)
{
  if (self->block == NULL)
    begin_paragraph (self);
}

static void
append_character (Reader *self, gunichar c)
{
  vg_plain_text_append (self->pending, c);
  if (self->linked != NULL)
    vg_plain_text_append (self->linked, c);
}

static void
check_facets (Reader *self, char **facets)
{
  for (guint i = 0; facets != NULL && facets[i] != NULL; i++)
    if (!g_strv_contains (vg_facets_get (), facets[i]))
      add_finding (self, self->offset, _ ("“%s” is no facet of acknowledgement"), facets[i]);
}

static void
set_block_name (Reader *self, const VgMark *mark)
{
  gboolean is_first = self->runs != NULL && self->runs->len == 0 && self->pending->len == 0;

  if (self->block->rows != NULL)
    is_first = is_first && self->block->rows->len == 1 &&
               ((GPtrArray *) g_ptr_array_index (self->block->rows, 0))->len == 1;

  self->is_after_name = TRUE;
  check_facets (self, mark->presupposes);
  if (self->block->name == NULL && is_first) {
    self->block->name = g_strdup (mark->text);
    self->block->presupposes = g_strdupv (mark->presupposes);
  } else {
    add_finding (self, self->offset,
                 _ ("the name “%s” does not begin a block; put an empty line before it"),
                 mark->text);
  }
}

static void
append_value (Reader *self, const VgMark *mark)
{
  VgRun *run = NULL;

  if (self->linked != NULL)
    g_string_append (self->linked, mark->text);
  if (mark->from == NULL && mark->open == NULL) {
    g_string_append (self->pending, mark->text);
    return;
  }

  flush (self);
  run = vg_run_new (mark->text, get_style (self));
  run->from = g_strdupv (mark->from);
  run->open = g_strdup (mark->open);
  g_ptr_array_add (self->runs, run);
}

static void
append_text (Reader *self, const char *text, gsize length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    const VgMark *mark = NULL;

    if (self->rendering != NULL)
      mark = vg_marks_find (vg_rendering_get_marks (self->rendering), c);
    if (self->is_after_name && c == VG_RENDERING_AFTER_NAME)
      self->is_after_name = FALSE;
    else if (mark == NULL)
      append_character (self, c);
    else if (mark->kind == VG_MARK_NAME)
      set_block_name (self, mark);
    else
      append_value (self, mark);
  }
}

static void
append_html (Reader *self, const char *text, gsize length)
{
  gboolean in_cell = self->block->rows != NULL;

  if (in_cell && length >= 4 && g_ascii_strncasecmp (text, "<br", 3) == 0 &&
      strchr (" />", text[3]) != NULL)
    append_character (self, '\n');
  else if (self->rendering != NULL)
    add_finding (self, self->offset, _ ("raw HTML may not stand in a template; use Markdown"));
  else
    append_text (self, text, length);
}

static void
append_entity (Reader *self, const char *text, gsize length)
{
  g_autofree char *entity = g_strndup (text, length);
  gunichar c = vg_entity_find (entity);

  if (c != 0)
    append_character (self, c);
  else if (self->rendering != NULL)
    add_finding (self, self->offset, _ ("“%s” is not known; write the character itself"), entity);
  else
    append_text (self, text, length);
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *user_data)
{
  Reader *self = user_data;

  ensure_block (self);
  if (text >= self->text && text < self->text + self->length)
    self->offset = text - self->text;
  if (self->block_offset == G_MAXSIZE)
    self->block_offset = self->offset;
  if (self->runs == NULL)
    return 0;

  switch (type) {
  case MD_TEXT_NULLCHAR:
    append_character (self, 0xFFFD);
    break;
  case MD_TEXT_BR:
    append_character (self, '\n');
    break;
  case MD_TEXT_SOFTBR:
    append_character (self, ' ');
    break;
  case MD_TEXT_ENTITY:
    append_entity (self, text, size);
    break;
  case MD_TEXT_HTML:
    append_html (self, text, size);
    break;
  case MD_TEXT_NORMAL:
  case MD_TEXT_CODE:
  case MD_TEXT_LATEXMATH:
  default:
    append_text (self, text, size);
    break;
  }

  return 0;
}

static void
begin_list (Reader *self, guint first)
{
  List list = { ++self->n_lists, first };

  g_array_append_val (self->lists, list);
}

static void
begin_cell (Reader *self, MD_BLOCK_TD_DETAIL *detail)
{
  GPtrArray *rows = self->block->rows;
  VgAlign align = VG_ALIGN_START;

  if (detail->align == MD_ALIGN_CENTER)
    align = VG_ALIGN_CENTRE;
  else if (detail->align == MD_ALIGN_RIGHT)
    align = VG_ALIGN_END;
  if (rows->len == 1)
    g_array_append_val (self->block->aligns, align);

  self->runs = vg_runs_new ();
  g_ptr_array_add (g_ptr_array_index (rows, rows->len - 1), self->runs);
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type != MD_BLOCK_THEAD && type != MD_BLOCK_TBODY && type != MD_BLOCK_TR &&
      type != MD_BLOCK_TH && type != MD_BLOCK_TD)
    end_block (self);

  switch (type) {
  case MD_BLOCK_QUOTE:
    self->quotes++;
    break;
  case MD_BLOCK_UL:
    begin_list (self, 0);
    break;
  case MD_BLOCK_OL:
    begin_list (self, MAX (((MD_BLOCK_OL_DETAIL *) detail)->start, 1));
    break;
  case MD_BLOCK_LI:
    self->item_waits = TRUE;
    break;
  case MD_BLOCK_HR:
    begin_block (self, VG_BLOCK_RULE);
    break;
  case MD_BLOCK_H:
    begin_block (self, VG_BLOCK_HEADING);
    self->block->level = ((MD_BLOCK_H_DETAIL *) detail)->level;
    break;
  case MD_BLOCK_CODE:
    begin_block (self, VG_BLOCK_CODE);
    break;
  case MD_BLOCK_HTML:
  case MD_BLOCK_P:
    begin_paragraph (self);
    break;
  case MD_BLOCK_TABLE:
    begin_block (self, VG_BLOCK_TABLE);
    break;
  case MD_BLOCK_TR:
    g_ptr_array_add (self->block->rows,
                     g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref));
    break;
  case MD_BLOCK_TH:
  case MD_BLOCK_TD:
    begin_cell (self, detail);
    break;
  case MD_BLOCK_DOC:
  case MD_BLOCK_THEAD:
  case MD_BLOCK_TBODY:
  default:
    break;
  }

  return 0;
}

static void
end_cell (Reader *self)
{
  flush (self);
  vg_runs_tidy (self->runs, 1);
  self->runs = NULL;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  switch (type) {
  case MD_BLOCK_TH:
  case MD_BLOCK_TD:
    end_cell (self);
    break;
  case MD_BLOCK_THEAD:
  case MD_BLOCK_TBODY:
  case MD_BLOCK_TR:
    break;
  case MD_BLOCK_QUOTE:
    end_block (self);
    self->quotes--;
    break;
  case MD_BLOCK_UL:
  case MD_BLOCK_OL:
    end_block (self);
    g_array_set_size (self->lists, self->lists->len - 1);
    break;
  case MD_BLOCK_LI:
    end_block (self);
    self->item_waits = FALSE;
    break;
  case MD_BLOCK_DOC:
  case MD_BLOCK_HR:
  case MD_BLOCK_H:
  case MD_BLOCK_CODE:
  case MD_BLOCK_HTML:
  case MD_BLOCK_P:
  case MD_BLOCK_TABLE:
  default:
    end_block (self);
    break;
  }

  return 0;
}

static void
begin_link (Reader *self, const MD_ATTRIBUTE *href)
{
  if (self->linked == NULL) {
    self->href = g_strndup (href->text, href->size);
    self->linked = g_string_new (NULL);
  }
}

/* The address follows the text, unless it is the text. */
static void
end_link (Reader *self)
{
  g_autofree char *href = g_steal_pointer (&self->href);

  if (href == NULL)
    return;

  if (!g_str_has_suffix (href, self->linked->str) && self->runs != NULL) {
    append_text (self, " (", 2);
    append_text (self, href, strlen (href));
    append_text (self, ")", 1);
  }
  g_string_free (g_steal_pointer (&self->linked), TRUE);
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  ensure_block (self);
  flush (self);
  self->strong += type == MD_SPAN_STRONG;
  self->emphasis += type == MD_SPAN_EM;
  self->code += type == MD_SPAN_CODE;
  if (type == MD_SPAN_A)
    begin_link (self, &((MD_SPAN_A_DETAIL *) detail)->href);
  if (type == MD_SPAN_IMG)
    add_finding (self, self->offset, _ ("pictures may not stand in a template; remove it"));

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *user_data)
{
  Reader *self = user_data;

  if (type == MD_SPAN_A)
    end_link (self);
  flush (self);
  self->strong -= type == MD_SPAN_STRONG;
  self->emphasis -= type == MD_SPAN_EM;
  self->code -= type == MD_SPAN_CODE;

  return 0;
}

/* Returns: (transfer full): the blocks; @out_findings gets what is wrong with them */
static GPtrArray *
read_blocks (VgRendering *rendering, const char *text, GPtrArray **out_findings)
{
  static const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Reader reader = { .rendering = rendering, .text = text, .length = strlen (text) };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int result = 0;

  reader.names = names;
  reader.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_block_free);
  reader.findings = g_ptr_array_new_with_free_func (g_free);
  reader.pending = g_string_new (NULL);
  reader.lists = g_array_new (FALSE, FALSE, sizeof (List));

  result = md_parse (text, reader.length, &parser, &reader);

  /* No callback stops it; only memory could, and GLib ends the program then. */
  g_assert (result == 0 && reader.block == NULL && reader.linked == NULL);
  g_string_free (reader.pending, TRUE);
  g_array_unref (reader.lists);
  *out_findings = reader.findings;

  return reader.blocks;
}

/* Moves what may not stand out of @blocks. Returns: (transfer full) */
static GPtrArray *
withhold (GPtrArray *blocks, const char *const *acknowledged)
{
  GPtrArray *withheld = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_block_free);

  for (guint i = 0; i < blocks->len;)
    if (vg_block_may_stand (blocks->pdata[i], acknowledged))
      i++;
    else
      g_ptr_array_add (withheld, g_ptr_array_steal_index (blocks, i));

  return withheld;
}

VgDocument *
vg_document_read_rendering (VgRendering *rendering,
                            const char *language,
                            const char *title,
                            const char *const *acknowledged,
                            GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  GPtrArray *withheld = NULL;

  g_return_val_if_fail (rendering != NULL && language != NULL && title != NULL, NULL);
  g_return_val_if_fail (acknowledged != NULL, NULL);

  vg_rendering_settle_names (rendering);
  blocks = read_blocks (rendering, vg_rendering_get_text (rendering)->str, &findings);
  if (findings->len > 0) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE, g_ptr_array_index (findings, 0));
    return NULL;
  }

  withheld = withhold (blocks, acknowledged);
  return vg_document_new_withholding (language, title, g_steal_pointer (&blocks), withheld);
}

GPtrArray *
vg_document_check_rendering (VgRendering *rendering)
{
  g_autoptr (GPtrArray) blocks = NULL;
  GPtrArray *findings = NULL;

  g_return_val_if_fail (rendering != NULL, NULL);

  vg_rendering_settle_names (rendering);
  blocks = read_blocks (rendering, vg_rendering_get_text (rendering)->str, &findings);

  return findings;
}

VgDocument *
vg_document_from_markdown (const char *markdown, const char *language, const char *title)
{
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *valid = NULL;

  g_return_val_if_fail (markdown != NULL && language != NULL && title != NULL, NULL);

  valid = g_utf8_make_valid (markdown, -1);

  return vg_document_new (language, title, read_blocks (NULL, valid, &findings));
}
