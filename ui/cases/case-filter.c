/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-filter.h"

#include "words/tokens.h"
#include "workspace/case-card.h"

#include <stdlib.h>
#include <string.h>

struct _VgCaseFilter {
  GtkFilter parent_instance;

  char *typed;
  VgTokens *words; /* NULL where nothing was typed */
  char *chosen[VG_CASE_N_TRAITS];
  int days; /* as chosen for waiting */
  gboolean is_any_chosen;
};

G_DEFINE_FINAL_TYPE (VgCaseFilter, vg_case_filter, GTK_TYPE_FILTER)

static gboolean
has_words (VgCaseFilter *self, VgCaseCard *card)
{
  const char *folded = NULL;

  if (self->words == NULL)
    return TRUE;

  folded = vg_case_card_get_folded (card);
  for (guint i = 0; i < vg_tokens_get_n (self->words); i++)
    if (strstr (folded, vg_tokens_get (self->words, i)->folded) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
is_open (VgCaseCard *card, const char *what)
{
  gboolean has_flags = vg_case_card_get_n_flags (card) > 0;
  gboolean has_signals = vg_case_card_get_n_signals (card) > 0;

  if (g_str_equal (what, "flags"))
    return has_flags;

  return g_str_equal (what, "signals") ? has_signals : has_flags || has_signals;
}

static gboolean
has_trait (VgCaseFilter *self, VgCaseCard *card, VgCaseTrait trait)
{
  const char *word = self->chosen[trait];

  if (word == NULL)
    return TRUE;

  switch (trait) {
  case VG_CASE_STAGE:
    return g_strcmp0 (vg_case_card_get_stage_word (card), word) == 0;
  case VG_CASE_POSITION:
    return g_strcmp0 (vg_case_card_get_position (card), word) == 0;
  case VG_CASE_FORM:
    return g_strcmp0 (vg_case_card_get_form (card), word) == 0;
  case VG_CASE_WAITING:
    return vg_case_card_get_days_waiting (card) >= self->days;
  case VG_CASE_OPEN:
    return is_open (card, word);
  case VG_CASE_N_TRAITS:
  default:
    g_return_val_if_reached (FALSE);
  }
}

static gboolean
vg_case_filter_match (GtkFilter *filter, gpointer item)
{
  VgCaseFilter *self = VG_CASE_FILTER (filter);

  if (!has_words (self, item))
    return FALSE;
  for (guint i = 0; self->is_any_chosen && i < VG_CASE_N_TRAITS; i++)
    if (!has_trait (self, item, i))
      return FALSE;

  return TRUE;
}

static GtkFilterMatch
vg_case_filter_get_strictness (GtkFilter *filter)
{
  VgCaseFilter *self = VG_CASE_FILTER (filter);

  return self->words == NULL && !self->is_any_chosen ? GTK_FILTER_MATCH_ALL : GTK_FILTER_MATCH_SOME;
}

static void
vg_case_filter_finalize (GObject *object)
{
  VgCaseFilter *self = VG_CASE_FILTER (object);

  g_free (self->typed);
  g_clear_pointer (&self->words, vg_tokens_free);
  for (guint i = 0; i < VG_CASE_N_TRAITS; i++)
    g_free (self->chosen[i]);

  G_OBJECT_CLASS (vg_case_filter_parent_class)->finalize (object);
}

static void
vg_case_filter_class_init (VgCaseFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = vg_case_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = vg_case_filter_match;
  GTK_FILTER_CLASS (klass)->get_strictness = vg_case_filter_get_strictness;
}

static void
vg_case_filter_init (VgCaseFilter *self)
{
  self->typed = g_strdup ("");
}

VgCaseFilter *
vg_case_filter_new (void)
{
  return g_object_new (VG_TYPE_CASE_FILTER, NULL);
}

/* A letter more can only leave out more. */
static GtkFilterChange
compare_typed (const char *before, const char *now)
{
  if (g_str_has_prefix (now, before))
    return GTK_FILTER_CHANGE_MORE_STRICT;

  return g_str_has_prefix (before, now) ? GTK_FILTER_CHANGE_LESS_STRICT
                                        : GTK_FILTER_CHANGE_DIFFERENT;
}

void
vg_case_filter_set_words (VgCaseFilter *self, const char *words)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (VG_IS_CASE_FILTER (self) && words != NULL);

  if (g_str_equal (self->typed, words))
    return;

  change = compare_typed (self->typed, words);
  g_free (self->typed);
  self->typed = g_strdup (words);
  g_clear_pointer (&self->words, vg_tokens_free);
  self->words = vg_tokens_new (words);
  if (vg_tokens_get_n (self->words) == 0)
    g_clear_pointer (&self->words, vg_tokens_free);
  gtk_filter_changed (GTK_FILTER (self), change);
}

void
vg_case_filter_choose (VgCaseFilter *self, VgCaseTrait trait, const char *word)
{
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  g_return_if_fail (VG_IS_CASE_FILTER (self) && trait < VG_CASE_N_TRAITS);

  if (g_strcmp0 (self->chosen[trait], word) == 0)
    return;

  if (self->chosen[trait] == NULL)
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (word == NULL)
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  g_free (self->chosen[trait]);
  self->chosen[trait] = g_strdup (word);
  if (trait == VG_CASE_WAITING && word != NULL)
    self->days = atoi (word);
  self->is_any_chosen = FALSE;
  for (guint i = 0; i < VG_CASE_N_TRAITS; i++)
    self->is_any_chosen |= self->chosen[i] != NULL;
  gtk_filter_changed (GTK_FILTER (self), change);
}
