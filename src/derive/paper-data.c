/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/paper-data.h"

#include "base/json.h"
#include "derive/paper-agreements.h"
#include "derive/paper-consents.h"
#include "derive/paper-lines.h"
#include "derive/paper-plan.h"
#include "derive/paper-register.h"
#include "derive/paper-stance.h"
#include "derive/paper-way.h"
#include "model/people.h"
#include "model/place.h"
#include "words/date.h"

static const char *
get_newer (VgReading *reading, const char *prefix, const char *last)
{
  g_autoptr (GPtrArray) acts = vg_case_list_history (reading->subject, prefix);
  const char *at = acts->len > 0 ? vg_act_get_at (acts->pdata[acts->len - 1]) : NULL;

  return g_strcmp0 (at, last) > 0 ? at : last;
}

static const char *
get_newer_of (VgReading *reading, VgMaking *of, const char *last)
{
  static const char *const words[] = { "answer", "goal", "consent", "acknowledgement", NULL };

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *prefix = vg_place_join (words[i], of->party, NULL);
    g_autofree char *release = vg_place_join ("release", prefix, NULL);

    last = get_newer (reading, prefix, last);
    last = get_newer (reading, release, last);
  }

  return last;
}

/* Of the last act about what stands in it: not of printing, so that the same answers give
 * the same paper; and of nothing that this reader may not know.
 */
static char *
dup_date (VgReading *reading)
{
  const char *last = vg_paper_plan_get_last_act (reading);
  const char *heard = vg_paper_lines_get_last_heard (reading);
  const char *agreed = vg_paper_agreements_get_last_act (reading);

  if (reading->self != NULL)
    last = get_newer_of (reading, reading->self, last);
  if (g_strcmp0 (agreed, last) > 0)
    last = agreed;
  for (guint i = 0; reading->reader == VG_READER_MEDIATOR && i < reading->people->len; i++)
    last = get_newer_of (reading, reading->people->pdata[i], last);

  return vg_date_say (g_strcmp0 (heard, last) > 0 ? heard : last, reading->language);
}

static gboolean
is_self_role (VgReading *reading, const char *role)
{
  return reading->self != NULL &&
         g_strcmp0 (vg_people_get_role (reading->subject, reading->self->party), role) == 0;
}

static void
add_reader (VgReading *reading, JsonObject *data)
{
  json_object_set_string_member (data, "language", reading->language);
  json_object_set_boolean_member (data, "is-je",
                                  reading->self != NULL && reading->self->wording.is_informal);
  json_object_set_boolean_member (data, "is-harmed", is_self_role (reading, "harmed"));
  json_object_set_boolean_member (data, "is-accused", is_self_role (reading, "accused"));
  json_object_set_boolean_member (data, "is-both", reading->reader == VG_READER_BOTH);
  json_object_set_boolean_member (data, "is-mediator", reading->reader == VG_READER_MEDIATOR);
}

static void
set_name (VgReading *reading, JsonObject *names, const char *member, const char *party)
{
  g_autofree char *place = vg_place_join ("party", party, NULL);
  g_autofree char *name = vg_reading_dup_name (reading, party);
  gboolean is_known = reading->self == NULL || g_str_equal (party, reading->self->party);

  vg_making_set_text (names, member, name, is_known ? place : NULL);
}

static void
set_side_name (VgReading *reading, JsonObject *names, const char *side)
{
  g_autofree char *place = vg_place_join ("party", side, NULL);
  g_autofree char *name = vg_reading_dup_side_name (reading, side);
  gboolean is_known = reading->self == NULL || g_str_equal (side, reading->self->party);

  vg_making_set_text (names, side, name, is_known ? place : NULL);
}

/* "Vink, Spreeuw en Gaai": for a joint text and the mediator. */
static char *
dup_all_names (VgReading *reading)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < reading->people->len; i++) {
    g_autofree char *name = vg_reading_dup_name (reading,
                                                 ((VgMaking *) reading->people->pdata[i])->party);

    if (i > 0 && i + 1 == reading->people->len)
      g_string_append_printf (names, " %s ", vg_reading_say (reading, "roles", "and"));
    else if (i > 0)
      g_string_append (names, ", ");
    g_string_append (names, name);
  }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
add_names (VgReading *reading, JsonObject *data)
{
  JsonObject *names = json_object_new ();
  g_autofree char *all = reading->self == NULL ? dup_all_names (reading) : NULL;

  if (reading->self != NULL)
    set_name (reading, names, "self", reading->self->party);
  else
    vg_making_set_text (names, "self", NULL, NULL);
  vg_making_set_text (names, "all", all, NULL);
  vg_making_set_text (names, "other", vg_reading_say (reading, "roles", "the-other"), NULL);
  set_side_name (reading, names, "harmed");
  set_side_name (reading, names, "accused");
  json_object_set_member (
      names, "mediator",
      vg_reading_new_wanted (reading, vg_case_get_text (reading->subject, "case/mediator"),
                             "case/mediator", "mediator"));
  json_object_set_object_member (data, "names", names);
}

/* Known to be under age: from the person's record, and on their own paper from the talk too. What
 * was told in a talk stands in no joint text.
 */
static gboolean
is_minor (VgReading *reading, const char *party)
{
  static const char *const questions[] = { "V-minor", "A-minor" };

  if (g_strcmp0 (vg_people_get (reading->subject, party, "minor"), "yes") == 0)
    return TRUE;
  if (reading->self == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++) {
    g_autofree char *place = vg_place_join ("answer", party, questions[i], NULL);
    JsonObject *answer = vg_case_get_object (reading->subject, place);

    if (g_strcmp0 (vg_json_get_string (answer, "value"), "yes") == 0)
      return TRUE;
  }

  return FALSE;
}

/* A party signs their own paper alone; for a minor a parent or guardian does too. */
static void
add_signers (VgReading *reading, JsonObject *data)
{
  JsonArray *signers = json_array_new ();

  for (guint i = 0; i < reading->people->len; i++) {
    VgMaking *of = reading->people->pdata[i];
    JsonObject *signer = NULL;

    if (reading->self != NULL && of != reading->self)
      continue;
    signer = json_object_new ();
    json_object_set_string_member (signer, "id", of->party);
    set_name (reading, signer, "name", of->party);
    json_object_set_boolean_member (signer, "is-minor", is_minor (reading, of->party));
    json_array_add_object_element (signers, signer);
  }

  vg_reading_set_list (data, "signers", signers);
}

JsonNode *
vg_paper_data_new (VgCase *subject,
                   VgShelf *shelf,
                   const char *reader,
                   const char *language,
                   GError **error)
{
  g_autoptr (VgReading) reading = NULL;
  g_autofree char *date = NULL;
  JsonObject *data = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject) && reader != NULL && language != NULL, NULL);

  reading = vg_reading_new (subject, shelf, reader, language, error);
  if (reading == NULL)
    return NULL;

  data = json_object_new ();
  date = dup_date (reading);
  add_reader (reading, data);
  vg_making_set_text (data, "case", vg_case_get_text (subject, "case/label"), "case/label");
  json_object_set_member (data, "date", vg_reading_new_wanted (reading, date, NULL, "date"));
  add_names (reading, data);
  add_signers (reading, data);
  vg_paper_plan_add (reading, data);
  vg_paper_stance_add (reading, data);
  vg_paper_lines_add (reading, data);
  vg_paper_lines_add_releases (reading, data);
  vg_paper_consents_add (reading, data);
  vg_paper_agreements_add (reading, data);
  vg_paper_register_add (reading, data);
  vg_paper_way_add (reading, data);

  return vg_json_new_object (data);
}
