/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/safekeeping/hand-over-page.h"

#include "tests/ui/filled-vault.h"
#include "tests/ui/on-screen.h"
#include "ui/common/new-passphrase.h"
#include "ui/safekeeping/hand-card-deed.h"
#include "ui/safekeeping/hand-sealed-deed.h"
#include "ui/safekeeping/import-deed.h"
#include "ui/safekeeping/own-card-deed.h"
#include "ui/safekeeping/sealed-form.h"

#include <adwaita.h>

#define PASSPHRASE "zes woorden die nergens anders staan"

/* @other: the vault of a colleague, empty; @card: where her card lies */
typedef struct {
  OpenVault place;
  OpenVault other;
  char *key;
  char *card;
  char *parcel;
  GtkWidget *page;
  GtkWidget *window;
} Screen;

static void
save_card (Screen *at)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *card = vg_vault_dup_card (at->other.vault, "Specht", &error);

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (at->card, card, -1, NULL));
}

static void
set_up (Screen *at, gconstpointer data)
{
  filled_vault_set_up (&at->place);
  open_vault_set_up (&at->other, NULL);
  at->key = filled_vault_find (&at->place, "Zaak Linde");
  at->card = g_build_filename (at->other.parent, "card.json", NULL);
  at->parcel = g_build_filename (at->other.parent, "case.voorgesprek", NULL);
  save_card (at);
  at->page = vg_hand_over_page_new (at->place.vault, at->key);
  at->window = on_screen_show (at->page);
}

static void
tear_down (Screen *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  g_free (at->key);
  g_free (at->card);
  g_free (at->parcel);
  open_vault_tear_down (&at->other, NULL);
  filled_vault_tear_down (&at->place);
}

static VgHandCardDeed *
get_card_deed (Screen *at)
{
  return VG_HAND_CARD_DEED (on_screen_find (at->page, VG_TYPE_HAND_CARD_DEED));
}

/* On another page, of the vault of the colleague; its deed. */
static GtkWidget *
show_taking_in (Screen *at, GtkWidget **window)
{
  GtkWidget *deed = vg_import_deed_new (at->other.vault);

  *window = on_screen_show (deed);
  vg_import_deed_start_with (VG_IMPORT_DEED (deed), at->parcel);
  return deed;
}

static void
test_it_names_the_case_and_offers_two_ways (Screen *at, gconstpointer data)
{
  on_screen_wait (at->page, "Hand “Zaak Linde” over");
  g_assert_nonnull (on_screen_find_button (at->page, "Choose the card…"));
  g_assert_nonnull (on_screen_find_button (at->page, "Choose a passphrase…"));
}

static void
test_for_a_card_its_words_are_shown_before_anything_goes (Screen *at, gconstpointer data)
{
  GtkWidget *window = NULL;
  GtkWidget *deed = NULL;

  vg_hand_card_deed_read_card (get_card_deed (at), at->card);
  on_screen_wait (at->page, "This is the card of Specht.");
  g_assert_nonnull (on_screen_find_button (at->page, "The words are the same…"));
  vg_hand_card_deed_seal (get_card_deed (at), at->parcel);
  on_screen_wait (at->page, "The case is handed over to Specht");

  deed = show_taking_in (at, &window);
  on_screen_wait (deed, "The case is in the vault");
  on_screen_wait (deed, "It was sent by");
  on_screen_close (window, deed);
}

static void
test_what_is_no_card_is_refused (Screen *at, gconstpointer data)
{
  g_assert_true (g_file_set_contents (at->card, "{\"name\":\"Specht\"}", -1, NULL));
  vg_hand_card_deed_read_card (get_card_deed (at), at->card);
  on_screen_wait (at->page, "This is no card");
  g_assert_null (on_screen_find_button (at->page, "The words are the same…"));
}

static void
test_a_file_that_is_there_is_not_written_over (Screen *at, gconstpointer data)
{
  g_assert_true (g_file_set_contents (at->parcel, "mine", -1, NULL));
  vg_hand_card_deed_read_card (get_card_deed (at), at->card);
  vg_hand_card_deed_seal (get_card_deed (at), at->parcel);
  on_screen_wait (at->page, "The case was not handed over");
  on_screen_wait (at->page, "The case is in the vault, safe.");
}

static void
test_under_a_passphrase_it_opens_with_it_alone (Screen *at, gconstpointer data)
{
  GtkWidget *sealed = on_screen_find (at->page, VG_TYPE_HAND_SEALED_DEED);
  GtkWidget *window = NULL;
  GtkWidget *deed = NULL;

  on_screen_press (at->page, "Choose a passphrase…");
  g_assert_nonnull (on_screen_find (at->page, VG_TYPE_NEW_PASSPHRASE));
  g_assert_false (on_screen_shows (at->page, "recovery code"));
  vg_hand_sealed_deed_seal (VG_HAND_SEALED_DEED (sealed), PASSPHRASE, at->parcel);
  on_screen_wait (at->page, "The case is handed over");

  deed = show_taking_in (at, &window);
  on_screen_wait (deed, "The passphrase that was told to you");
  g_signal_emit_by_name (on_screen_find (deed, VG_TYPE_SEALED_FORM), "given", "iets anders");
  on_screen_wait (deed, "This is not its passphrase.");
  g_signal_emit_by_name (on_screen_find (deed, VG_TYPE_SEALED_FORM), "given", PASSPHRASE);
  on_screen_wait (deed, "The case is in the vault");
  on_screen_close (window, deed);
}

static void
test_ones_own_card_is_saved_with_its_words (Screen *at, gconstpointer data)
{
  GtkWidget *deed = vg_own_card_deed_new (at->place.vault);
  GtkWidget *window = on_screen_show (deed);
  g_autofree char *path = g_build_filename (at->other.parent, "own.json", NULL);
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;

  vg_own_card_deed_save (VG_OWN_CARD_DEED (deed), "Merel", path);
  on_screen_wait (deed, "Your card is saved");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  words = vg_vault_dup_fingerprint (g_strchomp (text), NULL);
  g_assert_nonnull (words);
  on_screen_wait (deed, words);
  on_screen_close (window, deed);
}

static void
run (const char *name, void (*test) (Screen *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/ui/hand-over-page/", name, NULL);

  g_test_add (path, Screen, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  run ("it-names-the-case-and-offers-two-ways", test_it_names_the_case_and_offers_two_ways);
  run ("for-a-card-its-words-are-shown-before-anything-goes",
       test_for_a_card_its_words_are_shown_before_anything_goes);
  run ("what-is-no-card-is-refused", test_what_is_no_card_is_refused);
  run ("a-file-that-is-there-is-not-written-over", test_a_file_that_is_there_is_not_written_over);
  run ("under-a-passphrase-it-opens-with-it-alone", test_under_a_passphrase_it_opens_with_it_alone);
  run ("ones-own-card-is-saved-with-its-words", test_ones_own_card_is_saved_with_its_words);

  return g_test_run ();
}
