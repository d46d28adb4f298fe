/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/red-flag.h"

#include "base/json.h"
#include "interview/risk.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

#define NO_ASSESSMENT "none" /* where nothing stands: an id must be a word */

/* The latest assessment that found it and did not resolve it. */
static char *
dup_found_at (VgCase *subject, const char *code)
{
  g_autoptr (GPtrArray) ids = vg_risk_list_assessments (subject);

  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (VgRiskItem) item = vg_risk_item_new (subject, ids->pdata[i], code);
    JsonObject *record = vg_case_get_object (subject, item->place);

    if (vg_risk_item_is_found (item) && vg_json_get_string (record, "resolved") == NULL)
      return g_strdup (item->place);
  }

  return NULL;
}

static VgRedFlagState
judge (VgCase *subject, const VgRedFlag *self)
{
  if (vg_risk_is_open (subject, self->item->code))
    return VG_RED_FLAG_OPEN;
  if (vg_risk_item_is_unknown (self->item))
    return VG_RED_FLAG_UNKNOWN;

  /* What is found and not resolved here, though a later assessment closed it. */
  if (vg_risk_item_is_found (self->item))
    return self->resolved != NULL ? VG_RED_FLAG_RESOLVED : VG_RED_FLAG_OPEN;

  return VG_RED_FLAG_ABSENT;
}

VgRedFlag *
vg_red_flag_new (VgCase *subject, const char *assessment, const char *code)
{
  VgRedFlag *self = g_new0 (VgRedFlag, 1);
  JsonObject *record = NULL;

  self->item = vg_risk_item_new (subject, assessment != NULL ? assessment : NO_ASSESSMENT, code);
  record = vg_case_get_object (subject, self->item->place);
  self->resolved = g_strdup (vg_json_get_string (record, "resolved"));
  self->by = g_strdup (vg_json_get_string (record, "by"));
  self->state = judge (subject, self);
  if (self->state == VG_RED_FLAG_OPEN)
    self->found_at = dup_found_at (subject, code);
  return self;
}

void
vg_red_flag_free (VgRedFlag *self)
{
  vg_risk_item_free (self->item);
  g_free (self->found_at);
  g_free (self->resolved);
  g_free (self->by);
  g_free (self);
}

static const struct {
  const char *word;
  const char *said;
} states[] = {
  [VG_RED_FLAG_OPEN] = { "open", N_ ("Found: this stops") },
  [VG_RED_FLAG_UNKNOWN] = { "unknown", N_ ("Not known yet") },
  [VG_RED_FLAG_RESOLVED] = { "resolved", N_ ("Found and resolved") },
  [VG_RED_FLAG_ABSENT] = { "absent", N_ ("Looked at: not there") },
};

const char *
vg_red_flag_state_get_word (VgRedFlagState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return states[state].word;
}

const char *
vg_red_flag_state_say (VgRedFlagState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), NULL);

  return _ (states[state].said);
}
