/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/domain-view.h"

#include "base/json.h"
#include "guide/name.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_ASSESSMENT "none" /* where nothing stands: an id must be a word */
#define TOO_UNKNOWN   3

static guint
count_items (const char *code)
{
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    if (g_str_equal (domain->code, code))
      return domain->n_items;

  return 0;
}

static void
count (VgDomainView *self, const VgRiskItem *item)
{
  if (item->presence == NULL)
    self->n_open += 1;
  else if (vg_risk_item_is_unknown (item))
    self->n_unknown += 1;
  else if (vg_risk_item_is_found (item))
    self->n_found += 1;
  else
    self->n_absent += 1;
}

static void
add_items (VgDomainView *self, VgCase *subject, const char *assessment)
{
  guint n = count_items (self->code);

  for (guint i = 1; i <= n; i++) {
    g_autofree char *code = g_strdup_printf ("%s%u", self->code, i);
    VgRiskItem *item = vg_risk_item_new (subject, assessment, code);

    count (self, item);
    g_ptr_array_add (self->items, item);
  }
}

/* "FV" or one of its items, "FV3"; the code of another domain never begins with it. */
static gboolean
is_of (const VgDomainView *self, const char *item)
{
  return item != NULL && g_str_has_prefix (item, self->code);
}

static void
add_measures (VgDomainView *self, VgCase *subject)
{
  g_autoptr (GPtrArray) places = vg_case_list (subject, "measure");

  for (guint i = 0; i < places->len; i++) {
    JsonObject *measure = vg_case_get_object (subject, places->pdata[i]);

    if (is_of (self, vg_json_get_string (measure, "item")))
      g_ptr_array_add (self->measures, g_strdup (places->pdata[i]));
  }
}

static VgDomainState
judge (const VgDomainView *self)
{
  gboolean weighs = g_strcmp0 (self->level, "low") != 0 && self->level != NULL;

  if (g_strcmp0 (self->level, "high") == 0 || (weighs && !vg_domain_view_is_met (self)))
    return VG_DOMAIN_NEEDS_YOU;
  if (g_strcmp0 (self->level, "low") == 0 && vg_domain_view_is_too_unknown (self))
    return VG_DOMAIN_NEEDS_YOU;
  if (self->n_open == self->items->len && self->level == NULL)
    return VG_DOMAIN_NOTHING_KNOWN;

  return self->n_open > 0 || self->level == NULL ? VG_DOMAIN_UNDER_WAY : VG_DOMAIN_LOOKED_AT;
}

VgDomainView *
vg_domain_view_new (VgCase *subject, const char *assessment, const char *code)
{
  VgDomainView *self = g_new0 (VgDomainView, 1);
  const char *id = assessment != NULL ? assessment : NO_ASSESSMENT;
  g_autofree char *place = vg_place_join ("risk", id, code, NULL);
  JsonObject *record = vg_case_get_object (subject, place);

  self->code = g_strdup (code);
  self->level = g_strdup (vg_json_get_string (record, "level"));
  self->words = g_strdup (vg_json_get_string (record, "note"));
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_risk_item_free);
  self->measures = g_ptr_array_new_with_free_func (g_free);
  add_items (self, subject, id);
  add_measures (self, subject);
  self->state = judge (self);
  return self;
}

void
vg_domain_view_free (VgDomainView *self)
{
  g_free (self->code);
  g_free (self->level);
  g_free (self->words);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->measures);
  g_free (self);
}

gboolean
vg_domain_view_is_too_unknown (const VgDomainView *self)
{
  return self->n_unknown + self->n_open >= TOO_UNKNOWN;
}

gboolean
vg_domain_view_is_met (const VgDomainView *self)
{
  gboolean has_action = FALSE;

  for (guint i = 0; i < self->items->len; i++) {
    const VgRiskItem *item = self->items->pdata[i];

    has_action = has_action || (vg_risk_item_is_found (item) && item->action != NULL);
  }

  return has_action || self->measures->len > 0;
}

static const struct {
  const char *word;
  const char *said;
} states[] = {
  [VG_DOMAIN_NOTHING_KNOWN] = { "nothing-known", N_ ("Nothing known yet") },
  [VG_DOMAIN_UNDER_WAY] = { "under-way", N_ ("Looked at in part") },
  [VG_DOMAIN_LOOKED_AT] = { "looked-at", N_ ("Looked at") },
  [VG_DOMAIN_NEEDS_YOU] = { "needs-you", N_ ("Needs you") },
};

const char *
vg_domain_state_get_word (VgDomainState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].word;
}

const char *
vg_domain_state_say (VgDomainState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return _ (states[state].said);
}

char *
vg_domain_view_say_known (const VgDomainView *self)
{
  guint n_seen = self->items->len - self->n_open;

  if (self->n_unknown == 0)
    /* Translators: how many questions of a domain were looked at. */
    return g_strdup_printf (_ ("%u of %u looked at"), n_seen, self->items->len);

  /* Translators: the last number: of these nobody knows the answer. */
  return g_strdup_printf (_ ("%u of %u looked at, %u not known"), n_seen, self->items->len,
                          self->n_unknown);
}
