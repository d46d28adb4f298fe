/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/people/erasing-page.h"

#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/common/passphrase-form.h"
#include "ui/common/value-buttons.h"

#include <adwaita.h>

typedef struct {
  OpenVault place;
  char *key;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
set_up (Screen *at, gconstpointer data)
{
  filled_vault_set_up (&at->place);
  at->key = filled_vault_find (&at->place, "Zaak Kastanje");
  at->page = vg_erasing_page_new (at->place.vault, at->place.shelf, at->key, "supporter-1");
  at->window = on_screen_show (at->page);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  g_free (at->key);
  filled_vault_tear_down (&at->place);
}

static void
give (Screen *at, const char *words)
{
  GtkWidget *form = on_screen_find (at->page, VG_TYPE_PASSPHRASE_FORM);

  g_assert_nonnull (form);
  g_signal_emit_by_name (form, "given", words, FALSE);
}

/* What the case says of Ooievaar now. */
static gboolean
is_there (Screen *at)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (VgCaseFile)
      file = vg_workspace_open_case (VG_WORKSPACE (at->place.vault), at->key, &error);

  g_assert_no_error (error);
  return vg_case_get (vg_case_file_get_case (file), "party/supporter-1") != NULL;
}

static void
test_it_says_what_goes_and_what_stays_before_anything_is_done (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, "Erase all of Ooievaar");
  on_screen_wait (at->page, "What goes");
  on_screen_wait (at->page, "What stays");
  g_assert_true (is_there (at));
}

static void
test_without_the_passphrase_nothing_is_erased (Screen *at, gconstpointer data)
{
  give (at, "anders");
  on_screen_wait (at->page, "This is not the passphrase.");
  g_assert_true (is_there (at));
}

static void
test_with_it_the_person_is_gone_and_the_case_goes_on (Screen *at, gconstpointer data)
{
  give (at, OPEN_VAULT_PASSPHRASE);
  on_screen_wait (at->page, "What was about Ooievaar is erased");
  on_screen_wait (at->page, "Go on with the case");
  g_assert_false (is_there (at));
}

/* What another said stays, and it is said before and after that it does. */
static void
test_where_the_name_still_stands_is_said (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, "1 line stays and names Ooievaar.");
  give (at, OPEN_VAULT_PASSPHRASE);
  on_screen_wait (at->page, "“Ooievaar” still stands at 1 place");
  on_screen_wait (at->page, "See where “Ooievaar” stands");
}

static void
test_a_line_reads_as_on_its_own_page (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, "mevrouw IJsvogel: Who supports you in this?");
  on_screen_wait (at->page, "Mijn broer Ooievaar. Lang en rustig.");
  g_assert_false (on_screen_shows (at->page, "quotation"));
}

/* The number of what stays follows what is chosen. */
static void
test_what_others_said_can_go_as_well (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, "1 line stays and names Ooievaar.");
  g_signal_emit_by_name (on_screen_find (at->page, VG_TYPE_VALUE_BUTTONS), "chosen", "erase", TRUE);
  on_screen_settle ();
  g_assert_false (on_screen_shows (at->page, "1 line stays and names Ooievaar."));
  give (at, OPEN_VAULT_PASSPHRASE);
  on_screen_wait (at->page, "“Ooievaar” stands nowhere in this case any more.");
}

static void
run (const char *name, void (*test) (Screen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/erasing-page/", name, NULL);

  g_test_add (path, Screen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  run ("it-says-what-goes-and-what-stays-before-anything-is-done",
       test_it_says_what_goes_and_what_stays_before_anything_is_done);
  run ("without-the-passphrase-nothing-is-erased", test_without_the_passphrase_nothing_is_erased);
  run ("with-it-the-person-is-gone-and-the-case-goes-on",
       test_with_it_the_person_is_gone_and_the_case_goes_on);
  run ("where-the-name-still-stands-is-said", test_where_the_name_still_stands_is_said);
  run ("a-line-reads-as-on-its-own-page", test_a_line_reads_as_on_its_own_page);
  run ("what-others-said-can-go-as-well", test_what_others_said_can_go_as_well);

  return g_test_run ();
}
