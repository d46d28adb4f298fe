/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/head.h"

#include <string.h>

void
vg_head_set_kind (VgHead *self, const char *kind)
{
  g_assert (strlen (kind) < VG_ID_BYTES);
  memset (self->name.author, 0, VG_ID_BYTES);
  memcpy (self->name.author, kind, strlen (kind));
}

gboolean
vg_head_is_chain (const VgHead *self)
{
  static const char *const kinds[] = { VG_HEAD_COVER, VG_HEAD_CARD, VG_HEAD_SETTING };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++) {
    VgHead other;

    vg_head_set_kind (&other, kinds[i]);
    if (memcmp (other.name.author, self->name.author, VG_ID_BYTES) == 0)
      return FALSE;
  }

  return TRUE;
}

gboolean
vg_head_take_row (VgHead *self, VgStatement *row)
{
  gint64 number = vg_statement_get_int (row, 2);

  self->name.number = (guint64) number;
  return number >= 1 && vg_statement_copy_bytes (row, 0, self->name.cas, VG_ID_BYTES) &&
         vg_statement_copy_bytes (row, 1, self->name.author, VG_ID_BYTES) &&
         vg_statement_copy_bytes (row, 3, self->link, VG_DIGEST_BYTES);
}

gboolean
vg_head_read (VgHead *self, VgDatabase *database, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database, "SELECT cas, author, number, link FROM head WHERE cas=? AND author=?", error);
  const VgHead wanted = *self;
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, wanted.name.cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, wanted.name.author, VG_ID_BYTES);
  step = vg_statement_step (statement, error);
  self->name.number = 0;
  memset (self->link, 0, VG_DIGEST_BYTES);
  if (step == VG_STEP_ROW && !vg_head_take_row (self, statement))
    return vg_database_fail_damaged (error);

  return step != VG_STEP_FAILED;
}

gboolean
vg_head_write (const VgHead *self, VgDatabase *database, GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database,
      "INSERT INTO head(cas, author, number, link) VALUES(?, ?, ?, ?)"
      " ON CONFLICT DO UPDATE SET number=excluded.number, link=excluded.link",
      error);

  if (statement == NULL)
    return FALSE;

  vg_statement_add_bytes (statement, self->name.cas, VG_ID_BYTES);
  vg_statement_add_bytes (statement, self->name.author, VG_ID_BYTES);
  vg_statement_add_int (statement, (gint64) self->name.number);
  vg_statement_add_bytes (statement, self->link, VG_DIGEST_BYTES);
  return vg_statement_run (statement, error);
}

GArray *
vg_head_list_chains (VgDatabase *database, const guint8 cas[VG_ID_BYTES], GError **error)
{
  g_autoptr (VgStatement) statement = vg_database_prepare (
      database, "SELECT cas, author, number, link FROM head WHERE cas=? ORDER BY author", error);
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (VgHead));
  VgStep step = VG_STEP_FAILED;

  if (statement == NULL)
    return NULL;

  vg_statement_add_bytes (statement, cas, VG_ID_BYTES);
  while ((step = vg_statement_step (statement, error)) == VG_STEP_ROW) {
    VgHead head;

    if (!vg_head_take_row (&head, statement)) {
      vg_database_fail_damaged (error);
      return NULL;
    }
    if (vg_head_is_chain (&head))
      g_array_append_val (heads, head);
  }

  return step == VG_STEP_DONE ? g_steal_pointer (&heads) : NULL;
}

void
vg_head_follow (VgHead *self, const guint8 commitment[VG_DIGEST_BYTES])
{
  guint8 link[VG_DIGEST_BYTES];

  self->name.number++;
  vg_chain_link (self->link, &self->name, commitment, link);
  memcpy (self->link, link, VG_DIGEST_BYTES);
}

void
vg_head_name_next (const VgHead *self, const char *format, VgRowName *out)
{
  memset (out, 0, sizeof *out);
  g_strlcpy (out->format, format, sizeof out->format);
  memcpy (out->cas, self->name.cas, VG_ID_BYTES);
  memcpy (out->author, self->name.author, VG_ID_BYTES);
  out->number = self->name.number + 1;
  memcpy (out->previous, self->link, VG_DIGEST_BYTES);
}
