/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/line-words.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/contact-plan.h"
#include "derive/place-words.h"
#include "guide/words.h"
#include "model/people.h"
#include "model/place.h"
#include "model/record.h"
#include "risk/risk-book.h"
#include "words/date.h"
#include "words/words.h"

#include <string.h>

/* @risks, @plan: NULL where the file cannot be read: then codes have no title */
struct _VgLineWords {
  VgCase *subject;
  VgShelf *shelf;
  VgRiskBook *risks;
  VgContactPlan *plan;
};

VgLineWords *
vg_line_words_new (VgCase *subject, VgShelf *shelf)
{
  VgLineWords *self = g_new0 (VgLineWords, 1);

  self->subject = g_object_ref (subject);
  self->shelf = vg_shelf_ref (shelf);
  self->risks = vg_risk_book_read (NULL);
  self->plan = vg_contact_plan_read (NULL);
  return self;
}

void
vg_line_words_free (VgLineWords *self)
{
  g_object_unref (self->subject);
  vg_shelf_unref (self->shelf);
  g_clear_pointer (&self->risks, vg_risk_book_unref);
  g_clear_pointer (&self->plan, vg_contact_plan_free);
  g_free (self);
}

/* --- What it is --- */

/* What is looked at under @code, or NULL. Lends. */
static const char *
say_risk (VgLineWords *self, const char *code)
{
  static const struct {
    const char *list;
    const char *member;
  } lists[] = { { "domains", "title" }, { "items", "ask" }, { "flags", "title" } };
  const char *title = NULL;

  for (guint i = 0; self->risks != NULL && title == NULL && i < G_N_ELEMENTS (lists); i++) {
    const VgRiskEntry entry = { lists[i].list, code };
    const char *const *ids = vg_risk_book_list (self->risks, lists[i].list);

    if (g_strv_contains (ids, code))
      title = vg_risk_book_say (self->risks, &entry, lists[i].member, vg_language_get ());
  }

  return title;
}

static const char *
say_check (VgLineWords *self, const char *id)
{
  guint n = self->plan != NULL ? vg_contact_plan_get_n_checks (self->plan) : 0;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (vg_contact_plan_get_check (self->plan, i).id, id) == 0)
      return vg_contact_plan_get_title (self->plan, i, vg_language_get ());

  return NULL;
}

/* What tells one of a kind from the next, or NULL. Lends. */
static const char *
say_which (VgLineWords *self, const char *place)
{
  const char *last = vg_place_get_last (place);

  if (vg_place_is_under (place, "risk") || vg_place_is_under (place, "estimate"))
    return say_risk (self, last);
  if (vg_place_is_under (place, "check"))
    return say_check (self, last);
  if (vg_place_is_under (place, "measure"))
    return say_risk (self, vg_json_get_string (vg_case_get_object (self->subject, place), "item"));

  return NULL;
}

/* The day of what stands at @place: of a risk that of its assessment. (nullable) */
static char *
say_day (VgLineWords *self, const char *place)
{
  g_autofree char *assessment = vg_place_is_under (place, "risk") ? vg_place_dup_word (place, 1)
                                                                  : NULL;
  g_autofree char *of = assessment != NULL ? vg_place_join ("assessment", assessment, NULL)
                                           : g_strdup (place);
  const char *date = vg_json_get_string (vg_case_get_object (self->subject, of), "date");

  return date != NULL ? vg_date_say (date, vg_language_get ()) : NULL;
}

/* Whose it is, where it is somebody's: the name. (nullable) */
static char *
say_whose (VgLineWords *self, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);

  if (party == NULL)
    party = g_strdup (vg_json_get_string (vg_case_get_object (self->subject, place), "party"));

  return party != NULL ? vg_people_dup_name (self->subject, party) : NULL;
}

static void
add (GString *all, const char *between, const char *words)
{
  if (words != NULL && vg_words_are_any (words))
    g_string_append_printf (all, "%s%s", all->len > 0 ? between : "", words);
}

/* "The kind of event": the short name of a detail of the case; else as its place is called. */
static char *
say_kind (VgLineWords *self, const char *place)
{
  g_autofree char *name = g_strdelimit (g_strdup (place), "/", '.');
  g_autofree char *said = NULL;
  g_autofree char *first = NULL;

  if (vg_words_get ("case", vg_place_get_last (place), vg_language_get ()) == NULL ||
      !vg_place_is_under (place, "case"))
    return vg_place_words_say_what (self->shelf, place);

  said = vg_shelf_say (self->shelf, name, NULL, vg_language_get ());
  first = g_utf8_strup (said, g_utf8_next_char (said) - said);
  return g_strconcat (first, g_utf8_next_char (said), NULL);
}

char *
vg_line_words_say_what (VgLineWords *self, const char *place)
{
  GString *all = g_string_new (NULL);
  g_autofree char *what = say_kind (self, place);
  g_autofree char *whose = say_whose (self, place);
  g_autofree char *day = say_day (self, place);

  add (all, ": ", whose);
  add (all, ": ", what);
  add (all, ": ", say_which (self, place));
  add (all, " · ", day);
  return g_string_free (all, FALSE);
}

/* --- What it says --- */

/* A word of the program's own for what is chosen at @member, or NULL. Lends. */
static const char *
say_word (const char *place, const char *member, const char *value)
{
  static const struct {
    const char *head;
    const char *member;
    const char *group;
  } groups[] = {
    { "risk", "presence", "presence" },  { "risk", "level", "level" },
    { "assessment", "level", "level" },  { "assessment", "decision", "decision" },
    { "check", "state", "check-state" }, { "consent", "state", "consent-answer" },
    { "measure", "done", "yes-no" },
  };

  if (vg_place_is_under (place, "acknowledgement") && g_str_equal (member, "value"))
    return vg_words_get_facet_value (vg_place_get_last (place), value, vg_language_get ());
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (vg_place_is_under (place, groups[i].head) && g_str_equal (member, groups[i].member))
      return vg_words_get (groups[i].group, value, vg_language_get ());

  return NULL;
}

/* Whether @field holds words somebody wrote, and no id. */
static gboolean
holds_words (const char *place, const VgField *field)
{
  static const char *const ids[] = { "talk",     "party",  "digest",   "directory", "template",
                                     "item",     "moment", "with",     "about",     "by",
                                     "to",       "filed",  "code",     "kind",      "section",
                                     "of",       "for",    "evidence", "from",      "marks",
                                     "released", "harmed", "accused",  "place",     NULL };

  /* Of a note it is the id of one, of advice what was asked. */
  if (g_str_equal (field->name, "question"))
    return vg_place_is_under (place, "advice");

  return (field->kind == VG_FIELD_TEXT || field->kind == VG_FIELD_VALUE) &&
         !g_strv_contains (ids, field->name);
}

/* What was chosen of the answers that a question offers. */
static void
add_choice (VgLineWords *self, GString *all, const char *place, JsonNode *value)
{
  g_autofree char *question = vg_place_dup_word (place, 2);
  g_autofree char *name = g_strdup_printf ("self.answer.%s", question);
  g_autofree char *said = vg_shelf_say (self->shelf, name, value, vg_language_get ());

  add (all, " · ", said);
}

static void
add_value (GString *all, JsonNode *value)
{
  JsonArray *list = vg_json_peek_array (value);

  add (all, " · ", vg_json_peek_string (value));
  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++)
    add (all, " · ", vg_json_peek_string (json_array_get_element (list, i)));
}

static void
add_member (VgLineWords *self,
            GString *all,
            const char *place,
            const VgField *field,
            JsonNode *value)
{
  if (value == NULL)
    return;
  if (vg_place_is_under (place, "answer") && g_str_equal (field->name, "value"))
    add_choice (self, all, place, value);
  else if (field->kind == VG_FIELD_WORD && vg_json_peek_string (value) != NULL)
    add (all, " · ", say_word (place, field->name, vg_json_peek_string (value)));
  else if (holds_words (place, field))
    add_value (all, value);
}

/* A detail of the case, as one of the answers to its question. */
static char *
say_scalar (VgLineWords *self, const char *place, JsonNode *value)
{
  g_autofree char *name = g_strdelimit (g_strdup (place), "/", '.');
  g_autofree char *date = NULL;

  if (vg_record_get_words (place, "value") != NULL)
    return vg_shelf_say (self->shelf, name, value, vg_language_get ());
  if (vg_json_peek_string (value) == NULL)
    return NULL;

  date = vg_date_say (vg_json_peek_string (value), vg_language_get ());
  return date != NULL ? g_steal_pointer (&date) : g_strdup (vg_json_peek_string (value));
}

char *
vg_line_words_say (VgLineWords *self, const char *place, JsonNode *value)
{
  JsonObject *record = vg_json_peek_object (value);
  const VgRecordKind *kind = vg_record_kind_of (place);
  g_autoptr (GString) all = g_string_new (NULL);

  if (value == NULL || kind == NULL)
    return NULL;
  if (kind->is_scalar)
    return say_scalar (self, place, value);

  for (guint i = 0; record != NULL && kind->fields[i].name != NULL; i++)
    add_member (self, all, place, &kind->fields[i],
                json_object_get_member (record, kind->fields[i].name));
  return all->len > 0 ? g_strdup (all->str) : NULL;
}
