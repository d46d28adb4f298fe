/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/help-page.h"

#include <string.h>

static const char *const languages[] = { "nl", "en" };

static VgHelpPage *
read_page (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  VgHelpPage *page = vg_help_page_read (name, language, &error);

  g_assert_no_error (error);
  return page;
}

static void
test_every_page_is_there_in_both_languages (void)
{
  for (const char *const *name = vg_help_page_get_names (); *name != NULL; name++) {
    g_autoptr (VgHelpPage) dutch = read_page (*name, "nl");
    g_autoptr (VgHelpPage) english = read_page (*name, "en");

    g_assert_cmpuint (vg_document_get_n_blocks (vg_help_page_get_document (dutch)), ==,
                      vg_document_get_n_blocks (vg_help_page_get_document (english)));
    g_assert_cmpuint (vg_help_page_get_n_links (dutch), ==, vg_help_page_get_n_links (english));
    g_assert_cmpuint (vg_help_page_get_n_links (dutch), >, 0);
  }
}

/* A link says what the page it leads to is called. */
static void
assert_links (VgHelpPage *page, const char *language)
{
  for (guint i = 0; i < vg_help_page_get_n_links (page); i++) {
    g_autoptr (VgHelpPage) other = read_page (vg_help_page_get_link (page, i), language);

    g_assert_cmpstr (vg_help_page_get_title (other), ==, vg_help_page_get_link_title (page, i));
  }
}

static void
test_every_link_leads_to_the_page_it_names (void)
{
  for (const char *const *name = vg_help_page_get_names (); *name != NULL; name++)
    for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
      g_autoptr (VgHelpPage) page = read_page (*name, languages[i]);

      assert_links (page, languages[i]);
    }
}

static void
test_the_links_are_no_part_of_the_text (void)
{
  g_autoptr (VgHelpPage) page = read_page ("case", "nl");
  VgDocument *document = vg_help_page_get_document (page);

  for (guint i = 0; i < vg_document_get_n_blocks (document); i++) {
    g_autofree char *text = vg_block_dup_text (vg_document_get_block (document, i));

    g_assert_null (strstr (text, ".md"));
    g_assert_null (strstr (text, "Zie ook"));
  }
}

static void
test_a_page_that_is_not_there_is_an_error (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (vg_help_page_read ("nowhere", "nl", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help-page/every-page-is-there-in-both-languages",
                   test_every_page_is_there_in_both_languages);
  g_test_add_func ("/help-page/every-link-leads-to-the-page-it-names",
                   test_every_link_leads_to_the_page_it_names);
  g_test_add_func ("/help-page/the-links-are-no-part-of-the-text",
                   test_the_links_are_no_part_of_the_text);
  g_test_add_func ("/help-page/a-page-that-is-not-there-is-an-error",
                   test_a_page_that_is_not_there_is_an_error);

  return g_test_run ();
}
