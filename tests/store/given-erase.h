/* SPDX-License-Identifier: GPL-3.0-or-later */

/* given-erase.h - what somebody may still have of a vault in which something was erased. */
#pragma once

#include "given-vault.h"

G_BEGIN_DECLS

#define GIVEN_TODAY "2026-11-26"

/* Two cases; in each of them acts of two authors about two people, and about none. */
VgVaultFile *given_two_cases (Home *home);

VgStored *given_load (VgVaultFile *vault, const char *case_id);

/* How many acts say @word. */
guint given_saying (VgStored *stored, const char *word);

/* All rows of acts as they are now. Returns: (transfer full) */
GPtrArray *given_rows (VgVaultFile *vault);

/* How many of these rows say @canary to somebody who has all keys of @vault. */
guint given_open_rows (VgVaultFile *vault, GPtrArray *rows, const char *canary);

/* The keys of a case, plain and wrapped: what must be in no file afterwards. Returns:
 * (transfer full) (element-type GBytes)
 */
GPtrArray *given_traces (VgVaultFile *vault, const char *case_id);

/* Of a vault that is closed. */
void given_no_traces (Home *home, GPtrArray *traces);

G_END_DECLS
