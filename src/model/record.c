/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/record.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A case file wraps a value in four: the file, its acts, an act, what it sets. */
#define DEPTH (VG_JSON_DEPTH - 4)

#define END                                                                                        \
  {                                                                                                \
    NULL, VG_FIELD_TEXT, NULL                                                                      \
  }

static const char *const yes_no[] = { "yes", "no", "unknown", NULL };
static const char *const known[] = { "yes", "no", NULL };
static const char *const languages[] = { "nl", "en", NULL };
static const char *const forms[] = { "face-to-face", "video",     "letters",
                                     "shuttle",      "undecided", NULL };
static const char *const facet_values[] = { "acknowledges",      "partly", "denies", "says-nothing",
                                            "does-not-remember", NULL };
static const char *const regret_values[] = { "wants", "partly", "does-not-want", "unclear", NULL };
static const char *const reasons[] = { "not-asked",      "declined", "does-not-know",
                                       "not-applicable", "later",    NULL };

static const char *const levels[] = { "low", "moderate", "high", NULL };
static const char *const sides[] = { "harmed", "accused", "both", NULL };
static const char *const channels[] = { "in-person", "telephone", "video", "writing", NULL };
static const char *const sorted[] = { "self", "other", "cannot", NULL };

static const VgField case_text[] = { { "value", VG_FIELD_TEXT, NULL }, END };
static const VgField case_date[] = { { "value", VG_FIELD_DATE, NULL }, END };
static const VgField case_event[] = {
  { "value", VG_FIELD_WORD,
    (const char *const[]){ "sexual", "domestic", "violence", "property", "fatal", "other", NULL } },
  END
};
static const VgField case_relation[] = { { "value", VG_FIELD_WORD,
                                           (const char *const[]){ "partner", "ex-partner", "family",
                                                                  "acquaintance", "professional",
                                                                  "stranger", NULL } },
                                         END };
static const VgField case_yes_no[] = { { "value", VG_FIELD_WORD, yes_no }, END };
static const VgField case_proceedings[] = {
  { "value", VG_FIELD_WORD, (const char *const[]){ "none", "running", "ended", "unknown", NULL } },
  END
};
static const VgField case_form[] = { { "value", VG_FIELD_WORD, forms }, END };
static const VgField case_started_by[] = {
  { "value", VG_FIELD_WORD, (const char *const[]){ "harmed", "accused", "referrer", NULL } },
  END
};
static const VgField case_agreement[] = { { "value", VG_FIELD_WORD,
                                            (const char *const[]){ "moral", "settlement", NULL } },
                                          END };

static const VgField party_fields[] = {
  { "role", VG_FIELD_WORD,
    (const char *const[]){ "harmed", "accused", "supporter", "parent", "representative",
                           "professional", NULL } },
  { "side", VG_FIELD_WORD, (const char *const[]){ "harmed", "accused", NULL } },
  { "name", VG_FIELD_TEXT, NULL },
  { "address", VG_FIELD_WORD, (const char *const[]){ "u", "je", NULL } },
  { "language", VG_FIELD_WORD, languages },
  { "plain", VG_FIELD_WORD, (const char *const[]){ "yes", "no", NULL } },
  { "channel", VG_FIELD_TEXT, NULL },
  { "minor", VG_FIELD_WORD, yes_no },
  { "detained", VG_FIELD_WORD, yes_no },
  { "interpreter", VG_FIELD_WORD, yes_no },
  { "erased", VG_FIELD_WORD, (const char *const[]){ "yes", NULL } },
  END
};
static const VgField talk_fields[] = { { "party", VG_FIELD_TEXT, NULL },
                                       { "date", VG_FIELD_DATE, NULL },
                                       { "minutes", VG_FIELD_INT, NULL },
                                       { "place", VG_FIELD_TEXT, NULL },
                                       { "present", VG_FIELD_TEXT, NULL },
                                       { "channel", VG_FIELD_WORD, channels },
                                       END };
static const VgField contact_fields[] = {
  { "with", VG_FIELD_TEXT, NULL },
  { "date", VG_FIELD_DATE, NULL },
  { "kind", VG_FIELD_WORD,
    (const char *const[]){ "registration", "call", "letter", "e-mail", "visit", "message",
                           "no-show", "silence", "answer", "reminder", "refusal", "release-back",
                           "other", NULL } },
  { "direction", VG_FIELD_WORD, (const char *const[]){ "to", "from", NULL } },
  { "channel", VG_FIELD_TEXT, NULL },
  { "passed-on", VG_FIELD_TEXT, NULL },
  { "released", VG_FIELD_VALUE, NULL },
  { "result", VG_FIELD_TEXT, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  END
};
static const VgField approach_fields[] = {
  { "state", VG_FIELD_WORD,
    (const char *const[]){ "not-begun", "prepared", "sent", "reminded", "answered", "silent",
                           "refused", "not-wanted", NULL } },
  { "channel", VG_FIELD_TEXT, NULL },
  { "until", VG_FIELD_DATE, NULL },
  { "may-tell", VG_FIELD_WORD, (const char *const[]){ "nothing", "only-that", "words", NULL } },
  { "words", VG_FIELD_TEXT, NULL },
  { "do-not-contact", VG_FIELD_WORD, (const char *const[]){ "yes", "no", NULL } },
  { "delete-on", VG_FIELD_DATE, NULL },
  END
};
static const VgField answer_fields[] = {
  { "value", VG_FIELD_VALUE, NULL },    { "none", VG_FIELD_WORD, reasons },
  { "talk", VG_FIELD_TEXT, NULL },      { "teach-back", VG_FIELD_TEXT, NULL },
  { "corrected", VG_FIELD_TEXT, NULL }, END
};
static const VgField fragment_fields[] = {
  { "as", VG_FIELD_WORD, (const char *const[]){ "quotation", "paraphrase", "observation", NULL } },
  { "text", VG_FIELD_TEXT, NULL },
  { "language", VG_FIELD_WORD, languages },
  { "talk", VG_FIELD_TEXT, NULL },
  END
};
static const VgField own_question_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                               { "section", VG_FIELD_TEXT, NULL },
                                               END };
static const VgField goal_fields[] = {
  { "code", VG_FIELD_TEXT, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  { "looks-like", VG_FIELD_TEXT, NULL },
  { "importance", VG_FIELD_RATING, NULL },
  { "who", VG_FIELD_WORD, (const char *const[]){ "self", "other", "arrangement", NULL } },
  { "feasible", VG_FIELD_WORD,
    (const char *const[]){ "regardless", "needs-other", "not-here", NULL } },
  { "smaller-step", VG_FIELD_TEXT, NULL },
  { "if-not", VG_FIELD_TEXT, NULL },
  { "order", VG_FIELD_INT, NULL },
  END
};
static const VgField consent_fields[] = {
  { "state", VG_FIELD_WORD, (const char *const[]){ "given", "refused", "withdrawn", NULL } },
  { "date", VG_FIELD_DATE, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  END
};
static const VgField facet_fields[] = { { "value", VG_FIELD_WORD, facet_values },
                                        { "words", VG_FIELD_TEXT, NULL },
                                        END };
static const VgField regret_fields[] = { { "value", VG_FIELD_WORD, regret_values },
                                         { "words", VG_FIELD_TEXT, NULL },
                                         END };
static const VgField note_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                       { "talk", VG_FIELD_TEXT, NULL },
                                       { "question", VG_FIELD_TEXT, NULL },
                                       { "party", VG_FIELD_TEXT, NULL },
                                       { "date", VG_FIELD_DATE, NULL },
                                       { "filed", VG_FIELD_TEXT, NULL },
                                       { "from", VG_FIELD_WORD,
                                         (const char *const[]){ "registration", NULL } },
                                       END };
static const VgField writing_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                          { "marks", VG_FIELD_TEXT, NULL },
                                          { "date", VG_FIELD_DATE, NULL },
                                          END };
static const VgField signal_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                         { "kind", VG_FIELD_TEXT, NULL },
                                         { "about", VG_FIELD_TEXT, NULL },
                                         { "party", VG_FIELD_TEXT, NULL },
                                         { "talk", VG_FIELD_TEXT, NULL },
                                         { "question", VG_FIELD_TEXT, NULL },
                                         { "date", VG_FIELD_DATE, NULL },
                                         { "discussed", VG_FIELD_WORD, yes_no },
                                         { "with", VG_FIELD_TEXT, NULL },
                                         { "on", VG_FIELD_DATE, NULL },
                                         { "how", VG_FIELD_TEXT, NULL },
                                         { "outcome", VG_FIELD_TEXT, NULL },
                                         END };
static const VgField step_fields[] = {
  { "state", VG_FIELD_WORD, (const char *const[]){ "open", "done", "skipped", "stopped", NULL } },
  { "date", VG_FIELD_DATE, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  { "reason", VG_FIELD_TEXT, NULL },
  { "stood", VG_FIELD_WORD, yes_no },
  { "digest", VG_FIELD_TEXT, NULL },
  END
};
static const VgField advice_fields[] = {
  { "whom", VG_FIELD_TEXT, NULL },       { "directory", VG_FIELD_TEXT, NULL },
  { "anonymous", VG_FIELD_WORD, known }, { "on", VG_FIELD_DATE, NULL },
  { "about", VG_FIELD_TEXT, NULL },      { "question", VG_FIELD_TEXT, NULL },
  { "outcome", VG_FIELD_TEXT, NULL },    END
};
static const VgField referral_fields[] = {
  { "party", VG_FIELD_TEXT, NULL },
  { "whom", VG_FIELD_TEXT, NULL },
  { "directory", VG_FIELD_TEXT, NULL },
  { "consent", VG_FIELD_WORD, (const char *const[]){ "given", "not-asked", "refused", NULL } },
  { "on", VG_FIELD_DATE, NULL },
  { "taken-up", VG_FIELD_WORD, yes_no },
  { "words", VG_FIELD_TEXT, NULL },
  END
};
static const VgField release_fields[] = {
  { "how", VG_FIELD_WORD, (const char *const[]){ "as-is", "other-words", "later", "no", NULL } },
  { "to", VG_FIELD_PEOPLE, NULL },
  { "date", VG_FIELD_DATE, NULL },
  { "by", VG_FIELD_TEXT, NULL },
  { "digest", VG_FIELD_TEXT, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  END
};
static const VgField risk_fields[] = {
  { "presence", VG_FIELD_WORD, (const char *const[]){ "no", "possible", "yes", "unknown", NULL } },
  { "relevance", VG_FIELD_WORD, (const char *const[]){ "low", "medium", "high", NULL } },
  { "level", VG_FIELD_WORD, levels },
  { "of", VG_FIELD_VALUE, NULL },
  { "for", VG_FIELD_VALUE, NULL },
  { "evidence", VG_FIELD_VALUE, NULL },
  { "note", VG_FIELD_TEXT, NULL },
  { "action", VG_FIELD_TEXT, NULL },
  { "resolved", VG_FIELD_DATE, NULL },
  { "by", VG_FIELD_TEXT, NULL },
  END
};
static const VgField assessment_fields[] = {
  { "moment", VG_FIELD_WORD,
    (const char *const[]){ "v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", NULL } },
  { "date", VG_FIELD_DATE, NULL },
  { "level", VG_FIELD_WORD, levels },
  { "certainty", VG_FIELD_WORD, levels },
  { "formulation", VG_FIELD_TEXT, NULL },
  { "scenarios", VG_FIELD_TEXT, NULL },
  { "best", VG_FIELD_TEXT, NULL },
  { "likely", VG_FIELD_TEXT, NULL },
  { "worst", VG_FIELD_TEXT, NULL },
  { "decision", VG_FIELD_WORD,
    (const char *const[]){ "go-on", "go-on-with-conditions", "indirect-only", "pause", "stop",
                           NULL } },
  { "reason", VG_FIELD_TEXT, NULL },
  { "consulted", VG_FIELD_TEXT, NULL },
  { "decided", VG_FIELD_DATE, NULL },
  { "next", VG_FIELD_DATE, NULL },
  END
};
static const VgField estimate_fields[] = { { "value", VG_FIELD_RATING, NULL },
                                           { "words", VG_FIELD_TEXT, NULL },
                                           END };
static const VgField measure_fields[] = { { "item", VG_FIELD_TEXT, NULL },
                                          { "text", VG_FIELD_TEXT, NULL },
                                          { "for", VG_FIELD_WORD, sides },
                                          { "owner", VG_FIELD_TEXT, NULL },
                                          { "until", VG_FIELD_DATE, NULL },
                                          { "done", VG_FIELD_WORD, yes_no },
                                          END };
static const VgField strength_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                           { "kind", VG_FIELD_TEXT, NULL },
                                           END };
static const VgField check_fields[] = {
  { "state", VG_FIELD_WORD, (const char *const[]){ "done", "open", "not-needed", NULL } },
  { "text", VG_FIELD_TEXT, NULL },
  { "date", VG_FIELD_DATE, NULL },
  { "owner", VG_FIELD_TEXT, NULL },
  END
};
static const VgField mismatch_fields[] = {
  { "harmed", VG_FIELD_TEXT, NULL },
  { "accused", VG_FIELD_TEXT, NULL },
  { "name", VG_FIELD_TEXT, NULL },
  { "permission", VG_FIELD_DATE, NULL },
  { "told-harmed", VG_FIELD_DATE, NULL },
  { "told-accused", VG_FIELD_DATE, NULL },
  { "sorted-harmed", VG_FIELD_WORD, sorted },
  { "sorted-accused", VG_FIELD_WORD, sorted },
  { "choice", VG_FIELD_WORD,
    (const char *const[]){ "adapt", "other-form", "smaller-step", "postpone", "stop", NULL } },
  { "words-harmed", VG_FIELD_TEXT, NULL },
  { "words-accused", VG_FIELD_TEXT, NULL },
  { "settled", VG_FIELD_DATE, NULL },
  { "digest", VG_FIELD_TEXT, NULL },
  END
};
static const VgField gate_fields[] = { { "result", VG_FIELD_WORD,
                                         (const char *const[]){ "no", "unknown", NULL } },
                                       { "reason", VG_FIELD_TEXT, NULL },
                                       { "by", VG_FIELD_TEXT, NULL },
                                       { "date", VG_FIELD_DATE, NULL },
                                       END };
static const VgField agreement_fields[] = {
  { "block", VG_FIELD_WORD,
    (const char *const[]){ "contact", "encounter", "others-know", "social-media", "apology",
                           "payment", "gesture", "behaviour", "children", "evaluation", "if-not",
                           NULL } },
  { "who", VG_FIELD_WORD_OR_PEOPLE, sides },
  { "for", VG_FIELD_VALUE, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  { "when", VG_FIELD_TEXT, NULL },
  { "check", VG_FIELD_TEXT, NULL },
  { "if-not", VG_FIELD_TEXT, NULL },
  { "order", VG_FIELD_INT, NULL },
  END
};
static const VgField acceptance_fields[] = {
  { "state", VG_FIELD_WORD, (const char *const[]){ "accepted", "refused", NULL } },
  { "date", VG_FIELD_DATE, NULL },
  { "digest", VG_FIELD_TEXT, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  END
};
static const VgField told_fields[] = { { "place", VG_FIELD_TEXT, NULL },
                                       { "to", VG_FIELD_TEXT, NULL },
                                       { "date", VG_FIELD_DATE, NULL },
                                       { "words", VG_FIELD_TEXT, NULL },
                                       { "how", VG_FIELD_TEXT, NULL },
                                       { "received", VG_FIELD_TEXT, NULL },
                                       END };
static const VgField edit_fields[] = { { "text", VG_FIELD_TEXT, NULL },
                                       { "digest", VG_FIELD_TEXT, NULL },
                                       { "from", VG_FIELD_VALUE, NULL },
                                       END };
static const VgField version_fields[] = { { "date", VG_FIELD_DATE, NULL },
                                          { "why", VG_FIELD_WORD,
                                            (const char *const[]){ "handed-out", "submitted",
                                                                   "accepted", "checked", NULL } },
                                          { "to", VG_FIELD_TEXT, NULL },
                                          { "template", VG_FIELD_TEXT, NULL },
                                          { "paragraphs", VG_FIELD_VALUE, NULL },
                                          END };

static const VgField author_fields[] = { { "role", VG_FIELD_WORD,
                                           (const char *const[]){ "mediator", "reviewer", NULL } },
                                         { "from", VG_FIELD_INT, NULL },
                                         { "name", VG_FIELD_TEXT, NULL },
                                         END };

static const VgField closing_fields[] = {
  { "how", VG_FIELD_WORD,
    (const char *const[]){ "agreement", "contact", "indirect", "well-without-contact", "referred",
                           "not-reached", "harmed-stopped", "accused-stopped", "mediator-stopped",
                           "not-suitable", NULL } },
  { "date", VG_FIELD_DATE, NULL },
  { "words", VG_FIELD_TEXT, NULL },
  { "until", VG_FIELD_DATE, NULL },
  END
};
static const VgField farewell_fields[] = { { "words", VG_FIELD_TEXT, NULL },
                                           { "date", VG_FIELD_DATE, NULL },
                                           END };
static const VgField aftercare_fields[] = {
  { "moment", VG_FIELD_TEXT, NULL }, { "what", VG_FIELD_TEXT, NULL },
  { "on", VG_FIELD_DATE, NULL },     { "done", VG_FIELD_DATE, NULL },
  { "words", VG_FIELD_TEXT, NULL },  END
};

static const VgField review_fields[] = { { "text", VG_FIELD_TEXT, NULL }, END };

/* The first pattern that fits counts. */
static const VgRecordKind kinds[] = {
  { "case/label", case_text, TRUE },
  { "case/event", case_event, TRUE },
  { "case/relation", case_relation, TRUE },
  { "case/age-difference", case_yes_no, TRUE },
  { "case/power-difference", case_yes_no, TRUE },
  { "case/contact-ban", case_yes_no, TRUE },
  { "case/proceedings", case_proceedings, TRUE },
  { "case/form", case_form, TRUE },
  { "case/started-by", case_started_by, TRUE },
  { "case/registration", case_text, TRUE },
  { "case/registered", case_date, TRUE },
  { "case/mediator", case_text, TRUE },
  { "case/agreement", case_agreement, TRUE },
  { "case/legal-check", case_yes_no, TRUE },
  { "author/+", author_fields, FALSE },
  { "party/+", party_fields, FALSE },
  { "talk/+", talk_fields, FALSE },
  { "contact/+", contact_fields, FALSE },
  { "approach/+", approach_fields, FALSE },
  { "answer/+/+", answer_fields, FALSE },
  { "answer/+/+/+", fragment_fields, FALSE },
  { "question/+/+", own_question_fields, FALSE },
  { "goal/+/+", goal_fields, FALSE },
  { "consent/+/+", consent_fields, FALSE },
  { "acknowledgement/+/regret", regret_fields, FALSE },
  { "acknowledgement/+/+", facet_fields, FALSE },
  { "note/+", note_fields, FALSE },
  { "writing/+", writing_fields, FALSE },
  { "signal/+", signal_fields, FALSE },
  { "step/+/+", step_fields, FALSE },
  { "advice/+", advice_fields, FALSE },
  { "referral/+", referral_fields, FALSE },
  { "release/*", release_fields, FALSE },
  { "risk/+/+", risk_fields, FALSE },
  { "assessment/+", assessment_fields, FALSE },
  { "estimate/+/+/+", estimate_fields, FALSE },
  { "measure/+", measure_fields, FALSE },
  { "strength/+/+", strength_fields, FALSE },
  { "check/+", check_fields, FALSE },
  { "mismatch/+", mismatch_fields, FALSE },
  { "gate/+", gate_fields, FALSE },
  { "agreement/+", agreement_fields, FALSE },
  { "acceptance/+/+", acceptance_fields, FALSE },
  { "told/+", told_fields, FALSE },
  { "closing/end", closing_fields, FALSE },
  { "farewell/+", farewell_fields, FALSE },
  { "aftercare/+/+", aftercare_fields, FALSE },
  { "document/+/edit/*", edit_fields, FALSE },
  { "review/+/+", review_fields, FALSE },
  { "document/+/version/+", version_fields, FALSE },
};

static gboolean
fits (const char *pattern, const char *place)
{
  while (*pattern != '\0') {
    gsize pattern_length = strcspn (pattern, "/");
    gsize place_length = strcspn (place, "/");

    if (*pattern == '*')
      return place_length > 0;
    if (*pattern == '+'
            ? place_length == 0
            : pattern_length != place_length || strncmp (pattern, place, place_length) != 0)
      return FALSE;

    pattern += pattern_length;
    place += place_length;
    if (*pattern != *place)
      return FALSE;
    if (*pattern == '\0')
      return TRUE;
    pattern++;
    place++;
  }

  return *place == '\0';
}

const VgRecordKind *
vg_record_kind_of (const char *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (fits (kinds[i].pattern, place))
      return &kinds[i];

  return NULL;
}

static gboolean
is_list (JsonNode *node)
{
  JsonArray *list = vg_json_peek_array (node);

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    if (vg_json_peek_string (json_array_get_element (list, i)) == NULL)
      return FALSE;

  return list != NULL;
}

static gboolean
field_fits (const VgField *field, JsonNode *node)
{
  const char *text = vg_json_peek_string (node);

  switch (field->kind) {
  case VG_FIELD_TEXT:
    return text != NULL;
  case VG_FIELD_INT:
    return vg_json_is_int (node);
  case VG_FIELD_RATING:
    return vg_json_is_int (node) && json_node_get_int (node) >= 0 && json_node_get_int (node) <= 10;
  case VG_FIELD_DATE:
    return vg_clock_is_date (text);
  case VG_FIELD_WORD:
    return text != NULL && g_strv_contains (field->words, text);
  case VG_FIELD_WORD_OR_PEOPLE:
    return text != NULL ? g_strv_contains (field->words, text) : is_list (node);
  case VG_FIELD_PEOPLE:
    return text != NULL || is_list (node);
  case VG_FIELD_VALUE:
    return text != NULL || vg_json_is_int (node) || is_list (node);
  default:
    g_return_val_if_reached (FALSE);
  }
}

/* Translators: these finish "“minutes” must be …". */
static char *
say_wanted (const VgField *field)
{
  g_autofree char *words = NULL;

  switch (field->kind) {
  case VG_FIELD_TEXT:
    return g_strdup (_ ("a text"));
  case VG_FIELD_INT:
    return g_strdup (_ ("a whole number"));
  case VG_FIELD_RATING:
    return g_strdup (_ ("a whole number from 0 to 10"));
  case VG_FIELD_DATE:
    return g_strdup (_ ("a date such as 2026-03-02"));
  case VG_FIELD_WORD:
    words = g_strjoinv (", ", (char **) field->words);
    return g_strdup_printf (_ ("one of: %s"), words);
  case VG_FIELD_WORD_OR_PEOPLE:
    words = g_strjoinv (", ", (char **) field->words);
    return g_strdup_printf (_ ("one of: %s; or a list of people"), words);
  case VG_FIELD_PEOPLE:
    return g_strdup (_ ("a person, or a list of people"));
  case VG_FIELD_VALUE:
    return g_strdup (_ ("a text, a whole number or a list of texts"));
  default:
    g_return_val_if_reached (NULL);
  }
}

static gboolean
check_field (const VgField *field, const char *place, JsonNode *node, GError **error)
{
  g_autofree char *wanted = NULL;

  if (field_fits (field, node))
    return TRUE;

  wanted = say_wanted (field);
  g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: “%s” must be %s"), place, field->name,
               wanted);
  return FALSE;
}

/* Whether containers stand in one another deeper than @depth. */
static gboolean
is_deeper (JsonNode *node, guint depth)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *array = vg_json_peek_array (node);
  JsonObjectIter iter;
  JsonNode *member = NULL;

  if (object == NULL && array == NULL)
    return FALSE;
  if (depth == 0)
    return TRUE;

  if (object != NULL) {
    json_object_iter_init (&iter, object);
    while (json_object_iter_next (&iter, NULL, &member))
      if (is_deeper (member, depth - 1))
        return TRUE;
  }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (is_deeper (json_array_get_element (array, i), depth - 1))
      return TRUE;

  return FALSE;
}

/* Cases hold no fractions, at whatever depth. */
static gboolean
has_fraction (JsonNode *node)
{
  JsonObject *object = vg_json_peek_object (node);
  JsonArray *array = vg_json_peek_array (node);
  JsonObjectIter iter;
  JsonNode *member = NULL;

  if (object != NULL) {
    json_object_iter_init (&iter, object);
    while (json_object_iter_next (&iter, NULL, &member))
      if (has_fraction (member))
        return TRUE;
  }
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    if (has_fraction (json_array_get_element (array, i)))
      return TRUE;

  return vg_json_is_number (node) && !vg_json_is_int (node);
}

gboolean
vg_record_check (const char *place, JsonNode *value, GError **error)
{
  const VgRecordKind *kind = vg_record_kind_of (place);
  JsonObject *object = vg_json_peek_object (value);

  if (kind == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE,
                 _ ("%s: no such place; see “The case” in data/README.md"), place);
    return FALSE;
  }
  if (has_fraction (value)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: a case holds no fractions"), place);
    return FALSE;
  }
  if (is_deeper (value, DEPTH)) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: nested more than %d deep"), place, DEPTH);
    return FALSE;
  }
  if (kind->is_scalar)
    return check_field (&kind->fields[0], place, value, error);
  if (object == NULL) {
    g_set_error (error, VG_ERROR, VG_ERROR_PARSE, _ ("%s: must be an object"), place);
    return FALSE;
  }

  for (const VgField *field = kind->fields; field->name != NULL; field++) {
    JsonNode *member = json_object_get_member (object, field->name);

    if (member != NULL && !check_field (field, place, member, error))
      return FALSE;
  }

  return TRUE;
}

const char *const *
vg_record_get_words (const char *place, const char *name)
{
  const VgRecordKind *kind = vg_record_kind_of (place);

  for (const VgField *field = kind != NULL ? kind->fields : NULL;
       field != NULL && field->name != NULL; field++)
    if (g_str_equal (field->name, name))
      return field->words;

  return NULL;
}
