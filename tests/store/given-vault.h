/* SPDX-License-Identifier: GPL-3.0-or-later */

/* given-vault.h - a vault in a folder of its own, cheap to open, and acts to put in it. */
#pragma once

#include "store/journal.h"

G_BEGIN_DECLS

#define GIVEN_PASSPHRASE "een paar gewone woorden"
#define GIVEN_COST       ((VgKdfCost){ 1, 64 })

/* Home: the folder of a test, in which nothing outside it is read or written. */
typedef struct {
  char *root;
  char *folder; /* of the vault, not made yet */
  char *file;   /* vault.db in it */
  char *code;
} Home;

/* Once, before any other call: state is kept in a temporary folder. */
void given_start (void);

void given_set_up (Home *home, gconstpointer unused);
void given_tear_down (Home *home, gconstpointer unused);

VgVaultFile *given_create (Home *home);
VgVaultFile *given_open (Home *home);

/* Opened, unlocked. */
VgVaultFile *given_unlocked (Home *home);

/* That it does not open, and why. Returns: (transfer full): the message */
char *given_refusal (Home *home, int code);

/* An act of @author about @person ("" for nobody), that sets a place to @value. */
VgAct *given_act (const char *author, gint64 clock, const char *person, const char *value);

/* Saves it in @case_id, with a cover and a card where the case is new. */
void given_save (VgVaultFile *vault, const char *case_id, VgAct *taken);

/* Three acts by two authors in each of @n_cases. */
void given_cases (VgVaultFile *vault, guint n_cases);

/* Erases one act as the vault itself would, on 2026-03-02. */
void given_erase (VgVaultFile *vault, const char *case_id, const char *author, guint64 number);

/* Runs SQL on the file of a vault that is closed, through a connection of its own, which
 * keeps to no trigger and no check.
 */
void given_sql (Home *home, const char *sql);

void given_copy (const char *from, const char *to);

/* That a check finds nothing. */
void given_sound (VgVaultFile *vault);

/* Whether any file under @folder holds these bytes; of vaults that are closed. */
gboolean given_holds (const char *folder, const guint8 *bytes, gsize length);

/* The folder of what this computer remembers. Lends. */
const char *given_state (void);

G_END_DECLS
