/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/name.h"

#include <string.h>

const char *const vg_name_case_fields[] = {
  "label",       "event",       "relation", "age-difference", "power-difference",
  "proceedings", "contact-ban", "form",     "started-by",     NULL,
};
const char *const vg_name_party_fields[] = {
  "role", "side", "name", "address", "language", "plain", "channel", NULL,
};
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
    out_name->kind = VG_NAME_RISK;
    out_name->whose = VG_WHOSE_OTHER;
    out_name->what = g_strdup (name + strlen ("risk."));
    return TRUE;
  }
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
  return out_name->side != NULL && parse_tail (rest + 1, n_words - 1, out_name);
}

void
vg_name_clear (VgName *self)
{
  g_clear_pointer (&self->what, g_free);
}
