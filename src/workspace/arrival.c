/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/arrival.h"

#include "base/json.h"
#include "words/tokens.h"

#include <glib/gi18n-lib.h>

static void
arrival_free (VgArrival *self)
{
  vg_registration_unref (self->registration);
  vg_proposal_free (self->proposal);
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

/* Folded, so that they compare as people hear them; NULL for none. */
static char *
dup_folded (const char *text)
{
  g_autoptr (VgTokens) tokens = text != NULL ? vg_tokens_new (text) : NULL;

  return tokens != NULL && vg_tokens_get_n (tokens) > 0
             ? vg_tokens_dup_folded (tokens, 0, vg_tokens_get_n (tokens))
             : NULL;
}

static gboolean
sound_alike (const char *one, const char *other)
{
  g_autofree char *a = dup_folded (one);
  g_autofree char *b = dup_folded (other);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* Every name the registration gives is that of the card, and it gives one. */
static gboolean
has_names (VgCaseCard *card, const char *harmed, const char *accused)
{
  if (harmed == NULL && accused == NULL)
    return FALSE;

  return (harmed == NULL || sound_alike (harmed, vg_case_card_get_name (card, "harmed"))) &&
         (accused == NULL || sound_alike (accused, vg_case_card_get_name (card, "accused")));
}

static VgKnown
compare (VgCaseCard *card, VgProposal *proposal)
{
  const char *harmed = vg_proposal_get_person (proposal, "harmed");
  const char *accused = vg_proposal_get_person (proposal, "accused");

  if (sound_alike (vg_case_card_get_registration (card), vg_proposal_get_reference (proposal)))
    return VG_KNOWN_NUMBER;

  return has_names (card, harmed, accused) || has_names (card, accused, harmed) ? VG_KNOWN_NAMES
                                                                                : VG_KNOWN_NOT;
}

/* The same number says more than the same names. */
static void
look_among_cases (VgArrival *self, GListModel *cards)
{
  for (guint i = 0; i < g_list_model_get_n_items (cards) && self->known != VG_KNOWN_NUMBER; i++) {
    g_autoptr (VgCaseCard) card = g_list_model_get_item (cards, i);
    VgKnown known = compare (card, self->proposal);

    if (known == VG_KNOWN_NOT || (known == VG_KNOWN_NAMES && self->known == VG_KNOWN_NAMES))
      continue;
    g_free (self->key);
    g_free (self->label);
    self->known = known;
    self->key = g_strdup (vg_case_card_get_key (card));
    self->label = g_strdup (vg_case_card_get_label (card));
  }
}

static void
look_among_earlier (VgArrival *self, GPtrArray *earlier)
{
  const char *reference = vg_proposal_get_reference (self->proposal);

  for (guint i = 0; i < earlier->len && self->known == VG_KNOWN_NOT; i++) {
    const VgArrival *other = earlier->pdata[i];

    if (sound_alike (vg_proposal_get_reference (other->proposal), reference))
      self->known = VG_KNOWN_EARLIER;
  }
}

GPtrArray *
vg_arrival_list (GPtrArray *registrations,
                 VgRegistrationMap *map,
                 GListModel *cards,
                 VgShelf *shelf)
{
  GPtrArray *arrivals = g_ptr_array_new_with_free_func ((GDestroyNotify) arrival_free);

  for (guint i = 0; i < registrations->len; i++) {
    VgArrival *self = g_new0 (VgArrival, 1);

    self->registration = vg_registration_ref (registrations->pdata[i]);
    self->proposal = vg_proposal_new (self->registration, map, NULL, shelf);
    look_among_cases (self, cards);
    look_among_earlier (self, arrivals);
    g_ptr_array_add (arrivals, self);
  }

  return arrivals;
}

char *
vg_arrival_say_known (const VgArrival *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  switch (self->known) {
  case VG_KNOWN_NUMBER:
    return g_strdup_printf (_ ("“%s” came under the same number."), self->label);
  case VG_KNOWN_NAMES:
    return g_strdup_printf (_ ("In “%s” people have the same names."), self->label);
  case VG_KNOWN_EARLIER:
    return g_strdup (_ ("An earlier one in this file has the same number."));
  case VG_KNOWN_NOT:
  default:
    return NULL;
  }
}

typedef struct {
  const VgArrival *arrival;
  const char *label;
} Making;

static gboolean
fill (VgCase *subject, gpointer user_data, GError **error)
{
  const Making *making = user_data;

  return vg_case_set (subject, "case/label", vg_json_new_string (making->label), error) &&
         vg_proposal_apply (making->arrival->proposal, subject, error);
}

char *
vg_arrival_make_case (const VgArrival *self,
                      VgWorkspace *workspace,
                      const char *label,
                      GError **error)
{
  Making making = { self, label };

  g_return_val_if_fail (self != NULL && label != NULL, NULL);

  return vg_workspace_add_filled (workspace, fill, &making, error);
}
