/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/contradiction.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/quote.h"

void
vg_contradiction_free (VgContradiction *self)
{
  for (guint i = 0; i < 2; i++) {
    vg_judgement_clear (&self->sides[i]);
    g_clear_pointer (&self->quotations[i], g_ptr_array_unref);
  }
  g_free (self->title);
  g_free (self->discuss);
  g_free (self);
}

static void
quotation_free (gpointer data)
{
  VgQuotation *self = data;

  g_free (self->place);
  g_free (self->text);
  g_free (self);
}

static void
add_quotations (VgFacts *facts, const char *source, GPtrArray *quotations)
{
  VgCase *subject = vg_facts_get_case (facts);
  g_autoptr (GPtrArray) places = vg_quote_list_places (subject, source);

  for (guint i = 0; i < places->len; i++) {
    VgQuotation *quotation = g_new0 (VgQuotation, 1);

    quotation->place = g_strdup (places->pdata[i]);
    quotation->text = vg_quote_dup_text (subject, vg_facts_get_shelf (facts), quotation->place);
    g_ptr_array_add (quotations, quotation);
  }
}

static GPtrArray *
list_quotations (const VgBookRule *rule, guint side, VgFacts *facts)
{
  JsonArray *sides = vg_json_get_array (rule->object, "sides");
  JsonArray *sources = vg_json_get_array (json_array_get_object_element (sides, side), "quote");
  GPtrArray *quotations = g_ptr_array_new_with_free_func (quotation_free);

  for (guint i = 0; sources != NULL && i < json_array_get_length (sources); i++)
    add_quotations (facts, json_array_get_string_element (sources, i), quotations);

  return quotations;
}

static VgContradiction *
contradiction_new (const VgBookRule *rule, VgFacts *facts)
{
  VgContradiction *self = g_new0 (VgContradiction, 1);
  const char *language = vg_language_get ();

  self->id = rule->id;
  self->source = vg_book_rule_get_word (rule, "source");
  self->title = vg_facts_fill_in (facts, vg_book_rule_get_text (rule, "title", language));
  self->discuss = vg_facts_fill_in (facts, vg_book_rule_get_text (rule, "discuss", language));
  for (guint i = 0; i < 2; i++)
    vg_judgement_make (rule->sides[i], facts, &self->sides[i]);
  self->is_certain = self->sides[0].truth == VG_TRUTH_YES && self->sides[1].truth == VG_TRUTH_YES;
  return self;
}

/* One side that is no rules it out; two that are unknown say nothing yet. */
static gboolean
is_there (const VgContradiction *self)
{
  gboolean has_yes = self->sides[0].truth == VG_TRUTH_YES || self->sides[1].truth == VG_TRUTH_YES;
  gboolean has_no = self->sides[0].truth == VG_TRUTH_NO || self->sides[1].truth == VG_TRUTH_NO;

  return has_yes && !has_no;
}

GPtrArray *
vg_contradiction_list (VgRuleBook *book, VgFacts *facts)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_contradiction_free);
  guint n_certain = 0;

  for (guint i = 0; i < vg_rule_book_get_n (book, VG_RULE_CONTRADICTIONS); i++) {
    const VgBookRule *rule = vg_rule_book_get (book, VG_RULE_CONTRADICTIONS, i);
    VgContradiction *contradiction = contradiction_new (rule, facts);

    if (!is_there (contradiction)) {
      vg_contradiction_free (contradiction);
      continue;
    }
    for (guint side = 0; side < 2; side++)
      contradiction->quotations[side] = list_quotations (rule, side, facts);
    g_ptr_array_insert (found, contradiction->is_certain ? (int) n_certain : -1, contradiction);
    n_certain += contradiction->is_certain;
  }

  return found;
}
