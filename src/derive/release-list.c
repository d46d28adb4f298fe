/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/release-list.h"

#include "base/json.h"
#include "base/language.h"
#include "derive/making.h"
#include "derive/summary.h"
#include "interview/interview.h"
#include "interview/item-place.h"
#include "interview/release-give.h"
#include "interview/told.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One list while it is made. */
typedef struct {
  VgMaking making; /* for what is in sight; its guide may be NULL */
  VgInterview *interview;
  GPtrArray *rows;
  GHashTable *seen; /* places that have their row, or get none */
} Listing;

void
vg_release_row_free (VgReleaseRow *self)
{
  g_free (self->place);
  g_free (self->title);
  g_free (self->guide);
  g_free (self->item);
  g_free (self->section);
  g_free (self->value);
  g_free (self->words);
  g_free (self->as);
  g_free (self->former);
  g_free (self->how);
  g_free (self->released);
  g_strfreev (self->to);
  g_free (self->date);
  g_ptr_array_unref (self->past);
  g_ptr_array_unref (self->told);
  g_free (self);
}

const char *
vg_release_row_get_state_name (const VgReleaseRow *self)
{
  static const char *const names[] = {
    [VG_RELEASE_NONE] = "none",     [VG_RELEASE_NO] = "no",       [VG_RELEASE_LATER] = "later",
    [VG_RELEASE_LAPSED] = "lapsed", [VG_RELEASE_GIVEN] = "given",
  };

  return names[self->state];
}

gboolean
vg_release_row_is_closed (const VgReleaseRow *self)
{
  return self->state == VG_RELEASE_NO && g_strcmp0 (self->how, "no") != 0;
}

const char *
vg_release_row_say_state (const VgReleaseRow *self)
{
  switch (self->state) {
  case VG_RELEASE_NO:
    return vg_release_row_is_closed (self)
               ? _ ("may not be passed on: the consent to pass things on was refused or withdrawn")
               : _ ("may not be passed on");
  case VG_RELEASE_LATER:
    return _ ("to be decided later");
  case VG_RELEASE_LAPSED:
    return _ ("lapsed: the words have changed since");
  case VG_RELEASE_GIVEN:
    return g_strcmp0 (self->how, "other-words") == 0 ? _ ("may go in other words")
                                                     : _ ("may go as it is");
  case VG_RELEASE_NONE:
  default:
    return _ ("not asked yet");
  }
}

static VgReleaseRow *
make_row (VgCase *subject, const char *place)
{
  g_autofree char *release_place = vg_place_join ("release", place, NULL);
  JsonObject *record = vg_case_get_object (subject, place);
  JsonObject *release = vg_case_get_object (subject, release_place);
  const char *text = vg_json_get_string (record, "text");
  VgReleaseRow *row = g_new0 (VgReleaseRow, 1);

  row->place = g_strdup (place);
  row->words = g_strdup (text != NULL ? text : vg_json_get_string (record, "words"));
  row->as = g_strdup (vg_json_get_string (record, "as"));
  row->state = vg_release_of (subject, place);
  row->former = vg_release_dup_former (subject, place);
  row->how = g_strdup (vg_json_get_string (release, "how"));
  row->released = vg_release_dup_words (subject, place);
  row->to = vg_release_dup_receivers (subject, place);
  row->date = g_strdup (vg_json_get_string (release, "date"));
  row->past = vg_release_past_list (subject, place);
  row->told = vg_told_list (subject, place);
  return row;
}

/* Where the row is asked. */
static void
set_item (Listing *listing, VgReleaseRow *row, VgItem *item)
{
  VgGuide *guide = listing->making.guide;
  VgSection *section = vg_guide_section_of (guide, vg_item_get_index (item));

  row->guide = g_strdup (vg_guide_get_id (guide));
  row->item = g_strdup (vg_item_get_id (item));
  row->section = g_strdup (vg_section_get_title (section, vg_language_get ()));
  if (vg_item_get_main_member (item) != NULL)
    row->value = vg_interview_say_answer (listing->interview, item, 1000);
}

/* @item: (nullable) */
static void
add_row (Listing *listing, const char *place, const char *title, VgItem *item)
{
  VgCase *subject = listing->making.subject;
  VgReleaseRow *row = NULL;

  if (g_hash_table_contains (listing->seen, place))
    return;
  if (vg_release_of (subject, place) == VG_RELEASE_NONE &&
      !vg_release_can_give (subject, place, NULL))
    return;

  row = make_row (subject, place);
  row->title = g_strdup (title);
  if (item != NULL)
    set_item (listing, row, item);
  g_ptr_array_add (listing->rows, row);
  g_hash_table_add (listing->seen, g_strdup (place));
}

/* What was explained and read back is nothing to pass on, and nobody is asked whether what
 * must not be known may go; but what was decided on it all the same is seen.
 */
static gboolean
is_offered (VgCase *subject, VgItem *item, const char *place)
{
  VgItemKind kind = vg_item_get_kind (item);

  return vg_release_of (subject, place) != VG_RELEASE_NONE ||
         (kind != VG_ITEM_INFORM && kind != VG_ITEM_READ_BACK && !vg_item_must_not_be_known (item));
}

static void
add_item (Listing *listing, VgItem *item)
{
  VgMaking *making = &listing->making;
  g_autofree char *prefix = vg_item_dup_place (item, making->party);
  g_autoptr (GPtrArray) places = NULL;

  if (prefix == NULL || vg_item_get_sets (item) != NULL || vg_making_is_parked (making, item))
    return;

  places = vg_case_list (making->subject, prefix);
  for (guint i = 0; i < places->len; i++)
    if (is_offered (making->subject, item, places->pdata[i]))
      add_row (listing, places->pdata[i], vg_item_get_ask (item, &making->wording), item);
    else
      g_hash_table_add (listing->seen, g_strdup (places->pdata[i]));
}

/* The question of the mediator's own that was answered there, or the place itself. */
static const char *
find_title (VgCase *subject, const char *place)
{
  g_autofree char *party = vg_place_dup_party (place);
  g_autofree char *id = vg_place_dup_word (place, 2);
  g_autofree char *number = id != NULL && g_str_has_prefix (id, "own-")
                                ? g_strdup (id + strlen ("own-"))
                                : NULL;
  g_autofree char *question = vg_place_join ("question", party, number, NULL);
  const char *text = vg_json_get_string (vg_case_get_object (subject, question), "text");

  return text != NULL ? text : place;
}

static void
add_if_in_sight (Listing *listing, const char *place)
{
  if (listing->making.guide == NULL || vg_making_is_in_sight (&listing->making, place))
    add_row (listing, place, find_title (listing->making.subject, place), NULL);
}

static void
add_rest (Listing *listing)
{
  static const char *const kinds[] = { "answer", "goal", "acknowledgement", "consent" };
  VgCase *subject = listing->making.subject;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *prefix = vg_place_join (kinds[i], listing->making.party, NULL);
    g_autofree char *release = vg_place_join ("release", prefix, NULL);
    g_autoptr (GPtrArray) places = vg_case_list (subject, prefix);
    g_autoptr (GPtrArray) releases = vg_case_list (subject, release);

    for (guint n = 0; n < places->len; n++)
      add_if_in_sight (listing, places->pdata[n]);
    for (guint n = 0; n < releases->len; n++)
      add_if_in_sight (listing, (const char *) releases->pdata[n] + strlen ("release/"));
  }
}

GPtrArray *
vg_release_list (VgCase *subject, VgShelf *shelf, const char *party)
{
  VgGuide *guide = vg_summary_find_guide (subject, shelf, party);
  g_autoptr (VgInterview) interview = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Listing listing = { .making = { .subject = subject, .guide = guide, .party = party },
                      .seen = seen };

  listing.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_release_row_free);
  if (guide != NULL) {
    interview = vg_interview_new (subject, shelf, guide, party);
    listing.interview = interview;
    listing.making.guide = vg_interview_get_guide (interview);
    listing.making.route = vg_interview_get_route (interview);
    listing.making.wording = vg_interview_get_wording (interview);
    for (guint i = 0; i < vg_guide_get_n_items (listing.making.guide); i++)
      add_item (&listing, vg_guide_get_item (listing.making.guide, i));
  }
  add_rest (&listing);

  return listing.rows;
}
