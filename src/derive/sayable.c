/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/sayable.h"

#include "derive/place-words.h"
#include "interview/release.h"
#include "interview/told.h"
#include "model/place.h"
#include "words/words.h"

#include <string.h>

#define RELEASE "release/"

void
vg_sayable_free (VgSayable *self)
{
  g_free (self->place);
  g_free (self->title);
  g_free (self->words);
  g_free (self);
}

static gboolean
was_told (VgCase *subject, const char *place, const char *party)
{
  g_autoptr (GPtrArray) told = vg_told_list (subject, place);

  for (guint i = 0; i < told->len; i++) {
    const VgTold *entry = told->pdata[i];

    if (entry->holds && g_strcmp0 (entry->to, party) == 0 && g_strcmp0 (entry->place, place) == 0)
      return TRUE;
  }

  return FALSE;
}

/* The words, or the value where it has none; NULL where @party may not hear them. */
static char *
dup_words (VgCase *subject, const char *place, const char *party)
{
  g_autofree char *of = vg_place_dup_party (place);
  g_autofree char *words = NULL;

  if (g_strcmp0 (of, party) == 0 || !vg_release_is_for (subject, place, party))
    return NULL;

  words = vg_release_dup_words (subject, place);
  return vg_words_are_any (words) ? g_steal_pointer (&words)
                                  : vg_release_dup_ground (subject, place);
}

GPtrArray *
vg_sayable_list (VgCase *subject, VgShelf *shelf, const char *party)
{
  g_autoptr (GPtrArray) releases = vg_case_list (subject, "release");
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_sayable_free);

  for (guint i = 0; i < releases->len; i++) {
    const char *place = (const char *) releases->pdata[i] + strlen (RELEASE);
    g_autofree char *words = dup_words (subject, place, party);
    VgSayable *sayable = NULL;

    if (!vg_words_are_any (words))
      continue;
    sayable = g_new0 (VgSayable, 1);
    sayable->place = g_strdup (place);
    sayable->title = vg_place_words_say (shelf, place);
    sayable->words = g_steal_pointer (&words);
    sayable->is_told = was_told (subject, place, party);
    g_ptr_array_add (list, sayable);
  }

  return list;
}
