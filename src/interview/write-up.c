/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/write-up.h"

#include "base/clock.h"
#include "base/error.h"
#include "base/json.h"
#include "interview/item-place.h"
#include "model/place.h"
#include "words/words.h"

#include <glib/gi18n-lib.h>

#define WRITING  "writing"
#define NO_MARKS "-" /* a draft that is empty would be none */

gboolean
vg_write_up_takes (VgInterview *interview, VgItem *item)
{
  return item != NULL && vg_item_get_kind (item) == VG_ITEM_OPEN &&
         vg_route_is_shown (vg_interview_get_route (interview), vg_item_get_index (item));
}

/* --- What is wrong with it --- */

static VgItem *
find_item (VgInterview *interview, const VgMark *mark)
{
  VgItem *item = mark->question != NULL
                     ? vg_guide_find_item (vg_interview_get_guide (interview), mark->question)
                     : NULL;

  return vg_write_up_takes (interview, item) ? item : NULL;
}

static gboolean
check_marks (VgInterview *interview, VgWriting *writing, GError **error)
{
  guint n_open = 0;

  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++) {
    const VgMark *mark = vg_writing_get_mark (writing, i);

    n_open += mark->question == NULL ? 1 : 0;
    if (mark->question == NULL || find_item (interview, mark) != NULL)
      continue;
    g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
                 _ ("%s is no open question on the path of this talk; choose another one"),
                 mark->question);
    return FALSE;
  }
  if (n_open == 0)
    return TRUE;

  g_set_error (error, VG_ERROR, VG_ERROR_NOT_FOUND,
               ngettext ("%u marked piece has no question yet",
                         "%u marked pieces have no question yet", n_open),
               n_open);
  return FALSE;
}

static gboolean
check (VgInterview *interview, VgWriting *writing, const char *date, GError **error)
{
  const char *text = vg_writing_get_text (writing);

  if (!vg_words_are_any (text)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE, _ ("there is nothing to put in yet"));
    return FALSE;
  }
  if (g_utf8_strlen (text, -1) > VG_WRITING_CHARS) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("this is longer than a talk may be; write it up in parts"));
    return FALSE;
  }
  if (date != NULL && !vg_clock_is_date (date)) {
    g_set_error_literal (error, VG_ERROR, VG_ERROR_PARSE,
                         _ ("the day of the talk must be a date such as 2026-03-02"));
    return FALSE;
  }

  return check_marks (interview, writing, error);
}

/* --- The act --- */

/* One act under way. */
typedef struct {
  VgInterview *interview;
  VgCase *subject;
  const char *party;
  JsonObject *set;
  char *talk;
} Act;

static gboolean
is_talk_of (VgCase *subject, const char *place, const char *party, const char *date)
{
  JsonObject *talk = vg_case_get_object (subject, place);

  return g_strcmp0 (vg_json_get_string (talk, "party"), party) == 0 &&
         g_strcmp0 (vg_json_get_string (talk, "date"), date) == 0;
}

/* The last talk of that day with this person, or a new one. */
static void
set_talk (Act *act, const char *date)
{
  g_autoptr (GPtrArray) talks = vg_case_list (act->subject, "talk");
  g_autofree char *place = NULL;
  JsonObject *talk = NULL;

  for (guint i = talks->len; i > 0; i--) {
    if (!is_talk_of (act->subject, talks->pdata[i - 1], act->party, date))
      continue;
    act->talk = g_strdup (vg_place_get_last (talks->pdata[i - 1]));
    return;
  }

  for (guint n = talks->len + 1; place == NULL || vg_case_get (act->subject, place) != NULL; n++) {
    g_free (place);
    place = g_strdup_printf ("talk/t%u", n);
  }
  act->talk = g_strdup (vg_place_get_last (place));
  talk = json_object_new ();
  json_object_set_string_member (talk, "party", act->party);
  json_object_set_string_member (talk, "date", date);
  json_object_set_object_member (act->set, place, talk);
}

/* Neither in the case nor in this act yet. */
static char *
dup_free_place (Act *act, VgItem *item)
{
  g_autofree char *prefix = vg_interview_dup_place (act->interview, item);
  guint number = vg_case_get_free_number (act->subject, prefix);
  char *place = g_strdup_printf ("%s/%u", prefix, number);

  while (json_object_has_member (act->set, place)) {
    g_free (place);
    place = g_strdup_printf ("%s/%u", prefix, ++number);
  }

  return place;
}

static void
drop_reason (Act *act, VgItem *item)
{
  g_autofree char *place = vg_item_dup_none_place (item, act->party);

  if (place != NULL && vg_interview_get_none (act->interview, item) != NULL)
    json_object_set_null_member (act->set, place);
}

static void
set_fragment (Act *act, VgWriting *writing, const VgMark *mark)
{
  VgItem *item = find_item (act->interview, mark);
  g_autofree char *place = dup_free_place (act, item);
  g_autofree char *words = vg_writing_dup_words (writing, mark);
  const char *language = vg_interview_get_own_wording (act->interview).language;
  JsonObject *record = json_object_new ();

  json_object_set_string_member (record, "as", mark->as);
  json_object_set_string_member (record, "text", words);
  json_object_set_string_member (record, "language", language);
  json_object_set_string_member (record, "talk", act->talk);
  json_object_set_object_member (act->set, place, record);
  drop_reason (act, item);
}

static void
set_note (Act *act, VgWriting *writing)
{
  g_autofree char *rest = vg_writing_dup_rest (writing);
  g_autofree char *id = NULL;
  g_autofree char *place = NULL;
  JsonObject *note = NULL;

  if (*rest == '\0')
    return;

  id = vg_clock_new_id ();
  place = vg_place_join ("note", id, NULL);
  note = json_object_new ();
  json_object_set_string_member (note, "text", rest);
  json_object_set_string_member (note, "talk", act->talk);
  json_object_set_string_member (note, "party", act->party);
  json_object_set_object_member (act->set, place, note);
}

static void
drop_drafts (VgCase *subject, const char *place)
{
  static const char *const members[] = { "text", "marks", "date" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    g_autofree char *key = g_strdup_printf ("%s#%s", place, members[i]);

    vg_case_set_draft (subject, key, NULL);
  }
}

gboolean
vg_write_up (VgInterview *interview, VgWriting *writing, const char *date, GError **error)
{
  g_autofree char *today = vg_clock_dup_today ();
  g_autofree char *place = NULL;
  g_autofree char *talk = NULL;
  Act act = { interview };
  const char *about[] = { NULL, NULL };

  g_return_val_if_fail (VG_IS_INTERVIEW (interview) && writing != NULL, FALSE);
  g_return_val_if_fail (vg_interview_get_party (interview) != NULL, FALSE);

  if (!check (interview, writing, date, error))
    return FALSE;

  act.subject = vg_interview_get_case (interview);
  act.party = about[0] = vg_interview_get_party (interview);
  act.set = json_object_new ();
  place = vg_place_join (WRITING, act.party, NULL);
  set_talk (&act, date != NULL ? date : today);
  talk = act.talk;
  for (guint i = 0; i < vg_writing_get_n_marks (writing); i++)
    set_fragment (&act, writing, vg_writing_get_mark (writing, i));
  set_note (&act, writing);
  json_object_set_null_member (act.set, place);
  if (!vg_case_append (act.subject, act.set, about, error))
    return FALSE;

  drop_drafts (act.subject, place);
  return TRUE;
}

/* --- While one is still at it --- */

/* As it is being typed, else as it was last settled. */
static const char *
get_kept (VgCase *subject, const char *place, const char *member)
{
  g_autofree char *key = g_strdup_printf ("%s#%s", place, member);
  const char *draft = vg_case_get_draft (subject, key);

  return draft != NULL ? draft : vg_json_get_string (vg_case_get_object (subject, place), member);
}

gboolean
vg_write_up_is_kept (VgCase *subject, const char *party)
{
  g_autofree char *place = vg_place_join (WRITING, party, NULL);
  const char *text = get_kept (subject, place, "text");

  return text != NULL && vg_words_are_any (text);
}

VgWriting *
vg_write_up_resume (VgCase *subject, const char *party, char **out_date)
{
  g_autofree char *place = vg_place_join (WRITING, party, NULL);
  const char *text = get_kept (subject, place, "text");
  const char *marks = get_kept (subject, place, "marks");
  VgWriting *writing = NULL;

  *out_date = NULL;
  if (text == NULL)
    return NULL;

  writing = vg_writing_new (text);
  if (marks != NULL)
    vg_writing_read_marks (writing, marks);
  *out_date = g_strdup (get_kept (subject, place, "date"));
  return writing;
}

static void
keep_member (VgCase *subject, const char *place, const char *member, const char *value)
{
  g_autofree char *key = g_strdup_printf ("%s#%s", place, member);
  const char *settled = vg_json_get_string (vg_case_get_object (subject, place), member);

  vg_case_set_draft (subject, key, g_strcmp0 (value, settled) != 0 ? value : NULL);
}

/* A text that was emptied is no draft: what was settled of it goes at once. */
static void
drop (VgCase *subject, const char *place)
{
  drop_drafts (subject, place);
  if (vg_case_get (subject, place) != NULL && !vg_case_set (subject, place, NULL, NULL))
    g_debug ("What was being written stays as it was settled");
}

void
vg_write_up_keep (VgCase *subject, const char *party, VgWriting *writing, const char *date)
{
  g_autofree char *place = vg_place_join (WRITING, party, NULL);
  g_autofree char *marks = vg_writing_dup_marks (writing);

  if (!vg_words_are_any (vg_writing_get_text (writing))) {
    drop (subject, place);
    return;
  }

  keep_member (subject, place, "text", vg_writing_get_text (writing));
  keep_member (subject, place, "marks", *marks != '\0' ? marks : NO_MARKS);
  if (date != NULL)
    keep_member (subject, place, "date", date);
}

gboolean
vg_write_up_settle (VgCase *subject, const char *party, GError **error)
{
  static const char *const members[] = { "text", "marks", "date" };
  g_autofree char *place = vg_place_join (WRITING, party, NULL);
  JsonObject *record = NULL;

  if (get_kept (subject, place, "text") == NULL)
    return TRUE;

  record = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *kept = get_kept (subject, place, members[i]);

    if (kept != NULL)
      json_object_set_string_member (record, members[i], kept);
  }
  if (!vg_case_set (subject, place, vg_json_new_object (record), error))
    return FALSE;

  drop_drafts (subject, place);
  return TRUE;
}
