/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/backup-table.h"

#define ID                                                                                         \
  {                                                                                                \
    VG_COLUMN_BYTES, 16, 16                                                                        \
  }
#define DIGEST                                                                                     \
  {                                                                                                \
    VG_COLUMN_BYTES, 32, 32                                                                        \
  }
#define WRAPPED                                                                                    \
  {                                                                                                \
    VG_COLUMN_BYTES, 72, 72                                                                        \
  }
#define NUMBER                                                                                     \
  {                                                                                                \
    VG_COLUMN_NUMBER, 1, G_MAXINT64                                                                \
  }
#define BODY                                                                                       \
  {                                                                                                \
    VG_COLUMN_BYTES, 296, 1052712                                                                  \
  }
#define BODY_OR_GAP                                                                                \
  {                                                                                                \
    VG_COLUMN_BYTES, 296, 1052712, TRUE                                                            \
  }
#define DATE_OR_ACT                                                                                \
  {                                                                                                \
    VG_COLUMN_TEXT, 10, 10, TRUE                                                                   \
  }

/* The lengths are those of schema.c. */
static const VgBackupTable tables[] = {
  [VG_TABLE_SLOT] = { VG_BACKUP_DATA,
                      "SELECT id, kind, commitment FROM key_slot",
                      NULL,
                      { ID, { VG_COLUMN_NUMBER, 1, 2 }, DIGEST } },
  [VG_TABLE_ERASED] = { VG_BACKUP_DATA,
                        "SELECT id, body FROM erased",
                        "INSERT INTO erased(id, body) VALUES(?, ?)",
                        { NUMBER, BODY } },
  [VG_TABLE_SETTING] = { VG_BACKUP_DATA,
                         "SELECT id, body FROM setting",
                         "INSERT INTO setting(id, body) VALUES(?, ?)",
                         { ID, BODY } },
  [VG_TABLE_OWN] = { VG_BACKUP_DATA,
                     "SELECT number, previous, commitment, body FROM own ORDER BY number",
                     "INSERT INTO own(number, previous, commitment, body) VALUES(?, ?, ?, ?)",
                     { NUMBER, DIGEST, DIGEST, BODY } },
  [VG_TABLE_HEAD] = { VG_BACKUP_DATA,
                      "SELECT cas, author, number, link FROM head",
                      "INSERT INTO head(cas, author, number, link) VALUES(?, ?, ?, ?)",
                      { ID, ID, NUMBER, DIGEST } },
  [VG_TABLE_COVER] = { VG_BACKUP_DATA,
                       "SELECT cas, body FROM cover",
                       "INSERT INTO cover(cas, body) VALUES(?, ?)",
                       { ID, BODY } },
  [VG_TABLE_CARD] = { VG_BACKUP_DATA,
                      "SELECT cas, body FROM card",
                      "INSERT INTO card(cas, body) VALUES(?, ?)",
                      { ID, BODY } },
  [VG_TABLE_DRAFT] = { VG_BACKUP_DATA,
                       "SELECT cas, body FROM draft",
                       "INSERT INTO draft(cas, body) VALUES(?, ?)",
                       { ID, BODY } },
  [VG_TABLE_ACT] = { VG_BACKUP_DATA,
                     "SELECT cas, author, number, key, previous, commitment, erased_on, body"
                     " FROM act ORDER BY seq",
                     "INSERT INTO act(cas, author, number, key, previous, commitment, erased_on,"
                     " body) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                     { ID, ID, NUMBER, ID, DIGEST, DIGEST, DATE_OR_ACT, BODY_OR_GAP } },
  [VG_TABLE_META] = { VG_BACKUP_KEYS,
                      "SELECT name, value FROM meta WHERE name NOT IN ('id', 'life')",
                      "INSERT INTO meta(name, value) VALUES(?, ?)",
                      { { VG_COLUMN_TEXT, 1, 32 }, { VG_COLUMN_BYTES, 1, 4096 } } },
  [VG_TABLE_CASE_KEY] = { VG_BACKUP_KEYS,
                          "SELECT cas, wrapped FROM case_key",
                          "INSERT INTO case_key(cas, wrapped) VALUES(?, ?)",
                          { ID, WRAPPED } },
  [VG_TABLE_PERSON_KEY] = { VG_BACKUP_KEYS,
                            "SELECT cas, person, wrapped FROM person_key",
                            "INSERT INTO person_key(cas, person, wrapped) VALUES(?, ?, ?)",
                            { ID, ID, WRAPPED } },
};

G_STATIC_ASSERT (G_N_ELEMENTS (tables) == VG_N_TABLES);

const VgBackupTable *
vg_backup_table_get (VgBackupTableId id)
{
  g_assert (id < VG_N_TABLES);
  return &tables[id];
}
