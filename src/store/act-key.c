/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/act-key.h"

#include "base/error.h"

#include <string.h>

VgSecret *
vg_act_key_ensure (VgVaultFile *vault,
                   const guint8 cas[VG_ID_BYTES],
                   VgAct *act,
                   guint8 id[VG_ID_BYTES],
                   GError **error)
{
  VgSecret *of_case = vg_vault_keys_find (vault->keys, cas, VG_NOBODY, error);
  g_auto (GStrv) people = vg_act_list_people (act);
  g_autoptr (GError) failure = NULL;
  VgSecret *key = NULL;

  memcpy (id, VG_NOBODY, VG_ID_BYTES);
  if (of_case == NULL || g_strv_length (people) != 1)
    return of_case;

  vg_digest_hidden_id (of_case, people[0], id);
  key = vg_vault_keys_find (vault->keys, cas, id, &failure);
  if (key != NULL || g_error_matches (failure, VG_ERROR, VG_ERROR_NOT_FOUND))
    return key != NULL ? key : vg_vault_keys_make (vault->keys, cas, id, error);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
