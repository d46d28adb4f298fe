/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/name.h"

#include <string.h>

const char *const vg_name_case_fields[] = {
  "label",       "event",       "relation", "age-difference", "power-difference",
  "proceedings", "contact-ban", "form",     "started-by",     NULL,
};
const char *const vg_name_party_fields[] = {
  "role",    "side",  "name",     "address",     "language", "plain",
  "channel", "minor", "detained", "interpreter", NULL,
};
const char *const vg_name_asked_fields[] = { "minor", "detained", "interpreter", NULL };
const char *const vg_name_sides[] = { "harmed", "accused", NULL };
const char *const vg_name_positions[] = { "acknowledges", "partly", "denies", "unclear", NULL };
const char *const vg_name_facets[] = {
  "contact", "act", "unwilling", "impact", "responsibility", "regret", NULL,
};
const char *const vg_name_facet_values[] = {
  "acknowledges", "partly", "denies", "says-nothing", "does-not-remember", NULL,
};
const char *const vg_name_regret_values[] = { "wants", "partly", "does-not-want", "unclear", NULL };
const char *const vg_name_consents[] = {
  "talk",     "notes",         "take-part",  "approach",    "pass-on", "contact-others",
  "presence", "share-outcome", "evaluation", "keep-letter", NULL,
};
const char *const vg_name_consent_states[] = { "given", "refused", "withdrawn", NULL };
const char *const vg_name_presences[] = { "no", "possible", "yes", "resolved", NULL };
const char *const vg_name_levels[] = { "low", "moderate", "high", NULL };
const char *const vg_name_decisions[] = {
  "go-on", "go-on-with-conditions", "indirect-only", "pause", "stop", NULL,
};
const char *const vg_name_checks[] = {
  "purpose",
  "when",
  "place",
  "duration",
  "opening",
  "order",
  "rooms",
  "arrival",
  "leaving",
  "seating",
  "exits",
  "refreshments",
  "phones",
  "roles",
  "absence",
  "door-check",
  "writing-down",
  "ending",
  "transport-harmed",
  "transport-accused",
  "call-harmed",
  "call-accused",
  "aftercare-harmed",
  "aftercare-accused",
  "supporter-harmed",
  "supporter-accused",
  "interpreter",
  "reading-harmed",
  "reading-accused",
  "reply",
  "letters-kept",
  "messages",
  "waiting-room",
  "controls",
  "background",
  /* Not of the contact plan, but of the preparation itself. */
  "review",
  "clearance",
  "parents-harmed",
  "parents-accused",
  "indirect-step",
  NULL,
};
const char *const vg_name_check_states[] = { "done", "open", "not-needed", NULL };
const char *const vg_name_yes_no[] = { "yes", "no", NULL };

/* Those from this on are numbers. */
#define FIRST_COUNT "mismatches"
const char *const vg_name_facts[] = {
  "red-flags",
  "high-domains",
  "unknown-items",
  "told-position",
  "consent-after-telling",
  "group",
  "needs-other-harmed",
  "needs-other-accused",
  "review-needed",
  "may-tell-position",
  "sorted-harmed",
  "sorted-accused",
  "needs-acknowledgement",
  "seeks-retraction",
  FIRST_COUNT,
  "releases-lapsed",
  "open-measures",
  "what-ifs-harmed",
  "what-ifs-accused",
  "told-harmed",
  "told-accused",
  "open-signals",
  NULL,
};

const VgRiskDomain vg_name_risk_domains[] = {
  { "FV", 5 }, { "HG", 6 }, { "MA", 5 }, { "RT", 5 }, { "PG", 5 }, { "MI", 3 }, { "MO", 5 },
  { "VR", 6 }, { "ON", 5 }, { "PR", 5 }, { "KI", 6 }, { "OM", 6 }, { "BE", 6 }, { NULL, 0 },
};

static const VgRiskDomain red_flags = { VG_NAME_RED_FLAG, VG_NAME_N_RED_FLAGS };

static gboolean
is_item_of (const VgRiskDomain *domain, const char *item)
{
  guint64 number = 0;

  return g_str_has_prefix (item, domain->code) && item[strlen (domain->code)] != '0' &&
         g_ascii_string_to_unsigned (item + strlen (domain->code), 10, 1, domain->n_items, &number,
                                     NULL);
}

gboolean
vg_name_is_risk_item (const char *item)
{
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    if (is_item_of (domain, item))
      return TRUE;

  return is_item_of (&red_flags, item);
}

gboolean
vg_name_is_count (const char *fact)
{
  gboolean is_count = FALSE;

  for (guint i = 0; vg_name_facts[i] != NULL; i++) {
    is_count = is_count || g_str_equal (vg_name_facts[i], FIRST_COUNT);
    if (g_str_equal (vg_name_facts[i], fact))
      return is_count;
  }

  return FALSE;
}

/* @words begins after whose it is: "acknowledgement.act" and so on. */
static gboolean
parse_tail (const char *const *words, guint n_words, VgName *parts)
{
  const char *head = n_words > 0 ? words[0] : "";
  const char *what = n_words > 1 ? words[1] : NULL;

  if (n_words == 1) {
    parts->kind = g_str_equal (head, "acknowledgement") ? VG_NAME_POSITION : VG_NAME_FIELD;
    parts->what = g_strdup (head);
    return parts->kind == VG_NAME_POSITION || g_strv_contains (vg_name_party_fields, head);
  }
  if (what == NULL || *what == '\0')
    return FALSE;

  parts->what = g_strdup (what);
  if (g_str_equal (head, "consent")) {
    parts->kind = n_words == 3 ? VG_NAME_CONSENT_DAYS : VG_NAME_CONSENT;
    return g_strv_contains (vg_name_consents, what) &&
           (n_words == 2 || (n_words == 3 && g_str_equal (words[2], "days")));
  }
  if (g_str_equal (head, "acknowledgement"))
    parts->kind = VG_NAME_FACET;
  else if (g_str_equal (head, "answer"))
    parts->kind = VG_NAME_ANSWER;
  else if (g_str_equal (head, "goal"))
    parts->kind = VG_NAME_GOAL;
  else
    return FALSE;

  return n_words == 2 && (parts->kind != VG_NAME_FACET || g_strv_contains (vg_name_facets, what));
}

static gboolean
is_domain (const char *word)
{
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    if (g_str_equal (domain->code, word))
      return TRUE;

  return FALSE;
}

/* @words begins after "risk". */
static gboolean
parse_risk (const char *const *words, guint n_words, VgName *parts)
{
  static const struct {
    const char *word;
    VgNameKind kind;
  } wholes[] = {
    { "level", VG_NAME_RISK_LEVEL },
    { "decision", VG_NAME_RISK_DECISION },
    { "consulted", VG_NAME_RISK_CONSULTED },
    { "days", VG_NAME_RISK_DAYS },
  };

  parts->kind = n_words == 2 ? VG_NAME_RISK_LEVEL : VG_NAME_RISK;
  parts->what = g_strdup (words[0]);
  if (n_words == 2)
    return is_domain (words[0]) && g_str_equal (words[1], "level");
  for (guint i = 0; n_words == 1 && i < G_N_ELEMENTS (wholes); i++)
    if (g_str_equal (words[0], wholes[i].word)) {
      parts->kind = wholes[i].kind;
      parts->what[0] = '\0';
      return TRUE;
    }

  return n_words == 1 && vg_name_is_risk_item (words[0]);
}

/* One word out of a list: of "check" and "facts". */
static gboolean
parse_listed (const char *const *words,
              guint n_words,
              const char *const *known,
              VgNameKind kind,
              VgName *parts)
{
  parts->kind = kind;
  parts->whose = VG_WHOSE_OTHER;
  parts->what = g_strdup (words[0]);
  return n_words == 1 && g_strv_contains (known, words[0]);
}

/* What only the mediator asks of a side. */
static gboolean
parse_of_side (const char *const *words, guint n_words, VgName *parts)
{
  if (n_words == 1 && g_str_equal (words[0], "goals")) {
    parts->kind = VG_NAME_GOALS;
    parts->what = g_strdup ("");
    return TRUE;
  }
  if (n_words == 2 && g_str_equal (words[0], "teach-back")) {
    parts->kind = VG_NAME_TEACH_BACK;
    parts->what = g_strdup (words[1]);
    return *words[1] != '\0';
  }

  return parse_tail (words, n_words, parts);
}

static const char *
find_side (const char *word)
{
  for (guint i = 0; vg_name_sides[i] != NULL; i++)
    if (g_strcmp0 (vg_name_sides[i], word) == 0)
      return vg_name_sides[i];

  return NULL;
}

gboolean
vg_name_parse (const char *name, VgName *out_name)
{
  g_auto (GStrv) words = g_strsplit (name, ".", 6);
  const char *const *rest = (const char *const *) words;
  guint n_words = g_strv_length (words);

  if (g_str_equal (name, "today"))
    return TRUE;
  if (n_words < 2)
    return FALSE;

  if (g_str_equal (words[0], "case")) {
    out_name->kind = VG_NAME_CASE;
    out_name->what = g_strdup (words[1]);
    return n_words == 2 && g_strv_contains (vg_name_case_fields, words[1]);
  }
  if (g_str_equal (words[0], "risk")) {
    out_name->whose = VG_WHOSE_OTHER;
    return parse_risk (rest + 1, n_words - 1, out_name);
  }
  if (g_str_equal (words[0], "check"))
    return parse_listed (rest + 1, n_words - 1, vg_name_checks, VG_NAME_CHECK, out_name);
  if (g_str_equal (words[0], "facts"))
    return parse_listed (rest + 1, n_words - 1, vg_name_facts, VG_NAME_FACT, out_name);
  if (g_str_equal (words[0], "self")) {
    out_name->whose = VG_WHOSE_SELF;
    return parse_tail (rest + 1, n_words - 1, out_name);
  }
  if (g_str_equal (words[0], "released")) {
    out_name->whose = VG_WHOSE_RELEASED;
    out_name->side = find_side (words[1]);
    return out_name->side != NULL && parse_tail (rest + 2, n_words - 2, out_name);
  }

  out_name->whose = VG_WHOSE_OTHER;
  out_name->side = find_side (words[0]);
  return out_name->side != NULL && parse_of_side (rest + 1, n_words - 1, out_name);
}

void
vg_name_clear (VgName *self)
{
  g_clear_pointer (&self->what, g_free);
}
