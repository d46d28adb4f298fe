/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "workspace/vault-thread.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>

/* One piece of work, on the stack of whoever waits for it. */
typedef struct {
  VgTurn turn;
  guint64 number;
  VgVaultWork work;
  gpointer data;
  GError **error;
  gboolean is_done;
  gboolean is_right;
} Piece;

struct _VgVaultThread {
  GThread *thread;
  GMutex mutex;
  GCond changed;
  GQueue waiting;
  guint64 n_pieces;
  gboolean is_ending;
  VgVaultFile *file; /* the thread's own */
};

static int
compare (gconstpointer a, gconstpointer b, gpointer unused)
{
  const Piece *left = a;
  const Piece *right = b;

  if (left->turn != right->turn)
    return left->turn < right->turn ? -1 : 1;

  return left->number < right->number ? -1 : 1;
}

/* Called with the mutex held. Returns: NULL when all is done and the thread is to end */
static Piece *
wait_for_piece (VgVaultThread *self)
{
  while (g_queue_is_empty (&self->waiting) && !self->is_ending)
    g_cond_wait (&self->changed, &self->mutex);

  return g_queue_pop_head (&self->waiting);
}

static gpointer
work_off (gpointer data)
{
  VgVaultThread *self = data;
  Piece *piece = NULL;

  g_mutex_lock (&self->mutex);
  while ((piece = wait_for_piece (self)) != NULL) {
    g_mutex_unlock (&self->mutex);
    piece->is_right = piece->work (&self->file, piece->data, piece->error);
    g_mutex_lock (&self->mutex);
    piece->is_done = TRUE;
    g_cond_broadcast (&self->changed);
  }
  g_mutex_unlock (&self->mutex);

  g_clear_pointer (&self->file, vg_vault_file_close);
  return NULL;
}

VgVaultThread *
vg_vault_thread_new (void)
{
  VgVaultThread *self = g_new0 (VgVaultThread, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);
  self->thread = g_thread_new ("vault", work_off, self);
  return self;
}

gboolean
vg_vault_thread_run (VgVaultThread *self,
                     VgTurn turn,
                     VgVaultWork work,
                     gpointer data,
                     GError **error)
{
  Piece piece = { .turn = turn, .work = work, .data = data, .error = error };

  if (g_thread_self () == self->thread)
    return work (&self->file, data, error);

  g_mutex_lock (&self->mutex);
  if (self->is_ending) {
    g_mutex_unlock (&self->mutex);
    g_set_error (error, VG_ERROR, VG_ERROR_FAILED, _ ("The vault is closed. Open it again."));
    return FALSE;
  }

  piece.number = ++self->n_pieces;
  g_queue_insert_sorted (&self->waiting, &piece, compare, NULL);
  g_cond_broadcast (&self->changed);
  while (!piece.is_done)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);

  return piece.is_right;
}

void
vg_vault_thread_stop (VgVaultThread *self)
{
  g_mutex_lock (&self->mutex);
  self->is_ending = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);

  g_clear_pointer (&self->thread, g_thread_join);
}

void
vg_vault_thread_free (VgVaultThread *self)
{
  vg_vault_thread_stop (self);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}
