/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/search-page.h"

#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/cases/search-row.h"

#include <adwaita.h>

typedef struct {
  OpenVault place;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static char *opened;
static gboolean went_back;

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_free (opened);
  opened = g_variant_dup_string (parameter, NULL);
}

static void
back_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  went_back = TRUE;
}

static void
answer_actions (GtkWidget *window)
{
  const GActionEntry entries[] = {
    { .name = "open-case", .activate = open_cb, .parameter_type = "s" },
    { .name = "back", .activate = back_cb },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static void
set_up (Screen *at, gconstpointer data)
{
  filled_vault_set_up (&at->place);
  at->page = vg_search_page_new (at->place.vault, at->place.shelf, NULL);
  at->window = on_screen_show (at->page);
  answer_actions (at->window);
  went_back = FALSE;
  g_clear_pointer (&opened, g_free);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  filled_vault_tear_down (&at->place);
}

static void
type (Screen *at, const char *words)
{
  gtk_editable_set_text (GTK_EDITABLE (on_screen_find (at->page, GTK_TYPE_SEARCH_ENTRY)), words);
}

static VgVaultHit *
new_hit (const char *label, const char *excerpt)
{
  VgVaultHit *hit = g_new0 (VgVaultHit, 1);

  hit->key = g_strconcat ("key of ", label, NULL);
  hit->label = g_strdup (label);
  hit->place = g_strdup ("note/n1");
  hit->excerpt = g_strdup (excerpt);
  return hit;
}

/* As they come while it searches: all of one case at once. */
static void
bring (Screen *at, const char *label, guint n)
{
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_vault_hit_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (hits, new_hit (label, "het <b>brugje</b> & de Brug"));
  vg_search_page_add_hits (VG_SEARCH_PAGE (at->page), hits);
  on_screen_settle ();
}

static void
test_words_are_found_in_all_cases (Screen *at, gconstpointer data)
{
  g_assert_true (on_screen_shows (at->page, "Type a word"));
  type (at, "SLAPEN");
  on_screen_wait (at->page, "7 places in 2 cases");
  g_assert_true (on_screen_shows (at->page, "Zaak Linde"));
  g_assert_true (on_screen_shows (at->page, "Zaak Kastanje"));
  on_screen_wait_gone (at->page, "Stop");
}

static void
test_a_place_is_called_as_its_question (Screen *at, gconstpointer data)
{
  type (at, "Slapen. En dan deeg.");
  on_screen_wait (at->page, "1 place in 1 case");
  g_assert_true (on_screen_shows (at->page, "Accused · "));
}

static void
test_nothing_found_is_said_kindly (Screen *at, gconstpointer data)
{
  type (at, "okapi");
  on_screen_wait (at->page, "Nothing found for “okapi”");
  type (at, "");
  on_screen_wait (at->page, "Type a word");
  g_assert_false (on_screen_shows (at->page, "okapi"));
}

/* Whoever reads the first does not wait for the last. */
static void
test_hits_show_as_they_come (Screen *at, gconstpointer data)
{
  type (at, "okapi");
  on_screen_wait (at->page, "Nothing found");
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_template_child (at->page, VG_TYPE_SEARCH_PAGE, "content")),
      "found");
  bring (at, "Een", 1);
  g_assert_true (on_screen_shows (at->page, "1 place in 1 case"));
  g_assert_cmpuint (on_screen_count (at->page, VG_TYPE_SEARCH_ROW), ==, 2);
  bring (at, "Twee", 9);
  g_assert_true (on_screen_shows (at->page, "10 places in 2 cases"));
  g_assert_cmpuint (on_screen_count (at->page, VG_TYPE_SEARCH_ROW), ==, 2 + 7);
}

static void
test_all_places_of_a_case_show_when_asked (Screen *at, gconstpointer data)
{
  GtkWidget *list = NULL;

  type (at, "okapi");
  on_screen_wait (at->page, "Nothing found");
  gtk_stack_set_visible_child_name (
      GTK_STACK (gtk_widget_get_template_child (at->page, VG_TYPE_SEARCH_PAGE, "content")),
      "found");
  bring (at, "Twee", 9);
  g_assert_true (on_screen_shows (at->page, "Show all 9"));
  list = on_screen_find (at->page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 6);
  on_screen_settle ();
  g_assert_null (opened);
  g_assert_false (on_screen_shows (at->page, "Show all"));
  g_assert_cmpuint (on_screen_count (at->page, VG_TYPE_SEARCH_ROW), ==, 1 + 9);
  g_assert_nonnull (gtk_widget_get_focus_child (list));
  g_signal_emit_by_name (list, "activate", 9);
  g_assert_cmpstr (opened, ==, "key of Twee");
}

static PangoAttrList *
find_marks (GtkWidget *row)
{
  return gtk_label_get_attributes (
      GTK_LABEL (gtk_widget_get_template_child (row, VG_TYPE_SEARCH_ROW, "text")));
}

static void
test_found_words_stand_out_and_are_no_markup (void)
{
  g_autoptr (VgSearchLine)
      line = vg_search_line_new_place ("k", "Note", "<i>É</i>én brug, één Brug");
  g_autoptr (VgNeedle) needle = vg_needle_new ("een brug");
  GtkWidget *row = g_object_ref_sink (vg_search_row_new ());
  g_autofree char *marks = NULL;

  vg_search_row_show (VG_SEARCH_ROW (row), line, needle);
  g_assert_true (on_screen_shows (row, "<i>É</i>én brug, één Brug"));
  marks = pango_attr_list_to_string (find_marks (row));
  g_assert_cmpstr (marks, ==, "19 29 weight bold");

  g_assert_finalize_object (row);
}

static void
test_choosing_a_line_opens_its_case (Screen *at, gconstpointer data)
{
  g_autofree char *key = filled_vault_find (&at->place, "Zaak Linde");
  GtkWidget *list = NULL;

  type (at, "zaterdag een wandeling");
  on_screen_wait (at->page, "1 place in 1 case");
  list = on_screen_find (at->page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", 1);
  g_assert_cmpstr (opened, ==, key);
}

static void
test_escape_stops_and_then_goes_back (Screen *at, gconstpointer data)
{
  type (at, "slapen");
  /* The search waits a moment after typing. */
  while (on_screen_find_button (at->page, "Stop") == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_activate_action (at->page, "search.stop", NULL);
  g_assert_true (on_screen_shows (at->page, "Stopped"));
  g_assert_false (went_back);
  on_screen_settle ();
  g_assert_true (on_screen_shows (at->page, "Stopped"));

  gtk_widget_activate_action (at->page, "search.stop", NULL);
  g_assert_true (went_back);
}

/* The page goes while the search is under way, and the vault after it. */
static void
test_leaving_ends_the_search (Screen *at, gconstpointer data)
{
  type (at, "slapen");
  while (on_screen_find_button (at->page, "Stop") == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
add (const char *path, void (*test) (Screen *at, gconstpointer data))
{
  g_test_add (path, Screen, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/ui/search-page/words-are-found-in-all-cases", test_words_are_found_in_all_cases);
  add ("/ui/search-page/a-place-is-called-as-its-question", test_a_place_is_called_as_its_question);
  add ("/ui/search-page/nothing-found-is-said-kindly", test_nothing_found_is_said_kindly);
  add ("/ui/search-page/hits-show-as-they-come", test_hits_show_as_they_come);
  add ("/ui/search-page/all-places-of-a-case-show-when-asked",
       test_all_places_of_a_case_show_when_asked);
  g_test_add_func ("/ui/search-page/found-words-stand-out-and-are-no-markup",
                   test_found_words_stand_out_and_are_no_markup);
  add ("/ui/search-page/choosing-a-line-opens-its-case", test_choosing_a_line_opens_its_case);
  add ("/ui/search-page/escape-stops-and-then-goes-back", test_escape_stops_and_then_goes_back);
  add ("/ui/search-page/leaving-ends-the-search", test_leaving_ends_the_search);

  return g_test_run ();
}
