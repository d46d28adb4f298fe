/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/xml-lists.h"

static void
assert_written (VgXml *taken, const char *expected)
{
  g_autoptr (GBytes) bytes = vg_xml_free_to_bytes (taken);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text_stays_text (void)
{
  static const struct {
    const char *text;
    const char *written;
  } texts[] = {
    { "a & b < c > d \"e\" 'f'", "a &amp; b &lt; c &gt; d \"e\" 'f'" },
    { "]]> <![CDATA[ &amp; <!--", "]]&gt; &lt;![CDATA[ &amp;amp; &lt;!--" },
    { "een\ttwee\ndrie", "een\ttwee\ndrie" },
    { "\x01\x0b\r\x1b\x7f\xC2\x85", "⟨U+0001⟩⟨U+000B⟩⟨U+000D⟩⟨U+001B⟩⟨U+007F⟩⟨U+0085⟩" },
    { "\xE2\x80\xAE\xEF\xBB\xBF\xEF\xBF\xBE", "⟨U+202E⟩⟨U+FEFF⟩⟨U+FFFE⟩" },
    { "niet\xFF\xED\xA0\x80UTF-8", "niet\uFFFD\uFFFD\uFFFD\uFFFDUTF-8" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    VgXml *xml = vg_xml_new ("");
    g_autofree char *expected = g_strdup_printf ("<t>%s</t>\n", texts[i].written);

    vg_xml_add_element (xml, "t", texts[i].text);
    assert_written (xml, expected);
  }
}

static void
test_an_attribute_ends_where_it_should (void)
{
  VgXml *xml = vg_xml_new ("<!p>\n");

  vg_xml_begin (xml, "a");
  vg_xml_set (xml, "b", "\"/> <c d=\"&\x07");
  vg_xml_set_count (xml, "n", 12);
  vg_xml_end_empty (xml);
  assert_written (xml, "<!p>\n<a b=\"&quot;/&gt; &lt;c d=&quot;&amp;⟨U+0007⟩\" n=\"12\"/>\n");
}

static void
test_what_is_open_is_ended (void)
{
  VgXml *xml = vg_xml_new ("");

  vg_xml_begin (xml, "a");
  vg_xml_begin (xml, "b");
  vg_xml_end (xml);
  vg_xml_begin (xml, "c");
  vg_xml_add_text (xml, "x");
  assert_written (xml, "<a><b></b><c>x</c></a>\n");
}

static void
begin_list (VgXml *xml, gboolean is_ordered)
{
  vg_xml_begin (xml, is_ordered ? "ol" : "ul");
}

static void
begin_item (VgXml *xml, const VgBlock *block, gboolean is_next)
{
  vg_xml_begin (xml, block == NULL ? "no" : is_next ? "li" : "at");
}

static const VgXmlListForm form = { begin_list, begin_item };

/* @blocks: "i" an item or "p" a paragraph, its depth, its list, its number. */
static void
assert_lists (const char *blocks, const char *expected)
{
  g_auto (GStrv) words = g_strsplit (blocks, " ", -1);
  VgXml *xml = vg_xml_new ("");
  g_autoptr (VgXmlLists) lists = vg_xml_lists_new (xml, &form);

  for (guint i = 0; words[i] != NULL; i++) {
    g_autoptr (VgBlock)
        block = vg_block_new (words[i][0] == 'i' ? VG_BLOCK_ITEM : VG_BLOCK_PARAGRAPH);

    block->depth = (guint) g_ascii_digit_value (words[i][1]);
    block->list = (guint) g_ascii_digit_value (words[i][2]);
    block->number = (guint) g_ascii_digit_value (words[i][3]);
    vg_xml_lists_place (lists, block);
    vg_xml_add_text (xml, words[i][0] == 'i' ? "I" : "P");
  }
  vg_xml_lists_close (lists);
  assert_written (xml, expected);
}

static void
test_lists_lie_inside_one_another (void)
{
  assert_lists ("i110 i110", "<ul><li>I</li><li>I</li></ul>\n");
  assert_lists ("i110 p110 p000", "<ul><li>IP</li></ul>P\n");
  assert_lists ("i110 i220 i220 i110",
                "<ul><li>I<ul><li>I</li><li>I</li></ul></li><li>I</li></ul>\n");
  assert_lists ("i110 i220 p110", "<ul><li>I<ul><li>I</li></ul>P</li></ul>\n");
}

static void
test_lists_that_follow_one_another_stay_apart (void)
{
  assert_lists ("i110 i120", "<ul><li>I</li></ul><ul><li>I</li></ul>\n");
  assert_lists ("i220 i230", "<ul><no><ul><li>I</li></ul><ul><li>I</li></ul></no></ul>\n");
}

static void
test_numbers_are_told_where_they_are_not_the_next (void)
{
  assert_lists ("i111 i112 i114 i115", "<ol><li>I</li><li>I</li><at>I</at><li>I</li></ol>\n");
  assert_lists ("i113 i114", "<ol><at>I</at><li>I</li></ol>\n");
}

static void
test_what_has_no_item_gets_one_without_a_sign (void)
{
  assert_lists ("p110 i110", "<ul><no>P</no></ul><ul><li>I</li></ul>\n");
  assert_lists ("i111 p120 p120", "<ol><li>I</li></ol><ul><no>PP</no></ul>\n");
  assert_lists ("i330", "<ul><no><ul><no><ul><li>I</li></ul></no></ul></no></ul>\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml/text-stays-text", test_text_stays_text);
  g_test_add_func ("/xml/an-attribute-ends-where-it-should",
                   test_an_attribute_ends_where_it_should);
  g_test_add_func ("/xml/what-is-open-is-ended", test_what_is_open_is_ended);
  g_test_add_func ("/xml/lists-lie-inside-one-another", test_lists_lie_inside_one_another);
  g_test_add_func ("/xml/lists-that-follow-one-another-stay-apart",
                   test_lists_that_follow_one_another_stay_apart);
  g_test_add_func ("/xml/numbers-are-told-where-they-are-not-the-next",
                   test_numbers_are_told_where_they_are_not_the_next);
  g_test_add_func ("/xml/what-has-no-item-gets-one-without-a-sign",
                   test_what_has_no_item_gets_one_without_a_sign);

  return g_test_run ();
}
