/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A word typed letter by letter into the filter of 7,000 cases, against a bare
 * GtkFilterListModel that looks for the same letters in the same strings. Exits 1 when it
 * takes more than MOST times as long.
 */

#include "base/language.h"
#include "clocking.h"
#include "ui/cases/case-filter.h"
#include "ui/cases/case-order.h"
#include "workspace/card-list.h"

#include <string.h>

#define N_CASES 7000
#define N_RUNS  25
#define MOST    1.5
#define TYPED   "vlinder 471"

/* One list with its filter.
 * @filter: a VgCaseFilter, or a GtkCustomFilter that looks for @needle
 */
typedef struct {
  GtkFilterListModel *fitting;
  GtkFilter *filter;
  char *needle;
} List;

static GBytes *
make_card (guint number)
{
  static const char *const stages[] = { "registration", "first-talks", "second-party", "aligning" };
  static const char *const names[] = { "Vlinder", "Kei", "Anemoon", "Basalt", "Otter" };
  char *text = g_strdup_printf (
      "zaak %u\n{\"accused\":\"de heer %s %u\",\"changed\":\"2026-%02u-01T10:00:00Z\","
      "\"form\":\"letters\",\"harmed\":\"mevrouw %s %u\",\"id\":\"case%u\",\"label\":\"Zaak %u\","
      "\"position\":\"denies\",\"since\":\"2026-%02u-01\",\"stage\":\"%s\"}",
      number, names[number % 5], number, 1 + number % 12, names[number / 5 % 5], number, number,
      number, 1 + number % 12, stages[number % 4]);

  return g_bytes_new_take (text, strlen (text));
}

static VgCardList *
make_cards (void)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < N_CASES; i++)
    g_ptr_array_add (cards, make_card (i));

  return vg_card_list_new (cards);
}

static gboolean
has_needle (gpointer item, gpointer user_data)
{
  List *list = user_data;

  return list->needle == NULL || strstr (gtk_string_object_get_string (item), list->needle) != NULL;
}

/* The letters typed so far, the case's own way or the bare one. */
static void
type (List *list, const char *typed)
{
  g_free (list->needle);
  list->needle = *typed != '\0' ? g_strdup (typed) : NULL;
  if (VG_IS_CASE_FILTER (list->filter))
    vg_case_filter_set_words (VG_CASE_FILTER (list->filter), typed);
  else
    gtk_filter_changed (list->filter, *typed != '\0' ? GTK_FILTER_CHANGE_MORE_STRICT
                                                     : GTK_FILTER_CHANGE_LESS_STRICT);
}

static void
work (gpointer data)
{
  List *list = data;

  for (gsize n = 1; n <= strlen (TYPED); n++) {
    g_autofree char *typed = g_strndup (TYPED, n);

    type (list, typed);
  }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list->fitting)), >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list->fitting)), <, N_CASES);
  type (list, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list->fitting)), ==, N_CASES);
}

static void
fill_cases (List *list, VgCardList *cards)
{
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (cards)), NULL);

  list->filter = GTK_FILTER (vg_case_filter_new ());
  list->fitting = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (list->filter));
}

/* The same strings that the case filter looks in. */
static void
fill_bare (List *list, VgCardList *cards)
{
  GtkStringList *strings = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_CASES; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (cards), i);

    gtk_string_list_append (strings, vg_case_card_get_folded (card));
  }
  list->filter = GTK_FILTER (gtk_custom_filter_new (has_needle, list, NULL));
  list->fitting = gtk_filter_list_model_new (G_LIST_MODEL (strings), g_object_ref (list->filter));
}

static void
clear (List *list)
{
  g_clear_object (&list->fitting);
  g_clear_object (&list->filter);
  g_clear_pointer (&list->needle, g_free);
}

static void
read_cards (gpointer unused)
{
  g_autoptr (VgCardList) cards = make_cards ();

  for (guint i = 0; i < N_CASES; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (G_LIST_MODEL (cards), i);

    g_assert_nonnull (vg_case_card_get_folded (card));
  }
}

static void
sort_cards (gpointer cards)
{
  GtkSorter *sorter = vg_case_order_new_sorter (VG_CASE_BY_WAITING);
  g_autoptr (GtkSortListModel) sorted = gtk_sort_list_model_new (g_object_ref (cards), sorter);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sorted)), ==, N_CASES);
}

int
main (void)
{
  List cases = { NULL };
  List bare = { NULL };
  double cases_time = G_MAXDOUBLE;
  double bare_time = G_MAXDOUBLE;
  g_autoptr (VgCardList) cards = NULL;

  vg_language_start ("en");
  cards = make_cards ();
  fill_bare (&bare, cards);
  fill_cases (&cases, cards);
  for (guint i = 0; i < N_RUNS; i++) {
    bare_time = MIN (bare_time, clocking_best (work, &bare, 1));
    cases_time = MIN (cases_time, clocking_best (work, &cases, 1));
  }

  g_print ("filter: %u cases, “%s” letter by letter: %.2f ms, a bare GtkFilterListModel %.2f ms: "
           "%.2f times (at most %.1f)\n",
           N_CASES, TYPED, cases_time * 1e3, bare_time * 1e3, cases_time / bare_time, MOST);
  g_print ("cards of %u cases read: %.1f ms; put in the order of waiting: %.1f ms\n", N_CASES,
           clocking_best (read_cards, NULL, 3) * 1e3, clocking_best (sort_cards, cards, 5) * 1e3);
  clear (&cases);
  clear (&bare);
  return cases_time <= MOST * bare_time ? 0 : 1;
}
