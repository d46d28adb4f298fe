/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/common/new-passphrase.h"

#include "tests/ui/on-screen.h"
#include "ui/common/sentence.h"

#include <adwaita.h>

typedef struct {
  GtkWidget *page;
  GtkWidget *window;
  char *chosen;
} Form;

static void
chosen_cb (Form *at, const char *passphrase)
{
  g_assert_null (at->chosen);
  at->chosen = g_strdup (passphrase);
}

static void
set_up (Form *at, gconstpointer data)
{
  at->page = vg_new_passphrase_new ("_Take it");
  g_signal_connect_swapped (at->page, "chosen", G_CALLBACK (chosen_cb), at);
  at->window = on_screen_show (at->page);
}

static void
tear_down (Form *at, gconstpointer data)
{
  on_screen_close (at->window, at->page);
  g_free (at->chosen);
}

/* The words on the screen, one space between two. */
static char *
read_offer (Form *at)
{
  GtkWidget *entry = on_screen_find (at->page, GTK_TYPE_ENTRY);
  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_parent (entry));
  GtkWidget *label = gtk_widget_get_next_sibling (first);
  g_auto (GStrv) words = g_strsplit_set (gtk_label_get_text (GTK_LABEL (label)), " \n", -1);

  g_assert_cmpuint (g_strv_length (words), ==, 6);
  return g_strjoinv (" ", words);
}

static void
type (GtkWidget *entry, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
test_the_words_offered_are_typed_as_they_stand (Form *at, gconstpointer data)
{
  g_autofree char *offer = read_offer (at);
  GtkWidget *entry = on_screen_find (at->page, GTK_TYPE_ENTRY);

  on_screen_press (at->page, "Take it");
  g_assert_null (at->chosen);
  on_screen_wait (at->page, "compare it word by word");

  type (entry, offer);
  g_assert_false (on_screen_shows (at->page, "compare it word by word"));
  on_screen_press (at->page, "Take it");
  g_assert_cmpstr (at->chosen, ==, offer);
}

static void
test_capitals_and_spaces_are_no_mistake (Form *at, gconstpointer data)
{
  g_autofree char *offer = read_offer (at);
  g_autofree char *shouted = g_utf8_strup (offer, -1);
  g_autofree char *typed = g_strdup_printf (" %s  ", shouted);

  type (on_screen_find (at->page, GTK_TYPE_ENTRY), typed);
  on_screen_press (at->page, "Take it");
  g_assert_cmpstr (at->chosen, ==, offer);
}

static void
test_another_one_has_other_words (Form *at, gconstpointer data)
{
  g_autofree char *before = read_offer (at);
  g_autofree char *after = NULL;

  on_screen_press (at->page, "Another one");
  after = read_offer (at);
  g_assert_cmpstr (after, !=, before);
  type (on_screen_find (at->page, GTK_TYPE_ENTRY), before);
  on_screen_press (at->page, "Take it");
  g_assert_null (at->chosen);
}

static GtkWidget *
find_second (Form *at)
{
  GtkWidget *first = on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY);
  GtkWidget *second = gtk_widget_get_next_sibling (first);

  while (!GTK_IS_PASSWORD_ENTRY (second))
    second = gtk_widget_get_next_sibling (second);
  return second;
}

static void
test_words_of_ones_own_are_looked_at_and_typed_twice (Form *at, gconstpointer data)
{
  GtkWidget *first = NULL;
  GtkWidget *second = NULL;

  on_screen_press (at->page, "My own words");
  first = on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY);
  second = find_second (at);

  type (first, "kort");
  type (second, "kort");
  on_screen_press (at->page, "Take it");
  g_assert_null (at->chosen);
  g_assert_true (on_screen_shows (at->page, "Too short"));

  type (first, "de kat van hiernaast slaapt");
  on_screen_press (at->page, "Take it");
  g_assert_null (at->chosen);
  g_assert_true (on_screen_shows (at->page, "not the same yet"));

  type (second, "de kat van hiernaast slaapt");
  on_screen_press (at->page, "Take it");
  g_assert_cmpstr (at->chosen, ==, "de kat van hiernaast slaapt");
}

static void
test_turning_forgets_what_was_typed (Form *at, gconstpointer data)
{
  on_screen_press (at->page, "My own words");
  type (on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY), "de kat van hiernaast slaapt");
  on_screen_press (at->page, "Six words from Voorgesprek");
  on_screen_press (at->page, "My own words");
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (on_screen_find (at->page, GTK_TYPE_PASSWORD_ENTRY))), ==,
      "");
}

static void
test_it_says_what_a_lost_passphrase_means (Form *at, gconstpointer data)
{
  g_assert_true (on_screen_shows (at->page, "Nobody can open it then"));
  vg_new_passphrase_tell (VG_NEW_PASSPHRASE (at->page), "the disk is full");
  g_assert_true (on_screen_shows (at->page, "The disk is full"));
}

static void
test_a_finding_becomes_a_sentence (void)
{
  g_autofree char *plain = vg_sentence_dup ("één teken is fout");
  g_autofree char *empty = vg_sentence_dup ("");

  g_assert_cmpstr (plain, ==, "Één teken is fout");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  g_test_add ("/ui/new-passphrase/the-words-offered-are-typed-as-they-stand", Form, NULL, set_up,
              test_the_words_offered_are_typed_as_they_stand, tear_down);
  g_test_add ("/ui/new-passphrase/capitals-and-spaces-are-no-mistake", Form, NULL, set_up,
              test_capitals_and_spaces_are_no_mistake, tear_down);
  g_test_add ("/ui/new-passphrase/another-one-has-other-words", Form, NULL, set_up,
              test_another_one_has_other_words, tear_down);
  g_test_add ("/ui/new-passphrase/words-of-ones-own-are-looked-at-and-typed-twice", Form, NULL,
              set_up, test_words_of_ones_own_are_looked_at_and_typed_twice, tear_down);
  g_test_add ("/ui/new-passphrase/turning-forgets-what-was-typed", Form, NULL, set_up,
              test_turning_forgets_what_was_typed, tear_down);
  g_test_add ("/ui/new-passphrase/it-says-what-a-lost-passphrase-means", Form, NULL, set_up,
              test_it_says_what_a_lost_passphrase_means, tear_down);
  g_test_add_func ("/ui/sentence/a-finding-becomes-a-sentence", test_a_finding_becomes_a_sentence);

  return g_test_run ();
}
