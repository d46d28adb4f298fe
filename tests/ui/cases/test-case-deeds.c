/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-deeds.h"

#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/cases/case-row.h"
#include "ui/cases/cases-page.h"

#include <adwaita.h>

typedef struct {
  OpenVault place;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
set_up (Screen *at, gconstpointer data)
{
  filled_vault_set_up (&at->place);
  at->page = vg_cases_page_new (VG_WORKSPACE (at->place.vault));
  at->window = on_screen_show (at->page);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  filled_vault_tear_down (&at->place);
}

/* The question on top of the window. */
static AdwMessageDialog *
get_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  AdwMessageDialog *found = NULL;

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data))
      found = at->data;

  g_assert_nonnull (found);
  return found;
}

static void
answer (const char *response)
{
  adw_message_dialog_response (get_question (), response);
  on_screen_settle ();
}

static void
ask (Screen *at, const char *deed, const char *label)
{
  g_autofree char *key = filled_vault_find (&at->place, label);

  gtk_widget_activate_action (at->page, deed, "(ss)", key, label);
  on_screen_settle ();
}

static void
test_the_list_of_a_vault_has_its_own_words (Screen *at, gconstpointer data)
{
  g_assert_cmpuint (on_screen_count (at->page, VG_TYPE_CASE_ROW), ==, 2);
  g_assert_nonnull (on_screen_find_button (at->page, "The vault"));
  g_assert_nonnull (on_screen_find_button (at->page, "New case"));
  g_assert_false (on_screen_shows (at->page, "invented"));
  g_assert_true (on_screen_shows (at->page, "The recovery code was not typed back yet"));
}

static void
test_erasing_says_what_goes_and_what_stays (Screen *at, gconstpointer data)
{
  ask (at, "cases.erase", "Zaak Linde");
  g_assert_cmpstr (adw_message_dialog_get_heading (get_question ()), ==, "Erase “Zaak Linde”?");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (get_question ()), "What stays"));
  g_assert_cmpint (adw_message_dialog_get_response_appearance (get_question (), "yes"), ==,
                   ADW_RESPONSE_DESTRUCTIVE);
  answer ("no");
  g_assert_true (on_screen_shows (at->page, "Zaak Linde"));
}

static void
type_name (const char *name)
{
  GtkWidget *entry = adw_message_dialog_get_extra_child (get_question ());

  gtk_editable_set_text (GTK_EDITABLE (entry), name);
}

static gboolean
is_told (const char *heading)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (ADW_IS_MESSAGE_DIALOG (at->data) &&
        g_strcmp0 (adw_message_dialog_get_heading (at->data), heading) == 0) {
      adw_message_dialog_response (at->data, "no");
      on_screen_settle ();
      return TRUE;
    }

  return FALSE;
}

static void
test_another_name_erases_nothing (Screen *at, gconstpointer data)
{
  ask (at, "cases.erase", "Zaak Linde");
  g_assert_false (adw_message_dialog_get_response_enabled (get_question (), "yes"));
  type_name ("Zaak Kastanje");
  answer ("yes");
  g_assert_true (is_told ("Nothing was erased"));
  g_assert_true (on_screen_shows (at->page, "Zaak Linde"));
  g_assert_true (on_screen_shows (at->page, "Zaak Kastanje"));
}

static void
test_an_erased_case_is_gone_from_list_and_vault (Screen *at, gconstpointer data)
{
  ask (at, "cases.erase", "Zaak Linde");
  type_name ("zaak linde ");
  answer ("yes");
  on_screen_wait_gone (at->page, "Zaak Linde");
  on_screen_wait (at->window, "The case is erased");
  g_assert_true (on_screen_shows (at->page, "Zaak Kastanje"));
  g_assert_null (vg_vault_find_case (at->place.vault, "Zaak Linde", NULL));
}

static void
test_exporting_says_who_can_read_it (Screen *at, gconstpointer data)
{
  ask (at, "cases.export", "Zaak Linde");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (get_question ()), "Whoever has the file"));
  answer ("no");
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

  add ("/ui/case-deeds/the-list-of-a-vault-has-its-own-words",
       test_the_list_of_a_vault_has_its_own_words);
  add ("/ui/case-deeds/erasing-says-what-goes-and-what-stays",
       test_erasing_says_what_goes_and_what_stays);
  add ("/ui/case-deeds/another-name-erases-nothing", test_another_name_erases_nothing);
  add ("/ui/case-deeds/an-erased-case-is-gone-from-list-and-vault",
       test_an_erased_case_is_gone_from_list_and_vault);
  add ("/ui/case-deeds/exporting-says-who-can-read-it", test_exporting_says_who_can_read_it);

  return g_test_run ();
}
