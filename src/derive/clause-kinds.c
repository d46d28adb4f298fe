/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "derive/clause-kinds.h"

#include "base/language.h"
#include "derive/facet-view.h"
#include "derive/sheet.h"
#include "interview/release.h"
#include "model/people.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

static const char *const blocks[] = { "contact",  "encounter",  "others-know", "social-media",
                                      "apology",  "payment",    "gesture",     "behaviour",
                                      "children", "evaluation", "if-not",      NULL };

struct _VgClauseKinds {
  VgSheet *sheet;
};

VgClauseKinds *
vg_clause_kinds_read (GError **error)
{
  VgSheet *sheet = vg_sheet_read_papers (error);
  VgClauseKinds *self = NULL;

  if (sheet == NULL)
    return NULL;

  self = g_new0 (VgClauseKinds, 1);
  self->sheet = sheet;
  return self;
}

void
vg_clause_kinds_free (VgClauseKinds *self)
{
  if (self == NULL)
    return;

  vg_sheet_free (self->sheet);
  g_free (self);
}

const char *const *
vg_clause_kinds_list (void)
{
  return blocks;
}

const char *
vg_clause_kinds_say (VgClauseKinds *self, const char *block)
{
  return vg_sheet_say (self->sheet, "blocks", block, vg_language_get ());
}

/* NULL where the group has nothing of @block. */
static const char *
find_words (VgClauseKinds *self, const char *group, const char *block)
{
  const char *words = vg_sheet_say (self->sheet, group, block, vg_language_get ());

  return g_str_equal (words, block) ? NULL : words;
}

const char *
vg_clause_kinds_say_note (VgClauseKinds *self, const char *block)
{
  return find_words (self, "notes", block);
}

/* --- What a kind presupposes --- */

static gboolean
has_role (VgCase *subject, const char *party, const char *role)
{
  return g_strcmp0 (vg_people_get_role (subject, party), role) == 0;
}

/* The first accused who does not acknowledge all of it, or NULL. Returns: (transfer full) */
static char *
find_other_view (VgCase *subject, char **facets)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  for (guint i = 0; i < people->len; i++)
    if (has_role (subject, people->pdata[i], "accused") &&
        vg_facet_view_weigh (subject, people->pdata[i], (const char *const *) facets, NULL) !=
            VG_FACETS_ACKNOWLEDGED)
      return g_strdup (people->pdata[i]);

  return NULL;
}

/* Whether @party lets everyone harmed or accused know of all the facets. */
static gboolean
is_released_by (VgCase *subject, const char *party, char **facets, GPtrArray *people)
{
  for (guint i = 0; facets[i] != NULL; i++) {
    g_autofree char *place = vg_place_join ("acknowledgement", party, facets[i], NULL);

    for (guint n = 0; n < people->len; n++) {
      const char *reader = people->pdata[n];
      gboolean is_reader = has_role (subject, reader, "harmed") ||
                           has_role (subject, reader, "accused");

      if (is_reader && !g_str_equal (reader, party) && !vg_release_is_for (subject, place, reader))
        return FALSE;
    }
  }

  return TRUE;
}

static gboolean
is_released (VgCase *subject, char **facets)
{
  g_autoptr (GPtrArray) people = vg_people_list (subject);

  for (guint i = 0; i < people->len; i++)
    if (has_role (subject, people->pdata[i], "accused") &&
        !is_released_by (subject, people->pdata[i], facets, people))
      return FALSE;

  return TRUE;
}

VgClauseVerdict
vg_clause_kinds_judge (VgClauseKinds *self, VgCase *subject, const char *block)
{
  g_auto (GStrv) facets = NULL;
  g_autofree char *other = NULL;

  g_return_val_if_fail (self != NULL && block != NULL, VG_CLAUSE_REFUSED);

  facets = vg_sheet_dup_list (self->sheet, "presupposes", block);
  if (facets[0] == NULL)
    return VG_CLAUSE_FITS;

  other = find_other_view (subject, facets);
  if (other != NULL)
    return VG_CLAUSE_REFUSED;

  return is_released (subject, facets) ? VG_CLAUSE_FITS : VG_CLAUSE_WAITS;
}

/* "That it happened; The own part in it" */
static char *
say_facets (VgClauseKinds *self, char **facets)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();

  for (guint i = 0; facets[i] != NULL; i++)
    g_ptr_array_add (
        said, (gpointer) vg_sheet_say (self->sheet, "facets", facets[i], vg_language_get ()));
  g_ptr_array_add (said, NULL);

  return g_strjoinv ("; ", (char **) said->pdata);
}

static char *
say_refused (VgClauseKinds *self, VgCase *subject, const char *block, char **facets)
{
  g_autofree char *party = find_other_view (subject, facets);
  g_autofree char *name = vg_people_dup_name (subject, party);
  g_autofree char *wanted = say_facets (self, facets);
  const char *instead = find_words (self, "instead", block);
  gboolean is_denied = vg_facet_view_weigh (subject, party, (const char *const *) facets, NULL) ==
                       VG_FACETS_DENIED;
  g_autofree char *why = g_strdup_printf (
      is_denied
          /* Translators: the title of a kind of arrangement, what it presupposes, a name. */
          ? _ ("“%s” presupposes an acknowledgement (%s), and %s sees it differently. Written "
               "down, "
               "it would put words into a mouth.")
          : _ ("“%s” presupposes an acknowledgement (%s), and it is not known whether %s gives it. "
               "Ask first; until then it would put words into a mouth."),
      vg_clause_kinds_say (self, block), wanted, name);

  return instead != NULL ? g_strjoin (" ", why, instead, NULL) : g_steal_pointer (&why);
}

char *
vg_clause_kinds_dup_reason (VgClauseKinds *self, VgCase *subject, const char *block)
{
  const VgClauseVerdict verdict = vg_clause_kinds_judge (self, subject, block);
  g_auto (GStrv) facets = vg_sheet_dup_list (self->sheet, "presupposes", block);

  if (verdict == VG_CLAUSE_FITS)
    return NULL;
  if (verdict == VG_CLAUSE_REFUSED)
    return say_refused (self, subject, block, facets);

  return g_strdup (_ ("It rests on an acknowledgement that not everyone may know of yet. The paper "
                      "leaves it out until that is released."));
}
