/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/destination.h"

#include "derive/quote.h"
#include "derive/summary.h"
#include "interview/item-place.h"
#include "interview/side.h"
#include "model/place.h"

#include <string.h>

#define PAGE "page:"

/* Which page shows what stands under the first word of a source. */
static const char *const pages[][2] = {
  { "acknowledgement", "positions" },
  { "assessment", "risk" },
  { "consent", "positions" },
  { "estimate", "risk" },
  { "measure", "risk" },
  { "mismatch", "goals" },
  { "risk", "risk" },
  { "strength", "risk" },
  { "told", "releases" },
};

static const char *
find_page (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i][0], word))
      return pages[i][1];

  return NULL;
}

static void
set_name (VgDestination *out, VgDestinationKind kind, const char *name)
{
  out->kind = kind;
  out->name = g_strdup (name);
}

/* The question of @guide that records at @place. */
static gboolean
find_item (VgGuide *guide, const char *party, const char *place, VgDestination *out)
{
  for (guint i = 0; i < vg_guide_get_n_items (guide); i++) {
    VgItem *item = vg_guide_get_item (guide, i);
    g_autofree char *at = vg_item_dup_place (item, party);

    if (at == NULL || vg_item_get_field (item) != NULL || !vg_place_is_under (place, at))
      continue;
    out->kind = VG_DESTINATION_TALK;
    out->guide = vg_guide_get_id (guide);
    out->item = vg_item_get_id (item);
    out->party = g_strdup (party);
    return TRUE;
  }

  return FALSE;
}

static void
find_about_case (VgShelf *shelf, const char *place, VgDestination *out)
{
  for (guint i = 0; i < vg_shelf_get_n_guides (shelf); i++) {
    VgGuide *guide = vg_shelf_get_guide (shelf, i);

    if (vg_guide_get_role (guide) == NULL && find_item (guide, NULL, place, out))
      return;
  }
}

/* @words: KIND, SIDE, and perhaps QUESTION. All goals stand at one place, whatever their code. */
static void
find_of_side (VgCase *subject, VgShelf *shelf, char **words, VgDestination *out)
{
  g_autoptr (GPtrArray) people = vg_side_list_people (subject, words[1]);
  const char *question = g_str_equal (words[0], "goal") ? NULL : words[2];

  for (guint i = 0; i < people->len; i++) {
    const char *party = people->pdata[i];
    VgGuide *guide = vg_summary_find_guide (subject, shelf, party);
    g_autofree char *place = vg_place_join (words[0], party, question, NULL);

    if (guide != NULL && find_item (guide, party, place, out))
      return;
  }
}

/* A consent is somebody's: of a side, of the first of its people. Returns: (transfer full)
 * (nullable)
 */
static char *
dup_consent (VgCase *subject, char **words)
{
  g_autoptr (GPtrArray) people = NULL;

  if (!g_str_equal (words[0], "consent") || words[1] == NULL || words[2] == NULL)
    return NULL;

  people = vg_side_list_people (subject, words[1]);
  return vg_place_join (words[0], people->len > 0 ? people->pdata[0] : words[1], words[2], NULL);
}

void
vg_destination_find (VgCase *subject, VgShelf *shelf, const char *go, VgDestination *out)
{
  g_auto (GStrv) words = g_strsplit (go, "/", 3);
  const char *page = NULL;

  *out = (VgDestination) VG_DESTINATION_INIT;
  if (vg_quote_is_page (go)) {
    const char *name = go + strlen (PAGE);

    page = find_page (name);
    set_name (out, VG_DESTINATION_PAGE, page != NULL ? page : name);
    return;
  }
  g_return_if_fail (vg_quote_is_valid (go));

  page = find_page (words[0]);
  if (page != NULL) {
    set_name (out, VG_DESTINATION_PAGE, page);
    out->place = dup_consent (subject, words);
  } else if (g_str_equal (words[0], "check"))
    set_name (out, VG_DESTINATION_CHECK, words[1]);
  else if (g_str_equal (words[0], "case"))
    find_about_case (shelf, go, out);
  else
    find_of_side (subject, shelf, words, out);
}

void
vg_destination_clear (VgDestination *self)
{
  g_clear_pointer (&self->party, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->place, g_free);
}
