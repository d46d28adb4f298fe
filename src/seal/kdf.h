/* SPDX-License-Identifier: GPL-3.0-or-later */

/* kdf.h - from a passphrase to a key: Argon2id with bounded costs. */
#pragma once

#include "seal/secret.h"

G_BEGIN_DECLS

#define VG_SALT_BYTES 16

/* Costs outside the bounds are refused before any memory is asked for: a hostile file can
 * neither exhaust the machine nor make the passphrase cheap to guess. Below the floor a
 * vault opens, and the program asks to raise it.
 */
#define VG_KDF_LEAST_PASSES 1
#define VG_KDF_MOST_PASSES  64
#define VG_KDF_LEAST_MIB    64
#define VG_KDF_MOST_MIB     4096
#define VG_KDF_FLOOR_PASSES 3
#define VG_KDF_FLOOR_MIB    256

typedef struct {
  guint passes;
  guint mib;
} VgKdfCost;

#define VG_KDF_DEFAULT ((VgKdfCost){ 4, 512 })

/* "4:512". FALSE with VG_ERROR_PARSE where @text is no cost, or out of bounds. */
gboolean vg_kdf_cost_parse (const char *text, VgKdfCost *out, GError **error);
gboolean vg_kdf_cost_check (const VgKdfCost *cost, GError **error);
gboolean vg_kdf_cost_is_below_floor (const VgKdfCost *cost);

/* Slow on purpose. @passphrase is put into Unicode form NFC first.
 *
 * Returns: (transfer full) (nullable): NULL with VG_ERROR_PARSE where the cost is out of
 * bounds or the passphrase is no UTF-8, VG_ERROR_FAILED where there is not enough memory:
 * the message says how much is needed
 */
VgSecret *vg_kdf_derive (const char *passphrase,
                         const guint8 salt[VG_SALT_BYTES],
                         const VgKdfCost *cost,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
