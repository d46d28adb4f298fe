/* SPDX-License-Identifier: GPL-3.0-or-later */

/* new-words.h - new words that open a vault: a passphrase is chosen, a recovery code is shown.
 *
 * With somebody at the terminal it is a talk, and what is secret stands on the terminal only.
 * Without, a passphrase is a line of --passphrase-fd, and what was drawn is printed.
 */
#pragma once

#include "workspace/vault.h"

G_BEGIN_DECLS

typedef enum {
  VG_WORDS_CHOSEN,    /* by who is asked */
  VG_WORDS_GENERATED, /* six words drawn at random */
} VgWords;

/* A passphrase that is good enough: VG_ERROR_FINDINGS says why one is not.
 *
 * Returns: (transfer full) (nullable): wipe it with vg_wipe_text()
 */
char *vg_new_words_choose (VgWords words, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Shows @code, which opens @vault, and has it typed back where somebody can; what was not
 * typed back stays unconfirmed.
 */
void vg_new_words_show_code (VgVault *vault, const char *code);

G_END_DECLS
