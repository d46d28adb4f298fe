/* SPDX-License-Identifier: GPL-3.0-or-later */

/* error.h - the one error domain of the core.
 *
 * A code exists only when some caller acts on it. Everything else is
 * VG_ERROR_FAILED with a good message.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define VG_ERROR (vg_error_quark ())

/* VgError:
 * @VG_ERROR_FAILED: something went wrong; the message says what
 * @VG_ERROR_PARSE: input from outside is not what its format promises
 * @VG_ERROR_NOT_FOUND: no such case, guide, party, or file
 * @VG_ERROR_FINDINGS: the user's plan has findings; the message lists them
 * @VG_ERROR_TAMPERED: bytes that do not open with the right key, or a chain that does not hold
 * @VG_ERROR_PASSPHRASE: these words do not open it
 * @VG_ERROR_BUSY: somebody else has it open
 * @VG_ERROR_NEWER: made by a newer version of the program
 * @VG_ERROR_READ_ONLY: nothing can be written there
 * @VG_ERROR_FULL: the disk is full; what was saved before is safe
 * @VG_ERROR_STOPPED: a write failed so that nobody knows what is on disk; open again
 */
typedef enum {
  VG_ERROR_FAILED,
  VG_ERROR_PARSE,
  VG_ERROR_NOT_FOUND,
  VG_ERROR_FINDINGS,
  VG_ERROR_TAMPERED,
  VG_ERROR_PASSPHRASE,
  VG_ERROR_BUSY,
  VG_ERROR_NEWER,
  VG_ERROR_READ_ONLY,
  VG_ERROR_FULL,
  VG_ERROR_STOPPED,
} VgError;

GQuark vg_error_quark (void);

G_END_DECLS
