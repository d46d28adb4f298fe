/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/review.h"

#include "base/language.h"

VgReview *
vg_review_new (const VgBookRule *rule, VgFacts *facts)
{
  VgReview *self = g_new0 (VgReview, 1);

  self->id = rule->id;
  self->title = vg_book_rule_get_text (rule, "title", vg_language_get ());
  self->source = vg_book_rule_get_word (rule, "source");
  vg_judgement_make (rule->when, facts, &self->judgement);
  return self;
}

void
vg_review_free (VgReview *self)
{
  vg_judgement_clear (&self->judgement);
  g_free (self);
}
