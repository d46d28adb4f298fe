/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-key.h"

VgSecret *
vg_backup_key_derive (VgSecret *key, VgBackupKind kind)
{
  return vg_secret_derive (key, kind == VG_BACKUP_KEYS ? "backup keys" : "backup data");
}
