/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "guide/finding.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

void
vg_finding_free (VgFinding *self)
{
  g_free (self->file);
  g_free (self->rule);
  g_free (self->id);
  g_free (self->what);
  g_free (self);
}

char *
vg_finding_say (VgFinding *self)
{
  GString *out = g_string_new (self->file);

  if (self->line > 0)
    g_string_append_printf (out, ":%u:%u", self->line, self->column);
  g_string_append (out, ": ");
  if (self->is_note)
    g_string_append_printf (out, "%s: ", _ ("note"));
  if (self->id != NULL)
    g_string_append_printf (out, "%s: ", self->id);
  g_string_append (out, self->what);

  return g_string_free (out, FALSE);
}

gboolean
vg_findings_are_faults (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (!((VgFinding *) g_ptr_array_index (findings, i))->is_note)
      return TRUE;

  return FALSE;
}

gboolean
vg_findings_refuse (GPtrArray *findings, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  if (!vg_findings_are_faults (findings))
    return TRUE;

  for (guint i = 0; i < findings->len; i++) {
    VgFinding *finding = g_ptr_array_index (findings, i);
    g_autofree char *said = vg_finding_say (finding);

    if (!finding->is_note)
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", said);
  }

  g_set_error_literal (error, VG_ERROR, VG_ERROR_FINDINGS, all->str);
  return FALSE;
}
