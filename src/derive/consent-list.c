/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/consent-list.h"

#include "base/clock.h"
#include "base/json.h"
#include "derive/past.h"
#include "derive/summary.h"
#include "interview/item-place.h"
#include "model/place.h"

void
vg_consent_row_free (VgConsentRow *self)
{
  g_free (self->id);
  g_free (self->place);
  g_free (self->none);
  g_free (self);
}

static gboolean
needs_asking (const VgConsentRow *row, VgMeanings *meanings)
{
  int most = vg_meanings_get_days (meanings, row->id);

  if (g_strcmp0 (row->state, "given") != 0 || most < 0)
    return FALSE;

  return row->days < 0 || row->days > most;
}

static VgConsentRow *
make_row (VgCase *subject, VgMeanings *meanings, const char *place)
{
  VgConsentRow *row = g_new0 (VgConsentRow, 1);
  JsonObject *record = vg_case_get_object (subject, place);
  g_autofree char *today = vg_clock_dup_today ();

  row->id = g_strdup (vg_place_get_last (place));
  row->place = g_strdup (place);
  row->state = vg_json_get_string (record, "state");
  row->date = vg_json_get_string (record, "date");
  row->words = vg_json_get_string (record, "words");
  row->days = row->date != NULL ? vg_clock_days_between (row->date, today) : -1;
  row->is_to_ask = needs_asking (row, meanings);
  return row;
}

static gboolean
has_row (GPtrArray *rows, const char *place)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((VgConsentRow *) rows->pdata[i])->place, place))
      return TRUE;

  return FALSE;
}

static void
add_asked (GPtrArray *rows,
           VgCase *subject,
           VgGuide *guide,
           VgMeanings *meanings,
           const char *party)
{
  for (guint i = 0; guide != NULL && i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *place = vg_item_dup_place (item, party);
    VgConsentRow *row = NULL;

    if (vg_item_get_kind (item) != VG_ITEM_CONSENT)
      continue;
    row = make_row (subject, meanings, place);
    row->guide = guide;
    row->item = item;
    row->none = vg_item_dup_none_place (item, party);
    g_ptr_array_add (rows, row);
  }
}

GPtrArray *
vg_consent_list_new (VgCase *subject, VgShelf *shelf, VgMeanings *meanings, const char *party)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_consent_row_free);
  g_autofree char *prefix = vg_place_join ("consent", party, NULL);
  g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);

  add_asked (rows, subject, vg_summary_find_guide (subject, shelf, party), meanings, party);
  for (guint i = 0; i < places->len; i++)
    if (!has_row (rows, places->pdata[i]))
      g_ptr_array_add (rows, make_row (subject, meanings, places->pdata[i]));

  return rows;
}

/* Words that were put right later belong to the same moment. */
static gboolean
is_same_moment (const VgConsentMoment *a, const VgConsentMoment *b)
{
  return g_strcmp0 (a->state, b->state) == 0 && g_strcmp0 (a->date, b->date) == 0;
}

GArray *
vg_consent_list_moments (VgCase *subject, const char *place)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (VgConsentMoment));
  g_autoptr (GArray) past = vg_past_list (subject, place);

  for (guint i = 0; i < past->len; i++) {
    JsonObject *record = g_array_index (past, VgPast, i).record;
    VgConsentMoment moment = { vg_json_get_string (record, "state"),
                               vg_json_get_string (record, "date"),
                               vg_json_get_string (record, "words") };
    VgConsentMoment *last = moments->len > 0
                                ? &g_array_index (moments, VgConsentMoment, moments->len - 1)
                                : NULL;

    if (moment.state == NULL)
      continue;
    if (last != NULL && is_same_moment (last, &moment))
      *last = moment;
    else
      g_array_append_val (moments, moment);
  }

  return moments;
}
