/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/cases/case-filter.h"

#include "words/tokens.h"
#include "workspace/case-card.h"

#include <string.h>

struct _VgCaseFilter {
  GtkFilter parent_instance;

  char *typed;
  VgTokens *words; /* NULL where nothing was typed */
};

G_DEFINE_FINAL_TYPE (VgCaseFilter, vg_case_filter, GTK_TYPE_FILTER)

static gboolean
vg_case_filter_match (GtkFilter *filter, gpointer item)
{
  VgCaseFilter *self = VG_CASE_FILTER (filter);
  const char *folded = NULL;

  if (self->words == NULL)
    return TRUE;

  folded = vg_case_card_get_folded (item);
  for (guint i = 0; i < vg_tokens_get_n (self->words); i++)
    if (strstr (folded, vg_tokens_get (self->words, i)->folded) == NULL)
      return FALSE;

  return TRUE;
}

static GtkFilterMatch
vg_case_filter_get_strictness (GtkFilter *filter)
{
  return VG_CASE_FILTER (filter)->words == NULL ? GTK_FILTER_MATCH_ALL : GTK_FILTER_MATCH_SOME;
}

static void
vg_case_filter_finalize (GObject *object)
{
  VgCaseFilter *self = VG_CASE_FILTER (object);

  g_free (self->typed);
  g_clear_pointer (&self->words, vg_tokens_free);

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
