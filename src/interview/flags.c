/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "interview/flags.h"

#include "interview/note.h"
#include "interview/signal.h"

#include <glib/gi18n-lib.h>

struct _VgFlags {
  GHashTable *of; /* question → VgFlag */
  guint n_signals;
  guint n_notes;
};

static void
add (VgFlags *self, const char *question, VgFlag flag)
{
  if (question != NULL)
    g_hash_table_insert (self->of, g_strdup (question),
                         GUINT_TO_POINTER (vg_flags_get (self, question) | flag));
}

VgFlags *
vg_flags_new (VgCase *subject, const char *party)
{
  VgFlags *self = g_new0 (VgFlags, 1);
  g_autoptr (GPtrArray) signals = vg_signal_list (subject, party);
  g_autoptr (GPtrArray) notes = vg_note_list (subject, party);

  self->of = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < signals->len; i++) {
    VgSignal *signal = signals->pdata[i];

    if (signal->is_discussed)
      continue;
    self->n_signals++;
    add (self, signal->question, VG_FLAG_SIGNAL);
  }

  for (guint i = 0; i < notes->len; i++) {
    VgNote *note = notes->pdata[i];

    if (note->filed != NULL)
      continue;
    self->n_notes++;
    add (self, note->question, VG_FLAG_NOTE);
  }

  return self;
}

void
vg_flags_free (VgFlags *self)
{
  g_hash_table_unref (self->of);
  g_free (self);
}

VgFlag
vg_flags_get (VgFlags *self, const char *question)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->of, question));
}

guint
vg_flags_get_n_signals (VgFlags *self)
{
  return self->n_signals;
}

guint
vg_flags_get_n_notes (VgFlags *self)
{
  return self->n_notes;
}

static const struct {
  const char *sign;
  const char *said;
} flags[] = {
  [VG_FLAG_NONE] = { "", NULL },
  [VG_FLAG_SIGNAL] = { "⚑", N_ ("a signal not discussed yet") },
  [VG_FLAG_NOTE] = { "✎", N_ ("a note to be filed") },
  [VG_FLAG_SIGNAL | VG_FLAG_NOTE] = { "⚑ ✎", N_ ("a signal and a note") },
};

const char *
vg_flag_get_sign (VgFlag flag)
{
  g_return_val_if_fail (flag < G_N_ELEMENTS (flags), "");

  return flags[flag].sign;
}

const char *
vg_flag_say (VgFlag flag)
{
  g_return_val_if_fail (flag < G_N_ELEMENTS (flags), NULL);

  return flags[flag].said != NULL ? _ (flags[flag].said) : NULL;
}
