/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/run.h"

#include <string.h>

VgRun *
vg_run_new (const char *text, VgStyle style)
{
  VgRun *self = g_new0 (VgRun, 1);

  self->text = g_strdup (text);
  self->style = style;

  return self;
}

VgRun *
vg_run_new_like (const VgRun *self, const char *text)
{
  VgRun *run = vg_run_new (text, self->style);

  run->from = g_strdupv (self->from);
  run->open = g_strdup (self->open);

  return run;
}

void
vg_run_free (VgRun *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_strfreev (self->from);
  g_free (self->open);
  g_free (self);
}

GPtrArray *
vg_runs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) vg_run_free);
}

/* Tidy: white space is kept until it is known what follows it, with the run it stood in.
 * @is_begun: whether anything but white space was met
 */
typedef struct {
  GPtrArray *outs;
  guint most_breaks;
  guint run;
  guint spaces;
  guint breaks;
  gboolean is_begun;
} Tidy;

static void
write_space (Tidy *self)
{
  GString *out = NULL;

  if (self->spaces + self->breaks == 0)
    return;

  out = g_ptr_array_index (self->outs, self->run);
  if (self->breaks > 0 && self->most_breaks > 0)
    for (guint i = 0; self->is_begun && i < MIN (self->breaks, self->most_breaks); i++)
      g_string_append_c (out, '\n');
  else if (self->is_begun && self->breaks > 0)
    g_string_append (out, " / ");
  else
    for (guint i = 0; self->is_begun && i < self->spaces; i++)
      g_string_append_c (out, ' ');

  self->spaces = 0;
  self->breaks = 0;
}

static void
tidy_run (Tidy *self, const char *text, guint run)
{
  for (; *text != '\0'; text++) {
    if (*text == ' ' || *text == '\n') {
      if (self->spaces + self->breaks == 0)
        self->run = run;
      self->breaks += *text == '\n';
      self->spaces += *text == ' ' && self->breaks == 0;
      continue;
    }
    write_space (self);
    self->is_begun = TRUE;
    g_string_append_c (g_ptr_array_index (self->outs, run), *text);
  }
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

void
vg_runs_tidy (GPtrArray *self, guint most_breaks)
{
  Tidy tidy = { g_ptr_array_new_with_free_func (free_string), most_breaks };

  for (guint i = 0; i < self->len; i++) {
    g_ptr_array_add (tidy.outs, g_string_new (NULL));
    tidy_run (&tidy, ((VgRun *) g_ptr_array_index (self, i))->text, i);
  }

  for (guint i = self->len; i > 0; i--) {
    VgRun *run = g_ptr_array_index (self, i - 1);

    g_free (run->text);
    run->text = g_strdup (((GString *) g_ptr_array_index (tidy.outs, i - 1))->str);
    if (*run->text == '\0')
      g_ptr_array_remove_index (self, i - 1);
  }
  g_ptr_array_unref (tidy.outs);
}

GPtrArray *
vg_runs_split_paragraphs (GPtrArray *self)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  GPtrArray *last = vg_runs_new ();

  g_ptr_array_add (paragraphs, last);
  for (guint i = 0; i < self->len; i++) {
    const VgRun *run = g_ptr_array_index (self, i);
    g_auto (GStrv) texts = g_strsplit (run->text, "\n\n", -1);

    for (guint j = 0; texts[j] != NULL; j++) {
      if (j > 0) {
        last = vg_runs_new ();
        g_ptr_array_add (paragraphs, last);
      }
      if (*texts[j] != '\0')
        g_ptr_array_add (last, vg_run_new_like (run, texts[j]));
    }
  }

  return paragraphs;
}

char *
vg_runs_dup_text (GPtrArray *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->len; i++)
    g_string_append (text, ((VgRun *) g_ptr_array_index (self, i))->text);

  return g_string_free (text, FALSE);
}
