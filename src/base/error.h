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
 */
typedef enum {
  VG_ERROR_FAILED,
  VG_ERROR_PARSE,
  VG_ERROR_NOT_FOUND,
  VG_ERROR_FINDINGS,
} VgError;

GQuark vg_error_quark (void);

G_END_DECLS
