/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "seal/secret.h"

#include "seal/guard.h"

#include <sodium.h>
#include <string.h>

#define ARENA_KEYS 50000

struct _VgSecret {
  gatomicrefcount refs;
  guint8 *bytes; /* in an arena */
};

/* Arenas are never given back: what was freed is used again. */
static GMutex lock;
static guint8 *fresh;    /* of the newest arena, never used so far */
static gsize n_fresh;    /* how many keys fit there */
static GPtrArray *freed; /* all zero */
static gboolean is_locked = TRUE;

/* libsodium locks what it allocates, and keeps silent where the system refuses. To lock
 * once more costs nothing where it was granted, and fails again where it was not.
 */
static void
add_arena (void)
{
  const gsize size = ARENA_KEYS * VG_SECRET_BYTES;

  vg_guard_start ();
  fresh = sodium_malloc (size);
  if (fresh == NULL)
    g_error ("no memory for keys");

  n_fresh = ARENA_KEYS;
  if (sodium_mlock (fresh, size) != 0)
    is_locked = FALSE;
  if (freed == NULL)
    freed = g_ptr_array_new ();
}

/* With the lock held, as all above. */
static guint8 *
find_slot (void)
{
  guint8 *slot = NULL;

  if (freed != NULL && freed->len > 0)
    return g_ptr_array_steal_index_fast (freed, freed->len - 1);
  if (n_fresh == 0)
    add_arena ();

  slot = fresh;
  fresh += VG_SECRET_BYTES;
  n_fresh--;
  return slot;
}

static guint8 *
take_slot (void)
{
  guint8 *slot = NULL;

  g_mutex_lock (&lock);
  slot = find_slot ();
  g_mutex_unlock (&lock);
  return slot;
}

static void
give_back_slot (guint8 *slot)
{
  sodium_memzero (slot, VG_SECRET_BYTES);
  g_mutex_lock (&lock);
  g_ptr_array_add (freed, slot);
  g_mutex_unlock (&lock);
}

static VgSecret *
new_secret (void)
{
  VgSecret *self = g_new (VgSecret, 1);

  g_atomic_ref_count_init (&self->refs);
  self->bytes = take_slot ();
  return self;
}

VgSecret *
vg_secret_new_random (void)
{
  VgSecret *self = new_secret ();

  randombytes_buf (self->bytes, VG_SECRET_BYTES);
  return self;
}

VgSecret *
vg_secret_take (guint8 bytes[VG_SECRET_BYTES])
{
  VgSecret *self = new_secret ();

  memcpy (self->bytes, bytes, VG_SECRET_BYTES);
  sodium_memzero (bytes, VG_SECRET_BYTES);
  return self;
}

VgSecret *
vg_secret_derive (VgSecret *self, const char *purpose)
{
  VgSecret *derived = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (purpose != NULL, NULL);

  derived = new_secret ();
  crypto_generichash (derived->bytes, VG_SECRET_BYTES, (const guint8 *) purpose, strlen (purpose),
                      self->bytes, VG_SECRET_BYTES);
  return derived;
}

VgSecret *
vg_secret_ref (VgSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
vg_secret_unref (VgSecret *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  give_back_slot (self->bytes);
  g_free (self);
}

const guint8 *
vg_secret_peek (VgSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

gboolean
vg_secret_equal (VgSecret *a, VgSecret *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  return sodium_memcmp (a->bytes, b->bytes, VG_SECRET_BYTES) == 0;
}

gboolean
vg_secret_is_locked (void)
{
  gboolean answer = FALSE;

  g_mutex_lock (&lock);
  if (freed == NULL)
    add_arena ();
  answer = is_locked;
  g_mutex_unlock (&lock);
  return answer;
}
