/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/columns.h"
#include "document/document-read.h"
#include "document/formats.h"

#include <locale.h>
#include <string.h>

static GBytes *
write_as (const VgFormat *format, VgDocument *document)
{
  g_autoptr (GError) error = NULL;
  guint n_pages = 99;
  GBytes *bytes = format->write (document, &n_pages, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (n_pages, !=, 99);
  return bytes;
}

/* Every format writes @taken_document twice, the same. */
static void
check (VgDocument *taken_document, gsize least)
{
  g_autoptr (VgDocument) document = taken_document;
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);

  for (guint i = 0; i < n_formats; i++) {
    g_autoptr (GBytes) one = write_as (&formats[i], document);
    g_autoptr (GBytes) two = write_as (&formats[i], document);

    g_assert_cmpuint (g_bytes_get_size (one), >=, least);
    g_assert_true (g_bytes_equal (one, two));
  }
}

static void
add_block (GPtrArray *blocks, VgBlockKind kind, const char *text)
{
  VgBlock *block = vg_block_new (kind);

  if (block->runs != NULL)
    g_ptr_array_add (block->runs, vg_run_new (text, VG_STYLE_STRONG | VG_STYLE_CODE));
  block->level = kind == VG_BLOCK_HEADING ? 9 : 0;
  block->depth = kind == VG_BLOCK_ITEM ? 40 : 3;
  block->list = 1;
  g_ptr_array_add (blocks, block);
}

static void
test_an_empty_document_is_one (void)
{
  check (vg_document_new ("nl", "", g_ptr_array_new ()), 0);
  check (vg_document_from_markdown ("", "nl", "X"), 0);
}

/* Blocks as no reader of Markdown makes them, with text that no reader would leave like it is. */
static void
test_any_block_is_written (void)
{
  static const char *const texts[] = { "",     "\n",       "\n\n\n", " ",   "\t\t", "a\rb\x01\x1b",
                                       "]]>&", "\xC2\x85", "a  b ",  "\n a" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_block_free);

    for (int kind = VG_BLOCK_HEADING; kind <= VG_BLOCK_CODE; kind++)
      if (kind != VG_BLOCK_TABLE)
        add_block (blocks, kind, texts[i]);
    check (vg_document_new ("fy", texts[i], blocks), 1);
  }
}

static void
test_five_thousand_blocks_are_written (void)
{
  GString *text = g_string_new ("# Kop\n\n");

  for (guint i = 0; i < 2500; i++)
    g_string_append_printf (text, "%u. regel\n\n   gaat door\n\n", i + 1);
  check (vg_document_from_markdown (text->str, "nl", "X"), 50);
  g_string_free (text, TRUE);
}

static void
test_ids_are_a_list_to_choose_from (void)
{
  g_autofree char *ids = vg_formats_dup_ids ();
  guint n_formats = 0;
  const VgFormat *formats = vg_formats_get (&n_formats);

  g_assert_cmpstr (ids, ==, "md, pdf, odt or html");
  for (guint i = 0; i < n_formats; i++) {
    g_assert_true (vg_formats_find (formats[i].id) == &formats[i]);
    g_assert_nonnull (strchr (formats[i].media_type, '/'));
  }
  g_assert_null (vg_formats_find ("doc"));
  g_assert_null (vg_formats_find (NULL));
}

static void
assert_shared (VgColumn *columns, double first, double second)
{
  vg_columns_share (columns, 2, 100);
  g_assert_cmpfloat_with_epsilon (columns[0].width, first, 0.01);
  g_assert_cmpfloat_with_epsilon (columns[1].width, second, 0.01);
}

static void
test_columns_share_the_paper (void)
{
  assert_shared ((VgColumn[]){ { 30, 10, 0 }, { 20, 20, 0 } }, 60, 40);
  assert_shared ((VgColumn[]){ { 500, 10, 0 }, { 20, 20, 0 } }, 80, 20);
  assert_shared ((VgColumn[]){ { 110, 20, 0 }, { 60, 20, 0 } }, 60, 40);
  assert_shared ((VgColumn[]){ { 900, 900, 0 }, { 900, 900, 0 } }, 50, 50);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/an-empty-document-is-one", test_an_empty_document_is_one);
  g_test_add_func ("/formats/any-block-is-written", test_any_block_is_written);
  g_test_add_func ("/formats/five-thousand-blocks-are-written",
                   test_five_thousand_blocks_are_written);
  g_test_add_func ("/formats/ids-are-a-list-to-choose-from", test_ids_are_a_list_to_choose_from);
  g_test_add_func ("/formats/columns-share-the-paper", test_columns_share_the_paper);

  return g_test_run ();
}
