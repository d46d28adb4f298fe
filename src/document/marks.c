/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "document/marks.h"

#define BASIC_FIRST 0xE000
#define BASIC_COUNT 6400
#define PLANE_FIRST 0xF0000
#define PLANE_COUNT 65534
#define PLANE_STEP  0x10000
#define MOST        (BASIC_COUNT + 2 * PLANE_COUNT)

struct _VgMarks {
  GPtrArray *marks;
};

static void
vg_mark_free (gpointer data)
{
  VgMark *self = data;

  g_free (self->text);
  g_strfreev (self->from);
  g_free (self->open);
  g_strfreev (self->presupposes);
  g_free (self);
}

VgMarks *
vg_marks_new (void)
{
  VgMarks *self = g_new0 (VgMarks, 1);

  self->marks = g_ptr_array_new_with_free_func (vg_mark_free);

  return self;
}

void
vg_marks_free (VgMarks *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->marks);
  g_free (self);
}

static gunichar
get_character (guint index)
{
  if (index < BASIC_COUNT)
    return BASIC_FIRST + index;

  index -= BASIC_COUNT;

  return PLANE_FIRST + index / PLANE_COUNT * PLANE_STEP + index % PLANE_COUNT;
}

static guint
get_index (gunichar character)
{
  if (character >= BASIC_FIRST && character < BASIC_FIRST + BASIC_COUNT)
    return character - BASIC_FIRST;
  if (character < PLANE_FIRST || character % PLANE_STEP >= PLANE_COUNT)
    return G_MAXUINT;

  return BASIC_COUNT + (character - PLANE_FIRST) / PLANE_STEP * PLANE_COUNT +
         character % PLANE_STEP;
}

static gunichar
add (VgMarks *self, VgMark *taken)
{
  if (self->marks->len >= MOST) {
    vg_mark_free (taken);
    return 0;
  }
  g_ptr_array_add (self->marks, taken);

  return get_character (self->marks->len - 1);
}

gunichar
vg_marks_add_name (VgMarks *self, const char *name, char **presupposes)
{
  VgMark *mark = g_new0 (VgMark, 1);

  mark->kind = VG_MARK_NAME;
  mark->text = g_strdup (name);
  mark->presupposes = g_strdupv (presupposes);

  return add (self, mark);
}

gunichar
vg_marks_add_value (VgMarks *self, const char *text, GStrv taken_from, const char *open)
{
  VgMark *mark = g_new0 (VgMark, 1);

  mark->kind = VG_MARK_VALUE;
  mark->text = g_strdup (text);
  mark->from = taken_from;
  mark->open = g_strdup (open);

  return add (self, mark);
}

const VgMark *
vg_marks_find (VgMarks *self, gunichar character)
{
  guint index = get_index (character);

  return index < self->marks->len ? g_ptr_array_index (self->marks, index) : NULL;
}
