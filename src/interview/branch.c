/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/branch.h"

#include <glib/gi18n-lib.h>

/* @guide: the one that @shown counts the items of; @shown: a byte for each of them */
struct _VgBranch {
  VgInterview *interview;
  VgGuide *guide;
  GByteArray *shown;
};

VgBranch *
vg_branch_new (VgInterview *interview)
{
  VgBranch *self = g_new0 (VgBranch, 1);

  self->interview = g_object_ref (interview);
  self->shown = g_byte_array_new ();
  vg_branch_forget (self);

  return self;
}

void
vg_branch_free (VgBranch *self)
{
  g_object_unref (self->interview);
  g_byte_array_unref (self->shown);
  g_free (self);
}

void
vg_branch_forget (VgBranch *self)
{
  VgRoute *route = vg_interview_get_route (self->interview);

  self->guide = vg_interview_get_guide (self->interview);
  g_byte_array_set_size (self->shown, vg_guide_get_n_items (self->guide));
  for (guint i = 0; i < self->shown->len; i++)
    self->shown->data[i] = vg_route_is_shown (route, i) ? 1 : 0;
}

/* Of the questions that came (@is_shown) or went: how many there are, and how many of them are
 * parked.
 */
typedef struct {
  gboolean is_shown;
  guint n;
  guint n_parked;
} Moved;

static void
count (VgBranch *self, Moved *moved)
{
  VgRoute *route = vg_interview_get_route (self->interview);

  for (guint i = 0; i < self->shown->len; i++) {
    VgItem *item = vg_guide_get_item (self->guide, i);
    gboolean is_shown = vg_route_is_shown (route, i);

    if (vg_item_get_kind (item) == VG_ITEM_NOTE || is_shown == (self->shown->data[i] != 0) ||
        is_shown != moved->is_shown)
      continue;
    moved->n++;
    moved->n_parked += vg_route_get_state (route, i) == VG_STATE_PARKED ? 1 : 0;
  }
}

static void
add_sentence (GString *all, const char *said)
{
  if (all->len > 0)
    g_string_append_c (all, ' ');
  g_string_append (all, said);
  g_string_append_c (all, '.');
}

char *
vg_branch_say (VgBranch *self)
{
  Moved more = { .is_shown = TRUE };
  Moved fewer = { .is_shown = FALSE };
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *came = NULL;
  g_autofree char *went = NULL;

  if (self->guide != vg_interview_get_guide (self->interview))
    return NULL;

  count (self, &more);
  count (self, &fewer);
  came = g_strdup_printf (ngettext ("%u question more", "%u questions more", more.n), more.n);
  went = g_strdup_printf (ngettext ("%u question fewer", "%u questions fewer", fewer.n), fewer.n);
  if (more.n > 0)
    add_sentence (all, came);
  if (fewer.n > 0)
    add_sentence (all, went);
  if (fewer.n_parked > 0)
    add_sentence (all, _ ("What was said there is kept"));

  return all->len > 0 ? g_string_free (g_steal_pointer (&all), FALSE) : NULL;
}

static gboolean
has_come (VgBranch *self, guint index)
{
  return self->shown->data[index] == 0 &&
         vg_route_is_shown (vg_interview_get_route (self->interview), index) &&
         vg_item_get_kind (vg_guide_get_item (self->guide, index)) != VG_ITEM_NOTE;
}

guint
vg_branch_count_before (VgBranch *self, guint index, guint *out_first)
{
  guint n_before = 0;

  *out_first = VG_NO_ITEM;
  if (self->guide != vg_interview_get_guide (self->interview))
    return 0;

  for (guint i = 0; i < self->shown->len && i < index; i++) {
    if (!has_come (self, i))
      continue;
    if (n_before == 0)
      *out_first = i;
    n_before++;
  }

  return n_before;
}
