/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/facts.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/mismatch.h"
#include "derive/stop-rule.h"
#include "derive/summary.h"
#include "derive/telling.h"
#include "guide/name.h"
#include "interview/release.h"
#include "interview/risk.h"
#include "interview/side.h"
#include "interview/signal.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PREFIX          "facts."
#define REFLECTION_DAYS 7 /* domain report 1.2, step 3 */

/* @person: (nullable): how one of the accused sees it, where the path is of that person alone
 * @latest: (nullable): the latest assessment
 * @values: what was looked up, by name: each name costs a walk over the case
 * @is_reviewing: the reasons for a review are being judged: none of them asks this again */
struct _VgFacts {
  VgCase *subject;
  VgShelf *shelf;
  VgRuleBook *book;
  VgNames *names;
  VgNames *person;
  char *latest;
  GHashTable *values;
  gboolean is_reviewing;
};

static void
value_free (gpointer data)
{
  VgValue *self = data;

  vg_value_clear (self);
  g_free (self);
}

VgFacts *
vg_facts_new (VgCase *subject, VgShelf *shelf, VgRuleBook *book)
{
  VgFacts *self = g_new0 (VgFacts, 1);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->book = book != NULL ? vg_rule_book_ref (book) : NULL;
  self->names = vg_names_new_for_mediator (subject);
  self->latest = vg_risk_dup_latest (subject);
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, value_free);
  return self;
}

void
vg_facts_free (VgFacts *self)
{
  g_hash_table_unref (self->values);
  g_clear_pointer (&self->person, vg_names_free);
  vg_names_free (self->names);
  g_clear_pointer (&self->book, vg_rule_book_unref);
  vg_shelf_unref (self->shelf);
  g_object_unref (self->subject);
  g_free (self->latest);
  g_free (self);
}

void
vg_facts_look_at (VgFacts *self, const char *accused)
{
  g_clear_pointer (&self->person, vg_names_free);
  self->person = vg_names_new (self->subject, accused);
  g_hash_table_remove_all (self->values);
}

VgCase *
vg_facts_get_case (VgFacts *self)
{
  return self->subject;
}

VgShelf *
vg_facts_get_shelf (VgFacts *self)
{
  return self->shelf;
}

static JsonObject *
get_risk (VgFacts *self, const char *item)
{
  g_autofree char *place = NULL;

  if (self->latest == NULL)
    return NULL;

  place = vg_place_join ("risk", self->latest, item, NULL);
  return vg_case_get_object (self->subject, place);
}

static VgTruth
has_red_flags (VgFacts *self, const char *what)
{
  VgTruth truth = VG_TRUTH_NO;

  for (guint i = 1; i <= VG_NAME_N_RED_FLAGS; i++) {
    g_autofree char *flag = g_strdup_printf (VG_NAME_RED_FLAG "%u", i);
    const char *presence = vg_json_get_string (get_risk (self, flag), "presence");
    gboolean is_known = presence != NULL && !g_str_equal (presence, "unknown");

    if (vg_risk_is_open (self->subject, flag))
      return VG_TRUTH_YES;
    if (!is_known)
      truth = VG_TRUTH_UNKNOWN;
  }

  return truth;
}

static VgTruth
has_high_domain (VgFacts *self, const char *what)
{
  VgTruth truth = VG_TRUTH_NO;

  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++) {
    const char *level = vg_json_get_string (get_risk (self, domain->code), "level");
    VgTruth is_high = level != NULL ? vg_truth_of (g_str_equal (level, "high")) : VG_TRUTH_UNKNOWN;

    vg_truth_add (&truth, is_high, VG_TRUTH_YES);
  }

  return truth;
}

static VgTruth
has_unknowns_in (VgFacts *self, const VgRiskDomain *domain)
{
  guint n_unknown = 0;
  guint n_missing = 0;

  for (guint i = 1; i <= domain->n_items; i++) {
    g_autofree char *item = g_strdup_printf ("%s%u", domain->code, i);
    const char *presence = vg_json_get_string (get_risk (self, item), "presence");

    n_missing += presence == NULL;
    n_unknown += g_strcmp0 (presence, "unknown") == 0;
  }
  if (n_unknown >= VG_RISK_MANY_UNKNOWN)
    return VG_TRUTH_YES;

  return n_unknown + n_missing >= VG_RISK_MANY_UNKNOWN ? VG_TRUTH_UNKNOWN : VG_TRUTH_NO;
}

static VgTruth
has_unknown_items (VgFacts *self, const char *what)
{
  VgTruth truth = VG_TRUTH_NO;

  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    vg_truth_add (&truth, has_unknowns_in (self, domain), VG_TRUTH_YES);

  return truth;
}

static VgTruth
knows_position (VgFacts *self, const char *what)
{
  return vg_telling_is_known (self->subject);
}

static VgTruth
has_chosen_after (VgFacts *self, const char *what)
{
  return vg_telling_is_chosen_after (self->subject, REFLECTION_DAYS);
}

static VgTruth
may_tell_position (VgFacts *self, const char *what)
{
  return vg_telling_is_released (self->subject);
}

static VgTruth
needs_acknowledgement (VgFacts *self, const char *what)
{
  return vg_stop_rule_needs_acknowledgement (self->subject);
}

static VgTruth
seeks_retraction (VgFacts *self, const char *what)
{
  return vg_stop_rule_seeks_retraction (self->subject);
}

static VgTruth
is_group (VgFacts *self, const char *what)
{
  g_autoptr (GPtrArray) harmed = vg_side_list_people (self->subject, "harmed");
  g_autoptr (GPtrArray) accused = vg_side_list_people (self->subject, "accused");

  return vg_truth_of (harmed->len > 1 || accused->len > 1);
}

/* A goal that nobody looked at is not known to be anything. */
static VgTruth
person_has_sorted (VgFacts *self, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  g_autoptr (GPtrArray) goals = vg_case_list (self->subject, prefix);

  for (guint i = 0; i < goals->len; i++) {
    JsonObject *goal = vg_case_get_object (self->subject, goals->pdata[i]);

    if (vg_json_get_string (goal, "feasible") == NULL)
      return VG_TRUTH_UNKNOWN;
  }

  return goals->len > 0 ? VG_TRUTH_YES : VG_TRUTH_UNKNOWN;
}

static VgTruth
has_sorted (VgFacts *self, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (self->subject, side);
  VgTruth truth = people->len > 0 ? VG_TRUTH_YES : VG_TRUTH_UNKNOWN;

  for (guint i = 0; i < people->len; i++)
    vg_truth_add (&truth, person_has_sorted (self, people->pdata[i]), VG_TRUTH_NO);

  return truth;
}

/* Of one person: no goals yet is not known. */
static VgTruth
person_needs_other (VgFacts *self, const char *party)
{
  g_autofree char *prefix = vg_place_join ("goal", party, NULL);
  g_autoptr (GPtrArray) goals = vg_case_list (self->subject, prefix);
  VgTruth truth = goals->len > 0 ? VG_TRUTH_NO : VG_TRUTH_UNKNOWN;

  for (guint i = 0; i < goals->len; i++) {
    JsonObject *goal = vg_case_get_object (self->subject, goals->pdata[i]);
    const char *feasible = vg_json_get_string (goal, "feasible");

    vg_truth_add (&truth,
                  feasible != NULL ? vg_truth_of (g_str_equal (feasible, "needs-other"))
                                   : VG_TRUTH_UNKNOWN,
                  VG_TRUTH_YES);
  }

  return truth;
}

static VgTruth
needs_other (VgFacts *self, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (self->subject, side);
  VgTruth truth = VG_TRUTH_NO;

  for (guint i = 0; i < people->len; i++)
    vg_truth_add (&truth, person_needs_other (self, people->pdata[i]), VG_TRUTH_YES);

  return truth;
}

static VgTruth
needs_review (VgFacts *self, const char *what)
{
  VgTruth truth = VG_TRUTH_NO;

  if (self->book == NULL || self->is_reviewing)
    return VG_TRUTH_UNKNOWN;

  self->is_reviewing = TRUE;
  for (guint i = 0; i < vg_rule_book_get_n (self->book, VG_RULE_REVIEWS); i++) {
    const VgBookRule *rule = vg_rule_book_get (self->book, VG_RULE_REVIEWS, i);
    VgTruth holds = VG_TRUTH_UNKNOWN;

    if (!vg_condition_decide (rule->when, vg_facts_look_up, self, &holds, NULL))
      holds = VG_TRUTH_UNKNOWN;
    vg_truth_add (&truth, holds, VG_TRUTH_YES);
  }
  self->is_reviewing = FALSE;

  return truth;
}

int
vg_facts_count_mismatches (VgCase *subject)
{
  g_auto (VgValue) harmed = VG_VALUE_INIT;
  g_auto (VgValue) accused = VG_VALUE_INIT;
  guint n_unseen = 0;
  int n_unsettled = 0;

  vg_side_look_up (subject, "harmed", "goals", &harmed);
  vg_side_look_up (subject, "accused", "goals", &accused);
  if (harmed.node == NULL || accused.node == NULL)
    return -1;

  n_unsettled = vg_mismatch_count_unsettled (subject, &n_unseen, NULL);
  return n_unsettled == 0 && n_unseen > 0 ? -1 : n_unsettled;
}

static int
count_mismatches (VgFacts *self, const char *what)
{
  return vg_facts_count_mismatches (self->subject);
}

static int
count_lapsed (VgFacts *self, const char *what)
{
  g_autoptr (GPtrArray) releases = vg_case_list (self->subject, "release");
  int n_lapsed = 0;

  for (guint i = 0; i < releases->len; i++)
    n_lapsed += vg_release_of (self->subject, (const char *) releases->pdata[i] +
                                                  strlen ("release/")) == VG_RELEASE_LAPSED;

  return releases->len > 0 ? n_lapsed : -1;
}

static int
count_signals (VgFacts *self, const char *what)
{
  return vg_signal_count_open (self->subject);
}

static int
count_measures (VgFacts *self, const char *what)
{
  g_autoptr (GPtrArray) measures = vg_case_list (self->subject, "measure");
  int n_open = 0;

  for (guint i = 0; i < measures->len; i++) {
    JsonObject *measure = vg_case_get_object (self->subject, measures->pdata[i]);

    n_open += g_strcmp0 (vg_json_get_string (measure, "done"), "yes") != 0;
  }

  return measures->len > 0 ? n_open : -1;
}

static int
count_what_ifs_of (VgFacts *self, const char *party)
{
  VgGuide *guide = vg_summary_find_guide (self->subject, self->shelf, party);
  int n_answered = 0;

  for (guint i = 0; guide != NULL && i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *place = vg_place_join ("answer", party, vg_item_get_id (item), NULL);
    JsonObject *record = vg_case_get_object (self->subject, place);

    n_answered += vg_item_get_kind (item) == VG_ITEM_WHAT_IF &&
                  vg_words_are_any (vg_json_get_string (record, "value"));
  }

  return n_answered;
}

static int
count_what_ifs (VgFacts *self, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (self->subject, side);
  int fewest = G_MAXINT;

  for (guint i = 0; i < people->len; i++)
    fewest = MIN (fewest, count_what_ifs_of (self, people->pdata[i]));

  return fewest == G_MAXINT || fewest == 0 ? -1 : fewest;
}

/* What that side said and somebody was told, whatever was released. */
static int
count_told (VgFacts *self, const char *side)
{
  g_autoptr (GPtrArray) told = vg_case_list (self->subject, "told");
  int n_told = 0;

  for (guint i = 0; i < told->len; i++) {
    JsonObject *entry = vg_case_get_object (self->subject, told->pdata[i]);
    const char *place = vg_json_get_string (entry, "place");
    g_autofree char *party = place != NULL ? vg_place_dup_party (place) : NULL;

    n_told += party != NULL && g_strcmp0 (vg_people_get_side (self->subject, party), side) == 0;
  }

  return told->len > 0 ? n_told : -1;
}

static void
give_truth (VgTruth truth, VgValue *out)
{
  if (truth == VG_TRUTH_UNKNOWN)
    return;

  out->state = VG_VALUE_GIVEN;
  out->node = vg_json_new_string (truth == VG_TRUTH_YES ? "yes" : "no");
}

static void
give_count (int count, VgValue *out)
{
  if (count < 0)
    return;

  out->state = VG_VALUE_GIVEN;
  out->node = vg_json_new_int (count);
}

/* @name may end in "-SIDE"; then @side is it. One of the two functions is set. */
typedef struct {
  const char *name;
  const char *side;
  VgTruth (*decide) (VgFacts *self, const char *side);
  int (*count) (VgFacts *self, const char *side);
} Fact;

static const Fact facts[] = {
  { "red-flags", NULL, has_red_flags, NULL },
  { "high-domains", NULL, has_high_domain, NULL },
  { "unknown-items", NULL, has_unknown_items, NULL },
  { "told-position", NULL, knows_position, NULL },
  { "consent-after-telling", NULL, has_chosen_after, NULL },
  { "group", NULL, is_group, NULL },
  { "needs-other-harmed", "harmed", needs_other, NULL },
  { "needs-other-accused", "accused", needs_other, NULL },
  { "review-needed", NULL, needs_review, NULL },
  { "may-tell-position", NULL, may_tell_position, NULL },
  { "sorted-harmed", "harmed", has_sorted, NULL },
  { "sorted-accused", "accused", has_sorted, NULL },
  { "needs-acknowledgement", NULL, needs_acknowledgement, NULL },
  { "seeks-retraction", NULL, seeks_retraction, NULL },
  { "mismatches", NULL, NULL, count_mismatches },
  { "releases-lapsed", NULL, NULL, count_lapsed },
  { "open-measures", NULL, NULL, count_measures },
  { "what-ifs-harmed", "harmed", NULL, count_what_ifs },
  { "what-ifs-accused", "accused", NULL, count_what_ifs },
  { "told-harmed", "harmed", NULL, count_told },
  { "told-accused", "accused", NULL, count_told },
  { "open-signals", NULL, NULL, count_signals },
};

static void
look_up_fact (VgFacts *self, const char *name, VgValue *out)
{
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    if (!g_str_equal (facts[i].name, name))
      continue;
    if (facts[i].decide != NULL)
      give_truth (facts[i].decide (self, facts[i].side), out);
    else
      give_count (facts[i].count (self, facts[i].side), out);
  }
}

/* Whether @name is about what one person of the accused says; goals and what is explained are
 * of the side.
 */
static gboolean
is_of_person (VgFacts *self, const char *name)
{
  return self->person != NULL && (g_str_has_prefix (name, "accused.acknowledgement") ||
                                  g_str_has_prefix (name, "accused.answer.") ||
                                  g_str_has_prefix (name, "accused.consent."));
}

static void
look_up_person (VgFacts *self, const char *name, VgValue *out)
{
  g_autofree char *own = g_strconcat ("self.", name + strlen ("accused."), NULL);

  vg_names_look_up (own, out, self->person);
}

static const VgValue *
find_value (VgFacts *self, const char *name)
{
  VgValue *value = g_hash_table_lookup (self->values, name);

  if (value != NULL)
    return value;

  value = g_new0 (VgValue, 1);
  if (g_str_has_prefix (name, PREFIX))
    look_up_fact (self, name + strlen (PREFIX), value);
  else if (is_of_person (self, name))
    look_up_person (self, name, value);
  else
    vg_names_look_up (name, value, self->names);
  g_hash_table_insert (self->values, g_strdup (name), value);
  return value;
}

void
vg_facts_look_up (const char *name, VgValue *out_value, gpointer facts_of_case)
{
  const VgValue *value = find_value (facts_of_case, name);

  out_value->state = value->state;
  out_value->is_declined = value->is_declined;
  out_value->node = value->node != NULL ? json_node_ref (value->node) : NULL;
}

char *
vg_facts_say (const char *name, JsonNode *value, gpointer facts_of_case)
{
  VgFacts *self = facts_of_case;

  return vg_shelf_say (self->shelf, name, value, vg_language_get ());
}

/* The people of a side: of several the first with the others in brackets, so that the sentence
 * of a rule still speaks of one; what it says is asked of each.
 */
static char *
dup_names (VgCase *subject, const char *side)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, side);
  g_autofree char *first = vg_people_dup_name (subject, people->len > 0 ? people->pdata[0] : side);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 1; i < people->len; i++) {
    g_autofree char *name = vg_people_dup_name (subject, people->pdata[i]);

    g_string_append_printf (others, "%s%s", others->len > 0 ? ", " : "", name);
  }
  if (others->len == 0)
    return g_steal_pointer (&first);

  /* Translators: one person, and the others on the same side: "Starling (and Jay)". */
  return g_strdup_printf (_ ("%s (and %s)"), first, others->str);
}

char *
vg_facts_fill_in (VgFacts *self, const char *text)
{
  g_autoptr (GString) out = g_string_new (text);

  for (guint i = 0; vg_name_sides[i] != NULL; i++) {
    g_autofree char *name = dup_names (self->subject, vg_name_sides[i]);
    g_autofree char *sign = g_strdup_printf ("{%s}", vg_name_sides[i]);

    g_string_replace (out, sign, name, 0);
  }

  /* A name that opens a sentence: "De heer Kei". */
  if (*text == '{') {
    g_autofree char *first = g_utf8_strup (out->str, g_utf8_next_char (out->str) - out->str);

    return g_strconcat (first, g_utf8_next_char (out->str), NULL);
  }

  return g_strdup (out->str);
}
