/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/leak-source.h"

#include "base/json.h"
#include "derive/clause-people.h"
#include "interview/release-give.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

#define RELEASE "release/"

typedef enum {
  OF_PLACE,    /* the party that the place names */
  OF_MEMBER,   /* the party, or the side, that a member of the record names */
  OF_TALK,     /* the same; else whose talk it was noted in */
  OF_ENDING,   /* "-harmed" or "-accused" at the end of the id or the member; else nobody's */
  OF_CLAUSE,   /* those whom a clause for some of them concerns; one for all is nobody's */
  OF_MEDIATOR, /* written by the mediator, for the mediator */
} Whose;

/* Which members of the records at KIND/… are texts, and whose they are. What was told is none:
 * it is what was released, and that is one already.
 */
static const struct {
  const char *kind;
  const char *member;
  Whose whose;
  const char *named_by;
} texts[] = {
  { "answer", "text", OF_PLACE },
  { "answer", "value", OF_PLACE },
  { "answer", "teach-back", OF_PLACE },
  { "answer", "corrected", OF_PLACE },
  { "question", "text", OF_PLACE },
  { "goal", "words", OF_PLACE },
  { "goal", "looks-like", OF_PLACE },
  { "goal", "smaller-step", OF_PLACE },
  { "goal", "if-not", OF_PLACE },
  { "consent", "words", OF_PLACE },
  { "acknowledgement", "words", OF_PLACE },
  { "acceptance", "words", OF_PLACE },
  { "strength", "text", OF_PLACE },
  { "estimate", "words", OF_PLACE },
  { "party", "channel", OF_PLACE },
  { "approach", "channel", OF_PLACE },
  { "approach", "words", OF_PLACE },
  { "farewell", "words", OF_PLACE },
  { "aftercare", "words", OF_PLACE },
  { "release", "words", OF_PLACE },
  { "writing", "text", OF_PLACE },
  { "note", "text", OF_TALK, "party" },
  { "signal", "text", OF_TALK, "party" },
  { "signal", "how", OF_TALK, "party" },
  { "signal", "outcome", OF_TALK, "party" },
  { "contact", "passed-on", OF_MEMBER, "with" },
  { "contact", "result", OF_MEMBER, "with" },
  { "contact", "words", OF_MEMBER, "with" },
  { "talk", "place", OF_MEMBER, "party" },
  { "talk", "present", OF_MEMBER, "party" },
  { "told", "received", OF_MEMBER, "to" },
  { "measure", "text", OF_MEMBER, "for" },
  { "agreement", "words", OF_CLAUSE },
  { "agreement", "when", OF_CLAUSE },
  { "agreement", "check", OF_CLAUSE },
  { "agreement", "if-not", OF_CLAUSE },
  { "check", "text", OF_ENDING },
  { "mismatch", "words-harmed", OF_ENDING },
  { "mismatch", "words-accused", OF_ENDING },
  { "risk", "note", OF_MEDIATOR },
  { "risk", "action", OF_MEDIATOR },
  { "assessment", "formulation", OF_MEDIATOR },
  { "assessment", "scenarios", OF_MEDIATOR },
  { "assessment", "best", OF_MEDIATOR },
  { "assessment", "likely", OF_MEDIATOR },
  { "assessment", "worst", OF_MEDIATOR },
  { "assessment", "reason", OF_MEDIATOR },
  { "assessment", "consulted", OF_MEDIATOR },
  { "gate", "reason", OF_MEDIATOR },
  { "closing", "words", OF_MEDIATOR },
};

/* One record as an act has set it. */
typedef struct {
  VgCase *subject;
  VgLeakRules *rules;
  const char *place;
  JsonObject *record;
  GPtrArray *sources;
  GHashTable *seen;
} Reading;

void
vg_leak_source_free (VgLeakSource *self)
{
  g_free (self->place);
  g_free (self->ground);
  g_free (self->party);
  g_strfreev (self->known_to);
  g_free (self->text);
  g_free (self->language);
  g_free (self);
}

static char *
dup_ending (const char *name)
{
  static const char *const sides[] = { "harmed", "accused" };

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++) {
    g_autofree char *ending = g_strconcat ("-", sides[i], NULL);

    if (g_str_has_suffix (name, ending))
      return g_strdup (sides[i]);
  }

  return NULL;
}

static char *
dup_talker (Reading *reading)
{
  const char *talk = vg_json_get_string (reading->record, "talk");
  g_autofree char *place = vg_place_join ("talk", talk != NULL ? talk : "", NULL);

  return g_strdup (vg_json_get_string (vg_case_get_object (reading->subject, place), "party"));
}

/* As the clause is now: one that has come to be for all is nobody's any more. */
static JsonObject *
find_clause (Reading *reading)
{
  JsonObject *now = vg_case_get_object (reading->subject, reading->place);

  return now != NULL ? now : reading->record;
}

/* The first of those it concerns; whoever is not in the case any more leaves it to the mediator. */
static gboolean
find_concerned (Reading *reading, char **out_party)
{
  JsonObject *clause = find_clause (reading);
  g_autoptr (GPtrArray)
      concerned = vg_clause_people_list_concerned (reading->subject, reading->place, clause);

  *out_party = concerned->len > 0 ? g_strdup (concerned->pdata[0]) : NULL;
  return vg_clause_people_is_for_some (reading->subject, reading->place, clause);
}

static char **
dup_concerned (Reading *reading)
{
  g_autoptr (GPtrArray) concerned = vg_clause_people_list_concerned (
      reading->subject, reading->place, find_clause (reading));

  g_ptr_array_add (concerned, NULL);
  return g_strdupv ((char **) concerned->pdata);
}

/* FALSE where it is nobody's. */
static gboolean
find_party (Reading *reading, guint kind, char **out_party)
{
  const char *named = texts[kind].named_by != NULL
                          ? vg_json_get_string (reading->record, texts[kind].named_by)
                          : NULL;

  switch (texts[kind].whose) {
  case OF_PLACE:
    *out_party = vg_place_dup_party (reading->place);
    return TRUE;
  case OF_MEMBER:
    *out_party = g_strdup (named);
    return g_strcmp0 (named, "both") != 0;
  case OF_TALK:
    *out_party = named != NULL ? g_strdup (named) : dup_talker (reading);
    return TRUE;
  case OF_ENDING:
    *out_party = dup_ending (g_str_equal (texts[kind].kind, "check") ? reading->place
                                                                     : texts[kind].member);
    return *out_party != NULL;
  case OF_CLAUSE:
    return find_concerned (reading, out_party);
  case OF_MEDIATOR:
  default:
    return TRUE;
  }
}

static char *
dup_ground (Reading *reading)
{
  const char *place = reading->place;

  if (g_str_has_prefix (place, RELEASE))
    place += strlen (RELEASE);
  else if (g_str_has_prefix (place, "told/"))
    place = vg_json_get_string (reading->record, "place");

  return place != NULL && vg_release_can_give (reading->subject, place, NULL) ? g_strdup (place)
                                                                              : NULL;
}

static gboolean
is_marked (Reading *reading, const char *ground)
{
  const char *place = g_str_has_prefix (reading->place, RELEASE) ? reading->place + strlen (RELEASE)
                                                                 : reading->place;
  g_autofree char *question = g_str_has_prefix (place, "answer/") ? vg_place_dup_word (place, 2)
                                                                  : NULL;

  return vg_release_of (reading->subject, ground != NULL ? ground : place) == VG_RELEASE_NO ||
         vg_leak_rules_is_marked (reading->rules, question);
}

static void
add (Reading *reading, guint kind, const char *text)
{
  g_autofree char *once = g_strjoin ("\n", reading->place, text, NULL);
  const char *language = vg_json_get_string (reading->record, "language");
  VgLeakSource *source = NULL;
  g_autofree char *party = NULL;

  if (!vg_words_are_any (text) || g_hash_table_contains (reading->seen, once) ||
      !find_party (reading, kind, &party))
    return;

  source = g_new0 (VgLeakSource, 1);
  if (language == NULL && party != NULL)
    language = vg_people_get (reading->subject, party, "language");
  source->party = g_steal_pointer (&party);
  if (texts[kind].whose == OF_CLAUSE)
    source->known_to = dup_concerned (reading);
  source->place = g_strdup (reading->place);
  source->ground = dup_ground (reading);
  source->text = g_strdup (text);
  source->language = g_strdup (language);
  source->is_marked = is_marked (reading, source->ground);
  g_ptr_array_add (reading->sources, source);
  g_hash_table_add (reading->seen, g_steal_pointer (&once));
}

/* The value of a choice is a word of the guide's: it says nothing by itself in a text. */
static gboolean
is_closed (Reading *reading, guint kind)
{
  g_autofree char *question = g_str_equal (texts[kind].kind, "answer")
                                  ? vg_place_dup_word (reading->place, 2)
                                  : NULL;

  return g_str_equal (texts[kind].member, "value") &&
         vg_leak_rules_is_closed (reading->rules, question);
}

/* A text, or the texts of a list. */
static void
add_member (Reading *reading, guint kind)
{
  JsonNode *member = json_object_get_member (reading->record, texts[kind].member);
  JsonArray *list = vg_json_peek_array (member);

  if (vg_json_peek_string (member) != NULL)
    add (reading, kind, vg_json_peek_string (member));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    const char *text = vg_json_peek_string (json_array_get_element (list, i));

    if (text != NULL)
      add (reading, kind, text);
  }
}

static void
add_record (Reading *reading)
{
  g_autofree char *kind = vg_place_dup_word (reading->place, 0);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].kind, kind) && !is_closed (reading, i))
      add_member (reading, i);
}

static void
add_act (Reading *reading, VgAct *act)
{
  JsonObjectIter iter;
  JsonNode *value = NULL;

  json_object_iter_init_ordered (&iter, vg_act_get_set (act));
  while (json_object_iter_next_ordered (&iter, &reading->place, &value)) {
    reading->record = vg_json_peek_object (value);
    if (reading->record != NULL)
      add_record (reading);
  }
}

GPtrArray *
vg_leak_source_list (VgCase *subject, VgLeakRules *rules)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { .subject = subject, .rules = rules, .seen = seen };

  reading.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_leak_source_free);
  for (guint i = 0; i < vg_case_get_n_acts (subject); i++)
    add_act (&reading, vg_case_get_act (subject, i));

  return reading.sources;
}
