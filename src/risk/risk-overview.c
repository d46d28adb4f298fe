/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "risk/risk-overview.h"

#include "base/json.h"
#include "guide/name.h"
#include "model/place.h"

#include <glib/gi18n-lib.h>

struct _VgRiskOverview {
  char *id;
  JsonObject *record; /* NULL where only items are there, or nothing */
  GPtrArray *domains;
  GPtrArray *flags;
};

static JsonObject *
ref_record (VgCase *subject, const char *id)
{
  g_autofree char *place = vg_place_join ("assessment", id, NULL);
  JsonObject *record = vg_case_get_object (subject, place);

  return record != NULL ? json_object_ref (record) : NULL;
}

VgRiskOverview *
vg_risk_overview_new (VgCase *subject, const char *assessment)
{
  VgRiskOverview *self = NULL;

  g_return_val_if_fail (VG_IS_CASE (subject), NULL);

  self = g_new0 (VgRiskOverview, 1);
  self->id = g_strdup (assessment);
  self->record = assessment != NULL ? ref_record (subject, assessment) : NULL;
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_domain_view_free);
  self->flags = g_ptr_array_new_with_free_func ((GDestroyNotify) vg_red_flag_free);
  for (const VgRiskDomain *domain = vg_name_risk_domains; domain->code != NULL; domain++)
    g_ptr_array_add (self->domains, vg_domain_view_new (subject, assessment, domain->code));
  for (guint i = 1; i <= VG_NAME_N_RED_FLAGS; i++) {
    g_autofree char *code = g_strdup_printf (VG_NAME_RED_FLAG "%u", i);

    g_ptr_array_add (self->flags, vg_red_flag_new (subject, assessment, code));
  }

  return self;
}

void
vg_risk_overview_free (VgRiskOverview *self)
{
  g_clear_pointer (&self->record, json_object_unref);
  g_ptr_array_unref (self->domains);
  g_ptr_array_unref (self->flags);
  g_free (self->id);
  g_free (self);
}

const char *
vg_risk_overview_get_id (VgRiskOverview *self)
{
  return self->id;
}

const char *
vg_risk_overview_get (VgRiskOverview *self, const char *member)
{
  return vg_json_get_string (self->record, member);
}

GPtrArray *
vg_risk_overview_get_domains (VgRiskOverview *self)
{
  return self->domains;
}

GPtrArray *
vg_risk_overview_get_flags (VgRiskOverview *self)
{
  return self->flags;
}

const VgDomainView *
vg_risk_overview_find_domain (VgRiskOverview *self, const char *code)
{
  for (guint i = 0; i < self->domains->len; i++) {
    const VgDomainView *domain = self->domains->pdata[i];

    if (g_str_equal (domain->code, code))
      return domain;
  }

  return NULL;
}

const VgRedFlag *
vg_risk_overview_find_flag (VgRiskOverview *self, const char *code)
{
  for (guint i = 0; i < self->flags->len; i++) {
    const VgRedFlag *flag = self->flags->pdata[i];

    if (g_str_equal (flag->item->code, code))
      return flag;
  }

  return NULL;
}

guint
vg_risk_overview_count_flags (VgRiskOverview *self, VgRedFlagState state)
{
  guint n = 0;

  for (guint i = 0; i < self->flags->len; i++)
    n += ((const VgRedFlag *) self->flags->pdata[i])->state == state;

  return n;
}

char *
vg_risk_overview_say_known (VgRiskOverview *self)
{
  guint n = 0;
  guint n_open = 0;
  guint n_unknown = 0;

  for (guint i = 0; i < self->domains->len; i++) {
    const VgDomainView *domain = self->domains->pdata[i];

    n += domain->items->len;
    n_open += domain->n_open;
    n_unknown += domain->n_unknown;
  }

  if (n_unknown == 0)
    return g_strdup_printf (_ ("Of %u questions besides the red flags %u were looked at."), n,
                            n - n_open);

  return g_strdup_printf (
      ngettext (
          "Of %u questions besides the red flags %u were looked at; of %u nobody knows the answer.",
          "Of %u questions besides the red flags %u were looked at; of %u nobody knows the answer.",
          n_unknown),
      n, n - n_open, n_unknown);
}
