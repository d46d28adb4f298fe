/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/cases-page.h"

#include "base/error.h"
#include "tests/ui/on-screen.h"
#include "tests/ui/practice-case.h"
#include "ui/cases/case-row.h"
#include "workspace/practice.h"
#include "workspace/workspace.h"

#include <adwaita.h>

#define MANY   7000
#define A_ROWS 250 /* more than GTK ever makes of a list */

/* --- A workspace whose cards the test holds --- */

#define FAKE_TYPE_PLACE (fake_place_get_type ())
G_DECLARE_FINAL_TYPE (FakePlace, fake_place, FAKE, PLACE, GObject)

struct _FakePlace {
  GObject parent_instance;

  GListStore *cards; /* NULL: cannot be listed */
};

static GListModel *
fake_place_list_cards (VgWorkspace *place, GError **error)
{
  FakePlace *self = FAKE_PLACE (place);

  if (self->cards == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, "The folder <cases> is gone");
    return NULL;
  }

  return G_LIST_MODEL (g_object_ref (self->cards));
}

static void
fake_place_iface_init (VgWorkspaceInterface *iface)
{
  iface->list_cards = fake_place_list_cards;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FakePlace,
                               fake_place,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (VG_TYPE_WORKSPACE, fake_place_iface_init))

static void
fake_place_finalize (GObject *object)
{
  g_clear_object (&FAKE_PLACE (object)->cards);

  G_OBJECT_CLASS (fake_place_parent_class)->finalize (object);
}

static void
fake_place_class_init (FakePlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fake_place_finalize;
}

static void
fake_place_init (FakePlace *self)
{
  self->cards = g_list_store_new (VG_TYPE_CASE_CARD);
}

/* --- The page on a screen --- */

typedef struct {
  char *folder;
  VgShelf *shelf;
  FakePlace *place;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
set_up (Screen *at, gconstpointer data)
{
  g_autoptr (GListModel) cards = NULL;

  at->folder = practice_new_full_folder ();
  at->shelf = practice_read_shelf ();
  at->place = g_object_new (FAKE_TYPE_PLACE, NULL);
  cards = vg_practice_open (at->folder, at->shelf, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);

    g_list_store_append (at->place->cards, card);
  }
}

static void
show (Screen *at)
{
  at->page = vg_cases_page_new (VG_WORKSPACE (at->place));
  at->window = on_screen_show (at->page);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  if (at->window != NULL)
    on_screen_close (at->window, at->page);
  g_assert_finalize_object (at->place);
  vg_shelf_unref (at->shelf);
  practice_remove_folder (at->folder);
}

static VgCaseCard *
new_card (guint number, const char *name)
{
  g_autofree char *text = g_strdup_printf ("{\"id\":\"case%u\",\"label\":\"%s %u\",\"stage\":"
                                           "\"aligning\",\"harmed\":\"A\",\"accused\":\"B\"}",
                                           number, name, number);
  g_autoptr (GBytes) card = g_bytes_new (text, strlen (text));

  return vg_case_card_new (NULL, card);
}

/* In the place of those that are there. */
static void
add_many (Screen *at, guint n)
{
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (many, new_card (i, "number"));
  g_list_store_remove_all (at->place->cards);
  g_list_store_splice (at->place->cards, 0, 0, many->pdata, many->len);
}

static GtkEditable *
get_filter (Screen *at)
{
  /* Few cases need none: it comes with the first key. */
  return GTK_EDITABLE (gtk_widget_get_template_child (at->page, VG_TYPE_CASES_PAGE, "typed"));
}

static void
type (Screen *at, const char *text)
{
  gtk_editable_set_text (get_filter (at), text);
  on_screen_settle ();
}

static guint
count_rows (Screen *at)
{
  return on_screen_count (at->page, VG_TYPE_CASE_ROW);
}

static char *opened;

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_free (opened);
  opened = g_variant_dup_string (parameter, NULL);
}

static void
answer_opening (Screen *at)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("open-case", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (open_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (at->window, "win", G_ACTION_GROUP (group));
}

/* --- Tests --- */

static void
test_a_case_has_a_row (Screen *at, gconstpointer data)
{
  g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (at->place->cards), 0);
  GtkWidget *row = NULL;

  show (at);
  row = on_screen_find (at->page, VG_TYPE_CASE_ROW);
  g_assert_cmpuint (count_rows (at), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (at->place->cards)));
  g_assert_true (on_screen_shows (row, vg_case_card_get_label (card)));
  g_assert_true (on_screen_shows (row, vg_case_card_get_people (card)));
  g_assert_true (on_screen_shows (row, vg_case_card_get_stage (card)));
  g_assert_true (on_screen_shows (at->page, "Everyone in this folder is invented"));
  g_assert_false (on_screen_shows (at->page, "The vault"));
}

/* Without a shelf of guides nothing comes next. */
static void
test_a_row_says_what_comes_next_if_anything_does (Screen *at, gconstpointer data)
{
  g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (at->place->cards), 0);
  g_autoptr (VgCaseCard) bare = vg_case_card_read (vg_case_card_get_key (card), NULL);
  GtkWidget *row = g_object_ref_sink (vg_case_row_new (FALSE));
  const char *next = vg_case_card_get_next (card);

  g_assert_nonnull (next);
  vg_case_row_set_card (VG_CASE_ROW (row), card);
  g_assert_true (on_screen_shows (row, next));
  g_assert_null (vg_case_card_get_next (bare));
  vg_case_row_set_card (VG_CASE_ROW (row), bare);
  g_assert_false (on_screen_shows (row, next));

  g_assert_finalize_object (row);
}

static void
test_a_broken_case_says_what_is_wrong (Screen *at, gconstpointer data)
{
  g_autofree char *path = g_build_filename (at->folder, "broken.voorgesprek.json", NULL);
  g_autoptr (VgCaseCard) card = NULL;
  GtkWidget *row = NULL;

  g_assert_true (g_file_set_contents (path, "{\"format\":", -1, NULL));
  card = vg_case_card_read (path, NULL);
  g_list_store_remove_all (at->place->cards);
  g_list_store_append (at->place->cards, card);
  show (at);
  answer_opening (at);
  row = on_screen_find (at->page, VG_TYPE_CASE_ROW);

  g_assert_true (on_screen_shows (row, vg_case_card_get_fault (card)));
  g_assert_true (on_screen_shows (row, "cannot be opened"));
  g_assert_cmpuint (on_screen_count (row, GTK_TYPE_BUTTON), ==, 0);
  g_signal_emit_by_name (on_screen_find (at->page, GTK_TYPE_LIST_VIEW), "activate", 0);
  g_assert_null (opened);
}

static void
test_an_empty_page_says_what_will_be_here (Screen *at, gconstpointer data)
{
  g_list_store_remove_all (at->place->cards);
  show (at);

  g_assert_true (gtk_widget_get_mapped (on_screen_find (at->page, ADW_TYPE_STATUS_PAGE)));
  g_assert_true (on_screen_shows (at->page, "New practice case"));
  g_assert_cmpuint (count_rows (at), ==, 0);
}

static void
test_on_an_empty_page_one_is_on_the_button_for_the_first (Screen *at, gconstpointer data)
{
  GtkWidget *focus = NULL;

  g_list_store_remove_all (at->place->cards);
  show (at);
  gtk_widget_grab_focus (at->page);
  focus = gtk_window_get_focus (GTK_WINDOW (at->window));

  g_assert_true (GTK_IS_BUTTON (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, ADW_TYPE_STATUS_PAGE));
  g_assert_true (on_screen_shows (focus, "New practice case"));
}

/* What the world says is no markup. */
static void
test_cases_that_cannot_be_listed_are_explained (Screen *at, gconstpointer data)
{
  GListStore *cards = g_steal_pointer (&at->place->cards);

  show (at);
  g_assert_true (on_screen_shows (at->page, "The folder <cases> is gone"));

  at->place->cards = cards;
  gtk_widget_activate_action (at->page, "cases.refresh", NULL);
  on_screen_settle ();
  g_assert_cmpuint (count_rows (at), >=, 2);
}

static void
test_typing_leaves_the_cases_that_fit (Screen *at, gconstpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (at->place->cards));

  show (at);
  type (at, "LINDEN case");
  g_assert_cmpuint (count_rows (at), ==, 1);
  g_assert_true (on_screen_shows (at->page, "The linden case"));

  type (at, "mevrouw zzz");
  g_assert_cmpuint (count_rows (at), ==, 0);
  g_assert_true (on_screen_shows (at->page, "mevrouw zzz"));

  g_signal_emit_by_name (get_filter (at), "stop-search");
  on_screen_settle ();
  g_assert_cmpuint (count_rows (at), ==, n);
}

static void
test_enter_opens_the_one_case_that_is_left (Screen *at, gconstpointer data)
{
  show (at);
  answer_opening (at);
  type (at, "linden");
  g_signal_emit_by_name (get_filter (at), "activate");

  g_assert_nonnull (opened);
  g_assert_true (g_str_has_suffix (opened, "coach-denied-en.voorgesprek.json"));
  g_clear_pointer (&opened, g_free);
}

static const char *
get_focused_key (Screen *at)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (at->window));
  GtkWidget *row = focus != NULL ? on_screen_find (focus, VG_TYPE_CASE_ROW) : NULL;

  return row != NULL ? vg_case_row_get_key (VG_CASE_ROW (row)) : NULL;
}

static void
test_coming_back_finds_the_case_again (Screen *at, gconstpointer data)
{
  g_autoptr (VgCaseCard) last = NULL;
  g_autoptr (VgCaseCard) fresh = NULL;

  add_many (at, MANY);
  last = g_list_model_get_item (G_LIST_MODEL (at->place->cards), MANY / 2);
  show (at);
  answer_opening (at);
  gtk_widget_activate_action (at->page, "cases.open", "s", vg_case_card_get_key (last));
  g_assert_cmpstr (opened, ==, vg_case_card_get_key (last));
  g_clear_pointer (&opened, g_free);

  g_list_store_remove (at->place->cards, 0);
  fresh = new_card (MANY / 2, "renamed");
  g_list_store_splice (at->place->cards, MANY / 2 - 1, 1, (gpointer[]){ fresh }, 1);
  vg_cases_page_refresh (VG_CASES_PAGE (at->page));
  on_screen_settle ();
  g_assert_cmpstr (get_focused_key (at), ==, vg_case_card_get_key (last));
  g_assert_true (on_screen_shows (at->page, "renamed"));
}

static void
test_where_a_case_is_gone_the_next_one_takes_the_focus (Screen *at, gconstpointer data)
{
  g_autoptr (VgCaseCard) gone = NULL;
  g_autoptr (VgCaseCard) next = NULL;

  add_many (at, MANY);
  gone = g_list_model_get_item (G_LIST_MODEL (at->place->cards), MANY - 2);
  next = g_list_model_get_item (G_LIST_MODEL (at->place->cards), MANY - 1);
  show (at);
  gtk_widget_activate_action (at->page, "cases.open", "s", vg_case_card_get_key (gone));
  g_list_store_remove (at->place->cards, MANY - 2);
  vg_cases_page_refresh (VG_CASES_PAGE (at->page));
  on_screen_settle ();
  g_assert_cmpstr (get_focused_key (at), ==, vg_case_card_get_key (next));
}

/* A row for what one sees and a little more, whatever the number of cases. */
static void
test_thousands_of_cases_cost_a_screen_of_rows (Screen *at, gconstpointer data)
{
  add_many (at, MANY);
  show (at);
  g_assert_cmpuint (count_rows (at), <=, A_ROWS);

  type (at, "number 4711");
  g_assert_cmpuint (count_rows (at), ==, 1);
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

  add ("/ui/cases-page/a-case-has-a-row", test_a_case_has_a_row);
  add ("/ui/cases-page/a-row-says-what-comes-next-if-anything-does",
       test_a_row_says_what_comes_next_if_anything_does);
  add ("/ui/cases-page/a-broken-case-says-what-is-wrong", test_a_broken_case_says_what_is_wrong);
  add ("/ui/cases-page/on-an-empty-page-one-is-on-the-button-for-the-first",
       test_on_an_empty_page_one_is_on_the_button_for_the_first);
  add ("/ui/cases-page/an-empty-page-says-what-will-be-here",
       test_an_empty_page_says_what_will_be_here);
  add ("/ui/cases-page/cases-that-cannot-be-listed-are-explained",
       test_cases_that_cannot_be_listed_are_explained);
  add ("/ui/cases-page/typing-leaves-the-cases-that-fit", test_typing_leaves_the_cases_that_fit);
  add ("/ui/cases-page/enter-opens-the-one-case-that-is-left",
       test_enter_opens_the_one_case_that_is_left);
  add ("/ui/cases-page/coming-back-finds-the-case-again", test_coming_back_finds_the_case_again);
  add ("/ui/cases-page/where-a-case-is-gone-the-next-one-takes-the-focus",
       test_where_a_case_is_gone_the_next_one_takes_the_focus);
  add ("/ui/cases-page/thousands-of-cases-cost-a-screen-of-rows",
       test_thousands_of_cases_cost_a_screen_of_rows);

  return g_test_run ();
}
