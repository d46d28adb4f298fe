/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-change.h"

#include "base/language.h"
#include "risk/risk-words.h"

#include <glib/gi18n-lib.h>

void
vg_risk_change_free (VgRiskChange *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

/* Takes @before and @after. What is the same is no change. */
static void
add (GPtrArray *changes, const char *code, const char *title, char *before, char *after)
{
  VgRiskChange *change = NULL;

  if (g_str_equal (before, after)) {
    g_free (before);
    g_free (after);
    return;
  }

  change = g_new0 (VgRiskChange, 1);
  change->code = g_strdup (code);
  change->title = g_strdup (title);
  change->before = before;
  change->after = after;
  g_ptr_array_add (changes, change);
}

static void
add_whole (GPtrArray *changes, VgRiskOverview *before, VgRiskOverview *after)
{
  static const struct {
    const char *member;
    const char *title;
    const char *(*say) (const char *word);
  } members[] = {
    { "level", N_ ("As a whole"), vg_risk_words_say_level },
    { "certainty", N_ ("How certain"), vg_risk_words_say_certainty },
    { "decision", N_ ("Decision"), vg_risk_words_say_decision },
  };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *name = members[i].member;

    add (changes, name, _ (members[i].title),
         g_strdup (members[i].say (vg_risk_overview_get (before, name))),
         g_strdup (members[i].say (vg_risk_overview_get (after, name))));
  }
}

/* As the assessment says it itself: what is open elsewhere is no change of this one. */
static char *
dup_flag (const VgRedFlag *flag)
{
  const char *said = vg_risk_words_say_presence (flag->item->presence);

  if (!vg_risk_item_is_found (flag->item) || flag->resolved == NULL)
    return g_strdup (said);
  if (flag->by == NULL)
    /* Translators: of a red flag: "Yes, resolved on 2026-03-02". */
    return g_strdup_printf (_ ("%s, resolved on %s"), said, flag->resolved);

  /* Translators: of a red flag: "Yes, resolved on 2026-03-02 by Wren". */
  return g_strdup_printf (_ ("%s, resolved on %s by %s"), said, flag->resolved, flag->by);
}

static const char *
say_entry (VgRiskBook *book, const char *list, const char *id, const char *member)
{
  const VgRiskEntry entry = { list, id };

  return vg_risk_book_say (book, &entry, member, vg_language_get ());
}

static void
add_flags (GPtrArray *changes, VgRiskBook *book, GPtrArray *before, GPtrArray *after)
{
  for (guint i = 0; i < before->len; i++) {
    const VgRedFlag *left = before->pdata[i];
    const char *code = left->item->code;

    add (changes, code, say_entry (book, "flags", code, "title"), dup_flag (left),
         dup_flag (after->pdata[i]));
  }
}

/* "Possible · matters much here": what an item weighs. */
static char *
dup_item (const VgRiskItem *item)
{
  const char *presence = vg_risk_words_say_presence (item->presence);

  if (item->relevance == NULL)
    return g_strdup (presence);

  return g_strdup_printf ("%s · %s", presence, vg_risk_words_say_relevance (item->relevance));
}

static void
add_domain (GPtrArray *changes,
            VgRiskBook *book,
            const VgDomainView *left,
            const VgDomainView *right)
{
  add (changes, left->code, say_entry (book, "domains", left->code, "title"),
       g_strdup (vg_risk_words_say_level (left->level)),
       g_strdup (vg_risk_words_say_level (right->level)));

  for (guint i = 0; i < left->items->len; i++) {
    const VgRiskItem *item = left->items->pdata[i];

    add (changes, item->code, say_entry (book, "items", item->code, "ask"), dup_item (item),
         dup_item (right->items->pdata[i]));
  }
}

GPtrArray *
vg_risk_change_list (VgRiskBook *book, VgRiskOverview *before, VgRiskOverview *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_risk_change_free);
  GPtrArray *left = vg_risk_overview_get_domains (before);
  GPtrArray *right = vg_risk_overview_get_domains (after);

  add_whole (changes, before, after);
  add_flags (changes, book, vg_risk_overview_get_flags (before),
             vg_risk_overview_get_flags (after));
  for (guint i = 0; i < left->len; i++)
    add_domain (changes, book, left->pdata[i], right->pdata[i]);

  return changes;
}
